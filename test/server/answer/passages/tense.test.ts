import { describe, expect, it } from 'vitest'
import { tenseAsked } from '../../../../server/answer/passages/tense.ts'
import { understand } from '../../../../server/question/query.ts'
import { vocabulary } from '../../question/vocabulary.ts'

describe('whether goals or results are asked for', () => {
  it.each([
    ['今年要新建多少公里地铁', 'goal'],
    ['打算改造几个小区', 'goal'],
    ['新增就业的目标', 'goal'],
    ['去年建了多少座公厕', 'result'],
    ['居民收入涨了多少', 'result'],
    ['城镇登记失业率现在多少', 'result'],
    ['托位数', undefined],
  ] as const)('in %s', (question, tense) => {
    expect(tenseAsked(understand(question, [], vocabulary, '2026-11-22'))).toBe(tense)
  })
})
