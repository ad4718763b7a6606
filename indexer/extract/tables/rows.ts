import type { TableCell } from '../../model/document.ts'

/** Whether a row has one cell over all its columns, which heads the rows below: 一、交通项目. */
export function headsGroup(row: readonly TableCell[]): boolean {
  return row.length > 2 && new Set(row.map(({ text }) => text.trim())).size === 1
}

/** The row as it stands, from bar to bar. */
export function rowSpan(text: string, row: readonly TableCell[]): { start: number; end: number } {
  const first = row[0]?.start ?? 0
  const last = row.at(-1)?.end ?? first
  const start = Math.max(0, text.lastIndexOf('\n', first - 1) + 1)
  const newline = text.indexOf('\n', last)
  let end = newline === -1 ? text.length : newline
  while (end > last && /\s/u.test(text[end - 1] ?? '')) end--
  return { start, end }
}
