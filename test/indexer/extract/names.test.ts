import { describe, expect, it } from 'vitest'
import { distribute, divide, isComparison, isRelational, trimStart, verbOf } from '../../../indexer/extract/names.ts'

describe('divide', () => {
  it.each([
    ['全市地区生产总值同比增长', '全市地区生产总值', { change: 'rise', sign: 1 }],
    ['万元工业增加值用水量降低', '万元工业增加值用水量', { change: 'rise', sign: -1 }],
    ['服务业增加值占比达到', '服务业增加值占比', { level: true }],
    ['贷款余额较年初净增', '贷款余额', { change: 'rise' }],
    ['全员劳动生产率年均增长', '全员劳动生产率', { annual: true, change: 'rise' }],
    ['地区生产总值增长年均', '地区生产总值增长', { annual: true, change: 'rise' }],
    ['产能', '产能', {}],
    ['新增', '新增', {}],
  ])('divides %s', (before, name, verb) => {
    const divided = divide(before)
    expect(divided.name).toBe(name)
    expect(divided.verb).toMatchObject(verb)
  })
})

describe('trimStart', () => {
  it.each([
    ['预计全年旅游综合收入', '旅游综合收入'],
    ['其中新增城镇就业', '新增城镇就业'],
    ['完成造林', '造林'],
    ['就业创业培训', '就业创业培训'],
    ['实际利用外资', '实际利用外资'],
    ['（牵头单位：区城管局）更新健身器材', '更新健身器材'],
  ])('makes %s into %s', (words, name) => {
    expect(trimStart(words)).toBe(name)
  })
})

describe('distribute', () => {
  it.each([
    ['城镇、农村居民人均可支配收入', ['城镇居民人均可支配收入', '农村居民人均可支配收入']],
    ['二氧化硫、氮氧化物排放量', ['二氧化硫排放量', '氮氧化物排放量']],
    ['新材料、新能源汽车、电子信息产业产值', ['新材料产业产值', '新能源汽车产业产值', '电子信息产业产值']],
    ['第一、二、三产业增加值', ['第一产业增加值', '第二产业增加值', '第三产业增加值']],
    ['存贷款余额', ['存款余额', '贷款余额']],
    ['城乡居民收入', ['城镇居民收入', '农村居民收入']],
    ['合同签订、发证率', ['合同签订率', '发证率']],
    ['中小企业、高新技术企业', ['中小企业', '高新技术企业']],
  ])('spreads %s', (words, names) => {
    expect(distribute(words, names.length)).toEqual(names)
  })
  it('gives none where the numbers differ', () => {
    expect(distribute('地区生产总值', 3)).toBeUndefined()
  })
})

describe('kinds of names', () => {
  it('tells verbs of work from nouns', () => {
    expect([verbOf('新建口袋公园'), verbOf('服务业增加值'), verbOf('登记失业率')]).toEqual(['新建', '', ''])
  })
  it('tells relations', () => {
    expect([isRelational('总投资'), isRelational('地区生产总值')]).toEqual([true, false])
    expect([isComparison('占全省'), isComparison('高新技术产业增加值'), isComparison('为企业招工')]).toEqual([
      true,
      false,
      false,
    ])
  })
})
