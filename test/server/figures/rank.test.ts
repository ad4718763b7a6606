import { describe, expect, it } from 'vitest'
import { isFigure } from '../../../server/figures/figure.ts'
import { rank, ranking } from '../../../server/figures/rank.ts'

const places = [
  { name: '武昌区', value: 6, unit: '%', period: '2025' },
  { name: '江汉区', value: 4.5, unit: '%', period: '2025' },
  { name: '汉阳区', value: 6, unit: '%', period: '2025' },
]

describe('rank', () => {
  it('follows the direction; equal values share a rank', () => {
    // 城镇调查失业率: less is better.
    expect(rank('名次', '江汉区', places, 'lower')).toMatchObject({ value: '1' })
    expect(rank('名次', '江汉区', places, 'higher')).toMatchObject({ value: '3' })
    for (const place of ['武昌区', '汉阳区'])
      expect(rank('名次', place, places, 'higher')).toMatchObject({ value: '1' })
  })

  it('does not depend on the order', () => {
    expect(ranking([...places].reverse(), 'lower')).toEqual(ranking(places, 'lower'))
  })

  it('gives a reason for other units, other periods, and a place that is not there', () => {
    expect(
      isFigure(rank('名次', '武昌区', [...places, { name: '洪山区', value: 3, unit: '个', period: '2025' }], 'higher')),
    ).toBe(false)
    expect(
      rank('名次', '武昌区', [...places, { name: '洪山区', value: 3, unit: '%', period: '2024' }], 'higher'),
    ).toHaveProperty('reason')
    expect(rank('名次', '青山区', places, 'higher')).toEqual({ reason: '没有青山区的数值' })
  })
})
