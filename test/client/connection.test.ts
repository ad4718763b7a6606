import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Connection, type Environment, type Listener } from '../../client/connection.ts'
import type { ServerMessage } from '../../server/protocol/messages.ts'
import { answer } from './sample-answer.ts'

/** A WebSocket whose other end is the test. */
class Line extends EventTarget {
  readyState = 0
  readonly sent: Record<string, unknown>[] = []

  send(text: string): void {
    this.sent.push(JSON.parse(text) as Record<string, unknown>)
  }

  close(): void {
    if (this.readyState === 3) return
    this.readyState = 3
    this.dispatchEvent(new Event('close'))
  }

  opens(): void {
    this.readyState = 1
    this.dispatchEvent(new Event('open'))
  }

  says(message: ServerMessage): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }))
  }
}

const ID = '0123456789abcdef'
const QUESTION = { question: '哪些指标未完成中期进度？' }

function setUp(fetched: () => Promise<Response> = () => Promise.resolve(Response.json(answer))) {
  const lines: Line[] = []
  const heard: ServerMessage[] = []
  const notices: string[] = []
  let restarts = 0
  let online = true
  let back: (() => void) | undefined
  const fetching = vi.fn(fetched)
  const environment: Environment = {
    socket: () => {
      const line = new Line()
      lines.push(line)
      return line as unknown as WebSocket
    },
    fetch: fetching,
    online: () => online,
    backOnline: () => new Promise((resolve) => (back = resolve)),
  }
  const listener: Listener = {
    message: (message) => heard.push(message),
    notice: (text) => notices.push(text),
    restart: () => restarts++,
  }
  const connection = new Connection(new URL('http://server.example.test/ghwd/'), environment)
  connection.ask(QUESTION, listener, ID)
  return {
    connection,
    lines,
    heard,
    notices,
    fetching,
    restarts: () => restarts,
    goOffline: () => (online = false),
    comeBack: () => {
      online = true
      back?.()
    },
  }
}

const message = (sequence: number): ServerMessage => ({
  type: 'lead',
  id: ID,
  sequence,
  lead: `第${sequence}`,
  citations: [],
})
const done: ServerMessage = { type: 'done', id: ID, sequence: 9, answer }

describe('Connection', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('asks once the line is open, and hears every message once', () => {
    const { lines, heard } = setUp()
    lines[0]?.opens()
    expect(lines[0]?.sent).toEqual([{ type: 'ask', version: 1, id: ID, ...QUESTION }])
    for (const each of [message(1), message(1), message(2), done]) lines[0]?.says(each)
    expect(heard.map((each) => 'sequence' in each && each.sequence)).toEqual([1, 2, 9])
  })

  it('resumes after what had arrived when the line drops in the middle', async () => {
    const { lines, heard, notices } = setUp()
    lines[0]?.opens()
    lines[0]?.says(message(1))
    lines[0]?.close()
    expect(notices).toEqual(['连接中断，正在重新连接……'])
    await vi.advanceTimersByTimeAsync(300)
    lines[1]?.opens()
    expect(lines[1]?.sent).toEqual([{ type: 'resume', version: 1, id: ID, received: 1 }])
    for (const each of [message(1), message(2), done]) lines[1]?.says(each)
    expect(heard.map((each) => 'sequence' in each && each.sequence)).toEqual([1, 2, 9])
  })

  it('asks anew when the server no longer holds the question', async () => {
    const { lines, restarts } = setUp()
    lines[0]?.opens()
    lines[0]?.says(message(1))
    lines[0]?.close()
    await vi.advanceTimersByTimeAsync(300)
    lines[1]?.opens()
    lines[1]?.says({ type: 'error', id: ID, code: 'unknown-id', message: '' })
    expect(restarts()).toBe(1)
    expect(lines[1]?.sent[1]).toMatchObject({ type: 'ask', id: ID })
  })

  it('asks over HTTP where a proxy cuts WebSockets, and stays with it', async () => {
    const { connection, lines, heard, fetching } = setUp()
    lines[0]?.close()
    await vi.advanceTimersByTimeAsync(0)
    expect(fetching).toHaveBeenCalledWith(
      'http://server.example.test/ghwd/api/ask',
      expect.objectContaining({ method: 'POST' }),
    )
    expect(heard).toMatchObject([{ type: 'done', answer }])
    connection.ask(QUESTION, { message: (each) => heard.push(each), notice: () => undefined, restart: () => undefined })
    await vi.advanceTimersByTimeAsync(0)
    expect(lines).toHaveLength(1)
    expect(heard).toHaveLength(2)
  })

  it('asks over HTTP when the line never opens', async () => {
    const { heard } = setUp()
    await vi.advanceTimersByTimeAsync(3100)
    expect(heard).toMatchObject([{ type: 'done' }])
  })

  it('asks over HTTP when the line is open but silent', async () => {
    const { lines, heard } = setUp()
    lines[0]?.opens()
    await vi.advanceTimersByTimeAsync(16_000)
    lines[0]?.says(message(1))
    expect(heard).toMatchObject([{ type: 'done' }])
  })

  it('tells the server to stop, and hears nothing more', () => {
    const { connection, lines, heard } = setUp()
    lines[0]?.opens()
    connection.cancel(ID)
    lines[0]?.says(done)
    expect(lines[0]?.sent[1]).toEqual({ type: 'cancel', id: ID })
    expect(heard).toEqual([])
  })

  it('waits while the browser is offline, and asks when it is back', async () => {
    let fails = true
    const { lines, heard, notices, goOffline, comeBack } = setUp(() =>
      fails ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(Response.json(answer)),
    )
    goOffline()
    lines[0]?.close()
    await vi.advanceTimersByTimeAsync(0)
    expect(notices).toEqual(['网络已断开，恢复后自动提问。'])
    fails = false
    comeBack()
    await vi.advanceTimersByTimeAsync(0)
    expect(heard).toMatchObject([{ type: 'done' }])
  })

  it('gives up after three tries with a sentence', async () => {
    const { lines, heard, fetching } = setUp(() => Promise.reject(new TypeError('Failed to fetch')))
    lines[0]?.close()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(fetching).toHaveBeenCalledTimes(3)
    expect(heard).toMatchObject([{ type: 'error', message: '连不上服务器，请稍后再问，或告诉管理员。' }])
  })

  it.each([
    [400, '这个问题无法受理：请写成 2000 字以内的文字。'],
    [500, '服务器出错，没有回答。请稍后再问，或告诉管理员。'],
  ])('says what status %i means', async (status, words) => {
    const { lines, heard } = setUp(() => Promise.resolve(new Response('{}', { status })))
    lines[0]?.close()
    await vi.advanceTimersByTimeAsync(0)
    expect(heard).toMatchObject([{ type: 'error', message: words }])
  })

  it('ends with the element that holds it', async () => {
    const { connection, lines } = setUp()
    lines[0]?.opens()
    connection.close()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(lines).toHaveLength(1)
    expect(lines[0]?.readyState).toBe(3)
  })
})
