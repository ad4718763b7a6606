import { describe, expect, it } from 'vitest'
import { ratio } from '../../../server/figures/ratio.ts'

describe('how many times an earlier value a later one is', () => {
  it('is the quotient, in the unit of the earlier', () => {
    expect(
      ratio(
        '倍数',
        { name: '2015年实际值', value: 3, unit: '万亿元' },
        { name: '2010年实际值', value: 20000, unit: '亿元' },
      ),
    ).toMatchObject({ value: '1.5', unit: '倍' })
  })

  it.each([
    [
      { name: 'a', value: 3, unit: '家' },
      { name: 'b', value: 2, unit: '亿元' },
    ],
    [
      { name: 'a', value: 3, unit: '家' },
      { name: 'b', value: 0, unit: '家' },
    ],
  ])('is none where the units do not fit or the earlier is 0', (later, earlier) => {
    expect(ratio('倍数', later, earlier)).toHaveProperty('reason')
  })
})
