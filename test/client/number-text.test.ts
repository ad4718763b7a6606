import { describe, expect, it } from 'vitest'
import { compareCells, numberText, numberValue } from '../../client/number-text.ts'

describe('numberText', () => {
  it.each([
    ['−1.62岁', { before: '', whole: '−1', fraction: '.62', after: '岁', note: '' }],
    ['-0.3个百分点', { before: '', whole: '−0', fraction: '.3', after: '个百分点', note: '' }],
    ['约7%', { before: '约', whole: '7', fraction: '', after: '%', note: '' }],
    ['1,664.44 亿元', { before: '', whole: '1,664', fraction: '.44', after: '亿元', note: '' }],
    ['80.38岁（2022年）', { before: '', whole: '80', fraction: '.38', after: '岁', note: '（2022年）' }],
  ])('cuts %s at its decimal point', (text, parts) => {
    expect(numberText(text)).toEqual(parts)
  })
  it.each(['完成市下达目标', '', '暂无统计值', '未公布（2022年）'])('finds no number in “%s”', (text) => {
    expect(numberText(text)).toBeUndefined()
  })
})

describe('numberValue', () => {
  it.each([
    ['−1.62岁', -1.62],
    ['1,772.02亿元', 1772.02],
  ])('reads %s', (text, value) => {
    expect(numberValue(text)).toBe(value)
  })
})

describe('compareCells', () => {
  it('sorts by number and puts cells without one last', () => {
    const cells = ['82岁', '完成市下达目标', '−0.3', '7%']
    expect([...cells].sort((a, b) => compareCells(a, b, true))).toEqual(['−0.3', '7%', '82岁', '完成市下达目标'])
  })
  it('sorts words as Chinese does', () => {
    expect(['卫健局', '发改局', '教育局'].sort((a, b) => compareCells(a, b, false))).toEqual([
      '发改局',
      '教育局',
      '卫健局',
    ])
  })
})
