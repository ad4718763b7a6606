import type { ColumnLine } from './page-columns.ts'
import { lineText, type TextLine } from './page-lines.ts'

/** A line of a page with its number on it, from 1. */
export interface NumberedLine extends ColumnLine {
  readonly number: number
}

/** How much of a page's height at its top and at its bottom may be a running head or foot. */
const MARGIN = 0.14

/** How many lines at the top and at the bottom are looked at. */
const OUTER_LINES = 3

/** Two heads stand at the same height when they are no further apart, in points. */
const SAME_HEIGHT = 6

// “— 3 —”, “- 12 -”, “3”, “第3页”, “第 3 页 共 10 页”, “3 / 10”, “· 3 ·”, “Ⅲ”
const PAGE_NUMBER =
  /^(?:[-—–－·~〜\s]{0,6}(?:\d{1,4}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩivxIVX]{1,5})[-—–－·~〜\s]{0,6}|第\s{0,2}\d{1,4}\s{0,2}页(?:[\s,，/]{0,3}共\s{0,2}\d{1,4}\s{0,2}页)?|\d{1,4}\s{0,2}\/\s{0,2}\d{1,4})$/u

/**
 * The lines of each page without running heads, running feet and page numbers (页眉、页脚、页码): outer lines that
 * repeat at the same height on another page, digits aside, and outer lines that are a page's number.
 */
export function withoutFurniture(
  pages: readonly { readonly height: number; readonly lines: readonly NumberedLine[] }[],
): NumberedLine[][] {
  const seen = new Map<string, { page: number; y: number }[]>()
  const outer = pages.map(({ height, lines }) => {
    const top = lines.filter((line, at) => at < OUTER_LINES && line.y < MARGIN * height)
    const bottom = lines.filter((line, at) => at >= lines.length - OUTER_LINES && line.y > (1 - MARGIN) * height)
    return [...top, ...bottom]
  })
  for (const [page, lines] of outer.entries())
    for (const line of lines) {
      const key = withoutDigits(line)
      seen.set(key, [...(seen.get(key) ?? []), { page, y: line.y }])
    }
  return pages.map(({ lines }, page) =>
    lines.filter((line) => {
      if (outer[page]?.includes(line) !== true) return true
      if (PAGE_NUMBER.test(lineText(line).trim())) return false
      const others = seen.get(withoutDigits(line)) ?? []
      return !others.some((other) => other.page !== page && Math.abs(other.y - line.y) <= SAME_HEIGHT)
    }),
  )
}

function withoutDigits(line: TextLine): string {
  return lineText(line).replace(/\s+/gu, '').replace(/\d+/gu, '#')
}
