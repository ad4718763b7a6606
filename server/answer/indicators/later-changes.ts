import type { Actual } from '../../../indexer/model/fact.ts'
import { isNewer } from '../../review/document-age.ts'
import { isActual } from '../../retrieval/kinds.ts'
import { placeOf, type Entry } from '../../retrieval/register.ts'
import { quoteText } from '../../wording/values.ts'
import { marks, type Draft } from '../draft.ts'
import type { Evidence } from '../evidence.ts'

/** How alike a name must be to be taken for the same thing, 0 to 1: 空气质量优良率 and 空气质量优良天数比率. */
const MIN_ALIKE = 0.6
const MOST = 2

/**
 * “空气优良天数同比增加18天”: what documents newer than the last value of a series say of how the thing changed, where they
 * give no value to put beside the others.
 */
export function sayLaterChanges(draft: Draft, { register }: Evidence, last: Entry<Actual>): void {
  const later = register.byIndicator
    .search(last.fact.indicator, 20, (entry) => placeOf(entry) === placeOf(last))
    .flatMap(({ item, score }) => (score >= MIN_ALIKE && isActual(item) ? [item] : []))
    .filter(({ fact, document }) => fact.change !== undefined && isNewer(document, last.document))
  const said = [...new Map(later.map((entry) => [entry.fact.source.quote, entry])).values()].slice(0, MOST)
  if (last.fact.change !== undefined || said.length === 0) return
  const [first] = said
  const words = said.map((entry) => `“${quoteText(entry.fact.source.quote, 60)}”${marks([draft.citeFact(entry)])}`)
  draft.say(`后来《${first?.document.title ?? ''}》：${words.join('，')}。`)
}
