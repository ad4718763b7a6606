import type { ChartPoint } from '../../server/protocol/answer.ts'
import type { RegisterFact } from '../../server/protocol/register.ts'
import { period } from '../period.ts'

/** Values of one kind over years and half-years, in their order. */
export interface Series {
  readonly unit: string
  readonly points: readonly ChartPoint[]
}

// “2022”, “2023H1”: a year or a half-year; a mean over years has no place on a line.
const EXACT = /^\d{4}(?:H[12])?$/u

/** The longest series of stated values that are of one unit and one kind: a level is not drawn on one line with its growth. */
export function longestSeries(facts: readonly RegisterFact[]): Series | undefined {
  const groups = new Map<string, Map<string, ChartPoint>>()
  for (const { kind, value, unit, period: when, change, estimated } of facts) {
    if (kind !== 'actual' || typeof value !== 'number' || typeof when !== 'string' || !EXACT.test(when)) continue
    const measured = typeof unit === 'string' ? unit : ''
    const key = `${measured}|${typeof change === 'string' ? change : ''}`
    const group = groups.get(key) ?? new Map<string, ChartPoint>()
    groups.set(key, group)
    if (group.has(when)) continue
    group.set(when, {
      label: period(when),
      value,
      text: `${value}${measured}`,
      half: when.includes('H'),
      estimated: estimated === true,
      citations: [],
    })
  }
  const [longest] = [...groups.entries()].sort(([, a], [, b]) => b.size - a.size)
  if (longest === undefined) return undefined
  const [key, group] = longest
  return {
    unit: key.slice(0, key.indexOf('|')),
    points: [...group.entries()].sort(([a], [b]) => a.localeCompare(b)).map(([, point]) => point),
  }
}
