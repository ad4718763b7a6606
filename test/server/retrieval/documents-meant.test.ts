import { describe, expect, it } from 'vitest'
import type { Document } from '../../../indexer/model/document.ts'
import { understand, type Query, type Vocabulary } from '../../../server/question/query.ts'
import { Spelling } from '../../../server/question/spelling.ts'
import { documentsMeant } from '../../../server/retrieval/documents-meant.ts'

const PLACES = ['全国', '北京市', '云岭市']
const VOCABULARY: Vocabulary = { places: PLACES, otherPlaces: [], departments: [], spelling: new Spelling([]) }

function document(id: string, place: string, kind: Document['kind'], period: string, text = ''): Document {
  return { id, file: `${id}.md`, title: id, kind, place, period, text, sections: [], tables: [] }
}

const DOCUMENTS = [
  document('国家十二五', '全国', 'plan', '2011-2015'),
  document('国家十三五', '全国', 'plan', '2016-2020', '有序疏解北京非首都功能。'),
  document('北京2005', '北京市', 'work-report', '2005'),
  document('云岭2020', '云岭市', 'work-report', '2020'),
  document('云岭2021', '云岭市', 'work-report', '2021'),
  document('云岭十四五', '云岭市', 'plan', '2021-2025'),
]

function asked(question: string): Query {
  return understand(question, [], VOCABULARY, '2021-12-31')
}

function meant(question: string): readonly string[] | undefined {
  return documentsMeant(asked(question), DOCUMENTS)?.documents.map(({ id }) => id)
}

describe('documentsMeant', () => {
  it.each([
    ['国家“十二五”规划里战略性新兴产业有哪些', ['国家十二五']],
    ['“十三五”规划提出的预期性指标靠什么实现', ['国家十三五']],
    // Goals of a plan's years are set by that plan.
    ['全国“十二五”期间森林覆盖率的目标是多少', ['国家十二五']],
    // A report of the plan's years tells of it, too.
    ['云岭市“十四五”规划里森林覆盖率要到多少', ['云岭2021', '云岭十四五']],
    ['云岭市2021年政府工作报告里新增就业目标是多少', ['云岭2021', '云岭十四五']],
  ])('confines %s', (question, ids) => {
    expect(meant(question)).toEqual(ids)
  })

  it('asks a plan of a place that it speaks of', () => {
    const found = documentsMeant(asked('十三五说北京要往外搬的主要是哪些'), DOCUMENTS)
    expect(found?.documents.map(({ id }) => id)).toEqual(['国家十三五'])
    expect(found?.query).toMatchObject({ places: [], innerPlaces: ['北京'] })
  })

  it('asks of the years of a plan that no document is', () => {
    const found = documentsMeant(asked('北京市“十三五”规划里绿化覆盖率的目标是多少'), DOCUMENTS)
    expect(found?.documents).toHaveLength(DOCUMENTS.length)
    expect(found?.query).toMatchObject({ places: ['北京市'], periods: ['2016-2020'] })
  })

  it.each(['云岭市森林覆盖率是多少', '云岭市2021年新增就业多少'])('leaves all for %s', (question) => {
    expect(meant(question)).toBeUndefined()
  })
})
