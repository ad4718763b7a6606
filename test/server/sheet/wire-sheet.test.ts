import { beforeAll, describe, expect, it } from 'vitest'
import { openIndex } from '../../../indexer/search-index/open.ts'
import { mainSheets, sheetOf } from '../../../server/sheet/indicator-sheet.ts'
import { IndicatorSheet, type Quotation } from '../../../server/protocol/register.ts'
import { Register } from '../../../server/retrieval/register.ts'
import { wireSheet } from '../../../server/routes/indicator-sheet.ts'
import type { SheetContext } from '../../../server/sheet/context.ts'
import { fullSheetOf } from '../../../server/sheet/full-sheet.ts'
import { SHIPPED_INDEX } from '../../setup/shipped-index.ts'

let context: SheetContext

beforeAll(() => {
  const index = openIndex(SHIPPED_INDEX)
  context = { register: new Register(index), data: index.data, documents: index.documents }
})

const wire = (name: string, place: string): IndicatorSheet =>
  wireSheet(context.register, fullSheetOf(context, sheetOf(context.register, name, place)))

/** Every quotation in a value, however deep. */
function quotationsIn(value: unknown): Quotation[] {
  if (typeof value !== 'object' || value === null) return []
  if ('quote' in value && 'document' in value) return [value as Quotation]
  return Object.values(value).flatMap(quotationsIn)
}

describe('wireSheet', () => {
  it('keeps to the shape, and quotes what stands in the documents', () => {
    for (const { name } of mainSheets(context.register, '武昌区')) {
      const sheet = wire(name, '武昌区')
      expect(IndicatorSheet.parse(sheet)).toEqual(sheet)
      const quotations = quotationsIn(sheet)
      expect(quotations.length).toBeGreaterThan(0)
      for (const { document, start, end, quote } of quotations)
        expect(context.documents.find(({ id }) => id === document)?.text.slice(start, end)).toBe(quote)
    }
  })

  it('gives both projections of a rule, with the one that fits what the document expects', () => {
    expect(wire('绿化覆盖率', '武昌区').projections).toMatchObject([
      { reading: 'written', years: 3, figure: { value: '41.32' }, target: { result: 'not-met' }, fitsForecast: false },
      { reading: 'printed', years: 2.5, figure: { value: '41.54' }, target: { result: 'met' }, fitsForecast: true },
    ])
  })

  it('shows the official status and ours side by side, with gaps that agree', () => {
    const { status, gap } = wire('人均预期寿命', '武昌区')
    expect(status.stated.some(({ text }) => text.includes('未完成'))).toBe(true)
    expect(status.recomputed).toMatchObject({ result: 'not-met', text: '未达到中期测算值', agrees: true })
    expect(gap.stated).toMatchObject([{ value: -1.62, unit: '岁', agrees: true }])
    expect(gap.recomputed).toMatchObject({ value: '-1.62', unit: '岁' })
    expect(gap.recomputed?.formula).toContain('80.38 − 82 = −1.62')
  })

  it('tells in words what makes a “completed” less firm', () => {
    expect(wire('劳动年龄人口平均受教育年限', '武昌区').status.cautions).toEqual([
      '2023年上半年实际值12.2年恰好等于中期测算值12.2年，没有余量',
    ])
    expect(wire('绿化覆盖率', '武昌区').status.cautions).toEqual([
      '2023年上半年实际值40.89%，低于2022年实际值41.51%（一为半年数、一为全年数，只作参考）',
    ])
    expect(wire('空气质量优良天数比率', '武昌区').status.cautions.join('；')).toContain('视同')
  })

  it('says that a later value names no year', () => {
    const [target] = wire('人均预期寿命', '武昌区').targets
    expect(target?.outcome).toMatchObject({ verdict: 'met' })
    expect(target?.outcome?.values.find(({ value }) => value === 84.98)).toMatchObject({
      verdict: 'met',
      undated: true,
      gap: { value: '1.98', unit: '岁' },
    })
  })

  it('does not judge a target without a number, and shows what was said later', () => {
    const [target] = wire('空气质量优良天数比率', '武昌区').targets
    expect(target).toMatchObject({ text: '完成市下达目标', outcome: { verdict: 'not-judged' } })
    expect(target?.outcome?.values.length).toBeGreaterThan(0)
  })

  it("gives the city's values apart from the district's own", () => {
    const sheet = wire('数字经济核心产业增加值占地区生产总值比重', '武昌区')
    expect(sheet.series).toEqual([])
    expect(sheet.otherPlaces.map(({ value, place }) => [value, place])).toEqual([
      [9.2, '武汉市'],
      [10.1, '武汉市'],
    ])
  })

  it('compares increases with their own benchmark, and finds both stated gaps the same', () => {
    const sheet = wire('每千人口拥有3岁以下婴幼儿托位数', '武昌区')
    expect(sheet.increments).toMatchObject({ stated: { value: 0.21 }, gap: { value: '0.07' } })
    expect(sheet.gap.stated.map(({ of, value, agrees }) => [of, value, agrees])).toEqual([
      ['value', 1.52, true],
      ['increment', 0.07, true],
    ])
  })

  it('gives a place without a method its own figures only', () => {
    const sheet = wire('绿化覆盖率', '江汉区')
    expect(sheet).toMatchObject({ projections: [], benchmark: { recomputed: [] }, baseline: { kind: 'stated' } })
    expect(sheet.status.recomputed).toBeUndefined()
  })
})
