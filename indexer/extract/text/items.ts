import type { Span } from '../../model/span.ts'
import { unwrapped } from './wrapped-lines.ts'
import { oncePer } from '../../once-per.ts'

/** One line of a text, without its line end. */
export interface Line extends Span {
  /** Position in the list of lines. */
  readonly index: number
}

/** A numbered item (条目): what stands from its number to the next number of the same or a higher rank. */
export interface Item extends Span {
  /** The number as written: `(一)`, `1.`, `①`, `任务3：`. */
  readonly marker: string
  /** The number in digits: `1`. */
  readonly number: string
  /** How deep such a number usually stands: 0 for 第一章, 1 第一节, 2 一、, 3 （一）, 4 1., 5 (1), 6 1), 7 ①. */
  readonly rank: number
  /** Where the words after the number begin. */
  readonly contentStart: number
  /** Where the line ends on which the number stands, or the next number on the same line begins. */
  readonly lineEnd: number
  /** The number stands at the beginning of its line. */
  readonly startsLine: boolean
  /** The title (first sentence or heading line), where the item has one. */
  readonly title?: Span
  /** Position of the item around this one in the list of items. */
  readonly parent?: number
}

/** The numbered items of a text, with its lines. */
export interface Outline {
  readonly lines: readonly Line[]
  readonly items: readonly Item[]
}

const DIGITS = '一二三四五六七八九'

/** A Chinese numeral up to 99 in digits: 十二 → 12; Arabic digits, full-width ones too, as they are. */
export function numeralDigits(written: string): string {
  const arabic = written.normalize('NFKC')
  if (/^\d+$/u.test(arabic)) return String(Number(arabic))
  const ten = written.indexOf('十')
  if (ten === -1) return String(DIGITS.indexOf(written.charAt(0)) + 1)
  const tens = ten === 0 ? 1 : DIGITS.indexOf(written.charAt(ten - 1)) + 1
  const ones = DIGITS.indexOf(written.charAt(ten + 1) || '?') + 1
  return String(tens * 10 + ones)
}

// “**1.**”, “## 一、”, “- （1）”: what Markdown and typists put before a number.
const BEFORE_NUMBER = /[\s\u3000*#>·•-]*/uy

// “第一章”, “第二节”, “一、”, “（一）”, “1.”, “1．”, “1、”, “(1)”, “1）”, “①”, “任务3：”, “[1]”; not “1.5亿元” and not “2023.”.
const MARKERS: readonly (readonly [number, RegExp])[] = [
  [0, /第(?<n>[一二三四五六七八九十]{1,3}|\d{1,2})[章编篇](?:\s|\u3000)*/uy],
  [1, /第(?<n>[一二三四五六七八九十]{1,3}|\d{1,2})节(?:\s|\u3000)*/uy],
  [3, /第(?<n>[一二三四五六七八九十]{1,3}|\d{1,3})条(?:\s|\u3000)+/uy],
  [2, /(?<n>[一二三四五六七八九十]{1,3})\s{0,2}[、．.](?:\s|\u3000)*/uy],
  [3, /[（(]\s{0,2}(?<n>[一二三四五六七八九十]{1,3})\s{0,2}[）)][、．.]?(?:\s|\u3000)*/uy],
  [4, /(?:任务|事项|序号)(?<n>[一二三四五六七八九十]{1,3}|\d{1,3})\s{0,2}[:：、.．](?:\s|\u3000)*/uy],
  [4, /(?<n>[0-9０-９]{1,3})\s{0,2}(?:[．、]|\\?\.(?!\d)|\.(?=\d{4}年|\d+个|\d+所))(?:\s|\u3000)*/uy],
  [5, /[（([【]\s{0,2}(?<n>[0-9０-９]{1,3})\s{0,2}[）)\]】][、．.]?(?:\s|\u3000)*/uy],
  [6, /(?<n>[0-9０-９]{1,3})[）)](?:\s|\u3000)*/uy],
]

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** Lines of a text; `\r\n` and `\n` both end one. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start <= text.length) {
    const next = text.indexOf('\n', start)
    const after = next === -1 ? text.length : next
    const end = after > start && text.charAt(after - 1) === '\r' ? after - 1 : after
    lines.push({ start, end, index: lines.length })
    if (next === -1) break
    start = next + 1
  }
  return lines
}

/** The index of the line on which a position stands. */
export function lineAt(lines: readonly Line[], position: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle]?.start ?? 0) <= position) low = middle
    else high = middle - 1
  }
  return low
}

interface Marked {
  readonly start: number
  readonly marker: string
  readonly number: string
  readonly rank: number
  readonly contentStart: number
  readonly startsLine: boolean
}

function markerAt(text: string, position: number, start: number, startsLine: boolean): Marked | undefined {
  const circled = CIRCLED.indexOf(text.charAt(position) || '?')
  if (circled !== -1)
    return {
      start,
      marker: text.charAt(position),
      number: String(circled + 1),
      rank: 7,
      contentStart: position + 1,
      startsLine,
    }
  for (const [rank, pattern] of MARKERS) {
    if (!startsLine && rank !== 5) continue
    pattern.lastIndex = position
    const found = pattern.exec(text)
    const written = found?.groups?.['n']
    if (found === null || written === undefined) continue
    const marker = found[0].trim()
    return { start, marker, number: numeralDigits(written), rank, contentStart: position + found[0].length, startsLine }
  }
  return undefined
}

function* marksOf(text: string, line: Line): Generator<Marked> {
  BEFORE_NUMBER.lastIndex = line.start
  const before = BEFORE_NUMBER.exec(text)?.[0].length ?? 0
  const first = line.start + before
  if (first >= line.end) return
  const atStart = markerAt(text, first, first, true)
  if (atStart !== undefined && atStart.contentStart <= line.end) yield atStart
  // “3.保障食品安全。①加强校园食堂监管（…）；②规范…”: numbers inside a paragraph stand after a stop.
  for (let at = Math.max(first + 1, atStart?.contentStart ?? 0); at < line.end; at++) {
    const character = text.charAt(at)
    const inline =
      CIRCLED.includes(character) || (/[（(]/u.test(character) && /[。；;：:）)]/u.test(text.charAt(at - 1)))
    if (!inline) continue
    const mark = markerAt(text, at, at, false)
    if (mark !== undefined) yield mark
  }
}

/** A title is at most so many characters long; longer first sentences are the work itself. */
const TITLE_LENGTH = 30

/** A title that is itself two clauses (坚持创新驱动，塑造发展新优势) is at most so long. */
const TITLE_WITH_COMMA_LENGTH = 24

// “新改建公厕45座”, “达到80%”: a sentence with a quantity is the work itself, not its title.
const QUANTITY = /\d\s*(?:[%％‰]|[个家座处条件项所人名户套万亿公平吨元张场次千辆台亩])/u

const UNITS_BEHIND =
  /[\s\u3000]+(?:(?:牵头|责任|主办|配合|承办|落实)(?:责任)?(?:单位|部门)|[^\s\u3000]{3,120}(?:牵头|负责|落实|承办|配合|协助))$/u

/** Where the title of an item ends: the first stop of the first sentence, a colon, or the end of a line that is nothing else. */
function titleOf(text: string, mark: Marked, lineEnd: number): Span | undefined {
  let end = mark.contentStart
  while (end < lineEnd && !'。：:；;！'.includes(text.charAt(end))) end++
  const stopped = end < lineEnd
  let start = mark.contentStart
  while (start < end && /[\s\u3000*]/u.test(text.charAt(start))) start++
  let last = end
  while (last > start && /[\s\u3000*]/u.test(text.charAt(last - 1))) last--
  // “（三）推进全民健身　　牵头单位：…”, “一、做强县域工业　　县工信局牵头”: who does it is no part of the title.
  const units = UNITS_BEHIND.exec(text.slice(start, last))
  if (units !== null && units.index > 1) last = start + units.index
  const title = text.slice(start, last)
  if (title.length < 2 || title.length > TITLE_LENGTH + (stopped ? 0 : 10)) return undefined
  if (/[；;]/u.test(text.charAt(end)) || /[（(【[].{0,12}(?:单位|部门|牵头|负责|责任)/u.test(title)) return undefined
  const commas = title.split(/[，,]/u).length - 1
  if (commas > 1 || (commas === 1 && title.length > TITLE_WITH_COMMA_LENGTH) || QUANTITY.test(title)) return undefined
  return { start, end: last }
}

/** The numbered items of a text in its order, a parent before its children. Linear in the length of the text. */
export function outlineOf(text: string): Outline {
  const lines = unwrapped(text, linesOf(text)).map((line, index): Line => ({ ...line, index }))
  const marks = lines.flatMap((line) => [...marksOf(text, line)].map((mark) => ({ mark, line })))
  const ends = new Array<number>(marks.length).fill(text.length)
  const parents = new Array<number | undefined>(marks.length).fill(undefined)
  const open: number[] = []
  for (const [index, { mark }] of marks.entries()) {
    while (open.length > 0) {
      const last = open.at(-1) ?? 0
      if ((marks[last]?.mark.rank ?? 0) < mark.rank) break
      ends[last] = mark.start
      open.pop()
    }
    parents[index] = open.at(-1)
    open.push(index)
  }
  const items = marks.map(({ mark, line }, index): Item => {
    const next = marks[index + 1]
    const lineEnd = next !== undefined && next.line === line ? next.mark.start : line.end
    const title = titleOf(text, mark, lineEnd)
    const parent = parents[index]
    return {
      ...mark,
      end: ends[index] ?? text.length,
      lineEnd,
      ...(title === undefined ? {} : { title }),
      ...(parent === undefined ? {} : { parent }),
    }
  })
  return { lines, items }
}

/** `outlineOf` a document, made once. */
export const outlineOfDocument = oncePer((document: { readonly text: string }): Outline => outlineOf(document.text))

/** The index of the last item that begins at or before a position; −1 where none does. */
export function lastItemBefore(items: readonly Item[], position: number): number {
  let low = -1
  let high = items.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((items[middle]?.start ?? 0) <= position) low = middle
    else high = middle - 1
  }
  return low
}
