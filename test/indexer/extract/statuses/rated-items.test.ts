import { describe, expect, it } from 'vitest'
import { findStatuses } from '../../../../indexer/extract/statuses/statuses.ts'
import { documentOf } from '../document-of.ts'

const TITLE = '# 望湖区“十四五”规划实施情况中期评估报告\n\n'

function statuses(
  text: string,
): readonly (readonly [string, string | undefined, string, number | undefined, string | undefined])[] {
  return findStatuses(documentOf(TITLE + text)).map(
    ({ indicator, status, text: words, rate, reason }) => [indicator, status, words, rate, reason] as const,
  )
}

describe('statuses in the words of an evaluation', () => {
  it('are read from a column of ratings, with the rate of the row', () => {
    expect(
      statuses(
        '| 序号 | 指标名称 | 2025年目标 | 目标完成进度 | 进展评价 |\n|---|---|---|---|---|\n| 1 | 常住人口城镇化率 | 55 | 48.5% | 进度滞后 |\n| 2 | 全员劳动生产率 | 12 | 61.8% | 同步推进 |\n| 3 | 城镇调查失业率 | <5.5 | — | 暂不评价 |\n',
      ),
    ).toEqual([
      ['常住人口城镇化率', 'behind', '进度滞后', 48.5, undefined],
      ['全员劳动生产率', 'on-track', '同步推进', 61.8, undefined],
      ['城镇调查失业率', 'no-data', '暂不评价', undefined, undefined],
    ])
  })

  it('are no attributes and no measures of the same table', () => {
    expect(
      statuses(
        '| 指标 | 属性 | 2025年 |\n|---|---|---|\n| 森林覆盖率 | 约束性 | 28 |\n| 人均预期寿命 | 预期性 | 81 |\n',
      ),
    ).toEqual([])
  })

  it('are those of the heading over their items, with the reason of each', () => {
    expect(
      statuses(
        '## 二、滞后的指标及原因\n\n（1）社会消费品零售总额。2023年实现66亿元。主要原因是居民消费外流，商业项目推迟。\n\n（2）森林覆盖率。2023年为27%，比上年提高0.1个百分点。\n',
      ),
    ).toEqual([
      ['社会消费品零售总额', 'behind', '滞后', undefined, '居民消费外流，商业项目推迟'],
      ['森林覆盖率', 'behind', '滞后', undefined, undefined],
    ])
  })

  it('are none under a heading that expects or lists', () => {
    expect(statuses('## 三、预计滞后的指标\n\n1. 森林覆盖率。到2025年为27%。\n')).toEqual([])
    expect(statuses('## 三、主要指标\n\n1. 森林覆盖率。到2025年为27%。\n')).toEqual([])
  })

  it('give a rate alone where only the progress is told', () => {
    expect(statuses('2023年社会消费品零售总额实现204.7亿元，完成进度47.5%。\n')).toEqual([
      ['社会消费品零售总额', undefined, '完成进度47.5%', 47.5, undefined],
    ])
  })

  it('are none where a method or a sign is explained', () => {
    expect(statuses('单位能耗降低按累计降低率计算完成进度。绿灯表示按期推进，黄灯表示滞后3个月以内。\n')).toEqual([])
  })
})
