import { sentenceSpan, type Entry } from '../../retrieval/register.ts'
import type { Claim } from './discrepancy.ts'

/** What a fact says, as a claim: its own words and its period. */
export function claimOf({ fact, document }: Entry): Claim {
  return {
    document,
    span: { start: fact.source.start, end: fact.source.end },
    ...(fact.period !== undefined && { period: fact.period }),
  }
}

/** The sentence that a fact stands in. */
export function sentenceOf({ entry: { fact, document } }: { readonly entry: Entry }): string {
  const { start, end } = sentenceSpan(document.text, fact.source.start, fact.source.end)
  return document.text.slice(start, end)
}
