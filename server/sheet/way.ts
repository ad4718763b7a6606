import { relativeDifference } from '../figures/difference.ts'
import type { NoFigure } from '../figures/figure.ts'
import { progress } from '../figures/progress.ts'
import { unitOf } from '../figures/units.ts'
import type { Sheet } from './indicator-sheet.ts'
import type { Baseline } from './baseline.ts'
import { evaluationOf } from './context.ts'
import { isWorked, worked, type Worked } from './sourced.ts'
import { isGrowth, seriesOfSheet, sourced, targetOf } from './values.ts'
import type { Verdict } from './verdict.ts'

/**
 * How much of the way from its base to its target an indicator had come by the newest value of its evaluation, or of all
 * documents where none evaluates it (完成进度). A rate of growth goes no such way.
 *
 * @returns `undefined` where there is no base, no numeric target, or no value after the base
 */
export function progressOf(sheet: Sheet, baseline: Baseline): Worked | NoFigure | undefined {
  const target = targetOf(sheet)
  const goal = target === undefined ? undefined : sourced(sheet, target)
  const latest = seriesOfSheet(sheet, evaluationOf(sheet)?.id).at(-1)
  const value = latest === undefined ? undefined : sourced(sheet, latest)
  if (baseline.kind === 'none' || goal === undefined || value === undefined || isGrowth(sheet)) return undefined
  if (value.entry?.id === baseline.input.entry?.id && value.entry !== undefined) return undefined
  return worked(progress(`${sheet.name}完成进度`, baseline.input, value, goal), [baseline.input, value, goal])
}

/** The gap to the bound in percent of it (相对差距); of rates and shares the points say it already. */
export function relativeGapOf(verdict: Verdict | undefined): Worked | undefined {
  if (verdict === undefined || !('gap' in verdict) || unitOf(verdict.bound.unit).dimension === '比率') return undefined
  const { value, bound, gap } = verdict
  const figure = worked(relativeDifference(`${gap.name}（相对）`, value, bound), [value, bound])
  return isWorked(figure) ? figure : undefined
}
