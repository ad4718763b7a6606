import { describe, expect, it } from 'vitest'
import { WordTree } from '../../../../server/question/everyday/word-tree.ts'

describe('WordTree', () => {
  const tree = new WordTree<number>()
  for (const [at, word] of ['看病', '看病难', '病床', '看病'].entries()) tree.add(word, at)

  it.each([
    [
      '这里看病难吗',
      2,
      [
        [5, 1],
        [4, 0],
      ],
    ],
    ['这里看病', 2, [[4, 0]]],
    ['这里看病', 0, []],
    ['这里看', 2, []],
    ['', 0, []],
  ])('finds in %s from %i on %j', (text, start, found) => {
    expect(tree.wordsAt(text, start).map(({ end, value }) => [end, value])).toEqual(found)
  })

  it.each([
    [
      '看总共病难',
      [
        [5, 1],
        [4, 0],
      ],
    ],
    ['看总共总共病', [[6, 0]]],
    ['总共看病', []],
  ])('passes over what stands inside a word in %s', (text, found) => {
    expect(tree.wordsAt(text, 0, /总共/uy).map(({ end, value }) => [end, value])).toEqual(found)
  })
})
