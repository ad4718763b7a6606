import { beforeAll, describe, expect, it } from 'vitest'
import { openAssistant, type Assistant } from '../../../server/assistant.ts'
import { SHIPPED_INDEX } from '../../setup/shipped-index.ts'

let assistant: Assistant

beforeAll(async () => {
  assistant = await openAssistant({ index: SHIPPED_INDEX })
})

describe('a question in a form that its answer does not have', () => {
  it.each([
    ['增速类指标的2025年测算值用什么办法得出?', /平均值/u],
    ['到2023年年中武昌一共建了多少座公厕?', /404座/u],
    ['武昌三大功能区近五年累计投资了多少?', /近2000亿元/u],
    ['区城管局 牵头哪些任务 管啥指标', /牵头任务2项.*负责指标1项.*绿化覆盖率/u],
    ['数字经济核心产业占比为什么没有武昌区自己的统计值?', /不分解至各区/u],
    ['有指标没完成,武昌为什么还是决定不调整规划纲要的指标?', /长期向好的基本面没有改变.*因此不对/u],
    ['智能机器人产业园由哪家公司打造?', /京山轻机/u],
    ['谁是武昌区区长', /彭勇军/u],
  ])('%s', async (question, expected) => {
    expect((await assistant.ask(question)).lead).toMatch(expected)
  })

  it('says what two asks share once', async () => {
    const { lead } = await assistant.ask('区教育局牵头什么任务,负责什么指标')
    expect(lead.match(/牵头任务/gu)).toHaveLength(1)
  })

  it.each([
    '海绵城市项目由哪家企业承建',
    '武昌区委书记是哪位',
    '2025年武昌空气质量优良天数比率达到百分之几?',
    '江汉区委书记叫什么名字',
  ])('is refused: %s', async (question) => {
    expect((await assistant.ask(question)).kind).toBe('refusal')
  })
})
