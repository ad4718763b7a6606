/** A text of the same length in which marks within brackets and quotation marks divide nothing. */
export function masked(text: string): string {
  return text.replace(/（[^（）]{0,60}）|\([^()]{0,60}\)|《[^》]{0,40}》/gu, (inner) => '□'.repeat(inner.length))
}

/** Longest name of one thing in a row; the first may have words before it. */
const NAME = 40

/** Whether 、 and a last 和 divide a text into so many things. */
export function isRowOf(piece: string, count: number): boolean {
  const parts = piece.split('、')
  const last = parts.at(-1) ?? ''
  const isLong = parts.some((part, at) => part.length > NAME + (at === 0 ? 40 : 0) || part.length < 2)
  return !isLong && (parts.length === count || (parts.length === count - 1 && /.[和及与]./u.test(last)))
}

/** The things of a row (甲、乙和丙以及丁). */
export function thingsOf(row: string): string[] {
  return row.split(/、|以及|[和及与]/u)
}
