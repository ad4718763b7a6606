import type { Table, TableCell } from '../model/document.ts'

/** So many columns make a table, and so many rows below its head. */
const MIN_COLUMNS = 3
const MIN_ROWS = 2

/** Longest name of a column, and longest line that heads a group of rows, in characters. */
const MAX_HEAD = 24
const MAX_GROUP = 20

/**
 * The tables of a text that was copied from a web page: lines whose cells tabs divide, each with as many as the head has.
 * A short line without tabs between its rows (“（一）经济发展”) is a row whose one cell goes over all columns.
 */
export function tabTables(text: string): Table[] {
  if (!text.includes('\t')) return []
  const tables: Table[] = []
  const lines = linesWithCells(text)
  for (let at = 0; at < lines.length; at++) {
    const head = lines[at] ?? []
    if (!isHead(head)) continue
    const rows = [head]
    let next = at + 1
    let whole = 0
    for (; next < lines.length; next++) {
      const row = lines[next] ?? []
      const [only] = row
      const isGroup = row.length === 1 && only !== undefined && only.text !== '' && only.text.length <= MAX_GROUP
      if (isGroup && (lines[next + 1] ?? []).length === head.length && !/[。；：:]/u.test(only.text))
        rows.push(head.map(() => only))
      else if (row.length === head.length) {
        rows.push(row)
        whole++
      } else break
    }
    if (whole < MIN_ROWS) continue
    tables.push({ start: head[0]?.start ?? 0, end: rows.at(-1)?.at(-1)?.end ?? 0, rows })
    at = next - 1
  }
  return tables
}

function isHead(cells: readonly TableCell[]): boolean {
  const named = cells.filter(({ text }) => text !== '')
  return (
    cells.length >= MIN_COLUMNS &&
    named.length >= cells.length - 1 &&
    named.every(({ text }) => text.length <= MAX_HEAD && /\p{Script=Han}/u.test(text) && !/[。；]/u.test(text))
  )
}

function linesWithCells(text: string): TableCell[][] {
  const lines: TableCell[][] = []
  let start = 0
  for (const line of text.split('\n')) {
    let from = start
    lines.push(
      line.split('\t').map((raw) => {
        const lead = raw.length - raw.trimStart().length
        const words = raw.trim()
        const cell = { text: words, start: from + lead, end: from + lead + words.length }
        from += raw.length + 1
        return cell
      }),
    )
    start += line.length + 1
  }
  return lines
}
