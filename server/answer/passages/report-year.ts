import { isSpan, yearsOf } from '../../../indexer/extract/text/periods.ts'
import type { Document } from '../../../indexer/model/document.ts'

/** From this month on a report is on the year that ends, before it on the last one. */
const LATE = 10

function written({ date, period }: Document): { year: number; month: number } | undefined {
  const told = date ?? period ?? ''
  const year = Number(told.slice(0, 4))
  return Number.isInteger(year) && year > 0 ? { year, month: Number(told.slice(5, 7)) } : undefined
}

/** The year that a work report reviews (回顾): that of a report in January 2021 is 2020, of one in December 2025 it is 2025. */
export function reviewedYear(document: Document): number | undefined {
  const told = written(document)
  return told === undefined ? undefined : told.month >= LATE ? told.year : told.year - 1
}

/** The year that a work report sets goals for (今年). */
export function goalsYear(document: Document): number | undefined {
  const reviewed = reviewedYear(document)
  return reviewed === undefined ? undefined : reviewed + 1
}

/** The five years that a plan looks back on, as `Fact.period`: those of the plan before it; nothing for what is no plan. */
export function reviewedPlan({ kind, period }: Document): string | undefined {
  if (kind !== 'plan' || period === undefined || !isSpan(period)) return undefined
  const [first, last] = yearsOf(period)
  return last === first + 4 ? `${first - 5}-${first - 1}` : undefined
}
