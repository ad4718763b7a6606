import type { Count } from '../../../indexer/model/fact.ts'
import { nameForm } from '../../../indexer/analysis/name-form.ts'
import type { Entry } from '../../retrieval/register.ts'
import { sentenceSpan } from '../../retrieval/sentence-span.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { quoteText } from '../../wording/values.ts'
import { isAskedPlace } from '../../retrieval/of-place.ts'

/** “滨江商务区重点项目推进得怎么样”: what the documents count of a set that is no set of indicators. */
export function answerCounts({ query, register }: Evidence): Outcome | undefined {
  const form = nameForm(query.topic.replace(/的$/u, ''))
  if (form.length < 2) return undefined
  const found = register.of('count').filter((entry) => {
    const subject = nameForm(entry.fact.subject)
    return (
      isAskedPlace(query, entry.document.place) &&
      (subject.includes(form) || form.includes(subject) || similar(form, subject))
    )
  })
  if (found.length === 0) return undefined
  const draft = new Draft()
  const sentences = new Map<string, { entry: Entry<Count>; start: number; end: number }>()
  for (const entry of found) {
    const span = sentenceSpan(entry.document.text, entry.fact.source.start, entry.fact.source.end)
    sentences.set(`${entry.document.id} ${String(span.start)}`, { entry, ...span })
  }
  for (const { entry, start, end } of [...sentences.values()].slice(0, 3))
    draft.say(
      `${quoteText(entry.document.text.slice(start, end), 160)}${marks([draft.cite(entry.document, { start, end })])}。`,
    )
  return { kind: 'answer', draft }
}

/** Most of the shorter name's characters stand in the longer in the same order: 滨江商务区重点项目, 滨江商务区重点发展项目. */
function similar(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 4) return false
  let at = 0
  let kept = 0
  for (const character of short) {
    const found = long.indexOf(character, at)
    if (found === -1) continue
    kept++
    at = found + 1
  }
  return kept / short.length >= 0.95 && short.length / long.length >= 0.6
}
