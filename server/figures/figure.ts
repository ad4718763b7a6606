/** What a computation gives: a value with its formula in words and in numbers. Inputs are told by name. */
export interface Computed {
  readonly name: string
  /** Decimal, unrounded; what is compared and computed with. */
  readonly exact: string
  /** Decimal, rounded for showing. */
  readonly value: string
  readonly unit: string
  readonly formula: string
  /** What the figure does not say, whose rule it follows, how it was read. */
  readonly note?: string
}

/** A number with its unit. */
export interface Quantity {
  /** As it is printed, or as an earlier figure shows it. */
  readonly value: number
  readonly unit: string
  /** Of an earlier figure's value the decimal before it was rounded: what is computed with and compared. */
  readonly exact?: string
}

/** The number that is computed with. */
export function exactly({ value, exact }: Quantity): number | string {
  return exact ?? value
}

/** A number that goes into a computation. */
export interface Input extends Quantity {
  /** Of what and when: 2022年实际值. Formulas and reasons name it so. */
  readonly name: string
  /** As in `Fact.period`; told where a computation goes over periods. */
  readonly period?: string
}

/** Why there is no figure, in Chinese; it names the facts that are missing or do not fit. */
export interface NoFigure {
  readonly reason: string
}

export function isFigure(result: Computed | NoFigure): result is Computed {
  return 'value' in result
}
