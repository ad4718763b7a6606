import { yearsOf } from '../../indexer/extract/text/periods.ts'
import { sectionAt, sectionPath } from '../../indexer/model/document.ts'
import type { Entry } from '../retrieval/register.ts'
import { sentenceAround } from '../retrieval/sentence-span.ts'
import { periodText, planEndingIn } from './values.ts'

/**
 * How well a fact's period answers to the one asked for: 1 the same; 0.8 a plan's five years whose
 * end is asked (到2025年 of 2021-2025); 0 any other. A half-year is never a year's.
 */
export function periodMatch(asked: string, held: string | undefined, isTarget: boolean): number {
  if (held === undefined) return 0
  if (asked === held) return 1
  if (!isTarget) return 0
  const [askedFrom, askedTo] = yearsOf(asked)
  const [heldFrom, heldTo] = yearsOf(held)
  if (/H|Q|-\d{2}$/u.test(asked) || /H|Q/u.test(held)) return 0
  // A plan's target without a year holds for its end; one of its end for the plan as a whole.
  if (askedTo === heldTo && (askedFrom === askedTo || heldFrom === heldTo)) return 0.8
  return 0
}

/** Newest first: by the end of the period, a full year before its half. */
export function byPeriod(a: string | undefined, b: string | undefined): number {
  return sortKey(a).localeCompare(sortKey(b))
}

function sortKey(period: string | undefined): string {
  if (period === undefined) return ''
  const [from, to] = yearsOf(period)
  const part = /H1$/u.test(period) ? '2' : /Q3$/u.test(period) ? '3' : '4'
  return `${String(to)}${part}${String(9999 - from)}`
}

/**
 * A fact's period in words; empty where the context supplied a year that neither its sentence, the headings
 * above it, its document's title and date nor the question names: such a year has no source to show.
 */
export function periodWords({ fact, document }: Entry, asked: readonly string[]): string {
  const { period } = fact
  if (period === undefined) return ''
  const words = periodText(period)
  if (!fact.inferred.includes('period') || asked.includes(period)) return words
  const { start, end } = fact.source
  const headings = sectionPath(document, sectionAt(document, start)).map(({ heading }) => heading)
  const around = [sentenceAround(document.text, start, end), ...headings, document.title, document.date ?? ''].join(' ')
  // “由“十二五”末的275天增加到322天”
  const endsPlan = (year: string): boolean => {
    const plan = planEndingIn(Number(year))
    return plan !== undefined && new RegExp(`${plan}[”"]?末`, 'u').test(around)
  }
  if ((words.match(/\d{4}/gu) ?? []).every((year) => around.includes(year) || endsPlan(year))) return words
  return document.kind === 'midterm-evaluation' ? '中期评估时' : ''
}
