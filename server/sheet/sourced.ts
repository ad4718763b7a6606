import type { Actual, Benchmark, Target } from '../../indexer/model/fact.ts'
import { isFigure, type Computed, type Input, type NoFigure } from '../figures/figure.ts'
import { periodText } from '../wording/values.ts'
import type { Entry } from '../retrieval/register.ts'

/** A number that goes into a figure, with what it comes from: a fact, or an earlier figure. */
export interface Sourced extends Input {
  /** The fact that states it. */
  readonly entry?: Entry
  /** The figure that gives it, where no document states it. */
  readonly figure?: Worked
}

/** A figure with its inputs: each leads to the words of a document. */
export interface Worked extends Computed {
  readonly inputs: readonly Sourced[]
}

/** A measured fact with a number. */
export type Measured = Entry<Actual | Target | Benchmark>

/** A computation together with what went into it. */
export function worked(result: Computed | NoFigure, inputs: readonly Sourced[]): Worked | NoFigure {
  return isFigure(result) ? { ...result, inputs } : result
}

/** Whether a figure came of a computation. */
export function isWorked(result: Worked | NoFigure | undefined): result is Worked {
  return result !== undefined && 'inputs' in result
}

/** A figure's value as an input of the next one: computed with unrounded, shown rounded. */
export function inputOfFigure(name: string, figure: Worked): Sourced {
  return { name, value: Number(figure.value), exact: figure.exact, unit: figure.unit, figure }
}

/** What a fact is called in a formula: 2022年实际值, 目标值, 中期测算值. */
export function nameOf({ fact }: Measured): string {
  if (fact.kind === 'target') return '目标值'
  if (fact.kind === 'benchmark') return fact.name
  return `${fact.period === undefined ? '' : periodText(fact.period)}${fact.estimated === true ? '预计值' : '实际值'}`
}
