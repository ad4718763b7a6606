import type { Part } from '../text/clauses.ts'
import { LEVEL_WORDS } from './name-lists.ts'
import type { Quantity } from '../text/quantities.ts'
import { MEASURE_NAME } from './readings.ts'
import { isComparison, isRelational } from './related-names.ts'
import type { SentenceMemory } from './sentence-memory.ts'
import { isCount, MONEY, RATE_UNIT } from '../text/units.ts'
import { divide, type Verb } from './value-verbs.ts'
import { verbOf } from './work-verbs.ts'

const NO_CARRY =
  /(?:改造|治理|整治|建设|培训|验收|搬迁|安置|检测|服务|签约|就业|开放|出栏|授权|收入|产量|支出|带贫|增收|受益|脱贫)$/u

// 总产量 of 生物降解制品总产量, 进出口总额 of 企业进出口总额, 存款余额 of 人民币存款余额
const OTHER_MEASURE =
  /(?:总?产[量值]|(?:种植|播种|养殖)?面积|播面|产能|进出口(?:总[额值]|额)?|增加值|营业收入|营收|存款余额|贷款余额|销售额|销售量|出口额|进口额|市场渗透率)$/u

/** 规上工业 of 新增规上工业企业, whose 增加值 is spoken of next; 乡镇企业 stays. */
function economicOwner(base: string): string {
  const verb = verbOf(base)
  return verb === ''
    ? base.replace(/(?<=(?:产业|工业|服务业|农业|建筑业))企业$/u, '')
    : base.slice(verb.length).replace(/企业$/u, '')
}

/** 万亩 and 亿亩, 家 and 万家 count the same things. */
export function sameThing(first: string, second: string): boolean {
  const bare = (unit: string): string => unit.replace(/^[十百千]?[万亿]+/u, '')
  return bare(first) === bare(second)
}

// “固定资产投资是上个五年的3倍”, “分别是五年前的7倍和2.9倍”: what it is a multiple of is no part of the name.
const MULTIPLE_OF =
  /(?:分别|约|已|均|都)*(?:是|为|相当于)(?:上个|前|[“"]?十|\d{4}年|上年|去年|[三五]年前|改革前|建[市区省]|全[国省市]|同期|期初)[^，]{0,10}$/u

/** Words without what a multiple is of. */
export function withoutBase(words: string, unit: string | undefined): string {
  return unit === '倍' ? words.replace(MULTIPLE_OF, '') : words
}

/** An item of a list that leaves out what the first one said: the verb, the noun, or all but the level. */
export function withWhatWasSaid(
  memory: SentenceMemory,
  words: string,
  part: Part,
  quantity: Quantity,
  verb: Verb,
): string {
  const { last } = memory
  if (last === undefined || words === '') return words
  const joined = /^(?:、|和|及|以及|与)$/u.test(part.separator)
  const level = /^(?<level>国家级|省部级|部省级|省级|市级|区级|县级|部级|世界级|州级|镇级|村级)(?:以上)?$/u.exec(words)
    ?.groups?.level
  if (level !== undefined)
    return LEVEL_WORDS.test(last.name)
      ? last.name.replace(LEVEL_WORDS, level)
      : last.verb + level + last.name.slice(last.verb.length)
  // “空气质量优良天数313天，优良天数比率85.5%”: the rate is of what was just named, which it takes up again.
  const share = /^(?<of>.{3,}?)(?:比率|比例|占比|比重|率)$/u.exec(words)?.groups?.of
  if (share !== undefined && last.name.length > share.length && last.name.endsWith(share) && last.verb === '')
    return last.name.slice(0, -share.length) + words
  const own = verbOf(words)
  // “引进项目220个、投资额1100亿元，新开工160个”: of what was counted before the money.
  const { counted } = memory
  if (own === words && own !== '' && counted !== undefined && MONEY.test(last.unit) && isCount(quantity.unit)) {
    const noun = counted.name.slice(counted.verb.length)
    if (
      sameThing(counted.unit, quantity.unit) &&
      noun.length >= 2 &&
      /^新?(?:开工|投产|竣工|签约|落地|开工建设|完工|建成)/u.test(words)
    )
      return words + noun
  }
  // “改造城镇老旧小区18个、惠及居民3600户，“十四五”以来累计改造88个”: the same work, counted over more years.
  if (own === words && own !== '' && /累计|共|以来/u.test(memory.words(part.start, quantity.start))) {
    const before = memory.found.findLast(
      ({ indicator, unit, grade }) => grade === 'thing' && sameThing(unit, quantity.unit) && verbOf(indicator) === own,
    )
    if (before !== undefined) return before.indicator
  }
  if (own === words && own !== '' && sameThing(last.unit, quantity.unit) && words.length <= 6) {
    const noun = last.name.slice(last.verb.length)
    if (last.verb === '' && verb.change === undefined) {
      // “清洁取暖改造27.6万户，改厕1万户”: the second is a thing of its own.
      if (/^(?:改厕|造林|绿化|拆违|退耕|搬迁|脱贫|清淤|接种|义诊|飞播|封育|走访|慰问)$/u.test(words)) return words
      // “农旅养融合示范线开工18条，建成7条”
      const stem = last.name.replace(/新?(?:开工|建成|竣工|投产|签约|落地|完工|通车)$/u, '')
      return stem + words
    }
    return words + noun
  }
  // “新改建道路98条，主城区打通断头路23条”: it has a verb of its own behind the place.
  const inside = /^\p{Script=Han}{1,3}[区市县城镇乡村](?<rest>.{3,})$/u.exec(words)?.groups?.rest
  if (inside !== undefined && verbOf(inside).length > 1) return words
  // “整治街巷10条，既有住宅增设电梯26台” likewise.
  if (/^\p{Script=Han}{2,8}?(?:增设|加装|新建|新增|建成)\p{Script=Han}{2,}$/u.test(words)) return words
  if (words === '资金' && last.verb !== '') return last.verb + words
  // 为, 对, 向 are no verbs of what comes after: “向市人大报告专项工作13项，接受执法检查4次”.
  if (/^[为对向帮给送赴]$/u.test(last.verb) || /(?:新增|净增)$/u.test(words)) return words
  // “每千常住人口编制床位数12张、执业(助理)医师数7人”
  const per = /^每[百千万]?名?(?:常住)?(?:人口|人|老年人)/u.exec(last.name)?.[0]
  if (joined && per !== undefined && !words.startsWith('每') && /数$/u.test(words)) return per + words
  // “招引机构20家，全区涉碳企业突破500家”: what passes a mark is no item of what was done.
  const passes = /^突破|^超/u.test(memory.words(quantity.start, quantity.core.start))
  if (
    own !== '' ||
    last.verb === '' ||
    verb.level ||
    (passes && !joined) ||
    verb.change !== undefined ||
    isRelational(words) ||
    isComparison(words)
  )
    return words
  if (RATE_UNIT.test(quantity.unit) || last.level || last.numberFirst) return words
  const among = /^其中/u.test(memory.words(part.start, part.start + 4).trim())
  if (joined || among) return MONEY.test(quantity.unit) && !MONEY.test(last.unit) ? words : last.verb + words
  if (
    /^[，,]$/u.test(part.separator) &&
    isCount(quantity.unit) &&
    isCount(last.unit) &&
    !NO_CARRY.test(words) &&
    !MEASURE_NAME.test(words) &&
    !/人/u.test(quantity.unit)
  )
    return last.verb + words
  return words
}

/** The full name: what stands before the number, joined to what was named before where it only relates to that. */
export function fullName(memory: SentenceMemory, words: string, unit: string, rising: boolean): string | undefined {
  const name = words.replace(/^(?:的|了)/u, '')
  if (/^(?:增幅|增速|涨幅|降幅|增长率|增长速度|平均增速|年均增速|年均增长率|年均增幅|同比增速|同比增幅)$/u.test(name))
    return memory.base ?? memory.last?.name ?? memory.context.item ?? memory.topic ?? undefined
  if (name === '' || /^(?:该指标|指标|其|分别|实际|数据|指标值|目标值|完成值|实际值)$/u.test(name)) {
    const topic = memory.topic === undefined ? undefined : divide(memory.topic).name
    const known = memory.last?.name ?? memory.context.item ?? (rising ? topic : undefined) ?? memory.topicNoun
    return MONEY.test(unit) ? known?.replace(/(?:年均)?(?:增速|增幅|增长率|增长)$/u, '') : known
  }
  // “产值超亿元的骨干企业达99户，其中10亿元以上8户”
  if (/^[\d.]+[万亿]+元(?:以上|以下)$/u.test(name) && memory.base !== undefined)
    return name + memory.base.replace(/^.{0,8}(?:超|过|以上|以下)(?:[^的]{0,8}的)?(?=.{2})/u, '')
  // “全县托位601个，每千人口2.1个” under 每千人口拥有3岁以下婴幼儿托位数
  if (/^每(?:百|千|万)?(?:名|常住)?(?:人口?|老年人|老人|常住人口)$/u.test(name)) {
    const whole = [memory.context.item, memory.base].find((each) => each?.startsWith(name.slice(0, 2)))
    if (whole !== undefined) return whole
  }
  if (isRelational(name)) {
    if (memory.placeHere && memory.last === undefined) return name
    // “加强公共厕所建设，设置密度达到…” is of the lavatories.
    const topic = memory.topic?.replace(/(?<=.{3})建设$/u, '')
    // “金融服务能力不断增强，贷款余额增长5.5%”, “绿化覆盖率达到41%，存款余额3万亿元”: only banks and money have them.
    const lender = memory.topicNoun ?? memory.base ?? ''
    if (/款余额$/u.test(name) && !/款|银行|金融机构|人民币|本外币|企业|行业/u.test(lender)) return name
    // “太阳能发电快速崛起，装机容量突破600万千瓦”: only what gives power has it.
    if (/^装机(?:容量|规模)$/u.test(name) && /(?:发电|风电|水电|光伏|太阳能)$/u.test(memory.topic ?? ''))
      return `${(memory.topic ?? '').replace(/^特别是/u, '')}${name}`
    const around = name.endsWith('密度') ? (topic ?? memory.context.item) : (memory.context.item ?? topic)
    const base = memory.topicNoun ?? memory.base ?? (memory.last === undefined ? around : undefined)
    if (base === undefined) return name.length >= 3 ? name : undefined
    // “新增规上工业企业80家，增加值增长8%”: the measure is of the things, not of the work.
    // “固定资产投资增长6.5%，出口增长8%”: an item of the list of its own.
    if (/^(?:出口|进口)额?$/u.test(name) && MEASURE_NAME.test(base) && !OTHER_MEASURE.test(base)) return name
    const other =
      /^(?:年?产[量值]|总产|单产|总产值|综合产值|出口额?|进口额?|销售额|销售量|营收|营业收入|贷款余额|存款余额|产能|贷款|.*保有量|总?投资|完成投资)$/u.test(
        name,
      )
    // “总产量增长19%、产值增长18%”: one measure stands in the place of the other.
    if (other && memory.last?.numberFirst !== true) {
      const owner = base.replace(OTHER_MEASURE, '')
      if (owner !== base && owner.length >= 2) return owner + name
    }
    // “办复率100%、满意率98%以上”: no rate of a rate.
    if (/(?:率|满意度)$/u.test(name) && /.率$/u.test(base)) {
      const owner = base.replace(/\p{Script=Han}{2}率$/u, '')
      return owner.length >= 2 && owner !== base ? owner + name : name
    }
    const economic = /^(?:增加值|总?产值|综合产值|营业收入|营收|销售收入|产能)$/u.test(name)
    // “新增发电装机872万千瓦，总规模达到2165万千瓦”: the whole is not only what was added.
    const whole = /^总(?:规模|量|数|里程|面积|长度?)$/u.test(name)
    const stem = whole
      ? base.replace(/^(?:新增|净增|新建)(?=.{2})/u, '')
      : economic
        ? economicOwner(base)
        : base.replace(/^(?:实施|推进|完成|开展|组织|提供|集聚|试点)/u, '')
    if (name === '完成投资') {
      const work = stem.replace(/^(?:计划|安排|新?开工(?:建设)?|开复工|竣工|续建|建设|改造)+(?=.{4})/u, '')
      return `${/^.*(?:项目|工程)[”"]?/u.exec(work)?.[0] ?? work}投资`
    }
    return stem.endsWith(name) ? stem : stem + name
  }
  if (isComparison(name) || (unit === '倍' && /^(?:是|为|约为|相当于)/u.test(name))) {
    const base = (/目标|测算值/u.test(name) ? memory.base : undefined) ?? memory.last?.name ?? memory.context.item
    // “债券资金95.54亿元，是上一年的3.13倍”
    if (unit === '倍' && /^(?:是|为|相当于)/u.test(name)) return base
    return base === undefined ? undefined : base + name.replace(/的$/u, '')
  }
  return name.length < 2 || name.length > 60 ? (name.length > 60 ? name.slice(-40) : undefined) : name
}

/** Whether what was named last is work that money goes into: 技改项目, 绿道. */
export function takesMoney(memory: SentenceMemory): boolean {
  const { last } = memory
  if (last === undefined) return false
  return last.grade === 'thing' || /(?:项目|工程)$/u.test(last.name)
}
