import { describe, expect, it } from 'vitest'
import { isFigure, type Input } from '../../../server/figures/figure.ts'
import { completion, progress } from '../../../server/figures/progress.ts'
import { randomNumbers } from '../../setup/random.ts'

const input = (name: string, value: number, unit: string): Input => ({ name, value, unit })
const way = (base: number, actual: number, target: number, unit = '%') =>
  progress('完成进度', input('基期值', base, unit), input('实际值', actual, unit), input('目标值', target, unit))

describe('progress', () => {
  it.each([
    // 受教育年限 12.2 of 11.9 to 12.5; 绿化覆盖率 40.89 of 40.25 to 41.51; 寿命 fell from 81 to 80.38.
    [11.9, 12.2, 12.5, '50'],
    [40.25, 40.89, 41.51, '50.79'],
    [81, 80.38, 83, '-31'],
    [0.9, 3.47, 3, '122.38'],
    // A target below the baseline.
    [5, 4.5, 4, '50'],
  ])('from %d at %d to %d is %s', (base, actual, target, expected) => {
    expect(way(base, actual, target)).toMatchObject({ value: expected, unit: '%' })
  })

  it('shows its formula in words and in numbers, with true minus signs', () => {
    expect(way(81, 80.38, 83)).toHaveProperty(
      'formula',
      '完成进度 = (实际值 − 基期值) ÷ (目标值 − 基期值) × 100% = (80.38 − 81) ÷ (83 − 81) × 100% = −31',
    )
  })

  it('gives a reason where no way is to be gone or the units differ', () => {
    expect(way(3, 4, 3)).toEqual({ reason: '基期值与目标值相同，没有可计算的进度' })
    expect(
      isFigure(progress('进度', input('基期值', 1, '人'), input('实际值', 2, '个'), input('目标值', 3, '个'))),
    ).toBe(false)
  })

  it('grows with the value where the target is above, and does not depend on the unit', () => {
    const random = randomNumbers(41)
    for (let round = 0; round < 50; round++) {
      const [base, step, more] = [1 + random() * 100, 1 + random() * 100, random() * 50]
      const [one, other] = [way(base, base + more, base + step), way(base, base + more + 1, base + step)]
      if (!isFigure(one) || !isFigure(other)) throw new Error('no figure')
      expect(Number(other.exact)).toBeGreaterThan(Number(one.exact))
    }
    expect(
      progress('进度', input('基期值', 1, '亿元'), input('实际值', 15000, '万元'), input('目标值', 2, '亿元')),
    ).toMatchObject({ value: '50' })
  })
})

describe('completion', () => {
  it.each([
    // “社零超过1200亿元”, 890 in 2025; “带动就业4.2万人”, 27030 by mid-2023.
    [890, '亿元', 1200, '亿元', '74.17'],
    [27030, '人', 4.2, '万人', '64.36'],
    [15.6, '万人', 10.5, '万人', '148.57'],
  ])('of %d%s against %d%s is %s', (actual, unit, target, other, expected) => {
    expect(completion('完成率', input('实际值', actual, unit), input('目标值', target, other))).toMatchObject({
      value: expected,
    })
  })

  it('gives a reason for a target of 0 and for different units', () => {
    expect(completion('完成率', input('实际值', 1, '个'), input('目标值', 0, '个'))).toEqual({
      reason: '目标值为0，不能作除数',
    })
    expect(isFigure(completion('完成率', input('实际值', 5.69, '亿美元'), input('目标值', 6, '亿元')))).toBe(false)
  })
})
