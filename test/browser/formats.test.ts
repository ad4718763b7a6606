import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CLIENT_DIRECTORY } from '../../client/build.ts'
import { buildIndex } from '../../indexer/build.ts'
import { buildApp } from '../../server/app.ts'
import { openAssistant } from '../../server/assistant.ts'
import { hasBrowser, Setting } from './setting.ts'

const GIVEN = [
  'numbered.docx',
  'numbered.doc',
  'numbered.pdf',
  'indicators.xlsx',
  'gb18030.html',
  'default-namespace.ofd',
]

const MARKDOWN =
  '# 清江区2024年工作要点\n\n## 一、主要目标\n\n到2025年，绿化覆盖率达到41.51%。\n\n| 指标 | 目标 |\n| --- | --- |\n| 森林覆盖率 | 65% |\n'

let app: FastifyInstance
let setting: Setting
let folder: string
let documents: string

/** The viewer with a document of every format that the indexer reads. */
describe.runIf(hasBrowser())('the source viewer', () => {
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'plan-chat-viewer-'))
    documents = path.join(folder, 'corpus', 'documents')
    mkdirSync(documents, { recursive: true })
    for (const file of GIVEN) {
      const [name = '', ending = ''] = file.split('.')
      // Two files of one name but for the ending would have one id.
      const target = path.join(documents, `${name}-${ending}.${ending}`)
      cpSync(fileURLToPath(new URL(`../fixtures/formats/${file}`, import.meta.url)), target)
    }
    writeFileSync(path.join(documents, 'points-md.md'), MARKDOWN)
    writeFileSync(path.join(documents, 'plain-txt.txt'), '清江区2024年工作总结\n一、完成情况\n绿化覆盖率达到40.89%。\n')
    const index = path.join(folder, 'index')
    await buildIndex({ corpus: path.join(folder, 'corpus'), index })
    const assistant = await openAssistant({ index })
    app = await buildApp({ assistant: () => assistant, client: CLIENT_DIRECTORY, documents })
    await app.listen({ port: 0, host: '127.0.0.1' })
    process.env['PLAN_CHAT_TEST_PORT'] = String((app.server.address() as AddressInfo).port)
    setting = await Setting.start()
  }, 180_000)
  afterAll(async () => {
    delete process.env['PLAN_CHAT_TEST_PORT']
    await setting.stop()
    await app.close()
    rmSync(folder, { recursive: true })
  })

  it.each<[id: string, words: string, where: string | undefined, cells: boolean]>([
    ['numbered-docx', '五年累计降低15%', undefined, true],
    ['numbered-doc', '五年累计降低15%', undefined, false],
    ['numbered-pdf', '五年累计降低15%', '第 1 页', true],
    ['indicators-xlsx', '41.51%', '主要指标', true],
    ['gb18030-html', '', undefined, true],
    ['default-namespace-ofd', '', undefined, false],
    ['points-md', '绿化覆盖率达到41.51%', undefined, true],
    ['plain-txt', '绿化覆盖率达到40.89%', undefined, false],
  ])(
    'shows %s with its text, places and tables, finds words in it, and saves the file',
    async (id, words, where, cells) => {
      const detail = (await app.inject(`/api/documents/${id}`)).json<{ text: string; file: string }>()
      const sought = words === '' ? detail.text.trim().slice(0, 6) : words
      const start = detail.text.indexOf(sought)
      expect(start).toBeGreaterThanOrEqual(0)
      const visit = await setting.open(
        `${setting.address}#/documents/${id}?start=${start}&end=${start + sought.length}`,
      )
      const { page } = visit
      expect(await visit.quotedWords()).toBe(sought)
      const shown = (await page.locator('.document-text').innerText()).replace(/\s+/gu, '')
      for (const line of detail.text.split('\n').slice(0, 5))
        expect(shown).toContain(line.replace(/[\s|]+/gu, '').slice(0, 10))
      if (where !== undefined) await page.locator('.division').getByText(where).first().waitFor()
      expect((await page.locator('.document-text table td').count()) > 0).toBe(cells)
      await page.getByRole('searchbox', { name: '在文件中查找' }).fill(sought.slice(0, 4))
      await page.locator('mark.found.current').first().waitFor()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: '下载原文件' }).click(),
      ])
      expect(download.suggestedFilename()).toBe(detail.file)
      expect((await readFile(await download.path())).equals(readFileSync(path.join(documents, detail.file)))).toBe(true)
      expect(visit.errors).toEqual([])
      expect(await visit.violations()).toEqual([])
      await visit.close()
    },
  )
})
