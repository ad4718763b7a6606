import { describe, expect, it } from 'vitest'
import { findIndicatorEntries, indicatorOf } from '../../../indexer/extract/indicator-entries.ts'
import { documentOf } from './document-of.ts'

describe('findIndicatorEntries', () => {
  it('takes the attribute from the heading and leaves the target out of the name', () => {
    const text =
      '石梁县“十四五”规划纲要主要指标分工（2021年）\n\n（一）约束性指标\n1.耕地保有量不低于42.5万亩。(责任单位:县自然资源局)\n（二）预期性指标\n1.人均预期寿命达到79.8岁。(责任单位:县卫健局)\n'
    expect(findIndicatorEntries(documentOf(text))).toMatchObject([
      { indicator: '耕地保有量', attribute: '约束性', number: '1', source: { quote: '耕地保有量不低于42.5万亩' } },
      { indicator: '人均预期寿命', attribute: '预期性', number: '1', source: { quote: '人均预期寿命达到79.8岁' } },
    ])
  })

  it('takes the attribute from the bracket', () => {
    const text = '雁湖区“十四五”规划主要指标分工（2021年）\n1.森林覆盖率达到38.6%。（约束性指标，责任单位：区林业局）\n'
    expect(findIndicatorEntries(documentOf(text))).toMatchObject([{ indicator: '森林覆盖率', attribute: '约束性' }])
  })

  it('reads tables of indicators', () => {
    const text =
      '云屏县主要指标（2021年）\n| 序号 | 类别 | 指标名称 | 2025年目标 | 属性 |\n|---|---|---|---|---|\n| 1 | 绿色生态 | 森林覆盖率（%） | 61.5% | 约束性 |\n'
    expect(findIndicatorEntries(documentOf(text))).toMatchObject([
      { indicator: '森林覆盖率', attribute: '约束性', category: '绿色生态', number: '1' },
    ])
  })

  it('finds none among tasks', () => {
    const text =
      '石桥区2022年任务分工方案\n（一）坚持创新驱动\n1.完善创新体系。到2025年，企业达到260家。（责任单位：区科技局）\n'
    expect(findIndicatorEntries(documentOf(text))).toEqual([])
  })
})

describe('indicatorOf', () => {
  it.each([
    ['地区生产总值增长年均7%左右', '地区生产总值增长'],
    ['每千人口拥有执业(助理)医师数7人', '每千人口拥有执业(助理)医师数'],
    ['每千人口拥有3岁以下婴幼儿托位数达到3个', '每千人口拥有3岁以下婴幼儿托位数'],
    ['每千人口拥有3岁以下婴幼儿托位数', '每千人口拥有3岁以下婴幼儿托位数'],
    ['地表水达到或好于III类水体比例完成市下达目标', '地表水达到或好于III类水体比例'],
    ['居民人均可支配收入增长与经济增长保持同步', '居民人均可支配收入增长'],
    ['城镇调查失业率控制在5.5%以内', '城镇调查失业率'],
  ])('reads %s as %s', (entry, name) => {
    expect(indicatorOf(entry)).toBe(name)
  })
})
