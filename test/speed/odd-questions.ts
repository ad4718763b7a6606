import { Answer } from '../../server/protocol/answer.ts'
import type { Assistant } from '../../server/assistant.ts'
import { MAX_QUESTION_LENGTH } from '../../server/protocol/messages.ts'
import { fuzzQuestions } from '../setup/fuzz-questions.ts'

const COUNT = 10_000
const SEED = 20240101
/** So many of the slowest are named, each by its first characters. */
const SLOWEST = 3
const SHOWN = 60
/** What no question may take on a warm server, in ms of CPU time. */
const LIMIT = 200

/** What answering a question took, in ms of CPU time of the whole process: the model's threads count, too. */
interface Timed {
  readonly question: string
  readonly time: number
}

/** What questions that nobody asks came to. */
export interface OddQuestions {
  /** Lines to print: how many failed, the times, the slowest questions. */
  readonly lines: readonly string[]
  readonly failed: number
}

/** Asks random strings, truncations, mixed scripts and very long questions of a warm assistant. */
export async function askOddQuestions(assistant: Assistant): Promise<OddQuestions> {
  const failures: string[] = []
  const timed: Timed[] = []
  for (const question of fuzzQuestions(COUNT, SEED, MAX_QUESTION_LENGTH)) {
    const before = process.cpuUsage()
    try {
      const answer = await assistant.ask(question)
      const { user, system } = process.cpuUsage(before)
      timed.push({ question, time: (user + system) / 1000 })
      Answer.parse(answer)
    } catch (error) {
      failures.push(`failed: ${shortly(question)}: ${String(error)}`)
    }
  }
  const slowestFirst = timed.sort((a, b) => b.time - a.time)
  const at = (share: number): string =>
    (slowestFirst[Math.floor((1 - share) * slowestFirst.length)]?.time ?? 0).toFixed(1)
  const above = slowestFirst.filter(({ time }) => time > LIMIT).length
  return {
    lines: [
      `${String(COUNT)} odd questions: ${String(failures.length)} failed; CPU time of an answer p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms; ${String(above)} above ${String(LIMIT)} ms; the slowest:`,
      ...slowestFirst.slice(0, SLOWEST).map(({ question, time }) => `  ${time.toFixed(1)} ms ${shortly(question)}`),
      ...failures,
    ],
    failed: failures.length,
  }
}

function shortly(question: string): string {
  return `${JSON.stringify(question.slice(0, SHOWN))} (${String(question.length)} characters)`
}
