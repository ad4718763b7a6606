import { describe, expect, it } from 'vitest'
import type { Actual } from '../../../indexer/model/fact.ts'
import { asksRise, asksShare, fitsLevel, tellsOtherThanAsked } from '../../../server/retrieval/level-fits.ts'

const fact = (indicator: string, unit: string, change?: Actual['change']): Actual =>
  ({ indicator, unit, ...(change !== undefined && { change }), source: { quote: `${indicator}达到` } }) as Actual

describe('whether a value is a level or a change, as a question asks', () => {
  it.each([
    ['空气优良率是百分之几', fact('空气优良率', '百分点', 'points'), false],
    ['空气优良率多少', fact('空气优良率', '百分点', 'points'), false],
    ['空气优良率多少', fact('空气优良率', '%'), true],
    ['空气优良率提高了多少', fact('空气优良率', '百分点', 'points'), true],
    ['旅游综合收入多少亿', fact('旅游综合收入', '%', 'growth'), false],
    ['接待游客多少万人次', fact('接待游客', '%', 'growth'), false],
    ['社零增长多少', fact('社会消费品零售总额', '%', 'growth'), true],
    ['地区生产总值怎么样', fact('地区生产总值', '%', 'growth'), true],
    ['研发投入占比提高了几个百分点', fact('全社会研发投入占比', '%'), false],
    ['地铁里程增加了多少公里', fact('地铁运营里程', '公里'), false],
    ['停车位增加了多少个', fact('新增停车位', '个'), true],
    ['养老床位有多少张', fact('护理型养老床位占比', '%'), false],
    ['护理型床位占比多少', fact('护理型养老床位占比', '%'), true],
    ['新增了多少张床位', fact('床位', '张'), true],
  ])('%s: %o', (text, value, fits) => {
    expect(fitsLevel({ text, wantsChange: false }, value)).toBe(fits)
  })

  it('reads what asks for a rate itself and what asks how it changed', () => {
    expect(['森林覆盖率是多少', '研发投入占比多少'].every(asksShare)).toBe(true)
    expect(['增长率是多少', '城镇化率提高多少', 'GDP多少'].some(asksShare)).toBe(false)
    expect(['绿化覆盖率提高了几个百分点', '床位多了几张'].every(asksRise)).toBe(true)
    expect(['新增了多少张床位', '提高到多少', '失业率比省里定的低几个点'].some(asksRise)).toBe(false)
  })

  it.each([
    ['空气优良率是百分之几', '优良天数比上年增加50天、空气优良率提高13.5个百分点，Ⅲ类比例达84.4%', true],
    ['空气优良率是百分之几', '空气优良率达到81.2%，提高13.5个百分点', false],
    ['城镇化率比上年提高几个百分点', '固定资产投资增长14.3%，常住人口城镇化率达50%', true],
    ['城镇化率比上年提高几个百分点', '常住人口城镇化率提高1.1个百分点', false],
    ['社零增加了多少亿', '引进首店超100家,预计全年完成社零额890亿元', true],
    ['粮食增加了多少亿斤', '粮食生产再获大丰收，增产8.32亿斤', false],
  ])('%s: %s %s', (question, said, isOther) => {
    expect(tellsOtherThanAsked(question, said)).toBe(isOther)
  })
})
