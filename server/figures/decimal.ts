import { Decimal } from 'decimal.js'

/** Thirty digits: sums and quotients of printed figures are exact as far as anyone can see. */
Decimal.set({ precision: 30, rounding: Decimal.ROUND_HALF_UP })

export { Decimal }

/** Digits after the point of a number as written. */
export function placesOf(value: number): number {
  return new Decimal(value).decimalPlaces()
}

/**
 * A value rounded for showing: to the digits of its inputs, but at least two where it is not exact
 * with fewer (6.73, −0.27, 130).
 */
export function shown(value: Decimal, inputs: readonly number[]): string {
  const places = Math.max(2, ...inputs.map(placesOf))
  const rounded = value.toDecimalPlaces(places)
  return rounded.toString()
}
