import { describe, expect, it } from 'vitest'
import { withAskingWords } from '../../../server/question/asking-slips.ts'

const unused = (): boolean => false

describe('words that ask, typed by sound', () => {
  it.each([
    ['全员劳动生产率增长夺少', '全员劳动生产率增长多少'],
    ['公厕密度目表', '公厕密度目标'],
    ['城里人瘦入', '城里人收入'],
    ['碳排放到底万成没有', '碳排放到底完成没有'],
  ])('%s → %s', (typed, meant) => {
    expect(withAskingWords(typed, unused).text).toBe(meant)
  })

  it.each(['目标是几', '现在有多少', '不同单位的目标', '绿化覆盖率', ''])('leaves %s', (typed) => {
    expect(withAskingWords(typed, unused)).toEqual({ text: typed, changes: [] })
  })

  it('leaves what documents write', () => {
    expect(withAskingWords('公厕密度目表', (words) => words === '目表').text).toBe('公厕密度目表')
  })
})
