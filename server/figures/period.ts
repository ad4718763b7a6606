/** What kind of a stretch of time a period is; values of two kinds are never added or averaged unasked. */
export type PeriodKind = 'year' | 'half' | 'quarters' | 'month' | 'span'

const KIND_WORDS: Readonly<Record<PeriodKind, string>> = {
  year: '全年',
  half: '半年',
  quarters: '季度',
  month: '月份',
  span: '多年',
}

/** The kind of a period as in `Fact.period`: `2023` a year, `2023H1` a half, `2021-2025` a span of years. */
export function periodKind(period: string): PeriodKind {
  if (/^\d{4}$/u.test(period)) return 'year'
  if (/^\d{4}H[12]$/u.test(period)) return 'half'
  if (/^\d{4}Q[1-4](?:-Q[1-4])?$/u.test(period)) return 'quarters'
  return /^\d{4}-\d{2}$/u.test(period) ? 'month' : 'span'
}

/** 全年, 半年, 季度, 月份, 多年. */
export function periodKindWords(kind: PeriodKind): string {
  return KIND_WORDS[kind]
}

/** The year of a period that lies in one year. */
function yearOfPeriod(period: string): number | undefined {
  return periodKind(period) === 'span' ? undefined : Number(period.slice(0, 4))
}

/** Whether a value of the period is of a whole year or of the same part of it, one year after another period. */
export function isYearAfter(later: string, earlier: string): boolean {
  const [to, from] = [yearOfPeriod(later), yearOfPeriod(earlier)]
  return to !== undefined && from !== undefined && to === from + 1 && later.slice(4) === earlier.slice(4)
}

// “2023”, “2023H1”, “2021-2023”, “2023Q1-Q3” as `Fact.period` writes them: the last year, and how much of it.
const END = /(?<year>\d{4})(?:H(?<half>[12])|(?:Q[1-4]-)?Q(?<quarter>[1-4]))?$/u

/**
 * When a period is over, in years: 2023 for 2023 and 2021-2023, 2022.5 for 2023H1, 2022.75 for 2023Q1-Q3.
 *
 * @returns `undefined` for a month, which is no part of a year that one reckons years with
 */
export function endOf(period: string): number | undefined {
  const { year, half, quarter } = END.exec(period)?.groups ?? {}
  if (year === undefined) return undefined
  if (half !== undefined) return Number(year) - 1 + Number(half) / 2
  return quarter === undefined ? Number(year) : Number(year) - 1 + Number(quarter) / 4
}
