import type { Table, TableCell } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'

/** At least so many columns make a table of lines. */
const MIN_COLUMNS = 3

// “序号    项目名称    牵头单位”: a head names who answers for what.
const HEAD = /(?:单位|部门|分工|牵头|责任|配合)/u

/** A cell that goes on in the next line begins at most so many half widths beside where it began. */
const SHIFT = 3

/**
 * Tables written as lines whose cells tabs or blanks divide (序号⇥任务⇥责任单位). Only such as have a column of units:
 * other text is set in columns too. Cells that were too wide go on in the lines below.
 */
export function alignedTables(text: string, lines: readonly Span[]): Table[] {
  const tables: Table[] = []
  for (let at = 0; at < lines.length; at++) {
    const head = lines[at]
    if (head === undefined || !HEAD.test(text.slice(head.start, head.end))) continue
    const tabs = text.slice(head.start, head.end).includes('\t')
    const divider = tabs ? /\t/u : /[ \u3000]{2,}|\u3000/u
    const names = cellsOf(text, head, divider)
    if (names.length < MIN_COLUMNS || names.some(({ text: name }) => name.length > 12 || /[。，：:]/u.test(name)))
      continue
    const rows = [names]
    let next = at + 1
    for (; next < lines.length; next++) {
      const line = lines[next]
      if (line === undefined) break
      if (text.slice(line.start, line.end).trim() === '') continue
      const cells = cellsOf(text, line, divider)
      const above = rows.length > 1 ? rows.at(-1) : undefined
      const joined = above === undefined ? undefined : goneOn(text, above, line, cells, tabs)
      if (joined !== undefined) {
        rows[rows.length - 1] = joined
        continue
      }
      if (cells.length !== names.length) break
      rows.push(cells)
    }
    if (rows.length < 2) continue
    tables.push({ start: head.start, end: lastEnd(rows), rows })
    at = next - 1
  }
  return tables
}

function lastEnd(rows: readonly (readonly TableCell[])[]): number {
  return Math.max(...(rows.at(-1) ?? []).map((cell) => cell.end))
}

/** A row with the words of a line that only goes on its cells; `undefined` where the line is a row of its own, or none. */
function goneOn(
  text: string,
  row: readonly TableCell[],
  line: Span,
  cells: readonly TableCell[],
  tabs: boolean,
): TableCell[] | undefined {
  const words = cells.filter((cell) => cell.text !== '')
  if (words.length === 0 || words.length >= row.length) return undefined
  const columns = words.map((cell) =>
    tabs
      ? cells.indexOf(cell)
      : row.findIndex(
          (above) => Math.abs(widthBefore(text, above.start) - widthBefore(text, cell.start, line)) <= SHIFT,
        ),
  )
  if (columns.some((column) => column < 1 || column >= row.length)) return undefined
  return row.map((cell, column) => {
    const more = words[columns.indexOf(column)]
    return more === undefined ? cell : { text: cell.text + more.text, start: cell.start, end: more.end }
  })
}

/** How many half widths stand on the line before a position; a Chinese character has two. */
function widthBefore(text: string, position: number, line?: Span): number {
  const start = line?.start ?? text.lastIndexOf('\n', position - 1) + 1
  let width = 0
  for (let at = start; at < position; at++) width += text.charCodeAt(at) > HALF_WIDTH ? 2 : 1
  return width
}

/** Characters above are as wide as two letters. */
const HALF_WIDTH = 0x2e80

function cellsOf(text: string, line: Span, divider: RegExp): TableCell[] {
  const words = text.slice(line.start, line.end)
  const from = /^[ \u3000]*/u.exec(words)?.[0].length ?? 0
  const cells: TableCell[] = []
  let start = from
  const push = (end: number): void => {
    const raw = words.slice(start, end)
    const lead = /^[ \u3000]*/u.exec(raw)?.[0].length ?? 0
    const cell = raw.trim()
    cells.push({ text: cell, start: line.start + start + lead, end: line.start + start + lead + cell.length })
  }
  for (const found of words.slice(from).matchAll(new RegExp(divider.source, 'gu'))) {
    push(from + found.index)
    start = from + found.index + found[0].length
  }
  push(words.trimEnd().length > start ? words.trimEnd().length : words.length)
  return cells
}
