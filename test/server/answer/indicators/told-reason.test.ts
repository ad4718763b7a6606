import { describe, expect, it } from 'vitest'
import { toldReason } from '../../../../server/answer/indicators/told-reason.ts'

const reason = (text: string, name: string): string | undefined => {
  const span = toldReason({ text }, name)
  return span === undefined ? undefined : text.slice(span.start, span.end)
}

describe('why an indicator of a table fell short', () => {
  it.each([
    [
      '| 地区生产总值增速 | % | 6.5 | 5.4 | 低于预期 |\n\n预计实现地区生产总值526.4亿元，增长5.4%，比计划低1.1个百分点。第三产业320.1亿元。增速低于预期的主要原因是：房地产开发投资下降12.6%。',
      '地区生产总值增速',
      '增速低于预期的主要原因是：房地产开发投资下降12.6%',
    ],
    [
      '全年优良天数310天，优良天数比率84.7%，低于年度计划1.3个百分点，主要是夏季臭氧超标21天。PM2.5浓度36微克。',
      '空气质量优良天数比率',
      '全年优良天数310天，优良天数比率84.7%，低于年度计划1.3个百分点，主要是夏季臭氧超标21天',
    ],
    [
      '外贸进出口总额2022年冲高后，2023年回落到455亿元，主要原因是水产品出口订单下滑。',
      '外贸进出口总额',
      '外贸进出口总额2022年冲高后，2023年回落到455亿元，主要原因是水产品出口订单下滑',
    ],
    [
      '地区生产总值三年平均增长6.7%，慢于时序。主要是两家石化企业停产检修。财政收入61.2亿元。',
      '地区生产总值年均增长',
      '主要是两家石化企业停产检修',
    ],
    ['海洋生产总值占地区生产总值比重为31.7%，仍差1.8个百分点，原因在于新产业体量偏小。', '地区生产总值', undefined],
    ['单位地区生产总值能耗低于目标，主要是工业用电增加。', '地区生产总值增速', undefined],
    ['固定资产投资增长3.2%，低于计划1.8个百分点。', '固定资产投资增速', undefined],
    ['固定资产投资增长8.2%，主要是工业投资较快。', '固定资产投资增速', undefined],
  ])('%s', (text, name, expected) => {
    expect(reason(text, name)).toBe(expected)
  })
})
