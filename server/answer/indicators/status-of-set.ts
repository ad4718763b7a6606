import { answerCounts } from './counts-of-set.ts'
import { sayLater, statusWords } from './status-words.ts'
import { RESULT_WORDS, wantedResult, type Result } from './result-asked.ts'
import type { Count, JudgedStatus } from '../../../indexer/model/fact.ts'
import type { StatusMark, Cell } from '../../protocol/answer.ts'
import { placeOf, type Entry, type Register } from '../../retrieval/register.ts'
import { sentenceSpan } from '../../retrieval/sentence-span.ts'
import type { Query } from '../../question/query.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addCount, citationsOf, gapToBenchmark } from '../figures.ts'
import { mainSheets, resultOf, type Sheet } from '../../sheet/indicator-sheet.ts'
import { categoryIn } from '../sets/indicator-category.ts'
import { listText, periodText, quoteText, saysText, targetText } from '../../wording/values.ts'

/** A set that a question names: an attribute, a category, or all main indicators. */
interface Wanted {
  readonly attribute: string | undefined
  readonly category: string | undefined
  readonly result: Result | undefined
}

export function answerSet(evidence: Evidence): Outcome | undefined {
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
