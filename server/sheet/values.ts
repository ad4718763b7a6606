import type { Document } from '../../indexer/model/document.ts'
import type { Actual, Comparison } from '../../indexer/model/fact.ts'
import { findQuantities } from '../../indexer/extract/text/quantities.ts'
import { foldText } from '../../indexer/extract/text/fold.ts'
import type { IndicatorName } from '../../indexer/read/corpus.ts'
import type { Direction } from '../figures/comparison.ts'
import { periodKind } from '../figures/period.ts'
import { sameDimension } from '../figures/units.ts'
import type { Sheet } from './indicator-sheet.ts'
import type { Entry } from '../retrieval/register.ts'
import { nameOf, type Measured, type Sourced } from './sourced.ts'

// “单位地区生产总值能源消耗降低”: the indicator is the fall itself, so that a value of −2.6% is a fall of 2.6%.
const NAMED_FALL = /(?:降低|下降|减少)(?:率|幅度)?$/u

/** The unit of an indicator's values: that of its target, of its benchmark, of its newest value. */
function unitOfSheet(sheet: Sheet): string {
  // “优良天数同比增加18天”, “提升9个百分点”: what is said of a change has another unit.
  const change = changeOf(sheet)
  const own = sheet.actuals.filter(({ fact }) => fact.change === change).reverse()
  const stated = [...sheet.targets, ...sheet.benchmarks, ...own]
  return stated.map(({ fact }) => (fact.value === undefined ? '' : (fact.unit ?? ''))).find((unit) => unit !== '') ?? ''
}

/**
 * A fact's number as an input; a series that leaves its unit out (分别为2.56、3.19、3.47) has the indicator's.
 *
 * @returns `undefined` where the fact has no number, as a target in words
 */
export function sourced(sheet: Sheet, entry: Measured): Sourced | undefined {
  const { fact } = entry
  if (fact.value === undefined) return undefined
  const isFall =
    fact.change === 'growth' && fact.value < 0 && NAMED_FALL.test(sheet.name) && !NAMED_FALL.test(fact.indicator)
  const unit = fact.unit ?? ''
  return {
    name: nameOf(entry),
    value: isFall ? -fact.value : fact.value,
    unit: unit === '' ? unitOfSheet(sheet) : unit,
    entry,
    ...(fact.period !== undefined && { period: fact.period }),
  }
}

/** What an indicator's own values are, as changes: of a rate of growth the rates, else the levels. */
function changeOf(sheet: Sheet): Actual['change'] {
  if (sheet.rule === 'growth' || NAMED_FALL.test(sheet.name)) return 'growth'
  return sheet.targets.find(({ fact }) => fact.value !== undefined)?.fact.change
}

/**
 * The indicator's values of single periods (years, half-years) in the order of time, as one document states them, or
 * all documents; values of another kind (较五年前增长近5倍, 增加18天, 年均) are none of the series.
 */
export function seriesOfSheet(sheet: Sheet, document?: string): Entry<Actual>[] {
  const change = changeOf(sheet)
  const unit = unitOfSheet(sheet)
  return sheet.actuals.filter(
    ({ fact, document: { id } }) =>
      (document === undefined || id === document) &&
      fact.change === change &&
      fact.annual !== true &&
      fact.period !== undefined &&
      periodKind(fact.period) !== 'span' &&
      ((fact.unit ?? '') === '' || unit === '' || sameDimension(fact.unit ?? '', unit)),
  )
}

/** Which way is better, and who says so: a target's operator (小于6%), or our own list of indicators. */
export function directionOf(
  sheet: Sheet,
  data: Pick<IndicatorName, 'direction'> | undefined,
): { direction: Direction; statedBy: 'document' | 'ours' } {
  const comparison = sheet.targets
    .map(({ fact }) => fact.comparison)
    .find((one) => one !== undefined && one !== '=' && one !== '~')
  if (comparison !== undefined)
    return { direction: comparison === '<' || comparison === '<=' ? 'lower' : 'higher', statedBy: 'document' }
  return { direction: data?.direction ?? 'higher', statedBy: 'ours' }
}

/** The operator that a fact's own words give its number: “超过99.4%” is `>`. */
export function comparisonIn({ fact, document }: Measured): Comparison | undefined {
  if (fact.kind === 'target') return fact.comparison
  const text = foldText(document.text.slice(fact.source.start, fact.source.end))
  return findQuantities(text).find(({ value }) => value === fact.value)?.comparison
}

/** The years of a plan: the year before its first is the base. */
export interface PlanYears {
  readonly base: number
  readonly end: number
}

/** Years of a five-year plan. */
const FIVE = 5

/**
 * The plan that an indicator's target belongs to: by its own period, else by that of its document; in a plan a single
 * year that ends a five-year plan (到2025年) stands for it. A goal of one year in a work report belongs to none.
 */
export function planOf(sheet: Sheet): PlanYears | undefined {
  for (const { fact, document } of sheet.targets) {
    const own = yearsOfSpan(fact.period) ?? (isPlan(document) ? yearsOfSpan(document.period) : undefined)
    if (own !== undefined) return own
  }
  const end = sheet.targets
    .filter(({ document }) => isPlan(document))
    .map(({ fact }) => Number(fact.period))
    .find((year) => year > 0 && year % FIVE === 0)
  return end === undefined ? undefined : { base: end - FIVE, end }
}

function yearsOfSpan(period: string | undefined): PlanYears | undefined {
  const [from, to] =
    /^(\d{4})-(\d{4})$/u
      .exec(period ?? '')
      ?.slice(1)
      .map(Number) ?? []
  return from === undefined || to === undefined ? undefined : { base: from - 1, end: to }
}

function isPlan({ kind }: Document): boolean {
  return kind === 'plan' || kind === 'task-division' || kind === 'midterm-evaluation'
}

/** Whether an indicator is a rate of growth: as our list says, or its target does (年均增长8%). */
export function isGrowth(sheet: Sheet): boolean {
  return sheet.rule === 'growth' || (sheet.rule === undefined && changeOf(sheet) === 'growth')
}

/** The indicator's target as a number, the plan's own before one that another document repeats. */
export function targetOf(sheet: Sheet): Sheet['targets'][number] | undefined {
  const numeric = sheet.targets.filter(({ fact }) => fact.value !== undefined && fact.change === changeOf(sheet))
  const plan = planOf(sheet)
  const ofPlan = numeric.filter(({ fact }) => plan === undefined || endYear(fact.period) === plan.end)
  return ofPlan.find(({ document }) => document.kind !== 'midterm-evaluation') ?? ofPlan[0]
}

function endYear(period: string | undefined): number | undefined {
  const years = period?.match(/\d{4}/gu)
  return years === undefined || years === null ? undefined : Number(years.at(-1))
}

/** The stated benchmark of an indicator's level or rate, not that of its increments. */
export function levelBenchmark(sheet: Sheet): Sheet['benchmarks'][number] | undefined {
  return sheet.benchmarks.find(
    ({ fact }) => fact.value !== undefined && fact.change !== 'amount' && !/增长值|增长量|增量/u.test(fact.indicator),
  )
}
