import { oncePer } from '../../indexer/once-per.ts'
import type { Query } from '../question/query.ts'
import type { Found } from './found.ts'
import { formsOf } from './name-forms.ts'
import { shareByWords } from './names-by-words.ts'
import { isOfPlace } from './of-place.ts'
import { otherThingThan } from './other-thing.ts'
import { placeOf, type Entry, type IndicatorFact, type Register } from './register.ts'

/** A name of which words were left out is taken for the one that is meant, but not as surely as a whole one. */
const SHORTENED_SCORE = 0.6
/** Of the names that a question shortens those are meant that it says most of. */
const NEAR_SHARE = 0.75

/** 社区食堂 for 社区幸福食堂: the facts whose names hold all words of a question, where no name is close to it. */
export function foundShortened(
  register: Register,
  query: Query,
  kinds: readonly IndicatorFact['kind'][],
  admit: (entry: Entry<IndicatorFact>) => boolean,
): Found[] {
  // There are few judged indicators and goals: two characters tell one of them.
  const minSaid = kinds.length === 1 && (kinds[0] === 'status' || kinds[0] === 'target') ? 2 : undefined
  const isOther = otherThingThan(query)
  const found = namesIn(register).flatMap(({ forms, entries }): (Found & { share: number })[] => {
    const share = shareByWords(query, forms, minSaid)
    if (share === 0 || isOther(forms)) return []
    return entries
      .filter((entry) => kinds.includes(entry.fact.kind) && isOfPlace(entry, query) && admit(entry))
      .map((entry) => ({ entry, score: SHORTENED_SCORE, ofName: share, share }))
  })
  const best = Math.max(0, ...found.map(({ share }) => share))
  return found
    .filter(({ share }) => share >= best * NEAR_SHARE)
    .sort((a, b) => b.share - a.share || a.entry.id - b.entry.id)
}

/** Share of a longer name that a question without a place must say, for another place's thing to be meant, too. */
const SAME_ELSEWHERE = 0.4

/** “要新增多少婴幼儿托位” of no place: what one place calls just so, and another 新增3岁以下婴幼儿托位. */
export function foundElsewhere(
  register: Register,
  query: Query,
  kinds: readonly IndicatorFact['kind'][],
  admit: (entry: Entry<IndicatorFact>) => boolean,
  named: readonly Found[],
): Found[] {
  if (named.length === 0 || query.places.length > 0 || query.foreignPlaces.length > 0 || query.innerPlaces.length > 0)
    return []
  const places = new Set(named.map(({ entry }) => placeOf(entry)))
  if (register.places.every((place) => places.has(place))) return []
  const isElsewhere = (entry: Entry<IndicatorFact>): boolean => !places.has(placeOf(entry)) && admit(entry)
  return foundShortened(register, query, kinds, isElsewhere).filter(({ ofName }) => ofName >= SAME_ELSEWHERE)
}

/** A name, in all its spellings, with the facts that have it. */
interface Named {
  readonly forms: readonly string[]
  readonly entries: Entry<IndicatorFact>[]
}

const namesIn = oncePer((register: Register): readonly Named[] => {
  const names = new Map<string, Named>()
  for (const entry of register.entries.filter(isOfIndicator)) {
    const forms = formsOf(register, entry)
    const key = forms.join('\n')
    const named = names.get(key) ?? { forms, entries: [] }
    named.entries.push(entry)
    names.set(key, named)
  }
  return [...names.values()]
})

function isOfIndicator(entry: Entry): entry is Entry<IndicatorFact> {
  return 'indicator' in entry.fact
}
