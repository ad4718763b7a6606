import type { Table, TableCell } from '../../model/document.ts'

/** What heads the columns of a table. */
export interface Head {
  /** Index of the last row of the head. */
  readonly row: number
  readonly heads: readonly string[]
}

// “2021年”, “计划”, “累计”, “实际完成值”: what a column beneath a common head is called.
const PART = /年|季度|月|目标|计划|规划|预期|完成|实际|累计|增[长速幅]|基期|基数|现状|数值|绝对|总量|比重|值$|率$/u
const FIGURE = /^[-≥≤><＞＜≧≦±约[［（(]?\d[\d.,，]*(?![\d.,，年月季])/u

/**
 * The head of a table whose first row of names is given, with the row below it where columns stand under a common head
 * (实际完成 over 2021年, 2022年, 2023年): then each is called by both (实际完成2021年).
 */
export function headOf({ rows }: Table, row: number): Head {
  const upper = (rows[row] ?? []).map(cellWords)
  const lower = (rows[row + 1] ?? []).map(cellWords)
  const above = upper.map((_, at) => headAbove(upper, lower, at))
  const parted = upper.map((words, at) => lower[at] !== undefined && lower[at] !== '' && lower[at] !== words)
  const isHead =
    parted.filter(Boolean).length >= 2 &&
    // Every part stands under a head that goes over several columns, and none under a name of its own.
    parted.every((isPart, at) => !isPart || (above[at] !== undefined && isPartName(lower[at] ?? '')))
  if (!isHead) return { row, heads: upper }
  return {
    row: row + 1,
    heads: upper.map((words, at) => (parted[at] === true ? `${above[at] ?? ''}${lower[at] ?? ''}` : words)),
  }
}

/** The head that goes over a column and one beside it: a merged cell is written once, or in each of its columns. */
function headAbove(upper: readonly string[], lower: readonly string[], at: number): string | undefined {
  let from = at
  while (from > 0 && upper[from] === '' && lower[from] !== '') from--
  const words = upper[from] ?? ''
  if (words === '') return undefined
  const next = upper[from + 1]
  const isWide = (next === '' && lower[from + 1] !== '') || next === words || (from > 0 && upper[from - 1] === words)
  return isWide ? words : undefined
}

function isPartName(words: string): boolean {
  return PART.test(words) && !FIGURE.test(words) && words.length <= 14
}

function cellWords(cell: TableCell): string {
  return cell.text.replace(/\*\*|\s+/gu, '')
}
