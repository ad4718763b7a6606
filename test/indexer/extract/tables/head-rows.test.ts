import { describe, expect, it } from 'vitest'
import { extractFacts } from '../../../../indexer/extract/extract.ts'
import { headOf } from '../../../../indexer/extract/tables/head-rows.ts'
import { documentOf } from '../document-of.ts'

const evaluation = (table: string): ReturnType<typeof documentOf> =>
  documentOf(`# 望湖区“十四五”规划纲要实施情况中期评估报告\n\n（2024年3月）\n\n${table}\n`)

const YEARS = evaluation(`| 序号 | 指标 | 单位 | 属性 | 2020年基数 | 2025年目标 | 实际完成 | | | 进展评价 |
|---|---|---|---|---|---|---|---|---|---|
| | | | | | | 2021年 | 2022年 | 2023年 | |
| 1 | 常住人口城镇化率 | % | 预期性 | 68.4 | 73 | 69.3 | 70.2 | 71.2 | 符合预期 |
| 2 | 高新技术企业数 | 家 | 预期性 | 86 | 180 | 104 | 131 | 158 | 超前 |`)

const GOALS = evaluation(`| 序号 | 指标 | 属性 | 2020年 | 2025年目标 | | 2023年实际 |
|---|---|---|---|---|---|---|
| | | | | 目标值 | 年均/累计 | |
| 1 | 常住人口城镇化率（%） | 预期性 | 58.3 | 64 | 〔5.7〕 | 61.8 |
| 2 | 地区生产总值（亿元） | 预期性 | 2186 | 3000 | 6.5% | 2562 |`)

const values = (document: ReturnType<typeof documentOf>, indicator: string): unknown[] =>
  extractFacts(document).flatMap((fact) =>
    (fact.kind === 'actual' || fact.kind === 'target') && fact.indicator === indicator
      ? [[fact.kind, fact.period, fact.value, fact.unit]]
      : [],
  )

describe('a head of two rows', () => {
  it('calls columns under a common head by both', () => {
    const [table] = YEARS.tables
    expect(table === undefined ? undefined : headOf(table, 0)).toEqual({
      row: 1,
      heads: ['序号', '指标', '单位', '属性', '2020年基数', '2025年目标', '实际完成2021年', '实际完成2022年', '实际完成2023年', '进展评价'], // prettier-ignore
    })
  })

  it('gives each value its own year', () => {
    expect(values(YEARS, '高新技术企业数')).toEqual([
      ['actual', '2020', 86, '家'],
      ['target', '2025', 180, '家'],
      ['actual', '2021', 104, '家'],
      ['actual', '2022', 131, '家'],
      ['actual', '2023', 158, '家'],
    ])
  })

  it('tells what is added over a plan from what it comes to', () => {
    expect(values(GOALS, '常住人口城镇化率')).toEqual([
      ['actual', '2020', 58.3, '%'],
      ['target', '2025', 64, '%'],
      ['target', '2021-2025', 5.7, '百分点'],
      ['actual', '2023', 61.8, '%'],
    ])
  })

  it('is none where the second row holds values', () => {
    const [table] = evaluation(
      '| 指标 | 2021年 | 2022年 |\n|---|---|---|\n| 常住人口城镇化率（%） | 69.3 | 70.2 |',
    ).tables
    expect(table === undefined ? undefined : headOf(table, 0).row).toBe(0)
  })
})
