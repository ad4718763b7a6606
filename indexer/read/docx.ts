import { UnreadableDocumentError } from '../errors.ts'
import type { Where } from '../model/document.ts'
import { unpack, type Archive } from './archive.ts'
import { ContentBuilder, textOf, trimRuns, type Cell, type Content, type Run } from './content.ts'
import { Numbering } from './docx-numbering.ts'
import { headingLevel, stylesOf, type Style } from './docx-styles.ts'
import { HEAD_PARAGRAPHS, headParagraph, titleByLook, type HeadParagraph } from './docx-title.ts'
import { children, descend, parseXml, type Element } from './xml.ts'

/** The parts of a .docx that are read; headers, footers, comments and deleted text are not. */
const PARTS = /^word\/(?:document\d?|styles|numbering|footnotes|endnotes)\.xml$/u

/**
 * Reads a Word document (.docx, ECMA-376): paragraphs with their automatic numbers, tables with merged cells filled
 * in, footnotes at the end under 注释.
 *
 * @throws UnreadableDocumentError for what is no .docx
 */
export async function readDocx(file: string, bytes: Uint8Array): Promise<Content> {
  const archive = await unpack(file, bytes, (path) => PARTS.test(path))
  const main = [...archive.keys()].find((path) => /document\d?\.xml$/u.test(path))
  const body = descend(part(file, archive, main ?? ''), 'body')
  if (body === undefined)
    throw new UnreadableDocumentError(file, '不是有效的 .docx 文件，请用办公软件打开后另存一份再放入')
  return new DocxReader(
    stylesOf(part(file, archive, 'word/styles.xml')),
    new Numbering(part(file, archive, 'word/numbering.xml')),
    notesOf(part(file, archive, 'word/footnotes.xml'), 'footnote'),
    notesOf(part(file, archive, 'word/endnotes.xml'), 'endnote'),
  ).read(body)
}

function part(file: string, archive: Archive, path: string): Element | undefined {
  const bytes = archive.get(path)
  if (bytes === undefined) return undefined
  try {
    return parseXml(bytes)
  } catch (error) {
    throw new UnreadableDocumentError(file, `文件已损坏（${path} 不是有效的 XML）`, { cause: error })
  }
}

/** Notes by their id, without the lines that Word draws above them. */
function notesOf(root: Element | undefined, name: 'footnote' | 'endnote'): Map<string, Element> {
  return new Map(
    children(root, name)
      .filter(({ attributes }) => attributes['type'] === undefined || attributes['type'] === 'normal')
      .map((note) => [note.attributes['id'] ?? '', note]),
  )
}

/** Elements around paragraphs and runs that say nothing of the text. */
const WRAPPERS: ReadonlySet<string> = new Set([
  'sdt',
  'sdtContent',
  'ins',
  'moveTo',
  'smartTag',
  'customXml',
  'hyperlink',
  'fldSimple',
  'dir',
  'bdo',
  'oMath',
  'oMathPara',
])

class DocxReader {
  readonly #styles: ReadonlyMap<string, Style>
  readonly #defaultStyle: Style | undefined
  readonly #numbering: Numbering
  readonly #notes: Readonly<Record<'footnote' | 'endnote', ReadonlyMap<string, Element>>>
  /** Notes in the order in which the text refers to them. */
  readonly #referred: Element[] = []
  readonly #builder = new ContentBuilder()
  /** How the first paragraphs look. */
  readonly #head: HeadParagraph[] = []
  #paragraphs = 0

  constructor(
    styles: ReadonlyMap<string, Style>,
    numbering: Numbering,
    footnotes: ReadonlyMap<string, Element>,
    endnotes: ReadonlyMap<string, Element>,
  ) {
    this.#styles = styles
    this.#defaultStyle = [...styles.values()].find(({ name }) => /^(?:normal|正文)$/iu.test(name))
    this.#numbering = numbering
    this.#notes = { footnote: footnotes, endnote: endnotes }
  }

  read(body: Element): Content {
    this.#blocks(body)
    if (this.#referred.length > 0) this.#builder.paragraph([{ text: '注释' }], 1)
    // A note may refer to another: the list can grow while it is written.
    for (let at = 0; at < this.#referred.length; at++) this.#note(at)
    const title = titleByLook(this.#head)
    return this.#builder.content(title === undefined ? {} : { title })
  }

  #note(at: number): void {
    const note = this.#referred[at]
    const where = { footnote: at + 1 }
    const paragraphs = children(note, 'p').map((paragraph) => trimRuns(this.#runs(paragraph, where)))
    const words = paragraphs.flatMap((runs, index) => (index === 0 ? runs : [{ text: ' ' }, ...runs]))
    this.#builder.paragraph([{ text: `[${String(at + 1)}] ` }, ...trimRuns(words)])
  }

  /** Paragraphs and tables, in their order. */
  #blocks(parent: Element): void {
    for (const block of children(parent)) {
      if (block.name === 'p') this.#paragraph(block)
      else if (block.name === 'tbl') this.#table(block)
      else if (block.name === 'AlternateContent') this.#blocks(descend(block, 'Choice') ?? block)
      else if (WRAPPERS.has(block.name)) this.#blocks(block)
    }
  }

  #paragraph(paragraph: Element): void {
    const { runs, style, level } = this.#numbered(paragraph)
    // Entries of a table of contents (“toc 1”, “目录 1”) repeat the headings, with the pages they are on.
    if (/^(?:toc|目录)\s{0,2}\d$/iu.test(style?.name ?? '')) return
    if (this.#head.length < HEAD_PARAGRAPHS && runs.length > 0)
      this.#head.push(headParagraph(paragraph, textOf(runs), style))
    this.#builder.paragraph(runs, level)
    for (const box of textBoxes(paragraph)) this.#blocks(box)
  }

  /** A paragraph's words with its automatic number. */
  #numbered(paragraph: Element): { runs: Run[]; style: Style | undefined; level: number | undefined } {
    const where = { paragraph: ++this.#paragraphs }
    const properties = descend(paragraph, 'pPr')
    const style = this.#styles.get(descend(properties, 'pStyle')?.attributes['val'] ?? '') ?? this.#defaultStyle
    const runs = trimRuns(this.#runs(paragraph, where))
    const number = this.#number(properties, style)
    const stated = headingLevel(properties) ?? style?.level
    const level = stated === undefined || stated === 0 ? undefined : stated
    // An empty paragraph of a list has a number on the page, but nothing stands under it.
    if (runs.length === 0) return { runs, style, level: undefined }
    return { runs: number === '' ? runs : [{ text: number, where }, ...runs], style, level }
  }

  /** The paragraph's number with what divides it from the words: a blank after a digit or a letter, else nothing. */
  #number(properties: Element | undefined, style: Style | undefined): string {
    const own = descend(properties, 'numPr')
    const id = descend(own, 'numId')?.attributes['val'] ?? style?.list?.id
    if (id === undefined) return ''
    const stated = descend(own, 'ilvl')?.attributes['val']
    const level =
      stated !== undefined
        ? Number(stated)
        : (style?.list?.level ?? (style === undefined ? 0 : this.#numbering.levelOfStyle(id, style.id)))
    const number = this.#numbering.next(id, level)
    return /[\p{L}\d]$/u.test(number) && !/[\p{Script=Han}]$/u.test(number) ? `${number} ` : number
  }

  #runs(parent: Element, where: Where): Run[] {
    const runs: Run[] = []
    for (const child of children(parent)) {
      if (child.name === 'r') this.#run(child, where, runs)
      else if (WRAPPERS.has(child.name)) runs.push(...this.#runs(child, where))
      else if (child.name === 'AlternateContent') runs.push(...this.#runs(descend(child, 'Choice') ?? child, where))
      else if (
        /^(?:e|num|den|sup|sub|sSup|sSub|sSubSup|f|d|nary|rad|deg|func|fName|box|m|mr|acc|bar|groupChr|limLow|limUpp|lim|eqArr)$/u.test(
          child.name,
        )
      )
        this.#formula(child, where, runs)
    }
    return runs
  }

  /** A formula on one line: a fraction as `(…)/(…)`. */
  #formula(element: Element, where: Where, runs: Run[]): void {
    if (element.name !== 'f') {
      runs.push(...this.#runs(element, where))
      return
    }
    const bracketed = (name: string): void => {
      const inner = this.#runs(descend(element, name) ?? element, where)
      const single = textOf(inner).length === 1
      runs.push({ text: single ? '' : '(', where }, ...inner, { text: single ? '' : ')', where })
    }
    bracketed('num')
    runs.push({ text: '/', where })
    bracketed('den')
  }

  #run(run: Element, where: Where, runs: Run[]): void {
    if (isHidden(descend(run, 'rPr'))) return
    for (const child of children(run)) {
      const { name } = child
      if (name === 't') runs.push({ text: child.children.filter((text) => typeof text === 'string').join(''), where })
      else if (name === 'tab' || name === 'ptab') runs.push({ text: '\t', where })
      // A line break within a paragraph; a page's or column's end breaks no sentence.
      else if ((name === 'br' && (child.attributes['type'] ?? 'textWrapping') === 'textWrapping') || name === 'cr')
        runs.push({ text: '\n', where })
      else if (name === 'noBreakHyphen') runs.push({ text: '-', where })
      else if (name === 'footnoteReference') this.#reference('footnote', child, where, runs)
      else if (name === 'endnoteReference') this.#reference('endnote', child, where, runs)
      else if (name === 'AlternateContent') this.#run(descend(child, 'Choice') ?? child, where, runs)
    }
  }

  #reference(kind: 'footnote' | 'endnote', reference: Element, where: Where, runs: Run[]): void {
    const note = this.#notes[kind].get(reference.attributes['id'] ?? '')
    if (note === undefined) return
    if (!this.#referred.includes(note)) this.#referred.push(note)
    runs.push({ text: `[${String(this.#referred.indexOf(note) + 1)}]`, where })
  }

  #table(table: Element): void {
    const rows = rowsOf(table)
    const single = rows.every((row) => cellsOf(row).length <= 1)
    // A frame around paragraphs, not a table: 专栏 and text in a box.
    if (single || children(table).some((row) => cellsOf(row).some((cell) => children(cell, 'tbl').length > 0))) {
      for (const row of rows) for (const cell of cellsOf(row)) this.#blocks(cell)
      return
    }
    const grid: (Cell | undefined)[][] = []
    for (const row of rows) grid.push(this.#row(row, grid.at(-1) ?? []))
    this.#builder.table(grid)
  }

  #row(row: Element, above: readonly (Cell | undefined)[]): (Cell | undefined)[] {
    const skipped = Number(descend(row, 'trPr', 'gridBefore')?.attributes['val'] ?? '0')
    const cells = new Array<Cell | undefined>(skipped).fill(undefined)
    for (const element of cellsOf(row)) {
      const properties = descend(element, 'tcPr')
      const vertical = descend(properties, 'vMerge')
      const sideways = descend(properties, 'hMerge')
      const continues = vertical !== undefined && (vertical.attributes['val'] ?? 'continue') === 'continue'
      const written = this.#cell(element)
      const cell =
        sideways?.attributes['val'] === 'continue' ||
        (sideways !== undefined && sideways.attributes['val'] === undefined)
          ? cells.at(-1)
          : continues
            ? (above[cells.length] ?? written)
            : written
      const width = Math.min(Math.max(1, Number(descend(properties, 'gridSpan')?.attributes['val'] ?? '1')), 1000)
      for (let column = 0; column < width; column++) cells.push(cell)
    }
    return cells
  }

  #cell(element: Element): Cell {
    const runs: Run[] = []
    for (const paragraph of paragraphsOf(element)) {
      const words = this.#numbered(paragraph).runs
      if (words.length > 0) runs.push(...(runs.length > 0 ? [{ text: '\n' }] : []), ...words)
    }
    return { runs }
  }
}

function isHidden(properties: Element | undefined): boolean {
  const hidden = descend(properties, 'vanish')
  return hidden !== undefined && hidden.attributes['val'] !== '0' && hidden.attributes['val'] !== 'false'
}

/** Rows of a table, those in content controls and insertions too. */
function rowsOf(table: Element): Element[] {
  return children(table).flatMap((child) =>
    child.name === 'tr' ? [child] : WRAPPERS.has(child.name) ? rowsOf(child) : [],
  )
}

function cellsOf(row: Element): Element[] {
  return children(row).flatMap((child) =>
    child.name === 'tc' ? [child] : WRAPPERS.has(child.name) ? cellsOf(child) : [],
  )
}

function paragraphsOf(cell: Element): Element[] {
  return children(cell).flatMap((child) =>
    child.name === 'p' ? [child] : WRAPPERS.has(child.name) ? paragraphsOf(child) : [],
  )
}

/** The text boxes anchored in a paragraph; of two versions for newer and older programs, the newer. */
function textBoxes(element: Element): Element[] {
  return children(element).flatMap((child) => {
    if (child.name === 'txbxContent') return [child]
    if (child.name === 'Fallback' || child.name === 'pPr' || child.name === 't') return []
    return textBoxes(child)
  })
}
