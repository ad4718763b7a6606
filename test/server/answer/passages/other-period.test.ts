import { beforeAll, describe, expect, it } from 'vitest'
import { openAssistant, type Assistant } from '../../../../server/assistant.ts'
import { unitAsked } from '../../../../server/answer/passages/unit-asked.ts'
import { SHIPPED_INDEX } from '../../../setup/shipped-index.ts'

describe('the unit asked for', () => {
  it.each([
    ['居民人均可支配收入是多少元', '收入增长率分别为10.8%、6.2%', false],
    ['居民人均可支配收入是多少元', '人均可支配收入7.5万元', true],
    ['常住人口多少万人', '常住人口基本医疗保险参保率100.71%', false],
    ['常住人口多少万人', '常住人口532.4万人', true],
    ['招录了多少人', '招录过万人', true],
    ['岗位按多少人口比例来定', '按常住人口的万分之十六核定', true],
  ] as const)('%s: %s', (question, text, fits) => {
    expect(unitAsked(question).test(text)).toBe(fits)
  })
})

describe('a figure of a year that no document gives', () => {
  let assistant: Assistant
  beforeAll(async () => {
    assistant = await openAssistant({ index: SHIPPED_INDEX })
  })

  it.each([
    '江汉区2022年地区生产总值完成了多少亿元',
    '2023年武昌全社会研发经费投入增长率是多少?',
    '2023年上半年武昌的全员劳动生产率增长了多少',
    '2021年武昌每万人口高价值发明专利拥有量是多少件',
  ])('is refused: %s', async (question) => {
    const { kind, lead } = await assistant.ask(question)
    expect(kind).toBe('refusal')
    expect(lead).toContain('现有：')
  })

  it('is not answered by a change where a level is asked for, but told of', async () => {
    const { kind, lead } = await assistant.ask('2022年武昌居民人均可支配收入是多少元?')
    expect(kind).toBe('refusal')
    expect(lead).toContain('2022年只有增减幅度')
  })

  it('does not stand in the way of the year that a sentence is of', async () => {
    const { kind, lead } = await assistant.ask('武昌2022年每万人口高价值发明专利拥有量是多少件')
    expect(kind).toBe('answer')
    expect(lead).toContain('33.93')
  })
})
