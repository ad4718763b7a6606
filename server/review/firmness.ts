import { nameForm } from '../../indexer/analysis/name-form.ts'
import type { Document } from '../../indexer/model/document.ts'
import type { Actual, Benchmark } from '../../indexer/model/fact.ts'
import type { Span } from '../../indexer/model/span.ts'
import { mainSheets, resultOf, type Sheet } from '../sheet/indicator-sheet.ts'
import { compare } from '../figures/comparison.ts'
import { isFigure } from '../figures/figure.ts'
import { mean } from '../figures/mean.ts'
import { isNumeric } from '../retrieval/kinds.ts'
import type { Entry, Register } from '../retrieval/register.ts'
import { sentenceSpan } from '../retrieval/sentence-span.ts'

/** Why a stated 已完成 may not hold: what it rests on. */
export type Doubt =
  /** The value is the benchmark itself (余量为零). */
  | { readonly kind: 'no-margin'; readonly value: Entry<Actual>; readonly benchmark: Entry<Benchmark> }
  /** The mean of the periods keeps the bound, the newest value does not (均值达到、最新值未达到). */
  | {
      readonly kind: 'by-mean'
      readonly values: readonly Entry<Actual>[]
      readonly latest: Entry<Actual>
      readonly benchmark: Entry<Benchmark>
    }
  /** No document gives a number for the target (目标值文件未列). */
  | { readonly kind: 'no-target'; readonly stated: Entry | undefined }
  /** Lower than in an earlier period (较前期回落); `isHalf` where a half-year stands beside a year. */
  | {
      readonly kind: 'fallen'
      readonly earlier: Entry<Actual>
      readonly latest: Entry<Actual>
      readonly isHalf: boolean
    }
  /** Counted as reached when a higher level reaches its own (视同完成). */
  | { readonly kind: 'by-superior'; readonly document: Document; readonly span: Span }

/** An indicator that is stated to be done, with what makes that doubtful. */
export interface Firmness {
  readonly sheet: Sheet
  readonly doubts: readonly Doubt[]
}

/** How firm each stated 已完成 of the main indicators is (完成的牢固程度); those without doubt have an empty list. */
export function firmnessOf(register: Register, documents: readonly Document[], place: string | undefined): Firmness[] {
  return mainSheets(register, place)
    .filter(({ status }) => status !== undefined && resultOf(status.fact.status) === 'met')
    .map((sheet) => ({ sheet, doubts: doubtsOf(register, documents, sheet) }))
}

// “与经济增长保持同步”: no number, but something that can be checked.
const RELATIVE = /同步|持平|快于|高于|不低于/u

/** What makes a stated 已完成 of one indicator doubtful. */
export function doubtsOf(register: Register, documents: readonly Document[], sheet: Sheet): Doubt[] {
  const evaluated = sheet.status?.document
  const own = sheet.actuals.filter(
    ({ document, fact }) =>
      document.id === evaluated?.id && fact.annual !== true && !/增长值|增量/u.test(fact.indicator),
  )
  const latest = own.at(-1)
  const benchmark = sheet.benchmarks.find(
    ({ fact }) => fact.value !== undefined && !/增长值|增量/u.test(fact.indicator),
  )
  const target = sheet.targets.find(isNumeric)
  const superior = bySuperior(register, documents, sheet)
  return [
    ...(latest === undefined || benchmark === undefined ? [] : atBenchmark(sheet, own, latest, benchmark)),
    ...(superior === undefined ? [] : [superior]),
    ...(target === undefined && !sheet.targets.some(({ fact }) => RELATIVE.test(fact.text ?? ''))
      ? [{ kind: 'no-target' as const, stated: sheet.targets[0] }]
      : []),
    ...fallen(own, latest),
  ]
}

/** The newest value held against the benchmark, by the target's own operator where both are one number (大于99.4%). */
function atBenchmark(
  sheet: Sheet,
  own: readonly Entry<Actual>[],
  latest: Entry<Actual>,
  benchmark: Entry<Benchmark>,
): Doubt[] {
  const bound = { value: benchmark.fact.value ?? 0, unit: benchmark.fact.unit ?? '' }
  const operator = sheet.targets.find(({ fact }) => fact.value === benchmark.fact.value)?.fact.comparison ?? '>='
  const held = (value: number): ReturnType<typeof compare> =>
    compare({ value, unit: latest.fact.unit ?? bound.unit }, operator, bound)
  const newest = held(latest.fact.value)
  if (!('holds' in newest)) return []
  if (newest.holds) return newest.equal ? [{ kind: 'no-margin', value: latest, benchmark }] : []
  const average = mean(
    `${sheet.name}平均值`,
    own.map(({ fact }) => ({ name: fact.period ?? '', value: fact.value, unit: fact.unit ?? '' })),
  )
  const byMean = isFigure(average) ? held(Number(average.exact)) : undefined
  return byMean !== undefined && 'holds' in byMean && byMean.holds
    ? [{ kind: 'by-mean', values: own, latest, benchmark }]
    : []
}

/** Of levels and rates; growth rates go up and down by nature. */
function fallen(own: readonly Entry<Actual>[], latest: Entry<Actual> | undefined): Doubt[] {
  if (latest === undefined || latest.fact.change !== undefined) return []
  const best = [...own].sort((a, b) => b.fact.value - a.fact.value)[0]
  if (best === undefined || best.fact.unit !== latest.fact.unit || best.fact.value <= latest.fact.value) return []
  const isHalf = /H1|Q/u.test(latest.fact.period ?? '') !== /H1|Q/u.test(best.fact.period ?? '')
  return [{ kind: 'fallen', earlier: best, latest, isHalf }]
}

/** Shortest spelling by which a sentence may name an indicator. */
const MIN_SPELLING = 5

/** “如全市完成目标则视同各区完成目标”: in a sentence that names the indicator. */
function bySuperior(register: Register, documents: readonly Document[], sheet: Sheet): Doubt | undefined {
  const spellings = register.spellings(sheet.name).map(nameForm)
  for (const document of documents) {
    if (document.place !== sheet.place) continue
    for (const match of document.text.matchAll(/视同/gu)) {
      const span = sentenceSpan(document.text, match.index, match.index + match[0].length)
      const words = nameForm(document.text.slice(span.start, span.end))
      if (spellings.some((spelling) => spelling.length >= MIN_SPELLING && words.includes(spelling)))
        return { kind: 'by-superior', document, span }
    }
  }
  return undefined
}
