import type { Document } from '../../indexer/model/document.ts'

/** Whether a document is newer than another, as exactly as both dates are written: 2023 and 2023-12-01 are not told apart. */
export function isNewer(a: Pick<Document, 'date'>, b: Pick<Document, 'date'>): boolean {
  const [after, before] = [a.date ?? '', b.date ?? '']
  const digits = Math.min(after.length, before.length)
  return after.slice(0, digits) > before.slice(0, digits)
}
