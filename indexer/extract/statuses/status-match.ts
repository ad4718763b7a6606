import type { StatusValue } from '../../model/fact.ts'

/** Words of a clause that say how something stands. Positions count from the document's first character. */
export interface StatusMatch {
  /** Index of the clause in its sentence. */
  readonly clause: number
  readonly start: number
  readonly end: number
  /** Absent where the clause gives a rate and judges nothing. */
  readonly status?: StatusValue
  readonly text: string
  /** The things done, where they stand after the verb. */
  readonly objects?: readonly string[]
}
