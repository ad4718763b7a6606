import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAssistant, type Assistant } from '../../../../server/assistant.ts'
import { SHIPPED_INDEX } from '../../../setup/shipped-index.ts'

let assistant: Assistant

beforeAll(async () => {
  assistant = await openAssistant({ index: SHIPPED_INDEX })
})
afterAll(() => assistant.close())

const lead = async (question: string): Promise<string> =>
  (await assistant.ask(question)).lead.replace(/\[[^\]]*\]/gu, '')

describe('the gap to what was set for the middle of the plan', () => {
  it.each([
    ['人均预期寿命离中期目标还差几岁?', '2022年为80.38岁，中期值82岁，低1.62岁'],
    ['人均期望寿命跟中期目标相比掉了几岁', '低1.62岁'],
    ['托位超出中期目标多少?', '2023年上半年为3.47，中期值1.95个，高1.52个'],
    ['每千人医生数超出中期测算值多少人', '高0.96人'],
    ['绿化覆盖率和中期测算值差多少', '高0.01个百分点'],
    ['每千人托位跟中期测算值比怎么样,超了还是差了?', '高1.52个'],
    ['劳动年龄人口平均受教育年限到2023年上半年够不够中期测算值?', '两者相同'],
  ])('answers %s', async (question, words) => {
    expect(await lead(question)).toContain(words)
  })

  it('is of the mean where the evaluation judges by one, beside its own rounded words', async () => {
    const said = await lead('GDP增速比中期目标低几个点')
    expect(said).toContain('2021年10.4%、2022年4.2%、2023年上半年5.6%，平均6.73%，中期值7%，低0.27个百分点')
    expect(said).toContain('0.3个百分点')
  })

  it('is told once where the state is asked for, too', async () => {
    const said = await lead('GDP增速达到中期要求了吗?差多少?')
    expect(said.match(/地区生产总值增长/gu)).toHaveLength(1)
    expect(said).toContain('未完成')
  })

  it('is of the year that is asked about, without the conclusion on another', async () => {
    const said = await lead('2021年的人均预期寿命比中期测算值高多少')
    expect(said).toContain('高1.84岁')
    expect(said).not.toContain('未完成')
  })

  it('leaves other questions on the middle of the plan to their answers', async () => {
    expect(await lead('亿元楼宇从中期评估到2025年底多了几栋')).toContain('7栋')
    expect(await lead('哪些指标离中期目标还差?')).toContain('2项')
  })
})

describe('a status by a mean', () => {
  it.each(['全员劳动生产率的中期进度达标了吗?', '全员劳动生产率中期目标完成了没有'])(
    'is proved by all values: %s',
    async (question) => {
      expect(await lead(question)).toContain('2021年增长11.8%、2022年增长21.8%')
    },
  )
})
