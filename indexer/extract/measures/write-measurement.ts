import type { Change, Comparison, Grade } from '../../model/fact.ts'
import type { Part } from '../text/clauses.ts'
import type { Measurement } from './measurement.ts'
import { ALTOGETHER, endOf, isLevel, isPast, joinPeriods, spanUpTo } from '../text/period-rules.ts'
import { isSpan, yearsOf } from '../text/periods.ts'
import { isDistanceFromGoal } from './planned-values.ts'
import { attributeOf } from '../context/section-context.ts'
import type { SentenceMemory } from './sentence-memory.ts'
import { verbOf } from './work-verbs.ts'

// “超中期目标0.96人”, “掉规划进度年均增长目标0.3个百分点”, “超计划19家”: how far from what was set, not how much.
const GAP =
  /(?:超|超过|超出|高于|高出|低于|掉|快于|慢于|好于|优于|多于|少于|落后于?|滞后于?)[^，]{0,14}?(?:目标值?|测算值|预测值|任务数?|计划数?|进度)(?:[（(][^（）()]*[)）])?$/u

// “成为全省首个…”, “位居…”: ranks and titles.
// “仍未能达到年初确定的10%和16%的目标”: what was not reached has its name elsewhere.
const NO_NAME =
  /^(?:完成|目标完成|时间|规划时间|序时)?进度在?$|^(?:(?:仍|还|尚)?未能?(?:达到|完成|实现)|成为|位居|位列|跻身|入列)/u

/** Writes down a value: kind, period and place as the part, the sentence or the surroundings say. */
export function writeMeasurement(
  memory: SentenceMemory,
  input: {
    part: Part
    name: string
    value?: number
    range?: readonly [number, number]
    unit: string
    change?: Change
    sign?: 1 | -1
    comparison: Comparison
    annual: boolean
    grade: Grade
    quantityEnd: number
    start?: number
    level?: boolean
    estimated?: boolean
    kind?: Measurement['kind']
    period?: string
    basePeriod?: boolean
    place?: string
    benchmarkName?: string
    text?: string
  },
): void {
  const { part, unit, change } = input
  if (memory.conditional) return
  // “相对差距也有望缩小3.2个百分点”, where goals are set: what is hoped for is a forecast.
  if (memory.context.tense === 'goals' && memory.expected && /有望|可望/u.test(memory.words(part.start, part.end)))
    return
  const indicator = withoutDone(input.name)
    .replace(/^[“”"、，,：:\s]+$/u, '')
    .replace(/(?:了|的|从|(?<![自理缘事])由)$/u, '')
    // “进出口总额由负转正，增长3.2%”, “收入比由2.4缩小到2.3”: what it was is no part of the name.
    .replace(/(?<=.{2})(?:实现)?由(?:负转正|降转升|\d+(?:\.\d+)?)$/u, '')
    // “第一产业占12.3%、第二产业占41.2%”
    .replace(/(?<=.{2})占$/u, /^[%‰]$/u.test(unit) ? '占比' : '占')
  if (indicator.length < 2 || /^[\d\s]+$/u.test(indicator) || NO_NAME.test(indicator) || GAP.test(indicator)) return
  if (/^[距离]/u.test(indicator) && isDistanceFromGoal(indicator)) return
  const bracket = bracketAfter(memory, input.quantityEnd)
  const inferred: string[] = []
  const kind = input.kind ?? kindOf(memory, part, input.period)
  const period = input.period ?? bracket.period ?? periodOf(memory, kind, input, inferred)
  const place = input.place ?? memory.place ?? memory.own
  if (memory.place === undefined && input.place === undefined && place !== undefined) inferred.push('place')
  const attribute = bracket.attribute ?? memory.context.attribute
  if (bracket.attribute === undefined && attribute !== undefined) inferred.push('attribute')
  const category = bracket.category ?? memory.category ?? memory.context.category
  if (bracket.category === undefined && memory.category === undefined && category !== undefined)
    inferred.push('category')
  if (input.basePeriod === true && bracket.period === undefined) inferred.push('period')
  if (!memory.words(part.start, part.end).includes(indicator.slice(0, 2))) inferred.push('indicator')
  memory.lastEstimated = kind === 'actual' && (input.estimated === true || memory.expected)
  const falling = input.sign === -1 && (change === 'growth' || change === 'points' || change === 'amount')
  const estimated =
    kind === 'actual' &&
    input.basePeriod !== true &&
    (input.estimated === true ||
      (memory.expected && !isPast(period, memory.context)) ||
      (memory.foresees && isForeseen(memory, input.grade) && !isPast(period, memory.context)) ||
      (memory.context.estimated && input.grade === 'measure' && !isPast(period, memory.context)))
  memory.found.push({
    kind,
    indicator,
    ...(input.value !== undefined && { value: falling ? -Math.abs(input.value) : input.value }),
    ...(input.range !== undefined && { range: input.range }),
    unit,
    ...(change !== undefined && { change }),
    annual: input.annual,
    estimated,
    comparison: input.comparison,
    grade: input.grade,
    ...(period !== undefined && { period }),
    ...(place !== undefined && { place }),
    ...(attribute !== undefined && kind === 'target' && { attribute }),
    ...(category !== undefined && kind === 'target' && { category }),
    ...(kind === 'benchmark' && { name: input.benchmarkName ?? '' }),
    ...(input.text !== undefined && { text: input.text }),
    source: {
      start: input.start ?? sourceStart(memory, part),
      end: bracket.attribute === undefined ? input.quantityEnd : bracket.end,
    },
    inferred,
  })
}

/** “实施了农村危房改造”: the name of the work without 了. */
function withoutDone(name: string): string {
  const at = name.indexOf('了')
  return at >= 2 && at <= 4 && at + 2 < name.length && verbOf(name.slice(0, at)).length === at
    ? name.slice(0, at) + name.slice(at + 1)
    : name
}

/** A measure, or a thing in a list of things that began with 预计: “预计2个县摘帽，164个村出列”. */
function isForeseen(memory: SentenceMemory, grade: Grade): boolean {
  const before = memory.found.at(-1)
  return grade === 'measure' || (before?.estimated === true && before.grade === 'thing')
}

/** Where the words of a value begin: after times and linking words. */
function sourceStart(memory: SentenceMemory, part: Part): number {
  let start = part.start
  for (const mention of memory.mentionsIn(part.start, part.end)) {
    if (mention.start - start > 2 || mention.relation === 'than' || mention.relation === 'from') break
    start = mention.end
  }
  const lead =
    /^[\s*的，,、和]*(?:其中|同时|预计全年|预计|力争|确保|全年|累计|共)?[\s*]*/u.exec(
      memory.words(start, Math.min(part.end, start + 12)),
    )?.[0] ?? ''
  return start + lead.length < part.end ? start + lead.length : part.start
}

/** “（约束性）”, “（民生福祉，预期性）”, “（2025年）” right after a value. */
function bracketAfter(
  memory: SentenceMemory,
  end: number,
): { attribute?: string; category?: string; period?: string; end: number } {
  const match = /^\s*[（(](?<inside>[^（）()\n]{2,24})[)）]/u.exec(memory.words(end, end + 30))
  const inside = match?.groups?.inside
  if (match === null || inside === undefined) return { end }
  const attribute = attributeOf(inside)
  const period = /^(?:19|20)\d{2}年$/u.test(inside.trim()) ? inside.trim().slice(0, 4) : undefined
  const category =
    attribute === undefined
      ? undefined
      : inside
          .split(/[，,、；;]/u)
          .find((word) => !word.includes(attribute) && word.trim().length >= 2)
          ?.trim()
  return {
    ...(attribute !== undefined && { attribute }),
    ...(category !== undefined && { category }),
    ...(period !== undefined && { period }),
    end: end + match[0].length,
  }
}

// “12辆公交车计划2025年3月底前到位”, “12辆公交车2025年3月底前全部上线运营”
const DATED_BEHIND =
  /\d[^，\d]*(?:(?:计划|拟|将)(?:于|在)?(?:(?:19|20)\d{2}年|明年|年底|\d{1,2}月)|(?:19|20)\d{2}年(?:\d{1,2}月)?底?前)/u

// “截至2024年底累计完成投资1.9亿元”
const UP_TO_NOW = /截[至止]到?[^，\d]{0,2}(?<year>(?:19|20)\d{2})年[^，]{0,8}(?:累计|已)/u

/** Whether a value was reached or is to be reached. */
function kindOf(memory: SentenceMemory, part: Part, given: string | undefined): Measurement['kind'] {
  const { tense, reference } = memory.context
  const mention = memory.governing.at(-1)
  const stated = given ?? mention?.period
  const text = memory.words(part.start, part.end)
  if (tense === 'goals') {
    // “占比均不到3%”, “仅占12%”: what is found wanting is no goal; nor is how many of an age there are.
    if (/(?:不足|不到|(?:仅(?![需要用])|只[有占为])[^，。\d]{0,8})\s?\d/u.test(text) || isPopulation(memory, text))
      return 'actual'
    const upTo = UP_TO_NOW.exec(text)?.groups?.year
    if (upTo !== undefined && Number(upTo) <= (reference.thisYear ?? 0)) return 'actual'
    if (/(?:安排|部署|确定|梳理|储备|谋划|完成|实现|建成|形成|获批|签约)了/u.test(text)) return 'actual'
    if (stated !== undefined && reference.thisYear !== undefined && yearsOf(stated)[1] < reference.thisYear)
      return 'actual'
    // “一季度地区生产总值下降3%” in a part on what is to be done: how the year began.
    if (
      stated !== undefined &&
      /(?:Q1|-0[1-4])$/u.test(stated) &&
      !memory.aimed &&
      memory.document.kind === 'work-report'
    )
      return 'actual'
    return 'target'
  }
  // “其余12辆公交车计划2025年3月底前到位”
  if (DATED_BEHIND.test(text)) return 'target'
  // “拟建成规模为75万平方米”
  if (/(?:^|[，,的])拟(?:新|改|扩)?建/u.test(text)) return 'target'
  if (stated !== undefined) {
    const [, last] = yearsOf(stated)
    const now = tense === 'review' ? (reference.year ?? reference.thisYear) : reference.thisYear
    const end =
      memory.context.reference.end === undefined ? now : Math.max(now ?? 0, yearsOf(memory.context.reference.end)[1])
    if (now !== undefined && end !== undefined && last > Math.max(now, end)) return 'target'
    if (tense === 'open' && mention?.relation === 'by' && memory.aimed) return 'target'
  }
  if (tense === 'open' && (memory.aimed || /(?:^|[，。])(?:要|将)/u.test(text))) return 'target'
  return 'actual'
}

// “我区60岁以上老年人546万、占常住人口的22.8%，要想办法…”
function isPopulation(memory: SentenceMemory, text: string): boolean {
  if (/\d{2}岁(?:及)?以上(?:的)?(?:老年)?(?:人口|人|老人)\s?\d/u.test(text)) return true
  return /^占(?:常住|户籍|总)人口/u.test(text) && memory.found.at(-1)?.kind === 'actual'
}

/** The period of a value: that of the sentence, else that of its surroundings. */
function periodOf(
  memory: SentenceMemory,
  kind: Measurement['kind'],
  input: { annual: boolean; level?: boolean; change?: Change; grade: Grade; unit: string; name: string; part: Part },
  inferred: string[],
): string | undefined {
  const { context, governing } = memory
  // “其余12辆公交车计划2025年3月底前到位”: when it is to be done stands behind the number.
  const behind = kind === 'target' && DATED_BEHIND.test(memory.words(input.part.start, input.part.end))
  const mention = (behind ? memory.mentionsIn(input.part.start, input.part.end).at(-1) : undefined) ?? governing.at(-1)
  const text = memory.words(input.part.start, input.part.end)
  if (mention !== undefined) {
    if (governing.length > 1 && (input.annual || ALTOGETHER.test(text)))
      return joinPeriods(governing[0]?.period ?? '', mention.period)
    if (input.annual && !isSpan(mention.period)) return spanUpTo(mention.period, context)
    if (kind === 'actual' && isSpan(mention.period) && isLevel(input, text)) return endOf(mention.period)
    return mention.period
  }
  if (context.period === undefined) return undefined
  inferred.push('period')
  if (kind === 'benchmark' && isSpan(context.period)) return undefined
  if (input.annual && !isSpan(context.period))
    return kind === 'actual' ? context.period : spanUpTo(context.period, context)
  if (kind === 'actual' && isSpan(context.period) && (isLevel(input, text) || isOfWholeYear(memory, input.part)))
    return endOf(context.period)
  return context.period
}

// “全年接待游客293万人次，实现旅游收入63亿元”, where a report looks back on five years: of the last of them alone.
const WHOLE_YEAR = /^全年(?!目标|任务|各项)/u

function isOfWholeYear({ context, folded, sentence }: SentenceMemory, { start }: Part): boolean {
  return (
    context.tense === 'review' && start >= sentence.start && WHOLE_YEAR.test(folded.slice(sentence.start, start + 4))
  )
}
