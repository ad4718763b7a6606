import { describe, expect, it } from 'vitest'
import { extractFacts } from '../../../indexer/extract/extract.ts'
import type { Fact } from '../../../indexer/model/fact.ts'
import { readDocument } from '../../../indexer/read/read.ts'

const factsOf = (text: string): Fact[] => extractFacts(readDocument('样本.md', new TextEncoder().encode(text)))
const values = (text: string): Record<string, unknown>[] =>
  factsOf(text)
    .filter((fact) => fact.kind === 'actual' || fact.kind === 'target')
    .map((fact) => ({ ...fact, source: fact.source.quote }))
const review = (sentence: string): string => `清江市2024年政府工作报告\n一、2023年工作回顾\n${sentence}\n`
const goals = (sentence: string): string => `清江市2024年政府工作报告\n二、2024年工作安排\n${sentence}\n`

describe('extractFacts, by what a sentence or its part of the report says of all its values', () => {
  it('takes 预计 at the head of a sentence for all its figures', () => {
    expect(
      values(review('初步预计，全市地区生产总值2457.3亿元，增长5.1%；固定资产投资增长7.2%。新增市场主体3万户。')),
    ).toMatchObject([
      { indicator: '地区生产总值', value: 2457.3, estimated: true, source: '全市地区生产总值2457.3亿元' },
      { indicator: '地区生产总值', value: 5.1, estimated: true },
      { indicator: '固定资产投资', value: 7.2, estimated: true },
      { value: 3 },
    ])
    expect(values(review('新增市场主体3万户。'))).not.toMatchObject([{ estimated: true }])
  })

  it('takes 预计 at the head of a list for the rest of it, up to a clause without a figure', () => {
    expect(
      values(review('全力稳增长，预计固定资产投资增长6.5%，出口增长8%，形成新优势，商品零售增长3%。')).map((fact) => [
        fact['indicator'],
        fact['estimated'],
      ]),
    ).toEqual([
      ['固定资产投资', true],
      ['出口', true],
      ['商品零售', undefined],
    ])
    expect(
      values(review('将有20个贫困县摘帽、718个贫困村出列。预计2个小区交付，16个项目开工。')).map(
        (fact) => fact['estimated'],
      ),
    ).toEqual([true, true, true, true])
    expect(values(review('初步核算，生产总值增长9.3%。将有劳动能力的人员纳入登记。'))).toMatchObject([{ value: 9.3 }])
    expect(values(review('初步核算，生产总值增长9.3%。'))).not.toMatchObject([{ estimated: true }])
    expect(values(review('项目达产后将实现产值200亿元。'))).not.toMatchObject([{ estimated: true }])
  })

  it('tells a quarter of the town where the work was done from one in a name, and examples from places', () => {
    expect(
      values(
        review(
          '主城区打通断头路7条。中心城区污水处理率达到95%。县城新建20公里管线。开发区医药产业园等93个新项目开工建设。',
        ),
      ).map((fact) => [fact['indicator'], fact['place']]),
    ).toEqual([
      ['打通断头路', '主城区'],
      ['中心城区污水处理率', '清江市'],
      ['新建管线', '县城'],
      ['新项目开工建设', '清江市'],
    ])
  })

  it('goes on with a zone from sentence to sentence while all figures are its own', () => {
    const places = (sentence: string): unknown[] => values(review(sentence)).map((fact) => fact['place'])
    expect(places('湖滨新区功能完善，建成面积达30平方公里。实施建设项目123项，完成投资86亿元。')).toEqual([
      '湖滨新区',
      '湖滨新区',
      '湖滨新区',
    ])
    expect(places('湖滨新区建设初见成效，一批枢纽获批；引进亿元以上项目793个。')).toEqual(['清江市'])
    expect(places('地区生产总值增长8%，湖滨新区税收12亿元。实施建设项目123项。')).toEqual([
      '清江市',
      '湖滨新区',
      '清江市',
    ])
  })

  it('looks back in a plan where a paragraph is about the plan before, up to its own years', () => {
    const text = `清江市国民经济和社会发展第十三个五年规划纲要\n第一章 发展环境\n“十二五”时期是我市发展很不平凡的五年。\n常住人口城镇化率达到56.1%。\n“十三五”时期，环境更加复杂。\n服务业增加值占比达到50%。\n“十二五”规划目标提高了，研发强度达到2%。\n`
    expect(values(text).map((fact) => [fact['kind'], fact['value'], fact['period']])).toEqual([
      ['actual', 56.1, '2015'],
      ['target', 50, '2016-2020'],
      ['target', 2, '2016-2020'],
    ])
  })

  it('takes the year of the work for the period where a heading names a plan beside it', () => {
    const text = `清江市政府工作报告（2021年2月4日）\n二、“十四五”时期主要目标任务\n到2025年，常住人口城镇化率达到65%。\n三、凝心聚力做好今年各项工作，确保“十四五”开好局\n今年是“十四五”开局之年。主要预期目标是：地区生产总值增长7%。\n`
    expect(values(text)).toMatchObject([
      { indicator: '常住人口城镇化率', period: '2025' },
      { indicator: '地区生产总值', period: '2021', source: '地区生产总值增长7%' },
    ])
  })

  it('takes the closing year of a term for itself where its paragraph tells of the whole year', () => {
    const text = `清江市2023年政府工作报告\n一、过去五年工作回顾\n五年来，地区生产总值年均增长5.4%。\n各位代表，2022年是本届政府的收官之年。我们扎实办好大事，全年生产总值增长3.9%。\n（一）基础设施实现突破。全市公路完成投资3083亿元。\n`
    expect(values(text)).toMatchObject([
      { period: '2018-2022' },
      { value: 3.9, period: '2022' },
      { value: 3083, period: '2022' },
    ])
  })

  it('takes what begins with 全年 for the last of the years looked back on', () => {
    const text = `清江市2018年政府工作报告\n一、过去五年工作回顾\n五年来，服务业呈现新气象。湖滨码头投入使用。全年接待游客293万人次，实现旅游收入63亿元。累计新建公园12个。\n`
    expect(values(text)).toMatchObject([
      { value: 293, period: '2017' },
      { value: 63, period: '2017' },
      { value: 12, period: '2013-2017' },
    ])
  })

  it('turns to the five years where a paragraph does', () => {
    const text = `清江市2016年政府工作报告\n一、2015年工作回顾\n各位代表，我们取得了新成绩，实现了圆满收官。过去五年，是不平凡的五年。\n综合实力跃上新台阶。固定资产投资累计达到1200亿元，公共财政支出翻了一番。\n`
    expect(values(text)).toMatchObject([
      { value: 1200, period: '2011-2015' },
      { indicator: '公共财政支出', value: 1, change: 'multiple', period: '2011-2015' },
    ])
  })

  it('reads the parts of a report that lie below a bold line of their own', () => {
    const text = `# 政府工作报告\n\n**市长：王某**\n\n## 一、“十二五”圆满收官\n\n2015年，地区生产总值增长8.2%。\n\n## 二、科学规划“十三五”，确保全面建成小康社会\n\n### （一）规划的主要目标\n\n空气质量优良率达到80%。\n`
    expect(values(`清江市2016年政府工作报告\n${text}`).map((fact) => [fact['kind'], fact['period']])).toEqual([
      ['actual', '2015'],
      ['target', '2016-2020'],
    ])
  })

  it('takes what is found wanting, and how many of an age there are, for no goal', () => {
    expect(values(goals('我市60岁以上老年人546万、占常住人口的22.8%，要激活这片蓝海。'))).toMatchObject([
      { kind: 'actual', value: 546, unit: '万' },
      { kind: 'actual', value: 22.8, unit: '%' },
    ])
    expect(values(goals('高技术产业占比不到3%。'))).toMatchObject([{ kind: 'actual', value: 3 }])
    expect(values(goals('高技术产业占比达到3%。'))).toMatchObject([{ kind: 'target', value: 3 }])
  })

  it('gives no value for what would be enough', () => {
    expect(values(goals('生产总值只要年均增长3.7%、居民收入年均增长1.7%，就可以实现翻番。'))).toEqual([])
  })
})

describe('extractFacts, by the names of values', () => {
  it.each<[string, [string, number][]]>([
    [
      '签约项目278个、拟投资1281亿元。',
      [
        ['签约项目', 278],
        ['签约项目拟投资', 1281],
      ],
    ],
    [
      '存贷款余额双双突破5000亿元。',
      [
        ['存款余额', 5000],
        ['贷款余额', 5000],
      ],
    ],
    [
      '新增发电装机872万千瓦，总规模达到2165万千瓦。',
      [
        ['发电装机', 872],
        ['发电装机总规模', 2165],
      ],
    ],
    ['太阳能发电快速崛起，装机容量突破600万千瓦。', [['太阳能发电装机容量', 600]]],
    ['机关事业单位考录过万人。', [['机关事业单位考录', 1]]],
    [
      '创新联盟达9个，建筑业产值262.9亿元。',
      [
        ['创新联盟', 9],
        ['建筑业产值', 262.9],
      ],
    ],
    ['实现年度20.1万贫困人口脱贫目标。', [['贫困人口脱贫', 20.1]]],
    ['有力支撑地区生产总值增长5%。', [['地区生产总值', 5]]],
    ['研发投入强度提至3.1%。', [['研发投入强度', 3.1]]],
    ['深度谋划“十五五”重大项目559个。', [['深度谋划“十五五”重大项目', 559]]],
  ])('reads %s', (sentence, expected) => {
    const found = values(review(sentence))
    expect(found.map((fact) => [fact['indicator'], fact['value']])).toEqual(expected)
    for (const fact of found) expect(fact['place']).toBe('清江市')
  })

  it('reads a quotation that lists goals, and an entry of a list of indicators', () => {
    const text = `石桥区“十四五”规划任务分工方案\n一、主要指标\n（一）预期性指标\n4.每万人口高价值发明专利拥有量达到28件。\n二、主要任务\n构建“3个市级商业中心、2个区级商业中心、4条特色商业街区、若干个便民网点”的商业网点体系。\n`
    expect(values(text)).toMatchObject([
      { kind: 'target', indicator: '每万人口高价值发明专利拥有量', value: 28, unit: '件' },
      { kind: 'target', value: 3, unit: '个' },
      { kind: 'target', value: 2, unit: '个' },
      { kind: 'target', indicator: '构建特色商业街区', value: 4, unit: '条' },
    ])
  })

  it.each([
    ['节能减排完成“十四五”目标任务。', '节能减排', '完成“十四五”目标任务'],
    ['地表水环境质量达到或优于Ⅲ类水体。', '地表水环境质量', '达到或优于Ⅲ类水体'],
    ['完成省政府下达节能减排任务。', '节能减排', '完成省政府下达节能减排任务'],
  ])('reads the goal in words %s', (sentence, indicator, text) => {
    const [found, ...more] = values(goals(sentence))
    expect(more).toEqual([])
    expect(found).toMatchObject({ kind: 'target', text })
    expect(found).toHaveProperty('indicator', expect.stringContaining(indicator))
  })

  it('takes a part of a city that says 全区 of itself for its place', () => {
    const text =
      '砥砺前行\n江城市石桥区经济持续回升。江城市领先，江城市唯一。\n全区规模以上企业营收470亿元，全区新增托位5000个。\n'
    expect(values(text)).toMatchObject([{ place: '石桥区' }, { place: '石桥区' }])
  })
})
