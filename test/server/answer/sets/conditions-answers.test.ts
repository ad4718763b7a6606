import { beforeAll, describe, expect, it } from 'vitest'
import { openAssistant, type Assistant } from '../../../../server/assistant.ts'
import { SHIPPED_INDEX } from '../../../setup/shipped-index.ts'

let assistant: Assistant
beforeAll(async () => {
  assistant = await openAssistant({ index: SHIPPED_INDEX })
})
const leadOf = async (question: string): Promise<string> =>
  (await assistant.ask(question)).lead.replace(/\[算?\d+\]/gu, '')

describe('sets by what is known of their members', () => {
  it.each([
    ['哪些指标预计完成有压力', /有2条：地区生产总值增长、人均预期寿命/u],
    ['哪些预计可以超额完成', /有1条：创新驱动指标/u],
    ['预计完不成的指标有哪些', /有2条：地区生产总值增长、人均预期寿命/u],
    ['数值下降的指标', /最近一期比上一期下降的有6项.*绿化覆盖率（2022年41\.51%，2023年上半年40\.89%）/u],
    ['比2021年下降的有哪些', /最近一期比2021年下降的有6项/u],
    ['还差目标最多的指标', /离规划目标最远的是地区生产总值增长/u],
    ['离中期目标最远的指标', /与中期值差距最大的是地区生产总值增长/u],
    ['哪些指标没有达到目标2倍以上', /没有达到规划目标2倍的有8项.*另有9项没有数值目标或同口径数值，未列入/u],
    ['牵头单位里有区委的任务有哪些', /名称含“区委”的有5项/u],
    ['滨江、古城、杨园、白沙这几片哪个进度最好哪个最差', /最高的是滨江商务区.*最低的是白沙片区.*古城没有同口径的占比/u],
  ])('%s', async (question, said) => {
    expect(await leadOf(question)).toMatch(said)
  })
})

describe('what is put to us', () => {
  it.each([
    ['居民收入跑赢GDP了吗', /^是，.*10\.8%.*6\.2%.*5\.8%.*各期都高于.*10\.4%.*4\.2%.*5\.6%/u],
    ['GDP增速跑赢居民收入了吗', /^没有，/u],
    ['金融业增加值达到560亿了吗', /^不能判断：文件中没有武昌区金融业增加值的实际数值/u],
    ['社零达到1200亿了吗', /^没有，武昌区/u],
    ['空气质量差了吗', /^是，.*下降10\.9个百分点.*后来.*提升9个百分点/u],
    ['失业率好转了吗', /^是，.*下降0\.2个百分点/u],
    ['优良天数后来怎么样', /70\.3%.*后来.*空气优良天数同比增加18天/u],
  ])('%s', async (question, said) => {
    expect(await leadOf(question)).toMatch(said)
  })
})
