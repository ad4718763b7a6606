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
    // Which way it goes, of a goal.
    ['失业率2021年要控制在多少,比2020年实际高还是低', ['target', '2021'], ['actual', '2020']],
    ['空气,2005年想达到的跟2004年比是高了还是低了', ['target', '2005'], [undefined, '2004']],
    ['研发投入占比2021年目标比2020年实际高几个点', ['target', '2021'], ['actual', '2020']],
    ['GDP2007年目标增速较2006年实际是升是降', ['target', '2007'], ['actual', '2006']],
    // 预期 is part of the name.
    ['人均预期寿命2025年实际比规划目标高几岁', ['actual', '2025'], ['target']],
    ['单位GDP能耗降低的目标,“十二五”和“十五五”一样吗?', ['target', '2011-2015'], [undefined, '2026-2030']],
    // Of one time a goal is held against what was reached.
    ['GDP五年年均增速跟规划定的7%相比差多少', ['actual', '2021-2025'], ['target']],
  ])('%s', (question, first, second) => {
    expect(sides(question)).toEqual([first, second])
  })
})
