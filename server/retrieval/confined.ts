import type { Embedding } from '../../indexer/analysis/embedding.ts'
import type { Document } from '../../indexer/model/document.ts'
import type { SearchIndex } from '../../indexer/search-index/open.ts'
import { PassageSearch } from './passages.ts'
import { Register } from './register.ts'
import { SentenceSearch } from './sentences.ts'

/** What answers are made from: facts and passages, of all documents or of some. */
export interface Sources {
  readonly index: SearchIndex
  readonly register: Register
  readonly passages: PassageSearch
  readonly sentences: SentenceSearch
}

/** So many choices of documents are kept: each takes a tenth of a second to make. */
const KEPT = 8

/** The sources confined to some documents of an index; the last ones are kept. */
export class Confined {
  readonly #index: SearchIndex
  readonly #embedding: Embedding
  /** By the documents' ids, the longest unused first. */
  readonly #kept = new Map<string, Sources>()

  constructor(index: SearchIndex, embedding: Embedding) {
    this.#index = index
    this.#embedding = embedding
  }

  /** The sources of these documents alone; facts and passages keep their numbers. */
  to(documents: readonly Document[]): Sources {
    const key = documents.map(({ id }) => id).join('\n')
    const sources = this.#kept.get(key) ?? this.#make(documents)
    this.#kept.delete(key)
    this.#kept.set(key, sources)
    const [oldest] = this.#kept.keys()
    if (oldest !== undefined && this.#kept.size > KEPT) this.#kept.delete(oldest)
    return sources
  }

  #make(documents: readonly Document[]): Sources {
    const index = { ...this.#index, documents }
    const passages = new PassageSearch(index, this.#embedding)
    return { index, register: new Register(index), passages, sentences: new SentenceSearch(index, passages) }
  }
}
