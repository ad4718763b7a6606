import { describe, expect, it } from 'vitest'
import type { Comparison } from '../../../indexer/model/fact.ts'
import { agrees, compare } from '../../../server/figures/comparison.ts'

describe('compare', () => {
  it.each<[number, string, Comparison | undefined, number, string, boolean, string]>([
    // 人均预期寿命达到83岁: 80.38 in 2022, 84.98 later.
    [80.38, '岁', '=', 83, '岁', false, '-2.62'],
    [84.98, '岁', '=', 83, '岁', true, '1.98'],
    // 基本养老保险参保率大于99.4%: strict.
    [99.4, '%', '>', 99.4, '%', false, '0'],
    [99.43, '%', '>', 99.4, '%', true, '0.03'],
    [6, '%', '<', 6, '%', false, '0'],
    [6, '%', '<=', 6, '%', true, '0'],
    [4.5, '%', '<=', 6, '%', true, '-1.5'],
    // 社会消费品零售总额超过1200亿元
    [890, '亿元', '>', 1200, '亿元', false, '-310'],
    [15.6, '万人', '>=', 105000, '人', true, '51000'],
    [6.3, '%', '~', 7, '%', false, '-0.7'],
    [12.5, '年', undefined, 12.5, '年', true, '0'],
  ])('%d %s %s %d %s: %s', (value, unit, comparison, bound, boundUnit, holds, margin) => {
    expect(compare({ value, unit }, comparison, { value: bound, unit: boundUnit })).toMatchObject({ holds, margin })
  })

  it('says when the bound is soft, and when the value is the bound', () => {
    const rate = (value: number) => ({ value, unit: '%' })
    expect(compare(rate(6.3), '~', rate(7))).toMatchObject({ soft: true, equal: false })
    expect(compare(rate(99.4), '>', rate(99.4))).toMatchObject({ soft: false, equal: true, holds: false })
  })

  it('comes from above where less is better', () => {
    expect(compare({ value: 5.2, unit: '%' }, '=', { value: 6, unit: '%' }, 'lower')).toMatchObject({ holds: true })
    expect(compare({ value: 6.2, unit: '%' }, '~', { value: 6, unit: '%' }, 'lower')).toMatchObject({ holds: false })
  })

  it('gives the reason where the units do not fit', () => {
    expect(compare({ value: 3, unit: '亿美元' }, '>=', { value: 2, unit: '亿元' })).toEqual({
      reason: expect.stringContaining('亿美元') as string,
    })
  })
})

describe('agrees', () => {
  it.each([
    // “掉规划进度年均增长目标(7%)0.3个百分点”: 20.2 ÷ 3 − 7.
    ['-0.26666666666666666', -0.3, true],
    ['6.733333333333', 6.7, true],
    ['6.733333333333', 6.73, true],
    ['6.733333333333', 6.8, false],
    // “增长值分别为0.87人、0.11人、0.04人”, but 7.91 − 7.88 = 0.03
    ['0.03', 0.04, false],
    ['0.96', 0.96, true],
  ])('%s and %d: %s', (computed, stated, expected) => {
    expect(agrees(computed, stated)).toBe(expected)
  })
})
