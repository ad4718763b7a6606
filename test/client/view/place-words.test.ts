import { describe, expect, it } from 'vitest'
import { divisionWords, placeWords } from '../../../client/view/place-words.ts'

describe('placeWords', () => {
  it.each([
    [{ page: 3, line: 12 }, '第3页第12行', '第 3 页'],
    [{ sheet: '主要指标', cell: 'B7' }, '工作表“主要指标”B7', '工作表：主要指标'],
    [{ paragraph: 12 }, '第12段', undefined],
    [{ footnote: 2 }, '注释2', undefined],
    [{ line: 5 }, '第5行', undefined],
  ])('says where %o stands, and what begins there', (where, words, division) => {
    expect(placeWords(where)).toBe(words)
    expect(divisionWords(where)).toBe(division)
  })
})
