import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { MAX_HEAP_MIB } from './limits.ts'
import type { ParseReply, ParseRequest } from './worker.ts'

const ROOT = realpathSync(fileURLToPath(new URL('../..', import.meta.url)))

const PACKAGES = join(ROOT, 'node_modules')

/** How often the memory of the process is looked at, in milliseconds: the first allocations of a bomb take longer. */
const WATCH_INTERVAL = 100

/** A page of memory as /proc counts it, in bytes. */
const PAGE_BYTES = 4096

/** How a process that was asked came to an end: with an answer, or at one of the limits, or by itself. */
export type Outcome =
  | ParseReply
  | { readonly kind: 'time' }
  | { readonly kind: 'memory' }
  | { readonly kind: 'crashed'; readonly error: string }

/** What one document may take. */
export interface Limits {
  readonly milliseconds: number
  readonly memoryBytes: number
}

/**
 * A process of its own for parsers of hostile formats: it may read the installed packages and nothing else, write
 * no file and start no process; its memory and its time are limited, and its end is an answer like any other.
 *
 * It needs no file of its own: the readers are bundled here and handed over on standard input.
 */
export class ParserProcess {
  readonly #child: ChildProcess
  #errors = ''

  constructor() {
    const options = [
      // Node 20 knows the permission model by its first name only.
      process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission',
      // The folder may be a link to where the packages are: a package is looked for by the link, and read where it leads.
      // Node ends at once where one folder is given twice.
      ...[...new Set([PACKAGES, realpathSync(PACKAGES)])].map((folder) => `--allow-fs-read=${folder}${sep}`),
      `--max-old-space-size=${String(MAX_HEAP_MIB)}`,
      '--no-warnings',
      '--input-type=module',
      '-',
    ]
    // Nothing of this process's surroundings is handed on, but for what Windows needs to start a process at all.
    const system = process.env['SystemRoot']
    this.#child = spawn(process.execPath, options, {
      cwd: ROOT,
      env: system === undefined ? {} : { SystemRoot: system },
      stdio: ['pipe', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
    })
    this.#child.stderr
      ?.setEncoding('utf8')
      .on('data', (text: string) => (this.#errors = (this.#errors + text).slice(-2000)))
    // A process that ended before it had read its program is seen by its exit.
    this.#child.stdin?.on('error', () => undefined).end(program())
    // An `error` without a listener would end this process; the outcome is told by `exit`.
    this.#child.on('error', (error) => (this.#errors += error.message))
  }

  /** Whether it can be asked once more. */
  get alive(): boolean {
    return this.#child.connected && this.#child.exitCode === null && this.#child.signalCode === null
  }

  /** Asks it to read a file; at a limit it is killed. One file at a time. */
  async ask(request: ParseRequest, limits: Limits): Promise<Outcome> {
    const child = this.#child
    return await new Promise((resolve) => {
      const finish = (outcome: Outcome): void => {
        clearTimeout(timer)
        clearInterval(watch)
        child.off('message', onMessage).off('exit', onExit).off('error', onExit)
        if (outcome.kind === 'time' || outcome.kind === 'memory') child.kill('SIGKILL')
        resolve(outcome)
      }
      const onMessage = (message: unknown): void => finish(message as ParseReply)
      const onExit = (): void =>
        finish(
          /heap out of memory|allocation failed/iu.test(this.#errors)
            ? { kind: 'memory' }
            : { kind: 'crashed', error: this.#errors },
        )
      const timer = setTimeout(() => finish({ kind: 'time' }), limits.milliseconds)
      const watch = setInterval(() => {
        void residentBytes(child.pid).then((bytes) => {
          if (bytes > limits.memoryBytes) finish({ kind: 'memory' })
        })
      }, WATCH_INTERVAL)
      child.on('message', onMessage).on('exit', onExit).on('error', onExit)
      if (!this.alive) onExit()
      else
        child.send(request, (error) => {
          if (error !== null && !this.alive) onExit()
        })
    })
  }

  /** Ends it, and waits until it has ended. */
  async close(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null || this.#child.pid === undefined) return
    const ended = once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await ended
  }
}

let bundled: string | undefined

/** The readers as one JavaScript module; the packages stay where they are installed. */
function program(): string {
  bundled ??= buildSync({
    stdin: {
      contents: "import { serve } from './worker.ts'\nserve()\n",
      resolveDir: join(ROOT, 'indexer', 'read'),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  }).outputFiles[0]?.text
  return bundled ?? ''
}

/** The memory that a process holds; 0 where the system does not tell (the limit of its heap holds there too). */
async function residentBytes(pid: number | undefined): Promise<number> {
  const path = `/proc/${String(pid)}/statm`
  if (pid === undefined || !existsSync(path)) return 0
  try {
    return Number((await readFile(path, 'utf8')).split(' ')[1] ?? 0) * PAGE_BYTES
  } catch (error) {
    // It ended between the two looks; its exit is told elsewhere.
    if (error instanceof Error && 'code' in error) return 0
    throw error
  }
}
