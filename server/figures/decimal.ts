import { Decimal } from 'decimal.js'

/** Thirty digits: sums and quotients of printed figures are exact as far as anyone can see. */
Decimal.set({ precision: 30, rounding: Decimal.ROUND_HALF_UP })

export { Decimal }

/** Digits after the point of a number as written. */
function placesOf(value: number): number {
  return new Decimal(value).decimalPlaces()
}

/** What arithmetic of thirty digits leaves where the result is exact. */
const RESIDUE = new Decimal('1e-20')

/**
 * A value rounded for showing: to the digits of its inputs, but at least two; one that is exact with fewer has no zeros
 * at its end (6.73, -0.27, 130; 16.8 for 16.8, but 12.40 for 12.404). With an ASCII hyphen, so that programs can read
 * it; texts use `signed`.
 */
export function shown(value: Decimal, inputs: readonly number[]): string {
  const places = Math.max(2, ...inputs.map(placesOf))
  const rounded = value.toDecimalPlaces(places)
  if (rounded.minus(value).abs().lte(RESIDUE)) return rounded.isZero() ? '0' : rounded.toFixed()
  return rounded.isZero() ? new Decimal(0).toFixed(places) : rounded.toFixed(places)
}

/** A number as a person reads it, with a true minus sign: −0.27. */
export function signed(value: Decimal.Value): string {
  return (typeof value === 'string' ? value : new Decimal(value).toFixed()).replace('-', '−')
}

/** A number inside a formula: a negative one in brackets, (−2.6). */
export function term(value: Decimal.Value): string {
  const text = signed(value)
  return text.startsWith('−') ? `(${text})` : text
}
