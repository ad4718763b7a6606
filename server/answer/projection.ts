import { baseFromMidpoint } from '../figures/base.ts'
import { projection } from '../figures/projection.ts'
import { isFigure } from '../figures/figure.ts'
import { mean } from '../figures/mean.ts'
import { findMeasured } from '../retrieval/measured.ts'
import type { Forecast } from '../../indexer/model/fact.ts'
import { placeOf, sentenceSpan, type Entry, type Register } from '../retrieval/register.ts'
import { Draft, marks } from './draft.ts'
import type { Evidence, Outcome } from './evidence.ts'
import { addFigure, citationsOf, inputOf } from './figures.ts'
import { sheetOf, type Sheet } from './indicator-sheet.ts'
import { sayLaterOutcome } from './comparison.ts'
import { periodText, quoteText, saysText, targetText } from './wording.ts'

/** The year before a five-year plan is its base; its last year is five years on. */
const PLAN_YEARS = 5

/** 预判与测算: what a document expects of an indicator's end, what its own method gives, and what came of it. */
export function answerProjection(evidence: Evidence): Outcome | undefined {
  const { query, register } = evidence
  const found = findMeasured(register, query, ['forecast', 'target', 'benchmark', 'status', 'actual'])
  // Of several places that of the document that judges or expects: its own method is asked for.
  const judged = found.filter(
    ({ entry, score }) => score >= 0.7 && ['forecast', 'benchmark', 'status'].includes(entry.fact.kind),
  )
  const best = judged[0] ?? found[0]
  if (best === undefined || best.score < 0.7) return forecastOfSet(evidence)
  const sheet = sheetOf(register, best.entry.name, placeOf(best.entry))
  const draft = new Draft()
  const asksFigure = /测算值/u.test(query.text)
  if (asksFigure) sayProjected(draft, evidence, sheet)
  sayExpectation(draft, register, sheet)
  if (!asksFigure) sayProjected(draft, evidence, sheet)
  if (draft.isEmpty) return undefined
  draft.followUp(`${sheet.name}由谁负责？`, `${sheet.name}的历年走势`)
  return { kind: 'answer', draft }
}

/** Target, what the evaluation expects, the newest value before and after it. */
function sayExpectation(draft: Draft, register: Register, sheet: Sheet): void {
  const title = `${sheet.place ?? ''}${sheet.name}`
  const [target] = sheet.targets
  const parts: string[] = []
  if (target !== undefined) parts.push(`目标为${targetText(target.fact)}${marks([draft.citeFact(target)])}`)
  const evaluated = sheet.status?.document.id
  const latest = sheet.actuals.filter(({ document }) => evaluated === undefined || document.id === evaluated).at(-1)
  if (latest !== undefined)
    parts.push(
      `${latest.fact.period === undefined ? '' : periodText(latest.fact.period)}${saysText(latest.fact)}${marks([draft.citeFact(latest)])}`,
    )
  if (parts.length > 0) draft.say(`${title}${parts.join('，')}。`)
  const [forecast] = sheet.forecasts.length > 0 ? sheet.forecasts : forecastsOfCategory(register, sheet)
  if (forecast !== undefined) {
    const span = sentenceSpan(forecast.document.text, forecast.fact.source.start, forecast.fact.source.end)
    draft.say(
      `《${forecast.document.title}》预判：“${quoteText(forecast.fact.text, 60)}”${marks([draft.cite(forecast.document, span)])}。`,
    )
  }
  // “超额完成2025年的年均增长率10%规划目标”: said of the end, not of the middle.
  const atEnd = sheet.statuses.find(({ fact }) => /20\d{2}年|期末|目标值/u.test(fact.text))
  if (atEnd !== undefined && atEnd !== sheet.status)
    draft.say(`文件称“${quoteText(atEnd.fact.text, 60)}”${marks([draft.citeFact(atEnd)])}。`)
  sayLaterOutcome(draft, register, sheet)
}

/** “预计创新驱动指标均可超额完成”: what is expected of all indicators of a category. */
function forecastsOfCategory(register: Register, { category, place }: Sheet): Entry<Forecast>[] {
  if (category === undefined) return []
  return register.of('forecast').filter((entry) => placeOf(entry) === place && entry.fact.indicator.includes(category))
}

/** The value of the plan's last year by the method that the evaluation of this place states, with formula and inputs. */
function sayProjected(draft: Draft, { index }: Evidence, sheet: Sheet): void {
  const { rule } = sheet
  const method = index.data.methods.find(
    (one) => one.gives === 'projection' && one.rule === rule && one.place === sheet.place,
  )
  const document = index.documents.find(({ id }) => id === method?.document)
  if (method === undefined || document === undefined) return
  const start = document.text.indexOf(method.quote)
  if (start === -1) return
  const methodMark = marks([draft.cite(document, { start, end: start + method.quote.length })])
  const own = sheet.actuals.filter(
    (entry) =>
      entry.document.id === document.id &&
      /^\d{4}(?:H1)?$/u.test(entry.fact.period ?? '') &&
      !/增长值/u.test(entry.fact.indicator),
  )
  if (rule === 'growth') {
    const inputs = own.flatMap((entry) => inputOf(draft, entry) ?? [])
    const result = mean(`${sheet.name}的2025年测算值`, inputs)
    if (!isFigure(result)) return
    const figure = addFigure(draft, result, inputs)
    const half = own.some(({ fact }) => /H1$/u.test(fact.period ?? '')) ? '' : '（只有年度数据）'
    draft.say(
      `按中期评估的方法（各期平均）${methodMark}，${sheet.place ?? ''}${sheet.name}的2025年测算值为${result.value}${result.unit}${half}${marks(citationsOf(inputs), [figure])}。`,
    )
    return
  }
  const benchmark = sheet.benchmarks.find(
    ({ fact }) => fact.value !== undefined && fact.change === undefined && !/增长值/u.test(fact.indicator),
  )
  const target = sheet.targets.find(({ fact }) => fact.value !== undefined && fact.change === undefined)
  const latest = own.at(-1)
  if (benchmark === undefined || target === undefined || latest === undefined) return
  const midpoint = inputOf(draft, benchmark)
  const goal = inputOf(draft, target)
  const value = inputOf(draft, latest)
  if (midpoint === undefined || goal === undefined || value === undefined) return
  // The series of some indicators is printed without its unit; the target has it.
  const unit = goal.unit
  const base = baseFromMidpoint('2020年基期值', { ...midpoint, unit }, goal)
  if (!isFigure(base)) return
  const baseFigure = addFigure(draft, base, [midpoint, goal])
  const baseInput = { name: '2020年基期值（推算）', value: Number(base.value), unit }
  const results = elapsedSince(document.period, latest.fact.period).flatMap(({ years, words }) => {
    const result = projection(`${sheet.name}的2025年测算值`, baseInput, { ...value, unit }, years, PLAN_YEARS)
    return isFigure(result) ? [{ words, result, figure: addFigure(draft, result, [baseInput, value]) }] : []
  })
  const said = results.map(
    ({ words, result, figure }) =>
      `${words}外推为${result.value}${result.unit}${marks(citationsOf([midpoint, goal, value]), [baseFigure, figure])}`,
  )
  if (said.length > 0)
    draft.add({
      kind: 'text',
      tone: 'note',
      label: '外推，仅供参考',
      text: `文件未列2020年基期值和2025年测算值；由中期测算值反推基期值后${methodMark}，${said.join('，')}。`,
    })
}

/**
 * Years from a plan's base to a value. A half-year's value may be taken for the middle of its year
 * (so the evaluation's midpoints fit) or for the year as a whole: both readings are given.
 */
function elapsedSince(plan: string | undefined, period: string | undefined): { years: number; words: string }[] {
  const base = Number(plan?.slice(0, 4)) - 1
  const year = Number(period?.slice(0, 4))
  if (Number.isNaN(base) || Number.isNaN(year) || year <= base) return []
  if (period?.endsWith('H1') !== true) return [{ years: year - base, words: '按年度值' }]
  return [
    { years: year - base - 0.5, words: '上半年值按年中计，' },
    { years: year - base, words: '按全年计，' },
  ]
}

/** “创新驱动类指标到2025年预测结果是什么”: what a document expects of a whole set. */
function forecastOfSet({ register, query }: Evidence): Outcome | undefined {
  if (query.topic.length < 2 || query.foreignPlaces.length > 0) return undefined
  const stem = query.topic.replace(/(?:类|的)?指标?.*$|类.*$/u, '')
  const found = register
    .of('forecast')
    .filter(
      ({ document, fact }) =>
        (query.places.length === 0 || query.places.includes(document.place ?? '')) &&
        stem.length >= 2 &&
        fact.indicator.includes(stem),
    )
  if (found.length === 0) return undefined
  const draft = new Draft()
  for (const entry of found.slice(0, 2)) {
    const span = sentenceSpan(entry.document.text, entry.fact.source.start, entry.fact.source.end)
    draft.say(
      `《${entry.document.title}》预判：“${quoteText(entry.document.text.slice(span.start, span.end), 200)}”${marks([draft.cite(entry.document, span)])}。`,
    )
  }
  return { kind: 'answer', draft }
}
