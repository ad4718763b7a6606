import type { Document } from '../../indexer/model/document.ts'
import type { Span } from '../../indexer/model/span.ts'
import type { SearchIndex } from '../../indexer/search-index/open.ts'

/** A sentence of the index, with the document it stands in. */
export interface IndexedSentence extends Span {
  /** Its number in the index, which is that of its vector. */
  readonly id: number
  /** Number of its passage. */
  readonly passage: number
  readonly document: Document
}

/** All sentences of an index's documents, in the order of the index; none of documents that it is confined not to hold. */
export function allSentences(index: Pick<SearchIndex, 'documents' | 'passages' | 'sentences'>): IndexedSentence[] {
  const documents = new Map(index.documents.map((document) => [document.id, document]))
  return index.sentences.flatMap(({ passage, start, end }, id) => {
    const document = documents.get(index.passages[passage]?.document ?? '')
    return document === undefined ? [] : [{ id, passage, start, end, document }]
  })
}
