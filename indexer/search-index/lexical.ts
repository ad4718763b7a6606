/** One passage found by words, with its BM25 score. */
export interface LexicalHit {
  readonly passage: number
  readonly score: number
}

/** Saturation of repeated words; 1.2 is the usual value (Robertson & Zaragoza 2009, 3.4). */
const K1 = 1.2
/** How much a long passage is held back; passages are of much the same length, so less than the usual 0.75. */
const B = 0.6

/** First bytes of the file, "PCLX", and the layout's version. */
const MAGIC = 0x584c4350
const LAYOUT = 1

/**
 * BM25 over words in typed arrays: for each word the passages that hold it and how often, one after
 * the other in two arrays. The file is these arrays as they stand in memory.
 */
export class LexicalIndex {
  readonly #words: ReadonlyMap<string, number>
  /** Postings of word w: from `#offsets[w]` to `#offsets[w + 1]`. */
  readonly #offsets: Uint32Array
  readonly #passages: Uint32Array
  readonly #weights: Float32Array
  readonly #lengths: Float32Array
  readonly #meanLength: number

  private constructor(
    words: ReadonlyMap<string, number>,
    offsets: Uint32Array,
    passages: Uint32Array,
    weights: Float32Array,
    lengths: Float32Array,
  ) {
    this.#words = words
    this.#offsets = offsets
    this.#passages = passages
    this.#weights = weights
    this.#lengths = lengths
    this.#meanLength = lengths.length === 0 ? 1 : lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  }

  /** @param bags for each passage, in the order of their ids, its words and their weights (counts, or more for headings) */
  static of(bags: readonly ReadonlyMap<string, number>[]): LexicalIndex {
    const words = new Map<string, number>()
    const counts: number[] = []
    for (const bag of bags) {
      for (const word of bag.keys()) {
        const id = words.get(word) ?? words.size
        words.set(word, id)
        counts[id] = (counts[id] ?? 0) + 1
      }
    }
    const offsets = new Uint32Array(words.size + 1)
    for (let word = 0; word < words.size; word++) offsets[word + 1] = (offsets[word] ?? 0) + (counts[word] ?? 0)
    const passages = new Uint32Array(offsets[words.size] ?? 0)
    const weights = new Float32Array(passages.length)
    const lengths = new Float32Array(bags.length)
    const next = offsets.slice()
    for (const [passage, bag] of bags.entries()) {
      for (const [word, weight] of bag) {
        const id = words.get(word) ?? 0
        const at = next[id] ?? 0
        next[id] = at + 1
        passages[at] = passage
        weights[at] = weight
        lengths[passage] = (lengths[passage] ?? 0) + weight
      }
    }
    return new LexicalIndex(words, offsets, passages, weights, lengths)
  }

  /** How rare a word is, in nats: ln(1 + (N − n + 0.5) ÷ (n + 0.5)); 0 for a word of no passage. */
  rarity(word: string): number {
    const id = this.#words.get(word)
    if (id === undefined) return 0
    const held = (this.#offsets[id + 1] ?? 0) - (this.#offsets[id] ?? 0)
    return Math.log(1 + (this.#lengths.length - held + 0.5) / (held + 0.5))
  }

  /**
   * The best passages for a bag of words, best first.
   *
   * @param admit leaves out passages for which it gives false; all are admitted without it
   */
  search(query: ReadonlyMap<string, number>, limit: number, admit?: (passage: number) => boolean): LexicalHit[] {
    const scores = new Float32Array(this.#lengths.length)
    for (const [word, weight] of query) {
      const id = this.#words.get(word)
      if (id === undefined) continue
      const rarity = this.rarity(word)
      for (let at = this.#offsets[id] ?? 0; at < (this.#offsets[id + 1] ?? 0); at++) {
        const passage = this.#passages[at] ?? 0
        const frequency = this.#weights[at] ?? 0
        const norm = K1 * (1 - B + (B * (this.#lengths[passage] ?? 0)) / this.#meanLength)
        scores[passage] = (scores[passage] ?? 0) + (weight * rarity * frequency * (K1 + 1)) / (frequency + norm)
      }
    }
    const hits: LexicalHit[] = []
    for (const [passage, score] of scores.entries())
      if (score > 0 && (admit === undefined || admit(passage))) hits.push({ passage, score })
    return hits.sort((a, b) => b.score - a.score || a.passage - b.passage).slice(0, limit)
  }

  /** The index as one run of bytes. */
  toBytes(): Buffer {
    const words = Buffer.from([...this.#words.keys()].join('\n'), 'utf8')
    const padding = (4 - (words.length % 4)) % 4
    const head = Uint32Array.of(
      MAGIC,
      LAYOUT,
      words.length,
      this.#words.size,
      this.#passages.length,
      this.#lengths.length,
    )
    return Buffer.concat([
      bytesOf(head),
      words,
      Buffer.alloc(padding),
      bytesOf(this.#offsets),
      bytesOf(this.#passages),
      bytesOf(this.#weights),
      bytesOf(this.#lengths),
    ])
  }

  /** @throws RangeError when the bytes are not an index of this layout */
  static fromBytes(bytes: Buffer): LexicalIndex {
    // Typed arrays must begin at a multiple of four bytes, which a pooled buffer does not.
    const whole = new Uint8Array(bytes).buffer
    if (whole.byteLength < 24) throw new RangeError('not a lexical index')
    const [magic, layout, wordBytes = 0, wordCount = 0, postings = 0, passages = 0] = new Uint32Array(whole, 0, 6)
    if (magic !== MAGIC || layout !== LAYOUT) throw new RangeError('not a lexical index')
    const text = Buffer.from(whole, 24, wordBytes).toString('utf8')
    const words = new Map((wordCount === 0 ? [] : text.split('\n')).map((word, id) => [word, id]))
    let at = 24 + wordBytes + ((4 - (wordBytes % 4)) % 4)
    const take = (length: number): number => {
      const from = at
      at += length * 4
      return from
    }
    return new LexicalIndex(
      words,
      new Uint32Array(whole, take(wordCount + 1), wordCount + 1),
      new Uint32Array(whole, take(postings), postings),
      new Float32Array(whole, take(postings), postings),
      new Float32Array(whole, take(passages), passages),
    )
  }
}

function bytesOf(array: Uint32Array | Float32Array): Buffer {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength)
}
