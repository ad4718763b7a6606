import { type Document, type Section, sectionAt, sectionPath } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { foldText } from './fold.ts'
import { findPeriods, isSpan, type PeriodMention, type PeriodReference, planYears, yearsOf } from './periods.ts'
import { placeOfTitle, scopeOf } from './places.ts'
import { type CellAspect, cellAspects } from './table-aspects.ts'

/** Whether a part of a document looks back (review) or ahead (goals); `open` where nothing tells. */
export type Tense = 'review' | 'goals' | 'open'

/** What a position of a document is about, from headings, the paragraphs before it, the title and the kind. */
export interface Context {
  readonly tense: Tense
  /** The period of a statement that names none: `2022`, `2021-2025`, `2021-2023H1`. */
  readonly period?: string
  /** The document's own place; a sentence may name another (`statedPlace`). */
  readonly place?: string
  /** What 今年 and 五年来 mean here. */
  readonly reference: PeriodReference
  /** 约束性 or 预期性, from the heading of a list of indicators. */
  readonly attribute?: string
  /** The group that a short heading gives: 就业创业, 绿色生态. */
  readonly category?: string
  /** The title of the numbered item around the position: 绿化覆盖率 of “5.绿化覆盖率。2021年…”. */
  readonly item?: string
  /** Whether the text said that its figures from there on are estimates (“预计数，下同”). */
  readonly estimated: boolean
  /** Whether this is an explanation of terms (名词解释), where numbers are no facts. */
  readonly notes: boolean
}

/** From `start` on, until the next one, a document is about this. */
interface Regime {
  readonly start: number
  readonly tense: Tense
  readonly period?: string
  readonly thisYear?: number
  /** Level of the heading that set it; a heading of this or a higher level without a word on time ends it. */
  readonly level: number
}

interface DocumentContext {
  readonly folded: string
  readonly regimes: readonly Regime[]
  readonly reviewYear?: number
  readonly thisYear?: number
  readonly fiveYears?: string
  readonly end?: string
  readonly place?: string
  readonly sections: Map<number, SectionContext>
  readonly cells: readonly CellAspect[]
  readonly estimates: readonly Span[]
  /** What was asked for last. */
  last?: { readonly regime?: Regime; readonly section: SectionContext; readonly context: Context }
}

interface SectionContext {
  readonly attribute?: string
  readonly category?: string
  readonly item?: string
  readonly notes: boolean
}

const CACHE = new WeakMap<Document, DocumentContext>()

/** The document's text as patterns want to see it (`foldText`), made once. */
export function foldedText(document: Document): string {
  return documentContext(document).folded
}

/** What a position of a document is about; cheap after the first call for a document. */
export function contextAt(document: Document, position: number): Context {
  const whole = documentContext(document)
  const around = contextOfPart(document, whole, position)
  const cell = lastFrom(whole.cells, position)
  return cell === undefined || position >= cell.end ? around : contextOfCell(around, cell)
}

/** A cell of a table of plan and outcome tells itself whether it looks back; the year it speaks of is that of the table. */
function contextOfCell(around: Context, cell: CellAspect): Context {
  const { period, item } = cell
  const year = period === undefined ? undefined : yearsOf(period)[1]
  return {
    ...around,
    tense: cell.tense,
    ...(period !== undefined && { period }),
    ...(item !== undefined && { item }),
    ...(year !== undefined && {
      reference: { ...around.reference, year, ...(cell.tense === 'goals' && { thisYear: year }) },
    }),
  }
}

function contextOfPart(document: Document, whole: DocumentContext, position: number): Context {
  const regime = lastFrom(whole.regimes, position)
  const section = sectionContext(document, whole, sectionAt(document, position))
  const estimated = position < (lastFrom(whole.estimates, position)?.end ?? 0)
  // Positions are asked for one after the other: most are about what the last one was about.
  const { last } = whole
  if (last?.regime === regime && last?.section === section && last.context.estimated === estimated) return last.context
  const context = makeContextOfPart(document, whole, regime, section, estimated)
  whole.last = { ...(regime !== undefined && { regime }), section, context }
  return context
}

function makeContextOfPart(
  document: Document,
  whole: DocumentContext,
  regime: Regime | undefined,
  section: SectionContext,
  estimated: boolean,
): Context {
  const thisYear = regime?.thisYear ?? whole.thisYear
  const year = regime?.period === undefined ? whole.reviewYear : yearsOf(regime.period)[1]
  // 五年 in a look back at the plan before is that plan's.
  const back =
    regime?.tense === 'review' && regime.period !== undefined && isSpan(regime.period) && document.kind === 'plan'
  const fiveYears = back ? regime.period : whole.fiveYears
  return {
    tense: regime?.tense ?? 'open',
    ...(regime?.period !== undefined && { period: regime.period }),
    ...(whole.place !== undefined && { place: whole.place }),
    reference: {
      ...(thisYear !== undefined && { thisYear }),
      ...(year !== undefined && { year }),
      ...(whole.end !== undefined && { end: whole.end }),
      ...(fiveYears !== undefined && { fiveYears }),
    },
    ...section,
    estimated,
  }
}

/**
 * The place that a sentence names before a position, if it names one (全省, 全国, 武汉市, a zone, a company): as
 * written. 全市 in a city's own report is the city itself and gives nothing.
 */
export function statedPlace(document: Document, sentenceStart: number, position: number): string | undefined {
  return scopeOf(foldedText(document).slice(sentenceStart, position), documentContext(document).place)
}

/** The period mention that governs a position of a sentence: the last one before it that says when, not than when. */
export function governingPeriod(mentions: readonly PeriodMention[], position: number): PeriodMention | undefined {
  return mentions.filter((mention) => mention.end <= position && mention.relation !== 'than').at(-1)
}

function documentContext(document: Document): DocumentContext {
  const known = CACHE.get(document)
  if (known !== undefined) return known
  const made = makeContext(document)
  CACHE.set(document, made)
  return made
}

function makeContext(document: Document): DocumentContext {
  const folded = foldText(document.text)
  const { thisYear, reviewYear } = reportYears(document, folded)
  const place = document.place ?? placeOfTitle(titleOf(document))
  const title = titleOf(document)
  const plan = planOf(`${title} ${document.period ?? ''}`)
  const end = reachOf(document, folded, reviewYear)
  const fiveYears = fiveYearsOf(document, folded, reviewYear, plan)
  const years = {
    ...(thisYear !== undefined && { thisYear }),
    ...(reviewYear !== undefined && { reviewYear }),
    ...(fiveYears !== undefined && { fiveYears }),
    ...(end !== undefined && { end }),
  }
  const regimes = regimesOf(document, folded, title, plan, years)
  return {
    folded,
    regimes,
    estimates: estimatesIn(folded, regimes),
    ...years,
    ...(place !== undefined && { place }),
    sections: new Map(),
    cells: cellAspects(document),
  }
}

/** The title, folded; where none was found (it is the file's name then), the first line that is short enough to be one. */
function titleOf(document: Document): string {
  if (document.title !== document.id && document.title !== document.file.replace(/\.[^.]+$/u, ''))
    return foldText(document.title)
  const first = document.text
    .slice(0, 300)
    .split('\n')
    .map((line) => line.replace(/[*#]/gu, '').trim())
    .find((line) => line !== '')
  return foldText(first === undefined || first.length > 60 || /[。；]/u.test(first) ? document.title : first)
}

interface Years {
  readonly thisYear?: number
  readonly reviewYear?: number
  readonly fiveYears?: string
  readonly end?: string
}

/** The year that a report plans (今年) and the one it looks back on. */
function reportYears(document: Document, folded: string): Years {
  const title = titleOf(document).replace(/[（(〔][^（()）〕]*[)）〕]/gu, '')
  // “…和2035年远景目标纲要” is no year of the document.
  const titled = findPeriods(title.replace(/\d{4}年\s*远景/gu, '')).find((mention) => !isSpan(mention.period))
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
  return {
    ...((year ?? planned) !== undefined && { thisYear: year ?? planned }),
    ...((reviewed ?? year) !== undefined && { reviewYear: reviewed ?? year }),
  } as Years
}

function lastYear(period: string | undefined): number | undefined {
  return period === undefined ? undefined : yearsOf(period)[1] || undefined
}

const REVIEW_HEADING = /回顾|总结|成就|成绩|(?:完成|执行|办理|落实|兑现)情况|回眸|评估/u
const GOALS_HEADING = /安排|打算|目标|任务|部署|重点工作|计划|建议|要求|实事/u
const HEADING_LENGTH = 60

function headingYears(document: Document, form: RegExp): number | undefined {
  for (const section of document.sections) {
    if (section.level === 0 || section.level > 2 || section.heading.length > HEADING_LENGTH) continue
    const heading = foldText(section.heading)
    if (!form.test(heading)) continue
    const single = findPeriods(heading.replace(/\d{4}年\s*远景/gu, ''))
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
  return [undefined, undefined]
}

/** The years of the plan that a document is, or is about: “十四五”, 第十四个五年规划, 2021—2025年. */
function planOf(title: string): string | undefined {
  const named =
    /第(?<long>十?[一二三四五六七八九]|十)个五年|[“"]?(?<short>十[一二三四五六七八九]?|[九八七])五[”"]?(?=规划|时期|期间|计划|[^月年度\d])/u.exec(
      title,
    )?.groups
  const years = named === undefined ? undefined : planYears(`${named.long ?? named.short ?? ''}五`)
  if (years !== undefined) return `${years[0]}-${years[1]}`
  return findPeriods(title).find((mention) => isSpan(mention.period))?.period
}

/** “五年来” of a report: the five years to its review year; a plan's own years where it has some. */
function fiveYearsOf(
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
function reachOf(document: Document, folded: string, reviewYear: number | undefined): string | undefined {
  const term =
    /评估(?:期|期限|时段|时间)[^。\n]{0,6}(?:19|20)\d{2}年[^。\n]{0,8}[至到—-](?<to>(?:19|20)\d{2}年\d{1,2}月)/u.exec(
      folded,
    )?.groups?.to
  const until =
    term ??
    /截[至止](?<to>(?:19|20)\d{2}年\d{1,2}月)/u.exec(document.kind === 'midterm-evaluation' ? folded : '')?.groups?.to
  if (until !== undefined) {
    const mention = findPeriods(`${until}底`)[0]
    if (mention !== undefined) return mention.period
  }
  const own = /-(?<to>\d{4}(?:H1|Q1-Q3)?)$/u.exec(document.period ?? '')?.groups?.to
  if (document.kind === 'midterm-evaluation' && own !== undefined) return own
  return reviewYear === undefined ? undefined : String(reviewYear)
}

function regimesOf(
  document: Document,
  folded: string,
  title: string,
  plan: string | undefined,
  years: Years,
): Regime[] {
  const first = documentRegime(document, title, plan, years)
  const regimes: Regime[] = [first]
  // What is in force, outermost first: a heading ends what was said under its sisters.
  const open: Regime[] = [first]
  const headings = new Map(document.sections.slice(1).map((section) => [section.start, section]))
  let level = 0
  for (let from = 0; from < folded.length;) {
    const newline = folded.indexOf('\n', from)
    const to = newline === -1 ? folded.length : newline
    const line = folded.slice(from, to)
    const lead = line.length - line.trimStart().length
    const section = headings.get(from + lead)
    if (section !== undefined) {
      level = section.level
      const restored = closeLevel(open, level, from, document)
      if (restored !== undefined) regimes.push(restored)
    }
    const state = open.at(-1) ?? first
    if (!isFurniture(line, title))
      for (const next of regimesOfLine({ line, from, section, level, state, document, years, plan })) {
        while ((open.at(-1)?.level ?? -1) >= next.level && open.length > 1) open.pop()
        open.push(next)
        regimes.push(next)
      }
    from = to + 1
  }
  return regimes
}

/** “title: …” of a YAML head, the title itself, a line of a table of contents. */
function isFurniture(line: string, title: string): boolean {
  const bare = line.replace(/[*#\s]/gu, '')
  return (
    bare === '' ||
    bare === title.replace(/[*#\s]/gu, '') ||
    /^(?:title|source|date):/u.test(line) ||
    /^\s*[-|]/u.test(line)
  )
}

/** A heading ends what was said under its sisters; a work report never turns back to its review. */
function closeLevel(open: Regime[], level: number, from: number, document: Document): Regime | undefined {
  const before = open.at(-1)
  const kept = open.filter((regime) => regime.level < level)
  const after = kept.at(-1)
  if (before === undefined || after === undefined || after === before) return undefined
  if (document.kind === 'work-report' && before.tense === 'goals' && after.tense !== 'goals') return undefined
  open.splice(0, open.length, ...kept)
  return { ...after, start: from }
}

/** What title and kind say of a document before its first heading. */
function documentRegime(document: Document, title: string, plan: string | undefined, years: Years): Regime {
  const { thisYear, reviewYear } = years
  const named = findPeriods(title.replace(/[（(][^（()）]*[)）]/gu, ''), {
    ...(thisYear !== undefined && { thisYear }),
  }).filter((mention) => !isSpan(mention.period))
  const year = named.at(-1)?.period
  const base = { start: 0, level: 0, ...(thisYear !== undefined && { thisYear }) }
  if (document.kind === 'midterm-evaluation' || /评估/u.test(title)) {
    const period = plan === undefined ? year : evaluationPeriod(plan, years.end)
    return { ...base, tense: 'review', ...(period !== undefined && { period }) }
  }
  if (document.kind === 'work-report')
    return { ...base, tense: 'review', ...(reviewYear !== undefined && { period: String(reviewYear) }) }
  const back =
    /回顾|总结|通报|情况|分析|进展|成就|公报|目录/u.test(title) && !/打算|安排|计划|思路|方案|要点/u.test(title)
  if (document.kind === 'review' || back) {
    const period = year ?? (reviewYear === undefined ? undefined : String(reviewYear))
    return { ...base, tense: 'review', ...(period !== undefined && { period }) }
  }
  const ahead =
    document.kind === 'plan' ||
    document.kind === 'task-division' ||
    /规划|计划|方案|要点|安排|打算|任务|目标|实事|清单|思路|指标/u.test(title)
  const period = plan ?? year ?? document.period
  return { ...base, tense: ahead ? 'goals' : 'open', ...(period !== undefined && { period }) }
}

/** A mid-term evaluation speaks of the plan's years up to its own end; a final one of all of them. */
function evaluationPeriod(plan: string, end: string | undefined): string {
  const [first, last] = yearsOf(plan)
  if (end === undefined || yearsOf(end)[0] >= last || yearsOf(end)[0] < first) return plan
  return `${first}-${end}`
}

// “现在，我代表市人民政府…”: nothing. “过去一年”, “一年来”, “刚刚过去的2022年”
const ONE_YEAR_BACK = /(?:过去(?:的)?一年|一年来|过去的(?:19|20)\d{2}年)/u
// “五年来”, “这五年”, “过去五年”, “本届政府任期的五年”
const FIVE_YEARS_BACK =
  /(?:过去(?:的)?五年|五年来|这五年|以来的五年|回顾五年|[“"]十[一二三四]?五[”"](?:时期|期间|以来|五年))/u
// “今年经济社会发展的主要预期目标是”, “2023年经济社会发展预期目标：”, “今后五年经济社会发展的主要目标是”
const GOALS_CUE =
  /(?:(?:主要|预期|奋斗|总体|发展)(?:预期|奋斗|发展)?目标(?:任务)?(?:[^。；，,\n]{0,14}(?:[是为：:]|如下)|(?<=(?:主要|预期)(?:预期|奋斗|发展)?目标(?:任务)?)[，,]))/u
// “今年，我们要…”, “2026年，我们将重点…”, “围绕上述目标，重点做好以下工作”
const WORK_AHEAD =
  /(?:实现|围绕)(?:上述|以上|这一|这些)[^。\n]{0,6}(?:目标|任务)|(?:实现|围绕)(?:今年|全年)[^。\n]{0,6}(?:目标|任务)(?=[^。\n]{0,12}(?:将|(?<!主)要|必须|重点抓|抓好))|(?:今年|(?:19|20)\d{2}年)[^。\n]{0,10}(?:我们)?(?:将|要)(?:重点|着力|突出|集中)|建议今年|今年要/u

interface LineOfDocument {
  readonly line: string
  readonly from: number
  readonly section: Section | undefined
  readonly level: number
  readonly state: Regime
  readonly document: Document
  readonly years: Years
  readonly plan: string | undefined
}

/** A line that is no numbered heading, but says by itself what the next part is about: “2021年重点工作”. */
const PLAIN_HEADING_LEVEL = 0.5

function* regimesOfLine(input: LineOfDocument): Generator<Regime> {
  const { line, from, section, document, years, plan } = input
  let current = input.state
  const short = line.trim().length <= 36 && !/[。；]/u.test(line)
  if (section !== undefined || short) {
    // “展望⏎2024”: the year of the line before.
    const year = /^\s*(?<year>20\d{2})年?\s*$/u.exec(line)?.groups?.year
    if (year !== undefined && section === undefined) {
      yield { ...current, start: from, period: year, level: PLAIN_HEADING_LEVEL }
      return
    }
    const heading = section === undefined ? line : headingLine(line, section)
    const next = headingRegime(heading, from, current, years, section?.level ?? PLAIN_HEADING_LEVEL, document, plan)
    if (next !== undefined) {
      current = next
      yield next
    }
    if (heading.trim().length >= line.trim().length - 2) return
  }
  if (document.kind === 'work-report' || document.kind === 'review' || document.kind === 'other')
    yield* regimesOfParagraph({ ...input, state: current })
}

function* regimesOfParagraph(input: LineOfDocument): Generator<Regime> {
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
    // “各位代表,2025年“十四五”规划的收官之年回望过去五年” further on in a paragraph.
    const later = /(?:回望|回顾)(?:过去|这)?(?:的)?五年/u.exec(line)
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
  if (/^\s*各位代表.{1,30}收官/u.test(beginning) && years.fiveYears !== undefined && !/一年/u.test(line.slice(0, 60)))
    return { ...current, start: from, tense: 'review', period: years.fiveYears, level }
  if (FIVE_YEARS_BACK.test(beginning) && years.fiveYears !== undefined)
    return {
      ...current,
      start: from,
      tense: 'review',
      period: spanNamed(beginning.slice(0, NAMED_EARLY)) ?? years.fiveYears,
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

/** 今后五年 in a report: the five years that begin with the year it plans. */
function aheadYears(thisYear: number | undefined, current: Regime): string {
  if (current.tense === 'goals' && current.period !== undefined && isSpan(current.period)) return current.period
  return thisYear === undefined ? '' : `${thisYear}-${thisYear + 4}`
}

function headingLine(line: string, section: Section): string {
  const length = section.headingSpan.end - section.headingSpan.start
  return line.trimStart().slice(0, length)
}

const BACK = /回顾|总结|成就|成绩|(?:完成|执行|实施|进展|办理|落实|推进|兑现)情况|回眸|现实基础|发展基础$|发展现状/u
const AHEAD =
  /目标|安排|任务|打算|部署|计划|展望|建议|要点|重点工作|实事|考虑|思路|今后|未来|措施|对策|要求|蓝图|愿景|新征程/u
// “二、踔厉奋发、勇毅前行，奋力做好2023年工作”, “一、2023年主要工作”
const WORK = /工作/u

function headingRegime(
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
  const ahead = AHEAD.test(text) || (level <= 1 && namesYearsAhead(text, thisYear))
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
        : /今后五年|未来五年|[“"]十/u.test(text) && span !== undefined
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

// “增长14.8%（预计数，下同）”, “（初步统计数，下同）”
const ESTIMATES = /[（(](?:均?为|以上为)?(?:预计|预测|初步统计|快报)数?(?:据|字)?[，,、；]\s?下同[)）]/gu

/** From the sentence that says so up to where the look back ends, figures are estimates. */
function estimatesIn(folded: string, regimes: readonly Regime[]): Span[] {
  return [...folded.matchAll(ESTIMATES)].map((match) => {
    const start = Math.max(folded.lastIndexOf('。', match.index), folded.lastIndexOf('\n', match.index)) + 1
    const next = regimes.find((regime) => regime.start > match.index && regime.tense !== 'review')
    return { start, end: next?.start ?? folded.length }
  })
}

/** The last of a list in order that begins at or before a position. */
function lastFrom<T extends { readonly start: number }>(list: readonly T[], position: number): T | undefined {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.start ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return list[low - 1]
}

function sectionContext(document: Document, whole: DocumentContext, section: Section): SectionContext {
  const known = whole.sections.get(section.id)
  if (known !== undefined) return known
  const made = makeSectionContext(document, section)
  whole.sections.set(section.id, made)
  return made
}

/** What an explanation of terms is headed by. */
export const NOTES_HEADING = /名词(?:解释|注释|说明|术语)|注释|术语解释|词语解释/u

/** Longest heading that names a group rather than says something, in characters: 新材料产业, 民生福祉. */
const MAX_CATEGORY_LENGTH = 10

function makeSectionContext(document: Document, section: Section): SectionContext {
  const path = sectionPath(document, section)
  const headings = path.map((each) => foldText(each.heading).replace(/[*\s]/gu, ''))
  const attribute = headings.map(attributeOf).findLast((found) => found !== undefined)
  const numbered = path.findLast((each) => /^\(?（?\d/u.test(each.number))
  const group = headings.findLast((heading, at) => path[at] !== numbered && isCategory(heading))
  const inList =
    path.some((each) => /实事|指标|目标|福祉|绿色|创新/u.test(each.heading)) ||
    /实事|指标|实施要点/u.test(document.title)
  const category = group?.replace(/\d+[件项个]$/u, '').replace(/(?:发展)?指标$/u, '')
  const item = numbered === undefined ? undefined : itemTitle(document, numbered)
  return {
    ...(attribute !== undefined && { attribute }),
    ...(category !== undefined && category !== '' && inList && { category }),
    ...(item !== undefined && { item }),
    notes: headings.some((heading) => NOTES_HEADING.test(heading)),
  }
}

/** 约束性 or 预期性 where a heading names one of them and not both. */
export function attributeOf(heading: string): string | undefined {
  const named = heading.match(/约束性|预期性/gu) ?? []
  return new Set(named).size === 1 ? named[0] : undefined
}

function isCategory(heading: string): boolean {
  return (
    heading.length >= 2 &&
    heading.length <= MAX_CATEGORY_LENGTH &&
    !/约束|预期|[，。：:,]|目标|任务|安排|回顾|总体|附件|工作/u.test(heading)
  )
}

/** A numbered item's title where its paragraph goes on after it: “5.绿化覆盖率。该指标为…”. */
function itemTitle(document: Document, section: Section): string | undefined {
  const end = section.headingSpan.end
  const rest = document.text.slice(end, Math.min(section.end, end + 12)).replace(/^[。.\s：:]+/u, '')
  const own = document.text.slice(end, end + 2)
  if (rest === '' || !/^[。.：:]/u.test(own)) return undefined
  const title = section.heading.trim()
  return title.length >= 2 && title.length <= 40 && !/[，。；]/u.test(title) ? title : undefined
}
