import { describe, expect, it } from 'vitest'
import { isFigure, type Computed, type Input } from '../../../server/figures/figure.ts'
import { mean } from '../../../server/figures/mean.ts'
import { randomNumbers } from '../../setup/random.ts'

const rates = (...values: number[]): Input[] => values.map((value, at) => ({ name: `第${at + 1}年`, value, unit: '%' }))

function figure(values: readonly number[]): Computed {
  const made = mean('年均', rates(...values))
  if (!isFigure(made)) throw new Error(made.reason)
  return made
}

describe('mean', () => {
  it.each([
    // “2021年、2022年、2023年上半年地区生产总值增幅分别为10.4%、4.2%、5.6%”
    [[10.4, 4.2, 5.6], '6.73'],
    [[11.8, 21.8], '16.8'],
    [[12, 11.34], '11.67'],
    [[10.8, 6.2, 5.8], '7.6'],
    [[99.4, 99.48, 99.4], '99.43'],
    [[5.45, 2.84, 2.64], '3.64'],
    [[7], '7'],
    [[-2, 2], '0'],
  ])('of %j is %s', (values, expected) => {
    expect(figure(values)).toMatchObject({ value: expected, unit: '%' })
  })

  it('shows its formula with every number', () => {
    expect(figure([10.4, 4.2, 5.6]).formula).toContain('(10.4 + 4.2 + 5.6) ÷ 3 = 6.73')
  })

  it('keeps the unrounded value', () => {
    expect(Number(figure([10.4, 4.2, 5.6]).exact)).toBeCloseTo(20.2 / 3, 12)
  })

  it('gives a reason for nothing, and for different units', () => {
    expect(isFigure(mean('年均', []))).toBe(false)
    expect(isFigure(mean('年均', [...rates(7), { name: '社零', value: 760, unit: '亿元' }]))).toBe(false)
  })

  it('does not depend on the order', () => {
    const random = randomNumbers(17)
    for (let round = 0; round < 50; round++) {
      const values = Array.from({ length: 1 + Math.floor(random() * 6) }, () => Math.round(random() * 10_000) / 100)
      expect(figure([...values].reverse()).value).toBe(figure(values).value)
      expect(figure([...values].sort((a, b) => a - b)).value).toBe(figure(values).value)
    }
  })

  it('grows with its values: ten times the values have ten times the mean', () => {
    const random = randomNumbers(18)
    for (let round = 0; round < 50; round++) {
      const values = Array.from({ length: 1 + Math.floor(random() * 6) }, () => Math.round(random() * 1000))
      const scaled = Number(figure(values.map((value) => value * 10)).exact)
      expect(scaled).toBeCloseTo(10 * Number(figure(values).exact), 9)
    }
  })

  it('lies between the smallest and the largest value', () => {
    const random = randomNumbers(19)
    for (let round = 0; round < 50; round++) {
      const values = Array.from({ length: 2 + Math.floor(random() * 6) }, () => Math.round(random() * 10_000) / 100)
      const value = Number(figure(values).exact)
      expect(value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9)
      expect(value).toBeLessThanOrEqual(Math.max(...values) + 1e-9)
    }
  })

  const growth = ['2021', '2022', '2023H1'].map((period, at) => ({
    name: `${period}实际值`,
    value: [10.4, 4.2, 5.6][at] ?? 0,
    unit: '%',
    period,
  }))

  it('puts a half-year beside years only by the method of a document, and names it', () => {
    expect(mean('年均', growth)).toEqual({ reason: '2023H1实际值是半年值，2021实际值是全年值，不能合并计算' })
    const made = mean('年均', growth, { method: '《中期评估》' })
    expect(made).toMatchObject({ value: '6.73' })
    expect(made).toHaveProperty('note', expect.stringContaining('《中期评估》'))
  })

  it('names the facts where two contradict each other, and the periods that are missing', () => {
    const twice = [...growth.slice(0, 2), { name: '2022年实际值（另一文件）', value: 4.5, unit: '%', period: '2022' }]
    expect(mean('年均', twice)).toEqual({
      reason: '同一时期有两个不同的数值：2022实际值4.2%，2022年实际值（另一文件）4.5%，不能确定以哪个为准',
    })
    expect(mean('年均', growth.slice(0, 2), { periods: ['2021', '2022', '2023'] })).toEqual({
      reason: '缺少2023的数值',
    })
  })

  it('counts a value that is said twice once', () => {
    expect(mean('年均', [...growth.slice(0, 2), ...growth.slice(0, 1)])).toMatchObject({ value: '7.3' })
  })
})
