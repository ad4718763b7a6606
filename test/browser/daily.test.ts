import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { AddressInfo } from 'node:net'
import { read, utils } from '@e965/xlsx'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CLIENT_DIRECTORY } from '../../client/build.ts'
import { readDocx } from '../../indexer/read/docx.ts'
import { buildApp } from '../../server/app.ts'
import { openAssistant } from '../../server/assistant.ts'
import { SHIPPED_CORPUS, SHIPPED_INDEX } from '../setup/shipped-index.ts'
import { hasBrowser, Setting, type Visit } from './setting.ts'

const UNFINISHED = '哪些指标未完成中期进度?'
const LABEL = '由程序依据所列文件生成，引用以原文为准。'
const DOCUMENTS = path.join(SHIPPED_CORPUS, 'documents')

let app: FastifyInstance
let setting: Setting
let folder: string

const visiting =
  (act: (visit: Visit) => Promise<void>, hash = '', options: Parameters<Setting['open']>[1] = {}) =>
  async () => {
    const visit = await setting.open(setting.address + hash, options)
    try {
      await act(visit)
      expect(visit.errors).toEqual([])
      expect(await visit.violations()).toEqual([])
    } finally {
      await visit.close()
    }
  }

async function saved(visit: Visit, push: string): Promise<{ bytes: Buffer; name: string }> {
  const [download] = await Promise.all([
    visit.page.waitForEvent('download'),
    visit.page.getByRole('button', { name: push }).last().click(),
  ])
  return { bytes: await readFile(await download.path()), name: download.suggestedFilename() }
}

const rowsOf = (bytes: Buffer, sheet: string): unknown[][] =>
  utils.sheet_to_json(read(bytes).Sheets[sheet]!, { header: 1 })

describe.runIf(hasBrowser())('daily work in the browser', () => {
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'plan-chat-daily-'))
    const assistant = await openAssistant({ index: SHIPPED_INDEX })
    app = await buildApp({
      assistant: () => assistant,
      client: CLIENT_DIRECTORY,
      documents: DOCUMENTS,
      feedback: path.join(folder, 'feedback'),
      allowedOrigins: ['*'],
    })
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

  it(
    'exports an answer as a Word file and an Excel workbook that open again, by a script read only then',
    visiting(async (visit) => {
      await visit.ask(UNFINISHED)
      expect(visit.requests.some((address) => address.endsWith('/export.js'))).toBe(false)
      const word = await saved(visit, '导出 Word')
      expect(word.name).toMatch(/^哪些指标未完成中期进度.*\.docx$/u)
      const { text, tables } = await readDocx(word.name, word.bytes)
      expect(text).toContain('人均预期寿命')
      expect(text).toContain('文件：wuchang-midterm-evaluation-2023.txt')
      expect(text.trimEnd().endsWith(LABEL)).toBe(true)
      expect(tables.length).toBeGreaterThan(0)
      const excel = await saved(visit, '导出 Excel')
      const book = read(excel.bytes)
      expect(rowsOf(excel.bytes, book.SheetNames[0]!).flat()).toContain(82)
      expect(rowsOf(excel.bytes, '出处').flat()).toContain('wuchang-midterm-evaluation-2023.txt')
    }),
  )

  it(
    'exports the register as it is filtered, with numbers, units and sources',
    visiting(async (visit) => {
      await visit.page.getByRole('combobox', { name: '状态' }).selectOption('not-met')
      const excel = await saved(visit, '导出 Excel')
      const [head = [], ...rows] = rowsOf(excel.bytes, '指标台账')
      const life = rows.find((row) => row[0] === '人均预期寿命') ?? []
      expect(life[head.indexOf('目标')]).toBe(83)
      expect(life[head.indexOf('目标') + 1]).toBe('岁')
      expect(rows.flat()).not.toContain('绿化覆盖率')
    }, '#/indicators'),
  )

  it(
    'exports and prints the duties of a department',
    visiting(
      async (visit) => {
        const word = await saved(visit, '导出 Word')
        expect((await readDocx(word.name, word.bytes)).text).toContain('区卫健局职责')
      },
      `#/departments/${encodeURIComponent('武昌区·区卫健局')}`,
    ),
  )

  it(
    'takes a thumb up at once, and a thumb down with a reason and a few words',
    visiting(async (visit) => {
      await visit.ask(UNFINISHED)
      const up = visit.lastTurn.getByRole('button', { name: '有帮助', exact: true })
      expect(await up.getAttribute('title')).toContain('会存到服务器')
      await up.click()
      await visit.page.getByText('已记下，谢谢').first().waitFor()
      const down = visit.lastTurn.getByRole('button', { name: '没帮助' })
      await down.click()
      const form = visit.lastTurn.getByRole('form', { name: '没帮助的原因' })
      await form.getByRole('button', { name: '提交' }).click()
      await form.getByText('请选一个原因。').waitFor()
      expect(await visit.violations()).toEqual([])
      await form.getByText('会存到服务器：').waitFor()
      await form.getByRole('radio', { name: '不完整' }).check()
      await form.getByRole('textbox').fill('少了一项')
      await form.getByRole('button', { name: '提交' }).click()
      await form.waitFor({ state: 'detached' })
      expect(await down.getAttribute('aria-pressed')).toBe('true')
      expect(await down.evaluate((node) => node === document.activeElement)).toBe(true)
      const [file = ''] = readdirSync(path.join(folder, 'feedback'))
      const lines = readFileSync(path.join(folder, 'feedback', file), 'utf8')
        .trimEnd()
        .split('\n')
      expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
        { verdict: 'up', question: UNFINISHED },
        { verdict: 'down', reason: 'incomplete', words: '少了一项', question: UNFINISHED },
      ])
      expect(visit.requests.every((address) => !decodeURIComponent(address).includes('未完成'))).toBe(true)
    }),
  )

  it(
    'offers names while a question is typed, by keys alone, and sends no whole question in an address',
    visiting(async (visit) => {
      const { page, input } = visit
      await input.pressSequentially('预期寿')
      const list = page.getByRole('listbox', { name: '联想' })
      const states = async () => [
        await input.getAttribute('aria-expanded'),
        await input.getAttribute('aria-controls'),
        await input.getAttribute('aria-activedescendant'),
      ]
      await list.getByRole('option').first().waitFor()
      expect(await visit.violations()).toEqual([])
      expect(await states()).toEqual(['true', await list.getAttribute('id'), null])
      await page.keyboard.press('ArrowDown')
      const active = (await input.getAttribute('aria-activedescendant'))!
      expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true')
      await page.keyboard.press('Escape')
      await list.waitFor({ state: 'hidden' })
      expect(await states()).toEqual(['false', null, null])
      await page.keyboard.press('ArrowDown')
      await list.getByRole('option').first().waitFor()
      await input.press('Backspace')
      await list.getByRole('option').first().waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      expect(await page.locator('.turn').count()).toBe(0)
      expect(await input.inputValue()).toContain('人均预期寿命')
      await page.keyboard.press('Enter')
      await visit.lastTurn.locator('.made-by').waitFor()
      const asked = visit.requests.filter((address) => address.includes('api/suggest'))
      expect(asked.length).toBeGreaterThan(0)
      expect(asked.every((address) => decodeURIComponent(new URL(address).searchParams.get('q')!).length <= 10)).toBe(
        true,
      )
    }),
  )

  it(
    'does without names where the server has none',
    visiting(async (visit) => {
      await visit.page.route(/\/api\/suggest/u, (route) => route.fulfill({ status: 200, json: { suggestions: [] } }))
      await visit.input.pressSequentially('预期')
      await visit.page.waitForTimeout(400)
      expect(await visit.page.getByRole('listbox', { name: '联想' }).count()).toBe(0)
    }),
  )

  it(
    'draws small lines in the register, sums with their month, and what was long not updated',
    visiting(async (visit) => {
      const { page } = visit
      await page.getByRole('img', { name: /^2021年 10\.4%/u }).waitFor()
      await page.locator('.sums').getByText('截至2023年6月').waitFor()
      await page.locator('.sums').getByText('达到中期进度 12').waitFor()
      const before = await page.locator('.register tbody tr').count()
      await page.getByRole('combobox', { name: '更新' }).selectOption('stale')
      const stale = await page.locator('.register tbody tr').count()
      expect(stale).toBeGreaterThan(0)
      expect(stale).toBeLessThan(before)
      await page.getByRole('button', { name: /^任务目标/u }).click()
      await page.locator('.register tbody tr').first().waitFor()
    }, '#/indicators'),
  )

  it(
    'saves the original file of a document, and says how it was read',
    visiting(async (visit) => {
      const { page } = visit
      await page.getByText(/^读取情况/u).click()
      await page.getByText('数字覆盖率').waitFor()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: '下载原文件' }).click(),
      ])
      expect(download.suggestedFilename()).toBe('wuchang-midterm-evaluation-2023.txt')
      const file = path.join(DOCUMENTS, 'wuchang-midterm-evaluation-2023.txt')
      expect(existsSync(file) && (await readFile(await download.path())).equals(readFileSync(file))).toBe(true)
    }, '#/documents/wuchang-midterm-evaluation-2023'),
  )

  it(
    'does the same in the widget: thumbs, export, and the viewer that is read with the first source',
    visiting(async (visit) => {
      const { page } = visit
      await page.getByRole('button', { name: '规划问答' }).click()
      await visit.ask(UNFINISHED)
      expect(visit.requests.some((address) => address.endsWith('/widget-viewer.js'))).toBe(false)
      await visit.lastTurn.locator('.lead .mark[data-citation]').first().click()
      await visit.quoted.waitFor()
      await page.getByRole('button', { name: '关闭原文' }).click()
      const word = await saved(visit, '导出 Word')
      expect((await readDocx(word.name, word.bytes)).text).toContain(LABEL)
      await visit.lastTurn.getByRole('button', { name: '有帮助', exact: true }).click()
      await page.getByText('已记下，谢谢').first().waitFor()
    }, 'demo.html'),
  )
})
