import { describe, expect, it } from 'vitest'
import { monthsIn } from '../../../server/retrieval/months-asked.ts'

describe('the months from the beginning of a year', () => {
  it.each([
    ['2022年前11个月GDP增长多少', 11],
    ['前十一个月，多项指标增幅超过全国', 11],
    ['固投增速从1-7月下降7.7%', 7],
    ['1月至9月完成投资20亿元', 9],
  ])('%s', (text, months) => {
    expect(monthsIn(text)).toBe(months)
  })

  it.each(['2022年GDP增长多少', '8月转正', '每个月通报'])('are none in %s', (text) => {
    expect(monthsIn(text)).toBeUndefined()
  })
})
