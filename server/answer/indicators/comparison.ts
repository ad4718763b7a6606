import type { Actual, Target } from '../../../indexer/model/fact.ts'
import { difference } from '../../figures/difference.ts'
import { periodKind } from '../../figures/period.ts'
import { isFigure } from '../../figures/figure.ts'
import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { placeOf, type Entry } from '../../retrieval/register.ts'
import { comparisonChart, type Compared } from '../charts.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addFigure, citationsOf, inputOf, type CitedInput } from '../figures.ts'
import { byPeriod, periodMatch, periodWords } from '../../wording/periods.ts'
import { answerTargetOutcome } from './target-outcome.ts'
import { findTargets } from './target.ts'
import { findActuals } from './value.ts'
import { periodText, quantityText, saysText, targetText } from '../../wording/values.ts'

/** 比较: places with each other, periods with each other, a target with what came of it. */
export function answerComparison(evidence: Evidence): Outcome | undefined {
  const { query, register } = evidence
  const places = query.allPlaces ? register.places : query.places
  if (query.periods.length >= 2) {
    const byTime = comparePeriods(evidence)
    if (byTime !== undefined) return byTime
    // “2025年比2022年多多少”, where one of the years is not held: that is no question on a goal.
    if (places.length < 2 && !/目标|任务|计划|规划|完成|达到|达标|实现|要求|预期/u.test(query.text)) return undefined
  }
  if (places.length >= 2) return comparePlaces({ ...evidence, query: { ...query, places } })
  // “城里人收入跟农民差多少”: two things are held against each other, and no goal.
  const isOfTwo = /[和跟与同][^,，。]{1,16}(?:相?差|差距)/u.test(query.text)
  return isOfTwo && !/目标|任务|计划|完成|达到|实现|实际/u.test(query.text) ? undefined : answerTargetOutcome(evidence)
}

// --- places --------------------------------------------------------------------------------------

function comparePlaces(evidence: Evidence): Outcome | undefined {
  const { query } = evidence
  const targets = /实际|完成|现状|做到/u.test(query.text) ? [] : findTargets(evidence)
  // Goals of one place alone are held against nothing.
  const isOfSeveral = new Set(targets.map(({ entry }) => placeOf(entry))).size >= 2
  const asksGoal = /目标|计划|规划|预期|任务/u.test(query.text)
  const actuals = findActuals(evidence).map(({ entry }) => entry)
  // “2024年每千人口托位数对比一下”: what both have reached in that year goes before what they plan for another.
  const areReached =
    !asksGoal &&
    query.periods.length > 0 &&
    new Set(
      actuals
        .filter(({ fact }) => query.periods.some((period) => periodMatch(period, fact.period, false) > 0))
        .map((entry) => placeOf(entry)),
    ).size >= 2
  const found = (isOfSeveral || asksGoal) && !areReached ? targets : []
  const entries: Entry<Target | Actual>[] = found.length > 0 ? found.map(({ entry }) => entry) : actuals
  const byPlace = newestByPlace(ofOneTime(entries, query.periods))
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
  // 2025 and 2021-2025: goals for one end.
  const times = both.map(({ fact }) => (fact.kind === 'target' ? fact.period?.slice(-4) : fact.period))
  const isOfOneTime = new Set(times).size === 1
  addChart(
    draft,
    `${name}${kind}`,
    both.map((entry) => ({
      label: `${placeOf(entry) ?? ''}${isOfOneTime ? '' : periodWords(entry, query.periods)}`,
      entry,
    })),
    true,
  )
  return { kind: 'answer', draft }
}

/** The statements of the newest time that all of the places hold; all statements where there is no such time. */
function ofOneTime(
  entries: readonly Entry<Target | Actual>[],
  asked: readonly string[],
): readonly Entry<Target | Actual>[] {
  const actuals = entries.filter(({ fact }) => fact.kind === 'actual' && periodKind(fact.period ?? '') === 'year')
  if (asked.length > 0 || actuals.length === 0) return entries
  const places = new Set(entries.map((entry) => placeOf(entry)))
  const common = [...new Set(actuals.map(({ fact }) => fact.period))]
    .filter((period) =>
      [...places].every((place) => actuals.some((one) => one.fact.period === period && placeOf(one) === place)),
    )
    .sort(byPeriod)
    .at(-1)
  return common === undefined ? entries : actuals.filter(({ fact }) => fact.period === common)
}

/** Of each place the newest statement, one with a number before one without. */
function newestByPlace(entries: readonly Entry<Target | Actual>[]): Map<string, Entry<Target | Actual>> {
  const byPlace = new Map<string, Entry<Target | Actual>>()
  for (const entry of entries) {
    const place = placeOf(entry) ?? ''
    const before = byPlace.get(place)
    if (before === undefined || (before.fact.value === undefined && entry.fact.value !== undefined))
      byPlace.set(place, entry)
    else if (
      entry.fact.kind === 'actual' &&
      byPeriod(before.fact.period, entry.fact.period) < 0 &&
      // A quarter is not held against a year.
      (periodKind(entry.fact.period ?? '') === 'year' || periodKind(before.fact.period ?? '') !== 'year')
    )
      byPlace.set(place, entry)
  }
  return byPlace
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
  if (first.fact.kind === 'actual' && first.fact.period !== second.fact.period)
    return '两地没有同一时期的数值，不能直接比较高低'
  const [a, written] = [inputOf(draft, first), inputOf(draft, second)]
  if (a === undefined || written === undefined) return undefined
  const b = inOneUnit(a, written, name)
  const result = difference(`${name}之差`, { ...a, name: placeOf(first) ?? '' }, { ...b, name: placeOf(second) ?? '' })
  if (!isFigure(result)) return result.reason
  const size = Number(result.value)
  if (size === 0) return '两者相同'
  const higher = size > 0 ? first : second
  const counted = b === written ? '' : `（一地按“${a.unit}”计，一地按“${written.unit}”计，口径可能不同）`
  return `${placeOf(higher) ?? ''}更高，相差${result.value.replace('-', '')}${result.unit}${marks(citationsOf([a, b]), [addFigure(draft, result, [a, b])])}${counted}`
}

/** 7万个 and 10.5万人 of 新增就业: posts and people that are counted alike. */
export function inOneUnit(a: CitedInput, b: CitedInput, name: string): CitedInput {
  if (!/就业|岗位|人数|人员|人才|学位/u.test(name)) return b
  const [own, other] = [a.unit, b.unit].map((unit) => /^(?<size>[千万亿]*)(?<word>个|人|名|位)$/u.exec(unit)?.groups)
  if (own === undefined || other === undefined || own['word'] === other['word']) return b
  return { ...b, unit: `${other['size'] ?? ''}${own['word'] ?? ''}` }
}

function addChart(draft: Draft, title: string, compared: readonly Compared[], tabled: boolean): void {
  const chart = comparisonChart(draft, title, compared, tabled)
  if (chart !== undefined) draft.add(chart)
}

// --- periods -------------------------------------------------------------------------------------

export function comparePeriods(evidence: Evidence): Outcome | undefined {
  const { query } = evidence
  const found = findActuals(evidence)
  const missing: string[] = []
  const chosen = query.periods.flatMap((period) => {
    const fitting = found.filter(({ entry }) => periodMatch(period, entry.fact.period, false) > 0)
    // “2023年比2022年低了多少”, where only the half-year is held: of levels that do not add up over a year.
    const ofHalf = found.filter(
      ({ entry: { fact } }) =>
        fact.period === `${period}H1` && fact.change === undefined && /^(?:%|‰|岁|年)$/u.test(fact.unit ?? ''),
    )
    if (fitting.length === 0 && ofHalf.length > 0) missing.push(period)
    return fitting.length > 0 ? [fitting] : ofHalf.length > 0 ? [ofHalf] : []
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
  const without = missing.length === 0 ? '' : `（文件没有${missing.map(periodText).join('、')}全年数）`
  draft.say(`${placeOf(one) ?? ''}${one.fact.indicator}${said.join('，')}${without}。`)
  if (isFigure(result))
    draft.say(
      `${periodText(one.fact.period ?? '')}比${periodText(other.fact.period ?? '')}${Number(result.value) >= 0 ? '多' : '少'}${result.value.replace('-', '')}${result.unit}${marks(citationsOf([x, y]), [addFigure(draft, result, [x, y])])}。`,
    )
  addChart(
    draft,
    `${placeOf(one) ?? ''}${one.fact.indicator}`,
    pair.map((entry) => ({ label: periodText(entry.fact.period ?? ''), entry })),
    false,
  )
  return { kind: 'answer', draft }
}
