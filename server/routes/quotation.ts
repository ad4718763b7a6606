import { sectionAt, sectionPath, type Document } from '../../indexer/model/document.ts'
import type { Span } from '../../indexer/model/span.ts'
import type { Quotation } from '../protocol/register.ts'

/** The words of a document that stand in a span, with where that is. */
export function quotationOf(document: Document, { start, end }: Span): Quotation {
  const path = sectionPath(document, sectionAt(document, start))
  return {
    document: document.id,
    title: document.title,
    section: path.map(({ number, heading }) => `${number}${heading}`).join(' › '),
    start,
    end,
    quote: document.text.slice(start, end),
    ...(document.place !== undefined && { place: document.place }),
    ...(document.date !== undefined && { date: document.date }),
  }
}
