import { describe, expect, it } from 'vitest'
import type { Actual, Target } from '../../../indexer/model/fact.ts'
import {
  beyond,
  listText,
  periodText,
  quantityText,
  quoteText,
  saysText,
  targetText,
} from '../../../server/wording/values.ts'

const source = { start: 0, end: 2, quote: '武昌' }
const actual = (fields: Partial<Actual>): Actual => ({
  kind: 'actual',
  document: 'evaluation',
  indicator: '地区生产总值',
  value: 0,
  source,
  inferred: [],
  ...fields,
})
const target = (fields: Partial<Target>): Target => ({
  kind: 'target',
  document: 'division',
  indicator: '地区生产总值',
  source,
  inferred: [],
  ...fields,
})

describe('periodText', () => {
  it.each([
    ['2022', '2022年'],
    ['2023H1', '2023年上半年'],
    ['2023H2', '2023年下半年'],
    ['2023Q1', '2023年第一季度'],
    ['2023Q1-Q3', '2023年前三季度'],
    ['2023-05', '2023年5月'],
    ['2023-11', '2023年11月'],
    ['2022-2024', '2022—2024年'],
    ['2021-2023H1', '2021—2023年上半年'],
  ])('of %s is %s', (period, text) => {
    expect(periodText(period)).toBe(text)
  })
})

describe('saysText', () => {
  it.each<[string, Partial<Actual>]>([
    ['为80.38岁', { value: 80.38, unit: '岁' }],
    ['为2772.02亿元', { value: 2772.02, unit: '亿元' }],
    ['增长4.2%', { value: 4.2, unit: '%', change: 'growth' }],
    ['年均增长6.3%', { value: 6.3, unit: '%', change: 'growth', annual: true }],
    ['下降3%', { value: -3, unit: '%', change: 'growth' }],
    ['提高9个百分点', { value: 9, unit: '百分点', change: 'points' }],
    ['下降0.5个百分点', { value: -0.5, unit: '百分点', change: 'points' }],
    ['增长5倍', { value: 5, unit: '倍', change: 'multiple' }],
    ['翻一番', { value: 1, unit: '倍', change: 'multiple', source: { ...source, quote: '生产总值比2010年翻一番' } }],
    ['翻两番', { value: 3, unit: '倍', change: 'multiple', source: { ...source, quote: '游客翻了两番' } }],
    ['增加0.11人', { value: 0.11, unit: '人', change: 'amount' }],
    ['减少12家', { value: -12, unit: '家', change: 'amount' }],
  ])('says %s', (text, fields) => {
    expect(saysText(actual(fields))).toBe(text)
  })
})

describe('how exactly a value is told', () => {
  it.each<[string, string, Partial<Actual>]>([
    ['为近470亿元', '旅游收入近470亿元', { value: 470, unit: '亿元' }],
    ['突破2000亿元', '地区生产总值突破2000亿元', { value: 2000, unit: '亿元' }],
    ['突破1000亿', '地区生产总值突破千亿大关', { value: 1000, unit: '亿' }],
    ['逾890亿元', '引进资金890多亿元', { value: 890, unit: '亿元' }],
    ['为92%以上', '合格率达到92%以上', { value: 92, unit: '%' }],
    ['增长近5倍', '较五年前增长近5倍', { value: 5, unit: '倍', change: 'multiple' }],
    ['为1142.58亿元', 'GDP 过千亿元,达到1142.58 亿元', { value: 1142.58, unit: '亿元' }],
  ])('%s', (text, quote, fields) => {
    expect(saysText(actual({ ...fields, source: { start: 0, end: quote.length, quote } }))).toBe(text)
  })

  it('tells that more was reached than the number', () => {
    const quote = '地区生产总值突破千亿大关'
    expect(beyond(actual({ value: 1000, unit: '亿', source: { start: 0, end: 12, quote } }))).toBe('more')
    expect(beyond(actual({ value: 1000, unit: '亿' }))).toBeUndefined()
  })
})

describe('targetText', () => {
  it.each<[string, Partial<Target>]>([
    ['83岁', { value: 83, unit: '岁' }],
    ['5.5%以上', { value: 5.5, unit: '%', comparison: '>=' }],
    ['大于99.4%', { value: 99.4, unit: '%', comparison: '>' }],
    ['4.5%以内', { value: 4.5, unit: '%', comparison: '<=' }],
    ['小于6%', { value: 6, unit: '%', comparison: '<' }],
    ['年均增长7%左右', { value: 7, unit: '%', comparison: '~', change: 'growth', annual: true }],
    ['3-5个', { range: [3, 5], unit: '个' }],
    ['完成市下达目标', { text: '完成市下达目标' }],
    ['下降18%', { value: -18, unit: '%', change: 'growth' }],
    ['提高2个百分点', { value: 2, unit: '百分点', change: 'points' }],
  ])('is %s', (text, fields) => {
    expect(targetText(target(fields))).toBe(text)
  })
})

describe('other words', () => {
  it('has a number and its unit without a blank', () => {
    expect(quantityText({ value: 80.38, unit: '岁' })).toBe('80.38岁')
    expect(quantityText({ value: 50 })).toBe('50')
  })

  it('divides names by 、, since a name may hold 和', () => {
    expect(listText(['区水务和湖泊局', '区城管局'])).toBe('区水务和湖泊局、区城管局')
    expect(listText([])).toBe('')
  })

  it('has a quotation on one line, without page numbers and marks of emphasis', () => {
    expect(quoteText('**市场开拓- 18 -\n行动**')).toBe('市场开拓行动')
    // a date is no page number
    expect(quoteText('发布时间:2026-1-9 16:01')).toBe('发布时间:2026-1-9 16:01')
    expect(quoteText('政务服务“一张网”[20]，加快')).toBe('政务服务“一张网”，加快')
    expect(quoteText('#### 第一节　提升新兴产业支撑作用')).toBe('第一节　提升新兴产业支撑作用')
    expect(quoteText('——坚持人民至上')).toBe('坚持人民至上')
    expect(quoteText('[](images/1.jpg "图5 “两屏三带”生态安全战略格局")')).toBe('图5 “两屏三带”生态安全战略格局')
    expect(quoteText('武'.repeat(300))).toBe(`${'武'.repeat(200)}……`)
  })
})
