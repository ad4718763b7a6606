import { Decimal } from './decimal.ts'

/** A rate as a factor (发展速度): 4.2% is 1.042, in words (1 + 4.2%). */
export interface Factor {
  readonly factor: Decimal
  readonly words: string
}

/** The factor of a rate in percent. */
export function factorOf(rate: Decimal): Factor {
  return { factor: rate.dividedBy(100).plus(1), words: `(1 ${rate.isNegative() ? '−' : '+'} ${rate.abs().toFixed()}%)` }
}

/** The rate of a factor, in percent: 1.042 is 4.2. */
export function rateOf(factor: Decimal): Decimal {
  return factor.minus(1).times(100)
}

/** The factor of one year of several that come to a factor together (几何平均): its `years`-th root. */
export function root(factor: Decimal, years: number): Decimal {
  return factor.pow(new Decimal(1).dividedBy(years))
}

/** Rates one after the other (连乘): `(1 + r₁) × … × (1 + rₙ)`. */
export function product(factors: readonly Factor[]): Factor {
  return {
    factor: factors.reduce((all, { factor }) => all.times(factor), new Decimal(1)),
    words: factors.map(({ words }) => words).join(' × '),
  }
}
