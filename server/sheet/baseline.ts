import type { Actual } from '../../indexer/model/fact.ts'
import { baseFromIncrement, baseFromMidpoint, CIRCULAR } from '../figures/base.ts'
import type { Sheet } from './indicator-sheet.ts'
import type { Entry } from '../retrieval/register.ts'
import { methodsOf, type SheetContext } from './context.ts'
import { incrementsOf } from './increments.ts'
import { inputOfFigure, isWorked, worked, type Sourced, type Worked } from './sourced.ts'
import { comparisonIn, isGrowth, levelBenchmark, planOf, seriesOfSheet, sourced, targetOf } from './values.ts'

/** The value that an indicator's plan starts from (基期值). */
export type Baseline =
  | { readonly kind: 'stated'; readonly input: Sourced; readonly entry: Entry<Actual> }
  | {
      readonly kind: 'derived'
      readonly input: Sourced
      readonly figure: Worked
      /** False where it comes from the benchmark itself: a check against it confirms only arithmetic. */
      readonly isIndependent: boolean
    }
  | {
      readonly kind: 'none'
      /** Why there is none: a rate of growth needs none, or what is missing. */
      readonly reason: string
    }

/** The base of an indicator: as a document states it, else as its own evaluation's numbers imply it, else none. */
export function baselineOf(context: SheetContext, sheet: Sheet): Baseline {
  if (isGrowth(sheet)) return { kind: 'none', reason: '增速类指标不需要基期值' }
  const plan = planOf(sheet)
  if (plan === undefined) return { kind: 'none', reason: '没有写明目标年份，不能确定基期' }
  const year = String(plan.base)
  const stated = seriesOfSheet(sheet).find(({ fact }) => fact.period === year)
  const input = stated === undefined ? undefined : sourced(sheet, stated)
  if (stated !== undefined && input !== undefined) return { kind: 'stated', input, entry: stated }
  return (
    fromIncrement(context, sheet, plan.base) ??
    fromMidpoint(context, sheet, year) ?? { kind: 'none', reason: missing(sheet, year) }
  )
}

function fromIncrement(context: SheetContext, sheet: Sheet, base: number): Baseline | undefined {
  const first = String(base + 1)
  const increment = incrementsOf(context, sheet)?.series.find(({ period }) => period === first)
  const value = seriesOfSheet(sheet, increment?.entry?.document.id).find(({ fact }) => fact.period === first)
  const input = value === undefined ? undefined : sourced(sheet, value)
  if (increment === undefined || input === undefined) return undefined
  return derived(worked(baseFromIncrement(`${String(base)}年基期值`, input, increment), [input, increment]), true)
}

/** Only where the evaluation's benchmarks are midpoints, as its rule or its printed numbers say. */
function fromMidpoint(context: SheetContext, sheet: Sheet, year: string): Baseline | undefined {
  if (!methodsOf(context, sheet, 'benchmark').some(({ formula }) => formula === 'midpoint')) return undefined
  const benchmark = levelBenchmark(sheet)
  const target = targetOf(sheet)
  if (benchmark === undefined || target === undefined) return undefined
  // “中期测算值为年平均参保率超过99.4%”: a bound for the mean of the years is no midpoint.
  if (/平均/u.test(benchmark.fact.source.quote) || comparisonIn(benchmark) === '>') return undefined
  const [midpoint, goal] = [sourced(sheet, benchmark), sourced(sheet, target)]
  if (midpoint === undefined || goal === undefined) return undefined
  return derived(worked(baseFromMidpoint(`${year}年基期值`, midpoint, goal), [midpoint, goal]), false)
}

function derived(figure: ReturnType<typeof worked>, isIndependent: boolean): Baseline | undefined {
  if (!isWorked(figure)) return undefined
  const noted = isIndependent ? figure : { ...figure, note: `${figure.note ?? ''}；${CIRCULAR}` }
  return { kind: 'derived', input: inputOfFigure(figure.name, noted), figure: noted, isIndependent }
}

function missing(sheet: Sheet, year: string): string {
  const target = targetOf(sheet)
  const stated = `文件未列${year}年基期值`
  if (target === undefined && levelBenchmark(sheet) === undefined)
    return `${stated}，目标和中期测算值也没有数值，不能反推`
  if (target === undefined) return `${stated}，目标没有数值，不能由中期测算值反推`
  return levelBenchmark(sheet) === undefined
    ? `${stated}，也未列中期测算值，不能反推`
    : `${stated}，中期测算值也不能反推出基期值`
}
