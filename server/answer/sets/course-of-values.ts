import type { Actual } from '../../../indexer/model/fact.ts'
import type { Entry } from '../../retrieval/register.ts'
import { isNewer } from '../../review/document-age.ts'
import type { Sheet } from '../../sheet/indicator-sheet.ts'
import { seriesOfSheet } from '../../sheet/values.ts'
import { periodText, saysText } from '../../wording/values.ts'
import { marks, type Draft } from '../draft.ts'

/** Which way values move (下降、上升). */
export type Trend = 'falling' | 'rising'

/** Whether the values of one document in the order of time are strictly falling or rising; two values make no series. */
export function moves(sheet: Sheet, trend: Trend): boolean {
  const values = ownSeries(sheet)
  return (
    values.length >= 3 &&
    values.every(({ fact }, at) => {
      const before = values[at - 1]?.fact.value
      return before === undefined || (trend === 'falling' ? fact.value < before : fact.value > before)
    })
  )
}

/** The newest value of a series beside the one before it, or the one of a year. */
function stepOf(sheet: Sheet, since: string | undefined): readonly Entry<Actual>[] {
  const values = ownSeries(sheet)
  const to = values.at(-1)
  const from = since === undefined ? values.at(-2) : values.find(({ fact }) => fact.period === since)
  return from === undefined || to === undefined || from === to ? [] : [from, to]
}

/** Whether the newest value lies below or above the one before it, or the one of a year. */
export function movesSince(sheet: Sheet, since: string | undefined, trend: Trend): boolean {
  const [from, to] = stepOf(sheet, since)
  if (from === undefined || to === undefined) return false
  // “下降0.43%”, then “下降2.57%”: of what is told as a fall the sizes are compared.
  const [a, b] = [from, to].map(({ fact }) => (isFall(sheet) ? Math.abs(fact.value) : fact.value))
  if (a === undefined || b === undefined) return false
  return trend === 'falling' ? b < a : b > a
}

function isFall({ name }: Sheet): boolean {
  return /(?:降低|下降|减少)率?$/u.test(name)
}

/** （2021年83.84岁→2022年80.38岁）, with what a later document says of the same. */
export function stepText(draft: Draft, sheet: Sheet, since: string | undefined): string {
  const step = stepOf(sheet, since)
  const [, to] = step
  const say = (entry: (typeof step)[number]): string =>
    `${periodText(entry.fact.period ?? '')}${saysText(entry.fact).replace(/^为/u, '')}${marks([draft.citeFact(entry)])}`
  const later = sheet.actuals
    .filter(
      ({ fact, document }) => to !== undefined && fact.change === to.fact.change && isNewer(document, to.document),
    )
    .slice(-1)
  return `（${step.map(say).join('，')}${later.map((entry) => `，后来${say(entry)}`).join('')}）`
}

/** Whether the later of two years has the lower or the higher value. */
export function movesBetween(sheet: Sheet, periods: readonly string[], trend: Trend): boolean {
  const [a, b] = [...periods].sort()
  const values = ownSeries(sheet)
  const [from, to] = [a, b].map((period) => values.find(({ fact }) => fact.period === period)?.fact.value)
  if (from === undefined || to === undefined) return false
  return trend === 'falling' ? to < from : to > from
}

/** The series of the document that states most values. */
export function ownSeries(sheet: Sheet): readonly Entry<Actual>[] {
  const documents = [...new Set(sheet.actuals.map(({ document }) => document.id))]
  return documents
    .map((document) => seriesOfSheet(sheet, document))
    .reduce<readonly Entry<Actual>[]>((best, one) => (one.length > best.length ? one : best), [])
}
