import { asksOf } from '../question/asks.ts'
import type { Evidence } from './evidence.ts'
import { placeOf } from '../retrieval/register.ts'
import { findResponsibilities } from './departments/responsibility.ts'
import { findTargets } from './indicators/target.ts'

const GOAL_ASKED = '的目标是多少'
const WHO_ASKED = '由谁负责'

/**
 * Several asks of one thing (“托位目标、最新值、负责单位”) with the name that its goal has, or else the indicator that departments
 * answer for: what is asked beside it is asked of the same indicator (每千人口…托位数, not 托位 as such).
 *
 * @returns the matters as they are where no single indicator is meant
 */
export function asksOfOneName(
  matters: readonly string[],
  whole: Evidence,
  evidenceFor: (text: string) => Evidence,
): readonly string[] {
  const { places, periods } = whole.query
  if (places.length > 1 || periods.length > 0 || asksOf(whole.query.asked).length === 0) return matters
  const named = (ask: string, namesOf: (evidence: Evidence) => readonly string[]): readonly string[] | undefined => {
    const asking = matters.find((matter) => matter.endsWith(ask))
    if (asking === undefined) return undefined
    const [name, ...others] = new Set(namesOf(evidenceFor(asking)))
    if (name === undefined || others.length > 0) return undefined
    const thing = asking.slice(0, -ask.length)
    return matters.map((matter) =>
      matter === asking ? matter : `${places[0] ?? ''}${name}${matter.slice(thing.length)}`,
    )
  }
  return (
    named(GOAL_ASKED, (evidence) => findTargets(evidence).map(({ entry: { fact } }) => fact.indicator)) ??
    named(WHO_ASKED, indicatorsAnsweredFor) ??
    matters
  )
}

/** The indicators of a list of main indicators that a question asks about, where it names no item of work. */
function indicatorsAnsweredFor(evidence: Evidence): string[] {
  const { entries, within } = findResponsibilities(evidence)
  if (within) return []
  return entries
    .filter((entry) =>
      evidence.register.named(entry.name, placeOf(entry)).some(({ fact }) => fact.kind === 'indicator'),
    )
    .map(({ name }) => name)
}
