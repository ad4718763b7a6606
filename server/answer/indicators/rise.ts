import { asksRise } from '../../retrieval/level-fits.ts'
import { byPeriod } from '../../wording/periods.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { comparePeriods } from './comparison.ts'
import { findActuals } from './value.ts'

/**
 * “绿化覆盖率提高了几个百分点”, where no document states the change: the newest year's level held against the oldest's.
 *
 * @returns nothing where a change is stated, a time is named, or fewer than two years are held of one thing
 */
export function answerRise(evidence: Evidence): Outcome | undefined {
  const { query } = evidence
  if (!asksRise(query.text) || query.periods.length > 0) return undefined
  const found = findActuals(evidence).map(({ entry }) => entry)
  const names = new Set(found.map(({ name }) => name))
  if (names.size !== 1 || found.some(({ fact }) => fact.change !== undefined)) return undefined
  const years = [
    ...new Set(found.flatMap(({ fact: { period } }) => (/^\d{4}$/u.test(period ?? '') ? [period ?? ''] : []))),
  ]
  const sorted = years.sort(byPeriod)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined || first === last) return undefined
  return comparePeriods({ ...evidence, query: { ...query, periods: [last, first] } })
}
