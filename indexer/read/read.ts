import { extname } from 'node:path'
import { UnreadableDocumentError } from '../errors.ts'
import type { Document, DocumentFacts } from '../model/document.ts'
import { decode } from './decode.ts'
import { frontMatter } from './front-matter.ts'
import { metadata } from './metadata.ts'
import { outline } from './outline.ts'
import { markdownTables } from './tables.ts'

/** Endings of the files that can be read. */
export const FORMATS = ['.txt', '.md'] as const

/**
 * A file read as a document: its text as it stands, its sections and tables, and what it says of itself.
 *
 * @param file the file's base name; its ending decides the reader
 * @param known what the catalogue states; it goes before what the text says
 * @throws UnreadableDocumentError for an empty file, an unknown format, or bytes that are no text
 */
export function readDocument(file: string, bytes: Uint8Array, known: Partial<DocumentFacts> = {}): Document {
  const format = extname(file).toLowerCase()
  if (!(FORMATS as readonly string[]).includes(format))
    throw new UnreadableDocumentError(file, `不支持“${format}”格式，请另存为 ${FORMATS.join('、')} 后再放入`)
  const text = decode(file, bytes)
  if (text.trim() === '') throw new UnreadableDocumentError(file, '文件是空的')
  if (!/\p{Script=Han}/u.test(text)) throw new UnreadableDocumentError(file, '没有可读的中文文字')
  const head = frontMatter(text)
  const facts: DocumentFacts = {
    ...metadata(file, text, head.end, head.fields),
    ...known,
    id: known.id ?? file.slice(0, file.length - format.length),
    file,
  }
  return { ...facts, text, sections: outline(text, facts.title, head.end), tables: markdownTables(text) }
}
