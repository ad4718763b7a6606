import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildIndex, indexIsCurrent, type Progress } from '../../indexer/build.ts'
import { CorpusDataError } from '../../indexer/errors.ts'
import { liveGeneration, pointerPath } from '../../indexer/search-index/generations.ts'
import { GRAPH_FILE, openIndex } from '../../indexer/search-index/open.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const DIVISION = `山南区“十四五”规划纲要任务分工方案

发布机构: 山南区人民政府办公室
公开日期: 2022年03月01日

一、主要指标分工

1.人均预期寿命达到83岁。(责任单位:区卫健局)

2.绿化覆盖率达到41.5%。(责任单位:区城管局)
`
const REPORT = `山南区2023年政府工作报告

一、2023年工作回顾

2023年,全区地区生产总值增长6.5%。

二、2024年工作安排

2024年,地区生产总值增长6%以上。
`
/** As DIVISION, but for one of its three passages. */
const CHANGED_DIVISION = DIVISION.replace('达到83岁', '达到84岁')

let folder: string
let corpus: string
let index: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plan-chat-build-'))
  corpus = path.join(folder, 'corpus')
  index = path.join(folder, 'index')
  mkdirSync(path.join(corpus, 'documents'), { recursive: true })
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const write = (file: string, content: string | Buffer): void =>
  writeFileSync(path.join(corpus, 'documents', file), content)
const remove = (file: string): void => rmSync(path.join(corpus, 'documents', file))
const generations = (): string[] => readdirSync(index).filter((name) => name.startsWith('generation-'))

// One story: each test goes on from the index that the one before has left.
describe('buildIndex', () => {
  it('indexes what can be read, and names what it leaves out, with the reason', async () => {
    write('division-2022.txt', DIVISION)
    write('report-2023.md', `---\ntitle: 山南区2023年政府工作报告\ndate: 2024-01-10\n---\n${REPORT}`)
    write('empty.txt', '')
    write('blank.txt', ' \n\n')
    write('picture.xyz', '规划')
    write('broken.txt', Buffer.from([0xff, 0xff, 0xfe, 0x80, 0x81, 0x82]))
    write('english.txt', 'A plan without any Chinese in it.')

    const steps: Progress[] = []
    const summary = await buildIndex({ corpus, index, progress: (step) => steps.push(step) })
    const { manifest } = summary
    expect(summary.built).toBe(true)
    expect(manifest.leftOut.map(({ file }) => file).sort()).toEqual([
      'blank.txt',
      'broken.txt',
      'empty.txt',
      'english.txt',
      'picture.xyz',
    ])
    for (const { reason } of manifest.leftOut) expect(reason).toMatch(/\p{Script=Han}/u)
    const reasons = Object.fromEntries(manifest.leftOut.map(({ file, reason }) => [file, reason]))
    expect(reasons['empty.txt']).toContain('空')
    expect(reasons['picture.xyz']).toContain('.xyz')
    expect(manifest.counts.documents).toBe(2)
    // Two lines of the two documents are one sentence each and the same: one vector serves both.
    const { passages, sentences } = openIndex(index)
    expect(summary.embedded).toBe(passages.length + sentences.length - 1)
    expect(Object.keys(manifest.facts).sort()).toEqual(['division-2022', 'report-2023'])

    expect(steps.filter(({ step }) => step === 'read').at(-1)).toEqual({ step: 'read', done: 7, total: 7 })
    const embedded = steps.filter(({ step }) => step === 'embed')
    expect(embedded.map(({ done }) => done)).toEqual(embedded.map((_, at) => at + 1))
    expect(embedded.at(-1)).toMatchObject({ done: summary.embedded, total: summary.embedded })
  })

  it('holds what the documents say, with their place and day, without a catalogue', () => {
    const { documents, facts } = openIndex(index)
    expect(documents).toMatchObject([
      { id: 'division-2022', place: '山南区', kind: 'task-division', date: '2022-03-01' },
      { id: 'report-2023', place: '山南区', kind: 'work-report', date: '2024-01-10' },
    ])
    expect(facts.filter(({ document }) => document === 'division-2022')).toContainEqual(
      expect.objectContaining({ kind: 'responsibility', responsible: ['区卫健局'] }),
    )
    expect(facts).toContainEqual(expect.objectContaining({ document: 'report-2023', kind: 'actual', value: 6.5 }))
    for (const { document, source } of facts) {
      const { text } = documents.find(({ id }) => id === document)!
      expect(text.slice(source.start, source.end)).toBe(source.quote)
    }
  })

  it('does nothing when nothing has changed', async () => {
    const before = liveGeneration(index)
    expect(indexIsCurrent(corpus, index)).toBe(true)
    expect(await buildIndex({ corpus, index })).toMatchObject({ built: false, embedded: 0 })
    expect(liveGeneration(index)).toBe(before)
    expect(generations()).toHaveLength(1)
  })

  it('embeds nothing when it is made to build again', async () => {
    expect(await buildIndex({ corpus, index, force: true })).toMatchObject({ built: true, embedded: 0 })
  })

  it('embeds only what has changed in a document', async () => {
    write('division-2022.txt', CHANGED_DIVISION)
    expect(indexIsCurrent(corpus, index)).toBe(false)
    const summary = await buildIndex({ corpus, index })
    // The passage, the sentence that changed, and the bracket after it that stands under its heading.
    expect(summary).toMatchObject({ built: true, embedded: 3 })
    expect(openIndex(index).facts).toContainEqual(expect.objectContaining({ kind: 'target', value: 84 }))
  })

  it('embeds only the new document, and none when one is gone', async () => {
    write('review-2023.txt', '山南区2023年工作总结\n\n全区新增公园绿地12公顷。\n')
    const added = await buildIndex({ corpus, index })
    expect(added.manifest.counts.documents).toBe(3)
    // One passage of two lines.
    expect(added.embedded).toBe(3)
    remove('review-2023.txt')
    const removed = await buildIndex({ corpus, index })
    expect(removed.manifest.counts.documents).toBe(2)
    expect(removed.embedded).toBe(0)
  })

  it('builds anew, without embedding, when a name in the data changes', async () => {
    const file = path.join(corpus, 'indicators.json')
    writeFileSync(file, JSON.stringify([{ name: '人均预期寿命', aliases: ['寿命'] }]))
    expect(await buildIndex({ corpus, index })).toMatchObject({ built: true, embedded: 0 })
    expect(openIndex(index).data.indicators).toMatchObject([{ name: '人均预期寿命' }])
  })

  it('takes what the catalogue says before what the text says', async () => {
    const file = path.join(corpus, 'catalogue.json')
    writeFileSync(
      file,
      JSON.stringify([{ file: 'report-2023.md', id: 'work-report', title: '工作报告', issuer: '山南区人民政府' }]),
    )
    await buildIndex({ corpus, index })
    expect(openIndex(index).documents).toContainEqual(
      expect.objectContaining({ id: 'work-report', title: '工作报告', issuer: '山南区人民政府', place: '山南区' }),
    )
  })

  it('names a catalogue with an error and leaves the live index as it was', async () => {
    const before = liveGeneration(index)
    const file = path.join(corpus, 'catalogue.json')
    const text = readFileSync(file, 'utf8')
    for (const wrong of ['[{"file": "report-2023.md"', '[{"file": "report-2023.md", "kind": "novel"}]']) {
      writeFileSync(file, wrong)
      const error: unknown = await buildIndex({ corpus, index }).catch((error: unknown) => error)
      expect(error).toBeInstanceOf(CorpusDataError)
      expect(String(error)).toContain('catalogue.json')
      expect(liveGeneration(index)).toBe(before)
    }
    writeFileSync(file, text)
  })

  it('leaves out the second of two files with one id', async () => {
    write('division-2022.md', DIVISION)
    const { manifest } = await buildIndex({ corpus, index })
    remove('division-2022.md')
    expect(manifest.counts.documents).toBe(2)
    expect(manifest.leftOut.map(({ file }) => file)).toContain('division-2022.txt')
  })

  it('leaves the live index as it was when it is stopped, and nothing half-made', async () => {
    await buildIndex({ corpus, index })
    const before = liveGeneration(index)
    const folders = generations()
    write('new.txt', '山南区新规划\n\n一、总则\n\n全区发展。\n\n二、目标\n\n绿化覆盖率达到42%。\n')
    const stop = new AbortController()
    const reason = new Error('stopped')
    const stopped = buildIndex({
      corpus,
      index,
      signal: stop.signal,
      progress: ({ step }) => {
        if (step === 'embed') stop.abort(reason)
      },
    })
    await expect(stopped).rejects.toBe(reason)
    expect(liveGeneration(index)).toBe(before)
    expect(generations()).toEqual(folders)
    expect(openIndex(index).manifest.counts.documents).toBe(2)
    // The next run goes on as if nothing had been.
    expect((await buildIndex({ corpus, index })).manifest.counts.documents).toBe(3)
  })

  it('leaves the live index as it was when its process is killed', async () => {
    const before = liveGeneration(index)
    write(
      'long.txt',
      `山南区长期规划\n\n${Array.from({ length: 40 }, (_, at) => `${at + 1}.任务。全区推进绿化、教育、养老和就业工作。`).join('\n\n')}`,
    )
    const args = ['--import', 'tsx', 'indexer/main.ts', '--corpus', corpus, '--index', index]
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] })
    const ended = new Promise((resolve) => child.once('close', resolve))
    // The first sign of progress.
    await new Promise((resolve) => child.stderr.once('data', resolve))
    child.kill('SIGKILL')
    await ended
    remove('long.txt')
    expect(liveGeneration(index)).toBe(before)
    expect(openIndex(index).manifest.counts.documents).toBe(3)
    expect(await buildIndex({ corpus, index })).toMatchObject({ built: false })
  })

  it('is not harmed by what a run that died has left behind', async () => {
    mkdirSync(path.join(index, 'generation-20200101T000000000-1'))
    writeFileSync(path.join(index, 'generation-20200101T000000000-1', 'store.sqlite'), 'half')
    expect(openIndex(index).manifest.counts.documents).toBe(3)
    expect(indexIsCurrent(corpus, index)).toBe(true)
  })

  it.each([
    ['a damaged file', () => writeFileSync(path.join(liveGeneration(index), GRAPH_FILE), 'short')],
    ['a missing pointer', () => rmSync(pointerPath(index))],
    [
      'another version',
      () => {
        const file = path.join(liveGeneration(index), 'manifest.json')
        writeFileSync(file, readFileSync(file, 'utf8').replace(/"version": \d+/u, '"version": 0'))
      },
    ],
  ])('builds anew after %s', async (_what, damage) => {
    damage()
    expect(indexIsCurrent(corpus, index)).toBe(false)
    expect((await buildIndex({ corpus, index })).built).toBe(true)
    expect(openIndex(index).documents).toHaveLength(3)
  })

  it('makes an index of nothing where there are no documents', async () => {
    const empty = path.join(folder, 'empty')
    mkdirSync(path.join(empty, 'documents'), { recursive: true })
    const target = path.join(folder, 'empty-index')
    expect((await buildIndex({ corpus: empty, index: target })).manifest.counts).toEqual({
      documents: 0,
      passages: 0,
      facts: 0,
    })
    expect(openIndex(target).passages).toEqual([])
  })

  it('says so where the corpus has no documents folder', async () => {
    await expect(buildIndex({ corpus: path.join(folder, 'nowhere'), index })).rejects.toBeInstanceOf(CorpusDataError)
  })
})
