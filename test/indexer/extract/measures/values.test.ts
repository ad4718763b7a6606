import { describe, expect, it } from 'vitest'
import { findActuals } from '../../../../indexer/extract/measures/actuals.ts'
import { findBenchmarks } from '../../../../indexer/extract/measures/benchmarks.ts'
import { findTargets } from '../../../../indexer/extract/measures/targets.ts'
import type { Document } from '../../../../indexer/model/document.ts'
import { readDocument } from '../../../../indexer/read/read.ts'

function document(text: string): Document {
  return readDocument('样本.md', new TextEncoder().encode(text))
}
const review = (sentence: string): Document => document(`清江市2024年政府工作报告\n一、2023年工作回顾\n${sentence}\n`)
const goals = (sentence: string): Document => document(`清江市2024年政府工作报告\n二、2024年工作安排\n${sentence}\n`)
const evaluation = (sentence: string): Document =>
  document(`松浦区“十四五”规划中期评估报告（2023年）\n评估期为2021年1月至2023年6月。\n${sentence}\n`)

interface Expected {
  readonly source?: string
  readonly [field: string]: unknown
}

function check(found: readonly { readonly source: { readonly quote: string } }[], expected: readonly Expected[]): void {
  expect(found.map((fact) => ({ ...fact, source: fact.source.quote }))).toMatchObject(expected)
}

describe('findActuals', () => {
  it.each<[string, Expected[]]>([
    [
      '全市地区生产总值1286.5亿元，增长4.8%；收入下降2.1%。',
      [
        { indicator: '地区生产总值', value: 1286.5, unit: '亿元', period: '2023', place: '清江市' },
        { indicator: '地区生产总值', value: 4.8, change: 'growth', source: '增长4.8%' },
        { indicator: '收入', value: -2.1, change: 'growth' },
      ],
    ],
    [
      '城乡居民基础养老金标准由每人每月120元提高到135元。',
      [
        { value: 120, unit: '元', period: '2022' },
        { value: 135, unit: '元', period: '2023' },
      ],
    ],
    [
      '农旅示范线开工18条，建成7条。',
      [
        { indicator: '农旅示范线开工', value: 18, grade: 'thing' },
        { indicator: '农旅示范线建成', value: 7 },
      ],
    ],
    [
      '新增隐形冠军企业29家、院士工作站13家。',
      [{ indicator: '新增隐形冠军企业' }, { indicator: '新增院士工作站', value: 13 }],
    ],
    [
      '新认定国家级绿色工厂5家、省级48家。',
      [{ indicator: '新认定国家级绿色工厂' }, { indicator: '新认定省级绿色工厂', value: 48 }],
    ],
    [
      '60个文旅重点建设项目有序推进，39个示范试点建设加快推进。',
      [
        { indicator: '文旅重点建设项目', value: 60, grade: 'thing' },
        { indicator: '示范试点建设', value: 39, grade: 'thing' },
      ],
    ],
    ['制造业投资连续11个月保持40%以上的高速增长。', [{ indicator: '制造业投资', value: 40, change: 'growth' }]],
    ['进出口总额由负转正，增长3.2%。', [{ indicator: '进出口总额', value: 3.2, change: 'growth' }]],
    [
      '第一产业占12.3%、第二产业占41.2%。',
      [
        { indicator: '第一产业占比', value: 12.3 },
        { indicator: '第二产业占比', value: 41.2 },
      ],
    ],
    ['聚焦打赢“十四五”和全年收官战，进出口总额增长18.3%。', [{ indicator: '进出口总额', value: 18.3, period: '2023' }]],
    ['新材料基地等29个产业项目签约落地。', [{ indicator: '产业项目签约落地', value: 29, grade: 'thing' }]],
    [
      '服务业增加值占比达到56.2%，较上年提高1.8个百分点。',
      [{ indicator: '服务业增加值占比' }, { value: 1.8, unit: '百分点', change: 'points' }],
    ],
    [
      '进出口额增长2.6倍，生物医药产业产值是2020年的3.2倍，技术合同成交额比上年翻了一番。',
      [
        { value: 2.6, change: 'multiple' },
        { value: 3.2, unit: '倍', period: '2023' },
        { indicator: '技术合同成交额', value: 1, unit: '倍', change: 'multiple' },
      ],
    ],
    [
      '城镇、农村居民人均可支配收入分别增长5.5%和7%。',
      [
        { indicator: '城镇居民人均可支配收入', value: 5.5 },
        { indicator: '农村居民人均可支配收入', value: 7 },
      ],
    ],
    [
      '预计全年地区生产总值增长8.5%左右、城镇新增就业9800人。',
      [
        { estimated: true, value: 8.5 },
        { estimated: true, value: 9800 },
      ],
    ],
    ['深度谋划“十五五”重大项目559个。', [{ value: 559, period: '2023' }]],
  ])('reads %s', (sentence, expected) => {
    check(findActuals(review(sentence)), expected)
  })
  it('spreads 分别 over periods, and what follows it too', () => {
    const found = findActuals(
      evaluation(
        '1.地区生产总值增长。2021年、2022年完成地区生产总值分别为88.2亿元、91.7亿元,相应的增幅分别为9.6%、4.0%。年均增长6.7%。',
      ),
    )
    check(found, [
      { indicator: '地区生产总值', value: 88.2, period: '2021' },
      { indicator: '地区生产总值', value: 91.7, period: '2022' },
      { value: 9.6, change: 'growth', period: '2021' },
      { value: 4, change: 'growth', period: '2022' },
      { indicator: '地区生产总值增长', value: 6.7, annual: true, period: '2021-2023H1' },
    ])
  })
  it('keeps a figure of another level apart', () => {
    check(findActuals(document('澄湖区2023年经济形势分析\n2022年，全市地区生产总值增长4.2%，我区增长4.9%。\n')), [
      { place: '全市', value: 4.2 },
      { place: '澄湖区', value: 4.9 },
    ])
  })
  it.each([
    '我市营商环境评价居全国第7位，排名前移3位。',
    '健全“1+8+N”政策体系，沿国道318布局驿站。',
    '连续五年获评平安县，仅28天建成生产线。',
    '改造农村户厕任务完成年度目标的107.8%。',
    '126项重点任务中，已完成38项，滞后的9项。',
    '例如，某企业贷款500万元、年利率4%。',
    '总量迈向2000亿元。',
  ])('finds none in %s', (sentence) => {
    expect(findActuals(review(sentence))).toEqual([])
  })
})

describe('findTargets', () => {
  it.each<[string, Expected[]]>([
    [
      '到2026年，金融业增加值力争突破560亿元。',
      [{ indicator: '金融业增加值', value: 560, comparison: '>=', period: '2026' }],
    ],
    [
      '培育省级企业3至5家，更换电梯约60台。',
      [
        { range: [3, 5], unit: '家' },
        { value: 60, comparison: '~' },
      ],
    ],
    [
      '孕产妇死亡率、婴儿死亡率分别降至9/10万和2.5%c以下。',
      [
        { indicator: '孕产妇死亡率', value: 9, unit: '/10万' },
        { indicator: '婴儿死亡率', value: 2.5, unit: '‰', comparison: '<=' },
      ],
    ],
    [
      '居民人均可支配收入与经济增长同步；单位地区生产总值能耗完成市下达任务；家庭医生签约全覆盖。',
      [
        { indicator: '居民人均可支配收入', text: '与经济增长同步' },
        { indicator: '单位地区生产总值能耗', text: '完成市下达任务' },
        { indicator: '家庭医生签约', text: '全覆盖' },
      ],
    ],
    ['森林覆盖率达到62.5%（约束性）。', [{ attribute: '约束性', source: '森林覆盖率达到62.5%（约束性）' }]],
    ['游客人次、旅游花费均增长10%以上。', [{ indicator: '游客人次' }, { indicator: '旅游花费', comparison: '>=' }]],
  ])('reads %s', (sentence, expected) => {
    check(findTargets(goals(sentence)), expected)
  })
  it('reads the goal that an evaluation names beside what was done', () => {
    check(findTargets(evaluation('每万人口专利拥有量提前完成2025年每万人口专利拥有量28件目标值。')), [
      { indicator: '每万人口专利拥有量', value: 28, unit: '件', period: '2025' },
    ])
  })
  it.each(['2023年，安排了37项重点任务。', '持续提升“三馆一中心”的服务品质。', '打造15分钟生活圈。'])(
    'finds none in %s',
    (sentence) => {
      expect(findTargets(goals(sentence))).toEqual([])
    },
  )
})

describe('findBenchmarks', () => {
  it('reads a mid-term value of the item around it', () => {
    check(
      findBenchmarks(
        evaluation('5.绿化覆盖率。2021年的绿化覆盖率为40.33%。中期测算值为40.88%，超中期测算值0.01个百分点。'),
      ),
      [{ indicator: '绿化覆盖率', value: 40.88, unit: '%', name: '中期测算值', source: '中期测算值为40.88%' }],
    )
  })
  it('reads the share of time gone by', () => {
    check(findBenchmarks(review('市重点项目完成投资162亿元，低于75%的时序进度。')), [{ value: 75, name: '时序进度' }])
  })
})

describe('what is said of a part of the way', () => {
  const plan = (sentence: string): Document => document(`松浦区“十四五”规划任务分工方案（2022年）\n${sentence}\n`)

  it('drops how far a value is from what was set, and keeps what was set', () => {
    const found = evaluation(
      '1.地区生产总值增长。2021年、2022年分别为10.4%、4.2%，年均增长7.3%，掉规划进度年均增长目标(8%)0.7个百分点。\n2.绿化覆盖率。2022年为41.2%，超中期测算值0.3个百分点。',
    )
    check(findBenchmarks(found), [
      { indicator: '地区生产总值增长', value: 8, name: '规划进度年均增长目标', change: 'growth', annual: true },
    ])
    expect(findActuals(found).map((fact) => fact.value)).toEqual([10.4, 4.2, 7.3, 41.2])
  })
  it('gives the mean of the values before to what they were of', () => {
    check(
      findActuals(
        evaluation('2021年、2022年、2023年上半年的城镇登记失业率分别为5.4%、2.8%、2.6%，年均失业率为3.6%。'),
      ).slice(-1),
      [{ indicator: '城镇登记失业率', value: 3.6, annual: true, period: '2021-2023H1', source: '年均失业率为3.6%' }],
    )
  })
  it('reads the goal in a bracket behind its name', () => {
    check(findTargets(review('老旧小区加装电梯520部，超额完成目标任务（500部）。')), [
      { indicator: '老旧小区加装电梯', value: 500, unit: '部', period: '2023', source: '目标任务（500部）' },
    ])
  })
  it('gives a density to what the clause before is about', () => {
    check(findTargets(plan('加强公共厕所建设，设置密度达到3-5座/平方公里。')), [
      { indicator: '公共厕所设置密度', range: [3, 5], unit: '座/平方公里' },
    ])
  })
  it('reads shares of what is covered or used, and counts of what has a name with a number', () => {
    check(
      findTargets(
        plan(
          '持续推进海绵城市建设，有效覆盖50%建成区面积。新增财力75%以上用于民生事业。改造建成1个P2+实验室和4个P2实验室。',
        ),
      ),
      [
        { indicator: '海绵城市覆盖建成区面积', value: 50, unit: '%' },
        { indicator: '新增财力用于民生事业', value: 75, comparison: '>=' },
        { indicator: '改造建成P2+实验室', value: 1 },
        { indicator: '改造建成P2实验室', value: 4 },
      ],
    )
  })
  it('gives the degree of the last of two values to both', () => {
    check(findTargets(goals('城乡居民人均可支配收入分别增长9%和10%以上。')), [
      { indicator: '城镇居民人均可支配收入', value: 9, comparison: '>=' },
      { indicator: '农村居民人均可支配收入', value: 10, comparison: '>=' },
    ])
  })
  it('takes what held over years for all of them, and a level for the last', () => {
    const text =
      '清江市2024年政府工作报告\n一、过去五年工作回顾\n五年来，粮食产量连续9年稳定在30万吨以上，人均公共绿地提高到12平方米，绿化覆盖率达到41%，存款余额3万亿元。\n'
    check(findActuals(document(text)), [
      { indicator: '粮食产量', period: '2019-2023' },
      { indicator: '人均公共绿地', period: '2023' },
      { indicator: '绿化覆盖率', period: '2023' },
      { indicator: '存款余额', period: '2023' },
    ])
  })
  it('counts all in all without that word in the name', () => {
    check(findActuals(review('全市共建公厕404座，城镇人口占比60%。')).slice(0, 1), [
      { indicator: '建公厕', value: 404, grade: 'thing' },
    ])
  })
})

describe('what a report says of all its figures and of its money', () => {
  it('takes figures for estimates from where the text says so to the end of the look back', () => {
    const text =
      '清江市2024年政府工作报告\n一、2023年工作回顾\n地区生产总值1780亿元，增长8.8%（预计数，下同）；外贸出口13亿美元。\n新建学校20所，森林覆盖率达55.9%。\n二、2024年工作安排\n2023年森林覆盖率达55.9%。\n'
    expect(
      findActuals(document(text)).map(({ indicator, value, estimated }) => [indicator, value, estimated ?? false]),
    ).toEqual([
      ['地区生产总值', 1780, true],
      ['地区生产总值', 8.8, true],
      ['外贸出口', 13, true],
      ['新建学校', 20, false],
      ['森林覆盖率', 55.9, true],
      ['森林覆盖率', 55.9, false],
    ])
  })
  it('says what money is for, and counts apart what is done with it', () => {
    check(findTargets(goals('投入1000万元完成40个建制镇和200个村的规划编制；投入2.6亿元建立健全医疗卫生保障体系。')), [
      {
        indicator: '建制镇和村的规划编制投入',
        value: 1000,
        unit: '万元',
        source: '投入1000万元完成40个建制镇和200个村的规划编制',
      },
      { indicator: '建制镇规划编制', value: 40, unit: '个' },
      { indicator: '村规划编制', value: 200, unit: '个' },
      { indicator: '建立健全医疗卫生保障体系投入', value: 2.6 },
    ])
  })
  it('reads one of a thing for each of a kind of place', () => {
    check(findTargets(goals('支持每个乡（镇）建设一所中心卫生院、每个村建立一个卫生室。')), [
      { indicator: '每个乡（镇）建设中心卫生院', value: 1, unit: '所' },
      { indicator: '每个村建立卫生室', value: 1, unit: '个' },
    ])
  })
  it('names a thing without the steps it took', () => {
    check(findActuals(review('地区生产总值连续跨上两个千亿大台阶，2023年达到8740亿元。')), [
      { indicator: '地区生产总值', value: 8740 },
    ])
  })
})
