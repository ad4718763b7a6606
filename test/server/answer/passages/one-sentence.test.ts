import { describe, expect, it } from 'vitest'
import { leavesNumber } from '../../../../server/answer/passages/one-sentence.ts'
import { numberAsksIn } from '../../../../server/question/number-asks.ts'

describe('a number that an answer leaves unsaid', () => {
  it.each([
    ['全年民生支出多少亿元,占多大比例?', '武昌区民生支出：2023年超86亿元[1]。'],
    ['一共受理了多少件投诉,满意率怎样?', '受理群众投诉满意率：2023年上半年为95.33%[1]。'],
    ['轨道交通要有几条线、总里程多少公里?', '总里程的目标：2025年43公里[1]。新增轨道交通站点的目标：2025年4个[1]。'],
    ['60岁以上老年人有多少?占常住人口多大比例?', '60岁以上老年人占常住人口：2024年为22.8%[1]。'],
  ])('is seen: %s', (question, lead) => {
    expect(leavesNumber(lead, numberAsksIn(question))).toBe(true)
  })

  it.each([
    ['全年民生支出多少亿元,占多大比例?', '民生支出超86亿元[1]，占75%[1]。'],
    ['旅游总收入多少亿?接待游客多少万人次?', '旅游总收入：2025年550亿元[1]。接待游客：2025年9000万人次[2]。'],
  ])('is none: %s', (question, lead) => {
    expect(leavesNumber(lead, numberAsksIn(question))).toBe(false)
  })
})
