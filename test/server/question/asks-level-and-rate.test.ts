import { describe, expect, it } from 'vitest'
import { asksLevelAndRate } from '../../../server/question/asks-level-and-rate.ts'

const asked = (text: string): boolean => asksLevelAndRate({ text, wantsChange: true, wantsLevel: false })

describe('how much there is and how much it grew', () => {
  it.each(['地区生产总值和增速是多少', '地区生产总值、增速和全省排位', 'GDP增速、总量各是多少'])('%s', (text) => {
    expect(asked(text)).toBe(true)
  })
  it.each(['GDP和投资增速是多少', 'GDP增速是多少'])('is not asked in %s', (text) => {
    expect(asked(text)).toBe(false)
  })
})
