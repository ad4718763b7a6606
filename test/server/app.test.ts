import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { openAssistant } from '../../server/assistant.ts'
import { Answer } from '../../server/protocol/answer.ts'
import {
  DepartmentDetail,
  DepartmentList,
  DocumentDetail,
  DocumentList,
  Health,
  IndicatorDetail,
  IndicatorList,
} from '../../server/protocol/register.ts'
import { SHIPPED_CORPUS, SHIPPED_INDEX } from '../setup/shipped-index.ts'

const OTHER_SITE = 'http://portal.example.test'

let app: FastifyInstance
let pages: string

beforeAll(async () => {
  pages = mkdtempSync(path.join(tmpdir(), 'plan-chat-pages-'))
  writeFileSync(path.join(pages, 'index.html'), '<!doctype html><title>规划问答</title>')
  writeFileSync(path.join(pages, 'widget.js'), 'export {}\n')
  const assistant = await openAssistant({ index: SHIPPED_INDEX })
  app = await buildApp({ assistant: () => assistant, client: pages, allowedOrigins: [OTHER_SITE] })
})
afterAll(async () => {
  await app.close()
  rmSync(pages, { recursive: true })
})

const ask = (payload: string | object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: '/api/ask', payload, headers })
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers })

describe('GET /health', () => {
  it('says what is loaded', async () => {
    const health = Health.parse((await get('/health')).json())
    expect(health).toMatchObject({ status: 'ok', degraded: [], index: { documents: 5 } })
    expect(health.index.passages).toBeGreaterThan(300)
    expect(health.index.facts).toBeGreaterThan(300)
    expect(Date.parse(health.index.builtAt)).not.toBeNaN()
  })
})

describe('POST /api/ask', () => {
  it('gives the answer as JSON', async () => {
    const response = await ask({ question: '空气质量优良天数比率由谁负责?' })
    expect(response.statusCode).toBe(200)
    const answer = Answer.parse(response.json())
    expect(answer).toMatchObject({ kind: 'answer', understood: { intent: 'responsibility' } })
    expect(answer.lead).toContain('市生态环境局武昌分局')
  })

  it('takes the earlier questions of the conversation', async () => {
    const response = await ask({ question: '那绿化覆盖率呢?', after: ['空气质量优良天数比率由谁负责?'] })
    expect(Answer.parse(response.json()).lead).toContain('区城管局')
  })

  it.each([
    ['江汉区', '江汉区', '32%'],
    ['武昌区', '武昌区', '41.51%'],
  ])('takes 本区 for %s where whoever asks says so', async (place, said, value) => {
    const response = await ask({ question: '本区绿化覆盖率的目标是多少？', place })
    const { lead, understood } = Answer.parse(response.json())
    expect(understood.places).toEqual([said])
    expect(lead).toContain(value)
  })

  it('does as without a place where no document is about it', async () => {
    const question = '人均预期寿命由谁负责？'
    const [named, unnamed] = [await ask({ question, place: '月球' }), await ask({ question })]
    expect(named.json()).toEqual(unnamed.json())
  })

  it('takes a question of 2,000 characters', async () => {
    const question = '空气质量优良天数比率由谁负责?'.padEnd(2000, '请')
    expect((await ask({ question })).statusCode).toBe(200)
  })

  it.each<[string, object]>([
    ['an empty question', { question: '' }],
    ['blanks', { question: ' \n　' }],
    ['more than 2,000 characters', { question: '问'.repeat(2001) }],
    ['a number', { question: 2025 }],
    ['a list', { question: ['空气质量由谁负责?'] }],
    ['nothing', {}],
    ['a place that is too long', { question: '空气质量由谁负责?', place: '区'.repeat(41) }],
    ['no list of earlier questions', { question: '那绿化覆盖率呢?', after: '空气质量由谁负责?' }],
    ['earlier questions that are no text', { question: '那绿化覆盖率呢?', after: [1] }],
    ['too many earlier questions', { question: '那绿化覆盖率呢?', after: Array.from({ length: 21 }, () => '问') }],
  ])('refuses %s with a typed error', async (_what, body) => {
    const response = await ask(body)
    expect(response.statusCode).toBe(400)
    const { error } = response.json<{ error: { code: string; message: string } }>()
    expect(error.code).toBe('bad-question')
    expect(error.message).toMatch(/\p{Script=Han}/u)
  })

  it.each<[string, string, string, number]>([
    ['text that is no JSON', '{"question": ', 'application/json', 400],
    ['another media type', '空气质量由谁负责?', 'application/octet-stream', 415],
    ['more than 64 KB', JSON.stringify({ question: '问'.repeat(40_000) }), 'application/json', 413],
  ])('refuses %s with an error as JSON', async (_what, payload, type, status) => {
    const response = await ask(payload, { 'content-type': type })
    expect(response.statusCode).toBe(status)
    expect(response.json()).toMatchObject({ error: { code: expect.any(String) as string } })
    expect(response.body).not.toContain('at ')
  })
})

describe('GET /api/documents', () => {
  it('lists the documents with what was read from each', async () => {
    const { documents, leftOut } = DocumentList.parse((await get('/api/documents')).json())
    expect(leftOut).toEqual([])
    expect(documents.map(({ file }) => file).sort()).toEqual([
      'jianghan-14th-plan-2022.txt',
      'wuchang-midterm-evaluation-2023.txt',
      'wuchang-review-2023.txt',
      'wuchang-task-division-2022.txt',
      'wuchang-work-report-2025.txt',
    ])
    expect(documents.find(({ id }) => id === 'wuchang-task-division-2022')).toMatchObject({
      title: '武昌区“十四五”规划纲要任务分工方案',
      kind: 'task-division',
      place: '武昌区',
      date: '2022-04-29',
    })
    for (const { passages, facts } of documents) {
      expect(passages).toBeGreaterThan(0)
      expect(Object.values(facts).length).toBeGreaterThan(0)
    }
  })

  it.each([
    'jianghan-14th-plan-2022',
    'wuchang-midterm-evaluation-2023',
    'wuchang-review-2023',
    'wuchang-task-division-2022',
    'wuchang-work-report-2025',
  ])('gives the text of %s as it stands in the file', async (id) => {
    const document = DocumentDetail.parse((await get(`/api/documents/${id}`)).json())
    const bytes = readFileSync(path.join(SHIPPED_CORPUS, 'documents', document.file))
    expect(document.text).toBe(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    expect(document.characters).toBe(document.text.length)
    for (const { start, end, heading } of document.sections.slice(1))
      expect(document.text.slice(start, end).replace(/[\s*]/gu, '')).toContain(heading.replace(/[\s*]/gu, ''))
  })
})

describe('GET /api/indicators', () => {
  it('holds the seventeen main indicators of 武昌区 with attribute and departments', async () => {
    const { indicators } = IndicatorList.parse((await get('/api/indicators')).json())
    const main = indicators.filter(({ place, main }) => main && place === '武昌区')
    expect(main).toHaveLength(17)
    // Of the seventeen the list of the task division calls six binding and eleven anticipatory.
    expect(
      main
        .filter(({ attribute }) => attribute === '约束性')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(
      [
        '劳动年龄人口平均受教育年限',
        '单位地区生产总值能源消耗降低',
        '单位地区生产总值二氧化碳排放降低',
        '空气质量优良天数比率',
        '地表水达到或好于Ⅲ类水体比例',
        '绿化覆盖率',
      ].sort(),
    )
    expect(main.filter(({ attribute }) => attribute === '预期性')).toHaveLength(11)
    for (const { departments } of main) expect(departments.length).toBeGreaterThan(0)
  })

  it('gives the status of the evaluation: twelve met, two not met, three without data', async () => {
    const { indicators } = IndicatorList.parse((await get('/api/indicators')).json())
    const main = indicators.filter(({ place, main }) => main && place === '武昌区')
    const names = (status: string): string[] => main.filter((one) => one.status === status).map(({ name }) => name)
    expect(names('not-met').sort()).toEqual(['人均预期寿命', '地区生产总值增长'])
    expect(names('no-data').sort()).toEqual(
      ['单位地区生产总值二氧化碳排放降低', '城镇调查失业率', '数字经济核心产业增加值占地区生产总值比重'].sort(),
    )
  })

  it('gives the newest value of an indicator’s own kind, not a change that a later report states', async () => {
    const { indicators } = IndicatorList.parse((await get('/api/indicators')).json())
    const latest = (part: string) => indicators.find(({ name, main }) => main && name.includes(part))
    // “托位数……增长5倍” and “优良天数比率……提升9个百分点” in the report of 2025.
    expect(latest('托位数')).toMatchObject({
      latest: { text: '3.47', period: '2023年上半年' },
      lastReported: '2025年',
    })
    expect(latest('优良天数')).toMatchObject({ latest: { text: '70.3%', period: '2023年上半年' } })
    expect(latest('预期寿命')).toMatchObject({ latest: { text: '84.98岁', period: '2025年' } })
    expect(latest('人均可支配收入')).toMatchObject({ latest: { text: '增长5.8%', period: '2023年上半年' } })
  })

  it('gives all facts of one, each with its quotation', async () => {
    const { indicators } = IndicatorList.parse((await get('/api/indicators')).json())
    const { id } = indicators.find(({ name, place }) => name === '人均预期寿命' && place === '武昌区')!
    const detail = IndicatorDetail.parse((await get(`/api/indicators/${encodeURIComponent(id)}`)).json())
    const stated = (kind: string, value: number, period?: string) =>
      detail.facts.some(
        (fact) => fact.kind === kind && fact['value'] === value && (period === undefined || fact.period === period),
      )
    expect(stated('target', 83)).toBe(true)
    expect(stated('actual', 83.84, '2021')).toBe(true)
    expect(stated('actual', 80.38, '2022')).toBe(true)
    expect(stated('benchmark', 82)).toBe(true)
    for (const { quotation } of detail.facts) {
      const text = readFileSync(path.join(SHIPPED_CORPUS, 'documents', `${quotation.document}.txt`), 'utf8').replace(
        /^\uFEFF/u,
        '',
      )
      expect(quotation.quote).toBe(text.slice(quotation.start, quotation.end))
    }
  })
})

describe('GET /api/departments', () => {
  it('gives 区科经局 the four tasks that it leads', async () => {
    const { departments } = DepartmentList.parse((await get('/api/departments')).json())
    const { id, leads } = departments.find(({ name }) => name === '区科经局')!
    expect(leads).toBe(4)
    const detail = DepartmentDetail.parse((await get(`/api/departments/${encodeURIComponent(id)}`)).json())
    const led = detail.duties.filter(({ role, subjectKind }) => role === 'lead' && subjectKind === 'task')
    expect(led.map(({ subject }) => subject)).toEqual([
      '完善创新发展体制机制',
      '激发各类创新主体作用',
      '大力推动创新赋能发展',
      '推动新兴产业突破性发展',
    ])
  })

  it('has one department for two spellings, and two for two departments', async () => {
    const { departments } = DepartmentList.parse((await get('/api/departments')).json())
    const water = departments.filter(({ name, otherNames }) =>
      [name, ...otherNames].some((one) => one.includes('湖泊')),
    )
    expect(water).toMatchObject([{ name: '区水务和湖泊局', otherNames: ['区水务湖泊局'] }])
    expect(departments.find(({ name }) => name === '市生态环境局武昌分局')?.otherNames).not.toContain('市生态环境局')
  })
})

describe('an address that is not there', () => {
  it.each([
    '/api/documents/unknown',
    '/api/indicators/unknown',
    '/api/departments/unknown',
    '/api/unknown',
    '/unknown',
  ])('gives 404 as JSON for %s', async (url) => {
    const response = await get(url)
    expect(response.statusCode).toBe(404)
    expect(response.headers['content-type']).toContain('application/json')
    expect(response.json()).toMatchObject({ error: { code: 'not-found' } })
  })

  it('gives no file from outside the folder of pages', async () => {
    for (const url of ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json'])
      expect((await get(url)).statusCode).toBeGreaterThanOrEqual(400)
  })
})

describe('pages of other origins', () => {
  it('may read when they are allowed', async () => {
    const { headers } = await get('/api/documents', { origin: OTHER_SITE, host: '127.0.0.1:8080' })
    expect(headers['access-control-allow-origin']).toBe(OTHER_SITE)
    expect(headers['vary']).toContain('Origin')
  })

  it('may ask when they are allowed: the browser asks first', async () => {
    const { statusCode, headers } = await app.inject({
      method: 'OPTIONS',
      url: '/api/ask',
      headers: {
        origin: OTHER_SITE,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    })
    expect(statusCode).toBe(204)
    expect(headers['access-control-allow-methods']).toContain('POST')
    expect(headers['access-control-allow-headers']?.toLowerCase()).toContain('content-type')
  })

  it.each([
    'http://evil.example.test',
    'null',
    'http://portal.example.test.evil.test',
    'http://portal.example.test:81',
  ])('may not when they are %s', async (origin) => {
    const { headers } = await get('/api/documents', { origin, host: '127.0.0.1:8080' })
    expect(headers['access-control-allow-origin']).toBeUndefined()
    const preflight = await app.inject({
      method: 'OPTIONS',
      url: '/api/ask',
      headers: { origin, 'access-control-request-method': 'POST' },
    })
    expect(preflight.headers['access-control-allow-origin']).toBeUndefined()
  })

  it('may load the widget as a module script', async () => {
    const { statusCode, headers } = await get('/widget.js', { origin: 'http://any.example.test' })
    expect(statusCode).toBe(200)
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers['content-type']).toContain('javascript')
  })
})

describe('every response', () => {
  it.each(['/', '/health', '/api/documents', '/unknown'])('of %s forbids guessing of its type', async (url) => {
    const { headers } = await get(url)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBeDefined()
  })

  it('has a policy on pages that loads from this server only', async () => {
    const { headers } = await get('/')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toMatch(/https?:/u)
  })
})
