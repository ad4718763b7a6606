import { describe, expect, it } from 'vitest'
import { assistantOver } from '../../../setup/assistant-over.ts'

const EVALUATION = `# 望湖区“十四五”规划纲要实施情况中期评估报告

（2024年3月）

## 一、评估方法

评价等级按下表划分。

| 评价等级 | 判定标准 | 标识 |
|---|---|---|
| 超前完成 | 目标完成率达到100%及以上 | 绿灯 |
| 正常推进 | 目标完成率在60%（含）至100%之间 | 黄灯 |
| 进度滞后 | 目标完成率低于60% | 红灯 |
| 暂不评价 | 尚无2023年统计数据 | — |

## 二、评估结果

| 指标 | 目标完成率 | 评价等级 |
|---|---|---|
| 森林覆盖率（%） | 70% | 正常推进 |
| 地区生产总值（亿元） | 51.2% | 进度滞后 |
| 人均预期寿命（岁） | 103% | 超前完成 |
`

const ask = assistantOver({ 'evaluation.md': EVALUATION })

describe('rules of rating in a table', () => {
  it.each([
    ['怎么样算滞后', '“进度滞后”：“目标完成率低于60%”'],
    ['超前完成的标准是什么', '“超前完成”：“目标完成率达到100%及以上”'],
    ['什么情况会被评为正常推进', '“正常推进”：“目标完成率在60%（含）至100%之间”'],
    ['暂不评价是什么意思', '“暂不评价”：“尚无2023年统计数据”'],
  ])('%s: %s', async (question, told) => {
    const { kind, lead } = await ask(question)
    expect(kind).toBe('answer')
    expect(lead).toContain(told)
  })

  it('are told all together', async () => {
    const { lead } = await ask('评价等级怎么划分的')
    for (const words of ['100%及以上', '至100%之间', '低于60%', '尚无2023年']) expect(lead).toContain(words)
  })

  it('are not what a table of rated indicators says', async () => {
    const { lead } = await ask('怎么样算滞后')
    expect(lead).not.toContain('51.2')
  })
})
