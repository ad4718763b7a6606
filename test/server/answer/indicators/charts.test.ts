import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAssistant, type Assistant } from '../../../../server/assistant.ts'
import type { Answer, ChartPart } from '../../../../server/protocol/answer.ts'
import { valuesOf } from '../../../../server/protocol/chart-values.ts'
import { SHIPPED_INDEX } from '../../../setup/shipped-index.ts'

let assistant: Assistant

beforeAll(async () => {
  assistant = await openAssistant({ index: SHIPPED_INDEX })
})
afterAll(() => assistant.close())

async function ask(question: string): Promise<{ answer: Answer; chart: ChartPart | undefined }> {
  const answer = await assistant.ask(question)
  return { answer, chart: answer.parts.find((part): part is ChartPart => part.kind === 'chart') }
}

/** What a chart says, without its marks. */
function shown(chart: ChartPart | undefined): unknown {
  return (
    chart && {
      chart: chart.chart,
      points: chart.points.map(({ label, text }) => `${label} ${text}`),
      ...(chart.benchmark && { benchmark: `${chart.benchmark.label} ${chart.benchmark.text}` }),
      ...(chart.target && { target: `${chart.target.label} ${chart.target.text}` }),
    }
  )
}

describe('the chart of a trend', () => {
  it('has the target as a line', async () => {
    const { chart } = await ask('人均预期寿命历年走势')
    expect(shown(chart)).toEqual({
      chart: 'trend',
      points: ['2021年 83.84岁', '2022年 80.38岁', '2025年 84.98岁'],
      target: '2025年目标 83岁',
    })
  })

  it('leaves means over several years out and marks half-years and estimates', async () => {
    const { answer, chart } = await ask('说说武昌GDP增速2021年以来的走势')
    expect(shown(chart)).toEqual({
      chart: 'trend',
      points: ['2021年 10.4%', '2022年 4.2%', '2023年上半年 5.6%', '2023年 6.5%'],
      target: '年均目标 7%左右',
    })
    expect(chart?.points.map(({ half }) => half === true)).toEqual([false, false, true, false])
    expect(chart?.points.map(({ estimated }) => estimated === true)).toEqual([false, false, false, true])
    expect(answer.lead).toContain('“十四五”期间6.3%')
  })

  it('has no second table beside that of the answer', async () => {
    const { answer, chart } = await ask('人均预期寿命历年走势')
    expect(chart?.tabled).toBe(true)
    expect(answer.parts.map(({ kind }) => kind).filter((kind) => kind === 'table')).toHaveLength(1)
  })
})

describe('the target of a trend', () => {
  it.each([
    ['受教育年限近三年变化', '2025年目标 12.5年'],
    ['绿化覆盖率这两三年是怎么变化的？', '2025年目标 41.51%'],
  ])('is that of the plan for a level: %s', async (question, target) => {
    const { chart } = await ask(question)
    expect(shown(chart)).toMatchObject({ chart: 'trend', target })
  })

  it('is none where the plan states none of that measure', async () => {
    const { chart } = await ask('登记失业率这三年的走势')
    expect(chart?.points).toHaveLength(3)
    expect(chart?.target).toBeUndefined()
  })
})

describe('the chart of a comparison', () => {
  it('has one bar a place', async () => {
    const { chart } = await ask('各区绿化覆盖率对比')
    expect(shown(chart)).toEqual({ chart: 'comparison', points: ['江汉区 32%', '武昌区 41.51%'] })
    expect(chart?.tabled).toBe(true)
  })

  it('has one bar a year', async () => {
    const { chart } = await ask('2021年和2022年人均预期寿命比较')
    expect(shown(chart)).toEqual({ chart: 'comparison', points: ['2021年实际 83.84岁', '2022年实际 80.38岁'] })
    expect(chart?.tabled).toBeUndefined()
  })

  it('is not drawn of values in two units, though posts are held against people', async () => {
    const { answer, chart } = await ask('武昌和江汉2025年城镇新增就业目标哪个高？')
    expect(answer.lead).toContain('多3.5万人')
    expect(chart).toBeUndefined()
  })
})

describe('the chart of a status', () => {
  it.each([
    [
      '人均预期寿命完成得怎么样？',
      {
        chart: 'progress',
        points: ['基期值（反推） 81岁', '2022年 80.38岁'],
        benchmark: '中期测算值 82岁',
        target: '2025年目标 83岁',
      },
    ],
    [
      '绿化覆盖率完成中期目标了吗？',
      {
        chart: 'progress',
        points: ['基期值（反推） 40.25%', '2023年上半年 40.89%'],
        benchmark: '中期测算值 40.88%',
        target: '2025年目标 41.51%',
      },
    ],
  ])('shows the way from base to target: %s', async (question, expected) => {
    const { chart } = await ask(question)
    expect(shown(chart)).toEqual(expected)
  })

  it.each(['地区生产总值增长完成中期目标了吗？', '空气质量优良天数比率完成中期目标了吗？'])(
    'is not drawn without a base or a target: %s',
    async (question) => {
      const { chart } = await ask(question)
      expect(chart).toBeUndefined()
    },
  )
})

describe('every number of a chart', () => {
  it.each(['人均预期寿命历年走势', '各区绿化覆盖率对比', '人均预期寿命完成得怎么样？'])(
    'leads to a quotation or a figure: %s',
    async (question) => {
      const { answer, chart } = await ask(question)
      const values = chart === undefined ? [] : valuesOf(chart)
      expect(values.length).toBeGreaterThan(1)
      for (const { text, citations, figures } of values) {
        const number = parseFloat(text)
        const quotes = answer.citations.filter(({ id }) => citations.includes(id)).map(({ quote }) => quote)
        const computed = answer.figures.filter(({ id }) => figures.includes(id)).map(({ value }) => value)
        expect([...quotes, ...computed].some((source) => source.includes(String(number)))).toBe(true)
      }
    },
  )
})
