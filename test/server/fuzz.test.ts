import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unsupportedNumbers } from '../../server/answer/guard.ts'
import { buildApp } from '../../server/app.ts'
import { openAssistant, type Assistant } from '../../server/assistant.ts'
import { Answer } from '../../server/protocol/answer.ts'
import { MAX_QUESTION_LENGTH } from '../../server/protocol/messages.ts'
import { fuzzQuestions } from '../setup/fuzz-questions.ts'
import { SHIPPED_INDEX } from '../setup/shipped-index.ts'

const COUNT = 1000
const SEED = 20231201
/** Through the server, with what HTTP makes of the characters. */
const SENT = 60

let assistant: Assistant
let app: FastifyInstance

beforeAll(async () => {
  assistant = await openAssistant({ index: SHIPPED_INDEX, staff: true })
  app = await buildApp({ assistant: () => assistant, staff: true })
})
afterAll(() => app.close())

/** Numbers without a source; years may be told by headings that only the answer in the making knows. */
function unsupported(answer: Answer, question: string): string[] {
  return unsupportedNumbers(answer, question)
    .map(({ number }) => number)
    .filter((number) => !/^(?:19|20)\d{2}年?$/u.test(number))
}

describe('questions that nobody asks', () => {
  it(`are answered or declined, ${String(COUNT)} of them`, async () => {
    const failed: unknown[] = []
    for (const question of fuzzQuestions(COUNT, SEED, MAX_QUESTION_LENGTH)) {
      try {
        const answer = await assistant.ask(question)
        const checked = Answer.safeParse(answer)
        if (!checked.success) failed.push({ question, issues: checked.error.issues })
        const numbers = unsupported(answer, question)
        if (numbers.length > 0) failed.push({ question, numbers, lead: answer.lead })
        if (answer.lead === '') failed.push({ question, lead: '' })
      } catch (error) {
        failed.push({ question, error: String(error) })
      }
    }
    expect(failed).toEqual([])
  }, 120_000)

  it('come through HTTP as an answer or as a bad question', async () => {
    for (const question of fuzzQuestions(SENT, SEED + 1, MAX_QUESTION_LENGTH)) {
      const response = await app.inject({ method: 'POST', url: '/api/ask', payload: { question } })
      expect([200, 400]).toContain(response.statusCode)
      if (response.statusCode === 200) Answer.parse(response.json())
    }
  }, 60_000)

  it('do not pass the limits of a question and of a body', async () => {
    const sizes = [MAX_QUESTION_LENGTH, MAX_QUESTION_LENGTH + 1, 21_000, 70_000]
    const codes = []
    for (const size of sizes)
      codes.push(
        (await app.inject({ method: 'POST', url: '/api/ask', payload: { question: '绿'.repeat(size) } })).statusCode,
      )
    expect(codes).toEqual([200, 400, 400, 413])
  })
})
