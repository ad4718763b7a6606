import { describe, expect, it } from 'vitest'
import { placeAtStart, placeOfTitle } from '../../../../indexer/extract/text/places.ts'

describe('placeAtStart', () => {
  it.each([
    ['全省居民收入增长', '清江市', '全省'],
    ['全市地区生产总值', '澄湖区', '全市'],
    ['市高新区盘活闲置厂房', '清江市', '市高新区'],
    ['临江物流园完成货物吞吐量', '清江市', '临江物流园'],
    ['加快江滨新区建设', '清江市', '江滨新区'],
    ['各县（市、区）村均收入', '临渡市', '各县（市、区）'],
    ['青石镇建成大棚', '临渡市', '青石镇'],
  ])('reads %s', (words, own, place) => {
    expect(placeAtStart(words, own)).toBe(place)
  })
  it.each([
    '全市新增就业',
    '我市完成投资',
    '产业园区实现收入',
    '棚户区改造',
    '重点园区加快建设',
    '全省首个平台',
    '培育省级企业',
    '大众口腔实现港股上市',
    '自觉接受市人大监督',
    '城市绿地',
  ])('finds none in %s', (words) => {
    expect(placeAtStart(words, '清江市')).toBeUndefined()
  })
})

describe('placeOfTitle', () => {
  it('reads the place before the year', () => {
    expect(placeOfTitle('月湖经开区2024年上半年工作总结')).toBe('月湖经开区')
    expect(placeOfTitle('关于加强区域合作的通知')).toBeUndefined()
  })
})
