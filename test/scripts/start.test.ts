import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../scripts/project.mjs'
import { Answer } from '../../server/protocol/answer.ts'

const PLAN = `山南区“十四五”规划纲要任务分工方案

发布机构: 山南区人民政府办公室
公开日期: 2022年03月01日

一、主要指标分工

1.人均预期寿命达到83岁。(责任单位:区卫健局)
2.绿化覆盖率达到41.5%。(责任单位:区城管局)
`

let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plan-chat-start-'))
  mkdirSync(path.join(folder, 'corpus', 'documents'), { recursive: true })
  writeFileSync(path.join(folder, 'corpus', 'documents', 'shannan-2022.txt'), PLAN)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** A started server: its address, what it printed, and its end. */
interface Started {
  readonly process: ChildProcess
  readonly address: string
  readonly printed: () => string
  readonly ended: Promise<number | null>
}

// “… http://127.0.0.1:34567/ …”
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/u

/** Runs `npm start` and waits until it prints its address; port 0 takes any free one. */
async function start(port = '0'): Promise<Started> {
  const { VITEST: _inside, ...env } = process.env
  const args = ['--port', port, '--corpus', path.join(folder, 'corpus'), '--index', path.join(folder, 'index')]
  const child = spawn('npm', ['start', '--', ...args], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      text += chunk.toString()
      const found = ADDRESS.exec(text)
      if (found !== null) resolve(found[0])
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void ended.then(() => {
      reject(new Error(`ended without an address: ${text}`))
    })
  })
  return { process: child, address, printed: () => text, ended }
}

/** Sends SIGTERM to npm itself and gives the seconds until it has ended. */
async function stop({ process: child, ended }: Started): Promise<number> {
  const started = performance.now()
  child.kill('SIGTERM')
  await ended
  return (performance.now() - started) / 1000
}

/** Every file of the index with its time of change. */
function indexFiles(): string[] {
  const index = path.join(folder, 'index')
  return readdirSync(index, { recursive: true, encoding: 'utf8' })
    .map((name) => `${name} ${statSync(path.join(index, name)).mtimeMs}`)
    .filter((line) => !/-(?:wal|shm) /u.test(line))
    .sort()
}

describe('npm start', () => {
  it('builds the index, answers over HTTP, and ends within ten seconds of SIGTERM', async () => {
    const server = await start()
    const response = await fetch(`${server.address}/api/ask`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ question: '人均预期寿命由谁负责?' }),
    })
    expect(response.status).toBe(200)
    const answer = Answer.parse(await response.json())
    expect(answer.lead).toContain('区卫健局')
    expect(answer.citations.map(({ document }) => document.file)).toContain('shannan-2022.txt')

    const page = await fetch(server.address)
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(await stop(server)).toBeLessThan(10)
  }, 180_000)

  it('leaves the index as it is when started again', async () => {
    const before = indexFiles()
    const server = await start()
    expect(await stop(server)).toBeLessThan(10)
    expect(indexFiles().filter((line) => line.startsWith('gen'))).toEqual(
      before.filter((line) => line.startsWith('gen')),
    )
    expect(server.printed()).not.toContain('npm ci')
  }, 60_000)

  it('says in a sentence that the port is taken', async () => {
    const server = await start()
    const port = new URL(server.address).port
    const refusal: unknown = await start(port).catch((error: unknown) => error)
    await stop(server)
    expect(String(refusal)).toContain(port)
    expect(String(refusal)).not.toMatch(/^ +at /mu)
  }, 60_000)
})
