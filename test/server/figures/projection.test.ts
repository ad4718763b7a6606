import { describe, expect, it } from 'vitest'
import { isFigure, type Computed, type Input, type NoFigure } from '../../../server/figures/figure.ts'
import { linearProjection, projection } from '../../../server/figures/projection.ts'

const input = (name: string, value: number, unit = '年'): Input => ({ name, value, unit })
const project = (base: number, latest: number, elapsed: number, span = 5): Computed | NoFigure =>
  projection('2025年测算值', input('2020年', base), input('最新值', latest), elapsed, span)

function figure(made: Computed | NoFigure): Computed {
  if (!isFigure(made)) throw new Error(made.reason)
  return made
}

describe('projection', () => {
  it.each([
    // 劳动年龄人口平均受教育年限, 绿化覆盖率, 执业(助理)医师: to the middle of 2023 and to its end.
    [11.9, 12.2, 2.5, 12.51],
    [11.9, 12.2, 3, 12.4],
    [40.25, 40.89, 2.5, 41.54],
    [40.25, 40.89, 3, 41.32],
    [6.9, 7.91, 2.5, 9.07],
    [6.9, 7.91, 3, 8.66],
    [0.9, 3.47, 2.5, 13.38],
    // 人均预期寿命: the value of 2022.
    [81, 80.38, 2, 79.46],
  ])('of %d to %d in %d years is %d after five', (base, latest, elapsed, expected) => {
    expect(Number(figure(project(base, latest, elapsed)).value)).toBeCloseTo(expected, 2)
  })

  it('says over how many years it goes', () => {
    const made = figure(project(11.9, 12.2, 2.5))
    expect(made.formula).toContain('2.5')
    expect(made.note).toContain('2.5')
  })

  it('is the latest value where no time is left', () => {
    expect(figure(project(11.9, 12.2, 5)).value).toBe('12.2')
  })

  it('stays where nothing moved', () => {
    expect(figure(project(12.2, 12.2, 2.5)).value).toBe('12.2')
  })

  it('grows with its inputs: both doubled give twice as much', () => {
    for (const [base, latest] of [
      [11.9, 12.2],
      [6.9, 7.91],
      [81, 80.38],
    ] as const)
      expect(Number(figure(project(2 * base, 2 * latest, 2.5)).exact)).toBeCloseTo(
        2 * Number(figure(project(base, latest, 2.5)).exact),
        9,
      )
  })

  it('gives a reason for a base of nothing, for no time, and for different units', () => {
    expect(isFigure(project(0, 12.2, 2.5))).toBe(false)
    expect(isFigure(project(11.9, -1, 2.5))).toBe(false)
    expect(isFigure(project(11.9, 12.2, 0))).toBe(false)
    expect(isFigure(projection('2025年测算值', input('2020年', 11.9), input('最新值', 12.2, '%'), 2.5, 5))).toBe(false)
  })
})

describe('linearProjection', () => {
  // 每千人口拥有3岁以下婴幼儿托位数, by equal steps to the end and to the middle of 2023.
  it.each([
    [0.9, 3.47, 3, '5.18'],
    [0.9, 3.47, 2.5, '6.04'],
    [11.9, 12.2, 5, '12.2'],
  ])('of %d to %d in %d years is %s after five', (base, latest, elapsed, expected) => {
    expect(
      figure(linearProjection('2025年测算值', input('2020年', base, '个'), input('最新值', latest, '个'), elapsed, 5))
        .value,
    ).toBe(expected)
  })

  it('gives a reason for no time and for different units', () => {
    expect(isFigure(linearProjection('测算值', input('2020年', 1), input('最新值', 2), 0, 5))).toBe(false)
    expect(isFigure(linearProjection('测算值', input('2020年', 1), input('最新值', 2, '%'), 3, 5))).toBe(false)
  })
})
