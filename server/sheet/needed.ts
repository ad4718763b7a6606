import type { NoFigure } from '../figures/figure.ts'
import { linearPace, neededRate, neededRateByMean, neededStep } from '../figures/pace.ts'
import { endOf, periodKind } from '../figures/period.ts'
import type { Sheet } from './indicator-sheet.ts'
import type { Outcome } from '../review/outcome.ts'
import { modeOf, thingOf } from '../review/thing.ts'
import type { Baseline } from './baseline.ts'
import { evaluationOf } from './context.ts'
import { worked, type Sourced, type Worked } from './sourced.ts'
import { isGrowth, planOf, seriesOfSheet, sourced, targetOf, type PlanYears } from './values.ts'

/** What the years still to come must bring (后几年需要的速度), worked out by us. */
export interface Needed {
  /** The last period that is known. */
  readonly known: string
  /** Of a rate of growth compounded; of a level the step a year. */
  readonly result: Worked | NoFigure
  /** Of a rate of growth by the arithmetic mean, as the evaluation averages. */
  readonly byMean?: Worked | NoFigure
}

/**
 * What is still needed to keep an indicator's target: of a rate of growth once from what its evaluation knew, once more
 * from all that later documents add; of a level from the newest value of the target's own caliber. Nothing where the
 * target has no number, is reached, or adds up over the years.
 *
 * @param outcomes what came of the indicator's targets
 */
export function neededOf(sheet: Sheet, outcomes: readonly Outcome[]): Needed[] {
  const target = targetOf(sheet)
  const plan = planOf(sheet)
  const goal = target === undefined ? undefined : sourced(sheet, target)
  if (target === undefined || plan === undefined || goal === undefined) return []
  if (isGrowth(sheet)) return target.fact.annual === true ? ratesNeeded(sheet, goal, plan) : []
  const outcome = outcomes.find((one) => [one.target, ...one.repeated].some(({ id }) => id === target.id))
  if (outcome?.verdict !== 'on-the-way' || outcome.share !== undefined) return []
  const latest = outcome.latest === undefined ? undefined : sourced(sheet, outcome.latest.entry)
  if (latest?.period === undefined || periodKind(latest.period) === 'span') return []
  const needed = stepNeeded(sheet.name, goal, latest, plan.end)
  return needed === undefined ? [] : [needed]
}

function ratesNeeded(sheet: Sheet, goal: Sourced, plan: PlanYears): Needed[] {
  const evaluation = evaluationOf(sheet)
  const made: Needed[] = []
  for (const document of evaluation === undefined ? [undefined] : [evaluation.id, undefined]) {
    const known = seriesOfSheet(sheet, document)
      .flatMap((entry) => sourced(sheet, entry) ?? [])
      .filter(({ period = '' }) => periodKind(period) === 'year' && isWithin(period, plan))
    const one = rateNeeded(sheet.name, goal, withoutRepeats(known), plan)
    if (one !== undefined && !made.some((other) => other.known === one.known)) made.push(one)
  }
  return made
}

function isWithin(year: string, { base, end }: PlanYears): boolean {
  return Number(year) > base && Number(year) <= end
}

/** The same value of a year in several documents counts once; two values of a year stay, and give no figure. */
function withoutRepeats(values: readonly Sourced[]): Sourced[] {
  return values.filter(
    (one, at) => values.findIndex(({ period, value }) => period === one.period && value === one.value) === at,
  )
}

/**
 * What each year left must bring of a rate of growth, from the rates of the years that are over.
 *
 * @param title whose rate it is; the figures are named after it
 * @param known one a year; a year without one makes the result a reason
 * @returns nothing where no rate is known or no year is left
 */
function rateNeeded(title: string, goal: Sourced, known: readonly Sourced[], plan: PlanYears): Needed | undefined {
  const last = known.at(-1)?.period
  const years = plan.end - plan.base
  const left = plan.end - Number(last)
  if (last === undefined || left <= 0) return undefined
  const missing = Array.from({ length: years - left }, (_, at) => String(plan.base + 1 + at)).filter(
    (year) => !known.some(({ period }) => period === year),
  )
  if (missing.length > 0) return { known: last, result: { reason: `缺少${missing.join('、')}年的增速，不能推算` } }
  const name = `${title}余下${String(left)}年年均需达到`
  const inputs = [goal, ...known]
  return {
    known: last,
    result: worked(neededRate(`${name}（复合）`, goal, known, years), inputs),
    byMean: worked(neededRateByMean(`${name}（算术平均）`, goal, known, years), inputs),
  }
}

/**
 * What each year left must bring of a level, from its newest value; a half-year counts as half.
 *
 * @param end the target's year
 * @returns nothing where no time is left or the newest value is the target itself
 */
function stepNeeded(title: string, goal: Sourced, latest: Sourced, end: number): Needed | undefined {
  const known = latest.period
  const over = known === undefined ? undefined : endOf(known)
  if (known === undefined || over === undefined || over >= end || latest.value === goal.value) return undefined
  const name = `${title}到${String(end)}年年均需变化`
  return { known, result: worked(neededStep(name, latest, goal, end - over), [latest, goal]) }
}

/**
 * What would be due by the time of the newest value if the plan went evenly (按时间进度): for places that state no method
 * of their own; it needs a base and a numeric target that is no sum over the years.
 */
export function paceOf(sheet: Sheet, baseline: Baseline): Worked | NoFigure | undefined {
  if (evaluationOf(sheet) !== undefined || baseline.kind === 'none') return undefined
  const target = targetOf(sheet)
  const plan = planOf(sheet)
  const goal = target === undefined ? undefined : sourced(sheet, target)
  const latest = seriesOfSheet(sheet).at(-1)?.fact.period
  if (target === undefined || goal === undefined || plan === undefined || latest === undefined) return undefined
  if (modeOf(target.fact, thingOf(target.fact.indicator)) === 'cumulative') return undefined
  const elapsed = (endOf(latest) ?? plan.base) - plan.base
  if (elapsed <= 0 || elapsed > plan.end - plan.base) return undefined
  const name = `${sheet.name}按时间进度应达`
  return worked(linearPace(name, baseline.input, goal, elapsed, plan.end - plan.base), [baseline.input, goal])
}
