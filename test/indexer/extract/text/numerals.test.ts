import { describe, expect, it } from 'vitest'
import { chineseNumber, chineseNumeral } from '../../../../indexer/extract/text/numerals.ts'

describe('chineseNumber', () => {
  it.each([
    ['二十', 20],
    ['一百零五', 105],
    ['二〇二二', 2022],
    ['九十九点四', 99.4],
    ['千', 1000],
    ['两', 2],
  ])('reads %s as %d', (words, number) => {
    expect(chineseNumber(words)).toBe(number)
  })
  it.each(['', '甲乙', '二十里', '三点多'])('finds none in “%s”', (words) => {
    expect(chineseNumber(words)).toBeUndefined()
  })
})

describe('chineseNumeral', () => {
  it.each([
    [5, '五'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [99, '九十九'],
    [0, '0'],
    [100, '100'],
  ])('writes %d as %s', (number, words) => {
    expect(chineseNumeral(number)).toBe(words)
  })
})
