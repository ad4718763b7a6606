import { computed } from './computed.ts'
import { Decimal, term } from './decimal.ts'
import { differentUnits } from './different-units.ts'
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
  if (minuend === undefined || exact === undefined) return differentUnits(a, b, '相减')
  const words = `${a.name} − ${b.name} = ${term(minuend)} − ${term(b.value)}`
  return computed(name, exact.minus(exactly(b)), words, {
    unit: differenceUnit(b.unit),
    digitsOf: [minuend.toNumber(), b.value],
  })
}

/**
 * How far a value lies from a reference, in percent of it (相对差距): `(a − b) ÷ |b| × 100%`. Of the size of the
 * reference, so that the sign tells above or below where the reference is below 0, too.
 *
 * @returns the reason where the units do not fit or the reference is 0
 */
export function relativeDifference(name: string, a: Input, b: Input): Computed | NoFigure {
  const given = convert(a.value, a.unit, b.unit)
  if (given === undefined) return differentUnits(a, b, '比较')
  if (b.value === 0) return { reason: `${b.name}为0，不能作除数` }
  const size = new Decimal(b.value).abs()
  const divisor = b.value < 0 ? `|${b.name}|` : b.name
  const words = `(${a.name} − ${b.name}) ÷ ${divisor} × 100% = (${term(given)} − ${term(b.value)}) ÷ ${term(size)} × 100%`
  return computed(name, given.minus(b.value).dividedBy(size).times(100), words, { unit: '%' })
}
