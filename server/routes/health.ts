import type { FastifyInstance } from 'fastify'
import type { Assistant } from '../assistant.ts'
import type { Health } from '../protocol/register.ts'

/** `GET /health`: what is loaded, from when, and what is degraded. */
export function healthRoute(app: FastifyInstance, assistant: () => Assistant): void {
  app.get('/health', (): Health => {
    const { manifest } = assistant().index
    const degraded = [
      ...manifest.leftOut.map(({ file, reason }) => `未收入 ${file}：${reason}`),
      ...manifest.corrections.problems.map(
        ({ entry, problem }) => `人工更正第 ${String(entry)} 条未能采用：${problem}`,
      ),
    ]
    return {
      status: degraded.length === 0 ? 'ok' : 'degraded',
      index: { builtAt: manifest.builtAt, ...manifest.counts },
      degraded,
    }
  })
}
