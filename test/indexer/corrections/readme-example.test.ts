import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { applyCorrections } from '../../../indexer/corrections/apply.ts'
import { parseCorrections } from '../../../indexer/corrections/correction.ts'
import { openIndex } from '../../../indexer/search-index/open.ts'
import { SHIPPED_INDEX } from '../../setup/shipped-index.ts'

describe('the example of the readme', () => {
  it.each(['README.md', 'README.zh-CN.md'])('in %s is a valid file that fits the shipped documents', (readme) => {
    const text = readFileSync(new URL(`../../../${readme}`, import.meta.url), 'utf8')
    const json = /```json\n(?<json>[^`]+)```/u.exec(text)?.groups?.['json'] ?? ''
    const corrections = parseCorrections(JSON.parse(json))
    expect(corrections).toBeInstanceOf(Array)
    const { documents, facts } = openIndex(SHIPPED_INDEX)
    const { applied } = applyCorrections(documents, facts, corrections as Exclude<typeof corrections, string>)
    expect(applied.map(({ problem }) => problem)).toEqual(applied.map(() => undefined))
  })
})
