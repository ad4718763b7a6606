import { indicatorSheet } from './indicator-sheet.ts'
import { IndicatorTable } from './indicator-table.ts'
import { lastYear } from '../period.ts'
import type { PageContext } from './shell.ts'

/** 指标台账: one row an indicator, with filters and sums; with an id, everything about that one. */
export async function indicatorsPage(context: PageContext, id?: string): Promise<HTMLElement> {
  if (id !== undefined) return indicatorSheet(context, await context.addresses.indicator(id))
  const [{ indicators }, { documents }] = await Promise.all([
    context.addresses.indicators(),
    context.addresses.documents(),
  ])
  const years = documents.flatMap(({ date }) => (date === undefined ? [] : [lastYear(date.slice(0, 4)) ?? 0]))
  return new IndicatorTable(context, indicators, Math.max(0, ...years)).root
}
