import { describe, expect, it } from 'vitest'
import { namedDocuments, namesNone } from '../../../server/question/named-documents.ts'

describe('namedDocuments', () => {
  it.each([
    ['国家“十二五”规划说的战略性新兴产业有哪些?', '2011-2015', '“十二五”规划说的'],
    ['国家十三五规划纲要里森林覆盖率是多少', '2016-2020', '十三五规划纲要里'],
    ['十三五说北京要往外搬的主要是哪些', '2016-2020', '十三五说'],
    ['国家“十三五”规划说“十二五”时期常住人口城镇化率达到了多少?', '2016-2020', '“十三五”规划说'],
    ['第十二个五年规划提出的约束性指标有哪些', '2011-2015', '第十二个五年规划提出的'],
  ])('reads the plan of %s', (text, plan, name) => {
    const { plans, spans } = namedDocuments(text)
    expect(plans).toEqual([plan])
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([name])
  })

  it.each([
    ['2021年政府工作报告里说的GDP目标是多少', '2021'],
    ['21年成都市政府工作报告定了哪些目标', '2021'],
  ])('reads the report of %s', (text, year) => {
    expect(namedDocuments(text)).toMatchObject({ plans: [], reports: [year] })
  })

  it('leaves out what a report is called, and keeps its year', () => {
    const text = '2021年政府工作报告里说的GDP目标是多少'
    expect(namedDocuments(text).spans.map(({ start, end }) => text.slice(start, end))).toEqual(['政府工作报告里说的'])
    expect(namedDocuments('2021年政府工作报告是谁作的').spans).toEqual([])
  })

  it.each([
    '“十三五”期间森林覆盖率的目标是多少',
    '“十二五”和“十三五”的目标分别是多少',
    '“十四五”末人均预期寿命达到多少',
    '“十四五”规划纲要任务分工方案由谁印发',
    '“十四五”规划纲要中期评估里哪些没完成',
    '十五分钟生活圈覆盖率',
    '十四五中小学学位新增多少',
  ])('finds none in %s', (text) => {
    expect(namesNone(namedDocuments(text))).toBe(true)
  })
})
