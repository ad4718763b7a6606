import { describe, expect, it } from 'vitest'
import type { Answer } from '../../server/protocol/answer.ts'
import { ExpectedQuestion } from './questions.ts'
import { score } from './score.ts'

function answer(fields: Partial<Answer>): Answer {
  const lead = fields.lead ?? '武昌区人均预期寿命的2025年目标是83岁[1]。'
  return {
    kind: 'answer',
    understood: { intent: 'target', indicators: [], departments: [], places: [], periods: [], inherited: [] },
    lead,
    text: lead,
    parts: [],
    figures: [],
    citations: [
      {
        id: 1,
        document: { id: 'plan', title: '方案', file: 'plan.txt' },
        section: '主要指标',
        start: 10,
        end: 24,
        quote: '11.人均预期寿命达到83岁',
      },
    ],
    followUps: [],
    ...fields,
  }
}

function expected(fields: { intent?: string; expect: object }): ExpectedQuestion {
  return ExpectedQuestion.parse({ id: 'q-1', question: '人均预期寿命目标是多少?', intent: 'target', ...fields })
}

const choices = (...labels: string[]): Answer['parts'] => [
  { kind: 'choices', choices: labels.map((label) => ({ label, question: `${label}是多少?` })) },
]

describe('score', () => {
  it('calls an answer right that says all it must, and counts its sources', () => {
    const question = expected({
      expect: {
        must_include: ['83岁'],
        sources: [
          { doc: 'plan.txt', start: 12, end: 20 },
          { doc: 'b.txt', start: 0, end: 9 },
        ],
      },
    })
    expect(score(question, answer({}))).toMatchObject({
      right: true,
      leadRight: true,
      sources: 2,
      cited: 1,
      missing: [],
    })
  })

  it('names what is missing and what should not be there', () => {
    const question = expected({ expect: { must_include: ['83岁', '区卫健局'], must_not_include: ['83'] } })
    expect(score(question, answer({}))).toMatchObject({ right: false, missing: ['区卫健局'], unwanted: ['83'] })
  })

  it('tells an answer whose lead does not suffice', () => {
    const question = expected({ expect: { must_include: ['83岁'] } })
    expect(score(question, answer({ lead: '目标见下。', text: '目标见下。目标是83岁[1]。' }))).toMatchObject({
      right: true,
      leadRight: false,
    })
    const long = `目标是83岁[1]${'，以及其他'.repeat(30)}。`
    expect(score(question, answer({ lead: long }))).toMatchObject({ leadRight: false })
  })

  it.each([
    ['a refusal, nothing to include', { kind: 'refusal' as const, lead: '资料中没有。' }, [], true],
    ['an answer, nothing to include', {}, [], false],
    ['an answer that says why', { lead: '该指标暂无统计值[1]。' }, ['暂无'], true],
    ['an answer that does not say why', {}, ['暂无'], false],
  ])('judges an unanswerable question: %s', (_, fields, must_include, right) => {
    const question = expected({ intent: 'unanswerable', expect: { must_include } })
    expect(score(question, answer(fields)).right).toBe(right)
  })

  it('does not take a refusal for the answer to a question that has one', () => {
    expect(score(expected({ expect: { must_include: [] } }), answer({ kind: 'refusal' })).right).toBe(false)
  })

  it.each([
    ['the expected choice', '武昌区还是江汉区', choices('武昌区的目标', '江汉区的目标'), true],
    ['years', '哪一年,或五年累计', choices('2023年', '2025年'), true],
    ['another choice', '武昌区还是江汉区', choices('2023年', '2025年'), false],
    ['no choice', '武昌区还是江汉区', [], false],
  ])('judges a clarification with %s', (_, choice, parts, right) => {
    const question = expected({ intent: 'ambiguous', expect: { must_include: ['41.51%', '32%'], clarify: [choice] } })
    expect(score(question, answer({ kind: 'clarification', lead: '请问要查哪一个?', parts })).right).toBe(right)
  })

  it('accepts both answers, apart, for an ambiguous question', () => {
    const question = expected({
      intent: 'ambiguous',
      expect: { must_include: ['41.51%', '32%'], clarify: ['武昌区还是江汉区'] },
    })
    expect(score(question, answer({ lead: '武昌区41.51%[1]；江汉区32%[2]。' })).right).toBe(true)
  })
})
