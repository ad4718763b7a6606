import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildIndex } from '../../indexer/build.ts'
import { buildApp } from '../../server/app.ts'
import { openAssistant } from '../../server/assistant.ts'
import { DocumentDetail, DocumentList } from '../../server/protocol/register.ts'

const FILES = [
  'numbered.docx',
  'numbered.pdf',
  'indicators.xlsx',
  'numbered.doc',
  'scan.pdf',
  'truncated.docx',
  'old.xls',
]

let folder: string
let app: FastifyInstance

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'plan-chat-formats-'))
  const corpus = path.join(folder, 'corpus')
  mkdirSync(path.join(corpus, 'documents'), { recursive: true })
  for (const file of FILES) {
    const [name = '', ending = ''] = file.split('.')
    // Two files of one name but for the ending would have one id.
    const target = path.join(corpus, 'documents', `${name}-${ending}.${ending}`)
    cpSync(fileURLToPath(new URL(`../fixtures/formats/${file}`, import.meta.url)), target)
  }
  const index = path.join(folder, 'index')
  await buildIndex({ corpus, index })
  const assistant = await openAssistant({ index })
  app = await buildApp({ assistant: () => assistant, client: folder, allowedOrigins: [] })
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

async function detail(id: string): Promise<DocumentDetail> {
  return DocumentDetail.parse((await app.inject(`/api/documents/${id}`)).json())
}

/** Where the words stand in their file. */
function placeOf({ text, places = [] }: DocumentDetail, words: string): unknown {
  const at = text.indexOf(words)
  return places.find(({ start, end }) => start <= at && at < end)?.where
}

describe('documents of every format', () => {
  it('are indexed, and what cannot be read is named with its reason', async () => {
    const { documents, leftOut } = DocumentList.parse((await app.inject('/api/documents')).json())
    expect(documents.map(({ id }) => id)).toEqual(['indicators-xlsx', 'numbered-doc', 'numbered-docx', 'numbered-pdf'])
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('另存为 .xlsx'),
      expect.stringContaining('扫描件'),
      expect.stringContaining('已损坏'),
    ])
    expect(documents.find(({ id }) => id === 'numbered-doc')?.notes).toEqual([expect.stringContaining('只读出文字')])
  })

  it.each([
    ['numbered-docx', '五年累计降低15%', { paragraph: 8 }],
    ['numbered-pdf', '五年累计降低15%', { page: 1, line: 10 }],
    ['indicators-xlsx', '41.51%', { sheet: '主要指标', cell: 'E3' }],
    ['numbered-doc', '五年累计降低15%', { paragraph: 8 }],
  ])('tell where in the file their text stands: %s', async (id, words, where) => {
    expect(placeOf(await detail(id), words)).toEqual(where)
  })
})
