import { describe, expect, it } from 'vitest'
import { extractFacts } from '../../../../indexer/extract/extract.ts'
import { documentOf } from '../document-of.ts'

const REPORT = '云溪区2024年政府工作报告\n（2024年1月10日）\n一、2023年工作回顾\n'
const DIVISION = '云溪区“十四五”规划纲要重点任务责任分工表\n（2021年8月16日印发）\n\n'

/** The values of a text, in short. */
function values(text: string): string[] {
  const document = documentOf(text)
  return extractFacts(document).flatMap((fact) => {
    expect(document.text.slice(fact.source.start, fact.source.end)).toBe(fact.source.quote)
    return fact.kind === 'actual' || fact.kind === 'target'
      ? [`${fact.kind} ${fact.indicator} ${String(fact.value)}${fact.unit ?? ''} ${fact.period ?? ''}`]
      : []
  })
}

describe('values that are put right', () => {
  it.each([
    [
      '根据经济普查结果，2022年地区生产总值由928.4亿元修订为935.1亿元。',
      ['actual 地区生产总值 928.4亿元 2022', 'actual 地区生产总值 935.1亿元 2022'],
    ],
    [
      '全年实现地区生产总值481.9亿元（据省统计局最终核实，2022年地区生产总值修订为451.3亿元）。',
      ['actual 地区生产总值 481.9亿元 2023', 'actual 地区生产总值 451.3亿元 2022'],
    ],
    [
      '全区地区生产总值986.2亿元，按不变价计算增长6.1%。',
      ['actual 地区生产总值 986.2亿元 2023', 'actual 地区生产总值 6.1% 2023'],
    ],
  ])('are read with what they were before: %s', (text, expected) => {
    expect(values(REPORT + text)).toEqual(expect.arrayContaining(expected))
  })
})

describe('tables', () => {
  const duties = (head: string, cell: string): string[] =>
    values(`${DIVISION}| 序号 | ${head} | 牵头单位 |\n|---|---|---|\n| 1 | ${cell} | 区住房和城乡建设局 |\n`)

  it('tell in short cells beside departments what is to be done', () => {
    expect(duties('主要内容', '消除易涝积水点23处')).toEqual(['target 消除易涝积水点 23处 2021-2025'])
    expect(duties('重点任务', '养老机构护理型床位占比达到60%')).toEqual(['target 养老机构护理型床位占比 60% 2021-2025'])
  })
  it('tell of how old a thing is no time', () => {
    expect(duties('主要内容', '五年改造2000年以前建成的老旧小区200个').join()).toMatch(/ 200个 2021-2025$/u)
  })
  it('hold no goals in a column that says how far the goals are reached', () => {
    const rows = (head: string): string[] =>
      values(
        `云溪区“十四五”规划中期评估报告\n（2024年5月）\n\n| 指标 | 单位 | 2023年 | 2025年规划值 | ${head} |\n|---|---|---|---|---|\n| 外贸进出口总额 | 亿元 | 455 | 600 | 22.9% |\n`,
      )
    const expected = ['actual 外贸进出口总额 455亿元 2023', 'target 外贸进出口总额 600亿元 2025']
    for (const head of ['目标实现程度', '目标完成率', '目标完成率或年均增速', '规划达成程度（%）'])
      expect(rows(head)).toEqual(expected)
  })
})
