import { describe, expect, it } from 'vitest'
import { Decimal, shown, signed, term } from '../../../server/figures/decimal.ts'

describe('shown', () => {
  it.each<[string, number[], string]>([
    ['6.7333333333333333333', [10.4, 4.2, 5.6], '6.73'],
    ['-0.2666666666666666667', [7], '-0.27'],
    ['130', [], '130'],
    ['16.8', [11.8, 21.8], '16.8'],
    ['12.4041900136', [11.9, 12.2], '12.40'],
    ['6.9956', [7, 10.4], '7.00'],
    ['0.004', [1], '0.00'],
    ['-0.004', [1], '0.00'],
    ['0', [1], '0'],
    ['0.5988', [2.703], '0.599'],
    ['0.0000000001', [0.0000000001], '0.0000000001'],
    ['120000000000000000000000', [], '120000000000000000000000'],
  ])('%s with inputs %j is %s', (value, inputs, expected) => {
    expect(shown(new Decimal(value), inputs)).toBe(expected)
  })
})

describe('signed and term', () => {
  it('write a true minus sign, and a negative operand in brackets', () => {
    expect([signed('-0.27'), signed(-2.6), signed('12.40')]).toEqual(['−0.27', '−2.6', '12.40'])
    expect([term(-2.6), term(4.2)]).toEqual(['(−2.6)', '4.2'])
  })
})
