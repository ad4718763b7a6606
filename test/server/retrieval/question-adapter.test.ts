import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { DIMENSIONS } from '../../../indexer/analysis/embedding.ts'
import { ModelError } from '../../../indexer/errors.ts'
import { QuestionAdapter } from '../../../server/retrieval/question-adapter.ts'

const unit = (at: number): Float32Array => Float32Array.from({ length: DIMENSIONS }, (_, n) => (n === at ? 1 : 0))

describe('the question adapter', () => {
  it('leaves a question where it is without weights', () => {
    const question = unit(3)
    expect(new QuestionAdapter(new Float32Array(DIMENSIONS ** 2)).adapt(question)).toEqual(question)
  })

  it('adds what a question weighs, and keeps length 1', () => {
    const weights = new Float32Array(DIMENSIONS ** 2)
    weights[3 * DIMENSIONS + 7] = 1
    const moved = new QuestionAdapter(weights).adapt(unit(3))
    expect(moved[3]).toBeCloseTo(Math.SQRT1_2)
    expect(moved[7]).toBeCloseTo(Math.SQRT1_2)
  })

  it('that ships moves a question, and gives length 1', () => {
    const question = unit(0)
    const moved = QuestionAdapter.read().adapt(question)
    expect(Math.hypot(...moved)).toBeCloseTo(1, 5)
    expect(moved).not.toEqual(question)
  })

  it('is not read where it is missing or damaged', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'plan-chat-adapter-'))
    const file = path.join(folder, 'question-adapter.f32')
    try {
      expect(() => QuestionAdapter.read(file)).toThrow(ModelError)
      writeFileSync(file, new Uint8Array(DIMENSIONS * DIMENSIONS * 4))
      expect(() => QuestionAdapter.read(file)).toThrow('摘要不符')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('refuses a matrix of another size', () => {
    expect(() => new QuestionAdapter(new Float32Array(4))).toThrow(RangeError)
  })
})
