import { describe, expect, it } from 'vitest'
import { tokens, withoutMarks } from '../../client/marks.ts'

describe('tokens', () => {
  it('cuts a sentence at the marks of citations and figures', () => {
    expect(tokens('17项主要指标中有2项未完成。[1] 平均增幅为6.73%。[算2]')).toEqual([
      { kind: 'words', text: '17项主要指标中有2项未完成。' },
      { kind: 'citation', id: 1 },
      { kind: 'words', text: ' 平均增幅为6.73%。' },
      { kind: 'figure', id: 2 },
    ])
  })
  it.each(['武政办〔2022〕11号文件', '区间[0, 1]之内', '方括号[注]在文件里', ''])('finds no mark in %s', (text) => {
    expect(tokens(text)).toEqual(text === '' ? [] : [{ kind: 'words', text }])
  })
})

describe('withoutMarks', () => {
  it('gives the text as it is read out', () => {
    expect(withoutMarks('人均预期寿命为80.38岁。[3][4]低于测算值82岁。[算1]')).toBe(
      '人均预期寿命为80.38岁。低于测算值82岁。',
    )
  })
})
