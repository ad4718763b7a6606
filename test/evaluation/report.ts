import { withoutMarks } from './matching.ts'
import type { Score } from './score.ts'

/** Counts over the questions of one intent, or of all. */
export interface Tally {
  readonly intent: string
  readonly questions: number
  readonly right: number
  /** Right answers that cite every expected source. */
  readonly rightWithSources: number
  /** Questions whose lead alone must answer, and how many do. */
  readonly leads: number
  readonly leadsRight: number
  readonly sources: number
  readonly cited: number
  readonly milliseconds: Times
}

/** Times of one answer in milliseconds: the middle one, the one that 95 of 100 do not exceed, and the longest. */
export interface Times {
  readonly p50: number
  readonly p95: number
  readonly max: number
}

/** What an evaluation found. */
export interface Report {
  /** Share of right answers, 0 to 1. */
  readonly share: number
  readonly total: Tally
  readonly intents: readonly Tally[]
  readonly failures: readonly Score[]
  /** Right answers whose lead alone does not suffice. */
  readonly leadFailures: readonly Score[]
}

/** Sums up scores and the milliseconds that their answers took; intents in the order in which they first appear. */
export function report(scores: readonly Score[], milliseconds: readonly number[]): Report {
  const intents = [...new Set(scores.map(({ intent }) => intent))]
  const total = tally('all', scores, milliseconds)
  return {
    share: total.right / total.questions,
    total,
    intents: intents.map((intent) =>
      tally(
        intent,
        scores.filter((score) => score.intent === intent),
        milliseconds.filter((_, at) => scores[at]?.intent === intent),
      ),
    ),
    failures: scores.filter(({ right }) => !right),
    leadFailures: scores.filter(({ right, leadRight }) => right && leadRight === false),
  }
}

function tally(intent: string, scores: readonly Score[], milliseconds: readonly number[]): Tally {
  const leads = scores.filter(({ leadRight }) => leadRight !== undefined)
  return {
    intent,
    questions: scores.length,
    right: scores.filter(({ right }) => right).length,
    rightWithSources: scores.filter(({ right, uncited }) => right && uncited.length === 0).length,
    leads: leads.length,
    leadsRight: leads.filter(({ leadRight }) => leadRight).length,
    sources: sum(scores.map(({ sources }) => sources)),
    cited: sum(scores.map(({ cited }) => cited)),
    milliseconds: {
      p50: quantile(milliseconds, 0.5),
      p95: quantile(milliseconds, 0.95),
      max: Math.max(0, ...milliseconds),
    },
  }
}

/** The report as a person reads it: a table by intent, then the failures. */
export function reportText({ intents, total, failures, leadFailures, share }: Report): string {
  const rows = [...intents, total].map((row) => [
    row.intent,
    `${row.right} / ${row.questions}`,
    `${row.rightWithSources} / ${row.questions}`,
    row.leads === 0 ? '' : `${row.leadsRight} / ${row.leads}`,
    row.sources === 0 ? '' : `${row.cited} / ${row.sources}`,
    ...[row.milliseconds.p50, row.milliseconds.p95, row.milliseconds.max].map((time) => time.toFixed(1)),
  ])
  const lines = [
    ...table([
      ['intent', 'right', 'with all sources', 'lead alone', 'sources cited', 'p50 ms', 'p95 ms', 'max ms'],
      ...rows,
    ]),
    '',
    `${(100 * share).toFixed(1)} % right; one answer takes ${total.milliseconds.p50.toFixed(1)} ms (p50), ${total.milliseconds.p95.toFixed(1)} ms (p95)`,
  ]
  if (failures.length > 0) lines.push('', `Not right (${failures.length}):`, ...failures.flatMap(failureLines))
  if (leadFailures.length > 0)
    lines.push('', `Right, but not by the lead alone (${leadFailures.length}):`, ...leadFailures.map(leadLine))
  return lines.join('\n')
}

function failureLines({ id, question, intent, kind, missing, unwanted, lead }: Score): string[] {
  return [
    `${id} ${question} (${intent} → ${kind})`,
    ...(missing.length > 0 ? [`    missing: ${missing.join('; ')}`] : []),
    ...(unwanted.length > 0 ? [`    should not be there: ${unwanted.join('; ')}`] : []),
    `    lead: ${lead}`,
  ]
}

function leadLine({ id, question, lead }: Score): string {
  return `${id} ${question}\n    lead (${withoutMarks(lead).trim().length} characters): ${lead}`
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
