import { describe, expect, it } from 'vitest'
import { clientOf, RateLimit } from '../../../server/routes/rate-limit.ts'

describe('clientOf', () => {
  it.each([
    ['10.0.0.7', '10.0.0.7'],
    ['::ffff:10.0.0.7', '10.0.0.7'],
    ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('takes %s for %s', (address, client) => {
    expect(clientOf(address)).toBe(client)
  })
})

describe('RateLimit', () => {
  it('counts each caller apart, and begins anew after the window', () => {
    const limit = new RateLimit(2, 1000)
    expect([limit.takes('a', 0), limit.takes('a', 10), limit.takes('a', 20)]).toEqual([true, true, false])
    expect(limit.takes('b', 20)).toBe(true)
    expect(limit.takes('a', 1000)).toBe(true)
  })
})
