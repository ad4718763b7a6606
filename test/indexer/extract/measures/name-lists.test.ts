import { describe, expect, it } from 'vitest'
import { distribute } from '../../../../indexer/extract/measures/name-lists.ts'

describe('distribute', () => {
  it.each([
    ['城镇、农村居民人均可支配收入', ['城镇居民人均可支配收入', '农村居民人均可支配收入']],
    ['二氧化硫、氮氧化物排放量', ['二氧化硫排放量', '氮氧化物排放量']],
    ['新材料、新能源汽车、电子信息产业产值', ['新材料产业产值', '新能源汽车产业产值', '电子信息产业产值']],
    ['第一、二、三产业增加值', ['第一产业增加值', '第二产业增加值', '第三产业增加值']],
    ['存贷款余额', ['存款余额', '贷款余额']],
    ['城乡居民收入', ['城镇居民收入', '农村居民收入']],
    ['GDP、一般公共预算收入', ['GDP', '一般公共预算收入']],
    ['合同签订、发证率', ['合同签订率', '发证率']],
    ['中小企业、高新技术企业', ['中小企业', '高新技术企业']],
  ])('spreads %s', (words, names) => {
    expect(distribute(words, names.length)).toEqual(names)
  })
  it('gives none where the numbers differ', () => {
    expect(distribute('地区生产总值', 3)).toBeUndefined()
  })
})
