import { describe, expect, it } from 'vitest'
import { longestSeries } from '../../../client/page/series.ts'
import type { RegisterFact } from '../../../server/protocol/register.ts'

const quotation = { document: 'evaluation', title: '中期评估', section: '', start: 0, end: 9, quote: '增长4.2%' }
const actual = (period: string, value: number, more: Partial<RegisterFact> = {}): RegisterFact => ({
  kind: 'actual',
  period,
  value,
  unit: '%',
  inferred: [],
  quotation,
  ...more,
})

describe('longestSeries', () => {
  it('puts values in the order of their periods, and says which are half-years and estimates', () => {
    const series = longestSeries([
      actual('2023H1', 5.6),
      actual('2021', 10.4),
      actual('2022', 4.2, { estimated: true }),
    ])
    expect(series).toMatchObject({
      unit: '%',
      points: [
        { label: '2021年', value: 10.4, text: '10.4%', half: false, estimated: false },
        { label: '2022年', half: false, estimated: true },
        { label: '2023年上半年', half: true },
      ],
    })
  })

  it('keeps levels, growth and units apart, and takes the longest', () => {
    const series = longestSeries([
      actual('2021', 1600, { unit: '亿元' }),
      actual('2021', 10.4, { change: 'growth' }),
      actual('2022', 4.2, { change: 'growth' }),
      actual('2022', 0.3, { change: 'points' }),
    ])
    expect(series?.points.map(({ value }) => value)).toEqual([10.4, 4.2])
  })

  it('gives each value its fact, and the target of the same unit and kind', () => {
    const goal = (value: number, more: Partial<RegisterFact> = {}) => ({
      ...actual('2025', value, more),
      kind: 'target',
    })
    const series = longestSeries([
      goal(2000, { unit: '亿元' }),
      goal(7, { change: 'growth', annual: true, comparison: '~' }),
      actual('2021', 10.4, { change: 'growth' }),
      actual('2022', 4.2, { change: 'growth' }),
    ])
    expect(series?.points.map(({ citations }) => citations)).toEqual([[3], [4]])
    expect(series?.target).toEqual({ label: '年均目标', value: 7, text: '7%左右', citations: [2] })
  })

  it('takes no means over several years, no targets and no words', () => {
    expect(longestSeries([actual('2021-2023', 6.7), { ...actual('2025', 7), kind: 'target' }])).toBeUndefined()
  })
})
