import { linesOf, type TextLine } from './page-lines.ts'
import type { Glyph } from './page.ts'

/** Narrowest gutter between two columns, in sizes of the text. */
const MIN_GUTTER = 0.9

/** Fewest lines that cross the gutter's height: less is a heading beside another. */
const MIN_LINES = 6

/** Share of the glyphs that each column has at least. */
const MIN_SHARE = 0.25

/** A line with the column in which it stands: 1 left, 2 right, 0 where it goes over the whole width. */
export interface ColumnLine extends TextLine {
  readonly column: number
}

/**
 * The lines of a page in the order in which they are read: where the text stands in two columns (分栏), the left one
 * before the right one, and what goes over both between.
 *
 * Columns are told from a table's by the order of drawing: the whole left one before the right one.
 */
export function columnOrder(lines: readonly TextLine[], glyphs: readonly Glyph[]): ColumnLine[] {
  const asTheyStand = lines.map((line) => ({ ...line, column: 0 }))
  const gutter = gutterOf(lines)
  if (gutter === undefined) return asTheyStand
  const isOver = (line: TextLine): boolean =>
    line.glyphs.some(({ x, width }) => x < gutter && gutter < x + width) || !hasGap(line, gutter)
  const wide = lines.filter((line) => isOver(line))
  const inWide = new Set(wide.flatMap((line) => line.glyphs))
  const apart = glyphs.filter((glyph) => !inWide.has(glyph))
  const left = apart.filter(({ x }) => x < gutter)
  const right = apart.filter(({ x }) => x >= gutter)
  if (Math.min(left.length, right.length) < MIN_SHARE * glyphs.length || !drawnApart(apart, gutter)) return asTheyStand
  const ordered: ColumnLine[] = []
  const columns = [linesOf(left), linesOf(right)]
  for (const bottom of [...wide.map(({ y }) => y), Infinity]) {
    for (const [at, column] of columns.entries())
      while ((column[0]?.y ?? Infinity) < bottom)
        ordered.push(...column.splice(0, 1).map((line) => ({ ...line, column: at + 1 })))
    ordered.push(...wide.filter(({ y }) => y === bottom).map((line) => ({ ...line, column: 0 })))
  }
  return ordered
}

/** Where most lines have a gap near the middle of the page's text. */
function gutterOf(lines: readonly TextLine[]): number | undefined {
  const from = Math.min(...lines.map(({ left }) => left))
  const to = Math.max(...lines.map(({ right }) => right))
  let best: { x: number; count: number } | undefined
  for (let x = from + 0.3 * (to - from); x < from + 0.7 * (to - from); x += 2) {
    const count = lines.filter((line) => line.left < x && line.right > x && hasGap(line, x)).length
    if (count > (best?.count ?? 0)) best = { x, count }
  }
  return best !== undefined && best.count >= MIN_LINES ? best.x : undefined
}

function hasGap(line: TextLine, x: number): boolean {
  const before = Math.max(
    -Infinity,
    ...line.glyphs.filter((glyph) => glyph.x < x).map((glyph) => glyph.x + glyph.width),
  )
  const after = Math.min(Infinity, ...line.glyphs.filter((glyph) => glyph.x >= x).map((glyph) => glyph.x))
  return before <= x && after - before >= MIN_GUTTER * line.size
}

/** Whether the drawing changes sides hardly ever: once, where the left column ends. */
function drawnApart(glyphs: readonly Glyph[], gutter: number): boolean {
  let changes = 0
  for (let at = 1; at < glyphs.length; at++) {
    const before = glyphs[at - 1]
    const glyph = glyphs[at]
    if (before !== undefined && glyph !== undefined && before.x < gutter !== glyph.x < gutter) changes++
  }
  return changes <= 3
}
