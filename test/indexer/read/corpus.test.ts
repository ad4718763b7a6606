import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CorpusDataError } from '../../../indexer/errors.ts'
import { corpusFiles, dataDigest, readCorpusData } from '../../../indexer/read/corpus.ts'
import { SHIPPED_CORPUS } from '../../setup/shipped-index.ts'

let corpus: string

beforeEach(() => {
  corpus = mkdtempSync(path.join(tmpdir(), 'plan-chat-corpus-'))
})
afterEach(() => {
  rmSync(corpus, { recursive: true })
})

const write = (file: string, text: string): void => writeFileSync(path.join(corpus, file), text)

describe('readCorpusData', () => {
  it('reads the shipped data, with an entry for each document', () => {
    const data = readCorpusData(SHIPPED_CORPUS)
    const files = corpusFiles(SHIPPED_CORPUS).map(({ file }) => file)
    expect(data.catalogue.map(({ file }) => file).sort()).toEqual(files)
    for (const names of [data.indicators, data.departments]) {
      const canonical = names.map(({ name }) => name)
      expect(canonical.length).toBeGreaterThan(0)
      expect(new Set(canonical).size).toBe(canonical.length)
    }
  })

  it('is empty where there are no files beside the documents', () => {
    expect(readCorpusData(corpus)).toEqual({
      catalogue: [],
      indicators: [],
      departments: [],
      methods: [],
      corrections: [],
    })
  })

  it.each<[string, string, RegExp]>([
    ['catalogue.json', '[{', /catalogue\.json/u],
    ['catalogue.json', '{"file": "a.txt"}', /catalogue\.json/u],
    ['catalogue.json', '[{"file": "a.txt", "kind": "novel"}]', /catalogue\.json[^]*kind/u],
    ['catalogue.json', '[{"file": "a.txt", "titel": "规划"}]', /catalogue\.json[^]*titel/u],
    ['catalogue.json', '[{"title": "规划"}]', /catalogue\.json[^]*file/u],
    ['indicators.json', '[{"name": "绿化覆盖率"}]', /indicators\.json[^]*aliases/u],
    ['departments.json', '[{"name": "区科经局", "aliases": "科经局"}]', /departments\.json[^]*aliases/u],
  ])('names %s when it is %s', (file, text, message) => {
    write(file, text)
    expect(() => readCorpusData(corpus)).toThrow(CorpusDataError)
    expect(() => readCorpusData(corpus)).toThrow(message)
  })
})

describe('corpusFiles', () => {
  it('gives the files of documents by name, without hidden ones and folders', () => {
    mkdirSync(path.join(corpus, 'documents', 'old'), { recursive: true })
    for (const file of ['b.txt', 'a.md', '.DS_Store', 'c.xyz']) write(`documents/${file}`, '规划')
    expect(corpusFiles(corpus).map(({ file }) => file)).toEqual(['a.md', 'b.txt', 'c.xyz'])
  })

  it('says so where there is no such folder', () => {
    expect(() => corpusFiles(corpus)).toThrow(CorpusDataError)
    expect(() => corpusFiles(corpus)).toThrow(/documents/u)
  })
})

describe('dataDigest', () => {
  it('changes with the data alone', () => {
    const data = readCorpusData(SHIPPED_CORPUS)
    expect(dataDigest(readCorpusData(SHIPPED_CORPUS))).toBe(dataDigest(data))
    expect(dataDigest({ ...data, indicators: data.indicators.slice(1) })).not.toBe(dataDigest(data))
  })
})
