import { describe, expect, it } from 'vitest'
import { asksReached } from '../../../server/question/asks-reached.ts'

describe('a question for a result', () => {
  it.each([
    '内蒙23年进出口最后做了多少亿',
    '2023年新增就业实际多少',
    '高新技术企业增加了几家',
    '粮食产量最终达到多少',
    '现在有几所学校',
  ])('%s', (question) => {
    expect(asksReached(question)).toBe(true)
  })

  it.each(['2023年进出口定了多少', '今年安排了几件实事', '打算建多少公里', '2025年要到多少', '五年为了几件大事'])(
    'is not “%s”',
    (question) => {
      expect(asksReached(question)).toBe(false)
    },
  )
})
