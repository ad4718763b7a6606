import { convert, sameDimension } from '../../figures/units.ts'
import type { Side } from '../../question/sides.ts'
import { findMeasured } from '../../retrieval/measured.ts'
import { isMeasured, numbersIn } from '../../retrieval/kinds.ts'
import { withoutWork } from '../../retrieval/names-of-facts.ts'
import { placeOf, type Entry } from '../../retrieval/register.ts'
import { periodMatch } from '../../wording/periods.ts'
import type { Evidence } from '../evidence.ts'
import type { Actual, Target } from '../../../indexer/model/fact.ts'

/** A fact that can be held against another. */
export type Measured = Entry<Actual | Target>

/** A fact that a side of a comparison may mean, the surer the higher. */
export interface Candidate {
  readonly entry: Measured
  readonly score: number
}

/** “计划定的7%左右”: the value that a side names is meant. */
const NAMED_VALUE = 0.5
/** A period that was asked for is worth more than one that fits. */
const PERIOD_WEIGHT = 0.3

/** The facts that a side may mean. */
export function candidates(
  { register, query }: Evidence,
  side: Side,
  other: Side,
  fitting: readonly Candidate[] = [],
): Candidate[] {
  const fits = ({ fact }: Measured): boolean =>
    fitting.length === 0 || fitting.some(({ entry }) => sameDimension(entry.fact.unit ?? '', fact.unit ?? ''))
  const kinds = side.kind === undefined ? (['actual', 'target'] as const) : ([side.kind] as const)
  const places = side.places.length > 0 ? side.places : other.places.length > 0 ? other.places : query.places
  const found = findMeasured(
    register,
    { ...query, places },
    kinds,
    (entry) => isMeasured(entry) && matchOf(side, entry) > 0 && fits(entry) && fitsMeasure(query.text, entry),
  )
    .filter((found): found is typeof found & { entry: Measured } => isMeasured(found.entry))
    .map(({ entry, score }) => ({
      entry,
      score:
        score +
        (side.text.includes(String(entry.fact.value)) ? NAMED_VALUE : 0) +
        // “2021年到2025年年均增速”: the mean of the years, and no year of them.
        (/年均/u.test(side.text) && entry.fact.annual === true ? NAMED_VALUE : 0) +
        (side.periods.length === 0 ? 0 : PERIOD_WEIGHT * matchOf(side, entry)),
    }))
  return /预计|快报|初步/u.test(query.text) ? found : found.filter(({ entry }) => !isSuperseded(entry, found))
}

/** 预计212亿元 in January, 212.4亿元 in a later document: what was only expected of a time gives way to what was reached in it. */
function isSuperseded(entry: Measured, found: readonly Candidate[]): boolean {
  if (entry.fact.kind !== 'actual' || entry.fact.estimated !== true) return false
  return found.some(
    ({ entry: { fact, ...other } }) =>
      fact.kind === 'actual' &&
      fact.estimated !== true &&
      other.name === entry.name &&
      fact.place === entry.fact.place &&
      fact.period === entry.fact.period &&
      fact.change === entry.fact.change &&
      sameDimension(fact.unit ?? '', entry.fact.unit ?? ''),
  )
}

// “谁的GDP增速更快”, “增长目标比去年实际增速高吗”
const OF_RATE = /增速|增幅|增长率|涨幅|增长(?:的)?(?:预期)?目标/u
// “社零目标比去年实际多多少亿元”, “多几万人次”, “多了多少套”
const OF_AMOUNT =
  /(?:多少|几)个?[十百千]*(?:[万亿](?!分)[元吨斤户亩人个件辆套次]*|元|人次?|吨|公里|平方|亩|户|家|件|辆|套|条|座|所|张|岁|天)/u

/** Levels are no rates, and rates no amounts. */
function fitsMeasure(question: string, entry: Measured): boolean {
  if (OF_RATE.test(question)) return isChange(entry)
  return !OF_AMOUNT.test(question) || !isRate(entry)
}

function isRate({ fact }: Measured): boolean {
  return fact.change === 'growth' || fact.change === 'multiple' || fact.change === 'points'
}

/** How well a fact fits a side's period and document, 0 to 1; 1 where the side names none. */
export function matchOf(side: Side, entry: Entry<Actual | Target>): number {
  if (side.isMidterm && entry.document.kind !== 'midterm-evaluation') return 0
  if (side.periods.length === 0) return 1
  return Math.max(...side.periods.map((period) => periodMatch(period, entry.fact.period, entry.fact.kind === 'target')))
}

/** How alike the name of another place's thing must be to the one that was found, 0 to 1. */
const MIN_ALIKE_ELSEWHERE = 0.5

/** 亿元楼宇 here, 亿元税收楼宇 there: what a side that names its place holds under a name like the other side's. */
export function alikeOf({ register }: Evidence, side: Side, others: readonly Candidate[]): Candidate[] {
  const [other] = others
  // 城镇新增就业人数 of one year, 新增就业 of the year before: a side that names its time holds it under a name alike, too.
  if (other === undefined || (side.places.length === 0 && side.periods.length === 0)) return []
  const places = side.places.length > 0 ? side.places : [placeOf(other.entry) ?? '']
  const { indicator } = other.entry.fact
  return [...new Set([withoutWork(indicator), indicator])]
    .flatMap((name) => register.byIndicator.search(name, 20, (entry) => places.includes(placeOf(entry) ?? '')))
    .flatMap(({ item, score }) =>
      score >= MIN_ALIKE_ELSEWHERE &&
      isMeasured(item) &&
      (side.kind === undefined || item.fact.kind === side.kind) &&
      matchOf(side, item) > 0
        ? [{ entry: item, score }]
        : [],
    )
}

/** “跟规划定的7%相比”: the goal of that number, under a name like the other side's (地区生产总值增长, 地区生产总值年均增速). */
export function valuedOf({ register }: Evidence, side: Side, [other]: readonly Candidate[]): Candidate[] {
  const numbers = numbersIn(side.text)
  if (other === undefined || side.kind !== 'target' || numbers.length === 0) return []
  return register.byIndicator
    .search(withoutWork(other.entry.fact.indicator), 20, (entry) => placeOf(entry) === placeOf(other.entry))
    .flatMap(({ item, score }) =>
      score >= MIN_ALIKE_ELSEWHERE &&
      isMeasured(item) &&
      item.fact.kind === 'target' &&
      numbers.includes(item.fact.value ?? Number.NaN) &&
      matchOf(side, item) > 0
        ? [{ entry: item, score: score + NAMED_VALUE }]
        : [],
    )
}

/** Amounts of money of one thing and place lie no further apart within a few years than by this factor. */
const MOST_APART = 10

/** Whether two amounts may be of one thing: the revenue of a city, 83.58亿元, and the 4亿元 of one of its parks are not. */
export function areOfOneScale(a: Measured, b: Measured): boolean {
  if (isChange(a) || placeOf(a) !== placeOf(b) || !/元|亿/u.test(a.fact.unit ?? '')) return true
  const other = b.fact.value === undefined ? undefined : convert(b.fact.value, b.fact.unit ?? '', a.fact.unit ?? '')
  if (other === undefined || a.fact.value === undefined || a.fact.value <= 0 || other.lte(0)) return true
  const factor = other.dividedBy(a.fact.value)
  return factor.lte(MOST_APART) && factor.gte(1 / MOST_APART)
}

/** 地区生产总值 that grew by 6.3% and a target of 地区生产总值增长 are both changes. */
export function isChange({ fact }: Measured): boolean {
  return fact.change !== undefined || /(?:增长|增速|增幅|降低|下降)率?$/u.test(fact.indicator)
}
