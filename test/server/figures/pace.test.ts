import { describe, expect, it } from 'vitest'
import { isFigure, type Input } from '../../../server/figures/figure.ts'
import { linearPace, neededRate, neededRateByMean, neededStep } from '../../../server/figures/pace.ts'
import { meanGrowth } from '../../../server/figures/growth.ts'
import { randomNumbers } from '../../setup/random.ts'

const rate = (period: string, value: number): Input => ({ name: `${period}实际值`, value, unit: '%', period })
const level = (name: string, value: number, unit = '个'): Input => ({ name, value, unit })
const goal: Input = { name: '年均目标', value: 7, unit: '%' }

describe('neededRate', () => {
  it('compounds what is known: 7% a year after 10.4% and 4.2%', () => {
    // 1.07^5 ÷ (1.104 × 1.042) = 1.21921…; its cube root is 1.06829.
    expect(neededRate('后三年年均', goal, [rate('2021', 10.4), rate('2022', 4.2)], 5)).toMatchObject({ value: '6.83' })
    expect(neededRateByMean('后三年年均', goal, [rate('2021', 10.4), rate('2022', 4.2)], 5)).toMatchObject({
      value: '6.8',
    })
    expect(neededRate('后两年年均', goal, [rate('2021', 10.4), rate('2022', 4.2), rate('2023', 6.5)], 5)).toMatchObject(
      {
        value: '7.00',
      },
    )
  })

  it('does not take a half-year for a year, and says when no year is left', () => {
    expect(neededRate('后几年', goal, [rate('2021', 10.4), rate('2023H1', 5.6)], 5)).toHaveProperty('reason')
    expect(neededRate('后几年', goal, [rate('2023H1', 5.6)], 5)).toEqual({
      reason: '2023H1实际值不是全年增速，不能算作已知的一年',
    })
    const all = ['2021', '2022', '2023', '2024', '2025'].map((year) => rate(year, 7))
    expect(neededRate('后几年', goal, all, 5)).toEqual({ reason: '5年的增速均已知，没有余下的年份' })
    expect(isFigure(neededRate('后几年', goal, [], 5))).toBe(false)
    expect(isFigure(neededRate('后几年', { ...goal, unit: '亿元' }, [rate('2021', 7)], 5))).toBe(false)
  })

  it('makes the mean of all years the goal', () => {
    const random = randomNumbers(61)
    for (let round = 0; round < 30; round++) {
      const known = ['2021', '2022', '2023'].map((year) => rate(year, Math.round(random() * 1200) / 100))
      const needed = neededRate('余下年均', goal, known, 5)
      if (!isFigure(needed)) throw new Error(needed.reason)
      const mean = meanGrowth('五年年均', [
        ...known,
        { ...rate('2024', 0), value: Number(needed.exact) },
        { ...rate('2025', 0), value: Number(needed.exact) },
      ])
      if (!isFigure(mean)) throw new Error(mean.reason)
      expect(Number(mean.exact)).toBeCloseTo(7, 9)
    }
  })
})

describe('neededStep', () => {
  it.each([
    [40.89, '%', 41.51, '%', 2.5, '0.25', '个百分点'],
    [760, '亿元', 1200, '亿元', 2, '220', '亿元'],
    [27030, '人', 4.2, '万人', 2.5, '0.599', '万人'],
  ])('from %d%s to %d%s in %d years is %s%s', (now, unit, target, other, left, value, stepUnit) => {
    expect(neededStep('年均需增加', level('最新值', now, unit), level('目标值', target, other), left)).toMatchObject({
      value,
      unit: stepUnit,
    })
  })

  it('gives a reason for no time left and for different units', () => {
    expect(neededStep('年均需增加', level('最新值', 1), level('目标值', 2), 0)).toEqual({
      reason: '目标值之前没有余下的时间',
    })
    expect(isFigure(neededStep('年均需增加', level('最新值', 1, '亿美元'), level('目标值', 2, '亿元'), 1))).toBe(false)
  })
})

describe('linearPace', () => {
  it('is the way in proportion to time, and said to be ours', () => {
    const made = linearPace('按时间进度应达', level('2020年', 0.9), level('2025年目标', 3), 2.5, 5)
    expect(made).toMatchObject({ value: '1.95', unit: '个' })
    expect(made).toHaveProperty('note', expect.stringContaining('本系统'))
  })

  it('begins at the base and ends at the target', () => {
    for (const [elapsed, value] of [
      [0, '0.9'],
      [5, '3'],
    ] as const)
      expect(linearPace('应达', level('基期值', 0.9), level('目标值', 3), elapsed, 5)).toMatchObject({ value })
    expect(isFigure(linearPace('应达', level('基期值', 0.9), level('目标值', 3), 1, 0))).toBe(false)
  })
})
