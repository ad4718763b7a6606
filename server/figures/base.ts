import { computed } from './computed.ts'
import { Decimal, term } from './decimal.ts'
import { difference } from './difference.ts'
import { differentUnits } from './different-units.ts'
import type { Computed, Input, NoFigure } from './figure.ts'

/** What a check against a base from the benchmark itself is worth. */
export const CIRCULAR = '以此复核只能说明算术一致，不能独立印证'

/**
 * The base that a stated midpoint implies (由中间值反推基期值): `2 × midpoint − target`, from the evaluation's own rule
 * 取基期值和目标值的中间值.
 *
 * A check against a base so derived confirms only the arithmetic.
 *
 * @returns the reason where the units do not fit
 */
export function baseFromMidpoint(name: string, midpoint: Input, target: Input): Computed | NoFigure {
  if (midpoint.unit !== target.unit) return differentUnits(midpoint, target)
  const value = new Decimal(midpoint.value).times(2).minus(target.value)
  const words = `2 × 中期测算值 − 目标值 = 2 × ${term(midpoint.value)} − ${term(target.value)}`
  return computed(name, value, words, {
    unit: target.unit,
    digitsOf: [midpoint.value, target.value],
    note: '由文件所列中期测算值反推，文件未直接给出',
  })
}

/**
 * The base that a first year's value and its stated increase imply (由首年增量反推基期值): `value − increment`.
 *
 * @returns the reason where the units do not fit
 */
export function baseFromIncrement(name: string, first: Input, increment: Input): Computed | NoFigure {
  const base = difference(name, first, increment)
  if ('reason' in base) return base
  return { ...base, unit: first.unit, note: '由文件所列首年完成值与首年增长值反推，文件未直接给出' }
}
