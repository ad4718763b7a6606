import { Decimal } from '../../figures/decimal.ts'
import { convert } from '../../figures/units.ts'

/** What a printed value says of the true one: it lies from `low` to `high`, in the unit that is asked for. */
export interface Reach {
  readonly low: Decimal
  readonly high: Decimal
}

/** How far a value that is called 超 or 突破 may be passed, as a share of it: “突破1900亿元” is not said of 2400. */
const PASSED = 0.2
/** How far 近, 约 and 左右 may be off, as a share of the value. */
const NEARLY = 0.1

// “超5000个”, “突破1900亿元”, “130余家”, “3000多万个”, “98%以上”
const AT_LEAST = /超过?|突破|逾|以上|[多余]|不低于|不少于|至少|跨越/u
// “近470亿元”, “控制在4%以下”
const AT_MOST = /近|不足|将近|接近|以下|以内|不超过|不高于|低于|控制在/u
// “6.5%左右”, “约128公顷”
const ABOUT = /左右|约|大约|上下|大概/u

/**
 * Between which bounds the true value lies when a text prints `value` with these words around it: half a unit of the
 * last digit, more where the words say 超, 近 or 约.
 *
 * @param words the clause that prints it: 突破1900亿元
 * @returns `undefined` when the units do not fit
 */
export function reachOf(value: number, unit: string, words: string, asked: string): Reach | undefined {
  const half = new Decimal(10).pow(-new Decimal(value).decimalPlaces()).dividedBy(2)
  const reach = (low: Decimal, high: Decimal): Reach | undefined => {
    const [from, to] = [convert(low, unit, asked), convert(high, unit, asked)]
    return from === undefined || to === undefined ? undefined : { low: from, high: to }
  }
  const exact = new Decimal(value)
  const slack = exact.abs()
  if (ABOUT.test(words)) return reach(exact.minus(slack.times(NEARLY)), exact.plus(slack.times(NEARLY)))
  if (AT_LEAST.test(words)) return reach(exact.minus(half), exact.plus(slack.times(PASSED)))
  if (/以下|以内|不超过|不高于|低于|控制在/u.test(words)) return reach(new Decimal(0), exact.plus(half))
  if (AT_MOST.test(words)) return reach(exact.minus(slack.times(NEARLY)), exact.plus(half))
  return reach(exact.minus(half), exact.plus(half))
}

/** Whether two printed values may be one and the same (复核一致). */
export function mayBeEqual(a: Reach, b: Reach): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high)
}
