import type { Answer } from '../../server/protocol/answer.ts'
import { comparable, holds, isCited, withoutMarks, type ExpectedSource } from './matching.ts'
import type { ExpectedQuestion } from './questions.ts'

/** Longest lead that still answers at a glance, in characters without marks. */
export const MAX_LEAD_LENGTH = 120

/** Intents whose lead alone must give the whole answer. */
const LEAD_INTENTS: ReadonlySet<string> = new Set(['indicator_value', 'indicator_status', 'target', 'responsibility'])

/** How an answer compares with what was expected of it. */
export interface Score {
  readonly id: string
  readonly question: string
  readonly intent: string
  readonly kind: Answer['kind']
  readonly lead: string
  /** Whether the answer says what it must and nothing that it must not. */
  readonly right: boolean
  /** Entries of must_include that were not found. */
  readonly missing: readonly string[]
  /** Entries of must_not_include that were found. */
  readonly unwanted: readonly string[]
  /** Whether the lead alone holds every entry and is short; absent where the intent does not ask for that. */
  readonly leadRight?: boolean
  readonly sources: number
  readonly cited: number
  readonly uncited: readonly ExpectedSource[]
}

/** Scores one answer. */
export function score(expected: ExpectedQuestion, answer: Answer): Score {
  const { must_include, must_not_include, sources } = expected.expect
  const said = `${answer.lead}\n${answer.text}`
  const missing = must_include.filter((entry) => !holds(said, entry))
  const unwanted = must_not_include.filter((entry) => holds(said, entry))
  const uncited = sources.filter((source) => !isCited(source, answer.citations))
  return {
    id: expected.id,
    question: expected.question,
    intent: expected.intent,
    kind: answer.kind,
    lead: answer.lead,
    right: unwanted.length === 0 && saysWhatItMust(expected, answer, missing),
    missing,
    unwanted,
    ...(LEAD_INTENTS.has(expected.intent) && { leadRight: leadSuffices(answer, must_include) }),
    sources: sources.length,
    cited: sources.length - uncited.length,
    uncited,
  }
}

function saysWhatItMust(expected: ExpectedQuestion, answer: Answer, missing: readonly string[]): boolean {
  const { must_include, clarify } = expected.expect
  const complete = must_include.length > 0 && missing.length === 0
  if (expected.intent === 'unanswerable') return answer.kind === 'refusal' || complete
  if (answer.kind === 'refusal') return false
  if (answer.kind === 'clarification' && clarify !== undefined && clarify.some((choice) => asksFor(choice, answer)))
    return true
  return missing.length === 0
}

function leadSuffices(answer: Answer, mustInclude: readonly string[]): boolean {
  const short = withoutMarks(answer.lead).trim().length <= MAX_LEAD_LENGTH
  return short && mustInclude.every((entry) => holds(answer.lead, entry))
}

// “哪一年,或五年累计”: the choices differ in years.
const WHICH_YEAR = /哪一?年/u
const YEAR = /20\d\d/gu

/**
 * Whether a clarification offers the choice that was expected: both sides of `武昌区还是江汉区`, at least
 * two years for `哪一年`.
 */
export function asksFor(choice: string, answer: Answer): boolean {
  const offered = answer.parts.flatMap((part) =>
    part.kind === 'choices' ? part.choices.map(({ label, question }) => comparable(`${label} ${question}`)) : [],
  )
  if (offered.length < 2) return false
  if (WHICH_YEAR.test(choice)) return new Set(offered.flatMap((text) => text.match(YEAR) ?? [])).size >= 2
  return choice.split('还是').every((side) => offered.some((text) => text.includes(comparable(side))))
}
