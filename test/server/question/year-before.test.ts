import { describe, expect, it } from 'vitest'
import { understand } from '../../../server/question/query.ts'
import { vocabulary } from './vocabulary.ts'

describe('the year before, beside a year that is named', () => {
  it.each([
    ['武昌2015年有多少个蓝天,比上年多几天', ['2015']],
    ['武昌2025年优良天数多少,比上年多几天', ['2025', '2024']],
    ['武昌优良天数比上年多几天', ['2024']],
  ])('%s', (question, periods) => {
    expect(understand(question, [], vocabulary, '2025-12-01').periods).toEqual(periods)
  })
})
