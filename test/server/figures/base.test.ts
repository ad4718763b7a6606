import { describe, expect, it } from 'vitest'
import { baseFromIncrement, baseFromMidpoint } from '../../../server/figures/base.ts'
import { isFigure, type Computed, type Input, type NoFigure } from '../../../server/figures/figure.ts'

const input = (name: string, value: number, unit = '年'): Input => ({ name, value, unit })

function figure(made: Computed | NoFigure): Computed {
  if (!isFigure(made)) throw new Error(made.reason)
  return made
}

describe('baseFromMidpoint', () => {
  it.each([
    // 受教育年限, 人均预期寿命, 绿化覆盖率, 执业(助理)医师, 托位
    [12.2, 12.5, '11.9'],
    [82, 83, '81'],
    [40.88, 41.51, '40.25'],
    [6.95, 7, '6.9'],
    [1.95, 3, '0.9'],
  ])('of %d and %d is %s', (midpoint, target, base) => {
    expect(figure(baseFromMidpoint('2020年基期值', input('中期测算值', midpoint), input('目标值', target))).value).toBe(
      base,
    )
  })

  it('has the stated midpoint between itself and the target', () => {
    const base = Number(figure(baseFromMidpoint('基期值', input('中期测算值', 40.88), input('目标值', 41.51))).exact)
    expect((base + 41.51) / 2).toBeCloseTo(40.88, 9)
  })

  it('says that no document states it', () => {
    const { note } = figure(baseFromMidpoint('基期值', input('中期测算值', 82), input('目标值', 83)))
    expect(note).toMatch(/反推/u)
  })

  it('gives a reason where the units differ', () => {
    expect(isFigure(baseFromMidpoint('基期值', input('中期测算值', 82), input('目标值', 83, '%')))).toBe(false)
  })
})

describe('baseFromIncrement', () => {
  // “2021年…分别为7.77人…增长值分别为0.87人”: what stood in 2020.
  it.each([
    [7.77, 0.87, '人', '6.9'],
    [2.56, 1.66, '个', '0.9'],
  ])('of %d and %d %s is %s', (value, increment, unit, expected) => {
    const base = figure(
      baseFromIncrement('2020年基期值', input('2021年实际值', value, unit), input('2021年增长值', increment, unit)),
    )
    expect(base).toMatchObject({ value: expected, unit })
    expect(base.note).toMatch(/反推/u)
  })

  it('gives a reason where the units differ', () => {
    expect(isFigure(baseFromIncrement('基期值', input('2021年', 7.77, '人'), input('增长值', 0.87, '%')))).toBe(false)
  })
})
