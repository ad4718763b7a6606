import type { Actual, Fact, Target } from '../../indexer/model/fact.ts'
import type { Entry } from './register.ts'

/** A value that was reached (实际值). */
export function isActual(entry: Entry): entry is Entry<Actual> {
  return entry.fact.kind === 'actual'
}

/** A value that is to be reached (目标值). */
export function isTarget(entry: Entry): entry is Entry<Target> {
  return entry.fact.kind === 'target'
}

/** A number that was reached or is planned: not a goal in words, not a range. */
export function isMeasured(entry: Entry): entry is Entry<Actual | Target> {
  const { fact } = entry
  return (fact.kind === 'actual' || fact.kind === 'target') && fact.value !== undefined
}

/** A target that a value can be held against: a number or a range, not words. */
export function isNumeric<F extends Fact>(entry: Entry<F>): boolean
export function isNumeric({ fact }: Entry): boolean {
  return fact.kind === 'target' && (fact.value !== undefined || fact.range !== undefined)
}

const NUMBER = /(?<![\d.])\d+(?:\.\d+)?/gu

/** The numbers that a text writes in digits, in their order. */
export function numbersIn(text: string): number[] {
  return [...text.matchAll(NUMBER)].map(([number]) => Number(number))
}
