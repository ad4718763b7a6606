import { parse, type DefaultTreeAdapterMap } from 'parse5'
import { ContentBuilder, textOf, trimRuns, type Cell, type Content, type Run } from './content.ts'
import { decode } from './decode.ts'
import { numberText } from './docx-numbering.ts'

type Node = DefaultTreeAdapterMap['childNode']
type Element = DefaultTreeAdapterMap['element']

/** Elements whose text is no part of the document: scripts, forms, ways around the site. */
const SKIPPED: ReadonlySet<string> = new Set(
  'script style noscript template nav footer aside form select button textarea input iframe svg object video audio head'.split(
    ' ',
  ),
)

/** Elements that begin and end a line. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article blockquote body caption center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr html ' +
    'legend li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/**
 * Reads a web page: its main part without navigation, headings, lists with their numbers, tables with merged cells
 * filled in; titles and dates as pages of governments state them (ArticleTitle, PubDate).
 *
 * @throws UnreadableDocumentError when the bytes are no text
 */
export function readHtml(file: string, bytes: Uint8Array): Content {
  const text = decodeHtml(file, bytes)
  const document = parse(text, { sourceCodeLocationInfo: true })
  const root = document.childNodes.find(isElement)
  const builder = new ContentBuilder()
  const reader = new HtmlReader(builder)
  if (root !== undefined) reader.read(mainPart(root))
  return builder.content(root === undefined ? {} : fieldsOf(root, builder.content().text))
}

/** As recognised; an encoding that is declared and that is neither UTF-8, UTF-16 nor GB 18030 is believed (Big5). */
function decodeHtml(file: string, bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const declared = /charset\s{0,4}=\s{0,4}["']?(?<name>[\w-]{2,20})/iu.exec(head)?.groups?.['name']?.toLowerCase()
  if (declared !== undefined && !/^(?:utf|gb|x-gbk|unicode)/u.test(declared)) {
    try {
      return new TextDecoder(declared, { fatal: true }).decode(bytes)
    } catch (error) {
      // A declaration that is not true, or a name that no one knows: what the bytes say counts.
      if (!(error instanceof TypeError || error instanceof RangeError)) throw error
    }
  }
  return decode(file, bytes)
}

function isElement(node: Node): node is Element {
  return 'tagName' in node
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value
}

function elements(root: Element, name: string): Element[] {
  const found: Element[] = []
  const open: Node[] = [...root.childNodes].reverse()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue
    if (node.tagName === name) found.push(node)
    open.push(...[...node.childNodes].reverse())
  }
  return found
}

function wordsOf(root: Node): string {
  const open: Node[] = [root]
  const words: string[] = []
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('value' in node) words.push(node.value)
    else if (isElement(node) && !SKIPPED.has(node.tagName)) open.push(...[...node.childNodes].reverse())
  }
  return words.join('')
}

/** The element that the page marks as its main part, when most of its words stand there; else all of it. */
function mainPart(root: Element): Element {
  const all = wordsOf(root).replace(/\s+/gu, '').length
  const marked = [...elements(root, 'main'), ...elements(root, 'article')].find(
    (element) => wordsOf(element).replace(/\s+/gu, '').length > all / 2,
  )
  return marked ?? root
}

/** Title and date as the page's head states them. */
function fieldsOf(root: Element, text: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const meta of elements(root, 'meta')) {
    const name = attribute(meta, 'name')?.toLowerCase()
    const value = attribute(meta, 'content')?.trim() ?? ''
    if (value === '') continue
    if (name === 'articletitle') fields['title'] ??= value
    if (name === 'pubdate') fields['date'] ??= value.slice(0, 10)
  }
  // “任务分工方案_某区人民政府”, “任务分工方案 - 政务公开”: the page's title goes on with the site's name.
  const title = elements(root, 'title')[0]
  const named =
    title === undefined
      ? ''
      : (wordsOf(title)
          .split(/[_|]|\s[-–—]\s/u)[0]
          ?.trim() ?? '')
  if (named.length >= 6 && text.includes(named)) fields['title'] ??= named
  return fields
}

class HtmlReader {
  readonly #builder: ContentBuilder
  #runs: Run[] = []
  #level: number | undefined
  /** The number of a list's item whose words have not begun. */
  #number: Run | undefined

  constructor(builder: ContentBuilder) {
    this.#builder = builder
  }

  read(root: Element): void {
    this.#children(root)
    this.#endLine()
  }

  #children(parent: Element): void {
    for (const child of parent.childNodes) this.#node(child)
  }

  #node(node: Node): void {
    if (node.nodeName === '#text' && 'value' in node) {
      this.#text(node.value, node.sourceCodeLocation?.startLine ?? 1)
      return
    }
    if (!isElement(node) || isLeftOut(node)) return
    const name = node.tagName
    if (name === 'br') this.#endLine()
    else if (name === 'table') this.#table(node)
    else if (name === 'sup') this.#raised(node)
    else if (name === 'a') this.#link(node)
    else if (/^h[1-6]$/u.test(name)) this.#heading(node, Number(name.charAt(1)))
    else if (name === 'ol') this.#list(node)
    else if (BLOCKS.has(name)) this.#block(node)
    else this.#children(node)
  }

  #block(element: Element): void {
    this.#endLine()
    this.#children(element)
    this.#endLine()
  }

  #heading(element: Element, level: number): void {
    this.#endLine()
    this.#level = level
    this.#children(element)
    this.#endLine()
    this.#level = undefined
  }

  /** A list with the numbers that a browser shows. */
  #list(list: Element): void {
    this.#endLine()
    const style = attribute(list, 'style') ?? ''
    const type = attribute(list, 'type') ?? ''
    let count = Number(attribute(list, 'start') ?? '1') || 1
    for (const item of list.childNodes) {
      if (!isElement(item) || item.tagName !== 'li') continue
      if (!/list-style[^;]{0,40}none/u.test(style)) {
        count = Number(attribute(item, 'value') ?? '') || count
        const line = item.sourceCodeLocation?.startLine
        this.#number = { text: itemNumber(count++, type, style), where: line === undefined ? undefined : { line } }
      }
      this.#children(item)
      this.#endLine()
      this.#number = undefined
    }
  }

  /** A number that leads back to the text from the beginning of a line is a note's. */
  #link(element: Element): void {
    const words = wordsOf(element).trim()
    const leadsBack = attribute(element, 'href')?.startsWith('#') === true && textOf(this.#runs).trim() === ''
    const line = element.sourceCodeLocation?.startLine
    if (leadsBack && /^\d{1,3}$/u.test(words))
      this.#runs.push({ text: `[${words}] `, where: line === undefined ? undefined : { line } })
    else this.#children(element)
  }

  /** A raised number after a Chinese word is a note's, `[1]`; after a unit (km²) it belongs to it. */
  #raised(element: Element): void {
    const words = wordsOf(element).trim()
    const isNote =
      /^\d{1,3}$/u.test(words) &&
      (elements(element, 'a').length > 0 || /[\p{Script=Han}。，；”）》%]\s*$/u.test(textOf(this.#runs)))
    const line = element.sourceCodeLocation?.startLine
    if (isNote) this.#runs.push({ text: `[${words}]`, where: line === undefined ? undefined : { line } })
    else this.#children(element)
  }

  #text(value: string, line: number): void {
    for (const [at, piece] of value.split('\n').entries()) {
      const text = (at > 0 ? '\n' : '') + piece.replace(/[ \t\r\u00a0]+/gu, ' ')
      this.#runs.push({ text, where: { line: line + at } })
    }
  }

  #endLine(): void {
    const runs = collapsed(this.#runs)
    this.#runs = []
    if (runs.length === 0) return
    this.#builder.paragraph(this.#number === undefined ? runs : [this.#number, ...runs], this.#level)
    this.#number = undefined
  }

  #table(table: Element): void {
    this.#endLine()
    const rows = elements(table, 'tr').filter((row) => ownTable(row) === table && !isLeftOut(row))
    const cells = rows.map((row) =>
      row.childNodes.filter((cell): cell is Element => isElement(cell) && /^t[dh]$/u.test(cell.tagName)),
    )
    // A table around tables, or of one row or column, lays out the page.
    if (elements(table, 'table').length > 0 || rows.length < 2 || cells.every((row) => row.length < 2)) {
      this.#children(table)
      this.#endLine()
      return
    }
    for (const caption of elements(table, 'caption')) this.#block(caption)
    this.#builder.table(
      filled(cells.map((row) => row.map((cell) => ({ cell: { runs: this.#cellRuns(cell) }, ...spansOf(cell) })))),
    )
  }

  #cellRuns(cell: Element): Run[] {
    const builder = new ContentBuilder()
    new HtmlReader(builder).read(cell)
    const { text, places } = builder.content()
    return places.map(({ start, end, where }, at) => ({ text: text.slice(start, places[at + 1]?.start ?? end), where }))
  }
}

function isLeftOut(element: Element): boolean {
  if (SKIPPED.has(element.tagName) || attribute(element, 'hidden') !== undefined) return true
  // The site's head; an article's own is part of it.
  if (element.tagName === 'header' && element.parentNode?.nodeName === 'body') return true
  // LibreOffice writes running heads and feet so.
  if (element.tagName === 'div' && /^(?:header|footer)$/u.test(attribute(element, 'title') ?? '')) return true
  return /display\s{0,3}:\s{0,3}none/iu.test(attribute(element, 'style') ?? '')
}

function ownTable(row: Element): Node | undefined {
  let at: Element['parentNode'] = row.parentNode
  while (at !== null && at.nodeName !== 'table') at = 'parentNode' in at ? at.parentNode : null
  return at ?? undefined
}

function itemNumber(count: number, type: string, style: string): string {
  if (/cjk|chinese|japanese/u.test(style)) return `${numberText(count, 'chineseCounting')}、`
  const format = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' }[type] ?? 'decimal'
  return `${numberText(count, format)}.`
}

/** Most places that a span of cells fills in one direction. */
const MAX_SPAN = 1000

function spansOf(cell: Element): { across: number; down: number } {
  const span = (name: string): number =>
    Math.min(Math.max(1, Number.parseInt(attribute(cell, name) ?? '1', 10) || 1), MAX_SPAN)
  return { across: span('colspan'), down: span('rowspan') }
}

/** The grid that cells with their spans make (HTML, forming a table). */
function filled(rows: readonly (readonly { cell: Cell; across: number; down: number }[])[]): (Cell | undefined)[][] {
  const grid: (Cell | undefined)[][] = rows.map(() => [])
  for (const [at, row] of rows.entries()) {
    let column = 0
    for (const { cell, across, down } of row) {
      while (grid[at]?.[column] !== undefined) column++
      for (let r = at; r < Math.min(at + down, rows.length); r++)
        for (let c = column; c < column + across; c++) (grid[r] ?? [])[c] = cell
      column += across
    }
  }
  return grid.map((row) => Array.from({ length: row.length }, (_, column) => row[column]))
}

/**
 * White space on one line: a blank, and nothing for a line's end beside a Chinese character (CSS Text 3, segment
 * breaks), but for one before or after a sign (100% 推动).
 */
function collapsed(runs: readonly Run[]): Run[] {
  const written: Run[] = []
  const trimmed = trimRuns(runs)
  let before = ''
  for (const [at, run] of trimmed.entries()) {
    const next = trimmed[at + 1]?.text.trimStart().charAt(0) ?? ''
    let text = run.text.replace(/(?<a>\S?)[ ]*\n\s*(?<b>\S?)/gu, (_, a: string, b: string, offset: number) => {
      const left = a === '' && offset === 0 ? before : a
      return `${a}${isBroken(left, b === '' ? next : b) ? '' : ' '}${b}`
    })
    if (before === ' ' || before === '') text = text.replace(/^ +/u, '')
    if (text === '') continue
    before = text.slice(-1)
    written.push({ ...run, text })
  }
  return written
}

/** Whether a line's end between two characters is only the source's. */
function isBroken(left: string, right: string): boolean {
  const wide = /[\p{Script=Han}，。、；：？！“”（）《》【】]/u
  const letter = /[\p{Script=Latin}\d]/u
  return (wide.test(left) && (wide.test(right) || letter.test(right))) || (letter.test(left) && wide.test(right))
}
