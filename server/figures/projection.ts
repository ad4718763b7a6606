import { computed } from './computed.ts'
import { Decimal, term } from './decimal.ts'
import { differentUnits } from './different-units.ts'
import { exactly, type Computed, type Input, type NoFigure } from './figure.ts'
import { convert } from './units.ts'

/**
 * A level carried on at its mean annual growth (按匀速增长外推): `base × (latest ÷ base)^(span ÷ elapsed)`; the rule of
 * evaluations that work out a plan's last year so.
 *
 * @param elapsed years from the base to the latest value: 2.5 from 2020 to the middle of 2023
 * @param span years from the base to the year asked for: 5 from 2020 to 2025
 * @returns the reason where the units do not fit, a value is not above 0, or no time passed
 */
export function projection(
  name: string,
  base: Input,
  latest: Input,
  elapsed: number,
  span: number,
): Computed | NoFigure {
  const from = convert(base.value, base.unit, latest.unit)
  if (from === undefined) return differentUnits(base, latest, '外推')
  if (from.lte(0) || latest.value <= 0)
    return { reason: `${from.lte(0) ? base.name : latest.name}不大于0，不能按增长率外推` }
  if (elapsed <= 0) return noTime(base, latest)
  const exact = convert(exactly(base), base.unit, latest.unit) ?? from
  const value = exact.times(new Decimal(exactly(latest)).dividedBy(exact).pow(new Decimal(span).dividedBy(elapsed)))
  const exponent = `^(${String(span)} ÷ ${String(elapsed)})`
  const inNumbers = `${term(from)} × (${term(latest.value)} ÷ ${term(from)})${exponent}`
  return computed(name, value, `基期值 × (最新值 ÷ 基期值)${exponent} = ${inNumbers}`, {
    unit: latest.unit,
    digitsOf: [from.toNumber(), latest.value],
    note: `按 ${String(elapsed)} 年外推，仅供参考`,
  })
}

/**
 * A level carried on by equal steps (按等量外推): `base + (latest − base) × span ÷ elapsed`. Ours: it shows how much of
 * a projection is growth that compounds.
 *
 * @param elapsed years from the base to the latest value
 * @param span years from the base to the year asked for
 * @returns the reason where the units do not fit or no time passed
 */
export function linearProjection(
  name: string,
  base: Input,
  latest: Input,
  elapsed: number,
  span: number,
): Computed | NoFigure {
  const from = convert(base.value, base.unit, latest.unit)
  if (from === undefined) return differentUnits(base, latest, '外推')
  if (elapsed <= 0) return noTime(base, latest)
  const value = new Decimal(latest.value).minus(from).times(span).dividedBy(elapsed).plus(from)
  const share = `× ${String(span)} ÷ ${String(elapsed)}`
  const inNumbers = `${term(from)} + (${term(latest.value)} − ${term(from)}) ${share}`
  return computed(name, value, `基期值 + (最新值 − 基期值) ${share} = ${inNumbers}`, {
    unit: latest.unit,
    digitsOf: [from.toNumber(), latest.value],
    note: `按 ${String(elapsed)} 年等量外推；是本系统的测算，仅供参考`,
  })
}

function noTime(base: Input, latest: Input): NoFigure {
  return { reason: `${base.name}到${latest.name}之间没有时间间隔，不能外推` }
}
