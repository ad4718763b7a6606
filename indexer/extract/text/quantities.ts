import type { Comparison } from '../../model/fact.ts'
import type { Span } from '../../model/span.ts'
import { chineseNumber } from './numerals.ts'

/** A number with its unit as a text writes it, and the words of degree around it. */
export interface Quantity extends Span {
  /** Where number and unit stand, without words of degree; `start` and `end` are those of the whole. */
  readonly core: Span
  /** Absent for a range. */
  readonly value?: number
  /** Lower value first. */
  readonly range?: readonly [number, number]
  /** 万人, 亿元, %, ‰, 万分之, 百分点, 倍, 番; empty where none is written. */
  readonly unit: string
  /** What the words of degree say: 超过 `>`, 以上 `>=`, 左右 `~`; `=` where there are none. */
  readonly comparison: Comparison
  /** Whether the number is written in Chinese numerals: 二十个. */
  readonly chinese: boolean
}

const MULTIPLIER = '万亿|千亿|百亿|十亿|千万|百万|十万|亿|万'
/** Units of measures that are no counts of things: money, lengths, areas, weights, energy, time. */
const MEASURE_UNITS =
  '周岁|元|美元|欧元|港元|人民币|公里|千米|米|厘米|毫米|平方公里|平方千米|平方米|立方米|平方|立方|公顷|亩|吨标准煤|吨标煤|吨|公斤|千克|斤|克|千瓦时|千瓦|兆瓦|吉瓦|度|千伏安|千伏|标方|标准立方米|标箱|TEU|标煤|微克|毫克|毫升|升|岁|年|个月|个多月|月|周|天|日|小时|课时|学时|分钟|秒|分贝|摄氏度|℃|Gbps|Mbps|GB|TB|PB|P|EFLOPS|PFLOPS|海里|马力|个工作日|工作日|航次|吨公里|飞行小时|平米|方|立方|担'
/** Units that count things, people, times. */
const COUNT_UNITS =
  '个百分点|百分点|个次|个|家次|家|户次|户|人次|人|名|位|项次|项|条次|条|座|所|处|件次|件|套|场次|场|次|批次|批|辆次|辆|台套|台|架次|架|艘|列|班次|班|只|头|匹|尾|羽|株|棵|张|部|册|本|份|例|宗|起|笔|种|类|款|期|轮|门|间|栋|幢|组|对|口|眼|盏|根|支|片|块|面|层|级|档|道|顶|包|瓶|箱|袋|盘|幅|首|枚|单|床|标准箱|公交|村|企业|孔|把|顷|桩|站|队|车|篇|节|亿次|车次|点|颗|地|大'
const UNIT = unitPattern(`${MEASURE_UNITS}|${COUNT_UNITS}|倍|成`)

/** The longest units first, so that 平方公里 is not read as 平. */
function unitPattern(units: string): string {
  return [...new Set(units.split('|'))]
    .sort((a, b) => b.length - a.length)
    .map(
      (unit) =>
        ({ 大: '大(?![关道])', 人: '人(?!民)', 台: '台(?![阶账])', 个: '个(?!(?:人(?!口)|性)\\p{Script=Han})' })[
          unit
        ] ?? unit,
    )
    .join('|')
}

const NUMBER = '(?<![\\d])\\d{1,3}(?:,\\d{3}){1,5}(?:\\.\\d{1,8})?(?!\\d)|(?<!\\d)\\d{1,15}(?:\\.\\d{1,8})?'
// “三”, “二十”, “一百零五”, “九十九点四”
// Bounded, and never begun inside a longer numeral, so that the time stays linear in any text.
const CHINESE =
  '(?<![一二两三四五六七八九十百千零〇])[一二两三四五六七八九十百千零〇]{1,10}(?:点[一二三四五六七八九零〇]{1,6})?'
const MORE = '余|多|来|几'
// “万套（间）”, “人次/年”, “个/千人”, “公里/平方公里”, “元/人·月”
const PER = `(?:[（(](?:${UNIT})[)）])?(?:\\/(?:万|千|百|10万|每)?(?:${UNIT}|[\\p{Script=Han}]{1,3}(?=[，。；、,;（(]|$))(?:·(?:${UNIT}))?)?`
const DASH = '\\s*(?:[-—–~]{1,2}|至|到)\\s*'
const BEFORE =
  '不低于|不少于|不小于|不高于|不超过|不大于|不多于|不突破|大于等于|小于等于|超过|大于|高于|多于|小于|低于|少于|不足|不到|突破|至少|最少|最低|最高|将近|接近|大约|超|逾|近|约|≥|≤|>=|<=|>|<'
const AFTER = '左右|上下|以上|以下|以内|之内|及以上|之上|之下'

/**
 * One pass over a folded text; the alternatives are numbers in figures, and numbers in Chinese
 * numerals where a unit or 百分之 shows that they count.
 */
const QUANTITY = new RegExp(
  [
    // 百分之九十二, 万分之十六, 千分之3
    `(?<ofHead>百分之|千分之|万分之|十万分之)(?<of>${NUMBER}|${CHINESE})(?:个百分点)?`,
    // 9/10万
    `(?<per>${NUMBER})\\/(?<perBase>10万|十万|百万|万|千)(?![\\d个人])`,
    // 5%—5.5%, 3至5家, 0.8-2%, 1000份
    `(?<low>${NUMBER})(?<lowUnit>\\s*(?:%|‰|${MULTIPLIER})?(?:${UNIT})?)${DASH}(?<high>${NUMBER})\\s*(?<highMore>${MORE})?(?<highUnit>%c|%|‰|(?:${MULTIPLIER})?(?:${MORE})?(?:个(?!项目))?(?:${UNIT})?${PER})`,
    `(?<number>${NUMBER})\\s*(?<more>${MORE})?\\s*(?<unit>%c|%|‰|番|(?:${MULTIPLIER})?(?:${MORE})?(?:${UNIT})?${PER})(?<more2>${MORE})?`,
    // “农业总产值过万亿元”, “纳税近亿元”
    // “考录过万人”
    `(?<=突破|超过|[过超近达逾])(?:(?<bare>万亿|亿)(?<bareUnit>元)|(?<bareMany>万)(?<bareCount>[人户]))(?![以级次])`,
    // 二十个, 三倍, 三成, 千亿, 一番
    `(?<chinese>${CHINESE})(?<chineseMore>${MORE})?(?<chineseUnit>番|倍|成|(?:${MULTIPLIER})(?:${MORE})?(?:${UNIT})?|(?:${UNIT}))(?![\\p{Script=Han}]{0,12}[”"])`,
  ].join('|'),
  'uy',
)
/** What every quantity begins with; only there is the long pattern tried. */
const BEGINNING = /[\d一二两三四五六七八九十百千万亿零〇]/gu
const BEFORE_FORM = new RegExp(`(?:${BEFORE})\\s*$`, 'u')
const AFTER_FORM = new RegExp(`^\\s*(?:的)?(?<word>${AFTER})`, 'u')

/**
 * The quantities of a folded text (`foldText`), in its order. Dates, ranks, versions and names with numbers
 * (第40名, 5G, 国道318, “1+8+N”) are left out; whether a quantity is a fact or stands in a name is for the clause
 * to tell.
 */
export function findQuantities(folded: string): Quantity[] {
  const found: Quantity[] = []
  BEGINNING.lastIndex = 0
  for (let start = BEGINNING.exec(folded); start !== null; start = BEGINNING.exec(folded)) {
    QUANTITY.lastIndex = start.index
    const match = QUANTITY.exec(folded)
    if (match === null) continue
    BEGINNING.lastIndex = start.index + match[0].length
    const quantity = readQuantity(folded, match)
    if (quantity !== undefined) found.push(quantity)
  }
  return found
}

function readQuantity(text: string, match: RegExpExecArray): Quantity | undefined {
  const groups = match.groups ?? {}
  const start = match.index
  const end = start + match[0].trimEnd().length
  if (isNoQuantity(text, start, end, groups)) return undefined
  const number = numberOf(groups)
  if (number === undefined) return undefined
  return withDegree(text, { start, end }, number)
}

interface Reading {
  readonly value?: number
  readonly range?: readonly [number, number]
  readonly unit: string
  readonly more: boolean
  readonly chinese: boolean
}

function numberOf(groups: Readonly<Record<string, string | undefined>>): Reading | undefined {
  if (groups.ofHead !== undefined && groups.of !== undefined) {
    const value = anyNumber(groups.of)
    const unit = { 百分之: '%', 千分之: '‰' }[groups.ofHead] ?? groups.ofHead
    return value === undefined ? undefined : { value, unit, more: false, chinese: true }
  }
  if (groups.per !== undefined)
    return {
      value: Number(groups.per.replaceAll(',', '')),
      unit: `/${groups.perBase ?? ''}`,
      more: false,
      chinese: false,
    }
  if (groups.low !== undefined && groups.high !== undefined) return rangeOf(groups)
  if (groups.number !== undefined) {
    const unit = tidyUnit(groups.unit ?? '')
    const more =
      groups.more !== undefined || groups.more2 !== undefined || new RegExp(MORE, 'u').test(groups.unit ?? '')
    return { value: Number(groups.number.replaceAll(',', '')), unit, more, chinese: false }
  }
  if (groups.bare !== undefined) return { value: 1, unit: `${groups.bare}元`, more: false, chinese: true }
  if (groups.bareCount !== undefined) return { value: 1, unit: `万${groups.bareCount}`, more: false, chinese: true }
  if (groups.chinese !== undefined) {
    const value = chineseNumber(groups.chinese)
    const unit = tidyUnit(groups.chineseUnit ?? '')
    return value === undefined ? undefined : { value, unit, more: groups.chineseMore !== undefined, chinese: true }
  }
  return undefined
}

function rangeOf(groups: Readonly<Record<string, string | undefined>>): Reading | undefined {
  const low = Number((groups.low ?? '').replaceAll(',', ''))
  const high = Number((groups.high ?? '').replaceAll(',', ''))
  const lowUnit = tidyUnit(groups.lowUnit ?? '')
  const highUnit = tidyUnit(groups.highUnit ?? '')
  if (lowUnit !== '' && highUnit !== '' && lowUnit !== highUnit) return undefined
  if (low >= high) return undefined
  return { range: [low, high], unit: highUnit === '' ? lowUnit : highUnit, more: false, chinese: false }
}

function anyNumber(words: string): number | undefined {
  return /\d/u.test(words) ? Number(words.replaceAll(',', '')) : chineseNumber(words)
}

/** The unit as the fact names it: 个百分点 → 百分点; 余 and 多 inside (890多亿元) drop out; 2.5%c is a broken ‰. */
function tidyUnit(unit: string): string {
  return unit
    .replace(/\s+/gu, '')
    .replace(/^%c$/u, '‰')
    .replace(/^个百分点$/u, '百分点')
    .replace(new RegExp(`^(${MULTIPLIER})?(?:${MORE})`, 'u'), '$1')
}

function withDegree(text: string, core: Span, reading: Reading): Quantity {
  const beforeWords = BEFORE_FORM.exec(text.slice(Math.max(0, core.start - 8), core.start))?.[0] ?? ''
  const after = AFTER_FORM.exec(text.slice(core.end, core.end + 6))
  const afterWord = after?.groups?.word
  const { value, range, unit, chinese } = reading
  return {
    start: core.start - beforeWords.length,
    end: core.end + (after?.[0].length ?? 0),
    core,
    ...(value !== undefined && { value }),
    ...(range !== undefined && { range }),
    unit,
    comparison: comparisonOf(
      beforeWords.trim(),
      afterWord,
      reading.more,
      text.slice(Math.max(0, core.start - 8), core.start),
    ),
    chinese,
  }
}

/** What words of degree say (fact guide, targets). “控制在3%左右” is about 3, not at most. */
function comparisonOf(before: string, after: string | undefined, more: boolean, words: string): Comparison {
  if (after === '左右' || after === '上下') return '~'
  if (/^(?:约|大约|近|将近|接近)$/u.test(before)) return '~'
  if (/^(?:不低于|不少于|不小于|至少|最少|最低|突破|大于等于|≥|>=)$/u.test(before)) return '>='
  if (/^(?:不高于|不超过|不大于|不多于|不突破|最高|小于等于|≤|<=)$/u.test(before)) return '<='
  if (after === '以上' || after === '及以上' || after === '之上') return '>='
  if (after === '以内' || after === '之内' || after === '以下' || after === '之下') return '<='
  if (/^(?:超过|超|大于|高于|多于|逾|>)$/u.test(before)) return '>'
  if (/^(?:小于|低于|少于|不足|不到|<)$/u.test(before)) return '<'
  if (/至少(?:达到|达|为|建设|新增|要|拥有|有|建成|配备)?$/u.test(words)) return '>='
  if (/控制在$/u.test(words)) return '<='
  return more ? '>' : '='
}

// “第40名”, “前50强”, “No.1”, “G42”, “5.5产业园”
const NAMED_BEFORE =
  /(?:第|前|国道|省道|县道|No\.?|NO\.?|[A-Za-z.+×*/〔（(]|\d[:：]|[“"『]|高铁|号|名列|位列|位居|居全[省国市]|列全[省国市])$/u
// “5G”, “4A级”, “12345热线”, “3D”, “10号线”, “500强”, “1+8”, “2022年”, “6月30日”, “9:00”
const NAMED_AFTER = /^(?:[A-Za-z+×*＋]|号|强|[:：]\d|[\d.]|线(?!.{0,8}建)|党|期工程|期项目|O2O)/u

function isNoQuantity(
  text: string,
  start: number,
  end: number,
  groups: Readonly<Record<string, string | undefined>>,
): boolean {
  const before = text.slice(Math.max(0, start - 4), start)
  const after = text.slice(end, end + 3)
  const unit = tidyUnit(
    groups.unit ?? groups.highUnit ?? groups.chineseUnit ?? groups.bareUnit ?? groups.bareCount ?? '',
  )
  if (/[\d.]$/u.test(before) && !/[,，、]$/u.test(before)) return true
  if (NAMED_BEFORE.test(before) && !/[≥≤<>]$/u.test(before) && !/[（("]\s*$/u.test(before.slice(-1))) return true
  if (unit === '' && groups.ofHead === undefined && groups.per === undefined) {
    if (groups.chinese !== undefined) return true
    // “提高7.7和46.9个百分点”: the second one names the unit of both.
    if (/^[和及与]\d/u.test(after)) return false
    if (NAMED_AFTER.test(after) || /^\s*[\p{Script=Han}]/u.test(after))
      return !/^\s*(?:左右|以上|以下|以内)/u.test(after)
  }
  // “1个P2实验室”, “390家A级景区” counts what has such a name.
  if (NAMED_AFTER.test(after) && /^(?:[A-Za-z+×*＋]|号|强)/u.test(after) && !/^[个家座处所]$/u.test(unit)) return true
  return isDate(text, start, end, unit, groups)
}

/** “2022年”, “二〇二二年”, “6月”, “30日”, “第三届”: when, not how much. */
function isDate(
  text: string,
  start: number,
  end: number,
  unit: string,
  groups: Readonly<Record<string, string | undefined>>,
): boolean {
  const number = groups.number ?? groups.high ?? groups.chinese ?? ''
  if (unit === '年' || unit === '') {
    if (/^(?:19|20)\d{2}$/u.test(number) && (unit === '年' || groups.low !== undefined)) return true
    if (/^[一二][〇零○]/u.test(number) || /^[一二]九[〇零一二三四五六七八九]{2}$/u.test(number)) return true
  }
  // “每千人口拥有”, “每万人”: the base of a rate; “百亿级新兴产业”: a class.
  if (groups.chinese !== undefined && text[start - 1] === '每') return true
  if (groups.chinese !== undefined && /^级/u.test(text.slice(end, end + 1))) return true
  if (unit.endsWith('级')) return true
  if (unit === '月' || unit === '日' || unit === '时') return true
  if (unit === '年' && groups.chinese !== undefined) return true
  if (unit === '级' || unit === '届' || unit === '度')
    return !/(?:发电|用电|亿|万)/u.test(text.slice(Math.max(0, start - 6), end))
  return false
}
