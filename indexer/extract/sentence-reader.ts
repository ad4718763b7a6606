import { type Document, sectionAt } from '../model/document.ts'
import type { Change, Comparison, Grade } from '../model/fact.ts'
import { type Part, partsWithin, type Sentence } from './clauses.ts'
import { attributeOf, type Context, contextAt } from './context.ts'
import type { Measurement } from './measurement.ts'
import { distribute, LEVEL_WORDS, listItems } from './name-lists.ts'
import { trimStart } from './name-start.ts'
import { ALTOGETHER, endOf, isLevel, isPast, joinPeriods, spanUpTo } from './period-rules.ts'
import { findPeriods, isSpan, type PeriodMention, yearsOf } from './periods.ts'
import { isOwnLevel, isWholeLevel, placeAtStart } from './places.ts'
import { findQuantities, type Quantity } from './quantities.ts'
import { isComparison, isRelational } from './related-names.ts'
import { changeOf, gradeOf, isIndicatorCount, isRateOfPlan, MEASURE_NAME, valueOf } from './readings.ts'
import { listNames, subjectOf, SUBJECTLESS, suffixed, withoutAuxiliary, withoutList } from './shared-names.ts'
import { isCount, MONEY, RATE_UNIT, TIME_UNIT } from './units.ts'
import { divide, type Verb } from './value-verbs.ts'
import { verbOf } from './work-verbs.ts'
import { type WordedTarget, wordedTargets } from './worded-targets.ts'

interface Named {
  readonly name: string
  readonly verb: string
  readonly unit: string
  readonly grade: Grade
  /** Whether the number stood before the noun (54个项目集中开工). */
  readonly numberFirst: boolean
  readonly after: string
  /** Whether a verb of level stood before the number (达83家). */
  readonly level: boolean
}

/** Values before and after, and how many further parts of the sentence hold them. */
interface Ways {
  readonly from: readonly Quantity[]
  readonly to: readonly Quantity[]
  readonly taken: number
}

// “126项重点任务中，已完成38项”, “19项主要指标中”, “预期性指标14项、约束性指标8项”
const COUNTED = /\d(?:项|个|件)[^，。\d]{0,12}(?:指标|任务|目标|实事)(?:中|当中|里)[，,]|(?:约束性|预期性)(?:指标)?\d/u
const TIME_NAMES =
  /(?:年限|天数|时长|时间|时限|周期|寿命|年龄|学制|工期|期限|日数|天数比|小时数|时数|学年|优良天|达标天|停电|办结|承诺时限)/u
/** What follows a number without making it part of a name: “2000亿元大关”, “6%左右的目标”. */
const TAIL =
  /^(?:的)?(?:(?:保障水平|大关|台阶|关口|门槛|水平|规模|标准|份额|比重|高位|区间|目标任务|任务|目标值|目标|大台阶|新台阶|线)(?:以上|以内)?|(?:的)?(?:速度|增速|增幅|增长|增长率|增长速度|幅度|速度增长|速度递增))$/u
const GOAL_AFTER = /^(?:的)?(?:规划|预期|年度|全年|计划)?(?:目标值|目标任务|目标|预期目标|控制目标)/u
const GOAL_BEFORE = /(?:(?:规划|预期|年度|全年|计划|既定|确定的?)?目标(?:值)?|计划数)$/u
const BENCHMARK =
  /(?:(?:规划|年度)?中期(?:测算|预测|评估|目标)?(?:目标值|目标|值)|(?:时序|序时)(?:进度|目标)(?:要求|值)?)/u
const VAGUE =
  /(?:^具体工作$|加速推进|加快推进|有序推进|稳步推进|扎实推进|顺利推进|推进顺利|强力推进|成效(?:明显|显著)|进展顺利|达到进度要求|进展|成效|超额完成.*|取得.{0,12}|完成年度.{0,10}|建设进度.*)$/u
const GIVES =
  /(?:安排|给予|发放|投入|拨付|减免|争取|提供|设立|兑现|补贴|补助|下达|筹集|落实|获得|获批|奖励|募集|引进|引导|撬动|带动|吸引|支持|释放|清退|清偿|偿还|化解|盘活|节约|新增|使用|筹措|统筹|设立|贷款|捐赠|压减|减少|办理|退|缴|实现|完成|签订|签约|收缴|追回|清缴|挽回)(?:了|每人|每户|超|近|约)?$/u
const FUND =
  /^(?:的)?\p{Script=Han}{0,14}(?:资金|贷款|补贴|补助|救助|债券|税收|租金|补偿|基金|国债|贴息|费用|专项|投资|订单|融资|授信|债务|支出|奖励|薪酬|工资|损失|额度|政府债|订单额|保险|税费|消费券|代金券)$/u
// “超中期目标0.96人”, “掉规划进度年均增长目标0.3个百分点”, “超计划19家”: how far from what was set, not how much.
const GAP =
  /(?:超|超过|超出|高于|高出|低于|掉|快于|慢于|好于|优于|多于|少于|落后于?|滞后于?)[^，]{0,14}?(?:目标值?|测算值|预测值|任务数?|计划数?|进度)(?:[（(][^（）()]*[)）])?$/u
const HAVEN = /(?:机场|港|港区)$/u
const TRAFFIC = /航|旅客|货邮|吞吐|起降|集装箱|泊位|码头/u
// “成为全省首个…”, “位居…”: ranks and titles.
const NO_NAME = /^(?:成为|位居|位列|跻身|入列)/u
/** Longest stretch without a separator that is looked at, in characters; no clause is longer. */
const MAX_STRETCH = 400
/** Longest purpose of money, in characters. */
const MAX_PURPOSE = 80
/** Longest bracket that is read for the parts of a value, in characters. */
const MAX_PARTS = 100
/** Most periods that go together in a list: “2016年、2017年、…”. */
const MAX_LIST = 12
// “目标任务（500户）”, “年均增长目标(7%)”, “年均增长率(7%)”
const BRACKET_GOAL =
  /(?<what>(?:(?:年度|全年|计划)?(?:目标任务|任务目标|目标|任务|计划)(?:值|数|量)?)|年均增长率)\s?[（(](?<inside>[^（）()]{1,16})[)）]/u
const EACH_HAS =
  /每(?:[个所家座条]|一)?(?:\p{Script=Han}|[（）()]){1,8}(?:建设|建立|建成|设立|设置|配备|配置|拥有|创建|打造|培育|至少有|建)$/u
// “分别由每人每月500元、315元提高到525元、350元”
const WAYS_START = /分别(?:由|从)(?:每人)?(?:每[月年])?$/u
/** From one value to the next: “由55.5%提高到62%”. */
const WAY =
  /^(?:左右)?(?:提高|提升|增加|扩大|上升|下降|降低|减少|缩短|压缩|压减|增长|调整|拓展|发展|攀升|跃升|缩小|缩减|回落|收窄|延长|优化|降|升|增|减|变)?(?:到|至|为)/u
const PERSON_OR_THING = /^[\p{Script=Han}“A-Za-z0-9（(]/u
const PREDICATE =
  /(?:获批|开工|投产|竣工|建成|落地|签约|通车|上线|挂牌|获评|入选|交付(?:使用)?|投用|投入使用|完工|启动|上市|开业|封顶|建成投产|建成投用|竣工投产|开工建设|加快建设|正式运营|入驻|进驻|落户|验收)$/u
const SHARED_WORK =
  /(?:的|(?<=[村镇区县户家处座]))(?<work>\p{Script=Han}{0,2}(?:编制|改造|整治|治理|修复|加固|提升|验收|建设|创建))$|(?<task>办学条件|(?:生产|播种|收购|改造|治理|整治|建设|创建|搬迁)硬?任务)$/u
// “投入3980万元完成农村五保户危房改造”
const OWN_WORK = /(?:编制|改造|整治|治理|修复|加固|提升|验收|建设|创建|工作|开工|竣工)$/u
// “投资60亿元的产业园”, “投资5000万元以上项目”: what is only described by it.
const DESCRIBES = /^(?:的|以上|以下|左右的)/u
const INVESTS = /^(?:\s|其中|共|累计|全年|计划)*投[入资](?:财政)?(?:资金)?(?:近|约|超)?$/u
const NO_CARRY = /(?:改造|治理|整治|建设|培训|验收|搬迁|安置|检测|服务|签约|就业|开放|出栏|授权|收入|产量|支出)$/u

// “产值超亿元的企业达99户，其中10亿元以上8户”, “100万元以上5个”: the money says which ones are counted.
function isClass(quantity: Quantity, before: string, after: string, next: Quantity | undefined): boolean {
  return (
    MONEY.test(quantity.unit) &&
    quantity.end > quantity.core.end &&
    /^(?:其中)?$/u.test(before.trim()) &&
    after === '' &&
    next !== undefined &&
    isCount(next.unit)
  )
}

// “年产1500万部手机生产线投产”: a capacity in a name. “以30个项目为统领”: what is worked with.
// “聚焦8条产业链”, “紧盯100个重点村”: what is looked at.
function isNamed(before: string, after: string): boolean {
  if (/(?:年|日)(?:产|处理|加工|接待|供应|发电)(?:能力)?$/u.test(before) && /^[\p{Script=Han}]{2}/u.test(after))
    return true
  if (/以$/u.test(before.trim()) && /为(?:统领|重点|抓手|载体|支撑|主|核心|依托|引领|牵引|平台|纽带)/u.test(after))
    return true
  return (
    /(?:^|[，、])(?:聚焦|紧盯|围绕|针对|瞄准|对标|紧扣|面向)\p{Script=Han}{0,10}$/u.test(before.trim()) && after !== ''
  )
}

// “固定资产投资是上个五年的3倍”, “分别是五年前的7倍和2.9倍”: what it is a multiple of is no part of the name.
const MULTIPLE_OF =
  /(?:分别|约|已|均|都)*(?:是|为|相当于)(?:上个|前|[“"]?十|\d{4}年|上年|去年|[三五]年前|改革前|建[市区省]|全[国省市]|同期|期初)[^，]{0,10}$/u

function withoutBase(words: string, unit: string | undefined): string {
  return unit === '倍' ? words.replace(MULTIPLE_OF, '') : words
}

// 总产量 of 生物降解制品总产量, 进出口总额 of 企业进出口总额, 存款余额 of 人民币存款余额
const OTHER_MEASURE =
  /(?:总?产[量值]|产能|进出口(?:总[额值]|额)?|增加值|营业收入|营收|存款余额|贷款余额|销售额|销售量|出口额|进口额|市场渗透率)$/u

// “乡镇企业快速发展，产值达到795亿元”, “技改搬迁全面完成，产值突破100亿元”: what is said of the topic is no part of its name.
const SAID_OF_TOPIC =
  /(?<=.{3})(?:持续|不断|稳步|加快|快速|蓬勃|迅速|全面|顺利|明显|显著|逐步|有序|扎实|稳定|健康|加速|深入|有力|有效|日益|更加|全部|圆满|成功)(?:发展|推进|完成|壮大|提升|增强|改善|提高|推开|加快|实施|建成|竣工|投产|投用|通车|开工|办结|启动|建立|形成|优化|完善|增长|进行|推广|开展)$|(?:位?居|列)?(?:全[国省市区]|世界|全球)第[一二三四五六七八九十\d]+位?$/u

/** 规上工业 of 新增规上工业企业, whose 增加值 is spoken of next; 乡镇企业 stays. */
function economicOwner(base: string): string {
  const verb = verbOf(base)
  return verb === ''
    ? base.replace(/(?<=(?:产业|工业|服务业|农业|建筑业))企业$/u, '')
    : base.slice(verb.length).replace(/企业$/u, '')
}

/** 万亩 and 亿亩, 家 and 万家 count the same things. */
function sameThing(first: string, second: string): boolean {
  const bare = (unit: string): string => unit.replace(/^[十百千]?[万亿]+/u, '')
  return bare(first) === bare(second)
}

/**
 * Reads the values of one sentence, from its first part to its last, and carries on what later parts leave
 * out: place, period, verb and noun of the item before, the name that 总投资 or 增长 belong to.
 */
export class SentenceReader {
  private readonly found: Measurement[] = []
  private readonly own: string | undefined
  private place: string | undefined
  /** Whether the part that is read names the place itself. */
  private placeHere = false
  private topic: string | undefined
  private topicNoun: string | undefined
  /** Whether the sentence counts indicators or tasks by their state, which are no values. */
  private readonly counts: boolean
  private category: string | undefined
  private last: Named | undefined
  /** The name that relational nouns (总投资, 占比) belong to. */
  private base: string | undefined
  private names: readonly string[] = []
  private expected = false
  private aimed = false
  private benchmark: string | undefined
  private mentionAt = 0
  private governing: PeriodMention[] = []
  /** What governed before a clause that spoke of the same thing at another time. */
  private local: PeriodMention[] | undefined
  /** Whether the last value took its name from before. */
  private carriedName = false
  private readonly context: Context

  constructor(
    private readonly document: Document,
    private readonly folded: string,
    private readonly sentence: Sentence,
    zone?: string,
  ) {
    // “高新区实现工业总产值297亿元。30个产业项目竣工投产”: a sentence that begins with a number goes on with the zone.
    if (sentence.parts[0]?.quantities[0]?.start === sentence.parts[0]?.start) this.place = zone
    this.context = contextAt(document, sentence.start)
    this.own = this.context.place
    this.counts = COUNTED.test(folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 400)))
  }

  /** The zone, port or company that the sentence spoke of at its end. */
  zone(): string | undefined {
    return this.place === undefined || isWholeLevel(this.place) ? undefined : this.place
  }

  read(): Measurement[] {
    const { parts } = this.sentence
    const text = this.folded.slice(this.sentence.start, this.sentence.end)
    if (/^\s*(?:例如|比如|譬如|假设)/u.test(text)) return []
    for (let at = 0; at < parts.length; at++) {
      const part = parts[at]
      if (part === undefined) continue
      this.enter(part)
      this.readBracketGoal(part)
      const real = this.realQuantities(part, at)
      if (real.length === 0) this.readWords(part, at)
      else at += this.readValues(part, real, at)
      const last = real.at(-1)
      if (last !== undefined) this.readParts(last)
    }
    return this.found
  }

  /** The number of the item that the sentence begins with: `1.`, `（二）`, `4．`, `——`. */
  /** The words of a stretch; of one without an end in sight, its last ones, so that the time stays linear in any text. */
  private words(start: number, end: number): string {
    return this.folded.slice(Math.max(start, end - MAX_STRETCH), end)
  }

  /** Takes over the periods and the place that stand in a part before its first quantity. */
  private enter(part: Part): void {
    if (part.separator !== '、' && part.separator.length !== 0 && !/^[和及与以]/u.test(part.separator)) {
      this.expected = false
      this.benchmark = undefined
    }
    const text = this.words(part.start, part.end)
    const clause = this.stripTimes(part.start, part.quantities[0]?.start ?? part.end)
    const start = clause
      .replace(/^[、,，和及与\s]+/u, '')
      .replace(/^(?:其中|同时|此外|预计|力争|确保|到|截至|完成|实现|全年)+/u, '')
    const divided = /^[，,；;]$/u.test(part.separator) ? divide(start).name : ''
    const ownName = divided !== '' && !isRelational(divided) && !isComparison(divided)
    const numberFirst =
      part.quantities[0] !== undefined && part.quantities[0].start - part.start <= 1 && part.separator !== '、'
    if (this.place !== undefined && isWholeLevel(this.place) && (ownName || numberFirst)) this.place = undefined
    // “地区生产总值年均增速6.3%，2024年突破2000亿元，新开工重大项目235个”: the year was of the one clause only.
    if (this.local !== undefined && ownName && this.mentionsIn(part.start, part.end).length === 0) {
      this.governing = this.local
      this.local = undefined
    }
    // “推动云龙机场申创口岸，新开通航线5条”; not “推进烟台港扩能，开工6个煤电项目”.
    if (
      this.place !== undefined &&
      HAVEN.test(this.place) &&
      (ownName || numberFirst) &&
      (!TRAFFIC.test(text) || /^(?:机场|港口)/u.test(start))
    )
      this.place = undefined
    this.placeHere = false
    if (
      /^(?:全[省市区州盟县旗]|我[省市区州盟县旗]|在.{0,10}带动下)/u.test(start) &&
      isOwnLevel(start.slice(0, 2), this.own)
    )
      this.place = undefined
    else if (part.separator !== '、' || this.place === undefined) {
      const place = placeAtStart(start, this.own)
      this.placeHere = place !== undefined
      if (place !== undefined && (part.quantities.length > 0 || this.goesOn(place, start)))
        this.place = place === this.own ? undefined : place
    }
    if (/预计|有望|可望/u.test(text)) this.expected = true
    if (/力争|争取|确保|目标/u.test(text)) this.aimed = true
  }

  /** Whether a place named in a clause without a number is still spoken of after it: a zone at work, not one that won a title. */
  private goesOn(place: string, clause: string): boolean {
    if (isWholeLevel(place)) return false
    if (HAVEN.test(place)) return true
    return !/(?:获评|获批|荣获|荣膺|纳入|入选|命名|列入|创建|晋升|通过|建成|开工|竣工|通车|投用|挂牌|开通|启动|落户|落成|封顶|投产|运营|被|成为|名列|跻身)/u.test(
      clause,
    )
  }

  /** The words of a stretch without the period expressions in it. */
  private stripTimes(start: number, end: number): string {
    let words = ''
    let at = Math.max(start, end - MAX_STRETCH)
    for (const mention of this.mentionsIn(at, end)) {
      // “比上年”, “较2020年” are words of comparison and stay.
      if (mention.start < at || mention.end > end || mention.relation === 'than') continue
      words += this.words(at, mention.start)
      at = mention.end
      // “2022年的”, “到2025年，”, “"十四五"期间”
      if (/^\s*的/u.test(this.words(at, at + 2))) at += this.words(at, at + 2).indexOf('的') + 1
      // “五年内保持…”
      if (/^内(?![外贸资河陆容需涝蒙部])/u.test(this.words(at, at + 2))) at++
    }
    return (words + this.words(at, end)).replace(/[\s*]+/gu, '')
  }

  private mentionsIn(start: number, end: number): PeriodMention[] {
    const { periods } = this.sentence
    while (this.mentionAt > 0 && (periods[this.mentionAt - 1]?.end ?? 0) > start) this.mentionAt--
    while (this.mentionAt < periods.length && (periods[this.mentionAt]?.end ?? 0) <= start) this.mentionAt++
    const found: PeriodMention[] = []
    for (let at = this.mentionAt; at < periods.length; at++) {
      const mention = periods[at]
      if (mention === undefined || mention.start >= end) break
      found.push(mention)
    }
    return found
  }

  /** Moves the governing periods on to those that stand before a position; periods that only a list joins go together. */
  private govern(start: number, end: number): void {
    for (const mention of this.mentionsIn(start, end)) {
      if (mention.relation === 'than' || mention.relation === 'from') continue
      // “深度谋划“十五五”重大项目559个” in a review: what the projects are for, not when.
      if (
        this.context.tense === 'review' &&
        mention.relation === 'in' &&
        isSpan(mention.period) &&
        yearsOf(mention.period)[0] > (this.context.reference.year ?? 9999)
      )
        continue
      const before = this.governing.at(-1)
      if (before === mention) continue
      const gap = before === undefined ? '-' : this.words(before.end, mention.start)
      this.governing =
        before !== undefined && /^[、,，和及与\s]{1,3}$/u.test(gap) && this.governing.length < MAX_LIST
          ? [...this.governing, mention]
          : [mention]
    }
  }

  private realQuantities(part: Part, at: number): Quantity[] {
    const { quantities } = part
    const real: Quantity[] = []
    for (const [index, quantity] of quantities.entries()) {
      const end = quantities[index + 1]?.start ?? part.end
      const before = this.words(quantities[index - 1]?.end ?? part.start, quantity.start)
      const after = this.words(quantity.end, end).trim()
      if (this.isReal(part, at, quantity, before, after, index, quantities.length)) real.push(quantity)
    }
    return real
  }

  private isReal(
    part: Part,
    at: number,
    quantity: Quantity,
    before: string,
    after: string,
    index: number,
    count: number,
  ): boolean {
    const { unit, value } = quantity
    const whole = this.words(part.start, part.end)
    // “二、加强社会保障10件”: how many items a heading has under it.
    if (/^(?:件|项|大)$/u.test(unit) && this.isHeading(part)) return false
    if (isRateOfPlan(unit, whole)) return false
    const tail = TAIL.test(after) || after === '' || /^[（(]/u.test(after)
    if (isClass(quantity, before, after, part.quantities[index + 1]) || isNamed(before, after)) return false
    // “由320元提高到380元”
    if (/(?:由|从)/u.test(before) && WAY.test(after) && index < count - 1) return true
    // “迈向2000亿元”: not reached. “、701所”, “719所等”: names of institutes.
    if (/(?:迈向|冲刺|向着?)$/u.test(before.trim()) && quantity.comparison === '=' && !/^(?:%|‰)$/u.test(unit))
      return false
    if (before.trim().endsWith('、') && (unit === '所' || verbOf(before.trim()) === '')) return false
    if ((unit === '所' && /^等/u.test(after)) || /^[^，]{0,5}(?:以上|以下)的/u.test(after)) return false
    if (TIME_UNIT.test(unit)) return this.isRealTime(quantity, part, tail)
    if (unit === '') {
      const { verb } = divide(before)
      const pure = before.trim() === '' && index === 0 && at > 0
      if (after === '' && index === count - 1 && (verb.level || verb.change !== undefined) && this.unitFollows(at))
        return true
      return (
        (verb.level ||
          pure ||
          BENCHMARK.test(this.words(part.start, quantity.start)) ||
          isComparison(trimStart(divide(before).name)) ||
          /(?:指数|比|系数|性别比)$/u.test(before)) &&
        (tail || after === '') &&
        (pure ? this.last?.unit === '' : true)
      )
    }
    // “每个乡（镇）建设一所中心卫生院”
    if (quantity.chinese && value === 1 && EACH_HAS.test(before) && PERSON_OR_THING.test(after)) return true
    if (quantity.chinese && value !== undefined && !RATE_UNIT.test(unit) && unit !== '番') {
      // “新落地百亿元以上产业项目25个”, “42个投资超百亿元产业项目”: which ones, not how much.
      if (MONEY.test(unit) && !tail && /^的?\p{Script=Han}/u.test(after)) return false
      if (/^(?:千|百|十)?(?:万亿|亿|万)/u.test(unit) && (quantity.comparison !== '=' || tail))
        return divide(before).verb.level || quantity.comparison !== '='
      if (value < 2 || (value < 10 && /^(?:期|级|层|轮|大|档|类|种|线|点)$/u.test(unit))) return false
      const counted = this.words(quantity.end, quantity.end + 2)
      if (/^\d/u.test(counted)) return true
      if (unit === '次' && before.trim() === '' && verbOf(after) !== '') return true
      return (
        tail &&
        verbOf(trimStart(before)) !== '' &&
        trimStart(before).length > 3 &&
        /^[、，。；,;（(]|^$/u.test(this.words(quantity.end, quantity.end + 1))
      )
    }
    if (unit === '番') return /翻了?$/u.test(before) && (tail || after.startsWith('多'))
    if (
      unit === '成' &&
      !/(?:率|比|占|超|达|近|增长|下降|到|约)$/u.test(divide(before).name + divide(before).verb.words) &&
      divide(before).verb.words === '' &&
      quantity.comparison === '='
    )
      return false
    if (unit === '位' && /(?:第|升|移|列|居|前|名|跃)$/u.test(before)) return false
    if (unit === '大') return /(?:组建|建成|打造|形成|实施)$/u.test(before)
    if (
      /(?:一式|每|第|满|前|近|头)$/u.test(before) &&
      unit !== '%' &&
      quantity.comparison === '=' &&
      !/人|元/u.test(unit)
    )
      return false
    // “已完成规划中期进度的有12项”, “暂无统计值的有3项”
    if (
      /^[项个件]$/u.test(unit) &&
      /(?:进度|目标|任务|统计值|统计数据|滞后)的?(?:有|为|共)?$/u.test(before.trim()) &&
      tail &&
      /(?:完成|达到|暂无|滞后|未|进度)/u.test(before)
    )
      return false
    if (isIndicatorCount(unit, whole) || (this.counts && /^(?:项|个|件|类)$/u.test(unit))) return false
    if (tail) return true
    // A quantity before a noun: a count of it, or part of its name (5亿元以上项目, 500千伏变电站).
    if (isCount(unit)) {
      // “8座以下小型车辆通关”: which ones.
      if (quantity.comparison === '<=' && quantity.end > quantity.core.end) return false
      if (/^(?:强|级|制|型|年|分|多元|层|线|股)/u.test(after) || !PERSON_OR_THING.test(after)) return false
      return true
    }
    if (RATE_UNIT.test(unit)) {
      // “按区常住人口的万分之十六核定岗位”
      if (/按.{2,12}的$/u.test(before.trim()) && /^(?:核定|配备|配置|设置|安排)/u.test(after)) return true
      if (/^(?:的)?(?:时序|序时)/u.test(after) || GOAL_AFTER.test(after)) return true
      const trimmed = trimStart(before)
      // “一般公共预算支出75%以上用于民生事业”, “有效覆盖50%建成区面积”
      if (trimmed.length >= 4 && /^用于\p{Script=Han}{2,12}/u.test(after)) return true
      if (/覆盖$/u.test(before) && /^\p{Script=Han}{2,12}$/u.test(after)) return true
      // “…签约服务履约率达到100% 推动…”: a blank where a mark was lost.
      if (/率$/u.test(divide(before).name) && divide(before).verb.level)
        if (/^\s/u.test(this.words(quantity.end, quantity.end + 1))) return true
      return (
        (trimmed === '' || divide(before).verb.level || divide(before).verb.change !== undefined) &&
        (quantity.unit === '%' || quantity.unit === '倍') &&
        /^[\p{Script=Han}“]/u.test(after) &&
        after.length <= 24
      )
    }
    if (GOAL_AFTER.test(after)) return true
    if (/^的(?:目标)?任务$/u.test(after) && /(?:超额|提前|圆满|全面)完成/u.test(before)) return true
    if (
      MONEY.test(unit) &&
      index === count - 1 &&
      (GIVES.test(before) || /(?:每人|每户|每生|每年)$/u.test(before)) &&
      FUND.test(after)
    )
      return true
    const divided = divide(before)
    if (
      MONEY.test(unit) &&
      INVESTS.test(before) &&
      this.isInvested(quantity, before) &&
      (/^(?:用于|\p{Script=Han}{2})/u.test(after) || after === '')
    )
      return true
    // “吸引硕士博士651人来咸就业创业”, “粮食产量231.6万吨连续增产”
    if (
      divided.name.length >= 2 &&
      (divided.verb.level || divided.verb.change !== undefined) &&
      !/以上|以下/u.test(this.words(quantity.core.end, quantity.end))
    )
      return !/^[\p{Script=Han}]{1,6}(?:企业|项目|产业|集群|园区|基地)/u.test(after)
    // Lengths, areas and weights of things: “新建20公里绿道”, “完成30万亩高标准农田”.
    if (
      !MONEY.test(unit) &&
      !/千伏|千瓦|瓦|度|(?:^|毫|厘)米$/u.test(unit) &&
      index === count - 1 &&
      verbOf(trimStart(before)) === trimStart(before) &&
      /^[\p{Script=Han}“]{2,16}$/u.test(after)
    )
      return !/项目|工程|生产线|机组|产能/u.test(after) || /公里|亩|平方/u.test(unit)
    return /(?:万|亿)$/u.test(unit) && /(?:解决|为|惠及|服务|覆盖)了?$/u.test(before)
  }

  /** “分别提高7.7和46.9个百分点”: the next of a list names the unit of both. */
  private unitFollows(at: number): boolean {
    const next = this.sentence.parts[at + 1]
    const quantity = next?.quantities[0]
    return (
      next !== undefined &&
      quantity !== undefined &&
      /^[、和及与]$/u.test(next.separator) &&
      quantity.start === next.start &&
      quantity.unit !== ''
    )
  }

  private isRealTime(quantity: Quantity, part: Part, tail: boolean): boolean {
    const { name, verb } = divide(this.stripTimes(part.start, quantity.start))
    const own = trimStart(name)
    if (/\s*(?:以上|以下)/u.test(this.words(quantity.core.end, quantity.end)) && !tail) return false
    if (!tail) return false
    if (BENCHMARK.test(own) || GOAL_BEFORE.test(own)) return true
    // “2021年、2022年分别为11.2年”, “…优良天数逐年增加，2015年达到281天”
    const known = this.last?.name ?? this.context.item ?? this.topic ?? ''
    if (own.length < 2)
      return (
        (verb.level && TIME_NAMES.test(known)) ||
        (this.last?.unit === quantity.unit && this.stripTimes(part.start, quantity.start) === '')
      )
    if (TIME_NAMES.test(own)) return true
    return verb.change !== undefined && /(?:天|小时|工作日|分钟|年)/u.test(quantity.unit)
  }

  /** Whether a part is a whole heading. */
  private isHeading(part: Part): boolean {
    const section = sectionAt(this.document, part.start)
    return (
      section.level > 0 &&
      section.headingSpan.end <= part.end &&
      section.headingSpan.end > part.start &&
      section.headingSpan.end - section.headingSpan.start < 30
    )
  }

  /**
   * “掉规划进度年均增长目标(7%)”, “超过“十四五”规划年均增长率(7%)”, “超额完成目标任务（500户）”: the goal itself stands in
   * the bracket.
   */
  private readBracketGoal(part: Part): void {
    const text = this.words(part.start, part.end)
    const match = BRACKET_GOAL.exec(text)
    if (match === null) return
    const inside = match.groups?.inside ?? ''
    const quantity = findQuantities(inside)[0]
    if (quantity === undefined || quantity.end - quantity.start < inside.trim().length) return
    const own = trimStart(divide(this.stripTimes(part.start, part.start + match.index)).name)
    const named = own.length >= 4 && !isComparison(own) && verbOf(own) === '' ? own : undefined
    const rate = quantity.unit === '%'
    const name = named ?? (rate ? (this.base ?? this.last?.name) : this.last?.name) ?? this.context.item
    if (name === undefined) return
    const words = text.slice(0, match.index) + (match.groups?.what ?? '')
    // “规划进度年均增长目标”: set for the way to the plan's end.
    const benchmark = /(?:规划|中期)进度[^，]{0,8}$/u.exec(words)?.[0]
    const whole = /规划|五年|年均|[“"]十/u.test(words)
    const period = whole ? this.context.reference.fiveYears : undefined
    this.emit({
      part,
      name,
      ...valueOf(quantity),
      unit: quantity.unit,
      ...(rate && /增长|增速/u.test(words) && { change: 'growth' as const }),
      comparison: quantity.comparison,
      annual: /年均/u.test(words),
      grade: gradeOf(name, quantity.unit, true, false),
      ...(benchmark === undefined
        ? { kind: 'target' as const }
        : { kind: 'benchmark' as const, benchmarkName: benchmark }),
      ...(period !== undefined && { period }),
      quantityEnd: part.start + match.index + match[0].length,
      start:
        part.start + match.index - (benchmark === undefined ? 0 : benchmark.length - (match.groups?.what ?? '').length),
    })
  }

  /** “（市本级14313套，各区1961套）”, “（含抽疏线路5条）”: what a value is made up of, in the bracket right behind it. */
  private readParts(whole: Quantity): void {
    const { last } = this
    const behind = this.words(whole.end, Math.min(this.folded.length, whole.end + MAX_PARTS))
    const inside = /^\s?[（(](?<inside>[^（）()\n]{4,})[)）]/u.exec(behind)?.groups?.inside
    if (inside === undefined || last === undefined) return
    const start = whole.end + behind.indexOf(inside)
    for (const part of partsWithin(this.folded, start, start + inside.length)) {
      const [quantity, more] = part.quantities
      // Of the same unit, and nothing behind it: “（占全省的5%）”, “（2019年建成12套）” are no parts.
      if (quantity === undefined || more !== undefined || !sameThing(quantity.unit, whole.unit)) return
      if (this.words(quantity.end, part.end).trim() !== '') return
      const words = this.words(part.start, quantity.start).replace(/^(?:其中|包括|包含|含)[:：]?/u, '')
      const { name: rough, verb } = divide(words)
      const own = trimStart(rough)
      if (own.length < 2 || /\d/u.test(own)) return
      const place = /^[省市区州县盟旗]?本级$|^各[市区县州盟旗]/u.test(own) ? own : placeAtStart(`${own}的`, this.own)
      const name = place === own ? last.name : this.carried(own, { ...part, separator: '、' }, quantity, verb)
      this.emit({
        part,
        name,
        ...valueOf(quantity),
        unit: quantity.unit,
        comparison: quantity.comparison,
        annual: false,
        grade: last.grade,
        quantityEnd: quantity.end,
        ...(place === own && { place }),
      })
    }
  }

  /** A part without a quantity: it may name the topic of what follows, or state a target in words. */
  private readWords(part: Part, at: number): void {
    // “3月下旬企业全面复工，新增减税降费183亿元”: the month is of what it stands with.
    const spoken = this.stripTimes(part.start, part.end).length > 3
    if (!spoken || !this.mentionsIn(part.start, part.end).some((each) => /-\d{2}$/u.test(each.period)))
      this.govern(part.start, part.end)
    // “…全覆盖（牵头责任单位：自治区教育厅）”
    const text = this.stripTimes(part.start, part.end).replace(/[（(][^（）()]*[)）]$/u, '')
    const doubled = /^(?<before>.*?)(?:翻番|翻一番|翻了一番)(?:目标)?$/u.exec(text)?.groups?.before
    if (doubled !== undefined && !/超额|提前|完成/u.test(doubled)) {
      this.doubled(part, doubled)
      return
    }
    this.wordTarget(part, at, text)
    const next = this.sentence.parts[at + 1]
    const plain = text.replace(/[“”"]/gu, '')
    if (next?.separator === '：' || next?.separator === ':') {
      if (plain.length <= 10 && !/目标|任务|方面/u.test(plain))
        this.category = plain.replace(/^[一二三四五六七八九十]+是/u, '')
      return
    }
    // “新材料产业，出台…”: a noun alone is what the sentence is about.
    if (
      at === 0 &&
      plain.length <= 10 &&
      /(?:产业|经济|行业|领域|工业|农业|服务业|贸易|方面)$/u.test(plain) &&
      verbOf(plain) === '' &&
      !/^(?:加快|推动|推进|促进|发展|优化|培育|壮大|深化|大力|做|突破)/u.test(plain)
    ) {
      this.topicNoun = plain.replace(/方面$/u, '')
      return
    }
    // “地区生产总值连续跨上两个万亿大台阶，2022年达到8.74万亿元”
    const name = trimStart(text).replace(
      /(?<=.{3})(?:连续|接连|先后|成功)*(?:跨上|迈上|跃上|登上|站上|跨越|跨过|迈过).{2,}$/u,
      '',
    )
    if (name.length >= 2 && name.length <= 30)
      this.topic = name
        .replace(SAID_OF_TOPIC, '')
        .replace(
          /^(?:提高|提升|增加|扩大|加强|完善|降低|优化|深化|聚焦|推进|促进|免费救助|实施|开展|深入开展|统筹)/u,
          '',
        )
  }

  private doubled(part: Part, before: string): void {
    const { name: rough } = divide(before)
    const words = trimStart(this.withoutPlace(rough))
    const single = this.composed(words, '倍', true)
    const names = /、/u.test(words) ? listNames(words) : single === undefined ? [] : [single]
    for (const name of names)
      this.emit({
        part,
        name,
        quantityEnd: part.end,
        value: 1,
        unit: '倍',
        change: 'multiple',
        comparison: '=',
        annual: false,
        grade: 'measure',
      })
  }

  private wordTarget(part: Part, at: number, text: string): void {
    if (this.context.tense !== 'goals') return
    for (const words of wordedTargets(text)) this.wordedOne(part, at, words)
  }

  private wordedOne(part: Part, at: number, words: WordedTarget): void {
    const own = trimStart(this.withoutPlace(words.indicator))
    const names = words.several ? listNames(own) : [own]
    for (const name of names) {
      const grows =
        /(?:经济|地区生产总值|GDP)/u.test(words.text) && name.endsWith('增长') && this.context.attribute === undefined
      const indicator = name === '' ? this.topic : grows ? name.slice(0, -2) : name
      if (indicator === undefined || indicator.length < 2) continue
      this.emit({
        part,
        name: indicator,
        quantityEnd: part.end,
        unit: '',
        comparison: '=',
        annual: false,
        grade: 'measure',
        ...(grows && { change: 'growth' as const }),
        text: words.text,
        ...(at > 0 && name === '' && { start: this.sentence.parts[at - 1]?.start ?? part.start }),
      })
    }
  }

  /** Reads the values of a part and of the parts that only go on its list; gives how many further parts it took. */
  private readValues(part: Part, real: readonly Quantity[], at: number): number {
    const first = real[0]
    if (first === undefined) return 0
    const before = this.governing
    this.govern(part.start, first.start)
    const way = this.wayOf(part, real)
    if (way !== undefined) {
      this.readWay(part, way[0], way[1])
      return 0
    }
    const ways = this.waysOf(part, real, at)
    if (ways !== undefined && this.readWays(part, ways)) return ways.taken
    const more = real.length === 1 ? this.continuation(part, first, at) : []
    if (more.length > 0) {
      if (this.readList(part, [first, ...more.flatMap((each) => each.quantities)])) return more.length
    }
    for (const [index, quantity] of real.entries()) this.readOne(part, quantity, index, real, at)
    if (at > 0 && this.governing !== before && this.carriedName && this.local === undefined) this.local = before
    return 0
  }

  /** The parts after a part that hold nothing but a further quantity of the same unit: “12.05年、12.13年、12.2年”. */
  private continuation(part: Part, quantity: Quantity, at: number): Part[] {
    const more: Part[] = []
    const after = this.words(quantity.end, part.end).trim()
    if (after !== '') return more
    for (const next of this.sentence.parts.slice(at + 1, at + 12)) {
      const only = next.quantities[0]
      if (only === undefined || next.quantities.length !== 1 || !/^(?:、|和|及|以及|与)$/u.test(next.separator)) break
      if (this.words(next.start, only.start).trim() !== '' || this.words(only.end, next.end).trim() !== '') break
      more.push(next)
    }
    return more
  }

  /** “由320元提高到380元”, “从1000份提升到5.5万份”: the value before and the value after. */
  private wayOf(part: Part, real: readonly Quantity[]): readonly [Quantity, Quantity] | undefined {
    const [from, to] = real
    if (from === undefined || to === undefined || real.length !== 2) return undefined
    const before = this.stripTimes(part.start, from.start)
    if (!/(?:由|从)[^由从]{0,14}$/u.test(before)) return undefined
    return /(?:到|至|为)/u.test(this.words(from.end, to.start)) ? [from, to] : undefined
  }

  /** “分别由420元、45元提高到450元、50元”: as many values before as after, over the parts of the sentence. */
  private waysOf(part: Part, real: readonly Quantity[], at: number): Ways | undefined {
    const [first] = real
    if (first === undefined || real.length !== 1 || !WAYS_START.test(this.words(part.start, first.start).trim()))
      return undefined
    const from = [first]
    const to: Quantity[] = []
    let taken = 0
    for (const next of this.sentence.parts.slice(at + 1, at + MAX_LIST)) {
      const [one, two, three] = next.quantities
      if (one === undefined || three !== undefined || !/^(?:、|和|及|以及|与)$/u.test(next.separator)) break
      if (this.words(next.start, one.start).trim() !== '' || (two === undefined && one.end < next.end)) break
      if (two === undefined) (to.length === 0 ? from : to).push(one)
      else if (to.length === 0 && WAY.test(this.words(one.end, two.start).trim())) {
        from.push(one)
        to.push(two)
      } else break
      taken++
      if (to.length === from.length) return { from, to, taken }
    }
    return undefined
  }

  private readWays(part: Part, { from, to }: Ways): boolean {
    const [first] = from
    if (first === undefined) return false
    const before = this.stripTimes(part.start, first.start).replace(WAYS_START, '')
    const words = trimStart(this.withoutPlace(divide(before).name))
    const names =
      words === '' ? (this.names.length === from.length ? this.names : undefined) : distribute(words, from.length)
    if (names === undefined) return false
    const base = this.baseYear()
    const level = { part, annual: false, level: true }
    for (const [index, name] of names.entries()) {
      const [start, end] = [from[index], to[index]]
      if (start === undefined || end === undefined) continue
      const unit = end.unit
      const shared = { ...level, name, grade: gradeOf(name, unit, true, false), unit }
      this.emit({
        ...shared,
        ...valueOf(start),
        comparison: '=',
        quantityEnd: start.end,
        kind: 'actual',
        ...(base !== undefined && { period: base }),
        basePeriod: true,
      })
      this.emit({ ...shared, ...valueOf(end), comparison: end.comparison, quantityEnd: end.end })
    }
    return true
  }

  private readWay(part: Part, from: Quantity, to: Quantity): void {
    const before = this.stripTimes(part.start, from.start)
    const cut = Math.max(before.lastIndexOf('由'), before.lastIndexOf('从'))
    const raw = trimStart(this.withoutPlace(divide(before.slice(0, cut)).name))
    const name = this.composed(raw, to.unit, true)
    if (name === undefined) return
    const grade = gradeOf(name, to.unit, true, false)
    const mention = this.mentionsIn(part.start, from.start)
      .filter((each) => each.relation === 'from')
      .at(-1)
    const base = mention?.period ?? this.baseYear()
    const shared = { part, name, annual: false, grade, unit: from.unit === '' ? to.unit : from.unit }
    this.emit({
      ...shared,
      ...valueOf(from),
      comparison: '=',
      quantityEnd: from.end,
      kind: 'actual',
      ...(base !== undefined && { period: base }),
      basePeriod: true,
    })
    this.govern(from.end, to.start)
    this.emit({ ...shared, unit: to.unit, ...valueOf(to), comparison: to.comparison, quantityEnd: to.end, level: true })
    this.remember({ name, verb: verbOf(name), unit: to.unit, grade, numberFirst: false, after: '', level: true }, [
      name,
    ])
  }

  /** The year before the period that is spoken of. */
  private baseYear(): string | undefined {
    const period = this.context.period
    if (period === undefined) return undefined
    const [first, last] = yearsOf(period)
    if (first !== last) return String(first - 1)
    return this.context.tense === 'goals' &&
      this.context.reference.fiveYears !== undefined &&
      this.document.kind === 'plan'
      ? String(yearsOf(this.context.reference.fiveYears)[0] - 1)
      : String(last - 1)
  }

  /** Values in a row: spread over as many names, periods or places. */
  private readList(part: Part, values: readonly Quantity[]): boolean {
    const first = values[0]
    if (first === undefined) return false
    const before = this.stripTimes(part.start, first.start)
    const { name: rough, verb } = divide(before)
    const places = this.placesOf(rough, values.length)
    let words = withoutBase(
      trimStart(places === undefined ? this.withoutPlace(rough) : places.rest),
      values.at(-1)?.unit,
    )
    const bench = this.benchmarkOf(words)
    if (bench !== undefined) words = bench.rest
    const unit = values.at(-1)?.unit ?? ''
    const periods = this.governing.length === values.length && values.length > 1 ? this.governing : undefined
    let names: readonly string[] | undefined
    if (periods === undefined && places === undefined) {
      if (isComparison(words) || isRelational(words))
        names = this.names.length === values.length ? this.names.map((name) => name + words) : undefined
      else if (words === '') names = this.names.length === values.length ? this.names : this.recent(values.length)
      else names = suffixed(words, values.length) ?? distribute(words, values.length)
      if (names === undefined && !verb.distributed && values.length > 1) return false
    }
    const single = this.composed(words, unit, verb.level || verb.change !== undefined)
    names ??= single === undefined ? undefined : values.map(() => single)
    if (names === undefined) return false
    // “分别增长9%和10%以上”, “分别降至9/10万和2.5‰以下”: the degree is of all.
    const { comparison: degree = '=' } = values.at(-1) ?? {}
    const shared = values.length === 2 && degree !== '=' && first.comparison === '='
    for (const [index, quantity] of values.entries()) {
      const name = names[index] ?? ''
      // “分别扩面2.4万、9.9万人次”: the last one names the unit of all.
      const own =
        quantity.unit === '' || (quantity.unit === '个' && unit === '百分点')
          ? unit
          : /^[万亿]$/u.test(quantity.unit) && unit.startsWith(quantity.unit)
            ? unit
            : quantity.unit
      const grade = gradeOf(name, own, verb.level, false)
      const mention = periods?.[index]
      this.emit({
        part,
        name,
        ...valueOf(quantity),
        unit: own,
        ...changeOf(name, own, verb),
        sign: verb.sign,
        comparison: shared ? degree : quantity.comparison,
        annual: verb.annual,
        grade,
        quantityEnd: quantity.end,
        level: verb.level || first.start < first.core.start,
        ...(verb.expected && { estimated: true }),
        ...(mention !== undefined && { period: mention.period }),
        ...(places !== undefined && { place: places.places[index] ?? '' }),
        ...(bench !== undefined && { kind: 'benchmark' as const, benchmarkName: bench.name }),
      })
    }
    const name = names[0] ?? ''
    this.remember(
      {
        name,
        verb: verbOf(name),
        unit,
        grade: gradeOf(name, unit, verb.level, false),
        numberFirst: false,
        after: '',
        level: verb.level,
      },
      names,
      isRelational(words) || isComparison(words),
    )
    return true
  }

  /** The last so many things that the sentence gave values of: “…达到3325元，…达到1200元，分别增加1681元和697元”. */
  private recent(count: number): string[] | undefined {
    const names = [...new Set(this.found.map((each) => each.indicator))].slice(-count)
    return names.length === count ? names : undefined
  }

  /** “青石镇、河湾镇分别建成蔬菜大棚”: as many places as values. */
  private placesOf(words: string, count: number): { places: string[]; rest: string } | undefined {
    if (count < 2) return undefined
    const match = /^(?<list>[^，]{3,40}?)分别(?<rest>.*)$/u.exec(words)?.groups
    const items = match?.list === undefined ? [] : listItems(match.list)
    if (items.length !== count || !items.every((item) => placeAtStart(`${item}的`, undefined) === item))
      return undefined
    return { places: items, rest: match?.rest ?? '' }
  }

  private benchmarkOf(words: string): { name: string; rest: string } | undefined {
    const match = BENCHMARK.exec(words)
    if (
      match === null ||
      /(?:超|掉|低于|高于|快于|慢于|达到|完成|优于|好于|落后于|滞后于|比)[^，]{0,6}$/u.test(words.slice(0, match.index))
    )
      return undefined
    const before = words.slice(0, match.index)
    const after = words.slice(match.index + match[0].length).replace(/^(?:为|是|达到|:|：)/u, '')
    this.benchmark = match[0]
    return { name: match[0], rest: trimStart(divide(after).name) || before }
  }

  private readOne(part: Part, quantity: Quantity, index: number, real: readonly Quantity[], at: number): void {
    const from = index === 0 ? part.start : (real[index - 1]?.end ?? part.start)
    this.govern(from, quantity.start)
    const before = this.stripTimes(from, quantity.start)
    const until = real[index + 1]?.start ?? part.end
    const rawAfter = this.words(quantity.end, until).replace(/[\s*]+/gu, '')
    let after = rawAfter.replace(/^[（(][^（）()]*[)）]/u, '')
    // “翻了两番多”
    if (quantity.unit === '番') after = ''
    // “四批54个项目集中开工”: both counts are of what stands after the second.
    const following = real[index + 1]
    if (after === '' && following !== undefined) after = this.words(following.end, part.end).replace(/[\s*]+/gu, '')
    if (this.readGoal(part, quantity, before, after) || this.readInvested(part, quantity, before)) return
    const { name: rough, verb } = divide(before)
    const tail = after === '' || TAIL.test(after)
    if (!tail && this.readNumberFirst(part, quantity, rough, after, verb, at, index)) return
    // “2024年在中心城区率先突破2000亿元”: where it was the first, of what was named before.
    let words = /^在.{2,10}$/u.test(rough) && /率先|首次/u.test(verb.words) ? '' : trimStart(this.withoutPlace(rough))
    const covered = /^(?<first>.{3,30}?)(?<text>全覆盖)、(?<rest>.{3,})$/u.exec(words)?.groups
    if (covered?.rest !== undefined && this.context.tense === 'goals') {
      this.wordTarget(part, at, `${covered.first ?? ''}全覆盖`)
      words = covered.rest
    }
    const bench = this.benchmarkOf(words)
    let kind: Measurement['kind'] | undefined
    if (bench !== undefined || (this.benchmark !== undefined && /^(?:、|和|及)$/u.test(part.separator))) {
      kind = 'benchmark'
      words = (bench?.rest ?? words).replace(/^年?平均/u, '')
      // “中期测算值为年平均参保率超过99.4%” under 基本养老保险参保率.
      if (words.length >= 2 && this.context.item?.endsWith(words) === true) words = ''
    } else if (GOAL_BEFORE.test(words) && !isComparison(words)) {
      kind = 'target'
      words = words.replace(GOAL_BEFORE, '').replace(/的$/u, '')
      if (/(?:超|超过|掉|低于|高于|快于)$/u.test(words)) words = ''
    }
    if (!tail && /^(?:用于|来|赴|到|在|入选|入围|获评|参加|驰援|支援)/u.test(after)) words += after
    if (/^增速|^增长$|^增长速度|^增幅/u.test(after.replace(/^的/u, '')) && quantity.unit === '%') {
      this.value(part, quantity, words, { ...verb, change: verb.change ?? 'rise' }, kind, at)
      return
    }
    // “2021年、2022年…登记失业率分别为5.45%、2.84%，年均失业率为3.64%”: the mean of what was named before.
    const mean = /^(?:年均|年平均)(?<noun>.{2,})$/u.exec(rough)?.groups?.noun
    if (mean !== undefined && this.last?.name.endsWith(mean) === true) {
      this.value(part, quantity, '', { ...verb, annual: true, level: true }, kind, at)
      return
    }
    this.value(part, quantity, words, verb, kind, at)
  }

  /** “投入1000万元完成40个建制镇和200个村的规划编制”, “投入2亿元，用于…”: the money is for what stands behind it. */
  private readInvested(part: Part, quantity: Quantity, before: string): boolean {
    if (!MONEY.test(quantity.unit) || !INVESTS.test(before) || !this.isInvested(quantity, before)) return false
    const rest = this.words(quantity.end, Math.min(this.sentence.end, quantity.end + MAX_PURPOSE))
    const comma = /^[，,]\s?(?=用于|[^，,；;。]{0,10}(?:对|实施|完成|建设|改造))/u.exec(rest)?.[0].length ?? 0
    const purpose = /^[^，,；;。：]*/u.exec(rest.slice(comma))?.[0] ?? ''
    let name = purpose
    for (const counted of findQuantities(purpose).reverse())
      name = name.slice(0, counted.core.start) + name.slice(counted.core.end)
    for (const mention of findPeriods(name, this.context.reference).reverse())
      name = name.slice(0, mention.start) + name.slice(mention.end)
    name = name.replace(/^(?:从|用于|起|全面|加快|完成|实施|推进|\s)+/u, '').replace(/(?:等|的)$/u, '')
    if (name.length < 4 || name.length > 60) return false
    this.emit({
      part,
      name: `${name}${before.includes('投资') ? '投资' : '投入'}`,
      ...valueOf(quantity),
      unit: quantity.unit,
      comparison: quantity.comparison,
      annual: false,
      grade: 'measure',
      quantityEnd: quantity.end + comma + purpose.length,
    })
    return true
  }

  /** Whether money was put in, rather than named to describe something. */
  private isInvested(quantity: Quantity, before: string): boolean {
    const after = this.words(quantity.core.end, Math.min(this.sentence.end, quantity.core.end + 6)).trim()
    if (DESCRIBES.test(after)) return false
    return (
      !before.includes('投资') || /^[，,]?(?:用于|加快|建设|实施|新建|改造|完成|推进|启动|开展|打造|修建)/u.test(after)
    )
  }

  /** “年初确定的6%左右的目标”, “28件目标值”, “75%的时序进度”. */
  private readGoal(part: Part, quantity: Quantity, before: string, after: string): boolean {
    const bench = /^的?(?<name>(?:时序|序时)(?:进度|目标)|中期(?:目标值|目标|测算值))/u.exec(after)?.groups?.name
    if (bench !== undefined) {
      const name = this.composed('', quantity.unit, true)
      if (name === undefined) return true
      this.emit({
        part,
        name,
        ...valueOf(quantity),
        unit: quantity.unit,
        comparison: '=',
        annual: false,
        grade: 'measure',
        quantityEnd: part.end,
        start: quantity.core.start,
        kind: 'benchmark',
        benchmarkName: bench,
      })
      return true
    }
    // “超额完成新增处理能力15万吨/日的任务”
    const task = /^的(?:目标)?任务$/u.test(after) && /(?:超额|提前|圆满|全面)完成/u.test(before)
    if ((!GOAL_AFTER.test(after) && !task) || this.context.tense === 'goals') return false
    // “…提前完成2025年每万人口高价值发明专利拥有量28件目标值”: the goal of that year, of what stands before the verb.
    const done = /^(?<owner>.*?)(?:提前|超额|已|圆满)*(?:完成|实现|达到|超过|低于|高于)(?:了)?(?<rest>.*)$/u.exec(
      before,
    )?.groups
    const mention = this.mentionsIn(part.start, quantity.start).at(-1)
    const period =
      mention !== undefined && yearsOf(mention.period)[1] > (this.context.reference.year ?? 0)
        ? mention.period
        : undefined
    const { name: rough, verb } = divide((done?.rest ?? before).replace(/(?:规划|确定|设定|提出|既定|预期)的?$/u, ''))
    const stated = trimStart(rough.replace(/^(?:19|20)\d{2}年的?/u, '')).replace(
      /^(?:年初|年度|全年|规划)?(?:确定|设定|提出)?的?/u,
      '',
    )
    const owner = trimStart(this.withoutPlace(done?.owner ?? ''))
    const name =
      owner.length >= 4 && !isRelational(owner)
        ? owner
        : /^(?:年均|平均)?(?:增长率|增速|增幅)$/u.test(stated)
          ? ''
          : stated
    const rate = /增长率|增速|增幅/u.test(stated) || (name === '' && quantity.unit === '%')
    const read =
      rate && /[%‰]/u.test(quantity.unit)
        ? {
            ...verb,
            change: this.lastChange ?? verb.change ?? ('rise' as const),
            annual: verb.annual || /年均/u.test(before),
          }
        : verb
    this.goalPeriod = period
    this.value(part, quantity, name, read, 'target', 0, part.end)
    this.goalPeriod = undefined
    return true
  }

  private goalPeriod: string | undefined
  private lastEstimated = false
  private lastChange: Change | 'rise' | undefined

  /** A count before its noun: 新建12所普惠性幼儿园, 54个项目集中开工, 为6500户家庭实施改造. */
  private readNumberFirst(
    part: Part,
    quantity: Quantity,
    rough: string,
    after: string,
    verb: Verb,
    at: number,
    index: number,
  ): boolean {
    const next = this.sentence.parts[at + 1]
    const own =
      index === 0
        ? trimStart(
            this.withoutPlace(
              rough + (verb.change !== undefined || /^(?:实现|完成|有|为|占)$/u.test(verb.words) ? '' : verb.words),
            ),
          )
        : rough
    let words = (after + this.sharedWork(after, at)).replace(/^的/u, '')
    // “11个产业集聚区规上企业达到429家”: whose figure the second is; “189个重点项目完成投资557亿元”: the work is the second's.
    if ((part.quantities.at(-1)?.start ?? 0) > quantity.end) {
      if (/(?:达到|达|突破|增长|下降|提高|占|为)$/u.test(words)) return true
      words = words.replace(/(?:累计|共|已)*完成(?:年度|固定资产)?投资$/u, '')
    }
    if (VAGUE.test(words) && verbOf(own) === '') return true
    if (/^(?:将|把)/u.test(rough)) return true
    const noun = own.slice(verbOf(own).length)
    const list = /等$/u.test(own)
    if (!list && noun.length >= 2 && verbOf(own) !== own && index === 0 && !/^(?:为|对|向|帮|给|按)/u.test(own)) {
      // The noun stands before the number: “吸引硕士博士651人来咸就业创业”.
      if (/(?:累计|共|达|已)$/u.test(rough)) return false
      if (!isCount(quantity.unit) || /^[来赴到在入获参进开投]/u.test(words)) return false
    }
    let name: string
    // “开特电子、华视集团2家民营企业成功上市”: who they are.
    if (/^按.{2,12}的$/u.test(own)) name = words
    // “完成规划划定、24个片区规划编制”: the second of a list whose first has no number.
    else if (own.endsWith('、')) name = verbOf(own) + words
    else if (!list && index === 0 && /、/u.test(own) && verbOf(own) === '') name = words
    else if (list) name = this.afterList(own, words)
    // “推进海绵城市建设，有效覆盖50%建成区面积”
    else if (/^覆盖$/u.test(own)) name = `${this.topic?.replace(/(?<=.{3})建设$/u, '') ?? ''}${own}${words}`
    else name = own + words
    if (
      own === '' &&
      /^(?:、|和|及|以及|与)$/u.test(part.separator) &&
      this.last?.numberFirst === true &&
      index === 0
    ) {
      if (SUBJECTLESS.test(words)) {
        words = subjectOf(this.last.after) + words
        name = this.last.verb + words
      } else if (this.last.verb !== '' && !PREDICATE.test(words)) name = this.last.verb + words
    }
    if (
      own === '' &&
      !PREDICATE.test(words) &&
      next !== undefined &&
      /^(?:、|和)$/u.test(next.separator) &&
      next.quantities[0]?.start === next.start
    ) {
      const predicate = PREDICATE.exec(this.words(next.quantities[0].end, next.end).trim())?.[0]
      if (predicate !== undefined) name += predicate
    }
    if (next?.separator === '与' && next.quantities[0]?.start === next.start && !PREDICATE.test(words))
      name += `与${this.words(next.quantities[0].end, next.end).trim()}`
    name = trimStart(name)
      .replace(/^(?:支持|推动|确保)(?=每)/u, '')
      .replace(/(?<=[\p{Script=Han}）)])的(?=(?:规划编制|安装调试|改造|整治|治理|建设|处置工作)$)/u, '')
    if (name.length < 2) return true
    const share = RATE_UNIT.test(quantity.unit)
    const grade: Grade = share || MONEY.test(quantity.unit) ? 'measure' : 'thing'
    this.emit({
      part,
      name,
      ...valueOf(quantity),
      unit: quantity.unit,
      comparison: quantity.comparison,
      annual: false,
      grade,
      quantityEnd: part.end,
    })
    this.remember(
      {
        name,
        // “30个特色小镇、74条美丽乡村、1个名镇”: the verb goes on through the list.
        verb: own === '' && name.startsWith(this.last?.verb ?? '') ? (this.last?.verb ?? '') : verbOf(own),
        unit: quantity.unit,
        grade,
        numberFirst: true,
        after: words,
        level: false,
      },
      [name],
    )
    return true
  }

  /** “完成40个建制镇和200个村的规划编制”, “30个小镇、74条村、1个镇创建”: the work stands behind the last of the things. */
  private sharedWork(after: string, at: number): string {
    if (SHARED_WORK.test(after) || OWN_WORK.test(after)) return ''
    let last: string | undefined
    for (const next of this.sentence.parts.slice(at + 1, at + MAX_LIST)) {
      const quantity = next.quantities[0]
      if (quantity?.start !== next.start || next.quantities.length !== 1 || !/^[、和与及]$/u.test(next.separator)) break
      last = this.words(quantity.end, next.end).trim()
    }
    if (last === undefined) return ''
    const groups = SHARED_WORK.exec(last)?.groups
    return groups?.work ?? groups?.task ?? ''
  }

  /** “航空发动机维修基地等29个产业项目签约落地” is 产业项目签约落地; “推进…等20个项目” keeps its list. */
  private afterList(own: string, words: string): string {
    if (/^(?:重点|重大)?(?:项目|工程)$/u.test(words)) return own + words
    const verb = verbOf(own)
    return /^(?:推动|推进|促进|带动|推介)$/u.test(verb) && PREDICATE.test(words) ? words : verb + words
  }

  /** A value whose name stands before it. */
  private value(
    part: Part,
    quantity: Quantity,
    words: string,
    verb: Verb,
    kind: Measurement['kind'] | undefined,
    at: number,
    end = quantity.end,
  ): void {
    if (isIndicatorCount(quantity.unit, words)) return
    // “1 公共交通 改善出行条件 全年新开和优化公交线35条”: what stands before the time is a title.
    words = words.replace(/^.{4,}?(?:全年|年内)(?=.{3})/u, '')
    let own = withoutBase(withoutList(withoutAuxiliary(words, quantity.unit)), quantity.unit)
    // “共建公厕404座”: 共 of a count is “in all”; with someone else it is “together”.
    if (/^共建(?!“|共享|园|联合)/u.test(own) && isCount(quantity.unit)) own = own.slice(1)
    const next = this.sentence.parts[at + 1]
    // “组织7批、100名医务人员驰援湖北”: the noun stands after the next number.
    if (own !== '' && verbOf(own) === own && next?.separator === '、' && next.quantities[0]?.start === next.start)
      own += this.words(next.quantities[0].end, next.end).trim()
    own = this.carried(own, part, quantity, verb)
    this.carriedName = own === ''
    own = own.replace(/分别(?:是|为)[^，]*$/u, '')
    // “新增水浇地180.6万亩，达到1740万亩”: the level is of the whole.
    if (own === '' && verb.level && verb.change === undefined && /^(?:新增|净增|增加)$/u.test(this.last?.verb ?? ''))
      own = this.last?.name.slice(this.last.verb.length) ?? ''
    if (own === '' && verb.level && verb.change === undefined && /.{2}新增$/u.test(this.last?.name ?? ''))
      own = this.last?.name.slice(0, -2) ?? ''
    // “城镇、农村居民收入分别增长5%”: one value for all.
    const shared = verb.each || (verb.distributed && !/分别/u.test(own))
    const several = shared && /[、和]/u.test(own) ? listNames(own) : undefined
    const distributed = several
    const rising = verb.change !== undefined || verb.level
    if (own === '' && this.names.length > 1 && verb.change !== undefined && !verb.distributed && verb.each) {
      for (const name of this.names) this.emitValue(part, quantity, name, verb, kind, end)
      return
    }
    // “增幅不低于5%”, “降幅2.1%”: the noun says what a verb would.
    if (/^(?:同比|年均|平均)?(?:增幅|增速|涨幅|降幅|增长率|增长速度)$/u.test(own) && /^[%‰]$/u.test(quantity.unit))
      verb = { ...verb, change: 'rise', sign: own.includes('降') ? -1 : 1, annual: verb.annual || own.includes('年均') }
    // “超中期目标0.96人、增长值超0.03人”: the second is a gap too.
    const goal = /中期目标|目标值|测算值/u.exec(this.last?.name ?? '')?.[0]
    if (own === '增长值' && quantity.comparison === '>' && goal !== undefined) own = `${own}超${goal}`
    // “实施技改项目500个，完成投资1237亿元”: of what was counted just before.
    if (/^(?:累计)?投资$/u.test(own) && MONEY.test(quantity.unit) && verb.change === undefined && this.invested())
      own = '完成投资'
    const composed = this.composed(own, quantity.unit, rising)
    if (composed === undefined) return
    const names = distributed ?? [composed]
    const gap = isComparison(own)
    if (gap) verb = { ...verb, annual: false, sign: own.startsWith('掉') ? -1 : 1 }
    if (own === '' && this.lastEstimated) verb = { ...verb, expected: true }
    for (const name of names) this.emitValue(part, quantity, name, verb, kind, end)
    const name = names[0] ?? ''
    const relational = isRelational(own) || isComparison(own)
    this.remember(
      {
        name,
        verb: verbOf(name),
        unit: quantity.unit,
        grade: gradeOf(name, quantity.unit, verb.level, false),
        numberFirst: false,
        after: '',
        level: verb.level,
      },
      names,
      relational,
    )
    this.lastChange = changeOf(name, quantity.unit, verb).change ?? undefined
  }

  private emitValue(
    part: Part,
    quantity: Quantity,
    name: string,
    verb: Verb,
    kind: Measurement['kind'] | undefined,
    end: number,
  ): void {
    const { change } = changeOf(name, quantity.unit, verb)
    const unit = quantity.unit === '番' ? '倍' : quantity.unit
    const value = quantity.unit === '番' ? { value: 2 ** (quantity.value ?? 1) - 1 } : valueOf(quantity)
    // “新增基本养老保险参保50万人”, “新增粮食储备3万吨”: what grows is a stock with a name of its own.
    // “规上工业企业新增21家”, “新增污水处理能力19万吨/日” likewise.
    const stock = (
      /^(?<owner>.{0,8}?)新增(?<stock>.*(?:参保|储备|减税降费|能力|产能|装机容量|装机))$/u.exec(name) ??
      /^(?<owner>)(?<stock>.{2,20})新增$/u.exec(name)
    )?.groups
    const added =
      stock === undefined
        ? undefined
        : `${/^[为对]/u.test(stock.owner ?? '') ? '' : (stock.owner ?? '')}${stock.stock ?? ''}`
    const own = added ?? name
    this.emit({
      part,
      name: own,
      ...value,
      unit,
      ...(quantity.unit === '番'
        ? { change: 'multiple' as const }
        : added !== undefined
          ? { change: RATE_UNIT.test(unit) ? ('growth' as const) : ('amount' as const) }
          : change === undefined
            ? {}
            : { change }),
      sign: verb.sign,
      comparison: quantity.comparison,
      annual: verb.annual || (/年均(?!浓度|值|气温|水平|降水)/u.test(own) && !isComparison(own)),
      grade:
        change === undefined
          ? gradeOf(own, unit, verb.level, false)
          : this.last?.name === own
            ? this.last.grade
            : gradeOf(own, '%', true, false),
      quantityEnd: end,
      level: verb.level || quantity.start < quantity.core.start,
      ...(verb.expected && { estimated: true }),
      ...(kind !== undefined && { kind }),
      ...(this.goalPeriod !== undefined && !verb.annual && { period: this.goalPeriod }),
      ...(kind === 'benchmark' && { benchmarkName: this.benchmark ?? '' }),
    })
  }

  /** An item of a list that leaves out what the first one said: the verb, the noun, or all but the level. */
  private carried(words: string, part: Part, quantity: Quantity, verb: Verb): string {
    const { last } = this
    if (last === undefined || words === '') return words
    const joined = /^(?:、|和|及|以及|与)$/u.test(part.separator)
    const level = /^(?<level>国家级|省部级|部省级|省级|市级|区级|县级|部级|世界级|州级|镇级|村级)(?:以上)?$/u.exec(
      words,
    )?.groups?.level
    if (level !== undefined)
      return LEVEL_WORDS.test(last.name)
        ? last.name.replace(LEVEL_WORDS, level)
        : last.verb + level + last.name.slice(last.verb.length)
    const own = verbOf(words)
    if (own === words && own !== '' && sameThing(last.unit, quantity.unit) && words.length <= 6) {
      const noun = last.name.slice(last.verb.length)
      if (last.verb === '' && verb.change === undefined) {
        // “清洁取暖改造27.6万户，改厕1万户”: the second is a thing of its own.
        if (/^(?:改厕|造林|绿化|退耕|搬迁|脱贫|清淤|接种|义诊|飞播|封育|走访|慰问)$/u.test(words)) return words
        // “农旅养融合示范线开工18条，建成7条”
        const stem = last.name.replace(/新?(?:开工|建成|竣工|投产|签约|落地|完工|通车)$/u, '')
        return stem + words
      }
      return words + noun
    }
    // “新改建道路98条，主城区打通断头路23条”: it has a verb of its own behind the place.
    const inside = /^\p{Script=Han}{1,3}[区市县城镇乡村](?<rest>.{3,})$/u.exec(words)?.groups?.rest
    if (inside !== undefined && verbOf(inside).length > 1) return words
    if (words === '资金' && last.verb !== '') return last.verb + words
    // 为, 对, 向 are no verbs of what comes after: “向市人大报告专项工作13项，接受执法检查4次”.
    if (/^[为对向帮给]$/u.test(last.verb) || /(?:新增|净增)$/u.test(words)) return words
    // “每千常住人口编制床位数12张、执业(助理)医师数7人”
    const per = /^每[百千万]?名?(?:常住)?(?:人口|人|老年人)/u.exec(last.name)?.[0]
    if (joined && per !== undefined && !words.startsWith('每') && /数$/u.test(words)) return per + words
    if (
      own !== '' ||
      last.verb === '' ||
      verb.level ||
      verb.change !== undefined ||
      isRelational(words) ||
      isComparison(words)
    )
      return words
    if (RATE_UNIT.test(quantity.unit) || last.level || last.numberFirst) return words
    const among = /^其中/u.test(this.words(part.start, part.start + 4).trim())
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
  private composed(words: string, unit: string, rising: boolean): string | undefined {
    const name = words.replace(/^(?:的|了)/u, '')
    if (/^(?:增幅|增速|涨幅|降幅|增长率|增长速度|平均增速|年均增速|年均增长率|年均增幅|同比增速|同比增幅)$/u.test(name))
      return this.base ?? this.last?.name ?? this.context.item ?? this.topic ?? undefined
    if (name === '' || /^(?:该指标|指标|其|分别|实际|数据|指标值|目标值|完成值|实际值)$/u.test(name)) {
      const topic = this.topic === undefined ? undefined : divide(this.topic).name
      const known = this.last?.name ?? this.context.item ?? (rising ? topic : undefined) ?? this.topicNoun
      return MONEY.test(unit) ? known?.replace(/(?:年均)?(?:增速|增幅|增长率|增长)$/u, '') : known
    }
    // “产值超亿元的骨干企业达99户，其中10亿元以上8户”
    if (/^[\d.]+[万亿]+元(?:以上|以下)$/u.test(name) && this.base !== undefined)
      return name + this.base.replace(/^.{0,8}(?:超|过|以上|以下)(?:[^的]{0,8}的)?(?=.{2})/u, '')
    if (isRelational(name)) {
      if (this.placeHere && this.last === undefined) return name
      // “加强公共厕所建设，设置密度达到…” is of the lavatories.
      const topic = this.topic?.replace(/(?<=.{3})建设$/u, '')
      // “金融服务能力不断增强，贷款余额增长5.5%”: no loans of the ability.
      if (this.last === undefined && this.topicNoun === undefined && /款(?:余额)?$/u.test(name)) return name
      const around = name.endsWith('密度') ? (topic ?? this.context.item) : (this.context.item ?? topic)
      const base = this.topicNoun ?? this.base ?? (this.last === undefined ? around : undefined)
      if (base === undefined) return name.length >= 3 ? name : undefined
      // “新增规上工业企业80家，增加值增长8%”: the measure is of the things, not of the work.
      const other =
        /^(?:年?产[量值]|总产值|综合产值|出口额?|进口额?|销售额|销售量|营收|营业收入|贷款余额|存款余额|产能|贷款|.*保有量|总?投资|完成投资)$/u.test(
          name,
        )
      // “总产量增长19%、产值增长18%”: one measure stands in the place of the other.
      if (other && this.last?.numberFirst !== true) {
        const owner = base.replace(OTHER_MEASURE, '')
        if (owner !== base && owner.length >= 2) return owner + name
      }
      const economic = /^(?:增加值|总?产值|综合产值|营业收入|营收|销售收入|产能)$/u.test(name)
      const stem = economic ? economicOwner(base) : base.replace(/^(?:实施|推进|完成|开展|组织|提供|集聚|试点)/u, '')
      if (name === '完成投资') {
        const work = stem.replace(/^(?:计划|安排|新?开工(?:建设)?|开复工|竣工|续建|建设|改造)+(?=.{4})/u, '')
        return `${/^.*(?:项目|工程)[”"]?/u.exec(work)?.[0] ?? work}投资`
      }
      return stem.endsWith(name) ? stem : stem + name
    }
    if (isComparison(name) || (unit === '倍' && /^(?:是|为|约为|相当于)/u.test(name))) {
      const base = (/目标|测算值/u.test(name) ? this.base : undefined) ?? this.last?.name ?? this.context.item
      // “债券资金95.54亿元，是上一年的3.13倍”
      if (unit === '倍' && /^(?:是|为|相当于)/u.test(name)) return base
      return base === undefined ? undefined : base + name.replace(/的$/u, '')
    }
    return name.length < 2 || name.length > 60 ? (name.length > 60 ? name.slice(-40) : undefined) : name
  }

  /** Whether what was named last is work that money goes into: 技改项目, 绿道. */
  private invested(): boolean {
    const { last } = this
    if (last === undefined) return false
    return last.grade === 'thing' || /(?:项目|工程)$/u.test(last.name)
  }

  private withoutPlace(words: string): string {
    const place = this.place
    if (place === undefined) return words
    const at = words.indexOf(place)
    return at >= 0 && at <= 8 ? words.slice(at + place.length).replace(/^的/u, '') : words
  }

  private remember(named: Named, names: readonly string[], relational = false): void {
    this.last = named
    this.names = names
    if (!relational) this.base = named.name
  }

  private emit(input: {
    part: Part
    name: string
    value?: number
    range?: readonly [number, number]
    unit: string
    change?: Change
    sign?: 1 | -1
    comparison: Comparison
    annual: boolean
    grade: Grade
    quantityEnd: number
    start?: number
    level?: boolean
    estimated?: boolean
    kind?: Measurement['kind']
    period?: string
    basePeriod?: boolean
    place?: string
    benchmarkName?: string
    text?: string
  }): void {
    const { part, unit, change } = input
    const indicator = input.name.replace(/^[“”"、，,：:\s]+$/u, '').replace(/(?:了|的)$/u, '')
    if (indicator.length < 2 || /^[\d\s]+$/u.test(indicator) || NO_NAME.test(indicator) || GAP.test(indicator)) return
    const bracket = this.bracketAfter(input.quantityEnd)
    const inferred: string[] = []
    const kind = input.kind ?? this.kindOf(part, input.period)
    const period = input.period ?? bracket.period ?? this.periodOf(kind, input, inferred)
    const place = input.place ?? this.place ?? this.own
    if (this.place === undefined && input.place === undefined && place !== undefined) inferred.push('place')
    const attribute = bracket.attribute ?? this.context.attribute
    if (bracket.attribute === undefined && attribute !== undefined) inferred.push('attribute')
    const category = bracket.category ?? this.category ?? this.context.category
    if (bracket.category === undefined && this.category === undefined && category !== undefined)
      inferred.push('category')
    if (input.basePeriod === true && bracket.period === undefined) inferred.push('period')
    if (!this.words(part.start, part.end).includes(indicator.slice(0, 2))) inferred.push('indicator')
    this.lastEstimated = kind === 'actual' && (input.estimated === true || this.expected)
    const falling = input.sign === -1 && (change === 'growth' || change === 'points' || change === 'amount')
    const estimated =
      kind === 'actual' &&
      input.basePeriod !== true &&
      (input.estimated === true ||
        (this.expected && !isPast(period, this.context)) ||
        (this.context.estimated && input.grade === 'measure' && !isPast(period, this.context)))
    this.found.push({
      kind,
      indicator,
      ...(input.value !== undefined && { value: falling ? -Math.abs(input.value) : input.value }),
      ...(input.range !== undefined && { range: input.range }),
      unit,
      ...(change !== undefined && { change }),
      annual: input.annual,
      estimated,
      comparison: input.comparison,
      grade: input.grade,
      ...(period !== undefined && { period }),
      ...(place !== undefined && { place }),
      ...(attribute !== undefined && kind === 'target' && { attribute }),
      ...(category !== undefined && kind === 'target' && { category }),
      ...(kind === 'benchmark' && { name: input.benchmarkName ?? '' }),
      ...(input.text !== undefined && { text: input.text }),
      source: {
        start: input.start ?? this.sourceStart(part),
        end: bracket.attribute === undefined ? input.quantityEnd : bracket.end,
      },
      inferred,
    })
  }

  private sourceStart(part: Part): number {
    let start = part.start
    for (const mention of this.mentionsIn(part.start, part.end)) {
      if (mention.start - start > 2 || mention.relation === 'than' || mention.relation === 'from') break
      start = mention.end
    }
    const lead =
      /^[\s*的，,、和]*(?:其中|同时|预计全年|预计|力争|确保|全年|累计|共)?[\s*]*/u.exec(
        this.words(start, Math.min(part.end, start + 12)),
      )?.[0] ?? ''
    return start + lead.length < part.end ? start + lead.length : part.start
  }

  /** “（约束性）”, “（民生福祉，预期性）”, “（2025年）” right after a value. */
  private bracketAfter(end: number): { attribute?: string; category?: string; period?: string; end: number } {
    const match = /^\s*[（(](?<inside>[^（）()\n]{2,24})[)）]/u.exec(this.words(end, end + 30))
    const inside = match?.groups?.inside
    if (match === null || inside === undefined) return { end }
    const attribute = attributeOf(inside)
    const period = /^(?:19|20)\d{2}年$/u.test(inside.trim()) ? inside.trim().slice(0, 4) : undefined
    const category =
      attribute === undefined
        ? undefined
        : inside
            .split(/[，,、；;]/u)
            .find((word) => !word.includes(attribute) && word.trim().length >= 2)
            ?.trim()
    return {
      ...(attribute !== undefined && { attribute }),
      ...(category !== undefined && { category }),
      ...(period !== undefined && { period }),
      end: end + match[0].length,
    }
  }

  private kindOf(part: Part, given: string | undefined): Measurement['kind'] {
    const { tense, reference } = this.context
    const mention = this.governing.at(-1)
    const stated = given ?? mention?.period
    const text = this.words(part.start, part.end)
    if (tense === 'goals') {
      if (/(?:安排|部署|确定|梳理|储备|谋划|完成|实现|建成|形成|获批|签约)了/u.test(text)) return 'actual'
      if (stated !== undefined && reference.thisYear !== undefined && yearsOf(stated)[1] < reference.thisYear)
        return 'actual'
      // “一季度地区生产总值下降3%” in a part on what is to be done: how the year began.
      if (
        stated !== undefined &&
        /(?:Q1|-0[1-4])$/u.test(stated) &&
        !this.aimed &&
        this.document.kind === 'work-report'
      )
        return 'actual'
      return 'target'
    }
    if (stated !== undefined) {
      const [, last] = yearsOf(stated)
      const now = tense === 'review' ? (reference.year ?? reference.thisYear) : reference.thisYear
      const end =
        this.context.reference.end === undefined ? now : Math.max(now ?? 0, yearsOf(this.context.reference.end)[1])
      if (now !== undefined && end !== undefined && last > Math.max(now, end)) return 'target'
      if (tense === 'open' && mention?.relation === 'by' && this.aimed) return 'target'
    }
    if (tense === 'open' && (this.aimed || /(?:^|[，。])(?:要|将)/u.test(text))) return 'target'
    return 'actual'
  }

  private periodOf(
    kind: Measurement['kind'],
    input: { annual: boolean; level?: boolean; change?: Change; grade: Grade; unit: string; name: string; part: Part },
    inferred: string[],
  ): string | undefined {
    const { context, governing } = this
    const mention = governing.at(-1)
    const text = this.words(input.part.start, input.part.end)
    if (mention !== undefined) {
      if (governing.length > 1 && (input.annual || ALTOGETHER.test(text)))
        return joinPeriods(governing[0]?.period ?? '', mention.period)
      if (input.annual && !isSpan(mention.period)) return spanUpTo(mention.period, context)
      if (kind === 'actual' && isSpan(mention.period) && isLevel(input, text)) return endOf(mention.period)
      return mention.period
    }
    if (context.period === undefined) return undefined
    inferred.push('period')
    if (kind === 'benchmark' && isSpan(context.period)) return undefined
    if (input.annual && !isSpan(context.period))
      return kind === 'actual' ? context.period : spanUpTo(context.period, context)
    if (kind === 'actual' && isSpan(context.period) && isLevel(input, text)) return endOf(context.period)
    return context.period
  }
}
