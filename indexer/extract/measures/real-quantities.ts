import { sectionAt } from '../../model/document.ts'
import type { Part } from '../text/clauses.ts'
import { INVESTS, isInvested } from './invested-money.ts'
import { trimStart } from './name-start.ts'
import { BENCHMARK, GOAL_AFTER, GOAL_BEFORE } from './named-goals.ts'
import type { Quantity } from '../text/quantities.ts'
import { isIndicatorCount, isRateOfPlan } from './readings.ts'
import { isComparison } from './related-names.ts'
import { MAX_LIST, type SentenceMemory } from './sentence-memory.ts'
import { isCount, MONEY, RATE_UNIT, TIME_UNIT } from '../text/units.ts'
import { divide } from './value-verbs.ts'
import { WAY } from './values-before-and-after.ts'
import { verbOf } from './work-verbs.ts'

const TIME_NAMES =
  /(?:年限|天数|时长|时间|时限|周期|寿命|年龄|学制|工期|期限|日数|天数比|小时数|时数|学年|优良天|达标天|停电|办结|承诺时限)/u

/** What follows a number without making it part of a name: “2000亿元大关”, “6%左右的目标”. */
export const TAIL =
  /^(?:的)?(?:(?:保障水平|大关|台阶|关口|门槛|水平|规模|标准|份额|比重|高位|区间|目标任务|任务|目标值|目标|大台阶|新台阶|线|支持)(?:以上|以内)?|(?:的)?(?:速度|增速|增幅|(?:高速|快速|较快|平稳|稳定)?增长|增长率|增长速度|幅度|速度增长|速度递增))$/u

const GIVES =
  /(?:安排|给予|发放|投入|拨付|减免|争取|提供|设立|兑现|补贴|补助|下达|筹集|落实|获得|获批|奖励|募集|引进|引导|撬动|带动|吸引|支持|释放|清退|清偿|偿还|化解|盘活|节约|新增|使用|筹措|统筹|设立|贷款|捐赠|压减|减少|办理|退|缴|实现|完成|签订|签约|收缴|追回|清缴|挽回)(?:了|每人|每户|超|近|约|首期|首批|首笔)?$/u

const FUND =
  /^(?:的)?(?:“[^“”]{1,12}”)?\p{Script=Han}{0,14}(?:资金|资金池|贷款|补贴|补助|救助|债券|税收|租金|补偿|基金|国债|贴息|费用|专项|投资|订单|融资|授信|债务|支出|奖励|薪酬|工资|损失|额度|政府债|订单额|保险|税费|消费券|代金券)$/u

const EACH_HAS =
  /每(?:[个所家座条]|一)?(?:\p{Script=Han}|[（）()]){1,8}(?:建设|建立|建成|设立|设置|配备|配置|拥有|创建|打造|培育|至少有|建)$/u

const PERSON_OR_THING = /^[\p{Script=Han}“A-Za-z0-9（(]/u

/** People counted in 万 without a word of their own between: what stands before them says which or does not belong. */
export const PEOPLE =
  /^(?:“[^“”]{1,10}”)?\p{Script=Han}{0,6}?(?:人口|群众|居民|农民|劳动力|学生|职工|儿童|老人|老年人|妇女|残疾人|婴幼儿|儿童青少年)(?:如期|全部)?(?:脱贫|摘帽|就业|受益|参保|搬迁)?(?:目标)?$/u

const OF_SIZE = /^的?(?:人口)?(?:自然|行政)?(?:村|屯|组|乡镇|社区|单位|企业|学校)/u

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
    /(?:^|[，、])(?:聚焦|紧盯|盯紧|盯住|围绕|针对|瞄准|对标|紧扣|面向)\p{Script=Han}{0,10}$/u.test(before.trim()) &&
    after !== ''
  )
}

/** The quantities of a part that are values, in its order; the others stand in names, ranks and times. */
export function realQuantities(memory: SentenceMemory, part: Part, at: number): Quantity[] {
  const { quantities } = part
  const real: Quantity[] = []
  for (const [index, quantity] of quantities.entries()) {
    const end = quantities[index + 1]?.start ?? part.end
    const before = memory.words(quantities[index - 1]?.end ?? part.start, quantity.start)
    const after = memory.words(quantity.end, end).trim()
    const tail = TAIL.test(after) || after === '' || /^[（(]/u.test(after)
    const candidate = { part, at, quantity, before, after, index, count: quantities.length, tail }
    if (isReal(memory, candidate)) real.push(quantity)
  }
  return real
}

/** “围绕22个产业、189条产业链”: the second is only looked at, as the first. */
function goesOnNaming(memory: SentenceMemory, { part, at, after }: Candidate): boolean {
  const earlier = memory.sentence.parts[at - 1]
  const first = earlier?.quantities[0]
  if (earlier === undefined || first === undefined || !/^[、和及与]$/u.test(part.separator)) return false
  return isNamed(memory.words(earlier.start, first.start), after)
}

/** “分别完成年度投资计划的115%、129%和155%”: the second and third are of the plan too. */
function goesOnWithRates(memory: SentenceMemory, { part, at, quantity, before, after }: Candidate): boolean {
  if (quantity.unit !== '%' || before.trim() !== '' || after !== '' || !/^[、和及与]$/u.test(part.separator))
    return false
  for (let back = at - 1; back >= Math.max(0, at - MAX_LIST); back--) {
    const earlier = memory.sentence.parts[back]
    if (earlier === undefined) return false
    const words = memory.words(earlier.start, earlier.end)
    if (isRateOfPlan('%', words)) return true
    if (earlier.quantities.length !== 1 || memory.words(earlier.start, earlier.quantities[0]?.start ?? 0).trim() !== '')
      return false
  }
  return false
}

/** A quantity in its part, with the words around it. */
interface Candidate {
  readonly part: Part
  /** Position of the part in its sentence. */
  readonly at: number
  readonly quantity: Quantity
  /** The words from the quantity before, and to the one after. */
  readonly before: string
  readonly after: string
  /** Which of how many quantities of the part it is. */
  readonly index: number
  readonly count: number
  /** Whether nothing stands behind it that could be what it counts. */
  readonly tail: boolean
}

/** Whether a quantity says how much of something, rather than which or when. */
function isReal(memory: SentenceMemory, candidate: Candidate): boolean {
  const { part, quantity, before, after, index, count, tail } = candidate
  const { unit } = quantity
  const whole = memory.words(part.start, part.end)
  // “二、加强社会保障10件”: how many items a heading has under it.
  // “4.每万人口高价值发明专利拥有量达到28件。” is an entry of a list of indicators.
  if (/^(?:件|项|大)$/u.test(unit) && !divide(before).verb.level && isHeading(memory, part)) return false
  if (isRateOfPlan(unit, whole) || goesOnWithRates(memory, candidate)) return false
  // “核桃坪800万吨/年、甜水240万吨/年矿井进入试运转”: capacities in names.
  if (
    /[吨方套辆台]\/[年日天]$/u.test(unit) &&
    after === '' &&
    !/[\p{Script=Han}）](?:达到?|能力|规模|量|为)$/u.test(before.trim())
  )
    return false
  if (isClass(quantity, before, after, part.quantities[index + 1]) || isNamed(before, after)) return false
  if (index === 0 && before.trim() === '' && goesOnNaming(memory, candidate)) return false
  // “由320元提高到380元”
  if (/(?:由|从)/u.test(before) && WAY.test(after) && index < count - 1) return true
  // “迈向2000亿元”: not reached. “、701所”, “719所等”: names of institutes.
  if (
    /(?:迈向|向着?|(?<!规模|总量|总数|总额|产值|收入)冲刺)$/u.test(before.trim()) &&
    quantity.comparison === '=' &&
    !/^(?:%|‰)$/u.test(unit)
  )
    return false
  if (before.trim().endsWith('、') && (unit === '所' || verbOf(before.trim()) === '')) return false
  if ((unit === '所' && /^等/u.test(after)) || /^[^，]{0,5}(?:以上|以下)的/u.test(after)) return false
  if (TIME_UNIT.test(unit)) return isRealTime(memory, quantity, part, tail)
  if (unit === '') return isBareValue(memory, candidate)
  // “每个乡（镇）建设一所中心卫生院”
  if (quantity.chinese && quantity.value === 1 && EACH_HAS.test(before) && PERSON_OR_THING.test(after)) return true
  if (quantity.chinese && quantity.value !== undefined && !RATE_UNIT.test(unit) && unit !== '番')
    return isRealInChinese(memory, candidate, quantity.value)
  if (unit === '番') return /翻了?$/u.test(before) && (tail || after.startsWith('多'))
  if (unit === '大') return /(?:组建|建成|打造|形成|实施)$/u.test(before)
  if (isOrdinal(quantity, before) || isStateOfGoals(unit, before, tail)) return false
  if (isIndicatorCount(unit, whole) || (memory.counts && /^(?:项|个|件|类)$/u.test(unit))) return false
  if (tail) return true
  // “在全国40个地州中排名首位”: among how many.
  if (
    /^\p{Script=Han}{1,10}?(?:中|里)?(?:排名|排第|位居|位列|名列|列第|居第|居首)/u.test(after) &&
    /[在全]/u.test(before)
  )
    return false
  // “办好12件民生实事”: what follows tells which.
  if (
    /(?:办好|抓好|做好|办成|办)$/u.test(before.trim()) &&
    /^(?:重点|省级|市级|群众关切的?|为民|惠民)*(?:民生)?实事(?:项目)?$/u.test(after)
  )
    return false
  if (isCount(unit)) return countsThings(quantity, after)
  return RATE_UNIT.test(unit) ? isRealRate(memory, candidate) : isRealAmount(memory, candidate)
}

// “地区生产总值（亿元）1550”
const UNIT_BEFORE =
  /[（(](?<unit>[万亿千百]*(?:元|美元|人|人次|吨|亩|公顷|公里|平方公里|平方米|个|家|户|张|件|天|岁|年|千瓦时|吨标准煤)|%|‰)[)）]\s*$/u

/** A number without a unit whose name ends in one in brackets, with that unit; else the quantity as it is. */
export function withUnitBefore(quantity: Quantity, before: string): { quantity: Quantity; before: string } {
  const match = quantity.unit === '' ? UNIT_BEFORE.exec(before) : null
  const unit = match?.groups?.unit
  return match === null || unit === undefined
    ? { quantity, before }
    : { quantity: { ...quantity, unit }, before: before.slice(0, match.index) }
}

/** A number without a unit: an index, a ratio, or one whose unit the next of a list names. */
function isBareValue(
  memory: SentenceMemory,
  { part, at, quantity, before, after, index, count, tail }: Candidate,
): boolean {
  const { name, verb } = divide(before)
  if (UNIT_BEFORE.test(before) && tail) return true
  const pure = before.trim() === '' && index === 0 && at > 0
  if (after === '' && index === count - 1 && (verb.level || verb.change !== undefined) && unitFollows(memory, at))
    return true
  const measures =
    verb.level ||
    pure ||
    BENCHMARK.test(memory.words(part.start, quantity.start)) ||
    isComparison(trimStart(name)) ||
    /(?:指数|比|系数|性别比)$/u.test(before)
  return measures && tail && (!pure || memory.last?.unit === '')
}

/** A number in Chinese numerals, which stand in many names: only where a verb of work or a level is before it. */
function isRealInChinese(memory: SentenceMemory, { quantity, before, after, tail }: Candidate, value: number): boolean {
  const { unit } = quantity
  // “新落地百亿元以上产业项目25个”, “42个投资超百亿元产业项目”: which ones, not how much.
  if (MONEY.test(unit) && !tail && /^的?\p{Script=Han}/u.test(after)) return false
  if (/^(?:千|百|十)?(?:万亿|亿|万)/u.test(unit) && (quantity.comparison !== '=' || tail))
    return divide(before).verb.level || quantity.comparison !== '=' || /(?<![通经])过$/u.test(before.trim())
  if (value < 2 || (value < 10 && /^(?:期|级|层|轮|大|档|类|种|线|点)$/u.test(unit))) return false
  const counted = memory.words(quantity.end, quantity.end + 2)
  if (/^\d/u.test(counted)) return true
  if (unit === '次' && before.trim() === '' && verbOf(after) !== '') return true
  return (
    tail &&
    verbOf(trimStart(before)) !== '' &&
    trimStart(before).length > 3 &&
    /^[、，。；,;（(]|^$/u.test(memory.words(quantity.end, quantity.end + 1))
  )
}

/** “三成村庄”, “第3位”, “前10强”, “每3年”: which, where or how often. */
function isOrdinal({ unit, comparison }: Quantity, before: string): boolean {
  const { name, verb } = divide(before)
  if (unit === '成' && comparison === '=' && verb.words === '' && !/(?:率|比|占|超|达|近|增长|下降|到|约)$/u.test(name))
    return true
  if (unit === '位' && /(?:第|升|移|列|居|前|前进|名|跃)$/u.test(before)) return true
  return /(?:一式|每|第|满|前|近|头)$/u.test(before) && unit !== '%' && comparison === '=' && !/人|元/u.test(unit)
}

/** “已完成规划中期进度的有12项”, “暂无统计值的有3项”: how many goals are in a state. */
function isStateOfGoals(unit: string, before: string, tail: boolean): boolean {
  return (
    /^[项个件]$/u.test(unit) &&
    tail &&
    /(?:进度|目标|任务|统计值|统计数据|滞后)的?(?:有|为|共)?$/u.test(before.trim()) &&
    /(?:完成|达到|暂无|滞后|未|进度)/u.test(before)
  )
}

/** A count before a noun: of it, or part of its name (8座以下小型车辆, 500强企业). */
function countsThings(quantity: Quantity, after: string): boolean {
  // “25户以上自然村组保洁实现全覆盖”: which villages. “抓好9个方面的工作”: what follows has so many parts.
  if (/^[户人]$/u.test(quantity.unit) && quantity.end > quantity.core.end && OF_SIZE.test(after)) return false
  if (quantity.unit === '个' && /^(?:方面|重点|环节|着力点)(?:的?(?:重点)?(?:工作|任务))?$/u.test(after)) return false
  if (quantity.comparison === '<=' && quantity.end > quantity.core.end) return false
  return !/^(?:季度|月(?!份)|年头|强|级|制|型|年|分|多元|层|线|股)/u.test(after) && PERSON_OR_THING.test(after)
}

/** A rate before words: of them, or with a verb before it. */
function isRealRate(memory: SentenceMemory, { quantity, before, after }: Candidate): boolean {
  // “按区常住人口的万分之十六核定岗位”
  if (/按.{2,12}的$/u.test(before.trim()) && /^(?:核定|配备|配置|设置|安排)/u.test(after)) return true
  if (/^(?:的)?(?:时序|序时)/u.test(after) || GOAL_AFTER.test(after)) return true
  const trimmed = trimStart(before)
  // “一般公共预算支出75%以上用于民生事业”, “有效覆盖50%建成区面积”
  if (trimmed.length >= 4 && /^用于\p{Script=Han}{2,12}/u.test(after)) return true
  if (/覆盖$/u.test(before) && /^\p{Script=Han}{2,12}$/u.test(after)) return true
  const { name, verb } = divide(before)
  // “…签约服务履约率达到100% 推动…”: a blank where a mark was lost.
  if (name.endsWith('率') && verb.level && /^\s/u.test(memory.words(quantity.end, quantity.end + 1))) return true
  return (
    (trimmed === '' || verb.level || verb.change !== undefined) &&
    // “近八成财政支出投资于民生”
    (quantity.unit === '%' || quantity.unit === '倍' || (quantity.unit === '成' && quantity.comparison !== '=')) &&
    /^[\p{Script=Han}“]/u.test(after) &&
    after.length <= 24
  )
}

/** Money, a length, an area or a weight before words: given for them, or done of them. */
function isRealAmount(memory: SentenceMemory, { quantity, before, after, index, count }: Candidate): boolean {
  const { unit } = quantity
  if (GOAL_AFTER.test(after)) return true
  if (/^的(?:目标)?任务$/u.test(after) && /(?:超额|提前|圆满|全面)完成/u.test(before)) return true
  const last = index === count - 1
  if (MONEY.test(unit) && last && FUND.test(after) && (GIVES.test(before) || /(?:每人|每户|每生|每年)$/u.test(before)))
    return true
  if (
    MONEY.test(unit) &&
    INVESTS.test(before) &&
    isInvested(memory, quantity, before) &&
    /^(?:用于|\p{Script=Han}{2})/u.test(after)
  )
    return true
  const { name, verb } = divide(before)
  // “吸引硕士博士651人来咸就业创业”, “粮食产量231.6万吨连续增产”
  if (
    name.length >= 2 &&
    (verb.level || verb.change !== undefined) &&
    !/以上|以下/u.test(memory.words(quantity.core.end, quantity.end))
  )
    return !/^[\p{Script=Han}]{1,6}(?:企业|项目|产业|集群|园区|基地)/u.test(after)
  // Lengths, areas and weights of things: “新建20公里绿道”, “完成30万亩高标准农田”.
  if (
    !MONEY.test(unit) &&
    !/千伏|千瓦|瓦|度|(?:^|毫|厘)米$/u.test(unit) &&
    last &&
    isOnlyWork(memory.withoutPlace(before.trim())) &&
    /^(?:\p{Script=Han}|“[^“”]{1,10}”){2,16}$/u.test(after)
  )
    return !/项目|工程|生产线|机组|产能/u.test(after) || /公里|亩|平方/u.test(unit)
  // “52万贫困人口如期脱贫”, “惠及城乡49.6万中小学生”
  if (unit === '万' && PEOPLE.test(after)) return true
  return /(?:万|亿)$/u.test(unit) && /(?:解决|为|惠及|服务|覆盖)了?$/u.test(before)
}

/** Whether nothing but a verb of work stands before a number, where and of what aside: “率先建成”, “完成体育馆路、八一路等”. */
function isOnlyWork(before: string): boolean {
  const words = trimStart(before.replace(/^.{2,10}(?:率先|首次)/u, ''))
  return verbOf(words) === words || /^(?:完成|新建|改造|建成|修建|整治)[^，]{3,24}等$/u.test(before.trim())
}

/** “分别提高7.7和46.9个百分点”: the next of a list names the unit of both. */
function unitFollows(memory: SentenceMemory, at: number): boolean {
  const next = memory.sentence.parts[at + 1]
  const quantity = next?.quantities[0]
  return (
    next !== undefined &&
    quantity !== undefined &&
    /^[、和及与]$/u.test(next.separator) &&
    quantity.start === next.start &&
    quantity.unit !== ''
  )
}

/** A length of time is a value only of what is a time: 人均预期寿命, 停电时长. */
function isRealTime(memory: SentenceMemory, quantity: Quantity, part: Part, tail: boolean): boolean {
  const { name, verb } = divide(memory.stripTimes(part.start, quantity.start))
  const own = trimStart(name)
  if (/\s*(?:以上|以下)/u.test(memory.words(quantity.core.end, quantity.end)) && !tail) return false
  if (!tail) return false
  if (BENCHMARK.test(own) || GOAL_BEFORE.test(own)) return true
  // “2021年、2022年分别为11.2年”, “…优良天数逐年增加，2015年达到281天”
  const known = memory.last?.name ?? memory.context.item ?? memory.topic ?? ''
  if (own.length < 2)
    return (
      (verb.level && TIME_NAMES.test(known)) ||
      (memory.last?.unit === quantity.unit && memory.stripTimes(part.start, quantity.start) === '')
    )
  if (TIME_NAMES.test(own)) return true
  // “企业开办全流程压缩至0.5个工作日”
  if (/(?:压缩|压减|缩短|缩减|减少|缩|降)(?:至|到|为)$/u.test(verb.words) && own.length >= 3) return true
  return verb.change !== undefined && /(?:天|小时|工作日|分钟|年)/u.test(quantity.unit)
}

/** Whether a part is a whole heading. */
function isHeading(memory: SentenceMemory, part: Part): boolean {
  const section = sectionAt(memory.document, part.start)
  return (
    section.level > 0 &&
    section.headingSpan.end <= part.end &&
    section.headingSpan.end > part.start &&
    section.headingSpan.end - section.headingSpan.start < 30
  )
}
