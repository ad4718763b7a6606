import { describe, expect, it } from 'vitest'
import { findMethods } from '../../../indexer/extract/methods.ts'
import { documentOf } from './document-of.ts'

const TITLE = '汉泽市“十四五”规划中期评估报告（2023）\n'
const methods = (text: string): [string, string][] =>
  findMethods(documentOf(TITLE + text)).map(({ subject, text: words }) => [subject, words])

describe('findMethods', () => {
  it.each([
    [
      '中期测算值是根据2020年完成值和规划目标值测算得出。',
      [['中期测算值', '中期测算值是根据2020年完成值和规划目标值测算得出']],
    ],
    [
      '对于百分比指标,则取基期值和目标值的中间值作为中期测算值;对于增速类指标，直接以目标增长率作为中期测算值。',
      [
        ['百分比指标中期测算值', '对于百分比指标,则取基期值和目标值的中间值作为中期测算值'],
        ['增速类指标中期测算值', '对于增速类指标，直接以目标增长率作为中期测算值'],
      ],
    ],
    ['一、评估期限为2021年1月1日至2023年6月30日。', [['评估期限', '评估期限为2021年1月1日至2023年6月30日']]],
    [
      '实际值达到中期测算值的，视为已完成规划中期进度。',
      [['规划中期进度', '实际值达到中期测算值的，视为已完成规划中期进度']],
    ],
    ['第七条 居民收入增速以国家统计局发布的数据为准。', [['居民收入增速', '居民收入增速以国家统计局发布的数据为准']]],
  ])('reads %s', (text, expected) => {
    expect(methods(text)).toEqual(expected)
  })

  it.each([
    '按可比价格计算，地区生产总值增长6.5%。',
    '我市被认定为“世界葡萄酒产区”。',
    '将研发投入视同利润纳入绩效考核。',
    '建立健全考核评价机制。',
  ])('finds none in %s', (text) => {
    expect(methods(text)).toEqual([])
  })
})
