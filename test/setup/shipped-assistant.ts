import { afterAll, beforeAll, expect } from 'vitest'
import { openAssistant, type Assistant, type AskOptions } from '../../server/assistant.ts'
import type { Answer } from '../../server/protocol/answer.ts'
import { SHIPPED_INDEX } from './shipped-index.ts'

/**
 * Opens the assistant over the shipped corpus for the tests of a file, and sees at their end that no answer was stopped for
 * a number without a source.
 *
 * @returns asks a question of it
 */
export function shippedAssistant(): (question: string, options?: AskOptions) => Promise<Answer> {
  let assistant: Assistant
  const stopped: string[] = []
  beforeAll(async () => {
    assistant = await openAssistant({ index: SHIPPED_INDEX, onStopped: (error) => stopped.push(error.message) })
  })
  afterAll(() => {
    assistant.close()
    expect(stopped).toEqual([])
  })
  return (question, options) => assistant.ask(question, options)
}
