import { describe, expect, it } from 'vitest'
import { extractFacts } from '../../../../indexer/extract/extract.ts'
import { worksIn } from '../../../../indexer/extract/tables/works-tables.ts'
import { documentOf } from '../document-of.ts'

const REPORT = `# 临溪县“十四五”重大项目实施情况（2023年）

（2023年12月）

表1 部分重大项目进展情况

单位：万元

| 序号 | 项目名称 | 建设地点 | 建设内容及规模 | 起止年限 | 总投资 | 2023年计划投资 | 截至2023年底累计完成投资 | 形象进度 | 责任单位 |
|---|---|---|---|---|---|---|---|---|---|
| 一、交通 | 一、交通 | 一、交通 | 一、交通 | 一、交通 | 一、交通 | 一、交通 | 一、交通 | 一、交通 | 一、交通 |
| 1 | 临溪至东坪二级公路 | 城关镇 | 全长32公里 | 2022—2025 | 86000 | 25000 | 41200 | 完成路基18公里 | 县交通运输局 |
| 2 | 高铁站前广场 | 东坝镇 | 占地60亩 | 2023—2024 | 12000 | 6000 | 5400 | 主体完工 | 县住建局 |
| 3 | 县中医院整体搬迁 | 城南新区 | 床位300张 | 2021—2023 | 28600 | 8000 | 28600 | 竣工投用 | 县卫健局 |
| | 合计 | | | | 126600 | 39000 | 75200 | | |
`

describe('a table of works', () => {
  const document = documentOf(REPORT)
  const works = worksIn(document)

  it('gives each work with what its columns tell, and the unit over the table', () => {
    expect(works.map(({ name, sums }) => [name, sums])).toEqual([
      ['临溪至东坪二级公路', undefined],
      ['高铁站前广场', undefined],
      ['县中医院整体搬迁', undefined],
      ['合计', 'all'],
    ])
    const [road] = works
    expect(road?.cells.map(({ aspect, value, unit }) => [aspect, value, unit])).toEqual([
      ['site', undefined, undefined],
      ['content', undefined, undefined],
      ['years', undefined, undefined],
      ['total', 86000, '万元'],
      ['plan', 25000, '万元'],
      ['done', 41200, '万元'],
      ['state', undefined, undefined],
    ])
    expect(document.text.slice(road?.row.start, road?.row.end)).toMatch(
      /^\| 1 \| 临溪至东坪二级公路.*县交通运输局 \|$/u,
    )
  })

  it('makes values of the money of works, not of the works, and none of 总投资 or of sums', () => {
    const values = extractFacts(document).flatMap((fact) =>
      (fact.kind === 'actual' || fact.kind === 'target') && fact.unit === '万元'
        ? [[fact.kind, fact.indicator, fact.period, fact.value]]
        : [],
    )
    expect(values).toEqual([
      ['target', '临溪至东坪二级公路计划投资', '2023', 25000],
      ['actual', '临溪至东坪二级公路累计完成投资', '2023', 41200],
      ['target', '高铁站前广场计划投资', '2023', 6000],
      ['actual', '高铁站前广场累计完成投资', '2023', 5400],
      ['target', '县中医院整体搬迁计划投资', '2023', 8000],
      ['actual', '县中医院整体搬迁累计完成投资', '2023', 28600],
    ])
  })

  it('tells the stage of each, which is of the work that its row names', () => {
    const stages = extractFacts(document).flatMap((fact) => (fact.kind === 'project' ? [[fact.name, fact.stage]] : []))
    expect(stages).toEqual([
      ['高铁站前广场', '主体完工'],
      ['县中医院整体搬迁', '建成投用'],
    ])
  })

  it('gives no one a row that heads a group', () => {
    const duties = extractFacts(document).flatMap((fact) =>
      fact.kind === 'responsibility' ? [fact.responsible?.join()] : [],
    )
    expect(duties).toEqual(['县交通运输局', '县住建局', '县卫健局'])
  })

  it('is none where rows are indicators', () => {
    const table =
      '| 项目 | 单位 | 2020年 | 2023年 | 完成情况 |\n|---|---|---|---|---|\n| 地区生产总值 | 亿元 | 200 | 262 | 符合进度 |\n'
    expect(worksIn(documentOf(`# 临溪县中期评估报告\n\n${table}`))).toEqual([])
  })
})
