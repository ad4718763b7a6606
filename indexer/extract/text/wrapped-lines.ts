import { looksLikeDepartment } from '../responsibilities/departments.ts'

/** A line of a text, or several that a page was too narrow for, without the last line end. */
export interface WrappedLine {
  readonly start: number
  readonly end: number
}

/** At most so many lines are one: an item of a page's text. */
const MAX_LINES = 40

/** A bracket left open at the end of a line is looked for on so many more lines. */
const BRACKET_LINES = 8

// “一、”, “（二）”, “3.”, “①”, “第一章”, “| 1 |”, “# ”, “- ”, “责任单位：”: what begins such a line begins anew.
const BEGINS =
  /^[\s\u3000]*(?:第[一二三四五六七八九十百\d]{1,4}[编篇章节条]|[一二三四五六七八九十]{1,3}\s?[、．.]|[（(]\s?[一二三四五六七八九十\d]{1,3}\s?[)）]|[\d０-９]{1,3}\s?(?:[．、]|\.(?!\d))|[①-⑳]|[|#>*]|[-—•·]{1,2}[\s\u3000]|\p{Script=Han}{2,8}[:：])/u

// “…。”, “…；”, “…：”, “（牵头单位：区发改局）”: where a sentence or an item ends.
const ENDS = /[。！？；：!?;:）)\]】”|][\s\u3000*]*$/u

// “牵头单位：市科技局、市财⏎政局”: a list of units that the line cuts.
const UNITS_LINE =
  /^[\s\u3000*]*(?:牵头|责任|主办|承办|配合|协办|落实|参与)(?:责任)?(?:单位|部门)[*\s]*[:：](?<list>.*)$/u

const PAGE_NUMBER = /^[\s\u3000]*[-—]?\s?\d{1,3}\s?[-—]?[\s\u3000]*$/u

/**
 * The lines of a text as its sentences run: a bracket or a list of units that a line end cuts goes on in the next
 * line, and so does every full line of a text that was cut to the width of a page. Linear in the number of lines.
 */
export function unwrapped(text: string, lines: readonly WrappedLine[]): WrappedLine[] {
  const width = pageWidth(lines)
  const joined: WrappedLine[] = []
  for (let at = 0; at < lines.length; at++) {
    const first = lines[at]
    if (first === undefined) continue
    let last = at
    while (last - at < MAX_LINES) {
      const next = continuation(text, lines, first.start, last, width)
      if (next === undefined) break
      last = next
    }
    joined.push({ start: first.start, end: lines[last]?.end ?? first.end })
    at = last
  }
  return joined
}

/** The index of the last line that belongs to the words before a line's end; `undefined` where they end with it. */
function continuation(
  text: string,
  lines: readonly WrappedLine[],
  start: number,
  at: number,
  width: number | undefined,
): number | undefined {
  const line = lines[at]
  const next = lines[at + 1]
  if (line === undefined || next === undefined || line.end === line.start) return undefined
  const words = text.slice(line.start, line.end).trimEnd()
  if (words.startsWith('|') || words.startsWith('#')) return undefined
  const open = openBracket(text, Math.max(start, line.end - MAX_OPEN), line.end)
  if (open) return closingLine(text, lines, at)
  const following = text.slice(next.start, next.end)
  if (following.trim() === '' || BEGINS.test(following) || ENDS.test(words)) return undefined
  const list = UNITS_LINE.exec(words)?.groups?.['list']
  if (list !== undefined) return isCut(list, following) ? at + 1 : undefined
  return width !== undefined && words.length >= width - WIDTH_VARIES && words.length <= width + WIDTH_VARIES
    ? at + 1
    : undefined
}

/** A bracket reaches back over at most so many characters. */
const MAX_OPEN = 400

const ASSIGNS = /牵头|责任|主办|承办|配合|协办|负责|参与|落实/u

/** Whether the stretch ends inside a bracket that names units. */
function openBracket(text: string, from: number, to: number): boolean {
  let depth = 0
  for (let at = to - 1; at >= from; at--) {
    const character = text.charAt(at)
    if ('）)】]］'.includes(character)) depth++
    else if ('（(【[［'.includes(character) && --depth < 0) {
      const inside = text.slice(at + 1, to)
      return ASSIGNS.test(inside) || /^(?:牵|责|主|配)$/u.test(inside.trim())
    }
  }
  return false
}

/** The next line on which an open bracket closes, before anything begins anew. */
function closingLine(text: string, lines: readonly WrappedLine[], at: number): number | undefined {
  for (let next = at + 1; next < lines.length && next <= at + BRACKET_LINES; next++) {
    const line = lines[next]
    if (line === undefined) return undefined
    const words = text.slice(line.start, line.end)
    if (words.trim() === '' || PAGE_NUMBER.test(words)) continue
    if (BEGINS.test(words) && !LABEL_LINE.test(words)) return undefined
    const close = words.search(/[）)】\]］]/u)
    if (close !== -1) return next
    if (/[。|]/u.test(words)) return undefined
  }
  return undefined
}

// Inside a bracket a new line may begin with a label: “（牵头单位：市科技局；⏎责任单位：市财政局）”.
const LABEL_LINE = /^[\s\u3000]*\p{Script=Han}{2,8}[:：]/u

/** Whether a list of units goes on in the next line: its last name is cut, or the next line is nothing but units. */
function isCut(list: string, following: string): boolean {
  const trimmed = list.trimEnd()
  if (/[、，,]$/u.test(trimmed)) return true
  const last = trimmed.split(/[、，,；;\s]/u).at(-1) ?? ''
  const pieces = following.trim().split(/[、，,；;\s]/u)
  const first = pieces[0] ?? ''
  if (!looksLikeDepartment(last)) return last !== '' && looksLikeDepartment(last + first)
  return following.length < 80 && pieces.every((piece) => looksLikeDepartment(piece))
}

/** Lines of a page differ by so many characters, since no line begins with a stop. */
const WIDTH_VARIES = 2

/** A text is cut to the width of a page where so many of its longer lines have that width, as a share. */
const FULL_LINES = 0.4

/** How many characters a full line has, where line ends do not end sentences; `undefined` for other texts. */
function pageWidth(lines: readonly WrappedLine[]): number | undefined {
  const lengths = lines.map(({ start, end }) => end - start).filter((length) => length >= 16)
  if (lengths.length < 12) return undefined
  const counts = new Map<number, number>()
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [width] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))
  if (width > 60) return undefined
  const full = lengths.filter((length) => Math.abs(length - width) <= WIDTH_VARIES).length
  return full / lengths.length >= FULL_LINES ? width : undefined
}
