import type { ChartPart, ChartPoint } from '../../server/protocol/answer.ts'
import type { RegisterFact } from '../../server/protocol/register.ts'
import { period } from '../period.ts'

/** Values of one kind over years and half-years, in their order. */
export interface Series {
  readonly unit: string
  readonly points: readonly ChartPoint[]
  /** What is to be reached, of the same unit and kind. */
  readonly target?: NonNullable<ChartPart['target']>
}

// “2022”, “2023H1”: a year or a half-year; a mean over years has no place on a line.
const EXACT = /^\d{4}(?:H[12])?$/u

/**
 * The longest series of stated values that are of one unit and one kind: a level is not drawn on one line with its growth.
 * Citations are counted from 1 in the order of the facts.
 */
export function longestSeries(facts: readonly RegisterFact[]): Series | undefined {
  const groups = new Map<string, Map<string, ChartPoint>>()
  facts.forEach(({ kind, value, unit, period: when, change, estimated }, index) => {
    if (kind !== 'actual' || typeof value !== 'number' || typeof when !== 'string' || !EXACT.test(when)) return
    const key = keyOf(unit, change)
    const group = groups.get(key) ?? new Map<string, ChartPoint>()
    groups.set(key, group)
    if (group.has(when)) return
    group.set(when, {
      label: period(when),
      value,
      text: `${value}${unitOf(unit)}`,
      half: when.includes('H'),
      estimated: estimated === true,
      citations: [index + 1],
    })
  })
  const [longest] = [...groups.entries()].sort(([, a], [, b]) => b.size - a.size)
  if (longest === undefined) return undefined
  const [key, group] = longest
  return {
    unit: key.slice(0, key.indexOf('|')),
    points: [...group.entries()].sort(([a], [b]) => a.localeCompare(b)).map(([, point]) => point),
    ...targetOf(facts, key),
  }
}

/** The first stated target of that unit and kind that is one number. */
function targetOf(facts: readonly RegisterFact[], key: string): Pick<Series, 'target'> {
  const index = facts.findIndex(
    ({ kind, value, range, unit, change }) =>
      kind === 'target' && typeof value === 'number' && range === undefined && keyOf(unit, change) === key,
  )
  const fact = facts[index]
  if (typeof fact?.value !== 'number') return {}
  const about = fact['comparison'] === '~' ? '左右' : ''
  const text = `${fact.value}${unitOf(fact['unit'])}${about}`
  const label = fact['annual'] === true ? '年均目标' : '目标'
  return { target: { label, value: fact.value, text, citations: [index + 1] } }
}

function keyOf(unit: unknown, change: unknown): string {
  return `${unitOf(unit)}|${typeof change === 'string' ? change : ''}`
}

function unitOf(unit: unknown): string {
  return typeof unit === 'string' ? unit : ''
}
