import { describe, expect, it } from 'vitest'
import { period } from '../../../client/page/period.ts'

describe('period', () => {
  it.each([
    ['2022', '2022年'],
    ['2023H1', '2023年上半年'],
    ['2023H2', '2023年下半年'],
    ['2021-2025', '2021年—2025年'],
    ['2021-2023H1', '2021年—2023年上半年'],
    ['2023-12-01', '2023-12-01'],
    ['“十四五”末', '“十四五”末'],
  ])('writes %s as %s', (text, words) => {
    expect(period(text)).toBe(words)
  })
})
