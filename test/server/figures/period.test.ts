import { describe, expect, it } from 'vitest'
import { endOf } from '../../../server/figures/period.ts'

describe('endOf', () => {
  it.each([
    ['2023', 2023],
    ['2023H1', 2022.5],
    ['2023H2', 2023],
    ['2023Q3', 2022.75],
    ['2023Q1-Q3', 2022.75],
    ['2021-2025', 2025],
    ['2021-2023H1', 2022.5],
  ])('of %s is %d', (period, end) => {
    expect(endOf(period)).toBe(end)
  })

  it.each(['2023-05', '2023-01-2023-11', '十四五', ''])('gives none of %s', (period) => {
    expect(endOf(period)).toBeUndefined()
  })
})
