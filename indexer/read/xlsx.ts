import { SSF as formats, read, utils, type CellObject, type Range, type WorkSheet } from '@e965/xlsx'
import { UnreadableDocumentError } from '../errors.ts'
import { unpack } from './archive.ts'
import { ContentBuilder, textOf, type Cell, type Content } from './content.ts'
import { canBeTitle, titleOf } from './title.ts'

/**
 * Reads a workbook (.xlsx): each visible sheet under its name, cells as Excel shows them (41.51%), merged cells filled
 * in, stretches of rows as tables, rows of one cell (titles, units, notes) as paragraphs.
 *
 * @throws UnreadableDocumentError for what is no .xlsx
 */
export async function readXlsx(file: string, bytes: Uint8Array): Promise<Content> {
  // The library unpacks without limits: what comes out is counted first.
  const parts = await unpack(file, bytes, (path) => path === 'xl/workbook.xml')
  if (parts.size === 0)
    throw new UnreadableDocumentError(file, '不是有效的 .xlsx 文件，请用办公软件打开后另存一份再放入')
  const workbook = read(bytes, {
    type: 'array',
    dense: true,
    cellNF: true,
    cellText: true,
    cellFormula: false,
    cellHTML: false,
  })
  const builder = new ContentBuilder()
  let title: string | undefined
  const visible = workbook.SheetNames.filter((_, at) => (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) === 0)
  for (const name of visible) {
    const sheet = workbook.Sheets[name]
    if (sheet === undefined) continue
    const rows = rowsOf(sheet, name)
    if (rows.length === 0) continue
    // “Sheet1” says nothing; a name that someone gave does.
    if (!/^(?:sheet|工作表)\s?\d{0,3}$/iu.test(name)) builder.paragraph([{ text: name }], 1)
    for (const block of blocksOf(rows)) writeBlock(builder, block)
    title ??= titleOf(rowsOfOneCell(rows)) ?? rowsOfOneCell(rows).find(canBeTitle)
  }
  // Without a row that is a title, the file's name or the sheet's own tells what it is.
  const named = title ?? (/\p{Script=Han}{4}/u.test(file) ? undefined : visible.find((name) => canBeTitle(name)))
  return builder.content(named === undefined ? {} : { title: named })
}

/** The words of the rows above a table: its title, 文号, 单位：万元. */
function rowsOfOneCell(rows: readonly Row[]): string[] {
  const table = rows.findIndex(({ cells }) => new Set(cells.values()).size > 1)
  return rows
    .slice(0, table === -1 ? rows.length : table)
    .map(({ cells }) => textOf([...cells.values()][0]?.runs ?? []))
}

/** The library's formats of numbers (ECMA-376 part 1, 18.8.31). */
const SSF = formats as { format: (format: string, value: number) => string }

/** A row with words in it: its number from 0, and its cells by column; a merged cell is the same object in each place. */
interface Row {
  readonly number: number
  readonly cells: ReadonlyMap<number, Cell>
}

/** Most places that one merged area fills: whole columns may be merged, a million cells of nothing. */
const MAX_MERGED = 10_000

function rowsOf(sheet: WorkSheet, name: string): Row[] {
  const data = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[]
  const rows = new Map<number, Map<number, Cell>>()
  for (const [number, row] of data.entries())
    for (const [column, cell] of (row ?? []).entries()) {
      const text = cell === undefined ? '' : shownText(cell)
      if (text === '') continue
      const where = { sheet: name, cell: utils.encode_cell({ r: number, c: column }) }
      placeIn(rows, number, column, { runs: [{ text, where }] })
    }
  for (const range of sheet['!merges'] ?? []) fillMerged(rows, range)
  return [...rows].sort(([a], [b]) => a - b).map(([number, cells]) => ({ number, cells }))
}

function placeIn(rows: Map<number, Map<number, Cell>>, row: number, column: number, cell: Cell): void {
  const cells = rows.get(row) ?? new Map<number, Cell>()
  rows.set(row, cells.set(column, cell))
}

function fillMerged(rows: Map<number, Map<number, Cell>>, { s: from, e: to }: Range): void {
  const cell = rows.get(from.r)?.get(from.c)
  if (cell === undefined || (to.r - from.r + 1) * (to.c - from.c + 1) > MAX_MERGED) return
  for (let row = from.r; row <= to.r; row++)
    for (let column = from.c; column <= to.c; column++) placeIn(rows, row, column, cell)
}

/** A cell as Excel shows it, on one line. */
function shownText(cell: CellObject): string {
  const { z: format, v: value } = cell
  // “0.0‰”, “0.0\‰”: Excel shows the sign as it stands; the library does not know it without quotation marks.
  const shown =
    typeof format === 'string' && format.includes('‰') && typeof value === 'number'
      ? SSF.format(format.replace(/\\?"?‰"?/gu, '"‰"'), value)
      : (cell.w ?? (value === undefined ? '' : String(value)))
  const lines = shown.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '').join(' ')
}

/** Rows without an empty row between them. */
function blocksOf(rows: readonly Row[]): Row[][] {
  const blocks: Row[][] = []
  for (const row of rows) {
    const block = blocks.at(-1)
    if (block?.at(-1)?.number === row.number - 1) block.push(row)
    else blocks.push([row])
  }
  return blocks
}

/** Rows of one cell before and after the table of a block are paragraphs; between its rows they are rows of it. */
function writeBlock(builder: ContentBuilder, block: readonly Row[]): void {
  const isTable = block.map(({ cells }) => new Set(cells.values()).size > 1)
  const first = isTable.indexOf(true)
  const last = isTable.lastIndexOf(true)
  const columns = [...new Set(block.flatMap(({ cells }) => [...cells.keys()]))].sort((a, b) => a - b)
  const written = new Set<Cell>()
  const paragraph = (row: Row): void => {
    const cell = [...row.cells.values()][0]
    if (cell === undefined || written.has(cell) || textOf(cell.runs) === '') return
    written.add(cell)
    builder.paragraph(cell.runs)
  }
  for (const row of first === -1 ? block : block.slice(0, first)) paragraph(row)
  if (first === -1) return
  builder.table(block.slice(first, last + 1).map(({ cells }) => columns.map((column) => cells.get(column))))
  for (const row of block.slice(last + 1)) paragraph(row)
}
