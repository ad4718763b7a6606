import type { Actual, Benchmark, Target } from '../../indexer/model/fact.ts'
import type { Computed, Input } from '../figures/figure.ts'
import { difference } from '../figures/difference.ts'
import { isFigure } from '../figures/figure.ts'
import type { Entry } from '../retrieval/register.ts'
import { statedBenchmarkOf } from '../sheet/benchmark.ts'
import type { Sourced, Worked } from '../sheet/sourced.ts'
import { comparedValue } from '../sheet/verdict.ts'
import type { Draft } from './draft.ts'
import { periodText } from '../wording/values.ts'
import type { Sheet } from '../sheet/indicator-sheet.ts'

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

/** Puts a figure of a sheet into an answer: its inputs are cited, those that are figures themselves are put in before it. */
export function addWorked(draft: Draft, figure: Worked): number {
  return addFigure(
    draft,
    figure,
    figure.inputs.map((input) => citedInput(draft, input)),
  )
}

/** An input of a sheet's figure with its citation; one that is a figure itself is put into the answer. */
export function citedInput(draft: Draft, { name, value, unit, entry, figure }: Sourced): CitedInput {
  if (figure !== undefined) addWorked(draft, figure)
  return { name, value, unit, ...(entry !== undefined && { citation: draft.citeFact(entry) }) }
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
 * The gap to the stated benchmark, recomputed from the values of the evaluation that states it; nothing where it states
 * none, or where units or values do not fit.
 */
export function gapToBenchmark(draft: Draft, sheet: Sheet): Gap | undefined {
  const stated = statedBenchmarkOf(sheet)
  const compared = comparedValue(sheet, stated)
  if (stated === undefined || compared === undefined || 'reason' in compared) return undefined
  const result = difference(`${sheet.name}与中期值的差距`, compared.value, stated.input)
  if (!isFigure(result)) return undefined
  const meanFigure = compared.mean === undefined ? undefined : addWorked(draft, compared.mean)
  const { name, value: size, unit, entry } = compared.value
  const value = { name, value: size, unit, ...(entry !== undefined && { citation: draft.citeFact(entry) }) }
  const benchmark = citedInput(draft, stated.input)
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
