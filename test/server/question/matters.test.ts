import { describe, expect, it } from 'vitest'
import { mattersOf } from '../../../server/question/matters.ts'

describe('the clauses of a question that each ask', () => {
  it.each([
    ['南通2020年GDP多少 增速几个点', ['南通2020年GDP多少', '增速几个点']],
    ['财政收入2002年要到多少亿,年均增几个点', ['财政收入2002年要到多少亿', '年均增几个点']],
    ['旅游总收入多少,接待游客多少人次,谢谢', ['旅游总收入多少', '接待游客多少人次']],
    ['武昌2025年社零多少亿、增速多少?', ['武昌2025年社零多少亿', '增速多少']],
    ['目标多少,谁负责,完成了吗', ['目标多少', '谁负责', '完成了吗']],
    [
      '宁夏04年城里人和农民一年收入各是多少钱',
      ['宁夏04年城镇居民一年收入是多少钱？', '宁夏04年农村居民一年收入是多少钱？'],
    ],
    ['约束性指标和预期性指标各几项', ['约束性指标有几项？', '预期性指标有几项？']],
  ])('are matters of their own in %s', (question, matters) => {
    expect(mattersOf(question)).toEqual(matters)
  })

  it.each([
    '要扶持多少人创业、带动多少人就业',
    '优良天数17年有几天,比16年多几天',
    '住黄河滩区的老百姓,政府有啥安排',
    '写材料急用,2023年社零总额多少',
  ])('are one matter where one asks or is held against the other: %s', (question) => {
    expect(mattersOf(question)).toHaveLength(1)
  })
})
