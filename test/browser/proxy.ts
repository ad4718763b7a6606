import { createServer, request, type IncomingMessage, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'

/** How a reverse proxy stands before the server. */
export interface ProxyOptions {
  /** Where it mounts the server, with slashes at both ends: `/ghwd/`. */
  readonly mount: string
  /** Where the server listens. */
  readonly port: number
  /** Answers the upgrade to a WebSocket as proxies do that know nothing of it. */
  readonly cutsWebSockets?: boolean
}

/** A reverse proxy of another party: takes its own path off, names the reader, and may cut WebSockets. */
export class Proxy {
  readonly #server: Server

  private constructor(server: Server) {
    this.#server = server
  }

  static async start({ mount, port, cutsWebSockets = false }: ProxyOptions): Promise<Proxy> {
    const server = createServer((incoming, response) => {
      const path = inside(incoming, mount)
      if (path === undefined) {
        response.writeHead(404).end()
        return
      }
      const headers = { ...incoming.headers, 'x-forwarded-for': incoming.socket.remoteAddress ?? '' }
      const onward = request({ port, host: '127.0.0.1', method: incoming.method, path, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      })
      onward.on('error', () => response.destroy())
      incoming.pipe(onward)
    })
    server.on('upgrade', (incoming, socket, head) => {
      const path = inside(incoming, mount)
      socket.on('error', () => socket.destroy())
      if (cutsWebSockets || path === undefined) {
        socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
        return
      }
      const onward = connect(port, '127.0.0.1', () => {
        const lines = incoming.rawHeaders.reduce(
          (text, part, index) => text + (index % 2 === 0 ? `${part}: ` : `${part}\r\n`),
          '',
        )
        onward.write(`GET ${path} HTTP/1.1\r\n${lines}\r\n`)
        onward.write(head)
        socket.pipe(onward).pipe(socket)
      })
      onward.on('error', () => socket.destroy())
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return new Proxy(server)
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections()
    return new Promise((resolve) => this.#server.close(() => resolve()))
  }
}

/** The path behind the mount; `undefined` for what lies outside. */
function inside({ url = '/' }: IncomingMessage, mount: string): string | undefined {
  return url.startsWith(mount) ? `/${url.slice(mount.length)}` : undefined
}
