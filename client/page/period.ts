// “2023H1”, “2022”: a half-year or a year as the register writes it.
const YEAR = /^(?<year>\d{4})(?:H(?<half>[12]))?$/u

/** `2023H1` → 2023年上半年, `2022` → 2022年, `2021-2023H1` → 2021年—2023年上半年; anything else as it is. */
export function period(text: string): string {
  const named = text.split('-').map(single)
  return named.includes(undefined) ? text : named.join('—')
}

function single(text: string): string | undefined {
  const { year, half } = YEAR.exec(text)?.groups ?? {}
  if (year === undefined) return undefined
  return half === undefined ? `${year}年` : `${year}年${half === '1' ? '上' : '下'}半年`
}
