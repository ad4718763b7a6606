import { describe, expect, it } from 'vitest'
import { RateLimit } from '../../../server/routes/rate-limit.ts'

describe('RateLimit', () => {
  it('counts each caller apart, and begins anew after the window', () => {
    const limit = new RateLimit(2, 1000)
    expect([limit.takes('a', 0), limit.takes('a', 10), limit.takes('a', 20)]).toEqual([true, true, false])
    expect(limit.takes('b', 20)).toBe(true)
    expect(limit.takes('a', 1000)).toBe(true)
  })
})
