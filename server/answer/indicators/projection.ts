import { nameForm } from '../../../indexer/analysis/name-form.ts'
import type { Target } from '../../../indexer/model/fact.ts'
import { periodKind } from '../../figures/period.ts'
import { findMeasured } from '../../retrieval/measured.ts'
import type { Found } from '../../retrieval/found.ts'
import { numbersIn } from '../../retrieval/kinds.ts'
import { placeOf, type Entry } from '../../retrieval/register.ts'
import { sentenceSpan } from '../../retrieval/sentence-span.ts'
import { baselineOf, type Baseline } from '../../sheet/baseline.ts'
import type { SheetContext } from '../../sheet/context.ts'
import { forecastsOf, projectionsOf, type Projection } from '../../sheet/projected.ts'
import { isWorked, type Worked } from '../../sheet/sourced.ts'
import { isNewer } from '../../review/document-age.ts'
import type { Query } from '../../question/query.ts'
import { periodMatch } from '../../wording/periods.ts'
import { planOf, type PlanYears } from '../../sheet/values.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addWorked, citationsOf, citedInput } from '../figures.ts'
import { sheetOf, type Sheet } from '../../sheet/indicator-sheet.ts'
import { answerTargetOutcome, sayLaterOutcome } from './target-outcome.ts'
import { periodText, quoteText, saysText, targetText } from '../../wording/values.ts'
import { isAskedPlace } from '../../retrieval/of-place.ts'

// “2025年测算值是多少”, “照评估的算法到2025年测算出来是多少”
const ASKS_FIGURE =
  /测算值|(?:测|推|折)?算(?:出来|下来|得出)|(?:测|推)算到|(?:方法|办法|算法)[^,，。?？]{0,4}算?.{0,24}(?:多少|几)/u

/** 预判与测算: what a document expects of an indicator's end, what its own method gives, and what came of it. */
export function answerProjection(evidence: Evidence): Outcome | undefined {
  const { query, register } = evidence
  const found = findMeasured(register, query, ['forecast', 'target', 'benchmark', 'status', 'actual'])
  // Of several places that of the document that judges or expects: its own method is asked for.
  const judged = found.filter(
    ({ entry, score }) => score >= 0.7 && ['forecast', 'benchmark', 'status'].includes(entry.fact.kind),
  )
  // GDP has a level elsewhere; what is judged here is called 地区生产总值增长.
  const name = found[0] === undefined ? '' : nameForm(found[0].entry.name)
  const wider = judged.length > 0 ? undefined : findMeasured(register, query, ['forecast', 'benchmark', 'status'])[0]
  const isWider = wider !== undefined && nameForm(wider.entry.name).startsWith(name)
  // “社零目标能完成吗”: of the place that has set one.
  const withGoal = found.find(({ entry, score }) => score >= 0.7 && entry.fact.kind === 'target')
  const best =
    judged[0] ?? (isWider ? { ...wider, score: Math.max(wider.score, found[0]?.score ?? 0) } : (withGoal ?? found[0]))
  const meant = best !== undefined && best.score >= 0.7 ? best : forecastByParts(evidence)
  if (meant === undefined) return forecastOfSet(evidence)
  const sheet = sheetOf(register, meant.entry.name, placeOf(meant.entry))
  const draft = new Draft()
  const context = contextOf(evidence)
  const asksFigure = ASKS_FIGURE.test(query.text)
  // What nobody has judged or expects is told by what came of it.
  const isUnjudged = sheet.status === undefined && forecastsOf(register, sheet).length === 0
  const cameOf = !asksFigure && isUnjudged ? answerTargetOutcome(evidence) : undefined
  if (cameOf !== undefined) return cameOf
  if (asksFigure) sayProjected(draft, context, sheet, true)
  sayExpectation(draft, evidence, sheet)
  if (!asksFigure) sayProjected(draft, context, sheet, false)
  if (draft.isEmpty) return undefined
  draft.followUp(`${sheet.name}由谁负责？`, `${sheet.name}的历年走势`)
  return { kind: 'answer', draft }
}

/** “数字经济核心产业占比能不能达到”: the one judged indicator whose name holds all words of the question. */
function forecastByParts({ query, register }: Evidence): Found | undefined {
  for (const kind of ['forecast', 'status'] as const) {
    const found = findMeasured(register, query, [kind])
    const names = new Set(found.map(({ entry }) => `${placeOf(entry) ?? ''} ${nameForm(entry.name)}`))
    if (names.size === 1) return found[0]
  }
  return undefined
}

function contextOf({ index, register }: Evidence): SheetContext {
  return { register, data: index.data, documents: index.documents }
}

/** Target, what the evaluation expects, the newest value before and after it. */
function sayExpectation(draft: Draft, { register, query }: Evidence, sheet: Sheet): void {
  const title = `${sheet.place ?? ''}${sheet.name}`
  const target = goalOfEnd(query, sheet)
  const parts: string[] = []
  if (target !== undefined) {
    parts.push(`目标为${targetText(target.fact)}${marks([draft.citeFact(target)])}`)
    const anew = setAnew(sheet, target)
    if (anew !== undefined) parts.push(`后调整为${targetText(anew.fact)}${marks([draft.citeFact(anew)])}`)
  }
  const evaluated = sheet.status?.document.id
  const ofEvaluation = sheet.actuals.filter(({ document }) => evaluated === undefined || document.id === evaluated)
  // A goal in 亿元 is not held against a rate of growth, where amounts are told.
  const alike = ofEvaluation.filter(
    ({ fact }) => fact.change === target?.fact.change && fact.annual === target?.fact.annual,
  )
  const latest = (alike.length > 0 ? alike : ofEvaluation).at(-1)
  if (latest !== undefined)
    parts.push(
      `${latest.fact.period === undefined ? '' : periodText(latest.fact.period)}${saysText(latest.fact)}${marks([draft.citeFact(latest)])}`,
    )
  if (parts.length > 0) draft.say(`${title}${parts.join('，')}。`)
  const [forecast, ...others] = forecastsOf(register, sheet)
  if (forecast !== undefined) {
    const span = sentenceSpan(forecast.document.text, forecast.fact.source.start, forecast.fact.source.end)
    // “后两年年均增长10.1%即可实现80亿元目标，经过努力可以完成”: the whole of what is expected.
    const last = others
      .filter(({ document, fact }) => document === forecast.document && fact.source.end <= span.end)
      .at(-1)
    const words =
      last === undefined || last.fact.source.end - forecast.fact.source.start > MAX_EXPECTED
        ? forecast.fact.text
        : forecast.document.text.slice(
            Math.min(forecast.fact.source.start, last.fact.source.start),
            Math.max(forecast.fact.source.end, last.fact.source.end),
          )
    draft.say(
      `《${forecast.document.title}》预判：“${quoteText(words, MAX_EXPECTED)}”${marks([draft.cite(forecast.document, span)])}。`,
    )
  }
  // “超额完成2025年的年均增长率10%规划目标”: said of the end, not of the middle.
  const atEnd = sheet.statuses.find(({ fact }) => /20\d{2}年|期末|目标值/u.test(fact.text))
  if (atEnd !== undefined && atEnd !== sheet.status)
    draft.say(`文件称“${quoteText(atEnd.fact.text, 60)}”${marks([draft.citeFact(atEnd)])}。`)
  sayLaterOutcome(draft, register, sheet, target)
}

/** Longest words of an expectation, in characters. */
const MAX_EXPECTED = 60

/** The goal that a question of an end means: the one that it names by its number or its year; amounts before rates of growth. */
function goalOfEnd(query: Query, { targets }: Sheet): Entry<Target> | undefined {
  const numbers = numbersIn(query.text)
  const isNamed = ({ fact }: Entry<Target>): boolean =>
    fact.value !== undefined && numbers.includes(Math.abs(fact.value))
  const ofYear = targets.filter(({ fact }) =>
    query.periods.some((period) => periodMatch(period, fact.period, true) > 0),
  )
  const isAmount = ({ fact }: Entry<Target>): boolean => (fact.change !== undefined) === query.wantsChange
  return targets.find(isNamed) ?? ofYear.find(isAmount) ?? ofYear[0] ?? targets[0]
}

/** The goal that a newer document sets in the place of one. */
function setAnew({ targets }: Sheet, { fact, document }: Entry<Target>): Entry<Target> | undefined {
  return targets
    .filter(
      (other) =>
        other.fact.period === fact.period &&
        other.fact.change === fact.change &&
        other.fact.unit === fact.unit &&
        other.fact.value !== undefined &&
        other.fact.value !== fact.value &&
        isNewer(other.document, document),
    )
    .toSorted((a, b) => (b.document.date ?? '').localeCompare(a.document.date ?? ''))[0]
}

/** The value of the plan's last year by the method that the evaluation of this place states, with formula and inputs. */
function sayProjected(draft: Draft, context: SheetContext, sheet: Sheet, isAsked: boolean): void {
  const baseline = baselineOf(context, sheet)
  const projections = projectionsOf(context, sheet, baseline)
  const plan = planOf(sheet)
  const made = projections.filter((one): one is Projection & { result: Worked } => isWorked(one.result))
  const [first] = made
  if (first === undefined) {
    const [failed] = projections
    if (isAsked && failed !== undefined && 'reason' in failed.result)
      draft.say(
        `${sheet.place ?? ''}${sheet.name}的测算值不能按文件的方法算出：${failed.result.reason}${marks([citeMethod(draft, failed)])}。`,
      )
    return
  }
  if (first.method.formula === 'mean') sayMean(draft, sheet, first)
  else if (plan !== undefined) sayExtrapolated(draft, baseline, plan, made)
}

/** “对于增速类指标,以2021年、2022年和2023年上半年的平均值作为2025年测算值” */
function sayMean(draft: Draft, sheet: Sheet, one: Projection & { result: Worked }): void {
  const { result } = one
  const periods = result.inputs.map(({ period }) => period ?? '')
  const isYearly = periods.every((period) => periodKind(period) === 'year')
  const figure = addWorked(draft, result)
  const citations = citationsOf(result.inputs.map((input) => citedInput(draft, input)))
  draft.say(
    `按中期评估的方法（各期平均）${marks([citeMethod(draft, one)])}，${sheet.place ?? ''}${result.name}为${result.value}${result.unit}${isYearly ? '（只有年度数据）' : ''}${marks(citations, [figure])}。`,
  )
}

/** Each reading of the rule with its years; the one that fits what the document expects is named. */
function sayExtrapolated(
  draft: Draft,
  baseline: Baseline,
  plan: PlanYears,
  made: readonly (Projection & { result: Worked })[],
): void {
  const said = made.map((one) => {
    const { result, method, fitsForecast } = one
    const figure = addWorked(draft, result)
    const citations = result.inputs.flatMap(({ figure: from, entry }) =>
      entry === undefined
        ? citationsOf((from?.inputs ?? []).map((input) => citedInput(draft, input)))
        : [draft.citeFact(entry)],
    )
    const period = result.inputs.at(-1)?.period ?? ''
    const until =
      periodKind(period) === 'half'
        ? `${period.slice(0, 4)}年${method.halfYear === 'middle' ? '年中' : '年底'}`
        : periodText(period)
    const fits = fitsForecast === true && made.some((other) => other.fitsForecast === false)
    return `按${String(plan.base)}年至${until}计，外推为${result.value}${result.unit}${fits ? '（与文件的预判相符）' : ''}${marks([...citations, citeMethod(draft, one)], [figure])}`
  })
  draft.add({
    kind: 'text',
    tone: 'note',
    label: '外推，仅供参考',
    text: `${sayBaseline(draft, baseline)}，${said.join('；')}。`,
  })
}

/** Where the base comes from: a derived one is a figure of its own, with its formula. */
function sayBaseline(draft: Draft, baseline: Baseline): string {
  if (baseline.kind !== 'derived') return '按文件所列基期值'
  const { figure, isIndependent } = baseline
  const from = isIndependent ? '首年完成值与增长值' : '中期测算值'
  const citations = citationsOf(figure.inputs.map((input) => citedInput(draft, input)))
  return `文件未列基期值和期末测算值；由${from}反推${figure.name}为${figure.value}${figure.unit}${marks(citations, [addWorked(draft, figure)])}`
}

function citeMethod(draft: Draft, { method: { document, span } }: Projection): number {
  return draft.cite(document, span)
}

/** “创新驱动类指标到2025年预测结果是什么”: what a document expects of a whole set. */
function forecastOfSet({ register, query }: Evidence): Outcome | undefined {
  if (query.topic.length < 2 || query.foreignPlaces.length > 0) return undefined
  const stem = query.topic.replace(/(?:类|的)?指标?.*$|类.*$/u, '')
  const found = register
    .of('forecast')
    .filter(
      ({ document, fact }) => isAskedPlace(query, document.place) && stem.length >= 2 && fact.indicator.includes(stem),
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
