import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { openAssistant, type Assistant } from '../../server/assistant.ts'
import { MAX_SUGGESTIONS, SuggestionList, type Suggestion } from '../../server/protocol/suggest.ts'
import { Suggestions } from '../../server/retrieval/suggest.ts'
import { SHIPPED_INDEX } from '../setup/shipped-index.ts'

let assistant: Assistant
let app: FastifyInstance

beforeAll(async () => {
  assistant = await openAssistant({ index: SHIPPED_INDEX })
  app = await buildApp({ assistant: () => assistant })
})
afterAll(() => app.close())

async function suggest(query: string): Promise<Suggestion[]> {
  const response = await app.inject({ method: 'GET', url: `/api/suggest${query}` })
  expect(response.statusCode).toBe(200)
  return SuggestionList.parse(response.json()).suggestions
}

const texts = async (typed: string): Promise<string[]> =>
  (await suggest(`?q=${encodeURIComponent(typed)}`)).map(({ text }) => text)

describe('GET /api/suggest', () => {
  it.each([
    // By its beginning, a part, another spelling, the order of its characters.
    ['人均预期', '人均预期寿命'],
    ['优良天数', '空气质量优良天数比率'],
    ['托位数', '每千人口拥有3岁以下婴幼儿托位数'],
    ['空气优良', '空气质量优良天数比率'],
    ['ＧＤＰ', '地区生产总值增长'],
    // By sound, whole or begun, and by first letters.
    ['renjunyuqi', '人均预期寿命'],
    ['rjyqsm', '人均预期寿命'],
    ['RJYQ', '人均预期寿命'],
    ['yltsbl', '空气质量优良天数比率'],
    ['lvhua', '绿化覆盖率'],
    ['lhfgl', '绿化覆盖率'],
    // Departments, tasks and terms.
    ['科经', '区科经局'],
    ['qkjj', '区科经局'],
    ['shuiwu', '区水务和湖泊局'],
    ['政务服务', '全面提升政务服务水平'],
    ['拨转股', '拨转股'],
    ['bozhuan', '拨转股'],
  ])('gives for %s %s', async (typed, expected) => {
    expect(await texts(typed)).toContain(expected)
  })

  it.each([
    ['人均预期寿命', '人均预期寿命', 'indicator'],
    ['区卫健局', '区卫健局', 'department'],
    ['全面提升政务服务水平', '全面提升政务服务水平', 'task'],
  ])('puts first what is typed whole: %s', async (typed, text, kind) => {
    expect((await suggest(`?q=${encodeURIComponent(typed)}`))[0]).toMatchObject({ text, kind })
  })

  it.each(['', '?q=', '?q=%20%20', '?q=%EF%BC%9F', '?q=a&q=b', '?p=x'])('gives none for %j', async (query) => {
    expect(await suggest(query)).toEqual([])
  })

  it('gives at most eight, each once', async () => {
    for (const typed of ['区', '人', 'q', '率', 'zz']) {
      const found = await texts(typed)
      expect(found.length).toBeLessThanOrEqual(MAX_SUGGESTIONS)
      expect(new Set(found).size).toBe(found.length)
    }
  })

  it('reads no more than fifty characters', async () => {
    const [first] = await texts('人均预期寿命')
    expect(await texts(`人均预期寿命${' '.repeat(50)}完全不同的别的什么`)).toEqual(await texts('人均预期寿命'))
    expect(first).toBe('人均预期寿命')
    expect(await texts('人'.repeat(20_000).slice(0, 3000))).toEqual([])
  })

  it('takes a few milliseconds on a warm server', () => {
    const suggestions = new Suggestions(assistant.register)
    suggestions.for('q')
    const typed = ['q', 'ren', '区', '优良', 'yltsbl', '完全没有的', '空气优良']
    const before = process.cpuUsage()
    for (let round = 0; round < 10; round++) for (const one of typed) suggestions.for(one)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000 / (10 * typed.length)).toBeLessThan(5)
  })

  it('suggests questions that are answered', async () => {
    const found = (await Promise.all(['人均', '区', '提升', '三', 'gdp'].map((typed) => suggest(`?q=${typed}`)))).flat()
    expect(found.length).toBeGreaterThan(15)
    const refused: string[] = []
    for (const { question } of found)
      if (question !== undefined && (await assistant.ask(question)).kind === 'refusal') refused.push(question)
    expect(refused).toEqual([])
  })
})
