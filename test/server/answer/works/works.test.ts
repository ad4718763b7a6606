import { describe, expect, it } from 'vitest'
import { assistantOver } from '../../../setup/assistant-over.ts'

const REPORT = `# 望湖区2024年重点项目推进情况通报

（2024年10月15日）

列入通报的重点项目6个。

| 序号 | 项目名称 | 建设内容 | 建设年限 | 总投资（万元） | 年度计划投资（万元） | 1—9月完成投资（万元） | 形象进度 | 责任单位 |
|---|---|---|---|---|---|---|---|---|
| 1 | 望湖高速公路北段 | 全长18公里 | 2023—2026年 | 468000 | 90000 | 71000 | 路基完成六成 | 区交通运输局 |
| 2 | 东湾智造产业园二期 | 新建厂房30万平方米 | 2023—2024年 | 72000 | 36000 | 36500 | 18栋厂房已封顶15栋 | 望湖经济开发区管委会 |
| 3 | 220千伏湖西变电站 | 新建变电站1座 | 2024—2025年 | 21000 | 8000 | 0 | 正在办理用地手续 | 区发展改革局 |
| 4 | 区人民医院门诊综合楼 | 床位200张 | 2022—2024年 | 34000 | 9000 | 9000 | 主体封顶 | 区卫生健康局 |
| | 合计 | | | 595000 | 143000 | 116500 | | |
`

const ask = assistantOver({ 'report.md': REPORT })

describe('a work of a table', () => {
  it.each([
    ['望湖高速总投资多少', '总投资468000万元'],
    ['门诊楼要花多少钱', '总投资34000万元'],
    ['智造产业园二期建设年限', '建设年限2023—2024年'],
    ['湖西变电站建设规模多大', '建设内容为新建变电站1座'],
    ['望湖高速公路今年计划投多少，完成了多少', '年度计划投资90000万元，1—9月完成投资71000万元'],
    ['重点项目总投资一共多少', '总投资595000万元'],
    ['湖西变电站进展怎么样', '正在办理用地手续'],
  ])('%s: %s', async (question, told) => {
    const { kind, lead } = await ask(question)
    expect(kind).toBe('answer')
    expect(lead.replace(/\[算?\d+\]/gu, '')).toContain(told)
  })

  it('has the share that is spent computed where it is asked for', async () => {
    const { lead, figures } = await ask('望湖高速公路投资完成率多少')
    expect(lead).toContain('78.89%')
    expect(figures.map(({ formula }) => formula).join()).toContain('71000 ÷ 90000')
  })

  it('is not answered for what no table tells of it', async () => {
    const { lead } = await ask('望湖机场总投资多少')
    expect(lead).not.toMatch(/\d{4,}万元/u)
  })
})

describe('works by their money', () => {
  const plainly = async (question: string): Promise<string> => (await ask(question)).lead.replace(/\[算?\d+\]/gu, '')

  it('are put in order', async () => {
    expect(await plainly('总投资最大的项目是哪个')).toContain('4项中，总投资最多的是望湖高速公路北段468000万元')
    expect(await plainly('1到9月完成投资最少的项目')).toContain('最少的是220千伏湖西变电站0万元')
  })

  it('are chosen by a bound', async () => {
    expect(await plainly('总投资超过5亿元的项目有哪些')).toContain(
      '有2项：望湖高速公路北段468000万元、东湾智造产业园二期72000万元',
    )
    expect(await plainly('总投资不到三亿元的项目有几个')).toContain('有1项：220千伏湖西变电站21000万元')
  })

  it('are compared with the plan of the year', async () => {
    expect(await plainly('哪些项目完成了年度计划投资')).toContain('有2项：东湾智造产业园二期、区人民医院门诊综合楼')
    expect(await plainly('哪些项目没完成年度计划投资')).toContain('有2项：望湖高速公路北段、220千伏湖西变电站')
    expect(await plainly('哪些项目超额完成年度计划投资')).toContain('有1项：东湾智造产业园二期')
  })
})
