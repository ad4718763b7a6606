import { foldText } from '../extract/text/fold.ts'
import type { Document } from '../model/document.ts'
import type { Fact } from '../model/fact.ts'
import type { Span } from '../model/span.ts'

/** How many of a document's numbers with a unit stand in facts (数字覆盖率). */
export interface NumberCoverage {
  readonly taken: number
  readonly total: number
  /** Numbers of which no fact was made, in the order of the text. */
  readonly missed: readonly Span[]
}

/** A number with its unit, as written. */
interface Counted extends Span {
  readonly value: number
}

// “1,772.02亿元”, “2.5 ‰”, “530 亿元”, “41.3万”, “0.3个百分点”, “37 个”: figures and what they count or measure. Nothing
// is shared with the finders, so that a number that they do not know is counted too.
const NUMBER =
  /(?<![\d.,])(?<digits>\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,8})?|\d{1,12}(?:\.\d{1,8})?)(?!\d)\s?(?:余|多)?(?<unit>%|‰|[美欧港](?=元)|公(?=[里顷斤])|立(?=方)|标(?=[准箱煤方])|小(?=时)|分(?=[钟贝，。、；])|成(?=以上|左右|[，。、；])|[个家户人名位项条次座所处件套场批辆台架艘列班只头匹尾羽株棵张部册本份例宗起笔种类款轮门间栋幢组对口眼盏根支片块面层档道包瓶箱袋幅首枚单床元吨亩米千平克斤度兆升岁天周秒倍番万亿百企村车站桩点孔年])/gu

// “第40名”, “前50强”, “G42”, “1+8”, “〔2022〕11”, “国道318”, “2022-2025年”: a rank, a name, a number of a document, a stretch of years.
const NAME_BEFORE = /(?:[第前号A-Za-z+×〔/〕“"『]|国道|省道|县道|\d[-—–~至])$/u
// “5级”, “12号线”, “500强”, “4A级”, “15分钟生活圈”, “3岁以下婴幼儿”, “65岁及以上”, “24小时自助”, “70周年”: a class, an anniversary, or a name with a number in it.
const NAME_AFTER =
  /^(?:[^，。；、]{0,2}级|.{0,2}强|个?(?:人民|多月)|周年|分钟\p{Script=Han}{0,6}圈|岁(?:以下|以上|及|至|左右的|\p{Script=Han}{0,2}儿)|小时(?!以上|以内|左右|[，。；、）)]))/u
// “排名上升8位”, “前移3位”: a change of rank.
const RANK_BEFORE = /[升移进降退]$/u
// “连续8年”, “力争3年内”, “5年行动计划”: how long something goes on, not how much there is of it.
const TIME_BEFORE = /(?:连续|力争|用|历时|每|近|未来|今后|过去|前|后)$/u
const TIME_AFTER = /^年(?:内|来|间|后|前|期|行动|计划|规划|任务|建设|以来)/u

/** Numbers with a unit, without dates, ranks, numbers of documents and notes, and names with numbers in them. */
export function countedNumbers(document: Pick<Document, 'text'>): Counted[] {
  const text = foldText(document.text)
  const found: Counted[] = []
  for (const match of text.matchAll(NUMBER)) {
    const { digits = '', unit = '' } = match.groups ?? {}
    const after = match.index + digits.length
    const before = text.slice(Math.max(0, match.index - 2), match.index)
    const rest = text.slice(after, after + 12).trimStart()
    if (NAME_BEFORE.test(before) || NAME_AFTER.test(rest)) continue
    if (unit === '位' && RANK_BEFORE.test(before)) continue
    if (unit === '年' && (isYear(digits) || TIME_BEFORE.test(before) || TIME_AFTER.test(rest))) continue
    found.push({ start: match.index, end: match.index + match[0].length, value: Number(digits.replaceAll(',', '')) })
  }
  return found
}

/** “2022年”, “2035年”; “12.5年” is a length of time. */
function isYear(digits: string): boolean {
  return /^(?:1[89]|20)\d{2}$/u.test(digits)
}

/** Which of a document's numbers stand in its facts, as a value or in words that a fact keeps. */
export function numberCoverage(document: Document, facts: readonly Fact[]): NumberCoverage {
  const numbers = countedNumbers(document)
  const taken = new Set<number>()
  for (const fact of facts) {
    const { start, end } = fact.source
    const values = valuesOf(fact)
    for (let at = firstFrom(numbers, start); at < numbers.length; at++) {
      const number = numbers[at]
      if (number === undefined || number.start >= end) break
      if (values.numbers.has(number.value) || values.words.includes(digitsAt(document, number))) taken.add(at)
    }
  }
  return {
    taken: taken.size,
    total: numbers.length,
    missed: numbers.flatMap(({ start, end }, at) => (taken.has(at) ? [] : [{ start, end }])),
  }
}

/** The number as written, without what it counts. */
function digitsAt({ text }: Pick<Document, 'text'>, { start, end }: Span): string {
  return /^[\d.,．，０-９]+/u.exec(text.slice(start, end))?.[0] ?? ''
}

/** The numbers of a fact, and the words that it keeps. */
function valuesOf(fact: Fact): { numbers: Set<number>; words: string } {
  const { source, document, inferred, kind, place, period, ...fields } = fact
  void [source, document, inferred, kind, place, period]
  const numbers = new Set<number>()
  const words: string[] = []
  for (const value of Object.values(fields).flat() as unknown[]) {
    if (typeof value === 'number') numbers.add(Math.abs(value))
    if (typeof value === 'string') words.push(value)
  }
  return { numbers, words: words.join(' ') }
}

/** The first number that begins at or after a position. */
function firstFrom(numbers: readonly Counted[], position: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle]?.start ?? 0) < position) low = middle + 1
    else high = middle
  }
  return low
}
