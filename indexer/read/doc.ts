import WordExtractor from 'word-extractor'
import { UnreadableDocumentError } from '../errors.ts'
import { ContentBuilder, type Content } from './content.ts'

/** A document of the library with an option that its types leave out. */
interface Extracted {
  getBody(options: { filterUnicode: boolean }): string
  getFootnotes(options: { filterUnicode: boolean }): string
  getEndnotes(options: { filterUnicode: boolean }): string
}

/**
 * Reads the text of an old Word document (.doc): paragraphs, cells of tables divided by tabs, notes at the end. Headings,
 * automatic numbers and tables are not told, and the document says so.
 *
 * @throws UnreadableDocumentError for what is no .doc
 */
export async function readDoc(file: string, bytes: Uint8Array): Promise<Content> {
  // Programs also write web pages, RTF and .docx under this ending.
  if (bytes[0] !== 0xd0 || bytes[1] !== 0xcf)
    throw new UnreadableDocumentError(file, '内容不是旧版 Word 文档，请用 Word 或 WPS 文字打开，另存为 .docx 后再放入')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const document = (await new WordExtractor().extract(buffer)) as unknown as Extracted
  const builder = new ContentBuilder()
  let number = 0
  // Unfiltered: else “ and ” come out as ", which is not what stands in the file.
  const options = { filterUnicode: false }
  for (const line of document.getBody(options).split('\n'))
    builder.paragraph([{ text: line, where: { paragraph: ++number } }])
  const notes = [document.getFootnotes(options), document.getEndnotes(options)]
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.trim() !== '')
  if (notes.length > 0) builder.paragraph([{ text: '注释' }], 1)
  for (const [at, note] of notes.entries())
    builder.paragraph([{ text: `[${String(at + 1)}] ` }, { text: note.trim(), where: { footnote: at + 1 } }])
  builder.note('旧版 .doc 只读出文字，不含标题级别、自动编号和表格结构；另存为 .docx 后重新放入可以读全。')
  return builder.content()
}
