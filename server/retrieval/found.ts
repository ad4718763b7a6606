import type { Entry, IndicatorFact } from './register.ts'

/** A fact that answers to a question's topic, with how well its name does, 0 to 1. */
export interface Found {
  readonly entry: Entry<IndicatorFact>
  readonly score: number
  /** 0 to 1: how much of the name the question says. */
  readonly ofName: number
}
