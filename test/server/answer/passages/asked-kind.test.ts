import { describe, expect, it } from 'vitest'
import { understand } from '../../../../server/question/query.ts'
import { vocabulary } from '../../question/vocabulary.ts'
import { isOfOtherKind } from '../../../../server/answer/passages/other-kind.ts'
import { unitAsked } from '../../../../server/answer/passages/unit-asked.ts'
import { goalsYear, reviewedYear } from '../../../../server/answer/passages/report-year.ts'
import { likelihoodOf } from '../../../../server/answer/passages/likelihood.ts'
import type { Document } from '../../../../indexer/model/document.ts'
import type { SentenceHit } from '../../../../server/retrieval/sentences.ts'

const asked = (question: string) => understand(question, [], vocabulary, '2026-11-22')

describe('one kind is not taken for another', () => {
  it.each([
    ['城镇登记失业率目标', '城镇调查失业率控制在6%左右'],
    ['森林覆盖率目标多少', '建成区绿化覆盖率达到41.51%'],
    ['2020年GDP目标定了多少', '研发经费支出占地区生产总值比重提升到3%'],
    ['2004年人均gdp是多少', '地区生产总值川区过20亿元的县市区6个'],
    ['研发投入占GDP的比重是多少', '数字经济核心产业增加值占地区生产总值比重增速明显'],
  ])('%s: %s', (question, part) => {
    expect(isOfOtherKind(asked(question), part)).toBe(true)
  })

  it.each([
    ['2020年GDP目标定了多少', '地区生产总值增长6%以上'],
    ['森林覆盖率目标多少', '全省森林覆盖率达到42%，绿化覆盖率提高'],
    ['地级以上城市空气优良天书比例是多少', '地级以上城市空气优良天数比例93.4%'],
    ['人均GDP到多少了', '人均地区生产总值突破10万元'],
    ['民生支出占财政的比例', '民生支出超86亿元、占地方一般公共预算支出75%'],
    ['小区改了多少户', '改造老旧小区68万户'],
  ])('%s is answered by %s', (question, part) => {
    expect(isOfOtherKind(asked(question), part)).toBe(false)
  })
})

describe('the unit that is asked for', () => {
  it.each([
    ['中欧班列开了多少趟', '开行1102列，同比增长10%'],
    ['粮食要打多少斤', '总产量1600亿斤以上'],
    ['追回来多少钱', '挽回经济损失1.2亿元'],
    ['研发经费投了几个亿', '投入12.5亿元'],
    ['占财政的比例这几年是涨了还是跌了', '占一般公共预算支出75%'],
  ])('%s: %s', (question, text) => {
    expect(unitAsked(question).test(text)).toBe(true)
  })

  it.each([
    ['追回来多少钱', '侦破案件42起'],
    ['中欧班列开了多少趟', '覆盖27个国家'],
  ])('%s is not answered by %s', (question, text) => {
    expect(unitAsked(question).test(text)).toBe(false)
  })
})

it('tells the year that a report is on by its month', () => {
  const january = { date: '2021-01-25' } as Document
  const december = { date: '2025-12-29' } as Document
  expect([reviewedYear(january), goalsYear(january)]).toEqual([2020, 2021])
  expect([reviewedYear(december), goalsYear(december)]).toEqual([2025, 2026])
  expect(reviewedYear({ period: '2016' } as Document)).toBe(2015)
})

it('is surer of a sentence that leads the next one', () => {
  const sentence = (score: number): SentenceHit =>
    ({ score, coverage: 0.5, cosine: 0.75, hit: { score: 1 } }) as SentenceHit
  const close = likelihoodOf([sentence(6), sentence(5.95)])
  const ahead = likelihoodOf([sentence(6), sentence(5.5)])
  expect(close).toBeLessThan(0.5)
  expect(ahead).toBeGreaterThan(0.75)
  expect(likelihoodOf([])).toBe(0)
})
