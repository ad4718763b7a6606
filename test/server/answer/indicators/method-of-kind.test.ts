import { beforeAll, describe, expect, it } from 'vitest'
import { openAssistant, type Assistant } from '../../../../server/assistant.ts'
import { SHIPPED_INDEX } from '../../../setup/shipped-index.ts'

let assistant: Assistant

beforeAll(async () => {
  assistant = await openAssistant({ index: SHIPPED_INDEX })
})

describe('the rule for a kind of indicators', () => {
  it.each([
    ['增减量累计类的指标,中期测算值怎么定的?', /增\/减量的一半作为中期测算值/u],
    ['百分比类指标中期目标怎么来的?', /取基期值和目标值的中间值/u],
    ['绝对值类的指标,中期测算值怎么确定', /按照匀速增长测算2023年目标值,再取一半/u],
    ['累计类指标2025年怎么预测', /计算年平均增长率,按匀速增长计算2025年测算值/u],
    ['中期评估是怎么判断完成没完成的', /达到中期测算值的视为已完成规划中期进度/u],
  ])('answers %s', async (question, said) => {
    expect((await assistant.ask(question)).lead).toMatch(said)
  })

  it('is not taken for how a named indicator is judged', async () => {
    const { lead } = await assistant.ask('单位GDP能耗市里没给区里下年度目标,怎么算完成')
    expect(lead).toMatch(/全市完成目标则视同各区完成目标/u)
  })
})
