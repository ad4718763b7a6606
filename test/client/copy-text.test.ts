import { describe, expect, it } from 'vitest'
import { answerText, LABEL, tableText } from '../../client/copy-text.ts'
import { answer } from './sample-answer.ts'

describe('answerText', () => {
  it('gives question, answer, formula, source and label, in this order', () => {
    expect(answerText('哪些指标未完成中期进度？', answer)).toBe(
      [
        '哪些指标未完成中期进度？',
        '有2项未完成规划中期进度：地区生产总值增长、人均预期寿命。[1]',
        '计算过程\n[算1] 差距 = 80.38 − 82 = −1.62',
        '出处\n[1] 《“十四五”规划纲要实施情况中期评估》（二、主要指标完成情况及预测）：“未完成规划中期进度的有2项(地区生产总值增长、人均预期寿命)”',
        LABEL,
      ].join('\n\n'),
    )
  })
})

describe('tableText', () => {
  it('gives cells divided by tabs, one row a line, without marks', () => {
    const rows = [[{ text: '人均预期寿命[1]' }, { text: '−1.62岁' }]]
    expect(tableText({ kind: 'table', columns: [{ title: '指标' }, { title: '差距' }], rows })).toBe(
      '指标\t差距\n人均预期寿命\t−1.62岁',
    )
  })
  it.each([
    ['=HYPERLINK("http://a")', '\'=HYPERLINK("http://a")'],
    ['@部门', "'@部门"],
    ['+cmd', "'+cmd"],
    ['-0.3', '-0.3'],
    ['+7%', '+7%'],
  ])('keeps %s from being a formula of a spreadsheet', (text, cell) => {
    expect(tableText({ kind: 'table', columns: [{ title: '值' }], rows: [[{ text }]] })).toBe(`值\n${cell}`)
  })
})
