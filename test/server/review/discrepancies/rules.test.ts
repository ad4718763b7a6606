import { describe, expect, it } from 'vitest'
import type { Document } from '../../../../indexer/model/document.ts'
import type { Register } from '../../../../server/retrieval/register.ts'
import { announcedParts } from '../../../../server/review/discrepancies/announced-parts.ts'
import { assignedTargets } from '../../../../server/review/discrepancies/assigned-targets.ts'
import { benchmarksNamedTwice } from '../../../../server/review/discrepancies/benchmark-names.ts'
import { blanketClaims } from '../../../../server/review/discrepancies/blanket-claims.ts'
import { bracketedParts } from '../../../../server/review/discrepancies/bracketed-parts.ts'
import { countedTerms } from '../../../../server/review/discrepancies/counted-terms.ts'
import { countsThatDoNotAddUp } from '../../../../server/review/discrepancies/counts.ts'
import { datesRunTogether } from '../../../../server/review/discrepancies/dates.ts'
import { departmentsSpeltTwice } from '../../../../server/review/discrepancies/department-spellings.ts'
import { differingValues } from '../../../../server/review/discrepancies/differing-values.ts'
import { wordsOf, type Discrepancy } from '../../../../server/review/discrepancies/discrepancy.ts'
import { dutiesGivenTwice } from '../../../../server/review/discrepancies/duties.ts'
import { waysRecomputed } from '../../../../server/review/discrepancies/from-to.ts'
import { stepsRecomputed } from '../../../../server/review/discrepancies/increments.ts'
import { indicatorsSpeltTwice } from '../../../../server/review/discrepancies/indicator-spellings.ts'
import { listsOfOtherLength } from '../../../../server/review/discrepancies/listed-items.ts'
import { narrowerNames } from '../../../../server/review/discrepancies/narrower-names.ts'
import { nearTerms } from '../../../../server/review/discrepancies/near-terms.ts'
import {
  jumps,
  mixedPeriods,
  otherDates,
  sameNumberOfTwoPeriods,
} from '../../../../server/review/discrepancies/periods-mixed.ts'
import { statusesThatDiffer } from '../../../../server/review/discrepancies/reasons.ts'
import { runsOfYears } from '../../../../server/review/discrepancies/runs-of-years.ts'
import { sharesRecomputed } from '../../../../server/review/discrepancies/shares.ts'
import { gapsRecomputed } from '../../../../server/review/discrepancies/stated-gaps.ts'
import { meansRecomputed } from '../../../../server/review/discrepancies/stated-means.ts'
import { targetsBehindBaseline, targetsWordedTwice } from '../../../../server/review/discrepancies/targets.ts'
import { wholesOfOtherSize } from '../../../../server/review/discrepancies/whole-counts.ts'
import { registerOf } from '../register-of.ts'

type Rule = (register: Register) => Discrepancy[]

/** A work report of a year, its text under the heading of its review; it says something that counts beside. */
const report = (year: number, text: string): { text: string; known: Partial<Document> } => ({
  text: `政府工作报告\n\n全年举办招聘会40场。\n\n一、${year}年工作回顾\n\n${text}\n`,
  known: { place: '武昌区', kind: 'work-report', period: String(year), date: `${year}-12-29` },
})

const plan = (text: string): { text: string; known: Partial<Document> } => ({
  text: `“十四五”规划纲要\n\n第一章 发展基础\n\n${text}\n`,
  known: { place: '江汉区', kind: 'plan', period: '2021-2025', date: '2022' },
})

async function run(rule: Rule, ...documents: readonly { text: string; known: Partial<Document> }[]) {
  const files = Object.fromEntries(documents.map((document, at) => [`${at}.txt`, document]))
  const { register } = await registerOf(files)
  return rule(register).map(({ kind, claims, computed }) => ({
    kind,
    said: claims.map(wordsOf),
    ...(computed !== undefined && { computed: computed.value }),
  }))
}

describe('differingValues', () => {
  const first = '城市更新有序推进。完成202个老旧小区微改造项目，一批亮点项目完工。'

  it('reports one thing of one year with two values', async () => {
    const second = '住房条件改善。完成145个老旧小区微改造项目，推进39个项目前期工作。'
    expect(await run(differingValues, report(2019, `${first}\n\n${second}`))).toEqual([
      { kind: 'value', said: ['完成202个老旧小区微改造项目', '完成145个老旧小区微改造项目'] },
    ])
  })

  it('calls a difference of digits alone rounding, one of the decimal point a slip', async () => {
    const rent = '住房保障加强。发放住房租赁补贴1.36万户，'
    expect(
      await run(differingValues, report(2019, `${rent}应保尽保。\n\n全年发放住房租赁补贴13589户，按月到位。`)),
    ).toMatchObject([{ kind: 'rounding' }])
    expect(
      await run(differingValues, report(2019, `${rent}应保尽保。\n\n全年发放住房租赁补贴13.6万户，按月到位。`)),
    ).toMatchObject([{ kind: 'slip' }])
    expect(
      await run(
        differingValues,
        report(2023, '财政稳健。实现地方一般公共预算收入137.2亿元，增长5%。'),
        report(2023, '财政稳健。实现地方一般公共预算收入1372亿元，增长5%。'),
      ),
    ).toMatchObject([{ kind: 'slip' }])
  })

  it.each([
    ['a bound that both keep to', '全年城镇登记失业率2.7%，就业稳定。\n\n年末城镇登记失业率控制在4%以下，就业稳定。'],
    ['a passed mark', '高质量发展。规上工业企业突破1000家，势头良好。\n\n年末规上工业企业达1023家，势头良好。'],
    ['parts of one paragraph', '幼儿园新增学位990个，就近入园。中小学新增学位2550个，就近入学。'],
    ['a sum of years', '完成规模以上固定资产投资780亿元。\n\n五年来累计完成规模以上固定资产投资2537亿元。'],
  ])('reports nothing of %s', async (_what, text) => {
    expect(await run(differingValues, report(2020, text))).toEqual([])
  })
})

describe('targetsBehindBaseline', () => {
  it('reports a target below what the plan says of the year before it', async () => {
    expect(
      await run(
        targetsBehindBaseline,
        plan(
          '绿化行动全域展开。到2020年，全区绿化覆盖率达到33.33%，居民出门见绿。\n\n第二章 目标\n\n到2025年，建成区绿化覆盖率达到32%。',
        ),
      ),
    ).toEqual([])
    expect(
      await run(
        targetsBehindBaseline,
        plan(
          '绿化行动全域展开。2020年全区绿化覆盖率达到33.33%。\n\n第二章 目标\n\n到2025年，绿化覆盖率达到32%，居民出门见绿。',
        ),
      ),
    ).toMatchObject([{ kind: 'value', said: [expect.stringContaining('33.33%'), expect.stringContaining('32%')] }])
  })

  it('accuses no ceiling and no goal of a single year', async () => {
    const text = '2020年城镇登记失业率2.15%。\n\n第二章 目标\n\n到2025年，城镇登记失业率控制在3.5%以内。'
    expect(await run(targetsBehindBaseline, plan(text))).toEqual([])
    expect(
      await run(
        targetsBehindBaseline,
        report(2025, '城镇新增就业3.1万人，就业稳定。\n\n二、2026年工作安排\n\n全年城镇新增就业3万人。'),
      ),
    ).toEqual([])
  })
})

describe('targetsWordedTwice', () => {
  const target = (text: string) => plan(`扎实推进。\n\n第二章 目标\n\n${text}\n\n第三章 任务\n\n`).text

  it.each([
    ['到2025年，城镇调查失业率小于6%。', '到2025年，城镇调查失业率控制在6%以内。', 'caliber'],
    ['到2025年，新增学位6.9万个，就近入学。', '到2025年，新增学位6.6万个，就近入学。', 'value'],
  ])('sets “%s” beside “%s”', async (one, other, kind) => {
    const known = plan('').known
    expect(await run(targetsWordedTwice, { text: target(one), known }, { text: target(other), known })).toMatchObject([
      { kind },
    ])
  })

  it('takes 达到98% and 不低于98% for one', async () => {
    const known = plan('').known
    const [one, other] = ['到2025年，疾病筛查率达到98%。', '到2025年，疾病筛查率不低于98%。'].map(target)
    expect(await run(targetsWordedTwice, { text: one ?? '', known }, { text: other ?? '', known })).toEqual([])
  })
})

describe('countsThatDoNotAddUp', () => {
  const said = (parts: string): string =>
    `本次评估涉及全区经济社会发展重点指标共计四类(17项)，${parts}。截止2023年6月，已完成规划中期进度的有12项，未完成规划中期进度的有2项，暂无统计值的有3项。`

  it('reports categories whose numbers sum up to another total', async () => {
    const parts = '分为经济发展指标(2个)、创新驱动指标(3个)、民生福祉指标(8个)、绿色生态指标(5个)'
    expect(await run(countsThatDoNotAddUp, report(2023, said(parts)))).toMatchObject([
      { kind: 'count', computed: '18' },
    ])
  })

  it('finds nothing wrong with numbers that fit', async () => {
    const parts = '分为经济发展指标(2个)、创新驱动指标(3个)、民生福祉指标(7个)、绿色生态指标(5个)'
    expect(await run(countsThatDoNotAddUp, report(2023, said(parts)))).toEqual([])
  })
})

describe('lists, parts and terms', () => {
  it.each([
    ['未完成中期进度的有2项(地区生产总值增长、人均预期寿命、绿化覆盖率)，需要加力。', '3'],
    ['未完成中期进度的有2项(地区生产总值增长、人均预期寿命)，需要加力。', undefined],
    ['现有3家企业(中南电力、华中设计等)入选，势头良好。', undefined],
    ['建成2个园区(“甲、乙”产业园、设计园)，势头良好。', undefined],
  ])('listsOfOtherLength reads %s', async (text, computed) => {
    const found = await run(listsOfOtherLength, report(2023, text))
    expect(found.map((one) => one.computed)).toEqual(computed === undefined ? [] : [computed])
  })

  it.each([
    ['累计优化调整及新开公交线路61条（调整线路52条、新开线路10条），方便出行。', '62'],
    ['累计优化调整及新开公交线路61条（调整线路52条、新开线路9条），方便出行。', undefined],
    ['全年供应土地35宗，引进企业20家（其中科创板5家），优化公交线路80条（373、716等线路）。', undefined],
  ])('bracketedParts reads %s', async (text, computed) => {
    const found = await run(bracketedParts, report(2023, text))
    expect(found.map((one) => one.computed)).toEqual(computed === undefined ? [] : [computed])
  })

  it.each([
    ['要重点抓好以下四个方面工作：一是稳增长，二是促创新，三是惠民生。', '3'],
    ['要重点抓好以下三个方面工作：一是稳增长，二是促创新，三是惠民生。', undefined],
    ['主要有以下几个方面：一是空间不足，二是动能不强。', undefined],
  ])('announcedParts reads %s', async (text, computed) => {
    const found = await run(announcedParts, report(2023, text))
    expect(found.map((one) => one.computed)).toEqual(computed === undefined ? [] : [computed])
  })

  it('announcedParts counts the sections that follow', async () => {
    const text = '要抓好以下三个方面工作：\n\n(一)稳增长\n\n稳住投资。\n\n(二)促创新\n\n建强平台。'
    expect(await run(announcedParts, report(2023, text))).toMatchObject([{ said: [expect.any(String), '(二)促创新'] }])
  })

  it.each([
    ['1.“五个中心”:全国经济中心、国家科技创新中心、国际交往中心、区域金融中心。', ['五个中心']],
    ['1.“三个清单”:社区主责事项清单、社区协助事项清单、社区负面事项清单。', []],
    ['1.“七个摒弃”:“我不如人”的念头、“不讲细节、差不多就行”的心态。', ['七个摒弃']],
  ])('countedTerms reads %s', async (text, terms) => {
    const found = await run(countedTerms, report(2025, `工作扎实。\n\n《政府工作报告》名词注释\n\n${text}`))
    expect(found.map(({ said }) => said[0])).toEqual(terms)
  })
})

describe('results that a text states, recomputed', () => {
  it.each([
    ['滨江商务区重点发展项目共计20个,14个项目达到进度要求,占比70%。', []],
    ['武昌古城重点保护建设项目共计15项,13项工程已开启相关规划研究或工程建设工作,占比约87%。', []],
    ['滨江商务区重点发展项目共计20个,14个项目达到进度要求,占比75%。', [['value', '70']]],
    ['全区院士专家项目在汉落地转化共26个,而落在武昌的仅有9个,占比三分之一。', [['rounding', '34.62']]],
  ])('sharesRecomputed reads %s', async (text, expected) => {
    const found = await run(sharesRecomputed, report(2023, text))
    expect(found.map(({ kind, computed }) => [kind, computed])).toEqual(expected)
  })

  it.each([
    ['常住人口城镇化率由2015年的46.08%提升至52%,提高5.92个百分点。', []],
    ['常住人口城镇化率由2015年的46.08%提升至52%,提高6.92个百分点。', [['value', '5.92']]],
    ['全球创新集群百强排名由32位提升到21位,上升12位。', [['value', '-11']]],
    ['贫困人口人均可支配收入由2015年的3404元增加到8901元,增长2.6倍。', [['value', '1.61']]],
    ['贫困人口人均可支配收入由2015年的3404元增加到8901元,增长1.6倍。', []],
    ['粮食产量由100万吨增加到128万吨,增长5倍多于预期。', []],
  ])('waysRecomputed reads %s', async (text, expected) => {
    const found = await run(waysRecomputed, report(2020, text))
    expect(found.map(({ kind, computed }) => [kind, computed])).toEqual(expected)
  })

  it('stepsRecomputed holds stated steps against stated levels, and allows for rounding', async () => {
    const text =
      '2021年、2022年、2023年上半年的每千人口拥有执业(助理)医师数分别为7.77人、7.88人、7.91人,增长值分别为0.87人、0.11人、0.04人。'
    const found = await run(stepsRecomputed, report(2023, text))
    expect(found).toMatchObject([{ kind: 'rounding', computed: '0.03' }])
    expect(await run(stepsRecomputed, report(2023, text.replace('0.04人', '0.03人')))).toEqual([])
    expect(await run(stepsRecomputed, report(2023, text.replace('0.04人', '0.4人')))).toMatchObject([{ kind: 'value' }])
  })
})

describe('two periods, two dates', () => {
  const evaluation = (text: string) => ({
    text: `中期评估\n\n一、进展\n\n${text}\n`,
    known: { place: '武昌区', kind: 'midterm-evaluation', period: '2021-2023H1', date: '2023-12-01' } as const,
  })

  it('mixedPeriods explains means of different spans, and sums beside a year’s', async () => {
    expect(
      await run(
        mixedPeriods,
        evaluation('“十四五”以来，地区生产总值年均增长6.7%，运行平稳。'),
        report(2025, '五年来，地区生产总值年均增长6.3%，综合实力跃升。'),
      ),
    ).toMatchObject([{ kind: 'span' }])
    expect(
      await run(
        mixedPeriods,
        evaluation('“十四五”以来，新增停车泊位42883个，出行便捷。'),
        report(2023, '全年新增停车泊位13000个，出行便捷。'),
      ),
    ).toMatchObject([{ kind: 'span' }])
  })

  it('mixedPeriods reports a part above its whole', async () => {
    expect(
      await run(
        mixedPeriods,
        report(2025, '五年来，新增停车泊位2.4万个，出行便捷。'),
        report(2023, '全年新增停车泊位3.1万个，出行便捷。'),
      ),
    ).toMatchObject([{ kind: 'value', said: [expect.stringContaining('2.4万'), expect.stringContaining('3.1万')] }])
  })

  it('otherDates sets a stock of two dates side by side; jumps one that cannot have grown so', async () => {
    const [earlier, later] = ['年末亿元楼宇达到23栋，总部集聚。', '年末亿元楼宇增至30栋，总部集聚。']
    expect(await run(otherDates, report(2023, earlier), report(2025, later))).toMatchObject([{ kind: 'span' }])
    const [few, many] = ['集聚数字经济核心企业130余家，赛道成形。', '全区数字经济核心企业突破1万家，赛道成形。']
    expect(await run(jumps, report(2023, few), report(2025, many))).toMatchObject([{ kind: 'caliber' }])
    expect(await run(otherDates, report(2023, few), report(2025, many))).toEqual([])
  })

  it('sameNumberOfTwoPeriods reports an odd number that two periods share, and no round one', async () => {
    const of = (number: number) => [
      evaluation(`“十四五”以来，完成混错接改造${number}处，雨污分流。`),
      report(2023, `全年完成管网错接改造${number}处，雨污分流。`),
    ]
    expect(await run(sameNumberOfTwoPeriods, ...of(849))).toMatchObject([{ kind: 'span' }])
    expect(await run(sameNumberOfTwoPeriods, ...of(800))).toEqual([])
  })

  it('narrowerNames explains a lower amount under another name', async () => {
    expect(
      await run(
        narrowerNames,
        report(2023, '全区规模以上设计企业营收超470亿元，品牌擦亮。'),
        report(2025, '全区规上工程设计企业营收超450亿元，品牌擦亮。'),
      ),
    ).toMatchObject([{ kind: 'caliber' }])
    expect(
      await run(
        narrowerNames,
        report(2023, '打通断头路90条，出行便捷。'),
        report(2025, '打通城际断头路9条，出行便捷。'),
      ),
    ).toEqual([])
  })
})

describe('names, duties, wholes and dates', () => {
  const division = (text: string) => ({
    text: `任务分工方案\n\n一、主要任务\n\n${text}\n`,
    known: { place: '武昌区', kind: 'task-division', period: '2021-2025', date: '2022-04-29' } as const,
  })

  it('departmentsSpeltTwice reports two names of one department, with the words themselves', async () => {
    const text =
      '1.地表水质量改善。(责任单位:市生态环境局武昌分局、区水务湖泊局)\n\n2.优化生态环境治理。(牵头单位:区水务和湖泊局,责任单位:区城管局)'
    expect(await run(departmentsSpeltTwice, division(text))).toEqual([
      { kind: 'name', said: ['区水务湖泊局', '区水务和湖泊局'] },
    ])
  })

  it('dutiesGivenTwice reports one duty of two departments, not one that is completed elsewhere', async () => {
    const duty = (unit: string) => division(`1.推动新兴产业突破性发展。(牵头单位:${unit})`)
    expect(await run(dutiesGivenTwice, duty('区科经局'), duty('区发改局'))).toMatchObject([{ kind: 'value' }])
    expect(await run(dutiesGivenTwice, duty('区科经局'), duty('区科经局、区发改局'))).toEqual([])
  })

  it('wholesOfOtherSize reports two totals of one kind of subdivision', async () => {
    expect(
      await run(
        wholesOfOtherSize,
        report(2023, '13条街道实现招商共享中心全覆盖，全年签约项目85个。'),
        report(2025, '群防群治模式实现14个街道全覆盖，安全感提升。'),
      ),
    ).toEqual([{ kind: 'count', said: ['13条街道实现招商共享中心全覆盖', '14个街道全覆盖'] }])
    expect(
      await run(
        wholesOfOtherSize,
        report(2023, '13条街道实现招商共享中心全覆盖。'),
        report(2025, '在14个街道布设点位。'),
      ),
    ).toEqual([])
  })

  it('datesRunTogether reports a date that has lost its 年 and 月', async () => {
    const text = '公开日期: 2022年04月29日\n\n1.稳增长。(责任单位:区发改局)\n\n武昌区人民政府办公室\n\n2022429'
    expect(await run(datesRunTogether, division(text))).toEqual([{ kind: 'slip', said: ['2022429', '2022年04月29日'] }])
  })

  it.each([
    ['评估基本原则是“时间过半、完成过半”，突出重点。基本实现“时间过半,任务过半”，超额1项。', 1],
    ['开展“中医专家联盟”建设，新增2家。成立“中医专科联盟”，新增3家。', 0],
    ['实施“创新发展一号工程计划”，投资2亿元。实施“创新发展二号工程计划”，投资3亿元。', 0],
    ['创新开展“城市更新规划师联盟”和“城市更新设计师联盟”，新增2家。', 0],
  ])('nearTerms reads %s', async (text, count) => {
    expect(await run(nearTerms, report(2023, text))).toHaveLength(count)
  })
})

describe('what an evaluation says of its indicators', () => {
  const evaluation = (text: string) => ({
    text: `中期评估\n\n一、主要指标完成情况及预测\n\n${text}\n`,
    known: { place: '武昌区', kind: 'midterm-evaluation', period: '2021-2023H1', date: '2023-12-01' } as const,
  })
  const LIST = `截止2023年6月，已完成规划中期进度的有1项，未完成规划中期进度的有1项，暂无统计值的有1项(数字经济核心产业增加值占比)。

(一)创新驱动指标

创新驱动类指标共计3项。

1.全员劳动生产率增长。该指标为年度指标，2022年全员劳动生产率增长11.8%，已完成规划中期进度。

2.每万人口高价值发明专利拥有量。2022年每万人口高价值发明专利拥有量为33.93件，已完成规划中期进度。

3.数字经济核心产业增加值占比。该指标为市级目标，不分解至各区，暂无统计数据。
`

  it('blanketClaims reports a claim for all that takes in one without a value', async () => {
    const claim =
      '\n(二)重点指标预测\n\n创新驱动指标全部实现“时间过半,任务过半”的要求，预计创新驱动指标均可超额完成目标值。'
    expect(await run(blanketClaims, evaluation(LIST + claim))).toMatchObject([
      { kind: 'caliber', said: ['创新驱动指标全部实现“时间过半,任务过半”的要求', expect.stringContaining('暂无')] },
    ])
    const careful = '\n(二)重点指标预测\n\n创新驱动指标中，除数字经济核心产业增加值占比外，均可超额完成目标值。'
    expect(await run(blanketClaims, evaluation(LIST + careful))).toEqual([])
  })

  it('assignedTargets reports a target of the place’s own for an indicator that is another level’s', async () => {
    const division = {
      text: '任务分工方案\n\n一、主要指标\n\n(二)预期性指标\n\n1.数字经济核心产业增加值占比大于10%。(责任单位:区科经局)\n\n2.全员劳动生产率增长年均大于7%。(责任单位:区人资局)\n',
      known: { place: '武昌区', kind: 'task-division', period: '2021-2025', date: '2022-04-29' } as const,
    }
    expect(await run(assignedTargets, evaluation(LIST), division)).toMatchObject([
      { kind: 'caliber', said: ['该指标为市级目标，不分解至各区', expect.stringContaining('大于10%')] },
    ])
  })

  it('benchmarksNamedTwice reports the names of one yardstick', async () => {
    const text = `(一)民生福祉指标

1.受教育年限。2022年的受教育年限为12.2年。中期测算值为12.2年，已完成规划中期进度。

2.人均预期寿命。2022年的人均预期寿命为80.38岁。人均预期寿命中期测算值为82岁，掉中期目标1.62岁。

3.水体比率。2022年的水体比率为100%。中期预测值为67.5%，超中期测算值32.5个百分点。`
    const said = (await run(benchmarksNamedTwice, evaluation(text))).map((one) => one.said)
    expect(said).toEqual([
      ['中期测算值', '中期目标'],
      ['中期测算值', '中期预测值'],
    ])
  })

  it('indicatorsSpeltTwice reports two names of one listed indicator, and no 增长率 beside 增长', async () => {
    const text = `(一)绿色生态指标

绿色生态类指标共计2项。

1.地表水达到或者好于三类水体比率。2022年地表水达到或好于三类水体比例为100%，已完成规划中期进度。

2.居民收入增长。2022年居民收入增长率为6.2%，已完成规划中期进度。`
    expect(await run(indicatorsSpeltTwice, evaluation(text))).toEqual([
      { kind: 'name', said: ['地表水达到或者好于三类水体比率', '地表水达到或好于三类水体比例'] },
    ])
  })

  it('statusesThatDiffer reports two reasons for one lack of data', async () => {
    const text = `(一)绿色生态指标

绿色生态类指标共计2项。

1.二氧化碳排放降低率。该指标未设置年度考核目标,只在“十四五”末期进行核算考核。

2.绿化覆盖率。2022年绿化覆盖率为41.51%，已完成规划中期进度。

(二)绿色生态指标预测

二氧化碳排放降低率由于市生态环境局暂未反馈数据,暂无统计值，预计可完成“十四五”目标值。`
    expect(await run(statusesThatDiffer, evaluation(text))).toMatchObject([{ kind: 'caliber' }])
  })
})

describe('means and gaps that an evaluation states', () => {
  const evaluation = (text: string) => ({
    text: `中期评估\n\n一、主要指标完成情况及预测\n\n(一)民生福祉指标\n\n${text}\n`,
    known: { place: '武昌区', kind: 'midterm-evaluation', period: '2021-2023H1', date: '2023-12-01' } as const,
  })

  it.each([
    ['3.64%', []],
    ['4.64%', ['3.64']],
  ])('meansRecomputed reads a mean of %s', async (stated, computed) => {
    const text = `1.城镇登记失业率。2021年、2022年、2023年上半年的城镇登记失业率分别为5.45%、2.84%、2.64%，年均失业率为${stated}。`
    const found = await run(meansRecomputed, evaluation(text))
    expect(found.map((one) => one.computed)).toEqual(computed)
  })

  it.each([
    ['超中期目标0.96人、增长值超0.03人', []],
    ['超中期目标1.96人、增长值超0.03人', ['0.96']],
    ['超中期目标0.96人、增长值超0.3人', ['0.03']],
  ])('gapsRecomputed reads %s', async (stated, computed) => {
    const text = `1.每千人口拥有执业(助理)医师数。2021年、2022年、2023年上半年的每千人口拥有执业(助理)医师数分别为7.77人、7.88人、7.91人,增长值分别为0.87人、0.11人、0.04人。中期测算值为每千人口拥有执业(助理)医师数6.95人、增长值为0.01人,${stated},已完成规划中期进度。`
    const found = await run(gapsRecomputed, evaluation(text))
    expect(found.map((one) => one.computed)).toEqual(computed)
  })

  it.each([
    ['超中期测算值32.5个百分点', []],
    ['超中期测算值22.5个百分点', ['32.5']],
  ])('gapsRecomputed reads %s', async (stated, computed) => {
    const text = `1.地表水优良比率。2021年、2022年、2023年上半年的地表水优良比率分别为50%、100%、100%。中期预测值为67.5%,${stated},已完成规划中期进度。`
    const found = await run(gapsRecomputed, evaluation(text))
    expect(found.map((one) => one.computed)).toEqual(computed)
  })
})

describe('runsOfYears', () => {
  it.each([
    ['连续4年领跑全省', '连续六年领跑全省', 'span'],
    ['连续4年领跑全省', '连续九年领跑全省', 'value'],
  ])('%s, then %s', async (earlier, later, kind) => {
    const found = await run(
      runsOfYears,
      report(2023, `攀升至第42位，${earlier}，势头良好。`),
      report(2025, `升至第40名，${later}，势头良好。`),
    )
    expect(found).toEqual([{ kind, said: [earlier, later] }])
  })

  it('says nothing of what is not the same', async () => {
    const found = await run(
      runsOfYears,
      report(2023, '连续4年领跑全省，势头良好。'),
      report(2025, '连续三年稳居第一，势头良好。'),
    )
    expect(found).toEqual([])
  })
})
