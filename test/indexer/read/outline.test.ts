import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { outline } from '../../../indexer/read/outline.ts'
import { readDocument } from '../../../indexer/read/read.ts'
import type { Section } from '../../../indexer/model/document.ts'
import { SHIPPED_CORPUS } from '../../setup/shipped-index.ts'

/** `level number heading` of every section but the document itself. */
const headings = (text: string): string[] =>
  outline(text, '标题')
    .slice(1)
    .map(({ level, number, heading }) => `${level} ${number} ${heading}`.replace(/ {2,}/gu, ' '))

function expectWhole(text: string, sections: readonly Section[]): void {
  expect(sections[0]).toMatchObject({ id: 0, level: 0, start: 0, end: text.length })
  for (const [at, section] of sections.entries()) {
    expect(section.id).toBe(at)
    expect(section.start).toBeLessThan(section.end)
    if (at === 0) continue
    const parent = sections[section.parent!]!
    // A section lies within its parent, begins with its heading, and stands behind those before it.
    expect(parent.id).toBeLessThan(at)
    expect(parent.level).toBe(section.level - 1)
    expect(section.start).toBeGreaterThanOrEqual(parent.start)
    expect(section.end).toBeLessThanOrEqual(parent.end)
    expect(section.start).toBeGreaterThanOrEqual(sections[at - 1]!.start)
    expect(section.headingSpan.start).toBe(section.start)
    const words = text.slice(section.headingSpan.start, section.headingSpan.end)
    expect(words.replace(/[\s*#]/gu, '')).toContain(section.heading.replace(/\s/gu, ''))
    expect(words).toContain(section.number)
  }
}

const EVALUATION = `首页 > 重要发布 > 常委会会议文件
武昌区“十四五”规划纲要实施情况中期评估
发布时间:2024-01-30 09:10

一、前言

本次评估期限为2021年1月1日至2023年6月30日,评估基本原则是“时间过半、完成过半”。

二、主要指标完成情况及预测

“十四五”以来,全区紧抓经济发展战略机遇,基本实现“时间过半,任务过半”。

(一)指标评估及测算方法

中期测算值是根据2020年完成值和“十四五”规划目标值测算得出。

(二)经济发展指标

1.地区生产总值增长。2021年、2022年、2023年上半年完成地区生产总值分别为1664.44亿元、1772.02亿元、856.52亿元。

2.全员劳动生产率增长。该指标为年度指标,2021年、2022年全员劳动生产率增长分别为11.8%、21.8%。

三、问题和建议
`

describe('outline', () => {
  it('follows the numbering of official documents, titles within paragraphs too', () => {
    expect(headings(EVALUATION)).toEqual([
      '1 一、 前言',
      '1 二、 主要指标完成情况及预测',
      '2 (一) 指标评估及测算方法',
      '2 (二) 经济发展指标',
      '3 1. 地区生产总值增长',
      '3 2. 全员劳动生产率增长',
      '1 三、 问题和建议',
    ])
    expectWhole(EVALUATION, outline(EVALUATION, '标题'))
  })

  it('ends a section where the next of its level or above begins', () => {
    const sections = outline(EVALUATION, '标题')
    const textOf = (heading: string): string => {
      const { start, end } = sections.find((section) => section.heading === heading)!
      return EVALUATION.slice(start, end)
    }
    expect(textOf('地区生产总值增长')).toMatch(/^1\.地区生产总值增长。[^]*856\.52亿元。\s*$/u)
    expect(textOf('经济发展指标')).toContain('21.8%')
    expect(textOf('主要指标完成情况及预测')).toContain('21.8%')
    expect(textOf('前言')).not.toContain('主要指标')
    expect(textOf('问题和建议')).toMatch(/^三、问题和建议\s*$/u)
  })

  it('follows the chapters and parts of a plan', () => {
    const plan = `(湖北省)武汉市江汉区国民经济和社会发展十四五规划(2022年更新)
第一章 开启全面建设社会主义现代化新征程
历经“十三五”的快速发展,江汉区经济社会各方面取得了显著成就。
第一节 决胜全面建成小康社会取得新成就
全力稳增长提能级,综合经济实力实现新跃升。预计共完成固定资产投资2039 亿元。
第二节 新发展阶段面临的新机遇和新挑战
当前和今后一个时期,我国发展仍处于重要战略机遇期。
一、主要机遇
(一)国家战略叠加
第二章 践行新理念引领新发展
第一节 指导思想
`
    expect(headings(plan)).toEqual([
      '1 第一章 开启全面建设社会主义现代化新征程',
      '2 第一节 决胜全面建成小康社会取得新成就',
      '2 第二节 新发展阶段面临的新机遇和新挑战',
      '3 一、 主要机遇',
      '4 (一) 国家战略叠加',
      '1 第二章 践行新理念引领新发展',
      '2 第一节 指导思想',
    ])
    expectWhole(plan, outline(plan, '标题'))
  })

  it('finds the heading that has lost its number before a list', () => {
    const division = `结合实际，制订本方案。

主要指标分工

(一)约束性指标

1.劳动年龄人口平均受教育年限12.5年。(责任单位:区教育局)

2.绿化覆盖率达到41.51%。(责任单位:区城管局)

(二)预期性指标

1.人均预期寿命达到83岁。(责任单位:区卫健局)

二、主要任务分工

(一)坚持创新驱动,塑造发展新优势

1.完善创新发展体制机制。建强引领创新的组织机制。
`
    expect(headings(division)).toEqual([
      '1 主要指标分工',
      '2 (一) 约束性指标',
      '3 1. 劳动年龄人口平均受教育年限12.5年',
      '3 2. 绿化覆盖率达到41.51%',
      '2 (二) 预期性指标',
      '3 1. 人均预期寿命达到83岁',
      '1 二、 主要任务分工',
      '2 (一) 坚持创新驱动,塑造发展新优势',
      '3 1. 完善创新发展体制机制',
    ])
    expectWhole(division, outline(division, '标题'))
  })

  it('follows markdown, numbered or not', () => {
    const markdown = `# 山南区规划

## 第一章 总则

### 一、指导思想

坚持稳中求进。

## 附录
`
    const found = outline(markdown, '标题').slice(1)
    expect(found.map(({ level, number, heading }) => [level, number, heading])).toEqual([
      [1, '', '山南区规划'],
      [2, '第一章', '总则'],
      [3, '一、', '指导思想'],
      [2, '', '附录'],
    ])
    expectWhole(markdown, outline(markdown, '标题'))
  })

  it('takes full-width numbers as well', () => {
    expect(headings('（一）精准发力稳增长\n全力以赴。\n1．扩大投资。抓好项目。\n（1）对金沙洲路加快建设\n')).toEqual([
      '1 （一） 精准发力稳增长',
      '2 1． 扩大投资',
      '3 （1） 对金沙洲路加快建设',
    ])
  })

  it.each([
    ['numbers within sentences', '2023年上半年,完成地区生产总值856.52亿元。\n2.5%的增速低于预期。\n'],
    ['a salutation', '各位代表:\n\n现在,我代表区人民政府向大会报告工作,请予审议。\n'],
    ['a chapter named in a sentence', '规划第一章提出,要加快建设。\n'],
    ['rows of a table', '| 一、 | 指标 |\n|---|---|\n| 1. | 人均预期寿命 |\n'],
    ['nothing', ''],
  ])('finds none in %s', (_what, text) => {
    expect(headings(text)).toEqual([])
  })

  it('passes over the YAML head', () => {
    const text = '---\ntitle: 报告\n一、不是标题: 值\n---\n一、总体要求\n'
    const { sections } = readDocument('report.md', Buffer.from(text, 'utf8'))
    expect(sections.slice(1).map(({ heading }) => heading)).toEqual(['总体要求'])
  })

  it.each(readdirSync(path.join(SHIPPED_CORPUS, 'documents')))('is whole for %s', (file) => {
    const text = readFileSync(path.join(SHIPPED_CORPUS, 'documents', file), 'utf8').replace(/^\uFEFF/u, '')
    const sections = outline(text, file)
    expect(sections.length).toBeGreaterThan(5)
    expectWhole(text, sections)
  })
})
