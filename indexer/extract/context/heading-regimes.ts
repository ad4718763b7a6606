import type { Document, Section } from '../../model/document.ts'
import { HEADING_LENGTH, planOf, type Years } from './document-years.ts'
import { findPeriods, isSpan, yearsOf } from '../text/periods.ts'
import type { Regime } from './regime.ts'

/** 今后五年 in a report: the five years that begin with the year it plans. */
export function aheadYears(thisYear: number | undefined, current: Regime): string {
  if (current.tense === 'goals' && current.period !== undefined && isSpan(current.period)) return current.period
  return thisYear === undefined ? '' : `${thisYear}-${thisYear + 4}`
}

/** The words of a line that are its heading. */
export function headingLine(line: string, section: Section): string {
  const length = section.headingSpan.end - section.headingSpan.start
  return line.trimStart().slice(0, length)
}

const BACK = /回顾|总结|成就|成绩|(?:完成|执行|实施|进展|办理|落实|推进|兑现)情况|回眸|现实基础|发展基础$|发展现状/u

const AHEAD =
  /目标|安排|任务|打算|部署|计划|展望|建议|要点|重点工作|实事|考虑|思路|今后|未来|措施|对策|要求|蓝图|愿景|新征程/u

// “主体结构封顶，比计划推迟8个月”, a cell of a table that was pasted as a line: how far a thing is, no heading of plans.
const HELD_TO_PLAN =
  /(?:比|较|按照?|原|超|达到?|低于|高于)(?:原|年度|既定)?(?:计划|目标|任务|安排|要求)|计划(?=推迟|提前|延后|滞后)/gu

// “二、踔厉奋发、勇毅前行，奋力做好2023年工作”, “一、2023年主要工作”
const WORK = /工作/u

// “凝心聚力做好今年各项工作⏎确保“十四五”开好局起好步”: the work is that of the year.
const WORK_OF_YEAR = /(?:今年|(?:19|20)\d{2}年)(?:的)?(?:各项|重点|主要|政府)*(?:工作|任务)/u

/** What a part is about by its heading: back on a year, ahead to one, or nothing that the heading tells. */
export function headingRegime(
  heading: string,
  from: number,
  state: Regime,
  years: Years,
  level: number,
  document: Document,
  plan: string | undefined,
): Regime | undefined {
  const { thisYear, reviewYear, fiveYears } = years
  const text = heading.replace(/\*/gu, '')
  // Of a plan, whose sections lie deeper (篇, 章, 节), a section may look back too.
  if (text.length > HEADING_LENGTH || level > (document.kind === 'plan' ? 3 : 2)) return undefined
  if (document.kind === 'midterm-evaluation' && /问题|挑战|形势|环境/u.test(text)) return undefined
  // “（二）着力打好产业转型升级攻坚战，确保产业建设取得新突破。”: an inner heading tells only by a year or a word of its own.
  if (level > 1 && !/\d{4}年|五年|五[”"]|回顾|成就|主要目标|预期目标|发展目标|实事/u.test(text)) return undefined
  const ahead = AHEAD.test(text.replace(HELD_TO_PLAN, '')) || (level <= 1 && namesYearsAhead(text, thisYear))
  const back = BACK.test(text) || /过去|五年来|以来(?!$)/u.test(text)
  const mentions = findPeriods(text, {
    ...(thisYear !== undefined && { thisYear }),
    ...(reviewYear !== undefined && { year: reviewYear }),
    ...(fiveYears !== undefined && { fiveYears: /今后|未来/u.test(text) ? aheadYears(thisYear, state) : fiveYears }),
    ...(years.end !== undefined && { end: years.end }),
  }).filter((mention) => mention.relation !== 'than')
  const single = mentions.filter((mention) => !isSpan(mention.period)).at(-1)
  const span = mentions.filter((mention) => isSpan(mention.period)).at(-1)
  const here = { start: from, level }
  if (back && !(ahead && /安排|打算|建议|部署/u.test(text) && !/回顾/u.test(text))) {
    // “2019年和今年以来工作回顾”: the whole year comes first.
    const first = mentions.find((mention) => !isSpan(mention.period))
    const period =
      first?.period ??
      span?.period ??
      (mentions.length === 0
        ? state.tense === 'review'
          ? state.period
          : periodBack(document, plan, years)
        : undefined)
    return {
      ...here,
      tense: 'review',
      ...(period !== undefined && { period }),
      ...(thisYear !== undefined && { thisYear }),
    }
  }
  // “（六）办好民生实事”, “（二）全力完成目标任务” in a review: what was done. Only a title of goals turns it ahead.
  if (
    state.tense === 'review' &&
    document.kind === 'work-report' &&
    level !== 1 &&
    mentions.length === 0 &&
    !/(?:主要|预期|发展|奋斗|总体)目标|(?:工作|目标|任务|总体|建议)(?:安排|打算|部署|思路|考虑|建议)|(?:目标|任务|安排|打算|部署|要求|思路|重点工作|主要工作|工作重点)$/u.test(
      text.trim(),
    )
  )
    return undefined
  if (ahead || (WORK.test(text) && single !== undefined)) {
    // “2021年主要工作” in a report on 2021 looks back.
    if (!ahead && single !== undefined && isPast(single.period, years, text))
      return { ...here, tense: 'review', period: single.period }
    if (level > 1 && mentions.length === 0 && !/目标|安排|任务/u.test(text)) return undefined
    if (document.kind === 'midterm-evaluation' && mentions.length === 0 && !/对策|措施|建议/u.test(text))
      return undefined
    const chosen = single ?? span
    // 远景目标 of 2035 beside a plan: the plan's years come first.
    const period =
      /远景/u.test(text) && (span ?? planOf(text)) !== undefined
        ? (span?.period ?? planOf(text))
        : /今后五年|未来五年|[“"]十/u.test(text) && span !== undefined && !WORK_OF_YEAR.test(text)
          ? span.period
          : (chosen?.period ?? (state.tense === 'goals' ? state.period : aheadPeriod(document, plan, thisYear)))
    const next = period !== undefined && !isSpan(period) ? yearsOf(period)[0] : thisYear
    return {
      ...here,
      tense: 'goals',
      ...(period !== undefined && { period }),
      ...(next !== undefined && { thisYear: next }),
    }
  }
  return undefined
}

/** “二、奋发有为，全力推进“十三五”跨越式发展” in a report of 2016. */
function namesYearsAhead(text: string, thisYear: number | undefined): boolean {
  const plan = planOf(text)
  return (
    thisYear !== undefined &&
    plan !== undefined &&
    yearsOf(plan)[0] >= thisYear &&
    !/谋划|编制|衔接|规划建议/u.test(text)
  )
}

function isPast(period: string, years: Years, text: string): boolean {
  const year = yearsOf(period)[1]
  if (/奋力|做好|全力|重点/u.test(text)) return year < (years.thisYear ?? 0)
  return year <= (years.reviewYear ?? 0)
}

function periodBack(document: Document, plan: string | undefined, years: Years): string | undefined {
  if (document.kind === 'plan' && plan !== undefined) {
    const [first] = yearsOf(plan)
    return `${first - 5}-${first - 1}`
  }
  return years.reviewYear === undefined ? undefined : String(years.reviewYear)
}

function aheadPeriod(document: Document, plan: string | undefined, thisYear: number | undefined): string | undefined {
  if (document.kind !== 'work-report' && plan !== undefined) return plan
  return thisYear === undefined ? plan : String(thisYear)
}
