/** A cell such as `−0.3个百分点`, cut so that a column of them can stand on its decimal point. */
export interface NumberText {
  /** Words before the number (约, 超), often empty. */
  readonly before: string
  /** Sign and digits before the decimal point. */
  readonly whole: string
  /** Decimal point and digits after it, empty where there is none. */
  readonly fraction: string
  /** The unit and whatever follows. */
  readonly after: string
  /** What stands in brackets at the end: `（2022年）`; empty where nothing does. */
  readonly note: string
}

// “−1.62岁”, “1,664.44亿元”, “约7%”: first number of the cell, with sign and thousands separators.
const NUMBER = /(?<whole>[-−+]?\d[\d,]*)(?<fraction>\.\d+)?/u

// “80.38岁（2022年）”, “6.7%（2021—2023年上半年）”: period or remark in brackets at the end of the cell.
const NOTE = /（[^（）]*）$/u

/** The first number of a cell with what stands around it; `undefined` where it has none. */
export function numberText(text: string): NumberText | undefined {
  const note = NOTE.exec(text)?.[0] ?? ''
  const main = text.slice(0, text.length - note.length)
  const match = NUMBER.exec(main)
  if (!match?.groups) return undefined
  return {
    before: main.slice(0, match.index),
    whole: (match.groups['whole'] ?? '').replace('-', '−'),
    fraction: match.groups['fraction'] ?? '',
    after: main.slice(match.index + match[0].length).trim(),
    note,
  }
}

/** The value of the first number of a cell, for sorting; `undefined` where it has none. */
export function numberValue(text: string): number | undefined {
  const parts = numberText(text)
  if (!parts) return undefined
  return Number(parts.whole.replace(/,/gu, '').replace('−', '-') + parts.fraction)
}

const collator = new Intl.Collator('zh')

/** Order of two cells: by number where both have one, else by Chinese words; cells without a number stand last. */
export function compareCells(a: string, b: string, numeric: boolean): number {
  if (!numeric) return collator.compare(a, b)
  const x = numberValue(a)
  const y = numberValue(b)
  if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined)
  return x - y
}
