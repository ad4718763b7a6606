/** Whether a part of a document looks back (review) or ahead (goals); `open` where nothing tells. */
export type Tense = 'review' | 'goals' | 'open'

/** From `start` on, until the next one, a document is about this. */
export interface Regime {
  readonly start: number
  readonly tense: Tense
  readonly period?: string
  readonly thisYear?: number
  /** Level of the heading that set it; a heading of this or a higher level without a word on time ends it. */
  readonly level: number
}
