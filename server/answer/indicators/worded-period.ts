import type { Found } from '../../retrieval/found.ts'
import { sentenceAround } from '../../retrieval/sentence-span.ts'

// “三大功能区近五年累计投资了多少”
const LAST_YEARS = /(?:最?近|过去|前)[三五几]年/u

/** For 近五年 what a document says of its own last five years in these words: which years they are, it alone knows. */
export function ofWordedPeriod<T extends Found>(found: readonly T[], question: string): T[] {
  const words = LAST_YEARS.exec(question)?.[0].replace('最', '')
  if (words === undefined) return []
  return found.filter(({ entry: { fact, document } }) =>
    sentenceAround(document.text, fact.source.start, fact.source.end).includes(words),
  )
}
