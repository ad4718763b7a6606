import { describe, expect, it } from 'vitest'
import { Spelling } from '../../../server/question/spelling.ts'

const spelling = new Spelling([
  '优良天数比率',
  '托位',
  '武昌',
  '成都',
  '粮食',
  '天数',
  '研发经费投入增长',
  '发放贷款余额',
  '农村居民收入',
])

describe('Spelling', () => {
  it.each([
    ['去年优良天书比率是多少', '去年优良天数比率是多少', [{ from: '优良天书比率', to: '优良天数比率' }]],
    [
      'wuchang区有多少个拖位?',
      '武昌区有多少个托位?',
      ['wuchang', '拖位'].map((from, at) => ({ from, to: ['武昌', '托位'][at] })),
    ],
    [
      '全社会研发经费投人增长多少',
      '全社会研发经费投入增长多少',
      [{ from: '研发经费投人增长', to: '研发经费投入增长' }],
    ],
    ['货款余额多少', '贷款余额多少', [{ from: '货款余额', to: '贷款余额' }]],
    ['居民收人多少', '居民收入多少', [{ from: '居民收人', to: '居民收入' }]],
    ['农村民居收入多少', '农村居民收入多少', [{ from: '农村民居收入', to: '农村居民收入' }]],
    ['liang shi的目标', '粮食的目标', [{ from: 'liang shi', to: '粮食' }]],
  ])('puts right %s', (asked, text, changes) => {
    expect(spelling.correct(asked)).toEqual({ text, changes })
  })

  it.each([
    '武昌的优良天数比率是多少',
    '总收入550亿和470亿哪个对',
    '研发经费投入增加了多少',
    '经济总量是多少',
    '修到什么程度了',
    'GDP',
    '',
    '𠀀𠀁优良',
    'y'.repeat(2000),
  ])('leaves %s as it is', (asked) => {
    expect(spelling.correct(asked)).toEqual({ text: asked, changes: [] })
  })
})
