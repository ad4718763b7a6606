import type { Entry } from '../../retrieval/register.ts'
import { sentenceSpan } from '../../retrieval/sentence-span.ts'
import type { JudgedStatus } from '../../../indexer/model/fact.ts'
import { mainSheets, resultOf, type Sheet } from '../../sheet/indicator-sheet.ts'
import { listText, quoteText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import { ASKS_WHY } from '../passages/asked-kind.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { gapToBenchmark } from '../figures.ts'
import { answerCounts } from './counts-of-set.ts'
import { answerRated } from './rated-set.ts'
import { RESULT_WORDS, type Result } from './result-asked.ts'
import { addReason, sayReason, countMark, dutyInSet, isInSet, nameInSet } from './set-parts.ts'
import { statusTable } from './status-table.ts'
import { sayLater } from './status-words.ts'
import { asksOfIndicators, setName, statedCounts, wantedIn, type WantedSet } from './wanted-set.ts'

/** 完成情况 of all indicators that a question's words name (约束性, 民生福祉类, 哪些未完成). */
export function answerSet(evidence: Evidence): Outcome | undefined {
  const { query, register } = evidence
  const places = query.places.length > 0 ? query.places : register.places
  if (query.foreignPlaces.length > 0) return undefined
  const rated = answerRated(evidence)
  if (rated !== undefined) return rated
  const isOfMidterm = /中期评估/u.test(query.text)
  const all = places
    .flatMap((place) => mainSheets(register, place))
    .filter(({ status }) => status !== undefined && (!isOfMidterm || status.document.kind === 'midterm-evaluation'))
  const counts = answerCounts(evidence)
  if (all.length === 0) return counts
  const wanted = wantedIn(query.text, all)
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
    (sheet) => isInSet(sheet, wanted) && (!wantsAhead || sheet.statuses.some(({ fact }) => fact.status === 'ahead')),
  )
  if (inSet.length === 0) return counts
  const draft = new Draft()
  saySet(draft, evidence, inSet, wanted)
  return { kind: 'answer', draft }
}

function saySet(draft: Draft, evidence: Evidence, inSet: readonly Sheet[], wanted: WantedSet): void {
  const { query, register } = evidence
  const place = inSet[0]?.place ?? ''
  const early = /提前/u.test(query.text) ? '提前完成的' : ''
  const set = `${early}${setName(wanted)}`
  const byResult = (result: Result): Sheet[] =>
    inSet.filter(({ status }) => status !== undefined && resultOf(status.fact.status) === result)
  const stated = statedCounts(register, place, wanted)
  // “绿色生态类哪些没完成” where none did: said first, then how things stand.
  const isNone = wanted.result !== undefined && byResult(wanted.result).length === 0
  const results: Result[] = wanted.result === undefined || isNone ? ['met', 'not-met', 'no-data'] : [wanted.result]
  const total = stated.find(({ fact }) => fact.status === undefined)
  for (const { status } of inSet) if (status !== undefined) draft.citeFact(status)
  const said = results.flatMap((result) => {
    const sheets = byResult(result)
    if (sheets.length === 0 && (wanted.result === undefined || isNone)) return []
    const count = stated.find(({ fact }) => fact.status === result && fact.count === sheets.length)
    const names =
      sheets.length <= MAX_NAMED ? `：${listText(sheets.map((sheet) => nameWith(draft, sheet, query.text)))}` : ''
    const mark = countMark(
      draft,
      count,
      `${set}中${RESULT_WORDS[result]}的项数`,
      sheets.map(({ status }) => status),
    )
    return [
      `${String(sheets.length)}项${RESULT_WORDS[result]}${result === 'no-data' ? '' : '规划中期进度'}${names}${mark}`,
    ]
  })
  const mark = countMark(
    draft,
    total?.fact.total === inSet.length || total?.fact.count === inSet.length ? total : undefined,
    `${set}项数`,
    inSet.map(({ status }) => status),
  )
  const none = isNone ? `没有${RESULT_WORDS[wanted.result]}的：` : ''
  draft.say(
    early === ''
      ? `${place}${String(inSet.length)}项${set}${mark}中，${none}${said.join('；')}。`
      : `${place}文件写明${set}有${String(inSet.length)}项${mark}：${listText(inSet.map((sheet) => nameWith(draft, sheet, query.text)))}。`,
  )
  const shown = wanted.result === undefined || isNone ? inSet : byResult(wanted.result)
  // “哪些没完成,为什么”: of a few the reasons are said first, too.
  const ofFew = ASKS_WHY.test(query.text) && shown.length <= MAX_REASONS
  if (ofFew) for (const { name, status } of shown) sayReason(draft, name, status)
  draft.add(statusTable(draft, shown))
  for (const sheet of shown) {
    const { status } = sheet
    if (status === undefined) continue
    if (wanted.result !== undefined || ASKS_WHY.test(query.text)) addReason(draft, sheet.name, status, 260)
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

/** Most indicators of one state that a lead names, and of which it tells the reasons. */
const MAX_NAMED = 8
const MAX_REASONS = 2

/** “没完成的指标由谁负责”, “分别差多少”: each name with what is asked of all of them. */
function nameWith(draft: Draft, sheet: Sheet, question: string): string {
  const name = nameInSet(draft, sheet.name, sheet.status)
  const said: string[] = []
  const duty = dutyInSet(draft, sheet, question)
  if (duty !== undefined) said.push(duty)
  const gap = /差(?:了)?(?:多少|几|距)|差值|缺口/u.test(question) ? gapToBenchmark(draft, sheet) : undefined
  if (gap !== undefined)
    said.push(
      `${gap.size.startsWith('-') ? '差' : '超'}${gap.size.replace('-', '')}${gap.unit}${marks([], [gap.figure])}`,
    )
  return said.length === 0 ? name : `${name}（${said.join('，')}）`
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
