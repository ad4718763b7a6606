import { describe, expect, it } from 'vitest'
import { tabTables } from '../../../indexer/read/tab-tables.ts'

function cells(text: string): string[][] {
  return tabTables(text).flatMap(({ rows }) => rows.map((row) => row.map((cell) => cell.text)))
}

describe('tables that tabs divide', () => {
  it('have the rows below their head that have as many cells, each where it stands', () => {
    const text = '附表1\n序号\t指标\t2025年目标\n1\t森林覆盖率\t28%\n2\t人均预期寿命\t81岁\n注：以上为年末数。\n'
    expect(cells(text)).toEqual([
      ['序号', '指标', '2025年目标'],
      ['1', '森林覆盖率', '28%'],
      ['2', '人均预期寿命', '81岁'],
    ])
    const [table] = tabTables(text)
    const cell = table?.rows[1]?.[1]
    expect(text.slice(cell?.start, cell?.end)).toBe('森林覆盖率')
    expect(text.slice(table?.start, table?.end).endsWith('81岁')).toBe(true)
  })

  it('go on over a short line that heads a group of rows', () => {
    const text = '序号\t指标\t目标\n（一）经济发展\n1\t地区生产总值\t320\n（二）绿色生态\n2\t森林覆盖率\t28\n'
    expect(cells(text)).toEqual([
      ['序号', '指标', '目标'],
      ['（一）经济发展', '（一）经济发展', '（一）经济发展'],
      ['1', '地区生产总值', '320'],
      ['（二）绿色生态', '（二）绿色生态', '（二）绿色生态'],
      ['2', '森林覆盖率', '28'],
    ])
  })

  it('are none where tabs only set lines in', () => {
    expect(cells('\t2023年，全区地区生产总值增长6.5%。\n\t2024年，增长6%以上。\n')).toEqual([])
    expect(cells('联系人\t电话\n张三\t1234\n李四\t5678\n')).toEqual([])
  })
})
