import { describe, expect, it } from 'vitest'
import type { Answer } from '../../server/protocol/answer.ts'
import { auditAnswer } from './audit.ts'

const TEXT = '主要指标。11.人均预期寿命达到83岁。增幅分别为10.4%、4.2%、5.6%。每千人口拥有3岁以下婴幼儿托位数达到3个。'

function cite(id: number, quote: string): Answer['citations'][number] {
  const start = TEXT.indexOf(quote)
  return {
    id,
    document: { id: 'plan', title: '武昌区2022年任务分工方案', file: 'plan.txt', date: '2022-03-01' },
    section: '主要指标',
    start,
    end: start + quote.length,
    quote,
  }
}

const growth: Answer['figures'][number] = {
  id: 1,
  name: '平均增幅',
  value: '6.73',
  unit: '%',
  formula: '平均增幅 = (10.4 + 4.2 + 5.6) ÷ 3 = 6.73',
  inputs: ['10.4', '4.2', '5.6'].map((value) => ({ name: '增幅', value, unit: '%', citation: 2 })),
}

const UNDERSTOOD: Answer['understood'] = {
  intent: 'target',
  indicators: [],
  departments: [],
  places: [],
  periods: ['2025'],
  inherited: [],
}

function audit(lead: string, fields: Partial<Answer> = {}): string[] {
  const answer: Answer = {
    kind: 'answer',
    understood: UNDERSTOOD,
    lead,
    text: lead,
    parts: [],
    figures: [growth],
    citations: [cite(1, '11.人均预期寿命达到83岁'), cite(2, '增幅分别为10.4%、4.2%、5.6%')],
    followUps: [],
    ...fields,
  }
  const found = auditAnswer('低于85岁的有哪些?', answer, () => TEXT).findings
  return [...new Set(found.map(({ kind, what }) => `${kind} ${what}`))]
}

describe('auditAnswer', () => {
  it.each([
    '人均预期寿命的目标是83岁[1]。',
    '人均预期寿命2025年的目标是83岁[1]。',
    '《武昌区2022年任务分工方案》（2022年3月1日）说，目标是83岁。[1]',
    '平均增幅为6.73%[算1]，各年为10.4%、4.2%、5.6%[2]。',
    '平均增幅 = (10.4 + 4.2 + 5.6) ÷ 3 = 6.73[算1]。',
    '资料中没有低于85岁的指标。',
  ])('finds nothing in %s', (lead) => {
    expect(audit(lead)).toEqual([])
  })

  it.each([
    ['目标是83岁。', ['number 83岁']],
    ['目标是83岁[2]。', ['number 83岁']],
    ['目标是84岁[1]。', ['number 84岁']],
    ['目标是83%[1]。', ['number 83%']],
    ['目标是83岁。见文件[1]。', ['number 83岁']],
    ['平均增幅为6.73%[2]。', ['number 6.73%']],
    ['平均增幅为6.73岁[算1]。', ['number 6.73岁']],
    ['2024年的目标是83岁[1]。', ['number 2024年']],
    ['共有两项指标[1]。', ['number 两项']],
    ['目标为85岁[1]。', ['number 85岁']],
    ['目标是83岁[1][7]。', ['mark [7]']],
    ['增幅[算4]。', ['mark [算4]']],
  ])('finds what is wrong in %s', (lead, expected) => {
    expect(audit(lead)).toEqual(expected)
  })

  it('checks a table cell by cell, and the name of a row by the sources of the row', () => {
    const quote = '每千人口拥有3岁以下婴幼儿托位数达到3个'
    const table = (value: { text: string; citations?: number[] }): Partial<Answer> => ({
      citations: [cite(1, quote)],
      figures: [],
      parts: [
        {
          kind: 'table',
          columns: [{ title: '指标' }, { title: '2025年目标' }],
          rows: [[{ text: '每千人口拥有3岁以下婴幼儿托位数' }, value]],
        },
      ],
    })
    expect(audit('见表。', table({ text: '3个', citations: [1] }))).toEqual([])
    expect(audit('见表。', table({ text: '4个', citations: [1] }))).toEqual(['number 4个'])
    expect(audit('见表。', table({ text: '3个' }))).toEqual(['number 3岁', 'number 3个'])
  })

  it('knows the first and the last year of a five-year plan that the cited document names', () => {
    const { document, ...citation } = cite(1, '11.人均预期寿命达到83岁')
    const citations = [{ ...citation, document: { ...document, title: '“十四五”规划纲要', date: '2020-12-01' } }]
    const fields = { citations, figures: [], understood: { ...UNDERSTOOD, periods: [] } }
    expect(audit('目标（2021—2025年）是83岁[1]。', fields)).toEqual([])
    expect(audit('目标（2016—2024年）是83岁[1]。', fields)).toEqual(['number 2016', 'number 2024年'])
  })

  it('checks the points of a chart', () => {
    const chart = (text: string): Partial<Answer> => ({
      parts: [
        {
          kind: 'chart',
          chart: 'trend',
          title: '增幅',
          unit: '%',
          points: [{ label: '2025年', value: 10.4, text, citations: [2] }],
        },
      ],
    })
    expect(audit('见图。', chart('10.4%'))).toEqual([])
    expect(audit('见图。', chart('10.5%'))).toEqual(['number 10.5%'])
  })

  it('finds a figure whose input stands in no source', () => {
    const figures = [{ ...growth, inputs: [{ name: '增幅', value: '9.9', unit: '%', citation: 2 }] }]
    expect(audit('增幅。', { figures })).toEqual(['formula 9.9', 'input 增幅 9.9%'])
  })

  it('finds a figure without inputs, and one whose formula does not give its value', () => {
    expect(audit('增幅。', { figures: [{ ...growth, inputs: [] }] })).toEqual(['input 6.73 without inputs'])
    expect(audit('增幅。', { figures: [{ ...growth, formula: '' }] })).toEqual([
      'formula 6.73',
      'formula 10.4',
      'formula 4.2',
      'formula 5.6',
    ])
    expect(audit('增幅。', { figures: [{ ...growth, value: '6.74' }] })).toEqual(['formula 6.74'])
  })

  it('takes a count for one of things that are each cited', () => {
    const things = [1, 2].map((citation) => ({ name: `第${citation}项`, value: '1', unit: '项', citation }))
    const count = { ...growth, name: '指标数', value: '2', unit: '项', formula: '1 + 1 = 2', inputs: things }
    expect(audit('共有2项[算1]。', { figures: [count] })).toEqual([])
    const uncited = { ...count, inputs: [...things.slice(1), { name: '第2项', value: '1', unit: '项', citation: 9 }] }
    expect(audit('共有2项[算1]。', { figures: [uncited] })).toEqual(['input 第2项 1项'])
  })

  it('finds a quotation that is not what the document says', () => {
    const citations = [
      { ...cite(1, '人均预期寿命达到83岁'), quote: '人均预期寿命达到84岁' },
      cite(2, '增幅分别为10.4%、4.2%、5.6%'),
    ]
    expect(audit('见文件[1]。', { citations })).toEqual(['quote 人均预期寿命达到84岁'])
  })
})
