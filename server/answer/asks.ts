import { asksOf } from '../question/asks.ts'
import type { Evidence } from './evidence.ts'
import { findTargets } from './indicators/target.ts'

const GOAL_ASKED = '的目标是多少'

/**
 * Several asks of one thing (“托位目标、最新值、负责单位”) with the name that its goal has: what is asked beside the goal is
 * asked of the same indicator (每千人口…托位数, not 托位 as such).
 *
 * @returns the matters as they are where no single goal is meant
 */
export function asksOfOneName(
  matters: readonly string[],
  whole: Evidence,
  evidenceFor: (text: string) => Evidence,
): readonly string[] {
  const goal = matters.find((matter) => matter.endsWith(GOAL_ASKED))
  if (goal === undefined || asksOf(whole.query.asked).length === 0) return matters
  const { places, periods } = whole.query
  const names = new Set(findTargets(evidenceFor(goal)).map(({ entry: { fact } }) => fact.indicator))
  const [name, ...others] = names
  if (name === undefined || others.length > 0 || places.length > 1 || periods.length > 0) return matters
  const thing = goal.slice(0, -GOAL_ASKED.length)
  return matters.map((matter) => (matter === goal ? matter : `${places[0] ?? ''}${name}${matter.slice(thing.length)}`))
}
