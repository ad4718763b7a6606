import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { metadata, placesIn, planPeriod } from '../../../indexer/read/metadata.ts'
import { frontMatter } from '../../../indexer/read/front-matter.ts'
import { readDocument } from '../../../indexer/read/read.ts'
import { SHIPPED_CORPUS } from '../../setup/shipped-index.ts'

const of = (text: string, file = 'document.txt') => {
  const { fields, end } = frontMatter(text)
  return metadata(file, text, end, fields)
}

describe('metadata', () => {
  it.each([
    [
      'wuchang-midterm-evaluation-2023.txt',
      {
        title: '武昌区“十四五”规划纲要实施情况中期评估',
        kind: 'midterm-evaluation',
        place: '武昌区',
        // The day it was given goes before the day it was published.
        date: '2023-12-01',
        period: '2021-2023H1',
      },
    ],
    [
      'wuchang-task-division-2022.txt',
      {
        kind: 'task-division',
        place: '武昌区',
        date: '2022-04-29',
        number: '武昌政办〔2022〕11号',
        period: '2021-2025',
      },
    ],
    [
      'wuchang-work-report-2025.txt',
      { title: '政府工作报告', kind: 'work-report', place: '武昌区', date: '2025-12-29', period: '2025' },
    ],
    ['jianghan-14th-plan-2022.txt', { kind: 'plan', place: '江汉区', period: '2021-2025' }],
  ])('tells what %s is without a catalogue', (file, expected) => {
    const {
      text: _text,
      sections: _sections,
      tables: _tables,
      ...facts
    } = readDocument(file, readFileSync(path.join(SHIPPED_CORPUS, 'documents', file)))
    expect(facts).toMatchObject(expected)
  })

  it('takes a YAML head before the text', () => {
    const text = `---
title: 2023年内蒙古自治区政府工作报告
date: 2023-01-12
source: https://www.example.test/report
---
政府工作报告

各位代表:现在,我代表自治区人民政府,向大会报告政府工作。
`
    expect(of(text)).toMatchObject({
      title: '2023年内蒙古自治区政府工作报告',
      kind: 'work-report',
      place: '内蒙古自治区',
      date: '2023-01-12',
      period: '2023',
      url: 'https://www.example.test/report',
    })
  })

  it.each([
    ['政府工作报告\n——2016年1月17日在株洲市第十四届人民代表大会第五次会议上\n各位代表:', '株洲市', '2016-01-17'],
    ['成都市国民经济和社会发展第十四个五年规划纲要\n', '成都市', undefined],
    ['武汉市江夏区2023年重点工作任务分解方案\n发布日期: 2023-03-05\n', '江夏区', '2023-03-05'],
  ])('reads place and day of %j', (text, place, date) => {
    expect(of(text).place).toBe(place)
    expect(of(text).date).toBe(date)
  })

  // Names that end like a common word: 山区, 城区, 新区, 林区.
  it.each([
    ['武汉市青山区2023年政府工作报告', '青山区'],
    ['洪山区国民经济和社会发展第十四个五年规划纲要', '洪山区'],
    ['北京市西城区政府工作报告', '西城区'],
    ['上海市浦东新区政府工作报告', '浦东新区'],
    ['神农架林区政府工作报告', '神农架林区'],
  ])('reads the place of %s', (title, place) => {
    expect(of(`${title}\n\n各位代表。\n`).place).toBe(place)
  })

  it.each([
    ['武昌区“十四五”规划纲要实施情况中期评估报告', 'midterm-evaluation'],
    ['青山区2023年政府工作报告', 'work-report'],
    ['青山区2023年《政府工作报告》重点工作责任分解方案', 'task-division'],
    ['成都市国民经济和社会发展第十四个五年规划纲要', 'plan'],
    ['青山区人民政府办公室通知', 'other'],
  ] as const)('calls %s a %s', (title, kind) => {
    expect(of(`${title}\n\n各有关单位。\n`).kind).toBe(kind)
  })

  it('falls back to the name of the file for a title', () => {
    expect(of('各位同志,今天我们开个会,讲讲发展。', '青山区发展讲话.txt').title).toBe('青山区发展讲话')
  })

  it('says nothing that it does not know', () => {
    const facts = of('今天讲讲发展。')
    for (const field of ['place', 'date', 'number', 'url', 'issuer']) expect(facts).not.toHaveProperty(field)
  })
})

describe('planPeriod', () => {
  it.each([
    ['“十四五”规划纲要', '2021-2025'],
    ['十四五规划', '2021-2025'],
    ['第十四个五年规划和2035年远景目标纲要', '2021-2025'],
    ['“十五五”时期发展目标', '2026-2030'],
    ['“十三五”期间', '2016-2020'],
    ['2023年工作要点', undefined],
    ['十五个五星级项目', undefined],
  ])('of %s is %s', (text, period) => {
    expect(planPeriod(text)).toBe(period)
  })
})

describe('placesIn', () => {
  it('finds names of places and no words that only end like one', () => {
    expect(placesIn('武汉市武昌区')).toEqual(['武汉市', '武昌区'])
    expect(placesIn('内蒙古自治区')).toEqual(['内蒙古自治区'])
    expect(placesIn('城市社区的市场主体在园区')).toEqual([])
  })
})
