import type { Cell, TablePart } from '../../server/protocol/answer.ts'
import { copyToClipboard } from '../clipboard.ts'
import { tableText } from '../copy-text.ts'
import { button, element, type Child } from '../dom.ts'
import { compareCells, numberText } from '../number-text.ts'
import { statusSign } from './status.ts'
import { citationMark, figureMark, markedText, MOST_TOGETHER, type AnswerContext } from './text.ts'

/** Longest cell of words, in characters, that is a link as a whole, as every number is; longer ones get a mark behind them. */
const LINK_LENGTH = 14

/** Room for one mark behind a number, in CSS pixels. */
const MARK_WIDTH = 30

// A cell without a value is empty, or “—”.
const BLANK = /^—?$/u

/** Most rows for which sorting has no use. */
const UNSORTED_ROWS = 1

/** A table of an answer: one row an item, sortable, numbers on their decimal point, each a link to its source or formula. */
export function table(context: AnswerContext, part: TablePart): HTMLElement {
  const widths = part.columns.map((_, column) => numberWidths(part.rows.flatMap((row) => row[column] ?? [])))
  const body = element('tbody', { role: 'rowgroup' })
  const rows = part.rows.map((cells) => {
    const row = element('tr', { role: 'row' })
    part.columns.forEach((column, index) => {
      const cell = cells[index] ?? { text: '' }
      const numeric = column.align === 'decimal' && numberText(cell.text) !== undefined
      const content = cellContent(context, cell, numeric ? widths[index] : undefined)
      row.append(
        index === 0
          ? element('th', { scope: 'row', role: 'rowheader' }, ...content)
          : element(
              'td',
              {
                role: 'cell',
                'data-title': column.title,
                class: [column.align === 'decimal' && 'number', BLANK.test(cell.text) && 'blank']
                  .filter(Boolean)
                  .join(' '),
              },
              element('span', { class: 'value' }, ...content),
            ),
      )
    })
    return { cells, row }
  })
  body.append(...rows.map(({ row }) => row))

  let sorted: { column: number; descending: boolean } | undefined
  const headers = part.columns.map((column, index) => {
    const label =
      part.rows.length > UNSORTED_ROWS ? button(column.title, () => sort(index), { class: 'sort' }) : column.title
    return element(
      'th',
      { scope: 'col', role: 'columnheader', class: column.align === 'decimal' ? 'number' : undefined },
      label,
    )
  })
  const sort = (index: number): void => {
    // Up, down, and back to the order of the answer.
    sorted =
      sorted?.column !== index
        ? { column: index, descending: false }
        : sorted.descending
          ? undefined
          : { column: index, descending: true }
    const numeric = part.columns[index]?.align === 'decimal'
    const order = sorted
      ? [...rows].sort((a, b) => {
          const by = compareCells(a.cells[index]?.text ?? '', b.cells[index]?.text ?? '', numeric)
          return sorted?.descending ? -by : by
        })
      : rows
    body.append(...order.map(({ row }) => row))
    headers.forEach((header, at) => {
      if (sorted?.column === at) header.setAttribute('aria-sort', sorted.descending ? 'descending' : 'ascending')
      else header.removeAttribute('aria-sort')
    })
  }

  const copy = (): void => {
    void copyToClipboard(tableText(part)).then((done) =>
      context.say(done ? '表格已复制，可粘贴到 Excel' : '浏览器不允许复制，请选中后按 Ctrl+C'),
    )
  }
  const name = part.title ?? part.columns.map((column) => column.title).join('、')
  const figure = element(
    'figure',
    { class: part.title === undefined ? 'table untitled' : 'table' },
    element('figcaption', {}, element('span', {}, part.title ?? ''), button('复制表格', copy, { class: 'quiet' })),
    element(
      'div',
      { class: 'scroll', role: 'region', 'aria-label': `表格：${name}`, tabindex: 0 },
      element(
        'table',
        { role: 'table', 'aria-label': name },
        element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...headers)),
        body,
      ),
    ),
  )
  showAsCardsWhereTight(figure)
  return figure
}

/**
 * Makes room for a table whose columns do not fit side by side: it may stand out over the measure of the text (class `wide`); where that
 * does not help either, each row becomes a card (class `cards`). A table with squeezed cells stands out too.
 */
export function showAsCardsWhereTight(figure: HTMLElement): void {
  let width = -1
  // Observer and figure hold only each other: when the figure goes, both go.
  new ResizeObserver(() => {
    if (figure.clientWidth === width) return
    // What has its shape from `makeRoom` keeps it.
    if (width >= 0 || !figure.matches('.cards, .wide')) makeRoom(figure)
    width = figure.clientWidth
  }).observe(figure)
}

/** Makes that room at once, for a table that stands on the page now. */
function makeRoom(figure: Element): void {
  const scroll = figure.querySelector('.scroll') ?? figure
  const tight = (): boolean => scroll.scrollWidth > scroll.clientWidth + 1
  figure.classList.remove('cards', 'wide')
  if (tight() || hasTallRow(figure)) figure.classList.add('wide')
  if (!tight()) return
  figure.classList.remove('wide')
  figure.classList.add('cards')
}

/** Shows a new piece in the frame in which it has the shape that it keeps: a table that changes it later makes the page jump. */
export function settle(piece: HTMLElement): void {
  piece.classList.add('settling')
  requestAnimationFrame(() => {
    if (piece.matches('.table')) makeRoom(piece)
    piece.classList.remove('settling')
  })
}

/** Lines of a row above which a table takes what room there is beside the text. */
const TALL_LINES = 4

/** Whether a cell is squeezed into many lines. */
function hasTallRow(figure: Element): boolean {
  const line = 1.5 * parseFloat(getComputedStyle(figure).fontSize)
  return [...figure.querySelectorAll('tbody tr')].some((row) => row.clientHeight > TALL_LINES * line)
}

interface Widths {
  readonly whole: number
  readonly rest: number
  /** Most marks behind a number of the column. */
  readonly marks: number
}

/** The room, in digits, that the numbers of a column need before and after their decimal point. */
function numberWidths(cells: readonly Cell[]): Widths {
  const parts = cells.map((cell) => numberText(cell.text)).filter((text) => text !== undefined)
  // A Chinese sign is as wide as two digits, and units are set smaller, at about seven eighths.
  const width = (text: string) => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 1.75 : 0.9), 0)
  return {
    whole: Math.max(0, ...parts.map((part) => part.whole.length + width(part.before))),
    rest: Math.max(0, ...parts.map((part) => part.fraction.length + (part.after ? 0.35 + width(part.after) : 0))),
    marks: Math.max(0, ...cells.map((cell) => (cell.citations?.length ?? 0) + (cell.figures?.length ?? 0) - 1)),
  }
}

function cellContent(context: AnswerContext, cell: Cell, widths: Widths | undefined): Child[] {
  const citations = (cell.citations ?? []).filter((id) => context.citation(id) !== undefined)
  const figures = cell.figures ?? []
  const text = widths ? alignedNumber(cell.text, widths) : markedText(context, cell.text)
  const sign = cell.status ? [statusSign(cell.status), '\u2009'] : []
  const first = figures[0] ?? citations[0]
  if (first === undefined || cell.text === '') return [...sign, ...text]

  const short = widths !== undefined || cell.text.length <= LINK_LENGTH
  const marks = [
    ...figures.slice(short ? 1 : 0).map((id) => figureMark(context, id)),
    ...citations.slice(short && figures.length === 0 ? 1 : 0).map((id) => citationMark(context, id)),
  ]
  if (!short) return [...sign, ...withMarks(text, marks)]
  const open = (event: MouseEvent): void => {
    const opener = event.currentTarget as HTMLElement
    if (figures.length > 0) context.openFigure(first, opener)
    else context.openCitation(first, opener)
  }
  const target =
    figures.length > 0 ? { 'data-figure': first, title: '看计算过程' } : { 'data-citation': first, title: '看原文' }
  const link = element('button', { type: 'button', class: 'link', ...target, onclick: open }, ...sign, ...text)
  if (!widths && marks.length > 0)
    return [element('span', { class: 'linked' }, link, element('span', { class: 'marks' }, ...marks))]
  if (!widths || widths.marks === 0) return [link]
  const room = element('span', { class: 'marks' }, ...marks)
  room.style.setProperty('min-width', `${widths.marks * MARK_WIDTH}px`)
  return [link, room]
}

/** Signs of a text that keep to the marks behind it. */
const KEPT_TOGETHER = 2

/** Words with marks behind them, of which none stands alone on a new line. */
function withMarks(text: readonly Child[], marks: readonly HTMLElement[]): Child[] {
  const last = text[text.length - 1]
  if (typeof last !== 'string' || marks.length === 0) return [...text, ...marks]
  const cut = Math.max(0, last.length - KEPT_TOGETHER)
  return [
    ...text.slice(0, -1),
    last.slice(0, cut),
    element('span', { class: 'together' }, last.slice(cut), ...marks.slice(0, MOST_TOGETHER)),
    ...marks.slice(MOST_TOGETHER),
  ]
}

function alignedNumber(text: string, widths: Widths): Child[] {
  const parts = numberText(text)
  if (!parts) return [text]
  const before = parts.before && element('small', {}, parts.before)
  const whole = element('span', { class: 'whole' }, before, parts.whole)
  const rest = element(
    'span',
    { class: 'rest' },
    parts.fraction,
    ...(parts.after ? ['\u2009', element('small', {}, parts.after)] : []),
  )
  whole.style.setProperty('min-width', `${widths.whole}ch`)
  rest.style.setProperty('min-width', `${widths.rest}ch`)
  return [whole, rest, parts.note && element('small', { class: 'aside' }, parts.note)]
}
