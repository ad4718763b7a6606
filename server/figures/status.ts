import type { Comparison } from '../../indexer/model/fact.ts'
import { compare, type Direction } from './comparison.ts'
import { difference } from './difference.ts'
import { isFigure, type Computed, type Input, type NoFigure } from './figure.ts'

/** The result of holding a value against a benchmark or target. */
export interface Judgement {
  readonly result: 'met' | 'not-met'
  /** value − bound; rates in percentage points. */
  readonly margin: Computed
  /** The bound is written with 左右 or 约. */
  readonly soft: boolean
  /** The value is the bound itself: reached without anything to spare, or with 大于 just not. */
  readonly equal: boolean
}

/**
 * Whether a value reaches a benchmark or target, by the rule that reaching it counts as done (达到即视为完成), compared
 * unrounded.
 *
 * @param comparison the operator as the document writes it; 大于 and 小于 are strict
 * @returns the reason where the units do not fit
 */
export function judge(
  name: string,
  value: Input,
  comparison: Comparison | undefined,
  bound: Input,
  direction: Direction,
): Judgement | NoFigure {
  const compared = compare(value, comparison, bound, direction)
  if ('reason' in compared) return compared
  const margin = difference(name, value, bound)
  if (!isFigure(margin)) return margin
  return { result: compared.holds ? 'met' : 'not-met', margin, soft: compared.soft, equal: compared.equal }
}
