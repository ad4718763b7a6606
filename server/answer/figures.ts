import type { Actual, Benchmark, Target } from '../../indexer/model/fact.ts'
import type { Computed, Input } from '../figures/figure.ts'
import { difference } from '../figures/difference.ts'
import { isFigure } from '../figures/figure.ts'
import { mean } from '../figures/mean.ts'
import type { Entry } from '../retrieval/register.ts'
import type { Draft } from './draft.ts'
import { periodText } from './wording.ts'
import type { Sheet } from './indicator-sheet.ts'

/** A fact's value as an input of a computation, with its citation. */
export interface CitedInput extends Input {
  /** Absent where the number is the computation's own (years that are counted). */
  readonly citation?: number
}

/** A measured fact as an input: named by its period and indicator. */
export function inputOf(draft: Draft, entry: Entry<Actual | Target | Benchmark>): CitedInput | undefined {
  const { fact } = entry
  if (fact.value === undefined) return undefined
  const period = fact.period === undefined ? '' : periodText(fact.period)
  const role = fact.kind === 'target' ? '目标值' : fact.kind === 'benchmark' ? '中期值' : '实际值'
  return { name: `${period}${role}`, value: fact.value, unit: fact.unit ?? '', citation: draft.citeFact(entry) }
}

/** Puts a computed figure into an answer with its inputs. */
export function addFigure(draft: Draft, figure: Computed, inputs: readonly CitedInput[]): number {
  return draft.figure({
    name: figure.name,
    value: figure.value,
    unit: figure.unit,
    formula: figure.formula,
    inputs: inputs.map(({ name, value, unit, citation }) => ({
      name,
      value: String(value),
      unit,
      ...(citation !== undefined && { citation }),
    })),
    ...(figure.note !== undefined && { note: figure.note }),
  })
}

/** How many of something the register holds (逐项计数): a number that no sentence states. */
export function addCount(
  draft: Draft,
  name: string,
  unit: string,
  citations: readonly number[],
  count = citations.length,
): number {
  return draft.figure({
    name,
    value: String(count),
    unit,
    formula: `${name} = 按文件逐项计数 = ${String(count)}`,
    inputs: citations.map((citation, at) => ({ name: `第${String(at + 1)}项`, value: '1', unit, citation })),
  })
}

/** The gap of an indicator to its mid-term benchmark: by the mean for rates of growth, else by the newest value. */
export interface Gap {
  /** What is compared with the benchmark, and the figure that gives it where it is computed. */
  readonly value: CitedInput
  readonly meanFigure: number | undefined
  readonly benchmark: CitedInput
  readonly figure: number
  /** Decimal, a shortfall negative. */
  readonly size: string
  readonly unit: string
}

/**
 * The gap to the stated benchmark, recomputed from the stated values.
 *
 * Rates of growth are averaged over the evaluation's periods, as its method says (增速类指标);
 * any other indicator is taken at its newest value before the benchmark's document.
 */
export function gapToBenchmark(draft: Draft, sheet: Sheet): Gap | undefined {
  const benchmarkEntry = sheet.benchmarks.find(
    ({ fact }) => fact.value !== undefined && fact.change !== 'amount' && !/增长值|增量/u.test(fact.indicator),
  )
  if (benchmarkEntry === undefined) return undefined
  const benchmark = inputOf(draft, benchmarkEntry)
  if (benchmark === undefined) return undefined
  const own = sheet.actuals.filter(
    ({ document, fact }) =>
      document.id === benchmarkEntry.document.id &&
      (fact.unit ?? '') === benchmark.unit &&
      !/增长值|增量/u.test(fact.indicator),
  )
  const single = own.filter(({ fact }) => /^\d{4}(?:H1)?$/u.test(fact.period ?? ''))
  if (sheet.rule === 'growth' && single.length >= 2) {
    const inputs = single.flatMap((entry) => inputOf(draft, entry) ?? [])
    const average = mean(`${sheet.name}平均值`, inputs)
    if (!isFigure(average)) return undefined
    const meanFigure = addFigure(draft, average, inputs)
    const value = { name: '平均值', value: Number(average.value), unit: average.unit }
    return gap(draft, sheet, value, benchmark, meanFigure)
  }
  const latest = single.at(-1)
  const value = latest === undefined ? undefined : inputOf(draft, latest)
  return value === undefined ? undefined : gap(draft, sheet, value, benchmark, undefined)
}

function gap(
  draft: Draft,
  sheet: Sheet,
  value: CitedInput,
  benchmark: CitedInput,
  meanFigure: number | undefined,
): Gap | undefined {
  const result = difference(`${sheet.name}与中期值的差距`, value, benchmark)
  if (!isFigure(result)) return undefined
  return {
    value,
    meanFigure,
    benchmark,
    figure: addFigure(draft, result, [value, benchmark]),
    size: result.value,
    unit: result.unit,
  }
}

/** The citations of inputs that have one. */
export function citationsOf(inputs: readonly CitedInput[]): number[] {
  return inputs.flatMap(({ citation }) => (citation === undefined ? [] : [citation]))
}
