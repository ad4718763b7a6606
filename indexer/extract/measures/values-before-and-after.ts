import type { Part } from '../text/clauses.ts'
import { fullName } from './full-names.ts'
import { distribute } from './name-lists.ts'
import { trimStart } from './name-start.ts'
import { yearsOf } from '../text/periods.ts'
import type { Quantity } from '../text/quantities.ts'
import { gradeOf, valueOf } from './readings.ts'
import { MAX_LIST, type SentenceMemory } from './sentence-memory.ts'
import { divide } from './value-verbs.ts'
import { verbOf } from './work-verbs.ts'
import { writeMeasurement } from './write-measurement.ts'

/** Values before and after, and how many further parts of the sentence hold them. */
interface Ways {
  readonly from: readonly Quantity[]
  readonly to: readonly Quantity[]
  readonly taken: number
}

// “分别由每人每月500元、315元提高到525元、350元”
const WAYS_START = /分别(?:由|从)(?:每人)?(?:每[月年])?$/u

/** From one value to the next: “由55.5%提高到62%”. */
export const WAY =
  /^(?:左右)?(?:提高|提升|增加|扩大|上升|下降|降低|减少|缩短|压缩|压减|增长|调整|拓展|发展|攀升|跃升|缩小|缩减|回落|收窄|延长|优化|修订|修正|更正|核定|核实|核减|核增|降|升|增|减|变)?(?:到|至|为)/u

/** “由320元提高到380元”, “从1000份提升到5.5万份”: the value before and the value after. */
export function wayOf(
  memory: SentenceMemory,
  part: Part,
  real: readonly Quantity[],
): readonly [Quantity, Quantity] | undefined {
  const [from, to] = real
  if (from === undefined || to === undefined || real.length !== 2) return undefined
  const before = memory.stripTimes(part.start, from.start)
  if (!/(?:由|从)[^由从]{0,14}$/u.test(before)) return undefined
  return /(?:到|至|为)/u.test(memory.words(from.end, to.start)) ? [from, to] : undefined
}

/** “分别由420元、45元提高到450元、50元”: as many values before as after, over the parts of the sentence. */
export function waysOf(memory: SentenceMemory, part: Part, real: readonly Quantity[], at: number): Ways | undefined {
  const [first] = real
  if (first === undefined || real.length !== 1 || !WAYS_START.test(memory.words(part.start, first.start).trim()))
    return undefined
  const from = [first]
  const to: Quantity[] = []
  let taken = 0
  for (const next of memory.sentence.parts.slice(at + 1, at + MAX_LIST)) {
    const [one, two, three] = next.quantities
    if (one === undefined || three !== undefined || !/^(?:、|和|及|以及|与)$/u.test(next.separator)) break
    if (memory.words(next.start, one.start).trim() !== '' || (two === undefined && one.end < next.end)) break
    if (two === undefined) (to.length === 0 ? from : to).push(one)
    else if (to.length === 0 && WAY.test(memory.words(one.end, two.start).trim())) {
      from.push(one)
      to.push(two)
    } else break
    taken++
    if (to.length === from.length) return { from, to, taken }
  }
  return undefined
}

/** Gives each of the names its value before and its value after; false where names and values do not agree. */
export function readWays(memory: SentenceMemory, part: Part, { from, to }: Ways): boolean {
  const [first] = from
  if (first === undefined) return false
  const before = memory.stripTimes(part.start, first.start).replace(WAYS_START, '')
  const words = trimStart(memory.withoutPlace(divide(before).name))
  const names =
    words === '' ? (memory.names.length === from.length ? memory.names : undefined) : distribute(words, from.length)
  if (names === undefined) return false
  const base = baseYear(memory)
  const level = { part, annual: false, level: true }
  for (const [index, name] of names.entries()) {
    const [start, end] = [from[index], to[index]]
    if (start === undefined || end === undefined) continue
    const unit = end.unit
    const shared = { ...level, name, grade: gradeOf(name, unit, true, false), unit }
    writeMeasurement(memory, {
      ...shared,
      ...valueOf(start),
      comparison: '=',
      quantityEnd: start.end,
      kind: 'actual',
      ...(base !== undefined && { period: base }),
      basePeriod: true,
    })
    writeMeasurement(memory, { ...shared, ...valueOf(end), comparison: end.comparison, quantityEnd: end.end })
  }
  return true
}

/** Gives the value before, of the year before the period spoken of, and the value after. */
export function readWay(memory: SentenceMemory, part: Part, from: Quantity, to: Quantity): void {
  const before = memory.stripTimes(part.start, from.start)
  const cut = Math.max(before.lastIndexOf('由'), before.lastIndexOf('从'))
  const whole = trimStart(memory.withoutPlace(divide(before.slice(0, cut)).name))
    .replace(/^\d+[个家条种](?=.{4})/u, '')
    .replace(/^将(?=.{3})/u, '')
  const raw = whole.replace(GOAL_LAST, '')
  const name = fullName(memory, raw, to.unit, true)
  if (name === undefined) return
  if (isAdjustedGoal(memory, part, from, to, whole)) {
    readAdjusted(memory, part, to, before.slice(0, cut), name)
    return
  }
  const grade = gradeOf(name, to.unit, true, false)
  const mention = memory
    .mentionsIn(part.start, from.start)
    .filter((each) => each.relation === 'from')
    .at(-1)
  const base = mention?.period ?? baseYear(memory)
  const shared = { part, name, annual: false, grade, unit: from.unit === '' ? to.unit : from.unit }
  writeMeasurement(memory, {
    ...shared,
    ...valueOf(from),
    comparison: '=',
    quantityEnd: from.end,
    kind: 'actual',
    ...(base !== undefined && { period: base }),
    basePeriod: true,
  })
  memory.govern(from.end, to.start)
  writeMeasurement(memory, {
    ...shared,
    unit: to.unit,
    ...valueOf(to),
    comparison: to.comparison,
    quantityEnd: to.end,
    level: true,
  })
  memory.remember({ name, verb: verbOf(name), unit: to.unit, grade, numberFirst: false, after: '', level: true }, [
    name,
  ])
}

// “社会消费品零售总额目标”, “森林覆盖率2025年目标值”
const GOAL_LAST = /(?<=.{2})的?(?:规划|预期|年度|控制)?目标(?:值|任务)?$/u

/**
 * “将2025年地区生产总值由600亿元调整为560亿元左右”, “社会消费品零售总额目标由245亿元调整为225亿元”: a goal that is set anew; the
 * one before it is what an earlier document set.
 */
function isAdjustedGoal(memory: SentenceMemory, part: Part, from: Quantity, to: Quantity, name: string): boolean {
  if (GOAL_LAST.test(name)) return true
  if (!/调整|修订|修改|下调|上调|调低|调高/u.test(memory.words(from.end, to.start))) return false
  const before = memory.words(memory.sentence.start, part.start)
  const year = memory.governing.at(-1)?.period
  const ahead = year !== undefined && yearsOf(year)[1] > (memory.context.reference.year ?? 9999)
  return /目标/u.test(before) || (ahead && memory.context.tense === 'review')
}

/** Writes down the goal that was set anew. */
function readAdjusted(memory: SentenceMemory, part: Part, to: Quantity, words: string, name: string): void {
  memory.govern(part.start, to.start)
  const rate = /^[%‰]$/u.test(to.unit) && /(?:增速|增幅|增长率|增长)(?:目标)?$/u.test(words)
  const annual = /年均|年平均/u.test(words)
  const { fiveYears } = memory.context.reference
  writeMeasurement(memory, {
    part,
    name,
    ...valueOf(to),
    unit: to.unit,
    ...(rate && { change: 'growth' as const }),
    comparison: to.comparison,
    annual,
    grade: gradeOf(name, to.unit, true, false),
    quantityEnd: to.end,
    level: true,
    kind: 'target',
    ...(annual && fiveYears !== undefined && { period: fiveYears }),
  })
  const grade = gradeOf(name, to.unit, true, false)
  memory.remember({ name, verb: verbOf(name), unit: to.unit, grade, numberFirst: false, after: '', level: true }, [
    name,
  ])
}

/** The year before the period that is spoken of. */
function baseYear(memory: SentenceMemory): string | undefined {
  const period = memory.context.period
  if (period === undefined) return undefined
  const [first, last] = yearsOf(period)
  if (first !== last) return String(first - 1)
  return memory.context.tense === 'goals' &&
    memory.context.reference.fiveYears !== undefined &&
    memory.document.kind === 'plan'
    ? String(yearsOf(memory.context.reference.fiveYears)[0] - 1)
    : String(last - 1)
}
