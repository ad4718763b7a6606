import { sectionAt, type Document } from '../../../indexer/model/document.ts'
import type { Entry, Register } from '../../retrieval/register.ts'
import { sentenceSpan } from '../../retrieval/sentence-span.ts'
import type { Claim } from './discrepancy.ts'

/** What a fact says, as a claim: its own words and its period. */
export function claimOf({ fact, document }: Entry): Claim {
  return {
    document,
    span: { start: fact.source.start, end: fact.source.end },
    ...(fact.period !== undefined && { period: fact.period }),
  }
}

/** The sentence that a fact stands in. */
export function sentenceOf({ entry: { fact, document } }: { readonly entry: Entry }): string {
  const { start, end } = sentenceSpan(document.text, fact.source.start, fact.source.end)
  return document.text.slice(start, end)
}

/** Whether two facts stand in two documents or two paragraphs: within one paragraph they are parts that it tells apart. */
export function isStatedTwice(a: Entry, b: Entry): boolean {
  if (a.document.id !== b.document.id) return true
  return paragraphAt(a.document, a.fact.source.start) !== paragraphAt(b.document, b.fact.source.start)
}

/** Where the paragraph around a position begins: its line, in its section. */
function paragraphAt(document: Document, position: number): string {
  return `${String(sectionAt(document, position).id)} ${String(document.text.lastIndexOf('\n', position))}`
}

/** The documents that a register holds anything of, in their order. */
export function documentsOf(register: Register): Document[] {
  return [...new Set(register.entries.map(({ document }) => document))]
}
