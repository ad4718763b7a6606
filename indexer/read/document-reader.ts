import { UnreadableDocumentError } from '../errors.ts'
import type { Document, DocumentFacts } from '../model/document.ts'
import type { Content } from './content.ts'
import { isParsed } from './formats.ts'
import { MAX_MEMORY_BYTES, MAX_MILLISECONDS, MAX_TEXT_LENGTH } from './limits.ts'
import { ParserProcess, type Limits, type Outcome } from './parser-process.ts'
import { checkFile, documentOf, formatOf, readDocument } from './read.ts'

/** Memory after a document from which on the process is replaced: what a library keeps would be the next document's fault. */
const REPLACE_ABOVE_BYTES = MAX_MEMORY_BYTES / 3

/**
 * Reads documents of every format: .txt and .md here, all others in a process of its own, which serves many
 * documents and is replaced when one of them has ended it.
 */
export class DocumentReader {
  readonly #limits: Limits
  #process: ParserProcess | undefined

  constructor(limits: Partial<Limits> = {}) {
    this.#limits = { milliseconds: MAX_MILLISECONDS, memoryBytes: MAX_MEMORY_BYTES, ...limits }
  }

  /**
   * A file read as a document.
   *
   * @param file the file's base name; its ending decides the reader
   * @param known what the catalogue states; it goes before what the text says
   * @throws UnreadableDocumentError for a file that cannot be read, with the reason in a Chinese sentence
   */
  async read(file: string, bytes: Uint8Array, known: Partial<DocumentFacts> = {}): Promise<Document> {
    checkFile(file, bytes)
    const format = formatOf(file)
    if (!isParsed(format)) return readDocument(file, bytes, known)
    if (this.#process?.alive !== true) this.#process = new ParserProcess()
    const outcome = await this.#process.ask({ file, format, bytes }, this.#limits)
    if (outcome.kind !== 'content') {
      if (outcome.kind !== 'refused') await this.close()
      throw new UnreadableDocumentError(file, reasonOf(outcome, format), {
        ...('error' in outcome && { cause: new Error(outcome.error) }),
      })
    }
    if (outcome.memory > REPLACE_ABOVE_BYTES) await this.close()
    checkContent(file, outcome.content)
    return documentOf(file, outcome.content, known)
  }

  /** Ends the process; the reader can be used again. */
  async close(): Promise<void> {
    const ended = this.#process
    this.#process = undefined
    await ended?.close()
  }
}

function reasonOf(outcome: Exclude<Outcome, { kind: 'content' }>, format: string): string {
  switch (outcome.kind) {
    case 'refused':
      return outcome.reason
    case 'time':
      return `读取超过 ${String(MAX_MILLISECONDS / 1000)} 秒，已停止，请拆分或另存为 .txt 后再放入`
    case 'memory':
      return '读取时占用内存过多，已停止，请拆分或另存为 .txt 后再放入'
    case 'crashed':
    case 'failed':
      return `不是有效的 ${format} 文件或已损坏，请用办公软件打开后另存一份再放入`
  }
}

/** What another process sends is checked once, here: every span lies in the text. */
function checkContent(file: string, { text, headings, tables, places }: Content): void {
  if (text.length > MAX_TEXT_LENGTH) throw new UnreadableDocumentError(file, '文字过多，请拆分后再放入')
  const spans = [...headings, ...tables, ...tables.flatMap(({ rows }) => rows.flat()), ...places]
  const whole = spans.every(
    ({ start, end }) => Number.isInteger(start) && 0 <= start && start <= end && end <= text.length,
  )
  if (!whole) throw new UnreadableDocumentError(file, '读取结果不完整，请用办公软件打开后另存一份再放入')
}
