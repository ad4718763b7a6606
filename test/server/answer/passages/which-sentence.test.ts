import { beforeAll, describe, expect, it } from 'vitest'
import { openAssistant, type Assistant } from '../../../../server/assistant.ts'
import { SHIPPED_INDEX } from '../../../setup/shipped-index.ts'

let assistant: Assistant
beforeAll(async () => {
  assistant = await openAssistant({ index: SHIPPED_INDEX })
})

describe('the sentence that answers', () => {
  it('tells when, of a project whose name has words left out', async () => {
    const { lead } = await assistant.ask('滨江地下空间环路预计什么时候通车?')
    expect(lead).toContain('预计2023年12月底达到通车条件')
  })

  it('tells why, and not what else is said of the thing', async () => {
    const { lead } = await assistant.ask('写字楼为什么空着租不出去')
    expect(lead).toContain('楼宇租金成本较其他城区偏高')
    expect(lead).not.toContain('长城汇')
  })

  it('stands out by its likelihood though few words are its own', async () => {
    const { kind, lead } = await assistant.ask('扫路洗路这些环卫活,机械化要做到几成')
    expect(kind).toBe('answer')
    expect(lead).toContain('90%以上')
  })

  it('tells ranks over the years, the older first', async () => {
    const { lead } = await assistant.ask('武昌在全国城区高质量发展百强榜上的名次,23年到25年怎么变')
    expect(lead).toMatch(/第42位.+第40名/u)
  })

  it('tells the sides that a report finds wanting one by one', async () => {
    const { lead } = await assistant.ask('江汉自己说短板在哪些方面')
    expect(lead).toMatch(/发展动力方面.+城区建设方面.+治理能力方面/u)
  })

  it('tells what stands in the way, where nothing is called a reason', async () => {
    const { lead } = await assistant.ask('10号线一期怎么没按规划启动征拆呢,什么原因')
    expect(lead).toContain('暂未取得选址意见书')
  })

  it('is not taken where it is of another measure or year', async () => {
    for (const question of [
      '武昌区2025年研发投入占GDP的比重是多少',
      '武昌2024年社零是多少亿',
      '武昌区常住人口有多少万?',
    ])
      expect((await assistant.ask(question)).kind, question).toBe('refusal')
  })
})
