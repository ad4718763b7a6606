import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { buildIndex } from '../../indexer/build.ts'
import { openAssistant, type AskOptions, type Assistant } from '../../server/assistant.ts'
import type { Answer } from '../../server/protocol/answer.ts'

/**
 * Indexes documents and opens the assistant over them for the tests of a file; sees at their end that no answer was stopped
 * for a number without a source.
 *
 * @param documents text by file name
 * @returns asks a question of it
 */
export function assistantOver(
  documents: Readonly<Record<string, string>>,
): (question: string, options?: AskOptions) => Promise<Answer> {
  let folder: string
  let assistant: Assistant
  const stopped: string[] = []
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'plan-chat-assistant-'))
    const corpus = path.join(folder, 'corpus')
    mkdirSync(path.join(corpus, 'documents'), { recursive: true })
    for (const [name, text] of Object.entries(documents)) writeFileSync(path.join(corpus, 'documents', name), text)
    const index = path.join(folder, 'index')
    await buildIndex({ corpus, index })
    assistant = await openAssistant({ index, onStopped: (error) => stopped.push(error.message) })
  })
  afterAll(() => {
    assistant.close()
    rmSync(folder, { recursive: true })
    expect(stopped).toEqual([])
  })
  return (question, options) => assistant.ask(question, options)
}
