import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractFacts } from '../../../indexer/extract/extract.ts'
import { readDocument } from '../../../indexer/read/read.ts'
import { randomNumbers } from '../../setup/random.ts'
import { SHIPPED_CORPUS } from '../../setup/shipped-index.ts'

const FILES = readdirSync(path.join(SHIPPED_CORPUS, 'documents'))
/** Longest piece that is cut out of a document, in characters: the whole test stays within seconds. */
const LONGEST = 3000

/** Facts of a text whose every source stands where it says. */
function expectFacts(text: string): void {
  if (!/\p{Script=Han}/u.test(text)) return
  const document = readDocument('piece.txt', Buffer.from(text, 'utf8'))
  for (const { source } of extractFacts(document)) {
    expect(source.start).toBeLessThan(source.end)
    expect(document.text.slice(source.start, source.end)).toBe(source.quote)
  }
}

describe('extractFacts', () => {
  // 40 pieces of each of the five documents: 200.
  it.each(FILES)('gives facts or none for any piece of %s', (file) => {
    const text = readFileSync(path.join(SHIPPED_CORPUS, 'documents', file), 'utf8')
    const random = randomNumbers(file.length)
    const within = (limit: number): number => Math.floor(random() * limit)
    for (let round = 0; round < 20; round++) {
      expectFacts(text.slice(0, 1 + within(LONGEST)))
      const start = within(text.length)
      expectFacts(text.slice(start, start + 1 + within(LONGEST)))
    }
  })

  it('gives facts or none for a text with a piece cut out, doubled or turned round', () => {
    const random = randomNumbers(11)
    const within = (limit: number): number => Math.floor(random() * limit)
    for (const file of FILES) {
      const whole = readFileSync(path.join(SHIPPED_CORPUS, 'documents', file), 'utf8')
      const start = within(whole.length - LONGEST)
      const text = whole.slice(start, start + LONGEST)
      const [from, to] = [within(1500), 1500 + within(1500)]
      expectFacts(text.slice(0, from) + text.slice(to))
      expectFacts(text.slice(0, to) + text.slice(from))
      expectFacts([...text].reverse().join(''))
      expectFacts(text.replace(/\n/gu, ''))
      expectFacts(text.replace(/[()（）“”]/gu, ''))
    }
  })
})
