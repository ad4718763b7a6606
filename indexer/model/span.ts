/**
 * A stretch of a document's text (文字区间): half-open, counted in UTF-16 code units
 * of the text as it stands in the file (without its byte order mark).
 */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span together with the words that stand there: `quote === text.slice(start, end)`, always. */
export interface Source extends Span {
  readonly quote: string
}

/** The source that a span of a text makes. */
export function sourceOf(text: string, start: number, end: number): Source {
  return { start, end, quote: text.slice(start, end) }
}

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
