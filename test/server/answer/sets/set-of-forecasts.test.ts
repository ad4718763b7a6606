import { describe, expect, it } from 'vitest'
import { shippedAssistant } from '../../../setup/shipped-assistant.ts'

const ask = shippedAssistant()

describe('what is expected of the indicators of a category', () => {
  it.each([
    ['民生福祉类指标里，预计到2025年哪一项完成起来有压力？', '民生福祉类完成有压力的有1条', '人均预期寿命'],
    ['民生那几项到2025哪个完成有压力', '民生福祉类完成有压力的有1条', '人均预期寿命'],
    ['经济发展类预计哪个完不成', '经济发展类完成有压力的有1条', '地区生产总值增长'],
    ['绿色生态类哪几项预计能顺利完成', '绿色生态类可完成的有3条', '绿化覆盖率'],
  ])('%s: %s, %s', async (question, count, name) => {
    const { lead } = await ask(question)
    expect(lead).toContain(count)
    expect(lead).toContain(name)
  })

  it('is told of all where no category is named, and of none that there is not', async () => {
    expect((await ask('哪些指标预计完成“十四五”目标有压力？')).lead).toContain('有2条')
    expect((await ask('养老那几项哪个完成有压力')).kind).toBe('refusal')
  })
})
