import type { Target } from '../../indexer/model/fact.ts'
import type { Direction } from '../figures/comparison.ts'
import type { NoFigure } from '../figures/figure.ts'
import { judge } from '../figures/status.ts'
import type { Entry } from '../retrieval/register.ts'
import { linearPace, neededRate, neededRateByMean, neededStep } from '../figures/pace.ts'
import { periodKind } from '../figures/period.ts'
import type { Sheet } from '../answer/indicator-sheet.ts'
import type { Baseline } from './baseline.ts'
import { dataOf, evaluationOf, type SheetContext } from './context.ts'
import { worked, type Sourced, type Worked } from './sourced.ts'
import { directionOf, planOf, seriesOfSheet, sourced, targetOf } from './values.ts'

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
 * What is still needed to keep an indicator's target: once from what its evaluation knew, once more from all that later
 * documents add. Nothing where the target has no number, or its last year is known.
 */
export function neededOf(context: SheetContext, sheet: Sheet): Needed[] {
  const target = targetOf(sheet)
  const plan = planOf(sheet)
  const goal = target === undefined ? undefined : sourced(sheet, target)
  if (target === undefined || plan === undefined || goal === undefined) return []
  const evaluation = evaluationOf(sheet)
  const years = plan.end - plan.base
  const { direction } = directionOf(sheet, dataOf(context, sheet.name))
  const made: Needed[] = []
  for (const document of evaluation === undefined ? [undefined] : [evaluation.id, undefined]) {
    const values = seriesOfSheet(sheet, document)
      .flatMap((entry) => sourced(sheet, entry) ?? [])
      .filter(({ period = '' }) => Number(period.slice(0, 4)) > plan.base && Number(period.slice(0, 4)) <= plan.end)
    const one =
      sheet.rule === 'growth' || target.fact.annual === true
        ? rateNeeded(sheet, goal, onceEach(values), years)
        : stepNeeded(sheet, target, goal, values.at(-1), { direction, end: plan.end })
    if (one !== undefined && !made.some(({ known }) => known === one.known)) made.push(one)
  }
  return made
}

/** Of a year that several documents state the first statement; whole years only. */
function onceEach(values: readonly Sourced[]): Sourced[] {
  const years = values.filter(({ period = '' }) => periodKind(period) === 'year')
  return years.filter(
    (one, at) => years.findIndex(({ period, value }) => period === one.period && value === one.value) === at,
  )
}

function rateNeeded(sheet: Sheet, goal: Sourced, known: readonly Sourced[], years: number): Needed | undefined {
  const last = known.at(-1)?.period
  if (last === undefined) return undefined
  const left = years - known.length
  if (left <= 0) return undefined
  const name = `${sheet.name}余下${String(left)}年年均需达到`
  const inputs = [goal, ...known]
  return {
    known: last,
    result: worked(neededRate(`${name}（复合）`, goal, known, years), inputs),
    byMean: worked(neededRateByMean(`${name}（算术平均）`, goal, known, years), inputs),
  }
}

function stepNeeded(
  sheet: Sheet,
  target: Entry<Target>,
  goal: Sourced,
  latest: Sourced | undefined,
  { direction, end }: { direction: Direction; end: number },
): Needed | undefined {
  if (latest?.period === undefined) return undefined
  const left = end - Number(latest.period.slice(0, 4)) + (latest.period.endsWith('H1') ? 0.5 : 0)
  const reached = judge('差距', latest, target.fact.comparison, goal, direction)
  if (left <= 0 || ('result' in reached && (reached.result === 'met' || reached.equal))) return undefined
  return {
    known: latest.period,
    result: worked(neededStep(`${sheet.name}到${String(end)}年年均需变化`, latest, goal, left), [latest, goal]),
  }
}

/**
 * What would be due by the time of the newest value if the plan went evenly (按时间进度): for places that state no method
 * of their own; it needs a base and a numeric target.
 */
export function paceOf(sheet: Sheet, baseline: Baseline): Worked | NoFigure | undefined {
  if (evaluationOf(sheet) !== undefined || baseline.kind === 'none') return undefined
  const target = targetOf(sheet)
  const plan = planOf(sheet)
  const goal = target === undefined ? undefined : sourced(sheet, target)
  const latest = seriesOfSheet(sheet).at(-1)?.fact.period
  if (goal === undefined || plan === undefined || latest === undefined) return undefined
  const elapsed = Number(latest.slice(0, 4)) - plan.base - (latest.endsWith('H1') ? 0.5 : 0)
  if (elapsed <= 0 || elapsed > plan.end - plan.base) return undefined
  const name = `${sheet.name}按时间进度应达`
  return worked(linearPace(name, baseline.input, goal, elapsed, plan.end - plan.base), [baseline.input, goal])
}
