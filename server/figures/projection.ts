import { Decimal, shown } from './decimal.ts'
import type { Computed, Input, NoFigure } from './figure.ts'

/**
 * A level carried on at its mean annual growth (按匀速增长外推): `base × (latest ÷ base)^(span ÷ elapsed)`.
 *
 * @param elapsed years from the base to the latest value: 2.5 from 2020 to the middle of 2023
 * @param span years from the base to the year asked for: 5 from 2020 to 2025
 */
export function projection(
  name: string,
  base: Input,
  latest: Input,
  elapsed: number,
  span: number,
): Computed | NoFigure {
  if (base.unit !== latest.unit) return { reason: '基期值与最新值的单位不同' }
  if (base.value <= 0 || latest.value <= 0 || elapsed <= 0) return { reason: '没有可用的基期值' }
  const value = new Decimal(base.value).times(
    new Decimal(latest.value).dividedBy(base.value).pow(new Decimal(span).dividedBy(elapsed)),
  )
  const result = shown(value, [base.value, latest.value])
  return {
    name,
    exact: value.toString(),
    value: result,
    unit: latest.unit,
    formula: `${name} = 基期值 × (最新值 ÷ 基期值)^(${String(span)} ÷ ${String(elapsed)}) = ${String(base.value)} × (${String(latest.value)} ÷ ${String(base.value)})^(${String(span)} ÷ ${String(elapsed)}) = ${result}`,
    note: `按 ${String(elapsed)} 年外推，仅供参考`,
  }
}

/**
 * The base that a stated midpoint implies (由中间值反推基期值): `2 × midpoint − target`.
 *
 * A check against a base so derived confirms only the arithmetic.
 */
export function baseFromMidpoint(name: string, midpoint: Input, target: Input): Computed | NoFigure {
  if (midpoint.unit !== target.unit) return { reason: '中期值与目标值的单位不同' }
  const value = new Decimal(midpoint.value).times(2).minus(target.value)
  const result = shown(value, [midpoint.value, target.value])
  return {
    name,
    exact: value.toString(),
    value: result,
    unit: target.unit,
    formula: `${name} = 2 × 中期测算值 − 目标值 = 2 × ${String(midpoint.value)} − ${String(target.value)} = ${result}`,
    note: '由文件所列中期测算值反推，文件未直接给出',
  }
}
