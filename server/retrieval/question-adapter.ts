import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DIMENSIONS } from '../../indexer/analysis/embedding.ts'
import { ModelError } from '../../indexer/errors.ts'

const FILE = fileURLToPath(new URL('../../models/question-adapter.f32', import.meta.url))
/** SHA-256 of the file as it was shipped (models/README.md). */
const DIGEST = '85a25e9368ef896e4cce565ceeb9a0e6905d44aafa3370dcebd190063caadb78'

/**
 * Moves a question's vector q to where the sentences that answer such questions lie: q + qW, of length 1.
 * W was learnt from questions with marked sentences (`npm run train:adapter`, models/README.md); vectors of documents
 * stay as they are.
 */
export class QuestionAdapter {
  readonly #weights: Float32Array

  /** @param weights W, row by row: `DIMENSIONS` squared numbers */
  constructor(weights: Float32Array) {
    if (weights.length !== DIMENSIONS * DIMENSIONS) throw new RangeError('an adapter has DIMENSIONS squared numbers')
    this.#weights = weights
  }

  /**
   * Reads the adapter that ships with the product.
   *
   * @throws ModelError when the file is missing or is not the one that was shipped
   */
  static read(file = FILE): QuestionAdapter {
    if (!existsSync(file)) throw new ModelError(file, '缺失')
    const bytes = readFileSync(file)
    if (createHash('sha256').update(bytes).digest('hex') !== DIGEST) throw new ModelError(file, '已损坏（摘要不符）')
    return new QuestionAdapter(new Float32Array(Uint8Array.from(bytes).buffer))
  }

  /** @param question a vector of length 1 */
  adapt(question: Float32Array): Float32Array {
    const moved = Float32Array.from(question)
    for (const [row, number] of question.entries())
      for (let at = 0; at < DIMENSIONS; at++)
        moved[at] = (moved[at] ?? 0) + number * (this.#weights[row * DIMENSIONS + at] ?? 0)
    const length = Math.hypot(...moved)
    return moved.map((number) => number / length)
  }
}
