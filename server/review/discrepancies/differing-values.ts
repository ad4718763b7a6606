import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { Decimal } from '../../figures/decimal.ts'
import type { Quantity } from '../../figures/figure.ts'
import { convert } from '../../figures/units.ts'
import type { Register } from '../../retrieval/register.ts'
import type { Discrepancy } from './discrepancy.ts'
import { claimOf, isStatedTwice, sentenceOf } from './claim.ts'
import { groupByThing, measuredActuals, type Measured } from './measured-things.ts'
import { mayBeEqual, reachOf } from './stated-precision.ts'

/**
 * The same thing of the same place and period with two values, in two documents or in two places of one (数值差异).
 *
 * Values that agree within what is printed (13589 户, 1.36 万户; 突破 1900 亿元) are no difference. Values of one
 * paragraph are parts that its sentences tell apart, not two statements of one thing. Where one is called 预计, the
 * later one is the outcome: a difference of time.
 */
export function differingValues(register: Register): Discrepancy[] {
  const found: Discrepancy[] = []
  for (const group of groupByThing(measuredActuals(register))) {
    const stated = group.filter(({ entry }) => isWholeName(entry.fact.indicator, entry.fact.inferred))
    // One report a thing and period: the first value against the first that differs from it.
    const reported = new Set<string>()
    for (const [at, a] of stated.entries())
      for (const b of stated.slice(at + 1)) {
        const period = a.entry.fact.period
        if (period === undefined || period !== b.entry.fact.period || reported.has(period)) continue
        if (!isStatedTwice(a.entry, b.entry) || isOtherScope(a, b)) continue
        const isAgreed = agree(a, b)
        if (isAgreed && !isRounded(a, b)) continue
        reported.add(period)
        found.push(isAgreed ? rounded(a, b) : differing(a, b))
      }
  }
  return found
}

// “增速分别高于全国、全省0.7个”: a distance to others, not a thing measured.
const DISTANCE = /高于|低于|好于|优于|快于|分别|比上年|同比|位居|排名/u

/** A name that stands in the sentence itself and says more than a common noun. */
function isWholeName(indicator: string, inferred: readonly string[]): boolean {
  return !inferred.includes('indicator') && nameForm(indicator).length >= 4 && !DISTANCE.test(indicator)
}

/** How many times one value of a document may be the other before they are of different scope, not in conflict. */
const MAX_RATIO = 1.5

/**
 * Values of other scope: far apart, or one of them summed up over years (累计, “十三五”期间). Two statements of one
 * thing differ by little, or by a slip of the decimal point.
 */
function isOtherScope(a: Measured, b: Measured): boolean {
  if (isSum(a) !== isSum(b)) return true
  return isFarApart(a, b) && !isPowerOfTen(a, b)
}

function isSum({ entry }: Measured): boolean {
  return /累计|期间|以来|[三五]年/u.test(sentenceOf({ entry }))
}

/** Whether two values are so far apart that they are hardly of one thing. */
export function isFarApart(a: Quantity, b: Quantity): boolean {
  const other = convert(b.value, b.unit, a.unit)
  if (other === undefined || other.isZero() || a.value === 0) return true
  const ratio = new Decimal(a.value).dividedBy(other)
  return ratio.gt(MAX_RATIO) || ratio.lt(1 / MAX_RATIO)
}

function agree(a: Measured, b: Measured): boolean {
  const [one, other] = [a, b].map((each) => reachOf(each.value, each.unit, sentenceTail(each), a.unit))
  return one !== undefined && other !== undefined && mayBeEqual(one, other)
}

/** 13589户 and 1.36万户: both printed as exact, one with fewer digits. */
function isRounded(a: Measured, b: Measured): boolean {
  const value = convert(b.value, b.unit, a.unit)
  if (value === undefined || value.equals(a.value)) return false
  return [a, b].every((each) => !DEGREE.test(sentenceTail(each)))
}

const DEGREE = /超|突破|逾|以上|[多余近约]|左右|以下|以内|不低于|不高于|控制在|大约/u

function rounded(a: Measured, b: Measured): Discrepancy {
  return {
    kind: 'rounding',
    subject: a.entry.name,
    ...(a.place !== undefined && { place: a.place }),
    claims: [claimOf(a.entry), claimOf(b.entry)],
    explanation: '二者是同一数值，只是保留的位数不同，四舍五入后一致。',
  }
}

/** The words of degree around a value stand in its own clause. */
function sentenceTail({ entry }: Measured): string {
  return entry.fact.source.quote.split(/[、,，]/u).at(-1) ?? ''
}

function differing(a: Measured, b: Measured): Discrepancy {
  const estimated = a.entry.fact.estimated === true || b.entry.fact.estimated === true
  const kind = estimated ? 'span' : isPowerOfTen(a, b) ? 'slip' : 'value'
  return {
    kind,
    subject: a.entry.name,
    ...(a.place !== undefined && { place: a.place }),
    claims: [claimOf(a.entry), claimOf(b.entry)],
    explanation: {
      span: '同一时期，预计数与后来的数值不同：预计数在期末前作出，应以后来公布的数为准。',
      slip: '同一事项、同一时期的数值只差小数点或单位，疑似笔误。',
      value: '同一事项、同一时期的数值不同，需要核对：可能统计范围不同，也可能其中之一有误。',
    }[kind],
  }
}

/** 1.36 and 13.6, 5.2 万元 and 5.2 亿元: the digits are the same. */
function isPowerOfTen(a: Measured, b: Measured): boolean {
  const other = convert(b.value, b.unit, a.unit)
  if (other === undefined || other.isZero() || a.value === 0) return false
  const ratio = new Decimal(a.value).dividedBy(other).abs()
  const power = ratio.log(10)
  return !ratio.equals(1) && power.toDecimalPlaces(12).isInteger()
}
