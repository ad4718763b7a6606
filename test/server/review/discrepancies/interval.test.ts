import { describe, expect, it } from 'vitest'
import {
  intervalContains,
  intervalOf,
  intervalsOverlap,
  monthsOf,
} from '../../../../server/review/discrepancies/interval.ts'

describe('intervalOf', () => {
  it.each([
    ['2023', 12],
    ['2023H1', 6],
    ['2023Q1-Q3', 9],
    ['2023-05', 1],
    ['2021-2025', 60],
    ['2021-2023H1', 30],
    ['2023-01-2023-11', 11],
  ])('%s has %i months', (period, months) => {
    const interval = intervalOf(period)
    expect(interval && monthsOf(interval)).toBe(months)
  })

  it.each([undefined, '', '去年', '2023-13', '2025-2021'])('%s is none', (period) => {
    expect(intervalOf(period)).toBeUndefined()
  })

  it('tells what holds what, and what shares time', () => {
    const [plan, half, year, before] = ['2021-2025', '2021-2023H1', '2023', '2020'].map((period) => {
      const interval = intervalOf(period)
      if (interval === undefined) throw new RangeError(period)
      return interval
    })
    if (plan === undefined || half === undefined || year === undefined || before === undefined) throw new RangeError()
    expect(intervalContains(plan, half)).toBe(true)
    expect(intervalContains(half, year)).toBe(false)
    expect(intervalsOverlap(half, year)).toBe(true)
    expect(intervalsOverlap(before, plan)).toBe(false)
  })
})
