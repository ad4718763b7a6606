/** What a computation gives: a value with its formula in words and in numbers. Inputs are told by name. */
export interface Computed {
  readonly name: string
  /** Decimal, unrounded. */
  readonly exact: string
  /** Decimal, rounded for showing. */
  readonly value: string
  readonly unit: string
  readonly formula: string
  readonly note?: string
}

/** A number with its unit. */
export interface Quantity {
  readonly value: number
  readonly unit: string
}

/** A number that goes into a computation. */
export interface Input extends Quantity {
  readonly name: string
}

/** Why there is no figure, in Chinese. */
export interface NoFigure {
  readonly reason: string
}

export function isFigure(result: Computed | NoFigure): result is Computed {
  return 'value' in result
}
