import type { Document } from '../model/document.ts'
import type { Fact } from '../model/fact.ts'
import type { Span } from '../model/span.ts'
import { unassignedItems, unclearAssignments } from './assignments.ts'
import { numberCoverage } from './numbers.ts'

/** Words of a document that a person should look at, with where they stand. */
export interface Example extends Span {
  readonly words: string
}

/** What was left of a document by the finders, and what looks wrong in what they found. */
export interface DocumentChecks {
  /** Numbers with a unit: how many stand in facts, of how many (数字覆盖率), and the first ones that do not. */
  readonly numbers: { readonly taken: number; readonly total: number; readonly missed: readonly Example[] }
  /** Labels of responsibility from which no unit was read: how many, and the first ones. */
  readonly unclearAssignments: { readonly count: number; readonly first: readonly Example[] }
  /** Items without a responsible unit where most of their neighbours have one: how many, and the first ones. */
  readonly unassignedItems: { readonly count: number; readonly first: readonly Example[] }
}

/** So many examples of each are kept. */
const EXAMPLES = 3
/** So many characters of a sentence stand before and after a number that is shown. */
const BEFORE = 14
const AFTER = 8

/**
 * Looks over what was found in a document. Linear in its length; the same for the same text and facts.
 *
 * @param rejected facts that the finders took and a person did not let stand: their numbers have been looked at
 */
export function checksOf(document: Document, facts: readonly Fact[], rejected: readonly Fact[] = []): DocumentChecks {
  const { taken, total, missed } = numberCoverage(document, [...facts, ...rejected])
  const unclear = unclearAssignments(document, facts)
  const unassigned = unassignedItems(document, facts)
  const first = (spans: readonly Span[]): Example[] => spans.slice(0, EXAMPLES).map((span) => exampleOf(document, span))
  return {
    numbers: {
      taken,
      total,
      missed: missed.slice(0, EXAMPLES).map((span) => exampleOf(document, around(document.text, span))),
    },
    unclearAssignments: { count: unclear.length, first: first(unclear) },
    unassignedItems: { count: unassigned.length, first: first(unassigned) },
  }
}

function exampleOf({ text }: Document, { start, end }: Span): Example {
  return { start, end, words: text.slice(start, end) }
}

/** A number with some words of its sentence. */
function around(text: string, span: Span): Span {
  let { start, end } = span
  while (start > 0 && span.start - start < BEFORE && !'。；;\n'.includes(text.charAt(start - 1))) start--
  while (start > 0 && /\d/u.test(text.charAt(start)) && /[\d.,]/u.test(text.charAt(start - 1))) start--
  while (end < text.length && end - span.end < AFTER && !'。；;\n'.includes(text.charAt(end))) end++
  return { start, end }
}

/** Share of a document's numbers that stand in facts, in percent with one decimal; nothing where it has no numbers. */
function coverageText({ numbers: { taken, total } }: Pick<DocumentChecks, 'numbers'>): string | undefined {
  if (total === 0) return undefined
  const count = (number: number): string => number.toLocaleString('en-US')
  return `数字覆盖率 ${((100 * taken) / total).toFixed(1)} %（${count(taken)} / ${count(total)}）`
}

/** What looks wrong in a document, in Chinese lines without its name; none where nothing does. */
export function checkLines(checks: DocumentChecks): string[] {
  const { numbers, unclearAssignments: unclear, unassignedItems: unassigned } = checks
  const coverage = coverageText(checks)
  const lines: string[] = []
  if (coverage !== undefined)
    lines.push(numbers.missed.length === 0 ? coverage : `${coverage}，没有读出的如：${listOf(numbers.missed)}`)
  if (unclear.count > 0) lines.push(`${String(unclear.count)} 处标明责任单位而没有读出单位：${listOf(unclear.first)}`)
  if (unassigned.count > 0)
    lines.push(`${String(unassigned.count)} 个事项没有责任单位，而同组其他事项有：${listOf(unassigned.first)}`)
  return lines
}

function listOf(examples: readonly Example[]): string {
  return examples.map(({ words }) => `“${words.replace(/\s+/gu, ' ').trim()}”`).join('、')
}
