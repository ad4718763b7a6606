import { beforeAll, describe, expect, it } from 'vitest'
import { openAssistant, type Assistant } from '../../../server/assistant.ts'
import { SHIPPED_INDEX } from '../../setup/shipped-index.ts'

let assistant: Assistant

beforeAll(async () => {
  assistant = await openAssistant({ index: SHIPPED_INDEX })
})

describe('what is asked in passing', () => {
  it.each([
    [
      '路长制是哪份文件里说的',
      /“路长制”见于《武昌区“十四五”规划纲要实施情况中期评估》.*《武昌区2023年发展回顾与2024年展望》/u,
    ],
    ['三事分办出自哪个文件', /“三事分办”见于《武昌区政府工作报告/u],
    ['高新技术企业超过期末目标了吗', /高新技术企业数达752家,已超过“十四五”期末规划目标/u],
    ['区教育局负责哪个指标,这个指标现在多少了', /受教育年限.*12\.2年/u],
    ['2026年数字经济有哪些具体目标', /有3项.*300亿元以上.*1500家.*20个/u],
    [
      '地区生产总值、社零额、固定资产投资2023年和2025年分别是多少',
      /1900亿元.*2100亿元.*760亿元.*890亿元.*380亿元.*400亿元/u,
    ],
    ['公厕密度目标每平方公里3-5座,后来多少了', /5\.8座\/平方公里/u],
    ['民呼我应平台受理了多少件,满意率多少', /457289件,满意率95\.33%/u],
    ['政府工作报告里困难挑战有哪些', /^《武昌区政府工作报告》写道：“[^”]*困难挑战/u],
    ['2023年上半年GDP比上年同期增了多少', /增长5\.6%/u],
    ['GDP指标的责任单位有几家', /区发改局牵头，责任单位为区科经局.*区税务局/u],
    ['武昌古城中心牵头什么,配合什么', /牵头任务1项.*参与任务1项/u],
    ['7医院建好了没', /市七医院新院区建成投用/u],
    ['垂江林荫路中期修了几条', /3条垂江景观路/u],
    ['江汉到2025年地铁线路要有几条、总共多少公里?', /7 条,总里程达43 公里/u],
  ])('is answered: %s', async (question, said) => {
    const { kind, lead } = await assistant.ask(question)
    expect(kind).toBe('answer')
    expect(lead).toMatch(said)
  })

  it.each(['武昌区人口有多少', '2025年固投比去年同期涨了多少'])(
    'is refused where only another measure of the thing is told: %s',
    async (question) => {
      expect((await assistant.ask(question)).kind).toBe('refusal')
    },
  )

  it.each([
    ['还有哪些没完成', '地区生产总值增长完成中期进度了吗', /2项未完成规划中期进度：地区生产总值增长、人均预期寿命/u],
    ['五年加起来呢', '2025年城镇新增就业多少', /“十四五”期间为15\.6万人/u],
  ])('is taken from the turn before: %s', async (question, before, said) => {
    expect((await assistant.ask(question, { after: [before] })).lead).toMatch(said)
  })

  it.each([
    ['12号线啥时候通', /服务保障轨道交通12号线建成运营”/u],
    ['七医院建好没', /市七医院新院区建成投用”/u],
    ['武汉SKP什么时候完工', /预计2023年年底完工”.*焕新开街”/u],
  ])('is told of a project by its own clauses: %s', async (question, said) => {
    expect((await assistant.ask(question)).lead).toMatch(said)
  })

  it('is told of each question that a letter numbers', async () => {
    const { lead } = await assistant.ask(
      '领导好,我们社区准备开居民议事会,想了解:1.老旧小区改造这几年完成了多少;2.家庭医生签约情况;3.垃圾分类的目标。请帮忙查一下。',
    )
    expect(lead).toMatch(/43个.*24\.2万.*90%/u)
  })

  it('is a matter each where a letter counts them in one sentence', async () => {
    const { lead } = await assistant.ask(
      '您好,我是水果湖街居民,想反映三个问题:一是小区楼下饭馆油烟大没人管,二是孩子两岁想找托育点,三是小区没有电梯老人出行难。请问分别由哪个部门负责?',
    )
    expect(lead).toMatch(/来信共3件事.*“孩子两岁想找托育点”由区卫健局/u)
  })
})
