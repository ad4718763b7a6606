import type { JudgedStatus, StatusValue } from '../../../indexer/model/fact.ts'
import type { Document } from '../../../indexer/model/document.ts'
import type { Span } from '../../../indexer/model/span.ts'
import type { Query } from '../../question/query.ts'
import type { Entry } from '../../retrieval/register.ts'
import { mainSheets, resultOf, type Sheet } from '../../sheet/indicator-sheet.ts'
import { ratingIn } from '../../sheet/rating.ts'
import { periodMatch } from '../../wording/periods.ts'
import { listText, quoteText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addReason, countMark, dutyInSet, isInSet, nameInSet } from './set-parts.ts'
import { statusTable } from './status-table.ts'
import { toldReason } from './told-reason.ts'
import { setName, statedCounts, wantedIn, type WantedSet } from './wanted-set.ts'

/** An indicator with the rating that a document gives it. */
interface Rated {
  readonly sheet: Sheet
  readonly status: Entry<JudgedStatus>
  readonly rating: string
}

/** A document that rates the indicators of a place by a scale of its own. */
interface Rating {
  readonly document: Document
  readonly place: string
  readonly rated: readonly Rated[]
}

/** A scale has so many ratings, and a document rates so many indicators, at least. */
const MIN_RATINGS = 2
const MIN_RATED = 4
/** Most indicators of one rating that a lead names beside other ratings, and where one rating is asked for. */
const MAX_NAMED = 8
const MAX_ASKED = 24

/** The best first, as evaluations list them. */
const ORDER: readonly StatusValue[] = ['ahead', 'met', 'on-track', 'behind', 'not-met', 'no-data']

/**
 * “哪些指标进度滞后”, “评为超前的有几项”, “约束性指标完成得怎么样”: asked of an evaluation that rates by a scale of its own
 * (超前实现、同步推进、进度滞后、暂不评价), in its own words and complete from its list.
 *
 * @returns nothing where no document of the places asked about has such a scale, or one indicator alone is asked about
 */
export function answerRated(evidence: Evidence): Outcome | undefined {
  const { query, register } = evidence
  if (query.foreignPlaces.length > 0 || !/指标|[哪几]|多少[项个]|类|方面|领域/u.test(query.text)) return undefined
  const places = query.places.length > 0 ? query.places : register.places
  const ratings = places.flatMap((place) => ratingAsked(evidence, place) ?? [])
  const draft = new Draft()
  for (const rating of ratings.slice(0, 2)) {
    const sheets = rating.rated.map(({ sheet }) => sheet)
    const wanted = wantedIn(query.text, sheets)
    const asked = ratingsAsked(query, rating, wanted)
    if (asked === undefined) return undefined
    sayRated(draft, evidence, rating, wanted, asked)
  }
  return draft.isEmpty ? undefined : { kind: 'answer', draft }
}

/** The document of a place that rates its indicators: the one of the period asked about, a midterm evaluation, or the newest. */
function ratingAsked({ query, register }: Evidence, place: string): Rating | undefined {
  const byDocument = new Map<string, Rated[]>()
  for (const sheet of mainSheets(register, place))
    for (const status of sheet.statuses) {
      const judged = isJudged(status) ? status : undefined
      const rating = judged === undefined ? undefined : ratingIn(judged.fact)
      if (judged === undefined || rating === undefined) continue
      const of = byDocument.get(status.document.id) ?? []
      if (of.some((other) => other.sheet.name === sheet.name)) continue
      byDocument.set(status.document.id, [...of, { sheet, status: judged, rating }])
    }
  const held = [...byDocument.values()].flatMap((rated): Rating[] => {
    const document = rated[0]?.status.document
    const isScale = new Set(rated.map(({ rating }) => rating)).size >= MIN_RATINGS && rated.length >= MIN_RATED
    return document === undefined || !isScale ? [] : [{ document, place, rated }]
  })
  const wantsMidterm = /中期|规划|“?十[一二三四五]五/u.test(query.text)
  const wantsPlan = OF_YEARS_PLAN.test(query.text)
  const isMidterm = ({ document }: Rating): boolean => document.kind === 'midterm-evaluation'
  const isOfPeriod = ({ document }: Rating): boolean =>
    query.periods.some((period) => periodMatch(period, document.period, false) > 0)
  const ranked = held.map((rating) => ({
    rating,
    rank:
      8 * Number(ratingsNamed(query, rating).length > 0) +
      4 * Number(wantsMidterm ? isMidterm(rating) : wantsPlan && !isMidterm(rating)) +
      2 * Number(isOfPeriod(rating)) +
      Number(query.periods.length === 0 && isMidterm(rating)),
    date: rating.document.date ?? rating.document.period ?? '',
  }))
  const best = ranked.sort((a, b) => b.rank - a.rank || b.date.localeCompare(a.date))[0]?.rating
  // “2023年计划的指标有几项没完成”: of a year's plan a midterm evaluation says nothing.
  const isOfYear = best?.document.kind === 'midterm-evaluation' && wantsPlan && ratingsNamed(query, best).length === 0
  // “中期评估有几项没完成”, asked of a place whose evaluation is not held.
  const isMissing = /中期/u.test(query.text) && best?.document.kind !== 'midterm-evaluation'
  return isOfYear || isMissing ? undefined : best
}

// “2023年计划的指标”, “年度计划”, “县里计划”: the plan of a year.
const OF_YEARS_PLAN = /年度|(?:年|县里|市里|区里|人代会)的?计划|计划(?:指标|执行)/u

function isJudged(entry: Sheet['statuses'][number]): entry is Entry<JudgedStatus> {
  return entry.fact.status !== undefined
}

// What a question for a set says besides: no thing of its own.
const SET_WORDS =
  /“?十[一二三四五]五”?|20\d\d年?|评估|评价|评定|评为|评成|列为|属于|处于|定为|被|指标|主要|重点|规划|纲要|计划|中期|年度|今年|报告|完成|达[到标]?|实现|预期|要求|进展|进度|情况|状态|结果|暂时?|没法|无法|不能|不予|尚|打分|评级|什么|总体|整体|怎么样|怎样|咋样|如何|咋|哪些|哪?(?:[一二两三四五六七八九十几]+|\d+)[项个]|哪[几一两]?|几[项个]|多少[项个]?|分别|各自?|各有|有没有|都|是|有|的|得|了|没|未|里面?|中|当中|其中|方面|这|那|类|项|个|吗|呢|谁|啥|什么|县里|区里|市里|全[县区市]|[我本][县区市]|由|哪|[,，、?？\s]/gu

/**
 * The ratings that a question asks for: those it names, all where it asks how a set stands.
 *
 * @returns nothing where it does not ask for a set of indicators
 */
function ratingsAsked(query: Query, rating: Rating, wanted: WantedSet): readonly string[] | undefined {
  const { rated, place } = rating
  const scale = scaleOf(rated)
  const text = plain(query.text)
  const asked = ratingsNamed(query, rating)
  const bare = [
    place,
    place.slice(0, -1),
    wanted.attribute,
    wanted.category,
    wanted.category?.slice(0, 2),
    ...asked.flatMap((rating) => [rating, ...coresOf(rating)]),
  ]
    .filter((words) => words !== undefined)
    .reduce((rest, words) => rest.split(words).join(''), text)
    .replace(/[没未]?跟上|落后|拖后腿|掉队|滞后|原因|为什么|为啥|由谁负责|负责|牵头/gu, '')
    .replace(SET_WORDS, '')
  if (bare !== '') return undefined
  if (asked.length > 0) return asked
  if (wanted.result !== undefined) {
    const ofResult = rated.filter(({ status }) => resultOf(status.fact.status) === wanted.result)
    const ahead = /提前|超前|超额/u.test(text) ? ofResult.filter(({ status }) => status.fact.status === 'ahead') : []
    if (ofResult.length > 0) return [...new Set((ahead.length > 0 ? ahead : ofResult).map(({ rating }) => rating))]
  }
  return /指标|[几哪]/u.test(query.text) && /完成|进展|进度|达|实现|怎么?样|如何|情况|评估|评价/u.test(query.text)
    ? scale
    : undefined
}

function scaleOf(rated: readonly Rated[]): readonly string[] {
  return [...new Set(rated.map(({ rating }) => rating))]
}

/** The ratings of a document's scale that a question names. */
function ratingsNamed({ text }: Query, { rated }: Rating): readonly string[] {
  const words = plain(text)
  const named = scaleOf(rated)
    .filter((rating) => coresOf(rating).some((core) => isSaid(words, core)))
    .sort((a, b) => b.length - a.length)
  // “未达预期” holds 达预期, which is another rating of the scale.
  return named.filter((rating) => !named.some((other) => isWithin(rating, other)))
}

/** Whether a question names a rating, and not its opposite: 未达预期 is no 达预期. */
function isSaid(words: string, core: string): boolean {
  return (core.startsWith('未') ? words : words.split(`未${core}`).join('')).includes(core)
}

/** 未达到预期, 没达到预期 and 未达预期 are one. */
function plain(words: string): string {
  return words
    .replace(/没有?(?=达|完成|实现)|未能/gu, '未')
    .replace(/达到/gu, '达')
    .replace(/[“”"]/gu, '')
}

/** What people keep of a rating: 超前 of 超前实现, 滞后 of 进度滞后. */
function coresOf(rating: string): readonly string[] {
  const whole = plain(rating)
  const core = whole.replace(/^(?:已经?|进度|总体|基本)|(?:实现|推进|进度|目标)$/gu, '')
  return core.length >= 2 && core !== '完成' ? [whole, core] : [whole]
}

function isWithin(rating: string, other: string): boolean {
  return (
    other !== rating &&
    coresOf(other).some((words) => coresOf(rating).some((core) => words !== core && words.includes(core)))
  )
}

function sayRated(
  draft: Draft,
  { query, register }: Evidence,
  { document, place, rated }: Rating,
  wanted: WantedSet,
  asked: readonly string[],
): void {
  const inSet = rated.filter(({ sheet }) => isInSet(sheet, wanted))
  if (inSet.length === 0) return
  for (const { status } of inSet) draft.citeFact(status)
  const isAll = wanted.attribute === undefined && wanted.category === undefined
  const name =
    isAll && document.kind !== 'midterm-evaluation' && /计划/u.test(document.title) ? '计划指标' : setName(wanted)
  const stated = statedCounts(register, place, wanted)
  const total = stated.find(
    ({ fact }) => fact.status === undefined && (fact.total === inSet.length || fact.count === inSet.length),
  )
  const totalMark = countMark(
    draft,
    total,
    `${name}项数`,
    inSet.map(({ status }) => status),
  )
  const groups = [...new Set(inSet.map(({ rating }) => rating))]
    .filter((rating) => asked.includes(rating))
    .map((rating) => inSet.filter((one) => one.rating === rating))
    .sort((a, b) => rankOf(a) - rankOf(b))
  const said = groups.map((group) => {
    const [first] = group
    const rating = first?.rating ?? ''
    const count = stated.find(({ fact }) => fact.status === first?.status.fact.status && fact.count === group.length)
    const mark = countMark(
      draft,
      count,
      `${name}中${rating}的项数`,
      group.map(({ status }) => status),
    )
    const names =
      group.length <= (groups.length === 1 ? MAX_ASKED : MAX_NAMED)
        ? `：${listText(group.map((one) => nameOf(draft, one, query.text)))}`
        : ''
    return `${String(group.length)}项${rating}${mark}${names}`
  })
  const none = said.length === 0 ? `没有${listText(asked)}的` : ''
  draft.say(`${place}${String(inSet.length)}项${name}${totalMark}中，${none}${said.join('；')}。`)
  const shown = groups.flat()
  draft.add(
    statusTable(
      draft,
      shown.map(({ sheet, status }) => ({ ...sheet, status })),
    ),
  )
  const asksWhy = /原因|为什么|为啥|为何/u.test(query.text)
  for (const { sheet } of shown.slice(0, MAX_NAMED)) sayReason(draft, sheet, document, asksWhy)
  draft.followUp(...shown.slice(0, 2).map(({ sheet }) => `${sheet.name}由谁负责？`))
}

/** Why an indicator has its rating, by the document that rates it; said first where that is asked. */
function sayReason(draft: Draft, sheet: Sheet, document: Document, asksWhy: boolean): void {
  const told = sheet.statuses.find((status) => status.document.id === document.id && status.fact.reason !== undefined)
  const rated = sheet.statuses.find((status) => status.document.id === document.id)
  const isShort = rated !== undefined && resultOf(rated.fact.status) === 'not-met'
  const span = told === undefined && isShort ? toldReason(document, sheet.name) : undefined
  if (!asksWhy) {
    addReason(draft, sheet.name, told, 200)
    if (span !== undefined)
      draft.add({ kind: 'text', label: `${sheet.name}的原因`, text: `${reasonText(draft, document, span)}。` })
  } else if (told !== undefined)
    draft.say(`${sheet.name}：${quoteText(told.fact.reason ?? '', 200)}${marks([draft.citeFact(told)])}。`)
  else if (span !== undefined) draft.say(`${sheet.name}：${reasonText(draft, document, span)}。`)
}

function reasonText(draft: Draft, document: Document, span: Span): string {
  return `“${quoteText(document.text.slice(span.start, span.end), 200)}”${marks([draft.cite(document, span)])}`
}

function rankOf(group: readonly Rated[]): number {
  const [first] = group
  return first === undefined ? ORDER.length : ORDER.indexOf(first.status.fact.status)
}

/** A name, and behind it who answers for it where that is asked. */
function nameOf(draft: Draft, { sheet, status }: Rated, question: string): string {
  const name = nameInSet(draft, sheet.name, status)
  const duty = dutyInSet(draft, sheet, question)
  return duty === undefined ? name : `${name}（${duty}）`
}
