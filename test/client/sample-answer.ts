import type { Answer, Citation } from '../../server/protocol/answer.ts'

export const citation: Citation = {
  id: 1,
  document: { id: 'evaluation', title: '“十四五”规划纲要实施情况中期评估', file: 'evaluation.txt', date: '2023-12-01' },
  section: '二、主要指标完成情况及预测',
  start: 981,
  end: 1011,
  quote: '未完成规划中期进度的有2项(地区生产总值增长、人均预期寿命)',
}

/** A short answer with a table, a figure and one source. */
export const answer: Answer = {
  kind: 'answer',
  understood: { intent: 'indicator_status', indicators: [], departments: [], places: [], periods: [], inherited: [] },
  lead: '有2项未完成规划中期进度：地区生产总值增长、人均预期寿命。[1]',
  text: '有2项未完成规划中期进度：地区生产总值增长、人均预期寿命。[1]',
  parts: [
    {
      kind: 'table',
      columns: [{ title: '指标' }, { title: '差距', align: 'decimal' }],
      rows: [
        [
          { text: '人均预期寿命', status: 'not-met' },
          { text: '−1.62岁', figures: [1], citations: [1] },
        ],
      ],
    },
  ],
  figures: [{ id: 1, name: '差距', value: '−1.62', unit: '岁', formula: '差距 = 80.38 − 82 = −1.62', inputs: [] }],
  citations: [citation],
  followUps: ['人均预期寿命由谁负责？'],
}
