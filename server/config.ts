import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import * as z from 'zod'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Everything that can be set from outside; parts are given what they need of it. */
export interface Config {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  readonly corpus: string
  readonly index: string
  /** Folder of the built pages and the widget. */
  readonly client: string
  /** Folder for what people leave (thumbs and reasons); outside the index's generations. */
  readonly feedback: string
  /** Pages and addresses for staff: where documents differ. */
  readonly staff: boolean
  /** The place that 我区 and 这里 mean; without it they are asked back where there are several. */
  readonly place?: string
  /** Today for 去年 and 今年, `2026-11-22`; without it the clock's. */
  readonly date?: string
  /** Origins of other pages that may hold the widget; `*` allows any. The server's own is always allowed. */
  readonly allowedOrigins: readonly string[]
  /** Addresses or networks of reverse proxies whose `X-Forwarded-For` says who asks: `10.0.0.5`, `10.0.0.0/8`, `loopback`. */
  readonly trustedProxies: readonly string[]
}

const Settings = z.object({
  port: z.coerce.number().int().min(0).max(65535),
  host: z.string().min(1),
  date: z.iso.date().optional(),
  origins: z.array(z.union([z.literal('*'), z.url().transform((url) => new URL(url).origin)])),
  proxies: z.array(
    z.union([z.enum(['loopback', 'linklocal', 'uniquelocal']), z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]),
  ),
})

/**
 * Settings from the command line, else from the environment (PLAN_CHAT_HOST, PLAN_CHAT_PORT,
 * PLAN_CHAT_PLACE, PLAN_CHAT_ALLOW_ORIGIN and PLAN_CHAT_TRUST_PROXY divided by commas), else as shipped.
 *
 * @throws TypeError for an unknown option, RangeError for a value out of range
 */
export function readConfig(args: readonly string[], environment: NodeJS.ProcessEnv): Config {
  const { values } = parseArgs({
    args: [...args],
    options: {
      host: { type: 'string', default: environment['PLAN_CHAT_HOST'] ?? '127.0.0.1' },
      port: { type: 'string', default: environment['PLAN_CHAT_PORT'] ?? '8080' },
      corpus: { type: 'string', default: resolve(ROOT, 'corpus') },
      index: { type: 'string' },
      feedback: { type: 'string', default: resolve(ROOT, 'feedback') },
      staff: { type: 'boolean', default: false },
      place: { type: 'string' },
      date: { type: 'string' },
      'allow-origin': { type: 'string', multiple: true },
      'trust-proxy': { type: 'string', multiple: true },
    },
  })
  const settings = Settings.safeParse({
    port: values.port,
    host: values.host,
    date: values.date,
    origins: values['allow-origin'] ?? listed(environment['PLAN_CHAT_ALLOW_ORIGIN']),
    proxies: values['trust-proxy'] ?? listed(environment['PLAN_CHAT_TRUST_PROXY']),
  })
  if (!settings.success) throw new RangeError(`设置有误：${z.prettifyError(settings.error)}`)
  const place = values.place ?? environment['PLAN_CHAT_PLACE']
  return {
    host: settings.data.host,
    port: settings.data.port,
    corpus: resolve(values.corpus),
    index: indexDirectory(resolve(values.corpus), values.index),
    client: resolve(ROOT, 'dist/client'),
    feedback: resolve(values.feedback),
    staff: values.staff,
    allowedOrigins: settings.data.origins,
    trustedProxies: settings.data.proxies,
    ...(place !== undefined && { place }),
    ...(settings.data.date !== undefined && { date: settings.data.date }),
  }
}

function listed(text = ''): string[] {
  return text.split(',').filter((part) => part !== '')
}

/** Where the index of a corpus lies unless said otherwise: `.index` beside the corpus folder. */
export function indexDirectory(corpus: string, index: string | undefined): string {
  return index === undefined ? resolve(corpus, '../.index') : resolve(index)
}
