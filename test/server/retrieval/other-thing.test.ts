import { describe, expect, it } from 'vitest'
import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { otherThingThan } from '../../../server/retrieval/other-thing.ts'
import { understand } from '../../../server/question/query.ts'
import { vocabulary } from '../question/vocabulary.ts'

function isOther(question: string, name: string): boolean {
  return otherThingThan(understand(question, [], vocabulary, '2026-01-01'))([nameForm(name)])
}

describe('names that share words with a question and are of another thing', () => {
  it.each([
    ['登记失业率是多少', '城镇调查失业率'],
    ['出口涨了多少', '进出口总额'],
    ['公办幼儿园有多少', '民办幼儿园'],
    ['GDP增长多少', '人均地区生产总值'],
    ['人均GDP是多少', '地区生产总值'],
    ['工业产值是多少', '汽车工业产值'],
    ['老百姓收入涨了多少', '收入'],
  ])('%s is not answered by %s', (question, name) => {
    expect(isOther(question, name)).toBe(true)
  })

  it.each([
    ['失业率是多少', '城镇登记失业率'],
    ['进出口涨了多少', '外贸进出口总额'],
    ['GDP增长多少', '地区生产总值增长'],
    ['固定资产投资多少', '全社会固定资产投资'],
    ['收入多少', '收入'],
    ['居民收入和支出多少', '居民支出'],
  ])('%s may be answered by %s', (question, name) => {
    expect(isOther(question, name)).toBe(false)
  })
})
