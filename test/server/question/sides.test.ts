import { describe, expect, it } from 'vitest'
import { understand } from '../../../server/question/query.ts'
import { vocabulary } from './vocabulary.ts'

const sides = (question: string): unknown[] => {
  const { sides: found } = understand(question, [], vocabulary, '2026-01-01')
  return found === undefined ? [] : [found.first, found.second].map(({ kind, periods }) => [kind, ...periods])
}

describe('the sides of a question that holds two values against each other', () => {
  it.each([
    ['城镇居民收入从2006年到2007年目标是怎么变的', [undefined, '2006'], ['target', '2007']],
    ['停车泊位2023年和2025年哪年新增得多?', [undefined, '2023'], [undefined, '2025']],
    ['2023年GDP增长目标比2022年的实际增速高吗', ['target', '2023'], ['actual', '2022']],
    // 预期 is part of the name.
    ['人均预期寿命2025年实际比规划目标高几岁', ['actual', '2025'], ['target']],
    ['单位GDP能耗降低的目标,“十二五”和“十五五”一样吗?', ['target', '2011-2015'], [undefined, '2026-2030']],
    // Of one time a goal is held against what was reached.
    ['GDP五年年均增速跟规划定的7%相比差多少', ['actual', '2021-2025'], ['target']],
  ])('%s', (question, first, second) => {
    expect(sides(question)).toEqual([first, second])
  })
})
