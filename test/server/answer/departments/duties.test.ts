import { beforeAll, describe, expect, it } from 'vitest'
import { openAssistant, type Assistant } from '../../../../server/assistant.ts'
import { SHIPPED_INDEX } from '../../../setup/shipped-index.ts'

let assistant: Assistant

beforeAll(async () => {
  assistant = await openAssistant({ index: SHIPPED_INDEX })
})

const asked = async (question: string): Promise<{ kind: string; lead: string }> => {
  const { kind, lead } = await assistant.ask(question)
  return { kind, lead: lead.replace(/\[算?\d+\]/gu, '') }
}

describe('a department that no document lists', () => {
  it.each(['区统计局在任务分工方案里负责哪些指标?', '武昌区统计局牵头哪些事', '区财政局有哪些职责', '统计局负责啥'])(
    'is said not to be listed: %s',
    async (question) => {
      const { kind, lead } = await asked(question)
      expect(kind).toBe('refusal')
      expect(lead).toMatch(/没有列出区?(?:统计局|财政局)的职责（本方案未列，不等于无职责）/u)
    },
  )

  it('is told apart from one that is', async () => {
    expect((await asked('区统计局和区教育局各负责什么')).lead).toMatch(/区教育局：牵头任务1项.*没有列出区统计局的职责/u)
  })
})

describe('the roles of a department', () => {
  it.each([
    ['区金融局有没有牵头的任务?作为责任单位的有哪些', /没有列为牵头单位；参与任务6项.*推动更高水平对外开放/u],
    ['区金融局牵头什么任务', /没有列出武昌区金融局牵头的任务（.*）；作为责任单位，列有参与任务6项/u],
    ['区城管局一共负责些什么?指标、任务都要', /绿化覆盖率.*参与任务3项.*完善依法治区体制机制/u],
    ['区文旅局要干哪几件事', /牵头任务2项.*参与任务3项/u],
    ['区民政局要参与哪些任务', /牵头任务2项.*参与任务1项/u],
  ])('are all told: %s', async (question, lead) => {
    expect((await asked(question)).lead).toMatch(lead)
  })
})

describe('a duty that a question takes as known', () => {
  it.each([
    ['区卫健局准备怎样提高它负责的基本养老保险参保率?', /由武昌社保处负责，不是区卫健局.*99\.4/u],
    ['区教育局负责的托位数完成了吗', /由区卫健局负责，不是区教育局。.*已完成规划中期进度/u],
    ['区卫健局负责的人均预期寿命目标是多少', /^武昌区人均预期寿命的目标：“十四五”期间83岁/u],
  ])('is put right where it is wrong, and what is asked answered: %s', async (question, lead) => {
    expect((await asked(question)).lead).toMatch(lead)
  })
})
