import type { Actual, Comparison } from '../../../indexer/model/fact.ts'
import { compare } from '../../figures/comparison.ts'
import { difference } from '../../figures/difference.ts'
import { isFigure } from '../../figures/figure.ts'
import { periodKind } from '../../figures/period.ts'
import type { Claim } from '../../question/claims.ts'
import { sameDimension } from '../../figures/units.ts'
import { SURE_NAME } from '../../retrieval/measured.ts'
import { placeOf, type Entry } from '../../retrieval/register.ts'
import { sentenceAround } from '../../retrieval/sentence-span.ts'
import { byPeriod, periodMatch, periodWords } from '../../wording/periods.ts'
import { beyond, listText, periodText, saysText, targetText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import { standsIn } from '../guard.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addFigure, inputOf } from '../figures.ts'
import { findTargets } from '../indicators/target.ts'
import { findActuals, tableOf } from '../indicators/value.ts'

type Bound = Extract<Claim, { of: 'bound' }>

/** Things answered side by side: the same of several places. */
const MAX_THINGS = 3
/** Other periods named in a lead. */
const MAX_OTHERS = 3

/** What a value does that fulfils a bound, and one that does not. */
const VERBS: Readonly<Record<Comparison, readonly [string, string]>> = {
  '>': ['超过', '没有超过'],
  '>=': ['达到', '没有达到'],
  '<': ['低于', '不低于'],
  '<=': ['没有超过', '超过'],
  '=': ['正是', '不是'],
  '~': ['约为', '不是'],
}

/** “优良天数超过80%了吗”: the newest value held against the number of the question, other periods beside it. */
export function answerBound(evidence: Evidence, claim: Bound): Outcome | undefined {
  const { query } = evidence
  // “人均预期寿命要达到80岁吗”: what is wanted is asked, not what was reached.
  if (/要(?=达|到|超|控|提|求)|目标|计划|规划要求|力争|预期(?!寿命)/u.test(query.text))
    return answerGoalBound(evidence, claim)
  const groups = new Map<string, Entry<Actual>[]>()
  const held = findActuals(evidence)
  // “GDP五年下来达到7%没有”: a rate is of its growth, where there are only levels.
  const isRateAsked = claim.unit === '%' && !held.some(({ entry }) => /%|‰|^$/u.test(entry.fact.unit ?? ''))
  const found = isRateAsked
    ? findActuals({ ...evidence, query: { ...query, wantsChange: true, wantsLevel: false } })
    : held
  // “新增就业超过3万人了吗”: a sum over five years is no value of a year, where one is held.
  const isSum = ({ fact }: Entry<Actual>): boolean => fact.annual !== true && periodKind(fact.period ?? '') === 'span'
  const hasYears = found.some(({ entry }) => !isSum(entry))
  for (const { entry } of found) {
    if (query.periods.length === 0 && hasYears && isSum(entry)) continue
    if (!isOfPeriod(entry, query.periods) || holds(entry, claim) === undefined) continue
    const key = `${placeOf(entry) ?? ''} ${entry.name} ${entry.fact.change ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  if (found.length === 0) return answerUnreached(evidence, claim)
  if (groups.size === 0 || groups.size > MAX_THINGS) return undefined
  // “社零达到1200亿了吗”: of two places the one that has set itself the number is meant.
  const owners = new Set(
    query.places.length > 0
      ? []
      : findTargets(evidence).flatMap(({ entry }) => (entry.fact.value === claim.value ? [placeOf(entry) ?? ''] : [])),
  )
  const isOwn = ([key]: [string, unknown]): boolean => [...owners].some((place) => key.startsWith(`${place} `))
  const meant = [...groups].some(isOwn) ? new Map([...groups].filter(isOwn)) : groups
  const draft = new Draft()
  for (const entries of meant.values()) sayThing(draft, evidence, claim, entries)
  return { kind: 'answer', draft }
}

/** “金融业增加值达到560亿了吗”, where only a goal is held: that it cannot be told, with the goal. */
function answerUnreached({ query, register }: Evidence, claim: Bound): Outcome | undefined {
  const ofUnit = findTargets({ query, register }).filter(
    ({ entry, score }) =>
      score >= SURE_NAME &&
      entry.fact.value !== undefined &&
      sameDimension(entry.fact.unit ?? '', unitFor(entry.fact.unit ?? '', claim.unit)),
  )
  const named = ofUnit.filter(({ entry }) => entry.fact.value === claim.value)
  const goals = [...new Map((named.length > 0 ? named : ofUnit).map(({ entry }) => [entry.id, entry])).values()].filter(
    ({ fact, document }) =>
      standsIn(targetText(fact), sentenceAround(document.text, fact.source.start, fact.source.end)),
  )
  if (goals.length === 0) return undefined
  const draft = new Draft()
  for (const goal of goals.slice(0, MAX_THINGS)) {
    const { fact } = goal
    const period = fact.period === undefined ? '' : periodText(fact.period)
    draft.say(
      `不能判断：文件中没有${placeOf(goal) ?? ''}${fact.indicator}的实际数值，只有目标（${period}${targetText(fact)}${marks([draft.citeFact(goal)])}）。`,
    )
  }
  return { kind: 'answer', draft }
}

/** A goal held against the number of the question. */
function answerGoalBound(evidence: Evidence, claim: Bound): Outcome | undefined {
  const { query } = evidence
  const draft = new Draft()
  const goals = findTargets(evidence)
    .map(({ entry }) => entry)
    .filter(
      ({ fact }) =>
        query.periods.length === 0 || query.periods.some((period) => periodMatch(period, fact.period, true) > 0),
    )
  const places = new Set<string>()
  for (const entry of goals) {
    const { fact } = entry
    const place = placeOf(entry) ?? ''
    if (fact.value === undefined || places.has(place) || places.size >= MAX_THINGS) continue
    const compared = compare({ value: Math.abs(fact.value), unit: fact.unit ?? '' }, claim.comparison, {
      value: claim.value,
      unit: unitFor(fact.unit ?? '', claim.unit),
    })
    if ('reason' in compared) continue
    places.add(place)
    const period = fact.period === undefined ? '' : periodText(fact.period)
    draft.say(
      `${compared.holds ? '是' : '不是'}，${place}${fact.indicator}的目标是${period}${targetText(fact)}${marks([draft.citeFact(entry)])}。`,
    )
  }
  return draft.isEmpty ? undefined : { kind: 'answer', draft }
}

function isOfPeriod({ fact }: Entry<Actual>, asked: readonly string[]): boolean {
  return asked.length === 0 || asked.some((period) => periodMatch(period, fact.period, false) > 0)
}

/** Whether a value fulfils the bound; nothing where the units do not fit. */
function holds({ fact }: Entry<Actual>, { comparison, value, unit }: Bound): boolean | undefined {
  const own = fact.unit ?? ''
  const same = unitFor(own, unit)
  const compared = compare({ value: Math.abs(fact.value), unit: own }, comparison, { value, unit: same })
  if ('reason' in compared) return undefined
  const told = beyond(fact)
  if (told === undefined) return compared.holds
  // “突破千亿大关”, asked whether it is more than 1000亿: the number itself is what was passed.
  const isSame = compare({ value: Math.abs(fact.value), unit: own }, '=', { value, unit: same })
  if ('reason' in isSame || !isSame.holds) return compared.holds
  return told === 'more' ? comparison === '>' || comparison === '>=' : comparison === '<' || comparison === '<='
}

/** The question's unit as the value's goes: 5座 of 座/平方公里, 1.3万亿 of 亿元. */
function unitFor(own: string, asked: string): string {
  if (asked === '' || own === '' || own.startsWith(asked)) return own
  return own.endsWith('元') && /[万亿]$/u.test(asked) ? `${asked}元` : asked
}

function sayThing(draft: Draft, { query }: Evidence, claim: Bound, entries: readonly Entry<Actual>[]): void {
  const sorted = [...entries].sort((a, b) => byPeriod(a.fact.period, b.fact.period))
  const newest = sorted.at(-1)
  if (newest === undefined) return
  const isSo = holds(newest, claim) === true
  const bound = `${String(claim.value)}${claim.unit}`
  const verb = (entry: Entry<Actual>): string => VERBS[claim.comparison][holds(entry, claim) === true ? 0 : 1]
  const told = ({ fact, document }: Entry<Actual>): string =>
    `${periodWords({ fact, document } as Entry, query.periods)}${fact.estimated === true ? '预计' : ''}${saysText(fact)}`
  const name = `${placeOf(newest) ?? ''}${newest.fact.indicator}`
  draft.say(
    `${isSo ? '是' : denialOf(query.text, claim)}，${name}${told(newest)}${marks([draft.citeFact(newest)])}，${verb(newest)}${bound}${marks([], marginOf(draft, newest, claim))}。`,
  )
  // “2.15万亿元” and “站上2万亿元台阶” are of one year: the other says less of it.
  const others = sorted
    .filter((entry) => entry.fact.period !== newest.fact.period && verb(entry) !== verb(newest))
    .filter((entry, at, all) => all.findIndex((other) => told(other) === told(entry)) === at)
    .slice(-MAX_OTHERS)
  if (others.length > 0)
    draft.say(
      `其他时期：${listText(others.map((entry) => `${told(entry)}${marks([draft.citeFact(entry)])}，${verb(entry)}${bound}${marks([], marginOf(draft, entry, claim))}`)).replaceAll('、', '；')}。`,
    )
  if (sorted.length > 1) draft.add(tableOf(draft, name, sorted, query.periods))
  draft.followUp(`${newest.fact.indicator}的目标是多少？`)
}

/** 没有 to 达到了吗, 不是 to 是不是低于. */
function denialOf(text: string, { comparison }: Bound): string {
  return /是不是|是否|对吗|是吧|对不对|是吗/u.test(text) || comparison === '<' || comparison === '<=' ? '不是' : '没有'
}

/** The difference to the question's number, as a figure: it also says where that number comes from. */
function marginOf(draft: Draft, entry: Entry<Actual>, { value, unit }: Bound): number[] {
  const input = inputOf(draft, entry)
  if (input === undefined) return []
  const own = input.unit
  const bound = { name: '问题给出的数', value, unit: unitFor(own, unit) }
  const result = difference(
    `${entry.fact.indicator}与问题给出的数之差`,
    { ...input, value: Math.abs(input.value) },
    bound,
  )
  return isFigure(result) ? [addFigure(draft, result, [input, bound])] : []
}
