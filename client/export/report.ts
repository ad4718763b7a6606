import type { Citation } from '../../server/protocol/answer.ts'

/** What is written into a file, whatever its format: an answer, or a page. */
export interface Report {
  readonly title: string
  /** Lines under the title: what it is about, when it was made. */
  readonly about: readonly string[]
  readonly blocks: readonly Block[]
  /** Formulas by their marks `[算1]`. */
  readonly formulas: readonly string[]
  /** Every quotation with its file, by its mark `[1]`. */
  readonly sources: readonly Source[]
  /** Paper across, for tables of many columns. */
  readonly landscape?: boolean
}

export type Block = Heading | Paragraph | Quote | Sheet

export interface Heading {
  readonly kind: 'heading'
  readonly text: string
}

/** A paragraph; marks such as `[1]` stand in it as text. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  /** Set in bold before it: 原因. */
  readonly label?: string
  /** The sentence that answers the question. */
  readonly lead?: boolean
}

/** Words of a document. */
export interface Quote {
  readonly kind: 'quote'
  readonly text: string
  readonly where: string
}

/** A table: one sheet of a workbook. */
export interface Sheet {
  readonly kind: 'table'
  readonly title: string
  readonly columns: readonly { readonly title: string; readonly numeric?: boolean }[]
  readonly rows: readonly (readonly SheetCell[])[]
}

export interface SheetCell {
  readonly text: string
  /** Marks of its sources and formulas: `[1][算2]`. */
  readonly marks?: string
}

/** A quotation with where it stands. */
export interface Source {
  readonly id: number
  readonly title: string
  readonly file: string
  readonly date: string
  readonly section: string
  readonly quote: string
}

/** Citations as sources; the id of the document stands for its file where a register gives none. */
export function sourcesOf(citations: readonly Citation[]): Source[] {
  return citations.map(({ id, document, section, quote }) => ({
    id,
    title: document.title,
    file: document.file === '' ? document.id : document.file,
    date: document.date ?? '',
    section,
    quote: quote.replace(/\s+/gu, ' ').trim(),
  }))
}
