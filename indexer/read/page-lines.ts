import type { Glyph } from './page.ts'

/** Glyphs on one baseline, from left to right. */
export interface TextLine {
  readonly glyphs: readonly Glyph[]
  readonly left: number
  readonly right: number
  /** Baseline of its largest glyph. */
  readonly y: number
  /** Size of most of its glyphs. */
  readonly size: number
}

/** How far the middles of two glyphs of a line may lie apart, in parts of the larger size: a raised number, not the next line. */
const SAME_LINE = 0.45

/** Two glyphs that are one, drawn twice to look bold, lie so near, in parts of their size. */
const SAME_PLACE = 0.15

/** Gaps in parts of the size: between Latin words, between a digit and a Chinese word, between Chinese words that stand apart, between columns. */
const LATIN_GAP = 0.18
const MIXED_GAP = 0.3
const WORD_GAP = 0.7
const COLUMN_GAP = 2

/** The lines that glyphs make, from top to bottom. */
export function linesOf(glyphs: readonly Glyph[]): TextLine[] {
  const open: { glyphs: Glyph[]; middle: number; size: number }[] = []
  for (const glyph of glyphs) {
    const middle = middleOf(glyph)
    let line: (typeof open)[number] | undefined
    // Glyphs come mostly in the order of their lines: the last ones are looked at first.
    for (let at = open.length - 1; at >= 0 && line === undefined; at--) {
      const candidate = open[at]
      if (
        candidate !== undefined &&
        Math.abs(candidate.middle - middle) <= SAME_LINE * Math.max(candidate.size, glyph.size)
      )
        line = candidate
    }
    if (line === undefined) open.push({ glyphs: [glyph], middle, size: glyph.size })
    else {
      line.glyphs.push(glyph)
      // The largest glyph says where the line is: a raised number does not.
      if (glyph.size > line.size) Object.assign(line, { middle, size: glyph.size })
    }
  }
  return open.map(({ glyphs: of }) => lineOf(of)).sort((a, b) => a.y - b.y)
}

function middleOf(glyph: Glyph): number {
  return glyph.y - 0.3 * glyph.size
}

function lineOf(unsorted: readonly Glyph[]): TextLine {
  const sorted = [...unsorted].sort((a, b) => a.x - b.x)
  const glyphs = sorted.filter((glyph, at) => {
    const before = sorted.slice(Math.max(0, at - 3), at)
    return !before.some((other) => other.text === glyph.text && Math.abs(other.x - glyph.x) < SAME_PLACE * glyph.size)
  })
  const largest = glyphs.reduce((best, glyph) => (glyph.size > best.size ? glyph : best))
  return {
    glyphs,
    left: Math.min(...glyphs.map(({ x }) => x)),
    right: Math.max(...glyphs.map(({ x, width }) => x + width)),
    y: largest.y,
    size: mostFrequent(glyphs.map(({ size }) => Math.round(size * 2) / 2)) ?? largest.size,
  }
}

/** The value that occurs most often; of several, the first. */
export function mostFrequent(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: number | undefined
  for (const [value, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = value
  return best
}

/**
 * The words of a line: blanks where glyphs stand apart, two where columns do.
 *
 * @param marks numbers of the page's footnotes: a raised one is written `[1]`
 */
export function lineText(line: TextLine, marks: ReadonlySet<string> = new Set()): string {
  let text = ''
  for (let at = 0; at < line.glyphs.length; at++) {
    const glyph = line.glyphs[at]
    if (glyph === undefined) break
    const raised = raisedNumber(line, at)
    const before = line.glyphs[at - 1]
    if (before !== undefined) text += gapText(text, before, glyph)
    if (raised !== undefined && marks.has(raised)) {
      text += `[${raised}]`
      at += raised.length - 1
    } else text += glyph.text
  }
  return text
}

/** The number that begins at a glyph when it is smaller than the line and stands higher. */
export function raisedNumber(line: TextLine, at: number): string | undefined {
  let number = ''
  for (let end = at; end < line.glyphs.length; end++) {
    const glyph = line.glyphs[end]
    if (
      glyph === undefined ||
      !/^\d$/u.test(glyph.text) ||
      glyph.size > 0.8 * line.size ||
      glyph.y > line.y - 0.15 * line.size
    )
      break
    number += glyph.text
  }
  return number === '' ? undefined : number
}

function gapText(text: string, before: Glyph, glyph: Glyph): string {
  const gap = glyph.x - before.x - before.width
  const size = Math.max(before.size, glyph.size)
  // “1. ”, “（一） ”: what stands between a list's number and its words is no blank of the text.
  if (
    gap < 4 * size &&
    /^(?:\d{1,3}[.．、]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)$/u.test(text)
  )
    return ''
  if (gap > COLUMN_GAP * size) return '  '
  // Programs put a fifth of a blank between a digit and a Chinese word, and some write it as a blank.
  const isMixed = isLatin(before.text) !== isLatin(glyph.text)
  if (gap > WORD_GAP * size || (glyph.afterBlank === true && gap > (isMixed ? MIXED_GAP : LATIN_GAP) * size)) return ' '
  return gap > LATIN_GAP * size && isLatin(before.text) && isLatin(glyph.text) ? ' ' : ''
}

function isLatin(text: string): boolean {
  return /[\p{Script=Latin}\d]/u.test(text)
}

/** What stands between two lines of one paragraph: a blank between Latin words, else nothing. */
export function lineJoint(before: string, after: string): string {
  return /\p{Script=Latin}$/u.test(before) && /^[\p{Script=Latin}\d]/u.test(after) ? ' ' : ''
}

/**
 * How wide the beginning of a line is that cannot be divided: a number with its unit sign, a Latin word, a bracket
 * with what it holds to; with the mark that closes it. A line before it may end so far from the margin and yet be full.
 */
export function firstWordWidth(line: TextLine): number {
  const first = line.glyphs[0]
  if (first === undefined) return 0
  let at = 0
  while (/^[“‘（《〈【(]$/u.test(line.glyphs[at]?.text ?? '')) at++
  const from = at
  // “12.5%”, “Q=40m3/s)”: nothing that a keyboard writes without an input method is divided.
  while (/^[!-~\p{Script=Latin}‰℃°～—-]$/u.test(line.glyphs[at]?.text ?? '')) at++
  if (at === from) at++
  while (/^[，。、；：）》”’！？%)]$/u.test(line.glyphs[at]?.text ?? '')) at++
  const last = line.glyphs[Math.min(at, line.glyphs.length) - 1] ?? first
  return last.x + last.width - first.x
}
