import { asksReached } from '../../question/asks-reached.ts'
import { findMeasured, SURE_NAME } from '../../retrieval/measured.ts'
import type { IndicatorFact } from '../../retrieval/register.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { answerTarget, findTargets } from './target.ts'
import { answerTargetOutcome } from './target-outcome.ts'

/** “电力通道要建多少公里”: what is only planned is answered by its target. */
export function answerPlanned(evidence: Evidence): Outcome | undefined {
  const { query, register } = evidence
  if (asksReached(query.text)) return undefined
  const targets = findMeasured(register, query, ['target'])
  // “湖北2021年新增多少托位”, asked of a report that sets goals for that very year.
  // “2025年固投增长百分之几” is not answered by how much it is to be.
  if (ASKS_RATE.test(query.text) && targets.every(({ entry: { fact } }) => !isRate(fact))) return undefined
  const isGoalOfYear = targets.some(
    ({ entry }) => entry.fact.period !== undefined && query.periods.includes(entry.fact.period),
  )
  const isPlanned = /要|将|计划|打算|争取|规划|到20\d\d年|不低于|不少于|不高于|不超过|以上|以内/u.test(query.text)
  const hasActual = findMeasured(register, query, ['actual']).length > 0
  if (isGoalOfYear || isPlanned) return answerTarget(evidence)
  // Nothing was ever reported of it: the target is all that the documents hold, and it is called so.
  return hasActual || query.periods.length > 0 || (targets[0]?.score ?? 0) < SURE_NAME
    ? undefined
    : answerTarget(evidence)
}

const ASKS_RATE = /增速|增幅|(?:增长?|涨|升|降|下降)(?:了)?(?:百分之几|几个?(?:百分)?点|多少个?(?:百分)?点)/u

function isRate(fact: IndicatorFact): boolean {
  return 'change' in fact || ('unit' in fact && /%|‰|百分点/u.test(fact.unit ?? ''))
}

/** “社零完成了没有”: no evaluation speaks of it, but a goal is set, and later values tell. */
export function answerGoalReached(evidence: Evidence): Outcome | undefined {
  const { query } = evidence
  if (!/完成|达到|达标|实现|达成/u.test(query.text) || /为什么|为啥|原因/u.test(query.text)) return undefined
  const [best] = findTargets(evidence)
  return best === undefined || best.score < SURE_NAME ? undefined : answerTargetOutcome(evidence)
}
