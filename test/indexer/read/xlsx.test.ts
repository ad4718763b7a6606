import { describe, expect, it } from 'vitest'
import { readXlsx } from '../../../indexer/read/xlsx.ts'
import { cells, formatFile, lines, whereIs } from './format-file.ts'

const content = await readXlsx('indicators.xlsx', formatFile('indicators.xlsx'))

describe('readXlsx', () => {
  it('gives cells as Excel shows them, merged cells filled in', () => {
    expect(cells(content)).toEqual([
      ['类别', '指标', '2020年', '2022年', '完成率'],
      ['经济发展', '地区生产总值（亿元）', '1,250.60', '1,502.35', '41.51%'],
      ['经济发展', '研发投入强度（%）', '2.86', '3.1', '37.50%'],
      ['生态环境', '空气质量优良天数比率', '84.70%', '85.21%', '60.00%'],
      ['安全', '亿元地区生产总值生产安全事故死亡率', '0.0182', '0.016', ''],
      ['人口', '人口自然增长率', '2.5‰', '1.8‰', ''],
    ])
  })

  it('reads titles and notes over all columns as paragraphs, sheets under their names, and no hidden sheet', () => {
    expect(lines(content).slice(0, 2)).toEqual(['主要指标', '临江区“十四五”主要指标完成情况表'])
    expect(content.text).toContain('\n注：完成率为2022年完成情况。\n任务分工\n')
    expect(content.headings).toHaveLength(2)
    expect(content.text).not.toContain('不应读出')
  })

  it('knows the cell of every character', () => {
    expect(whereIs(content, '41.51%')).toEqual({ sheet: '主要指标', cell: 'E3' })
    expect(whereIs(content, '区政务和大数据局')).toEqual({ sheet: '任务分工', cell: 'C2' })
  })
})
