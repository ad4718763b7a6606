import { LABEL } from '../copy-text.ts'
import { numericCell } from './numeric-cell.ts'
import { officePackage, type PackagePart } from './package.ts'
import type { Block, Report, Sheet } from './report.ts'
import { escaped, tag, xmlPart } from './xml.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Most digits after the decimal point that a style is made for. */
const MOST_DECIMALS = 4

/** Styles by their place in `styles.xml`; numbers with n decimals are `NUMBER + n`. */
const STYLE = { plain: 0, head: 1, title: 2, wrapped: 3, number: 4 } as const

/** Widest column, in digits; longer text wraps. Texts that stand alone have more room. */
const WIDEST = 40
const WIDEST_TEXT = 100

/** Height of a line, in points. */
const LINE = 15

/** Most signs of a sheet's name, and the signs that it may not have: rules of Excel. */
const NAME_LENGTH = 31
const NOT_IN_NAMES = /[[\]:*?/\\']/gu

interface WorkbookCell {
  readonly value: string | number
  readonly style: number
}

interface WorkbookSheet {
  readonly name: string
  readonly rows: readonly (readonly WorkbookCell[])[]
  /** Rows with a head above, which stays in sight and can be filtered. */
  readonly table?: { readonly rows: number; readonly columns: number }
}

/** A report as an Excel workbook (.xlsx, ECMA-376): a sheet a table, numbers as numbers with their unit beside, then texts, formulas and sources. */
export function xlsxFile(report: Report): Uint8Array {
  const tables = report.blocks.flatMap((block) => (block.kind === 'table' ? [tableSheet(block)] : []))
  const sheets = named([
    ...tables,
    textSheet(report),
    ...(report.formulas.length > 0
      ? [
          plainSheet(
            '计算过程',
            report.formulas.map((formula) => [formula]),
          ),
        ]
      : []),
    ...(report.sources.length > 0 ? [sourceSheet(report)] : []),
  ])
  const parts: PackagePart[] = [
    { path: 'xl/workbook.xml', type: `${TYPE}.sheet.main+xml`, xml: workbookXml(sheets) },
    { path: 'xl/styles.xml', type: `${TYPE}.styles+xml`, xml: stylesXml() },
    ...sheets.map((sheet, index) => ({
      path: `xl/worksheets/sheet${index + 1}.xml`,
      type: `${TYPE}.worksheet+xml`,
      xml: sheetXml(sheet),
    })),
  ]
  return officePackage(parts, 'xl/workbook.xml', [
    ...sheets.map((_, index) => ({
      id: `rId${index + 1}`,
      type: 'worksheet',
      target: `worksheets/sheet${index + 1}.xml`,
    })),
    { id: `rId${sheets.length + 1}`, type: 'styles', target: 'styles.xml' },
  ])
}

/** A numeric column becomes value, unit and, where any cell has one, remark; the marks of a row stand at its end. */
function tableSheet({ title, columns, rows }: Sheet): WorkbookSheet {
  const made = columns.map((column, at) => {
    const cells = rows.map((cells) => cells[at]?.text ?? '')
    const numbers = cells.map((text) => (column.numeric === true ? numericCell(text) : undefined))
    const plain = [[head(column.title), ...cells.map(words)]]
    if (numbers.every((number) => number === undefined)) return plain
    const values = numbers.map((number, row) =>
      number === undefined
        ? words(cells[row] ?? '')
        : { value: number.value, style: STYLE.number + Math.min(MOST_DECIMALS, number.decimals) },
    )
    const beside = (name: string, texts: readonly string[]): WorkbookCell[] => [head(name), ...texts.map(words)]
    const remarks = numbers.map((number) => number?.remark ?? '')
    return [
      [head(column.title), ...values],
      beside(
        '单位',
        numbers.map((number) => number?.unit ?? ''),
      ),
      ...(remarks.some((remark) => remark !== '') ? [beside('说明', remarks)] : []),
    ]
  })
  const marks = rows.map((cells) => cells.map((cell) => cell.marks ?? '').join(''))
  const all = [...made.flat(), ...(marks.some((mark) => mark !== '') ? [[head('出处'), ...marks.map(words)]] : [])]
  const lines = [undefined, ...rows].map((_, row) => all.map((column) => column[row] ?? words('')))
  return {
    name: title,
    // The label stands in one line over the columns.
    rows: [...lines, [], [{ value: LABEL, style: STYLE.plain }]],
    table: { rows: lines.length, columns: all.length },
  }
}

function textSheet({ title, about, blocks }: Report): WorkbookSheet {
  const lines = blocks.flatMap((block): string[] => textOf(block))
  return {
    name: '说明',
    rows: [[{ value: title, style: STYLE.title }], ...[...about, ...lines, LABEL].map((line) => [words(line)])],
  }
}

function textOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [block.label === undefined ? block.text : `${block.label}：${block.text}`]
    case 'quote':
      return [`“${block.text}”——${block.where}`]
    case 'table':
      return []
  }
}

function plainSheet(name: string, rows: readonly (readonly string[])[]): WorkbookSheet {
  return { name, rows: [...rows.map((cells) => cells.map(words)), [words(LABEL)]] }
}

function sourceSheet({ sources }: Report): WorkbookSheet {
  const columns = ['编号', '文件名称', '文件', '日期', '章节', '原文']
  const rows = sources.map(({ id, title, file, date, section, quote }) => [
    { value: id, style: STYLE.number },
    ...[title, file, date, section, quote].map(words),
  ])
  return {
    name: '出处',
    rows: [columns.map(head), ...rows],
    table: { rows: rows.length + 1, columns: columns.length },
  }
}

function head(text: string): WorkbookCell {
  return { value: text, style: STYLE.head }
}

function words(text: string): WorkbookCell {
  return { value: text, style: STYLE.wrapped }
}

/** Names that Excel takes: short, without its signs, no two alike. */
function named(sheets: readonly WorkbookSheet[]): WorkbookSheet[] {
  const used = new Set<string>()
  return sheets.map((sheet) => {
    const plain = sheet.name.replace(NOT_IN_NAMES, ' ').trim() || '表'
    let name = plain.slice(0, NAME_LENGTH)
    for (let number = 2; used.has(name); number++) name = `${plain.slice(0, NAME_LENGTH - 4)} ${number}`
    used.add(name)
    return { ...sheet, name }
  })
}

function workbookXml(sheets: readonly WorkbookSheet[]): string {
  const filters = sheets.flatMap(({ name, table }, index) =>
    table === undefined
      ? []
      : [
          tag(
            'definedName',
            { name: '_xlnm._FilterDatabase', localSheetId: index, hidden: 1 },
            escaped(`'${name}'!$A$1:$${letters(table.columns)}$${table.rows}`),
          ),
        ],
  )
  return xmlPart(
    tag(
      'workbook',
      { xmlns: MAIN, 'xmlns:r': R },
      tag(
        'sheets',
        {},
        ...sheets.map(({ name }, index) => tag('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` })),
      ),
      ...(filters.length > 0 ? [tag('definedNames', {}, ...filters)] : []),
    ),
  )
}

function sheetXml({ rows, table }: WorkbookSheet): string {
  const pane =
    table === undefined
      ? ''
      : tag('pane', { xSplit: 1, ySplit: 1, topLeftCell: 'B2', activePane: 'bottomRight', state: 'frozen' })
  const widths = columnWidths(rows, table)
  const lines = rows.map((cells, row) =>
    tag(
      'row',
      { r: row + 1, ht: LINE * linesOf(cells, widths), customHeight: 1 },
      ...cells.map((cell, column) => cellXml(cell, `${letters(column + 1)}${row + 1}`)),
    ),
  )
  return xmlPart(
    tag(
      'worksheet',
      { xmlns: MAIN },
      tag('sheetPr', {}, tag('pageSetUpPr', { fitToPage: 1 })),
      tag('sheetViews', {}, tag('sheetView', { workbookViewId: 0 }, pane)),
      tag('cols', {}, ...widths.map((width, at) => tag('col', { min: at + 1, max: at + 1, width, customWidth: 1 }))),
      tag('sheetData', {}, ...lines),
      table === undefined ? '' : tag('autoFilter', { ref: `A1:${letters(table.columns)}${table.rows}` }),
      tag('pageSetup', { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 }),
      tag('headerFooter', {}, tag('oddFooter', {}, escaped(`&C${LABEL} &P/&N`))),
    ),
  )
}

function columnWidths(rows: WorkbookSheet['rows'], table: WorkbookSheet['table']): number[] {
  const counted = rows.slice(0, table?.rows ?? rows.length)
  const widest = table === undefined ? WIDEST_TEXT : WIDEST
  return Array.from({ length: Math.max(1, ...counted.map((cells) => cells.length)) }, (_, at) => {
    const longest = Math.max(4, ...counted.map((cells) => signs(String(cells[at]?.value ?? ''))))
    return Math.min(widest, longest + 2)
  })
}

/** How many lines the tallest cell of a row takes: not every program reckons it when it opens the file. */
function linesOf(cells: readonly WorkbookCell[], widths: readonly number[]): number {
  const lines = cells.map(({ value, style }, at) =>
    style === STYLE.wrapped
      ? String(value)
          .split('\n')
          .reduce((sum, line) => sum + Math.max(1, Math.ceil(signs(line) / ((widths[at] ?? 1) - 1))), 0)
      : 1,
  )
  return Math.max(1, ...lines)
}

/** Width of a text: a Chinese sign is as wide as two digits. */
function signs(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0)
}

function cellXml({ value, style }: WorkbookCell, at: string): string {
  if (typeof value === 'number') return tag('c', { r: at, s: style }, tag('v', {}, String(value)))
  if (value === '') return tag('c', { r: at, s: style })
  // Text in the cell itself: however it begins, it is never a formula.
  return tag(
    'c',
    { r: at, s: style, t: 'inlineStr' },
    tag('is', {}, tag('t', { 'xml:space': 'preserve' }, escaped(value))),
  )
}

/** 1 → A, 27 → AA. */
function letters(column: number): string {
  const before = Math.floor((column - 1) / 26)
  return (before > 0 ? letters(before) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

function stylesXml(): string {
  const font = (...more: string[]): string =>
    tag('font', {}, ...more, tag('sz', { val: 11 }), tag('name', { val: '宋体' }), tag('charset', { val: 134 }))
  const formats = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) =>
    tag('numFmt', { numFmtId: 164 + decimals, formatCode: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` }),
  )
  const look = (attributes: Record<string, number>, wrap = false): string =>
    tag(
      'xf',
      { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0, ...attributes, applyAlignment: 1 },
      tag('alignment', { vertical: 'top', ...(wrap && { wrapText: 1 }) }),
    )
  const looks = [
    look({}),
    look({ fontId: 1, fillId: 2, applyFont: 1, applyFill: 1 }, true),
    look({ fontId: 1, applyFont: 1 }),
    look({}, true),
    ...formats.map((_, decimals) => look({ numFmtId: 164 + decimals, applyNumberFormat: 1 })),
  ]
  const fill = tag('patternFill', { patternType: 'solid' }, tag('fgColor', { rgb: 'FFEAF1FA' }))
  const none = tag('border', {}, tag('left'), tag('right'), tag('top'), tag('bottom'), tag('diagonal'))
  return xmlPart(
    tag(
      'styleSheet',
      { xmlns: MAIN },
      tag('numFmts', { count: formats.length }, ...formats),
      tag('fonts', { count: 2 }, font(), font(tag('b'))),
      tag(
        'fills',
        { count: 3 },
        tag('fill', {}, tag('patternFill', { patternType: 'none' })),
        tag('fill', {}, tag('patternFill', { patternType: 'gray125' })),
        tag('fill', {}, fill),
      ),
      tag('borders', { count: 1 }, none),
      tag('cellStyleXfs', { count: 1 }, tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
      tag('cellXfs', { count: looks.length }, ...looks),
      tag('cellStyles', { count: 1 }, tag('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
    ),
  )
}
