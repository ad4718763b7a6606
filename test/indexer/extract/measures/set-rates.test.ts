import { describe, expect, it } from 'vitest'
import { extractFacts } from '../../../../indexer/extract/extract.ts'
import { documentOf } from '../document-of.ts'

const HEAD = '汉泽市政府工作报告（2018）\n二、2018年主要目标\n2018年的主要预期目标是：'
const targets = (text: string): unknown[] =>
  extractFacts(documentOf(HEAD + text)).flatMap((fact) =>
    fact.kind === 'target' ? [[fact.indicator, fact.value, fact.unit, fact.change]] : [],
  )

describe('readSetRates', () => {
  it.each([
    [
      '城镇新增就业7500人以上。对一般公共预算收入、固定资产投资指标，分别按6%、9%掌握，以支撑高质量发展要求。',
      [
        ['城镇新增就业', 7500, '人', undefined],
        ['一般公共预算收入', 6, '%', 'growth'],
        ['固定资产投资', 9, '%', 'growth'],
      ],
    ],
    [
      '地区生产总值按6.5%左右安排，固定资产投资按9%把握。',
      [
        ['地区生产总值', 6.5, '%', 'growth'],
        ['固定资产投资', 9, '%', 'growth'],
      ],
    ],
    [
      '地区生产总值、固定资产投资的增速目标分别按6%和9%设定。',
      [
        ['地区生产总值', 6, '%', 'growth'],
        ['固定资产投资', 9, '%', 'growth'],
      ],
    ],
  ])('reads %s', (text, expected) => {
    expect(targets(text)).toEqual(expected)
  })
})

describe('standards by month and year', () => {
  it('gives each of the two its own', () => {
    expect(targets('城、乡低保标准分别提高到每月573元、每年4017元。')).toEqual([
      ['城镇低保标准', 573, '元', undefined],
      ['农村低保标准', 4017, '元', undefined],
    ])
  })
})
