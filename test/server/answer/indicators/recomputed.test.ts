import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAssistant, type Assistant } from '../../../../server/assistant.ts'
import type { TextPart } from '../../../../server/protocol/answer.ts'
import { SHIPPED_INDEX } from '../../../setup/shipped-index.ts'

let assistant: Assistant

beforeAll(async () => {
  assistant = await openAssistant({ index: SHIPPED_INDEX })
})
afterAll(() => assistant.close())

/** The part that recomputes, without its marks. */
async function recomputed(question: string): Promise<Pick<TextPart, 'label' | 'tone' | 'text'> | undefined> {
  const { parts } = await assistant.ask(question)
  const found = parts
    .filter((part): part is TextPart => part.kind === 'text')
    .find(({ label }) => /复核/u.test(label ?? ''))
  return found && { label: found.label, tone: found.tone, text: found.text.replace(/\[(?:算)?\d+\]/gu, '') }
}

describe('a recomputed status', () => {
  it.each([
    [
      '地区生产总值增长完成中期目标了吗？',
      '平均值6.73%，与中期值7%相比，差距−0.27个百分点，文件写“掉规划进度年均增长目标(7%)0.3个百分点”；规划目标写的是“左右”',
    ],
    ['人均预期寿命完成中期目标了吗？', '2022年实际值80.38岁，与中期值82岁相比，差距−1.62岁，文件写“掉中期目标1.62岁”'],
    [
      '每万人口高价值发明专利拥有量完成得怎么样？',
      '2022年实际值33.93件，与目标值28件相比，差距5.93件，文件写“超“十四五”目标值5.93件”',
    ],
  ])('agrees with the gap that the document states: %s', async (question, text) => {
    expect(await recomputed(question)).toMatchObject({
      label: '复核一致',
      tone: 'check',
      text: expect.stringContaining(text) as unknown,
    })
  })

  it.each([
    ['基本养老保险参保率完成中期目标了吗？', '基本养老保险参保率平均值99.43%，与中期值99.4%相比，差距0.03个百分点'],
    ['居民人均可支配收入增长完成中期进度了吗？', '平均值7.6%，与地区生产总值增长平均值6.73%相比，差距0.87个百分点'],
    ['全社会研发经费投入增长完成了吗？', '平均值11.67%，与按文件方法取的中期值10%相比，差距1.67个百分点'],
  ])('stands alone where the document states no gap: %s', async (question, text) => {
    expect(await recomputed(question)).toMatchObject({
      label: '程序复核',
      text: expect.stringContaining(text) as unknown,
    })
  })

  it.each(['空气质量优良天数比率完成中期目标了吗？', '单位地区生产总值能源消耗降低完成了吗？'])(
    'is not made up where no document gives a bound: %s',
    async (question) => {
      expect(await recomputed(question)).toEqual({
        label: '程序复核',
        tone: 'note',
        text: '按文件所列数字不能复核：文件未列中期测算值；目标没有数值（完成市下达目标）。',
      })
    },
  )
})
