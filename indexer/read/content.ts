import type { Place, Table, TableCell, Where } from '../model/document.ts'
import type { Span } from '../model/span.ts'

/** A line that the file marks as a heading. */
export interface MarkedHeading extends Span {
  /** 1 for the outermost. */
  readonly level: number
}

/** What a reader makes of a file: its text, and what the format says of it. */
export interface Content {
  readonly text: string
  readonly headings: readonly MarkedHeading[]
  readonly tables: readonly Table[]
  readonly places: readonly Place[]
  /** Sentences on how the file was read, in Chinese. */
  readonly notes: readonly string[]
  /** What the file says of itself outside its text, under the names of a YAML head: title, date. */
  readonly fields: Readonly<Record<string, string>>
}

/** A stretch of text with its place in the file. */
export interface Run {
  readonly text: string
  readonly where?: Where | undefined
}

/** One cell of a table that is being written. */
export interface Cell {
  readonly runs: readonly Run[]
}

/** The text of a file while a reader writes it: runs, lines, headings, tables and notes, in their order. */
export class ContentBuilder {
  /** Kept apart until the end: to look into a text that grows copies it each time. */
  readonly #parts: string[] = []
  #length = 0
  #lineIsOpen = false
  readonly #headings: MarkedHeading[] = []
  readonly #tables: Table[] = []
  readonly #places: { start: number; end: number; where: Where }[] = []
  readonly #notes: string[] = []

  /** A paragraph on a line of its own, without blanks around it; nothing for an empty one. */
  paragraph(runs: readonly Run[], level?: number): void {
    const trimmed = trimRuns(runs)
    if (trimmed.length === 0) return
    this.#endLine()
    const start = this.#length
    for (const run of trimmed) this.#add(run)
    if (level !== undefined) this.#headings.push({ start, end: this.#length, level })
    this.#endLine()
  }

  /**
   * A table, each row as a line `| … | … |`. A merged cell is the same object in each place that it covers: its
   * words are written once, and every place has their span. Rows without words are left out; a cell over all columns
   * before the first row or after the last one (a title, a note) is a paragraph.
   */
  table(rows: readonly (readonly (Cell | undefined)[])[]): void {
    const first = rows.findIndex((row) => !isWide(row))
    const last = rows.findLastIndex((row) => !isWide(row))
    const wide = (from: number, to?: number): void => {
      for (const cell of new Set(rows.slice(from, to).map((row) => row[0]))) this.paragraph(oneLine(cell?.runs ?? []))
    }
    wide(0, first === -1 ? rows.length : first)
    if (first === -1) return
    this.#rows(rows.slice(first, last + 1))
    wide(last + 1)
  }

  #rows(rows: readonly (readonly (Cell | undefined)[])[]): void {
    this.#endLine()
    const start = this.#length
    let end = start
    const spans = new Map<Cell, TableCell>()
    const written: TableCell[][] = []
    for (const row of rows) {
      if (!row.some((cell) => cell !== undefined && trimRuns(cell.runs).length > 0)) continue
      this.#endLine()
      written.push(this.#row(row, spans))
      end = this.#length
    }
    this.#endLine()
    if (written.length > 0) this.#tables.push({ start, end, rows: written })
  }

  #row(row: readonly (Cell | undefined)[], spans: Map<Cell, TableCell>): TableCell[] {
    const cells = row.map((cell): TableCell => {
      this.#write('| ')
      const known = cell === undefined ? undefined : spans.get(cell)
      if (known !== undefined) return known
      const start = this.#length
      const runs = cell === undefined ? [] : oneLine(cell.runs)
      for (const run of runs) this.#add(run)
      const written = { text: textOf(runs), start, end: this.#length }
      if (cell !== undefined) spans.set(cell, written)
      if (runs.length > 0) this.#write(' ')
      return written
    })
    this.#write('|')
    return cells
  }

  #add({ text, where }: Run): void {
    const start = this.#length
    this.#write(text)
    if (where === undefined || text === '') return
    const last = this.#places.at(-1)
    if (last?.end === start && sameWhere(last.where, where)) last.end = this.#length
    else this.#places.push({ start, end: this.#length, where })
  }

  #write(text: string): void {
    this.#parts.push(text)
    this.#length += text.length
    this.#lineIsOpen = true
  }

  note(sentence: string): void {
    if (!this.#notes.includes(sentence)) this.#notes.push(sentence)
  }

  content(fields: Readonly<Record<string, string>> = {}): Content {
    return {
      text: this.#parts.join(''),
      headings: this.#headings,
      tables: this.#tables,
      places: this.#places,
      notes: this.#notes,
      fields,
    }
  }

  #endLine(): void {
    if (!this.#lineIsOpen) return
    this.#write('\n')
    this.#lineIsOpen = false
  }
}

/** Whether one cell goes over all columns of a row. */
function isWide(row: readonly (Cell | undefined)[]): boolean {
  return row.length > 1 && row[0] !== undefined && row.every((cell) => cell === row[0])
}

function sameWhere(a: Where, b: Where): boolean {
  if ('page' in a) return 'page' in b && a.page === b.page && a.line === b.line
  if ('sheet' in a) return 'sheet' in b && a.sheet === b.sheet && a.cell === b.cell
  if ('paragraph' in a) return 'paragraph' in b && a.paragraph === b.paragraph
  if ('footnote' in a) return 'footnote' in b && a.footnote === b.footnote
  return 'line' in b && !('page' in b) && a.line === b.line
}

/** Without the blanks at the beginning of the first run and the end of the last; empty runs are left out. */
export function trimRuns(runs: readonly Run[]): Run[] {
  const trimmed = runs.filter(({ text }) => text !== '')
  while (trimmed[0] !== undefined) {
    const text = trimmed[0].text.trimStart()
    if (text !== '') {
      trimmed[0] = { ...trimmed[0], text }
      break
    }
    trimmed.shift()
  }
  for (let last = trimmed.at(-1); last !== undefined; last = trimmed.at(-1)) {
    const text = last.text.trimEnd()
    if (text !== '') {
      trimmed[trimmed.length - 1] = { ...last, text }
      break
    }
    trimmed.pop()
  }
  return trimmed
}

/** A cell's words on one line: line breaks become a blank. */
function oneLine(runs: readonly Run[]): Run[] {
  return trimRuns(runs).map((run) => ({ ...run, text: run.text.replace(/\n/gu, ' ') }))
}

/** The words of runs without their places. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}
