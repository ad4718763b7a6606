import { writtenNumber } from '../../../indexer/extract/text/numerals.ts'
import type { Document } from '../../../indexer/model/document.ts'
import type { Span } from '../../../indexer/model/span.ts'
import { sentenceSpan } from '../../retrieval/sentence-span.ts'
import { Draft } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { sayQuoted } from './quotation.ts'
import { reviewedYear } from './report-year.ts'
import { isAskedPlace } from '../../retrieval/of-place.ts'

// “哪件民生实事没办成,什么原因”, “十件民生实事有哪件没办完”, “民生实事有没有没完成的”
const ASKED =
  /实事[^,，。?？]{0,10}(?:没有?|未|尚未)(?:能)?(?:全部)?(?:办|完|做|落实|兑现|实现)|(?:没有?|未|尚未)(?:能)?(?:全部)?(?:办[成完结好]|完成|做[成完到]|落实|兑现)的?(?:[^,，。?？]{0,8})实事/u
// “2023年10件民生实事完成9件”, “年初确定的十件民生实事，办结9件”, “民生实事10件中9件办结”
const COUNTED =
  /(?<all>[一二两三四五六七八九十\d]+)[件项]\p{Script=Han}{0,6}?实事(?:项目)?[^。；;\n]{0,12}?(?:(?:完成|办结|办成|办好|建成|完工|兑现)(?:了)?(?<done>[一二两三四五六七八九十\d]+)[件项]|(?<other>[一二两三四五六七八九十\d]+)[件项](?:已|均|全部)?(?:完成|办结|办成|办好|建成))/gu
/** What a sentence on one that was not done says. */
const UNDONE = /未|没有|仅完成|只完成|滞后|推迟|延期|结转|跨年|续建|尚在|正在/u
/** Longest quotation, in characters. */
const MOST = 150

/** 未办结的民生实事: the sentence that says how many of a year's services were done, with what it says of the others. */
export function answerUndoneServices({ query, index }: Evidence): Outcome | undefined {
  if (!ASKED.test(query.text) || query.foreignPlaces.length > 0 || query.departments.length > 0) return undefined
  const found = index.documents
    .filter(({ place }) => isAskedPlace(query, place))
    .filter((document) => query.periods.length === 0 || query.periods.includes(String(reviewedYear(document) ?? '')))
    .map((document) => ({ document, spans: undoneServices(document) }))
    .filter(({ spans }) => spans.length > 0)
  if (found.length === 0) return undefined
  const draft = new Draft()
  for (const { document, spans } of found.slice(0, 3)) sayQuoted(draft, document, spans, MOST)
  return { kind: 'answer', draft }
}

/** The sentences that count fewer services done than promised and go on with the ones left over. */
export function undoneServices({ text }: Pick<Document, 'text'>): Span[] {
  return [...text.matchAll(COUNTED)].flatMap(({ index, 0: words, groups }) => {
    const all = writtenNumber(groups?.['all'] ?? '')
    const done = writtenNumber(groups?.['done'] ?? groups?.['other'] ?? '')
    if (all === undefined || done === undefined || done >= all) return []
    const own = sentenceSpan(text, index, index + words.length)
    const rest = text.slice(index + words.length, own.end)
    if (UNDONE.test(rest)) return [own]
    // “…，办结9件；城区集中供热管网改造…，仅完成年度计划的70%”: what follows, in the same paragraph.
    const following = /^[。；;\s]*/u.exec(text.slice(own.end))?.[0] ?? ''
    if (following.includes('\n') || following === '') return []
    const next = sentenceSpan(text, own.end + following.length, own.end + following.length + 1)
    return UNDONE.test(text.slice(next.start, next.end)) ? [{ start: own.start, end: next.end }] : []
  })
}
