import { computed } from './computed.ts'
import { term } from './decimal.ts'
import { differentUnits } from './different-units.ts'
import type { Computed, Input, NoFigure } from './figure.ts'
import { convert } from './units.ts'

/**
 * How many times an earlier value a later one is (倍数): `later ÷ earlier`.
 *
 * @returns the reason where the units do not fit or the earlier value is 0
 */
export function ratio(name: string, later: Input, earlier: Input): Computed | NoFigure {
  const now = convert(later.value, later.unit, earlier.unit)
  if (now === undefined) return differentUnits(later, earlier, '计算倍数')
  if (earlier.value === 0) return { reason: `${earlier.name}为0，不能作除数` }
  const words = `${later.name} ÷ ${earlier.name} = ${term(now)} ÷ ${term(earlier.value)}`
  return computed(name, now.dividedBy(earlier.value), words, { unit: '倍' })
}
