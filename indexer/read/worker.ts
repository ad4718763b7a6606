import { UnreadableDocumentError } from '../errors.ts'
import type { Content } from './content.ts'
import type { ParsedFormat } from './formats.ts'

/** What the process that reads hostile formats is asked. */
export interface ParseRequest {
  readonly file: string
  readonly format: ParsedFormat
  readonly bytes: Uint8Array
}

/** What it answers: the content, or why there is none; `failed` is an error that no reader foresaw. */
export type ParseReply =
  | { readonly kind: 'content'; readonly content: Content; readonly memory: number }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'failed'; readonly error: string }

/** Reads one file by its format. Each reader is loaded when it is first needed. */
export async function parse({ file, format, bytes }: ParseRequest): Promise<Content> {
  switch (format) {
    case '.docx':
      return (await import('./docx.ts')).readDocx(file, bytes)
    case '.pdf':
      return (await import('./pdf.ts')).readPdf(file, bytes)
    case '.xlsx':
      return (await import('./xlsx.ts')).readXlsx(file, bytes)
    case '.html':
    case '.htm':
      return (await import('./html.ts')).readHtml(file, bytes)
    case '.ofd':
      return (await import('./ofd.ts')).readOfd(file, bytes)
    case '.doc':
      return (await import('./doc.ts')).readDoc(file, bytes)
  }
}

async function reply(request: ParseRequest): Promise<ParseReply> {
  try {
    const content = await parse(request)
    return { kind: 'content', content, memory: process.memoryUsage.rss() }
  } catch (error) {
    if (error instanceof UnreadableDocumentError) return { kind: 'refused', reason: error.reason }
    return { kind: 'failed', error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** Answers each message of the parent process; ends with it. */
export function serve(): void {
  process.on('message', (request: ParseRequest) => {
    void reply(request).then((answer) => process.send?.(answer))
  })
  process.on('disconnect', () => process.exit(0))
}
