import { describe, expect, it } from 'vitest'
import { findWords } from '../../../indexer/corrections/find-words.ts'

const TEXT =
  '前言。\n1.人均预期\n寿命达到８３岁（“十四五”末）。\n\n2.地表水达到Ⅲ类 水体比例100%。人均预期寿命达到83岁。'

describe('findWords', () => {
  it.each([
    ['人均预期寿命达到83岁', ['人均预期\n寿命达到８３岁', '人均预期寿命达到83岁']],
    ['83岁("十四五"末)', ['８３岁（“十四五”末）']],
    ['地表水达到III类水体比例', ['地表水达到Ⅲ类 水体比例']],
    ['人均预期寿命提高到83岁', []],
    ['  ', []],
  ])('finds %s whatever its setting', (words, found) => {
    expect(findWords({ text: TEXT }, words).map(({ start, end }) => TEXT.slice(start, end))).toEqual(found)
  })
})
