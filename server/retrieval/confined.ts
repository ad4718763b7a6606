import type { Embedding } from '../../indexer/analysis/embedding.ts'
import type { Document } from '../../indexer/model/document.ts'
import { oncePerRecent } from '../../indexer/once-per.ts'
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
  readonly #ofIds: (ids: string) => Sources

  constructor(index: SearchIndex, embedding: Embedding) {
    this.#ofIds = oncePerRecent(KEPT, (ids) => {
      const meant = new Set(ids.split('\n'))
      const confined = { ...index, documents: index.documents.filter(({ id }) => meant.has(id)) }
      const passages = new PassageSearch(confined, embedding)
      return {
        index: confined,
        register: new Register(confined),
        passages,
        sentences: new SentenceSearch(confined, passages),
      }
    })
  }

  /** The sources of these documents alone; facts and passages keep their numbers. */
  to(documents: readonly Document[]): Sources {
    return this.#ofIds(documents.map(({ id }) => id).join('\n'))
  }
}
