import { describe, expect, it } from 'vitest'
import type { Actual } from '../../../indexer/model/fact.ts'
import { modeOf, thingOf } from '../../../server/review/thing.ts'

describe('thingOf', () => {
  it.each([
    ['新建绿道', '绿道', 'added'],
    ['绿道建设', '绿道', 'made'],
    ['建成市级以上研发机构', '市级以上研发机构', 'made'],
    ['城镇新增就业', '城镇就业', 'added'],
    ['新增城镇就业', '城镇就业', 'added'],
    ['启动实施旧改项目', '旧改项目', 'begun'],
    ['老旧小区改造', '老旧小区', 'renewed'],
    ['引进金融企业', '金融企业', 'won'],
    ['培育电商企业', '电商企业', 'raised'],
    ['扶持成功创业带动就业', '创业带动就业', 'held'],
    ['创业带动就业', '创业带动就业', 'held'],
    ['集聚涉碳企业', '涉碳企业', 'none'],
    ['外贸进出口总额', '进出口', 'none'],
    ['地方一般公共预算收入', '一般公共预算收入', 'none'],
    ['停车泊位', '停车位', 'none'],
    ['各类总部企业', '总部企业', 'none'],
  ])('%s is %s, %s', (name, core, doing) => {
    expect(thingOf(name)).toEqual({ core, doing })
  })

  it('leaves the word of doing where nothing would be left', () => {
    expect(thingOf('建设').core).toBe('建设')
  })
})

describe('modeOf', () => {
  const mode = (indicator: string, unit: string, change?: Actual['change']): string =>
    modeOf(
      {
        kind: 'actual',
        document: 'd',
        indicator,
        value: 1,
        unit,
        source: { start: 0, end: 1, quote: indicator },
        inferred: [],
        ...(change !== undefined && { change }),
      },
      thingOf(indicator),
    )

  it.each([
    ['绿化覆盖率', '%', 'level'],
    ['路网密度', '公里/平方公里', 'level'],
    ['上市公司', '家', 'level'],
    ['存贷款余额', '亿元', 'level'],
    ['社会消费品零售总额', '亿元', 'amount'],
    ['接待游客', '万人次', 'amount'],
    ['新增停车泊位', '个', 'cumulative'],
    ['改造老旧小区', '个', 'cumulative'],
    ['累计签约', '亿元', 'cumulative'],
  ])('%s in %s is a %s', (indicator, unit, expected) => {
    expect(mode(indicator, unit)).toBe(expected)
  })

  it('takes any change for a level', () => {
    expect(mode('固定资产投资', '%', 'growth')).toBe('level')
  })
})
