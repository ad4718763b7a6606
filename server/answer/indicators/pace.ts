import type { Actual, Target } from '../../../indexer/model/fact.ts'
import { isFigure, type Computed } from '../../figures/figure.ts'
import { neededRate, neededRateByMean, neededStep } from '../../figures/pace.ts'
import { endOf } from '../../figures/period.ts'
import { findMeasured } from '../../retrieval/measured.ts'
import { isOfPlace } from '../../retrieval/of-place.ts'
import { numbersIn } from '../../retrieval/kinds.ts'
import { placeOf, type Entry } from '../../retrieval/register.ts'
import { spanOf } from '../../review/caliber.ts'
import { outcomeOf } from '../../review/outcome.ts'
import { thingOf } from '../../review/thing.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addFigure, citationsOf, inputOf, type CitedInput } from '../figures.ts'
import { withoutAsking } from '../narrowed-query.ts'
import { allOutcomes } from '../review/outcome.ts'
import { judgementOf, laterText } from './outcome-words.ts'
import { targetPhrase } from './target.ts'
import { quantityText, quoteText, periodText, titleText } from '../../wording/values.ts'

/** 还需要的速度: what each year still to come must bring, so that a target is reached. */
export function answerPace(evidence: Evidence): Outcome | undefined {
  const stated = statedNeed(evidence)
  if (stated === undefined) return workedPace(evidence)
  const worked = targetsMeant(evidence).length > 0 ? workedPace(evidence) : undefined
  return { kind: 'answer', draft: worked?.kind === 'answer' ? stated.absorb(worked.draft) : stated }
}

// “后两年年均增速须达到7.5%左右”, “后两年需年均增长7.8%以上方可达到规划目标”
const TAKES =
  /(?:后|今后|未来|剩余|余下|接下来)的?[一二两三四]年[^，,；;。]{0,12}(?:[需须应]|要(?!求)|方[可能]|才[能可]).{0,24}\d/u
const MIN_NEED_SCORE = 0.55
/** So far before it its names may begin, in characters. */
const MAX_BEFORE = 60

/** What a document itself says it takes to reach a goal; nothing where it says none of the thing asked about. */
function statedNeed({ register, query }: Evidence): Draft | undefined {
  const found = findMeasured(register, withoutAsking(query, ASKING), ['forecast']).filter(
    ({ score }) => score >= MIN_NEED_SCORE,
  )
  const fact = found
    .flatMap(({ entry }) => (entry.fact.kind === 'forecast' ? [entry.fact] : []))
    .find(({ text }) => TAKES.test(text))
  const document = found.find(({ entry }) => entry.fact === fact)?.entry.document
  if (fact === undefined || document === undefined) return undefined
  const draft = new Draft()
  // “地区生产总值、居民人均可支配收入2项指标，后两年需分别…”: with the names before it.
  const before = document.text.slice(Math.max(0, fact.source.start - MAX_BEFORE), fact.source.start)
  const named = /^[后今未剩余接]/u.test(fact.text) ? (/[^；;。：:\n]*$/u.exec(before)?.[0] ?? '') : ''
  const start = fact.source.start - (named.length < before.length ? named.length : 0)
  const mark = marks([draft.cite(document, { start, end: fact.source.end })])
  const words = quoteText(document.text.slice(start, fact.source.end), 100)
  return draft.say(`《${titleText(document.title)}》：“${words}”${mark}。`)
}

/** The pace worked out from goals and values. */
function workedPace(evidence: Evidence): Outcome | undefined {
  const targets = targetsMeant(evidence)
  if (targets.length === 0) return sayUnnamed(evidence)
  for (const target of targets) {
    const draft = new Draft()
    const isRate = target.fact.change === 'growth' && target.fact.annual === true
    if (!(isRate ? sayRates(draft, evidence, target) : sayStep(draft, evidence, target))) continue
    sayEnd(draft, evidence, target)
    return { kind: 'answer', draft }
  }
  const [first] = targets
  if (first === undefined) return undefined
  const draft = new Draft()
  draft.say(
    `${placeOf(first) ?? ''}${first.fact.indicator}的目标是${targetPhrase(first.fact)}${marks([draft.citeFact(first)])}，库内没有目标期内同口径的数值，不能推算以后每年需要多少。`,
  )
  return { kind: 'answer', draft }
}

/** So many targets are answered side by side where the question names none. */
const SIDE_BY_SIDE = 3

/**
 * “要实现年均7%，后几年每年得多少”: no thing is named. Every target of that number is meant, and without a number those
 * that are known to be on their way.
 */
function sayUnnamed(evidence: Evidence): Outcome | undefined {
  const { query, register } = evidence
  const numbers = numbersIn(query.text)
  const meant =
    numbers.length === 0
      ? allOutcomes(register)
          .filter(({ verdict }) => verdict === 'on-the-way')
          .map(({ target }) => target)
      : register
          .of('target')
          .filter(
            ({ fact }) =>
              numbers.includes(fact.value ?? Number.NaN) && (!/年均/u.test(query.text) || fact.annual === true),
          )
  const draft = new Draft()
  const said = new Set<string>()
  for (const target of meant) {
    if (said.size >= SIDE_BY_SIDE) break
    if (said.has(target.name) || !isOfSeveralYears(target) || !isOfPlace(target, query)) continue
    const isRate = target.fact.change === 'growth' && target.fact.annual === true
    if (!(isRate ? sayRates(draft, evidence, target) : sayStep(draft, evidence, target))) continue
    said.add(target.name)
    sayEnd(draft, evidence, target)
  }
  return said.size === 0 ? undefined : { kind: 'answer', draft }
}

/** Targets of several years that a question means, those whose number it names first; GDP means its growth, too. */
function targetsMeant({ register, query }: Evidence): Entry<Target>[] {
  const found = findMeasured(register, withoutAsking(query, ASKING), ['target', 'actual'])
  const names = new Set(found.flatMap(({ entry: { name } }) => [name, register.canonical(`${name}增长`)]))
  const things = new Set(found.map(({ entry: { fact } }) => thingOf(fact.indicator).core))
  const numbers = numbersIn(query.text)
  const isNamed = ({ fact }: Entry<Target>): boolean => numbers.includes(fact.value ?? Number.NaN)
  return register
    .of('target')
    .filter(
      (entry) =>
        (names.has(entry.name) || things.has(thingOf(entry.fact.indicator).core)) &&
        entry.fact.value !== undefined &&
        isOfSeveralYears(entry) &&
        isOfPlace(entry, query),
    )
    .sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)))
}

// “要实现年均7%，后几年每年得多少”, “还要每年增长多少才能达到目标”
const ASKING =
  /(?:后面?|剩下|余下|今后|接下来|未来|往后|剩余)的?(?:几|[一二两三四五]|\d)?年?|每年|年均|平均|还要|还得|还需要?|再|多少|几|才能|要想?|完成|实现|达到|增长|增加|提高|速度|倒推|反推|目标|规划|得|需/gu

function isOfSeveralYears(entry: Entry<Target>): boolean {
  const span = spanOf(entry)
  return span !== undefined && span[0] < span[1]
}

/** A mean annual growth: compounded from the years that are known, the arithmetic mean of evaluations beside it. */
function sayRates(draft: Draft, { register }: Evidence, target: Entry<Target>): boolean {
  const [from, to] = spanOf(target) ?? [0, 0]
  const years = yearlyRates(register.named(target.name, placeOf(target)), from, to)
  const goal = inputOf(draft, target)
  if (goal === undefined || years.length === 0) return false
  const known = years.flatMap((entry) => {
    const input = inputOf(draft, entry)
    return input === undefined || entry.fact.period === undefined ? [] : [{ ...input, period: entry.fact.period }]
  })
  const span = to - from + 1
  const left = span - known.length
  const title = `${placeOf(target) ?? ''}${target.fact.indicator}`
  const compound = neededRate(`${title}余下年份年均需增长`, goal, known, span)
  const average = neededRateByMean(`${title}余下年份按算术平均需增长`, goal, known, span)
  if (!isFigure(compound)) {
    draft.say(`${title}的目标是${targetPhrase(target.fact)}${marks([draft.citeFact(target)])}；${compound.reason}。`)
    return true
  }
  const done = years.map(
    (entry) =>
      `${periodText(entry.fact.period ?? '')}${entry.fact.estimated === true ? '预计' : ''}${quantityText(entry.fact)}${marks([draft.citeFact(entry)])}`,
  )
  const inputs: CitedInput[] = [goal, ...known]
  draft.say(
    `${title}要实现${targetPhrase(target.fact)}${marks([draft.citeFact(target)])}，已知${done.join('、')}，${restOf(to - left + 1, to)}每年需增长${shownFigure(draft, compound, inputs)}（复合测算）。`,
  )
  if (isFigure(average))
    draft.add({
      kind: 'text',
      text: `${title}若按中期评估那样取各年增速的算术平均，每年需${shownFigure(draft, average, inputs)}。`,
    })
  draft.add({
    kind: 'text',
    tone: 'note',
    text: '只计全年增速；半年增速不代表全年，未计入。测算是本系统的，文件未列。',
  })
  return true
}

/** “2024、2025年”: the years still to come, counted by us. */
function restOf(from: number, to: number): string {
  return from === to ? `余下的${String(to)}年` : `余下的${String(from)}—${String(to)}年`
}

function shownFigure(draft: Draft, figure: Computed, inputs: readonly CitedInput[]): string {
  return `${figure.value}${figure.unit === '%' ? '%' : figure.unit}${marks(citationsOf(inputs), [addFigure(draft, figure, inputs)])}`
}

/** One rate a year, of whole single years without a gap from the first on, the newest document's where two state it. */
function yearlyRates(entries: readonly Entry[], from: number, to: number): Entry<Actual>[] {
  const rates: Entry<Actual>[] = []
  for (let year = from; year <= to; year++) {
    const ofYear = entries.filter(
      (entry): entry is Entry<Actual> =>
        entry.fact.kind === 'actual' &&
        entry.fact.change === 'growth' &&
        entry.fact.annual !== true &&
        entry.fact.period === String(year),
    )
    const newest = ofYear.at(-1)
    if (newest === undefined) break
    rates.push(newest)
  }
  return rates
}

/** A level or a total: what is missing, in equal steps over the years left after the newest value. */
function sayStep(draft: Draft, { register }: Evidence, target: Entry<Target>): boolean {
  const [, to] = spanOf(target) ?? [0, 0]
  const outcome = outcomeOf(register, target)
  const latest = [...outcome.judged].reverse().find(({ isFinal, scope }) => !isFinal && scope === undefined)
  const goal = inputOf(draft, target)
  const value = latest === undefined ? undefined : inputOf(draft, latest.entry)
  if (latest === undefined || goal === undefined || value === undefined) return false
  const title = `${placeOf(target) ?? ''}${target.fact.indicator}`
  const said = `${title}的目标是${targetPhrase(target.fact)}${marks([draft.citeFact(target)])}，${laterText(latest.entry)}${marks([draft.citeFact(latest.entry)])}`
  if (latest.holds) {
    draft.say(`${said}，已经达到，不需要再追赶（程序比对）。`)
    return true
  }
  const over = endOf(latest.entry.fact.period ?? '')
  if (over === undefined) return false
  const given = { ...value, unit: value.unit === '' ? goal.unit : value.unit }
  const step = neededStep(`${title}余下时间每年需增加`, given, goal, to - over)
  if (!isFigure(step)) {
    draft.say(`${said}；${step.reason}。`)
    return true
  }
  draft.say(`${said}，此后到${String(to)}年每年需增加${shownFigure(draft, step, [given, goal])}（按每年相同测算）。`)
  return true
}

/** Where the end is known, what came of it: the pace is then what would have been needed. */
function sayEnd(draft: Draft, { register }: Evidence, target: Entry<Target>): void {
  const outcome = outcomeOf(register, target)
  const { latest } = outcome
  if (latest?.isFinal !== true) return
  const { text, citations, figures } = judgementOf(draft, outcome, latest)
  draft.say(
    `结果已经知道：${laterText(latest.entry)}${marks([draft.citeFact(latest.entry)])}，${text}${marks(citations, figures)}（程序比对）。`,
  )
}
