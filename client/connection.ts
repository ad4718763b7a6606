import type { Answer } from '../server/protocol/answer.ts'
import type { AskBody, ClientMessage, ServerMessage } from '../server/protocol/messages.ts'
import { randomId } from './random-id.ts'

/** The protocol that this client speaks (`PROTOCOL_VERSION` of the server). */
const VERSION = 1

/** Milliseconds to wait for a WebSocket to open: longer than any office network takes, short enough for HTTP to save the answer. */
const OPEN_TIMEOUT = 3000

/** Milliseconds without a message after which an open line is taken for cut by a proxy. */
const SILENCE_TIMEOUT = 15_000

/** Milliseconds before each new try of a line that dropped; after the last, HTTP. */
const RETRY_DELAYS = [200, 1000, 2000, 4000]

/** Milliseconds between tries over HTTP while the server cannot be reached, and how many. */
const HTTP_RETRY_DELAY = 2000
const HTTP_TRIES = 3

/** Who asked: told of every message once, in order. */
export interface Listener {
  message(message: ServerMessage): void
  /** What is going on while nothing arrives. */
  notice(text: string): void
  /** All that arrived for this question is void: it is asked anew. */
  restart(): void
}

/** What the connection needs of the browser; the tests give their own. */
export interface Environment {
  socket(url: string): WebSocket
  fetch(url: string, init: RequestInit): Promise<Response>
  online(): boolean
  /** Resolves when the browser is back on the network. */
  backOnline(signal: AbortSignal): Promise<void>
}

const browser: Environment = {
  socket: (url) => new WebSocket(url),
  fetch: (url, init) => fetch(url, init),
  online: () => navigator.onLine,
  backOnline: (signal) =>
    new Promise((resolve) => {
      addEventListener('online', () => resolve(), { once: true })
      signal.addEventListener('abort', () => resolve(), { once: true })
    }),
}

interface Asking {
  readonly id: string
  readonly body: AskBody
  readonly listener: Listener
  readonly abort: AbortController
  /** Highest sequence that arrived; 0 for none. */
  received: number
  sent: boolean
  overHttp: boolean
  silence?: ReturnType<typeof setTimeout>
}

/** The line to the server: one WebSocket that resumes after a drop, HTTP where WebSockets are cut. */
export class Connection {
  readonly #base: URL
  readonly #environment: Environment
  readonly #asking = new Map<string, Asking>()
  #socket: WebSocket | undefined
  #opening: ReturnType<typeof setTimeout> | undefined
  #retry: ReturnType<typeof setTimeout> | undefined
  #drops = 0
  #everOpened = false
  #cut = false
  #closed = false

  /** @param base where the server is mounted, ending in a slash */
  constructor(base: URL, environment: Environment = browser) {
    this.#base = base
    this.#environment = environment
  }

  /** Asks; gives the id under which the question can be cancelled. */
  ask(body: AskBody, listener: Listener, id = randomId()): string {
    this.#closed = false
    const asking: Asking = {
      id,
      body,
      listener,
      abort: new AbortController(),
      received: 0,
      sent: false,
      overHttp: false,
    }
    this.#asking.set(id, asking)
    if (this.#cut) void this.#askOverHttp(asking)
    else if (this.#socket?.readyState === 1) this.#send(asking)
    else this.#open()
    return id
  }

  /** Stops the work on a question; nothing more is heard of it. */
  cancel(id: string): void {
    const asking = this.#asking.get(id)
    if (!asking) return
    this.#forget(asking)
    asking.abort.abort()
    if (asking.sent && !asking.overHttp) this.#post({ type: 'cancel', id })
  }

  /** Ends the line and forgets what was asked; `ask` opens it again. */
  close(): void {
    this.#closed = true
    for (const id of [...this.#asking.keys()]) this.cancel(id)
    clearTimeout(this.#opening)
    clearTimeout(this.#retry)
    const socket = this.#socket
    this.#socket = undefined
    socket?.close()
  }

  #open(): void {
    if (this.#socket && this.#socket.readyState < 2) return
    clearTimeout(this.#retry)
    const url = new URL('chat', this.#base)
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
    let socket: WebSocket
    try {
      socket = this.#environment.socket(url.href)
    } catch {
      // The page's Content-Security-Policy or an old proxy script forbids WebSockets altogether: HTTP carries the question.
      this.#cutOff()
      return
    }
    this.#socket = socket
    this.#opening = setTimeout(() => socket.close(), OPEN_TIMEOUT)
    socket.addEventListener('open', () => {
      clearTimeout(this.#opening)
      this.#everOpened = true
      for (const asking of this.#asking.values()) if (!asking.overHttp) this.#send(asking)
    })
    socket.addEventListener('message', (event: MessageEvent) => this.#take(event.data))
    // A close that the timer above asked for may never come where packets are swallowed: the timer's own end is enough.
    let over = false
    const end = (): void => {
      if (over || this.#socket !== socket) return
      over = true
      clearTimeout(this.#opening)
      this.#socket = undefined
      this.#dropped()
    }
    socket.addEventListener('close', end)
    socket.addEventListener('error', end)
  }

  #dropped(): void {
    const waiting = [...this.#asking.values()].filter((asking) => !asking.overHttp)
    if (this.#closed || waiting.length === 0) return
    const delay = RETRY_DELAYS[this.#drops]
    if (!this.#everOpened || delay === undefined) {
      this.#cutOff()
      return
    }
    this.#drops++
    for (const asking of waiting) {
      clearTimeout(asking.silence)
      asking.listener.notice('连接中断，正在重新连接……')
    }
    this.#retry = setTimeout(() => this.#open(), delay)
  }

  /** WebSockets do not get through: from now on, HTTP. */
  #cutOff(): void {
    this.#cut = true
    for (const asking of this.#asking.values()) if (!asking.overHttp) void this.#askOverHttp(asking)
  }

  #send(asking: Asking): void {
    const { id, received, body } = asking
    if (asking.sent) this.#post({ type: 'resume', version: VERSION, id, received })
    else this.#post({ type: 'ask', version: VERSION, id, ...body })
    asking.sent = true
    this.#listenForSilence(asking)
  }

  #post(message: ClientMessage): void {
    if (this.#socket?.readyState === 1) this.#socket.send(JSON.stringify(message))
  }

  #listenForSilence(asking: Asking): void {
    clearTimeout(asking.silence)
    asking.silence = setTimeout(() => void this.#askOverHttp(asking), SILENCE_TIMEOUT)
  }

  #take(data: unknown): void {
    const message = JSON.parse(String(data)) as ServerMessage
    // An error without an id answers a message that the server could not read: only the question under way can be meant.
    const id = message.id ?? this.#asking.keys().next().value
    const asking = id === undefined ? undefined : this.#asking.get(id)
    if (!asking || asking.overHttp) return
    this.#drops = 0
    if (message.type === 'error' && message.code === 'unknown-id') {
      asking.received = 0
      asking.sent = false
      asking.listener.restart()
      this.#send(asking)
      return
    }
    if (message.type !== 'error') {
      if (message.sequence <= asking.received) return
      asking.received = message.sequence
    }
    if (message.type === 'done' || message.type === 'error' || message.type === 'cancelled') this.#forget(asking)
    else this.#listenForSilence(asking)
    asking.listener.message({ ...message, id: asking.id })
  }

  #forget(asking: Asking): void {
    clearTimeout(asking.silence)
    this.#asking.delete(asking.id)
  }

  async #askOverHttp(asking: Asking): Promise<void> {
    asking.overHttp = true
    clearTimeout(asking.silence)
    const { signal } = asking.abort
    const finish = (message: ServerMessage): void => {
      if (signal.aborted) return
      this.#forget(asking)
      asking.listener.message(message)
    }
    for (let tries = 1; !signal.aborted; tries++) {
      try {
        const response = await this.#environment.fetch(new URL('api/ask', this.#base).href, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(asking.body),
          signal,
        })
        if (response.ok)
          finish({
            type: 'done',
            id: asking.id,
            sequence: asking.received + 1,
            answer: (await response.json()) as Answer,
          })
        else finish(refused(asking.id, response.status))
        return
      } catch {
        // No connection, or cut in the middle: told to the reader below, and tried again.
        // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- aborted while the request was under way
        if (signal.aborted) return
        if (!this.#environment.online()) {
          asking.listener.notice('网络已断开，恢复后自动提问。')
          tries = 0
          await this.#environment.backOnline(signal)
        } else if (tries >= HTTP_TRIES) {
          this.#cut = false
          finish({
            type: 'error',
            id: asking.id,
            code: 'internal',
            message: '连不上服务器，请稍后再问，或告诉管理员。',
          })
          return
        } else {
          asking.listener.notice('连不上服务器，正在重试……')
          await new Promise((resolve) => setTimeout(resolve, HTTP_RETRY_DELAY))
        }
      }
    }
  }
}

function refused(id: string, status: number): ServerMessage {
  return status === 400 || status === 413
    ? { type: 'error', id, code: 'bad-question', message: '这个问题无法受理：请写成 2000 字以内的文字。' }
    : { type: 'error', id, code: 'internal', message: '服务器出错，没有回答。请稍后再问，或告诉管理员。' }
}
