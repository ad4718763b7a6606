import type { Method } from '../../../indexer/model/fact.ts'
import type { Entry } from '../../retrieval/register.ts'
import { quoteText } from '../../wording/values.ts'
import { marks, type Draft } from '../draft.ts'

/** Whether a rule is a row of a table: its text is one cell, its verdict another. */
export function isOfRow({ source }: Method): boolean {
  return source.quote.includes('|')
}

/** A method as its document says it, with its mark: “…”[1]; of a row of a table “滞后”：“…”[1]. */
export function methodWords(draft: Draft, { fact, document }: Entry<Method>, most: number): string {
  const { source, subject, text } = fact
  const words = isOfRow(fact) ? text : document.text.slice(source.start, source.end)
  const quoted = quoteText(words, most).replace(/[。；]$/u, '')
  return `${isOfRow(fact) ? `“${subject}”：` : ''}“${quoted}”${marks([draft.citeSource(document, source)])}`
}
