import type { SearchIndex } from '../../indexer/search-index/open.ts'
import type { Query } from '../question/query.ts'
import type { PassageSearch } from '../retrieval/passages.ts'
import type { SentenceSearch } from '../retrieval/sentences.ts'
import type { Register } from '../retrieval/register.ts'
import type { Answer } from '../protocol/answer.ts'
import type { Draft } from './draft.ts'

/** What an answer is made from. */
export interface Evidence {
  readonly index: SearchIndex
  readonly register: Register
  readonly passages: PassageSearch
  readonly sentences: SentenceSearch
  readonly query: Query
  /** All facts, where the question is asked of some of the documents only: for what others hold instead. */
  readonly all?: Register
  /** Whether what is for staff may be told: where documents differ. */
  readonly staff: boolean
  readonly signal?: AbortSignal
}

/** An answer before it is finished and guarded. */
export interface Outcome {
  readonly kind: Answer['kind']
  readonly draft: Draft
}

/** One way of answering; nothing when it does not fit the question or the register holds nothing for it. */
export type Answerer = (evidence: Evidence) => Outcome | undefined | Promise<Outcome | undefined>
