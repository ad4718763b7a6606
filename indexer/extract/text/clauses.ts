import type { Span } from '../../model/span.ts'
import { findPeriods, type PeriodMention, type PeriodReference } from './periods.ts'
import { findQuantities, type Quantity } from './quantities.ts'

/** A piece of a sentence between two separators that says one thing: at most a name, a verb and a quantity. */
export interface Part extends Span {
  /** What divided it from the part before: `，`, `、`, `；`, `：`, `和`; empty for the first. */
  readonly separator: string
  readonly quantities: readonly Quantity[]
}

/** Words up to a full stop or the end of a line. */
export interface Sentence extends Span {
  readonly parts: readonly Part[]
  readonly periods: readonly PeriodMention[]
}

/** Longest bracket or quotation that is taken as one, in characters; longer ones have lost an end. */
const MAX_ENCLOSED = 160
const CLOSING: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '「': '」',
  '〔': '〕',
}
const OPENING = /[（(“‘《〈【「〔]/gu
const LIST_OF_THINGS =
  /^\d{1,4}[个条座家所处]\p{Script=Han}{3,12}、\d{1,4}[个条座家所处]\p{Script=Han}{3,12}(?:、|和|$)/u
/** Stands for each character of a bracket or quotation that must not divide a sentence or count as a number. */
const MASK = '\uE000'

/**
 * The text with the insides of brackets and quotations made blank where they hold numbers or separators, of the same
 * length: “1+8+N”, （责任单位：区教育局）, 《…（2021—2035年）》. Short ones without stay: 执业（助理）医师, 6万套（间）.
 */
function maskEnclosed(text: string): string {
  let masked = ''
  let done = 0
  OPENING.lastIndex = 0
  for (let mark = OPENING.exec(text); mark !== null; mark = OPENING.exec(text)) {
    const at = mark.index
    const [opening] = mark
    const end = closingAt(text, at, opening, CLOSING[opening] ?? '')
    if (end === undefined) continue
    const inside = text.slice(at + 1, end)
    // “构建“3个市级商业中心、2个区级商业中心、4条特色商业街区””: a list of things to be had.
    if (opening === '“' && LIST_OF_THINGS.test(inside)) {
      masked += `${text.slice(done, at)}${MASK}${inside}${MASK}`
      done = end + 1
      OPENING.lastIndex = end + 1
      continue
    }
    // The name of a document holds no number and no time of its own sentence.
    if (opening === '《' || /[\d，,；;。、：:．.]/u.test(inside)) {
      masked += text.slice(done, at + 1) + MASK.repeat(end - at - 1)
      done = end
    }
    OPENING.lastIndex = end + 1
  }
  return masked + text.slice(done)
}

function closingAt(text: string, from: number, opening: string, closing: string): number | undefined {
  let depth = 0
  const last = Math.min(text.length, from + MAX_ENCLOSED)
  for (let at = from; at < last; at++) {
    if (text[at] === '\n') return undefined
    if (text[at] === opening) depth++
    else if (text[at] === closing && --depth === 0) return at
  }
  return undefined
}

/**
 * The sentences of a line of folded text (`foldText`), each with its parts and period expressions.
 *
 * @param from where the line begins; spans count from the text's first character
 * @param referenceAt what relative periods mean at a position
 */
export function readLine(
  folded: string,
  from: number,
  to: number,
  referenceAt: (position: number) => PeriodReference,
): Sentence[] {
  const masked = maskEnclosed(folded.slice(from, to))
  const sentences: Sentence[] = []
  let start = 0
  for (const end of sentenceEnds(masked)) {
    const text = masked.slice(start, end)
    if (/\S/u.test(text)) {
      // A number in brackets is masked in `masked`.
      const plain = folded.slice(from + start, from + Math.min(end, start + 40))
      const number = (start === 0 ? ITEM_NUMBER : ITEM_INSIDE).exec(plain)?.[0].length ?? 0
      sentences.push({
        start: from + start,
        end: from + end,
        parts: partsOf(text.slice(number), from + start + number),
        periods: findPeriods(text, referenceAt(from + start)).map((mention) => shift(mention, from + start)),
      })
    }
    start = end + 1
  }
  return sentences
}

/** The parts of a stretch of folded text, as of a sentence of its own. */
export function partsWithin(folded: string, start: number, end: number): Part[] {
  return partsOf(maskEnclosed(folded.slice(start, end)), start)
}

// “1.劳动年龄人口…”, “4． 每个旗县…”, “（二）”, “**1.”, “——”, “①”
const ITEM_NUMBER =
  /^[\s*#>]*(?:\d{1,3}(?:[.．](?!\d)|、)|[（(][\d一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳]|[-—•·]{1,2})?[\s*]*/u

// “…实施微改造。   （2）开展…”, “…120万。9.完成…”: items that a cell of a table or a line strings together.
const ITEM_INSIDE = /^\s*(?:[（(]\d{1,2}[)）]\s*|\d{1,2}[.．](?!\d))/u

/** Where the sentences of a line end: at full stops, also half-width ones that end the line (“小于5.8%.”). */
function sentenceEnds(masked: string): number[] {
  const ends: number[] = []
  for (let at = masked.indexOf('。'); at !== -1; at = masked.indexOf('。', at + 1)) ends.push(at)
  const trimmed = masked.trimEnd()
  if (/[^\d.]\.$/u.test(trimmed.slice(-2))) ends.push(trimmed.length - 1)
  ends.push(masked.length)
  return ends
}

function partsOf(masked: string, offset: number): Part[] {
  const quantities = findQuantities(masked)
  const edges = new Set(quantities.flatMap((quantity) => [quantity.end, quantity.core.end]))
  const beginnings = new Set(quantities.map((quantity) => quantity.start))
  const parts: Part[] = []
  let start = 0
  let separator = ''
  // The first quantity that no part holds yet, and the first that the position has not passed.
  let next = 0
  let ahead = 0
  const close = (end: number): void => {
    const inside: Quantity[] = []
    for (
      let quantity = quantities[next];
      quantity !== undefined && quantity.core.start < end;
      quantity = quantities[next]
    ) {
      inside.push(shift(quantity, offset))
      next++
    }
    if (inside.length > 0 || /[^\s\uE000]/u.test(masked.slice(start, end)))
      parts.push({ start: offset + start, end: offset + end, separator, quantities: inside })
  }
  for (let at = 0; at < masked.length; at++) {
    while ((quantities[ahead]?.core.end ?? Infinity) <= at) ahead++
    const around = quantities[ahead]
    // Inside a quantity nothing divides: “1,094 家”.
    if (around !== undefined && at >= around.core.start) {
      at = around.core.end - 1
      continue
    }
    const holdsQuantity = ahead > next && (quantities[ahead - 1]?.core.start ?? -1) >= start
    const length = separatorLength(masked, at, holdsQuantity ? quantities[ahead - 1] : undefined, edges, beginnings)
    if (length === 0) continue
    close(at)
    separator = masked.slice(at, at + length)
    start = at + length
    at = start - 1
  }
  close(masked.length)
  return parts
}

function separatorLength(
  masked: string,
  at: number,
  last: Quantity | undefined,
  edges: ReadonlySet<number>,
  beginnings: ReadonlySet<number>,
): number {
  const character = masked[at] ?? ''
  if ('，,；;：:！!？?'.includes(character)) return 1
  if (last === undefined) return 0
  if (character === '、') return dividesList(masked, at, last, beginnings) ? 1 : 0
  if (!'以和及与'.includes(character)) return 0
  // “打造222个和美乡村”
  const word = /^(?:以及|和(?![美谐平睦])|[及与])/u.exec(masked.slice(at, at + 3))?.[0]
  if (word === undefined) return 0
  // “10个和12个”, “11条提升示范线和11条新增示范线”; not “国家和地区”.
  // A blank may stand around it: “17.3% 和 14.8%”.
  const blank = masked[at - 1] === ' ' ? 1 : 0
  return edges.has(at - blank) || beginnings.has(at + word.length) ? word.length : 0
}

function shift<T extends Span>(span: T | undefined, by: number): T {
  if (span === undefined) throw new RangeError('no span to shift')
  const moved = { ...span, start: span.start + by, end: span.end + by }
  const core = (span as { core?: Span }).core
  return core === undefined ? moved : { ...moved, core: { start: core.start + by, end: core.end + by } }
}

/**
 * Whether 、 divides items that each have a number: “2家企业获奖、4家获提名奖”; not “6500名智力、精神和重度肢体残疾人”,
 * where it stands inside what is counted.
 */
function dividesList(masked: string, at: number, last: Quantity, beginnings: ReadonlySet<number>): boolean {
  if (masked.slice(last.end, at).trim() === '') return true
  // “纺织服装和食品饮料三大产业产值、新兴产业产值”: the number only sums up the names before it.
  if (last.unit === '大') return false
  for (let next = at + 1; next < masked.length && next < at + MAX_ENCLOSED; next++) {
    if (beginnings.has(next)) return true
    if ('、，,；;：。'.includes(masked[next] ?? '')) return false
  }
  return false
}
