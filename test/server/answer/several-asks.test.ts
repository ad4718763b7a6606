import { beforeAll, describe, expect, it } from 'vitest'
import { openAssistant, type Assistant } from '../../../server/assistant.ts'
import { SHIPPED_INDEX } from '../../setup/shipped-index.ts'

let assistant: Assistant

beforeAll(async () => {
  assistant = await openAssistant({ index: SHIPPED_INDEX })
})

const answered = async (question: string, after: readonly string[] = []): Promise<{ lead: string; text: string }> => {
  const { lead, text } = await assistant.ask(question, { after })
  const bare = (said: string): string => said.replace(/\[算?\d+\]/gu, '')
  return { lead: bare(lead), text: bare(text) }
}

describe('several things asked at once', () => {
  it.each([
    ['口袋公园23年、25年各建了几个,26年打算建几个', /2023年为9个，2025年为10个.*2026年5个/u],
    ['旅游收入从2023到2025涨了多少,26年想搞到多少', /470亿元.*550亿元.*2026年600亿元/u],
    ['武昌固定资产投资2023年、2025年各多少,2026年又定了多少', /380亿元.*400亿元.*410亿元/u],
    ['武昌在全国城区百强榜排第几?23年的时候又是第几', /第40名.*第42位/u],
    ['GDP年均7%到2025年做得到吗', /有一定压力.*6\.3%/u],
    ['GDP增速中期超额完成了多少个百分点', /^武昌区地区生产总值增长未完成规划中期进度/u],
  ])('%s', async (question, expected) => {
    expect((await answered(question)).lead).toMatch(expected)
  })

  it('quotes the nearest sentence for what the facts leave unsaid', async () => {
    const { text } = await answered('民呼我应平台一共收了多少投诉,满意率多高')
    expect(text).toContain('受理群众投诉457289件,满意率95.33%')
  })

  it('quotes nothing beside an answer that says all that is asked', async () => {
    expect((await answered('武昌2025年旅游收入多少')).text).not.toContain('原文：')
  })
})

describe('a goal asked of another year than its own', () => {
  it('gives the value of the year asked, and whose the goal is', async () => {
    const { lead } = await answered('2025年固定资产投资410亿完成了没')
    expect(lead).toMatch(/2025年突破400亿元.*目标是2026年410亿元以上，文件中没有2025年的目标/u)
  })
})

describe('the same asked of another thing', () => {
  it.each([
    ['武昌孕产妇死亡率要降到多少?', '婴儿的呢', /婴儿死亡率/u],
    ['杨园片区重点项目有多少达到进度要求?', '滨江商务区的呢', /滨江商务区重点发展项目共计20个,14个/u],
    ['2026年武昌打算新增多少城镇就业?', '大学生的呢', /高校毕业生就业创业3\.3万人/u],
  ])('%s — %s', async (before, question, expected) => {
    expect((await answered(question, [before])).lead).toMatch(expected)
  })
})
