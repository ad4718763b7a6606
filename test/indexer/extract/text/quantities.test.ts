import { describe, expect, it } from 'vitest'
import { foldText } from '../../../../indexer/extract/text/fold.ts'
import { findQuantities } from '../../../../indexer/extract/text/quantities.ts'

describe('findQuantities', () => {
  it.each([
    ['地区生产总值增长6%以上，居前列', [{ words: '6%以上', value: 6, unit: '%', comparison: '>=' }]],
    ['城镇调查失业率控制在5.5%以内', [{ words: '5.5%以内', value: 5.5, unit: '%', comparison: '<=' }]],
    ['涨幅控制在3%左右', [{ words: '3%左右', value: 3, unit: '%', comparison: '~' }]],
    ['游客接待量近2000万人次', [{ words: '近2000万人次', value: 2000, unit: '万人次', comparison: '~' }]],
    [
      '资金890多亿元，新建公租房1万余套',
      [
        { words: '890多亿元', value: 890, unit: '亿元' },
        { words: '1万余套', value: 1, unit: '万套' },
      ],
    ],
    ['金融业增加值力争达到530 亿元', [{ words: '530 亿元', value: 530, unit: '亿元' }]],
    ['设置密度达到3-5座/平方公里', [{ words: '3-5座/平方公里', range: [3, 5], unit: '座/平方公里' }]],
    ['地区生产总值增长5%—5.5%', [{ words: '5%—5.5%', range: [5, 5.5], unit: '%' }]],
    [
      '死亡率分别降至9/10万和2.5%c以下',
      [
        { words: '9/10万', value: 9, unit: '/10万' },
        { words: '2.5%c以下', value: 2.5, unit: '‰', comparison: '<=' },
      ],
    ],
    ['达到常住人口万分之十六', [{ words: '万分之十六', value: 16, unit: '万分之' }]],
    ['利用率达到百分之九十二以上', [{ words: '百分之九十二以上', value: 92, unit: '%', comparison: '>=' }]],
    ['筹集租赁住房6万套（间）', [{ words: '6万套（间）', value: 6, unit: '万套（间）' }]],
    ['２６个项目开工', [{ words: '２６个', value: 26, unit: '个' }]],
    ['为1,094 家企业', [{ words: '1,094 家', value: 1094, unit: '家' }]],
    ['提高0.15个百分点', [{ words: '0.15个百分点', value: 0.15, unit: '百分点' }]],
    ['交易额突破千亿', [{ words: '突破千亿', value: 1000, unit: '亿', comparison: '>=' }]],
  ])('reads %s', (text, expected) => {
    const found = findQuantities(foldText(text))
    expect(found.map((each) => ({ ...each, words: text.slice(each.start, each.end) }))).toMatchObject(expected)
  })
  it.each([
    '居全省第40名',
    '深化5G融合应用',
    '沿国道318布局',
    '2022年6月30日',
    '开通12345热线',
    '每千人口',
    '500强总部',
    '二〇二四年',
  ])('finds none in %s', (text) => {
    expect(findQuantities(foldText(text))).toEqual([])
  })
  it('takes a time that grows with the length of any text', () => {
    const started = performance.now()
    for (const text of ['一'.repeat(50_000), '1'.repeat(50_000), '五年'.repeat(25_000), '增长5%、'.repeat(5_000)])
      findQuantities(text)
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
