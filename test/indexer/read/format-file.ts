import { readFileSync } from 'node:fs'
import type { Document } from '../../../indexer/model/document.ts'
import { placeAt } from '../../../indexer/model/document.ts'
import type { Content } from '../../../indexer/read/content.ts'

/** The bytes of a file of test/fixtures/formats, which make-formats.py made. */
export function formatFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../fixtures/formats/${name}`, import.meta.url)))
}

/** Where in its file the first occurrence of some words stands. */
export function whereIs(content: Content | Document, words: string): unknown {
  const at = content.text.indexOf(words)
  if (at === -1) throw new Error(`${words} is not in the text`)
  return placeAt({ places: content.places ?? [] }, at)
}

/** The lines of a text. */
export function lines(content: Content | Document): string[] {
  return content.text.trimEnd().split('\n')
}

/** The words of a table's cells, row by row. */
export function cells(content: Content | Document, table = 0): string[][] {
  return content.tables[table]!.rows.map((row) => row.map(({ text }) => text))
}
