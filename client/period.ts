// “2023H1”, “2022”: a half-year or a year as the register writes it.
const YEAR = /^(?<year>\d{4})(?:H(?<half>[12]))?$/u

// “2023-06”: a month; “2021-2025” are two years.
const MONTH = /^(?<year>\d{4})-(?<month>0[1-9]|1[0-2])$/u

// “2023Q1-Q3”: the first three quarters.
const QUARTERS = /^(?<year>\d{4})Q1-Q(?<last>[234])$/u

const COUNTS: Readonly<Record<string, string>> = { 2: '两', 3: '三', 4: '四' }

/** `2023H1` → 2023年上半年, `2022` → 2022年, `2021-2023H1` → 2021年—2023年上半年, `2023-06` → 2023年6月; anything else as it is. */
export function period(text: string): string {
  const month = MONTH.exec(text)?.groups
  if (month) return `${month['year'] ?? ''}年${Number(month['month'])}月`
  const quarters = QUARTERS.exec(text)?.groups
  if (quarters) return `${quarters['year'] ?? ''}年前${COUNTS[quarters['last'] ?? ''] ?? ''}季度`
  const named = text.split('-').map(single)
  return named.includes(undefined) ? text : named.join('—')
}

function single(text: string): string | undefined {
  const { year, half } = YEAR.exec(text)?.groups ?? {}
  if (year === undefined) return undefined
  return half === undefined ? `${year}年` : `${year}年${half === '1' ? '上' : '下'}半年`
}

// “2023年上半年”, “2021年—2023年上半年”: years stand as four digits.
const YEARS = /\d{4}/gu

/** The last year that a period names; `undefined` for “十四五”期间. */
export function lastYear(text: string): number | undefined {
  const years = [...text.matchAll(YEARS)].map(([year]) => Number(year))
  return years.length === 0 ? undefined : Math.max(...years)
}
