import type { Document, Section } from '../../model/document.ts'
import { planOf, type Years } from './document-years.ts'
import { aheadYears } from './heading-regimes.ts'
import { findPeriods, isSpan, type PeriodReference, yearsOf } from '../text/periods.ts'
import type { Regime } from './regime.ts'

// “现在，我代表市人民政府…”: nothing. “过去一年”, “一年来”, “刚刚过去的2022年”
const ONE_YEAR_BACK = /(?:过去(?:的)?一年|一年来|过去的(?:19|20)\d{2}年)/u

// “五年来”, “这五年”, “过去五年”, “本届政府任期的五年”
const FIVE_YEARS_BACK =
  /(?:过去(?:的)?五年|五年来|这五年|以来的五年|回顾五年|[“"]十[一二三四]?五[”"](?:时期|期间|以来|五年))/u

// “各位代表,2025年“十四五”规划的收官之年回望过去五年”, “…圆满收官。过去五年，是…的五年”: further on in a paragraph.
const FIVE_YEARS_LATER = /(?:回望|回顾)(?:过去|这)?(?:的)?五年|(?<=。)(?:过去的?五年|这五年)，?是/u

// “今年经济社会发展的主要预期目标是”, “2023年经济社会发展预期目标：”, “今后五年经济社会发展的主要目标是”
const GOALS_CUE =
  /(?:(?:主要|预期|奋斗|总体|发展)(?:预期|奋斗|发展)?目标(?:任务)?(?:[^。；，,\n]{0,14}(?:[是为：:]|如下)|(?<=(?:主要|预期)(?:预期|奋斗|发展)?目标(?:任务)?)[，,]))/u

// “今年，我们要…”, “2026年，我们将重点…”, “围绕上述目标，重点做好以下工作”
const WORK_AHEAD =
  /(?:实现|围绕)(?:上述|以上|这一|这些)[^。\n]{0,6}(?:目标|任务)|(?:实现|围绕)(?:今年|全年)[^。\n]{0,6}(?:目标|任务)(?=[^。\n]{0,12}(?:将|(?<!主)要|必须|重点抓|抓好))|(?:今年|(?:19|20)\d{2}年)[^。\n]{0,10}(?:我们)?(?:将|要)(?:重点|着力|突出|集中)|建议今年|今年要/u

// “十三五”时期是全面建成小康社会的决胜阶段”; “深度谋划“十五五”重大项目” in a review names what is prepared.
const COMING_PLAN = /^\s*[“"]十[一二三四五六七八九]?五[”"](?:时期|期间)?[，,]?是/u

// “各位代表，2022年是本届政府的收官之年。我们…，全年生产总值增长3.9%”: of the year and not of the years that it ends.
const OF_ONE_YEAR = /^.{0,56}一年|全年/u

/** A line with what holds where it begins. */
export interface LineOfDocument {
  readonly line: string
  readonly from: number
  readonly section: Section | undefined
  readonly level: number
  readonly state: Regime
  readonly document: Document
  readonly years: Years
  readonly plan: string | undefined
}

/** What a part is about by the words of its paragraphs: “五年来”, “今年主要预期目标是”, “以上是今年的预期目标”. */
export function* regimesOfParagraph(input: LineOfDocument): Generator<Regime> {
  const { line, from, level, years } = input
  const { thisYear, reviewYear } = years
  let current = input.state
  const own = yearOfParagraph(line, current, years)
  if (own !== undefined) {
    yield { ...current, start: from, period: own }
    yield { ...current, start: from + line.length }
    return
  }
  const beginning = line.slice(0, 40)
  if (current.tense !== 'goals') {
    const next = reviewOf(line, from, level, current, years)
    if (next !== undefined) {
      current = next
      yield next
    }
    const later = FIVE_YEARS_LATER.exec(line)
    if (later !== null && later.index > 20 && years.fiveYears !== undefined) {
      current = { ...current, start: from + later.index, tense: 'review', period: years.fiveYears, level }
      yield current
    }
  }
  const span = planAhead(line, current, thisYear)
  if (span !== undefined) {
    current = { ...current, start: from, period: span }
    yield current
  }
  const goals = goalsOf(line, from, level, current, years, input.plan)
  if (goals !== undefined) {
    current = goals
    yield goals
  }
  // “…分别达到96亿元、640亿元。以上是今年的预期目标。”: said of the whole line before.
  if (goals === undefined && current.tense === 'review' && /以上(?:就?是|为)[^。]{0,8}(?:目标|安排|任务)/u.test(line)) {
    yield {
      ...current,
      start: from,
      tense: 'goals',
      ...(thisYear !== undefined && { period: String(thisYear) }),
      level,
    }
    return
  }
  const at = WORK_AHEAD.exec(line)
  // “今后五年，是我国…的历史交汇期”, after a heading that does not say so.
  const coming = /^\s*(?:今后|未来)(?:的)?五年/u.exec(beginning)
  if (current.tense === 'review' && coming !== null && thisYear !== undefined) {
    const period = input.plan ?? `${thisYear}-${thisYear + 4}`
    yield { start: from, tense: 'goals', period, thisYear, level }
    return
  }
  // Only where the words stand at the start of a paragraph.
  if (
    current.tense === 'review' &&
    at !== null &&
    at.index <= 12 &&
    thisYear !== undefined &&
    reviewYear !== thisYear &&
    !/回顾|完成了/u.test(beginning)
  )
    yield { start: from, tense: 'goals', period: String(thisYear), thisYear, level }
}

/**
 * “十二五”时期是我国发展很不平凡的五年。” in the plan after it looks back, until a heading or until a paragraph that begins
 * with the plan's own years.
 */
export function turnOfPlan({ line, from, level, state, plan }: LineOfDocument): Regime | undefined {
  if (plan === undefined || !/^\s*[“"]?(?:十|过去)/u.test(line)) return undefined
  const span = spanNamed(line.slice(0, NAMED_EARLY)) ?? ''
  if (span === '') return undefined
  if (
    state.tense !== 'review' &&
    yearsOf(span)[1] < yearsOf(plan)[0] &&
    !/规划|计划|纲要/u.test(line.slice(0, NAMED_EARLY))
  )
    return { ...state, start: from, tense: 'review', period: span, level }
  if (state.tense === 'review' && span === plan) return { ...state, start: from, tense: 'goals', period: plan, level }
  return undefined
}

// “2020年，我们着力实施制造业强市战略。…”, “2020年，全市深入实施…”: not “2020年，城镇化率达到65%”, “2020年，是…”.
const OWN_YEAR = /^\s*(?<year>(?:19|20)\d{2})年[，,](?!是)[^，。,\d]{4,}[，。,]/u

/** The year of a paragraph within a look back on several, where it begins with one and goes on about all that was done in it. */
function yearOfParagraph(line: string, current: Regime, years: Years): string | undefined {
  if (current.tense !== 'review' || current.period === undefined || !isSpan(current.period)) return undefined
  const year = OWN_YEAR.exec(line.slice(0, 80))?.groups?.year
  if (year === undefined || Number(year) > (years.reviewYear ?? 0)) return undefined
  const [first, last] = yearsOf(current.period)
  return Number(year) >= first && Number(year) <= last ? year : undefined
}

/** “和2035年远景目标考虑⏎“十四五”时期是…的第一个五年”: after the far year of a heading, the plan's own. */
function planAhead(line: string, current: Regime, thisYear: number | undefined): string | undefined {
  const { period } = current
  if (current.tense !== 'goals' || period === undefined || thisYear === undefined || isSpan(period)) return undefined
  if (yearsOf(period)[0] <= thisYear) return undefined
  const span = spanNamed(line.slice(0, NAMED_EARLY))
  return span !== undefined && yearsOf(span)[1] >= thisYear && yearsOf(span)[1] < yearsOf(period)[0] ? span : undefined
}

function reviewOf(line: string, from: number, level: number, current: Regime, years: Years): Regime | undefined {
  const { reviewYear } = years
  const beginning = line.slice(0, 40)
  // “各位代表，2020年是“十三五”收官之年。我们完成了…”: turns from the year to the five years.
  if (
    /^\s*各位代表.{1,50}收官/u.test(line.slice(0, 70)) &&
    years.fiveYears !== undefined &&
    !OF_ONE_YEAR.test(line.slice(0, 200))
  )
    return { ...current, start: from, tense: 'review', period: years.fiveYears, level }
  const span = spanNamed(beginning.slice(0, NAMED_EARLY))
  // “十三五”时期是全面建成小康社会的决胜阶段” in a report of 2016 looks ahead.
  if (span !== undefined && COMING_PLAN.test(beginning) && yearsOf(span)[0] >= (years.thisYear ?? Infinity))
    return {
      start: from,
      tense: 'goals',
      period: span,
      ...(years.thisYear !== undefined && { thisYear: years.thisYear }),
      level,
    }
  if (FIVE_YEARS_BACK.test(beginning) && years.fiveYears !== undefined)
    return {
      ...current,
      start: from,
      tense: 'review',
      period: span ?? years.fiveYears,
      level,
    }
  if (ONE_YEAR_BACK.test(beginning) && reviewYear !== undefined)
    return { ...current, start: from, tense: 'review', period: String(reviewYear), level }
  // “2015年，是“十二五”的收官之年。这一年，…”
  const opening = findPeriods(line.slice(0, 24), reviewReference(years)).find(
    (mention) => mention.start <= 12 && mention.relation === 'in' && yearsOf(mention.period)[1] <= (reviewYear ?? 0),
  )
  if (opening === undefined || /普法|计划/u.test(line.slice(opening.end, opening.end + 2))) return undefined
  if (!isSpan(opening.period) && !/^(?:，|,)?是/u.test(line.slice(opening.end, opening.end + 3))) return undefined
  return { ...current, start: from, tense: 'review', period: opening.period, level }
}

function goalsOf(
  line: string,
  from: number,
  level: number,
  current: Regime,
  years: Years,
  plan: string | undefined,
): Regime | undefined {
  const { thisYear } = years
  const cue = GOALS_CUE.exec(line)
  if (cue === null) return undefined
  const words = line.slice(line.lastIndexOf('。', cue.index) + 1, cue.index + cue[0].length)
  const sentence = words.replace(/《[^》]*》/gu, '')
  // “63项规划指标实现预期目标，地区生产总值年均增长…”: said of what was done.
  const done = /完成|实现(?:了)?(?:全年|年初|各项|预期|主要|既定)|超额|提前|五年来|一年来|圆满|提出|获|领|百年奋斗目标/u
  if (current.tense !== 'goals' && done.test(sentence)) return undefined
  const now = current.thisYear ?? thisYear
  const named = findPeriods(sentence, {
    ...(now !== undefined && { thisYear: now }),
    fiveYears: aheadYears(thisYear, current),
  })
    .filter((mention) => mention.relation !== 'than')
    .at(-1)
  if (named !== undefined && thisYear !== undefined && yearsOf(named.period)[1] < thisYear) return undefined
  const period =
    named?.period ??
    // “按照《…第十四个五年规划…的建议》，主要预期目标是”
    (sentence === words ? undefined : planOf(words)) ??
    (current.tense === 'goals' ? current.period : thisYear === undefined ? plan : String(thisYear))
  const start = from + line.lastIndexOf('。', cue.index) + 1
  return { ...current, start, tense: 'goals', ...(period !== undefined && { period }), level }
}

function reviewReference(years: Years): PeriodReference {
  return {
    ...(years.reviewYear !== undefined && { year: years.reviewYear, thisYear: years.reviewYear + 1 }),
    ...(years.fiveYears !== undefined && { fiveYears: years.fiveYears }),
    ...(years.end !== undefined && { end: years.end }),
  }
}

/** A span further on in a paragraph than so many characters is only spoken of: “——这五年，…超额完成“十二五”减排任务”. */
const NAMED_EARLY = 16

function spanNamed(text: string): string | undefined {
  return findPeriods(text).find((mention) => isSpan(mention.period) && mention.relation === 'in')?.period
}
