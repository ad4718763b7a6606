import { isRelational } from './related-names.ts'
import { verbOf } from './work-verbs.ts'

/** Level words that a later item of a list may stand for the whole name with: “国家级…5家、省级48家”. */
export const LEVEL_WORDS =
  /(?:国家级|省部级|部省级|省级|市级|区级|县级|部级|世界级|国际级|自治区级|州级|镇级|村级|国家|全国)/u

/** Splits what joins the items of a list of names; brackets and quotations hold together. */
export function listItems(words: string): string[] {
  const items: string[] = []
  let depth = 0
  let item = ''
  for (let at = 0; at < words.length; at++) {
    const character = words[at] ?? ''
    if ('（(“《'.includes(character)) depth++
    if ('）)”》'.includes(character)) depth = Math.max(0, depth - 1)
    const joins = depth === 0 && ('、，,'.includes(character) || isJoin(words, at))
    if (joins) {
      if (item !== '') items.push(item)
      item = ''
      if (words.startsWith('以及', at)) at++
    } else item += character
  }
  if (item !== '') items.push(item)
  return items
}

function isJoin(words: string, at: number): boolean {
  if (words.startsWith('以及', at)) return at > 0
  if (!'和及与'.includes(words[at] ?? '')) return false
  if (at === 0 || at === words.length - 1) return false
  return (
    !/^(?:和谐|和平|及以|与会|及格|及时|参与|和田|共和|与.{1,3}相比)/u.test(words.slice(at, at + 5)) &&
    !/(?:参|普|共|涉|惠|顾|祥|中|饱|缓|平|总|温)$/u.test(words.slice(0, at))
  )
}

/** Heads of names of measures, longest first: what all items of “二氧化硫、氮氧化物排放量” end in; GDP is a whole name. */
const HEADS =
  /(?:GDP|CPI|PPI|产业增加值|工业增加值|增加值|产业(?:总)?产值|产业营业收入|产业营收|产业规模|总产值|产值|常住居民人均可支配收入|居民人均可支配收入|人均可支配收入|居民人均收入|人均收入|人均纯收入|居民收入|可支配收入|营业收入|主营业务收入|销售收入|综合收入|收入|支出|人均消费支出|存款余额|贷款余额|余额|进出口总额|进出口总值|进出口额|进出口|出口额|进口额|出口|进口|贷款|零售总额|总额|总值|总量|投资额|投资|消费|排放强度|排放总量|排放量|饲养量|出栏量|存栏量|产量|销量|吞吐量|运输量|周转量|保有量|用电量|成交量|交易量|使用量|数量|成交额|交易额|销售额|额|拥有量|面积|覆盖率|普及率|入学率|巩固率|毛入学率|完成率|合格率|达标率|优良率|利用率|处理率|回收率|满意率|参保率|签约率|登记率|就业率|失业率|死亡率|发病率|增长率|生产率|城镇化率|发证率|开工率|率|占比|比重|比例|强度|能耗|消耗|浓度|标准|平均浓度|年均浓度|人均补助标准|补助标准|指数|价格|人数|户数|企业数|数|保险参保人数|养老金|里程|产能|装机容量|装机|容量|机构|企业|项目|平台|基地|案件量|案件数|水质优良比例|水质达标率|优良天数比例|优良天数比率|集中处理率|养殖场出栏|出栏|存栏|用户|床位数|医师数|护士数|教师|学校|产业)$/u
const PAIRS: readonly RegExp[] = [
  /^(?:全体|城镇|农村|城乡|城市|乡村|全市|全省|市区|县城|城区|乡镇|中心城区|建制镇|村镇)/u,
  /^(?:国家级|省部级|省级|市级|区级|县级|部级|国家|全国)/u,
  /^(?:第?[一二三四](?=(?:次)?产业|[、和]|$)|[一二三]产)/u,
  /^(?:男性|女性|男|女)/u,
  /^(?:公办|民办|普惠性|公立|民营|国有)/u,
  /^(?:货物|服务)/u,
  /^(?:常住|户籍|流动)/u,
  /^(?:小学|初中|高中|幼儿园|学前|义务教育)/u,
  /^(?:工业|农业|服务业|建筑业|商业|房地产)/u,
  /^(?:省|国家)?[一二三四五]星级/u,
  // “省、市重点项目”, “铁路、高速公路出省通道”, “城八区、郊区生活垃圾处理率”
  /^(?:国家|自治区|[省市州县区])/u,
  /^(?:铁路|(?:高速|普通)?公路|水路|航空|民航|水运|高铁)/u,
  /^\p{Script=Han}{1,4}?(?:县城|[区县镇乡村市])/u,
]

/**
 * The full names of the items of a list that drops what all share: “城镇、农村居民人均可支配收入” →
 * 城镇居民人均可支配收入 and 农村居民人均可支配收入; “存贷款余额” → 存款余额 and 贷款余额.
 *
 * @returns `undefined` when the words do not give `count` names
 */
export function distribute(words: string, count: number): string[] | undefined {
  // “存、贷款余额”
  words = words.replace(/存[、和]贷款/u, '存贷款')
  // “城、乡低保标准”
  words = words.replace(/城[、和]乡(?!村|镇)/u, '城乡')
  const compound = splitCompound(words)
  if (count === 2 && compound !== undefined && listItems(words).length < 2) return compound
  let items = groupsClosed(listItems(words.replace(/等$/u, '')))
  if (items.length > count) {
    // “奶牛存栏量和肉牛、滩羊饲养量” has three; “城镇和农村…” two: what is left over belongs to the first name.
    const inner = words.split('、')
    if (inner.length === count) items = inner
    else {
      const joined = words.split(/(?<=.)和(?=.)/u)
      if (joined.length === count) items = joined
    }
  }
  // “地区生产总值、城乡居民人均可支配收入分别完成215.4亿元、38100元、15874元”
  if (items.length < count) items = items.flatMap((item) => splitCompound(item) ?? [item])
  if (items.length !== count) return undefined
  // “医药、矿产、食品等产业产值分别增长”: 等 closes the list before what all share.
  items = items.map((item, at) => (at === count - 1 && count > 1 ? item.replace(CLOSES, '') : item))
  const last = items.at(-1) ?? ''
  // “三大产业产值、高新技术产业产值占工业总产值比重”: each of them is a share of it.
  const share = /占.{2,14}(?:比重|比例|份额)$/u.exec(last)?.[0]
  if (share !== undefined && count > 1 && items.every((item, at) => (at === count - 1) === item.includes('占')))
    return items.map((item, at) => (at === count - 1 ? item : item + share))
  const ordinals = items.every((item, at) => at === items.length - 1 || /^(?:第)?[一二三四]$/u.test(item))
  if (ordinals && count > 1) {
    const tail = last.replace(/^第?[一二三四]/u, '')
    return items.map((item) => `第${item.replace(/^第/u, '').slice(0, 1)}${tail}`)
  }
  return items.map((item, at) => {
    const tailed = at === items.length - 1 ? item : withTailOf(item, measureAfter(items, at))
    return at === 0 ? tailed : withHeadOf(items[0] ?? '', tailed)
  })
}

/** The next item that ends in a measure: “秸秆、畜禽粪便利用率和尾菜处理率” are two rates of use and one of treatment; else the last. */
function measureAfter(items: readonly string[], at: number): string {
  const next = items.slice(at + 1).find((item) => HEADS.test(item) && !COUNTED_HEAD.test(item))
  return next ?? items.at(-1) ?? ''
}

const CLOSES = /(?<=.{2})(?<![各上中高初同平何优特])等(?=(?:产业|行业|领域|企业|项目).{2})/u

// 企业, 项目, 平台 …: what is counted, rather than measured.
const COUNTED_HEAD = /(?:机构|企业|项目|平台|基地|案件|学校|教师|用户|产业|标准)$/u

/** Whether words join names that each are a measure of its own: 旅游接待人数和综合收入; 规上工业和服务业增加值 are not two. */
export function areMeasures(words: string): boolean {
  if (!/[、和及与]/u.test(words)) return false
  const items = listItems(words)
  return items.length > 1 && items.every((item) => HEADS.test(item) && !COUNTED_HEAD.test(item) && item.length >= 3)
}

/** What several names begin with, where they end alike: 城八区 and 郊区 of 城八区处理率, 郊区处理率; empty where they do not. */
export function prefixesOf(names: readonly string[]): readonly string[] {
  const [first = ''] = names
  let shared = 0
  while (shared < first.length && names.every((name) => name.at(-1 - shared) === first.at(-1 - shared))) shared++
  // 老城区 and 郊区, not 老城 and 郊
  if (/^[区县镇乡村市]/u.test(first.slice(first.length - shared))) shared--
  const prefixes = names.map((name) => name.slice(0, name.length - shared))
  return names.length > 1 && prefixes.every((prefix) => prefix.length >= 2 && prefix.length <= 8) ? prefixes : []
}

// “机电装备、纺织服装和食品饮料三大重点产业产值、新兴产业产值”: what a count sums up is one item.
const SUMMED_UP = /(?:[两二三四五六七八九十]|\d{1,2})(?:大|个|类)/u

function groupsClosed(items: readonly string[]): string[] {
  const last = items.findLastIndex((item, at) => at < items.length - 1 && SUMMED_UP.test(item))
  if (last < 1) return [...items]
  return [items.slice(0, last + 1).join('、'), ...items.slice(last + 1)]
}

function splitCompound(words: string): string[] | undefined {
  const forms: readonly [RegExp, string, string][] = [
    [/存贷款(?!比)/u, '存款', '贷款'],
    [/城乡/u, '城镇', '农村'],
    [/进出口/u, '进口', '出口'],
    [/收支/u, '收入', '支出'],
    [/男女/u, '男性', '女性'],
  ]
  for (const [form, first, second] of forms)
    if (form.test(words)) return [words.replace(form, first), words.replace(form, second)]
  return undefined
}

/** Ends of names that are measures by themselves. */
const COMPLETE = /(?:人次|货值|外资|内资|引资|起数|件数|宗数|次数|进出|游客|客流|利润|税收)$/u

/** An item that lacks what the last one ends in: 城镇 + 农村居民人均可支配收入 → 城镇居民人均可支配收入. */
function withTailOf(item: string, last: string): string {
  for (const pair of PAIRS) {
    const own = pair.exec(item)?.[0]
    const other = pair.exec(last)?.[0]
    if (own !== undefined && other !== undefined && own === item) return item + last.slice(other.length)
  }
  // “旅游人次、旅游综合收入”, “进口货值、…、新增外资企业、离岛免税销售额”: these lack nothing.
  if (COMPLETE.test(item)) return item
  if (verbOf(item).length > 1 && verbOf(last) === '' && !/(?:率|比例|比重|占比)$/u.test(last)) return item
  const head = HEADS.exec(last)?.[0]
  if (head === undefined) return item
  // “接待人数和综合收入”: two measures. “合同签订、发证率” is 合同签订率: the last item is no more than a head.
  const measured = HEADS.test(item) && !COUNTED_HEAD.test(item)
  if (head === last && !measured) return item.endsWith(last.slice(-1)) ? item : item + last.slice(-1)
  if (item.endsWith(head)) return item
  // “水源水质、海域水质优良比例”: 水质 is there already.
  for (let shared = Math.min(4, head.length - 1); shared > 1; shared--)
    if (item.endsWith(head.slice(0, shared))) return item + head.slice(shared)
  const ownHead = HEADS.exec(item)?.[0]
  if (ownHead !== undefined && ownHead !== '产业' && ownHead !== '企业' && ownHead !== '项目') return item
  if (head.startsWith('产业') && item.endsWith('产业')) return item + head.slice(2)
  if (head.startsWith('居民') && item.endsWith('居民')) return item + head.slice(2)
  return item + head
}

// 起数 of 生产安全事故起数, 通达率 of 建制村公路通达率: the measure at the end of a name.
const OWN_MEASURE =
  /(?:(?:园林)?绿化覆盖率|起数|件数|宗数|次数|人数|户数|数量|总量|产量|产值|面积|余额|规模|总额|密度|(?<=.{2})\p{Script=Han}{2}率)$/u
const BARE_MEASURE = /^(?:(?:死亡|受伤|伤亡|参与)人数|\p{Script=Han}{2}率)$/u

/**
 * A last item that lacks what the first one begins with: “生产安全事故起数、死亡人数”. What could stand by itself
 * (规上工业增加值、税收) stays as it is: nothing tells where the first part ends.
 */
function withHeadOf(first: string, last: string): string {
  const measure = OWN_MEASURE.exec(first)
  if (measure === null || measure.index < 2 || last === first) return last
  // “旅游接待人数和综合收入”: the income is of tourism.
  const owner = first.slice(0, measure.index).replace(/(?<=.{2})接待$/u, '')
  return BARE_MEASURE.test(last) || isRelational(last) ? owner + last : last
}
