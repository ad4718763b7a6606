import type { Document } from '../../model/document.ts'
import { foldText } from '../text/fold.ts'
import { findPeriods, isPlanPeriod, isSpan, planYears, yearsOf } from '../text/periods.ts'

/** The title, folded; where none was found (it is the file's name then), the first line that is short enough to be one. */
export function titleOf(document: Document): string {
  if (document.title !== document.id && document.title !== document.file.replace(/\.[^.]+$/u, ''))
    return foldText(document.title)
  const first = document.text
    .slice(0, 300)
    .split('\n')
    .map((line) => line.replace(/[*#]/gu, '').trim())
    .find((line) => line !== '')
  return foldText(first === undefined || first.length > 60 || /[。；]/u.test(first) ? document.title : first)
}

/** “…和2035年远景目标纲要”, “…和二〇三五年远景目标纲要”: no year of the document. */
function withoutFarYear(title: string): string {
  return title.replace(/(?:\d{4}|[二〇○零一三四五六七八九]{4})年\s*远景/gu, '')
}

/** The years that a document itself speaks of. */
export interface Years {
  readonly thisYear?: number
  readonly reviewYear?: number
  readonly fiveYears?: string
  readonly end?: string
}

/** The year that a report plans (今年) and the one it looks back on. */
export function reportYears(document: Document, folded: string): Years {
  const title = titleOf(document).replace(/[（(〔][^（()）〕]*[)）〕]/gu, '')
  const titled = findPeriods(withoutFarYear(title)).find((mention) => !isSpan(mention.period))
  // “二、2024年工作安排”, “一、2022年工作回顾”: headings know best.
  const planned = headingYears(document, GOALS_HEADING)
  const reviewed = headingYears(document, REVIEW_HEADING)
  const [dateYear, month] = dateOf(document, folded)
  if (document.kind === 'work-report') {
    // A report of December looks back on the year that ends; one of spring on the year before.
    const base = titled === undefined ? undefined : yearsOf(titled.period)[0]
    const early = dateYear !== undefined && (month ?? 1) >= 11
    const given =
      reviewed ?? (base !== undefined ? base - 1 : dateYear === undefined ? undefined : early ? dateYear : dateYear - 1)
    const next = planned ?? base ?? (early ? dateYear + 1 : dateYear)
    return { ...(next !== undefined && { thisYear: next }), ...(given !== undefined && { reviewYear: given }) }
  }
  const plan = planOf(`${title} ${document.period ?? ''}`)
  const titledYear = titled === undefined ? undefined : yearsOf(titled.period)[0]
  // A plan is of its own date; one without a date, of its first year.
  const year =
    titledYear ??
    (plan === undefined ? (planned ?? dateYear ?? lastYear(document.period)) : (dateYear ?? yearsOf(plan)[0]))
  const back =
    reviewed ?? (document.kind === 'midterm-evaluation' ? evaluatedYear(document, folded, year, month) : year)
  return {
    ...((year ?? planned) !== undefined && { thisYear: year ?? planned }),
    ...(back !== undefined && { reviewYear: back }),
  } as Years
}

/** The last year that an evaluation looks back on: the one it says; that before its own where it is of the spring. */
function evaluatedYear(
  document: Document,
  folded: string,
  year: number | undefined,
  month: number | undefined,
): number | undefined {
  const stated = reachOf(document, folded, year)
  if (
    month === undefined &&
    stated ===
      yearsOf(document.period ?? '')
        .at(-1)
        ?.toString()
  )
    return year
  if (stated !== undefined && stated !== String(year)) return yearsOf(stated)[1]
  return year !== undefined && month !== undefined && month <= SPRING ? year - 1 : year
}

/** Months of a year in which a report speaks of the year before. */
const SPRING = 4

function lastYear(period: string | undefined): number | undefined {
  return period === undefined ? undefined : yearsOf(period)[1] || undefined
}

const REVIEW_HEADING = /回顾|总结|成就|成绩|(?:完成|执行|办理|落实|兑现)情况|回眸|评估/u

const GOALS_HEADING = /安排|打算|目标|任务|部署|重点工作|计划|建议|要求|实事/u

/** Longest heading that says when, in characters. */
export const HEADING_LENGTH = 60

function headingYears(document: Document, form: RegExp): number | undefined {
  for (const section of document.sections) {
    if (section.level === 0 || section.level > 2 || section.heading.length > HEADING_LENGTH) continue
    const heading = foldText(section.heading)
    if (!form.test(heading)) continue
    const single = findPeriods(withoutFarYear(heading))
      .filter((mention) => !isSpan(mention.period))
      .at(-1)
    if (single !== undefined && !(form === GOALS_HEADING && REVIEW_HEADING.test(heading)))
      return yearsOf(single.period)[0]
  }
  return undefined
}

function dateOf(document: Document, folded: string): readonly [number | undefined, number | undefined] {
  const written = /(?<year>(?:19|20)\d{2})年(?<month>\d{1,2})月\d{1,2}日[^\n]{0,4}在/u.exec(
    folded.slice(0, 1500),
  )?.groups
  if (written !== undefined) return [Number(written.year), Number(written.month)]
  const [year, month] = (document.date ?? '').split('-')
  if (year !== undefined && /^\d{4}$/u.test(year))
    return [Number(year), month === undefined ? undefined : Number(month)]
  // “2024年3月” on a line of its own under the title and the office that wrote it.
  const line =
    /^[ \t*（(]*(?<dated>(?:(?:19|20)\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?)[ \t*）)]*$/mu
  const dated = findPeriods(line.exec(folded.slice(0, 600))?.groups?.dated ?? '')[0]?.period
  if (dated === undefined) return [undefined, undefined]
  const inMonth = /-(\d{2})$/u.exec(dated)?.[1]
  return [yearsOf(dated)[0], inMonth === undefined ? undefined : Number(inMonth)]
}

/** The years of the plan that a document is, or is about: “十四五”, 第十四个五年规划, 2021—2025年. */
export function planOf(title: string): string | undefined {
  const named =
    /第(?<long>十?[一二三四五六七八九]|十)个五年|[“"]?(?<short>十[一二三四五六七八九]?|[九八七])五[”"]?(?=规划|时期|期间|计划|[^月年度\d])/u.exec(
      title,
    )?.groups
  const years = named === undefined ? undefined : planYears(`${named.long ?? named.short ?? ''}五`)
  if (years !== undefined) return `${years[0]}-${years[1]}`
  return findPeriods(title).find((mention) => isSpan(mention.period))?.period
}

/** “五年来” of a report: the five years to its review year; a plan's own years where it has some. */
export function fiveYearsOf(
  document: Document,
  folded: string,
  reviewYear: number | undefined,
  plan: string | undefined,
): string | undefined {
  if (plan !== undefined && document.kind !== 'work-report') return plan
  // “过去五年工作回顾（2017—2021年）”
  for (const section of document.sections) {
    if (section.level === 0 || section.level > 2) continue
    const heading = foldText(section.heading)
    const span = /五年|“?十/u.test(heading) ? findPeriods(heading).find((mention) => isSpan(mention.period)) : undefined
    if (span !== undefined && REVIEW_HEADING.test(heading)) return span.period
  }
  if (reviewYear === undefined) return undefined
  // Where the review year ends a five-year plan and the text says so, the five years are the plan's.
  if (reviewYear % 5 === 0 && /五/u.test(folded)) return `${reviewYear - 4}-${reviewYear}`
  return `${reviewYear - 4}-${reviewYear}`
}

/** How far an evaluation reaches: “评估期限为2021年1月1日至2023年6月30日” → 2023H1. */
export function reachOf(document: Document, folded: string, reviewYear: number | undefined): string | undefined {
  const evaluation = document.kind === 'midterm-evaluation'
  const term =
    TERM.exec(folded)?.groups?.to ??
    (evaluation ? (TERM_OF_WORK.exec(folded)?.groups?.to ?? TERM_END.exec(folded)?.groups?.to) : undefined)
  const until =
    term ?? /截[至止]到?(?<to>(?:19|20)\d{2}年(?:\d{1,2}月|年?底|末))/u.exec(evaluation ? folded : '')?.groups?.to
  if (until !== undefined) {
    const mention = findPeriods(/月$/u.test(until) ? `${until}底` : until)[0]
    if (mention !== undefined) return mention.period
  }
  const own = /-(?<to>\d{4}(?:H1|Q1-Q3)?)$/u.exec(document.period ?? '')?.groups?.to
  // The plan's own last year is not how far a mid-term evaluation of it reaches.
  const dated = isPlanPeriod(document.period ?? '') && (reviewYear ?? 0) > yearsOf(document.period ?? '')[0]
  if (evaluation && own !== undefined && !dated) return own
  return reviewYear === undefined ? undefined : String(reviewYear)
}

// “评估期限为2021年1月1日至2023年6月30日”, “评估期为2021年至2023年”
const TERM =
  /评估(?:期|期限|时段|时间|区间|范围)[^。\n\d]{0,6}(?:19|20)\d{2}年?[^。\n]{0,8}[至到—-](?<to>(?:19|20)\d{2}年(?:\d{1,2}月)?)/u
// “对《纲要》2021年1月至2023年12月的实施情况进行了全面评估”, “对2021—2023年规划执行情况开展评估”
const TERM_OF_WORK =
  /对[^。\n]{0,60}?(?:19|20)\d{2}年?(?:\d{1,2}月)?[至到—-](?<to>(?:19|20)\d{2}年(?:\d{1,2}月)?)[^。，\n]{0,16}(?:实施|执行|落实|完成|推进|进展)/u
// “评估基准日为2023年12月31日”, “评估截止时间为2023年6月底”
const TERM_END =
  /评估(?:时点|基准日|截止(?:时间|日期|日)?|数据截至|数据截止)[^。\n\d]{0,6}(?<to>(?:19|20)\d{2}年(?:\d{1,2}月)?)/u
