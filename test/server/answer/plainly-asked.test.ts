import { beforeAll, describe, expect, it } from 'vitest'
import { openAssistant, type Assistant } from '../../../server/assistant.ts'
import { SHIPPED_INDEX } from '../../setup/shipped-index.ts'

let assistant: Assistant

beforeAll(async () => {
  assistant = await openAssistant({ index: SHIPPED_INDEX })
})

describe('a question in everyday words, or with its asking around the name', () => {
  it.each([
    ['“十五五”末武昌GDP力争达到多少亿?', /3000亿元/u],
    ['到2025年武昌全区能给小娃娃入托的位子一共多少个?', /6910个/u],
    ['给老人吃饭的社区食堂,武昌2025年新开了几家?', /10家/u],
    ['江汉养老院里有人护理的床要占多少', /60%/u],
    ['武昌给电车充电的桩23年增加了几个', /6000个/u],
    ['截至2025年底武昌老楼装了多少部电梯', /200部/u],
    ['江汉路网总里程到2025年力争达到多少公里', /149\.8公里/u],
    ['25年到武昌玩的人比23年多多少', /多900万人次/u],
    ['22年武昌老百姓收入涨了几个点', /2022年增长6\.2%/u],
    ['杨园片区重点发展项目有多少个', /^杨园片区重点发展项目：中期评估时为11个\[1\]。$/u],
    ['哪些指标是区发改局负责的', /区发改局：负责指标4项/u],
    ['两个区的十四五GDP目标', /年均增长7%.*没有找到江汉区/u],
    ['武昌区2025年社零比2022年多多少', /2025年预计890亿元.*没有2022年的数值/u],
    ['空气优良天数期末怎么认定完成', /如全市完成目标则视同各区完成目标/u],
    ['每千人口执业医师数从2021年到23年上半年怎么变的', /7\.77人.*7\.88人.*7\.91人/u],
    ['武昌和江汉,城镇登记失业率谁控制得更严?', /2023年上半年2\.64%.*没有找到江汉区/u],
    ['武昌居民收入增速这两三年是走高还是走低', /下降4\.6个百分点/u],
  ])('%s', async (question, expected) => {
    expect((await assistant.ask(question)).lead).toMatch(expected)
  })

  it.each(['武昌区常住人口一共多少万人', '武昌区常住人口是多少', '森林覆盖率目标多少', '人均预期寿命比全国高吗'])(
    'is not answered by what only counts by the thing: %s',
    async (question) => {
      expect((await assistant.ask(question)).kind).toBe('refusal')
    },
  )
})
