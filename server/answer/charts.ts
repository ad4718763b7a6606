import type { Actual, Target } from '../../indexer/model/fact.ts'
import { nameForm } from '../../indexer/analysis/name-form.ts'
import type { IndicatorName } from '../../indexer/read/corpus.ts'
import { periodKind } from '../figures/period.ts'
import { unitOf } from '../figures/units.ts'
import type { ChartGoal, ChartPart, ChartPoint } from '../protocol/answer.ts'
import { placeOf, type Entry } from '../retrieval/register.ts'
import { baselineOf } from '../sheet/baseline.ts'
import { statedBenchmarkOf } from '../sheet/benchmark.ts'
import { dataOf, type SheetContext } from '../sheet/context.ts'
import { sheetOf, type Sheet } from '../sheet/indicator-sheet.ts'
import { isWorked, type Sourced } from '../sheet/sourced.ts'
import { targetOf } from '../sheet/values.ts'
import { progressOf } from '../sheet/way.ts'
import { periodWords } from '../wording/periods.ts'
import { quantityText, saysText, targetText } from '../wording/values.ts'
import type { Draft } from './draft.ts'
import type { Evidence } from './evidence.ts'
import { addWorked } from './figures.ts'

type Measured = Entry<Actual | Target>

/** Fewest values that a chart is drawn of. */
const MIN_POINTS = 2

// --- trend ---------------------------------------------------------------------------------------

/**
 * 走势图: the values of single years and half-years of one series, with the target as a line. A mean over several years, and
 * a value whose year no source shows, has no place on it. The answer's table holds all of them.
 *
 * @param series values of one place, thing, unit and kind, in the order of time
 * @returns nothing where fewer than two values have a place in time
 */
export function trendChart(
  draft: Draft,
  evidence: Pick<Evidence, 'index' | 'register'>,
  title: string,
  series: readonly Entry<Actual>[],
  asked: readonly string[],
): ChartPart | undefined {
  const shown = series.filter((entry) => isInTime(entry.fact) && /\d{4}/u.test(periodWords(entry, asked)))
  const last = shown.at(-1)
  if (last === undefined || shown.length < MIN_POINTS) return undefined
  const target = targetOfSeries(evidence, shown)
  return {
    kind: 'chart',
    chart: 'trend',
    title,
    unit: last.fact.unit ?? '',
    points: shown.map((entry) => ({
      ...pointOf(draft, entry, periodWords(entry, asked), quantityText(entry.fact)),
      ...(periodKind(entry.fact.period ?? '') === 'half' && { half: true }),
    })),
    ...(target !== undefined && { target: goalOf(draft, target) }),
    tabled: true,
  }
}

function isInTime({ period, annual }: Actual): boolean {
  return period !== undefined && annual !== true && periodKind(period) !== 'span'
}

/** The plan's target of the same thing, unit and kind, for the time of the last value or later. */
function targetOfSeries(
  { index, register }: Pick<Evidence, 'index' | 'register'>,
  series: readonly Entry<Actual>[],
): Entry<Target> | undefined {
  const last = series.at(-1)
  if (last === undefined) return undefined
  const target = targetOf(sheetOf(register, last.name, placeOf(last)))
  if (target?.fact.value === undefined || target.fact.range !== undefined || target.fact.period === undefined)
    return undefined
  const { fact } = target
  const end = Number(fact.period?.slice(-4))
  const lastYear = Number(last.fact.period?.slice(0, 4))
  const kind = dataOf({ data: index.data, documents: index.documents, register }, last.name)?.kind
  // A fall is written as a negative change or, of a thing named 降低, as a number: signs that differ are of two kinds.
  const isOfOneSign = series.every(({ fact: { value } }) => value === 0 || value > 0 === (fact.value ?? 0) > 0)
  const unit = last.fact.unit ?? ''
  // “分别为2.56、3.19、3.47”: a series that leaves its unit out has the target's.
  const fits = (unit === '' || unit === (fact.unit ?? '')) && sameChange(fact, last.fact) && isOfOneSign
  return fits && end >= lastYear && isReachedInOneYear(target, kind) ? target : undefined
}

// “‘十四五’期间累计新增就业10.5万人”: what is counted over years.
const COUNTED_OVER_YEARS = /累计|新增|新建|新改扩建|改造/u

/**
 * Whether a target can be held against the value of one year: a yearly mean, or a level to be reached; not what is to be
 * counted up over the whole plan, as the jobs or the fall of five years.
 */
function isReachedInOneYear({ fact, name }: Entry<Target>, kind: IndicatorName['kind']): boolean {
  if (kind === 'cumulative') return false
  if (fact.annual === true || kind === 'level' || kind === 'rate') return true
  if (periodKind(fact.period ?? '') !== 'span') return !COUNTED_OVER_YEARS.test(`${name}${fact.source.quote}`)
  return !isRate(fact) && isLevelUnit(fact.unit ?? '')
}

// --- comparison ----------------------------------------------------------------------------------

/** One value of a comparison, as it is named beside its bar. */
export interface Compared {
  readonly label: string
  readonly entry: Measured
}

/**
 * 对比图: values of one thing held against each other, one bar a place or a time.
 *
 * @param tabled whether the answer has a table with the same values
 * @returns nothing where the values are not of one unit, one kind and one stretch of time
 */
export function comparisonChart(
  draft: Draft,
  title: string,
  compared: readonly Compared[],
  tabled: boolean,
): ChartPart | undefined {
  const [first] = compared
  if (first === undefined || compared.length < MIN_POINTS) return undefined
  if (!compared.every(({ entry }) => isComparable(first.entry.fact, entry.fact))) return undefined
  return {
    kind: 'chart',
    chart: 'comparison',
    title,
    unit: first.entry.fact.unit ?? '',
    points: compared.map(({ label, entry }) => pointOf(draft, entry, label, wordsOf(entry))),
    ...(tabled && { tabled }),
  }
}

/** Values that bars may stand side by side for: no half-year beside a year, no growth beside a level. */
function isComparable(a: Actual | Target, b: Actual | Target): boolean {
  return (
    [a, b].every((fact) => fact.value !== undefined && !hasRange(fact)) &&
    (a.unit ?? '') === (b.unit ?? '') &&
    sameChange(a, b) &&
    (a.annual === true) === (b.annual === true) &&
    isOfOneStretch(a, b)
  )
}

/** “5%-5.5%”, “3-5座”: no single value. */
function hasRange(fact: Actual | Target): boolean {
  return fact.kind === 'target' && fact.range !== undefined
}

function isOfOneStretch(a: Actual | Target, b: Actual | Target): boolean {
  const [x, y] = [a, b].map(({ period }) => (period === undefined ? undefined : periodKind(period)))
  if (x === y) return true
  // 2025 and 2021-2025: the level at the end of a plan is meant by both.
  return a.kind === 'target' && b.kind === 'target' && isLevelUnit(a.unit ?? '') && !isRate(a)
}

function wordsOf({ fact }: Measured): string {
  return fact.kind === 'target' ? targetText(fact) : saysText(fact).replace(/^为/u, '')
}

// --- progress ------------------------------------------------------------------------------------

/**
 * 进度图: the way of an indicator from its base to its target, with the value that was reached and the mid-term mark.
 *
 * @returns nothing where there is no base, as of rates of growth, no numeric target, or not all are of one unit
 */
export function progressChart(draft: Draft, context: SheetContext, sheet: Sheet): ChartPart | undefined {
  const baseline = baselineOf(context, sheet)
  const way = progressOf(sheet, baseline)
  const goal = targetOf(sheet)
  if (!isWorked(way) || baseline.kind === 'none' || goal === undefined) return undefined
  const [base, reached, target] = way.inputs
  if (base === undefined || reached === undefined || target === undefined) return undefined
  if (base.unit !== target.unit || reached.unit !== target.unit) return undefined
  const mark = statedBenchmarkOf(sheet)
  return {
    kind: 'chart',
    chart: 'progress',
    title: `${sheet.place ?? ''}${sheet.name}：从基期到目标`,
    unit: target.unit,
    points: [
      inputPoint(draft, base, base.figure === undefined ? yearOnly(base) : '基期值（反推）'),
      inputPoint(draft, reached, yearOnly(reached)),
    ],
    target: goalOf(draft, goal),
    ...(mark?.input.unit === target.unit && {
      benchmark: {
        label: '中期测算值',
        value: mark.input.value,
        text: `${String(mark.input.value)}${mark.input.unit}`,
        citations: [draft.citeFact(mark.entry)],
      },
    }),
  }
}

// “2022年实际值”, “2023年预计值”: the time says it.
function yearOnly({ name }: Sourced): string {
  return name.replace(/(?:实际|预计)值$/u, '')
}

function inputPoint(draft: Draft, { value, unit, entry, figure }: Sourced, label: string): ChartPoint {
  return {
    label,
    value,
    text: `${String(value)}${unit}`,
    citations: entry === undefined ? [] : [draft.citeFact(entry)],
    ...(figure !== undefined && { figures: [addWorked(draft, figure)] }),
    ...(entry?.fact.kind === 'actual' && entry.fact.estimated === true && { estimated: true }),
  }
}

// --- all three -----------------------------------------------------------------------------------

function pointOf(draft: Draft, entry: Measured, label: string, text: string): ChartPoint {
  const { fact } = entry
  return {
    label,
    value: fact.value ?? 0,
    text,
    citations: [draft.citeFact(entry)],
    ...(fact.kind === 'actual' && fact.estimated === true && { estimated: true }),
  }
}

function goalOf(draft: Draft, entry: Entry<Target>): ChartGoal {
  const { fact } = entry
  const year = fact.period === undefined || fact.annual === true ? '' : `${fact.period.slice(-4)}年`
  return {
    label: fact.annual === true ? '年均目标' : `${year}目标`,
    value: fact.value ?? 0,
    // The label says that it is a yearly mean.
    text: targetText(fact).replace(/^年均(?:增长)?/u, ''),
    citations: [draft.citeFact(entry)],
  }
}

/** “地区生产总值增长7%”: the name says it is a rate of growth, as does a change beside the plain name. */
function isRate({ change, indicator }: Actual | Target): boolean {
  return change === 'growth' || /(?:增长|增速|增幅|降低|下降)率?$/u.test(nameForm(indicator))
}

function sameChange(a: Actual | Target, b: Actual | Target): boolean {
  return a.change === b.change || (isRate(a) && isRate(b))
}

/** A share, a rate or an age: a level, whatever stretch of time is written beside it. */
function isLevelUnit(unit: string): boolean {
  const { dimension } = unitOf(unit)
  return dimension === '比率' || dimension === '年龄' || dimension.includes('/')
}
