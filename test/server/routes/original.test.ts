import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAssistant, type Assistant } from '../../../server/assistant.ts'
import { originalRoute } from '../../../server/routes/original.ts'
import { SHIPPED_CORPUS, SHIPPED_INDEX } from '../../setup/shipped-index.ts'

const DOCUMENTS = path.join(SHIPPED_CORPUS, 'documents')

let folder: string
let assistant: Assistant
let app: FastifyInstance
let moved: FastifyInstance

beforeAll(async () => {
  assistant = await openAssistant({ index: SHIPPED_INDEX })
  app = fastify()
  originalRoute(app, () => assistant, DOCUMENTS)
  // Another folder, in which one document is a link to the outside and the others are gone.
  folder = mkdtempSync(path.join(tmpdir(), 'plan-chat-original-'))
  mkdirSync(path.join(folder, 'documents'))
  writeFileSync(path.join(folder, 'secret.txt'), '不公开')
  symlinkSync(path.join(folder, 'secret.txt'), path.join(folder, 'documents', 'wuchang-review-2023.txt'))
  moved = fastify()
  originalRoute(moved, () => assistant, path.join(folder, 'documents'))
})
afterAll(async () => {
  await Promise.all([app.close(), moved.close()])
  rmSync(folder, { recursive: true })
})

describe('GET /api/documents/:id/original', () => {
  it('gives the file byte for byte, to be saved under its name', async () => {
    const response = await app.inject('/api/documents/wuchang-review-2023/original')
    expect(response.statusCode).toBe(200)
    expect(response.rawPayload.equals(readFileSync(path.join(DOCUMENTS, 'wuchang-review-2023.txt')))).toBe(true)
    expect(response.headers['content-disposition']).toBe(
      `attachment; filename="wuchang-review-2023.txt"; filename*=UTF-8''wuchang-review-2023.txt`,
    )
    expect(response.headers['content-security-policy']).toContain('sandbox')
  })

  it.each([
    'nothing',
    '..%2Fcatalogue.json',
    'catalogue.json',
    '..%2F..%2Fpackage.json',
    '%2Fetc%2Fpasswd',
    'wuchang-review-2023.txt',
  ])('gives nothing for %s, which is no document of the index', async (id) => {
    expect((await app.inject(`/api/documents/${id}/original`)).statusCode).toBe(404)
  })

  it('follows no link out of the folder, and says that a file is gone', async () => {
    const linked = await moved.inject('/api/documents/wuchang-review-2023/original')
    expect(linked.statusCode).toBe(404)
    expect(linked.body).not.toContain('不公开')
    expect((await moved.inject('/api/documents/wuchang-work-report-2025/original')).statusCode).toBe(404)
  })
})
