import { beforeAll, describe, expect, it } from 'vitest'
import { openAssistant, type Assistant } from '../../../../server/assistant.ts'
import { SHIPPED_INDEX } from '../../../setup/shipped-index.ts'

let assistant: Assistant

beforeAll(async () => {
  assistant = await openAssistant({ index: SHIPPED_INDEX })
})

describe('several things asked of a document itself', () => {
  it.each([
    ['2025年政府工作报告是谁作的?哪一天?', [/日期：“2025年12月29日”/u, /报告人：“.*彭勇军”/u], /发文单位/u],
    [
      '政府工作报告是什么时候、在什么会上作的',
      [/日期：“2025年12月29日”/u, /会议：“在武汉市武昌区第十六届/u],
      /报告人/u,
    ],
    ['中期评估谁汇报的,哪天', [/日期：“2023年12月1日”/u, /报告人：“.*成洁”/u], /文号/u],
    ['任务分工方案哪个单位印发的,什么时候', [/日期：“2022年04月29日”/u, /发文单位：“武昌区人民政府办公室”/u], /文号/u],
  ])('are all told: %s', async (question, said, unsaid) => {
    const { lead } = await assistant.ask(question)
    for (const form of said) expect(lead).toMatch(form)
    expect(lead).not.toMatch(unsaid)
  })
})

describe('what a document does not tell of itself', () => {
  it.each([
    ['中期评估是几号文?', /没有写明文号/u],
    ['江汉区规划是哪年的、谁发的', /日期：“2022年更新”.*没有写明发文单位/u],
    ['2023年回顾是哪个部门写的', /发文单位：“中共武昌区委宣传部”/u],
    ['政府工作报告什么时候发布在网上的', /日期：“2026-01-19”/u],
  ])('is said: %s', async (question, said) => {
    expect((await assistant.ask(question)).lead).toMatch(said)
  })
})
