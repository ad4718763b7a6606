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
 * with fewer (6.73, -0.27, 130). With an ASCII hyphen, so that programs can read it; texts use `signed`.
 */
export function shown(value: Decimal, inputs: readonly number[]): string {
  const rounded = value.toDecimalPlaces(Math.max(2, ...inputs.map(placesOf)))
  return rounded.isZero() ? '0' : rounded.toFixed()
}

/** A number as a person reads it, with a true minus sign: −0.27. */
export function signed(value: Decimal.Value): string {
  return new Decimal(value).toFixed().replace('-', '−')
}

/** A number inside a formula: a negative one in brackets, (−2.6). */
export function term(value: Decimal.Value): string {
  const text = signed(value)
  return text.startsWith('−') ? `(${text})` : text
}
