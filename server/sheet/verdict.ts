import type { Comparison } from '../../indexer/model/fact.ts'
import { agrees } from '../figures/comparison.ts'
import { mean } from '../figures/mean.ts'
import { judge } from '../figures/status.ts'
import type { Sheet } from './indicator-sheet.ts'
import { targetText } from '../wording/values.ts'
import type { NoFigure } from '../figures/figure.ts'
import type { SheetBenchmark, StatedBenchmark } from './benchmark.ts'
import { dataOf, evaluationOf, type SheetContext } from './context.ts'
import { relativeTargetOf } from './relative.ts'
import { inputOfFigure, isWorked, worked, type Sourced, type Worked } from './sourced.ts'
import { directionOf, seriesOfSheet, sourced, targetOf } from './values.ts'

/** What an indicator's value is held against. */
export type Basis =
  /** The benchmark that the evaluation states, or its rule gives. */
  | 'benchmark'
  /** Another indicator over the same periods (与经济增长同步). */
  | 'relative'
  /** The plan's final target: reached before its end, the middle is reached too. */
  | 'final-target'

/** An indicator's mid-term status worked out again (复核结果), as ours. */
export type Verdict =
  | {
      readonly result: 'met' | 'not-met'
      readonly basis: Basis
      /** What was compared: the newest value, or a mean. */
      readonly value: Sourced
      /** The mean, where it is one. */
      readonly mean?: Worked
      readonly bound: Sourced
      readonly comparison?: Comparison
      /** Value − bound. */
      readonly gap: Worked
      /** The bound is written with 左右. */
      readonly isSoft: boolean
      readonly isEqual: boolean
    }
  /** `no-data`: no document gives a value; `unverifiable`: there is a value, but nothing to hold it against. */
  | { readonly result: 'no-data' | 'unverifiable'; readonly missing: readonly string[] }

interface Bound {
  readonly basis: Basis
  readonly input: Sourced
  readonly comparison?: Comparison
}

/** Holds an evaluated indicator's value against its benchmark again; nothing where no document evaluates it. */
export function verdictOf(context: SheetContext, sheet: Sheet, benchmark: SheetBenchmark): Verdict | undefined {
  const document = evaluationOf(sheet)
  if (document === undefined) return undefined
  const compared = comparedValue(sheet, benchmark.stated)
  if (compared === undefined) return { result: 'no-data', missing: [`《${document.title}》没有${sheet.name}的数值`] }
  if ('reason' in compared) return { result: 'unverifiable', missing: [compared.reason] }
  const { series, latest, value, mean: average } = compared
  const { direction } = directionOf(sheet, dataOf(context, sheet.name))
  const bound = boundOf(context, sheet, benchmark, series)
  if (bound !== undefined) {
    const name = `${sheet.name}与${bound.basis === 'relative' ? bound.input.name : '中期测算值'}的差距`
    const judged = judge(name, value, bound.comparison, bound.input, direction)
    if ('reason' in judged) return { result: 'unverifiable', missing: [judged.reason] }
    const gap = { ...judged.margin, inputs: [value, bound.input] }
    return made(judged, bound, value, average, gap)
  }
  return finalVerdict(context, sheet, latest) ?? { result: 'unverifiable', missing: missingOf(sheet, benchmark) }
}

/** What an evaluated indicator is judged by: the mean of its periods, or its newest value. */
export interface ComparedValue {
  readonly series: readonly Sourced[]
  readonly latest: Sourced
  readonly value: Sourced
  readonly mean?: Worked
}

/**
 * The value that an indicator's evaluation holds against its benchmark: of a rate of growth, and where the benchmark is
 * one of a mean (年平均参保率超过99.4%), the mean of its own periods; else the newest of them.
 *
 * @returns `undefined` where the evaluation gives no value, the reason where its values contradict each other
 */
export function comparedValue(sheet: Sheet, stated: StatedBenchmark | undefined): ComparedValue | NoFigure | undefined {
  const document = evaluationOf(sheet)
  const series = seriesOfSheet(sheet, document?.id).flatMap((entry) => sourced(sheet, entry) ?? [])
  const latest = series.at(-1)
  if (document === undefined || latest === undefined) return undefined
  if (series.length < 2 || (sheet.rule !== 'growth' && !isOfMean(stated))) return { series, latest, value: latest }
  const average = meanOf(sheet, series, document.title)
  if (!isWorked(average)) return average
  return { series, latest, value: inputOfFigure(average.name, average), mean: average }
}

/** The mean of an evaluation's own periods, half-years among them, by its own method. */
function meanOf(sheet: Sheet, series: readonly Sourced[], title: string): ReturnType<typeof worked> {
  return worked(mean(`${sheet.name}平均值`, series, { method: `《${title}》` }), series)
}

// “中期测算值为年平均参保率超过99.4%”
function isOfMean(stated: StatedBenchmark | undefined): boolean {
  return stated?.entry.fact.kind === 'benchmark' && /平均/u.test(stated.entry.fact.source.quote)
}

function boundOf(
  context: SheetContext,
  sheet: Sheet,
  benchmark: SheetBenchmark,
  series: readonly Sourced[],
): Bound | undefined {
  // The operator of a rate of growth is the plan's: 年均大于7%, 年均7%左右.
  const target = sheet.rule === 'growth' ? targetOf(sheet)?.fact.comparison : undefined
  if (benchmark.stated !== undefined) {
    const comparison = target ?? benchmark.stated.comparison
    return { basis: 'benchmark', input: benchmark.stated.input, ...(comparison !== undefined && { comparison }) }
  }
  const recomputed = benchmark.recomputed.map(({ result }) => result).find(isWorked)
  if (recomputed !== undefined)
    return {
      basis: 'benchmark',
      input: inputOfFigure(recomputed.name, recomputed),
      ...(target !== undefined && { comparison: target }),
    }
  return relativeBound(context, sheet, series)
}

/** The other indicator's mean over the same periods. */
function relativeBound(context: SheetContext, sheet: Sheet, series: readonly Sourced[]): Bound | undefined {
  const relative = relativeTargetOf(context, sheet)
  const document = evaluationOf(sheet)
  if (relative === undefined || document === undefined) return undefined
  const others = seriesOfSheet(relative.other, document.id)
    .flatMap((entry) => sourced(relative.other, entry) ?? [])
    .filter(({ period }) => series.some((one) => one.period === period))
  if (others.length !== series.length) return undefined
  const average = meanOf(relative.other, others, document.title)
  return isWorked(average)
    ? { basis: 'relative', input: inputOfFigure(average.name, average), comparison: '>=' }
    : undefined
}

/** “已达33.93件,超“十四五”目标值5.93件”: whoever has reached the end has reached the middle. */
function finalVerdict(context: SheetContext, sheet: Sheet, latest: Sourced): Verdict | undefined {
  const target = targetOf(sheet)
  const goal = target === undefined ? undefined : sourced(sheet, target)
  if (target === undefined || goal === undefined) return undefined
  const { direction } = directionOf(sheet, dataOf(context, sheet.name))
  const judged = judge(`${sheet.name}与目标值的差距`, latest, target.fact.comparison, goal, direction)
  if ('reason' in judged || judged.result !== 'met') return undefined
  const bound: Bound = {
    basis: 'final-target',
    input: goal,
    ...(target.fact.comparison !== undefined && { comparison: target.fact.comparison }),
  }
  return made(judged, bound, latest, undefined, { ...judged.margin, inputs: [latest, goal] })
}

function made(
  { result, soft, equal }: { result: 'met' | 'not-met'; soft: boolean; equal: boolean },
  { basis, input, comparison }: Bound,
  value: Sourced,
  average: Worked | undefined,
  gap: Worked,
): Verdict {
  return {
    result,
    basis,
    value,
    bound: input,
    gap,
    isSoft: soft,
    isEqual: equal,
    ...(average !== undefined && { mean: average }),
    ...(comparison !== undefined && { comparison }),
  }
}

function missingOf(sheet: Sheet, { stated }: SheetBenchmark): string[] {
  const target = targetOf(sheet)
  const [worded] = sheet.targets
  return [
    ...(stated === undefined ? ['文件未列中期测算值'] : []),
    ...(target === undefined
      ? [worded === undefined ? '文件未列目标' : `目标没有数值（${targetText(worded.fact)}）`]
      : ['文件未列基期值，不能测算中期值']),
  ]
}

/** Whether a gap that the document states is ours, within the precision in which it is printed. */
export function gapAgrees(verdict: Verdict | undefined, stated: number): boolean | undefined {
  return verdict !== undefined && 'gap' in verdict ? agrees(verdict.gap.exact, stated) : undefined
}
