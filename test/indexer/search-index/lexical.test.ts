import { describe, expect, it } from 'vitest'
import { LexicalIndex } from '../../../indexer/search-index/lexical.ts'
import { randomNumbers } from '../../setup/random.ts'

const bag = (words: string): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const word of words.split(' ').filter((word) => word !== '')) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Three passages of three, five and four words: four on the average. */
const index = LexicalIndex.of([bag('空气 质量 目标'), bag('空气 空气 绿化 覆盖率 目标'), bag('社零 目标 增长 投资')])

describe('LexicalIndex', () => {
  it('scores by BM25', () => {
    // 空气 stands in two of three passages: ln(1 + (3 − 2 + 0.5) ÷ (2 + 0.5)) = ln 1.6.
    const rarity = Math.log(1.6)
    expect(index.rarity('空气')).toBeCloseTo(rarity, 6)
    // frequency × (1.2 + 1) ÷ (frequency + 1.2 × (1 − 0.6 + 0.6 × length ÷ mean length))
    const first = (rarity * 1 * 2.2) / (1 + 1.2 * (0.4 + (0.6 * 3) / 4))
    const second = (rarity * 2 * 2.2) / (2 + 1.2 * (0.4 + (0.6 * 5) / 4))
    const hits = index.search(bag('空气'), 10)
    expect(hits.map(({ passage }) => passage)).toEqual([1, 0])
    expect(hits[0]!.score).toBeCloseTo(second, 5)
    expect(hits[1]!.score).toBeCloseTo(first, 5)
  })

  it('adds up the words of a question', () => {
    const [best] = index.search(bag('空气 质量'), 10)
    expect(best!.passage).toBe(0)
    const alone = index.search(bag('空气'), 10).find(({ passage }) => passage === 0)!.score
    const other = index.search(bag('质量'), 10)[0]!.score
    expect(best!.score).toBeCloseTo(alone + other, 5)
  })

  it('finds rare words more telling than common ones', () => {
    expect(index.rarity('社零')).toBeGreaterThan(index.rarity('空气'))
    expect(index.rarity('空气')).toBeGreaterThan(index.rarity('目标'))
    expect(index.rarity('目标')).toBeGreaterThan(0)
    expect(index.rarity('房价')).toBe(0)
  })

  it('gives nothing for unknown words, and no more than asked for', () => {
    expect(index.search(bag('房价'), 10)).toEqual([])
    expect(index.search(bag(''), 10)).toEqual([])
    expect(index.search(bag('目标'), 2)).toHaveLength(2)
  })

  it('leaves out passages that are not admitted', () => {
    expect(
      index
        .search(bag('目标'), 10, (passage) => passage !== 1)
        .map(({ passage }) => passage)
        .sort(),
    ).toEqual([0, 2])
  })

  it('puts the earlier of two equal passages first', () => {
    const equal = LexicalIndex.of([bag('甲'), bag('乙'), bag('甲')])
    expect(equal.search(bag('甲'), 10).map(({ passage }) => passage)).toEqual([0, 2])
  })

  it.each<[string, LexicalIndex]>([
    ['three passages', index],
    ['no passage', LexicalIndex.of([])],
    ['passages without words', LexicalIndex.of([new Map(), new Map()])],
    ['words of one to four bytes', LexicalIndex.of([bag('a é 区 𠀀 80.38')])],
  ])('of %s is the same after it went through bytes', (_what, made) => {
    const back = LexicalIndex.fromBytes(made.toBytes())
    for (const query of ['空气 目标', 'a 区', '𠀀', '80.38', 'é', ''])
      expect(back.search(bag(query), 10)).toEqual(made.search(bag(query), 10))
    expect(back.toBytes().equals(made.toBytes())).toBe(true)
  })

  it('finds exactly the passages that hold a word', () => {
    const random = randomNumbers(3)
    const bags = Array.from({ length: 200 }, () =>
      bag(Array.from({ length: 8 }, () => `词${Math.floor(random() * 60)}`).join(' ')),
    )
    const made = LexicalIndex.fromBytes(LexicalIndex.of(bags).toBytes())
    for (let word = 0; word < 60; word++) {
      const expected = bags.flatMap((held, at) => (held.has(`词${word}`) ? [at] : []))
      expect(
        made
          .search(bag(`词${word}`), 200)
          .map(({ passage }) => passage)
          .sort((a, b) => a - b),
      ).toEqual(expected)
    }
  })

  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['other bytes', Buffer.from('SQLite format 3 and so on, some bytes')],
    ['a part of one', index.toBytes().subarray(0, 40)],
  ])('refuses %s', (_what, bytes) => {
    expect(() => LexicalIndex.fromBytes(bytes)).toThrow(RangeError)
  })
})
