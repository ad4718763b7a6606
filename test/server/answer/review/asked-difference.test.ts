import { beforeAll, describe, expect, it } from 'vitest'
import { openAssistant, type Assistant } from '../../../../server/assistant.ts'
import { SHIPPED_INDEX } from '../../../setup/shipped-index.ts'

let everyone: Assistant

beforeAll(async () => {
  everyone = await openAssistant({ index: SHIPPED_INDEX })
})

const asked = async (question: string): Promise<{ kind: string; lead: string; text: string }> => {
  const { kind, lead, text } = await everyone.ask(question)
  return { kind, lead: lead.replace(/\[算?\d+\]/gu, ''), text }
}

describe('a difference that a question names itself', () => {
  it.each([
    ['武昌到底是13个街道还是14个街道?', /13条街道.*14个街道/u],
    [
      '武昌GDP年均增速一处说6.7%,一处说6.3%,哪个对',
      /6\.3%”（“十四五”五年）.*6\.7%”（2021—2023年上半年）.*起止时期不同/u,
    ],
    ['医师数的增长值0.04人对得上7.88人和7.91人吗', /0\.04人.*7\.91人.*为0\.03人/u],
    ['绿化覆盖率40.89%和41.51%怎么不一致', /40\.89%是2023年上半年的，41\.51%是2022年的/u],
    ['武昌有多少个街道,各份材料一样吗', /14个.*街道总数有计数不符/u],
    ['各份报告里街道个数一致吗', /街道总数有计数不符/u],
  ])('is told to anybody: %s', async (question, expected) => {
    const { kind, lead } = await asked(question)
    expect(kind).toBe('answer')
    expect(lead).toMatch(expected)
  })

  it.each([
    '文件之间有哪些矛盾？',
    '这些材料打架的地方列一下',
    '库里文件有没有前后不一致的',
    '评估报告有没有矛盾的地方',
  ])('is not the list of all of them: %s', async (question) => {
    const { kind, lead } = await asked(question)
    expect(kind).toBe('refusal')
    expect(lead).toContain('工作人员')
  })

  it('is none where only the goal is asked for', async () => {
    expect((await asked('人均预期寿命目标是83岁还是82岁')).lead).toMatch(/目标：“十四五”期间83岁/u)
  })
})
