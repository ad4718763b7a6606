import type { PDFPageProxy } from 'pdfjs-dist'
import type { Pdfjs } from './pdfjs.ts'
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

/** A glyph of an operator list of pdf.js; numbers between glyphs move the next one, in thousandths of the size. */
interface ShownGlyph {
  readonly unicode: string
  /** In units of the font's matrix. */
  readonly width: number
  readonly isSpace: boolean
}

interface Font {
  readonly fontMatrix?: readonly number[]
  readonly vertical?: boolean
}

interface TextState {
  readonly matrix: Matrix
  readonly font: Font
  readonly size: number
  readonly characterSpacing: number
  readonly wordSpacing: number
  readonly scale: number
  readonly rise: number
  readonly leading: number
}

const START: TextState = {
  matrix: IDENTITY,
  font: {},
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  rise: 0,
  leading: 0,
}

/** Operators of pdf.js within a path (DrawOPS). */
const MOVE = 0
const LINE = 1
const CURVE = 2
const QUADRATIC = 3

/**
 * The glyphs and rules of a page, each where it stands.
 *
 * They come from the operator list and not from `getTextContent`, which joins glyphs of one font over a gap that a
 * glyph of another font fills: “十四五” with its marks in another font would lose its order.
 */
export async function pdfPage(page: PDFPageProxy, operators: Pdfjs['OPS']): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 })
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 })
  const canvas = new GlyphCanvas(page, operators, viewport.transform as unknown as Matrix)
  for (const [at, operator] of fnArray.entries()) canvas.draw(operator, argsArray[at] as unknown)
  return { width: viewport.width, height: viewport.height, ...canvas.upright(viewport.width, viewport.height) }
}

/** A glyph as drawn, with the direction in which its line runs. */
interface DrawnGlyph extends Glyph {
  /** Quarter turns clockwise; `undefined` for slanting text, which is a watermark. */
  readonly turns: number | undefined
}

class GlyphCanvas {
  readonly #page: PDFPageProxy
  readonly #operators: Pdfjs['OPS']
  readonly #glyphs: DrawnGlyph[] = []
  readonly #rules: Rule[] = []
  #matrix: Matrix
  #text = START
  /** Where the line of text began, and where the next glyph goes, in the text's own space. */
  #lineX = 0
  #lineY = 0
  #x = 0
  #y = 0
  /** A blank was shown since the last glyph. */
  #blank = false
  readonly #saved: { matrix: Matrix; text: TextState }[] = []

  constructor(page: PDFPageProxy, operators: Pdfjs['OPS'], matrix: Matrix) {
    this.#page = page
    this.#operators = operators
    this.#matrix = matrix
  }

  draw(operator: number, args: unknown): void {
    const values = (args ?? []) as readonly unknown[]
    const OPS = this.#operators
    const number = (at: number): number => (typeof values[at] === 'number' ? values[at] : 0)
    switch (operator) {
      case OPS.save:
        this.#saved.push({ matrix: this.#matrix, text: this.#text })
        break
      case OPS.restore:
        this.#restore()
        break
      case OPS.transform:
        this.#matrix = multiply(this.#matrix, matrixOf(values))
        break
      case OPS.paintFormXObjectBegin:
        this.#saved.push({ matrix: this.#matrix, text: this.#text })
        if (values[0] !== null && values[0] !== undefined)
          this.#matrix = multiply(this.#matrix, matrixOf(values[0] as ArrayLike<unknown>))
        break
      case OPS.paintFormXObjectEnd:
        this.#restore()
        break
      case OPS.beginText:
        this.#setMatrix(IDENTITY)
        break
      case OPS.setTextMatrix:
        this.#setMatrix(matrixOf((values[0] ?? IDENTITY) as ArrayLike<unknown>))
        break
      case OPS.setFont:
        this.#setFont(String(values[0]), number(1))
        break
      case OPS.setCharSpacing:
        this.#text = { ...this.#text, characterSpacing: number(0) }
        break
      case OPS.setWordSpacing:
        this.#text = { ...this.#text, wordSpacing: number(0) }
        break
      case OPS.setHScale:
        this.#text = { ...this.#text, scale: number(0) / 100 }
        break
      case OPS.setTextRise:
        this.#text = { ...this.#text, rise: number(0) }
        break
      case OPS.setLeading:
        this.#text = { ...this.#text, leading: -number(0) }
        break
      case OPS.moveText:
        this.#move(number(0), number(1))
        break
      case OPS.setLeadingMoveText:
        this.#text = { ...this.#text, leading: number(1) }
        this.#move(number(0), number(1))
        break
      case OPS.nextLine:
        this.#move(0, this.#text.leading)
        break
      case OPS.showText:
        this.#show((values[0] ?? []) as readonly (ShownGlyph | number)[])
        break
      case OPS.constructPath:
        this.#path(number(0), (values[1] as readonly unknown[] | undefined)?.[0])
        break
    }
  }

  /** The page turned so that most of its text is upright; what slants is left out. */
  upright(width: number, height: number): { glyphs: Glyph[]; rules: Rule[] } {
    const counts = [0, 0, 0, 0]
    for (const { turns } of this.#glyphs) if (turns !== undefined) counts[turns] = (counts[turns] ?? 0) + 1
    const most = counts.indexOf(Math.max(...counts))
    const glyphs = this.#glyphs.filter(({ turns }) => turns === most)
    if (most === 0) return { glyphs, rules: this.#rules }
    const turn = (x: number, y: number): [number, number] =>
      most === 1 ? [y, width - x] : most === 2 ? [width - x, height - y] : [height - y, x]
    const turned = glyphs.map((glyph): Glyph => {
      const [x, y] = turn(glyph.x, glyph.y)
      return { ...glyph, x, y }
    })
    const rules = this.#rules.flatMap(({ direction, at, from, to }) => {
      const ends = direction === 'across' ? [turn(from, at), turn(to, at)] : [turn(at, from), turn(at, to)]
      return strokeRule(ends[0]?.[0] ?? 0, ends[0]?.[1] ?? 0, ends[1]?.[0] ?? 0, ends[1]?.[1] ?? 0) ?? []
    })
    return { glyphs: turned, rules }
  }

  #restore(): void {
    const saved = this.#saved.pop()
    if (saved === undefined) return
    this.#matrix = saved.matrix
    this.#text = saved.text
  }

  #setMatrix(matrix: Matrix): void {
    this.#text = { ...this.#text, matrix }
    this.#lineX = this.#lineY = this.#x = this.#y = 0
  }

  #setFont(name: string, size: number): void {
    const { commonObjs } = this.#page
    const font = commonObjs.has(name) ? (commonObjs.get(name) as Font) : {}
    this.#text = { ...this.#text, font, size }
  }

  #move(x: number, y: number): void {
    this.#x = this.#lineX += x
    this.#y = this.#lineY += y
  }

  /** PDF 32000-1, 9.4.4: where each glyph goes. */
  #show(glyphs: readonly (ShownGlyph | number)[]): void {
    const { font, size, scale, characterSpacing, wordSpacing, rise } = this.#text
    const unit = font.fontMatrix?.[0] ?? 0.001
    const matrix = multiply(this.#matrix, this.#text.matrix)
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        if (font.vertical === true) this.#y -= (glyph * size) / 1000
        else this.#x -= (glyph * size * scale) / 1000
        continue
      }
      const width = glyph.width * unit * size
      const spacing = characterSpacing + (glyph.isSpace ? wordSpacing : 0)
      this.#add(glyph.unicode, matrix, width * scale, Math.abs(size), rise)
      if (font.vertical === true) this.#y -= size + spacing
      else this.#x += (width + spacing) * scale
    }
  }

  #add(unicode: string, matrix: Matrix, width: number, size: number, rise: number): void {
    const text = glyphText(unicode)
    if (text.trim() === '') {
      this.#blank = true
      return
    }
    const [x, y] = transformed(matrix, this.#x, this.#y + rise)
    const along = Math.hypot(matrix[0], matrix[1])
    const height = Math.hypot(matrix[2], matrix[3])
    this.#glyphs.push({
      text,
      x,
      y,
      width: Math.abs(width) * along,
      size: size * height,
      turns: turnsOf(matrix[0], matrix[1]),
      ...(this.#blank && { afterBlank: true }),
    })
    this.#blank = false
  }

  #path(paint: number, data: unknown): void {
    if (!(data instanceof Float32Array) && !Array.isArray(data)) return
    const OPS = this.#operators
    const strokes: ReadonlySet<number> = new Set([
      OPS.stroke,
      OPS.closeStroke,
      OPS.fillStroke,
      OPS.eoFillStroke,
      OPS.closeFillStroke,
      OPS.closeEOFillStroke,
    ])
    const fills: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill])
    if (!strokes.has(paint) && !fills.has(paint)) return
    for (const points of subpaths(data, this.#matrix)) {
      const xs = points.map(([x]) => x)
      const ys = points.map(([, y]) => y)
      const bar =
        points.length > 1 ? barRule(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)) : undefined
      if (bar !== undefined) this.#rules.push(bar)
      else if (strokes.has(paint)) this.#strokes(points)
    }
  }

  #strokes(points: readonly (readonly [number, number])[]): void {
    for (const [at, point] of points.entries()) {
      const next = points[at + 1]
      const rule = next === undefined ? undefined : strokeRule(point[0], point[1], next[0], next[1])
      if (rule !== undefined) this.#rules.push(rule)
    }
  }
}

function matrixOf(values: ArrayLike<unknown>): Matrix {
  const [a, b, c, d, e, f] = Array.from(values, Number)
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0]
}

/** Quarter turns of a line of text that runs along (a, b) on a page counted downwards. */
function turnsOf(a: number, b: number): number | undefined {
  if (Math.abs(b) <= 0.05 * Math.abs(a)) return a >= 0 ? 0 : 2
  if (Math.abs(a) <= 0.05 * Math.abs(b)) return b > 0 ? 1 : 3
  return undefined
}

/** Most points of one path that is looked at: longer ones are maps and drawings. */
const MAX_POINTS = 1000

/** The corners of each part of a path, on the page; parts with curves are left out. */
function subpaths(data: ArrayLike<number>, matrix: Matrix): [number, number][][] {
  const parts: [number, number][][] = []
  let part: [number, number][] = []
  let curved = false
  const end = (): void => {
    if (part.length > 1 && !curved && part.length <= MAX_POINTS) parts.push(part)
    part = []
    curved = false
  }
  for (let at = 0; at < data.length;) {
    const operator = data[at++]
    if (operator === MOVE || operator === LINE) {
      if (operator === MOVE) end()
      part.push(transformed(matrix, data[at] ?? 0, data[at + 1] ?? 0))
      at += 2
    } else if (operator === CURVE || operator === QUADRATIC) {
      curved = true
      at += operator === CURVE ? 6 : 4
    } else if (part[0] !== undefined) part.push(part[0])
  }
  end()
  return parts
}
