import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../indexer/read/html.ts'
import { documentOf } from '../../../indexer/read/read.ts'
import { cells, formatFile, lines, whereIs } from './format-file.ts'

const content = readHtml('gb18030.html', formatFile('gb18030.html'))

function read(html: string): ReturnType<typeof readHtml> {
  return readHtml('a.html', new TextEncoder().encode(html))
}

describe('readHtml', () => {
  it('reads GB 18030 where gb2312 is declared, four-byte characters too, without what is no text of the document', () => {
    expect(lines(content)).toEqual([
      '临江区2022年国民经济和社会发展计划执行情况报告',
      '一、主要指标完成情况',
      '2022年，全区地区生产总值达到1502.35亿元，同比增长4.2%[1]；公园绿地面积12万m2。',
      '城镇调查失业率为5.1%，镕基、喆、㛃三处项目建成。',
      '1.建设数字政府。',
      '2.新增停车泊位5000个。',
      '附表 主要指标',
      '| 指标 | 2022年 | |',
      '| | 计划 | 完成 |',
      '| 地区生产总值增长（%） | 6.5 | 4.2 |',
      '| 城镇新增就业（人） | 20000 | 21356 |',
    ])
  })

  it('fills cells over rows and columns in', () => {
    expect(cells(content)).toEqual([
      ['指标', '2022年', '2022年'],
      ['指标', '计划', '完成'],
      ['地区生产总值增长（%）', '6.5', '4.2'],
      ['城镇新增就业（人）', '20000', '21356'],
    ])
  })

  it('takes title, date and headings from the page', () => {
    const document = documentOf('gb18030.html', content)
    expect(document).toMatchObject({
      title: '临江区2022年国民经济和社会发展计划执行情况报告',
      date: '2023-01-30',
      place: '临江区',
    })
    expect(document.sections.map(({ level, heading }) => [level, heading])).toContainEqual([2, '主要指标完成情况'])
    expect(whereIs(content, '1502.35亿元')).toEqual({ line: 9 })
  })

  it('reads a page that is laid out in a table as paragraphs', () => {
    const page = read(
      '<table><tr><td><table><tr><td><p>全区经济平稳运行。</p></td></tr></table></td></tr><tr><td>2023年1月</td></tr></table>',
    )
    expect(page.tables).toEqual([])
    expect(lines(page)).toEqual(['全区经济平稳运行。', '2023年1月'])
  })

  it('puts the numbers of lists before paragraphs in them, and titles over all columns before tables', () => {
    const page = read(
      '<ol><li><p>建设数字政府。</p></li><li><p>新增停车泊位。</p></li></ol><table><tr><td colspan=2>表1 主要指标</td></tr>' +
        '<tr><td>指标</td><td>2022年</td></tr><tr><td>粮食产量</td><td>3万吨</td></tr></table><p><a href="#a1">1</a>粮食：指谷物。</p>',
    )
    expect(lines(page)).toEqual([
      '1.建设数字政府。',
      '2.新增停车泊位。',
      '表1 主要指标',
      '| 指标 | 2022年 |',
      '| 粮食产量 | 3万吨 |',
      '[1] 粮食：指谷物。',
    ])
    expect(cells(page)).toEqual([
      ['指标', '2022年'],
      ['粮食产量', '3万吨'],
    ])
  })

  it('reads a page that is nested deep, and one that is nothing but tags', () => {
    expect(lines(read(`${'<b>'.repeat(500)}全区经济平稳运行。`))).toEqual(['全区经济平稳运行。'])
    expect(read('<p><br><table><tr></tr></table>').text).toBe('')
  })

  it('reads Big5 where it is declared', () => {
    const big5 = Uint8Array.from([0xa4, 0xa4, 0xa4, 0xe5])
    const head = new TextEncoder().encode('<meta charset="big5"><p>')
    expect(lines(readHtml('a.html', new Uint8Array([...head, ...big5])))).toEqual(['中文'])
  })
})
