import { nameForm } from '../../../indexer/analysis/name-form.ts'
import type { Document } from '../../../indexer/model/document.ts'
import type { Target } from '../../../indexer/model/fact.ts'
import { isTarget } from '../../retrieval/kinds.ts'
import { isOfPlace } from '../../retrieval/of-place.ts'
import { placeOf, type Entry } from '../../retrieval/register.ts'
import { sentenceSpan } from '../../retrieval/sentence-span.ts'
import { periodMatch } from '../../wording/periods.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { targetPhrase } from '../indicators/target.ts'
import { countedThings, mentionsOf } from '../passages/counted-things.ts'

const GOALS_ASKED = /目标|计划|打算|要(?:到|达到|做到|实现)|力争/u
/** A sentence as short as this, in characters, is the title of what follows it. */
const TITLE = 24

/**
 * “‘三大优势产业’的收入目标分别是多少”: the goals of the things that a document tells one after the other under a title that
 * counts them, of each the one that is asked for.
 *
 * @returns nothing where the paragraph under no such title gives as many goals of that measure
 */
export function answerGoalsOfGroup({ query, register, index }: Evidence): Outcome | undefined {
  if (!GOALS_ASKED.test(query.text) || query.foreignPlaces.length > 0) return undefined
  for (const counted of countedThings(query.text)) {
    if (counted.noun.length < 2) continue
    const measures = query.about.words.map(nameForm).filter((word) => !nameForm(counted.noun).includes(word))
    for (const document of index.documents)
      for (const mention of mentionsOf(counted, document.text)) {
        const title = sentenceSpan(document.text, mention.start, mention.end)
        if (title.end - title.start > TITLE) continue
        const end = document.text.indexOf('\n', title.end)
        const goals = register
          .inDocument(document)
          .filter(isTarget)
          .filter((entry) => isOfPlace(entry, query))
          .filter(
            ({ fact: { source, indicator, period, value } }) =>
              value !== undefined &&
              source.start >= title.end &&
              (end === -1 || source.end <= end) &&
              measures.some((word) => nameForm(indicator).includes(word)) &&
              (query.periods.length === 0 || query.periods.some((asked) => periodMatch(asked, period, true) > 0)),
          )
          .sort((a, b) => a.fact.source.start - b.fact.source.start)
          .slice(0, counted.count)
        if (goals.length === counted.count) return { kind: 'answer', draft: said(document, title, goals) }
      }
  }
  return undefined
}

function said(document: Document, title: { start: number; end: number }, goals: readonly Entry<Target>[]): Draft {
  const draft = new Draft()
  const each = goals.map(
    (entry) => `${entry.fact.indicator}${targetPhrase(entry.fact)}${marks([draft.citeFact(entry)])}`,
  )
  draft.say(`${goals.map(placeOf)[0] ?? ''}的目标：${each.join('；')}。`)
  draft.add({ kind: 'passages', title: '相关原文', citations: [draft.cite(document, title)] })
  return draft
}
