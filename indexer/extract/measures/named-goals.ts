import type { Part } from '../text/clauses.ts'
import { fullName } from './full-names.ts'
import { trimStart } from './name-start.ts'
import { yearsOf } from '../text/periods.ts'
import { findQuantities, type Quantity } from '../text/quantities.ts'
import { gradeOf, valueOf } from './readings.ts'
import { isComparison, isRelational } from './related-names.ts'
import type { SentenceMemory } from './sentence-memory.ts'
import { readSingle } from './single-value.ts'
import { divide } from './value-verbs.ts'
import { verbOf } from './work-verbs.ts'
import { writeMeasurement } from './write-measurement.ts'

/** “6%左右的目标”, “28件目标值”: the word behind a number that makes it a goal. */
export const GOAL_AFTER = /^(?:的)?(?:规划|预期|年度|全年|计划)?(?:目标值|目标任务|目标|预期目标|控制目标)/u

/** “规划目标为64%”: the word before a number that makes it one. */
export const GOAL_BEFORE = /(?:(?:规划|预期|年度|全年|计划|既定|确定的?)?目标(?:值)?|计划数)$/u

/** 中期测算值, 时序进度: what a value set for part of the way is called. */
export const BENCHMARK =
  /(?:(?:规划|年度)?中期(?:测算|预测|评估|目标)?(?:目标值|目标|值)|(?:时序|序时)(?:进度|目标)(?:要求|值)?)/u

// “年均增长速度低于规划目标7%”
const BARE_GOAL = /(?:低于|高于|超过|未达到|不及)(?<what>规划目标|预期目标)(?:值)?(?<inside>\d{1,3}(?:\.\d{1,2})?%)/u

// “目标任务（500户）”, “年均增长目标(7%)”, “年均增长率(7%)”
const BRACKET_GOAL =
  /(?<what>(?:(?:年度|全年|计划)?(?:目标任务|任务目标|目标|任务|计划)(?:值|数|量)?)|年均增长率)\s?[（(](?<inside>[^（）()]{1,16})[)）]/u

/** “年初确定的6%左右的目标”, “28件目标值”, “75%的时序进度”. */
export function readGoal(
  memory: SentenceMemory,
  part: Part,
  quantity: Quantity,
  before: string,
  after: string,
): boolean {
  const bench = /^的?(?<name>(?:时序|序时)(?:进度|目标)|中期(?:目标值|目标|测算值))/u.exec(after)?.groups?.name
  if (bench !== undefined) {
    const name = fullName(memory, '', quantity.unit, true)
    if (name === undefined) return true
    writeMeasurement(memory, {
      part,
      name,
      ...valueOf(quantity),
      unit: quantity.unit,
      comparison: '=',
      annual: false,
      grade: 'measure',
      quantityEnd: part.end,
      start: quantity.core.start,
      kind: 'benchmark',
      benchmarkName: bench,
    })
    return true
  }
  // “超额完成新增处理能力15万吨/日的任务”
  const task =
    (/^的(?:目标)?任务$/u.test(after) && /(?:超额|提前|圆满|全面)完成/u.test(before)) ||
    // “五年引进高层次人才300名的任务仅完成158名”
    /^的(?:目标)?任务(?:数|量)?(?:仅|只|已|才|实际|目前|累计)*(?:完成|实现|达到|引进|建成)(?:了)?$/u.test(after)
  if ((!GOAL_AFTER.test(after) && !task) || memory.context.tense === 'goals') return false
  // “…提前完成2025年每万人口高价值发明专利拥有量28件目标值”: the goal of that year, of what stands before the verb.
  const done = /^(?<owner>.*?)(?:提前|超额|已|圆满)*(?:完成|实现|达到|超过|低于|高于)(?:了)?(?<rest>.*)$/u.exec(
    before,
  )?.groups
  const mention = memory.mentionsIn(part.start, quantity.start).at(-1)
  const ofPlan = /《[^《》]*(?:纲要|规划)》|规划|纲要|^五年/u.test(before + memory.words(part.start, part.start + 2))
    ? memory.context.reference.fiveYears
    : undefined
  const period =
    mention !== undefined && yearsOf(mention.period)[1] > (memory.context.reference.year ?? 0)
      ? mention.period
      : ofPlan === undefined || mention !== undefined
        ? undefined
        : task
          ? ofPlan
          : ofPlan.slice(5)
  const { name: rough, verb } = divide((done?.rest ?? before).replace(/(?:规划|确定|设定|提出|既定|预期)的?$/u, ''))
  const stated = trimStart(rough.replace(/^(?:《[^《》]*》的?)?(?:(?:19|20)\d{2}年的?)?/u, '')).replace(
    /^(?:年初|年度|全年|规划)?(?:确定|设定|提出)?的?/u,
    '',
  )
  // “提前两年完成《纲要》2.0件的目标”: how early is no name.
  const early = (done?.owner ?? '').replace(/(?:提前|早)[一二两三四五半\d]+年(?:半)?$/u, '')
  const owner = trimStart(memory.withoutPlace(early))
  const name =
    owner.length >= 4 && !isRelational(owner)
      ? owner
      : /^(?:年均|平均)?(?:增长率|增速|增幅)$/u.test(stated)
        ? ''
        : stated
  const rate = /增长率|增速|增幅/u.test(stated) || (name === '' && quantity.unit === '%')
  const read =
    rate && /[%‰]/u.test(quantity.unit)
      ? {
          ...verb,
          change: memory.lastChange ?? verb.change ?? ('rise' as const),
          annual: verb.annual || /年均/u.test(before),
        }
      : verb
  // “低于年均6.5%的目标”: of all the years of the plan.
  const { fiveYears } = memory.context.reference
  memory.goalPeriod = read.annual && memory.document.kind === 'midterm-evaluation' ? (fiveYears ?? period) : period
  readSingle(memory, part, quantity, name, read, 'target', 0, part.end)
  memory.goalPeriod = undefined
  return true
}

/**
 * “掉规划进度年均增长目标(7%)”, “超过“十四五”规划年均增长率(7%)”, “超额完成目标任务（500户）”: the goal itself stands in
 * the bracket.
 */
export function readBracketGoal(memory: SentenceMemory, part: Part): void {
  const text = memory.words(part.start, part.end)
  const bare = BARE_GOAL.exec(text)
  const match = bare ?? BRACKET_GOAL.exec(text)
  if (match === null) return
  const inside = match.groups?.inside ?? ''
  const quantity = findQuantities(inside)[0]
  if (quantity === undefined || quantity.end - quantity.start < inside.trim().length) return
  const own = trimStart(divide(memory.stripTimes(part.start, part.start + match.index)).name)
  const named = bare === null && own.length >= 4 && !isComparison(own) && verbOf(own) === '' ? own : undefined
  const rate = quantity.unit === '%'
  const name =
    named ??
    (rate ? (memory.base ?? memory.last?.name) : memory.last?.name) ??
    memory.context.item ??
    (bare === null ? undefined : memory.topic?.replace(/指标$/u, ''))
  if (name === undefined) return
  const words = text.slice(0, match.index) + (match.groups?.what ?? '')
  // “规划进度年均增长目标”: set for the way to the plan's end.
  const benchmark = /(?:规划|中期)进度[^，]{0,8}$/u.exec(words)?.[0]
  const whole = /规划|五年|年均|[“"]十/u.test(words)
  const period = whole ? memory.context.reference.fiveYears : undefined
  writeMeasurement(memory, {
    part,
    name,
    ...valueOf(quantity),
    unit: quantity.unit,
    ...(rate && /增长|增速/u.test(words) && { change: 'growth' as const }),
    comparison: quantity.comparison,
    annual: /年均/u.test(words),
    grade: gradeOf(name, quantity.unit, true, false),
    ...(benchmark === undefined
      ? { kind: 'target' as const }
      : { kind: 'benchmark' as const, benchmarkName: benchmark }),
    ...(period !== undefined && { period }),
    quantityEnd: part.start + match.index + match[0].length,
    start:
      part.start + match.index - (benchmark === undefined ? 0 : benchmark.length - (match.groups?.what ?? '').length),
  })
}

/** The name of a mid-term value among the words before a number, and the words without it. */
export function benchmarkOf(memory: SentenceMemory, words: string): { name: string; rest: string } | undefined {
  const match = BENCHMARK.exec(words)
  if (
    match === null ||
    /(?:超|掉|低于|高于|快于|慢于|达到|完成|优于|好于|落后于|滞后于|比)[^，]{0,6}$/u.test(words.slice(0, match.index))
  )
    return undefined
  const before = words.slice(0, match.index)
  const after = words.slice(match.index + match[0].length).replace(/^(?:为|是|达到|:|：)/u, '')
  memory.benchmark = match[0]
  return { name: match[0], rest: trimStart(divide(after).name) || before }
}
