import { oncePerWords } from '../indexer/once-per.ts'
import type { SearchIndex } from '../indexer/search-index/open.ts'
import type { Vocabulary } from './question/query.ts'
import { DocumentSounds } from './question/document-sounds.ts'
import { everydayWords } from './question/everyday.ts'
import { Spelling } from './question/spelling.ts'
import { departmentInOtherForm } from './retrieval/department-forms.ts'
import type { Register } from './retrieval/register.ts'
import { isAskedPlace } from './retrieval/of-place.ts'

/** 城镇调查失业率 → 失业率: how a rate is called for short, so that 失业律 is known for it. */
function rateOf(name: string): string[] {
  return /\p{Script=Han}{5}率$/u.test(name) ? [name.slice(-3)] : []
}

/**
 * What understanding a question needs to know of an index: its places, departments and names.
 *
 * @param here what 我区 means; the only place of the index where none is given
 */
export function vocabularyOf(index: SearchIndex, register: Register, here: string | undefined): Vocabulary {
  const names = [
    ...index.data.indicators.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...index.facts.flatMap((fact) => ('indicator' in fact && fact.indicator.length <= 12 ? [fact.indicator] : [])),
    ...register.places.flatMap((place) => [place, place.replace(/[省市区县州]$/u, '')]),
    // “多少个街道” is no misspelt 各街道: collective names are not corrected to.
    ...register.departmentNames.spellings.flatMap(({ spelling }) => (/^[各相有]/u.test(spelling) ? [] : [spelling])),
    ...register.of('definition').map(({ fact }) => fact.term),
  ]
  const [only] = register.places
  const listed = new Set(register.departmentNames.spellings.map(({ spelling }) => spelling))
  const fiveYears = oncePerWords((...places) => fiveYearsOf(register, 'target', places))
  const lastFiveYears = oncePerWords((...places) => fiveYearsOf(register, 'actual', places))
  return {
    places: register.places,
    otherPlaces: register.otherPlaces,
    departments: register.departmentNames.spellings,
    departmentMeant: (text) => departmentInOtherForm(text, listed),
    spelling: new Spelling([...new Set([...names, ...names.flatMap(rateOf)])]),
    sounds: new DocumentSounds(
      [...index.documents.map(({ text }) => text), [...new Set(names)].join('\n')],
      everydayWords(),
    ),
    fiveYears: (places) => fiveYears(...places),
    lastFiveYears: (places) => lastFiveYears(...places),
    isCalledAfter: oncePerWords((place = '', next = '') => {
      const times = (words: string): number =>
        index.documents.reduce((sum, { text }) => sum + text.split(words).length - 1, 0)
      const together = times(`${place}${next}`)
      return together >= CALLED_AFTER.times && together >= CALLED_AFTER.share * times(next)
    }),
    isMentioned: (name) => index.documents.some(({ text }) => mentions(text, name)),
    ...(here !== undefined ? { here } : register.places.length === 1 && only !== undefined ? { here: only } : {}),
  }
}

/** How often documents must say a word with a place before it, and how seldom without, for it to be called after it. */
const CALLED_AFTER = { times: 3, share: 0.6 }

/** Whether a text says a name, and not a longer one that begins otherwise: 小洪山 is not 洪山. */
function mentions(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1))
    if (!/[小大新老东西南北]/u.test(text[at - 1] ?? '')) return true
  return false
}

/** “今后五年” of a report that begins a term of office is no five-year plan: the span that most goals, or values, of the places have. */
function fiveYearsOf(register: Register, kind: 'target' | 'actual', places: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { fact, document } of register.of(kind)) {
    const [from, to] =
      /^(\d{4})-(\d{4})$/u
        .exec(fact.period ?? '')
        ?.slice(1)
        .map(Number) ?? []
    if (from === undefined || to !== from + 4 || !isAskedPlace({ places }, document.place)) continue
    counts.set(`${String(from)}-${String(to)}`, (counts.get(`${String(from)}-${String(to)}`) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
