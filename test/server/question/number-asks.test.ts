import { describe, expect, it } from 'vitest'
import { numberAsksIn } from '../../../server/question/number-asks.ts'

describe('the numbers that a question asks for', () => {
  it.each([
    ['2023年武昌全年民生支出多少亿元,占多大比例?', ['2023年武昌全年民生支出多少亿元', '占多大比例']],
    ['“民呼我应”平台一共受理了多少件投诉,满意率怎样?', ['“民呼我应”平台一共受理了多少件投诉', '满意率怎样']],
    ['轨道交通要有几条线、总里程多少公里?', ['轨道交通要有几条线', '总里程多少公里']],
    ['新增城市道路几公里和停车位多少个', ['新增城市道路几公里', '停车位多少个']],
    ['工业投资多少亿元?增速?占总投资多少?', ['工业投资多少亿元', '增速', '占总投资多少']],
    ['中期评估里,老人有多少,占几成', ['老人有多少', '占几成']],
  ])('are the clauses of %s', (question, texts) => {
    expect(numberAsksIn(question).map(({ text }) => text)).toEqual(texts)
  })

  it.each([
    '民生支出多少亿元',
    '托位目标多少,谁负责',
    '民生支出多少亿元,为什么这么多',
    '登记失业率分别是多少?年均又是多少?',
    '这几年新增了哪些学校',
    '平均受教育年限是刚好踩线还是有富余?中期要求几年,实际几年',
  ])('are none where one is asked for, or something else: %s', (question) => {
    expect(numberAsksIn(question)).toEqual([])
  })
})
