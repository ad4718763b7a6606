import { nameForm } from '../../indexer/analysis/name-form.ts'
import type { Responsibility } from '../../indexer/model/fact.ts'
import type { Span } from '../../indexer/model/span.ts'
import type { SearchIndex } from '../../indexer/search-index/open.ts'
import { holdsWord, type MatterWord } from '../question/matter-words.ts'
import { allSentences } from './all-sentences.ts'
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
/** The same thing said again in another word counts so much. */
const AGAIN_WEIGHT = 0.4
/** How rare what is said in common must be, as a share of the rarest word's rarity, and how near the meaning. */
const MIN_SHARE = 0.76
/** The same where only what is told beside the main clause is said, and only one word of it. */
const MIN_SIDE_SHARE = 0.84
const MIN_COSINE = 0.68
/** How much nearness to the item's title counts, in nats for a cosine of 1. */
const TITLE_WEIGHT = 10
/** How much it counts that an item has several sentences on the matter. */
const OFTEN_WEIGHT = 3
/** How much nearness counts beside the words when sentences are ordered, in nats for a cosine of 1. */
const COSINE_WEIGHT = 30

/** Finds the item that a matter falls under by the words that both say; meaning only decides between them. */
export class DutySentences {
  readonly #sentences: readonly DutySentence[]
  readonly #index: SearchIndex
  /** Of each item the number of its first sentence. */
  readonly #first = new Map<Entry<Responsibility>, number>()

  constructor(index: SearchIndex, register: Register) {
    this.#index = index
    const byDocument = new Map<string, Entry<Responsibility>[]>()
    for (const entry of register.of('responsibility'))
      byDocument.set(entry.document.id, [...(byDocument.get(entry.document.id) ?? []), entry])
    this.#sentences = allSentences(index).flatMap(({ id, start, end, document }) => {
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
    for (const { id, entry } of this.#sentences) if (!this.#first.has(entry)) this.#first.set(entry, id)
  }

  /** The best sentence of each item that says rare words of a matter, best first. */
  search(words: readonly MatterWord[], vector: Float32Array, places: readonly string[]): DutyHit[] {
    const held = words.map((word) => ({
      word,
      ids: new Set(this.#sentences.filter(({ form }) => holdsWord(form, word)).map(({ id }) => id)),
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
      // 小学 and 学校 are one thing said twice.
      const weight = said.reduce(
        (sum, { word, ids }, at) =>
          sum +
          this.#rarity(ids.size) *
            weightOf(word) *
            (said.slice(0, at).some((one) => sharesCharacter(one.word.word, word.word)) ? AGAIN_WEIGHT : 1),
        0,
      )
      const cosine = this.#index.sentenceVectors.cosine(vector, id)
      const isSide = said.length === 1 && said.every(({ word }) => !word.isMain)
      if (weight < (isSide ? MIN_SIDE_SHARE : MIN_SHARE) * this.#rarity(1) || cosine < MIN_COSINE) continue
      const title = nameForm(entry.fact.subject)
      const hit: DutyHit = {
        entry,
        start,
        end,
        weight,
        cosine,
        words: said.map(({ word }) => word.word),
        inTitle: said.some(({ word }) => word.isMain && holdsWord(title, word)),
      }
      const known = best.get(entry)
      if (known === undefined || scoreOf(known) < scoreOf(hit)) best.set(entry, hit)
    }
    const rank = (hit: DutyHit): number =>
      scoreOf(hit) +
      OFTEN_WEIGHT * Math.log(saying.get(hit.entry) ?? 1) +
      TITLE_WEIGHT * this.#titleCosine(hit.entry, vector)
    return [...best.values()].sort((a, b) => rank(b) - rank(a))
  }

  /** How near a matter is to an item's first sentence, which says what the item is about. */
  #titleCosine(entry: Entry<Responsibility>, vector: Float32Array): number {
    const first = this.#first.get(entry)
    return first === undefined ? 0 : this.#index.sentenceVectors.cosine(vector, first)
  }

  #rarity(holders: number): number {
    return Math.log(1 + this.#sentences.length / (holders + 0.5))
  }
}

const searches = new WeakMap<Register, DutySentences>()

/** The sentences of an index's items; made once. */
export function dutySentencesOf(index: SearchIndex, register: Register): DutySentences {
  const known = searches.get(register) ?? new DutySentences(index, register)
  searches.set(register, known)
  return known
}

function sharesCharacter(one: string, other: string): boolean {
  return [...one].some((character) => other.includes(character))
}

function weightOf({ isMain, isVerb }: MatterWord): number {
  return (isMain ? MAIN_WEIGHT : 1) * (isVerb ? VERB_WEIGHT : 1)
}

function scoreOf({ weight, cosine }: DutyHit): number {
  return weight + COSINE_WEIGHT * cosine
}
