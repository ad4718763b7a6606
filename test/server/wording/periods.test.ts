import { describe, expect, it } from 'vitest'
import { byPeriod, periodMatch } from '../../../server/wording/periods.ts'

describe('periodMatch', () => {
  it.each([
    ['2022', '2022'],
    ['2023H1', '2023H1'],
    ['2021-2025', '2021-2025'],
  ])('of %s and %s is whole', (asked, held) => {
    expect(periodMatch(asked, held, false)).toBe(1)
    expect(periodMatch(asked, held, true)).toBe(1)
  })

  it.each([
    ['2023', '2023H1'],
    ['2023H1', '2023'],
    ['2023H1', '2023H2'],
    ['2022', '2023'],
    ['2022', undefined],
    ['2023', '2021-2023H1'],
    ['2025', '2025Q1-Q3'],
  ])('of %s and %s is none, for a target neither', (asked, held) => {
    expect(periodMatch(asked, held, false)).toBe(0)
    expect(periodMatch(asked, held, true)).toBe(0)
  })

  it('of the end of a plan and the plan holds for targets, not for values', () => {
    for (const [asked, held] of [
      ['2025', '2021-2025'],
      ['2021-2025', '2025'],
    ] as const) {
      expect(periodMatch(asked, held, true)).toBeGreaterThan(0)
      expect(periodMatch(asked, held, true)).toBeLessThan(1)
      expect(periodMatch(asked, held, false)).toBe(0)
    }
    expect(periodMatch('2023', '2021-2025', true)).toBe(0)
  })
})

describe('byPeriod', () => {
  it('orders from the oldest to the newest, a half-year before its year', () => {
    const periods = ['2023', '2021', '2023H1', undefined, '2022', '2025', '2024Q1-Q3', '2024']
    expect(periods.sort(byPeriod)).toEqual(['2021', '2022', '2023H1', '2023', '2024Q1-Q3', '2024', '2025', undefined])
    expect([undefined, '2021'].map((period) => period ?? '').sort(byPeriod)[0]).toBe('')
  })
})
