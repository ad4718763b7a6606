import type { Part } from '../text/clauses.ts'
import type { Quantity } from '../text/quantities.ts'
import { distribute } from './name-lists.ts'
import { trimStart } from './name-start.ts'
import type { SentenceMemory } from './sentence-memory.ts'
import { valueOf } from './readings.ts'
import { writeMeasurement } from './write-measurement.ts'

// “分别按6%、9%、7.5%|掌握”, “按6.5%左右|安排”
const SETS =
  /^(?:左右|上下|以上|以内)?(?:的)?(?:目标|增速|幅度|速度|比例)?(?:来)?(?:掌握|把握|安排|设定|考虑|预期|确定)/u
const BY = /(?:均|都|拟|计划|可)?(?:分别)?按照?$/u
// “对……指标，|分别按”, “……的增速目标|分别按”
const BEFORE_BY =
  /(?:等)?(?:[一二三四五六七八九十\d]+[项个])?(?:主要)?(?:指标)?的?(?:预期)?(?:增长|增速)?(?:目标)?[，,]?$/u
const LEAD = /^[，,、]?(?:对于?|将|把|拟|我们|预期|其中)+/u
/** A rate is set itself; of anything else its growth is. */
const IS_RATE = /(?:率|比重|占比|比例|涨幅|增速|增幅)$/u
/** Longest name of one of them, in characters. */
const LONGEST = 20

/**
 * Goals that are set by rates (按……掌握): 对一般公共预算收入、固定资产投资指标，分别按6%、9%掌握.
 *
 * @returns how many further parts of the sentence were read; nothing where it is no such statement
 */
export function readSetRates(memory: SentenceMemory, part: Part, at: number): number | undefined {
  const [first] = part.quantities
  if (first === undefined || !BY.test(memory.words(part.start, first.start).trimEnd())) return undefined
  const values: Quantity[] = [...part.quantities]
  let end = part.end
  let taken = 0
  for (const next of memory.sentence.parts.slice(at + 1)) {
    const [only, ...others] = next.quantities
    if (only === undefined || others.length > 0 || !/^(?:、|和|及|以及|与)$/u.test(next.separator)) break
    if (memory.words(next.start, only.start).trim() !== '') break
    values.push(only)
    end = next.end
    taken++
  }
  const last = values.at(-1)
  if (last === undefined || !SETS.test(memory.words(last.end, end).trim())) return undefined
  if (!values.every(({ unit }) => unit === '%')) return undefined
  const names = namesOf(memory, first, at, values.length)
  if (names === undefined) return undefined
  for (const [index, quantity] of values.entries()) {
    const name = names[index] ?? ''
    writeMeasurement(memory, {
      part,
      name,
      ...valueOf(quantity),
      unit: quantity.unit,
      ...(!IS_RATE.test(name) && { change: 'growth' as const }),
      comparison: quantity.comparison,
      annual: false,
      grade: 'measure',
      quantityEnd: quantity.end,
      kind: 'target',
    })
  }
  return taken
}

/** The names before 按, as many as there are values, back to the value or the colon before them. */
function namesOf(memory: SentenceMemory, first: Quantity, at: number, count: number): readonly string[] | undefined {
  const from = memory.sentence.parts.slice(0, at).findLast(({ quantities }) => quantities.length > 0)?.end
  const words = memory
    .stripTimes(from ?? memory.sentence.start, first.start)
    .replace(/^.*[；;：:。]/u, '')
    .trim()
    .replace(BY, '')
    .replace(BEFORE_BY, '')
    .replace(LEAD, '')
  const names = count === 1 ? [words] : distribute(words, count)
  const trimmed = names?.map((name) => trimStart(memory.withoutPlace(name.trim())))
  return trimmed?.every((name) => name.length >= 2 && name.length <= LONGEST && !/[，,。]/u.test(name)) === true
    ? trimmed
    : undefined
}
