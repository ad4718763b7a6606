import { sectionAt, sectionPath, type Document } from '../../indexer/model/document.ts'
import type { Span } from '../../indexer/model/span.ts'
import type { Quotation } from '../protocol/register.ts'
import { listText } from '../answer/wording.ts'

/** The words of a document that stand in a span, with where that is. */
export function quotationOf(document: Document, { start, end }: Span): Quotation {
  const section = listText(
    sectionPath(document, sectionAt(document, start)).map(({ number, heading }) => `${number}${heading}`),
  )
  return {
    document: document.id,
    title: document.title,
    section: section.replace(/、/gu, ' › '),
    start,
    end,
    quote: document.text.slice(start, end),
    ...(document.place !== undefined && { place: document.place }),
    ...(document.date !== undefined && { date: document.date }),
  }
}
