import { describe, expect, it } from 'vitest'
import { fitsPer } from '../../../server/retrieval/per-fits.ts'

describe('whether a thing is measured by what a question names', () => {
  it.each([
    ['每千名老人有几张养老床位', '新增养老床位 张 新增养老床位超过3000张', false],
    ['每千名老人有几张养老床位', '每千名老人拥有养老床位数 张', true],
    ['每万人口发明专利拥有量多少件', '万人发明专利拥有量 件', true],
    ['每万人有几个公厕', '公厕密度 座/平方公里', false],
    ['每千人口托位数', '千人口托位数 个', true],
    ['人均公园绿地面积多少', '新增公园绿地 公顷', false],
    ['户均几个停车位', '新增停车位 个', false],
    ['每百户汽车拥有量', '每百户家用汽车拥有量 辆', true],
    ['粮食亩产多少', '粮食产量 亿斤', false],
    ['粮食亩产多少', '粮食单产 公斤/亩', true],
    ['平均每个社区几个养老床位', '新增养老床位 张', false],
    // measured by nothing, by a time, or by what names a mean of years
    ['有几张养老床位', '新增养老床位 张', true],
    ['每年新增几张养老床位', '新增养老床位 张', true],
    ['人均预期寿命多少岁', '平均期望寿命 岁', true],
    ['新增就业几万人', '城镇新增就业 万人', true],
    // of money that people get, the measure is often left out
    ['城镇居民人均可支配收入增长多少', '城镇居民收入增长8% %', true],
  ])('%s: %s %s', (question, said, fits) => {
    expect(fitsPer(question, said)).toBe(fits)
  })
})
