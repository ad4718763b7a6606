import { spawn, type ChildProcess } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { SHIPPED_INDEX } from '../setup/shipped-index.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Milliseconds for building the index of the shipped corpus from nothing on a slow machine. */
const START_TIMEOUT = 170_000

/** A running server. */
export interface RunningServer {
  readonly port: number
  stop(): Promise<void>
}

// “规划问答：http://127.0.0.1:8080/”: the printed address to open, whatever words stand around it.
const ADDRESS = /http:\/\/127\.0\.0\.1:(?<port>\d+)/u

/**
 * Starts the real server on the shipped corpus, on any free port; pages of `allowedOrigin` may hold its widget.
 *
 * @param options further ones of the command line: `--staff`
 */
export async function startServer(allowedOrigin: string, options: readonly string[] = []): Promise<RunningServer> {
  const args = [
    '--import',
    'tsx',
    'server/main.ts',
    '--port',
    '0',
    '--index',
    SHIPPED_INDEX,
    '--allow-origin',
    allowedOrigin,
    ...options,
  ]
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  return { port: await printedPort(child), stop: () => ended(child) }
}

function printedPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let printed = ''
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`the server printed no address in ${START_TIMEOUT} ms:\n${printed}`))
    }, START_TIMEOUT)
    const take = (data: Buffer): void => {
      printed += data.toString()
      const port = ADDRESS.exec(printed)?.groups?.['port']
      if (port === undefined) return
      clearTimeout(timer)
      resolve(Number(port))
    }
    child.stdout?.on('data', take)
    child.stderr?.on('data', take)
    child.on('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`the server ended with ${code}:\n${printed}`))
    })
  })
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) resolve()
    child.on('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

/** A page of another site. */
export interface HostPage {
  readonly html: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A server of another site, on a port of its own, whose pages can be set. */
export class OtherSite {
  readonly #pages = new Map<string, HostPage>()
  readonly #server: Server

  private constructor(server: Server) {
    this.#server = server
    server.on('request', (request, response) => {
      const page = this.#pages.get(request.url ?? '')
      if (!page) {
        response.writeHead(404).end()
        return
      }
      const type = request.url?.endsWith('.css')
        ? 'text/css'
        : request.url?.endsWith('.js')
          ? 'text/javascript'
          : 'text/html; charset=utf-8'
      response.writeHead(200, { 'content-type': type, ...page.headers }).end(page.html)
    })
  }

  static async start(): Promise<OtherSite> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return new OtherSite(server)
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** Sets what stands at a path. */
  page(path: string, page: HostPage): void {
    this.#pages.set(path, page)
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections()
    return new Promise((resolve) => this.#server.close(() => resolve()))
  }
}
