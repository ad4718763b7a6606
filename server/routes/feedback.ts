import { appendFile, mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { FeedbackBody } from '../protocol/feedback.ts'
import { clientOf, RateLimit } from './rate-limit.ts'

/** Largest message, in bytes: a long question, its lead and a few words. */
const LARGEST_BODY = 24 * 1024

/** How many messages one client may send in a minute: more than a person judges, few enough to keep the disk. */
const PER_MINUTE = 20

/** Largest file of a month, in bytes; then nothing more is taken until somebody has looked. */
export const LARGEST_FILE = 20 * 1024 * 1024

/** Where thumbs are kept, and by which clock. */
export interface FeedbackOptions {
  /** Folder outside the index's generations; made when the first thumb comes. */
  readonly folder: string
  readonly now?: () => Date
  /** Bytes; default `LARGEST_FILE`. */
  readonly largestFile?: number
}

/**
 * `POST /api/feedback`: keeps what a reader thinks of an answer (评价) as one JSON line in a file of its month,
 * with the time and the index that answered; never with an address or a name.
 */
export function feedbackRoute(
  app: FastifyInstance,
  isAllowed: (origin: string | undefined, host: string | undefined) => boolean,
  indexBuiltAt: () => string,
  { folder, now = () => new Date(), largestFile = LARGEST_FILE }: FeedbackOptions,
): void {
  const limit = new RateLimit(PER_MINUTE, 60_000)
  app.post('/api/feedback', { bodyLimit: LARGEST_BODY }, async (request, reply) => {
    const refused = (status: number, code: string, message: string) => {
      void reply.code(status)
      return { error: { code, message } }
    }
    if (!isAllowed(request.headers.origin, request.headers.host))
      return refused(403, 'forbidden-origin', '这个网站不能提交评价。')
    const at = now()
    if (!limit.takes(clientOf(request.ip), at.getTime()))
      return refused(429, 'too-many', '评价太频繁，请过一分钟再试。')
    const body = FeedbackBody.safeParse(request.body)
    if (!body.success) return refused(400, 'bad-feedback', '评价无法识别：请选一个原因，补充说明不超过 200 字。')
    await mkdir(folder, { recursive: true })
    const file = path.join(folder, `${at.toISOString().slice(0, 7)}.jsonl`)
    if ((await sizeOf(file)) >= largestFile) return refused(507, 'full', '评价已存满，请告诉管理员。')
    await appendFile(file, `${JSON.stringify({ at: at.toISOString(), index: indexBuiltAt(), ...body.data })}\n`)
    void reply.code(201)
    return { stored: true }
  })
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch (error) {
    // The first thumb of a month: there is no file yet.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0
    throw error
  }
}
