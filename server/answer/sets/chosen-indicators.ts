import type { IndicatorConditions } from '../../question/indicator-conditions.ts'
import type { Intent } from '../../question/intent.ts'
import { placeOf, type Register } from '../../retrieval/register.ts'
import { resultOf, type Sheet } from '../../sheet/indicator-sheet.ts'
import { listText, periodText } from '../../wording/values.ts'
import type { Draft } from '../draft.ts'
import type { Evidence } from '../evidence.ts'
import { moves, movesBetween, movesSince, stepText } from './course-of-values.ts'
import { categoryIn } from './indicator-category.ts'
import { isSaidIn, leftOut } from './left-out.ts'
import { asksForListAlone } from './list-asked.ts'
import { answersFor } from './who-answers.ts'

/** The indicators that a question means, and how they are spoken of. */
export interface ChosenIndicators {
  readonly holds: (sheet: Sheet) => boolean
  /** What they are called: 预期性、未完成中期进度的. */
  readonly words: readonly string[]
  /** What is left out, if anything. */
  readonly without: string
  /** What is told of each beside its name. */
  readonly told?: (draft: Draft, sheet: Sheet) => string
}

/** One condition that a question makes, with what is called that fulfils it. */
interface Condition extends Pick<ChosenIndicators, 'holds' | 'told'> {
  readonly word: string
}

const RESULT_WORDS = { met: '已完成中期进度', 'not-met': '未完成中期进度', 'no-data': '暂无统计值' } as const

/** What is asked of the whole register has answers of its own (视同完成的, 后来没有再报的). */
const IN_REVIEW: readonly Intent[] = [
  'outcome',
  'unreported',
  'firmness',
  'below-last-year',
  'missing-documents',
  'pace',
  'contradiction',
]

/**
 * Which of all main indicators of a place a question means.
 *
 * @returns nothing where a question has only one plain condition, which the list of states answers, and where it leaves
 *   out what is not among the indicators
 */
export function chosenIndicators(
  evidence: Evidence,
  conditions: IndicatorConditions,
  all: readonly Sheet[],
): ChosenIndicators | undefined {
  const { query, register } = evidence
  const { attribute, result, excluded } = conditions
  const left = excluded === '' ? undefined : leftOut(evidence, all, excluded)
  if (excluded !== '' && left === undefined) return undefined
  const category = categoryIn(all, conditions.wanted)
  const departments = query.departments.filter((name) => !isSaidIn(evidence, name, excluded))
  const asksMore =
    conditions.order !== undefined ||
    conditions.goal !== undefined ||
    left !== undefined ||
    (attribute !== undefined && category !== undefined) ||
    // “民生福祉类指标有哪些”: nothing but the list itself is asked for.
    (result === undefined && asksForListAlone(query.text, all, query.places)) ||
    // “还有哪些指标没数据”: in words by which the list of states is not asked for.
    (result !== undefined && !query.intents.includes('status') && !IN_REVIEW.includes(query.intents[0] ?? 'value'))
  // “区卫健局负责的指标”: a department alone is asked for its duties.
  const isPlain = [result, attribute, category, conditions.trend, conditions.missing].every((one) => one === undefined)
  if (departments.length > 0 && isPlain && !asksMore) return undefined
  const ofValues = [
    ofCourse(conditions, query.periods),
    ofOwner(conditions, register),
    ofMissing(conditions, query.periods),
  ].filter((condition) => condition !== undefined)
  if (!asksMore && departments.length === 0 && ofValues.length === 0) return undefined
  const found: Condition[] = []
  if (attribute !== undefined) found.push({ holds: (sheet) => sheet.attribute === attribute, word: attribute })
  if (category !== undefined) found.push({ holds: (sheet) => sheet.category === category, word: `${category}类` })
  if (departments.length > 0)
    found.push({
      holds: (sheet) => departments.some((name) => answersFor(evidence, sheet, name)),
      word: `${listText(departments)}负责`,
    })
  if (result !== undefined)
    found.push({
      holds: ({ status }) => status !== undefined && resultOf(status.fact.status) === result.value,
      word: RESULT_WORDS[result.value],
    })
  found.push(...ofValues)
  const told = found.find((condition) => condition.told !== undefined)?.told
  return {
    holds: (sheet) => left?.holds(sheet) !== true && found.every(({ holds }) => holds(sheet)),
    words: found.map(({ word }) => word),
    without: left?.word ?? '',
    ...(told !== undefined && { told }),
  }
}

/** “数值下降的”, “比2021年下降的”, “逐年上升的”: how its values move. */
function ofCourse(
  { trend, compares, isOneStep }: IndicatorConditions,
  periods: readonly string[],
): Condition | undefined {
  if (trend === undefined) return undefined
  const way = trend === 'falling' ? '下降' : '上升'
  const [since] = periods
  if (periods.length < 2 && (isOneStep === true || (compares && since !== undefined)))
    return {
      holds: (sheet) => movesSince(sheet, since, trend),
      word: `最近一期比${since === undefined ? '上一期' : periodText(since)}${way}`,
      told: (draft, sheet) => stepText(draft, sheet, since),
    }
  if (!compares) return { holds: (sheet) => moves(sheet, trend), word: `各期数值连续${way}` }
  if (periods.length !== 2) return undefined
  return { holds: (sheet) => movesBetween(sheet, periods, trend), word: `${periods.map(periodText).join('比')}${way}` }
}

/** “只有全市数据的”, “有区级数值的”: whose its values are. */
function ofOwner({ figuresOf }: IndicatorConditions, register: Register): Condition | undefined {
  switch (figuresOf) {
    case undefined:
      return undefined
    case 'own-place':
      return { holds: ({ actuals }) => actuals.length > 0, word: '有本地数值（不是上级数值）' }
    case 'other-place':
      return {
        holds: ({ actuals, name, place }) =>
          actuals.length === 0 &&
          register.named(name, undefined).some((entry) => entry.fact.kind === 'actual' && placeOf(entry) !== place),
        word: '只有上级地区数值',
      }
  }
}

/** “没有数值目标的”, “没有2022年数值的” */
function ofMissing({ missing }: IndicatorConditions, periods: readonly string[]): Condition | undefined {
  if (missing === 'target')
    return {
      // The plan's own words (完成市下达目标), whatever an evaluation says later.
      holds: ({ targets: [own] }) => own?.fact.value === undefined && own?.fact.range === undefined,
      word: '没有数值目标',
    }
  if (missing === undefined || periods.length === 0) return undefined
  return {
    holds: ({ actuals }) => periods.every((period) => !actuals.some(({ fact }) => fact.period === period)),
    word: `没有${listText(periods.map(periodText))}数值`,
  }
}
