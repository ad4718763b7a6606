import { describe, expect, it } from 'vitest'
import { isFigure, type Input } from '../../../server/figures/figure.ts'
import { sum } from '../../../server/figures/sum.ts'
import { randomNumbers } from '../../setup/random.ts'

const years = (unit: string, ...values: number[]): Input[] =>
  values.map((value, at) => ({ name: `${String(2021 + at)}年实际值`, value, unit, period: String(2021 + at) }))

describe('sum', () => {
  it.each([
    ['亿元', [1664.44, 1772.02], '3436.46'],
    ['万人', [3, 3.1], '6.1'],
    ['人', [0.87, 0.11], '0.98'],
    ['公里', [0.1, 0.2], '0.3'],
  ])('in %s of %j is %s', (unit, values, expected) => {
    expect(sum('累计', years(unit, ...values))).toMatchObject({ value: expected, unit })
  })

  it('comes in the unit of the first', () => {
    const [first, second] = [years('亿元', 1)[0], years('万元', 0, 5000)[1]]
    if (first === undefined || second === undefined) throw new Error('two values')
    expect(sum('累计', [first, second])).toMatchObject({ value: '1.5', unit: '亿元' })
  })

  it('does not add a half-year to years, nor rates', () => {
    const half = { name: '2023年上半年实际值', value: 856.52, unit: '亿元', period: '2023H1' }
    expect(sum('累计', [...years('亿元', 1664.44, 1772.02), half])).toEqual({
      reason: '2023年上半年实际值是半年值，2021年实际值是全年值，不能合并计算',
    })
    expect(sum('累计', years('%', 2.6, 0.43))).toEqual({ reason: '比率不能相加' })
  })

  it('gives a reason for a missing year, for different units and for nothing', () => {
    expect(sum('累计', years('亿元', 1, 2), { periods: ['2021', '2022', '2023'] })).toEqual({
      reason: '缺少2023的数值',
    })
    expect(isFigure(sum('累计', [...years('亿元', 1), { name: '外资', value: 5, unit: '亿美元' }]))).toBe(false)
    expect(isFigure(sum('累计', []))).toBe(false)
  })

  it('does not depend on the order', () => {
    const random = randomNumbers(31)
    for (let round = 0; round < 50; round++) {
      const values = years('亿元', ...Array.from({ length: 4 }, () => Math.round(random() * 10_000) / 100))
      const [one, other] = [sum('累计', values), sum('累计', [...values].reverse())]
      if (!isFigure(one) || !isFigure(other)) throw new Error('no figure')
      expect(other.exact).toBe(one.exact)
    }
  })
})
