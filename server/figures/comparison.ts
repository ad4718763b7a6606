import type { Comparison } from '../../indexer/model/fact.ts'
import { Decimal } from './decimal.ts'
import { exactly, type NoFigure, type Quantity } from './figure.ts'
import { convert } from './units.ts'

/** Which way is better (指标方向). */
export type Direction = 'higher' | 'lower'

/** Whether a value keeps to a target as the target is written. */
export interface Compared {
  readonly holds: boolean
  /** Decimal, unrounded, in the target's unit: value − target. */
  readonly margin: string
  /** The target is written with 左右 or 约: its bound is soft, and the result is to be shown as 约. */
  readonly soft: boolean
  /** The value is the bound itself; a strict bound (大于99.4%) does not hold then. */
  readonly equal: boolean
}

/**
 * Holds a value against a target by the operator that the document writes (与目标比较), unrounded.
 *
 * 大于 and 小于 are strict. A target that only names a value (达到83岁, 7%左右) is reached from the side that is
 * better: from below where more is better, from above where less is.
 *
 * @param direction which way is better, where the operator leaves it open
 * @returns the reason when the units do not fit
 */
export function compare(
  value: Quantity,
  comparison: Comparison | undefined,
  target: Quantity,
  direction: Direction = 'higher',
): Compared | NoFigure {
  const actual = convert(exactly(value), value.unit, target.unit)
  if (actual === undefined) return { reason: `单位“${value.unit}”与目标的单位“${target.unit}”不同，不能比较` }
  const bound = new Decimal(exactly(target))
  return {
    holds: holds(actual, comparison, bound, direction),
    margin: actual.minus(bound).toString(),
    soft: comparison === '~',
    equal: actual.equals(bound),
  }
}

function holds(actual: Decimal, comparison: Comparison | undefined, bound: Decimal, direction: Direction): boolean {
  switch (comparison) {
    case '>':
      return actual.gt(bound)
    case '<':
      return actual.lt(bound)
    case '>=':
      return actual.gte(bound)
    case '<=':
      return actual.lte(bound)
    default:
      return direction === 'lower' ? actual.lte(bound) : actual.gte(bound)
  }
}

/**
 * Whether two printed values are the same number within the precision in which they are printed (复核一致):
 * −0.2667 and “0.3个百分点” agree, since the coarser has one digit after the point.
 *
 * @param computed unrounded
 * @param stated as the document writes it; its digits tell how exact it is
 */
export function agrees(computed: Decimal.Value, stated: number): boolean {
  const places = new Decimal(stated).decimalPlaces()
  const half = new Decimal(10).pow(-places).dividedBy(2)
  return new Decimal(computed).minus(stated).abs().lte(half)
}
