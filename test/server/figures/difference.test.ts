import { describe, expect, it } from 'vitest'
import { difference, relativeDifference } from '../../../server/figures/difference.ts'
import { isFigure, type Input } from '../../../server/figures/figure.ts'

const input = (name: string, value: number, unit: string): Input => ({ name, value, unit })

describe('difference', () => {
  it.each([
    // “未达到82岁的中期目标”: 80.38 in 2022.
    [80.38, 82, '岁', '-1.62', '岁'],
    [7.91, 6.95, '人', '0.96', '人'],
    // “增长值分别为0.87人、0.11人、0.04人”, but 7.91 − 7.88 is 0.03: printed figures are subtracted exactly.
    [7.91, 7.88, '人', '0.03', '人'],
    [40.89, 40.88, '%', '0.01', '个百分点'],
    [100, 67.5, '%', '32.5', '个百分点'],
    [6.3, 7, '%', '-0.7', '个百分点'],
    [2.5, 3, '‰', '-0.5', '个千分点'],
    [890, 1200, '亿元', '-310', '亿元'],
    [0.3, 0.1, '亿元', '0.2', '亿元'],
    [82, 82, '岁', '0', '岁'],
  ])('of %d and %d %s is %s', (a, b, unit, value, shownUnit) => {
    expect(difference('差距', input('完成值', a, unit), input('中期值', b, unit))).toMatchObject({
      value,
      unit: shownUnit,
    })
  })

  it('says how it was computed, in words and in numbers', () => {
    const gap = difference('差距', input('2022年', 80.38, '岁'), input('中期目标', 82, '岁'))
    if (!isFigure(gap)) throw new Error(gap.reason)
    for (const piece of ['差距', '2022年', '中期目标', '80.38 − 82 = −1.62']) expect(gap.formula).toContain(piece)
  })

  it('gives no figure, but the reason, where the units differ', () => {
    const gap = difference('差距', input('托位总数', 6910, '个'), input('托位数', 3.47, '个/千人'))
    expect(isFigure(gap)).toBe(false)
    expect(gap).toHaveProperty('reason', expect.stringContaining('单位'))
  })

  it('changes its sign alone when its inputs change places', () => {
    for (const [a, b] of [
      [80.38, 82],
      [0.1, 0.3],
      [12, 12.5],
      [-3, 4.25],
    ] as const) {
      const one = difference('差', input('甲', a, '岁'), input('乙', b, '岁'))
      const other = difference('差', input('乙', b, '岁'), input('甲', a, '岁'))
      if (!isFigure(one) || !isFigure(other)) throw new Error('no figure')
      expect(Number(one.exact)).toBe(-Number(other.exact))
    }
  })
})

describe('relativeDifference', () => {
  it.each([
    // 社会消费品零售总额 890 of 1200亿元
    [890, '亿元', 1200, '亿元', '-25.83'],
    [8900000, '万元', 1200, '亿元', '-25.83'],
    [3.47, '个', 1.95, '个', '77.95'],
    [-2, '%', -4, '%', '50'],
  ])('of %d %s and %d %s is %s%%', (a, unit, b, other, expected) => {
    expect(relativeDifference('相对差距', input('实际值', a, unit), input('目标值', b, other))).toMatchObject({
      value: expected,
      unit: '%',
    })
  })

  it('gives a reason for a reference of 0 and for different units', () => {
    expect(relativeDifference('相对差距', input('实际值', 3, '个'), input('基期值', 0, '个'))).toEqual({
      reason: '基期值为0，不能作除数',
    })
    expect(isFigure(relativeDifference('相对差距', input('外资', 5.69, '亿美元'), input('目标值', 6, '亿元')))).toBe(
      false,
    )
  })
})
