/** The library pdf.js, in its build for older engines. */
export type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

/** Can be made, and can do nothing. */
function Nothing(): void {
  return
}

/** What a browser has for drawing; the library looks for it when it is loaded. */
const DRAWING = ['DOMMatrix', 'ImageData', 'Path2D']

/**
 * Loads pdf.js, without its native package for drawing: pages are not drawn here, only where their characters stand
 * is read.
 */
export async function loadPdfjs(): Promise<Pdfjs> {
  for (const name of DRAWING)
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: Nothing, configurable: true })
  return await import('pdfjs-dist/legacy/build/pdf.mjs')
}
