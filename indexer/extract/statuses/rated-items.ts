import type { Document, Section } from '../../model/document.ts'
import type { Status } from '../../model/fact.ts'
import { sourceOf, type Span } from '../../model/span.ts'
import { aboutAt } from '../text/about.ts'
import { linesOf } from '../text/items.ts'
import { ratingOf } from './rating-words.ts'

// “进度滞后的指标（5项）及原因”, “超前完成的指标”, “未达预期指标分析”: the rating of every item under it.
const RATED_HEADING =
  /^(?<state>[^，,。；;：:（()）]{2,16}?)的?(?:主要|约束性|预期性|规划)*指标(?:[（(]?(?:共)?\d{1,3}[项个][）)]?)?(?:(?:及|和|与|的)?(?:其|主要)?(?:原因|情况|进展|分析|说明).{0,6})?$/u

// “（1）地区生产总值。2021—2023年…”, “1. 托位数：2023年末…”: a number, a name, and what there is to say of it.
const ITEM =
  /^[\s\u3000>#*-]*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）).．、]|[①-⑳])?[\s\u3000*]*(?<name>\p{Script=Han}[^。：:，,；;\n*]{1,40}?)\**[。：:](?=[^\s])/u

// “滞后的主要原因是…”, “主要原因：…”, “主要受…影响”: why, to the end of the item.
const REASON =
  /(?:(?:主要|根本|直接)?原因(?:是|在于|为|：|:)|主要(?:是(?:由于|因为)?|由于|因为|(?=受|因)))(?<reason>[^\n]{4,})$/u

/** Indicators that stand as items under a heading which rates them all (进度滞后的指标及原因), with the reason of each. */
export function statusesUnderHeadings(document: Document): Status[] {
  return document.sections.flatMap((section) => {
    const state = stateOf(section)
    return state === undefined
      ? []
      : itemsIn(document, section.headingSpan.end, section.end).flatMap((item) => statusOf(document, item, state) ?? [])
  })
}

/** A line that names an indicator and says something of it. */
interface RatedItem extends Span {
  readonly name: string
  /** The whole line. */
  readonly words: string
}

/** The items of a stretch of a document, each from its name to the end of its line. */
function itemsIn({ text }: Document, from: number, to: number): RatedItem[] {
  return linesOf(text.slice(from, to)).flatMap((line): RatedItem[] => {
    const words = text.slice(from + line.start, from + line.end)
    const name = ITEM.exec(words)?.groups?.['name']?.trim()
    if (name === undefined || /指标$|情况|原因|评估/u.test(name)) return []
    const start = from + line.start
    return [{ name, words, start: start + words.indexOf(name), end: start + words.trimEnd().length }]
  })
}

/** The status of an item in the words of a rating, with the reason and the rate that it tells; nothing for other words. */
function statusOf(
  document: Document,
  { name, words, start, end }: RatedItem,
  state: string,
  rate?: string,
): Status | undefined {
  const status = ratingOf(state)
  if (status === undefined) return undefined
  const reason = REASON.exec(words)?.groups?.['reason']?.replace(/[。；;\s]+$/u, '')
  return {
    ...aboutAt(document, start, start),
    kind: 'status',
    source: sourceOf(document.text, start, end),
    indicator: name,
    status,
    text: state,
    ...(rate !== undefined && { rate: Number(rate) }),
    ...(reason !== undefined && { reason }),
  }
}

// “…，目标完成率38%，进度偏慢。”, “…，暂不评价。”: a clause that is a rating and nothing else.
const RATED_CLAUSE = /[，,；;]\s*(?<state>\p{Script=Han}{2,8})(?=[。；;]|$)/gu
const OF_SCALE = /^(?:进度|进展|已?提前|超前|滞后|落后|符合|达到|未达|暂不|正常|同步|基本|完成|未完成|总体)/u
// “目标完成率38%”
const RATE_TOLD = /(?:目标|任务)?(?:完成|实现)(?:进度|率|度|程度)(?:为|达到?)?(?<rate>\d+(?:\.\d+)?)[%％]/u
/** Fewer items that are rated so are no list of indicators. */
const MIN_ITEMS = 4

/** Indicators of an evaluation that stand as items, each with its rating in a clause of its own (…，进度偏慢。主要是…). */
export function statusesOfItems(document: Document): Status[] {
  if (!/评估|执行情况|完成情况|实施情况/u.test(document.title)) return []
  const found = itemsIn(document, 0, document.text.length).flatMap((item) => {
    const states = [...item.words.matchAll(RATED_CLAUSE)].map(({ groups }) => groups?.['state'] ?? '')
    const state = states.findLast((each) => OF_SCALE.test(each) && ratingOf(each) !== undefined)
    const rate = RATE_TOLD.exec(item.words)?.groups?.['rate']
    return state === undefined ? [] : (statusOf(document, item, state, rate) ?? [])
  })
  return found.length < MIN_ITEMS ? [] : found
}

/** The words of a heading that rate what stands under it: 进度滞后. */
function stateOf({ heading }: Section): string | undefined {
  const words = heading.replace(/[*\s]/gu, '').replace(/^[（(]?[\d一二三四五六七八九十.]+[）)、．]?/u, '')
  const state = RATED_HEADING.exec(words)?.groups?.['state']
  return state === undefined || /预计|预判|预期可|有望/u.test(state) ? undefined : state
}
