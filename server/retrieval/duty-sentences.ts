import { nameForm } from '../../indexer/analysis/name-form.ts'
import type { Responsibility } from '../../indexer/model/fact.ts'
import type { Span } from '../../indexer/model/span.ts'
import type { SearchIndex } from '../../indexer/search-index/open.ts'
import { holdsWord, type MatterWord } from '../question/matter-words.ts'
import type { Entry, Register } from './register.ts'

/** A sentence of an item that a document gives to departments. */
interface DutySentence extends Span {
  readonly id: number
  readonly entry: Entry<Responsibility>
  readonly form: string
}

/** A sentence of an item that a matter is about. */
export interface DutyHit extends Span {
  readonly entry: Entry<Responsibility>
  /** What of the matter it says, and how rare that is among all items, in nats. */
  readonly words: readonly string[]
  readonly weight: number
  readonly cosine: number
  /** The words stand in the item's own title, or it is an indicator of that name. */
  readonly inTitle: boolean
}

/** The main clause's words count more than what a letter tells beside it. */
const MAIN_WEIGHT = 1.6
/** A verb's less: it goes with many things. */
const VERB_WEIGHT = 0.6
/** How rare what is said in common must be, as a share of the rarest word's rarity, and how near the meaning. */
const MIN_SHARE = 0.76
const MIN_COSINE = 0.62
/** How much it counts that an item has several sentences on the matter. */
const OFTEN_WEIGHT = 3
/** How much nearness counts beside the words when sentences are ordered, in nats for a cosine of 1. */
const COSINE_WEIGHT = 20

/** Finds the item that a matter falls under by the words that both say; meaning only decides between them. */
export class DutySentences {
  readonly #sentences: readonly DutySentence[]
  readonly #index: SearchIndex

  constructor(index: SearchIndex, register: Register) {
    this.#index = index
    const documents = new Map(index.documents.map((document) => [document.id, document]))
    const byDocument = new Map<string, Entry<Responsibility>[]>()
    for (const entry of register.of('responsibility'))
      byDocument.set(entry.document.id, [...(byDocument.get(entry.document.id) ?? []), entry])
    this.#sentences = index.sentences.flatMap(({ passage, start, end }, id) => {
      const document = documents.get(index.passages[passage]?.document ?? '')
      if (document === undefined) return []
      const entry = byDocument
        .get(document.id)
        ?.find(
          ({ fact }) =>
            Math.min(fact.subjectSource?.start ?? fact.source.start, fact.source.start) <= start &&
            end <= fact.source.end,
        )
      // A sentence of departments only is found by no matter.
      if (entry === undefined || end - start < 4) return []
      return [{ id, entry, start, end, form: nameForm(document.text.slice(start, end)) }]
    })
  }

  /** The best sentence of each item that says rare words of a matter, best first. */
  search(words: readonly MatterWord[], vector: Float32Array, places: readonly string[]): DutyHit[] {
    const held = words.map((word) => ({
      word,
      ids: new Set(
        this.#sentences.filter(({ form }) => word.forms.some((one) => holdsWord(form, one))).map(({ id }) => id),
      ),
    }))
    // An item that comes back to the matter again and again is about it; one that names it once may only touch it.
    const saying = new Map<Entry<Responsibility>, number>()
    for (const { id, entry } of this.#sentences)
      if (held.some(({ ids }) => ids.has(id))) saying.set(entry, (saying.get(entry) ?? 0) + 1)
    const best = new Map<Entry<Responsibility>, DutyHit>()
    for (const sentence of this.#sentences) {
      const { id, entry, start, end } = sentence
      const place = entry.fact.place ?? entry.document.place
      if (places.length > 0 && (place === undefined || !places.includes(place))) continue
      const said = held.filter(({ ids }) => ids.has(id))
      if (said.length === 0) continue
      const weight = said.reduce(
        (sum, { word, ids }) => sum + this.#rarity(ids.size) * (word.isMain ? MAIN_WEIGHT : 1),
        0,
      )
      const cosine = this.#index.sentenceVectors.cosine(vector, id)
      if (weight < MIN_SHARE * this.#rarity(1) || cosine < MIN_COSINE) continue
      const title = nameForm(entry.fact.subject)
      const hit: DutyHit = {
        entry,
        start,
        end,
        weight,
        cosine,
        words: said.map(({ word }) => word.word),
        inTitle: said.some(({ word }) => word.isMain && word.forms.some((form) => holdsWord(title, form))),
      }
      const known = best.get(entry)
      if (known === undefined || scoreOf(known) < scoreOf(hit)) best.set(entry, hit)
    }
    const rank = (hit: DutyHit): number => scoreOf(hit) + OFTEN_WEIGHT * Math.log(saying.get(hit.entry) ?? 1)
    return [...best.values()].sort((a, b) => rank(b) - rank(a))
  }

  #rarity(holders: number): number {
    return Math.log(1 + this.#sentences.length / (holders + 0.5))
  }
}

function weightOf({ isMain, isVerb }: MatterWord): number {
  return (isMain ? MAIN_WEIGHT : 1) * (isVerb ? VERB_WEIGHT : 1)
}

function scoreOf({ weight, cosine }: DutyHit): number {
  return weight + COSINE_WEIGHT * cosine
}
