import { sectionAt, type Document } from '../../../indexer/model/document.ts'
import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { Decimal } from '../../figures/decimal.ts'
import { convert } from '../../figures/units.ts'
import type { Register } from '../../retrieval/register.ts'
import type { Discrepancy } from './discrepancy.ts'
import { claimOf, sentenceOf } from './claim.ts'
import { groupByThing, measuredOf, type Measured } from './measured-things.ts'
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
  for (const group of groupByThing(measuredOf(register, 'actual'))) {
    const stated = group.filter(({ entry }) => isWholeName(entry.fact.indicator, entry.fact.inferred))
    // One report a thing and period: the first value against the first that differs from it.
    const reported = new Set<string>()
    for (const [at, a] of stated.entries())
      for (const b of stated.slice(at + 1)) {
        const period = a.entry.fact.period
        if (period === undefined || period !== b.entry.fact.period || reported.has(period)) continue
        if (!isStatedTwice(a, b) || agree(a, b)) continue
        reported.add(period)
        found.push(differing(a, b))
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

function isStatedTwice(a: Measured, b: Measured): boolean {
  const [one, other] = [a.entry, b.entry]
  if (one.document.id !== other.document.id) return true
  return paragraphAt(one.document, one.fact.source.start) !== paragraphAt(one.document, other.fact.source.start)
}

/** Where the paragraph around a position begins: its line, in its section. */
function paragraphAt(document: Document, position: number): string {
  return `${String(sectionAt(document, position).id)} ${String(document.text.lastIndexOf('\n', position))}`
}

function agree(a: Measured, b: Measured): boolean {
  const [one, other] = [a, b].map((each) =>
    reachOf(each.value, each.unit, sentenceTail(each), a.unit),
  )
  return one !== undefined && other !== undefined && mayBeEqual(one, other)
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
      span: '同一时期的预计数与另一处的数值不同：预计数在期末前作出，应以后来公布的数为准。',
      slip: '同一事项、同一时期的两个数值只差小数点或单位，疑似笔误。',
      value: `同一事项、同一时期有两个数值${sentenceOf(a) === sentenceOf(b) ? '' : '，两处都没有说明统计范围有何不同'}，需要核对。`,
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
