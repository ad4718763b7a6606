import type { Actual } from '../../../indexer/model/fact.ts'
import { difference } from '../../figures/difference.ts'
import { isFigure } from '../../figures/figure.ts'
import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { placeOf, type Entry, type Register } from '../../retrieval/register.ts'
import { yearsOf } from '../../../indexer/extract/text/periods.ts'
import { trendChart } from '../charts.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addFigure, citationsOf, inputOf } from '../figures.ts'
import { byPeriod } from '../../wording/periods.ts'
import { isActual } from '../../retrieval/kinds.ts'
import { asksRise } from '../../retrieval/level-fits.ts'
import { findMeasured, SURE_NAME } from '../../retrieval/measured.ts'
import { sayLaterChanges } from './later-changes.ts'
import { sentenceAround } from '../../retrieval/sentence-span.ts'
import { isNewer } from '../../review/document-age.ts'
import { findActuals, tableOf, whenOf } from './value.ts'
import { listText, periodText, quantityText } from '../../wording/values.ts'

// “优良天数后来怎么样”, “失业率最近咋样了”: how a thing went on.
const AFTERWARDS = /(?:后来|之后|最近|近来|这些年)(?:的)?(?:情况|数据)?(?:怎么样|怎样|如何|咋样|啥样)了?[?？]*$/u

/** “优良天数后来怎么样”, of a thing that the register surely knows: its values and what came after them. */
export function answerAfterwards(evidence: Evidence): Outcome | undefined {
  const [best] = AFTERWARDS.test(evidence.query.text) ? findActuals(evidence) : []
  return best !== undefined && best.score >= SURE_NAME ? answerTrend(evidence) : undefined
}

// “2021年到2022年”: as a period is written.
const SPAN = /^\d{4}-\d{4}$/u

/** “研发经费投入增长率2021年到2022年”, of which no value is held as one: those of the years between, two at least. */
export function answerYearsBetween(evidence: Evidence): Outcome | undefined {
  const spans = evidence.query.periods.filter((period) => SPAN.test(period))
  const within = findActuals(evidence).filter(({ entry: { fact } }) =>
    spans.some((span) => fact.period !== span && isWithin(fact.period, span)),
  )
  return new Set(within.map(({ entry }) => entry.fact.period)).size >= 2 ? answerTrend(evidence) : undefined
}

// “这五年从多少涨到多少”, “由几成提高到几成”
const FROM_TO_ASKED = /[从由](?:多少|几|百分之几)[^,，。?？]{0,12}(?:到|至|成|为)了?(?:多少|几|百分之几)/u

/** “十三五期间降了多少”, “这五年从多少涨到多少”: the level before a span of years and the one at its end, as one document tells them. */
export function answerEndsOfSpan(evidence: Evidence): Outcome | undefined {
  const { query, register } = evidence
  const [span, ...others] = query.periods
  const asksEnds = FROM_TO_ASKED.test(query.text)
  if (span === undefined || others.length > 0 || !SPAN.test(span) || !(asksEnds || query.wantsChange)) return undefined
  // What is said of the span itself goes first where only the change is asked for.
  if (!asksEnds && findActuals(evidence).some(({ entry: { fact } }) => fact.period === span)) return undefined
  const [from, to] = yearsOf(span)
  const levels = findMeasured(
    register,
    query,
    ['actual'],
    ({ fact }) => fact.kind === 'actual' && fact.change === undefined,
  )
    .filter(({ score }) => score >= MIN_NAME)
    .flatMap(({ entry }) => (isActual(entry) ? [entry] : []))
  for (const end of levels.filter(({ fact }) => fact.period === String(to))) {
    const start = levels.find(
      (one) =>
        one.document === end.document &&
        nameForm(one.name) === nameForm(end.name) &&
        one.fact.unit === end.fact.unit &&
        one.fact.period === String(from - 1),
    )
    if (start === undefined) continue
    const draft = new Draft()
    saySeries(draft, evidence, [start, end])
    return { kind: 'answer', draft }
  }
  return undefined
}

/** How well a name must fit for the ends of its course to be told, 0 to 1. */
const MIN_NAME = 0.5

/** 走势: the values of one thing over the periods that documents state, and which way they go. */
export function answerTrend(evidence: Evidence): Outcome | undefined {
  const found = findActuals(evidence).map(({ entry }) => entry)
  if (found.length === 0 || isLevelForRise(evidence.query.text, found)) return undefined
  const draft = new Draft()
  for (const series of seriesOf(found).slice(0, 2)) saySeries(draft, evidence, withRates(evidence.register, series))
  return draft.isEmpty ? undefined : { kind: 'answer', draft }
}

/** “研发投入占比提高了几个百分点”: one level tells of no change. */
function isLevelForRise(question: string, [only, ...more]: readonly Entry<Actual>[]): boolean {
  return asksRise(question) && more.length === 0 && only?.fact.change === undefined
}

/** Values of one place, name, unit and kind in the order of time; a period's first statement counts. */
function seriesOf(entries: readonly Entry<Actual>[]): Entry<Actual>[][] {
  const series = new Map<string, Map<string, Entry<Actual>>>()
  for (const entry of entries) {
    const { fact } = entry
    if (fact.period === undefined) continue
    const key = `${placeOf(entry) ?? ''} ${nameForm(entry.name)} ${fact.change ?? ''} ${unitFamily(fact.unit)}`
    const values = series.get(key) ?? new Map<string, Entry<Actual>>()
    series.set(key, values)
    const held = values.get(fact.period)
    if (held === undefined || isCorrected(entry, held)) values.set(fact.period, entry)
  }
  return [...series.values()]
    .map((values) => [...values.values()].sort((a, b) => byPeriod(a.fact.period, b.fact.period)))
    .sort((a, b) => b.length - a.length)
}

// 地区生产总值年均增长 of a table is what the text calls the growth of 地区生产总值.
const RATE_END = /(?:年均)?(?:增长|增速|增幅|增长率)$/u

/** “2021年、2022年、2023年分别增长8.7%、5.1%、6.3%”: the years that a table of rates leaves out, where the others agree. */
function withRates(register: Register, series: readonly Entry<Actual>[]): readonly Entry<Actual>[] {
  const [first] = series
  const base = first?.fact.indicator.replace(RATE_END, '') ?? ''
  if (first === undefined || base === first.fact.indicator || base.length < 2) return series
  const told = register
    .named(base, placeOf(first))
    .filter(isActual)
    .filter(
      ({ fact }) =>
        fact.change === 'growth' &&
        fact.annual !== true &&
        fact.unit === first.fact.unit &&
        /^\d{4}$/u.test(fact.period ?? '') &&
        nameForm(fact.indicator) === nameForm(base),
    )
  const heldIn = (period: string | undefined): Entry<Actual> | undefined =>
    series.find(({ fact }) => fact.period === period)
  const agrees = told.some(({ fact }) => heldIn(fact.period)?.fact.value === fact.value)
  if (!agrees) return series
  const years = new Map<string, Entry<Actual>>()
  for (const entry of told) {
    const period = entry.fact.period ?? ''
    if (heldIn(period) === undefined && !years.has(period)) years.set(period, entry)
  }
  return [...series, ...years.values()].sort((a, b) => byPeriod(a.fact.period, b.fact.period))
}

// “2023年全区地区生产总值修订为509.3亿元”, “经最终核实为186.1亿元”
const CORRECTED = /修订|修正|核实|核定|更正|普查/u

/** Whether a newer document puts another figure in the place of one: of an estimate, or in as many words. */
function isCorrected(entry: Entry<Actual>, held: Entry<Actual>): boolean {
  if (entry.fact.value === held.fact.value || !isNewer(entry.document, held.document)) return false
  const { start, end } = entry.fact.source
  const isFirm = held.fact.estimated === true && entry.fact.estimated !== true
  return isFirm || CORRECTED.test(sentenceAround(entry.document.text, start, end))
}

/** A series without units (“分别为2.56、3.19、3.47”) goes with 个; 亿元 and 万元 are told apart. */
function unitFamily(unit: string | undefined): string {
  return unit === undefined || unit === '' || unit === '个' ? '个' : unit
}

function saySeries(draft: Draft, evidence: Evidence, series: readonly Entry<Actual>[]): void {
  const { periods, text: question } = evidence.query
  const [first] = series
  if (first === undefined) return
  const title = `${placeOf(first) ?? ''}${first.fact.indicator}`
  const asked =
    periods.length >= 2 || periods.some((period) => SPAN.test(period))
      ? series.filter(
          ({ fact }) =>
            periods.some((period) => period === fact.period || isWithin(fact.period, period)) ||
            isOnTheWay(fact.period, periods, question),
        )
      : series
  const shown = asked.length >= 2 ? asked : series
  const values = shown.map(
    (entry) =>
      `${whenOf(entry, shown, periods)}${entry.fact.estimated === true ? '预计' : ''}${quantityText(entry.fact)}${marks([draft.citeFact(entry)])}`,
  )
  draft.say(`${title}：${values.join('、')}。`)
  const missing = periods.filter((period) => !series.some(({ fact }) => isWithin(fact.period, period)))
  if (periods.length >= 2 && missing.length > 0 && missing.length < periods.length)
    draft.say(`文件中没有${listText(missing.map(periodText))}的数值。`)
  const extreme = extremeOf(draft, shown, question)
  const direction = extreme ?? directionOf(draft, shown)
  if (direction !== undefined) draft.say(direction)
  const last = series.at(-1)
  if (periods.length === 0 && last !== undefined) sayLaterChanges(draft, evidence, last)
  draft.add(tableOf(draft, title, series, periods))
  const chart = trendChart(draft, evidence, title, series, periods)
  if (chart !== undefined) draft.add(chart)
  draft.followUp(`${first.fact.indicator}的目标是多少？`, `${first.fact.indicator}由谁负责？`)
}

/** “哪一年最高”: the highest or lowest of the periods shown. */
function extremeOf(draft: Draft, series: readonly Entry<Actual>[], question: string): string | undefined {
  const wantsHighest = /最(?:高|大|多|好|快)/u.test(question)
  if (!wantsHighest && !/最(?:低|小|少|差|慢)/u.test(question)) return undefined
  const sorted = [...series].sort((a, b) => a.fact.value - b.fact.value)
  const found = wantsHighest ? sorted.at(-1) : sorted[0]
  if (found === undefined) return undefined
  return `其中最${wantsHighest ? '高' : '低'}的是${found.fact.period === undefined ? '' : periodText(found.fact.period)}的${quantityText(found.fact)}${marks([draft.citeFact(found)])}。`
}

/** “从2021年到2023年上半年”: between the two times that a question names as the ends of a way. */
function isOnTheWay(period: string | undefined, periods: readonly string[], question: string): boolean {
  const [from, to] = [...periods].sort(byPeriod)
  if (periods.length !== 2 || from === undefined || to === undefined || !/[从自].*[到至]/u.test(question)) return false
  return isWithin(period, `${String(yearsOf(from)[0])}-${String(yearsOf(to)[1])}`)
}

function isWithin(period: string | undefined, span: string): boolean {
  if (period === undefined) return false
  const [from, to] = yearsOf(span)
  const [start, end] = yearsOf(period)
  return start >= from && end <= to
}

/** “2022年比2021年下降3.46岁”: full years only; a half-year is not compared with a year. */
function directionOf(draft: Draft, series: readonly Entry<Actual>[]): string | undefined {
  const years = series.filter(({ fact }) => /^\d{4}$/u.test(fact.period ?? ''))
  const [first] = years
  const last = years.at(-1)
  if (first === undefined || last === undefined || first === last) return undefined
  const a = inputOf(draft, last)
  const b = inputOf(draft, first)
  if (a === undefined || b === undefined) return undefined
  const change = difference(`${last.fact.indicator}变化`, a, b)
  if (!isFigure(change)) return undefined
  const size = Number(change.value)
  const figure = addFigure(draft, change, [a, b])
  if (size === 0)
    return `${periodText(last.fact.period ?? '')}与${periodText(first.fact.period ?? '')}持平${marks(citationsOf([a, b]), [figure])}。`
  return `${periodText(last.fact.period ?? '')}比${periodText(first.fact.period ?? '')}${size > 0 ? '上升' : '下降'}${change.value.replace('-', '')}${change.unit}${marks(citationsOf([a, b]), [figure])}。`
}
