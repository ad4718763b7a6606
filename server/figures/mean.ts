import { Decimal, shown } from './decimal.ts'
import type { Computed, Input, NoFigure } from './figure.ts'

/**
 * The arithmetic mean of values of one unit (平均值): `(x₁ + … + xₙ) ÷ n`.
 *
 * @returns the reason where the units differ or there is nothing to average
 */
export function mean(name: string, inputs: readonly Input[]): Computed | NoFigure {
  const [first] = inputs
  if (first === undefined) return { reason: '没有可平均的数值' }
  if (inputs.some(({ unit }) => unit !== first.unit)) return { reason: '各数值的单位不同，不能平均' }
  const values = inputs.map(({ value }) => value)
  const value = values.reduce((sum, each) => sum.plus(each), new Decimal(0)).dividedBy(values.length)
  return {
    name,
    exact: value.toString(),
    value: shown(value, values),
    unit: first.unit,
    formula: `${name} = (${values.map(String).join(' + ')}) ÷ ${String(values.length)} = ${shown(value, values)}`,
  }
}
