import { describe, expect, it } from 'vitest'
import { convert, differenceUnit, sameDimension, unitOf } from '../../../server/figures/units.ts'
import { randomNumbers } from '../../setup/random.ts'

describe('convert', () => {
  it.each([
    [0.85, '亿元', '万元', '8500'],
    [7.5, '万元', '元', '75000'],
    [1.2, '万亿元', '亿元', '12000'],
    [10.5, '万人', '人', '105000'],
    [4.3, '万人次', '人次', '43000'],
    [2.5, '‰', '%', '0.25'],
    [16, '万分之', '‰', '1.6'],
    [9, '/10万', '万分之', '0.9'],
    [99.4, '%', '‰', '994'],
    [2.58, '平方公里', '公顷', '258'],
    [3156, '亩', '平方米', '2104000'],
    [34.77, '公顷', '亩', '521.55'],
    [10.8, '公里', '千米', '10.8'],
    [5.98, '千米/平方公里', '公里/平方公里', '5.98'],
    [4.62, '平方米/人', '平方米/万人', '46200'],
    [60, '亿千瓦时', '万千瓦时', '600000'],
    [2, '年', '个月', '24'],
    [12, '家', '个', '12'],
  ])('turns %d %s into %s', (value, from, to, expected) => {
    expect(convert(value, from, to)?.toString()).toBe(expected)
  })

  it.each([
    ['亿元', '亿美元'],
    ['人', '人次'],
    ['万人', '万户'],
    ['%', '百分点'],
    ['公里', '平方公里'],
    ['个', '个/千人'],
    ['个', '公里'],
    ['年', '岁'],
    ['吨', '吨标准煤'],
    ['亿元', '亿'],
    ['万标箱', '万吨'],
  ])('gives nothing from %s to %s', (from, to) => {
    expect(convert(1, from, to)).toBeUndefined()
    expect(sameDimension(from, to)).toBe(false)
  })

  const families = [
    ['元', '万元', '亿元', '万亿元'],
    ['人', '万人', '亿人', '名'],
    ['%', '‰', '万分之', '/10万', '倍', '成'],
    ['米', '公里', '千米', '厘米'],
    ['平方米', '亩', '公顷', '平方公里', '万平方米'],
    ['公斤', '吨', '万吨', '亿斤'],
    ['标箱', '万标箱'],
  ]

  it('comes back where it began', () => {
    const random = randomNumbers(21)
    for (const family of families)
      for (let round = 0; round < 40; round++) {
        const value = Math.round((random() - 0.3) * 1e6) / 100
        const from = family[Math.floor(random() * family.length)] ?? ''
        const to = family[Math.floor(random() * family.length)] ?? ''
        const back = convert(convert(value, from, to) ?? NaN, to, from)
        expect(back?.toSignificantDigits(24).toNumber()).toBe(value)
      }
  })

  it('keeps the order of values, and their multiples', () => {
    const random = randomNumbers(22)
    for (const family of families)
      for (let round = 0; round < 20; round++) {
        const [from = '', to = ''] = [family[0], family[Math.floor(random() * family.length)]]
        const [a, b] = [random() * 1000, random() * 1000]
        const [x, y] = [convert(a, from, to), convert(b, from, to)]
        if (x === undefined || y === undefined) throw new Error(`${from} ${to}`)
        expect(x.lt(y)).toBe(a < b)
        expect(convert(3 * a, from, to)?.toNumber()).toBeCloseTo(x.times(3).toNumber(), 6)
      }
  })
})

describe('unitOf', () => {
  it('takes a word that it does not know as a dimension of its own', () => {
    expect(unitOf('标箱').dimension).toBe('标箱')
    expect(sameDimension('标箱', '标箱')).toBe(true)
    expect(sameDimension('标箱', '')).toBe(false)
  })

  it('gives the unit of a difference', () => {
    expect([differenceUnit('%'), differenceUnit('‰'), differenceUnit('岁')]).toEqual(['个百分点', '个千分点', '岁'])
  })
})
