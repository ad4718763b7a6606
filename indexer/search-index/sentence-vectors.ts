import { DIMENSIONS } from '../analysis/embedding.ts'

/** A vector of length 1 has numbers from −1 to 1; one byte each keeps a cosine to about 0.003. */
const STEPS = 127

/**
 * Vectors of the sentences, a byte a number: sentences are compared with a question only within the
 * passages that were found, so they need no graph, and a quarter of the memory is enough.
 */
export class SentenceVectors {
  readonly #bytes: Int8Array

  private constructor(bytes: Int8Array) {
    this.#bytes = bytes
  }

  /** @param vectors of length 1, in the order of the sentences */
  static of(vectors: Iterable<Float32Array>): SentenceVectors {
    const rows = [...vectors].map((vector) => Int8Array.from(vector, (number) => Math.round(number * STEPS)))
    const bytes = new Int8Array(rows.length * DIMENSIONS)
    for (const [at, row] of rows.entries()) bytes.set(row, at * DIMENSIONS)
    return new SentenceVectors(bytes)
  }

  /** The number of sentences. */
  get size(): number {
    return this.#bytes.length / DIMENSIONS
  }

  /** A sentence's vector, to the nearest step. */
  vector(sentence: number): Float32Array {
    const from = sentence * DIMENSIONS
    return Float32Array.from(this.#bytes.subarray(from, from + DIMENSIONS), (byte) => byte / STEPS)
  }

  /** Cosine of a question's vector (of length 1) and a sentence's. */
  cosine(question: Float32Array, sentence: number): number {
    const from = sentence * DIMENSIONS
    let sum = 0
    for (let at = 0; at < DIMENSIONS; at++) sum += (question[at] ?? 0) * (this.#bytes[from + at] ?? 0)
    return sum / STEPS
  }
}
