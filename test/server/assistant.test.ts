import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unsupportedNumbers } from '../../server/answer/guard.ts'
import { openAssistant, type Assistant, type AskOptions } from '../../server/assistant.ts'
import { Answer } from '../../server/protocol/answer.ts'
import { SHIPPED_INDEX } from '../setup/shipped-index.ts'

const stopped: string[] = []
let assistant: Assistant

beforeAll(async () => {
  assistant = await openAssistant({
    index: SHIPPED_INDEX,
    onStopped: (error, question) => stopped.push(`${question}: ${error.message}`),
  })
})
afterAll(() => assistant.close())

/** An answer after what must be true of every one was checked. */
async function ask(question: string, after: string[] = [], options: AskOptions = {}): Promise<Answer> {
  const answer = Answer.parse(await assistant.ask(question, { after, ...options }))
  expectSound(answer, question)
  return answer
}

const plain = (text: string): string => text.replace(/\[(?:算)?\d+\]/gu, '').replaceAll('−', '-')
const files = (answer: Answer): string[] => answer.citations.map(({ document }) => document.file)

/** Whether a quotation that is cited holds these words. */
const cites = (answer: Answer, file: string, words: string): boolean =>
  answer.citations.some(({ document, quote }) => document.file === file && quote.includes(words))

function expectSound(answer: Answer, question: string): void {
  expect(unsupportedNumbers(answer, question)).toEqual([])
  for (const { document, start, end, quote } of answer.citations) {
    const held = assistant.index.documents.find(({ id }) => id === document.id)
    expect(held?.file).toBe(document.file)
    expect(held?.text.slice(start, end)).toBe(quote)
    expect(quote.trim()).not.toBe('')
  }
  const ids = answer.citations.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  // Every mark names something that is there.
  const texts = [
    answer.lead,
    answer.text,
    ...answer.parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])),
  ].join(' ')
  for (const [, id] of texts.matchAll(/\[(\d+)\]/gu)) expect(ids).toContain(Number(id))
  for (const [, id] of texts.matchAll(/\[算(\d+)\]/gu))
    expect(answer.figures.map((figure) => figure.id)).toContain(Number(id))
  for (const figure of answer.figures)
    for (const { citation } of figure.inputs) if (citation !== undefined) expect(ids).toContain(citation)
  expect(answer.lead).not.toBe('')
  expect(answer.text.startsWith(answer.lead)).toBe(true)
}

const EVALUATION = 'wuchang-midterm-evaluation-2023.txt'
const DIVISION = 'wuchang-task-division-2022.txt'
const REPORT = 'wuchang-work-report-2025.txt'

describe('哪些指标未完成中期进度?', () => {
  let answer: Answer
  beforeAll(async () => {
    answer = await ask('哪些指标未完成中期进度?')
  })

  it('names both, and no other, in the lead', () => {
    expect(answer).toMatchObject({ kind: 'answer', understood: { intent: 'status' } })
    expect(plain(answer.lead)).toMatch(/2项|两项/u)
    expect(answer.lead).toContain('地区生产总值增长')
    expect(answer.lead).toContain('人均预期寿命')
    for (const other of ['城镇调查失业率', '绿化覆盖率', '托位', '空气质量']) expect(answer.lead).not.toContain(other)
    expect(cites(answer, EVALUATION, '未完成规划中期进度的有2项')).toBe(true)
  })

  it('gives value, mid-term value and gap of 人均预期寿命, the gap computed again', () => {
    const text = plain(answer.text)
    for (const number of ['80.38岁', '82岁', '-1.62']) expect(text).toContain(number)
    expect(answer.figures).toContainEqual(expect.objectContaining({ value: '-1.62', unit: '岁' }))
    const gap = answer.figures.find(({ value }) => value === '-1.62')!
    expect(gap.inputs.map(({ value }) => value).sort()).toEqual(['80.38', '82'])
  })

  it('gives value and aim of 地区生产总值增长', () => {
    const text = plain(answer.text)
    expect(text).toContain('6.7%')
    expect(text).toContain('7%')
    expect(cites(answer, EVALUATION, '6.7%')).toBe(true)
  })

  it('gives the reasons, quoted', () => {
    expect(answer.text).toContain('疫情')
    expect(answer.text).toContain('老年人')
    expect(cites(answer, EVALUATION, '疫情')).toBe(true)
    expect(cites(answer, EVALUATION, '老年人')).toBe(true)
  })

  it('names the departments', () => {
    expect(answer.text).toContain('区发改局')
    expect(answer.text).toContain('区卫健局')
    expect(cites(answer, DIVISION, '区发改局')).toBe(true)
    expect(cites(answer, DIVISION, '区卫健局')).toBe(true)
  })

  it('says what the later report says of 人均预期寿命', () => {
    expect(plain(answer.text)).toContain('84.98岁')
    expect(cites(answer, REPORT, '84.98岁')).toBe(true)
  })

  // “年均增长6.7%,掉规划进度年均增长目标(7%)0.3个百分点”; the mean of 10.4, 4.2 and 5.6 is 6.73.
  it('gives the gap of 地区生产总值增长 as stated and computed again', () => {
    expect(plain(answer.text)).toContain('0.3个百分点')
    expect(answer.figures.map(({ value }) => value)).toEqual(expect.arrayContaining(['6.73', '-0.27']))
  })

  // “五年年均增速6.3%”
  it('says what the later report says of 地区生产总值增长', () => {
    expect(plain(answer.text)).toContain('6.3%')
    expect(cites(answer, REPORT, '6.3%')).toBe(true)
  })

  it('is the same in other words', async () => {
    for (const question of [
      '哪些指标没有完成中期目标',
      '未完成规划中期进度的指标有哪几个？',
      '请问一下，哪些指標未達到中期目標，谢谢',
    ]) {
      const other = await ask(question)
      expect(other.lead).toContain('地区生产总值增长')
      expect(other.lead).toContain('人均预期寿命')
    }
  })
})

describe('who answers for what', () => {
  it('空气质量优良天数比率由谁负责?', async () => {
    const answer = await ask('空气质量优良天数比率由谁负责?')
    expect(answer).toMatchObject({ kind: 'answer', understood: { intent: 'responsibility' } })
    expect(answer.lead).toContain('市生态环境局武昌分局')
    expect(cites(answer, DIVISION, '市生态环境局武昌分局')).toBe(true)
  })

  it('区科经局牵头哪些任务?', async () => {
    const answer = await ask('区科经局牵头哪些任务?')
    expect(answer).toMatchObject({ kind: 'answer', understood: { intent: 'duties', departments: ['区科经局'] } })
    for (const task of [
      '完善创新发展体制机制',
      '激发各类创新主体作用',
      '大力推动创新赋能发展',
      '推动新兴产业突破性发展',
    ])
      expect(answer.text).toContain(task)
    expect(plain(answer.lead)).toMatch(/4项|四项/u)
    // It is only responsible for this one.
    expect(answer.lead).not.toContain('优化区域发展布局')
    expect(answer.citations.filter(({ document }) => document.file === DIVISION).length).toBeGreaterThanOrEqual(4)
  })

  it.each([
    // Brackets in brackets, without an end, with 牵头部门, and at the end of three paragraphs.
    ['激发各类创新主体作用由谁牵头?', ['区科经局', '区委组织部'], ['区市场监管局', '区企业人才中心']],
    [
      '深化社会治安防控体系由哪个部门牵头?',
      ['区政法委|区委政法委'],
      ['区公安分局', '区大数据中心', '区信访局', '区网格化中心'],
    ],
    ['深化基层社会治理创新谁负责?', ['区委组织部', '区委政法委'], ['区民政局', '区网格化中心', '区城管局']],
    ['优化区域发展布局由谁牵头?', ['滨江商务区管委会', '华中金融城管委会', '武昌古城中心'], ['区科经局', '相关街道']],
  ])('%s', async (question, lead, responsible) => {
    const answer = await ask(question)
    expect(answer.kind).toBe('answer')
    for (const name of [...lead, ...responsible]) expect(answer.text).toMatch(new RegExp(name, 'u'))
    expect(files(answer)).toContain(DIVISION)
  })

  it('finds a department by another spelling', async () => {
    const one = await ask('区水务和湖泊局牵头哪些任务?')
    const other = await ask('区水务湖泊局牵头哪些任务?')
    expect(other.lead).toBe(one.lead)
    for (const task of ['优化发展基础支撑', '优化生态环境治理']) expect(one.text).toContain(task)
  })

  it('names the whole indicator that a department answers for', async () => {
    expect(plain((await ask('区水务湖泊局负责哪些指标?')).text)).toMatch(/地表水达到或好于(?:III|Ⅲ)类水体比例/u)
  })
})

describe('values and targets', () => {
  it.each<[string, string, string, string]>([
    ['武昌区2022年人均预期寿命是多少?', '80.38岁', EVALUATION, '80.38'],
    ['2023年上半年武昌区绿化覆盖率是多少?', '40.89%', EVALUATION, '40.89%'],
    ['到2025年武昌区人均预期寿命的目标是多少?', '83岁', DIVISION, '83岁'],
    ['江汉区基本养老保险参保率目标是多少?', '100%', 'jianghan-14th-plan-2022.txt', '100%'],
    ['2026年武昌区地区生产总值增长目标是多少?', '5.5%以上', REPORT, '5.5%'],
  ])('%s', async (question, expected, file, quoted) => {
    const answer = await ask(question)
    expect(answer.kind).toBe('answer')
    expect(plain(answer.lead)).toContain(expected)
    expect(cites(answer, file, quoted)).toBe(true)
  })

  it('does not give a half-year for a year', async () => {
    const answer = await ask('武昌区2023年绿化覆盖率是多少?')
    expect(plain(answer.lead)).not.toMatch(/2023年(?:为|是|达到)?40\.89/u)
  })

  it("does not give one district's figure for another's", async () => {
    const answer = await ask('江汉区人均预期寿命2025年的目标是多少?')
    expect(answer.kind).toBe('refusal')
    expect(plain(answer.text)).not.toContain('83岁')
  })

  it('tells two districts apart in a comparison', async () => {
    const answer = await ask('武昌区和江汉区的绿化覆盖率目标对比一下')
    const text = plain(answer.text)
    expect(text).toMatch(/江汉区[^。；]*32%/u)
    expect(text).toMatch(/武昌区[^。；]*41\.51%/u)
    expect(text).toContain('9.51个百分点')
  })

  it('compares a target with what became of it', async () => {
    const text = plain((await ask('武昌区社零目标后来达到了没有?')).text)
    for (const number of ['1200亿元', '890亿元', '310亿元']) expect(text).toContain(number)
    expect(text).toContain('未达到')
  })

  it('gives the values of several years', async () => {
    const text = plain((await ask('武昌区绿化覆盖率这几年的变化趋势')).text)
    for (const number of ['40.33%', '41.51%', '40.89%']) expect(text).toContain(number)
  })

  it('gives a projection with its base and the years it goes over', async () => {
    const text = plain((await ask('武昌区绿化覆盖率的2025年测算值是多少?')).text)
    expect(text).toContain('反推')
    expect(text).toContain('41.54%')
  })
})

describe('a follow-up', () => {
  it('那绿化覆盖率呢? takes what was asked before', async () => {
    const answer = await ask('那绿化覆盖率呢?', ['空气质量优良天数比率由谁负责?'])
    expect(answer).toMatchObject({ kind: 'answer', understood: { intent: 'responsibility' } })
    expect(answer.lead).toContain('区城管局')
  })

  it('那绿化覆盖率呢? takes the year', async () => {
    const answer = await ask('那绿化覆盖率呢?', ['武昌区2022年人均预期寿命是多少?'])
    expect(plain(answer.lead)).toContain('41.51%')
    expect(answer.understood).toMatchObject({ places: ['武昌区'], periods: ['2022'] })
    expect(answer.understood.inherited.length).toBeGreaterThan(0)
  })

  it('2021年呢? takes the indicator', async () => {
    const answer = await ask('2021年呢?', ['武昌区2022年人均预期寿命是多少?'])
    expect(plain(answer.lead)).toContain('83.84岁')
    expect(plain(answer.lead)).not.toContain('80.38')
  })

  it('is nothing without the question before', async () => {
    expect((await ask('那2021年呢?')).text).not.toContain('83.84')
  })
})

describe('a refusal', () => {
  it.each(['洪山区2023年的GDP是多少?', '青山区空气质量由谁负责?', '上海市人均预期寿命是多少?'])(
    'says that no document is about the place: %s',
    async (question) => {
      const answer = await ask(question)
      expect(answer.kind).toBe('refusal')
      expect(answer.lead).toMatch(/没有/u)
      expect(answer.text).not.toMatch(/\d+(?:\.\d+)?(?:亿元|岁|%)/u)
    },
  )

  it.each(['武昌区房价是多少?', '武昌区的房价涨了多少?', '武昌区2023年二手房均价是多少?'])(
    'says that the documents do not hold it: %s',
    async (question) => {
      const answer = await ask(question)
      expect(answer.kind).toBe('refusal')
      expect(answer.lead).toMatch(/没有/u)
      // The closest passages stand in the parts, not in the text.
      for (const part of answer.parts)
        if (part.kind === 'passages')
          for (const id of part.citations) expect(answer.citations.map((one) => one.id)).toContain(id)
      expect(plain(answer.text)).not.toMatch(/\d+(?:\.\d+)?(?:万?元)/u)
    },
  )
})

describe('every answer', () => {
  it.each([
    '哪些指标暂无统计值?',
    '17项指标里已完成规划中期进度的有几项?',
    '约束性指标完成得怎么样?',
    '地区生产总值增长为什么没有完成?',
    '人均预期寿命2025年能完成吗?',
    '每千人口拥有3岁以下婴幼儿托位数完成了吗?',
    '武昌区2025年社零是多少?',
    '到2025年武昌区城镇调查失业率要控制在多少以内?',
    '武昌区历年高新技术企业有多少家?',
    '两个区的城镇调查失业率目标哪个更低?',
    '什么是“三助一护”?',
    '百分比指标的中期测算值怎么算?',
    '评估期限是哪段时间?',
    '有哪些文件?',
    '区卫健局都负责什么?',
    '推动重点产业集群化发展由谁牵头?',
    '武昌古城的更新改造情况怎样?',
    '武汉SKP项目进展到哪一步了?',
    '人均预期寿命达到90岁了吗?',
    '2026年要新建多少个口袋公园?',
    '今天天气怎么样?',
    '绿化',
    '？？？',
  ])('has a source for each number and quotes exactly: %s', async (question) => {
    await ask(question)
  })

  it('passed the number guard at once', () => {
    expect(stopped).toEqual([])
  })

  it('is the same when asked twice', async () => {
    const question = '武昌古城的更新改造情况怎样?'
    expect(await ask(question)).toEqual(await ask(question))
  })

  it('ends with the reason of a signal that is aborted', async () => {
    const stop = new AbortController()
    stop.abort(new Error('gone'))
    await expect(assistant.ask('哪些指标未完成中期进度?', { signal: stop.signal })).rejects.toThrow('gone')
  })
})
