import { describe, expect, it } from 'vitest'
import { extractFacts } from '../../../../indexer/extract/extract.ts'
import { readDocument } from '../../../../indexer/read/read.ts'

/** Values of a text as `kind indicator period value unit`. */
function values(text: string): string[] {
  const document = readDocument('样本.md', new TextEncoder().encode(text))
  return extractFacts(document).flatMap((fact) =>
    fact.kind === 'actual' || fact.kind === 'target'
      ? [
          `${fact.kind} ${fact.indicator} ${fact.period ?? ''} ${String(fact.value)}${fact.unit ?? ''}${fact.annual === true ? ' 年均' : ''}`,
        ]
      : [],
  )
}

const REPORT =
  '关于松浦区2023年国民经济和社会发展计划执行情况与2024年国民经济和社会发展计划草案的报告\n2024年1月17日在松浦区第十八届人民代表大会第三次会议上\n一、2023年国民经济和社会发展计划执行情况\n'

describe('what a report on a year says was planned for it', () => {
  it.each([
    [
      '空气质量优良天数比率计划达到90.2%，实际为89.3%。',
      ['target 空气质量优良天数比率 2023 90.2%', 'actual 空气质量优良天数比率 2023 89.3%'],
    ],
    [
      '城镇新增就业计划4200人，实际完成4536人。',
      ['target 城镇新增就业 2023 4200人', 'actual 城镇新增就业 2023 4536人'],
    ],
    [
      '地区生产总值年度计划增长6.5%左右，实际增长5.6%，低于计划0.9个百分点。',
      ['target 地区生产总值 2023 6.5%', 'actual 地区生产总值 2023 5.6%'],
    ],
    [
      '粮食产量目标任务31.5万吨，实际达到31.8万吨，超过目标0.3万吨。',
      ['target 粮食产量 2023 31.5万吨', 'actual 粮食产量 2023 31.8万吨'],
    ],
    [
      '城镇调查失业率年初预期控制在5.5%以内，实际为5.1%。',
      ['target 城镇调查失业率 2023 5.5%', 'actual 城镇调查失业率 2023 5.1%'],
    ],
    ['年初计划新建学校5所，实际建成6所。', ['target 新建学校 2023 5所']],
  ])('%s', (sentence, expected) => {
    expect(values(REPORT + sentence)).toEqual(expect.arrayContaining(expected))
  })
  it('takes how far a value is from its goal for no value', () => {
    expect(values(`${REPORT}森林覆盖率实际为41.5%，距2025年目标还差1个百分点。`)).toEqual([
      'actual 森林覆盖率 2023 41.5%',
    ])
    expect(values(`${REPORT}2022年地区生产总值经最终核实为186.1亿元，比此前公布的快报数减少0.8亿元。`)).toEqual([
      'actual 地区生产总值 2022 186.1亿元',
    ])
  })
})

const EVALUATION =
  '松浦区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要实施情况中期评估报告\n2024年3月\n评估期为2021年至2023年。\n第一部分 指标\n'

describe('goals and values of an evaluation', () => {
  it.each([
    [
      '建议将2025年地区生产总值由600亿元调整为560亿元左右，年均增速由7.5%左右调整为6.5%左右。',
      ['target 地区生产总值 2025 560亿元', 'target 地区生产总值 2021-2025 6.5% 年均'],
    ],
    ['建议将每千人口托位数2025年目标由4.2个调整为3.5个。', ['target 每千人口托位数 2025 3.5个']],
    [
      '2021—2023年地区生产总值分别增长9.1%、4.6%、6.0%，三年平均增长6.6%。',
      [
        'actual 地区生产总值 2021 9.1%',
        'actual 地区生产总值 2022 4.6%',
        'actual 地区生产总值 2023 6%',
        'actual 地区生产总值 2021-2023 6.6% 年均',
      ],
    ],
    [
      '五年引进高层次人才300名的任务仅完成158名。',
      ['actual 引进高层次人才 2021-2023 158名', 'target 引进高层次人才 2021-2025 300名'],
    ],
    [
      '空气质量优良天数比率2023年为83.6%，比2020年低0.6个百分点。',
      ['actual 空气质量优良天数比率 2023 83.6%', 'actual 空气质量优良天数比率 2023 -0.6百分点'],
    ],
    ['居民人均可支配收入前三年年均增长7.3%。', ['actual 居民人均可支配收入 2021-2023 7.3% 年均']],
    [
      '2023年群众总体满意度为96.2%，其中满意度最高的是安全饮水，为98.4%；最低的是公交提升，为89.7%。',
      ['actual 群众总体满意度 2023 96.2%', 'actual 安全饮水满意度 2023 98.4%', 'actual 公交提升满意度 2023 89.7%'],
    ],
  ])('%s', (sentence, expected) => {
    expect(values(EVALUATION + sentence).toSorted()).toEqual([...expected].toSorted())
  })
})
