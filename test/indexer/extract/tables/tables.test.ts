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
