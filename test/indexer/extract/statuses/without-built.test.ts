import { describe, expect, it } from 'vitest'
import { extractFacts } from '../../../../indexer/extract/extract.ts'
import { documentOf } from '../document-of.ts'

const kindsOf = (sentence: string): string[] =>
  extractFacts(documentOf(`清江市2024年政府工作报告\n一、2023年工作回顾\n${sentence}\n`)).map(({ kind }) => kind)

describe('withoutBuilt', () => {
  it.each([
    ['南高速出入口改造提升工程全面完成。', ['project']],
    ['特殊困难群体家庭适老化改造工程顺利完成。', ['status']],
    ['集体林权制度改革全面完成。', ['status']],
  ])('%s', (sentence, kinds) => {
    expect(kindsOf(sentence)).toEqual(kinds)
  })
})
