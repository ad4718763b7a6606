import type { Target } from '../../../indexer/model/fact.ts'
import { fitsLevel } from '../../retrieval/level-fits.ts'
import { findMeasured } from '../../retrieval/measured.ts'
import type { Found } from '../../retrieval/found.ts'
import { isOfPlace } from '../../retrieval/of-place.ts'
import { searchWordings } from '../../retrieval/names.ts'
import { placeOf, type Entry } from '../../retrieval/register.ts'
import { MAX_SIDE_BY_SIDE, askWhichPlace } from '../clarification.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { findActuals, sayValues, type FoundActual } from './value.ts'
import { periodMatch } from '../../wording/periods.ts'
import { periodText, targetText } from '../../wording/values.ts'

/** A target that answers to the question. */
export interface FoundTarget extends Found {
  readonly entry: Entry<Target>
}

/** The targets that a question's topic means; those of the period asked for go first, others are left out then. */
export function findTargets(asked: Pick<Evidence, 'register' | 'query'>): FoundTarget[] {
  const found = namedTargets(asked)
  if (asked.query.wantsChange || found.some(({ entry }) => isOfTimeAsked(asked, entry))) return found
  // “GDP十四五目标”, where a level is set for other years, and for these its growth.
  const grown = namedTargets({ ...asked, query: { ...asked.query, wantsChange: true } })
  const ofTime = grown.filter(({ entry }) => isOfTimeAsked(asked, entry))
  return ofTime.length > 0 ? ofTime : found
}

/** Whether a target is of a period that is asked about; any is where none is named. */
export function isOfTimeAsked({ query: { periods } }: Pick<Evidence, 'query'>, { fact }: Entry<Target>): boolean {
  return periods.length === 0 || periods.some((period) => periodMatch(period, fact.period, true) > 0)
}

function namedTargets({ register, query }: Pick<Evidence, 'register' | 'query'>): FoundTarget[] {
  const found = [
    ...byAmount({ register, query }),
    ...findMeasured(register, query, ['target']).filter(isTarget),
  ].filter(({ entry: { fact } }) => fitsLevel(query, fact))
  // 地区生产总值增长 is a name; 投资增长多少 asks for the change of one that has a level too.
  const isChange = ({ entry: { fact } }: FoundTarget): boolean =>
    fact.change !== undefined || fact.value === undefined || /增长|降低/u.test(fact.indicator)
  const wanted = found.filter(isChange)
  return wanted.length > 0 && query.wantsChange ? wanted : found
}

/** How much of the question a target that it names by its number must say besides, 0 to 1. */
const MIN_NAMED_BY_AMOUNT = 0.4

/** “企业目标60家完成了吗”: the targets whose number the question says are meant, whatever name fits better. */
function byAmount({ register, query }: Pick<Evidence, 'register' | 'query'>): FoundTarget[] {
  const numbers = [
    ...query.text.matchAll(/(?<![\d.])\d+(?:\.\d+)?(?=\s*(?:%|[亿万个家人公座件张条项所户栋只平岁天倍]))/gu),
  ].map(([number]) => Number(number))
  if (numbers.length === 0) return []
  const hits = searchWordings(
    register.byIndicator,
    query.wordings.map(({ pairs }) => pairs),
    200,
    ({ fact }) => fact.kind === 'target' && fact.value !== undefined && numbers.includes(Math.abs(fact.value)),
  )
  return hits
    .filter(({ item, ofTopic, score }) => isOfPlace(item, query) && Math.max(ofTopic, score) >= MIN_NAMED_BY_AMOUNT)
    .map(({ item, score, ofName }) => ({ entry: item, score, ofName }))
    .filter(isTarget)
    .filter(({ entry }, at, all) => all.findIndex((other) => other.entry.fact.value === entry.fact.value) === at)
    .slice(0, new Set(numbers).size)
}

function isTarget(found: Found): found is FoundTarget {
  return found.entry.fact.kind === 'target'
}

/** 目标值: what is to be reached, by when, bounded as written. */
export function answerTarget(evidence: Evidence): Outcome | undefined {
  const { query } = evidence
  const found = findTargets(evidence).filter(({ entry: { fact } }) => fitsLevel(query, fact))
  const fitting =
    query.periods.length === 0
      ? found
      : found.filter(({ entry }) => query.periods.some((period) => periodMatch(period, entry.fact.period, true) > 0))
  if (fitting.length === 0) return undefined
  const reached = reachedInOtherPeriods(evidence, fitting)
  const places = [...new Set(fitting.map(({ entry }) => placeOf(entry) ?? ''))]
  if (places.length > MAX_SIDE_BY_SIDE) return askWhichPlace(query, places)
  const draft = reached.length === 0 ? new Draft() : sayValues(reached, query)
  sayOtherSpan(draft, evidence, fitting)
  for (const entries of groupByThing(fitting).slice(0, 4)) {
    const phrases = entries.map((entry) => `${targetPhrase(entry.fact)}${marks([draft.citeFact(entry)])}`)
    const [first] = entries
    if (first === undefined) continue
    draft.say(`${placeOf(first) ?? ''}${first.fact.indicator}的目标：${phrases.join('；')}。`)
    const attribute = entries.map(({ fact }) => fact.attribute).find((value) => value !== undefined)
    if (attribute !== undefined) draft.add({ kind: 'text', text: `属${attribute}指标。` })
    draft.followUp(`${first.fact.indicator}由谁负责？`)
  }
  return { kind: 'answer', draft }
}

/** “今年GDP增速定多少”: a mean of five years is no goal of one of them. */
function sayOtherSpan(draft: Draft, { query: { periods, text } }: Evidence, fitting: readonly FoundTarget[]): void {
  const [year, ...others] = periods
  if (year === undefined || others.length > 0 || !/^\d{4}$/u.test(year)) return
  const isMean = ({ entry: { fact } }: FoundTarget): boolean => fact.annual === true && fact.period !== year
  const [first] = fitting
  if (first === undefined || !fitting.every(isMean) || /到20\d\d年|“?十[一二三四五]五/u.test(text)) return
  draft.say(`文件中没有${periodText(year)}当年的目标，只有多年平均的目标。`)
}

/** “2020年城镇新增就业,还有2021年的目标”: of a year asked about that has no target what was reached in it. */
function reachedInOtherPeriods(evidence: Evidence, targets: readonly FoundTarget[]): FoundActual[] {
  const { periods } = evidence.query
  const others = periods.filter(
    (period) => !targets.some(({ entry }) => periodMatch(period, entry.fact.period, true) > 0),
  )
  if (periods.length < 2 || others.length === 0) return []
  const places = new Set(targets.map(({ entry }) => placeOf(entry)))
  return findActuals(evidence).filter(
    ({ entry }) =>
      places.has(placeOf(entry)) && others.some((period) => periodMatch(period, entry.fact.period, false) > 0),
  )
}

/** “到2025年，达到83岁” as a phrase: 2025年83岁; 2021—2025年年均增长7%左右. */
export function targetPhrase(fact: Target): string {
  return `${fact.period === undefined ? '' : periodText(fact.period)}${targetText(fact)}`
}

/** Targets of one thing of one place; the same said twice counts once. */
function groupByThing(found: readonly FoundTarget[]): Entry<Target>[][] {
  const groups = new Map<string, Map<string, Entry<Target>>>()
  for (const { entry } of found) {
    const key = `${placeOf(entry) ?? ''} ${entry.name}`
    const targets = groups.get(key) ?? new Map<string, Entry<Target>>()
    groups.set(key, targets)
    const text = targetPhrase(entry.fact)
    if (!targets.has(text)) targets.set(text, entry)
  }
  return [...groups.values()].map((targets) => [...targets.values()])
}
