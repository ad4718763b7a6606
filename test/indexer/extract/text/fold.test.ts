import { describe, expect, it } from 'vitest'
import { foldText } from '../../../../indexer/extract/text/fold.ts'

describe('foldText', () => {
  it.each([
    ['２６个项目开工，增长６．２％', '26个项目开工，增长6.2%'],
    ['商贸流通向品牌化高\n- 1 -端化发展', '商贸流通向品牌化高      端化发展'],
    ['**已完成。**<br>（1）实施', '**已完成。**。   （1）实施'],
    ['规划（2021—2025年）', '规划（2021—2025年）'],
  ])('makes %j plain and keeps its length', (text, folded) => {
    expect(foldText(text)).toBe(folded)
    expect(foldText(text)).toHaveLength(text.length)
  })
  it('keeps the line break after a sentence that a page number follows', () => {
    expect(foldText('得到提高。\n- 4 -\n第二节 新阶段')).toBe('得到提高。\n     \n第二节 新阶段')
  })
})
