import type { Actual } from '../../../indexer/model/fact.ts'
import { difference } from '../../figures/difference.ts'
import { isFigure } from '../../figures/figure.ts'
import { periodKind } from '../../figures/period.ts'
import type { Claim } from '../../question/claims.ts'
import type { Query } from '../../question/query.ts'
import { placeOf, type Entry } from '../../retrieval/register.ts'
import { byPeriod, periodWords } from '../../wording/periods.ts'
import { periodText, saysText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addFigure, citationsOf, inputOf } from '../figures.ts'
import { sayLaterChanges } from '../indicators/later-changes.ts'
import { dataOf } from '../../sheet/context.ts'
import { sheetOf } from '../../sheet/indicator-sheet.ts'
import { directionOf } from '../../sheet/values.ts'
import { findActuals, tableOf } from '../indicators/value.ts'

type Direction = Extract<Claim, { of: 'direction' }>

/** Things answered side by side: the same of several places. */
const MAX_THINGS = 3

/** “绿化覆盖率是不是下降了”: by the last two values of one thing, or by the change that a document states. */
export function answerDirection(evidence: Evidence, asked: Direction): Outcome | undefined {
  const { query } = evidence
  const groups = new Map<string, Entry<Actual>[]>()
  for (const { entry } of findActuals(evidence)) {
    const { fact } = entry
    if (fact.period === undefined || periodKind(fact.period) === 'span' || fact.annual === true) continue
    const key = `${placeOf(entry) ?? ''} ${entry.name} ${fact.change ?? ''} ${unitFamily(fact.unit)}`
    const group = groups.get(key) ?? []
    if (!group.some(({ fact: { period } }) => period === fact.period)) groups.set(key, [...group, entry])
  }
  const asksOfRate = /增速|增幅|增长率|涨幅/u.test(query.text)
  const told = [...groups.values()].filter(([first], _at, all) =>
    isChange(first) || asksOfRate ? true : all.every(([other]) => !isChange(other) || other === first),
  )
  // Where one place has a series, another's single value tells nothing.
  const series = told.filter((group) => group.length >= 2 || isChange(group[0]))
  const draft = new Draft()
  for (const group of (series.length > 0 ? series : told).slice(0, MAX_THINGS)) {
    const sorted = group.sort((a, b) => byPeriod(a.fact.period, b.fact.period))
    const held =
      query.periods.length === 1 && /(?:比|较|与)\d+年/u.test(query.text)
        ? since(sorted, query.periods[0] ?? '')
        : query.periods.length === 1
          ? upTo(sorted, query.periods[0] ?? '')
          : sorted
    const last = held.at(-1)
    if (last === undefined) continue
    const claim = wayOf(evidence, asked, last)
    if (isChange(last) && !asksOfRate) sayStated(draft, query.periods, claim, last)
    else saySteps(draft, query, claim, held)
    if (query.periods.length === 0) sayLaterChanges(draft, evidence, last)
  }
  return draft.isEmpty ? undefined : { kind: 'answer', draft }
}

/** “失业率好转了吗”: of what everybody wants less of, better is down. */
function wayOf({ register, index }: Evidence, asked: Direction, entry: Entry<Actual>): Direction {
  if (!asked.isQuality) return asked
  const context = { register, data: index.data, documents: index.documents }
  const { direction } = directionOf(sheetOf(register, entry.name, placeOf(entry)), dataOf(context, entry.name))
  return direction === 'lower' ? { ...asked, way: asked.way === 'up' ? 'down' : 'up' } : asked
}

function isChange(entry: Entry<Actual> | undefined): boolean {
  return entry !== undefined && entry.fact.change !== undefined
}

/** “比2021年少了吗”: the newest value beside that year's; none where that is not held. */
function since(entries: readonly Entry<Actual>[], period: string): Entry<Actual>[] {
  const from = entries.find(({ fact }) => fact.period === period)
  const to = entries.at(-1)
  return from === undefined || to === undefined || from === to ? [] : [from, to]
}

/** The values up to the period asked for, which must be among them. */
function upTo(entries: readonly Entry<Actual>[], period: string): Entry<Actual>[] {
  const at = entries.findIndex(({ fact }) => fact.period === period)
  return entries.slice(0, at + 1)
}

const answerWord = (isSo: boolean): string => (isSo ? '是' : '不是')

/** 同比增长4.2%: a document says which way it went. */
function sayStated(draft: Draft, periods: readonly string[], { way }: Direction, entry: Entry<Actual>): void {
  const isSo = entry.fact.value < 0 === (way === 'down')
  const name = `${placeOf(entry) ?? ''}${entry.fact.indicator}`
  draft.say(
    `${answerWord(isSo)}，${name}${periodWords(entry, periods)}${entry.fact.estimated === true ? '预计' : ''}${saysText(entry.fact)}${marks([draft.citeFact(entry)])}。`,
  )
}

/** 2022年为41.51%，2023年上半年为40.89%，下降0.62个百分点: the last step decides, an earlier one the other way is told. */
function saySteps(
  draft: Draft,
  { periods, text: question }: Query,
  { way }: Direction,
  entries: readonly Entry<Actual>[],
): void {
  const steps = entries.slice(1).flatMap((to, at) => stepOf(draft, entries[at], to))
  const last = steps.at(-1)
  const [only] = entries
  if (last === undefined) {
    if (only === undefined) return
    draft.say(
      `${placeOf(only) ?? ''}${only.fact.indicator}的数值只有：${periodWords(only, periods)}${saysText(only.fact)}${marks([draft.citeFact(only)])}，没有可比的另一期，不能判断升降。`,
    )
    return
  }
  const name = `${placeOf(last.to) ?? ''}${last.to.fact.indicator}`
  const say = (entry: Entry<Actual>): string =>
    `${periodWords(entry, periods)}${entry.fact.estimated === true ? '预计' : ''}${saysText(entry.fact)}${marks([draft.citeFact(entry)])}`
  const half = periodKind(last.to.fact.period ?? '') === periodKind(last.from.fact.period ?? '') ? '' : '（不是全年数）'
  const goes = ({ size }: Step): boolean => size !== 0 && size < 0 === (way === 'down')
  // 连续下降 is so only where every step goes that way.
  const isSo = /连续|一直|持续|逐年|连年|年年/u.test(question) ? steps.every(goes) : goes(last)
  const change = last.size === 0 ? '持平' : `${last.size < 0 ? '下降' : '上升'}${last.text}`
  draft.say(`${answerWord(isSo)}，${name}${say(last.from)}，${say(last.to)}${half}，${change}${last.marks}。`)
  const earlier = steps.slice(0, -1).filter(({ size }) => size !== 0 && size < 0 !== last.size < 0)
  for (const { from, to, size, text, marks: cited } of earlier.slice(-1))
    draft.say(
      `此前${periodText(to.fact.period ?? '')}比${periodText(from.fact.period ?? '')}${size < 0 ? '下降' : '上升'}${text}${cited}。`,
    )
  draft.add(tableOf(draft, name, entries, periods))
}

/** A series without units goes with 个. */
function unitFamily(unit: string | undefined): string {
  return unit === undefined || unit === '' || unit === '个' ? '个' : unit
}

interface Step {
  readonly from: Entry<Actual>
  readonly to: Entry<Actual>
  /** In the unit of the values, a fall negative. */
  readonly size: number
  readonly text: string
  readonly marks: string
}

function stepOf(draft: Draft, from: Entry<Actual> | undefined, to: Entry<Actual>): Step[] {
  if (from === undefined) return []
  const [first, second] = [inputOf(draft, to), inputOf(draft, from)]
  if (first === undefined || second === undefined) return []
  // A series may name its unit once (“分别为2.56、3.19、3.47个”).
  const [a, b] = [
    { ...first, unit: first.unit === '' ? second.unit : first.unit },
    { ...second, unit: second.unit === '' ? first.unit : second.unit },
  ]
  const result = difference(`${to.fact.indicator}变化`, a, b)
  if (!isFigure(result)) return []
  return [
    {
      from,
      to,
      size: Number(result.value),
      text: `${result.value.replace('-', '')}${result.unit}`,
      marks: marks(citationsOf([a, b]), [addFigure(draft, result, [a, b])]),
    },
  ]
}
