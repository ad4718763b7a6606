import { ContentBuilder, textOf, type Cell, type Content, type Run } from './content.ts'
import { columnOrder } from './page-columns.ts'
import { withoutFurniture, type NumberedLine } from './page-furniture.ts'
import {
  firstWordWidth,
  lineJoint,
  lineText,
  linesOf,
  mostFrequent,
  raisedNumber,
  type TextLine,
} from './page-lines.ts'
import { ruledTables, type RuledCell, type RuledTable } from './page-tables.ts'
import type { Page } from './page.ts'
import { Paragraphs, type FlowLine } from './paragraphs.ts'

/** A footnote's text is smaller than the body's, in parts of its size. */
const NOTE_SIZE = 0.92

// “① 约束性指标：…”, “[1] …”, “1 …” (raised), “注：…”, “*…”: how a footnote begins.
const NOTE_MARK = /^(?:[①-⑳]|[[［〔【]\d{1,3}[\]］〕】]|注\s{0,2}\d{0,2}[:：]|[*※])/u

/** What stands on a page after its tables and its furniture are known. */
interface LaidPage {
  readonly number: number
  readonly lines: readonly NumberedLine[]
  readonly notes: readonly NumberedLine[]
  readonly tables: readonly RuledTable[]
  /** Numbers of its footnotes. */
  readonly marks: ReadonlySet<string>
}

/**
 * The text of pages (PDF, OFD): lines joined to paragraphs over line, column and page ends, ruled tables as cells,
 * running heads, feet and page numbers left out, footnotes at the end.
 */
export function layOut(pages: readonly Page[]): Content {
  const split = pages.map((page) => {
    const { tables, rest } = ruledTables(page)
    return {
      page,
      height: page.height,
      tables,
      lines: columnOrder(linesOf(rest), rest).map((line, at) => ({ ...line, number: at + 1 })),
    }
  })
  const lines = withoutFurniture(split)
  const body = mostFrequent(lines.flat().flatMap((line) => line.glyphs.map(() => line.size))) ?? 0
  const laid = split.map(({ page, tables }, at): LaidPage => {
    const of = lines[at] ?? []
    const notes = footnotes(of, body, noteSeparator(page))
    const marks = new Set(notes.flatMap((line) => numberMark(line) ?? []))
    return { number: at + 1, lines: of.filter((line) => !notes.includes(line)), notes, tables, marks }
  })
  return new Writer(laid, body).write()
}

/**
 * The lines of a page's foot that are footnotes, to the end of the page: they are smaller than the body and the first
 * has a note's mark, or they stand under a separator and the first has a number at least.
 */
function footnotes(lines: readonly NumberedLine[], body: number, separator: number | undefined): NumberedLine[] {
  let first = lines.length
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]
    if (line === undefined) break
    const isUnder = separator !== undefined && line.y > separator
    if (line.size > NOTE_SIZE * body && !isUnder) break
    if (
      NOTE_MARK.test(lineText(line)) ||
      raisedNumber(line, 0) !== undefined ||
      (isUnder && numberMark(line) !== undefined)
    )
      first = at
  }
  return lines.slice(first)
}

/** Longest rule above footnotes, in parts of the page's width; Word's is a third of the text's. */
const SEPARATOR_SHARE = 0.45

/** Where the short rule stands that divides footnotes from the text, in the lower part of a page. */
function noteSeparator({ width, height, rules }: Page): number | undefined {
  const short = rules.filter(
    ({ direction, at, from, to }) =>
      direction === 'across' && at > 0.3 * height && to - from > 40 && to - from < SEPARATOR_SHARE * width,
  )
  return short.length === 1 ? short[0]?.at : undefined
}

/** The number that a footnote begins with: `[1]`, or digits before a word. */
function numberMark(line: TextLine): string | undefined {
  return /^[[［〔【]?(?<number>\d{1,3})(?![\d.．、%])/u.exec(lineText(line))?.groups?.['number']
}

class Writer {
  readonly #pages: readonly LaidPage[]
  readonly #body: number
  readonly #builder = new ContentBuilder()
  /** A table at the end of a page that the next page may go on with. */
  #table: { columns: readonly number[]; rows: OpenCell[][]; head: string } | undefined

  constructor(pages: readonly LaidPage[], body: number) {
    this.#pages = pages
    this.#body = body
  }

  write(): Content {
    const flow = this.#pages.flatMap((page) => page.lines.map((line) => flowLine(line, page)))
    const paragraphs = new Paragraphs(flow, this.#body, (runs) => {
      this.#endTable()
      this.#builder.paragraph(runs)
    })
    for (const page of this.#pages) {
      const tables = [...page.tables]
      for (const line of page.lines) {
        for (let next = tables[0]; next !== undefined && next.top < line.y; next = tables[0]) {
          paragraphs.end()
          this.#addTable(next, page)
          tables.shift()
        }
        paragraphs.add(flowLine(line, page))
      }
      for (const table of tables) {
        paragraphs.end()
        this.#addTable(table, page)
      }
    }
    paragraphs.end()
    this.#endTable()
    this.#writeNotes()
    return this.#builder.content()
  }

  /** A table that goes on with the one before it (on the page before, in the same columns) is one with it. */
  #addTable(table: RuledTable, page: LaidPage): void {
    const cells = new Map<RuledCell, OpenCell>()
    const rows = table.rows.map((row) =>
      row.map((ruled) => {
        const cell = cells.get(ruled) ?? {
          runs: cellRuns(ruled, page),
          tall: table.rows.filter((other) => other.includes(ruled)).length > 1,
        }
        cells.set(ruled, cell)
        return cell
      }),
    )
    const head = rowText(rows[0] ?? [])
    const open = this.#table
    const goesOn =
      open?.columns.length === table.columns.length &&
      open.columns.every((x, at) => Math.abs(x - (table.columns[at] ?? 0)) < SAME_COLUMN)
    if (goesOn) open.rows.push(...continued(open.rows.at(-1) ?? [], head === open.head ? rows.slice(1) : rows))
    else {
      this.#endTable()
      this.#table = { columns: table.columns, rows, head }
    }
  }

  #endTable(): void {
    if (this.#table !== undefined) this.#builder.table(this.#table.rows)
    this.#table = undefined
  }

  #writeNotes(): void {
    let note: Run[] = []
    const end = (): void => {
      this.#builder.paragraph(note)
      note = []
    }
    if (this.#pages.some(({ notes }) => notes.length > 0)) this.#builder.paragraph([{ text: '注释' }], 1)
    for (const page of this.#pages)
      for (const line of page.notes) {
        const { text: words, where } = flowLine(line, page)
        const number = numberMark(line)
        const text = number === undefined ? words : words.replace(/^[[［〔【]?\d+[\]］〕】]?\s*/u, `[${number}] `)
        if (NOTE_MARK.test(text)) end()
        note.push({ text: lineJoint(textOf(note), text) }, { text, where })
      }
    end()
  }
}

/** A cell of a table that the next page may go on with; `tall` when it goes over several rows. */
interface OpenCell extends Cell {
  readonly runs: Run[]
  readonly tall: boolean
}

/** Columns of two pages are the same when they begin no further apart, in points. */
const SAME_COLUMN = 6

/**
 * Rows that go on after a page's end: a row that was cut in two (its first narrow cell is empty) goes back to the last
 * one, and a tall cell without words belongs to the cell above it.
 */
function continued(last: readonly OpenCell[], rows: readonly OpenCell[][]): OpenCell[][] {
  const first = rows[0] ?? []
  const key = first.findIndex((cell) => !cell.tall)
  const isCut =
    key !== -1 &&
    textOf(first[key]?.runs ?? []) === '' &&
    textOf(last[key]?.runs ?? []) !== '' &&
    first.some(({ runs }) => runs.length > 0)
  const replaced = new Map<OpenCell, OpenCell>()
  for (const [column, cell] of first.entries()) {
    const above = last[column]
    if (above === undefined || replaced.has(cell)) continue
    if (isCut && !cell.tall) above.runs.push(...cell.runs)
    if ((isCut && !cell.tall) || (cell.tall && textOf(cell.runs) === '')) replaced.set(cell, above)
  }
  return rows.slice(isCut ? 1 : 0).map((row) => row.map((cell) => replaced.get(cell) ?? cell))
}

function flowLine(line: NumberedLine, page: LaidPage): FlowLine {
  return {
    ...line,
    page: page.number,
    text: lineText(line, page.marks),
    where: { page: page.number, line: line.number },
  }
}

/** The words of a cell: its lines joined, with a blank after a line that ends well before the cell does. */
function cellRuns(cell: RuledCell, page: LaidPage): Run[] {
  const runs: Run[] = []
  let before: TextLine | undefined
  for (const line of linesOf(cell.glyphs)) {
    const text = lineText(line, page.marks)
    const isFull = before !== undefined && cell.right - before.right <= firstWordWidth(line) + 1.5 * line.size
    if (before !== undefined) runs.push({ text: isFull ? lineJoint(textOf(runs), text) : ' ' })
    runs.push({ text, where: { page: page.number, line: lineBeside(line.y, page) } })
    before = line
  }
  return runs
}

/** Cells stand on no line of the text: the number of the line above them. */
function lineBeside(y: number, page: LaidPage): number {
  return page.lines.filter((line) => line.y <= y).at(-1)?.number ?? 1
}

function rowText(row: readonly Cell[]): string {
  return row.map(({ runs }) => textOf(runs)).join('|')
}
