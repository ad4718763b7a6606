import { describe, expect, it } from 'vitest'
import { unsupportedNumbers } from '../../../server/answer/guard.ts'
import type { Answer, AnswerFigure, Citation, Part } from '../../../server/protocol/answer.ts'

const LIFE = citation(1, '2021年、2022年人均预期寿命分别为83.84岁、80.38岁,未达到82岁的中期目标')
const COUNT = citation(2, '17项指标中,已完成规划中期进度的有12项,未完成规划中期进度的有2项')
const RETAIL = citation(3, '社会消费品零售总额超过1,200亿元,城镇调查失业率控制在6%以内,优良率提升9个百分点')
const TRADE = citation(4, '规模以上服务业企业十二家,三项工程开工,带动就业27030人')

const GAP: AnswerFigure = {
  id: 1,
  name: '差距',
  value: '-1.62',
  unit: '岁',
  formula: '差距 = 80.38 − 82 = -1.62',
  inputs: [
    { name: '2022年', value: '80.38', unit: '岁', citation: 1 },
    { name: '中期目标', value: '82', unit: '岁', citation: 1 },
  ],
}
const MEAN: AnswerFigure = {
  id: 2,
  name: '年均增幅',
  value: '6.73',
  unit: '%',
  formula: '年均增幅 = (10.4 + 4.2 + 5.6) ÷ 3 = 6.73',
  inputs: [],
}

function citation(id: number, quote: string): Citation {
  return {
    id,
    document: {
      id: 'evaluation',
      title: '武昌区“十四五”规划纲要实施情况中期评估',
      file: 'evaluation.txt',
      date: '2023-12-01',
    },
    section: '二、主要指标完成情况',
    start: 0,
    end: quote.length,
    quote,
  }
}

function answer(lead: string, parts: Part[] = []): Answer {
  return {
    kind: 'answer',
    understood: { intent: 'value', indicators: [], departments: [], places: [], periods: [], inherited: [] },
    lead,
    text: lead,
    parts,
    figures: [GAP, MEAN],
    citations: [LIFE, COUNT, RETAIL, TRADE],
    followUps: [],
  }
}

const numbers = (made: Answer, question = '人均预期寿命是多少?'): string[] =>
  unsupportedNumbers(made, question).map(({ number }) => number)

describe('unsupportedNumbers', () => {
  it.each([
    ['a quoted number', '武昌区人均预期寿命2022年为80.38岁[1]。'],
    ['two numbers of one quotation', '2021年为83.84岁，2022年为80.38岁[1]。'],
    ['numbers of two quotations at one sentence', '17项指标中有2项未完成[2]，其中人均预期寿命为80.38岁[1]。'],
    ['a figure at its mark', '差距为-1.62岁[算1]。'],
    ['inputs of a figure at its mark', '比82岁低1.62岁[算1]。'],
    ['a figure beside a quotation', '2022年为80.38岁[1]，差距为1.62岁[算1]。'],
    ['a number with its thousands divided', '社零超过1200亿元[3]。'],
    ['full-width digits', '社零超过１２００亿元[3]。'],
    ['Chinese numerals for digits', '其中十二项已完成，两项未完成[2]。'],
    ['digits for Chinese numerals', '服务业企业12家，3项工程[4]。'],
    ['percentage points', '优良率提升9个百分点[3]。'],
    ['a sentence without numbers', '区卫健局负责。'],
    ['nothing', ''],
    ['the number in a title of a document', '见《武昌区“十四五”规划纲要实施情况中期评估》[1]。'],
  ])('lets %s pass', (_what, lead) => {
    expect(numbers(answer(lead))).toEqual([])
  })

  it.each([
    ['a wrong number', '武昌区人均预期寿命2022年为80.83岁[1]。', ['80.83岁']],
    ['the end of a longer number', '人均预期寿命为0.38岁[1]。', ['0.38岁']],
    ['the beginning of a longer number', '人均预期寿命为80岁[1]。', ['80岁']],
    ['a number rounded', '人均预期寿命为80.4岁[1]。', ['80.4岁']],
    ['a right number with a wrong unit', '人均预期寿命为80.38%[1]。', ['80.38%']],
    ['points for percent', '失业率控制在6个百分点以内[3]。', ['6个百分点']],
    ['percent for points', '优良率提升9%[3]。', ['9%']],
    ['tens of thousands for single ones', '带动就业27030万人[4]。', ['27030万人']],
    ['a number without a mark', '武昌区人均预期寿命为80.38岁。', ['80.38岁']],
    [
      'a number that the quotation of another sentence holds',
      '未完成的有2项[2]。人均预期寿命为80.38岁[2]。',
      ['80.38岁'],
    ],
    ['a number whose mark stands at the next sentence', '人均预期寿命为80.38岁。未达到中期目标[1]。', ['80.38岁']],
    ['a mark of no citation', '人均预期寿命为80.38岁[9]。', ['80.38岁']],
    ['a figure without its mark', '差距为-1.62岁。', ['1.62岁']],
    ['a figure at a mark of a quotation', '年均增幅为6.73%[1]。', ['6.73%']],
    ['a figure at the mark of another', '年均增幅为6.73%[算1]。', ['6.73%']],
    ['a wrong Chinese numeral', '其中十三项已完成[2]。', ['十三项']],
    ['a Chinese numeral without a mark', '其中十二项已完成。', ['十二项']],
    ['a Chinese numeral with a wrong unit', '其中十二家已完成[2]。', ['十二家']],
    ['a year without any source', '武昌区2019年没有完成。', ['2019年']],
    ['only the wrong one of two', '2021年为83.84岁，2022年为81.38岁[1]。', ['81.38岁']],
  ])('stops %s', (_what, lead, expected) => {
    expect(numbers(answer(lead))).toEqual(expected)
  })

  it('counts nothing by the number of a plan', () => {
    expect(numbers(answer('《第十三个五年规划纲要》和第十二个五年规划中没有这个问题的内容。'))).toEqual([])
  })

  it.each([
    ['a Chinese numeral before 个', '未完成的有三个[2]。'],
    ['a Chinese numeral before 条', '共有十三条[2]。'],
    ['百分之 with a Chinese numeral', '失业率控制在百分之七以内[3]。'],
    ['a unit that the quotation gives another name to', '面积为120平方公里[5]。'],
    ['a number of another unit that is rare', '人均预期寿命为91.5岁[5]。'],
    ['a year that the quotation does not name', '2019年人均预期寿命为80.38岁[1]。'],
  ])('stops %s', (_what, lead) => {
    const made = answer(lead)
    const rare = citation(5, '综合得分91.5分,绿地面积120公顷')
    expect(numbers({ ...made, citations: [...made.citations, rare] })).not.toEqual([])
  })

  it('says which sentence holds the number', () => {
    const made = answer('未完成的有2项[2]。人均预期寿命为80.83岁[1]。')
    expect(unsupportedNumbers(made, '人均预期寿命是多少?')).toMatchObject([
      { number: '80.83岁', sentence: expect.stringContaining('人均预期寿命') as string },
    ])
  })

  describe('with numbers of the question', () => {
    const question = '武昌区人均预期寿命达到90岁了吗?'

    it('lets them pass in a sentence that repeats the question', () => {
      expect(numbers(answer('文件没有说武昌区人均预期寿命达到90岁。'), question)).toEqual([])
    })

    it('stops them in any other', () => {
      expect(numbers(answer('目标是90岁[1]。'), question)).toEqual(['90岁'])
    })

    it('stops other numbers in a sentence that repeats the question', () => {
      expect(numbers(answer('武昌区人均预期寿命达到91岁。'), question)).toEqual(['91岁'])
    })
  })

  describe('cell by cell', () => {
    const table = (...cells: { text: string; citations?: number[]; figures?: number[] }[]): Answer =>
      answer('未完成的指标如下。', [{ kind: 'table', columns: cells.map(() => ({ title: '数值' })), rows: [cells] }])

    it('lets a cell pass with its citation or its figure', () => {
      expect(numbers(table({ text: '80.38岁', citations: [1] }, { text: '−1.62岁', figures: [1] }))).toEqual([])
    })

    it('stops a number whose citation stands at the cell beside it', () => {
      expect(numbers(table({ text: '人均预期寿命', citations: [1] }, { text: '80.38岁' }))).toEqual(['80.38岁'])
    })

    it('stops a figure at a cell that marks only a quotation', () => {
      expect(numbers(table({ text: '−1.62岁', citations: [1] }))).toEqual(['1.62岁'])
    })

    it('stops a wrong number', () => {
      expect(numbers(table({ text: '82.5岁', citations: [1] }))).toEqual(['82.5岁'])
    })
  })

  describe('in texts and charts under the lead', () => {
    it('checks each text', () => {
      const text = (words: string): Answer => answer('如下。', [{ kind: 'text', text: words }])
      expect(numbers(text('未达到82岁的中期目标[1]。'))).toEqual([])
      expect(numbers(text('未达到83岁的中期目标[1]。'))).toEqual(['83岁'])
    })

    it('checks each point and the target of a chart', () => {
      const chart = (value: string, target: string): Answer =>
        answer('如下。', [
          {
            kind: 'chart',
            chart: 'trend',
            title: '人均预期寿命',
            unit: '岁',
            points: [{ label: '2022年', value: 80.38, text: value, citations: [1] }],
            target: { label: '中期目标', value: 82, text: target, citations: [1] },
          },
        ])
      expect(numbers(chart('80.38岁', '82岁'))).toEqual([])
      expect(numbers(chart('80.39岁', '82岁'))).toEqual(['80.39岁'])
      expect(numbers(chart('80.38岁', '83岁'))).toEqual(['83岁'])
    })

    it('checks the mid-term mark of a chart', () => {
      const chart = (benchmark: string): Answer =>
        answer('如下。', [
          {
            kind: 'chart',
            chart: 'progress',
            title: '人均预期寿命',
            unit: '岁',
            points: [{ label: '2022年', value: 80.38, text: '80.38岁', citations: [1] }],
            benchmark: { label: '中期测算值', value: 82, text: benchmark, citations: [1] },
          },
        ])
      expect(numbers(chart('82岁'))).toEqual([])
      expect(numbers(chart('81岁'))).toEqual(['81岁'])
    })
  })
})

describe('the number guard and corrections', () => {
  const note = { do: 'change', says: '数值由83岁改为84岁', by: '张三', when: '2026-01-05', why: '原件第3页' } as const
  const corrected = (lead: string): Answer => ({
    ...answer(lead),
    citations: [{ ...citation(1, '人均预期寿命达到83岁'), corrections: [note] }],
  })

  it('takes what a person has corrected at the words that are marked for said', () => {
    expect(numbers(corrected('人均预期寿命的目标为84岁[1]。'))).toEqual([])
    expect(numbers(corrected('数值由83岁改为84岁，理由：原件第3页（张三，2026-01-05）[1]。'))).toEqual([])
  })

  it('stops other numbers, and the corrected one where nothing is marked', () => {
    expect(numbers(corrected('人均预期寿命的目标为85岁[1]。'))).toEqual(['85岁'])
    expect(numbers(corrected('人均预期寿命的目标为84岁。'))).toEqual(['84岁'])
  })
})
