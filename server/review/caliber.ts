import { yearsOf } from '../../indexer/extract/text/periods.ts'
import { nameForm } from '../../indexer/analysis/name-form.ts'
import type { Actual, Target } from '../../indexer/model/fact.ts'
import { sameDimension, unitOf } from '../figures/units.ts'
import { placeOf, type Entry } from '../retrieval/register.ts'
import { sentenceSpan } from '../retrieval/sentence-span.ts'
import { modeOf, thingOf, type Doing, type Thing } from './thing.ts'

/** In what a later value measures something else than its target (口径差异的种类). */
export type Difference =
  | 'place' // 市的数不是区的数
  | 'name' // 名称不同：设计企业与工程设计企业
  | 'doing' // 新增与累计、开工与建成、培育与现有
  | 'unit' // 比率与个数
  | 'change' // 增速与总量
  | 'annual' // 年均与单年
  | 'span' // 单年与五年累计、半年与全年
  | 'part' // 分项目标与合计

/** How a later value stands to a target. */
export interface Caliber {
  /** Empty where both measure the same. */
  readonly differences: readonly Difference[]
  /** The value holds for a named part of what the target covers: 主次干道. */
  readonly scope?: string
  /** It is of the end of the target's time; otherwise of a part of the way. */
  readonly isFinal: boolean
  /** What is counted comes together over the target's time: a share of it has a meaning. */
  readonly isCumulative: boolean
}

/** The years that a target covers, both included: 到2025年 of a plan of 2021 to 2025 is that plan's five years. */
export function spanOf(target: Entry<Target>): readonly [number, number] | undefined {
  const { period } = target.fact
  if (period === undefined) return undefined
  const [from, to] = yearsOf(period)
  if (from !== to) return [from, to]
  const plan = target.document.period
  if (plan !== undefined) {
    const [start, end] = yearsOf(plan)
    // The review of a plan's first half knows the plan's end: 到2025年 in an evaluation of 2021 to the middle of 2023.
    if (start !== end && start <= to && to - start <= LONGEST_PLAN && target.document.kind !== 'work-report')
      return [start, to]
  }
  const written = Number(target.document.date?.slice(0, 4) ?? Number.NaN)
  // A report that sets a goal for a year after the next one sets it for the years in between, too.
  return to > written + 1 ? [written, to] : [to, to]
}

/** Years that a plan of this kind may span: five, and outlooks of ten and fifteen. */
const LONGEST_PLAN = 15

/**
 * In what a value differs from what a target measures (口径比对).
 *
 * Everything is read off the two facts: place, name, words of doing, unit, kind of change, mean or single year,
 * and the years they cover.
 *
 * @param sameName the register gives both one canonical name
 * @returns `undefined` where the value is no later word on the target: from before its time, after it, or of
 *   something else altogether
 */
export function caliberOf(target: Entry<Target>, actual: Entry<Actual>, sameName: boolean): Caliber | undefined {
  const span = spanOf(target)
  const { period } = actual.fact
  if (span === undefined || period === undefined || !isLater(target, actual, span)) return undefined
  const same = samenessOf(target, actual, sameName)
  if (same === undefined) return undefined
  const { wanted, given } = same
  const time = timeOf(target.fact, actual, span, modeOf(target.fact, wanted), modeOf(actual.fact, given))
  return {
    differences: time.difference === undefined ? same.differences : [...same.differences, time.difference],
    ...(same.scope !== undefined && { scope: same.scope }),
    isFinal: time.isFinal,
    isCumulative: modeOf(target.fact, wanted) === 'cumulative',
  }
}

/** How far two facts measure the same, whenever they were measured. */
export interface Sameness {
  readonly differences: readonly Difference[]
  readonly scope?: string
  readonly wanted: Thing
  readonly given: Thing
}

/**
 * In what a value measures something else than a target does, apart from the time.
 *
 * @returns `undefined` where the two have nothing to do with each other
 */
export function samenessOf(target: Entry<Target>, actual: Entry<Actual>, sameName: boolean): Sameness | undefined {
  const [wanted, given] = [thingOf(target.fact.indicator), thingOf(actual.fact.indicator)]
  const isSame =
    (sameName && !hasOtherQualifier(target.fact.indicator, actual.fact.indicator)) ||
    thingOf(target.name).core === thingOf(actual.name).core ||
    wanted.core === given.core ||
    isSharedBefore(wanted.core, given.core, actual)
  const scope = isSame ? undefined : scopeOf(wanted.core, given.core, target.fact, actual.fact)
  const fits = unitsFit(target.fact, actual.fact, sameName)
  const differences: Difference[] = []
  if (placeOf(target) !== placeOf(actual) || isOfPlacesNamedBefore(actual)) differences.push('place')
  if (!isSame && scope === undefined) {
    const isOneKind = fits && target.fact.change === actual.fact.change
    if (nearness(wanted.core, given.core) < (isOneKind ? NEAR : NEAR_OF_OTHER_KIND)) return undefined
    differences.push('name')
  }
  const isOneWording = sameName && nameForm(target.fact.indicator) === nameForm(actual.fact.indicator)
  if (target.fact.change !== actual.fact.change) differences.push('change')
  else if (!fits) differences.push('unit')
  else if (!doingsFit(wanted.doing, given.doing) && !isOneWording) differences.push('doing')
  return { differences, ...(scope !== undefined && { scope }), wanted, given }
}

/** Stated after the target was set, for a time that the target covers. */
function isLater(target: Entry<Target>, actual: Entry<Actual>, [from, to]: readonly [number, number]): boolean {
  const [start, end] = yearsOf(actual.fact.period ?? '')
  if (end < from || end > to || start < from) return false
  if (target.document.id === actual.document.id) {
    // A review states last year's target beside what came of it.
    if (to < Number(target.document.date?.slice(0, 4))) return target.name === actual.name
    // An evaluation names targets and values in one breath; a count beside a plan for more of the same is no answer to it.
    return (
      target.document.kind === 'midterm-evaluation' && actual.fact.grade === 'measure' && target.name === actual.name
    )
  }
  const [before, after] = [target.document.date ?? '', actual.document.date ?? '']
  const digits = Math.min(before.length, after.length)
  return after.slice(0, digits) >= before.slice(0, digits)
}

// “规上设计企业”, “规模以上工业”, “限额以上”, “中心城区”, “城镇居民”: words that narrow a thing, whatever its alias says.
const NARROWING =
  /规上|规模以上|限上|限额以上|全口径|城镇|农村|城区|登记|调查|核心|标杆|重点|民营|国有|市级|省级|国家级|区级/gu

/** One canonical name may stand for a wide and a narrow wording; a narrowing word on one side only makes them two. */
function hasOtherQualifier(a: string, b: string): boolean {
  const words = (name: string): string => [...new Set(name.match(NARROWING) ?? [])].sort().join()
  // 城镇新增就业 and 新增就业 are one statistic: only towns are counted.
  const bare = (name: string): string => (/就业/u.test(name) ? name.replace(/城镇/gu, '') : name)
  return words(bare(a)) !== words(bare(b))
}

function unitsFit(target: Target, actual: Actual, sameName: boolean): boolean {
  const [a, b] = [target.unit ?? '', actual.unit ?? '']
  // “分别为2.56、3.19、3.47”: a series may leave its unit out.
  if (a === '' || b === '') return sameName || a === b
  if (/百分点/u.test(a) && /百分点/u.test(b)) return true
  // “3万个” and “3万” of one thing: the counting word is left out.
  if (/^[千万亿]+$/u.test(b) && unitOf(a).dimension === '个数') return true
  // People are counted by 人 and, at a fair or in a course, by 人次: two counts.
  return sameDimension(a, b)
}

/** Pairs of doing that come to one count: what was newly built was built; what was built is there. */
function doingsFit(wanted: Doing, given: Doing): boolean {
  if (wanted === given || given === 'planned') return wanted === given
  const pair = [wanted, given].sort().join()
  return pair === 'added,made' || pair === 'made,none' || (wanted === 'planned' && given !== 'begun')
}

interface Time {
  readonly difference?: Difference
  readonly isFinal: boolean
}

/** Whether a value's time answers to the target's: the whole of it, the way up to some point, or another cut. */
function timeOf(
  target: Target,
  entry: Entry<Actual>,
  [from, to]: readonly [number, number],
  wanted: 'level' | 'amount' | 'cumulative',
  given: 'level' | 'amount' | 'cumulative',
): Time {
  const actual = entry.fact
  const period = actual.period ?? ''
  const [start, end] = yearsOf(period)
  const isPart = /H1|Q|\d{4}-\d{2}$/u.test(period)
  const isFinal = end === to && !isPart
  const isOneYear = from === to
  if (target.change !== undefined) {
    if (target.annual === true && actual.annual !== true && !isOneYear) return { difference: 'annual', isFinal }
    if (target.annual !== true && actual.annual === true && !isOneYear) return { difference: 'annual', isFinal }
    if (target.annual === true) return start === from ? { isFinal } : { difference: 'span', isFinal }
    // A rate of growth over several years is no sum of those of single years, one of half a year none of a year.
    return start === from && end === to && !isPart ? { isFinal } : { difference: 'span', isFinal }
  }
  // “累计推动超5100家规上工业企业完成数字化转型” counts from some year on, a goal of one year that year alone.
  if (isOneYear && actual.grade === 'thing' && isCumulated(entry)) return { difference: 'span', isFinal }
  switch (wanted === 'level' && given === 'cumulative' ? 'cumulative' : wanted) {
    case 'level':
      return { isFinal }
    case 'amount': {
      // “到2025年达到1200亿元” is the last year's amount, “五年完成1800亿元” that of all years.
      const isOfAll = target.period?.includes('-') === true && !target.inferred.includes('period') && !isOneYear
      if (isOfAll) return start === from && !isPart ? { isFinal } : { difference: 'span', isFinal }
      return start === end && !isPart ? { isFinal } : { difference: 'span', isFinal }
    }
    case 'cumulative':
      return start === from ? { isFinal } : { difference: 'span', isFinal }
  }
}

/** Whether a value is counted from the beginning of something, as its sentence says before it. */
function isCumulated({ fact, document }: Entry<Actual>): boolean {
  const { start } = sentenceSpan(document.text, fact.source.start, fact.source.end)
  return /累计/u.test(document.text.slice(start, fact.source.end))
}

/** Endings that a rate of the same kind shares: 机械化作业率. */
const MIN_TAIL = 5
/** A word of the field (环卫) that the value's section tells of may be left out in its name; longer ones name another thing. */
const MAX_FIELD = 2
// “主次干道机械化作业率”, “城镇污水集中处理率”, “农村自来水普及率”: a rate of one kind of places.
const WHERE =
  /(?:道路|干道|公路|街道|社区|小区|园区|城区|建成区|片区|校园|公园|河道|湖泊|城镇|农村|乡镇|乡村|行政村|县城)$/u

/** The part that a rate is of, where the target's rate is of the whole and nothing else differs. */
function scopeOf(wanted: string, given: string, target: Target, actual: Actual): string | undefined {
  if (!/率$/u.test(wanted) || target.change !== undefined || actual.change !== undefined) return undefined
  const tail = commonTail(wanted, given)
  if (tail < MIN_TAIL) return undefined
  const field = wanted.slice(0, -tail)
  const part = given.slice(0, -tail)
  return field.length <= MAX_FIELD && !WHERE.test(field) && WHERE.test(part) ? part : undefined
}

function commonTail(a: string, b: string): number {
  let length = 0
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++
  return length
}

// “金融业增加值” and “服务业增加值” have in common only how they are measured.
const MEASURED_BY =
  /(?:(?:产?业)?增加值)?(?:占gdp|占全区|占全市|占全省)?(?:比率|增加值|产值|营收|收入|企业|项目|面积|规模|投资|机构|道路|路|密度|创建|达标|覆盖|优良|率)+$/u

/**
 * “改造城镇老旧管网2220公里、老旧小区1639个”: a later item of a list drops what its first item said, so that 老旧小区 there
 * is 城镇老旧小区.
 */
function isSharedBefore(wanted: string, given: string, { fact, document }: Entry<Actual>): boolean {
  if (!wanted.endsWith(given) || given.length < MIN_SHARED) return false
  const { start } = sentenceSpan(document.text, fact.source.start, fact.source.end)
  return nameForm(document.text.slice(start, fact.source.start)).includes(wanted.slice(0, -given.length))
}

/** So many characters of a name must be its own for the rest to be supplied by its list. */
const MIN_SHARED = 4

// “呼和浩特市和包头市地区生产总值均增长10%以上”: what several named places did, in a report on the whole.
const PLACES = /\p{Script=Han}{2,8}[市县区旗盟州](?:和|、)\p{Script=Han}{2,8}[市县区旗盟州]/u

/** Whether a value that context gives to the document's place is of places that its sentence names (均、分别). */
function isOfPlacesNamedBefore({ fact, document }: Entry<Actual>): boolean {
  if (!fact.inferred.includes('place')) return false
  const { start } = sentenceSpan(document.text, fact.source.start, fact.source.end)
  const before = document.text.slice(start, fact.source.end)
  return /均|分别/u.test(before) && PLACES.test(before)
}

/** Nearness from which on the difference of two names is worth saying: 标杆企业 and 核心企业 of one economy. */
const NEAR = 0.4
/** The same where they are measured in other units as well: 海绵城市 in % of an area and in 平方公里. */
const NEAR_OF_OTHER_KIND = 0.5

/** How near two names are, 0 to 1: the share of the shorter one's pairs of characters that the other has. */
function nearness(a: string, b: string): number {
  const [x, y] = [a.replace(MEASURED_BY, ''), b.replace(MEASURED_BY, '')]
  if (x.length < 2 || y.length < 2) return 0
  // “农村牧区公路” and “农村牧区户厕” have only the where in common: the end of one must stand in the other.
  const ends = [a, x].some((name) => b.includes(name.slice(-2))) || [b, y].some((name) => a.includes(name.slice(-2)))
  if (!ends) return 0
  const [p, q] = [pairsOf(x), pairsOf(y)]
  const share = [...p].filter((pair) => q.has(pair)).length / Math.min(p.size, q.size)
  // “大学生留汉”, “学子留汉”: one deed of two differently named groups.
  return Math.max(share, x.endsWith(y.slice(-2)) ? NEAR : 0)
}

function pairsOf(text: string): Set<string> {
  return new Set([...text].slice(1).map((character, at) => `${text[at] ?? ''}${character}`))
}
