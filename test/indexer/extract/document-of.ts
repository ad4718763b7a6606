import { readDocument } from '../../../indexer/read/read.ts'
import type { Document } from '../../../indexer/model/document.ts'

/** A text read as the file of a document. */
export function documentOf(text: string): Document {
  return readDocument('document.md', new TextEncoder().encode(text))
}
