import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { UnreadableDocumentError } from '../errors.ts'
import type { Content } from './content.ts'
import type { Page } from './page.ts'
import { layOut } from './page-text.ts'
import { pdfPage } from './pdf-page.ts'
import { loadPdfjs } from './pdfjs.ts'
import { unlessScan } from './scan.ts'

/** Most pages that are read; a plan has 100. */
const MAX_PAGES = 2000

/**
 * Reads the text layer of a PDF: its lines joined to paragraphs over line and page ends, tables by their rules,
 * running heads and page numbers left out, footnotes at the end.
 *
 * @throws UnreadableDocumentError for a scan, for a file with a password and for what is no PDF
 */
export async function readPdf(file: string, bytes: Uint8Array): Promise<Content> {
  const document = await open(file, bytes)
  if (document.numPages > MAX_PAGES)
    throw new UnreadableDocumentError(file, `超过 ${String(MAX_PAGES)} 页，请拆分后再放入`)
  const { OPS } = await loadPdfjs()
  const pages: Page[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    pages.push(await pdfPage(page, OPS))
    page.cleanup()
  }
  return unlessScan(file, pages, layOut(pages))
}

async function open(file: string, bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await loadPdfjs()
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      // Without these a Chinese font that is not embedded gives no text, and no error either.
      cMapUrl: `${join(folder, 'cmaps')}/`,
      cMapPacked: true,
      standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
      // Fonts are not drawn and images not decoded: only where the characters stand matters.
      disableFontFace: true,
      useSystemFonts: false,
      isEvalSupported: false,
      enableXfa: false,
      maxImageSize: 1,
      verbosity: VerbosityLevel.ERRORS,
    }).promise
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'PasswordException')
      throw new UnreadableDocumentError(file, '有密码保护，请去掉密码后再放入', { cause: error })
    throw new UnreadableDocumentError(file, '不是有效的 .pdf 文件或已损坏，请重新获取或另存一份再放入', {
      cause: error,
    })
  }
}
