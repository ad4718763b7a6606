import { computed } from './computed.ts'
import { Decimal, term } from './decimal.ts'
import { differentUnits } from './different-units.ts'
import { factorOf, product, rateOf, root } from './factor.ts'
import type { Computed, Input, NoFigure } from './figure.ts'
import { periodKind } from './period.ts'
import { isSeries, seriesOf } from './series.ts'
import { convert, differenceUnit, unitOf } from './units.ts'

/**
 * The rate that each year still to come must reach, so that all years together keep a mean annual growth
 * (后几年年均需增长, 复合): `((1 + goal)^years ÷ ((1 + r₁)…(1 + rₖ)))^(1 ÷ (years − k)) − 1`, in percent; the mean of
 * official statistics (水平法), solved for the years that are left.
 *
 * Only whole years count as known; a half-year says nothing of its year's end.
 *
 * @param goal mean annual growth of all years, as the plan states it
 * @param known rates of the years that are over, one a year
 * @param years years of the plan
 * @returns the reason where the values are no rates of whole years, no year is left, or a rate is a fall by all
 */
export function neededRate(name: string, goal: Input, known: readonly Input[], years: number): Computed | NoFigure {
  const rates = knownRates(goal, known, years)
  if ('reason' in rates) return rates
  const { aim, past, left } = rates
  const wanted = factorOf(aim)
  const reached = product(past.map(factorOf))
  if (reached.factor.lte(0) || wanted.factor.lte(0)) return { reason: `${goal.name}或已有增速降幅达到100%，不能计算` }
  const value = rateOf(root(wanted.factor.pow(years).dividedBy(reached.factor), left))
  const words = `(${wanted.words}^${String(years)} ÷ (${reached.words}))^(1 ÷ ${String(left)}) − 1`
  return computed(name, value, words, {
    unit: '%',
    digitsOf: [goal.value, ...known.map((rate) => rate.value)],
    note: `按复合增长推算，余下${String(left)}年每年相同；是本系统的测算，文件未列`,
  })
}

/**
 * The same by the arithmetic mean, as evaluations that average rates do it (按算术平均):
 * `(goal × years − (r₁ + … + rₖ)) ÷ (years − k)`, in percent.
 *
 * @returns the reason where the values are no rates of whole years, or no year is left
 */
export function neededRateByMean(
  name: string,
  goal: Input,
  known: readonly Input[],
  years: number,
): Computed | NoFigure {
  const rates = knownRates(goal, known, years)
  if ('reason' in rates) return rates
  const { aim, past, left } = rates
  const value = aim
    .times(years)
    .minus(Decimal.sum(...past))
    .dividedBy(left)
  const words = `(${term(aim)} × ${String(years)} − (${past.map(term).join(' + ')})) ÷ ${String(left)}`
  return computed(name, value, words, {
    unit: '%',
    digitsOf: [goal.value, ...known.map((rate) => rate.value)],
    note: `按各年增速的算术平均推算，余下${String(left)}年每年相同；是本系统的测算，文件未列`,
  })
}

function knownRates(
  goal: Input,
  known: readonly Input[],
  years: number,
): { aim: Decimal; past: Decimal[]; left: number } | NoFigure {
  const series = seriesOf(known)
  if (!isSeries(series)) return series
  if (unitOf(goal.unit).dimension !== '比率' || unitOf(series.unit).dimension !== '比率')
    return { reason: `${goal.name}与已有数值须都是增长率` }
  const part = series.inputs.find(({ period }) => period === undefined || periodKind(period) !== 'year')
  if (part !== undefined) return { reason: `${part.name}不是全年增速，不能算作已知的一年` }
  const left = years - series.inputs.length
  if (left <= 0) return { reason: `${String(years)}年的增速均已知，没有余下的年份` }
  const percent = ({ value, unit }: Input): Decimal => convert(value, unit, '%') ?? new Decimal(value)
  return { aim: percent(goal), past: series.inputs.map(percent), left }
}

/**
 * How much a level must change in each year still to come (余下年份年均需增加): `(target − latest) ÷ years left`.
 *
 * @returns the reason where the units do not fit or no year is left
 */
export function neededStep(name: string, latest: Input, target: Input, left: number): Computed | NoFigure {
  const now = convert(latest.value, latest.unit, target.unit)
  if (now === undefined) return differentUnits(latest, target, '计算')
  if (left <= 0) return { reason: `${target.name}之前没有余下的时间` }
  const share = `÷ ${String(left)}`
  const words = `(${target.name} − ${latest.name}) ${share} = (${term(target.value)} − ${term(now)}) ${share}`
  return computed(name, new Decimal(target.value).minus(now).dividedBy(left), words, {
    unit: differenceUnit(target.unit),
    digitsOf: [now.toNumber(), target.value],
    note: '按每年相同推算；是本系统的测算，文件未列',
  })
}

/**
 * The value due at a point of time if a plan went evenly (按时间进度): `base + (target − base) × elapsed ÷ span`.
 * It needs no method of a document and is said to be ours.
 *
 * @param elapsed years from the base
 * @param span years from the base to the target
 * @returns the reason where the units do not fit, or the target is not after the base
 */
export function linearPace(
  name: string,
  base: Input,
  target: Input,
  elapsed: number,
  span: number,
): Computed | NoFigure {
  const from = convert(base.value, base.unit, target.unit)
  if (from === undefined) return differentUnits(base, target, '计算')
  if (span <= 0 || elapsed < 0) return { reason: `${base.name}到${target.name}之间没有时间间隔` }
  const value = new Decimal(target.value).minus(from).times(elapsed).dividedBy(span).plus(from)
  const share = `× ${String(elapsed)} ÷ ${String(span)}`
  const inNumbers = `${term(from)} + (${term(target.value)} − ${term(from)}) ${share}`
  return computed(name, value, `${base.name} + (${target.name} − ${base.name}) ${share} = ${inNumbers}`, {
    unit: target.unit,
    digitsOf: [from.toNumber(), target.value],
    note: '按时间进度匀速推算；是本系统的算法，文件未列',
  })
}
