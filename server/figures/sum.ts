import { computed } from './computed.ts'
import { Decimal, term } from './decimal.ts'
import type { Computed, Input, NoFigure } from './figure.ts'
import { isSeries, seriesOf, type SeriesOptions } from './series.ts'
import { unitOf } from './units.ts'

/**
 * What values of one unit come to over several periods (累计): `x₁ + … + xₙ`.
 *
 * Rates do not add up: a fall of 2% and one of 3% are not one of 5%; `growthOver` compounds them.
 *
 * @returns the reason where units or periods do not fit, or the values are rates
 */
export function sum(name: string, inputs: readonly Input[], options: SeriesOptions = {}): Computed | NoFigure {
  const series = seriesOf(inputs, options)
  if (!isSeries(series)) return series
  if (unitOf(series.unit).dimension === '比率') return { reason: '比率不能相加' }
  const values = series.inputs.map(({ value }) => value)
  return computed(name, Decimal.sum(...values), values.map(term).join(' + '), {
    unit: series.unit,
    digitsOf: values,
    note: options.method === undefined ? undefined : `按${options.method}的方法合计`,
  })
}
