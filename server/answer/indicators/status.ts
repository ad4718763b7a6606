import type { Count, JudgedStatus } from '../../../indexer/model/fact.ts'
import type { StatusMark, Cell } from '../../protocol/answer.ts'
import { findMeasured, isOfPlace } from '../../retrieval/measured.ts'
import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { placeOf, sentenceSpan, type Entry, type Register } from '../../retrieval/register.ts'
import type { Query } from '../../question/query.ts'
import { progressChart } from '../charts.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addCount, citationsOf, gapToBenchmark } from '../figures.ts'
import { mainSheets, resultOf, sheetOf, type Sheet } from '../../sheet/indicator-sheet.ts'
import { periodMatch } from '../../wording/periods.ts'
import { categoryIn } from '../sets/set-of-indicators.ts'
import { sayRecomputed } from './recomputed.ts'
import { listText, periodText, quoteText, saysText, targetText, uncountedText } from '../../wording/values.ts'

type Result = 'met' | 'not-met' | 'no-data'

const RESULT_WORDS: Readonly<Record<Result, string>> = { met: '已完成', 'not-met': '未完成', 'no-data': '暂无统计值' }

// “完成了几项,没完成几项”, “已完成、未完成的各有几项”
const SEVERAL_RESULTS =
  /(?<![没未])(?:已|都)?(?:完成|达标|达到)[^没未]{0,10}(?:没|未)(?:有|能)?(?:完成|达标|达到)[^?？]{0,6}(?:几|多少|各|分别)|(?:几|多少)[项个]?[、,，;；和][^?？]{0,4}(?:没|未)(?:完成|达|数据|统计)/u

/** What a question says of the state: 未完成, 暂无统计值, 已完成; nothing when it asks how things stand. */
function wantedResult(question: string): Result | undefined {
  // “有没有完成” asks for either.
  const text = question.replace(/有没有(?=[^,，。]{0,6}(?:完成|达|实现)(?![^,，。]{0,10}的))/gu, '')
  // “完成几项、没完成几项、没数据几项”: each of them.
  if (SEVERAL_RESULTS.test(text)) return undefined
  if (/暂无|(?:没有?|无|缺)(?:年度|相关)?的?(?:统计|数据)|统计不到/u.test(text)) return 'no-data'
  if (/未(?:能)?(?:完成|达|实现)|没(?:有|能)?(?:完成|达|实现)|不达标|尚未|落后|滞后|掉队|拖后腿/u.test(text))
    return 'not-met'
  if (/(?:已|已经|都|提前|超额)(?:完成|达标|达到|实现)|完成(?:了)?的(?:有|指标|是)|完成了哪些|达标的/u.test(text))
    return 'met'
  return undefined
}

/** 完成情况: of one indicator, or of all that a question's words name (约束性, 民生福祉类, 哪些). */
export function answerStatus(evidence: Evidence): Outcome | undefined {
  const single = answerSingleStatus(evidence)
  if (single !== undefined) return single
  return answerSet(evidence) ?? answerStated(evidence)
}

/** Sentences that a lead quotes of what was or was not reached. */
const MAX_STATED = 4

/**
 * “哪几项指标没达到预期”, asked of a report without a list of indicators: the sentences that state such a result, with the
 * things that they state it of.
 */
function answerStated({ query, register }: Evidence): Outcome | undefined {
  if (query.foreignPlaces.length > 0 || !/哪|[一二三四五六七八九两几\d]+[项个]/u.test(query.text)) return undefined
  const wanted = wantedResult(query.text)
  if (wanted === undefined) return undefined
  const found = register
    .of('status')
    .filter(
      (entry) =>
        isOfPlace(entry, query) &&
        resultOf(entry.fact.status) === wanted &&
        (query.periods.length === 0 ||
          query.periods.some((period) => periodMatch(period, entry.fact.period, true) > 0)),
    )
  if (found.length === 0 || new Set(found.map((entry) => placeOf(entry))).size > 1) return undefined
  const draft = new Draft()
  const sentences = [...new Set(found.map((entry) => draft.citeFact(entry)))].slice(0, MAX_STATED)
  const names = [...new Set(found.map(({ fact }) => fact.indicator))]
  const state = { met: '达到', 'not-met': '没有达到', 'no-data': '没有统计' }[wanted]
  draft.say(`${found.map(placeOf)[0] ?? ''}文件写明${state}的：${listText(names.slice(0, 8))}${marks(sentences)}。`)
  for (const id of sentences) {
    const quote = draft.cited.find((citation) => citation.id === id)?.quote ?? ''
    draft.add({ kind: 'text', text: `原文：“${quoteText(quote, 240)}”${marks([id])}` })
  }
  return { kind: 'answer', draft }
}

// --- one indicator -------------------------------------------------------------------------------

/** 完成情况 of what a question names: up to three indicators, none where it names none. */
export function answerSingleStatus(evidence: Evidence): Outcome | undefined {
  const { query, register } = evidence
  const found = findMeasured(register, query, ['status'])
  const names = new Map<string, { name: string; place: string | undefined }>()
  for (const { entry } of found)
    names.set(`${placeOf(entry) ?? ''} ${nameForm(entry.name)}`, { name: entry.name, place: placeOf(entry) })
  if (names.size === 0) return undefined
  const draft = new Draft()
  for (const { name, place } of [...names.values()].slice(0, 3))
    sayStatus(draft, evidence, sheetOf(register, name, place))
  return { kind: 'answer', draft }
}

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
  const latest = sheet.actuals.filter(({ document }) => document.id === status.document.id).at(-1)
  const citation = draft.citeFact(status)
  const parts = [`${title}${denies}${statusWords(status.fact)}${marks([citation])}`]
  if (latest !== undefined && !mentionsMean(benchmark))
    parts.push(
      `${latest.fact.period === undefined ? '' : periodText(latest.fact.period)}${saysText(latest.fact)}${marks([draft.citeFact(latest)])}`,
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
  }
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

function statusWords({ status, text }: JudgedStatus): string {
  const result = RESULT_WORDS[resultOf(status)]
  if (status === 'no-data') return uncountedText(text)
  return text.includes(result) || text.startsWith('未') || text.startsWith('已') ? text : `${result}（${text}）`
}

/** The benchmark's sentence already states the mean that is compared (年均增长6.7%,掉…(7%)0.3个百分点). */
function mentionsMean(benchmark: Entry | undefined): boolean {
  if (benchmark === undefined) return false
  const { document, fact } = benchmark
  const { start, end } = sentenceSpan(document.text, fact.source.start, fact.source.end)
  return /年均|平均/u.test(document.text.slice(start, end))
}

/** The gap as the document itself states it, beside ours in the table. */
function sayStatedGap(draft: Draft, sheet: Sheet, status: Entry<JudgedStatus>): void {
  const benchmark = sheet.benchmarks.find(({ document }) => document.id === status.document.id)
  if (benchmark === undefined) return
  const { document, fact } = benchmark
  const span = sentenceSpan(document.text, fact.source.start, fact.source.end)
  const words = quoteText(document.text.slice(span.start, span.end), 120)
  draft.add({
    kind: 'text',
    label: `${sheet.name}，文件所述`,
    text: `“${words}”${marks([draft.cite(document, span)])}。`,
  })
}

/** What documents after the evaluation say of the same indicator: it may change the verdict. */
function sayLater(draft: Draft, sheet: Sheet, status: Entry<JudgedStatus>): void {
  const later = sheet.actuals.filter(
    ({ document }) => document.id !== status.document.id && (document.date ?? '') > (status.document.date ?? ''),
  )
  if (later.length === 0) return
  const said = later.map((entry) => {
    const { document, fact } = entry
    return `《${document.title}》：“${quoteText(fact.source.quote, 80)}”${marks([draft.citeFact(entry)])}`
  })
  draft.add({ kind: 'text', tone: 'note', label: '后来', text: `${said.join('；')}。` })
}

/** A value that no document gives, with the document's own reason: 暂无统计值, 不分解至各区. */
export function answerNoData(evidence: Evidence): Outcome | undefined {
  const { query, register } = evidence
  if (query.intents.some((intent) => intent !== 'value' && intent !== 'trend')) return undefined
  const found = findMeasured(register, query, ['status']).filter(
    ({ entry }) => entry.fact.kind === 'status' && entry.fact.status === 'no-data',
  )
  const [best] = found
  if (best === undefined || best.score < 0.75) return undefined
  const draft = new Draft()
  sayStatus(draft, evidence, sheetOf(register, best.entry.name, placeOf(best.entry)))
  return { kind: 'answer', draft }
}

// --- a set of indicators -------------------------------------------------------------------------

/** A set that a question names: an attribute, a category, or all main indicators. */
interface Wanted {
  readonly attribute: string | undefined
  readonly category: string | undefined
  readonly result: Result | undefined
}

function answerSet(evidence: Evidence): Outcome | undefined {
  const { query, register } = evidence
  const places = query.places.length > 0 ? query.places : register.places
  if (query.foreignPlaces.length > 0) return undefined
  const all = places.flatMap((place) => mainSheets(register, place)).filter(({ status }) => status !== undefined)
  const counts = answerCounts(evidence)
  if (all.length === 0) return counts
  const wanted: Wanted = {
    attribute: /约束性|硬性|硬指标|刚性/u.test(query.text)
      ? '约束性'
      : /预期性/u.test(query.text)
        ? '预期性'
        : undefined,
    category: categoryIn(all, query.text),
    result: wantedResult(query.text),
  }
  // Another set than the indicators (projects, tasks of a part) is answered by its own counts.
  if (
    wanted.attribute === undefined &&
    wanted.category === undefined &&
    counts !== undefined &&
    !/指标/u.test(query.text) &&
    query.topic !== ''
  )
    return counts
  if (!asksOfIndicators(query, wanted)) return counts
  // “哪个指标提前完成了”: of those that have reached their goal only the ones said to be early.
  const wantsAhead = /提前/u.test(query.text)
  const inSet = all.filter(
    (sheet) =>
      (wanted.attribute === undefined || sheet.attribute === wanted.attribute) &&
      (wanted.category === undefined || sheet.category === wanted.category) &&
      (!wantsAhead || sheet.statuses.some(({ fact }) => fact.status === 'ahead')),
  )
  if (inSet.length === 0) return counts
  const draft = new Draft()
  saySet(draft, evidence, inSet, wanted)
  return { kind: 'answer', draft }
}

/** 哪些指标, 约束性指标, 几项: not a thing that the register does not know. */
function asksOfIndicators(query: Query, wanted: Wanted): boolean {
  if (wanted.attribute !== undefined || wanted.category !== undefined) return true
  const rest = query.topic.replace(
    /\d+项|主要|重点|规划|中期|进度|评估|测算|指标|统计值?|完成|任务|时间|过半|分别|各自?|原因|由谁|谁|哪个|单位|部门|负责|牵头|没|未|差|多少|[一二两三四五六七八九十]|还|中|里|的|项|个|由|归|管|\s/gu,
    '',
  )
  return (
    rest === '' ||
    /哪(?:些|个|几个)指标|几项|哪几个?指标|哪几项|多少(?:项|个)指标|指标.*(?:哪些|几个|几项|哪几)/u.test(query.text)
  )
}

function saySet(draft: Draft, evidence: Evidence, inSet: readonly Sheet[], wanted: Wanted): void {
  const { query, register } = evidence
  const place = inSet[0]?.place ?? ''
  const early = /提前/u.test(query.text) ? '提前完成的' : ''
  const setName =
    early !== ''
      ? `${early}${wanted.attribute ?? wanted.category ?? '主要'}指标`
      : wanted.attribute !== undefined
        ? `${wanted.attribute}指标`
        : wanted.category !== undefined
          ? `${wanted.category}类指标`
          : '主要指标'
  const byResult = (result: Result): Sheet[] =>
    inSet.filter(({ status }) => status !== undefined && resultOf(status.fact.status) === result)
  const stated = statedCounts(register, place, wanted)
  // “绿色生态类哪些没完成” where none did: said first, then how things stand.
  const isNone = wanted.result !== undefined && byResult(wanted.result).length === 0
  const results: Result[] = wanted.result === undefined || isNone ? ['met', 'not-met', 'no-data'] : [wanted.result]
  const total = stated.find(({ fact }) => fact.status === undefined)
  const totalCitations = inSet.map(({ status }) => (status === undefined ? 0 : draft.citeFact(status)))
  const said = results.flatMap((result) => {
    const sheets = byResult(result)
    if (sheets.length === 0 && (wanted.result === undefined || isNone)) return []
    const count = stated.find(({ fact }) => fact.status === result && fact.count === sheets.length)
    const names =
      sheets.length <= MAX_NAMED ? `：${listText(sheets.map((sheet) => nameWith(draft, sheet, query.text)))}` : ''
    const mark =
      count === undefined
        ? marks(
            [],
            [
              addCount(
                draft,
                `${setName}中${RESULT_WORDS[result]}的项数`,
                '项',
                sheets.map(({ status }) => (status === undefined ? 0 : draft.citeFact(status))),
              ),
            ],
          )
        : marks([draft.citeFact(count)])
    return [
      `${String(sheets.length)}项${RESULT_WORDS[result]}${result === 'no-data' ? '' : '规划中期进度'}${names}${mark}`,
    ]
  })
  const mark =
    total?.fact.total === inSet.length || total?.fact.count === inSet.length
      ? marks([draft.citeFact(total)])
      : marks([], [addCount(draft, `${setName}项数`, '项', totalCitations)])
  const none = isNone ? `没有${RESULT_WORDS[wanted.result]}的：` : ''
  draft.say(
    early === ''
      ? `${place}${String(inSet.length)}项${setName}${mark}中，${none}${said.join('；')}。`
      : `${place}文件写明${setName}有${String(inSet.length)}项${mark}：${listText(inSet.map((sheet) => nameWith(draft, sheet, query.text)))}。`,
  )
  const shown = wanted.result === undefined || isNone ? inSet : byResult(wanted.result)
  draft.add(statusTable(draft, shown))
  for (const sheet of shown) {
    const { status } = sheet
    if (status === undefined) continue
    if (status.fact.reason !== undefined && (wanted.result !== undefined || /原因|为什么/u.test(query.text)))
      draft.add({
        kind: 'text',
        label: `${sheet.name}的原因`,
        text: `${quoteText(status.fact.reason, 260)}${marks([draft.citeFact(status)])}。`,
      })
    if (wanted.result === 'not-met') {
      sayStatedGap(draft, sheet, status)
      sayLater(draft, sheet, status)
    }
  }
  draft.followUp(
    ...shown.slice(0, 2).map(({ name }) => `${name}由谁负责？`),
    ...shown.slice(0, 1).map(({ name }) => `${name}的历年走势`),
  )
}

/** Most indicators of one state that a lead names. */
const MAX_NAMED = 8

/** “没完成的指标由谁负责”, “分别差多少”: each name with what is asked of all of them. */
function nameWith(draft: Draft, sheet: Sheet, question: string): string {
  const name = nameWithMark(draft, sheet)
  const said: string[] = []
  const [duty] = sheet.responsibilities
  if (/谁|哪个?(?:单位|部门|局)|责任单位|牵头/u.test(question) && duty !== undefined)
    said.push(
      `${listText([...(duty.fact.lead ?? []), ...(duty.fact.responsible ?? [])])}${marks([draft.citeFact(duty)])}`,
    )
  const gap = /差(?:了)?(?:多少|几|距)|差值|缺口/u.test(question) ? gapToBenchmark(draft, sheet) : undefined
  if (gap !== undefined)
    said.push(
      `${gap.size.startsWith('-') ? '差' : '超'}${gap.size.replace('-', '')}${gap.unit}${marks([], [gap.figure])}`,
    )
  return said.length === 0 ? name : `${name}（${said.join('，')}）`
}

/** A name that holds a number (3岁以下) is marked by itself. */
function nameWithMark(draft: Draft, { name, status }: Sheet): string {
  return /\d/u.test(name) && status !== undefined ? `${name}${marks([draft.citeFact(status)])}` : name
}

/** The document's own counts of a set: all indicators, those of an attribute, those of a category. */
function statedCounts(register: Register, place: string, { attribute, category }: Wanted): Entry<Count>[] {
  return register.of('count').filter((entry) => {
    const { fact } = entry
    if (placeOf(entry) !== place || !/指标/u.test(fact.subject)) return false
    if (attribute !== undefined) return fact.attribute === attribute
    if (category !== undefined)
      return fact.subject.includes(category) || (fact.attribute === category && fact.status === undefined)
    return fact.attribute === undefined && !/类指标/u.test(fact.subject)
  })
}

function statusTable(draft: Draft, sheets: readonly Sheet[]): Parameters<Draft['add']>[0] {
  return {
    kind: 'table',
    columns: [
      { title: '指标' },
      { title: '完成情况' },
      { title: '完成值', align: 'decimal' },
      { title: '中期值', align: 'decimal' },
      { title: '差距（复核）', align: 'decimal' },
      { title: '目标', align: 'decimal' },
      { title: '牵头/责任单位' },
    ],
    rows: sheets.map((sheet) => {
      const gap = gapToBenchmark(draft, sheet)
      const { status } = sheet
      const latest = sheet.actuals.filter(({ document }) => document.id === status?.document.id).at(-1)
      const [target] = sheet.targets
      const [duty] = sheet.responsibilities
      return [
        {
          text: sheet.name,
          ...(status !== undefined && { status: markOf(status.fact), citations: [draft.citeFact(status)] }),
        },
        status === undefined ? { text: '—' } : { text: statusWords(status.fact), citations: [draft.citeFact(status)] },
        valueCell(draft, gap, latest),
        gap === undefined
          ? { text: '—' }
          : { text: `${String(gap.benchmark.value)}${gap.benchmark.unit}`, citations: citationsOf([gap.benchmark]) },
        gap === undefined ? { text: '—' } : { text: `${gap.size.replace('-', '−')}${gap.unit}`, figures: [gap.figure] },
        target === undefined ? { text: '—' } : { text: targetText(target.fact), citations: [draft.citeFact(target)] },
        duty === undefined
          ? { text: '—' }
          : {
              text: listText([...(duty.fact.lead ?? []), ...(duty.fact.responsible ?? [])]),
              citations: [draft.citeFact(duty)],
            },
      ]
    }),
  }
}

function valueCell(
  draft: Draft,
  gap: ReturnType<typeof gapToBenchmark>,
  latest: Sheet['actuals'][number] | undefined,
): Cell {
  if (gap?.meanFigure !== undefined)
    return { text: `平均${String(gap.value.value)}${gap.value.unit}`, figures: [gap.meanFigure] }
  if (latest === undefined) return { text: '—' }
  return {
    text: `${saysText(latest.fact).replace(/^为/u, '')}（${latest.fact.period === undefined ? '' : periodText(latest.fact.period)}）`,
    citations: [draft.citeFact(latest)],
  }
}

function markOf({ status }: JudgedStatus): StatusMark {
  return resultOf(status)
}

// --- counts of other sets ------------------------------------------------------------------------

/** “滨江商务区重点项目推进得怎么样”: what the documents count of a set that is no set of indicators. */
export function answerCounts({ query, register }: Evidence): Outcome | undefined {
  const form = nameForm(query.topic.replace(/的$/u, ''))
  if (form.length < 2) return undefined
  const found = register.of('count').filter((entry) => {
    const subject = nameForm(entry.fact.subject)
    return (
      (query.places.length === 0 || query.places.includes(entry.document.place ?? '')) &&
      (subject.includes(form) || form.includes(subject) || similar(form, subject))
    )
  })
  if (found.length === 0) return undefined
  const draft = new Draft()
  const sentences = new Map<string, { entry: Entry<Count>; start: number; end: number }>()
  for (const entry of found) {
    const span = sentenceSpan(entry.document.text, entry.fact.source.start, entry.fact.source.end)
    sentences.set(`${entry.document.id} ${String(span.start)}`, { entry, ...span })
  }
  for (const { entry, start, end } of [...sentences.values()].slice(0, 3))
    draft.say(
      `${quoteText(entry.document.text.slice(start, end), 160)}${marks([draft.cite(entry.document, { start, end })])}。`,
    )
  return { kind: 'answer', draft }
}

/** Most of the shorter name's characters stand in the longer in the same order: 滨江商务区重点项目, 滨江商务区重点发展项目. */
function similar(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 4) return false
  let at = 0
  let kept = 0
  for (const character of short) {
    const found = long.indexOf(character, at)
    if (found === -1) continue
    kept++
    at = found + 1
  }
  return kept / short.length >= 0.95 && short.length / long.length >= 0.6
}
