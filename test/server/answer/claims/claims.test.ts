import { beforeAll, describe, expect, it } from 'vitest'
import { openAssistant, type Assistant } from '../../../../server/assistant.ts'
import { SHIPPED_INDEX } from '../../../setup/shipped-index.ts'

let assistant: Assistant

beforeAll(async () => {
  assistant = await openAssistant({ index: SHIPPED_INDEX })
})

const lead = async (question: string, after: readonly string[] = []): Promise<string> =>
  (await assistant.ask(question, { after })).lead.replace(/\[算?\d+\]/gu, '')

describe('a claim that a question puts', () => {
  it.each([
    ['绿化覆盖率是不是下降了', /^是，.*41\.51%.*40\.89%.*下降0\.62个百分点.*此前.*上升/u],
    ['空气质量优良天数超过80%了吗', /^没有，.*2023年上半年为70\.3%，没有超过80%.*2022年为81\.2%，超过80%/u],
    ['江汉区GDP有没有超过1400亿', /^没有，.*1360亿元/u],
    ['2025年社零超过900亿了吗', /^没有，.*预计为890亿元/u],
    ['人均预期寿命有没有达到82岁', /^是，.*84\.98岁.*2022年为80\.38岁，没有达到82岁/u],
    ['2022年医师数是不是不到8人', /^是，.*7\.88人，低于8人/u],
    ['区教育局是不是负责人均预期寿命', /^不是，.*区卫健局.*不是区教育局/u],
    ['绿化覆盖率归区城管局管吗', /^是，.*区城管局/u],
    ['人均预期寿命为什么归区教育局管', /^不是，.*区卫健局/u],
    ['区卫健局怎么没把绿化覆盖率搞上去', /^“绿化覆盖率”由区城管局负责，不是区卫健局。.*已完成规划中期进度/u],
    ['区发改局怎么没完成人均预期寿命', /由区卫健局负责，不是区发改局。.*未完成中期目标.*原因/u],
    ['深化社会治安防控体系里区信访局是什么角色', /由区政法委牵头.*其中区信访局是责任单位/u],
    ['打击电信诈骗谁牵头?区教育局是什么角色', /由区政法委牵头.*区教育局未列入/u],
    ['空气优良天数为啥由市生态环境局武昌分局负责', /市生态环境局武昌分局负责，文件没有写原因/u],
    ['养老保险参保率是约束性指标吗', /^不是，.*预期性指标/u],
    ['能耗降低算约束性还是预期性', /是约束性指标/u],
    ['武昌是不是有17个主要指标', /^是，.*17项/u],
    ['武昌区一共13个街道,是吧', /^不是这个数，.*14个/u],
    ['武昌金融业增加值目标超过江汉了吗', /^是，.*560亿元.*530亿元/u],
  ])('%s', async (question, expected) => {
    expect(await lead(question)).toMatch(expected)
  })
})

describe('a set of main indicators', () => {
  it.each([
    ['民生福祉类指标有哪些', /有7项.*居民人均可支配收入增长.*人均预期寿命/u],
    ['跟老百姓生活有关的指标有几个', /民生福祉类的有7项/u],
    ['武昌规划里硬性指标是哪些', /约束性的有6项/u],
    ['规划一共设了多少个指标', /有17项/u],
    ['指标一共几类,每类几个', /分4类.*经济发展类2项.*创新驱动类3项.*民生福祉类7项.*绿色生态类5项/u],
    ['还有哪些指标没数据', /3项.*数字经济.*调查失业率.*二氧化碳/u],
    ['差距最大的三个指标', /地区生产总值增长（差0\.27个百分点）、人均预期寿命（差1\.62岁）/u],
    ['区卫健局管的指标都完成了吗', /^没有全部完成，.*2项已完成.*1项未完成中期进度：人均预期寿命/u],
    ['没完成的指标分别由谁负责', /地区生产总值增长（区发改局.*人均预期寿命（区卫健局/u],
    ['除了区科经局,还有谁牵头三项以上任务', /有3家：区发改局、区卫健局、区委政法委/u],
    ['哪些单位一个任务都不牵头', /只参与、不牵头任务的单位有14家/u],
  ])('%s', async (question, expected) => {
    expect(await lead(question)).toMatch(expected)
  })
})

describe('a conversation', () => {
  it.each<[string[], string, RegExp]>([
    [['哪些指标没有完成'], '第二个呢', /人均预期寿命未完成/u],
    [['哪些指标没有完成', '第二个呢'], '为什么', /老年人群体/u],
    [['绿化覆盖率谁负责'], '它还负责哪些', /区城管局：牵头任务2项/u],
    [['武昌社零25年多少', '目标是多少'], '完成了没有', /890亿元.*未达到目标/u],
    [['武昌区2026年旅游收入目标是多少?'], '这比2025年实际多多少?', /600亿元.*550亿元.*多50亿元/u],
    [['武昌区绿化覆盖率的规划目标是多少?'], '江汉呢,听说以前都33%多了', /江汉区.*32%/u],
    [['区司法局牵头什么任务?'], '那责任单位有谁', /区法院、区检察院/u],
    [['绿化覆盖率2022年是多少'], '天气怎么样', /不含天气/u],
  ])('%j, then %s', async (after, question, expected) => {
    expect(await lead(question, after)).toMatch(expected)
  })

  it('shows what a word pointed to', async () => {
    const { understood } = await assistant.ask('第二个呢', { after: ['哪些指标没有完成'] })
    expect(understood.inherited).toContain('人均预期寿命')
  })
})

describe('a refusal', () => {
  it.each(['88路公交改线了吗', '有99号文件吗'])('may repeat the numbers of %s', async (question) => {
    const { kind, lead: said } = await assistant.ask(question)
    expect(kind).toBe('refusal')
    expect(said).toMatch(/\d+/u)
  })

  it('names a department that no document lists', async () => {
    expect(await lead('区财政局负责哪些指标')).toMatch(/没有列出区财政局的职责/u)
  })
})
