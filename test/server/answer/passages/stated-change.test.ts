import { describe, expect, it } from 'vitest'
import { asksChange, statedChange } from '../../../../server/answer/passages/stated-change.ts'

describe('the change of a value against the year before', () => {
  it.each([
    ['环境持续改善，市区空气质量优良天数达324天，同比增加16天；水质稳定', '优良天数达324天', '同比增加16天'],
    ['全年接待游客5400万人次（比上年增加300万人次），旅游收入550亿元', '接待游客5400万人次', '比上年增加300万人次'],
    ['查处案件1200件，较去年减少80件，群众满意', '案件1200件', '较去年减少80件'],
  ])('stands beside it in %s', (text, value, change) => {
    const start = text.indexOf(value)
    const span = statedChange(text, { start, end: start + value.length })
    expect(span === undefined ? undefined : text.slice(span.start, span.end)).toBe(change)
  })

  it.each([
    ['全年接待游客5400万人次、旅游收入550亿元，同比增长9%', '接待游客5400万人次'],
    ['优良天数达324天。财政收入同比增长5%', '优良天数达324天'],
  ])('is not taken from another value: %s', (text, value) => {
    const start = text.indexOf(value)
    expect(statedChange(text, { start, end: start + value.length })).toBeUndefined()
  })

  it('is asked for in many words', () => {
    expect(['比上一年多了几天', '跟上年比少了多少', '较去年增加多少', '同比呢'].every(asksChange)).toBe(true)
    expect(['比例是多少', '2025年多少', '同比例增加'].some(asksChange)).toBe(false)
  })
})
