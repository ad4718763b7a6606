import { beforeAll, describe, expect, it } from 'vitest'
import { openIndex, type SearchIndex } from '../../../indexer/search-index/open.ts'
import { mainSheets, resultOf, sheetOf } from '../../../server/sheet/indicator-sheet.ts'
import { targetText } from '../../../server/wording/values.ts'
import { Register } from '../../../server/retrieval/register.ts'
import { evaluationOf, methodsOf, type SheetContext } from '../../../server/sheet/context.ts'
import { fullSheetOf, type FullSheet } from '../../../server/sheet/full-sheet.ts'
import { isWorked } from '../../../server/sheet/sourced.ts'
import { SHIPPED_INDEX } from '../../setup/shipped-index.ts'

/** One indicator as it was worked out by hand from the five documents; a field that is not there must be empty. */
interface Expected {
  readonly name: string
  readonly attribute: '预期性' | '约束性'
  readonly category: string
  /** The plan's target as it is worded; other documents' after it. */
  readonly targets: readonly string[]
  /** Period and value, those of the evaluation alone. */
  readonly series: Readonly<Record<string, number>>
  readonly unit?: string
  /** Value of 2020, and whether it follows from other numbers than the benchmark. */
  readonly base?: readonly [string, 'independent' | 'circular']
  readonly benchmark?: number
  /** By the rule as written, and as the printed numbers follow it. */
  readonly recomputed?: { readonly written?: string; readonly printed?: string }
  readonly gap?: string
  readonly statedGap?: number
  readonly increments?: { readonly benchmark: number; readonly recomputed: string; readonly statedGap: number }
  readonly status: 'met' | 'not-met' | 'no-data'
  readonly verdict: 'met' | 'not-met' | 'no-data' | 'unverifiable'
  /** Years (or values averaged) and the value of 2025. */
  readonly projections?: Readonly<Record<string, string>>
  readonly fits?: number
  readonly lead?: readonly string[]
  readonly responsible: readonly string[]
  /** Later value of the same caliber and what came of the target. */
  readonly outcome?: readonly [number, string]
}

const EXPECTED: readonly Expected[] = [
  {
    name: '地区生产总值增长',
    attribute: '预期性',
    category: '经济发展',
    // The evaluation takes the plan's 7%左右 for a line: “低于规划目标7%”.
    targets: ['年均增长7%左右', '年均增长7%'],
    series: { 2021: 10.4, 2022: 4.2, '2023H1': 5.6 },
    unit: '%',
    benchmark: 7,
    recomputed: { written: '7' },
    gap: '-0.27',
    statedGap: -0.3,
    status: 'not-met',
    verdict: 'not-met',
    projections: { 3: '6.73' },
    lead: ['区发改局'],
    responsible: ['区科经局', '区建设局', '区商务局', '区房管局', '区金融局', '区人资局', '区税务局'],
    outcome: [6.3, 'not-met'],
  },
  {
    name: '全员劳动生产率增长',
    attribute: '预期性',
    category: '经济发展',
    targets: ['年均增长大于7%', '年均增长7%'],
    series: { 2021: 11.8, 2022: 21.8 },
    unit: '%',
    benchmark: 7,
    recomputed: { written: '7' },
    gap: '9.8',
    status: 'met',
    verdict: 'met',
    projections: { 2: '16.8' },
    responsible: ['区人资局', '区发改局'],
  },
  {
    name: '全社会研发经费投入增长',
    attribute: '预期性',
    category: '创新驱动',
    targets: ['完成市下达目标', '年均增长10%'],
    series: { 2021: 12, 2022: 11.34 },
    unit: '%',
    recomputed: { written: '10' },
    gap: '1.67',
    status: 'met',
    verdict: 'met',
    projections: { 2: '11.67' },
    responsible: ['区科经局'],
  },
  {
    name: '每万人口高价值发明专利拥有量',
    attribute: '预期性',
    category: '创新驱动',
    targets: ['28件'],
    series: { 2022: 33.93 },
    unit: '件',
    gap: '5.93',
    statedGap: 5.93,
    status: 'met',
    verdict: 'met',
    responsible: ['区市场监管局'],
    outcome: [33.93, 'met'],
  },
  {
    name: '数字经济核心产业增加值占地区生产总值比重',
    attribute: '预期性',
    category: '创新驱动',
    targets: ['大于10%'],
    series: {},
    status: 'no-data',
    verdict: 'no-data',
    responsible: ['区科经局'],
  },
  {
    name: '居民人均可支配收入增长',
    attribute: '预期性',
    category: '民生福祉',
    targets: ['与经济增长保持同步'],
    series: { 2021: 10.8, 2022: 6.2, '2023H1': 5.8 },
    unit: '%',
    gap: '0.87',
    status: 'met',
    verdict: 'met',
    projections: { 3: '7.6' },
    responsible: ['区发改局'],
  },
  {
    name: '城镇调查失业率',
    attribute: '预期性',
    category: '民生福祉',
    targets: ['小于6%', '6%以内'],
    series: {},
    status: 'no-data',
    verdict: 'no-data',
    responsible: ['区人资局'],
  },
  {
    name: '劳动年龄人口平均受教育年限',
    attribute: '约束性',
    category: '民生福祉',
    targets: ['12.5年'],
    series: { 2021: 12.05, 2022: 12.13, '2023H1': 12.2 },
    unit: '年',
    base: ['11.9', 'circular'],
    benchmark: 12.2,
    recomputed: { written: '6.13', printed: '12.2' },
    gap: '0',
    status: 'met',
    verdict: 'met',
    projections: { 3: '12.40', 2.5: '12.51' },
    fits: 2.5,
    responsible: ['区教育局'],
  },
  {
    name: '每千人口拥有执业(助理)医师数',
    attribute: '预期性',
    category: '民生福祉',
    targets: ['7人', '7人'],
    series: { 2021: 7.77, 2022: 7.88, '2023H1': 7.91 },
    unit: '人',
    base: ['6.9', 'independent'],
    benchmark: 6.95,
    recomputed: { written: '3.48', printed: '6.95' },
    gap: '0.96',
    statedGap: 0.96,
    increments: { benchmark: 0.01, recomputed: '0.01', statedGap: 0.03 },
    status: 'met',
    verdict: 'met',
    projections: { 3: '8.66', 2.5: '9.07' },
    responsible: ['区卫健局'],
    outcome: [7.91, 'met'],
  },
  {
    name: '基本养老保险参保率',
    attribute: '预期性',
    category: '民生福祉',
    targets: ['大于99.4%'],
    series: { 2021: 99.4, 2022: 99.48, '2023H1': 99.4 },
    unit: '%',
    benchmark: 99.4,
    gap: '0.03',
    status: 'met',
    verdict: 'met',
    responsible: ['武昌社保处'],
  },
  {
    name: '每千人口拥有3岁以下婴幼儿托位数',
    attribute: '预期性',
    category: '民生福祉',
    targets: ['3个'],
    series: { 2021: 2.56, 2022: 3.19, '2023H1': 3.47 },
    unit: '个',
    base: ['0.9', 'independent'],
    benchmark: 1.95,
    recomputed: { written: '0.93', printed: '1.95' },
    gap: '1.52',
    statedGap: 1.52,
    increments: { benchmark: 0.21, recomputed: '0.21', statedGap: 0.07 },
    status: 'met',
    verdict: 'met',
    projections: { 3: '8.53', 2.5: '13.38' },
    responsible: ['区卫健局'],
    outcome: [3.47, 'met'],
  },
  {
    name: '人均预期寿命',
    attribute: '预期性',
    category: '民生福祉',
    targets: ['83岁'],
    series: { 2021: 83.84, 2022: 80.38 },
    unit: '岁',
    base: ['81', 'circular'],
    benchmark: 82,
    recomputed: { written: '41.10', printed: '82' },
    gap: '-1.62',
    statedGap: -1.62,
    status: 'not-met',
    verdict: 'not-met',
    projections: { 2: '79.46' },
    fits: 2,
    responsible: ['区卫健局'],
    outcome: [84.98, 'met'],
  },
  {
    name: '单位地区生产总值能源消耗降低',
    attribute: '约束性',
    category: '绿色生态',
    targets: ['完成市下达目标'],
    series: { 2021: 2.6, 2022: 0.43, '2023H1': 2.57 },
    unit: '%',
    status: 'met',
    verdict: 'unverifiable',
    responsible: ['区发改局'],
  },
  {
    name: '单位地区生产总值二氧化碳排放降低',
    attribute: '约束性',
    category: '绿色生态',
    targets: ['完成市下达目标'],
    series: {},
    status: 'no-data',
    verdict: 'no-data',
    responsible: ['市生态环境局武昌分局'],
  },
  {
    name: '空气质量优良天数比率',
    attribute: '约束性',
    category: '绿色生态',
    targets: ['完成市下达目标'],
    series: { 2021: 76.3, 2022: 81.2, '2023H1': 70.3 },
    unit: '%',
    status: 'met',
    verdict: 'unverifiable',
    responsible: ['市生态环境局武昌分局'],
  },
  {
    name: '地表水达到或好于Ⅲ类水体比例',
    attribute: '约束性',
    category: '绿色生态',
    targets: ['完成市下达目标'],
    series: { 2021: 50, 2022: 100, '2023H1': 100 },
    unit: '%',
    benchmark: 67.5,
    gap: '32.5',
    statedGap: 32.5,
    status: 'met',
    verdict: 'met',
    responsible: ['市生态环境局武昌分局', '区水务湖泊局'],
  },
  {
    name: '绿化覆盖率',
    attribute: '约束性',
    category: '绿色生态',
    targets: ['41.51%'],
    series: { 2021: 40.33, 2022: 41.51, '2023H1': 40.89 },
    unit: '%',
    base: ['40.25', 'circular'],
    benchmark: 40.88,
    recomputed: { written: '40.88' },
    gap: '0.01',
    statedGap: 0.01,
    status: 'met',
    verdict: 'met',
    projections: { 3: '41.32', 2.5: '41.54' },
    fits: 2.5,
    responsible: ['区城管局'],
  },
]

let context: SheetContext
let sheets: ReadonlyMap<string, FullSheet>

beforeAll(() => {
  const index: SearchIndex = openIndex(SHIPPED_INDEX)
  context = { register: new Register(index), data: index.data, documents: index.documents }
  sheets = new Map(mainSheets(context.register, '武昌区').map((sheet) => [sheet.name, fullSheetOf(context, sheet)]))
})

function full(name: string): FullSheet {
  const found = sheets.get(name)
  if (found === undefined) throw new Error(`no sheet of ${name}`)
  return found
}

describe('the full sheets of the 17 indicators', () => {
  it('are 17, of which 12 are met, 2 not, and 3 not counted, as the evaluation counts them', () => {
    expect([...sheets.keys()].sort()).toEqual(EXPECTED.map(({ name }) => name).sort())
    const results = [...sheets.values()].map(({ sheet }) => sheet.status && resultOf(sheet.status.fact.status))
    const count = (result: string): number => results.filter((one) => one === result).length
    expect([count('met'), count('not-met'), count('no-data')]).toEqual([12, 2, 3])
  })

  it.each(EXPECTED)('$name: attribute, category, targets, departments', (expected) => {
    const { sheet } = full(expected.name)
    expect(sheet.attribute).toBe(expected.attribute)
    expect(sheet.category).toBe(expected.category)
    const own = sheet.targets.filter(({ fact }) => fact.period !== '2026').map(({ fact }) => targetText(fact))
    expect(own).toContain(expected.targets[0])
    expect(own.filter((text) => !expected.targets.includes(text))).toEqual([])
    const [duty] = sheet.responsibilities
    expect(duty?.fact.lead ?? []).toEqual(expected.lead ?? [])
    expect(duty?.fact.responsible).toEqual(expected.responsible)
  })

  it.each(EXPECTED)('$name: series and base', (expected) => {
    const { series, baseline } = full(expected.name)
    const own = series.filter(({ entry }) => entry?.document.kind === 'midterm-evaluation')
    expect(Object.fromEntries(own.map(({ period, value }) => [period, value]))).toEqual(expected.series)
    expect(new Set(own.map(({ unit }) => unit))).toEqual(new Set(expected.unit === undefined ? [] : [expected.unit]))
    if (expected.base === undefined) expect(baseline.kind).toBe('none')
    else {
      expect(baseline).toMatchObject({ kind: 'derived', isIndependent: expected.base[1] === 'independent' })
      expect(baseline.kind === 'derived' && baseline.figure.value).toBe(expected.base[0])
    }
  })

  it.each(EXPECTED)('$name: benchmark as stated and as recomputed', (expected) => {
    const { benchmark } = full(expected.name)
    expect(benchmark.stated?.input.value).toBe(expected.benchmark)
    const values = Object.fromEntries(
      benchmark.recomputed.flatMap(({ method, result }) => (isWorked(result) ? [[method.reading, result.value]] : [])),
    )
    expect(values).toEqual(expected.recomputed ?? {})
    const { increments } = benchmark
    expect(increments?.stated.benchmark?.value).toBe(expected.increments?.benchmark)
    const printed = increments?.recomputed.find(({ method }) => method.reading === 'printed')
    expect(printed !== undefined && isWorked(printed.result) ? printed.result.value : undefined).toBe(
      expected.increments?.recomputed,
    )
  })

  it.each(EXPECTED)('$name: status and gap, as stated and as recomputed', (expected) => {
    const { sheet, verdict, statedGaps } = full(expected.name)
    expect(sheet.status && resultOf(sheet.status.fact.status)).toBe(expected.status)
    expect(verdict?.result).toBe(expected.verdict)
    expect(verdict !== undefined && 'gap' in verdict ? verdict.gap.value : undefined).toBe(expected.gap)
    const stated = (of: string): number | undefined => statedGaps.find((gap) => gap.of === of)?.value
    expect(stated('value')).toBe(expected.statedGap)
    expect(stated('increment')).toBe(expected.increments?.statedGap)
    for (const { document, source } of statedGaps)
      expect(document.text.slice(source.start, source.end)).toBe(source.quote)
  })

  it.each(EXPECTED)('$name: projection and what came of the target', (expected) => {
    const { projections, outcomes } = full(expected.name)
    const made = projections.filter(({ result }) => isWorked(result))
    expect(Object.fromEntries(made.map(({ years, result }) => [years, isWorked(result) ? result.value : '']))).toEqual(
      expected.projections ?? {},
    )
    if (expected.fits !== undefined)
      expect(made.filter(({ fitsForecast }) => fitsForecast).map(({ years }) => years)).toEqual([expected.fits])
    if (expected.outcome !== undefined)
      expect(outcomes.find(({ verdict }) => verdict === expected.outcome?.[1])?.latest?.entry.fact.value).toBe(
        expected.outcome[0],
      )
  })
})

describe('a full sheet', () => {
  it('says what is missing where the documents do not let a status be checked', () => {
    expect(full('空气质量优良天数比率').verdict).toEqual({
      result: 'unverifiable',
      missing: ['文件未列中期测算值', '目标没有数值（完成市下达目标）'],
    })
    expect(full('城镇调查失业率').verdict).toMatchObject({ result: 'no-data' })
  })

  it('says that a check against a base from the benchmark confirms only arithmetic', () => {
    const { baseline, benchmark } = full('绿化覆盖率')
    expect(baseline.kind === 'derived' && baseline.figure.note).toContain('不能独立印证')
    expect(benchmark.recomputed).toMatchObject([{ agrees: true, isCircular: true }])
    expect(full('每千人口拥有执业(助理)医师数').benchmark.recomputed).toMatchObject([
      { agrees: false, isCircular: false },
      { agrees: true, isCircular: false },
    ])
  })

  it('judges by the mean where the benchmark is one, and says that the newest value alone is not above it', () => {
    const { verdict, doubts } = full('基本养老保险参保率')
    expect(verdict).toMatchObject({ basis: 'benchmark', comparison: '>', mean: { value: '99.43' } })
    expect(doubts.map(({ kind }) => kind)).toContain('by-mean')
  })

  it('tells what makes a “completed” less firm', () => {
    const kinds = (name: string): string[] => full(name).doubts.map(({ kind }) => kind)
    expect(kinds('劳动年龄人口平均受教育年限')).toEqual(['no-margin'])
    expect(kinds('绿化覆盖率')).toEqual(['fallen'])
    expect(kinds('单位地区生产总值能源消耗降低')).toEqual(expect.arrayContaining(['by-superior', 'no-target']))
    expect(kinds('人均预期寿命')).toEqual([])
  })

  it('holds a target that is another indicator against that one over the same periods', () => {
    expect(full('居民人均可支配收入增长').verdict).toMatchObject({
      basis: 'relative',
      bound: { name: '地区生产总值增长平均值', value: 6.73 },
    })
  })

  it('tells the pace still needed from whole years alone, compounded and by the mean', () => {
    expect(full('地区生产总值增长').needed).toMatchObject([
      { known: '2022', result: { value: '6.83' }, byMean: { value: '6.8' } },
      { known: '2023', result: { value: '7.00' }, byMean: { value: '6.95' } },
    ])
    expect(full('每千人口拥有3岁以下婴幼儿托位数').needed).toEqual([])
  })

  it('tells the way gone, the gap in percent of the bound, and the projection by equal steps', () => {
    expect(full('劳动年龄人口平均受教育年限').progress).toMatchObject({ value: '50', unit: '%' })
    expect(full('人均预期寿命').progress).toMatchObject({ value: '-31' })
    expect(full('地区生产总值增长').progress).toBeUndefined()
    expect(full('每千人口拥有3岁以下婴幼儿托位数').relativeGap).toMatchObject({ value: '77.95', unit: '%' })
    expect(full('绿化覆盖率').relativeGap).toBeUndefined()
    expect(full('每千人口拥有3岁以下婴幼儿托位数').projections.map(({ linear }) => linear?.value)).toEqual([
      '5.18',
      '6.04',
    ])
  })

  it('says who says which way is better', () => {
    expect(full('城镇调查失业率').direction).toEqual({ direction: 'lower', statedBy: 'document' })
    expect(full('人均预期寿命').direction).toEqual({ direction: 'higher', statedBy: 'ours' })
  })

  it('leads every input of every figure to a fact or to another figure', () => {
    for (const { baseline, verdict, projections, benchmark, needed } of sheets.values()) {
      const figures = [
        ...(baseline.kind === 'derived' ? [baseline.figure] : []),
        ...(verdict !== undefined && 'gap' in verdict ? [verdict.gap] : []),
        ...[...projections, ...benchmark.recomputed, ...needed].map(({ result }) => result),
      ].filter((one) => isWorked(one))
      for (const { inputs, formula } of figures) {
        expect(formula).not.toBe('')
        expect(inputs.length).toBeGreaterThan(0)
        for (const input of inputs) expect(input.entry ?? input.figure).toBeDefined()
      }
    }
  })
})

describe('a method', () => {
  it('is of the place that states it, and of no other', () => {
    for (const name of ['绿化覆盖率', '基本养老保险参保率', '城镇调查失业率']) {
      const other = sheetOf(context.register, name, '江汉区')
      expect(other.targets.length).toBeGreaterThan(0)
      expect(evaluationOf(other)).toBeUndefined()
      expect([...methodsOf(context, other, 'benchmark'), ...methodsOf(context, other, 'projection')]).toEqual([])
      expect(fullSheetOf(context, other)).toMatchObject({
        projections: [],
        verdict: undefined,
        benchmark: { recomputed: [] },
      })
    }
  })

  it('stands in its document word by word', () => {
    for (const method of context.data.methods) {
      const document = context.documents.find(({ id }) => id === method.document)
      expect(document?.text).toContain(method.quote)
      expect(document?.place).toBe(method.place)
    }
  })

  it('takes a stated base before a derived one', () => {
    const sheet = sheetOf(context.register, '绿化覆盖率', '江汉区')
    expect(fullSheetOf(context, sheet).baseline).toMatchObject({ kind: 'stated', input: { value: 33.33 } })
  })
})
