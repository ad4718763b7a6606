import { describe, expect, it } from 'vitest'
import { isFigure, type Input } from '../../../server/figures/figure.ts'
import { benchmarkBy, type BenchmarkFormula } from '../../../server/figures/method.ts'

const PLAN = { elapsed: 3, span: 5 }
const input = (name: string, value: number, unit: string): Input => ({ name, value, unit })
const benchmark = (formula: BenchmarkFormula, base: number, target: number, unit = '人') =>
  benchmarkBy(formula, '中期测算值', input('2020年基期值', base, unit), input('2025年目标值', target, unit), PLAN)

describe('benchmarkBy', () => {
  it.each<[BenchmarkFormula, number, number, string]>([
    // What the evaluation printed: 执业(助理)医师, 托位, 受教育年限, 预期寿命, 绿化覆盖率.
    ['midpoint', 6.9, 7, '6.95'],
    ['midpoint', 0.9, 3, '1.95'],
    ['midpoint', 11.9, 12.5, '12.2'],
    ['midpoint', 81, 83, '82'],
    ['midpoint', 40.25, 41.51, '40.88'],
    // What its rule for 绝对值指标 gives if taken by its words.
    ['half-of-uniform-growth', 6.9, 7, '3.48'],
    ['half-of-uniform-growth', 0.9, 3, '0.93'],
    ['half-of-uniform-growth', 11.9, 12.5, '6.13'],
    ['half-of-uniform-growth', 81, 83, '41.10'],
    // Its benchmarks of the yearly increase: 0.01 and 0.21.
    ['half-of-annual-increment', 6.9, 7, '0.01'],
    ['half-of-annual-increment', 0.9, 3, '0.21'],
    ['half-of-increment', 0.9, 3, '1.05'],
    ['target-rate', 0, 7, '7'],
  ])('%s from %d to %d is %s', (formula, base, target, expected) => {
    expect(benchmark(formula, base, target)).toMatchObject({ value: expected, unit: '人' })
  })

  it('needs a base, but not for a rate of growth', () => {
    const target = input('目标值', 28, '件')
    expect(benchmarkBy('midpoint', '中期测算值', undefined, target, PLAN)).toEqual({
      reason: '没有基期值，按文件的方法不能测算',
    })
    expect(isFigure(benchmarkBy('target-rate', '中期测算值', undefined, target, PLAN))).toBe(true)
  })

  it('gives a reason where units differ or growth has nothing to begin with', () => {
    expect(isFigure(benchmarkBy('midpoint', '中期值', input('基期值', 1, '人'), input('目标值', 2, '%'), PLAN))).toBe(
      false,
    )
    expect(isFigure(benchmark('half-of-uniform-growth', 0, 3))).toBe(false)
  })
})
