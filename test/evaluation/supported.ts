import { readFileSync } from 'node:fs'
import * as z from 'zod'

const Source = z.object({
  doc: z.string(),
  quote: z.string().default(''),
  start: z.number().optional(),
  end: z.number().optional(),
})
/** A question with the words that support its answer: a line of a question file, or of one that holds sources alone. */
const Supported = z.object({
  question: z.string(),
  context: z.array(z.string()).default([]),
  sources: z.array(Source).optional(),
  expect: z.object({ sources: z.array(Source).default([]) }).optional(),
})

/** A question, the questions before it, and where its answer stands. */
export interface SupportedQuestion {
  readonly question: string
  readonly context: readonly string[]
  readonly sources: readonly z.infer<typeof Source>[]
}

/** The questions of a file that have sources. */
export function readSupported(file: string): SupportedQuestion[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Supported.parse(JSON.parse(line)))
    .map(({ question, context, sources, expect }) => ({ question, context, sources: sources ?? expect?.sources ?? [] }))
    .filter(({ sources }) => sources.length > 0)
}
