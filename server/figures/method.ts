import { computed } from './computed.ts'
import { Decimal, term } from './decimal.ts'
import { differentUnits } from './different-units.ts'
import type { Computed, Input, NoFigure } from './figure.ts'

/**
 * How a document sets a value for the middle of a plan (中期测算值的算法). Which of them holds for which indicators
 * is data of the document that states it, and holds for no other.
 */
export type BenchmarkFormula =
  /** 取基期值和目标值的中间值: `(base + target) ÷ 2`. */
  | 'midpoint'
  /** 按匀速增长测算中期年份的值，再取一半: `base × (target ÷ base)^(elapsed ÷ span) ÷ 2`. */
  | 'half-of-uniform-growth'
  /** 直接以目标增长率: the target itself. */
  | 'target-rate'
  /** 增/减量的一半: `(target − base) ÷ 2`. */
  | 'half-of-increment'
  /** 年均增量的一半: `(target − base) ÷ span ÷ 2`. */
  | 'half-of-annual-increment'

/** Where in a plan the benchmark stands. */
export interface PlanSpan {
  /** Years from the base to the year that the benchmark is worked out for: 3 from 2020 to 2023. */
  readonly elapsed: number
  /** Years from the base to the target: 5 from 2020 to 2025. */
  readonly span: number
}

/**
 * The mid-term benchmark by a document's own rule (中期测算值).
 *
 * @returns the reason where there is no base that the rule needs, or the units do not fit
 */
export function benchmarkBy(
  formula: BenchmarkFormula,
  name: string,
  base: Input | undefined,
  target: Input,
  { elapsed, span }: PlanSpan,
): Computed | NoFigure {
  const digitsOf = [target.value, ...(base === undefined ? [] : [base.value])]
  const made = (value: Decimal, words: string): Computed =>
    computed(name, value, words, { unit: target.unit, digitsOf })
  const goal = new Decimal(target.value)
  if (formula === 'target-rate') return made(goal, `目标增长率`)
  if (base === undefined) return { reason: `没有基期值，按文件的方法不能测算` }
  if (base.unit !== target.unit) return differentUnits(base, target)
  const from = new Decimal(base.value)
  const [b, t, e, s] = [term(from), term(goal), String(elapsed), String(span)]
  switch (formula) {
    case 'midpoint':
      return made(from.plus(goal).dividedBy(2), `(基期值 + 目标值) ÷ 2 = (${b} + ${t}) ÷ 2`)
    case 'half-of-uniform-growth':
      if (from.lte(0) || goal.lte(0)) return { reason: `${base.name}或${target.name}不大于0，不能按匀速增长测算` }
      return made(
        from.times(goal.dividedBy(from).pow(new Decimal(elapsed).dividedBy(span))).dividedBy(2),
        `基期值 × (目标值 ÷ 基期值)^(${e} ÷ ${s}) ÷ 2 = ${b} × (${t} ÷ ${b})^(${e} ÷ ${s}) ÷ 2`,
      )
    case 'half-of-increment':
      return made(goal.minus(from).dividedBy(2), `(目标值 − 基期值) ÷ 2 = (${t} − ${b}) ÷ 2`)
    case 'half-of-annual-increment':
      return made(
        goal.minus(from).dividedBy(span).dividedBy(2),
        `(目标值 − 基期值) ÷ ${s} ÷ 2 = (${t} − ${b}) ÷ ${s} ÷ 2`,
      )
  }
}
