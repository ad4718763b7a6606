import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { unitOf, convert } from '../../figures/units.ts'
import type { Register } from '../../retrieval/register.ts'
import { claimOf } from './claim.ts'
import type { Discrepancy } from './discrepancy.ts'
import { intervalContains, intervalsOverlap, monthsOf, type Interval } from './interval.ts'
import { likeness } from './likeness.ts'
import { groupByThing, isDone, isLevel, measuredActuals, scopeOf, type Measured } from './measured-things.ts'
import { mayBeEqual, reachOf } from './stated-precision.ts'

/** A measured fact whose period is known. */
type Dated = Measured & { readonly interval: Interval }

/**
 * The same thing of one place over two periods that share time but are not the same, in two documents (期间差异):
 * 年均增长 6.7% of two and a half years beside 6.3% of five. Both may be right; they must not be held against each
 * other. Where a part is said to be more than the whole that holds it, that is a difference of values.
 */
export function mixedPeriods(register: Register): Discrepancy[] {
  return groupByThing(measuredActuals(register)).flatMap((group) => {
    const dated = group.filter(isDated)
    const wrong = firstPair(dated, isPartAboveWhole)
    if (wrong !== undefined) return [discrepancy(wrong, 'value', PART_ABOVE_WHOLE)]
    const pair = firstPair(dated, isOtherSpan)
    return pair === undefined ? [] : [discrepancy(pair, 'span', spanWords(pair))]
  })
}

const PART_ABOVE_WHOLE = '后者时期较短、包含在前者之内，数值反而更大；除非统计口径不同，二者不可能同时成立。'

function spanWords([a, b]: readonly [Dated, Dated]): string {
  if (a.entry.fact.annual === true) return '二者都是年均数，起止时期不同，都可以成立，不能互相印证，也不能直接相比。'
  if (isWithinOneYear(a.interval, b.interval)) return '前者是全年数，后者只是其中某段（如上半年）的数，不能直接相比。'
  return '前者是较长时期的累计数，后者是其中某段或与之交叉时期的数，不能直接相比，也不能相加。'
}

/** A year and its half: both may be levels, flows or rates. */
function isWithinOneYear(long: Interval, short: Interval): boolean {
  return monthsOf(long) === 12 && intervalContains(long, short)
}

function isDated(measured: Measured): measured is Dated {
  return measured.interval !== undefined
}

/** The first pair that fits, and of those the one of the longest period. */
function firstPair(
  group: readonly Dated[],
  fits: (long: Dated, short: Dated) => boolean,
): readonly [Dated, Dated] | undefined {
  const byLength = [...group].sort((a, b) => monthsOf(b.interval) - monthsOf(a.interval))
  for (const [at, long] of byLength.entries())
    for (const short of byLength.slice(at + 1)) if (fits(long, short)) return [long, short]
  return undefined
}

function isOtherSpan(long: Dated, short: Dated): boolean {
  const [a, b] = [long.entry, short.entry]
  if (a.document.id === b.document.id || a.fact.period === b.fact.period) return false
  if (monthsOf(long.interval) === monthsOf(short.interval)) return false
  const isSum = a.fact.change === undefined && isDone(long) && isDone(short)
  if (a.fact.annual !== true && !isSum && !isWithinOneYear(long.interval, short.interval)) return false
  return intervalsOverlap(long.interval, short.interval) && !sameValue(long, short)
}

/** What adds up over periods cannot be more in a part than in the whole. */
function isPartAboveWhole(long: Dated, short: Dated): boolean {
  if (long.entry.fact.change !== undefined || short.entry.fact.inferred.includes('indicator')) return false
  if (!isDone(long) || !isDone(short)) return false
  if (monthsOf(long.interval) === monthsOf(short.interval)) return false
  if (!intervalContains(long.interval, short.interval)) return false
  const [whole, part] = reaches(long, short)
  return whole !== undefined && part !== undefined && part.low.gt(whole.high)
}

function sameValue(a: Dated, b: Dated): boolean {
  const [one, other] = reaches(a, b)
  return one !== undefined && other !== undefined && mayBeEqual(one, other)
}

function reaches(a: Measured, b: Measured): readonly [ReturnType<typeof reachOf>, ReturnType<typeof reachOf>] {
  return [
    reachOf(a.value, a.unit, a.entry.fact.source.quote, a.unit),
    reachOf(b.value, b.unit, b.entry.fact.source.quote, a.unit),
  ]
}

function discrepancy([a, b]: readonly [Dated, Dated], kind: 'value' | 'span', explanation: string): Discrepancy {
  return {
    kind,
    subject: a.entry.name,
    ...(a.place !== undefined && { place: a.place }),
    claims: [claimOf(a.entry), claimOf(b.entry)],
    explanation,
  }
}

/**
 * A stock (亿元楼宇, 高新技术企业) counted at two times in two documents that leave the date to the context (时点差异):
 * the first and the last are shown.
 */
export function otherDates(register: Register): Discrepancy[] {
  return groupByThing(measuredActuals(register)).flatMap((group) => {
    const stocks = group
      .filter(isDated)
      .filter(isStock)
      .sort((a, b) => a.interval.to - b.interval.to)
    const [first] = stocks
    const last = stocks.findLast(({ entry }) => entry.document.id !== first?.entry.document.id)
    if (first === undefined || last === undefined || first.interval.to >= last.interval.to) return []
    if (sameValue(first, last)) return []
    if (!stocks.some(isLevel) || !stocks.some(({ entry }) => entry.fact.inferred.includes('period'))) return []
    if (isJump(first, last)) return []
    return [discrepancy([first, last], 'span', '统计的时点不同，数值随时间变化，都可以成立；引用时应写明截至时间。')]
  })
}

/** What is counted one by one and stays: buildings, enterprises, places in nurseries. */
function isStock(measured: Measured): boolean {
  const { fact } = measured.entry
  return (
    fact.change === undefined &&
    ['个数', '人', '户'].includes(unitOf(measured.unit).dimension) &&
    !isDone(measured) &&
    nameForm(fact.indicator).length >= 2
  )
}

/** How many times a stock may grow within a plan's time; beyond that something else is counted. */
const MAX_GROWTH = 10

function isJump(a: Measured, b: Measured): boolean {
  const other = convert(b.value, b.unit, a.unit)
  if (other === undefined || a.value === 0 || other.isZero()) return false
  const ratio = other.dividedBy(a.value).abs()
  return ratio.gt(MAX_GROWTH) || ratio.lt(1 / MAX_GROWTH)
}

/** A count under one name that is many times the other of a few years before: it counts something else (口径差异). */
export function jumps(register: Register): Discrepancy[] {
  return groupByThing(measuredActuals(register)).flatMap((group) => {
    const levels = group.filter(isDated).filter(isStock)
    for (const [at, a] of levels.entries())
      for (const b of levels.slice(at + 1)) {
        if (a.entry.document.id === b.entry.document.id || !isJump(a, b)) continue
        return [
          {
            ...discrepancy(
              [a, b],
              'value',
              '名称相同而数值相差悬殊，应是统计口径不同（范围或认定标准），不能看作增减。',
            ),
            kind: 'caliber' as const,
          },
        ]
      }
    return []
  })
}

/** Digits of a number from which on it is no coincidence that two counts share it. */
const TELLING_DIGITS = 3
/** Share of the names' pairs of characters that two counts of one thing have in common. */
const SAME_NAME = 0.5

/**
 * One odd number (849处) given for what was done in two different periods, by two documents (期间差异): one of them
 * took it over from the other.
 */
export function sameNumberOfTwoPeriods(register: Register): Discrepancy[] {
  const byNumber = new Map<string, Dated[]>()
  for (const measured of measuredActuals(register).filter(isDated)) {
    const { fact } = measured.entry
    if (fact.change !== undefined || !isDone(measured)) continue
    const digits = String(measured.value)
      .replace(/\D/gu, '')
      .replace(/^0+|0+$/gu, '')
    if (digits.length < TELLING_DIGITS) continue
    const key = [scopeOf(measured), String(measured.value), measured.unit].join('\n')
    const known = byNumber.get(key)
    if (known === undefined) byNumber.set(key, [measured])
    else known.push(measured)
  }
  return [...byNumber.values()].flatMap((group) => {
    const pair = firstPair(
      group,
      (a, b) =>
        a.entry.document.id !== b.entry.document.id &&
        monthsOf(a.interval) !== monthsOf(b.interval) &&
        likeness(a.thing, b.thing) >= SAME_NAME,
    )
    return pair === undefined
      ? []
      : [discrepancy(pair, 'span', '同样的数用于不同的时期，其中之一可能是沿用，需要核对属于哪一时期。')]
  })
}
