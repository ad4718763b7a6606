import { nameForm, pairs } from '../../indexer/analysis/name-form.ts'

/** How well a name answers to the words of a question. */
export interface NameHit<T> {
  readonly item: T
  /** 0 to 1: how much of the question's words the name (or what stands around it) explains, and the reverse. */
  readonly score: number
  /** 0 to 1: how much of the name the question says. */
  readonly ofName: number
  /** 0 to 1: how much of the question the name alone explains. */
  readonly ofTopic: number
}

/** One thing that can be found by name. */
export interface Named<T> {
  readonly item: T
  /** Its name and other spellings; the best one counts. */
  readonly names: readonly string[]
  /** Words around it that may explain the rest of a question: its sentence, its heading, its category. */
  readonly context?: string
}

/** What stands around a name explains a question less than the name itself. */
const CONTEXT_WEIGHT = 0.6

/**
 * Finds names by the pairs of characters that they share with a question, rare pairs counting more.
 *
 * Names of indicators are put together from a small stock of words (增加值, 总额, 覆盖率), so whole
 * words match too rarely and single characters too often.
 */
export class NameIndex<T> {
  readonly #entries: readonly { named: Named<T>; forms: readonly ReadonlySet<string>[] }[]
  readonly #contexts = new Map<number, ReadonlySet<string>>()
  readonly #holders = new Map<string, number[]>()

  constructor(named: readonly Named<T>[]) {
    this.#entries = named.map((entry) => ({
      named: entry,
      forms: [...new Set(entry.names.map(nameForm))].filter((form) => form !== '').map(pairs),
    }))
    for (const [at, { forms }] of this.#entries.entries())
      for (const pair of new Set(forms.flatMap((form) => [...form]))) {
        const holders = this.#holders.get(pair)
        if (holders === undefined) this.#holders.set(pair, [at])
        else holders.push(at)
      }
  }

  /** How rare a pair is among the names, in nats; a pair of no name is as rare as can be. */
  #rarity(pair: string): number {
    return Math.log(1 + this.#entries.length / ((this.#holders.get(pair)?.length ?? 0) + 0.5))
  }

  /**
   * The names that share anything with the words of a question, best first.
   *
   * @param topic what is left of a question when place, time and question words are taken out, as a text or as
   *   pairs with how much each matters
   * @param admit leaves out items for which it gives false
   */
  search(topic: string | ReadonlyMap<string, number>, limit: number, admit?: (item: T) => boolean): NameHit<T>[] {
    const wanted = typeof topic === 'string' ? new Map([...pairs(nameForm(topic))].map((pair) => [pair, 1])) : topic
    if (wanted.size === 0) return []
    const weights = new Map([...wanted].map(([pair, weight]) => [pair, weight * this.#rarity(pair)]))
    const total = sum(weights.values())
    const candidates = new Set<number>()
    for (const pair of wanted.keys()) for (const at of this.#holders.get(pair) ?? []) candidates.add(at)
    const hits: NameHit<T>[] = []
    for (const at of candidates) {
      const entry = this.#entries[at]
      if (entry === undefined || (admit !== undefined && !admit(entry.named.item))) continue
      let best: NameHit<T> | undefined
      for (const form of entry.forms) {
        const common = [...form].filter((pair) => wanted.has(pair))
        if (common.length === 0) continue
        const ofName = sum(common.map((pair) => this.#rarity(pair))) / sum([...form].map((pair) => this.#rarity(pair)))
        const ofTopic = sum(common.map((pair) => weights.get(pair) ?? 0)) / total
        const around = this.#contextShare(at, entry.named, wanted, form, weights) / total
        const explained = Math.min(1, ofTopic + CONTEXT_WEIGHT * around)
        const score = (2 * ofName * explained) / (ofName + explained)
        if (best === undefined || score > best.score) best = { item: entry.named.item, score, ofName, ofTopic }
      }
      if (best !== undefined) hits.push(best)
    }
    return hits.sort((a, b) => b.score - a.score).slice(0, limit)
  }

  #contextShare(
    at: number,
    named: Named<T>,
    wanted: ReadonlyMap<string, number>,
    form: ReadonlySet<string>,
    weights: ReadonlyMap<string, number>,
  ): number {
    if (named.context === undefined) return 0
    let context = this.#contexts.get(at)
    if (context === undefined) {
      context = pairs(nameForm(named.context))
      this.#contexts.set(at, context)
    }
    let share = 0
    for (const pair of wanted.keys()) if (!form.has(pair) && context.has(pair)) share += weights.get(pair) ?? 0
    return share
  }
}

/** Hits for a question in its own and in official words: each item by the wording that fits it better. */
export function searchWordings<T>(
  index: NameIndex<T>,
  topics: readonly ReadonlyMap<string, number>[],
  limit: number,
  admit?: (item: T) => boolean,
): NameHit<T>[] {
  const best = new Map<T, NameHit<T>>()
  for (const topic of topics)
    for (const hit of index.search(topic, limit, admit)) {
      const known = best.get(hit.item)
      if (known === undefined || known.score < hit.score) best.set(hit.item, hit)
    }
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, limit)
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
