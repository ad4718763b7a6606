import { describe, expect, it } from 'vitest'
import { givesNumber } from '../../../../server/answer/passages/number-of.ts'
import { unitAsked } from '../../../../server/answer/passages/unit-asked.ts'

describe('a number of one of some things', () => {
  it.each([
    ['新建、改扩建学校40所、幼儿园50处', ['学校'], '几所学校'],
    ['国际友城达到85个，世界500强企业落户281家', ['500强'], '世界500强多少家'],
    ['实施危房改造1500套', ['危房'], '改造危房多少套'],
    ['全社会研发投入占地区生产总值比重2.6%', ['gdp'], '研发投入占比'],
  ])('stands beside it in %s', (text, things, question) => {
    expect(givesNumber(text, things, unitAsked(question))).toBe(true)
  })

  it.each([
    ['新增中小学学位2160个', ['小学'], '多少所小学'],
    ['蓉欧快铁连接境外14个城市', ['快铁'], '快铁开了多少列'],
    ['完成“十四五”重点任务，创新驱动指标', ['创新'], '创新多少'],
    ['深入实施大气“650”工程，淘汰燃煤锅炉', ['锅炉'], '淘汰多少燃煤锅炉'],
    ['提升地铁运营服务品质，改造车站14个', ['地铁'], '地铁运营里程'],
  ])('is none of another thing, unit or period: %s', (text, things, question) => {
    expect(givesNumber(text, things, unitAsked(question))).toBe(false)
  })
})
