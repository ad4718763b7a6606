import type { IndicatorConditions } from '../../question/indicator-conditions.ts'
import { mainSheets } from '../../sheet/indicator-sheet.ts'
import { Draft } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { chosenIndicators } from './chosen-indicators.ts'
import { sayGoals } from './goals-of-set.ts'
import { sayList } from './list-of-set.ts'
import { sayOrderByBenchmark } from './order-by-benchmark.ts'
import { sayOrderByGoal } from './order-by-goal.ts'

const MAX_PLACES = 3

/** “除民生福祉类以外没完成的指标”, “超过2025年目标的指标”: main indicators by conditions, complete from the register. */
export function answerIndicators(evidence: Evidence, conditions: IndicatorConditions): Outcome | undefined {
  const { query, register } = evidence
  const { order, goal } = conditions
  const places = query.places.length > 0 ? query.places : register.places
  const draft = new Draft()
  for (const place of places.slice(0, MAX_PLACES)) {
    const all = mainSheets(register, place)
    if (all.length === 0) continue
    const chosen = chosenIndicators(evidence, conditions, all)
    if (chosen === undefined) continue
    const sheets = all.filter(chosen.holds)
    const set = `${place}主要指标${chosen.without === '' ? '' : `（不含${chosen.without}）`}`
    if (order?.ofGoal === true) sayOrderByGoal(draft, evidence, set, sheets, order, chosen.words)
    else if (order !== undefined) sayOrderByBenchmark(draft, evidence, set, sheets, order, chosen.words)
    else if (goal !== undefined) sayGoals(draft, evidence, set, sheets, goal, chosen.words)
    else sayList(draft, set, sheets, chosen, query.text)
  }
  return draft.isEmpty ? undefined : { kind: 'answer', draft }
}
