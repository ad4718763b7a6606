import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ExpectedSource } from './matching.ts'

/** Formats whose spans count in the file's own text. */
const PLAIN_TEXT: ReadonlySet<string> = new Set(['.txt', '.md'])

/**
 * Gives sources without a position the one where their quotation stands in the document. A source stays
 * as it is when the document is not there, is no plain text, or holds the words more than once or not at all.
 *
 * @param documents the folder with the documents' files
 */
export function locateQuotes<S extends ExpectedSource>(sources: readonly S[], documents: string): S[] {
  return sources.map((source) => {
    if (source.start !== undefined || source.quote === '') return source
    const text = plainText(path.join(documents, source.doc))
    const start = text?.indexOf(source.quote) ?? -1
    if (start === -1 || text?.lastIndexOf(source.quote) !== start) return source
    return { ...source, start, end: start + source.quote.length }
  })
}

/** The text of a plain text file as spans count it; `undefined` when there is none. */
export function plainText(file: string): string | undefined {
  if (!PLAIN_TEXT.has(path.extname(file)) || !existsSync(file)) return undefined
  return new TextDecoder('utf-8').decode(readFileSync(file))
}
