import { describe, expect, it } from 'vitest'
import { slotsOf } from '../../../client/view/spark.ts'

const point = (label: string, half = false) => ({ label, value: 1, text: '1', half, citations: [] })

describe('slotsOf', () => {
  it('leaves room for years without a value, and puts half-years apart behind the years', () => {
    expect(slotsOf([point('2021年'), point('2022年'), point('2025年'), point('2023年上半年', true)])).toEqual([
      0, 1, 4, 5,
    ])
  })
  it('puts points that name no year one after the other', () => {
    expect(slotsOf([point('基期'), point('末期')])).toEqual([0, 1])
  })
})
