import type { Direction } from '../figures/comparison.ts'
import type { NoFigure } from '../figures/figure.ts'
import { resultOf, type Sheet } from './indicator-sheet.ts'
import { doubtsOf, type Doubt } from '../review/firmness.ts'
import { outcomesOf, type Outcome } from '../review/outcome.ts'
import { baselineOf, type Baseline } from './baseline.ts'
import { benchmarkOf, type SheetBenchmark } from './benchmark.ts'
import { dataOf, type SheetContext } from './context.ts'
import { neededOf, paceOf, type Needed } from './needed.ts'
import { forecastsOf, projectionsOf, type Projection } from './projected.ts'
import type { Sourced, Worked } from './sourced.ts'
import { statedGapsOf, type StatedGap } from './stated-gap.ts'
import { directionOf, seriesOfSheet, sourced } from './values.ts'
import { progressOf, relativeGapOf } from './way.ts'
import { verdictOf, type Verdict } from './verdict.ts'

/** Everything that follows from the facts on one indicator of one place (指标全表). */
export interface FullSheet {
  readonly sheet: Sheet
  readonly direction: { readonly direction: Direction; readonly statedBy: 'document' | 'ours' }
  /** Stock, share, rate of growth or flow, as our list of indicators says. */
  readonly kind: 'level' | 'rate' | 'growth' | 'cumulative' | undefined
  /** Values of single periods, in the order of time. */
  readonly series: readonly Sourced[]
  readonly baseline: Baseline
  readonly benchmark: SheetBenchmark
  readonly verdict: Verdict | undefined
  /** What makes a stated 已完成 less firm than it sounds. */
  readonly doubts: readonly Doubt[]
  readonly statedGaps: readonly StatedGap[]
  readonly relativeGap: Worked | undefined
  readonly progress: Worked | NoFigure | undefined
  readonly projections: readonly Projection[]
  readonly needed: readonly Needed[]
  readonly pace: Worked | NoFigure | undefined
  readonly forecasts: ReturnType<typeof forecastsOf>
  /** What came of each numeric target. */
  readonly outcomes: readonly Outcome[]
}

/** Works out the full sheet of an indicator from its facts. */
export function fullSheetOf(context: SheetContext, sheet: Sheet): FullSheet {
  const data = dataOf(context, sheet.name)
  const baseline = baselineOf(context, sheet)
  const benchmark = benchmarkOf(context, sheet, baseline)
  const verdict = verdictOf(context, sheet, benchmark)
  const targets = new Set(sheet.targets.map(({ id }) => id))
  const outcomes = outcomesOf(context.register, ({ id }) => targets.has(id))
  return {
    sheet,
    direction: directionOf(sheet, data),
    kind: data?.kind,
    series: seriesOfSheet(sheet).flatMap((entry) => sourced(sheet, entry) ?? []),
    baseline,
    benchmark,
    verdict,
    doubts: isMet(sheet) ? doubtsOf(context.register, context.documents, sheet) : [],
    statedGaps: statedGapsOf(sheet),
    relativeGap: relativeGapOf(verdict),
    progress: progressOf(sheet, baseline),
    projections: projectionsOf(context, sheet, baseline),
    needed: neededOf(sheet, outcomes),
    pace: paceOf(sheet, baseline),
    forecasts: forecastsOf(context.register, sheet),
    outcomes,
  }
}

function isMet({ status }: Sheet): boolean {
  return status !== undefined && resultOf(status.fact.status) === 'met'
}
