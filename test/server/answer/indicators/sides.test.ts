import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAssistant, type Assistant } from '../../../../server/assistant.ts'
import { SHIPPED_INDEX } from '../../../setup/shipped-index.ts'

let assistant: Assistant

beforeAll(async () => {
  assistant = await openAssistant({ index: SHIPPED_INDEX })
})
afterAll(() => assistant.close())

describe('two values held against each other', () => {
  it.each([
    ['GDP五年年均增速跟规划定的7%相比差多少', '年均增长6.3%，“十四五”期间目标为年均增长7%', '低0.7个百分点'],
    ['武昌、江汉两个区“十四五”新增就业目标比一比', '武昌区10.5万人，江汉区7万个', '相差3.5万人'],
    ['武昌和江汉2025年新增就业目标比比谁高', '10.5万人', '多3.5万人'],
    ['人均预期寿命2025年实际比规划目标高几岁', '84.98岁，“十四五”期间目标为83岁', '高1.98岁'],
    // Only one of the two is held.
    ['武昌2026年GDP增长目标比2025年实际高还是低', '没有2025年可比的数值，不能比较高低', '2026年目标为增长5.5%以上'],
    ['武昌绿化覆盖率提高了几个百分点', '2022年比2021年多1.18个百分点'],
  ])('%s', async (question, ...words) => {
    const lead = (await assistant.ask(question)).lead.replace(/\[[^\]]*\]/gu, '')
    for (const each of words) expect(lead).toContain(each)
  })
})
