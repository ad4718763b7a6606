import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { extractFacts } from '../../../indexer/extract/extract.ts'
import type { Comparison, Fact } from '../../../indexer/model/fact.ts'
import { readDocument } from '../../../indexer/read/read.ts'

/** A value as it is printed; `of` names what it is of, where that is not the indicator itself. */
interface Printed {
  readonly value: number
  readonly unit?: string
  readonly of?: string
}
interface Quoted {
  readonly source: { readonly start: number; readonly end: number; readonly quote: string }
}

/** All that the plan and its evaluation say of one indicator. */
interface Entry {
  /** Its name in the plan, and in the evaluation. */
  readonly indicator: string
  readonly evaluationName: string
  readonly attribute: string
  readonly category: string
  readonly target: { value?: number; unit?: string; comparison?: Comparison; annual?: true; text?: string }
  readonly lead: readonly string[]
  readonly responsible: readonly string[]
  readonly series: readonly (Printed & { readonly period: string })[]
  /** Whose values the series gives, where not the document's own place's. */
  readonly seriesPlace?: string
  readonly increments?: readonly (Printed & { readonly period: string })[]
  readonly mean?: Printed
  /** What the evaluation calls the planned yearly growth. */
  readonly plannedGrowth?: Printed
  readonly benchmarks: readonly Printed[]
  /** How far the last value lies above its benchmark or target, as the text says; below it negative. */
  readonly gaps: readonly (Printed & Quoted)[]
  readonly status: string
  readonly alsoStatus?: string
  readonly reason?: string
  readonly forecast?: Quoted & { readonly status: string }
}
interface Register {
  readonly document: string
  readonly evaluation: string
  readonly indicators: readonly Entry[]
  readonly tasks: readonly { group: string; number: string; title: string; lead: string[]; responsible: string[] }[]
}

const LEVEL = 0.98

/** What of an indicator is not found yet; taken out when it is. */
const KNOWN_MISSING: readonly string[] = []

const register = JSON.parse(readFileSync('test/fixtures/corpus-register.json', 'utf8')) as Register
let texts: Record<'plan' | 'evaluation', string>
let plan: readonly Fact[]
let evaluation: readonly Fact[]

beforeAll(() => {
  const [planDocument, evaluationDocument] = [register.document, register.evaluation].map((name) =>
    readDocument(`${name}.txt`, readFileSync(`corpus/documents/${name}.txt`)),
  )
  if (planDocument === undefined || evaluationDocument === undefined) throw new Error('two documents are read')
  texts = { plan: planDocument.text, evaluation: evaluationDocument.text }
  plan = extractFacts(planDocument)
  evaluation = extractFacts(evaluationDocument)
})

/** The facts of one kind. */
const of = <K extends Fact['kind']>(facts: readonly Fact[], kind: K): Extract<Fact, { kind: K }>[] =>
  facts.filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind)

/** Recall and precision of what was found against what the register holds, both as lines of text. */
function agreement(expected: readonly string[], found: readonly string[]): { recall: number; precision: number } {
  const both = expected.filter((line) => found.includes(line)).length
  return { recall: both / expected.length, precision: both / found.length }
}

const line = (...fields: readonly (string | readonly string[] | undefined)[]): string =>
  fields.map((field) => (typeof field === 'object' ? [...field].sort().join('、') : (field ?? ''))).join(' | ')

/** Whether a fact is of this indicator: the two spellings differ in a last 率, in Ⅲ, in a shortened word. */
function isOf(entry: Entry, name: string): boolean {
  const bare = (text: string): string => text.replace(/(?:增长率|增长|降低率|降低)$/u, '')
  return [entry.indicator, entry.evaluationName].map(bare).includes(bare(name))
}

/** What of an indicator's entry no fact says: empty when all is found. */
function missing(entry: Entry): string[] {
  const gaps: string[] = []
  const need = (found: boolean, what: string): void => {
    if (!found) gaps.push(`${entry.indicator}: ${what}`)
  }
  const { target } = entry
  need(
    of(plan, 'target').some(
      (fact) =>
        isOf(entry, fact.indicator) &&
        fact.value === target.value &&
        fact.unit === target.unit &&
        fact.comparison === target.comparison &&
        fact.annual === target.annual &&
        fact.text === target.text &&
        fact.attribute === entry.attribute,
    ),
    `target ${String(target.value ?? target.text)}${target.unit ?? ''}`,
  )
  const valueOf = (fact: { value?: number; unit?: string }, printed: Printed): boolean =>
    fact.value === printed.value && fact.unit === printed.unit
  for (const printed of entry.series) {
    need(
      of(evaluation, 'actual').some(
        (fact) =>
          valueOf(fact, printed) &&
          fact.period === printed.period &&
          (entry.seriesPlace === undefined || fact.place === entry.seriesPlace),
      ),
      `${printed.period} ${String(printed.value)}`,
    )
  }
  for (const printed of entry.increments ?? []) {
    need(
      of(evaluation, 'actual').some((fact) => valueOf(fact, printed) && fact.period === printed.period),
      `increment of ${printed.period} ${String(printed.value)}`,
    )
  }
  const { mean, plannedGrowth, forecast } = entry
  if (mean !== undefined)
    need(
      of(evaluation, 'actual').some((fact) => valueOf(fact, mean) && fact.annual === true),
      'mean',
    )
  if (plannedGrowth !== undefined) {
    const planned = [...of(evaluation, 'target'), ...of(evaluation, 'benchmark')]
    need(
      planned.some((fact) => isOf(entry, fact.indicator) && valueOf(fact, plannedGrowth)),
      'planned growth',
    )
  }
  for (const printed of entry.benchmarks) {
    const name = (fact: { indicator: string }): boolean =>
      isOf(entry, fact.indicator) || fact.indicator === `${entry.evaluationName}${printed.of ?? ''}`
    need(
      of(evaluation, 'benchmark').some((fact) => name(fact) && valueOf(fact, printed)),
      `benchmark ${String(printed.value)}`,
    )
  }
  const statuses = of(evaluation, 'status').filter((fact) => isOf(entry, fact.indicator))
  for (const status of [entry.status, entry.alsoStatus]) {
    if (status !== undefined)
      need(
        statuses.some((fact) => fact.status === status),
        `status ${status}`,
      )
  }
  const contrary = statuses.filter(
    ({ status }) => status !== entry.status && status !== entry.alsoStatus && status !== 'ahead',
  )
  need(contrary.length === 0, `status said to be ${String(contrary[0]?.status)}`)
  if (entry.reason !== undefined) {
    const words = entry.reason.slice(0, 12)
    need(
      statuses.some((fact) => fact.reason?.includes(words) === true),
      `reason ${words}`,
    )
  }
  if (forecast !== undefined) {
    const { source } = forecast
    const standsThere = (fact: Fact): boolean => fact.source.start <= source.start && fact.source.end >= source.end
    const said = of(evaluation, 'forecast').filter((fact) => isOf(entry, fact.indicator) && standsThere(fact))
    // “超额完成2025年的年均增长率10%规划目标” stands among the forecasts and is worded as reached.
    const reached = statuses.some((fact) => (fact.status === 'ahead' || fact.status === 'met') && standsThere(fact))
    need(
      said.some(({ status }) => status === forecast.status) || (forecast.status === 'ahead' && reached),
      `forecast ${source.quote}`,
    )
  }
  return gaps
}

describe('the register of the corpus, made by hand', () => {
  it('holds 17 indicators and 23 tasks', () => {
    expect([register.indicators.length, register.tasks.length]).toEqual([17, 23])
  })

  it('counts as the evaluation does: 12 reached, 2 not, 3 without figures; 6 binding, 11 anticipatory', () => {
    const count = (of: (entry: Entry) => boolean): number => register.indicators.filter(of).length
    expect(['met', 'not-met', 'no-data'].map((status) => count((entry) => entry.status === status))).toEqual([12, 2, 3])
    expect(['约束性', '预期性'].map((attribute) => count((entry) => entry.attribute === attribute))).toEqual([6, 11])
    expect(
      ['经济发展', '创新驱动', '民生福祉', '绿色生态'].map((name) => count(({ category }) => category === name)),
    ).toEqual([2, 3, 7, 5])
  })

  it('quotes every gap as the evaluation prints it, and each is what the printed values give', () => {
    for (const { gaps, series, increments, mean, benchmarks, target, indicator } of register.indicators) {
      gaps.forEach((gap, at) => {
        expect(texts.evaluation.slice(gap.source.start, gap.source.end)).toBe(gap.source.quote)
        const last = (at === 0 ? (mean ?? series.at(-1)) : increments?.at(-1))?.value ?? NaN
        const against = benchmarks[at]?.value ?? target.value ?? NaN
        expect(last - against, `${indicator} ${gap.source.quote}`).toBeCloseTo(gap.value, 6)
      })
    }
  })

  it('is found: every field of the 17 indicators', () => {
    expect(register.indicators.flatMap(missing)).toEqual(KNOWN_MISSING)
  })

  it('is found: entries of the list of indicators with their attribute', () => {
    const found = of(plan, 'indicator').filter((entry) => entry.attribute !== undefined)
    const { recall, precision } = agreement(
      register.indicators.map((entry) => line(entry.indicator, entry.attribute)),
      found.map((entry) => line(entry.indicator, entry.attribute)),
    )
    expect(Math.min(recall, precision)).toBe(1)
  })

  it('is found: entries of the list of indicators with their category', () => {
    const found = of(evaluation, 'indicator').filter((entry) => entry.category !== undefined)
    const { recall, precision } = agreement(
      register.indicators.map((entry) => line(entry.evaluationName, entry.category)),
      found.map((entry) => line(entry.indicator, entry.category?.replace(/指标$/u, ''))),
    )
    expect(Math.min(recall, precision)).toBe(1)
  })

  it('is found: who answers for indicators and tasks', () => {
    const { recall, precision } = agreement(
      [
        ...register.indicators.map((entry) => line(entry.indicator, entry.lead, entry.responsible)),
        ...register.tasks.map((task) => line(task.title, task.lead, task.responsible)),
      ],
      of(plan, 'responsibility').map((fact) => {
        const entry = register.indicators.find(({ indicator }) => fact.subject.startsWith(indicator))
        return line(entry?.indicator ?? fact.subject, fact.lead, fact.responsible)
      }),
    )
    expect(Math.min(recall, precision)).toBeGreaterThanOrEqual(LEVEL)
  })

  it('is found: the tasks with their groups', () => {
    const { recall, precision } = agreement(
      register.tasks.map((task) => line(task.group, task.number, task.title)),
      of(plan, 'task').map((task) => line(/[一二三四五六七]/u.exec(task.group ?? '')?.[0], task.number, task.title)),
    )
    expect(Math.min(recall, precision)).toBe(1)
  })
})
