import { describe, expect, it } from 'vitest'
import { headDutiesIn } from '../../../../server/answer/departments/head-duty.ts'

describe('a duty of a head of government', () => {
  it.each([
    ['抓好农业。落实“菜篮子”市长负责制，强化疫情防控。', '落实“菜篮子”', '落实“菜篮子”市长负责制'],
    ['稳住农业压舱石，落实粮食安全省长责任制，稳定面积。', '落实粮食安全', '落实粮食安全省长责任制'],
    ['全面推行食品安全党政主要负责人责任制。', '全面推行食品安全', '全面推行食品安全党政主要负责人责任制'],
  ])('is read in %s', (text, thing, words) => {
    expect(headDutiesIn(text).map(({ start, end, thing: of }) => [of, text.slice(start, end)])).toEqual([
      [thing, words],
    ])
  })

  it.each(['全面推行河长制、湖长制。', '落实安全生产责任制。', '市长热线受理投诉。'])('is none in %s', (text) => {
    expect(headDutiesIn(text)).toEqual([])
  })
})
