import { describe, expect, it } from 'vitest'
import type { Comparison } from '../../../indexer/model/fact.ts'
import { judge } from '../../../server/figures/status.ts'

describe('judge', () => {
  it.each<[number, Comparison | undefined, number, string, string, string]>([
    [80.38, undefined, 82, '岁', 'not-met', '-1.62'],
    [12.2, undefined, 12.2, '年', 'met', '0'],
    [7.91, undefined, 6.95, '人', 'met', '0.96'],
    [3.47, undefined, 1.95, '个', 'met', '1.52'],
    [100, undefined, 67.5, '%', 'met', '32.5'],
    [40.89, undefined, 40.88, '%', 'met', '0.01'],
    // 基本养老保险参保率 “超过99.4%”: by the latest value just not.
    [99.4, '>', 99.4, '%', 'not-met', '0'],
  ])('%d %s %d %s is %s by %s', (value, comparison, bound, unit, result, margin) => {
    const made = judge(
      '差距',
      { name: '完成值', value, unit },
      comparison,
      { name: '中期测算值', value: bound, unit },
      'higher',
    )
    expect(made).toMatchObject({ result, margin: { value: margin }, equal: value === bound })
  })

  it('compares unrounded: 6.996 does not reach 7', () => {
    const made = judge(
      '差距',
      { name: '平均', value: 6.996, unit: '%' },
      '>=',
      { name: '目标', value: 7, unit: '%' },
      'higher',
    )
    expect(made).toMatchObject({ result: 'not-met' })
  })

  it('gives a reason where the units differ', () => {
    expect(
      judge(
        '差距',
        { name: '托位总数', value: 6910, unit: '个' },
        '>=',
        { name: '目标', value: 3, unit: '个/千人' },
        'higher',
      ),
    ).toHaveProperty('reason', expect.stringContaining('单位'))
  })
})
