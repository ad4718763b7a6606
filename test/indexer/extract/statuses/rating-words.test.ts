import { describe, expect, it } from 'vitest'
import { ratingOf } from '../../../../indexer/extract/statuses/rating-words.ts'

describe('ratingOf', () => {
  it.each([
    ['超前实现', 'ahead'],
    ['提前2年完成', 'ahead'],
    ['“同步推进”', 'on-track'],
    ['符合预期', 'on-track'],
    ['达到序时进度', 'on-track'],
    ['超计划', 'ahead'],
    ['未超计划', 'not-met'],
    ['与计划持平', 'met'],
    ['进度滞后', 'behind'],
    ['未达序时', 'behind'],
    ['红灯', 'behind'],
    ['未达预期', 'not-met'],
    ['部分完成', 'not-met'],
    ['×', 'not-met'],
    ['达标', 'met'],
    ['已办结', 'met'],
    ['✓', 'met'],
    ['暂不评价', 'no-data'],
    ['无统计数据', 'no-data'],
    ['未予评价', 'no-data'],
    ['暂未发布', 'no-data'],
    ['待核定', 'no-data'],
  ] as const)('takes %s for %s', (words, status) => {
    expect(ratingOf(words)).toBe(status)
  })

  it.each(['500户', '完成520户', '61.8%', '约束性', '新建改造道路三条并完成全部附属设施的安装', ''])(
    'takes %s for none',
    (words) => {
      expect(ratingOf(words)).toBeUndefined()
    },
  )
})
