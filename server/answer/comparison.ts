import type { Actual, Target } from '../../indexer/model/fact.ts'
import { difference } from '../figures/difference.ts'
import { isFigure } from '../figures/figure.ts'
import { nameForm } from '../../indexer/analysis/name-form.ts'
import { placeOf, type Entry, type Register } from '../retrieval/register.ts'
import { outcomeOf, type Outcome as TargetOutcome } from '../review/outcome.ts'
import { Draft, marks } from './draft.ts'
import type { Evidence, Outcome } from './evidence.ts'
import { addFigure, citationsOf, inputOf } from './figures.ts'
import type { Sheet } from './indicator-sheet.ts'
import { differencesText, isUndated, judgementOf, laterText, reservationsOf } from './outcome-words.ts'
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
  const outcome = outcomeOf(evidence.register, target)
  const draft = new Draft()
  draft.say(
    `${placeOf(target) ?? ''}${target.fact.indicator}的目标是${targetPhrase(target.fact)}${marks([draft.citeFact(target)])}。`,
  )
  sayOutcome(draft, outcome)
  draft.followUp(`${target.fact.indicator}由谁负责？`)
  return { kind: 'answer', draft }
}

/** The deciding value with our verdict; what is of another caliber is said, not judged. */
function sayOutcome(draft: Draft, outcome: TargetOutcome): void {
  const { latest, judged, others, target } = outcome
  if (latest === undefined) {
    const [nearest] = others
    if (nearest === undefined) {
      draft.say('文件中没有可与之比较的后来数值，不能判断是否达到。')
      return
    }
    draft.say(
      `后来的文件只有口径不同的数：${nearest.entry.fact.indicator}${laterText(nearest.entry)}${marks([draft.citeFact(nearest.entry)])}（${differencesText(target, nearest)}）${marks([draft.citeFact(target), draft.citeFact(nearest.entry)])}，不能判断是否达到。`,
    )
    return
  }
  const { text, citations, figures } = judgementOf(draft, outcome, latest)
  draft.say(
    `${laterText(latest.entry)}${marks([draft.citeFact(latest.entry)])}，${text}${marks(citations, figures)}（程序比对）。`,
  )
  const reservations = reservationsOf(outcome)
  if (reservations.length > 0)
    draft.add({
      kind: 'text',
      tone: 'warning',
      text: `比对时请注意：${reservations.join('；')}${marks([draft.citeFact(target), draft.citeFact(latest.entry)])}。`,
    })
  for (const { entry } of judged.filter((value) => value !== latest).slice(-3))
    draft.add({ kind: 'text', tone: 'note', text: `${laterText(entry)}${marks([draft.citeFact(entry)])}。` })
}

function namesAmount(question: string, { value, range }: Target): boolean {
  const numbers = [...question.matchAll(/(?<![\d.])\d+(?:\.\d+)?/gu)].map(([number]) => Number(number))
  return [value, ...(range ?? [])].some((number) => number !== undefined && numbers.includes(number))
}

/** What later documents say of an indicator that was evaluated, held against its target. */
export function sayLaterOutcome(draft: Draft, register: Register, sheet: Sheet): void {
  const evaluated = sheet.status?.document.date
  const later = sheet.actuals.filter(({ document }) => evaluated !== undefined && (document.date ?? '') > evaluated)
  const newest = later.at(-1)
  if (newest === undefined) return
  const said = `后来《${newest.document.title}》：${laterText(newest)}${marks([draft.citeFact(newest)])}`
  const outcome = sheet.targets
    .filter(({ fact }) => fact.value !== undefined || fact.range !== undefined)
    .map((target) => outcomeOf(register, target))
    .find(({ judged }) => judged.some(({ entry }) => entry.id === newest.id))
  const value = outcome?.judged.find(({ entry }) => entry.id === newest.id)
  if (outcome === undefined || value === undefined) {
    draft.say(`${said}。`)
    return
  }
  const { text, citations, figures } = judgementOf(draft, outcome, value)
  const undated = isUndated(newest) ? '，原文未注明年份和口径' : ''
  draft.say(`${said}，${text}${marks(citations, figures)}（程序比对${undated}）。`)
}
