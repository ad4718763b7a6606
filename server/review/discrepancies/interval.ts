/** A stretch of time in months since the year 0: half-open. */
export interface Interval {
  readonly from: number
  readonly to: number
}

// “2023”, “2023H1”, “2023Q1-Q3”, “2023Q2”, “2023-05” as `Fact.period` writes them.
const PART =
  /^(?<year>\d{4})(?:H(?<half>[12])|Q(?<quarter>[1-4])(?:-Q(?<toQuarter>[1-4]))?|-(?<month>0[1-9]|1[0-2]))?$/u

// “2021-2025”, “2021-2023H1”, “2023-01-2023-11”: two parts.
const TWO = /^(?<first>\d{4}(?:-\d{2}(?=-\d{4}))?)-(?<last>\d{4}.*)$/u

/**
 * The months of a period (时间区间): 2023H1 is January to June of 2023, 2021-2023H1 thirty months.
 *
 * @returns `undefined` for what is no period
 */
export function intervalOf(period: string | undefined): Interval | undefined {
  if (period === undefined) return undefined
  const two = TWO.exec(period)?.groups
  const first = partInterval(two?.['first'] ?? period)
  const last = partInterval(two?.['last'] ?? period)
  return first === undefined || last === undefined || last.to <= first.from
    ? undefined
    : { from: first.from, to: last.to }
}

function partInterval(part: string): Interval | undefined {
  const groups = PART.exec(part)?.groups
  if (groups === undefined) return undefined
  const start = Number(groups['year']) * 12
  if (groups['half'] !== undefined) {
    const from = start + (Number(groups['half']) - 1) * 6
    return { from, to: from + 6 }
  }
  if (groups['quarter'] !== undefined) {
    const from = start + (Number(groups['quarter']) - 1) * 3
    return { from, to: start + Number(groups['toQuarter'] ?? groups['quarter']) * 3 }
  }
  if (groups['month'] !== undefined) {
    const from = start + Number(groups['month']) - 1
    return { from, to: from + 1 }
  }
  return { from: start, to: start + 12 }
}

/** How long a stretch is, in months. */
export function monthsOf({ from, to }: Interval): number {
  return to - from
}

/** Whether two stretches share a month. */
export function intervalsOverlap(a: Interval, b: Interval): boolean {
  return a.from < b.to && b.from < a.to
}

/** Whether `inner` lies wholly in `outer`. */
export function intervalContains(outer: Interval, inner: Interval): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}
