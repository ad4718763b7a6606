import { describe, expect, it } from 'vitest'
import { findIndicatorEntries } from '../../../indexer/extract/indicator-entries.ts'
import { findForecasts } from '../../../indexer/extract/forecasts.ts'
import { findResponsibilities } from '../../../indexer/extract/responsibilities/responsibilities.ts'
import { findStatuses } from '../../../indexer/extract/statuses/statuses.ts'
import { documentOf } from './document-of.ts'

describe('rows that head a group of indicators', () => {
  it('are the category of the indicators below, and no indicators', () => {
    const text =
      '# 望湖区“十四五”规划主要指标\n\n序号\t指标名称\t属性\t2025年\n（一）经济发展\n1\t地区生产总值（亿元）\t预期性\t320\n二、绿色生态（1项）\n2\t森林覆盖率（%）\t约束性\t28\n'
    expect(findIndicatorEntries(documentOf(text)).map(({ indicator, category }) => [indicator, category])).toEqual([
      ['地区生产总值', '经济发展'],
      ['森林覆盖率', '绿色生态'],
    ])
  })
})

describe('units alone in a bracket of a division of work', () => {
  it.each([
    ['【区林业局、区财政局】', ['区林业局', '区财政局']],
    ['（区林业局、区财政局）', ['区林业局', '区财政局']],
    ['[区林业局]', ['区林业局']],
  ])('answer for the item before: %s', (bracket, responsible) => {
    const found = findResponsibilities(
      documentOf(
        `# 望湖区“十四五”规划任务分工方案\n\n1. 森林覆盖率达到28%。${bracket}\n2. 新建学校3所。（责任单位：区教育局）\n`,
      ),
    )
    expect(found[0]).toMatchObject({ responsible, number: '1' })
  })

  it('lead where the document says that the first does', () => {
    const [first] = findResponsibilities(
      documentOf(
        '# 望湖区任务分工方案\n\n现作如下分工（责任单位中排在第一位的为牵头单位）。\n\n1. 森林覆盖率达到28%。【区林业局、区财政局】\n2. 新建学校3所。【区教育局】\n',
      ),
    )
    expect(first).toMatchObject({ lead: ['区林业局'], responsible: ['区财政局'] })
  })

  it('have the role that a verb gives them behind a label', () => {
    const [first] = findResponsibilities(
      documentOf('# 望湖区规划\n\n（一）保护饮用水水源。（责任单位：区水利局牵头，区环境局、石桥镇人民政府配合）\n'),
    )
    expect(first).toMatchObject({ lead: ['区水利局'], supporting: ['区环境局', '石桥镇人民政府'] })
  })
})

describe('persons beside units', () => {
  it('are no units, and leave the units their roles', () => {
    const [first] = findResponsibilities(
      documentOf(
        '# 望湖市任务分工\n\n1. 建成丰阳港二期。（郑晓峰副市长牵头，市交通运输局负责，市财政局、各县（市、区）政府配合）\n2. 新建学校3所。（李慧兰副市长牵头，市教育局负责）\n',
      ),
    )
    expect(first).toMatchObject({ responsible: ['市交通运输局'], supporting: ['市财政局', '各县（市、区）政府'] })
    expect(first).not.toHaveProperty('lead')
  })
})

describe('items that each end in a rating', () => {
  const item = (number: number, words: string): string => `${String(number)}.${words}\n\n`
  const text = `# 望湖区“十四五”规划纲要实施情况中期评估报告\n\n## 一、主要指标进展\n\n${[
    '地区生产总值。预期性指标，规划目标年均增长6.5%，三年平均增长6.1%，进度偏慢。主要是传统行业下行。',
    '一般公共预算收入。预期性指标，规划目标2025年达到32亿元，2023年为25.8亿元，目标完成率38%，进度偏慢。主要受留抵退税影响。',
    '高新技术企业数量。预期性指标，规划目标2025年达到180家，2023年为165家，目标完成率84.7%，进度较快。',
    '人均预期寿命。约束性指标，规划目标2025年达到80.5岁，2023年为79.9岁，达到年度考核要求，进度正常。',
  ]
    .map((words, at) => item(at + 1, words))
    .join('')}`

  it('have it with rate and reason', () => {
    const found = findStatuses(documentOf(text)).filter(({ text: words }) => words.startsWith('进度'))
    expect(found.map(({ indicator, status, rate, reason }) => [indicator, status, rate, reason])).toEqual([
      ['地区生产总值', 'behind', undefined, '传统行业下行'],
      ['一般公共预算收入', 'behind', 38, '受留抵退税影响'],
      ['高新技术企业数量', 'ahead', 84.7, undefined],
      ['人均预期寿命', 'on-track', undefined, undefined],
    ])
  })

  it('are indicators of the attribute that they tell', () => {
    expect(findIndicatorEntries(documentOf(text)).map(({ indicator, attribute }) => [indicator, attribute])).toEqual([
      ['地区生产总值', '预期性'],
      ['一般公共预算收入', '预期性'],
      ['高新技术企业数量', '预期性'],
      ['人均预期寿命', '约束性'],
    ])
  })
})

describe('what an evaluation expects', () => {
  it('is said of each indicator that stands before or behind', () => {
    const text =
      '# 望湖区“十四五”规划实施情况中期评估报告\n\n## 五、目标实现前景\n\n8项指标中，预计5项能够如期完成，2项经努力可以完成，分别是人均预期寿命、森林覆盖率；地区生产总值增速、数字经济核心产业增加值占地区生产总值比重2项完成难度较大。\n'
    expect(findForecasts(documentOf(text)).map(({ indicator, status }) => [indicator, status])).toEqual([
      ['人均预期寿命', 'met'],
      ['森林覆盖率', 'met'],
      ['地区生产总值增速', 'behind'],
      ['数字经济核心产业增加值占地区生产总值比重', 'behind'],
    ])
  })
})

describe('the reason of a status', () => {
  it('stands behind 主要是', () => {
    const text =
      '# 望湖区2024年计划执行情况\n\n优良天数比率84.7%，低于年度计划1.3个百分点，主要是年初连续出现区域性重污染天气。\n'
    expect(findStatuses(documentOf(text))[0]).toMatchObject({
      indicator: '优良天数比率',
      status: 'not-met',
      reason: '年初连续出现区域性重污染天气',
    })
  })
})
