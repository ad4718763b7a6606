import { tokens } from '../../indexer/analysis/tokens.ts'
import type { Embedding } from '../../indexer/analysis/embedding.ts'
import type { Passage } from '../../indexer/model/passage.ts'
import type { SearchIndex } from '../../indexer/search-index/open.ts'
import { QuestionAdapter } from './question-adapter.ts'
import { isAskedPlace } from './of-place.ts'

/** A passage found for a question, with what each way of looking gave. */
export interface PassageHit {
  readonly passage: Passage
  /** Joined score; the order means more than the value. */
  readonly score: number
  /** BM25; 0 when no word is shared. */
  readonly lexical: number
  /** Cosine of the adapted question and the passage; 0 when it was not among the nearest. */
  readonly cosine: number
}

/** A question's vector as the model gives it, and moved to where answers to such questions lie; both of length 1. */
export interface QuestionVectors {
  readonly own: Float32Array
  readonly adapted: Float32Array
}

/** So many vectors of questions are kept: an answer wants a question in its own words, in official ones, and by matters. */
const VECTORS_KEPT = 64

/** How many hits of each way are joined. */
const DEPTH = 50

/**
 * Weight of the vectors when joined with the words, both scaled to 0…1 over their hits: less where the
 * best passage holds most of the question's words, more where it holds few of them, as when a question
 * is put in everyday words. Measured with `npm run recall` on questions of both kinds.
 */
const VECTOR_WEIGHT = 0.42
const VECTOR_WEIGHT_WITHOUT_WORDS = 0.75
/** Share of the score that the question's words could reach at which words are trusted in full. */
const TRUSTED_SHARE = 0.4
/** A word of no passage counts as this rare, in nats. */
const UNKNOWN_RARITY = 6
/** BM25 of a word can reach (k₁ + 1) times its rarity. */
const MOST_PER_RARITY = 2.2

/** Ways of looking for passages, for measuring one against the other. */
export type Way = 'lexical' | 'vector' | 'both'

/** Finds passages for a question; nothing else knows what the index is made of. */
export class PassageSearch {
  readonly #index: SearchIndex
  readonly #embedding: Embedding
  readonly #placeOf: ReadonlyMap<string, string | undefined>
  /** The vectors of the last questions, the oldest first. */
  readonly #vectors = new Map<string, QuestionVectors>()
  readonly #adapter = QuestionAdapter.read()

  /** @throws ModelError when the adapter that ships with the product is missing or damaged */
  constructor(index: SearchIndex, embedding: Embedding) {
    this.#index = index
    this.#embedding = embedding
    this.#placeOf = new Map(index.documents.map((document) => [document.id, document.place]))
  }

  /**
   * The best passages for a question, best first.
   *
   * @param fixedWeight of the vectors, from 0 (words alone) to 1, for measuring
   * @param places only passages of documents of these places; of all when empty
   */
  async search(
    question: string,
    places: readonly string[],
    limit: number,
    way: Way = 'both',
    fixedWeight?: number,
  ): Promise<PassageHit[]> {
    const admit = (id: number): boolean => {
      const document = this.#index.passages[id]?.document ?? ''
      if (!this.#placeOf.has(document)) return false
      const place = this.#placeOf.get(document)
      return isAskedPlace({ places }, place)
    }
    const bag = bagOf(question)
    const lexical = way === 'vector' ? [] : this.#index.lexical.search(bag, DEPTH, admit)
    const vector =
      way === 'lexical' ? [] : this.#index.vectors.search((await this.vectorsOf(question)).adapted, DEPTH, admit)
    const vectorWeight = fixedWeight ?? this.#vectorWeight(bag, lexical[0]?.score ?? 0)
    const joined = new Map<number, { lexical: number; cosine: number; score: number }>()
    const best = lexical[0]?.score ?? 1
    for (const { passage, score } of lexical)
      joined.set(passage, { lexical: score, cosine: 0, score: (1 - vectorWeight) * (score / best) })
    const [top = 1, low = 0] = [vector[0]?.cosine, vector.at(-1)?.cosine]
    for (const { passage, cosine } of vector) {
      const scaled = top === low ? 1 : (cosine - low) / (top - low)
      const before = joined.get(passage) ?? { lexical: 0, cosine: 0, score: 0 }
      joined.set(passage, { ...before, cosine, score: before.score + vectorWeight * scaled })
    }
    return [...joined]
      .flatMap(([id, scores]) => {
        const passage = this.#index.passages[id]
        return passage === undefined ? [] : [{ passage, ...scores }]
      })
      .sort((a, b) => b.score - a.score || a.passage.id - b.passage.id)
      .slice(0, limit)
  }

  /** The best passages for a question in several wordings (its own words, official ones): each by the one that fits it better. */
  async searchWordings(wordings: readonly string[], places: readonly string[], limit: number): Promise<PassageHit[]> {
    const best = new Map<number, PassageHit>()
    for (const wording of wordings)
      for (const hit of await this.search(wording, places, limit)) {
        const known = best.get(hit.passage.id)
        if (known === undefined || known.score < hit.score) best.set(hit.passage.id, hit)
      }
    return [...best.values()].sort((a, b) => b.score - a.score || a.passage.id - b.passage.id).slice(0, limit)
  }

  /** The vector of a question as the model gives it: for how near two texts are. */
  async vectorOf(question: string): Promise<Float32Array> {
    return (await this.vectorsOf(question)).own
  }

  /** The vectors of a question; the last ones are kept, since several steps of an answer want them. */
  async vectorsOf(question: string): Promise<QuestionVectors> {
    const known = this.#vectors.get(question)
    if (known !== undefined) return known
    const own = await this.#embedding.query(question)
    const vectors = { own, adapted: this.#adapter.adapt(own) }
    const [oldest] = this.#vectors.keys()
    if (oldest !== undefined && this.#vectors.size >= VECTORS_KEPT) this.#vectors.delete(oldest)
    this.#vectors.set(question, vectors)
    return vectors
  }

  /** How much the vectors count, by how many of the question's words the best passage holds. */
  #vectorWeight(bag: ReadonlyMap<string, number>, best: number): number {
    let most = 0
    for (const [word, count] of bag) most += count * (this.rarity(word) || UNKNOWN_RARITY) * MOST_PER_RARITY
    const share = most === 0 ? 0 : Math.min(1, best / most / TRUSTED_SHARE)
    return VECTOR_WEIGHT_WITHOUT_WORDS - (VECTOR_WEIGHT_WITHOUT_WORDS - VECTOR_WEIGHT) * share
  }

  /** How rare a word is among the passages, in nats; 0 for a word that stands in none. */
  rarity(word: string): number {
    return this.#index.lexical.rarity(word)
  }
}

function bagOf(question: string): Map<string, number> {
  const bag = new Map<string, number>()
  for (const word of tokens(question)) bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}
