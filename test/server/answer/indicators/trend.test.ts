import { describe, expect, it } from 'vitest'
import { shippedAssistant } from '../../../setup/shipped-assistant.ts'

const ask = shippedAssistant()

describe('the way between two years', () => {
  it.each([
    ['全社会研发经费投入增长率2021年到2022年是高了还是低了？', '2022年比2021年下降0.66个百分点'],
    ['全社会研发经费投入增长率2021年到2022年', '2022年比2021年下降0.66个百分点'],
    ['居民收入增速2021年到2023年上半年是怎么走的？', '2023年上半年5.8%'],
    ['武昌区人均预期寿命2021年到2022年变低了还是变高了', '3.46岁'],
  ])('%s: %s', async (question, said) => {
    const { lead } = await ask(question)
    expect(lead).toContain(said)
  })

  it('tells no year outside it', async () => {
    const { lead } = await ask('人均预期寿命2021到2022高了还是低了')
    expect(lead).not.toContain('2025年')
  })
})

describe('how far a mid-term value was above what was reckoned', () => {
  it.each([
    ['中期的时候地表水达到Ⅲ类的比例超了测算值几个百分点', '高32.5个百分点'],
    ['中期那会儿绿化覆盖率超了测算值没有', '高0.01个百分点'],
  ])('%s: %s', async (question, said) => {
    const { lead } = await ask(question)
    expect(lead).toContain(said)
  })
})

it('tells of a goal whether it was reached later', async () => {
  const { lead } = await ask('寿命83岁那个目标 后来到了没')
  expect(lead).toContain('84.98岁')
  expect(lead).toContain('已达到目标')
})
