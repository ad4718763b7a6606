import { Decimal, shown, signed, term } from './decimal.ts'
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
  const value = values.reduce((sum, each) => sum.plus(each), new Decimal(0)).dividedBy(values.length)
  const result = shown(value, values)
  return {
    name,
    exact: value.toString(),
    value: result,
    unit: series.unit,
    formula: `${name} = (${values.map(term).join(' + ')}) ÷ ${String(values.length)} = ${signed(result)}`,
    ...(options.method !== undefined && { note: `按${options.method}的方法取各期平均` }),
  }
}
