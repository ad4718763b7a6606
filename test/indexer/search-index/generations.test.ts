import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { IndexDamagedError, IndexMissingError, IndexVersionError } from '../../../indexer/errors.ts'
import {
  checkFiles,
  fileDigest,
  liveGeneration,
  makeLive,
  newGeneration,
  pointerPath,
  readManifest,
} from '../../../indexer/search-index/generations.ts'
import { INDEX_VERSION, type Manifest } from '../../../indexer/search-index/manifest.ts'
import { GRAPH_FILE, LEXICAL_FILE, openIndex, STORE_FILE } from '../../../indexer/search-index/open.ts'
import { SHIPPED_INDEX } from '../../setup/shipped-index.ts'

/** What every refusal tells to do. */
const WHAT_TO_RUN = /npm run index/u

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plan-chat-index-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** A copy of the shared index that may be damaged. */
function copied(): string {
  const index = path.join(folder, 'index')
  const live = liveGeneration(SHIPPED_INDEX)
  cpSync(live, path.join(index, path.basename(live)), { recursive: true })
  cpSync(pointerPath(SHIPPED_INDEX), pointerPath(index))
  return index
}

function refusal(index: string): Error {
  try {
    openIndex(index)
  } catch (error) {
    return error as Error
  }
  throw new Error('was opened')
}

function edit(index: string, change: (manifest: Record<string, unknown>) => void): void {
  const file = path.join(liveGeneration(index), 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  change(manifest)
  writeFileSync(file, JSON.stringify(manifest))
}

describe('openIndex', () => {
  it('reads back everything that the build wrote', () => {
    const index = openIndex(copied())
    expect(index.documents).toHaveLength(index.manifest.counts.documents)
    expect(index.passages).toHaveLength(index.manifest.counts.passages)
    expect(index.facts).toHaveLength(index.manifest.counts.facts)
    expect(index.vectors.size).toBe(index.passages.length)
    const texts = new Map(index.documents.map(({ id, text }) => [id, text]))
    for (const [at, { id, document, start, end, text }] of index.passages.entries()) {
      expect(id).toBe(at)
      expect(texts.get(document)!.slice(start, end)).toBe(text)
    }
    for (const { document, source } of index.facts)
      expect(texts.get(document)!.slice(source.start, source.end)).toBe(source.quote)
  })

  it('says what to run where there is no index', () => {
    for (const index of [folder, path.join(folder, 'nowhere')]) {
      const error = refusal(index)
      expect(error).toBeInstanceOf(IndexMissingError)
      expect(error.message).toMatch(WHAT_TO_RUN)
      expect(error.message).toContain(index)
    }
  })

  it('says what to run where the pointer is missing', () => {
    const index = copied()
    rmSync(pointerPath(index))
    expect(refusal(index)).toBeInstanceOf(IndexMissingError)
  })

  it.each(['', 'generation-1', '../outside', 'generation-20260101T000000000-1'])(
    'says what to run where the pointer names %j',
    (name) => {
      const index = copied()
      writeFileSync(pointerPath(index), name)
      const error = refusal(index)
      expect(error).toBeInstanceOf(IndexDamagedError)
      expect(error.message).toMatch(WHAT_TO_RUN)
    },
  )

  it.each([INDEX_VERSION + 1, INDEX_VERSION - 1])('refuses an index of version %d, naming both versions', (version) => {
    const index = copied()
    edit(index, (manifest) => (manifest['version'] = version))
    const error = refusal(index)
    expect(error).toBeInstanceOf(IndexVersionError)
    expect(error.message).toMatch(WHAT_TO_RUN)
    expect(error.message).toContain(String(version))
    expect(error.message).toContain(String(INDEX_VERSION))
  })

  it('refuses an index of another version whatever else is in its manifest', () => {
    const index = copied()
    writeFileSync(path.join(liveGeneration(index), 'manifest.json'), JSON.stringify({ version: INDEX_VERSION + 7 }))
    expect(refusal(index)).toBeInstanceOf(IndexVersionError)
  })

  it.each<[string, string | undefined]>([
    ['missing', undefined],
    ['empty', ''],
    ['no JSON', '{"version": 1,'],
    ['another JSON', '[]'],
    ['null', 'null'],
  ])('names the manifest when it is %s', (_what, text) => {
    const index = copied()
    const file = path.join(liveGeneration(index), 'manifest.json')
    if (text === undefined) rmSync(file)
    else writeFileSync(file, text)
    const error = refusal(index)
    expect(error).toBeInstanceOf(IndexDamagedError)
    expect(error.message).toContain('manifest.json')
    expect(error.message).toMatch(WHAT_TO_RUN)
  })

  describe.each([STORE_FILE, LEXICAL_FILE, GRAPH_FILE])('names %s', (file) => {
    const damage: Record<string, (target: string) => void> = {
      'is missing': (target) => rmSync(target),
      'is empty': (target) => truncateSync(target, 0),
      'was cut short': (target) => truncateSync(target, 1000),
      'has one other bit': (target) => {
        const bytes = readFileSync(target)
        bytes[bytes.length >> 1]! ^= 1
        writeFileSync(target, bytes)
      },
    }
    it.each(Object.keys(damage))('when it %s', (how) => {
      const index = copied()
      damage[how]!(path.join(liveGeneration(index), file))
      const error = refusal(index)
      expect(error).toBeInstanceOf(IndexDamagedError)
      expect(error.message).toContain(file)
      expect(error.message).toMatch(WHAT_TO_RUN)
    })
  })

  it('names a lexical index that fits its digest but is none', () => {
    const index = copied()
    const file = path.join(liveGeneration(index), LEXICAL_FILE)
    writeFileSync(file, 'no lexical index at all, but long enough')
    edit(index, (manifest) => ((manifest['files'] as Record<string, string>)[LEXICAL_FILE] = fileDigest(file)))
    expect(refusal(index).message).toContain(LEXICAL_FILE)
  })
})

describe('generations', () => {
  const at = (second: number): Date => new Date(Date.UTC(2026, 0, 1, 0, 0, second))
  const folders = (): string[] =>
    readdirSync(folder)
      .filter((name) => name.startsWith('generation-'))
      .sort()

  it('are not live before they are made so', () => {
    newGeneration(folder, at(1))
    expect(() => liveGeneration(folder)).toThrow(IndexMissingError)
  })

  it('take the place of the one before', () => {
    const first = newGeneration(folder, at(1))
    makeLive(folder, first)
    expect(liveGeneration(folder)).toBe(first)
    const second = newGeneration(folder, at(2))
    expect(liveGeneration(folder)).toBe(first)
    makeLive(folder, second)
    expect(liveGeneration(folder)).toBe(second)
    // A server that is just opening the one before can finish.
    expect(existsSync(first)).toBe(true)
  })

  it('are removed when they are older than the last two', () => {
    for (let second = 1; second <= 5; second++) makeLive(folder, newGeneration(folder, at(second)))
    expect(folders()).toHaveLength(2)
    expect(folders().map((name) => path.join(folder, name))).toContain(liveGeneration(folder))
  })

  it('leave nothing beside them but the pointer', () => {
    makeLive(folder, newGeneration(folder, at(1)))
    expect(readdirSync(folder).filter((name) => !name.startsWith('generation-'))).toEqual([
      path.basename(pointerPath(folder)),
    ])
  })

  it('leave other files of the folder alone', () => {
    writeFileSync(path.join(folder, 'notes.txt'), '别删')
    for (let second = 1; second <= 4; second++) makeLive(folder, newGeneration(folder, at(second)))
    expect(existsSync(path.join(folder, 'notes.txt'))).toBe(true)
  })

  it('are checked file by file', () => {
    const generation = newGeneration(folder, at(1))
    writeFileSync(path.join(generation, 'a.bin'), 'a')
    const manifest: Manifest = {
      version: INDEX_VERSION,
      builtAt: at(1).toISOString(),
      program: 'p',
      model: 'm',
      data: 'd',
      sources: {},
      leftOut: [],
      files: { 'a.bin': fileDigest(path.join(generation, 'a.bin')) },
      counts: { documents: 0, passages: 0, facts: 0 },
      facts: {},
      checks: {},
      corrections: { applied: 0, problems: [] },
    }
    writeFileSync(path.join(generation, 'manifest.json'), JSON.stringify(manifest))
    expect(readManifest(folder, generation)).toEqual(manifest)
    expect(() => checkFiles(generation, manifest)).not.toThrow()
    writeFileSync(path.join(generation, 'a.bin'), 'b')
    expect(() => checkFiles(generation, manifest)).toThrow(/a\.bin/u)
  })
})
