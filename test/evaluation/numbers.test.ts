import { describe, expect, it } from 'vitest'
import { chineseValue, findNumbers } from './numbers.ts'

const numbers = (text: string): [number, string][] => findNumbers(text).map(({ value, unit }) => [value, unit])

describe('findNumbers', () => {
  it.each<[string, [number, string][]]>([
    [
      '2021年、2022年完成地区生产总值分别为1664.44亿元、1772.02亿元。',
      [
        [2021, '年'],
        [2022, '年'],
        [1664.44, '亿元'],
        [1772.02, '亿元'],
      ],
    ],
    ['到2025 年金融业增加值力争达到530 亿元', [[2025, '年'], [530, '亿元']]], // prettier-ignore
    ['超中期测算值３２.５个百分点', [[32.5, '百分点']]],
    ['未完成规划中期进度的有两项', [[2, '项']]],
    ['二十余家企业，百分之十二点五的增长', [[20, '家'], [12.5, '%']]], // prettier-ignore
    ['二〇二二年完成1,664.44亿元', [[2022, '年'], [1664.44, '亿元']]], // prettier-ignore
    ['新建3-5个口袋公园，比例在0.8-2%', [[3, '个'], [5, '个'], [0.8, '%'], [2, '%']]], // prettier-ignore
    ['分别为2.56、3.19、3.47。', [[2.56, ''], [3.19, ''], [3.47, '']]], // prettier-ignore
    ['引进100多家企业', [[100, '家']]],
  ])('reads %s', (text, expected) => {
    expect(numbers(text)).toEqual(expected)
  })

  it('gives the place of a number with its unit', () => {
    const text = '人均预期寿命达到８３岁。'
    expect(findNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual(['８３岁'])
  })

  it.each([
    '“十四五”规划、“三助一护”和“四线一口”',
    '11.人均预期寿命提高',
    '(3)推进5G和PM2.5治理',
    '第一章，第三产业，每一个，同一家，每千人口医师数',
    '一次性补助',
  ])('finds none in %s', (text) => {
    expect(numbers(text)).toEqual([])
  })
})

describe('chineseValue', () => {
  it.each([
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['两', 2],
    ['二〇二五', 2025],
    ['一百零五', 105],
    ['三千二百', 3200],
    ['一万二千', 12_000],
    ['六点七三', 6.73],
  ])('reads %s', (numeral, value) => {
    expect(chineseValue(numeral)).toBe(value)
  })
})
