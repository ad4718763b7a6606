import { chineseNumeral, writtenNumber } from '../../../indexer/extract/text/numerals.ts'
import type { Span } from '../../../indexer/model/span.ts'
import { isRowOf, masked } from './rows.ts'

/** So far on the things that a sentence counts are looked for, in characters: in its paragraph, in its section. */
const NEAR = 1600
const FAR = 12000
/** Longest title of one of them, in characters. */
const TITLE = 26

/**
 * The things that a document counts at some words (列举), in the forms in which plans and reports lay them out: named
 * before them in a row, named after them, told one by one with ordinals, as titles of the sentences or paragraphs after
 * them. Nothing where none of these gives just as many.
 *
 * @param mention the words that count them: 八大产业集群
 * @param noun what is counted
 */
export function listedThings(text: string, mention: Span, count: number, noun: string): Span[] | undefined {
  return (
    rowAfter(text, mention.end, count) ??
    rowBefore(text, mention, count) ??
    rowInNext(text, mention.end, count) ??
    withOrdinals(text, mention.end, count) ??
    titledSentences(text, mention, count, noun) ??
    dashedParagraphs(text, mention.end, count)
  )
}

/** What a sentence names in a row and counts with a measure word (甲、乙、丙等4条线): as many as it says. */
export function countedRow(text: string, sentence: Span, measure: string, noun: string): Span[] | undefined {
  for (const { index, 0: words, groups } of text.slice(sentence.start, sentence.end).matchAll(SO_MANY)) {
    if (groups?.['measure'] !== measure) continue
    // “2座排涝站” are no 水库; “4条线” may be of anything.
    const of =
      /\p{Script=Han}+$/u.exec(words.replace(/（.*$/u, '').replace(/^[\d二两三四五六七八九十]+./u, ''))?.[0] ?? ''
    if (of.length > 2 && !of.includes(noun.slice(-2))) continue
    const start = sentence.start + index
    const number = groups['number'] ?? ''
    const row = rowBefore(text, { start, end: start + words.length }, writtenNumber(number.replace('两', '二')) ?? 0)
    if (row !== undefined && (row[0]?.start ?? 0) >= sentence.start) return row
  }
  return undefined
}

// “建设山西、鄂尔多斯盆地、内蒙古东部地区、西南地区和新疆五大国家综合能源基地”, “甲、乙、丙等4条线”
function rowBefore(text: string, { start: at, end }: Span, count: number): Span[] | undefined {
  const line = masked(text.slice(Math.max(0, at - 300), at))
  const piece = /[^，,。；;：:\n]{3,}$/u.exec(line)?.[0].replace(/等?(?:这|共)?$/u, '') ?? ''
  if (!isRowOf(piece, count)) return undefined
  // “聚焦发展、改善民生、守住底线‘三件大事’”
  const closes = /[“"]$/u.test(piece) && /[”"]/u.test(text[end] ?? '')
  return [{ start: at - line.length + line.lastIndexOf(piece), end: closes ? end + 1 : end }]
}

/** A number with its measure word and what it counts: 4条线（段）, 三个城市副中心. */
const SO_MANY =
  /(?<number>[二两三四五六七八九十]|(?<!\d)\d{1,2})(?<measure>[大个项件条座处类种方位家所片])(?:（[^（）]{1,4}）)?[^的，。；、\s]{0,8}/gu

// “加快建设‘三副’城市步伐。支持罗定、新兴、郁南三个城市副中心的扩容提质”: the row stands in the sentence after it.
function rowInNext(text: string, at: number, count: number): Span[] | undefined {
  const [own = '', next = ''] =
    text
      .slice(at, at + 400)
      .split('\n', 1)[0]
      ?.split('。') ?? []
  if (own.length > 40) return undefined
  const from = at + own.length + 1
  for (const { index, 0: words, groups } of next.matchAll(SO_MANY)) {
    const number = groups?.['number'] ?? ''
    if (number !== String(count) && number !== chineseNumeral(count)) continue
    const row = rowBefore(text, { start: from + index, end: from + index + words.length }, count)
    if (row !== undefined && (row[0]?.start ?? 0) >= from) return row
  }
  return undefined
}

// “‘四个全面’：即全面实行……，全面实施……”, “‘十大工程’，包括甲、乙”, “三大成果：一是”
const INTRODUCES =
  /^[^。；;：:，,\n]{0,14}?[”"]?[^。；;：:，,\n]{0,6}(?:[，,]?(?:即|就是|包括|分别[为是]|是指|指的是|——)[：:]?|[：:][”"]?(?:即)?)/u

function rowAfter(text: string, at: number, count: number): Span[] | undefined {
  const after = text.slice(at, at + 600)
  const [introduction] = INTRODUCES.exec(after) ?? []
  if (introduction === undefined) return undefined
  const rest = masked(after.slice(introduction.length))
  const sentence = /^[^。\n]*/u.exec(rest)?.[0] ?? ''
  const start = at + introduction.length
  for (const mark of [/[；;]/u, /[，,]/u]) {
    const clauses = sentence.split(mark)
    if (clauses.length === count) return divided(sentence, mark, start)
  }
  const [first = ''] = sentence.split(/[，,；;]/u)
  return isRowOf(first, count) ? [{ start, end: start + first.length }] : undefined
}

function divided(sentence: string, mark: RegExp, start: number): Span[] {
  const spans: Span[] = []
  let at = start
  for (const clause of sentence.split(mark)) {
    spans.push({ start: at, end: at + clause.length })
    at += clause.length + 1
  }
  return spans
}

/** How the things of a list are numbered; `far` where each may be followed by paragraphs of its own. */
const ORDINALS: readonly { readonly of: (at: number) => string; readonly far: boolean }[] = [
  { of: (at) => `(?<=^|[。；;：:，,\\s])${chineseNumeral(at + 1)}(?:是|要)`, far: false },
  { of: (at) => `(?<=^|[。；;：:\\s])第${chineseNumeral(at + 1)}[，,、：:]`, far: false },
  { of: (at) => `(?<=^|[。；;：:\\s*])[（(]${chineseNumeral(at + 1)}[)）]`, far: true },
  { of: (at) => `(?<=^|[。；;：:\\s*])[（(]${at + 1}[)）]`, far: true },
  { of: (at) => `(?<=^|[。；;：:\\s*])${String.fromCodePoint(0x2460 + at)}`, far: false },
  { of: (at) => `(?<=^|\\n)[ \\t\\u3000*#]*${at + 1}[.．、](?!\\d)`, far: true },
  { of: (at) => `(?<=^|\\n)[ \\t\\u3000*#]*${chineseNumeral(at + 1)}、`, far: true },
]

/** “八个方面工作：（一）……（二）……”, “5件民生实事：一是……；二是……” */
function withOrdinals(text: string, at: number, count: number): Span[] | undefined {
  for (const { of, far } of ORDINALS) {
    const spans: Span[] = []
    let from = at
    for (let i = 0; i < count; i++) {
      const reach = i === 0 ? 160 : far ? FAR : NEAR
      const found = new RegExp(`${of(i)}[*\\s]*(?<thing>[^。；;\\n]{2,120})`, 'u').exec(text.slice(from, from + reach))
      const thing = found?.groups?.['thing']
      if (found === null || thing === undefined) break
      // The first stands in the sentence itself, or right after it; headings follow a sentence that says so.
      if (
        i === 0 &&
        far &&
        text
          .slice(from, from + found.index)
          .replace(/[\s*#]+$/u, '')
          .split('。').length > 2
      )
        break
      if (i === 0 && text.slice(from, from + found.index).split('。').length > 2) break
      const end = from + found.index + found[0].length
      spans.push({
        start: far ? end - thing.length : from + found.index + (/^\s*/u.exec(found[0])?.[0].length ?? 0),
        end,
      })
      from = end
    }
    // A list that goes on is another one.
    const goesOn = new RegExp(of(count), 'u').test(text.slice(from, from + (far ? FAR : NEAR)))
    if (spans.length === count && !goesOn) return spans
  }
  return undefined
}

/** Fewest things that make a list, most that are looked for, and how far after its introduction the first may stand. */
const FEWEST = 2
const MOST_LISTED = 20
const FIRST_WITHIN = 12

/** “抓好以‘三优三安四提升’为主要内容的民生实事：一是……。……十是……。”: all that a sentence with a colon introduces, each up to its stop. */
export function introducedList(text: string, { start, end }: Span): Span[] | undefined {
  const said = text.slice(start, end)
  const colon = /[：:][\s*]*$/u.test(said) || /^[：:]/u.test(text.slice(end))
  if (!colon) return undefined
  for (const { of, far } of ORDINALS) {
    const spans: Span[] = []
    let from = end
    for (let i = 0; i < MOST_LISTED; i++) {
      const reach = i === 0 ? FIRST_WITHIN + MOST_LISTED : far ? FAR : NEAR
      const found = new RegExp(`${of(i)}[*\\s]*(?<thing>[^。；;\\n]{2,120})`, 'u').exec(
        text.slice(from, from + reach + 120),
      )
      if (found === null || found.index > reach || (i === 0 && found.index > FIRST_WITHIN)) break
      const at = from + found.index + (/^\s*/u.exec(found[0])?.[0].length ?? 0)
      from += found.index + found[0].length
      spans.push({ start: at, end: from })
    }
    if (spans.length >= FEWEST) return spans
  }
  return undefined
}

/** “打造八大产业集群……。打造医药产业集群。……打造食品烟草产业集群。……”: sentences after it that begin with one of them each. */
function titledSentences(text: string, mention: Span, count: number, noun: string): Span[] | undefined {
  if (noun.length < 2) return undefined
  const rest = text.slice(mention.end, mention.end + FAR / 2)
  const titles = [...rest.matchAll(/(?<=[。\n][\s*]*)[^。，,；;：:\s]{2,26}(?=[。，,：:*])/gu)]
    .filter(([title]) => title.length <= TITLE)
    .map(({ index, 0: title }) => ({ title, start: mention.end + index, end: mention.end + index + title.length }))
  const tails = [noun, noun.slice(-2)]
  for (const tail of tails) {
    const holding = titles.filter(({ title }) => title.endsWith(tail) && title.length > tail.length)
    // Those that begin alike are told apart from others that end alike.
    const groups = new Map<string, Span[]>()
    for (const { title, start, end } of holding) {
      const key = title.slice(0, 2)
      groups.set(key, [...(groups.get(key) ?? []), { start, end }])
    }
    for (const group of [...groups.values(), holding.map(({ start, end }) => ({ start, end }))])
      if (group.length === count) return group
  }
  return undefined
}

/** “实现以下目标：\n——健康强市。……\n——……”: paragraphs that begin with a dash. */
function dashedParagraphs(text: string, at: number, count: number): Span[] | undefined {
  const after = text.slice(at, at + FAR)
  const first = after.indexOf('\n')
  if (first === -1 || first > 120) return undefined
  const spans: Span[] = []
  for (const { index, 0: line } of after.slice(first).matchAll(/[^\n]+/gu)) {
    const found = /^[\s*]*(?:——|—|--?)\s*\**(?<title>[^。；;，,：:*]{2,40})/u.exec(line)
    const title = found?.groups?.['title']
    if (found === null || title === undefined) break
    const end = at + first + index + found[0].length
    spans.push({ start: end - title.length, end })
  }
  return spans.length === count ? spans : undefined
}
