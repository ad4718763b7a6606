import { beforeAll, describe, expect, it } from 'vitest'
import { openAssistant, type Assistant } from '../../../../server/assistant.ts'
import { SHIPPED_INDEX } from '../../../setup/shipped-index.ts'

let assistant: Assistant

beforeAll(async () => {
  assistant = await openAssistant({ index: SHIPPED_INDEX })
})

describe('a question for all that fulfils a condition', () => {
  it.each([
    ['哪几个主要指标是由两家以上单位负责的?', /有3项.*地表水.*地区生产总值增长.*全员劳动生产率增长/u],
    ['有没有只写了牵头单位、没写责任单位的任务?是哪些', /有2项.*构建强大公共卫生体系.*创造健康生活环境/u],
    ['牵头单位超过两家的任务有几项', /有3项/u],
    ['武昌区哪些任务是由多个部门共同牵头的?', /有10项/u],
    ['牵头任务最多的单位是谁', /区科经局（4项）/u],
    ['哪些部门牵头了3项以上任务?', /有4家.*区科经局.*区发改局.*区卫健局.*区委政法委/u],
    ['区民政局和区公安分局共同参与哪些任务?', /有1项.*健全多层次社会保障体系/u],
    ['区发改局牵头、区金融局是责任单位的任务有哪些', /有2项.*推动重点产业集群化发展.*推动新兴产业突破性发展/u],
    ['除了民生福祉类以外,还有哪些指标没完成', /有1项.*地区生产总值增长/u],
    ['预期性指标里除了GDP还有哪个没完成', /有1项.*人均预期寿命/u],
    ['区人资局负责的指标里,没有统计值的是哪几个', /有1项.*城镇调查失业率/u],
    ['非约束性指标有几项', /有11项/u],
    ['哪个未完成指标的差距最大?', /地区生产总值增长（差0\.27个百分点/u],
    ['哪些指标已经达到2025年目标?', /有4项.*专利.*医师数.*托位数.*人均预期寿命/u],
    ['养老保险参保率三个时期里哪个最高', /最高的是2022年99\.48%/u],
    ['从2021到2023年上半年,哪一年的空气优良天数比率最高', /最高的是2022年81\.2%/u],
  ])('%s', async (question, lead) => {
    const answer = await assistant.ask(question)
    expect(answer.kind).toBe('answer')
    expect(answer.lead.replace(/\[算?\d+\]/gu, '')).toMatch(lead)
  })

  it.each(['空气质量优良天数比率由谁负责?', '地表水好于Ⅲ类水体比例由哪些单位负责?', '区科经局牵头哪些任务?'])(
    'is not %s',
    async (question) => {
      expect((await assistant.ask(question)).lead).not.toMatch(/列出责任分工的|家以上单位/u)
    },
  )
})
