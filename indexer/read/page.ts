/** A glyph on a page: upright, in points, counted from the top left corner downwards. */
export interface Glyph {
  readonly text: string
  /** Left edge. */
  readonly x: number
  /** Baseline. */
  readonly y: number
  readonly width: number
  /** Size of its font. */
  readonly size: number
  /** The file has a blank before it, on the same line. */
  readonly afterBlank?: true
}

/** A straight line drawn across or down a page: `from` and `to` along it, `at` is where it stands. */
export interface Rule {
  readonly direction: 'across' | 'down'
  readonly at: number
  readonly from: number
  readonly to: number
}

/** What stands on a page, glyphs in the order in which they are drawn. */
export interface Page {
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly rules: readonly Rule[]
}

/** An affine transformation as PDF and OFD write it: x′ = a·x + c·y + e, y′ = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** The transformation that does `inner` first and `outer` after. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ]
}

export function transformed(matrix: Matrix, x: number, y: number): [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]
}

/** Thickest bar that is a rule and no box, in points. */
const MAX_RULE_THICKNESS = 3

/** Shortest rule, in points: shorter ones are parts of drawings and of dashes. */
const MIN_RULE_LENGTH = 4

/** The rule that a stroke between two points draws; `undefined` for a slanting or a short one. */
export function strokeRule(x0: number, y0: number, x1: number, y1: number): Rule | undefined {
  return barRule(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1))
}

/** The rule that a filled box makes when it is thin. */
export function barRule(left: number, top: number, right: number, bottom: number): Rule | undefined {
  if (bottom - top <= MAX_RULE_THICKNESS && right - left >= MIN_RULE_LENGTH)
    return { direction: 'across', at: (top + bottom) / 2, from: left, to: right }
  if (right - left <= MAX_RULE_THICKNESS && bottom - top >= MIN_RULE_LENGTH)
    return { direction: 'down', at: (left + right) / 2, from: top, to: bottom }
  return undefined
}

/**
 * Radicals of Unicode's CJK Radicals Supplement that fonts give for the simplified character itself, and that no
 * normalisation maps (粮⻝, 增⻓).
 */
const RADICALS: ReadonlyMap<string, string> = new Map(
  [
    ...'⺁厂⺇几⺌小⺎尢⺗心⺟母⺠民⺢水⺫目⺮竹⺷羊⺼月⻁虎⻄西⻅见⻆角⻈讠⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟'.matchAll(
      /(?<radical>.)(?<character>.)/gu,
    ),
  ].map(({ groups }) => [groups?.['radical'] ?? '', groups?.['character'] ?? '']),
)

/**
 * The characters that a font gives for a glyph, as people type them: radicals that stand for the character itself
 * (⼀, U+2F00) and compatibility forms are what some writers of PDF put for 一; marks that print nothing are left out.
 */
export function glyphText(text: string): string {
  return text
    .replace(
      /[\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06]/gu,
      (character) => RADICALS.get(character) ?? character.normalize('NFKC'),
    )
    .replace(/[\p{Cc}\u00AD\u200B-\u200F\uFEFF\uFFFD]/gu, '')
}
