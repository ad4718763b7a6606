import { describe, expect, it } from 'vitest'
import { findCounts, namedCounts } from '../../../../indexer/extract/counts/counts.ts'
import { documentOf } from '../document-of.ts'

const TITLE = '松浦区“十四五”规划中期评估报告（2023年）\n'
const counts = (text: string): unknown[] =>
  findCounts(documentOf(TITLE + text)).map(({ subject, total, status, attribute, count }) => ({
    subject,
    total,
    status,
    attribute,
    count,
  }))

describe('findCounts', () => {
  it('divides a set by state and names what it names', () => {
    const text =
      '规划确定的19项主要指标中，已完成中期进度的15项，未完成的2项（研发经费投入强度、人均预期寿命），暂无统计值的2项。'
    expect(counts(text)).toMatchObject([
      { subject: '主要指标', total: 19, count: 19 },
      { total: 19, status: 'met', count: 15 },
      { total: 19, status: 'not-met', count: 2 },
      { total: 19, status: 'no-data', count: 2 },
    ])
    expect(namedCounts(documentOf(TITLE + text)).flatMap((count) => count.names.map(({ name }) => name))).toEqual([
      '研发经费投入强度',
      '人均预期寿命',
    ])
  })

  it('divides the parts of a set', () => {
    expect(
      counts('《纲要》共设置主要指标22项，其中约束性指标6项有5项完成中期目标,1项暂无统计数据；预期性指标16项。'),
    ).toMatchObject([
      { subject: '主要指标', total: 22, count: 22 },
      { total: 22, attribute: '约束性', count: 6 },
      { total: 6, attribute: '约束性', status: 'met', count: 5 },
      { total: 6, attribute: '约束性', status: 'no-data', count: 1 },
      { total: 22, attribute: '预期性', count: 16 },
    ])
  })

  it.each<[string, object[]]>([
    [
      '《纲要》提出了五大类21项主要指标，其中包含13项预期性指标、8项约束性指标。',
      [
        { subject: '主要指标', total: 21, count: 21 },
        { total: 21, attribute: '预期性', count: 13 },
        { total: 21, attribute: '约束性', count: 8 },
      ],
    ],
    [
      '125项改革任务、137项重点改革品牌项目有序推进。',
      [
        { subject: '改革任务', count: 125, status: '有序推进' },
        { subject: '重点改革品牌项目', count: 137, status: '有序推进' },
      ],
    ],
    [
      '省列11件、市列7件为民实事全部办结。',
      [
        { subject: '省列为民实事', count: 11, status: 'met' },
        { subject: '为民实事', count: 7, status: 'met' },
      ],
    ],
    [
      '147件人大代表建议和231件政协提案全部办复。',
      [
        { subject: '人大代表建议', count: 147, status: 'met' },
        { subject: '政协提案', count: 231, status: 'met' },
      ],
    ],
    [
      '25项78件民生实事件件有落实。',
      [
        { subject: '民生实事', count: 25, status: 'met' },
        { subject: '民生实事', count: 78, status: 'met' },
      ],
    ],
    [
      '抓好督察反馈的113项整改任务落实，已完成75项。',
      [
        { subject: '整改任务', count: 113, total: 113 },
        { subject: '整改任务', count: 75, total: 113, status: 'met' },
      ],
    ],
    [
      '规划主要目标设定为28项，其中约束性指标14.5项、预期性指标13.5项。',
      [
        { count: 14.5, attribute: '约束性' },
        { count: 13.5, attribute: '预期性' },
      ],
    ],
    ['供销社综合改革等40多项国家级试点任务成效明显。', [{ subject: '国家级试点任务', count: 40, status: '成效明显' }]],
    ['全面完成十大民生实事。', [{ subject: '民生实事', count: 10, status: 'met' }]],
    ['50件民生“暖心”实事高质量办结。', [{ subject: '民生“暖心”实事', count: 50, status: 'met' }]],
    ['19个医疗卫生项目序时推进。', [{ subject: '医疗卫生项目', count: 19, status: 'on-track' }]],
    ['还有工业增加值、城镇化率等10项指标没有达到规划预期；', [{ subject: '指标', count: 10, status: 'not-met' }]],
    ['地区生产总值等6项指标不及预期。', [{ subject: '指标', count: 6, status: 'not-met' }]],
    ['35条黑臭河涌均已通过第三方评估。', [{ subject: '黑臭河涌', count: 35, status: '均已通过第三方评估' }]],
    ['77个整治项目主体工程已全部完工。', [{ subject: '整治项目主体工程', count: 77, status: '已全部完工' }]],
  ])('reads %s', (text, expected) => {
    expect(counts(text)).toMatchObject(expected)
  })

  it('takes no name before a number for one of the things counted', () => {
    const document = documentOf(TITLE + '全面建成小康社会23项涉农指标全部达标。')
    expect(namedCounts(document).flatMap(({ names }) => names)).toEqual([])
  })

  it.each<[string, object[]]>([
    ['今年继续办好“十件民生实事”。', [{ subject: '民生实事', count: 10 }]],
    ['重点抓好以安居安全为主要内容的100项民生实事：新建公园12个。', [{ subject: '民生实事', count: 100 }]],
  ])('counts what is announced in %s', (text, expected) => {
    const document = documentOf(`松浦区2023年政府工作报告\n二、2023年重点工作\n${text}`)
    expect(findCounts(document)).toMatchObject(expected)
  })

  it.each([
    '四次集中开工重大项目630个，总投资2278.8亿元。',
    '330个市重点项目完成投资890亿元。',
    '引进总部企业63家，建成公园11个。',
    '“三个基本行动”成效显著。',
    '投资完成率连续6个月居全省前三、市重项目超额完成年度投资任务。',
    '推动5个治理区和11个重大项目全部纳入国家规划。',
    '140个省市重点项目加快建设。',
    '33项民生工程和9件惠民实事完成投入27.55亿元。',
    '紧扣年度330项重点任务抓落实，完成立法项目7件。',
  ])('finds none in %s', (text) => {
    expect(counts(text)).toEqual([])
  })
})
