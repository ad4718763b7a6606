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
    ['人均预期寿命目标是多少岁、归谁管、中期达标没有?', /83岁.*由区卫健局负责.*未完成/u],
    ['绿化覆盖率谁负责,目标多少,完成了吗', /由区城管局负责.*41\.51%.*已完成/u],
    ['地表水达到Ⅲ类比例 责任单位 完成情况', /市生态环境局武昌分局.*已完成/u],
    ['2023年武昌全年民生支出多少亿元,占多大比例?', /民生支出超86亿元、占地方一般公共预算支出75%/u],
    ['民呼我应平台满意率多少,受理投诉多少件', /受理群众投诉457289件,满意率95\.33%/u],
    ['江汉区2025年轨道交通要有几条线、总里程多少公里?', /轨道线路增加至7 条,总里程达43 公里/u],
    ['GDP没有完成中期目标,原因是什么?', /^武昌区地区生产总值增长未完成规划中期进度.*房地产/u],
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

describe('what is asked of the whole or of a part', () => {
  it.each([
    ['中期评估后把人均预期寿命目标下调到了多少岁?', /不对“十四五”规划纲要指标进行调整/u],
    ['武昌古城谁在负责', /武昌古城中心牵头/u],
    ['养老这块是哪个局负责', /区卫健局、区民政局牵头/u],
    ['区税务局', /负责指标1项：地区生产总值增长/u],
    ['2021年托位数', /每千人口拥有3岁以下婴幼儿托位数：2021年为2\.56/u],
    ['发明专利和数字经济占比这两个指标分别归哪个局', /区市场监管局负责.*区科经局负责/u],
    ['两个区都要建电力通道,谁建得多,多几公里', /29公里.*35\.5公里.*相差6\.5公里/u],
    ['经济发展类就两个指标,哪个完成了,哪个没有', /全员劳动生产率增长.*地区生产总值增长/u],
  ])('%s', async (question, expected) => {
    expect((await answered(question)).lead).toMatch(expected)
  })

  it('takes every numbered matter of a letter that announces them', async () => {
    const { lead } = await answered(
      '您好,我是武昌的居民,想反映三件事:一是我们小区垃圾分类没人管;二是附近公共厕所太少,老人出门不方便;三是孩子两岁,想上普惠托育班。请问各由哪个部门牵头?谢谢!',
    )
    expect(lead).toMatch(/来信共3件事/u)
  })

  it('takes a half year after a goal for what was reached', async () => {
    expect((await answered('23年上半年实际呢', ['武昌绿化覆盖率目标多少'])).lead).toContain('2023年上半年为40.89%')
  })
})

it.each(['武昌2025年社零完成多少,在全市排第几?', '托位数完成了吗?一共多少个', '武昌2022年人均预期寿命多少,全市第几'])(
  'leaves no answer empty where two asks find the same: %s',
  async (question) => {
    expect((await answered(question)).lead).not.toBe('')
  },
)

describe('the same asked of another thing', () => {
  it.each([
    ['武昌孕产妇死亡率要降到多少?', '婴儿的呢', /婴儿死亡率/u],
    ['杨园片区重点项目有多少达到进度要求?', '滨江商务区的呢', /滨江商务区重点发展项目共计20个,14个/u],
    ['2026年武昌打算新增多少城镇就业?', '大学生的呢', /高校毕业生就业创业3\.3万人/u],
  ])('%s — %s', async (before, question, expected) => {
    expect((await answered(question, [before])).lead).toMatch(expected)
  })
})
