import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { WebSocketServer, type WebSocket } from 'ws'
import type { Assistant } from '../assistant.ts'
import type { Answer, Citation, Part } from '../protocol/answer.ts'
import { valuesOf } from '../protocol/chart-values.ts'
import {
  ClientMessage,
  MAX_MESSAGE_BYTES,
  PROTOCOL_VERSION,
  type AskBody,
  type ServerMessage,
} from '../protocol/messages.ts'
import { BAD_QUESTION } from './ask.ts'

/** Questions under way on one connection; a person asks one at a time. */
const MAX_UNDER_WAY = 4
/** How long a finished answer is kept for a client that lost its line, in ms. */
const KEPT_FOR = 120_000
/** Answers kept in all; the oldest goes first. */
const MAX_KEPT = 1000
/** A reader that lets so many bytes pile up is let go, in bytes. */
const MAX_UNREAD = 4 * 1024 * 1024

/** A message of an answer without its place in the sequence. */
type Piece = ServerMessage extends infer M ? (M extends { sequence: number } ? Omit<M, 'sequence'> : never) : never

/** One question and what has been sent of its answer; it outlives the connection that asked. */
interface Conversation {
  readonly id: string
  readonly stop: AbortController
  readonly sent: ServerMessage[]
  socket: WebSocket | undefined
  isOver: boolean
}

/**
 * WebSocket `/chat`: the conversation protocol of `protocol/messages.ts`.
 *
 * A bad message gets an error and the connection stays; one over 64 KB closes it with 1009; a page
 * that is not allowed is refused at the upgrade. Closing the app lets answers under way finish.
 */
export function chatRoute(
  app: FastifyInstance,
  assistant: () => Assistant,
  isAllowed: (origin: string | undefined, host: string | undefined) => boolean,
  today?: () => string,
): void {
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES })
  const conversations = new Map<string, Conversation>()
  const underWay = new Set<Promise<void>>()

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    if (!path.endsWith('/chat')) return refuse(socket, '404 Not Found')
    if (!isAllowed(request.headers.origin, request.headers.host)) return refuse(socket, '403 Forbidden')
    server.handleUpgrade(request, socket, head, serve)
  }
  app.server.on('upgrade', onUpgrade)
  app.addHook('preClose', async () => {
    app.server.off('upgrade', onUpgrade)
    await Promise.allSettled(underWay)
    for (const socket of server.clients) socket.close(1001, 'server is going away')
    server.close()
  })

  function serve(socket: WebSocket): void {
    const own = new Set<Conversation>()
    socket.on('message', (data: Buffer, isBinary) => {
      receive(socket, own, isBinary ? '' : data.toString('utf8'))
    })
    // A line that breaks or a message that is too long closes the socket; there is no one to tell.
    socket.on('error', (error) => {
      app.log.debug({ err: error }, 'connection failed')
    })
    socket.on('close', () => {
      for (const conversation of own) if (conversation.socket === socket) conversation.socket = undefined
    })
  }

  function receive(socket: WebSocket, own: Set<Conversation>, text: string): void {
    const message = parse(text)
    if (message === undefined) return fail(socket, undefined, 'bad-message', '消息无法识别。')
    if ('error' in message) return fail(socket, message.id, message.error, BAD_QUESTION)
    if (message.type === 'cancel') return conversations.get(message.id)?.stop.abort()
    if (message.version !== PROTOCOL_VERSION)
      return fail(socket, message.id, 'unsupported-version', '页面版本过旧，请刷新后再试。')
    if (message.type === 'resume') {
      const conversation = conversations.get(message.id)
      if (conversation === undefined) return fail(socket, message.id, 'unknown-id', '连接已中断，请重新提问。')
      conversation.socket = socket
      own.add(conversation)
      for (const sent of conversation.sent)
        if (!('sequence' in sent) || sent.sequence > message.received) deliver(socket, sent)
      return
    }
    if ([...own].filter((conversation) => !conversation.isOver).length >= MAX_UNDER_WAY)
      return fail(socket, message.id, 'busy', '上一个问题还在回答，请稍候。')
    if (conversations.has(message.id)) return fail(socket, message.id, 'bad-message', '问题编号重复。')
    const conversation: Conversation = { id: message.id, stop: new AbortController(), sent: [], socket, isOver: false }
    conversations.set(message.id, conversation)
    own.add(conversation)
    forgetOldest()
    const work = answer(conversation, message).finally(() => {
      underWay.delete(work)
      conversation.isOver = true
      setTimeout(() => conversations.delete(conversation.id), KEPT_FOR).unref()
    })
    underWay.add(work)
  }

  async function answer(conversation: Conversation, { question, after, place }: AskBody): Promise<void> {
    const { id, stop } = conversation
    try {
      const whole = await assistant().ask(question, {
        signal: stop.signal,
        ...(after !== undefined && { after }),
        ...(place !== undefined && { place }),
        ...(today !== undefined && { today: today() }),
      })
      for (const piece of piecesOf(id, whole)) {
        stop.signal.throwIfAborted()
        push(conversation, piece)
        // Lets `cancel` and other questions come between two parts.
        await new Promise((resolve) => setImmediate(resolve))
      }
    } catch (error) {
      if (stop.signal.aborted) return push(conversation, { type: 'cancelled', id })
      app.log.error({ err: error }, 'answer failed')
      const failure: ServerMessage = {
        type: 'error',
        id,
        code: 'internal',
        message: '回答时出错，请换个问法或稍后再试。',
      }
      conversation.sent.push(failure)
      deliver(conversation.socket, failure)
    }
  }

  function push(conversation: Conversation, piece: Piece): void {
    const message = { ...piece, sequence: conversation.sent.length + 1 } as ServerMessage
    conversation.sent.push(message)
    deliver(conversation.socket, message)
  }

  function forgetOldest(): void {
    for (const [id, conversation] of conversations) {
      if (conversations.size <= MAX_KEPT) return
      if (conversation.isOver) conversations.delete(id)
    }
  }
}

/** The pieces in which an answer is sent; each brings the citations that are new with it. */
function* piecesOf(id: string, answer: Answer): Generator<Piece> {
  const sent = new Set<number>()
  const fresh = (ids: Iterable<number>): Citation[] => {
    const wanted = new Set(ids)
    const citations = answer.citations.filter((citation) => wanted.has(citation.id) && !sent.has(citation.id))
    for (const citation of citations) sent.add(citation.id)
    return citations
  }
  yield { type: 'start', id, understood: answer.understood, parts: answer.parts.length }
  yield { type: 'lead', id, lead: answer.lead, citations: fresh(marksIn(answer.lead)) }
  for (const [index, part] of answer.parts.entries())
    yield { type: 'part', id, index, part, citations: fresh(citationsOf(part)) }
  yield { type: 'done', id, answer }
}

function citationsOf(part: Part): number[] {
  switch (part.kind) {
    case 'text':
      return marksIn(part.text)
    case 'table':
      return part.rows.flatMap((row) => row.flatMap((cell) => cell.citations ?? []))
    case 'chart':
      return valuesOf(part).flatMap(({ citations }) => citations)
    case 'passages':
      return part.citations
    case 'choices':
      return []
  }
}

/** Ids of the citations marked in a text: “……[1][3]”. */
function marksIn(text: string): number[] {
  return [...text.matchAll(/\[(\d+)\]/gu)].map((match) => Number(match[1]))
}

function parse(text: string): ClientMessage | { error: 'bad-question'; id: string } | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
  const message = ClientMessage.safeParse(value)
  if (message.success) return message.data
  // An `ask` whose only fault is its question gets an error that a person can act on.
  const { type, id } = (value ?? {}) as { type?: unknown; id?: unknown }
  const isQuestion = message.error.issues.every((issue) => issue.path[0] === 'question')
  return type === 'ask' && typeof id === 'string' && isQuestion ? { error: 'bad-question', id } : undefined
}

function fail(
  socket: WebSocket,
  id: string | undefined,
  code: Extract<ServerMessage, { type: 'error' }>['code'],
  message: string,
): void {
  deliver(socket, { type: 'error', code, message, ...(id !== undefined && { id }) })
}

function deliver(socket: WebSocket | undefined, message: ServerMessage): void {
  if (socket === undefined || socket.readyState !== socket.OPEN) return
  if (socket.bufferedAmount > MAX_UNREAD) socket.terminate()
  else socket.send(JSON.stringify(message))
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
