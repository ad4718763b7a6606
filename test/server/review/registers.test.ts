import { beforeAll, describe, expect, it } from 'vitest'
import { openIndex, type SearchIndex } from '../../../indexer/search-index/open.ts'
import { Register } from '../../../server/retrieval/register.ts'
import { goalsBesideResults } from '../../../server/review/below-last-year.ts'
import { firmnessOf } from '../../../server/review/firmness.ts'
import { levelsAndRates } from '../../../server/review/level-and-rate.ts'
import { missingDocuments } from '../../../server/review/missing-documents.ts'
import { outcomesOf } from '../../../server/review/outcome.ts'
import { unreported } from '../../../server/review/unreported.ts'
import { SHIPPED_INDEX } from '../../setup/shipped-index.ts'
import { registerOf } from './register-of.ts'

let index: SearchIndex
let register: Register

beforeAll(() => {
  index = openIndex(SHIPPED_INDEX)
  register = new Register(index)
})

describe('goalsBesideResults', () => {
  const named = (name: string): { margin: string; result: number } | undefined => {
    const pair = goalsBesideResults(register).find(({ target }) => target.fact.indicator.includes(name))
    return pair === undefined ? undefined : { margin: pair.margin, result: pair.result.fact.value }
  }

  it.each([
    ['停车泊位', '-0.6', 1.6],
    ['口袋公园', '-5', 10],
    ['海绵城市', '-5.2', 10.5],
    ['城镇就业', '-0.1', 3.1],
    ['高校毕业生就业创业', '-0.1', 3.4],
    ['旅游收入', '50', 550],
    ['固定资产投资', '10', 400],
    ['涉碳企业', '40', 460],
  ])('%s: %s beside %s', (name, margin, result) => {
    expect(named(name)).toEqual({ margin, result })
  })

  it('sets no goal of another caliber beside a result', () => {
    // 2026: 增长5%; 2025: 890亿元. 引进金融企业 is not 新增金融企业, 新建 is not 投用.
    for (const name of ['社会消费品零售总额', '引进金融企业', '微循环道路']) expect(named(name)).toBeUndefined()
  })

  it('takes goals of one year alone', () => {
    expect(goalsBesideResults(register).map(({ target }) => target.fact.period)).not.toContain('2026-2030')
  })
})

describe('firmnessOf', () => {
  const doubts = (name: string): string[] =>
    firmnessOf(register, index.documents, '武昌区')
      .find(({ sheet }) => sheet.name === name)
      ?.doubts.map(({ kind }) => kind) ?? ['not stated as done']

  it.each([
    ['劳动年龄人口平均受教育年限', ['no-margin']],
    ['基本养老保险参保率', ['by-mean', 'fallen']],
    ['单位地区生产总值能源消耗降低', ['by-superior', 'no-target']],
    ['空气质量优良天数比率', ['by-superior', 'no-target', 'fallen']],
    ['地表水达到或好于Ⅲ类水体比例', ['no-target']],
    ['绿化覆盖率', ['fallen']],
    ['每千人口拥有执业(助理)医师数', []],
    ['每万人口高价值发明专利拥有量', []],
    ['居民人均可支配收入增长', []],
    ['人均预期寿命', ['not stated as done']],
  ])('%s: %j', (name, expected) => {
    expect(doubts(name)).toEqual(expected)
  })

  it('says that a half-year stands beside a year', () => {
    const fallen = firmnessOf(register, index.documents, '武昌区')
      .find(({ sheet }) => sheet.name === '绿化覆盖率')
      ?.doubts.find(({ kind }) => kind === 'fallen')
    expect(fallen).toMatchObject({
      isHalf: true,
      earlier: { fact: { value: 41.51 } },
      latest: { fact: { value: 40.89 } },
    })
  })

  it('holds of the place that evaluates alone', () => {
    expect(firmnessOf(register, index.documents, '江汉区')).toEqual([])
  })
})

describe('unreported', () => {
  it('names indicators that the newest report is silent on, with the last value and whom to ask', () => {
    const found = unreported(register, outcomesOf(register))
    const main = found.filter(({ kind }) => kind === 'indicator').map(({ name }) => name)
    expect(main).toContain('绿化覆盖率')
    expect(main).not.toContain('人均预期寿命')
    expect(main).not.toContain('地区生产总值增长')
    const green = found.find(({ name }) => name === '绿化覆盖率')
    expect(green?.last?.fact.value).toBe(40.89)
    expect(green?.responsibility?.fact.responsible ?? green?.responsibility?.fact.lead).toEqual(['区城管局'])
    expect(green?.newest.id).toBe('wuchang-work-report-2025')
  })

  it('names task targets by the bracket that closes their item', () => {
    const road = unreported(register, outcomesOf(register)).find(({ name }) => name === '路网密度')
    expect(road?.kind).toBe('task')
    expect(road?.last?.fact.value).toBe(6.5)
    expect(road?.responsibility?.fact.lead).toContain('区建设局')
  })

  it('says nothing of places with one document', () => {
    expect(unreported(register, outcomesOf(register)).filter(({ place }) => place === '江汉区')).toEqual([])
  })
})

describe('levelsAndRates', () => {
  it('puts the stated rate beside the stated level of one period', () => {
    const pairs = levelsAndRates(register).map(({ period, level, rate }) => [period, level.fact.value, rate.fact.value])
    expect(pairs).toContainEqual(['2022', 1772.02, 4.2])
    expect(pairs).toContainEqual(['2023', 760, 11])
  })
})

describe('missingDocuments', () => {
  const names = (): string[] => missingDocuments(index.documents).map(({ name }) => name)

  it('finds titles and tables that are cited and not held', () => {
    expect(names()).toContain('《中共武昌区委关于制定国民经济和社会发展第十五个五年规划的建议》')
    expect(names()).toContain('《优化营商环境条例》')
    expect(names()).toContain('表1')
  })

  it('knows a held plan by its long title', () => {
    expect(names()).not.toContain('《江汉区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》')
    expect(names()).not.toContain('《武昌区国民经济和社会发展第十四个五年规划和2035年远景目标纲要任务分工方案》')
  })

  it('reads numbers of papers, and leaves plays and books alone', async () => {
    const { documents } = await registerOf({
      'notice.txt': {
        text: `关于进一步做好有关工作的通知\n\n云政办〔2022〕11号\n\n${'各单位要把养老服务放在心上。'.repeat(16)}按照云政发〔2021〕5号和《云岭市养老服务条例》，上演话剧《大江东去》，详见附件2。\n`,
        known: { number: '云政办〔2022〕11号' },
      },
    })
    expect(missingDocuments(documents).map(({ kind, name }) => [kind, name])).toEqual([
      ['title', '《云岭市养老服务条例》'],
      ['number', '云政发〔2021〕5号'],
      ['table', '附件2'],
    ])
  })
})
