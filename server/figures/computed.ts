import { shown, signed, type Decimal } from './decimal.ts'
import type { Computed } from './figure.ts'

/** What a figure needs beside its value and its formula. */
export interface ComputedOptions {
  readonly unit: string
  /** The numbers whose digits the value is shown with; two digits where there are none. */
  readonly digitsOf?: readonly number[]
  readonly note?: string | undefined
}

/**
 * A figure with its formula: `name = words = value`.
 *
 * @param value unrounded
 * @param words the formula, in words and in numbers: `目标值 ÷ 2 = 8 ÷ 2`
 */
export function computed(
  name: string,
  value: Decimal,
  words: string,
  { unit, digitsOf = [], note }: ComputedOptions,
): Computed {
  const result = shown(value, digitsOf)
  return {
    name,
    exact: value.toString(),
    value: result,
    unit,
    formula: `${name} = ${words} = ${signed(result)}`,
    ...(note !== undefined && { note }),
  }
}
