import type { Forecast } from '../../indexer/model/fact.ts'
import type { NoFigure } from '../figures/figure.ts'
import { mean } from '../figures/mean.ts'
import { linearProjection, projection } from '../figures/projection.ts'
import { judge, type Judgement } from '../figures/status.ts'
import type { Sheet } from './indicator-sheet.ts'
import { placeOf, type Entry, type Register } from '../retrieval/register.ts'
import type { Baseline } from './baseline.ts'
import { dataOf, evaluationOf, methodsOf, type Method, type SheetContext } from './context.ts'
import { inputOfFigure, isWorked, worked, type Sourced, type Worked } from './sourced.ts'
import { directionOf, planOf, seriesOfSheet, sourced, targetOf, type PlanYears } from './values.ts'

/** An indicator carried on to the end of its plan by one reading of the evaluation's rule (期末测算值). */
export interface Projection {
  readonly method: Method
  readonly result: Worked | NoFigure
  /** Years from the base to the newest value, or how many periods were averaged. */
  readonly years?: number
  /** The same way gone on by equal steps (按等量), ours: it shows how much hangs on growth that compounds. */
  readonly linear?: Worked
  /** Against the plan's numeric target. */
  readonly judgement?: Judgement
  /** Whether that is what the document itself expects of the indicator. */
  readonly fitsForecast?: boolean
}

/** The projections of an indicator by its own evaluation's method; none for places without one. */
export function projectionsOf(context: SheetContext, sheet: Sheet, baseline: Baseline): Projection[] {
  const document = evaluationOf(sheet)
  const plan = planOf(sheet)
  if (document === undefined || plan === undefined) return []
  const series = seriesOfSheet(sheet, document.id).flatMap((entry) => sourced(sheet, entry) ?? [])
  const made: Projection[] = []
  for (const method of methodsOf(context, sheet, 'projection')) {
    const name = `${sheet.name}的${String(plan.end)}年测算值`
    const one =
      method.formula === 'mean' ? byMean(name, series, method) : byGrowth(name, baseline, series.at(-1), method, plan)
    // A value of a whole year is read in one way only.
    if (made.some(({ years, method: { formula } }) => years === one.years && formula === method.formula)) continue
    made.push({ method, ...one, ...judged(context, sheet, one.result) })
  }
  return made
}

type Made = Pick<Projection, 'result' | 'years' | 'linear'>

function byMean(name: string, series: readonly Sourced[], { document }: Method): Made {
  if (series.length === 0) return { result: { reason: `《${document.title}》没有可平均的数值` } }
  return { result: worked(mean(name, series, { method: `《${document.title}》` }), series), years: series.length }
}

function byGrowth(
  name: string,
  baseline: Baseline,
  latest: Sourced | undefined,
  { halfYear }: Method,
  plan: PlanYears,
): Made {
  if (latest === undefined) return { result: { reason: '没有最新值，不能外推' } }
  if (baseline.kind === 'none') return { result: { reason: `${baseline.reason}，不能外推` } }
  const year = Number(latest.period?.slice(0, 4))
  const isHalf = latest.period?.endsWith('H1') === true
  const years = year - plan.base - (isHalf && halfYear === 'middle' ? 0.5 : 0)
  const result = worked(projection(name, baseline.input, latest, years, plan.end - plan.base), [baseline.input, latest])
  if (!isWorked(result)) return { result }
  const base = baseline.kind === 'derived' ? '；基期值由文件所列数字推算，文件未列' : ''
  const steps = linearProjection(`${name}（按等量）`, baseline.input, latest, years, plan.end - plan.base)
  const linear = worked(steps, [baseline.input, latest])
  return { result: { ...result, note: `${result.note ?? ''}${base}` }, years, ...(isWorked(linear) && { linear }) }
}

function judged(
  context: SheetContext,
  sheet: Sheet,
  result: Worked | NoFigure,
): Pick<Projection, 'judgement' | 'fitsForecast'> {
  const target = targetOf(sheet)
  const goal = target === undefined ? undefined : sourced(sheet, target)
  if (!isWorked(result) || target === undefined || goal === undefined) return {}
  const { direction } = directionOf(sheet, dataOf(context, sheet.name))
  const name = `${result.name}与目标值之差`
  const judgement = judge(name, inputOfFigure(result.name, result), target.fact.comparison, goal, direction)
  if ('reason' in judgement) return {}
  const expected = forecastsOf(context.register, sheet).find(({ fact }) => fact.status !== undefined)?.fact.status
  if (expected === undefined) return { judgement }
  const expectsMet = expected === 'met' || expected === 'ahead' || expected === 'on-track'
  return { judgement, fitsForecast: expectsMet === (judgement.result === 'met') }
}

/** What documents expect of an indicator's end; where none names it, what they expect of its category. */
export function forecastsOf(register: Register, { forecasts, category, place }: Sheet): readonly Entry<Forecast>[] {
  if (forecasts.length > 0 || category === undefined) return forecasts
  return register.of('forecast').filter((entry) => placeOf(entry) === place && entry.fact.indicator.includes(category))
}
