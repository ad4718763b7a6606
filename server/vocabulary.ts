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
  return {
    places: register.places,
    otherPlaces: register.otherPlaces,
    departments: register.departmentNames.spellings,
    spelling: new Spelling([...new Set([...names, ...names.flatMap(rateOf)])]),
    sounds: new DocumentSounds(index.documents.map(({ text }) => text)),
    isMentioned: (name) => {
      // 小洪山 is not 洪山.
      const form = new RegExp(`(?<![小大新老东西南北])${name}`, 'u')
      return index.documents.some(({ text }) => form.test(text))
    },
    ...(here !== undefined ? { here } : register.places.length === 1 && only !== undefined ? { here: only } : {}),
  }
}
