import type { Span } from './span.ts'

/** A piece of a document that is searched and quoted: whole sentences of one section, at most 400 characters. */
export interface Passage extends Span {
  /** Position in the index, over all documents; what the lexical and the vector index call a hit. */
  readonly id: number
  /** Id of the document. */
  readonly document: string
  /** Id of the section within the document. */
  readonly section: number
  readonly text: string
}

/** A sentence, line or clause up to a semicolon of a passage: what an answer quotes. */
export interface Sentence extends Span {
  /** Id of its passage. */
  readonly passage: number
}
