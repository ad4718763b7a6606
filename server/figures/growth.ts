import { computed } from './computed.ts'
import { Decimal, term } from './decimal.ts'
import { difference, relativeDifference } from './difference.ts'
import { differentUnits } from './different-units.ts'
import { factorOf, product, rateOf, root, type Factor } from './factor.ts'
import { isFigure, type Computed, type Input, type NoFigure } from './figure.ts'
import { isYearAfter } from './period.ts'
import { isSeries, seriesOf } from './series.ts'
import { convert, sameDimension, unitOf } from './units.ts'

/** Not derived where the document states a growth: its own is at constant prices (可比价), ours is not. */
const NOMINAL = '由两期数值直接相除，未剔除价格因素，不等同于文件公布的增速'

/**
 * How much a value grew within a year (同比变化): `(later − earlier) ÷ |earlier|` in percent; of rates and shares in
 * percentage points.
 *
 * @returns the reason where the units do not fit, the periods are not one year apart, or the earlier value is 0
 */
export function yearOnYear(name: string, earlier: Input, later: Input): Computed | NoFigure {
  if (earlier.period === undefined || later.period === undefined || !isYearAfter(later.period, earlier.period))
    return { reason: `${later.name}与${earlier.name}不是相隔一年的同类时期，不能计算同比` }
  if (unitOf(later.unit).dimension === '比率') return difference(name, later, earlier)
  if (!sameDimension(later.unit, earlier.unit)) return differentUnits(earlier, later, '计算同比')
  const change = relativeDifference(name, later, earlier)
  return isFigure(change) ? { ...change, note: NOMINAL } : change
}

/**
 * The mean annual growth between two levels (年均增长, 复合): `(end ÷ base)^(1 ÷ years) − 1`, in percent; the 水平法 of
 * official statistics (几何平均).
 *
 * @param years from the base to the end
 * @returns the reason where the units do not fit, a value is not above 0, or no time passed
 */
export function compoundGrowth(name: string, base: Input, end: Input, years: number): Computed | NoFigure {
  const now = convert(end.value, end.unit, base.unit)
  if (now === undefined) return differentUnits(base, end, '计算年均增长')
  if (base.value <= 0 || now.lte(0))
    return { reason: `${base.value <= 0 ? base.name : end.name}不大于0，不能计算年均增长` }
  if (years <= 0) return { reason: `${base.name}到${end.name}之间没有时间间隔` }
  const value = rateOf(root(now.dividedBy(base.value), years))
  const rooted = `^(1 ÷ ${String(years)}) − 1`
  const words = `(${end.name} ÷ ${base.name})${rooted} = (${term(now)} ÷ ${term(base.value)})${rooted}`
  return computed(name, value, words, { unit: '%', note: NOMINAL })
}

/**
 * The mean of annual rates of growth as they compound (年均增速, 几何平均): `((1 + r₁)…(1 + rₙ))^(1 ÷ n) − 1`, in
 * percent; the 水平法 of official statistics. Whole years only: a half-year's rate is not a year's.
 *
 * @returns the reason where the rates are no rates, or their periods do not fit
 */
export function meanGrowth(name: string, rates: readonly Input[]): Computed | NoFigure {
  const factors = factorsOf(rates)
  if ('reason' in factors) return factors
  const all = product(factors)
  const value = rateOf(root(all.factor, factors.length))
  return computed(name, value, `(${all.words})^(1 ÷ ${String(factors.length)}) − 1`, {
    unit: '%',
    digitsOf: rates.map((rate) => rate.value),
  })
}

/**
 * What annual rates of growth come to together (累计增长): `(1 + r₁)…(1 + rₙ) − 1`, in percent.
 *
 * @returns the reason where the rates are no rates, or their periods do not fit
 */
export function growthOver(name: string, rates: readonly Input[]): Computed | NoFigure {
  const factors = factorsOf(rates)
  if ('reason' in factors) return factors
  const all = product(factors)
  return computed(name, rateOf(all.factor), `${all.words} − 1`, {
    unit: '%',
    digitsOf: rates.map((rate) => rate.value),
  })
}

/** Rates of whole years as factors. */
function factorsOf(rates: readonly Input[]): readonly Factor[] | NoFigure {
  const series = seriesOf(rates)
  if (!isSeries(series)) return series
  if (unitOf(series.unit).dimension !== '比率') return { reason: `${series.inputs[0]?.name ?? ''}不是增长率，不能连乘` }
  const factors = series.inputs.map(({ value, unit }) => factorOf(convert(value, unit, '%') ?? new Decimal(value)))
  const gone = series.inputs[factors.findIndex(({ factor }) => factor.lte(0))]
  return gone === undefined ? factors : { reason: `${gone.name}降幅达到或超过100%，不能连乘` }
}
