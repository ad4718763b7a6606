import { describe, expect, it } from 'vitest'
import { isComparison, isRelational } from '../../../../indexer/extract/measures/related-names.ts'

describe('isRelational', () => {
  it('tells a measure of something named before', () => {
    expect([isRelational('总投资'), isRelational('地区生产总值')]).toEqual([true, false])
  })
})

describe('isComparison', () => {
  it('tells a relation to something else', () => {
    expect([isComparison('占全省'), isComparison('高新技术产业增加值'), isComparison('为企业招工')]).toEqual([
      true,
      false,
      false,
    ])
  })
})
