import { Decimal, shown, signed, term } from './decimal.ts'
import { exactly, type Computed, type Input, type NoFigure } from './figure.ts'
import { convert, differenceUnit } from './units.ts'

/**
 * The difference of two values (差值): `a − b`, in the unit of the second, of rates in percentage points.
 *
 * With a benchmark or target as the second it is the gap: below 0 where the value falls short of it.
 *
 * @returns the reason where the units do not fit
 */
export function difference(name: string, a: Input, b: Input): Computed | NoFigure {
  const minuend = convert(a.value, a.unit, b.unit)
  const exact = convert(exactly(a), a.unit, b.unit)
  if (minuend === undefined || exact === undefined)
    return { reason: `${a.name}的单位是“${a.unit}”，${b.name}的单位是“${b.unit}”，单位不同，不能相减` }
  const value = exact.minus(exactly(b))
  const result = shown(value, [minuend.toNumber(), b.value])
  return {
    name,
    exact: value.toString(),
    value: result,
    unit: differenceUnit(b.unit),
    formula: `${name} = ${a.name} − ${b.name} = ${term(minuend)} − ${term(b.value)} = ${signed(result)}`,
  }
}

/**
 * How far a value lies from a reference, in percent of it (相对差距): `(a − b) ÷ |b| × 100%`.
 *
 * @returns the reason where the units do not fit or the reference is 0
 */
export function relativeDifference(name: string, a: Input, b: Input): Computed | NoFigure {
  const given = convert(a.value, a.unit, b.unit)
  if (given === undefined)
    return { reason: `${a.name}的单位是“${a.unit}”，${b.name}的单位是“${b.unit}”，单位不同，不能比较` }
  if (b.value === 0) return { reason: `${b.name}为0，不能作除数` }
  const value = given.minus(b.value).dividedBy(new Decimal(b.value).abs()).times(100)
  const result = shown(value, [])
  return {
    name,
    exact: value.toString(),
    value: result,
    unit: '%',
    formula: `${name} = (${a.name} − ${b.name}) ÷ ${b.name} × 100% = (${term(given)} − ${term(b.value)}) ÷ ${term(new Decimal(b.value).abs())} × 100% = ${signed(result)}`,
  }
}
