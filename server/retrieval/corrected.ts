import type { AppliedCorrection } from '../../indexer/corrections/apply.ts'
import type { Document } from '../../indexer/model/document.ts'
import { overlaps, type Span } from '../../indexer/model/span.ts'

/** Words of a document whose reading a person has corrected, or that write a name that a person has joined to another. */
interface CorrectedWords extends Span {
  readonly correction: AppliedCorrection
}

/** By document, in no order: there are few. */
const words = new WeakMap<Document, readonly CorrectedWords[]>()

/** Notes for a document of an index which of its words are corrected; a document belongs to one index. */
export function rememberCorrected(document: Document, corrected: readonly CorrectedWords[]): void {
  words.set(document, corrected)
}

/** The corrections of what stands in a span of a document, each once. */
export function correctionsIn(document: Document, span: Span): AppliedCorrection[] {
  const found = (words.get(document) ?? []).filter((one) => overlaps(one, span))
  return [...new Set(found.map(({ correction }) => correction))]
}

/** Whether a person has said that what these words seem to state is no fact. */
export function isRejected(document: Document, span: Span): boolean {
  return correctionsIn(document, span).some(({ correction }) => correction.do === 'reject')
}
