import { Decimal, shown } from './decimal.ts'
import type { Computed, Input, NoFigure } from './figure.ts'

/** Units that a difference of two rates is given in. */
const RATES: Readonly<Record<string, string>> = { '%': '个百分点', '‰': '个千分点' }

/**
 * The difference of two values (差值): `a − b`, of rates in percentage points.
 *
 * @returns the reason where the units differ
 */
export function difference(name: string, a: Input, b: Input): Computed | NoFigure {
  if (a.unit !== b.unit) return { reason: `${a.name}的单位是“${a.unit}”，${b.name}的单位是“${b.unit}”，不能相减` }
  const value = new Decimal(a.value).minus(b.value)
  return {
    name,
    exact: value.toString(),
    value: shown(value, [a.value, b.value]),
    unit: RATES[a.unit] ?? a.unit,
    formula: `${name} = ${a.name} − ${b.name} = ${String(a.value)} − ${String(b.value)} = ${shown(value, [a.value, b.value])}`,
  }
}
