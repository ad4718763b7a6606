import { describe, expect, it } from 'vitest'
import { findDefinitions } from '../../../indexer/extract/definitions.ts'
import { documentOf } from './document-of.ts'

const TITLE = '月湖经开区2025年工作报告\n'
const terms = (text: string): [string, string][] =>
  findDefinitions(documentOf(TITLE + text)).map(({ term, text: words }) => [term, words])

describe('findDefinitions', () => {
  it.each([
    [
      '名词解释\n1.“五个中心”:全国经济中心、国际交往中心。\n2.无差别综合窗口:实行“一窗受理”的窗口。',
      [
        ['五个中心', '全国经济中心、国际交往中心。'],
        ['无差别综合窗口', '实行“一窗受理”的窗口。'],
      ],
    ],
    [
      '**名词解释：**\n\n**三都五基地：**中国新硅都、算力之都。\n\n**“五八”强首府战略：**“五”即“五个之城”；“八”即“八个强市”。',
      [
        ['三都五基地', '中国新硅都、算力之都。'],
        ['“五八”强首府战略', '“五”即“五个之城”；“八”即“八个强市”。'],
      ],
    ],
    [
      '**名词解释**\n\n**1.四洗：**洗楼、洗管、洗井、洗河。\n\n**2.5个千亿级产业集群：**汽车、电子。\n\n**3.10个园区**：东园、西园等。',
      [
        ['四洗', '洗楼、洗管、洗井、洗河。'],
        ['5个千亿级产业集群', '汽车、电子。'],
        ['10个园区', '东园、西园等。'],
      ],
    ],
    [
      '注释：\n[1]“瞪羚企业”：成长性好的科技企业。\n[2]“拿地即开工”：取得土地后即可动工的审批模式。',
      [
        ['瞪羚企业', '成长性好的科技企业。'],
        ['拿地即开工', '取得土地后即可动工的审批模式。'],
      ],
    ],
    [
      '完善机制。\n- 47 -名词解释\n8. CAZ:指中央活动区,是集酒店等于一体的都市\n活动区。\n9. “便利店+”:开启便利店的4.0 时代。',
      [
        ['CAZ', '指中央活动区,是集酒店等于一体的都市活动区。'],
        ['便利店+', '开启便利店的4.0 时代。'],
      ],
    ],
    ['本方案所称公共数据，是指各级机关在履职过程中产生的数据。', [['公共数据', '各级机关在履职过程中产生的数据']]],
    ['全面推行“一网三化”（即治理网格化、服务精细化），深化改革。', [['一网三化', '治理网格化、服务精细化']]],
    ['构建新格局。“一核”即武汉中央商务区。', [['一核', '武汉中央商务区']]],
  ])('reads %s', (text, expected) => {
    expect(terms(text)).toEqual(expected)
  })

  it('says where a note stands, without its number', () => {
    const document = documentOf(`${TITLE}名词解释\n1.“五个中心”:全国经济中心。\n`)
    expect(findDefinitions(document)[0]?.source.quote).toBe('“五个中心”:全国经济中心。')
  })

  it.each(['拓展“民呼我应”指挥调度平台功能。', '立即开展“百日行动”即将完成的工作。', '约束性指标全部完成。'])(
    'finds none in %s',
    (text) => {
      expect(terms(text)).toEqual([])
    },
  )
})
