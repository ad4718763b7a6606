import { readFileSync } from 'node:fs'
import * as z from 'zod'

/** One question of a question file (a JSON object a line), with what its answer must hold. */
export const ExpectedQuestion = z.object({
  id: z.string(),
  question: z.string().min(1),
  intent: z.string(),
  /** Earlier questions of the conversation, oldest first. */
  context: z.array(z.string()).default([]),
  expect: z.object({
    /** Each entry may name alternatives: `6.7%|6.73%`. */
    must_include: z.array(z.string()).default([]),
    must_not_include: z.array(z.string()).default([]),
    sources: z
      .array(
        z.object({
          doc: z.string(),
          quote: z.string().default(''),
          start: z.number().int().optional(),
          end: z.number().int().optional(),
        }),
      )
      .default([]),
    /** What a clarification would ask: `武昌区还是江汉区`, `哪一年`. */
    clarify: z.array(z.string()).optional(),
  }),
})
export type ExpectedQuestion = z.infer<typeof ExpectedQuestion>

/** A question file that cannot be used; the message says which line and why. */
export class QuestionFileError extends Error {
  override readonly name = 'QuestionFileError'
  readonly code = 'question-file'
}

/**
 * Reads a question file.
 *
 * @throws {QuestionFileError} when the file cannot be read, holds nothing, or has a line that is no question
 */
export function readQuestions(file: string): ExpectedQuestion[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new QuestionFileError(`${file} cannot be read: ${(error as Error).message}`)
  }
  const questions = text.split(/\r?\n/u).flatMap((line, index) => {
    if (line.trim() === '') return []
    return [parseQuestion(line, `${file}, line ${index + 1}`)]
  })
  if (questions.length === 0) throw new QuestionFileError(`${file} holds no questions`)
  return questions
}

function parseQuestion(line: string, where: string): ExpectedQuestion {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new QuestionFileError(`${where} is not JSON`)
  }
  const parsed = ExpectedQuestion.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new QuestionFileError(`${where}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is not a question'}`)
}
