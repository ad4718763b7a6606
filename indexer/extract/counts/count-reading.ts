import type { Count, StatusValue } from '../../model/fact.ts'
import type { Span } from '../../model/span.ts'
import type { CountedName } from './counted-names.ts'

/** A set that a sentence divides (28项指标), and how many it has. */
export interface CountedSet {
  readonly subject: string
  readonly total?: number
}

/** The part of a set that a clause has just counted (约束性指标6项有5项…), and how many it has. */
export interface CountedPart {
  readonly attribute: string
  readonly total: number
}

/** What the words before a clause have counted: its own numbers may be parts of it. */
export interface Counted {
  readonly set: CountedSet | undefined
  readonly part: CountedPart | undefined
}

/** What a clause counts, and what it leaves to be divided by the clauses behind it. */
export interface CountReading extends Span {
  readonly fields: Pick<Count, 'subject' | 'total' | 'count' | 'status' | 'attribute'>
  /** The state in words, as written: 未完成规划中期进度. */
  readonly state?: string
  readonly value?: StatusValue
  /** The things counted, where they are named. */
  readonly names?: readonly CountedName[]
  readonly set?: CountedSet
  readonly part?: CountedPart
}

/** What is counted when a clause has been read, too. */
export function after(counted: Counted, { set, part }: CountReading): Counted {
  return { set: set ?? counted.set, part: part ?? counted.part }
}
