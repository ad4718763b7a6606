/** A half-open range of a document's text, in UTF-16 code units. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A run of text with the indexes of all ranges that cover it. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly covered: readonly number[]
}

/** Cuts `[start, end)` at the borders of the ranges, so that overlapping highlights can be drawn; pieces are in order and never empty. */
export function pieces(start: number, end: number, ranges: readonly Range[]): Piece[] {
  const borders = new Set([start, end])
  for (const range of ranges) {
    if (range.start > start && range.start < end) borders.add(range.start)
    if (range.end > start && range.end < end) borders.add(range.end)
  }
  const sorted = [...borders].sort((a, b) => a - b)
  return sorted.slice(1).map((to, index) => {
    const from = sorted[index] ?? start
    const covered = ranges.flatMap((range, at) => (range.start < to && range.end > from ? [at] : []))
    return { start: from, end: to, covered }
  })
}

/** The lines of a text without their line ends, each with where it stands. */
export function lines(text: string): Range[] {
  const found: Range[] = []
  let start = 0
  while (start <= text.length) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    found.push({ start, end: end > start && text[end - 1] === '\r' ? end - 1 : end })
    if (next < 0) break
    start = next + 1
  }
  return found
}

// Full-width letters, digits and signs (U+FF01…U+FF5E) stand 0xFEE0 above their half-width forms.
function folded(text: string): string {
  return text.replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).toLowerCase()
}

/** Every place where the words stand, full-width and half-width, capital and small letters alike; at most `limit`. */
export function occurrences(text: string, words: string, limit = 2000): Range[] {
  const wanted = folded(words.trim())
  if (!wanted) return []
  const searched = folded(text)
  const found: Range[] = []
  for (
    let at = searched.indexOf(wanted);
    at >= 0 && found.length < limit;
    at = searched.indexOf(wanted, at + wanted.length)
  ) {
    found.push({ start: at, end: at + wanted.length })
  }
  return found
}
