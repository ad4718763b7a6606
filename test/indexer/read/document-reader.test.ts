import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { extractFacts } from '../../../indexer/extract/extract.ts'
import type { Document } from '../../../indexer/model/document.ts'
import { DocumentReader } from '../../../indexer/read/document-reader.ts'
import { formatFile } from './format-file.ts'

const reader = new DocumentReader()
afterAll(() => reader.close())

async function refusal(file: string, bytes: Uint8Array, by = reader): Promise<string> {
  try {
    await by.read(file, bytes)
  } catch (error) {
    return (error as { reason: string }).reason
  }
  throw new Error(`${file} was read`)
}

describe('DocumentReader', () => {
  it.each([
    ['old.xls', /\.xlsx 后再放入/u],
    ['方案.wps', /\.docx 后再放入/u],
    ['指标.et', /\.xlsx 后再放入/u],
    ['汇报.pptx', /导出为 \.pdf/u],
    ['扫描.jpg', /文字识别/u],
    ['附件.zip', /先解压/u],
    ['其他.abc', /不支持“\.abc”格式/u],
  ])('refuses %s and says how to convert it', async (file, reason) => {
    expect(await refusal(file, new Uint8Array([1]))).toMatch(reason)
  })

  it('refuses files over 50 MB and empty ones', async () => {
    expect(await refusal('a.pdf', new Uint8Array(50 * 1024 * 1024 + 1))).toMatch(/超过 50 MB/u)
    expect(await refusal('a.docx', new Uint8Array(0))).toBe('文件是空的')
  })

  it('passes on the reason that a reader gives, and reads on', async () => {
    expect(await refusal('scan.pdf', formatFile('scan.pdf'))).toMatch(/^是扫描件，没有文字层/u)
    expect(await refusal('bomb.docx', formatFile('bomb.docx'))).toMatch(/200 MB/u)
    expect(await refusal('truncated.docx', formatFile('truncated.docx'))).toMatch(/已损坏或不完整/u)
    expect((await reader.read('numbered.docx', formatFile('numbered.docx'))).tables).toHaveLength(1)
  })

  it('says of an old Word document that only its text is read', async () => {
    const document = await reader.read('numbered.doc', formatFile('numbered.doc'))
    expect(document.notes).toEqual([expect.stringContaining('只读出文字') as string])
    expect(document.text).toContain('临江区国民经济和社会发展“十四五”规划主要任务分工方案')
  })

  it.each([
    ['time', { milliseconds: 1 }, /超过 60 秒/u],
    ['memory', { memoryBytes: 1 }, /内存过多/u],
  ])('ends a document that takes too much %s, and reads the next', async (_, limits, reason) => {
    const strict = new DocumentReader(limits)
    expect(await refusal('cid-font.pdf', formatFile('cid-font.pdf'), strict)).toMatch(reason)
    expect((await strict.read('a.txt', new TextEncoder().encode('全区经济平稳运行。'))).text).toBe('全区经济平稳运行。')
    await strict.close()
  })

  it('survives files that are cut off or damaged anywhere', async () => {
    for (const name of [
      'numbered.docx',
      'numbered.pdf',
      'indicators.xlsx',
      'prefixed.ofd',
      'numbered.doc',
      'gb18030.html',
    ]) {
      const whole = formatFile(name)
      for (const share of [0.05, 0.3, 0.6, 0.95]) {
        const cut = whole.slice(0, Math.floor(whole.length * share))
        const damaged = whole.slice()
        // A fixed pattern of damage from a point on.
        for (let at = Math.floor(whole.length * share); at < whole.length; at += 97)
          damaged[at] = (damaged[at]! * 31 + 7) % 256
        for (const bytes of [cut, damaged])
          await reader
            .read(name, bytes)
            .catch((error: unknown) => expect(error).toMatchObject({ code: 'unreadable-document' }))
      }
    }
    expect((await reader.read('numbered.docx', formatFile('numbered.docx'))).text).toContain('一、总体要求')
  }, 120_000)

  it('finds the same facts in each format as in the text', async () => {
    const file = new URL('../../../corpus/documents/wuchang-task-division-2022.txt', import.meta.url)
    const expected = factsOf(await reader.read('任务分工.txt', new Uint8Array(readFileSync(file))))
    expect(expected.length).toBeGreaterThan(100)
    for (const ending of ['docx', 'pdf', 'html', 'doc', 'ofd'])
      expect(factsOf(await reader.read(`任务分工.${ending}`, formatFile(`task-division.${ending}`))), ending).toEqual(
        expected,
      )
  }, 60_000)
})

/** Facts without where they stand: blanks and offsets differ from format to format. */
function factsOf(document: Document): string[] {
  const places = new Set(['document', 'source', 'subjectSource'])
  return extractFacts(document).map((fact) =>
    JSON.stringify(fact, (key, value: unknown) =>
      places.has(key) ? undefined : typeof value === 'string' ? value.replace(/\s+/gu, '') : value,
    ),
  )
}

describe('the process that parses', () => {
  const options = [
    '--experimental-permission',
    '--no-warnings',
    `--allow-fs-read=${new URL('../../../node_modules/', import.meta.url).pathname}`,
  ]

  it.each([
    ['reads no file', "require('node:fs').readFileSync('/etc/hosts')"],
    ['writes no file', "require('node:fs').writeFileSync('written.txt', '')"],
    ['starts no process', "require('node:child_process').execFileSync('true')"],
    ['starts no thread', "new (require('node:worker_threads').Worker)('1', { eval: true })"],
  ])('%s', (_, program) => {
    const { stderr, status } = spawnSync(process.execPath, [...options, '-e', program], { encoding: 'utf8' })
    expect(status).not.toBe(0)
    expect(stderr).toContain('ERR_ACCESS_DENIED')
  })

  it.runIf(hasNamespaces())(
    'reads every format where there is no network',
    () => {
      const program = `
      import { readFileSync } from 'node:fs'
      import { register } from 'tsx/esm/api'
      register()
      const { DocumentReader } = await import('./indexer/read/document-reader.ts')
      const reader = new DocumentReader()
      for (const name of ['numbered.docx', 'cid-font.pdf', 'indicators.xlsx', 'gb18030.html', 'prefixed.ofd', 'numbered.doc'])
        console.log(name, (await reader.read(name, readFileSync('test/fixtures/formats/' + name))).text.length > 200)
      await reader.close()`
      const output = execFileSync('unshare', ['-r', '-n', process.execPath, '--input-type=module', '-e', program], {
        cwd: new URL('../../..', import.meta.url).pathname,
        encoding: 'utf8',
      })
      expect(
        output
          .trim()
          .split('\n')
          .every((line) => line.endsWith('true')),
      ).toBe(true)
    },
    60_000,
  )
})

function hasNamespaces(): boolean {
  return spawnSync('unshare', ['-r', '-n', 'true']).status === 0
}
