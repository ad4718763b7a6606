import type { Comparison } from '../../indexer/model/fact.ts'
import { agrees } from '../figures/comparison.ts'
import type { NoFigure } from '../figures/figure.ts'
import { benchmarkBy, type BenchmarkFormula } from '../figures/method.ts'
import type { Sheet } from './indicator-sheet.ts'
import { sentenceSpan } from '../retrieval/sentence-span.ts'
import type { Baseline } from './baseline.ts'
import { evaluationOf, methodsOf, type Method, type SheetContext } from './context.ts'
import { incrementsOf, type Increments } from './increments.ts'
import { isWorked, worked, type Measured, type Sourced, type Worked } from './sourced.ts'
import { comparisonIn, levelBenchmark, planOf, seriesOfSheet, sourced, targetOf } from './values.ts'

/** A benchmark worked out by one reading of the evaluation's rule. */
export interface RecomputedBenchmark {
  readonly method: Method
  readonly result: Worked | NoFigure
  /** Whether it is the stated one, within the precision in which that is printed. */
  readonly agrees?: boolean
  /** The base comes from the stated benchmark: the check confirms only arithmetic. */
  readonly isCircular: boolean
}

/** The value set for the middle of the plan (中期测算值), as stated and as worked out again. */
export interface SheetBenchmark {
  readonly stated?: StatedBenchmark
  readonly recomputed: readonly RecomputedBenchmark[]
  /** The same for the yearly increase, where the evaluation states one. */
  readonly increments?: {
    readonly stated: Increments
    readonly recomputed: readonly RecomputedBenchmark[]
  }
}

/** A benchmark as the evaluation states it. */
export interface StatedBenchmark {
  readonly input: Sourced
  readonly entry: Measured
  readonly comparison?: Comparison
}

/** The benchmark that an indicator's evaluation states; nothing where it states none. */
export function statedBenchmarkOf(sheet: Sheet): StatedBenchmark | undefined {
  const entry = levelBenchmark(sheet) ?? statedRate(sheet)
  const input = entry === undefined ? undefined : sourced(sheet, entry)
  if (entry === undefined || input === undefined) return undefined
  const comparison = comparisonIn(entry)
  return { input, entry, ...(comparison !== undefined && { comparison }) }
}

/** An indicator's benchmark as its evaluation states it and as its rules give it. */
export function benchmarkOf(context: SheetContext, sheet: Sheet, baseline: Baseline): SheetBenchmark {
  const stated = statedBenchmarkOf(sheet)
  const recomputed = methodsOf(context, sheet, 'benchmark').flatMap(
    (method) => recompute(sheet, method, baseline, stated?.input) ?? [],
  )
  const increments = incrementsOf(context, sheet)
  // The increase of a level falls under the rule for increments.
  const ofIncrement = methodsOf(context, { ...sheet, rule: 'increment' }, 'benchmark')
  return {
    ...(stated !== undefined && { stated }),
    recomputed,
    ...(increments !== undefined && {
      increments: {
        stated: increments,
        recomputed: ofIncrement.flatMap((method) => recompute(sheet, method, baseline, increments.benchmark) ?? []),
      },
    }),
  }
}

/**
 * “全员劳动生产率增长分别为11.8%、21.8%,均超过“十四五”规划年均增长率(7%)”: a rate that the evaluation holds the values
 * against in their own sentence is its benchmark.
 */
function statedRate(sheet: Sheet): Measured | undefined {
  const document = evaluationOf(sheet)
  if (sheet.rule !== 'growth' || document === undefined) return undefined
  const [first] = seriesOfSheet(sheet, document.id)
  if (first === undefined) return undefined
  const sentence = sentenceSpan(document.text, first.fact.source.start, first.fact.source.end)
  return sheet.targets.find(
    (entry) =>
      entry.document.id === document.id &&
      entry.fact.value !== undefined &&
      entry.fact.source.start >= sentence.start &&
      entry.fact.source.end <= sentence.end,
  )
}

function recompute(
  sheet: Sheet,
  method: Method,
  baseline: Baseline,
  stated: Sourced | undefined,
): RecomputedBenchmark | undefined {
  const target = targetOf(sheet)
  const goal = target === undefined ? undefined : sourced(sheet, target)
  const plan = planOf(sheet)
  // “年平均参保率超过99.4%”: a bound for the mean, that no rule gives.
  if (stated?.entry !== undefined && /平均/u.test(stated.entry.fact.source.quote) && sheet.rule !== 'growth')
    return undefined
  const isCircular = baseline.kind === 'derived' && !baseline.isIndependent
  if (goal === undefined || plan === undefined)
    return { method, result: { reason: '目标没有数值，不能按文件的方法测算' }, isCircular }
  const base = baseline.kind === 'none' ? undefined : baseline.input
  const inputs = method.formula === 'target-rate' || base === undefined ? [goal] : [base, goal]
  const span = plan.end - plan.base
  // The middle of a five-year plan is worked out in its third year.
  const elapsed = Math.ceil(span / 2)
  if (!isBenchmarkFormula(method.formula)) return undefined
  const result = worked(benchmarkBy(method.formula, '中期测算值', base, goal, { elapsed, span }), inputs)
  return {
    method,
    result,
    isCircular: isCircular && method.formula !== 'target-rate',
    ...(isWorked(result) && stated !== undefined && { agrees: agrees(result.exact, stated.value) }),
  }
}

function isBenchmarkFormula(formula: Method['formula']): formula is BenchmarkFormula {
  return formula !== 'uniform-growth' && formula !== 'mean'
}
