import { nameForm } from '../../indexer/analysis/name-form.ts'
import type { Actual, Target } from '../../indexer/model/fact.ts'
import { unitOf } from '../figures/units.ts'

/**
 * What is done to the things that a name counts (口径的动作): things built, things begun and things won over
 * are three counts, though the things are the same.
 */
export type Doing = 'added' | 'made' | 'begun' | 'renewed' | 'won' | 'raised' | 'held' | 'ended' | 'planned' | 'none'

/** How a value stands in time: at a moment, as an amount of a period, or as what has come together over a period. */
export type Mode = 'level' | 'amount' | 'cumulative'

/** A name taken apart: what is measured, and what is done to it. */
export interface Thing {
  /** The name's form without verbs, words of place and words that only count. */
  readonly core: string
  readonly doing: Doing
}

/** Words of doing by kind, longest first within each. */
const DOINGS: readonly (readonly [Doing, string])[] = [
  ['added', '新改扩建|新扩建|新建|新设|增加|增设'],
  ['begun', '新开工|启动实施|启动|开工建设|开工|开建|动工'],
  ['renewed', '提档升级|提升改造|升级改造|改造提升|更新改造|改造|整治|修缮|更新|升级|治理|修复|提升'],
  ['won', '引进和培育|引进培育|新引进|新落户|新签约|引进|引入|招引|吸引|吸纳|引育|签约|落户|落地|招商'],
  ['raised', '培育壮大|培育|扶持|支持|认定|推荐|入选|新入库|入库|孵化|培养|评定|创评'],
  ['held', '举办|承办|开展|组织'],
  ['ended', '完工|竣工|投产|投用|投入使用|建成投用|交付'],
  ['planned', '谋划|策划|储备|推进|实施'],
  ['made', '累计建成|建设改造|建成|建设|打造|创建|形成|修建|铺设|敷设|筹集|建'],
]

/** “共有”, “现有”, “拥有”, “集聚”: what is there; “完成”, “实现”, “成功”: that it is reached; neither tells of another thing. */
const EMPTY_START =
  /^(?:促进|推动|提高|累计|共计|合计|总共|全年|全区|全市|全省|全县|全州|全旗|全域|辖区|区内|市内|省内|年度|新时代|完成|实现|达到|成功|力争|确保|确需|现有|拥有|共有|实有|保有|集聚|汇聚|聚集|各级各类|各类|各级|总(?![部体书]))/u

// “带动就业”, “开展培训”: the name itself says what is done; 扶持 or 推动 before it adds nothing to what is counted.
const ACTION = /带动|培训|服务|成交|发放|救助|转化/u
const ADDED = /新增|净增/gu

/** “金融企业数” counts what “金融企业” names; “进出口总额” is “进出口”. */
const COUNT_END = /(?:总个数|总人数|总数量|总家数|家数|个数|人数|数量|总数|数|总量|总额|总值)$/u

const OTHER_WORDS: readonly (readonly [RegExp, string])[] = [
  // A district's own revenue is called 地方一般公共预算收入 and 一般公共预算收入 in one report.
  [/地方(?=一般公共预算|财政)/gu, ''],
  [/外贸(?=进出口|出口|进口)/gu, ''],
  [/停车泊位|公共停车位|泊位(?!率)/gu, '停车位'],
  [/(?<=[收投产])总(?=[入资值])|总(?=收入|投资|产值|营收)/gu, ''],
  [/营业收入|主营业务收入/gu, '营收'],
  [/高新技术企业/gu, '高企'],
]

/** Takes an indicator's name apart. */
export function thingOf(name: string): Thing {
  let rest = OTHER_WORDS.reduce((form, [pattern, same]) => form.replace(pattern, same), nameForm(name))
  // “城镇新增就业” and “新增城镇就业” are one.
  let doing: Doing = rest.search(ADDED) === -1 ? 'none' : 'added'
  rest = rest.replace(ADDED, '')
  for (let before = ''; before !== rest;) {
    before = rest
    rest = rest.replace(EMPTY_START, '')
    for (const [kind, form] of STARTS) {
      const stripped = rest.replace(form, '')
      if (stripped === rest || stripped.length < MIN_CORE) continue
      // The first word says what is done: “启动改造” begins; “推进…” before another word says nothing.
      if (doing === 'none' || doing === 'planned') doing = kind
      rest = stripped
      break
    }
  }
  // “绿道建设”, “老旧小区改造完工”: what is done may stand behind.
  for (let before = ''; before !== rest;) {
    before = rest
    for (const [kind, form] of ENDS) {
      const stripped = rest.replace(form, '')
      if (stripped === rest || stripped.length < MIN_CORE) continue
      if (doing === 'none' || kind === 'renewed' || kind === 'ended' || kind === 'begun') doing = kind
      rest = stripped
      break
    }
  }
  const counted = rest.replace(COUNT_END, '')
  const core = counted.length >= MIN_CORE ? counted : rest
  return { core, doing: (doing === 'none' || doing === 'raised') && ACTION.test(core) ? 'held' : doing }
}

/** A name is not stripped below this: 建设 of 建设用地 belongs to it, and two characters are left of 绿道. */
const MIN_CORE = 2

const STARTS = new Map(DOINGS.map(([kind, words]) => [kind, new RegExp(`^(?:${words})`, 'u')]))
// “新增就业” ends in no word of doing; “增加”, “提升” at the end are changes, which the fact tells by itself.
const ENDS = new Map(
  DOINGS.filter(([kind]) => kind !== 'added' && kind !== 'planned' && kind !== 'won').map(([kind, words]) => [
    kind,
    new RegExp(`(?:${words})(?:工程|工作|任务|项目)?$`, 'u'),
  ]),
)

/** Dimensions in which an amount comes together over a year. */
const AMOUNTS = ['元', '美元', '欧元', '港元', '人次', '重量', '电量', '标准煤']

/** “余额”, “规模”, “市值”, “人均…”: money that stands at a moment, or that is a mean. */
const LEVEL_NAME = /余额|规模|市值|人均|户均|均价|单位|每|资产|储备/u

/**
 * How a fact's value stands in time (时点、当期、累计).
 *
 * Rates, densities and stocks hold at a moment; money, visitors and output are amounts of a period; what is
 * newly added, built, won over or held comes together over a period.
 */
export function modeOf(fact: Actual | Target, thing: Thing): Mode {
  const { dimension } = unitOf(fact.unit ?? '')
  if (fact.change !== undefined || dimension === '比率' || dimension.includes('/')) return 'level'
  if (/累计/u.test(fact.indicator)) return 'cumulative'
  if (thing.doing !== 'none') return 'cumulative'
  if (AMOUNTS.includes(dimension) && !LEVEL_NAME.test(fact.indicator)) return 'amount'
  return 'level'
}
