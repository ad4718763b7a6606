import { describe, expect, it } from 'vitest'
import { outcomesOf, type Outcome } from '../../../server/review/outcome.ts'
import { registerOf } from './register-of.ts'

/** The outcome of the one target of a report of 2023, held against a report of 2024. */
async function outcome(goal: string, result: string): Promise<Outcome> {
  const { register } = await registerOf({
    'goals.txt': {
      text: `2023年政府工作报告\n\n二、2023年工作安排\n\n${goal}\n`,
      known: { id: 'goals', place: '云岭市', kind: 'work-report', period: '2023', date: '2023-01-10' },
    },
    'results.txt': {
      text: `2024年政府工作报告\n\n一、2023年工作回顾\n\n${result}\n`,
      known: { id: 'results', place: '云岭市', kind: 'work-report', period: '2024', date: '2024-01-12' },
    },
  })
  const [only] = outcomesOf(register, ({ document }) => document.id === 'goals')
  if (only === undefined) throw new Error(`no target in ${goal}`)
  return only
}

describe('caliberOf', () => {
  it.each([
    ['今年，全市计划新增高新技术企业300家，带动转型。', '一年来，全市新增高新技术企业314家，活力增强。', 'met'],
    ['今年，全市计划新增高新技术企业300家，带动转型。', '一年来，全市新增高新技术企业214家，活力增强。', 'not-met'],
    ['今年，粮食产量稳定在780万吨左右。', '2023年，粮食产量791.6万吨，再创新高。', 'met'],
    ['今年，城镇调查失业率控制在5.5%以内。', '2023年，城镇调查失业率5.2%，总体稳定。', 'met'],
    ['今年，城镇调查失业率控制在5.5%以内。', '2023年，城镇调查失业率5.8%，有所上升。', 'not-met'],
    ['今年，地区生产总值增长6%以上。', '2023年，地区生产总值增长5.9%。', 'not-met'],
    ['今年，单位生产总值能耗下降3%以上。', '2023年，单位生产总值能耗下降3.4%。', 'met'],
  ])('judges where all is the same: %s / %s', async (goal, result, verdict) => {
    expect((await outcome(goal, result)).verdict).toBe(verdict)
  })

  it.each([
    ['今年，改造老旧小区120个。', '2023年，开工改造老旧小区130个。', ['doing']],
    ['今年，新建公园12个。', '2023年，新建公园35公顷。', ['unit']],
    ['今年，社会消费品零售总额达到900亿元。', '2023年，社会消费品零售总额增长9%。', ['change']],
    [
      '今年，带动3万家企业上云用云。',
      '一年来，累计推动5100家规上企业完成数字化转型，带动4.5万家企业上云用云。',
      ['span'],
    ],
    ['今年，规模以上设计企业营收达到470亿元。', '2023年，规上工程设计企业营收超450亿元。', ['name']],
    ['今年，国家级科技企业孵化器达到12家。', '2023年，市级科技企业孵化器达到15家。', ['name']],
    ['今年，高新技术企业达到900家。', '2023年，新增高新技术企业245家。', ['doing']],
    ['今年，海绵城市面积占比达到50%。', '2023年，建成海绵城市10.5平方公里。', ['name', 'unit']],
    ['今年，培育科技型中小企业400家。', '2023年末，全市科技型中小企业1950家。', ['doing']],
  ])('says the difference and judges not: %s / %s', async (goal, result, differences) => {
    const found = await outcome(goal, result)
    expect(found.verdict).toBe('other-caliber')
    expect(found.others[0]?.differences).toEqual(differences)
  })

  it('takes no value of places that are named for one of the whole', async () => {
    const found = await outcome(
      '今年，规上工业增加值增长7%以上。',
      '2023年，青山市和白水市规上工业增加值均增长20%以上。',
    )
    expect(found.verdict).not.toBe('met')
  })

  it('counts 亿元 and 万元 in one measure', async () => {
    const found = await outcome('今年，完成固定资产投资8.5亿元。', '2023年，完成固定资产投资91000万元。')
    expect(found.verdict).toBe('met')
    expect(found.latest?.margin).toBe('0.6')
  })

  it('takes 超 for more than the bound and 近 for less', async () => {
    expect((await outcome('今年，旅游收入超过600亿元。', '2023年，旅游收入突破600亿元。')).verdict).toBe('met')
    expect((await outcome('今年，旅游收入达到600亿元。', '2023年，旅游收入近600亿元。')).verdict).toBe('not-met')
  })

  it('judges no half-year against a year', async () => {
    const found = await outcome('今年，社会消费品零售总额达到900亿元。', '2023年上半年，社会消费品零售总额430亿元。')
    expect(found.verdict).toBe('other-caliber')
    expect(found.others[0]?.differences).toEqual(['span'])
  })

  it('takes a qualifier of a list’s first item for its later ones', async () => {
    const found = await outcome('今年，改造城镇老旧小区1602个。', '2023年，改造城镇老旧管网2220公里、老旧小区1639个。')
    expect(found.verdict).toBe('met')
  })

  it('judges none of several goals of one name by a total', async () => {
    const { register } = await registerOf({
      'goals.txt': {
        text: '2023年政府工作报告\n\n二、2023年工作安排\n\n新建中小学20所，新增学位6.6万个。\n\n新建特殊教育学校3所，新增学位3400个。\n',
        known: { id: 'goals', place: '云岭市', kind: 'work-report', period: '2023', date: '2023-01-10' },
      },
      'results.txt': {
        text: '2024年政府工作报告\n\n一、2023年工作回顾\n\n新增学位7万个。\n',
        known: { id: 'results', place: '云岭市', kind: 'work-report', period: '2024', date: '2024-01-12' },
      },
    })
    const verdicts = outcomesOf(register)
      .filter(({ target }) => target.fact.indicator === '新增学位')
      .map(({ target, verdict }) => [target.fact.value, verdict])
    expect(verdicts).toEqual([
      [6.6, 'met'],
      [3400, 'other-caliber'],
    ])
  })
})
