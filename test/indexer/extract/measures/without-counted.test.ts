import { describe, expect, it } from 'vitest'
import { extractFacts } from '../../../../indexer/extract/extract.ts'
import { documentOf } from '../document-of.ts'

const factsOf = (sentence: string): [string, number | undefined][] =>
  extractFacts(documentOf(`清江市2024年政府工作报告\n一、2023年工作回顾\n${sentence}\n`)).map((fact) => [
    fact.kind,
    fact.kind === 'count' ? fact.count : fact.kind === 'actual' ? fact.value : undefined,
  ])

describe('withoutCounted', () => {
  it.each<[string, [string, number | undefined][]]>([
    [
      '对接江城的4条通道基本建成，10条加快建设。',
      [
        ['count', 4],
        ['count', 10],
      ],
    ],
    ['全面完成省、市八件实事。', [['count', 8]]],
    [
      '新开工重点项目12个，28个产业项目竣工投产。',
      [
        ['actual', 12],
        ['actual', 28],
      ],
    ],
    [
      '年度32项改革任务完成30项。',
      [
        ['count', 32],
        ['count', 30],
      ],
    ],
    ['完成农村集体产权制度改革整省试点。', [['status', undefined]]],
  ])('%s', (sentence, expected) => {
    expect(factsOf(sentence)).toEqual(expected)
  })
})
