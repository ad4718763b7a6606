import { describe, expect, it } from 'vitest'
import { assistantOver } from '../../../setup/assistant-over.ts'

const EVALUATION = `# 望湖区“十四五”规划纲要实施情况中期评估报告

（2024年3月）

## 一、总体情况

《纲要》确定的主要指标共8项，其中约束性指标3项、预期性指标5项。评估表明，2项提前达标、3项达到进度、2项未达进度、1项暂不评估。

| 类别 | 指标 | 属性 | 2025年目标 | 2023年 | 目标完成率 | 评估结论 |
|---|---|---|---|---|---|---|
| 经济发展 | 地区生产总值（亿元） | 预期性 | 320 | 262 | 51.2% | 未达进度 |
| 经济发展 | 社会消费品零售总额（亿元） | 预期性 | 150 | 132 | 63.4% | 达到进度 |
| 创新驱动 | 每万人口高价值发明专利拥有量（件） | 预期性 | 9 | 9.6 | 110.2% | 提前达标 |
| 民生福祉 | 每千人口拥有3岁以下婴幼儿托位数（个） | 预期性 | 4.5 | 2.2 | 38.9% | 未达进度 |
| 民生福祉 | 人均预期寿命（岁） | 预期性 | 81 | 80.6 | 66.7% | 达到进度 |
| 绿色生态 | 森林覆盖率（%） | 约束性 | 28 | 27.7 | 70% | 达到进度 |
| 绿色生态 | 地表水达到或好于Ⅲ类水体比例（%） | 约束性 | 90 | 100 | 100% | 提前达标 |
| 绿色生态 | 单位地区生产总值二氧化碳排放降低（%） | 约束性 | 完成市下达任务 | — | — | 暂不评估 |

## 二、未达进度的指标（2项）及原因

1. 地区生产总值。2023年完成262亿元，目标完成率51.2%。主要原因是传统制造业订单减少，两个重点项目推迟投产。

2. 每千人口拥有3岁以下婴幼儿托位数。2023年为2.2个。主要原因是托育机构租金高、社会力量投入不足。

## 三、预判

综合研判，到2025年，8项指标中预计6项能够完成；每千人口拥有3岁以下婴幼儿托位数完成难度较大。
`

const ask = assistantOver({ 'evaluation.md': EVALUATION })

describe('a set of indicators that an evaluation rates in its own words', () => {
  it('is answered in those words, complete from its list', async () => {
    const { kind, lead } = await ask('哪些指标未达进度')
    expect(kind).toBe('answer')
    expect(lead).toContain('8项主要指标')
    expect(lead).toContain('2项未达进度')
    expect(lead).toContain('地区生产总值')
    expect(lead).toContain('每千人口拥有3岁以下婴幼儿托位数')
    expect(lead).not.toContain('森林覆盖率')
  })

  it('is told apart from the rating whose words it holds', async () => {
    const { lead } = await ask('达到进度的指标有哪几个')
    expect(lead).toContain('3项达到进度')
    expect(lead).toContain('人均预期寿命')
    expect(lead).not.toContain('未达进度')
  })

  it('is found in other words than the document has', async () => {
    expect((await ask('没完成进度的指标有几项，分别是哪些')).lead).toContain('2项未达进度')
    expect((await ask('哪些指标提前完成了')).lead).toContain('每万人口高价值发明专利拥有量')
  })

  it('is of an attribute or a category, with every rating', async () => {
    const binding = (await ask('约束性指标完成得怎么样')).lead
    for (const words of ['3项约束性指标', '1项提前达标', '1项达到进度', '1项暂不评估']) expect(binding).toContain(words)
    expect((await ask('民生福祉类有没有未达进度的')).lead).toContain('1项未达进度')
  })

  it('is no answer to one indicator, which is told with its progress and the reason', async () => {
    const { lead } = await ask('托位为什么没跟上进度')
    expect(lead).toContain('未达进度')
    expect(lead).toContain('38.9%')
    expect(lead).toContain('租金高')
  })

  it('is counted as the document expects it to end', async () => {
    expect((await ask('预计到2025年有几项指标能够完成')).lead).toContain('6项能够完成')
    expect((await ask('哪些指标预计完成有难度')).lead).toContain('每千人口拥有3岁以下婴幼儿托位数')
  })
})
