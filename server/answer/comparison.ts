import type { Actual, Target } from '../../indexer/model/fact.ts'
import { Decimal } from '../figures/decimal.ts'
import { difference } from '../figures/difference.ts'
import { isFigure } from '../figures/figure.ts'
import { nameForm } from '../../indexer/analysis/name-form.ts'
import { placeOf, type Entry } from '../retrieval/register.ts'
import { Draft, marks } from './draft.ts'
import type { Evidence, Outcome } from './evidence.ts'
import { addFigure, citationsOf, inputOf } from './figures.ts'
import type { Sheet } from './indicator-sheet.ts'
import { byPeriod, periodMatch } from './periods.ts'
import { findTargets, targetPhrase } from './target.ts'
import { findActuals } from './value.ts'
import { periodText, quantityText, saysText, targetText } from './wording.ts'

/** 比较: places with each other, periods with each other, a target with what came of it. */
export function answerComparison(evidence: Evidence): Outcome | undefined {
  const { query, register } = evidence
  const places = query.allPlaces ? register.places : query.places
  if (query.periods.length >= 2) {
    const byTime = comparePeriods(evidence)
    if (byTime !== undefined) return byTime
  }
  if (places.length >= 2) return comparePlaces({ ...evidence, query: { ...query, places } })
  return compareWithTarget(evidence)
}

// --- places --------------------------------------------------------------------------------------

function comparePlaces(evidence: Evidence): Outcome | undefined {
  const { query } = evidence
  const found = /实际|完成|现状|做到/u.test(query.text) ? [] : findTargets(evidence)
  const entries: Entry<Target | Actual>[] =
    found.length > 0 ? found.map(({ entry }) => entry) : findActuals(evidence).map(({ entry }) => entry)
  const byPlace = new Map<string, Entry<Target | Actual>>()
  for (const entry of entries) {
    const place = placeOf(entry) ?? ''
    const before = byPlace.get(place)
    // Of several statements the one with a number, and the newest.
    if (before === undefined || (before.fact.value === undefined && entry.fact.value !== undefined))
      byPlace.set(place, entry)
    else if (entry.fact.kind === 'actual' && byPeriod(before.fact.period, entry.fact.period) < 0)
      byPlace.set(place, entry)
  }
  if (byPlace.size < 2) return undefined
  const draft = new Draft()
  const both = [...byPlace.values()]
  const said = both.map((entry) => `${placeOf(entry) ?? ''}${sayOf(entry)}${marks([draft.citeFact(entry)])}`)
  const name = both[0]?.fact.indicator ?? query.topic
  const kind = both[0]?.fact.kind === 'target' ? '目标' : ''
  const verdict = compareTwo(draft, name, both)
  draft.say(`${name}${kind}：${said.join('，')}${verdict === undefined ? '' : `；${verdict}`}。`)
  draft.add({
    kind: 'table',
    title: `${name}${kind}`,
    columns: [{ title: '地方' }, { title: kind === '' ? '数值' : '目标', align: 'decimal' }, { title: '时间' }],
    rows: both.map((entry) => {
      const citations = [draft.citeFact(entry)]
      const period = entry.fact.period === undefined ? '未注明' : periodText(entry.fact.period)
      return [{ text: placeOf(entry) ?? '' }, { text: sayOf(entry), citations }, { text: period, citations }]
    }),
  })
  return { kind: 'answer', draft }
}

function sayOf(entry: Entry<Target | Actual>): string {
  const { fact } = entry
  return fact.kind === 'target'
    ? targetText(fact)
    : `${fact.period === undefined ? '' : periodText(fact.period)}${quantityText(fact)}`
}

function compareTwo(draft: Draft, name: string, entries: readonly Entry<Target | Actual>[]): string | undefined {
  if (entries.length !== 2) return undefined
  const [first, second] = entries
  if (first === undefined || second === undefined) return undefined
  const [a, b] = [inputOf(draft, first), inputOf(draft, second)]
  if (a === undefined || b === undefined) return undefined
  const result = difference(`${name}之差`, { ...a, name: placeOf(first) ?? '' }, { ...b, name: placeOf(second) ?? '' })
  if (!isFigure(result)) return result.reason
  const size = Number(result.value)
  if (size === 0) return '两者相同'
  const higher = size > 0 ? first : second
  return `${placeOf(higher) ?? ''}更高，相差${result.value.replace('-', '')}${result.unit}${marks(citationsOf([a, b]), [addFigure(draft, result, [a, b])])}`
}

// --- periods -------------------------------------------------------------------------------------

function comparePeriods(evidence: Evidence): Outcome | undefined {
  const { query } = evidence
  const found = findActuals(evidence)
  const chosen = query.periods.flatMap((period) => {
    const fitting = found.filter(({ entry }) => periodMatch(period, entry.fact.period, false) > 0)
    return fitting.length === 0 ? [] : [fitting]
  })
  if (chosen.length < 2) return undefined
  const [a = [], b = []] = chosen
  // The same place, thing and unit in both periods.
  const pair = a
    .flatMap(({ entry: one }) => b.map(({ entry: other }) => [one, other] as const))
    .find(
      ([one, other]) =>
        placeOf(one) === placeOf(other) &&
        nameForm(one.name) === nameForm(other.name) &&
        one.fact.unit === other.fact.unit &&
        one.fact.change === other.fact.change,
    )
  if (pair === undefined) return undefined
  const draft = new Draft()
  const inputs = pair.flatMap((entry) => inputOf(draft, entry) ?? [])
  const [x, y] = inputs
  if (x === undefined || y === undefined) return undefined
  const [one, other] = pair
  const result = difference(`${one.fact.indicator}之差`, x, y)
  const said = pair.map(
    (entry) =>
      `${periodText(entry.fact.period ?? '')}${entry.fact.estimated === true ? '预计' : ''}${saysText(entry.fact)}${marks([draft.citeFact(entry)])}`,
  )
  draft.say(`${placeOf(one) ?? ''}${one.fact.indicator}${said.join('，')}。`)
  if (isFigure(result))
    draft.say(
      `${periodText(one.fact.period ?? '')}比${periodText(other.fact.period ?? '')}${Number(result.value) >= 0 ? '多' : '少'}${result.value.replace('-', '')}${result.unit}${marks(citationsOf([x, y]), [addFigure(draft, result, [x, y])])}。`,
    )
  return { kind: 'answer', draft }
}

// --- target and outcome --------------------------------------------------------------------------

function compareWithTarget(evidence: Evidence): Outcome | undefined {
  const found = findTargets(evidence)
  const numeric = found
    .map(({ entry }) => entry)
    .filter(({ fact }) => fact.value !== undefined || fact.range !== undefined)
  // “社零1200亿的目标”: the target that the question names by its amount.
  const target = numeric.find(({ fact }) => namesAmount(evidence.query.text, fact)) ?? numeric[0]
  if (target === undefined) return undefined
  const asked = findActuals({
    ...evidence,
    query: { ...evidence.query, wantsChange: target.fact.change !== undefined },
  }).map(({ entry }) => entry)
  const named = evidence.register.byIndicator
    .search(target.fact.indicator, 40, (entry) => entry.fact.kind === 'actual')
    .flatMap(({ item, score }) =>
      score >= MIN_OUTCOME_NAME && isActual(item) && sameTail(item.fact.indicator, target.fact.indicator) ? [item] : [],
    )
  const own = outcomesOf(target, asked)
  const outcomes = own.length > 0 ? own : outcomesOf(target, named)
  const draft = new Draft()
  draft.say(
    `${placeOf(target) ?? ''}${target.fact.indicator}的目标是${targetPhrase(target.fact)}${marks([draft.citeFact(target)])}。`,
  )
  const newest = outcomes.at(-1)
  if (newest === undefined) {
    draft.say('文件中没有可与之比较的后来数值，不能判断是否达到。')
    return { kind: 'answer', draft }
  }
  const period = newest.fact.period === undefined ? '' : periodText(newest.fact.period)
  draft.say(
    `${period}${newest.fact.estimated === true ? '预计' : ''}${saysText(newest.fact)}${marks([draft.citeFact(newest)])}，${verdict(draft, target, newest)}（程序比对）。`,
  )
  if (nameForm(newest.name) !== nameForm(target.name))
    draft.add({
      kind: 'text',
      tone: 'warning',
      text: `口径提示：目标写的是“${target.fact.indicator}”${marks([draft.citeFact(target)])}，后来的数值写的是“${newest.fact.indicator}”${marks([draft.citeFact(newest)])}，名称不同。`,
    })
  for (const earlier of outcomes.slice(0, -1).slice(-2))
    draft.add({
      kind: 'text',
      tone: 'note',
      text: `${earlier.fact.period === undefined ? '' : periodText(earlier.fact.period)}${saysText(earlier.fact)}${marks([draft.citeFact(earlier)])}。`,
    })
  return { kind: 'answer', draft }
}

/** Lowest score at which an actual of another name is held against a target; then the names are said to differ. */
const MIN_OUTCOME_NAME = 0.45

function isActual(entry: Entry): entry is Entry<Actual> {
  return entry.fact.kind === 'actual'
}

/** 环卫机械化作业率 and 主次干道机械化作业率 measure one thing: their last four characters are the same. */
function sameTail(a: string, b: string): boolean {
  return nameForm(a).slice(-4) === nameForm(b).slice(-4)
}

function namesAmount(question: string, { value, range }: Target): boolean {
  const numbers = [...question.matchAll(/(?<![\d.])\d+(?:\.\d+)?/gu)].map(([number]) => Number(number))
  return [value, ...(range ?? [])].some((number) => number !== undefined && numbers.includes(number))
}

/**
 * Values that a target may be held against: of the same place, unit and kind, stated in a document
 * that is not older than the target's; in the order of time.
 */
function outcomesOf(target: Entry<Target>, actuals: readonly Entry<Actual>[]): Entry<Actual>[] {
  return actuals
    .filter(
      (entry) =>
        placeOf(entry) === placeOf(target) &&
        sameUnit(entry.fact.unit, target.fact.unit) &&
        entry.fact.change === target.fact.change &&
        (entry.document.date ?? '') >= (target.document.date ?? '').slice(0, 4),
    )
    .sort(
      (a, b) => (a.document.date ?? '').localeCompare(b.document.date ?? '') || byPeriod(a.fact.period, b.fact.period),
    )
}

/** 千米 and 公里 are one unit; 平方公里 stays as it is. */
function sameUnit(a: string | undefined, b: string | undefined): boolean {
  const form = (unit: string | undefined): string => (unit ?? '').replace(/千米/gu, '公里').replace(/人次/gu, '人')
  return form(a) === form(b)
}

/** Whether a value meets a target as it is bounded: 已达到, 未达到 and by how much. */
function verdict(draft: Draft, target: Entry<Target>, outcome: Entry<Actual>): string {
  const { fact } = target
  const value = new Decimal(outcome.fact.value)
  const bound = fact.value ?? (fact.range === undefined ? undefined : fact.range[0])
  if (bound === undefined) return '目标没有数值，不能比较'
  const met = meets(value, new Decimal(bound), fact)
  const goal = inputOf(draft, target)
  const actual = inputOf(draft, outcome)
  const words = met ? '已达到目标' : '未达到目标'
  if (goal === undefined || actual === undefined) return words
  const gap = difference(`${fact.indicator}与目标之差`, { ...actual, unit: goal.unit }, goal)
  if (!isFigure(gap) || Number(gap.value) === 0) return words
  return `${words}，${Number(gap.value) > 0 ? '高出' : '低于目标'}${gap.value.replace('-', '')}${gap.unit}${marks(citationsOf([actual, goal]), [addFigure(draft, gap, [actual, goal])])}`
}

function meets(value: Decimal, bound: Decimal, { comparison, range }: Target): boolean {
  switch (comparison) {
    case '<=':
      return value.lte(bound)
    case '<':
      return value.lt(bound)
    case '>':
      return value.gt(bound)
    default:
      return value.gte(range === undefined ? bound : new Decimal(range[0]))
  }
}

/** What a later document says of an indicator that was evaluated, held against its target. */
export function sayLaterOutcome(draft: Draft, sheet: Sheet): void {
  const target = sheet.targets.find(({ fact }) => fact.value !== undefined)
  const evaluated = sheet.status?.document.date
  const later = sheet.actuals.filter(({ document }) => evaluated !== undefined && (document.date ?? '') > evaluated)
  const newest = later.at(-1)
  if (newest === undefined) return
  const said = `后来《${newest.document.title}》：${newest.fact.period === undefined ? '' : periodText(newest.fact.period)}${saysText(newest.fact)}${marks([draft.citeFact(newest)])}`
  const comparable =
    target !== undefined && sameUnit(target.fact.unit, newest.fact.unit) && target.fact.change === newest.fact.change
  draft.say(`${said}${comparable ? `，${verdict(draft, target, newest)}（程序比对）` : ''}。`)
}
