import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { feedbackRoute, type FeedbackOptions } from '../../../server/routes/feedback.ts'
import { originCheck } from '../../../server/routes/origin.ts'

const GOOD = {
  verdict: 'down',
  reason: 'incomplete',
  words: '少了一项',
  question: '哪些指标未完成中期进度？',
  lead: '有2项未完成规划中期进度。[1]',
}
const NOON = new Date('2026-11-22T12:00:00Z')

let folder: string
let app: FastifyInstance

const start = (options: Partial<FeedbackOptions> = {}, proxies: string[] = []): void => {
  app = fastify({ trustProxy: proxies.length > 0 ? proxies : false })
  feedbackRoute(app, originCheck(['http://portal.example.test']), () => '2026-11-01T00:00:00Z', {
    folder,
    now: () => NOON,
    ...options,
  })
}
const send = (payload: object | string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: '/api/feedback', payload, headers })
const stored = (): unknown[] =>
  readFileSync(path.join(folder, '2026-11.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)

beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'plan-chat-feedback-')), 'feedback')
  start()
})
afterEach(async () => {
  await app.close()
  rmSync(path.dirname(folder), { recursive: true })
})

describe('POST /api/feedback', () => {
  it('keeps each thumb as a line of its month, with time and index, and nothing about the reader', async () => {
    expect((await send(GOOD)).statusCode).toBe(201)
    const { reason: _reason, words: _words, ...up } = { ...GOOD, verdict: 'up' }
    expect((await send(up)).statusCode).toBe(201)
    const about = { at: NOON.toISOString(), index: '2026-11-01T00:00:00Z' }
    expect(stored()).toEqual([
      { ...about, ...GOOD },
      { ...about, ...up },
    ])
    expect(readdirSync(folder)).toEqual(['2026-11.jsonl'])
  })

  it('keeps a line break of the reader inside the line', async () => {
    await send({ ...GOOD, words: '第一行\n{"verdict":"up"}' })
    expect(stored()).toHaveLength(1)
  })

  it.each<[string, object]>([
    ['a thumb down without a reason', { ...GOOD, reason: undefined }],
    ['a reason that is not offered', { ...GOOD, reason: 'ugly' }],
    ['201 signs of words', { ...GOOD, words: '长'.repeat(201) }],
    ['no question', { ...GOOD, question: ' ' }],
    ['fields that nobody asked for', { ...GOOD, name: '张三' }],
  ])('refuses %s', async (_what, body) => {
    expect((await send(body)).statusCode).toBe(400)
    expect(existsSync(folder)).toBe(false)
  })

  it('refuses what is too large', async () => {
    expect((await send({ ...GOOD, lead: '长'.repeat(30_000) })).statusCode).toBe(413)
  })

  it('takes none from a page of a site that is not allowed', async () => {
    expect((await send(GOOD, { origin: 'http://elsewhere.example.test' })).statusCode).toBe(403)
    expect((await send(GOOD, { origin: 'http://portal.example.test' })).statusCode).toBe(201)
    expect(stored()).toHaveLength(1)
  })

  it('takes twenty in a minute from one address, then says so', async () => {
    const statuses = []
    for (let count = 0; count < 21; count++) statuses.push((await send(GOOD)).statusCode)
    expect(statuses.slice(0, 20).every((status) => status === 201)).toBe(true)
    expect(statuses[20]).toBe(429)
    expect(stored()).toHaveLength(20)
  })

  it('counts readers behind a named proxy apart, and believes nobody else', async () => {
    await app.close()
    start({}, ['10.0.0.5'])
    const from = async (remoteAddress: string, reader: string) =>
      (
        await app.inject({
          method: 'POST',
          url: '/api/feedback',
          payload: GOOD,
          remoteAddress,
          headers: { 'x-forwarded-for': reader },
        })
      ).statusCode
    for (let count = 0; count < 20; count++) expect(await from('10.0.0.5', '10.9.9.9, 192.168.1.20')).toBe(201)
    expect(await from('10.0.0.5', '192.168.1.20')).toBe(429)
    expect(await from('10.0.0.5', '192.168.1.21')).toBe(201)
    // Whoever is no proxy cannot make up readers.
    for (let count = 0; count < 20; count++) await from('192.168.1.66', `192.168.2.${count}`)
    expect(await from('192.168.1.66', '192.168.2.99')).toBe(429)
  })

  it('takes no more when the file of the month is full', async () => {
    await app.close()
    start({ largestFile: 100 })
    expect((await send(GOOD)).statusCode).toBe(201)
    expect((await send(GOOD)).statusCode).toBe(507)
    expect(stored()).toHaveLength(1)
  })
})
