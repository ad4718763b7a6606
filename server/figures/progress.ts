import { computed } from './computed.ts'
import { Decimal, term } from './decimal.ts'
import { differentUnits } from './different-units.ts'
import type { Computed, Input, NoFigure } from './figure.ts'
import { convert } from './units.ts'

/**
 * How much of the way from its baseline to its target an indicator has come (完成进度):
 * `(actual − baseline) ÷ (target − baseline)`, in percent.
 *
 * A target below the baseline, as for energy use, needs no special case: both differences change sign. More than
 * 100 means that the target was passed; below 0, that the indicator moved away from it.
 *
 * @returns the reason where the units do not fit, or where the plan asks for no change
 */
export function progress(name: string, baseline: Input, actual: Input, target: Input): Computed | NoFigure {
  const [from, now] = [baseline, actual].map(({ value, unit }) => convert(value, unit, target.unit))
  if (from === undefined || now === undefined)
    return {
      reason: `${baseline.name}、${actual.name}与${target.name}的单位不同（“${baseline.unit}”“${actual.unit}”“${target.unit}”），不能计算进度`,
    }
  const way = new Decimal(target.value).minus(from)
  if (way.isZero()) return { reason: `${baseline.name}与${target.name}相同，没有可计算的进度` }
  const inNumbers = `(${term(now)} − ${term(from)}) ÷ (${term(target.value)} − ${term(from)}) × 100%`
  const words = `(${actual.name} − ${baseline.name}) ÷ (${target.name} − ${baseline.name}) × 100% = ${inNumbers}`
  return computed(name, now.minus(from).dividedBy(way).times(100), words, { unit: '%' })
}

/**
 * A value as a share of its target (完成率): `actual ÷ target`, in percent; for totals that grow from nothing.
 *
 * @returns the reason where the units do not fit or the target is 0
 */
export function completion(name: string, actual: Input, target: Input): Computed | NoFigure {
  const now = convert(actual.value, actual.unit, target.unit)
  if (now === undefined) return differentUnits(actual, target, '计算完成率')
  if (target.value === 0) return { reason: `${target.name}为0，不能作除数` }
  const words = `${actual.name} ÷ ${target.name} × 100% = ${term(now)} ÷ ${term(target.value)} × 100%`
  return computed(name, now.dividedBy(target.value).times(100), words, { unit: '%' })
}
