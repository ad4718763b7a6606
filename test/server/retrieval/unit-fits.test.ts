import { describe, expect, it } from 'vitest'
import { fitsUnit } from '../../../server/retrieval/unit-fits.ts'

describe('whether a value in a unit can be what is asked for', () => {
  it.each([
    ['地铁多少公里', '个', false],
    ['地铁一共多长', '个', false],
    ['绿道建了多少公里', '公里', true],
    ['粮食打了多少斤', '万吨', true],
    ['粮食打了多少斤', '亿元', false],
    ['种了多少亩', '万公顷', true],
    ['花了多少钱', '亿元', true],
    ['花了多少亿元', '个', false],
    ['引进了几家', '亿元', false],
    ['失业登记人数', '%', false],
    ['参保人数增长', '%', true],
    ['引进了几家', '个', true],
    ['签了几个亿元以上的项目', '个', true],
    ['投了几个亿', '亿元', true],
    // without a unit, or of something else too, nothing is told
    ['目标是多少', '个', true],
    ['建了几座,投资多少', '亿元', true],
    ['开了多少趟', '列', true],
    ['审批要多长时间', '天', true],
    ['涨了几个点', '亿元', true],
    ['建了几座', undefined, true],
  ])('%s: %s %s', (question, unit, fits) => {
    expect(fitsUnit(question, unit)).toBe(fits)
  })
})
