import type { Span } from '../../model/span.ts'

/** A stretch of text without its line ends, and where each of its characters stands. */
export interface Compact {
  readonly text: string
  /** The span in the document of a span in the compact text. */
  readonly spanOf: (start: number, end: number) => Span
}

// “市财⏎政局”, “市农业⏎- 12 -⏎农村局”: a line end, with a page number between; “责 任 单 位”: the blanks of a label.
const LINE_END =
  /[\s\u3000]*\n(?:[\s\u3000]*[-—]?\s?\d{1,3}\s?[-—]?[\s\u3000]*\n)?[\s\u3000]*|(?<=[责牵配协主承落])[ \u3000]+(?=[任头合办实])|(?<=[任头合办实])[ \u3000]+(?=[单部][ \u3000]*[位门])|(?<=[单部])[ \u3000]+(?=[位门])/gu

/** A stretch of text as its sentence runs, over line ends and page numbers. */
export function compact(text: string, span: Span): Compact {
  const words = text.slice(span.start, span.end)
  const positions: number[] = []
  let out = ''
  let from = 0
  const take = (to: number): void => {
    for (let at = from; at < to; at++) positions.push(span.start + at)
    out += words.slice(from, to)
  }
  for (const found of words.matchAll(LINE_END)) {
    take(found.index)
    from = found.index + found[0].length
  }
  take(words.length)
  return {
    text: out,
    spanOf: (start, end) => ({
      start: positions[start] ?? span.end,
      end: end === start ? (positions[start] ?? span.end) : (positions[end - 1] ?? span.end - 1) + 1,
    }),
  }
}
