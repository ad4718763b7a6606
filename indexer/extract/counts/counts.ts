import type { Document } from '../../model/document.ts'
import type { Count } from '../../model/fact.ts'
import { contextAt } from '../context/context.ts'
import { CountReader, type NamedCount } from './count-reader.ts'
import type { CountedSet } from './count-reading.ts'
import { countsInHeadings } from './heading-counts.ts'
import { sentencesOf } from '../text/sentences.ts'
import { oncePer } from '../../once-per.ts'

/** How many indicators, goals or tasks are in a state or of a kind (28项指标中18项预期性): one fact a count, one for the total. */
export function findCounts(document: Document): Count[] {
  return namedCounts(document).map((count) => count.fact)
}

/** `findCounts` with the names that stand in brackets behind a count. */
export const namedCounts = oncePer(readCounts)

function readCounts(document: Document): readonly NamedCount[] {
  const found: NamedCount[] = []
  let paragraph = -1
  let read = 0
  let set: CountedSet | undefined
  let earlier: CountedSet | undefined
  const totals = new Map<string, number>()
  for (const sentence of sentencesOf(document)) {
    const lineBreak = document.text.slice(read, sentence.start).lastIndexOf('\n')
    const before = lineBreak === -1 ? paragraph : read + lineBreak
    read = sentence.start
    // “其中约束性指标6项有5项…”: a paragraph may go on dividing the set of the one before.
    if (before !== paragraph) {
      earlier = set ?? earlier
      set = sentence.text.startsWith('其中') ? earlier : undefined
    }
    paragraph = before
    if (!/[项个件条类大]/u.test(sentence.text)) continue
    const { notes, tense } = contextAt(document, sentence.start)
    if (notes) continue
    const reader = new CountReader(document, sentence, tense, set, totals)
    const counts = reader.read()
    found.push(...counts)
    for (const { fact } of counts)
      if (fact.attribute !== undefined && fact.status === undefined) totals.set(fact.attribute, fact.count)
    // Only a set of indicators or tasks is divided on over the sentences of a paragraph.
    set = reader.set !== undefined && /指标|任务|实事|事项/u.test(reader.set.subject) ? reader.set : undefined
  }
  const counts = [...found, ...countsInHeadings(document).map((fact) => ({ fact, names: [] }))]
  return counts
}
