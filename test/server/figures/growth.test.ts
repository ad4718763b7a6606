import { describe, expect, it } from 'vitest'
import { isFigure, type Input } from '../../../server/figures/figure.ts'
import { compoundGrowth, growthOver, meanGrowth, yearOnYear } from '../../../server/figures/growth.ts'
import { randomNumbers } from '../../setup/random.ts'

const of = (period: string, value: number, unit: string): Input => ({ name: `${period}实际值`, value, unit, period })

describe('yearOnYear', () => {
  it('is nominal, and says so', () => {
    // 2022/2021 = +6.46%, where the document states a real growth of 4.2%.
    const made = yearOnYear('名义增长', of('2021', 1664.44, '亿元'), of('2022', 1772.02, '亿元'))
    expect(made).toMatchObject({ value: '6.46', unit: '%' })
    expect(made).toHaveProperty('note', expect.stringContaining('未剔除价格因素'))
  })

  it('gives points where the values are shares', () => {
    expect(yearOnYear('变化', of('2021', 40.33, '%'), of('2022', 41.51, '%'))).toMatchObject({
      value: '1.18',
      unit: '个百分点',
    })
  })

  it.each([
    ['2022', '2023H1', '不是相隔一年'],
    ['2021', '2023', '不是相隔一年'],
    ['2021-2025', '2022', '不是相隔一年'],
  ])('gives a reason from %s to %s', (earlier, later, words) => {
    expect(yearOnYear('变化', of(earlier, 1, '亿元'), of(later, 2, '亿元'))).toHaveProperty(
      'reason',
      expect.stringContaining(words),
    )
  })

  it('takes halves of two years, and gives a reason for an earlier value of 0', () => {
    expect(yearOnYear('变化', of('2022H1', 100, '亿元'), of('2023H1', 110, '亿元'))).toMatchObject({ value: '10' })
    expect(isFigure(yearOnYear('变化', of('2021', 0, '个'), of('2022', 3, '个')))).toBe(false)
  })

  it('divides by the size of an earlier value below 0, and its formula says so', () => {
    expect(yearOnYear('变化', of('2021', -2, '亿元'), of('2022', -1, '亿元'))).toMatchObject({
      value: '50',
      formula: '变化 = (2022实际值 − 2021实际值) ÷ |2021实际值| × 100% = ((−1) − (−2)) ÷ 2 × 100% = 50',
    })
  })
})

describe('compoundGrowth', () => {
  it.each([
    [100, 121, 2, '10'],
    [1142.58, 1360, 3, '5.98'],
    [81, 80.38, 2, '-0.38'],
  ])('from %d to %d in %d years is %s', (base, end, years, expected) => {
    expect(compoundGrowth('年均增长', of('2017', base, '亿元'), of('2020', end, '亿元'), years)).toMatchObject({
      value: expected,
    })
  })

  it('gives a reason for no time, for a base of nothing and for different units', () => {
    expect(isFigure(compoundGrowth('年均', of('2020', 1, '亿元'), of('2020', 2, '亿元'), 0))).toBe(false)
    expect(isFigure(compoundGrowth('年均', of('2020', 0, '亿元'), of('2021', 2, '亿元'), 1))).toBe(false)
    expect(isFigure(compoundGrowth('年均', of('2020', 1, '亿元'), of('2021', 2, '亿美元'), 1))).toBe(false)
  })
})

describe('meanGrowth and growthOver', () => {
  it('compounds', () => {
    const rates = [of('2021', 10.4, '%'), of('2022', 4.2, '%')]
    expect(meanGrowth('年均增速', rates)).toMatchObject({ value: '7.26' })
    expect(growthOver('累计增长', rates)).toMatchObject({ value: '15.04' })
    expect(growthOver('累计降低', [of('2021', -2.6, '%'), of('2022', -0.43, '%')])).toMatchObject({ value: '-3.02' })
  })

  it('gives a reason for what is no rate, for a half-year among years, and for a fall of all there was', () => {
    expect(isFigure(meanGrowth('年均', [of('2021', 10, '亿元')]))).toBe(false)
    expect(isFigure(meanGrowth('年均', [of('2021', 10.4, '%'), of('2023H1', 5.6, '%')]))).toBe(false)
    expect(isFigure(meanGrowth('年均', [of('2021', -100, '%')]))).toBe(false)
  })

  it('is never above the arithmetic mean, and lies between the smallest and the largest rate', () => {
    const random = randomNumbers(51)
    for (let round = 0; round < 50; round++) {
      const rates = Array.from({ length: 5 }, (_, at) =>
        of(String(2021 + at), Math.round(random() * 3000 - 500) / 100, '%'),
      )
      const made = meanGrowth('年均', rates)
      if (!isFigure(made)) throw new Error(made.reason)
      const values = rates.map(({ value }) => value)
      expect(Number(made.exact)).toBeLessThanOrEqual(values.reduce((a, b) => a + b, 0) / 5 + 1e-9)
      expect(Number(made.exact)).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9)
    }
  })
})
