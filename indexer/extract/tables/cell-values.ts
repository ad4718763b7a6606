import { foldText } from '../text/fold.ts'
import { findQuantities, type Quantity } from '../text/quantities.ts'

/** Longest cell that is a name or a value; longer ones are prose. */
export const MAX_CELL = 40

/** What a cell of an indicator table states: a number, a range, or a goal in words. */
export interface CellValue {
  readonly value?: number
  readonly range?: readonly [number, number]
  readonly text?: string
  readonly unit: string
  readonly comparison: Quantity['comparison']
  /** Of all the years: “[1]”, “累计14”. */
  readonly total: boolean
  /** A mean over the years: “年均6.5”. */
  readonly annual: boolean
  readonly growth: boolean
}

// A rate that stands at a level, whose total is in points; 降低率 and 增速 are none.
export const LEVEL_RATE = /(?<!增长|降低|下降)(?:率|比重|比例|占比|覆盖面|水平)$/u

/** The values of a cell; two of them in “600亿元，年均增长7.5%左右”, “245亿元/年均7.8%”. */
export function readCells(cell: string, unit: string): readonly CellValue[] {
  const whole = readCell(cell, unit)
  if (whole !== undefined && whole.text === undefined) return [whole]
  const pieces = foldText(cell).split(/[，,；;、/]|\s(?=年均)/u)
  const values = pieces.length < 2 ? [] : pieces.map((piece) => readCell(piece, unit))
  const found = values.filter((value) => value !== undefined && value.text === undefined)
  return found.length === values.length && found.length > 0
    ? (found as readonly CellValue[])
    : whole === undefined
      ? []
      : [whole]
}

// “年均6.5”, “年均增长12%以上”, “累计14.5”, “五年累计新增4万人”, “三年平均6.1”
const OVER_YEARS =
  /^(?:[前近]?[两三四五]年)?(?:(?<mean>年均|平均|年平均)|(?<sum>累计|合计|共))(?:为|达到)?(?<grows>增长|增速|增幅|下降|降低|减少)?(?:新增|提高|增加|完成)?(?=[-\d<>≥≤])/u

// “[1]”, “〔45〕”, “【3.5】”: totals of the period.
const TOTAL = /^[[［〔【]\s*(?<inside>.+?)\s*[\]］〕】]$/u

/** A value cell: a number with or without words of degree and unit, or a target in words. */
function readCell(cell: string, unit: string): CellValue | undefined {
  const folded = foldText(cell).trim()
  if (folded === '' || folded.length > MAX_CELL || /^[-—–/]+$/u.test(folded)) return undefined
  const inside = TOTAL.exec(folded)?.groups?.inside
  const over = OVER_YEARS.exec(inside ?? folded)
  const words = (inside ?? folded).slice(over?.[0].length ?? 0)
  const total = inside !== undefined || over?.groups?.sum !== undefined
  const annual = over?.groups?.mean !== undefined
  const growth = annual && over.groups?.grows !== undefined
  const bare =
    /^(?:<|>|≥|≤|>=|<=|大于|小于|不低于|不高于|不少于|超过|约|左右)?\s*-?[\d,.]+\s*(?:%|‰)?\s*(?:左右|以上|以下|以内|以上左右)?$/u.test(
      words,
    )
  const negative = /^-\d/u.test(words)
  const quantity = findQuantities(words)[0]
  if (quantity !== undefined && (bare || quantity.start <= 2) && words.length - (quantity.end - quantity.start) <= 6) {
    const own = quantity.unit === '' ? unit : quantity.unit
    return {
      ...(quantity.value !== undefined && { value: negative ? -quantity.value : quantity.value }),
      ...(quantity.range !== undefined && { range: quantity.range }),
      unit: own,
      comparison: quantity.comparison,
      total,
      annual,
      growth,
    }
  }
  if (
    /完成|同步|下达|控制|高于|低于|以内|达标|覆盖|提高|增长|下降|保持|稳定|达到/u.test(words) &&
    !/^\d/u.test(words) &&
    !/^(?:已|未)?完成$/u.test(words)
  )
    return { text: words, unit: '', comparison: '=', total: false, annual: false, growth: false }
  return undefined
}

/** Whether a cell is a number with its unit and little else: “500户”, “≥95%”, “累计520户”. */
export function isFigure(cell: string): boolean {
  const words = foldText(cell).replace(/\*\*/gu, '').trim()
  if (words.length > MAX_FIGURE) return false
  const quantity = findQuantities(words)[0]
  return quantity !== undefined && quantity.start <= 2 && words.length - (quantity.end - quantity.start) <= 6
}

const MAX_FIGURE = 16
