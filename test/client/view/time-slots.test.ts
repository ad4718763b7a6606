import { describe, expect, it } from 'vitest'
import { halfNote, timeGroups } from '../../../client/view/time-slots.ts'

const point = (label: string, half = false) => ({ label, value: 1, text: '1', half, citations: [] })
const shown = (...points: ReturnType<typeof point>[]) =>
  timeGroups(points).map(({ kind, width, points: own }) => [kind, width, own.map(({ slot }) => slot)])

describe('timeGroups', () => {
  it('leaves room for years without a value, and puts half-years apart behind the years', () => {
    expect(shown(point('2021年'), point('2022年'), point('2025年'), point('2023年上半年', true))).toEqual([
      ['years', 5, [0, 1, 4]],
      ['halves', 1, [0]],
    ])
  })
  it('puts the half-years of several years to scale too, the second half of a year behind its first', () => {
    expect(shown(point('2021年上半年', true), point('2021年下半年', true), point('2023年上半年', true))).toEqual([
      ['halves', 3, [0, 0.5, 2]],
    ])
  })
  it('puts years in their order, however they come', () => {
    expect(shown(point('2025年'), point('2021年'))).toEqual([['years', 5, [0, 4]]])
  })
  it('joins no mean over several years, nor a value without a period, to the line', () => {
    expect(shown(point('2021年'), point('2022年'), point('“十四五”期间'), point('未注明', true))).toEqual([
      ['years', 2, [0, 1]],
      ['others', 2, [0, 1]],
    ])
  })
  it('puts points that name no year one after the other', () => {
    expect(shown(point('基期'), point('末期'))).toEqual([['years', 2, [0, 1]]])
  })
  it('takes a year that is marked as half for a half-year, and says so', () => {
    expect(shown(point('2023年', true))).toEqual([['halves', 1, [0]]])
    expect([halfNote(point('2023年', true)), halfNote(point('2023年上半年', true)), halfNote(point('2023年'))]).toEqual(
      ['（半年）', '', ''],
    )
  })
})
