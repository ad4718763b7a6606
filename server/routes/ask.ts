import type { FastifyInstance } from 'fastify'
import type { Assistant } from '../assistant.ts'
import { AskBody } from '../protocol/messages.ts'
import type { Answer } from '../protocol/answer.ts'

/** `POST /api/ask`: one question, the whole answer as JSON. */
export function askRoute(app: FastifyInstance, assistant: () => Assistant, today?: () => string): void {
  app.post('/api/ask', async (request, reply): Promise<Answer | { error: { code: string; message: string } }> => {
    const body = AskBody.safeParse(request.body)
    if (!body.success) {
      void reply.code(400)
      return { error: { code: 'bad-question', message: BAD_QUESTION } }
    }
    const stop = new AbortController()
    // The asker has gone: nobody reads the answer.
    request.raw.once('close', () => {
      if (!request.raw.complete) stop.abort()
    })
    const { question, after, place } = body.data
    return assistant().ask(question, {
      signal: stop.signal,
      ...(after !== undefined && { after }),
      ...(place !== undefined && { place }),
      ...(today !== undefined && { today: today() }),
    })
  })
}

/** What a person is told whose question cannot be taken. */
export const BAD_QUESTION = '请输入 1 至 2000 字的问题。'
