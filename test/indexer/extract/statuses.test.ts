import { describe, expect, it } from 'vitest'
import { findStatuses } from '../../../indexer/extract/statuses.ts'
import { documentOf } from './document-of.ts'

const TITLE = '武昌区“十四五”规划纲要实施情况中期评估（2023年）\n'

describe('findStatuses', () => {
  it.each([
    [
      '地区生产总值增长未达到规划中期进度，主要原因是房地产市场深度调整。',
      { indicator: '地区生产总值增长', status: 'not-met', text: '未达到规划中期进度', reason: '房地产市场深度调整' },
    ],
    [
      '2.城镇调查失业率。该指标由省级统计部门发布，无县区数据，暂无统计值。',
      {
        indicator: '城镇调查失业率',
        status: 'no-data',
        text: '暂无统计值',
        reason: '该指标由省级统计部门发布，无县区数据',
      },
    ],
    [
      '2.单位能耗降低率。该指标未设置年度考核目标,只在末期进行核算考核。',
      { indicator: '单位能耗降低率', status: 'no-data', reason: '该指标未设置年度考核目标,只在末期进行核算考核' },
    ],
    [
      '单位地区生产总值二氧化碳排放降低指标由于市生态环境局暂未反馈数据,暂无统计值。',
      { status: 'no-data', text: '暂无统计值', reason: '市生态环境局暂未反馈数据' },
    ],
    [
      '1.绿化覆盖率。2021年的绿化覆盖率为40.33%。中期测算值为40.88%,超中期测算值0.01个百分点,已完成规划中期进度。',
      { indicator: '绿化覆盖率', status: 'met', text: '已完成规划中期进度' },
    ],
    [
      '全年改造农村户厕4310户，占年度目标的107.8%，超额完成年度任务。',
      { indicator: '改造农村户厕', status: 'met', text: '超额完成年度任务', rate: 107.8 },
    ],
    [
      '每千人口托位数提前完成2025年目标。',
      { indicator: '每千人口托位数', status: 'ahead', text: '提前完成2025年目标' },
    ],
    ['城市更新片区征收工作进度滞后，原因是资金筹措不到位；', { status: 'behind', reason: '资金筹措不到位' }],
    ['河道整治工程达到序时进度。', { indicator: '河道整治工程', status: 'on-track' }],
    ['城镇登记失业率为1.81%，低于3.5%的控制目标。', { indicator: '城镇登记失业率', status: 'met' }],
    [
      '主要指标共计17项，已完成规划中期进度的有15项，未完成规划中期进度的有2项(人均预期寿命、研发经费投入强度)。',
      { indicator: '人均预期寿命', status: 'not-met', text: '未完成规划中期进度' },
    ],
  ])('reads %s', (text, expected) => {
    const document = documentOf(TITLE + text)
    const found = findStatuses(document).find((status) => status.status === expected.status)
    expect(found).toMatchObject(expected)
    expect(document.text.slice(found?.source.start, found?.source.end)).toBe(found?.source.quote)
  })

  it.each([
    '确保完成全年目标任务。',
    '达到中期测算值的视为已完成规划中期进度。',
    '预计可顺利完成“十四五”目标值。',
    '5项完成中期目标。',
    '完成房屋征收37.6万平方米。',
  ])('finds none in %s', (text) => {
    expect(findStatuses(documentOf(TITLE + text))).toEqual([])
  })
})
