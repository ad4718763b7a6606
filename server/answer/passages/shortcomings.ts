import type { Document } from '../../../indexer/model/document.ts'
import type { Span } from '../../../indexer/model/span.ts'
import type { Query } from '../../question/query.ts'
import { sentenceSpan } from '../../retrieval/sentence-span.ts'
import { Draft } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { sayQuoted } from './quotation.ts'
import { isAskedPlace } from '../../retrieval/of-place.ts'

// “短板有哪些”, “还存在什么困难”, “差在哪些方面”, “短板在哪些方面”
const ASKED =
  /(?:短板|问题|困难|不足|弱项|毛病|差距)(?:是|有|在|都有)?(?:哪|什么|啥)|(?:哪|什么|啥)(?:些|个|几个)?(?:方面)?(?:主要|突出|明显)?(?:的)?(?:短板|问题|困难|不足|弱项|毛病)|差在(?:哪|什么)/u
/** Words that only say that a report tells of it: 自己承认还有哪些困难, 中期评估查出来哪几个方面的毛病. */
const OF_TELLING =
  /^(?:承认|自己|还有|查出来?|查找|发现|指出|提到|认为|面临|存在|当前|目前|现在|发展|经济|社会|全[省市区县州]|暴露|工作|报告|评估|政府|规划|中期|方面|列出?|说)$/u
// “我们也清醒地认识到，……还存在不少困难和问题，主要表现为：”: how every report begins to tell of it.
const TOLD =
  /(?:清醒(?:地)?(?:认识|看)到|也要看到|必须看到|充分认识到|暴露出|面临(?:着)?(?:不少|一些|许多|诸多|较多))[^。\n]{0,60}(?:问题|困难|不足|短板|挑战|差距)/u
/** A chapter of its own: 存在的问题, 主要困难和短板. */
const CHAPTER = /(?:存在|面临|主要|突出)的?.{0,6}(?:问题|困难|不足|短板)|^(?:问题|困难|短板)/u
/** Which kind of document is asked: 中期评估查出来…, 工作报告里承认…. */
const KINDS: readonly { readonly named: RegExp; readonly kind: Document['kind'] }[] = [
  { named: /中期评估|评估报告/u, kind: 'midterm-evaluation' },
  { named: /工作报告/u, kind: 'work-report' },
]
/** Characters of a quotation, sentences of such a passage, and documents that are told side by side. */
const MOST = 420
const SENTENCES = 8
const MAX_DOCUMENTS = 2

/** 困难和问题: what a report finds wanting, where a question asks for nothing more exact. */
export function answerShortcomings({ query, index }: Evidence): Outcome | undefined {
  if (!ASKED.test(query.text) || query.foreignPlaces.length > 0) return undefined
  if (query.about.words.some((word) => !OF_TELLING.test(word))) return undefined
  const found = index.documents
    .filter((document) => isAsked(document, query))
    .flatMap((document) => {
      const spans = whereTold(document)
      return spans.length === 0 ? [] : [{ document, spans }]
    })
  if (found.length === 0 || found.length > MAX_DOCUMENTS) return undefined
  const draft = new Draft()
  for (const { document, spans } of found) {
    const most = Math.floor(MOST / found.length / spans.length)
    sayQuoted(draft, document, spans, most)
  }
  return { kind: 'answer', draft }
}

function isAsked({ place, period, date, kind }: Document, query: Query): boolean {
  const named = KINDS.find((one) => one.named.test(query.text))
  return (
    (named === undefined || named.kind === kind) &&
    isAskedPlace(query, place) &&
    (query.periods.length === 0 || query.periods.some((one) => `${period ?? ''}${date ?? ''}`.includes(one)))
  )
}

// “一是空间资源发展潜力有待挖掘。……二是……”: the points of such a chapter.
const POINT = /(?<=[\n。；;：:]\s*)[一二三四五六七八九]是[^。；;\n]{4,80}/gu

/** Where a document tells what is wanting: the points of its chapter on it, else the sentences from where it begins to speak of it. */
function whereTold(document: Document): Span[] {
  const { text, sections } = document
  const [chapter] = sections
    .filter(({ level, heading }) => level > 0 && CHAPTER.test(heading))
    .sort((a, b) => b.level - a.level)
  if (chapter !== undefined) {
    const { end } = chapter.headingSpan
    const points = [...text.slice(end, chapter.end).matchAll(POINT)].map((match) => ({
      start: end + match.index,
      end: end + match.index + match[0].length,
    }))
    return points.length > 1 ? points : firstSentences(text, end, chapter.end)
  }
  const at = TOLD.exec(text)?.index
  if (at === undefined) return []
  const paragraph = text.indexOf('\n', at)
  const sides = sidesAfter(text, paragraph)
  if (sides.length > 1) return sides
  return firstSentences(text, sentenceSpan(text, at, at + 1).start, paragraph === -1 ? text.length : paragraph)
}

// “发展动力方面,经济发展传统优势正在减弱。”
const SIDE = /^\s*[^，,。\n]{2,8}方面[，,：:][^。；;\n]{4,80}/u

/** The first sentence of each paragraph that follows and tells of one side: 发展动力方面，……. */
function sidesAfter(text: string, from: number): Span[] {
  const spans: Span[] = []
  let at = from
  while (at !== -1 && spans.length < SENTENCES) {
    const next = text.indexOf('\n', at + 1)
    const paragraph = text.slice(at + 1, next === -1 ? text.length : next)
    const [side] = SIDE.exec(paragraph) ?? []
    // A paragraph that a page breaks goes on in the next lines.
    if (side === undefined && (spans.length === 0 || spans.length * LINES_OF_SIDE < linesBetween(text, from, at))) break
    if (side !== undefined) spans.push({ start: at + 1 + side.search(/\S/u), end: at + 1 + side.length })
    at = next
  }
  return spans
}

/** Lines that one side may take. */
const LINES_OF_SIDE = 4

function linesBetween(text: string, from: number, to: number): number {
  return text.slice(from, to).split('\n').length - 1
}

function firstSentences(text: string, from: number, end: number): Span[] {
  const start = from + (/^\s*/u.exec(text.slice(from, end))?.[0].length ?? 0)
  const stops = [...text.slice(start, end).matchAll(/[。；;]/gu)]
  const length = stops[Math.min(SENTENCES, stops.length) - 1]?.index
  return length === undefined ? [] : [{ start, end: start + length }]
}
