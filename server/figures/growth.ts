import { Decimal, shown, signed, term } from './decimal.ts'
import { difference } from './difference.ts'
import type { Computed, Input, NoFigure } from './figure.ts'
import { isYearAfter } from './period.ts'
import { isSeries, seriesOf } from './series.ts'
import { convert, unitOf } from './units.ts'

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
  const now = convert(later.value, later.unit, earlier.unit)
  if (now === undefined)
    return {
      reason: `${earlier.name}的单位是“${earlier.unit}”，${later.name}的单位是“${later.unit}”，单位不同，不能计算同比`,
    }
  if (earlier.value === 0) return { reason: `${earlier.name}为0，不能作除数` }
  const value = now.minus(earlier.value).dividedBy(new Decimal(earlier.value).abs()).times(100)
  const result = shown(value, [])
  return {
    name,
    exact: value.toString(),
    value: result,
    unit: '%',
    formula: `${name} = (${later.name} − ${earlier.name}) ÷ ${earlier.name} × 100% = (${term(now)} − ${term(earlier.value)}) ÷ ${term(earlier.value)} × 100% = ${signed(result)}`,
    note: NOMINAL,
  }
}

/**
 * The mean annual growth between two levels (年均增长, 复合): `(end ÷ base)^(1 ÷ years) − 1`, in percent.
 *
 * @param years from the base to the end
 * @returns the reason where the units do not fit, a value is not above 0, or no time passed
 */
export function compoundGrowth(name: string, base: Input, end: Input, years: number): Computed | NoFigure {
  const now = convert(end.value, end.unit, base.unit)
  if (now === undefined)
    return {
      reason: `${base.name}的单位是“${base.unit}”，${end.name}的单位是“${end.unit}”，单位不同，不能计算年均增长`,
    }
  if (base.value <= 0 || now.lte(0))
    return { reason: `${base.value <= 0 ? base.name : end.name}不大于0，不能计算年均增长` }
  if (years <= 0) return { reason: `${base.name}到${end.name}之间没有时间间隔` }
  const value = now.dividedBy(base.value).pow(new Decimal(1).dividedBy(years)).minus(1).times(100)
  const result = shown(value, [])
  return {
    name,
    exact: value.toString(),
    value: result,
    unit: '%',
    formula: `${name} = (${end.name} ÷ ${base.name})^(1 ÷ ${String(years)}) − 1 = (${term(now)} ÷ ${term(base.value)})^(1 ÷ ${String(years)}) − 1 = ${signed(result)}`,
    note: NOMINAL,
  }
}

/**
 * The mean of annual rates of growth as they compound (年均增速, 几何平均): `((1 + r₁)…(1 + rₙ))^(1 ÷ n) − 1`, in
 * percent. Whole years only: a half-year's rate is not a year's.
 *
 * @returns the reason where the rates are no rates, or their periods do not fit
 */
export function meanGrowth(name: string, rates: readonly Input[]): Computed | NoFigure {
  const factors = factorsOf(rates)
  if (!Array.isArray(factors)) return factors
  const value = factors
    .reduce((product, { factor }) => product.times(factor), new Decimal(1))
    .pow(new Decimal(1).dividedBy(factors.length))
    .minus(1)
    .times(100)
  const result = shown(
    value,
    rates.map((rate) => rate.value),
  )
  return {
    name,
    exact: value.toString(),
    value: result,
    unit: '%',
    formula: `${name} = (${factors.map(({ words }) => words).join(' × ')})^(1 ÷ ${String(factors.length)}) − 1 = ${signed(result)}`,
  }
}

/**
 * What annual rates of growth come to together (累计增长): `(1 + r₁)…(1 + rₙ) − 1`, in percent.
 *
 * @returns the reason where the rates are no rates, or their periods do not fit
 */
export function growthOver(name: string, rates: readonly Input[]): Computed | NoFigure {
  const factors = factorsOf(rates)
  if (!Array.isArray(factors)) return factors
  const value = factors
    .reduce((product, { factor }) => product.times(factor), new Decimal(1))
    .minus(1)
    .times(100)
  const result = shown(
    value,
    rates.map((rate) => rate.value),
  )
  return {
    name,
    exact: value.toString(),
    value: result,
    unit: '%',
    formula: `${name} = ${factors.map(({ words }) => words).join(' × ')} − 1 = ${signed(result)}`,
  }
}

/** A rate as a factor: 4.2% is 1.042, in words (1 + 4.2%). */
export interface Factor {
  readonly factor: Decimal
  readonly words: string
}

/** The factor of a rate in percent. */
export function factorOf(rate: Decimal): Factor {
  return { factor: rate.dividedBy(100).plus(1), words: `(1 ${rate.isNegative() ? '−' : '+'} ${rate.abs().toFixed()}%)` }
}

/** Rates of whole years as factors. */
function factorsOf(rates: readonly Input[]): Factor[] | NoFigure {
  const series = seriesOf(rates)
  if (!isSeries(series)) return series
  if (unitOf(series.unit).dimension !== '比率') return { reason: `${series.inputs[0]?.name ?? ''}不是增长率，不能连乘` }
  const factors = series.inputs.map(({ value, unit }) => factorOf(convert(value, unit, '%') ?? new Decimal(value)))
  const gone = series.inputs[factors.findIndex(({ factor }) => factor.lte(0))]
  return gone === undefined ? factors : { reason: `${gone.name}降幅达到或超过100%，不能连乘` }
}
