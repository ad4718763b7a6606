import type { Method } from '../../../indexer/model/fact.ts'
import { nameForm } from '../../../indexer/analysis/name-form.ts'
import type { Entry } from '../../retrieval/register.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { quoteText } from '../../wording/values.ts'

/** Lowest score at which a sentence on a method is taken for the one asked about. */
const MIN_METHOD_SCORE = 0.3
/** Others so close to the best are said too. */
const NEAR = 0.8

/** 方法: the sentences that say how something is computed, judged or over which period, as they stand. */
export function answerMethod({ register, query }: Evidence): Outcome | undefined {
  if (query.foreignPlaces.length > 0) return undefined
  // Words of the question count here that are cues elsewhere: 判定, 处理, 期限.
  const topic = query.text.replace(/[?？]|怎么|怎样|如何|什么|是|哪段|的/gu, ' ')
  const hits = register.byMethod.search(
    topic,
    8,
    ({ document }) => query.places.length === 0 || query.places.includes(document.place ?? ''),
  )
  const best = hits[0]?.score ?? 0
  if (best < MIN_METHOD_SCORE) return undefined
  const draft = new Draft()
  const said = new Set<string>()
  const sentence = (item: Entry<Method>): string => {
    const text = quoteText(item.document.text.slice(item.fact.source.start, item.fact.source.end), 300)
    said.add(text)
    return `“${text.replace(/[。；]$/u, '')}”${marks([draft.citeSource(item.document, item.fact.source)])}。`
  }
  const [first] = hits
  if (first === undefined) return undefined
  draft.say(`《${first.item.document.title}》：${sentence(first.item)}`)
  for (const { item, score } of hits.slice(1)) {
    if (said.has(quoteText(item.document.text.slice(item.fact.source.start, item.fact.source.end), 300))) continue
    // The rules of one thing by its kinds: “对于增速类指标,…作为2025年测算值”.
    const goesOn = nameForm(item.fact.text).includes(nameForm(first.item.fact.subject))
    if (score >= best * NEAR || (goesOn && said.size < 4)) draft.add({ kind: 'text', text: sentence(item) })
  }
  return { kind: 'answer', draft }
}
