import type { Document } from '../../../indexer/model/document.ts'
import { yearsOf } from '../../../indexer/extract/text/periods.ts'
import type { Actual, JudgedStatus, Status } from '../../../indexer/model/fact.ts'
import { answerStated, isSetOfIndicators } from './stated-results.ts'
import { answerSet } from './status-of-set.ts'
import { sayLater, statusWords } from './status-words.ts'
import { wantedResult } from './result-asked.ts'
import type { Found } from '../../retrieval/found.ts'
import { findMeasured, SURE_NAME } from '../../retrieval/measured.ts'
import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { placeOf, type Entry } from '../../retrieval/register.ts'
import { sentenceSpan } from '../../retrieval/sentence-span.ts'
import type { Query } from '../../question/query.ts'
import { progressChart } from '../charts.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { withoutAsking } from '../narrowed-query.ts'
import { ratingIn } from '../../sheet/rating.ts'
import { mainSheets, resultOf, sheetOf, type Sheet } from '../../sheet/indicator-sheet.ts'
import { statedBenchmarkOf } from '../../sheet/benchmark.ts'
import { seriesOfSheet } from '../../sheet/values.ts'
import { comparedValue } from '../../sheet/verdict.ts'
import { sayRecomputed } from './recomputed.ts'
import { toldReason } from './told-reason.ts'
import { listText, periodText, quoteText, saysText } from '../../wording/values.ts'

/** 完成情况: of one indicator, or of all that a question's words name (约束性, 民生福祉类, 哪些). */
export function answerStatus(evidence: Evidence): Outcome | undefined {
  const single = answerSingleStatus(evidence)
  if (single !== undefined) return single
  return answerSet(evidence) ?? answerStated(evidence)
}

/** 完成情况 of what a question names: up to three indicators, none where it names none. */
export function answerSingleStatus(evidence: Evidence): Outcome | undefined {
  const { query, register } = evidence
  // “哪些经济指标没有完成”: what only says that some have not is none of them.
  const isOne = ({ entry }: Found): boolean => !ASKS_WHICH.test(query.text) || !isSetOfIndicators(entry.name)
  const named = findMeasured(register, query, ['status']).filter(isOne)
  // “GDP为什么没达到时序进度”: what it is held against is no part of its name.
  const found =
    named.length > 0 || !HELD_AGAINST.test(query.text)
      ? named
      : findMeasured(register, withoutAsking(query, HELD_AGAINST_ALL), ['status']).filter(
          (one) =>
            isOne(one) && one.score >= SURE_NAME && one.entry.fact.kind === 'status' && isRatedFact(one.entry.fact),
        )
  const names = new Map<string, { name: string; place: string | undefined }>()
  for (const { entry } of found)
    names.set(`${placeOf(entry) ?? ''} ${nameForm(entry.name)}`, { name: entry.name, place: placeOf(entry) })
  const [only] = names.size === 0 ? indicatorsSaid(evidence) : []
  if (only !== undefined) names.set(only.name, only)
  if (names.size === 0) return undefined
  const draft = new Draft()
  for (const { name, place } of [...names.values()].slice(0, 3))
    sayStatus(draft, evidence, ofYearAsked(sheetOf(register, name, place), query))
  return { kind: 'answer', draft }
}

/** “2024年GDP完成计划了吗”: of several ratings the one of the report on the year that is asked about. */
function ofYearAsked(sheet: Sheet, { periods }: Query): Sheet {
  const own = sheet.statuses.find(
    ({ fact, document }) =>
      isRatedFact(fact) &&
      periods.some((period) => /^\d{4}$/u.test(period) && (fact.period === period || document.period === period)),
  )
  return own === undefined || !isJudged(own) ? sheet : { ...sheet, status: own }
}

function isJudged(entry: Entry<Status>): entry is Entry<JudgedStatus> {
  return entry.fact.status !== undefined
}

/** “托位为啥没跟上进度”: the one rated main indicator whose name holds all the nouns of the question. */
function indicatorsSaid({ query, register }: Evidence): readonly Sheet[] {
  if (query.foreignPlaces.length > 0) return []
  const nouns = [...query.about.weights].flatMap(([word, weight]) => (weight === 1 ? [word] : []))
  if (nouns.length === 0 || nouns.length < query.about.words.length - 1) return []
  const places = query.places.length > 0 ? query.places : register.places
  const found = places
    .flatMap((place) => mainSheets(register, place))
    .filter(
      ({ name, status }) =>
        status !== undefined && ratingIn(status.fact) !== undefined && nouns.every((noun) => name.includes(noun)),
    )
  // “外贸为啥慢了”: of several the one that is behind.
  const short = found.filter(({ status }) => resultOf(status?.fact.status) === 'not-met')
  const meant = found.length > 1 && FALLS_BEHIND.test(query.text) ? short : found
  return meant.length === 1 ? meant : []
}

const HELD_AGAINST = /(?:完成|达到?|实现|跟上|慢于|快于|好于|低于|超)[^,，。?？]{0,6}(?:时序|序时|进度|计划|目标|预期)/u
const HELD_AGAINST_ALL =
  /(?:没有?|未|是否|有没有)?(?:能)?(?:完成|达到?|实现|跟上|慢于|快于|好于|低于|超过?)|(?:时序|序时|时间|年度|年初|全年|规划)?(?:进度|计划|目标|预期)|时序|为什么|为啥|为何|原因|了吗|吗|没有/gu

function isRatedFact(fact: Status): boolean {
  return fact.status !== undefined && ratingIn({ ...fact, status: fact.status }) !== undefined
}

const FALLS_BEHIND = /慢|滞后|落后|[没未](?:有|能)?(?:完成|达|实现|跟上)|拖后腿|掉队|不达标/u
const ASKS_WHICH = /哪|几[个项]/u

/** The stated result, the value beside its benchmark, the reason; then our own recomputation and what came later. */
function sayStatus(draft: Draft, evidence: Evidence, sheet: Sheet): void {
  const { query } = evidence
  const { status } = sheet
  if (status === undefined) {
    sayRate(draft, sheet)
    return
  }
  const result = resultOf(status.fact.status)
  const title = `${sheet.place ?? ''}${sheet.name}`
  const wrong = correction(draft, query, sheet)
  if (wrong !== undefined) draft.say(wrong)
  const premise = wantedResult(query.text)
  const denies = premise === 'not-met' && result === 'met' ? '并非未完成：' : ''
  const asksWhy = /为什么|为啥|原因|为何|怎么(?:会)?(?:没|未)/u.test(query.text)
  const benchmark = sheet.benchmarks.find(({ document }) => document.id === status.document.id)
  const latest = latestOf(sheet, status.document.id)
  const citation = draft.citeFact(status)
  const rate = sheet.statuses.find(
    ({ fact, document }) => fact.rate !== undefined && document.id === status.document.id,
  )
  const parts = [`${title}${denies}${statusWords(status.fact)}${marks([citation])}`]
  if (rate?.fact.rate !== undefined && ratingIn(status.fact) !== undefined)
    parts.push(`完成进度${String(rate.fact.rate)}%${marks([draft.citeFact(rate)])}`)
  if (latest !== undefined && !mentionsMean(benchmark))
    parts.push(
      provingValues(sheet, latest)
        .map(
          (entry) =>
            `${entry.fact.period === undefined ? '' : periodText(entry.fact.period)}${saysText(entry.fact)}${marks([draft.citeFact(entry)])}`,
        )
        .join('、'),
    )
  if (benchmark !== undefined) {
    const span = sentenceSpan(benchmark.document.text, benchmark.fact.source.start, benchmark.fact.source.end)
    const words = quoteText(benchmark.document.text.slice(span.start, span.end), 110).replace(
      /[,，](?:均)?已完成规划中期进度$/u,
      '',
    )
    parts.push(`文件写“${words}”${marks([draft.cite(benchmark.document, span)])}`)
  }
  const ahead = sheet.statuses.find(
    (other) => other !== status && other.document.id === status.document.id && other.fact.status === 'ahead',
  )
  if (ahead !== undefined) parts.push(`${quoteText(ahead.fact.text, 60)}${marks([draft.citeFact(ahead)])}`)
  draft.say(`${parts.join('，')}。`)
  const reason = status.fact.reason
  if (reason !== undefined) {
    const said = `${quoteText(reason, 260)}${marks([draft.citeFact(status)])}`
    if (asksWhy || result === 'no-data') draft.say(`原因：${said}。`)
    else draft.add({ kind: 'text', label: '原因', text: `${said}。` })
  } else if (asksWhy && result !== 'met') sayToldReason(draft, status.document, sheet.name)
  const others = sheet.statuses.filter(
    (other) => other !== status && other.fact.reason !== undefined && other.fact.reason !== reason,
  )
  for (const other of others)
    draft.add({
      kind: 'text',
      label: '另据',
      text: `${quoteText(other.fact.reason ?? '', 200)}${marks([draft.citeFact(other)])}。`,
    })
  sayRecomputed(draft, evidence, sheet)
  sayLater(draft, sheet, status)
  const { index, register } = evidence
  const chart = progressChart(draft, { register, data: index.data, documents: index.documents }, sheet)
  if (chart !== undefined) draft.add(chart)
  draft.followUp(`${sheet.name}由谁负责？`, `${sheet.name}的历年走势`, `${sheet.name}的目标是多少？`)
}

/** A row of a table says no reason: the paragraph that tells the shortfall may. */
function sayToldReason(draft: Draft, document: Document, name: string): void {
  const span = toldReason(document, name)
  if (span === undefined) return
  draft.say(
    `原因：${quoteText(document.text.slice(span.start, span.end), 260)}${marks([draft.cite(document, span)])}。`,
  )
}

/** “抽水蓄能电站项目完成总投资的35%”: the last rate stated, where nothing says whether the goal is reached. */
function sayRate(draft: Draft, sheet: Sheet): void {
  const rated = sheet.statuses.at(-1)
  if (rated === undefined) return
  const when = rated.fact.period === undefined ? '' : `（${periodText(rated.fact.period)}）`
  draft.say(
    `${sheet.place ?? ''}${sheet.name}${when}：${quoteText(rated.fact.text, 60)}${marks([draft.citeFact(rated)])}。`,
  )
}

/** “人均预期寿命由区卫健局负责，不是区教育局”: a question that names the wrong department is put right first. */
function correction(draft: Draft, query: Query, sheet: Sheet): string | undefined {
  const [duty] = sheet.responsibilities
  if (duty === undefined || query.departments.length === 0) return undefined
  const named = [...(duty.fact.lead ?? []), ...(duty.fact.responsible ?? []), ...(duty.fact.supporting ?? [])]
  if (named.some((name) => query.departments.includes(name))) return undefined
  return `${sheet.name}的责任单位是${listText([...(duty.fact.lead ?? []), ...(duty.fact.responsible ?? [])])}，不是${listText(query.departments)}${marks([draft.citeFact(duty)])}。`
}

/** The newest value that a document gives: the level where the same period has a change beside it (90.4%,下降1.1个百分点). */
function latestOf({ actuals }: Sheet, document: string): Entry<Actual> | undefined {
  const own = actuals.filter((entry) => entry.document.id === document)
  const last = own.at(-1)
  return own.findLast(({ fact }) => fact.period === last?.fact.period && fact.change === undefined) ?? last
}

/** Most values that a lead gives as the proof of a state. */
const MOST_PROOFS = 4

/** “增长分别为11.8%、21.8%，均超过…(7%)”: what is judged by a mean is proved by all of its values, else by the newest. */
function provingValues(sheet: Sheet, latest: Entry<Actual>): readonly Entry<Actual>[] {
  const compared = comparedValue(sheet, statedBenchmarkOf(sheet))
  const isMean = compared !== undefined && !('reason' in compared) && compared.mean !== undefined
  const series = isMean ? seriesOfSheet(sheet, latest.document.id) : []
  return series.length >= 2 && series.length <= MOST_PROOFS ? series : [latest]
}

/** The benchmark's sentence already states the mean that is compared (年均增长6.7%,掉…(7%)0.3个百分点). */
function mentionsMean(benchmark: Entry | undefined): boolean {
  if (benchmark === undefined) return false
  const { document, fact } = benchmark
  const { start, end } = sentenceSpan(document.text, fact.source.start, fact.source.end)
  return /年均|平均/u.test(document.text.slice(start, end))
}

const MIN_RATED_SCORE = 0.6

/** “白河区2024年研发投入强度是多少”: a table of that very year says that it is not out yet, and no value of it is held. */
export function answerNotOutYet(evidence: Evidence): Outcome | undefined {
  const { query, register } = evidence
  const [year, ...more] = query.periods
  if (year === undefined || more.length > 0 || /目标|计划|预期/u.test(query.text)) return undefined
  const isHeld = findMeasured(register, query, ['actual']).some(({ entry }) => entry.fact.period === year)
  const isOut = findMeasured(register, query, ['status']).some(
    ({ entry: { fact } }) => fact.kind === 'status' && fact.status === 'no-data' && fact.period === year,
  )
  return isHeld || !isOut ? undefined : answerNoData(evidence)
}

/** Whether the time asked about does not go on beyond the one that a statement is of. */
function isReached(period: string, { fact, document }: Entry): boolean {
  const of = fact.period ?? document.period
  return of === undefined || yearsOf(period)[1] <= yearsOf(of)[1]
}

/** A value that no document gives, with the document's own reason: 暂无统计值, 不分解至各区. */
export function answerNoData(evidence: Evidence): Outcome | undefined {
  const { query, register } = evidence
  if (query.intents.some((intent) => intent !== 'value' && intent !== 'trend')) return undefined
  const found = findMeasured(register, query, ['status']).filter(
    ({ entry }) => entry.fact.kind === 'status' && entry.fact.status === 'no-data',
  )
  const [best] = found
  // “暂未发布” in an evaluation's list is of the very indicator that the name is short for.
  const isRated = best?.entry.fact.kind === 'status' && isRatedFact(best.entry.fact)
  if (best === undefined || best.score < (isRated ? MIN_RATED_SCORE : 0.75)) return undefined
  // What was not counted for an evaluation of 2021 to 2023 tells nothing of 2024.
  if (query.periods.length > 0 && !query.periods.some((period) => isReached(period, best.entry))) return undefined
  const draft = new Draft()
  sayStatus(draft, evidence, sheetOf(register, best.entry.name, placeOf(best.entry)))
  return { kind: 'answer', draft }
}
