import { beforeAll, describe, expect, it } from 'vitest'
import { openAssistant, type Assistant } from '../../../server/assistant.ts'
import { SHIPPED_INDEX } from '../../setup/shipped-index.ts'

let assistant: Assistant

beforeAll(async () => {
  assistant = await openAssistant({ index: SHIPPED_INDEX })
})

describe('one thing of two places', () => {
  it.each([
    ['武昌、江汉两个区规划的电力通道各是多少公里', /29公里.*35\.5公里/u],
    ['电力通道 武昌江汉哪个规划的长', /29公里.*35\.5公里.*武昌区更高/u],
    ['两个区规划建设的电力通道各有多长', /29公里.*35\.5公里/u],
    ['养老参保率目标俩区有啥不一样', /100%.*99\.4%/u],
    ['俩区失业率目标有啥区别', /4\.5%.*6%/u],
  ])('%s', async (question, expected) => {
    expect((await assistant.ask(question)).lead).toMatch(expected)
  })

  it('says which place nothing is told of', async () => {
    const { lead } = await assistant.ask('两个区海绵城市目标各是多少')
    expect(lead).toMatch(/武昌区.*没有找到江汉区的相应内容/u)
  })

  it('is refused where no place has it', async () => {
    expect((await assistant.ask('武昌和江汉分别有几所三甲医院')).kind).toBe('refusal')
  })
})
