import { describe, expect, it } from 'vitest'
import { contextAt } from '../../../../indexer/extract/context/context.ts'
import { readDocument } from '../../../../indexer/read/read.ts'

function at(text: string, words: string): ReturnType<typeof contextAt> {
  const document = readDocument('样本.md', new TextEncoder().encode(text))
  return contextAt(document, document.text.indexOf(words))
}

const REPORT = `清江市2024年政府工作报告
一、2023年工作回顾
过去一年，完成造林1.6万亩。
各位代表！五年来，新建学校20所。
二、2024年工作安排
今年主要预期目标是：增长6%以上。
（一）扩大投资
新开工项目30个。
名词解释
1.“灯塔工厂”：年产值10亿元的工厂。
`

describe('contextAt', () => {
  it.each([
    ['完成造林', 'review', '2023'],
    ['新建学校', 'review', '2019-2023'],
    ['增长6%', 'goals', '2024'],
    ['新开工项目', 'goals', '2024'],
  ])('says what %s is about', (words, tense, period) => {
    expect(at(REPORT, words)).toMatchObject({ tense, period, place: '清江市', notes: false })
  })
  it('knows explanations of terms', () => {
    expect(at(REPORT, '年产值10亿元').notes).toBe(true)
  })
  it('takes no breadcrumb of a web page for a heading, and what came of a plan for no plan', () => {
    const text = '首页 > 政务公开 > 规划计划\n清江区2024年国民经济和社会发展计划执行情况\n粮食产量4.9万吨。\n'
    expect(at(text, '粮食产量')).toMatchObject({ tense: 'review', period: '2024' })
  })
  it('takes a cell that holds work to its plan for no heading of plans', () => {
    const text =
      '清江市“十四五”规划中期评估报告\n评估期为2021年1月1日至2022年12月31日，由市发展改革委组织开展。\n第三部分 项目进展\n区医院新院区\n主体结构封顶，比计划推迟8个月，预计2024年9月投用\n第四部分 存在问题\n农村生活污水治理率仅为41.2%。\n'
    expect(at(text, '治理率仅').tense).toBe('review')
  })
  it('takes a paragraph that begins with a year of the five for that year, and no other', () => {
    const text =
      '清江市2021年政府工作报告\n一、“十三五”工作回顾\n五年来，新建学校20所。\n2020年，我们着力实施制造业强市战略，初见成效。技改投资增长45%。\n累计修路30公里。\n2020年，城镇化率达到65%。粮食产量稳定。\n'
    expect(at(text, '新建学校')).toMatchObject({ tense: 'review', period: '2016-2020' })
    expect(at(text, '技改投资')).toMatchObject({ tense: 'review', period: '2020' })
    expect(at(text, '累计修路')).toMatchObject({ tense: 'review', period: '2016-2020' })
    expect(at(text, '粮食产量')).toMatchObject({ tense: 'review', period: '2016-2020' })
  })
  it('takes a report of December for one of the year that ends', () => {
    const text =
      '石桥区2022年政府工作报告\n（2021年12月28日在石桥区第九届人民代表大会第一次会议上）\n预计全年增长8.5%左右。\n'
    expect(at(text, '预计全年')).toMatchObject({ tense: 'review', period: '2021' })
  })
  it('gives a plan the years of the plan, and an evaluation those up to its own end', () => {
    expect(
      at('松浦区“十四五”规划指标责任分解表（2022年）\n（一）约束性指标\n1.森林覆盖率达到31.4%。\n', '森林'),
    ).toMatchObject({
      tense: 'goals',
      period: '2021-2025',
      attribute: '约束性',
    })
    const evaluation =
      '沅洲区“十四五”规划实施情况中期评估报告\n（2023年8月）\n本报告评估期为2021年1月至2023年6月。\n新建基站1260个。\n'
    expect(at(evaluation, '新建基站')).toMatchObject({ tense: 'review', period: '2021-2023H1' })
  })
  it('gives the title of a numbered item', () => {
    const text = '松浦区“十四五”规划中期评估（2023年）\n5.绿化覆盖率。2021年为40.33%。\n'
    expect(at(text, '2021年为').item).toBe('绿化覆盖率')
  })
  it.each<[string, string, string, string, string]>([
    [
      'a review that speaks of a far goal',
      '一、2023年工作回顾\n一年来，我们朝着第二个百年奋斗目标，稳步前行。\n（一）办好民生实事\n新建学校20所。\n',
      '新建学校',
      'review',
      '2023',
    ],
    [
      'a review that went by its goals',
      '一、2023年工作回顾\n围绕全年目标任务，主要做了以下工作。\n新建学校20所。\n',
      '新建学校',
      'review',
      '2023',
    ],
    ['a heading of two reviews', '一、2023年和今年以来工作回顾\n新建学校20所。\n', '新建学校', 'review', '2023'],
    [
      'five years that only name a plan further on',
      '一、五年工作回顾\n——这五年，生态文明建设实现新突破。超额完成“十三五”减排任务，造林5万亩。\n',
      '造林',
      'review',
      '2019-2023',
    ],
    [
      'the far year of a heading before the plan’s own',
      '二、“十五五”规划\n和2035年远景目标考虑\n“十五五”时期是关键五年。造林5万亩。\n',
      '造林',
      'goals',
      '2026-2030',
    ],
    [
      'a heading that names years to come',
      '一、工作回顾\n过去一年不平凡。\n二、奋发有为，全力推进清江“十五五”跨越式发展\n造林5万亩。\n',
      '造林',
      'goals',
      '2026-2030',
    ],
  ])('is not misled by %s', (_, text, words, tense, period) => {
    expect(at(`清江市2024年政府工作报告\n${text}`, words)).toMatchObject({ tense, period })
  })
  it.each(['二〇三五年', '2035年', '二○三五年'])('takes %s of a plan for no year of its own', (far) => {
    const text = `松浦区国民经济和社会发展第十四个五年规划和${far}远景目标纲要\n（2021年3月5日松浦区第八届人民代表大会第七次会议批准）\n第一章 主要目标\n到2025年，森林覆盖率达到63%。\n`
    expect(at(text, '森林覆盖率')).toMatchObject({
      tense: 'goals',
      reference: { thisYear: 2021, fiveYears: '2021-2025' },
    })
  })
  it.each([
    ['评估期为2021年至2023年，其中2023年数据为预计数。', '2023'],
    ['对《纲要》2021年1月至2023年6月的实施情况进行了全面评估。', '2023H1'],
    ['评估基准日为2022年12月31日。', '2022'],
    ['会同有关部门开展了评估。', '2023'],
  ])('knows how far an evaluation reaches: %s', (words, end) => {
    const text = `松浦区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要实施情况中期评估报告\n松浦区发展和改革局\n2024年3月\n${words}\n第一部分 指标完成情况\n新建学校20所。\n`
    expect(at(text, '新建学校')).toMatchObject({ tense: 'review', period: `2021-${end}`, reference: { end } })
  })
})
