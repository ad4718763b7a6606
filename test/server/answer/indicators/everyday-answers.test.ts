import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAssistant, type Assistant } from '../../../../server/assistant.ts'
import { SHIPPED_INDEX } from '../../../setup/shipped-index.ts'

let assistant: Assistant

beforeAll(async () => {
  assistant = await openAssistant({ index: SHIPPED_INDEX })
})
afterAll(() => assistant.close())

const lead = async (question: string): Promise<string> =>
  (await assistant.ask(question)).lead.replace(/\[(?:算)?\d+\]/gu, '')

describe('questions as people type them', () => {
  it.each<[string, string[]]>([
    // Names of which words are left out.
    ['社区食堂新开几家', ['幸福食堂', '10家']],
    ['设计产业一年营收多少', ['450亿元']],
    ['海绵城市做了多大面积', ['10.5平方公里']],
    ['青创贷发了多少', ['4600万元']],
    // A goal is asked for without its word.
    ['500强总部要引多少家', ['目标', '100家']],
    ['失业率红线是多少', ['目标', '6%']],
    // Years that one name does not have are told by another's.
    ['2023年和2025年武昌分别接待游客多少人次', ['4500万人次', '5400万人次']],
    ['十四五期间技术合同成交多少', ['238.1亿元']],
    ['35.5公里电力通道的任务,到中期建了几公里?', ['6公里']],
    // What grew is named without the word for growing.
    ['武昌GDP年均增长目标定的百分之几', ['7%']],
    ['2025年武昌民生支出占财政支出大概几成', ['80%']],
    // Methods and terms.
    ['中期值怎么算出来的', ['2020年完成值']],
    ['EOD啥意思', ['生态环境导向的开发']],
    // Places in a row.
    ['社零全市第几', ['全市第一']],
    ['武昌在全国城区百强榜排第几', ['第40名']],
  ])('%s', async (question, expected) => {
    const answer = await lead(question)
    for (const words of expected) expect(answer).toContain(words)
  })

  it.each<[string, string]>([
    ['公厕建设谁来负责', '区城管局'],
    ['停车难归哪个局', '区建设局'],
    ['就业这块谁牵头 配合的单位有谁', '区人资局'],
    ['农民工工资谁管', '区人资局'],
  ])('%s by the item whose text holds it', async (question, department) => {
    expect(await lead(question)).toContain(department)
  })

  it.each(['房价归谁管', '核电站归谁管', '全市失业率多少', '2024年接待游客', '医保参保率多少'])(
    '%s is not held',
    async (question) => {
      expect((await assistant.ask(question)).kind).toBe('refusal')
    },
  )
})
