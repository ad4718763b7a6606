import type { SearchIndex } from '../indexer/search-index/open.ts'
import type { Vocabulary } from './question/query.ts'
import { DocumentSounds } from './question/document-sounds.ts'
import { Spelling } from './question/spelling.ts'
import type { Register } from './retrieval/register.ts'

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
  const fiveYears = new Map<string, string | undefined>()
  return {
    places: register.places,
    otherPlaces: register.otherPlaces,
    departments: register.departmentNames.spellings,
    spelling: new Spelling([...new Set([...names, ...names.flatMap(rateOf)])]),
    sounds: new DocumentSounds(index.documents.map(({ text }) => text)),
    fiveYears: (places) => {
      const key = places.join()
      if (!fiveYears.has(key)) fiveYears.set(key, fiveYearsOf(register, places))
      return fiveYears.get(key)
    },
    isMentioned: (name) => {
      // 小洪山 is not 洪山.
      const form = new RegExp(`(?<![小大新老东西南北])${name}`, 'u')
      return index.documents.some(({ text }) => form.test(text))
    },
    ...(here !== undefined ? { here } : register.places.length === 1 && only !== undefined ? { here: only } : {}),
  }
}

/** “今后五年” of a report that begins a term of office is no five-year plan: the span that most goals of the places have. */
function fiveYearsOf(register: Register, places: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { fact, document } of register.of('target')) {
    const [from, to] =
      /^(\d{4})-(\d{4})$/u
        .exec(fact.period ?? '')
        ?.slice(1)
        .map(Number) ?? []
    if (from === undefined || to !== from + 4 || !(places.length === 0 || places.includes(document.place ?? '')))
      continue
    counts.set(`${String(from)}-${String(to)}`, (counts.get(`${String(from)}-${String(to)}`) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
