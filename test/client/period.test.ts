import { describe, expect, it } from 'vitest'
import { lastYear, period } from '../../client/period.ts'

describe('period', () => {
  it.each([
    ['2022', '2022年'],
    ['2023H1', '2023年上半年'],
    ['2023H2', '2023年下半年'],
    ['2021-2025', '2021年—2025年'],
    ['2021-2023H1', '2021年—2023年上半年'],
    ['2023-06', '2023年6月'],
    ['2023Q1-Q3', '2023年前三季度'],
    ['2023-12-01', '2023-12-01'],
    ['“十四五”末', '“十四五”末'],
  ])('writes %s as %s', (text, words) => {
    expect(period(text)).toBe(words)
  })
})

describe('lastYear', () => {
  it.each([
    ['2023年上半年', 2023],
    ['2021年—2023年上半年', 2023],
    ['“十四五”期间', undefined],
  ])('of %s is %s', (text, year) => {
    expect(lastYear(text)).toBe(year)
  })
})
