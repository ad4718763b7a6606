import { describe, expect, it } from 'vitest'
import { answeringPart } from '../../../../server/answer/passages/answering-part.ts'
import { understand } from '../../../../server/question/query.ts'
import { vocabulary } from '../../question/vocabulary.ts'

const SENTENCE =
  '坚决打赢蓝天保卫战，扩大高污染燃料禁燃区，全市限行黄标车，新增纯电动公交车2433辆，完成545座加油站、13座储油库油气回收系统整改，PM2.5年平均浓度35微克/立方米，在超大城市中率先达到国家标准'

function part(question: string, number: RegExp): string {
  return answeringPart(SENTENCE, understand(question, [], vocabulary, '2026-11-22'), 90, number)
}

describe('the clauses of a long sentence that answer', () => {
  it('hold the words and the number asked for, and no more', () => {
    expect(part('PM2.5平均浓度多少', /\d/u)).toBe('PM2.5年平均浓度35微克/立方米')
    expect(part('纯电动公交车新增多少辆', /\d辆/u)).toBe('新增纯电动公交车2433辆')
  })

  it('are the whole of a short sentence', () => {
    const query = understand('城镇新增就业多少人', [], vocabulary, '2026-11-22')
    expect(answeringPart('城镇新增就业3.8万人、登记失业率2.7%', query, 90)).toBe('城镇新增就业3.8万人、登记失业率2.7%')
  })

  it('bring what they are said of from the clause before', () => {
    const text = `${'深入实施创新驱动发展战略，'.repeat(5)}全社会研发投入增幅超过20%，占地区生产总值2.5%左右`
    const query = understand('占地区生产总值多少', [], vocabulary, '2026-11-22')
    expect(answeringPart(text, query, 90, /\d%/u)).toBe('全社会研发投入增幅超过20%，占地区生产总值2.5%左右')
  })
})
