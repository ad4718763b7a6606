import { extname } from 'node:path'
import { UnreadableDocumentError } from '../errors.ts'
import type { Document, DocumentFacts } from '../model/document.ts'
import type { Content } from './content.ts'
import { decode } from './decode.ts'
import { refusalOf } from './formats.ts'
import { frontMatter } from './front-matter.ts'
import { MAX_FILE_BYTES } from './limits.ts'
import { metadata } from './metadata.ts'
import { outline } from './outline.ts'
import { tabTables } from './tab-tables.ts'
import { markdownTables } from './tables.ts'

/** The ending of a file's name, in small letters: `.docx`. */
export function formatOf(file: string): string {
  return extname(file).toLowerCase()
}

/**
 * A .txt or .md file read as a document: its text as it stands, its sections and tables, and what it says of
 * itself. Other formats are read by a `DocumentReader`.
 *
 * @param file the file's base name; its ending decides the reader
 * @param known what the catalogue states; it goes before what the text says
 * @throws UnreadableDocumentError for an empty file, an unknown format, or bytes that are no text
 */
export function readDocument(file: string, bytes: Uint8Array, known: Partial<DocumentFacts> = {}): Document {
  checkFile(file, bytes)
  const text = decode(file, bytes)
  const head = frontMatter(text)
  const facts = factsOf(file, text, head.end, head.fields, known)
  const tables = [...markdownTables(text), ...tabTables(text)].sort((a, b) => a.start - b.start)
  return { ...facts, text, sections: outline(text, facts.title, { start: head.end, tables }), tables }
}

/**
 * The document that a reader's content makes.
 *
 * @throws UnreadableDocumentError when there is no Chinese text in it
 */
export function documentOf(file: string, content: Content, known: Partial<DocumentFacts> = {}): Document {
  const { text, tables, places, notes, headings } = content
  const facts = factsOf(file, text, 0, content.fields, known, outermostHeading(content))
  return {
    ...facts,
    text,
    sections: outline(text, facts.title, { headings, tables }),
    tables,
    places,
    ...(notes.length > 0 && { notes }),
  }
}

/**
 * Whether a file may be read at all.
 *
 * @throws UnreadableDocumentError for a format that is not read, an empty file and one over the limit
 */
export function checkFile(file: string, bytes: Uint8Array): void {
  const refusal = refusalOf(formatOf(file))
  if (refusal !== undefined) throw new UnreadableDocumentError(file, refusal)
  if (bytes.length === 0) throw new UnreadableDocumentError(file, '文件是空的')
  if (bytes.length > MAX_FILE_BYTES)
    throw new UnreadableDocumentError(file, `文件超过 ${String(MAX_FILE_BYTES / 1024 / 1024)} MB，请拆分后再放入`)
}

/** The first heading that the file marks, where no other is of its level. */
function outermostHeading({ headings, text }: Content): string | undefined {
  const [first, ...others] = headings
  if (first === undefined || others.some(({ level }) => level <= first.level)) return undefined
  return text.slice(first.start, first.end).trim()
}

function factsOf(
  file: string,
  text: string,
  start: number,
  fields: Readonly<Record<string, string>>,
  known: Partial<DocumentFacts>,
  heading?: string,
): DocumentFacts {
  if (text.trim() === '') throw new UnreadableDocumentError(file, '文件是空的')
  if (!/\p{Script=Han}/u.test(text)) throw new UnreadableDocumentError(file, '没有可读的中文文字')
  return {
    ...metadata(file, text, start, fields, heading),
    ...known,
    id: known.id ?? file.slice(0, file.length - formatOf(file).length),
    file,
  }
}
