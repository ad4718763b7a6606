import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket, type ClientOptions, type RawData } from 'ws'
import { buildApp } from '../../server/app.ts'
import { openAssistant, type Assistant } from '../../server/assistant.ts'
import { PROTOCOL_VERSION, ServerMessage } from '../../server/protocol/messages.ts'
import { SHIPPED_INDEX } from '../setup/shipped-index.ts'

const ALLOWED_SITE = 'http://portal.example.test'
const STATUS_QUESTION = '哪些指标未完成中期进度?'

let assistant: Assistant
let app: FastifyInstance
let port: number
const lines: Line[] = []

beforeAll(async () => {
  assistant = await openAssistant({ index: SHIPPED_INDEX })
})
afterAll(() => assistant.close())
beforeEach(async () => {
  app = await buildApp({ assistant: () => assistant, allowedOrigins: [ALLOWED_SITE] })
  await app.listen({ host: '127.0.0.1', port: 0 })
  port = (app.server.address() as AddressInfo).port
})
afterEach(async () => {
  for (const line of lines.splice(0)) line.socket.terminate()
  await app.close()
})

/** One connection and everything that came over it. */
class Line {
  readonly heard: ServerMessage[] = []
  readonly socket: WebSocket
  readonly closed: Promise<number>
  readonly #waiting = new Set<() => void>()

  constructor(options: ClientOptions = {}) {
    this.socket = new WebSocket(`ws://127.0.0.1:${port}/chat`, options)
    this.socket.on('message', (data: RawData) => {
      this.heard.push(ServerMessage.parse(JSON.parse((data as Buffer).toString('utf8'))))
      for (const wake of this.#waiting) wake()
      this.#waiting.clear()
    })
    this.closed = new Promise((resolve) => this.socket.once('close', resolve))
    lines.push(this)
  }

  static async open(options?: ClientOptions): Promise<Line> {
    const line = new Line(options)
    await new Promise((resolve, reject) => line.socket.once('open', resolve).once('error', reject))
    return line
  }

  send(message: object): void {
    this.socket.send(JSON.stringify(message))
  }

  ask(question: unknown, id: string = randomUUID(), after?: string[]): string {
    this.send({ type: 'ask', version: PROTOCOL_VERSION, id, question, ...(after !== undefined && { after }) })
    return id
  }

  resume(id: string, received: number): void {
    this.send({ type: 'resume', version: PROTOCOL_VERSION, id, received })
  }

  /** The first message that fits, waited for. */
  async until(fits: (message: ServerMessage) => boolean): Promise<ServerMessage> {
    for (;;) {
      const found = this.heard.find(fits)
      if (found !== undefined) return found
      await new Promise<void>((resolve) => this.#waiting.add(resolve))
    }
  }

  of(id: string): ServerMessage[] {
    return this.heard.filter((message) => message.id === id)
  }
}

const isLast =
  (id: string) =>
  (message: ServerMessage): boolean =>
    message.id === id && ['done', 'cancelled', 'error'].includes(message.type)

const sequences = (messages: readonly ServerMessage[]): number[] =>
  messages.flatMap((message) => ('sequence' in message ? [message.sequence] : []))

describe('a question over /chat', () => {
  it('is answered as start, lead, parts and done, in sequence', async () => {
    const line = await Line.open()
    const id = line.ask(STATUS_QUESTION)
    const done = await line.until(isLast(id))
    if (done.type !== 'done') throw new Error(`ended in ${done.type}`)
    const { answer } = done
    const types = line.heard.map(({ type }) => type)
    expect(types).toEqual(['start', 'lead', ...answer.parts.map(() => 'part'), 'done'])
    expect(answer.parts.length).toBeGreaterThan(0)
    expect(sequences(line.heard)).toEqual(types.map((_, at) => at + 1))

    const [start, lead, ...rest] = line.heard
    expect(start).toMatchObject({ understood: { intent: 'status' }, parts: answer.parts.length })
    expect(lead).toMatchObject({ lead: answer.lead })
    const parts = rest.flatMap((message) => (message.type === 'part' ? [message] : []))
    expect(parts.map(({ index, part }) => [index, part])).toEqual(answer.parts.map((part, index) => [index, part]))
    // Each citation comes once, with the first piece that marks it.
    const sent = line.heard.flatMap((message) => ('citations' in message ? message.citations : []))
    expect(new Set(sent.map(({ id }) => id)).size).toBe(sent.length)
    for (const citation of sent) expect(answer.citations).toContainEqual(citation)
  })

  it('is told apart from another one under way by its id', async () => {
    const line = await Line.open()
    const first = line.ask(STATUS_QUESTION)
    const second = line.ask('空气质量优良天数比率由谁负责?')
    const answers = await Promise.all([line.until(isLast(first)), line.until(isLast(second))])
    expect(answers).toMatchObject([
      { id: first, type: 'done', answer: { understood: { intent: 'status' } } },
      { id: second, type: 'done', answer: { understood: { intent: 'responsibility' } } },
    ])
    for (const id of [first, second]) expect(sequences(line.of(id))).toEqual(line.of(id).map((_, at) => at + 1))
  })

  it('may follow earlier ones', async () => {
    const line = await Line.open()
    const id = line.ask('那绿化覆盖率呢?', randomUUID(), ['空气质量优良天数比率由谁负责?'])
    expect(await line.until(isLast(id))).toMatchObject({
      type: 'done',
      answer: { lead: expect.stringContaining('区城管局') as string },
    })
  })

  it('is taken from a page of this server, of an allowed site, and from a script', async () => {
    for (const origin of [undefined, ALLOWED_SITE, `http://127.0.0.1:${port}`]) {
      const line = await Line.open(origin === undefined ? {} : { origin })
      const id = line.ask('区科经局牵头哪些任务?')
      expect(await line.until(isLast(id))).toMatchObject({ type: 'done' })
    }
  })

  it('is refused from any other page before there is a connection', async () => {
    for (const origin of ['http://evil.example.test', 'null', `http://127.0.0.1:${port + 1}`]) {
      const refused: unknown = await Line.open({ origin }).catch((error: unknown) => error)
      expect(String(refused)).toContain('403')
    }
  })
})

describe('a bad message', () => {
  const ID = '0123456789abcdef'

  it.each<[string, string]>([
    ['that is no JSON', 'hello'],
    ['that is empty', ''],
    ['null', 'null'],
    ['a number', '42'],
    ['a list', '[]'],
    ['without a type', '{"id":"0123456789abcdef","question":"空气质量由谁负责?"}'],
    ['of an unknown type', '{"type":"shutdown","id":"0123456789abcdef"}'],
    ['without an id', '{"type":"ask","version":1,"question":"空气质量由谁负责?"}'],
    ['with an id that is easy to guess', '{"type":"ask","version":1,"id":"1","question":"空气质量由谁负责?"}'],
  ])('%s gets an error, and the connection stays', async (_what, text) => {
    const line = await Line.open()
    line.socket.send(text)
    expect(await line.until(({ type }) => type === 'error')).toMatchObject({ code: 'bad-message' })
    const id = line.ask('区科经局牵头哪些任务?')
    expect(await line.until(isLast(id))).toMatchObject({ type: 'done' })
  })

  it('in bytes gets an error, and the connection stays', async () => {
    const line = await Line.open()
    line.socket.send(Buffer.from([0, 1, 2, 0xff]))
    expect(await line.until(({ type }) => type === 'error')).toMatchObject({ code: 'bad-message' })
    expect(line.socket.readyState).toBe(WebSocket.OPEN)
  })

  it.each<[string, unknown]>([
    ['empty', ''],
    ['blank', ' 　\n'],
    ['over 2,000 characters', '问'.repeat(2001)],
    ['no text', 2025],
    ['missing', undefined],
  ])('whose question is %s gets an error with its id', async (_what, question) => {
    const line = await Line.open()
    line.ask(question, ID)
    expect(await line.until(({ type }) => type === 'error')).toMatchObject({ code: 'bad-question', id: ID })
    expect(line.socket.readyState).toBe(WebSocket.OPEN)
  })

  it('of another version of the protocol gets an error with its id', async () => {
    const line = await Line.open()
    line.send({ type: 'ask', version: PROTOCOL_VERSION + 1, id: ID, question: STATUS_QUESTION })
    expect(await line.until(({ type }) => type === 'error')).toMatchObject({ code: 'unsupported-version', id: ID })
    expect(line.socket.readyState).toBe(WebSocket.OPEN)
  })

  it('over 64 KB closes the connection with 1009', async () => {
    const line = await Line.open()
    line.socket.send('a'.repeat(64 * 1024 + 1))
    expect(await line.closed).toBe(1009)
    expect(line.heard).toEqual([])
  })

  it('of just 64 KB does not close it', async () => {
    const line = await Line.open()
    line.socket.send('a'.repeat(64 * 1024))
    expect(await line.until(({ type }) => type === 'error')).toMatchObject({ code: 'bad-message' })
    expect(line.socket.readyState).toBe(WebSocket.OPEN)
  })
})

describe('cancel', () => {
  it('ends the answer with cancelled', async () => {
    const line = await Line.open()
    const id = line.ask(STATUS_QUESTION)
    line.send({ type: 'cancel', id })
    expect(await line.until(isLast(id))).toMatchObject({ type: 'cancelled' })
    const next = line.ask('区科经局牵头哪些任务?')
    await line.until(isLast(next))
    expect(line.of(id).map(({ type }) => type)).not.toContain('done')
    expect(line.of(id).at(-1)).toMatchObject({ type: 'cancelled' })
  })

  it('of a question that is not there does nothing', async () => {
    const line = await Line.open()
    line.send({ type: 'cancel', id: randomUUID() })
    const id = line.ask('区科经局牵头哪些任务?')
    await line.until(isLast(id))
    expect(line.heard.every((message) => message.id === id)).toBe(true)
  })

  it('leaves other questions alone', async () => {
    const line = await Line.open()
    const cancelled = line.ask(STATUS_QUESTION)
    const kept = line.ask('空气质量优良天数比率由谁负责?')
    line.send({ type: 'cancel', id: cancelled })
    expect(await line.until(isLast(kept))).toMatchObject({ type: 'done' })
    expect(await line.until(isLast(cancelled))).toMatchObject({ type: 'cancelled' })
  })
})

describe('resume', () => {
  it('gives what came after the last message that arrived, and nothing twice', async () => {
    const first = await Line.open()
    const id = first.ask(STATUS_QUESTION)
    await first.until(({ type }) => type === 'lead')
    first.socket.terminate()
    await first.closed
    const before = first.of(id)
    const received = sequences(before).at(-1)!

    const second = await Line.open()
    second.resume(id, received)
    const done = await second.until(isLast(id))
    expect(done.type).toBe('done')
    expect(sequences([...before, ...second.of(id)])).toEqual([...before, ...second.of(id)].map((_, at) => at + 1))
  })

  it('gives the whole answer again to one that has received nothing', async () => {
    const first = await Line.open()
    const id = first.ask(STATUS_QUESTION)
    await first.until(isLast(id))
    first.socket.terminate()
    const second = await Line.open()
    second.resume(id, 0)
    await second.until(isLast(id))
    expect(second.of(id)).toEqual(first.of(id))
  })

  it('gives nothing to one that has received all', async () => {
    const first = await Line.open()
    const id = first.ask('区科经局牵头哪些任务?')
    await first.until(isLast(id))
    first.socket.terminate()
    const second = await Line.open()
    second.resume(id, sequences(first.of(id)).at(-1)!)
    const next = second.ask('空气质量优良天数比率由谁负责?')
    await second.until(isLast(next))
    expect(second.of(id)).toEqual([])
  })

  it('of a question that the server does not hold says so', async () => {
    const line = await Line.open()
    const id = randomUUID()
    line.resume(id, 3)
    expect(await line.until(({ type }) => type === 'error')).toMatchObject({ code: 'unknown-id', id })
  })

  it('by a client of another version says so', async () => {
    const line = await Line.open()
    const id = randomUUID()
    line.send({ type: 'resume', version: PROTOCOL_VERSION + 1, id, received: 0 })
    expect(await line.until(({ type }) => type === 'error')).toMatchObject({ code: 'unsupported-version', id })
  })
})

describe('closing the server', () => {
  it('finishes the answers under way first', async () => {
    const line = await Line.open()
    const ids = [line.ask(STATUS_QUESTION), line.ask('武昌区养老服务设施有哪些规划?')]
    await line.until(({ type }) => type === 'start')
    await app.close()
    expect(await line.closed).toBe(1001)
    for (const id of ids) expect(line.of(id).at(-1)).toMatchObject({ type: 'done' })
  })

  it('closes connections that ask nothing', async () => {
    const line = await Line.open()
    await app.close()
    expect(await line.closed).toBe(1001)
  })
})
