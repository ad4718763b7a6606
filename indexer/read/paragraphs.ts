import type { Where } from '../model/document.ts'
import type { Run } from './content.ts'
import { firstWordWidth, lineJoint, mostFrequent, type TextLine } from './page-lines.ts'

/** A line in the flow of the text. */
export interface FlowLine extends TextLine {
  readonly page: number
  /** Its column on the page; 0 where it goes over the whole width. */
  readonly column: number
  readonly text: string
  readonly where: Where
}

/** Sizes that differ by no more are one, as a share. */
const SAME_SIZE = 0.1

/** A line that begins so far to the right begins a paragraph, in sizes: two characters in official documents. */
const MIN_INDENT = 1.2

/** How far before the margin a full line may end, in sizes, beside the word that did not fit on it. */
const FULL_LINE = 0.3
const FULL_LINE_INDENTED = 3

/** Lines further apart than so many usual distances are two paragraphs. */
const MAX_LEADING = 1.4

/** A title's line goes on in the next one when it takes so much of the width. */
const TITLE_SHARE = 0.55

// “一、”, “（一）”, “1.”, “(1)”, “第一章”, “①”: a line that begins so begins a paragraph after one that ended.
const NUMBERED =
  /^(?:第[一二三四五六七八九十百\d]{1,4}[编篇章节条]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}(?:[.．](?!\d)|、)|[①-⑳])/u

// “…。”, “…（牵头单位：区发改局）”: after these a number begins an item.
const ITEM_END = /[。！？；：!?;:”’）)]$/u

const SENTENCE_END = /[。！？；：!?;:][”’）)]?$/u

/** Joins lines to paragraphs, as they come; each paragraph is handed on when it has ended. */
export class Paragraphs {
  readonly #body: number
  readonly #margins: Margins
  readonly #leading: number
  /** How far the first lines of paragraphs are moved in; `undefined` where they are not. */
  readonly #indent: number | undefined
  readonly #give: (runs: Run[]) => void
  #lines: FlowLine[] = []

  /**
   * @param lines all lines of the document, which show its margins
   * @param body size of most of its text
   */
  constructor(lines: readonly FlowLine[], body: number, give: (runs: Run[]) => void) {
    const bodyLines = lines.filter(({ size }) => isSize(size, body))
    this.#body = body
    this.#margins = new Margins(bodyLines)
    const distances = bodyLines.flatMap((line, at) => {
      const distance = (bodyLines[at + 1]?.y ?? 0) - line.y
      return distance > 0 && distance < 4 * body ? [Math.round(distance)] : []
    })
    this.#leading = mostFrequent(distances) ?? 1.5 * body
    const afterShort = bodyLines.filter((_, at) => {
      const before = bodyLines[at - 1]
      return before !== undefined && before.right < this.#margins.of(before).right - FULL_LINE_INDENTED * body
    })
    const indents = afterShort.filter((line) => line.left > this.#margins.of(line).left + MIN_INDENT * body)
    const usual = mostFrequent(indents.map((line) => Math.round(line.left - this.#margins.of(line).left)))
    this.#indent = indents.length > afterShort.length / 2 ? usual : undefined
    this.#give = give
  }

  add(line: FlowLine): void {
    const last = this.#lines.at(-1)
    if (last !== undefined && !this.#goesOn(last, line)) this.end()
    this.#lines.push(line)
  }

  end(): void {
    const runs: Run[] = []
    let text = ''
    for (const line of this.#lines) {
      const joint = lineJoint(text, line.text)
      runs.push({ text: joint }, { text: line.text, where: line.where })
      text = line.text
    }
    this.#lines = []
    if (runs.length > 0) this.#give(runs)
  }

  /** Whether a line goes on with the paragraph of the one before it. */
  #goesOn(last: FlowLine, line: FlowLine): boolean {
    if (!isSize(line.size, last.size) || isRow(last) || isRow(line)) return false
    const samePage = last.page === line.page
    // A new column begins above where the one before it ended.
    if (samePage && line.y > last.y && line.y - last.y > MAX_LEADING * Math.max(this.#leading, 1.2 * line.size))
      return false
    if (ITEM_END.test(last.text) && NUMBERED.test(line.text)) return false
    // No line begins with a mark that closes, and none ends a paragraph with a comma.
    if (
      /^[，。、；：）》”%]/u.test(line.text) ||
      (samePage && /[，、（《“(]$/u.test(last.text) && !NUMBERED.test(line.text))
    )
      return true
    if (last.size > 1.15 * this.#body) return this.#isTitle(last, line)
    const { left, right } = this.#margins.of(last)
    // What did not fit on the line before is no sign that the line before ended early.
    const missing = right - last.right - firstWordWidth(line)
    if (line.left - this.#margins.of(line).left <= MIN_INDENT * line.size)
      return missing <= (this.#indent !== undefined ? FULL_LINE_INDENTED : FULL_LINE) * last.size
    // Within a block that is indented as a whole, or under a number that hangs out; but not where paragraphs begin.
    const begins = Math.abs(line.left - this.#margins.of(line).left - (this.#indent ?? -Infinity)) < 0.3 * line.size
    if (begins) return false
    const first = this.#lines[0] ?? last
    const hangs = NUMBERED.test(first.text) && line.left > first.left + MIN_INDENT * line.size
    const aligned = Math.abs(line.left - last.left) < 0.5 * line.size && last.left - left > MIN_INDENT * last.size
    return (
      missing <= FULL_LINE * last.size &&
      !SENTENCE_END.test(last.text) &&
      !NUMBERED.test(line.text) &&
      (hangs || aligned)
    )
  }

  #isTitle(last: FlowLine, line: FlowLine): boolean {
    const { left, right } = this.#margins.of(last)
    return (
      last.right - last.left > TITLE_SHARE * (right - left) &&
      !SENTENCE_END.test(last.text) &&
      !NUMBERED.test(line.text)
    )
  }
}

/** Fewest lines that show the margins of a column of a page; one with fewer has those of the document. */
const MIN_LINES = 5

/** A page whose lines take less of the usual width has short lines (目录), not other margins. */
const MIN_WIDTH_SHARE = 0.85

/** Where the text begins and ends on a page, column by column: odd and even pages may differ. */
class Margins {
  readonly #known = new Map<string, { left: number; right: number }>()

  constructor(lines: readonly FlowLine[]) {
    for (const [key, of] of grouped(lines, columnKey)) this.#known.set(key, marginsOf(of))
    for (const [key, of] of grouped(lines, pageKey)) {
      const first = of[0]
      if (first === undefined || of.length < MIN_LINES) continue
      const usual = this.of(first)
      const own = marginsOf(of)
      if (own.right - own.left >= MIN_WIDTH_SHARE * (usual.right - usual.left)) this.#known.set(key, own)
    }
  }

  of(line: FlowLine): { left: number; right: number } {
    return this.#known.get(pageKey(line)) ?? this.#known.get(columnKey(line)) ?? { left: line.left, right: line.right }
  }
}

function grouped(lines: readonly FlowLine[], keyOf: (line: FlowLine) => string): Map<string, FlowLine[]> {
  const groups = new Map<string, FlowLine[]>()
  for (const line of lines) {
    const group = groups.get(keyOf(line))
    if (group === undefined) groups.set(keyOf(line), [line])
    else group.push(line)
  }
  return groups
}

function columnKey(line: FlowLine): string {
  return String(line.column)
}

function pageKey(line: FlowLine): string {
  return `${String(line.page)} ${String(line.column)}`
}

/** The leftmost beginning that several lines share, and the end that a tenth of the lines reach. */
function marginsOf(lines: readonly FlowLine[]): { left: number; right: number } {
  const lefts = lines.map(({ left }) => Math.round(left)).sort((a, b) => a - b)
  const shared = lefts.find(
    (left) => lefts.filter((other) => Math.abs(other - left) <= 1).length >= Math.max(2, 0.03 * lefts.length),
  )
  const rights = lines.map(({ right }) => right).sort((a, b) => b - a)
  return { left: shared ?? lefts[0] ?? 0, right: rights[Math.floor(rights.length / 10)] ?? 0 }
}

/** Whether a line has several columns: a row of a table without rules. */
function isRow({ text }: FlowLine): boolean {
  return text.split('  ').length >= 3
}

function isSize(size: number, other: number): boolean {
  return Math.abs(size - other) <= SAME_SIZE * Math.max(size, other)
}
