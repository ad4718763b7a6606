import { describe, expect, it } from 'vitest'
import { memberOf, partOf } from '../../../../server/answer/indicators/stated-against-goal.ts'

const FIVE =
  '预计2013年地区生产总值、规模以上工业增加值、社会消费品零售总额三项指标增速分别低于目标2个、4.2个和1.1个百分点，需要努力'

describe('memberOf', () => {
  it.each([
    [['工业', '增加值'], '规模以上工业增加值增速低于目标4.2个'],
    [['社会消费品零售总额'], '社会消费品零售总额增速低于目标1.1个百分点'],
  ])('takes what a list says of %s', (words, said) => {
    expect(memberOf(FIVE, words)).toBe(said)
  })
  it.each([[['进出口']], [['值', '额']]])('takes nothing of what the list does not name alone: %s', (words) => {
    expect(memberOf(FIVE, words)).toBeUndefined()
  })
})

describe('partOf', () => {
  it.each([
    [
      '城镇登记失业率为2.15%，控制在3.5%的目标以内，就业稳定。',
      ['失业率'],
      '城镇登记失业率为2.15%，控制在3.5%的目标以内',
    ],
    ['物价平稳，居民消费价格上涨1.6%，低于3.3%的控制目标。', ['价格'], '居民消费价格上涨1.6%，低于3.3%的控制目标'],
    [
      '向内看，地区生产总值等经济指标未能实现年初既定目标，工业经济承压运行。',
      ['生产总值'],
      '地区生产总值等经济指标未能实现年初既定目标',
    ],
  ])('quotes the clauses of %s that hold a result against its goal', (sentence, words, part) => {
    expect(partOf(sentence, words, 100)).toBe(part)
  })
})
