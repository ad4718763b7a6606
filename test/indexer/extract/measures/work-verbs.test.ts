import { describe, expect, it } from 'vitest'
import { verbOf } from '../../../../indexer/extract/measures/work-verbs.ts'

describe('verbOf', () => {
  it('tells verbs of work from nouns', () => {
    expect([verbOf('新建口袋公园'), verbOf('服务业增加值'), verbOf('登记失业率')]).toEqual(['新建', '', ''])
  })
})
