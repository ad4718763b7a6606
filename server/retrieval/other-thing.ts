import { nameForm } from '../../indexer/analysis/name-form.ts'
import { officialWordings } from '../question/everyday.ts'
import type { Query } from '../question/query.ts'

/** Tells of the names of a thing whether none of them can be what a question is about, though they share words with it. */
export function otherThingThan({ text, topic }: Query): (names: readonly string[]) => boolean {
  const official = officialWordings(topic)
  const said = `${text} ${official.join(' ')}`
  const topics = [...new Set([topic, ...official])].map(nameForm).filter((form) => form !== '')
  const products = productsIn(nameForm(said))
  return (names) => isOpposedKind(said, products, names) || isBareOf(topics, names) || isPartOfTotal(topics, names)
}

/** Kinds of one thing of which a figure is either: 登记失业率 is no 调查失业率. */
const OPPOSED: readonly (readonly [string, string])[] = [
  ['登记', '调查'],
  ['城镇', '农村'],
  ['常住', '户籍'],
  ['公办', '民办'],
  ['存款', '贷款'],
  ['收入', '支出'],
  ['养老', '托育'],
  ['入园', '入学'],
  ['养老保险', '医疗保险'],
  ['医师', '护士'],
]

/** Whether a question names one of two opposed kinds and every name of a thing only the other. */
function isOpposedKind(question: string, products: readonly string[], names: readonly string[]): boolean {
  return names.every(
    (name) =>
      isOfOther(OPPOSED, question, name) ||
      isDenied(question, name) ||
      isOtherWay(question, name) ||
      isOtherProduct(products, name),
  )
}

/** Whether a name is of what is not the thing asked about: 非税收入 for 税收收入, 非垂江林荫路 for 垂江林荫路. */
function isDenied(question: string, name: string): boolean {
  return [...name.matchAll(/非(?<thing>\p{Script=Han}{1,2})/gu)].some(({ groups }) => {
    const thing = groups?.['thing'] ?? ''
    return question.includes(thing) && !question.includes(`非${thing}`)
  })
}

/** Whether a question names one of two opposed kinds, and a text only the other. */
export function isOfOther(kinds: readonly (readonly [string, string])[], question: string, text: string): boolean {
  return kinds.some(([one, another]) =>
    [[one, another] as const, [another, one] as const].some(
      ([asked, other]) =>
        question.includes(asked) && !question.includes(other) && text.includes(other) && !text.includes(asked),
    ),
  )
}

/** 出口 is no 进出口, nor 进口 either of them. */
export function isOtherWay(question: string, name: string): boolean {
  const [asked, told] = [waysIn(question), waysIn(name)]
  return asked.size > 0 && told.size > 0 && ![...told].some((way) => asked.has(way))
}

function waysIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/进出口|出口(?!处|匝道|检查)|进口/gu) ?? [])
}

// “占gdp比率”, “人均gdp”, “单位gdp能耗”, “gdp”: the product by itself, or what is measured by it.
const PRODUCT = /(?<of>占|人均|户均|单位|万元)?gdp(?<share>比率|能耗|能源|二氧化碳|碳排放|水耗|用水|建设用地|地耗)?/gu

/** Whether a question asks for the product, or for it a head, and a name is of another measure by it. */
function isOtherProduct(asked: readonly string[], name: string): boolean {
  const told = asked.length > 0 ? productsIn(name) : []
  return told.length > 0 && !told.some((one) => asked.includes(one))
}

function productsIn(form: string): string[] {
  return [...form.matchAll(PRODUCT)].map(({ groups }) =>
    groups?.['of'] === undefined && groups?.['share'] === undefined
      ? 'whole'
      : groups['of'] === '人均'
        ? 'head'
        : 'part',
  )
}

/** Names of one word that any thing may have: 收入 is 居民收入 only where nothing else is said. */
const BARE =
  /^(?:收入|支出|产值|产量|投资|资金|面积|人数|规模|项目|企业|增加值|总额|总量|余额|利润|成交额|销售额|营业收入|学位|床位|岗位|服务|培训|建成|实施|里程|数量|比率)$/u

/** Whether a thing has no name but one that any may have, and the question says more. */
function isBareOf(topics: readonly string[], names: readonly string[]): boolean {
  return names.every((name) => BARE.test(name)) && !topics.some((topic) => names.includes(topic))
}

/**
 * What may stand before a name and leave it the same thing: whose and where it is, since when, how it is counted. 汽车 in
 * 汽车工业产值 and 人均 in 人均GDP make another thing of it.
 */
const SCOPE =
  /^(?:全社会|全体|全[国省市区县]|城镇|城乡|农村|居民|常住|户籍|人口|[全本当]?年|年[末度均]|累计|新增|新建|净增|新|完成|实现|达到|地方|一般|公共|规模以上|规上|规模|限额以上|限上|建成区|中心城区|主城区|市区|主要|基本|综合|总|外贸|对外|货物|实际|直接|机场|港口|国内外|境内外|海内外|接待|已|现有|各类|区域|地区|万人|登记|调查|侦破)*$/u

/** Whether what stands before a name leaves it the same thing. */
export function isScope(before: string): boolean {
  return SCOPE.test(before)
}

/** Totals, in the form of names: with another word before them they are a part, 汽车工业产值 of 工业产值. */
const TOTAL =
  /^(?:gdp|工业总?产值|工业增加值|农业总?产值|农业增加值|服务业增加值|第[一二三]产业增加值|人口|居民收入|居民人均可支配收入|固定资产投资|投资|进出口|出口|进口|社零|财政收入|一般公共预算收入|失业率|税收|粮食产量|粮食|用电量|旅游总?收入|接待游客|市场主体|新增就业|城镇新增就业|刑事案件|侦破刑事案件)$/u

// “gdp增长”, “工业产值目标”: how it grew, or what it is to be, is told of the same total.
const OF_TOTAL = /(?:增长|涨幅|目标|规划|总额|总值|总量)+$/u

/** Whose a total is said to be: 规上工业总产值 is a total too. */
const WHOSE = /^(?:规上|规模以上|全社会|全体|外贸|全[市省区县])+/u

/** Whether a question asks for a total, and all names that hold it name a part of it or another measure. */
function isPartOfTotal(topics: readonly string[], names: readonly string[]): boolean {
  return topics.some((topic) => {
    const total = topic.replace(OF_TOTAL, '').replace(WHOSE, '')
    if (!TOTAL.test(total)) return false
    const holding = names.filter((name) => name.includes(total))
    return holding.length > 0 && holding.every((name) => !isScope(name.slice(0, name.indexOf(total))))
  })
}
