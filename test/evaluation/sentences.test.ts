import { expect, it } from 'vitest'
import { markedSentences } from './sentences.ts'

it('gives each sentence the marks that stand in it and behind its stop', () => {
  expect(markedSentences('达到83岁[1]。比率为100%。[2][算1]\n其他3项')).toEqual([
    { text: '达到83岁 。', citations: [1], figures: [] },
    { text: '比率为100%。  ', citations: [2], figures: [1] },
    { text: '其他3项', citations: [], figures: [] },
  ])
})

it('ends no sentence inside quotation marks', () => {
  expect(markedSentences('原文：“增长11%。零售额760亿元。”[3]共2项。')).toMatchObject([{ citations: [3], figures: [] }])
})

it('knows a quotation by its words where the document lost a quotation mark', () => {
  const quote = '开展和谐同行”三年行动。检查27批次。'
  expect(markedSentences(`原文：“${quote}”[1]共2项。`, [{ id: 1, quote }])).toMatchObject([
    { text: `原文：“${quote}” 共2项。`, citations: [1] },
  ])
})
