import { computed } from './computed.ts'
import { Decimal, term } from './decimal.ts'
import type { Computed, Input, NoFigure } from './figure.ts'
import { isSeries, seriesOf, type SeriesOptions } from './series.ts'

/**
 * The arithmetic mean of values of one unit (平均值): `(x₁ + … + xₙ) ÷ n`.
 *
 * @param options.method whose method it is that averages half-years with years; it is named in the note
 * @returns the reason where units or periods do not fit, or there is nothing to average
 */
export function mean(name: string, inputs: readonly Input[], options: SeriesOptions = {}): Computed | NoFigure {
  const series = seriesOf(inputs, options)
  if (!isSeries(series)) return series
  const values = series.inputs.map(({ value }) => value)
  const words = `(${values.map(term).join(' + ')}) ÷ ${String(values.length)}`
  return computed(name, Decimal.sum(...values).dividedBy(values.length), words, {
    unit: series.unit,
    digitsOf: values,
    note: options.method === undefined ? undefined : `按${options.method}的方法取各期平均`,
  })
}
