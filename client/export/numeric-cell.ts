import { numberText } from '../number-text.ts'

/** A cell of a table taken apart, so that a workbook can reckon with it. */
export interface NumericCell {
  readonly value: number
  /** Digits after the decimal point as written: 9.0 stays 9.0. */
  readonly decimals: number
  readonly unit: string
  /** What stands around the number: 约, （2022年）. */
  readonly remark: string
}

/** Longest unit in signs: 个/百万元, 件/万人, 吨标准煤/万元. What is longer is a sentence. */
const LONGEST_UNIT = 12

// “7%左右”, “80件以上”: what stands behind the unit is none of it.
const BEHIND = /(?:左右|上下|以上|以下|以内)$/u

// “、4.2%”: a second number, of which the first is not the value.
const DIGIT = /\d/u

/** The one number of a cell; `undefined` where it has none, or several. */
export function numericCell(text: string): NumericCell | undefined {
  const parts = numberText(text)
  if (parts === undefined || DIGIT.test(parts.after) || parts.after.length > LONGEST_UNIT) return undefined
  const behind = BEHIND.exec(parts.after)?.[0] ?? ''
  const digits = parts.whole.replace(/,/gu, '').replace('−', '-').replace('+', '') + parts.fraction
  return {
    value: Number(digits),
    decimals: Math.max(0, parts.fraction.length - 1),
    unit: parts.after.slice(0, parts.after.length - behind.length),
    remark: [parts.before.trim() + (behind === '' ? '' : `…${behind}`), parts.note].join(''),
  }
}
