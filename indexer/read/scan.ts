import { UnreadableDocumentError } from '../errors.ts'
import type { Content } from './content.ts'
import type { Page } from './page.ts'

/** A page of a document has so many Chinese characters at least, on average; scanners add a line of their own. */
const MIN_CHARACTERS = 10

/**
 * The content of pages, unless they are a scan: pages of images have no text, or no more than a stamp.
 *
 * @returns the content with a note that names the pages without text, if there are any
 * @throws UnreadableDocumentError for a scan
 */
export function unlessScan(file: string, pages: readonly Page[], content: Content): Content {
  const characters = content.text.match(/\p{Script=Han}/gu)?.length ?? 0
  if (
    characters < MIN_CHARACTERS * pages.length &&
    (characters === 0 || pages.some(({ glyphs }) => glyphs.length < MIN_CHARACTERS))
  )
    throw new UnreadableDocumentError(
      file,
      '是扫描件，没有文字层，请先做文字识别（OCR），存为 .docx、.txt 或带文字层的 .pdf 后再放入',
    )
  const empty = pages.flatMap(({ glyphs }, at) => (glyphs.length === 0 ? [String(at + 1)] : []))
  if (empty.length === 0) return content
  const note = `第 ${empty.join('、')} 页没有文字层（空白页或扫描页），其中的内容没有读出。`
  return { ...content, notes: [...content.notes, note] }
}
