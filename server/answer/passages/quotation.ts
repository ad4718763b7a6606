import type { Document } from '../../../indexer/model/document.ts'
import type { Span } from '../../../indexer/model/span.ts'
import { quoteText, titleText } from '../../wording/values.ts'
import { marks, type Draft } from '../draft.ts'

/** Words of a document that an answer quotes. */
export interface Quoted extends Span {
  /** What is said of them, where that is not all. */
  readonly said?: string
}

/**
 * Says places of a document in its own words, each with its mark: 《…》写道：“…”[1]；“…”[2]。
 *
 * @param most longest quotation of each, in characters
 * @param end what the sentence ends with; a sentence of the document alone has no stop of ours
 */
export function sayQuoted(
  draft: Draft,
  document: Document,
  spans: readonly Quoted[],
  most: number,
  end: '' | '。' = '。',
): void {
  const said = spans.map(
    ({ start, end: stop, said: words = document.text.slice(start, stop) }) =>
      `“${quoteText(words, most)}”${marks([draft.cite(document, { start, end: stop })])}`,
  )
  draft.say(`《${titleText(document.title)}》写道：${said.join('；')}${end}`)
}
