import { describe, expect, it } from 'vitest'
import { numeralDigits, outlineOf } from '../../../../indexer/extract/text/items.ts'

const TEXT = `一、主要任务
（一）激发主体活力
1.培育创新主体。到2025年，高新技术企业达到260家。
2．新建公厕45座。
(1)推广湿式清扫。①制定细则；②公开结果。
任务3：发展深远海养殖
1.5亿元的项目已经开工。
2025.年`

describe('outlineOf', () => {
  it('finds numbered items, their numbers in digits, their titles and parents', () => {
    const { items } = outlineOf(TEXT)
    expect(
      items.map((item) => [
        item.marker,
        item.number,
        item.title === undefined ? undefined : TEXT.slice(item.title.start, item.title.end),
        item.parent === undefined ? undefined : items[item.parent]?.marker,
      ]),
    ).toEqual([
      ['一、', '1', '主要任务', undefined],
      ['（一）', '1', '激发主体活力', '一、'],
      ['1.', '1', '培育创新主体', '（一）'],
      ['2．', '2', undefined, '（一）'],
      ['(1)', '1', '推广湿式清扫', '2．'],
      ['①', '1', undefined, '(1)'],
      ['②', '2', '公开结果', '(1)'],
      ['任务3：', '3', '发展深远海养殖', '（一）'],
    ])
  })
})

describe('numeralDigits', () => {
  it.each([
    ['十二', '12'],
    ['二十', '20'],
    ['三', '3'],
    ['１２', '12'],
    ['07', '7'],
  ])('reads %s as %s', (written, digits) => {
    expect(numeralDigits(written)).toBe(digits)
  })
})
