import { existsSync } from 'node:fs'
import fastifyStatic from '@fastify/static'
import fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { chatRoute } from './routes/chat.ts'
import { askRoute } from './routes/ask.ts'
import { registerRoutes } from './routes/register.ts'
import { discrepancyRoutes } from './routes/discrepancies.ts'
import { documentRoutes } from './routes/documents.ts'
import { feedbackRoute } from './routes/feedback.ts'
import { healthRoute } from './routes/health.ts'
import { originCheck } from './routes/origin.ts'
import { originalRoute } from './routes/original.ts'
import { suggestRoute } from './routes/suggest.ts'
import type { Assistant } from './assistant.ts'

export interface AppOptions {
  /** The assistant of the live index; asked for at each request, since a new index replaces it. */
  readonly assistant: () => Assistant
  /** Folder of the built pages; without it only the addresses for programs are served. */
  readonly client?: string
  /** Folder of the documents as files; without it they cannot be saved. */
  readonly documents?: string
  /** Folder for what readers think of answers; without it nothing is taken. */
  readonly feedback?: string
  readonly allowedOrigins?: readonly string[]
  /** Addresses of reverse proxies: what they say of who asks is believed; what anyone else says is not. */
  readonly trustedProxies?: readonly string[]
  /** Gives out the pages and addresses for staff: where documents differ. */
  readonly staff?: boolean
  /** Today as `2026-11-22`, asked for at each question. */
  readonly today?: () => string
  readonly log?: boolean
}

/** What every page may load: only what this server serves. Trusted Types close the way from text to script. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' ws: wss:; font-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"

/**
 * The server without a port: tests inject requests into it, `main.ts` listens.
 * Closing it lets answers under way finish.
 */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: options.log === true ? { level: 'warn' } : false,
    bodyLimit: 64 * 1024,
    forceCloseConnections: 'idle',
    trustProxy:
      options.trustedProxies === undefined || options.trustedProxies.length === 0 ? false : [...options.trustedProxies],
  })
  const isAllowed = originCheck(options.allowedOrigins ?? [])
  app.addHook('onRequest', async (request, reply) => {
    reply.header('X-Content-Type-Options', 'nosniff').header('Referrer-Policy', 'same-origin')
    const { origin } = request.headers
    // A module script from another origin needs this header; what it holds is public.
    if (/\.(?:js|css|map)(?:\?|$)/u.test(request.url)) reply.header('Access-Control-Allow-Origin', '*')
    else if (origin !== undefined && isAllowed(origin, request.headers.host)) {
      reply.header('Access-Control-Allow-Origin', origin).header('Vary', 'Origin')
      if (request.method === 'OPTIONS')
        return reply
          .header('Access-Control-Allow-Methods', 'GET, POST')
          .header('Access-Control-Allow-Headers', 'Content-Type')
          .header('Access-Control-Max-Age', '600')
          .code(204)
          .send()
    }
    return undefined
  })
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error({ err: error }, 'request failed')
    const body =
      status >= 500
        ? { code: 'internal', message: '服务器出错，请稍后再试。' }
        : { code: error.code === 'FST_ERR_CTP_BODY_TOO_LARGE' ? 'too-large' : 'bad-request', message: '请求无法识别。' }
    return reply.code(status).send({ error: body })
  })
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ error: { code: 'not-found', message: '没有这个地址。' } }),
  )

  healthRoute(app, options.assistant)
  askRoute(app, options.assistant, options.today)
  suggestRoute(app, options.assistant)
  documentRoutes(app, options.assistant)
  if (options.documents !== undefined) originalRoute(app, options.assistant, options.documents)
  registerRoutes(app, options.assistant)
  discrepancyRoutes(app, options.assistant, options.staff === true)
  if (options.feedback !== undefined)
    feedbackRoute(app, isAllowed, () => options.assistant().index.manifest.builtAt, { folder: options.feedback })
  chatRoute(app, options.assistant, isAllowed, options.today)
  if (options.client !== undefined && existsSync(options.client))
    await app.register(fastifyStatic, {
      root: options.client,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.setHeader('Cache-Control', 'no-cache')
        if (path.endsWith('.html')) reply.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY)
      },
    })
  return app
}
