import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../indexer/read/docx.ts'
import { documentOf } from '../../../indexer/read/read.ts'
import { cells, formatFile, lines, whereIs } from './format-file.ts'

const content = await readDocx('numbered.docx', formatFile('numbered.docx'))

describe('readDocx', () => {
  it('writes automatic numbers into the text, each level counting for itself', () => {
    expect(lines(content)).toEqual(
      expect.arrayContaining([
        '一、总体要求',
        '二、主要任务分工',
        '（一）约束性指标',
        '1.空气质量优良天数比率。到2025年，完成市下达目标。（牵头单位：区生态环境分局，责任单位：区城管执法局、区建设局）',
        '2.单位地区生产总值能源消耗降低。五年累计降低15%。（牵头单位：区发改局）',
        '（二）预期性指标',
        '1.地区生产总值增长。到2025年，地区生产总值达到1800亿元，年均增长7.5%。（牵头单位：区统计局）',
      ]),
    )
  })

  it('fills merged cells in: every place has the span of the words, which are written once', () => {
    expect(cells(content)).toEqual([
      ['类别', '指标', '2020年', '2025年目标', '属性'],
      ['经济发展', '地区生产总值（亿元）', '1250.6', '1800', '预期性'],
      ['经济发展', '研发投入强度（%）', '2.86', '3.5', '预期性'],
      ['生态环境', '空气质量优良天数比率（%）', '84.7', '完成市下达目标', '约束性'],
    ])
    const [, first, second] = content.tables[0]!.rows
    expect(second![0]).toEqual(first![0])
    expect(content.text.match(/经济发展/gu)).toHaveLength(1)
    for (const { text, start, end } of content.tables[0]!.rows.flat()) expect(content.text.slice(start, end)).toBe(text)
  })

  it('puts footnotes at the end, marked where they are referred to', () => {
    expect(content.text).toContain('推动高质量发展[1]。')
    expect(lines(content).slice(-2)).toEqual([
      '注释',
      '[1] 高质量发展：是指能够很好满足人民日益增长的美好生活需要的发展。',
    ])
    expect(whereIs(content, '是指能够很好满足')).toEqual({ footnote: 1 })
  })

  it('knows the paragraph of every character', () => {
    expect(whereIs(content, '一、总体要求')).toEqual({ paragraph: 3 })
    expect(whereIs(content, '总体要求')).toEqual({ paragraph: 3 })
    expect(whereIs(content, '1800 | 预期性')).toEqual({ paragraph: 20 })
  })

  it('takes headings from styles and numbers together', () => {
    const { sections, title } = documentOf('numbered.docx', content)
    expect(title).toBe('临江区国民经济和社会发展“十四五”规划主要任务分工方案')
    expect(sections.map(({ level, number, heading }) => `${String(level)} ${number}${heading}`)).toEqual([
      '0 临江区国民经济和社会发展“十四五”规划主要任务分工方案',
      '1 一、总体要求',
      '1 二、主要任务分工',
      '2 （一）约束性指标',
      '3 1.空气质量优良天数比率',
      '3 2.单位地区生产总值能源消耗降低',
      '2 （二）预期性指标',
      '3 1.地区生产总值增长',
      '1 注释',
    ])
  })

  it.each([
    ['truncated.docx', /已损坏或不完整/u],
    ['bomb.docx', /解压后超过 200 MB/u],
    ['crowd.docx', /超过 1000 个文件/u],
    ['entities.docx', /不是有效的 XML/u],
    ['numbered.doc', /旧版格式/u],
    ['cid-font.pdf', /内容与扩展名不符/u],
  ])('refuses %s', async (file, reason) => {
    await expect(readDocx(file, formatFile(file))).rejects.toMatchObject({
      code: 'unreadable-document',
      reason: expect.stringMatching(reason) as string,
    })
  })
})
