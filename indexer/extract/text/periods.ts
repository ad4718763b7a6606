import type { Span } from '../../model/span.ts'
import { chineseNumber } from './numerals.ts'

/** What relative words (今年, 去年, 五年来, “十四五”以来) are counted from. */
export interface PeriodReference {
  /** The year that 今年 means: of a work report the year that it plans. */
  readonly thisYear?: number
  /** The year that a part of a year without a year (上半年, 前三季度) belongs to; `thisYear` where absent. */
  readonly year?: number
  /** How far the document itself reaches, for 以来: `2023H1`, `2020`. */
  readonly end?: string
  /** The five years that 五年 means: `2021-2025`. */
  readonly fiveYears?: string
  /** Whether 22年 may be read as 2022: in questions, not in documents, where it may be a length of time. */
  readonly short?: boolean
}

/**
 * How a period stands to what is said: `in` it; `by` its end (到2025年, 十四五末); `since` (以来);
 * `than`: only compared with (比2020年, 是2014年的1.7倍); `from`: the start of a way (由2020年的32张).
 */
export type PeriodRelation = 'in' | 'by' | 'since' | 'than' | 'from'

/** A period expression, where it stands, and its period as in `Fact.period`. */
export interface PeriodMention extends Span {
  readonly period: string
  readonly relation: PeriodRelation
}

const YEAR = '(?:(?:19|20)\\d{2}|[一二][〇零○O九][〇零○O一二三四五六七八九]{2})'
const SHORT_YEAR = '(?<!\\d)[0-49]\\d'
const PART =
  '(?:上半年|下半年|上半(?=的)|前三季度|前三个季度|一至三季度|1[-—–~至]3季度|(?:第?[一二三四1-4])季度|1[-—–~至]\\d{1,2}月份?|\\d{1,2}月(?:\\d{1,2}日)?(?:份|底|末)?)'
const TO = '(?:年|年度)?(?:[-—–~－至到]{1,2})'
const PLAN = '[“"‘]?(?:十[一二三四五六七八九]|[九八七]|十)五(?:\\s?[”"’])?'
// Longest first; each alternative is a named group so that one pass over the text finds all of them.
const FORMS = (short: boolean): RegExp =>
  new RegExp(
    [
      // “2021年1月1日至2023年6月30日”, “2021-2025年”, “2016年至2020年”
      `(?<from>${YEAR})(?:年)?(?<fromMonth>\\d{1,2}月)?(?:\\d{1,2}日)?${TO}(?<to>${YEAR})(?:年度?(?<toMonth>\\d{1,2}月)?(?:\\d{1,2}日|底|末)?|(?=[)）]))`,
      // “2023年上半年”, “2022年”, “二〇二三年”, “2023年6月底”
      `(?<year>${YEAR}${short ? `|${SHORT_YEAR}` : ''})(?<!\\d{5})\\s*年度?(?<yearSince>以来|起至今)?(?:的?\\s*(?<part>${PART}))?(?<yearEnd>底|末|年底|年末|末期)?`,
      // “十四五”末, “十四五”期间, “十三五”以来
      `(?<plan>${PLAN})(?!\\s?[”"’]?\\s?(?:规划|计划|纲要|目标任务|发展规划|普法|(?:和全年)?收官战|(?:圆满|完美|胜利|顺利)收官|良好开局))(?<planPart>时期末|期末|末期|规划期末|末|以来|初期|初|期间|时期|中期|收官之年|开局之年|期(?![间末满货]))?`,
      // 今年, 去年上半年
      `(?<relative>今年|本年度?|去年|上年|前年|明年|来年|上一年度?)(?<relativePart>${PART})?(?<relativeEnd>底|末)?`,
      // 五年来, 未来五年, 近三年
      `(?<years>(?:过去|近|这|今后|未来|本届政府|此后|(?<![提学])前)(?:的)?[三五]年(?:来|间)?|[三五]年(?:来|间|累计)|(?<![前后两\\p{Script=Han}])三年(?=年均|平均)|(?<![\\d\\p{Script=Han}])五年(?:里|内)?(?=增长|累计|年均|共|新增|净增|总共|一共|合计)${short ? '|(?<![\\d\\p{Script=Han}第])五年(?:里|间|(?:以|之)?后|(?=要|打算|准备|计划))' : ''})`,
      // 一年来, 过去一年
      `(?<oneYear>一年来|过去(?:的)?一年|这一年)`,
      // 上半年, 前三季度, 1—11月, 截至9月底
      `(?<partOnly>${PART})`,
    ].join('|'),
    'gu',
  )
const FORMS_IN_DOCUMENTS = FORMS(false)
const FORMS_IN_QUESTIONS = FORMS(true)

/**
 * The period expressions of a text (时间词), in its order: 2022年, 二〇二二年, 2023年上半年, “十四五”末,
 * 2021-2025年, 去年, 五年来. Relative ones are left out where the reference does not tell what they mean.
 */
export function findPeriods(text: string, reference: PeriodReference = {}): PeriodMention[] {
  const mentions: PeriodMention[] = []
  for (const match of text.matchAll(reference.short === true ? FORMS_IN_QUESTIONS : FORMS_IN_DOCUMENTS)) {
    const found = read(match.groups ?? {}, reference)
    if (found === undefined) continue
    const start = match.index
    const end = start + match[0].length
    if (OF_WHAT_IS_OLD.test(text.slice(end, end + 12))) continue
    const relation = relationOf(text, start, end) ?? found.relation
    mentions.push({ start, end, period: found.period, relation })
  }
  return mentions
}

// “改造2000年以前建成的老旧小区200个”: how old the things are, not when they are done.
const OF_WHAT_IS_OLD = /^(?:以前|之前|底?前)(?:建成|竣工|建设|建造|投用|出厂|出生|参加工作)的/u

type Groups = Readonly<Record<string, string | undefined>>

function read(groups: Groups, reference: PeriodReference): { period: string; relation: PeriodRelation } | undefined {
  if (groups.from !== undefined && groups.to !== undefined) {
    const from = yearNumber(groups.from)
    const to = yearNumber(groups.to)
    if (to < from) return undefined
    const part = groups.toMonth === undefined ? '' : partOf(groups.toMonth, true)
    return {
      period: from === to ? `${from}${part}` : `${from}-${to}${part.startsWith('-') ? '' : part}`,
      relation: 'in',
    }
  }
  if (groups.year !== undefined) {
    const year = yearNumber(groups.year)
    // “2021年以来”: up to the document's own end.
    if (groups.yearSince !== undefined && reference.end !== undefined && Number(reference.end.slice(0, 4)) > year)
      return { period: `${year}-${reference.end}`, relation: 'since' }
    return { period: withPart(year, groups.part), relation: 'in' }
  }
  if (groups.plan !== undefined) return planPeriod(groups.plan, groups.planPart, reference)
  if (groups.relative !== undefined) {
    const year = relativeYear(groups.relative, reference)
    return year === undefined ? undefined : { period: withPart(year, groups.relativePart), relation: 'in' }
  }
  if (groups.years !== undefined) return yearsPeriod(groups.years, reference)
  if (groups.oneYear !== undefined)
    return reference.year === undefined ? undefined : { period: String(reference.year), relation: 'in' }
  if (groups.partOnly !== undefined) {
    const year = reference.year ?? reference.thisYear
    return year === undefined ? undefined : { period: withPart(year, groups.partOnly), relation: 'in' }
  }
  return undefined
}

function yearNumber(words: string): number {
  const number = /\d/u.test(words) ? Number(words) : (chineseNumber(words.replaceAll('O', '〇')) ?? 0)
  // 22年 is 2022, 97年 is 1997.
  return number < 90 ? 2000 + number : number < 100 ? 1900 + number : number
}

function withPart(year: number, part: string | undefined): string {
  if (part === undefined) return String(year)
  const range = /^1[-—–~至](\d{1,2})月/u.exec(part)
  if (range?.[1] !== undefined) {
    const months = monthsUpTo(Number(range[1]))
    return (months ?? Number(range[1]) <= 12)
      ? months === undefined
        ? `${year}-01-${year}-${pad(range[1])}`
        : `${year}${months}`
      : String(year)
  }
  return `${year}${partOf(part, /底|末/u.test(part))}`
}

/** H1, Q1-Q3, -05; `upTo` when the month is the end of a stretch from January (截至6月底, 至2023年6月). */
function partOf(part: string, upTo: boolean): string {
  if (part.startsWith('上半')) return 'H1'
  if (part.startsWith('下半年')) return 'H2'
  if (/^(?:前三|一至三|1.3季)/u.test(part)) return 'Q1-Q3'
  const quarter = /^第?([一二三四1-4])季度/u.exec(part)?.[1]
  if (quarter !== undefined) return `Q${chineseNumber(quarter) ?? quarter}`
  const month = /^(\d{1,2})月/u.exec(part)?.[1]
  if (month === undefined || Number(month) > 12 || Number(month) < 1) return ''
  if (upTo) {
    const months = monthsUpTo(Number(month))
    if (months !== undefined) return months
  }
  return `-${pad(month)}`
}

/** What January to a month is called in a period: a half year, three quarters, a whole year. */
function monthsUpTo(month: number): string | undefined {
  return { 3: 'Q1', 6: 'H1', 9: 'Q1-Q3', 12: '' }[month]
}

function pad(month: string): string {
  return month.padStart(2, '0')
}

/** The years of a five-year plan by its name (五年规划期): “十四五” → 2021-2025. */
export function planYears(name: string): readonly [number, number] | undefined {
  const number = chineseNumber(name.replace(/[“”"‘’\s]/gu, '').replace(/五$/u, ''))
  if (number === undefined || number < 6) return undefined
  const start = 1981 + 5 * (number - 6)
  return [start, start + 4]
}

function planPeriod(
  plan: string,
  part: string | undefined,
  reference: PeriodReference,
): { period: string; relation: PeriodRelation } | undefined {
  const years = planYears(plan)
  if (years === undefined) return undefined
  const [start, end] = years
  // Without quotation marks “十五” is also the number fifteen and “九五” a price in a poem: only with a part behind it.
  if (!/[“”"‘’]/u.test(plan) && part === undefined && !plan.startsWith('十')) return undefined
  // “十五分钟医疗圈”: only the closing mark makes it a name.
  const name = plan.replace(/[“”"‘’\s]/gu, '')
  if (!/[”"’]$/u.test(plan) && part === undefined && name.length < 3) return undefined
  if (part === undefined || /^(?:期间|时期|期)$/u.test(part)) return { period: `${start}-${end}`, relation: 'in' }
  if (/末|收官/u.test(part)) return { period: String(end), relation: 'by' }
  if (part.startsWith('初') || part.startsWith('开局')) return { period: String(start), relation: 'in' }
  const until = reference.end ?? (reference.year === undefined ? undefined : String(reference.year))
  if (part === '中期') return { period: `${start}-${until ?? start + 2}`, relation: 'since' }
  if (until === undefined || Number(until.slice(0, 4)) > end || Number(until.slice(0, 4)) < start)
    return { period: `${start}-${end}`, relation: 'since' }
  return { period: until === String(start) ? until : `${start}-${until}`, relation: 'since' }
}

function relativeYear(words: string, reference: PeriodReference): number | undefined {
  const { thisYear } = reference
  if (thisYear === undefined) return undefined
  if (words.startsWith('今年') || words.startsWith('本年')) return thisYear
  if (words === '前年') return thisYear - 2
  if (words === '明年' || words === '来年') return thisYear + 1
  // 上年, 上一年 are said of the year before the one spoken of, which in a review is not 今年.
  return words === '去年' ? thisYear - 1 : (reference.year ?? thisYear) - 1
}

function yearsPeriod(
  words: string,
  reference: PeriodReference,
): { period: string; relation: PeriodRelation } | undefined {
  const { thisYear } = reference
  // “五年以后要降到多少”: the end of the five years.
  if (words.endsWith('后') && reference.fiveYears !== undefined)
    return { period: reference.fiveYears.slice(5, 9), relation: 'by' }
  if (/今后|未来|此后/u.test(words)) {
    if (
      /五/u.test(words) &&
      reference.fiveYears !== undefined &&
      Number(reference.fiveYears.slice(5, 9)) >= (thisYear ?? 0)
    )
      return { period: reference.fiveYears, relation: 'in' }
    if (thisYear === undefined) return undefined
    return { period: `${thisYear}-${thisYear + (words.includes('三') ? 2 : 4)}`, relation: 'in' }
  }
  if (words.includes('五') && reference.fiveYears !== undefined) return { period: reference.fiveYears, relation: 'in' }
  const last = reference.year ?? (thisYear === undefined ? undefined : thisYear - 1)
  if (last === undefined) return undefined
  return { period: `${last - (words.includes('三') ? 2 : 4)}-${last}`, relation: 'in' }
}

// “比2020年下降14%”, “较“十三五”末提升9个百分点”, “与2019年相比”, “是2014年的1.7倍”, “达到2020年的2.5倍”
const COMPARED_BEFORE = /(?:比|较|较之|相比|超过?|高于|低于|多于|与|同|是|为|相当于|提前(?:完成|实现)|对比)$/u
const COMPARED_AFTER =
  /^(?:的?同期)?(?:相比|的?基础上|的(?:\d|[一二三四五六七八九两])[\d.]*倍|[^，。；,;]{0,6}的[\d.一二三四五六七八九两]+倍)/u
const WAY_START = /(?:由|从|自)$/u
const BEFORE_END = /(?:到|至|截至|截止|截止到|截至到|力争到|确保到|到了)$/u

function relationOf(text: string, start: number, end: number): PeriodRelation | undefined {
  const before = text.slice(Math.max(0, start - 5), start).trimEnd()
  const after = text.slice(end, end + 16)
  if (COMPARED_AFTER.test(after)) return 'than'
  if (/(?:比|较|相比|超|超过|高于|低于|多于|相当于|对比)$/u.test(before)) return 'than'
  if (/(?:与|同|是|为)$/u.test(before) && /相比|持平|的/u.test(after.slice(0, 6)) && COMPARED_BEFORE.test(before))
    return 'than'
  if (/提前(?:完成|实现)?$/u.test(before)) return 'than'
  // “4月起工业用电量增幅由负转正，新增减税降费183亿元”: from when on, not when.
  if (WAY_START.test(before) || /^起(?!至|到|[数步点])/u.test(after)) return 'from'
  if (BEFORE_END.test(before)) return 'by'
  return undefined
}

/** The first and the last year of a period: `2021-2023H1` → 2021 and 2023. */
export function yearsOf(period: string): readonly [number, number] {
  const years = [...period.matchAll(/(?:19|20)\d{2}/gu)].map((match) => Number(match[0]))
  const first = years[0] ?? 0
  return [first, years.at(-1) ?? first]
}

/** Whether a period is the five years of a plan: 2021-2025. */
export function isPlanPeriod(period: string): boolean {
  const [first, last] = yearsOf(period)
  return /^\d{4}-\d{4}$/u.test(period) && last === first + 4
}

/** Whether a period spans more than one year. */
export function isSpan(period: string): boolean {
  const [first, last] = yearsOf(period)
  return first !== last
}
