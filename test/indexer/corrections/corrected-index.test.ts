import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadEmbedding, type Embedding } from '../../../indexer/analysis/embedding.ts'
import { buildIndex, type Summary } from '../../../indexer/build.ts'
import { CorpusDataError } from '../../../indexer/errors.ts'
import { liveGeneration } from '../../../indexer/search-index/generations.ts'
import { openIndex } from '../../../indexer/search-index/open.ts'
import { buildApp } from '../../../server/app.ts'
import { Assistant } from '../../../server/assistant.ts'
import type { Answer } from '../../../server/protocol/answer.ts'
import type { DepartmentList, DocumentDetail, Health, IndicatorDetail } from '../../../server/protocol/register.ts'

const DIVISION = `山南区“十四五”规划纲要任务分工方案

发布机构: 山南区人民政府办公室
公开日期: 2022年03月01日

一、主要指标分工

1.人均预期寿命达到83岁。(责任单位:区卫健局)

2.绿化覆盖率达到41.5%。(责任单位:区园林局)

3.公园绿地服务半径覆盖率达到90%。(责任单位:区园林和林业局)
`
const REPORT = `山南区2023年政府工作报告

一、2023年工作回顾

2023年,全区地区生产总值增长6.5%。2023年,人均预期寿命提高到82.1岁。

二、2024年工作安排

2024年,地区生产总值增长6%以上。
`
const SIGNED = { by: '张三', when: '2026-01-05', why: '原件第3页印的就是这样。与公报核对过' }

const LIFE = { document: 'division-2022', kind: 'target', quote: '人均预期寿命达到83岁' }

let folder: string
let corpus: string
let index: string
let embedding: Embedding

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'plan-chat-corrections-'))
  corpus = path.join(folder, 'corpus')
  index = path.join(folder, 'index')
  mkdirSync(path.join(corpus, 'documents'), { recursive: true })
  write('division-2022.txt', DIVISION)
  write('report-2023.txt', REPORT)
  embedding = await loadEmbedding()
  await buildIndex({ corpus, index })
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const write = (file: string, content: string): void => writeFileSync(path.join(corpus, 'documents', file), content)

async function correct(corrections: unknown): Promise<Summary> {
  writeFileSync(path.join(corpus, 'corrections.json'), JSON.stringify(corrections))
  return buildIndex({ corpus, index })
}

const ask = (question: string): Promise<Answer> =>
  new Assistant(openIndex(index), embedding).ask(question, { today: '2026-01-10' })

async function get<T>(url: string): Promise<T> {
  const assistant = new Assistant(openIndex(index), embedding)
  const app = await buildApp({ assistant: () => assistant })
  const response = await app.inject({ url })
  await app.close()
  return response.json<T>()
}

const NOTE = { kind: 'text', label: '人工更正' }
const notesIn = ({ parts }: Answer): string[] =>
  parts.flatMap((part) => (part.kind === 'text' && part.label === '人工更正' ? [part.text] : []))

describe('an index with corrections', () => {
  it('is as it was without them, and answers without a word of corrections', async () => {
    expect(await correct([])).toMatchObject({ embedded: 0, manifest: { corrections: { applied: 0, problems: [] } } })
    const answer = await ask('人均预期寿命的目标是多少?')
    expect(answer.lead).toContain('83岁')
    expect(answer.parts).not.toContainEqual(expect.objectContaining(NOTE))
  })

  it('changes a fact without embedding anew, and the answer says what, who, when and why', async () => {
    const { manifest, embedded } = await correct([{ do: 'change', ...LIFE, to: { value: 84 }, ...SIGNED }])
    expect(embedded).toBe(0)
    expect(manifest.corrections).toEqual({ applied: 1, problems: [] })
    const answer = await ask('人均预期寿命的目标是多少?')
    expect(answer.lead).toContain('84岁')
    expect(answer.lead).not.toContain('83岁')
    expect(notesIn(answer)).toEqual([
      '数值由83岁改为84岁，理由：原件第3页印的就是这样；与公报核对过（张三，2026-01-05）[1]。',
    ])
    expect(answer.text).toContain('人工更正：数值由83岁改为84岁')
    expect(answer.citations).toMatchObject([
      {
        quote: '1.人均预期寿命达到83岁。(责任单位:区卫健局)'.slice(0, 13),
        corrections: [{ do: 'change', by: '张三' }],
      },
    ])
  })

  it('takes a field away and puts a period right', async () => {
    await correct([{ do: 'change', ...LIFE, to: { period: '2030', comparison: null }, ...SIGNED }])
    const target = openIndex(index).facts.find(
      ({ kind, document }) => kind === 'target' && document === 'division-2022',
    )
    expect(target).toMatchObject({ indicator: '人均预期寿命', value: 83, period: '2030' })
    expect(target).not.toHaveProperty('comparison')
    expect(target?.inferred).not.toContain('period')
  })

  it('finds its fact again when the document is set anew and other things stand before it', async () => {
    write(
      'division-2022.txt',
      DIVISION.replace('一、主要', '前言：本方案自印发之日起施行。\n\n一、主要').replace(
        '预期寿命达到83',
        '预期\n寿命达到８３',
      ),
    )
    const { manifest } = await correct([{ do: 'change', ...LIFE, to: { value: 84 }, ...SIGNED }])
    expect(manifest.corrections.problems).toEqual([])
    expect((await ask('人均预期寿命的目标是多少?')).lead).toContain('84岁')
    write('division-2022.txt', DIVISION)
  })

  it('reports a correction whose words are gone, keeps the others, and is degraded', async () => {
    write('division-2022.txt', DIVISION.replace('人均预期寿命达到83岁', '人均预期寿命提高到83岁'))
    const { manifest } = await correct([
      { do: 'change', ...LIFE, to: { value: 84 }, ...SIGNED },
      { do: 'reject', document: 'report-2023', kind: 'actual', quote: '地区生产总值增长6.5%', ...SIGNED },
    ])
    expect(manifest.corrections).toEqual({
      applied: 1,
      problems: [{ entry: 1, problem: '文件中已没有这段文字：“人均预期寿命达到83岁”' }],
    })
    const health = await get<Health>('/health')
    expect(health.status).toBe('degraded')
    expect(health.degraded.join('')).toContain('人工更正第 1 条未能采用')
    write('division-2022.txt', DIVISION)
    expect((await correct([])).manifest.corrections.problems).toEqual([])
    expect(await get<Health>('/health')).toMatchObject({ status: 'ok' })
  })

  it.each([
    ['a document that is not there', { ...LIFE, document: 'plan-2030' }, '没有文件“plan-2030”'],
    ['another kind', { ...LIFE, kind: 'actual' }, '没有读出这类事实'],
    ['another value', { ...LIFE, where: { value: 82 } }, '与 where 不符'],
    [
      'several facts',
      { ...LIFE, kind: 'responsibility', quote: DIVISION.slice(DIVISION.indexOf('1.人均')) },
      '有 3 条这类事实，请在 where 中写明是哪一条',
    ],
  ])('reports a correction of %s', async (_what, where, problem) => {
    const { manifest } = await correct([{ do: 'reject', ...where, ...SIGNED }])
    expect(manifest.corrections.applied).toBe(0)
    expect(manifest.corrections.problems[0]?.problem).toContain(problem)
  })

  it('gives a rejected figure no more, not even as the sentence that it was read from', async () => {
    const quote = '全区地区生产总值增长6.5%'
    expect((await ask('2023年地区生产总值增长多少?')).lead).toContain('6.5%')
    await correct([{ do: 'reject', document: 'report-2023.txt', kind: 'actual', quote, ...SIGNED }])
    expect(openIndex(index).facts).not.toContainEqual(expect.objectContaining({ kind: 'actual', value: 6.5 }))
    const answer = await ask('2023年地区生产总值增长多少?')
    expect(answer.lead).not.toContain('6.5')
    const quoted = await ask('报告的工作回顾写了什么?')
    if (quoted.kind === 'answer' && quoted.text.includes('6.5'))
      expect(notesIn(quoted).join('')).toContain('从这段文字读出的内容不予采用')
  })

  it('adds a fact with its words, and the answer says that a person did', async () => {
    const fact = { indicator: '公园绿地服务半径覆盖率', value: 88, unit: '%', period: '2023' }
    await correct([
      { do: 'add', document: 'report-2023', kind: 'actual', quote: '全区地区生产总值增长6.5%', fact, ...SIGNED },
    ])
    const answer = await ask('2023年公园绿地服务半径覆盖率是多少?')
    expect(answer.lead).toContain('88%')
    expect(notesIn(answer)[0]).toContain(
      '这条内容由人工补充：指标为公园绿地服务半径覆盖率，数值为88%，时间为2023，理由：原件第3页',
    )
    expect(answer.citations[0]?.quote).toContain('地区生产总值增长6.5%')
  })

  it('does not let a person put words into a document', async () => {
    const { manifest } = await correct([
      {
        do: 'add',
        document: 'report-2023',
        kind: 'definition',
        quote: '2024年工作安排',
        fact: { term: '工作安排', text: '今年要做的事' },
        ...SIGNED,
      },
      { do: 'change', ...LIFE, to: { text: '完成市下达目标' }, ...SIGNED },
    ])
    expect(manifest.corrections.problems.map(({ problem }) => problem)).toEqual([
      'text 须是文件中的文字：“今年要做的事”',
      'text 须是文件中的文字：“完成市下达目标”',
    ])
  })

  it('joins two departments, and says so where an answer rests on it', async () => {
    const before = await get<DepartmentList>('/api/departments')
    expect(before.departments.map(({ name }) => name)).toEqual(['区卫健局', '区园林局', '区园林和林业局'])
    await correct([{ do: 'join', of: 'department', names: ['区园林和林业局', '区园林局'], ...SIGNED }])
    const { departments } = await get<DepartmentList>('/api/departments')
    expect(departments).toMatchObject([{ name: '区卫健局' }, { name: '区园林和林业局', otherNames: ['区园林局'] }])
    const answer = await ask('区园林局负责哪些指标?')
    expect(answer.text).toContain('公园绿地服务半径覆盖率')
    expect(answer.text).toContain('绿化覆盖率')
    expect(notesIn(answer)[0]).toContain('“区园林和林业局”、“区园林局”作为同一部门，理由：')
    expect(notesIn(await ask('人均预期寿命由谁负责?'))).toEqual([])
  })

  it('joins two indicators and parts them again', async () => {
    write('report-2023.txt', REPORT.replace('人均预期寿命提高到82.1岁', '居民平均期望寿命提高到82.1岁'))
    const id = encodeURIComponent('山南区·人均预期寿命')
    await correct([{ do: 'join', of: 'indicator', names: ['人均预期寿命', '居民平均期望寿命'], ...SIGNED }])
    const joined = await get<IndicatorDetail>(`/api/indicators/${id}`)
    expect(joined.otherNames).toContain('居民平均期望寿命')
    expect(joined.facts.map(({ kind }) => kind)).toContain('actual')
    expect(joined.facts.find(({ kind }) => kind === 'actual')?.corrections).toMatchObject([{ do: 'join', by: '张三' }])
    expect(notesIn(await ask('2023年人均预期寿命是多少?'))[0]).toContain('作为同一指标')

    writeFileSync(
      path.join(corpus, 'indicators.json'),
      JSON.stringify([{ name: '人均预期寿命', aliases: ['居民平均期望寿命'] }]),
    )
    await correct([])
    expect((await get<IndicatorDetail>(`/api/indicators/${id}`)).facts.map(({ kind }) => kind)).toContain('actual')
    await correct([{ do: 'part', of: 'indicator', names: ['人均预期寿命', '居民平均期望寿命'], ...SIGNED }])
    const parted = await get<IndicatorDetail>(`/api/indicators/${id}`)
    expect(parted.facts.map(({ kind }) => kind)).not.toContain('actual')
    rmSync(path.join(corpus, 'indicators.json'))
    write('report-2023.txt', REPORT)
  })

  it('reports a name that no document writes', async () => {
    const { manifest } = await correct([{ do: 'join', of: 'department', names: ['区卫健局', '区卫生局'], ...SIGNED }])
    expect(manifest.corrections.problems).toEqual([{ entry: 1, problem: '文件中没有这样的部门：“区卫生局”' }])
  })

  it.each([
    [[{ do: 'change', ...LIFE, to: { value: '84' }, ...SIGNED }], /第 1 条的 to\.value/u],
    [
      [
        { do: 'reject', ...LIFE, ...SIGNED },
        { do: 'reject', ...LIFE, by: '张三', when: '2026-01-05' },
      ],
      /第 2 条的 why/u,
    ],
    [[{ do: 'reject', ...LIFE, ...SIGNED, when: '去年' }], /第 1 条的 when/u],
    [[{ do: 'reject', ...LIFE, ...SIGNED, wheer: {} }], /第 1 条.*wheer/u],
    [[{ do: 'add', ...LIFE, fact: { indicator: '甲' }, ...SIGNED, kind: 'actual' }], /第 1 条的 fact\.value/u],
    [[{ do: 'erase' }], /第 1 条的 do/u],
    [{}, /文件/u],
  ])('refuses a bad file with entry and field, and leaves the live index: %#', async (corrections, message) => {
    const before = liveGeneration(index)
    const error: unknown = await correct(corrections).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(CorpusDataError)
    expect(String(error)).toContain('corrections.json')
    expect(String(error)).toMatch(message)
    expect(liveGeneration(index)).toBe(before)
  })

  it('shows with a document what looks wrong in what was read; what a person rejected has been looked at', async () => {
    write('report-2023.txt', `${REPORT}\n三、附记\n\n山南大道12公里的故事。\n`)
    await correct([{ do: 'reject', document: 'report-2023', kind: 'actual', quote: '地区生产总值增长6.5%', ...SIGNED }])
    const { checks } = await get<DocumentDetail>('/api/documents/report-2023')
    expect(checks?.numbers).toMatchObject({ taken: 3, total: 4, missed: [{ words: '山南大道12公里的故事' }] })
    expect(checks?.lines).toEqual(['数字覆盖率 75.0 %（3 / 4），没有读出的如：“山南大道12公里的故事”'])
  })
})
