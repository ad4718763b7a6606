import { describe, expect, it } from 'vitest'
import { extractFacts } from '../../../../indexer/extract/extract.ts'
import { findTableValues } from '../../../../indexer/extract/tables/tables.ts'
import { readDocument } from '../../../../indexer/read/read.ts'

function read(text: string): unknown[] {
  return findTableValues(readDocument('样本.md', new TextEncoder().encode(text)))
}

describe('findTableValues', () => {
  it('reads a base year, a target year, totals in brackets and attributes', () => {
    const text = `望岳县“十四五”规划主要指标表（2021年）
| 序号 | 指标名称 | 单位 | 2020年 | 2025年（[ ]为五年累计） | 属性 |
|---|---|---|---|---|---|
| 1 | 森林覆盖率 | % | 60.8 | ≥62 | 约束性 |
| 2 | 人均预期寿命 | 岁 | 78.5 | [1] | 预期性 |
`
    expect(read(text)).toMatchObject([
      {
        kind: 'actual',
        indicator: '森林覆盖率',
        value: 60.8,
        period: '2020',
        source: { quote: '| 1 | 森林覆盖率 | % | 60.8 | ≥62 | 约束性 |' },
      },
      { kind: 'target', value: 62, comparison: '>=', period: '2025', attribute: '约束性' },
      { kind: 'actual', indicator: '人均预期寿命', value: 78.5, unit: '岁' },
      { kind: 'target', value: 1, unit: '岁', change: 'amount', period: '2021-2025' },
    ])
  })
  it('takes rates of completion for no values, and reads means and totals in cells', () => {
    const text = `松浦区“十四五”规划实施情况中期评估报告
2024年3月
| 指标名称 | 单位 | 属性 | 2020年基数 | 2025年目标 | 2023年 | 目标完成进度 | 进展评价 |
|---|---|---|---|---|---|---|---|
| 全员劳动生产率 | 万元/人 | 预期性 | 8.6 | 12 | 10.7 | 61.8% | 同步推进 |
| 地区生产总值增速 | % | 预期性 | — | 年均6.5 | 5.7 | 三年平均6.1 | 进度滞后 |
| 单位地区生产总值能源消耗降低 | % | 约束性 | — | 累计14 | 2.6 | 60.7% | 同步推进 |
`
    const found = read(text) as { indicator: string; value: number; period: string; annual?: boolean; kind: string }[]
    expect(found.map(({ kind, indicator, value, period, annual }) => [kind, indicator, value, period, annual])).toEqual(
      [
        ['actual', '全员劳动生产率', 8.6, '2020', undefined],
        ['target', '全员劳动生产率', 12, '2025', undefined],
        ['actual', '全员劳动生产率', 10.7, '2023', undefined],
        ['target', '地区生产总值增速', 6.5, '2021-2025', true],
        ['actual', '地区生产总值增速', 5.7, '2023', undefined],
        ['actual', '地区生产总值增速', 6.1, '2021-2023', true],
        ['target', '单位地区生产总值能源消耗降低', 14, '2021-2025', undefined],
        ['actual', '单位地区生产总值能源消耗降低', 2.6, '2023', undefined],
      ],
    )
  })
  it('reads totals in brackets under a column of means, and two values of one cell', () => {
    const text = `松浦区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要
| 指标 | 2020年 | 2025年 | 年均增长/[累计] | 属性 |
|---|---|---|---|---|
| 1.常住人口城镇化率（%） | 71.2 | 76 | [4.8] | 预期性 |
| 2.地区生产总值（亿元） | 412.6 | 600 | 7.5%左右 | 预期性 |

| 指标 | 目标值 | 牵头单位 |
|---|---|---|
| 社会消费品零售总额 | 245亿元，年均增长7.8% | 区商务局 |
`
    expect(read(text)).toMatchObject([
      { indicator: '常住人口城镇化率', kind: 'actual', value: 71.2 },
      { indicator: '常住人口城镇化率', kind: 'target', value: 76, period: '2025' },
      {
        indicator: '常住人口城镇化率',
        kind: 'target',
        value: 4.8,
        unit: '百分点',
        change: 'points',
        period: '2021-2025',
      },
      { indicator: '地区生产总值', value: 412.6 },
      { indicator: '地区生产总值', kind: 'target', value: 600, period: '2025' },
      { indicator: '地区生产总值', value: 7.5, change: 'growth', annual: true, period: '2021-2025' },
      { indicator: '社会消费品零售总额', kind: 'target', value: 245, unit: '亿元' },
      { indicator: '社会消费品零售总额', kind: 'target', value: 7.8, change: 'growth', annual: true },
    ])
  })
  it('gives the rows under 其中 the name of the row above', () => {
    const text = `松浦区2022年居民收入情况
| 项目 | 2022年（元） | 增长（%） |
| --- | --- | --- |
| 居民人均可支配收入 | 42180 | 6.1 |
| 其中：城镇居民 | 51360 | - |
`
    expect(read(text)).toMatchObject([
      { indicator: '居民人均可支配收入', value: 42180, unit: '元', period: '2022' },
      { value: 6.1, unit: '%', change: 'growth', period: '2022' },
      { indicator: '城镇居民人均可支配收入', value: 51360 },
    ])
  })
  it('finds none in a table of tasks', () => {
    const text = `泽阳市2024年任务分解表
| 序号 | 重点任务 | 牵头单位 | 完成时限 |
|---|---|---|---|
| 1 | 编制改造导则 | 市规划局 | 2024年6月底 |
`
    expect(read(text)).toEqual([])
  })
})

describe('extractFacts of a table of plan and outcome', () => {
  const text = `清江市2020年政府工作报告
二、2020年工作安排
推进各项工作。

**附件2**

**2019年十件民生实事完成情况**

| **序号** | **事项** | **目标任务** | **完成情况** |
|---|---|---|---|
| 1 | 新建改造公厕 | 新建改造公厕300座。 | **已完成。**<br>（1）新建改造公厕325座。（2）城北水厂二期工程投入使用。 |
| 2 | 老旧小区改造 | 500户 | 未完成。改造老旧小区460户，占目标任务（500户）的92%。 |
`
  const facts = extractFacts(readDocument('样本.md', new TextEncoder().encode(text)))

  it('takes the values of the plan for targets and those of the outcome for actuals, both of the year of the title', () => {
    expect(
      facts
        .filter((fact) => fact.kind === 'target' || fact.kind === 'actual')
        .map((fact) => [fact.kind, fact.indicator, fact.value, fact.unit, fact.period]),
    ).toEqual([
      ['target', '新建改造公厕', 300, '座', '2019'],
      ['actual', '新建改造公厕', 325, '座', '2019'],
      ['target', '老旧小区改造', 500, '户', '2019'],
      ['actual', '改造老旧小区', 460, '户', '2019'],
      ['target', '改造老旧小区', 500, '户', '2019'],
    ])
  })
  it('gives a row one status, and beside it how much of its goal was reached', () => {
    expect(facts.filter((fact) => fact.kind === 'status')).toMatchObject([
      { indicator: '新建改造公厕', status: 'met', text: '已完成', period: '2019' },
      { indicator: '老旧小区改造', status: 'not-met', text: '未完成', period: '2019' },
      { kind: 'status', rate: 92, period: '2019' },
    ])
  })
  it('finds the projects of a cell, without its item number', () => {
    expect(facts.filter((fact) => fact.kind === 'project')).toMatchObject([
      { name: '城北水厂二期工程', stage: '建成投用', period: '2019', source: { quote: '城北水厂二期工程投入使用' } },
    ])
  })
})
