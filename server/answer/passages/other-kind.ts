import { nameForm } from '../../../indexer/analysis/name-form.ts'
import type { Query } from '../../question/query.ts'
import { tellsOtherThanAsked } from '../../retrieval/level-fits.ts'
import { isOfOther, isOtherWay } from '../../retrieval/other-thing.ts'
import { fitsPer } from '../../retrieval/per-fits.ts'

/** Kinds of one thing of which a figure is either: 登记失业率 is no 调查失业率. */
const OPPOSED: readonly (readonly [string, string])[] = [
  ['登记', '调查'],
  ['城镇', '农村'],
  ['常住', '户籍'],
  ['公办', '民办'],
  ['进口', '出口'],
  ['收入', '支出'],
]

/**
 * Whether a question names one of two opposed kinds, or one measure of a thing, and what would answer it only the other.
 *
 * @param part the clauses that answer
 * @param sentence the whole that they stand in
 */
export function isOfOtherKind(query: Query, part: string, sentence = part): boolean {
  const question = query.text
  return (
    isRateOfOther(query, sentence) ||
    isMeasuredOtherwise(query, sentence) ||
    isNotNew(query, part) ||
    isMeanOfYears(query, part) ||
    isOfOther(OPPOSED, question, part) ||
    isOtherWay(question, part) ||
    isOtherMeasureOfProduct(question, part) ||
    (question.includes('人均') && !part.includes('人均')) ||
    !fitsPer(question, part) ||
    tellsOtherThanAsked(question, part) ||
    isShareOfOther(question, part)
  )
}

// “2024年GDP增速”, of which “年均增速6.3%” tells nothing
const MEAN = /年均|年平均/u

/** Whether a rate of one year is asked for, and a text tells only a mean of several. */
function isMeanOfYears({ periods, text }: Query, part: string): boolean {
  const [year = ''] = periods
  return (
    periods.length === 1 &&
    /^\d{4}$/u.test(year) &&
    /增速|增幅|增长/u.test(text) &&
    MEAN.test(part) &&
    !MEAN.test(text) &&
    !part.includes(year)
  )
}

// “新增就业”, “净增市场主体”
const NEW = /[新净]增/u

/** Whether it is asked how many more there are, and a text tells of no more: 就业率 of 新增就业. */
function isNotNew({ topic }: Query, part: string): boolean {
  return NEW.test(topic) && !/[新净增加扩多]/u.test(part)
}

// “占地区生产总值比重”, “人均GDP”, “单位地区生产总值能耗”, “GDP”: the product by itself, or what is measured by it.
const PRODUCT =
  /(?<of>占|人均|户均|单位|每?万元)?(?:全[国省市区]|我[国省市区])?(?:国内|地区|国民)?(?:生产总值|gdp)(?<share>的?(?:比[重例率]|能耗|能源|二氧化碳|碳排放|水耗|用水|建设用地|地耗))?/giu

/** Whether a question asks for the product, or for it a head, and a text names only another measure that holds its name. */
function isOtherMeasureOfProduct(question: string, part: string): boolean {
  const asked = new Set(productsIn(question))
  const told = productsIn(part)
  // “人均GDP”: a head's income is none.
  if (asked.has('a head') && told.length === 0) return !/经济总量/u.test(part)
  return asked.size > 0 && told.length > 0 && !told.some((one) => asked.has(one))
}

function productsIn(text: string): string[] {
  return [...text.matchAll(PRODUCT)].map(({ groups }) =>
    groups?.['of'] === '人均'
      ? 'a head'
      : groups?.['of'] !== undefined || groups?.['share'] !== undefined
        ? 'part'
        : 'whole',
  )
}

// “研发投入占GDP的比重”, “民生支出占财政的比例”
const SHARE = /(?<thing>\p{Script=Han}{2,10})(?:占|的占比|占比)/u

/** Whether a question asks for one thing's share, and what would answer it gives only others'. */
// 金融业增加值, 研发投入, 文化产业: what is measured of a thing, or of what class it is.
const MEASURE_END = /(?:核心)?(?:产业)?(?:增加值|总?产值|营业收入|总?收入|支出|投入|总额|规模|数量|产业)$/u

function isShareOfOther(question: string, part: string): boolean {
  const named = SHARE.exec(question)?.groups?.['thing']
  // “金融业增加值占GDP”: what shares its last words only (服务业增加值) is another thing.
  const own = named?.replace(MEASURE_END, '') ?? ''
  const thing = own.length >= 2 ? own.slice(-4) : named?.slice(-4)
  if (thing === undefined || !part.includes('占')) return false
  const clauses = part.split(/[，,；;。]/u)
  // “民生支出超86亿元、占地方一般公共预算支出75%”, “……达到30亿元，占全市40%”
  return clauses.every((clause, at) => {
    if (!clause.includes('占')) return true
    const around = clause.startsWith('占') ? `${clauses[at - 1] ?? ''}${clause}` : clause
    const before = around.slice(0, around.lastIndexOf('占'))
    return ![...thing.slice(0, -1)].some((character, i) => before.includes(`${character}${thing[i + 1] ?? ''}`))
  })
}

/**
 * Whether a text gives the rate that is asked for of other things only: 绿化覆盖率 is no 森林覆盖率. Every wording of the
 * question must name a thing before the rate that the text does not.
 */
function isRateOfOther({ wordings }: Query, text: string): boolean {
  const form = nameForm(text)
  return wordings.every(({ words, weights }) => {
    const [thing, rate] = words
      .filter((word) => weights.get(word) === 1)
      .slice(-2)
      .map(nameForm)
    // 比率 by itself may be of anything.
    if (thing === undefined || rate === undefined || !/(?<!^比)率$/u.test(rate)) return false
    const before = form.split(rate).slice(0, -1)
    return before.length > 0 && !form.includes(thing) && before.every((said) => /\p{Script=Han}$/u.test(said))
  })
}

/** What may be told of a thing instead of how much there is of it: 人口密度, 人口分布. */
const MEASURED_OTHERWISE = /^(?:密度|结构|分布|素质|流动|老龄化|集聚|构成)/u

/** Whether a sentence names what is asked about only as what another measure is of: 人口密度 is no 人口. */
function isMeasuredOtherwise({ about, text }: Query, sentence: string): boolean {
  const head = about.heads.at(-1)
  if (head === undefined || head.length < 2 || MEASURED_OTHERWISE.test(text.split(head)[1] ?? '')) return false
  const after = sentence.split(head).slice(1)
  return after.length > 0 && after.every((rest) => MEASURED_OTHERWISE.test(rest))
}
