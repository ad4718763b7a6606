import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../indexer/read/pdf.ts'
import { cells, formatFile, lines, whereIs } from './format-file.ts'

describe('readPdf', () => {
  it('reads a Chinese font that is not embedded, without heads and page numbers, sentences whole over lines and pages', async () => {
    const content = await readPdf('cid-font.pdf', formatFile('cid-font.pdf'))
    expect(content.text).not.toMatch(/人民政府公报|— \d —/u)
    expect(lines(content).slice(0, 3)).toEqual([
      '临江区国民经济和社会发展“十四五”规划主要任务分工方案',
      '为全面落实《临江区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》确定的主要目标任务，明确各单位责任，制定本方案。',
      '一、总体要求',
    ])
    // The page ends between “单位地区生产” and “总值能源消耗”, with a footnote, a number and a head between them.
    expect(lines(content)).toContain(
      '2.单位地区生产总值能源消耗。到2025年，单位地区生产总值能源消耗五年累计降低15%。（牵头单位：区发改局，责任单位：区城管执法局、区建设局、各街道办事处）',
    )
    expect(lines(content).slice(-2)).toEqual(['注释', '① 约束性指标：是指必须完成的指标。'])
  })

  it('knows the page and line of every character; heads count as lines', async () => {
    const content = await readPdf('cid-font.pdf', formatFile('cid-font.pdf'))
    expect(whereIs(content, '临江区国民经济')).toEqual({ page: 1, line: 2 })
    expect(whereIs(content, '划主要任务分工方案')).toEqual({ page: 1, line: 3 })
    expect(whereIs(content, '总值能源消耗五年累计降低')).toEqual({ page: 2, line: 2 })
    for (const { start, end } of content.places) expect(content.text.slice(start, end)).not.toMatch(/\n/u)
  })

  it('reads tables by their rules, merged cells filled in, and numbers that the file holds as text', async () => {
    const content = await readPdf('numbered.pdf', formatFile('numbered.pdf'))
    expect(cells(content)).toEqual([
      ['类别', '指标', '2020年', '2025年目标', '属性'],
      ['经济发展', '地区生产总值（亿元）', '1250.6', '1800', '预期性'],
      ['经济发展', '研发投入强度（%）', '2.86', '3.5', '预期性'],
      ['生态环境', '空气质量优良天数比率（%）', '84.7', '完成市下达目标', '约束性'],
    ])
    expect(lines(content)).toContain(
      '1.地区生产总值增长。到2025年，地区生产总值达到1800亿元，年均增长7.5%。（牵头单位：区统计局）',
    )
    expect(content.text).toContain('推动高质量发展[1]。')
    expect(lines(content).at(-1)).toBe('[1] 高质量发展：是指能够很好满足人民日益增长的美好生活需要的发展。')
  })

  it('reads a table over pages as one: the head that is repeated once, rows and merged cells that a page cuts whole', async () => {
    const content = await readPdf('long-table.pdf', formatFile('long-table.pdf'))
    expect(content.tables).toHaveLength(1)
    expect(cells(content)).toEqual([
      ['序号', '类别', '重点任务', '责任单位'],
      ...Array.from({ length: 30 }, (_, at) => [
        String(at + 1),
        `第${String(Math.floor(at / 4) + 1)}类`,
        `推进第${String(at + 1)}项重点任务落地见效，到2025年完成投资${String((at + 1) * 3)}.5亿元`,
        '区财政局、区建设局、区城管执法局、各街道办事处',
      ]),
    ])
    expect(lines(content).at(-1)).toBe('备注：以上任务按季度通报。')
  })

  it('reads the left column before the right one', async () => {
    const { text } = await readPdf('columns.pdf', formatFile('columns.pdf'))
    expect(text).toMatch(/^为全面落实/u)
    expect(text.indexOf('1.空气质量')).toBeLessThan(text.indexOf('6.养老机构护理型床位占比'))
    expect(text).toContain(
      '劳动年龄人口平均受教育年限提高到12.3年。（牵头单位：区教育局，责任单位：区城管执法局、区建设局、各街道办事处）',
    )
  })

  it.each(['scan.pdf', 'stamped-scan.pdf'])('says that %s is a scan', async (file) => {
    await expect(readPdf(file, formatFile(file))).rejects.toMatchObject({
      reason: expect.stringMatching(/^是扫描件，没有文字层/u) as string,
    })
  })

  it('names the pages without text', async () => {
    const { text, notes } = await readPdf('scanned-page.pdf', formatFile('scanned-page.pdf'))
    expect(text).toMatch(/^1\.全区经济平稳运行.*\n3\.全区经济平稳运行/u)
    expect(notes).toEqual(['第 2 页没有文字层（空白页或扫描页），其中的内容没有读出。'])
  })

  it('refuses what is no PDF', async () => {
    await expect(readPdf('a.pdf', formatFile('numbered.docx'))).rejects.toMatchObject({
      reason: expect.stringMatching(/不是有效的 \.pdf/u) as string,
    })
  })
})
