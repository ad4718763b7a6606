import { posix } from 'node:path'
import { UnreadableDocumentError } from '../errors.ts'
import { unpack, type Archive } from './archive.ts'
import type { Content } from './content.ts'
import { layOut } from './page-text.ts'
import {
  IDENTITY,
  barRule,
  glyphText,
  multiply,
  strokeRule,
  transformed,
  type Glyph,
  type Matrix,
  type Page,
  type Rule,
} from './page.ts'
import { unlessScan } from './scan.ts'
import { children, descend, descendants, ownText, parseXml, type Element } from './xml.ts'

/** OFD counts in millimetres, pages here in points. */
const POINTS_PER_MILLIMETRE = 72 / 25.4

/** A4, where a document does not state the size of its pages; in millimetres. */
const DEFAULT_BOX: readonly number[] = [0, 0, 210, 297]

/** Templates within templates are no document. */
const MAX_BLOCKS = 20

/**
 * Reads the text layer of an OFD document (GB/T 33190-2016): as a PDF, by where its characters stand.
 *
 * @throws UnreadableDocumentError for a scan and for what is no OFD
 */
export async function readOfd(file: string, bytes: Uint8Array): Promise<Content> {
  const archive = await unpack(file, bytes, (path) => /\.xml$/iu.test(path))
  const pages = descendants(xmlAt(file, archive, 'OFD.xml'), 'DocRoot').flatMap((root) =>
    documentPages(file, archive, resolved('OFD.xml', ownText(root).trim())),
  )
  if (pages.length === 0) throw new UnreadableDocumentError(file, '不是有效的 .ofd 文件或已损坏，请重新获取后再放入')
  return unlessScan(file, pages, layOut(pages))
}

function documentPages(file: string, archive: Archive, path: string): Page[] {
  const document = xmlAt(file, archive, path)
  const common = descend(document, 'CommonData')
  const box = boxOf(descend(common, 'PageArea')) ?? DEFAULT_BOX
  const templates = new Map(
    children(common, 'TemplatePage').map((template) => [
      template.attributes['ID'] ?? '',
      xmlAt(file, archive, resolved(path, template.attributes['BaseLoc'] ?? '')),
    ]),
  )
  return children(descend(document, 'Pages'), 'Page').map((reference) => {
    const page = xmlAt(file, archive, resolved(path, reference.attributes['BaseLoc'] ?? ''))
    const [left = 0, top = 0, width = 0, height = 0] = boxOf(descend(page, 'Area')) ?? box
    const canvas = new OfdCanvas([
      POINTS_PER_MILLIMETRE,
      0,
      0,
      POINTS_PER_MILLIMETRE,
      -left * POINTS_PER_MILLIMETRE,
      -top * POINTS_PER_MILLIMETRE,
    ])
    for (const use of children(page, 'Template')) canvas.content(templates.get(use.attributes['TemplateID'] ?? ''))
    canvas.content(page)
    return {
      width: width * POINTS_PER_MILLIMETRE,
      height: height * POINTS_PER_MILLIMETRE,
      glyphs: canvas.glyphs,
      rules: canvas.rules,
    }
  })
}

/** A place in the package: from its root, or from the folder of the file that names it. */
function resolved(from: string, path: string): string {
  return path.startsWith('/') ? posix.normalize(path.slice(1)) : posix.normalize(posix.join(posix.dirname(from), path))
}

function xmlAt(file: string, archive: Archive, path: string): Element {
  const bytes = archive.get(path)
  if (bytes === undefined) throw new UnreadableDocumentError(file, `文件已损坏（缺少 ${path}），请重新获取后再放入`)
  try {
    return parseXml(bytes)
  } catch (error) {
    throw new UnreadableDocumentError(file, `文件已损坏（${path} 不是有效的 XML）`, { cause: error })
  }
}

function boxOf(area: Element | undefined): number[] | undefined {
  const box = descend(area, 'PhysicalBox')
  return box === undefined ? undefined : numbers(ownText(box))
}

function numbers(text: string | undefined): number[] {
  return (text ?? '')
    .trim()
    .split(/\s+/u)
    .filter((part) => part !== '')
    .map(Number)
}

class OfdCanvas {
  readonly glyphs: Glyph[] = []
  readonly rules: Rule[] = []
  readonly #matrix: Matrix
  /** A blank was shown since the last glyph. */
  #blank = false

  constructor(matrix: Matrix) {
    this.#matrix = matrix
  }

  /** The layers of a page or a template. */
  content(page: Element | undefined): void {
    for (const layer of children(descend(page, 'Content'), 'Layer')) this.#blocks(layer, 0)
  }

  #blocks(parent: Element, depth: number): void {
    if (depth > MAX_BLOCKS) return
    for (const element of children(parent)) {
      if (element.attributes['Visible'] === 'false') continue
      if (element.name === 'TextObject') this.#text(element)
      else if (element.name === 'PathObject') this.#path(element)
      else if (element.name === 'PageBlock') this.#blocks(element, depth + 1)
    }
  }

  /** From an object's own space to the page: its transformation, then its place (GB/T 33190, 8.5). */
  #objectMatrix(object: Element): Matrix {
    const [x = 0, y = 0] = numbers(object.attributes['Boundary'])
    const own = object.attributes['CTM'] === undefined ? [...IDENTITY] : numbers(object.attributes['CTM'])
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = own
    return multiply(this.#matrix, multiply([1, 0, 0, 1, x, y], [a, b, c, d, e, f]))
  }

  #text(object: Element): void {
    const matrix = this.#objectMatrix(object)
    // What does not run from left to right is a watermark or a seal.
    if (matrix[0] <= 0 || Math.abs(matrix[1]) > 0.05 * matrix[0]) return
    const size = Number(object.attributes['Size'] ?? '0')
    const scale = Number(object.attributes['HScale'] ?? '1')
    let x = 0
    let y = 0
    for (const code of children(object, 'TextCode')) {
      x = Number(code.attributes['X'] ?? x)
      y = Number(code.attributes['Y'] ?? y)
      const deltasX = deltas(code.attributes['DeltaX'])
      const deltasY = deltas(code.attributes['DeltaY'])
      for (const [at, character] of [...ownText(code)].entries()) {
        const natural = size * scale * (/[\u0020-\u007e]/u.test(character) ? 0.5 : 1)
        const advance = deltasX[at] ?? (deltasY[at] === undefined ? natural : 0)
        const width = deltasX[at] === undefined ? natural : Math.min(Math.abs(advance), size * scale)
        this.#add(character, matrix, x, y, width, size)
        x += advance
        y += deltasY[at] ?? 0
      }
    }
  }

  #add(character: string, matrix: Matrix, x: number, y: number, width: number, size: number): void {
    const text = glyphText(character)
    if (text.trim() === '') {
      this.#blank = true
      return
    }
    const [left, baseline] = transformed(matrix, x, y)
    this.glyphs.push({
      text,
      x: left,
      y: baseline,
      width: width * matrix[0],
      size: size * Math.abs(matrix[3]),
      ...(this.#blank && { afterBlank: true }),
    })
    this.#blank = false
  }

  #path(object: Element): void {
    const matrix = this.#objectMatrix(object)
    const words = ownText(descend(object, 'AbbreviatedData')).trim().split(/\s+/u)
    let part: [number, number][] = []
    const end = (): void => {
      this.#rules(part)
      part = []
    }
    for (let at = 0; at < words.length;) {
      const operator = words[at++]
      const values: number[] = []
      while (at < words.length && !/^[A-Za-z]$/u.test(words[at] ?? '')) values.push(Number(words[at++]))
      if (operator === 'S' || operator === 'M') end()
      if (operator === 'C' && part[0] !== undefined) part.push(part[0])
      // Of a curve only its end counts: a rule has none.
      const [x, y] = values.slice(-2)
      if (x !== undefined && y !== undefined) part.push(transformed(matrix, x, y))
    }
    end()
  }

  #rules(points: readonly (readonly [number, number])[]): void {
    if (points.length < 2) return
    const xs = points.map(([x]) => x)
    const ys = points.map(([, y]) => y)
    const bar = barRule(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys))
    if (bar !== undefined) {
      this.rules.push(bar)
      return
    }
    for (const [at, point] of points.entries()) {
      const next = points[at + 1]
      const rule = next === undefined ? undefined : strokeRule(point[0], point[1], next[0], next[1])
      if (rule !== undefined) this.rules.push(rule)
    }
  }
}

/** Most distances that one text states. */
const MAX_DELTAS = 100_000

/** Distances between characters; “g 3 5.2” stands for three of 5.2. */
function deltas(text: string | undefined): number[] {
  const words = (text ?? '').trim().split(/\s+/u)
  const found: number[] = []
  for (let at = 0; at < words.length && found.length < MAX_DELTAS; at++) {
    const word = words[at] ?? ''
    if (word === 'g') {
      const count = Math.min(Number(words[at + 1] ?? '0'), MAX_DELTAS)
      for (let n = 0; n < count; n++) found.push(Number(words[at + 2] ?? '0'))
      at += 2
    } else if (word !== '') found.push(Number(word))
  }
  return found
}
