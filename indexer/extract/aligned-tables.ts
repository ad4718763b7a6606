import type { Table, TableCell } from '../model/document.ts'
import type { Span } from '../model/span.ts'

/** At least so many columns make a table of lines. */
const MIN_COLUMNS = 3

// “序号    项目名称    牵头单位”: a head names who answers for what.
const HEAD = /(?:单位|部门|分工|牵头|责任|配合)/u

/**
 * Tables written as lines whose cells tabs or blanks divide (序号⇥任务⇥责任单位). Only such as have a column of units:
 * other text is set in columns too.
 */
export function alignedTables(text: string, lines: readonly Span[]): Table[] {
  const tables: Table[] = []
  for (let at = 0; at < lines.length; at++) {
    const head = lines[at]
    if (head === undefined || !HEAD.test(text.slice(head.start, head.end))) continue
    const divider = text.slice(head.start, head.end).includes('\t') ? /\t/u : /[ \u3000]{2,}|\u3000/u
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
      if (cells.length !== names.length) break
      rows.push(cells)
    }
    if (rows.length < 2) continue
    tables.push({ start: head.start, end: rows.at(-1)?.at(-1)?.end ?? head.end, rows })
    at = next - 1
  }
  return tables
}

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
