import { describe, expect, it } from 'vitest'
import { plainAsks } from '../../../server/question/plain-asks.ts'

describe('what is asked in another form', () => {
  it.each([
    ['高新技术企业过没过期末目标?', '高新技术企业超过期末目标了吗?'],
    ['GDP超没超过2025年目标', 'GDP超过2025年目标了吗'],
    ['优良天数达没达标', '优良天数达标了吗'],
    ['2026年又定了多少', '2026年定了多少'],
    ['旅游收入从2023到2025涨了多少', '旅游收入从2023年到2025年涨了多少'],
    ['中期走到哪了', '中期完成了多少'],
    ['游客比2023年多几百万?', '游客比2023年多多少万?'],
  ])('%s', (asked, plain) => {
    expect(plainAsks(asked)).toBe(plain)
  })

  it.each(['从2021到2025年新建了多少公里', '又快又好地发展', '项目进展到哪一步了', '要多几个点'])(
    'is left alone: %s',
    (text) => {
      expect(plainAsks(text)).toBe(text)
    },
  )
})
