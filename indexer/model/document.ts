import type { Span } from './span.ts'

/** What a document is, as officials call it. */
export type DocumentKind =
  | 'plan' // 规划纲要
  | 'task-division' // 任务分工方案
  | 'midterm-evaluation' // 中期评估
  | 'work-report' // 政府工作报告
  | 'review' // 年度回顾
  | 'other'

/** A heading and everything under it, up to the next heading of the same or a higher level. */
export interface Section extends Span {
  /** Position in `Document.sections`; the first section (0) is the whole document under its title. */
  readonly id: number
  /** 0 for the document itself, 1 for its chapters, and so on inwards. */
  readonly level: number
  /** The heading's words without its number: `主要指标分工`; the document's title for section 0. */
  readonly heading: string
  /** The number as written: `第一章`, `一、`, `(二)`, `1.`; empty where the heading has none. */
  readonly number: string
  /** Where number and heading stand; empty (start = end) for section 0. */
  readonly headingSpan: Span
  /** The section around this one; absent for section 0. */
  readonly parent?: number
}

/** One cell of a table, with merged cells filled in (each place then has the same span). */
export interface TableCell extends Span {
  readonly text: string
}

/** A table of a document; row 0 is usually its head. */
export interface Table extends Span {
  readonly rows: readonly (readonly TableCell[])[]
}

/**
 * Where in the file a stretch of text stands, counted from 1: the line of a page (.pdf, .ofd; running heads count),
 * a cell of a sheet (.xlsx), a paragraph (.docx, .doc), a footnote (.docx), a line of the source (.html).
 */
export type Where =
  | { readonly page: number; readonly line: number }
  | { readonly sheet: string; readonly cell: string }
  | { readonly paragraph: number }
  | { readonly footnote: number }
  | { readonly line: number }

/** A stretch of text that stands in one place of the file. */
export interface Place extends Span {
  readonly where: Where
}

/** What is known of a document: read from its text, corrected by the catalogue. */
export interface DocumentFacts {
  /** The file's name without its ending, unless the catalogue gives one. */
  readonly id: string
  /** The file's name in `corpus/documents`. */
  readonly file: string
  readonly title: string
  readonly kind: DocumentKind
  /** Who issued it (发布机构), where known. */
  readonly issuer?: string
  /** The place it is about: 武昌区, 成都市, 内蒙古自治区, 全国. Absent when the text does not tell. */
  readonly place?: string
  /** The period it is about as in `Fact.period`: `2022`, `2021-2025`. */
  readonly period?: string
  /** The day it was made or published: `2023-12-01`, `2022`. */
  readonly date?: string
  /** 文号 */
  readonly number?: string
  /** Where it was published. */
  readonly url?: string
}

/** A document as read: its text as it stands in the file, and the structure found in it. */
export interface Document extends DocumentFacts {
  /**
   * The decoded text without its byte order mark, for .txt and .md; for other formats the text that the reader
   * made: paragraphs and table rows as lines. Every span in the product counts in it.
   */
  readonly text: string
  /** In the order of the text; a parent stands before its children; `sections[0]` is the whole document. */
  readonly sections: readonly Section[]
  readonly tables: readonly Table[]
  /**
   * Where the text stands in a file that is not text itself, in its order; what the reader added (bars between
   * cells, line ends) is in none. Absent for .txt and .md, whose text is the file.
   */
  readonly places?: readonly Place[]
  /** What a reader of the document should know of how it was read, in Chinese sentences (.doc: text only). */
  readonly notes?: readonly string[]
}

/** The innermost section that holds a position of the text; the time grows with the logarithm of their number. */
export function sectionAt(document: Pick<Document, 'sections'>, position: number): Section {
  const { sections } = document
  let low = 0
  for (let high = sections.length; low < high;) {
    const middle = (low + high) >> 1
    if ((sections[middle]?.start ?? Infinity) <= position) low = middle + 1
    else high = middle
  }
  // The last one that begins before the position holds it, or one of those around that one does.
  let found = sections[Math.max(0, low - 1)]
  while (found?.parent !== undefined && position >= found.end) found = sections[found.parent]
  if (found === undefined) throw new RangeError('a document has at least one section')
  return found
}

/** Where in the file a position of the text stands; absent for .txt and .md and for what the reader added. */
export function placeAt(document: Pick<Document, 'places'>, position: number): Where | undefined {
  const places = document.places ?? []
  let low = 0
  for (let high = places.length; low < high;) {
    const middle = (low + high) >> 1
    if ((places[middle]?.end ?? Infinity) <= position) low = middle + 1
    else high = middle
  }
  const found = places[low]
  return found !== undefined && found.start <= position ? found.where : undefined
}

/** The sections around a section, outermost first, the section itself last; without section 0. */
export function sectionPath(document: Pick<Document, 'sections'>, section: Section): Section[] {
  const path: Section[] = []
  for (
    let at: Section | undefined = section;
    at !== undefined && at.parent !== undefined;
    at = document.sections[at.parent]
  )
    path.unshift(at)
  return path
}
