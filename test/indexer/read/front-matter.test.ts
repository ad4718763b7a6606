import { describe, expect, it } from 'vitest'
import { frontMatter } from '../../../indexer/read/front-matter.ts'

describe('frontMatter', () => {
  it.each([
    ['---\ntitle: 2023年内蒙古自治区政府工作报告\nsource: https://www.example.test/a\n---\n', '正文。'],
    ['---\r\ntitle: 2023年内蒙古自治区政府工作报告\r\nsource: https://www.example.test/a\r\n---\r\n', '正文。'],
    ['---  \ntitle: "2023年内蒙古自治区政府工作报告"\nsource: \'https://www.example.test/a\'\n---', ''],
  ])('reads the head of %j', (head, body) => {
    const { fields, end } = frontMatter(head + body)
    expect(fields).toEqual({ title: '2023年内蒙古自治区政府工作报告', source: 'https://www.example.test/a' })
    expect((head + body).slice(end)).toBe(body)
  })

  it('has numbers and days as text', () => {
    expect(frontMatter('---\nyear: 2023\ndate: 2023-01-12\n---\n').fields).toEqual({ year: '2023', date: '2023-01-12' })
  })

  it('passes over values that are no text', () => {
    expect(frontMatter('---\ntitle: 报告\ntags: [a, b]\nnested:\n  a: 1\n---\n').fields).toEqual({ title: '报告' })
  })

  it.each([
    ['no head', '一、前言\n\n武昌区……'],
    ['a rule later in the text', '前言\n---\ntitle: 报告\n---\n'],
    ['a head that does not end', '---\ntitle: 报告\n正文'],
    ['prose between two rules', '---\n第一段的话\n---\n正文'],
    ['what is no YAML', '---\ntitle: [报告\n---\n正文'],
    ['nothing', ''],
  ])('finds none in %s', (_what, text) => {
    expect(frontMatter(text)).toEqual({ fields: {}, end: 0 })
  })
})
