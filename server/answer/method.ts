import { Draft, marks } from './draft.ts'
import type { Evidence, Outcome } from './evidence.ts'
import { quoteText } from './wording.ts'

/** Lowest score at which a sentence on a method is taken for the one asked about. */
const MIN_METHOD_SCORE = 0.3
/** Others so close to the best are said too. */
const NEAR = 0.8

/** 方法: the sentences that say how something is computed, judged or over which period, as they stand. */
export function answerMethod({ register, query }: Evidence): Outcome | undefined {
  if (query.foreignPlaces.length > 0) return undefined
  // Words of the question count here that are cues elsewhere: 判定, 处理, 期限.
  const topic = query.text.replace(/[?？]|怎么|怎样|如何|什么|是|哪段|的/gu, ' ')
  const hits = register.byMethod.search(topic, 5, ({ document }) => query.places.length === 0 || query.places.includes(document.place ?? ''))
  const best = hits[0]?.score ?? 0
  if (best < MIN_METHOD_SCORE) return undefined
  const draft = new Draft()
  const said = new Set<string>()
  for (const { item, score } of hits) {
    if (score < best * NEAR || said.size >= 2) continue
    const text = quoteText(item.document.text.slice(item.fact.source.start, item.fact.source.end), 300)
    if (said.has(text)) continue
    said.add(text)
    draft.say(`《${item.document.title}》：“${text.replace(/[。；]$/u, '')}”${marks([draft.citeSource(item.document, item.fact.source)])}。`)
  }
  return { kind: 'answer', draft }
}
