import { describe, expect, it } from 'vitest'
import { shippedAssistant } from '../../setup/shipped-assistant.ts'

const ask = shippedAssistant()

/** The lead of the last question of a conversation. */
async function lastLead(...turns: readonly string[]): Promise<string> {
  const { lead } = await ask(turns.at(-1) ?? '', { after: turns.slice(0, -1) })
  return lead.replace(/\[算?\d+\]/gu, '')
}

describe('a conversation', () => {
  it('goes on from an item of a list to who answers for it', async () => {
    expect(await lastLead('绿化覆盖率谁管', '他们还管啥', '第二项呢')).toContain('“优化城区形象品质”由区城管局牵头')
  })

  it('asks how a place stands after who answers for it', async () => {
    expect(await lastLead('白沙洲片区谁负责', '现在怎么样了')).toMatch(/白沙洲/u)
    expect(await lastLead('白沙洲片区谁负责', '现在怎么样了')).not.toContain('责任单位为')
  })

  it('tells the reasons of those that were named', async () => {
    const lead = await lastLead('哪些指标没完成', '为什么')
    expect(lead).toContain('地区生产总值增长：受新冠疫情')
    expect(lead).toContain('人均预期寿命：老年人群体')
  })

  it('asks whether a goal can be reached in time', async () => {
    expect(await lastLead('绿化覆盖率2025年来得及吗')).toContain('预计可顺利完成')
    expect(await lastLead('托位目标多少', '2025年来得及吗')).toContain('已达到目标')
  })

  it('asks a department for what it has', async () => {
    expect(await lastLead('任务分工方案一共多少项任务', '区民政局有哪些')).toContain('民政局：牵头任务2项')
  })
})

describe('what the documents do not say of a thing', () => {
  it('is a reason that is not there, not the thing', async () => {
    expect(await lastLead('优化城区形象品质为什么这么慢')).toContain('的原因')
  })

  it('is not answered by what a term means, or by a heading', async () => {
    expect(await lastLead('CAZ什么时候建成')).not.toContain('中央活动区(Central Activity Zone)')
    expect(await lastLead('优化城区形象品质')).not.toContain('“3.优化城区形象品质”')
  })
})

describe('departments by what they answer for', () => {
  it('are put in order in everyday words, too', async () => {
    expect(await lastLead('哪个部门管得最多')).toContain('负责事项最多的是区科经局')
  })
})

describe('a figure of another kind than is asked for', () => {
  it('is no answer', async () => {
    expect(await lastLead('江汉区金融业增加值占GDP多少')).not.toContain('93%')
    expect(await lastLead('江汉区金融业增加值目标多少', '占GDP多少')).not.toContain('93%')
    expect(await lastLead('优良天数多少天')).toContain('只有比率')
    expect(await lastLead('2024年武昌区GDP增速是多少')).not.toMatch(/年均增速6.3%|2000亿元。$/u)
  })
})
