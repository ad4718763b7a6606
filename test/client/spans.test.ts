import { describe, expect, it } from 'vitest'
import { lines, occurrences, pieces } from '../../client/spans.ts'

describe('pieces', () => {
  it('cuts a line where highlights begin and end, overlapping ones too', () => {
    const ranges = [
      { start: 2, end: 6 },
      { start: 4, end: 20 },
    ]
    expect(pieces(0, 10, ranges)).toEqual([
      { start: 0, end: 2, covered: [] },
      { start: 2, end: 4, covered: [0] },
      { start: 4, end: 6, covered: [0, 1] },
      { start: 6, end: 10, covered: [1] },
    ])
  })
  it('leaves a line without highlights whole', () => {
    expect(pieces(5, 9, [{ start: 9, end: 12 }])).toEqual([{ start: 5, end: 9, covered: [] }])
  })
})

describe('lines', () => {
  it('gives each line without its end, with Windows line ends too', () => {
    const text = '一、前言\r\n\n正文。'
    expect(lines(text).map(({ start, end }) => text.slice(start, end))).toEqual(['一、前言', '', '正文。'])
  })
})

describe('occurrences', () => {
  it.each([
    ['截止2023年6月,已完成的有12项', '12项', [[15, 18]]],
    ['增长７％，其中gdp增长', '7%', [[2, 4]]],
    [
      'GDP增速放缓,对GDP增速形成影响',
      'gdp增速',
      [
        [0, 5],
        [9, 14],
      ],
    ],
  ])('finds in %s the words %s', (text, words, found) => {
    expect(occurrences(text, words).map(({ start, end }) => [start, end])).toEqual(found)
  })
  it.each(['', '   ', '没有的词'])('finds nothing for “%s”', (words) => {
    expect(occurrences('地区生产总值增长', words)).toEqual([])
  })
  it('stops at its limit', () => {
    expect(occurrences('的的的的的', '的', 3)).toHaveLength(3)
  })
})
