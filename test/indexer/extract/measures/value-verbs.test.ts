import { describe, expect, it } from 'vitest'
import { divide } from '../../../../indexer/extract/measures/value-verbs.ts'

describe('divide', () => {
  it.each([
    ['全市地区生产总值同比增长', '全市地区生产总值', { change: 'rise', sign: 1 }],
    ['万元工业增加值用水量降低', '万元工业增加值用水量', { change: 'rise', sign: -1 }],
    ['服务业增加值占比达到', '服务业增加值占比', { level: true }],
    ['贷款余额较年初净增', '贷款余额', { change: 'rise' }],
    ['全员劳动生产率年均增长', '全员劳动生产率', { annual: true, change: 'rise' }],
    ['地区生产总值增长年均', '地区生产总值增长', { annual: true, change: 'rise' }],
    ['空气质量优良天数比率回升到', '空气质量优良天数比率', { level: true }],
    ['城镇调查失业率回落到', '城镇调查失业率', { level: true }],
    ['产能', '产能', {}],
    ['新增', '新增', {}],
  ])('divides %s', (before, name, verb) => {
    const divided = divide(before)
    expect(divided.name).toBe(name)
    expect(divided.verb).toMatchObject(verb)
  })
})
