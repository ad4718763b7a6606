import type { Document } from '../model/document.ts'
import type { Status, StatusValue } from '../model/fact.ts'
import { overlaps, sourceOf, type Span } from '../model/span.ts'
import { aboutAt, type About } from './about.ts'
import { rowSpan } from './assignment-tables.ts'
import { contextAt, foldedText } from './context.ts'
import { namedCounts } from './counts.ts'
import { listOf, nounOf } from './nouns.ts'
import { sentencesOf, withoutAsides, type Clause, type Sentence } from './sentences.ts'
import { nameIn, planAndOutcome } from './table-aspects.ts'

// Nothing else can hold a status: what lets most sentences be passed over.
const HINT =
  /差距|完成|实现|达到|达标|超过|暂无|暂未|暂不|尚未|未|滞后|落后|进度|提前|按计划|目标|任务|计划的|预算的|不分解|无法|办结|兑现|不及|脱贫|摘帽|出列|标准/u

const GOAL =
  '(?:目标(?:任务|值|要求|进度)?|任务(?:目标|要求|数)?|(?:序时|时序)?进度(?:要求|目标)?|计划(?:任务|目标)?|任务指标|指标任务|预期(?:目标|进度|值)?|要求)'
const ADVERBS =
  '(?:已经|已|均|都|全部|全面|总体|基本|顺利|圆满|如期|按期|按时|率先|超额|超|提前|较好|胜利|成功|同步|大大|大幅|远|也)'

interface Form {
  readonly status: StatusValue
  readonly form: RegExp
}

/** Words that say how things stand, the most particular first. */
const FORMS: readonly Form[] = [
  // “暂无统计值”, “目前暂无市区数据”, “暂未核算”, “暂不能评估”, “无县区数据”, “未设置年度考核目标”, “不分解至各区”
  {
    status: 'no-data',
    form: /(?:目前|尚|仍)?(?:暂无[^，,；;。]{0,10}(?:数据|统计值|值|资料)|暂未(?:开展)?(?:核算|统计|公布|发布|反馈)[^，,；;。]{0,6}|(?:暂不能|暂无法|无法|暂不)(?:评估|评价|统计|核算|测算)|尚未(?:统计|公布|发布|核算|反馈)[^，,；;。]{0,6}|无(?:\p{Script=Han}{1,4}级|县区|区县|市区|分区|分县)数据|未设(?:置|定)[^，,；;。]{0,8}目标|不(?:分解|下达)(?:至|到|给)?各?[区县市](?:县|区)?)/u,
  },
  // “滞后于时序进度”, “低于75%的时序进度”, “进度滞后”, “慢于序时进度”, “未达序时进度”
  {
    status: 'behind',
    form: /(?:(?:明显|略|相对)?(?:滞后于|落后于?|低于|慢于|未达到?|未完成|欠)[^，,；;。]{0,12}?(?:序时|时序)(?:进度|目标)(?:要求)?|(?:工作|建设|项目|投资|推进|完成)?进度(?:明显|相对|较为|有所|严重)?(?:滞后|落后|偏慢|缓慢|较慢)|欠进度)/u,
  },
  // “距2.0%的规划目标尚有差距”, “与预期目标差距较大”
  {
    status: 'behind',
    form: /(?:距离?|与|离)[^，,；;。]{0,16}?(?:目标|计划|预期)(?:值)?(?:还|尚|仍|依然)?(?:有|存在)?(?:一定|较大|不小|明显)?的?差距(?:较大|明显|不小)?$/u,
  },
  // “未达到规划中期进度”, “未完成预期目标”, “未达到中期目标”, “低于年初确定的6%左右的目标”
  {
    status: 'not-met',
    form: new RegExp(
      `(?:(?:尚|仍|均|还|暂)?(?:未能?|没有|没能|难以)(?:如期|按期|全面|全部)?(?:完成|达到?|实现|达成)[^，,；;。（(]{0,20}?${GOAL}(?:值)?|未达标|未完成(?=$|的主要原因|的原因)|(?:低于|不及)[^，,；;。]{0,16}?(?:目标|预期|计划)(?:值|目标|水平|进度)?)`,
      'u',
    ),
  },
  // “提前完成2025年目标值”, “提前实现“十三五”目标”, “快于序时进度”, “提前五年停止征收…”
  {
    status: 'ahead',
    form: new RegExp(
      `(?:${ADVERBS}{0,2}提前(?:\\p{Script=Han}{0,3}[年月天季])?(?:超额|全面)?(?:完成|实现|达到|超过)[^，,；;。]{0,30}?${GOAL}(?:值)?|(?:快于|超前于|优于|超过?|领先)(?:规划|年度)?(?:序时|时序)(?:进度|目标)|提前[一二两三四五六七八九十\\d]{1,2}个?[年月天](?:完成|实现|达到)|提前(?:完成|实现|达标)$)`,
      'u',
    ),
  },
  // “大大超过“十二五”节能减排目标任务”
  { status: 'ahead', form: new RegExp(`(?:大大|大幅|远远?|明显)超(?:过|额)?[^，,；;。]{0,26}?${GOAL}(?:值)?$`, 'u') },
  // “达到序时进度”, “按计划推进”, “符合预期”, “达到进度要求”
  {
    status: 'on-track',
    form: /(?:(?:达到|符合|完成|实现|基本达到)(?:规划|年度)?(?:(?:序时|时序)(?:进度|目标)?|进度)(?:要求|目标)?|按(?:照)?(?:计划|序时进度|序时|时序|时间节点|期|既定计划|节点)(?:要求)?(?:有序|顺利|稳步|正常|加快)?推进|符合(?:预期|规划预期|进度要求)(?:进度|目标)?|基本符合预期)/u,
  },
  // “年均增长7.1%，高于规划目标0.6个百分点”
  {
    status: 'met',
    form: /(?:高于|超过|超出|超|优于)(?:规划|年度|全年|年初|预期|计划|既定|省定|市定|中期)+目标(?:值)?(?:约|近)?\d[^，,；;。]{0,10}$/u,
  },
  // “城镇登记失业率为2.15%，控制在3.5%的目标以内”
  {
    status: 'met',
    form: /(?:控制|稳定|保持)在[^，,；;。]{0,16}?(?:目标|预期|计划|任务)(?:值)?(?:以内|之内|范围内?|内)$/u,
  },
  // “已完成规划中期进度”, “超额1.2倍完成全年任务”, “超过中期目标”, “大大超过“十二五”节能减排目标任务”
  {
    status: 'met',
    form: new RegExp(
      `(?:${ADVERBS}{0,3}(?:超额[\\d.]*[倍%％]?)?(?:完成(?!值|率|度|情况)|实现|达到|达成|超过)了?[^，,；;。]{0,26}?${GOAL}(?:值)?(?=$|[）)])|${ADVERBS}{1,3}达标)`,
      'u',
    ),
  },
  // “PM2.5年平均浓度…率先达到国家标准”, “湘江株洲段水质保持国家Ⅲ类水质标准”, “建档立卡贫困人口全面脱贫”
  {
    status: 'met',
    form: /(?:率先|首次|全面|均|稳定|持续|全部|已)*(?:达到|保持|符合|优于)国家[^，,；;。]{0,8}标准(?=$)|(?:全部|全面|如期|整体|稳定|均)+(?:实现)?(?:脱贫|摘帽|出列)(?:摘帽)?(?=$)/u,
  },
  // “集体产权制度“两清”改革顺利完成”, “残疾人家庭无障碍改造任务全面完成”
  {
    status: 'met',
    form: /(?:已经?|均已)?(?:全面|全部|顺利|圆满|如期|超额|胜利|率先|基本)(?:全部|如期|超额)?完成(?=$)/u,
  },
]

// “确保完成全年目标”, “预计可顺利完成”, “达到中期测算值的视为已完成…”, “力争提前完成”: to be reached, or a rule.
const NOT_YET =
  /确保|力争|争取|努力|奋力|力促|务必|推动|促进|预计|有望|预期可|可望|可(?=顺利|完成|实现|如期|超额|提前|达到)|将|视为|视同|才能|如果|若|为完成|为实现|以确保|(?<![主需重首])要(?!求)|能否|是否|保证|保障|难|计划于|计划\d|拟|提升至|全力/u

/** What the text says of indicators, tasks and projects: goal reached or not, ahead, behind, or not counted (完成情况). */
export function findStatuses(document: Document): Status[] {
  const found: Status[] = [...inBrackets(document)]
  const counted = namedCounts(document).map(({ fact }) => fact.source)
  let next = 0
  for (const sentence of sentencesOf(document)) {
    if (!HINT.test(sentence.text)) continue
    const context = contextAt(document, sentence.start)
    if (context.notes) continue
    // Among goals 完成全年任务 is what is to be done; what is behind, ahead or not counted is so there too.
    while ((counted[next]?.end ?? Infinity) < sentence.start) next++
    const counts = counted.slice(next, next + 12)
    // “十项重点民生工程全面完成” is a count, not the state of one thing.
    const isCount = (status: Status): boolean => counts.some((count) => overlaps(count, status.source))
    found.push(
      ...inSentence(document, sentence)
        .filter((status) => !isCount(status))
        .filter(({ status }) => context.tense !== 'goals' || status !== 'met'),
    )
  }
  const cells = inTables(document).filter((cell) => !found.some((status) => overlaps(status.source, cell.source)))
  return [...found, ...cells]
}

/** “未完成规划中期进度的有2项(地区生产总值增长、人均预期寿命)”: a status of each thing named. */
function inBrackets(document: Document): Status[] {
  return namedCounts(document).flatMap(({ fact, state, value, names }) =>
    state === undefined || value === undefined
      ? []
      : names.map(({ name, start }): Status => ({
          document: fact.document,
          ...(fact.place === undefined ? {} : { place: fact.place }),
          ...(fact.period === undefined ? {} : { period: fact.period }),
          inferred: fact.inferred,
          kind: 'status',
          source: sourceOf(document.text, Math.min(start, fact.source.start), fact.source.end),
          indicator: name,
          status: value,
          text: state,
        })),
  )
}

// “云梦率先完成“多规合一”和区域性统一评价”, “全面完成机构改革”, “提前完成城市老化燃气管道更新改造”: what was done stands after the verb.
const DONE =
  /^(?<before>.{0,12}?)(?<text>(?:率先|全面|如期|按期|圆满|顺利|全部|提前|高质量|基本|已)+完成)了?(?<object>.{4,40})$/u

// “完成农村集体产权制度改革整省试点”, “完成入河排污口整治”, “完成“三区三线”划定”: work that has an end.
const DONE_WORK =
  /^(?<before>.{0,12}?)(?<text>完成)了?(?<object>.{3,30}(?:试点|改革|整治|整改|普查|换届|划定|清理|清查|验收|转隶|脱钩|划转|摸底|确权|重组|核查|起草|修编|登记|颁证)(?:、.{2,40})?)$/u

// “提前五年停止征收全市路桥车辆通行费”
const EARLY = /^(?<text>提前[一二两三四五六七八九十\d]{1,2}个?(?:年|月|天|季度))(?<object>[^，,；;。\d]{4,26})$/u

function objectsIn(clause: Clause, index: number): Match | undefined {
  const words = clause.text.trim()
  const found = DONE.exec(words) ?? DONE_WORK.exec(words) ?? EARLY.exec(words)
  const { text, object, before } = found?.groups ?? {}
  if (text === undefined || object === undefined || NOT_YET.test(before ?? '')) return undefined
  const start = clause.start + clause.text.indexOf(text)
  const objects = object
    .replace(/^(?:全[省市区县]|了)/u, '')
    // “圆满完成党的十九大、《财富》全球论坛等系列安保工作”: what stands before 等 is no work of its own.
    .split(/等.{0,10}(?:工作|任务|行动)$/u.test(object) ? /$^/u : /、(?![^“”]*”)|和(?=[^“”]{3})(?![^“”]*”)/u)
    .map((name) => name.trim())
  // “率先完成互花米草除治任务、获省政府推广表扬”, “完成“三区三线”划定、24个乡镇级片区规划编制”: what follows is another thing done.
  const next = objects.findIndex((name, at) => at > 0 && /^(?:[获被建开推]|\d)/u.test(name))
  const named = next === -1 ? objects : objects.slice(0, next)
  const whole = named.every((name) => name.length >= 3) ? named : [named.join('、')]
  if (whole.length === 0 || !whole.every(isWork)) return undefined
  return {
    clause: index,
    start,
    end: clause.start + clause.text.trimEnd().length,
    status: text.startsWith('提前') ? 'ahead' : 'met',
    text,
    objects: whole,
  }
}

// “完成房屋征收37.6万平方米” is a figure, “全面完成各项工作”, “顺利完成目标任务” name no work; numbers in quotation marks are names.
function isWork(name: string): boolean {
  const bare = name.replace(/“[^”]*”/gu, '')
  return (
    !/\d|目标|任务$|^(?:各项|有关|相关)|^的|建设$|完成|[一二两三四五六七八九十百]+[项个件条]/u.test(bare) &&
    name.length >= 3
  )
}

/** What a clause names before the words of a match. */
function ownNoun(match: Match, clause: Clause): string | undefined {
  return nounOf(withoutNumbers(clause.text.slice(0, Math.max(0, match.start - clause.start))))
}

interface Match {
  readonly clause: number
  readonly start: number
  readonly end: number
  /** Absent where the clause gives a rate and judges nothing. */
  readonly status?: StatusValue
  readonly text: string
  /** The things done, where they stand after the verb. */
  readonly objects?: readonly string[]
}

function inSentence(document: Document, sentence: Sentence): Status[] {
  const matches: Match[] = []
  for (const [index, clause] of sentence.clauses.entries()) {
    const match = matchIn(clause, index) ?? objectsIn(clause, index) ?? ratedIn(clause, index)
    if (match === undefined) continue
    // “占年度目标的107.8%，超额完成年度任务”: the rate belongs to the words after it.
    const before = matches.at(-1)
    if (before !== undefined && before.status === undefined && before.clause === index - 1 && !clause.anew)
      if (match.status !== undefined && rateIn(clause) === undefined && ownNoun(match, clause) === undefined)
        matches.pop()
    matches.push(match)
  }
  const reader = new StatusReader(document, sentence, matches)
  return matches.flatMap((match, index) => reader.read(match, index))
}

/** A rate of the way to a goal, with where its words stand in the clause. */
interface Rate extends Span {
  /** In %, one for each thing named where the clause says 分别. */
  readonly values: readonly number[]
}

const PERCENTS =
  '(?<rates>(?:接近|超过|近|约|达)?\\d+(?:\\.\\d+)?[%％](?:[、和]\\d+(?:\\.\\d+)?[%％]){0,6}(?:以上|左右)?)'

/** Words that say how much of a goal, an investment or a piece of work is done. */
const RATES: readonly RegExp[] = [
  // “占年度计划的68%”, “完成总投资的35%”, “完成目标任务（5000套）的115.44%”, “分别完成年计划的118.2%、248.57%”, “为预算的101%”
  new RegExp(
    `(?:分别)?(?:完成|达到?|占|为|相当于)了?(?<of>[^，,；;。\\d]{0,14}(?:目标|任务|计划|进度|(?<!占.{0,10})预算|(?:总|年度|计划|概算)投资)(?:数|总?任务|任务数|值|量|额|总额|投资|总投资)?)(?:[（(][^（()）]{1,14}[）)])?(?:的)?(?:分别为)?${PERCENTS}$`,
    'u',
  ),
  // “总体目标完成率104%”, “完成度分别为94.6%、97.2%”, “整治完成率100%”, “投资完成率达107.2%”
  new RegExp(
    `(?:(?:总体|整体|年度|全年|目标|任务|计划|投资|总)*完成(?:率|度))(?:均|已|分别)*(?:为|达到?|是|超过?)?了?${PERCENTS}$`,
    'u',
  ),
  // “土建工程累计完成50%”, “工程形象进度达85%”, “完成总工程量的60%”
  new RegExp(
    `(?<=工程|项目|线|段|隧道|桥|站|施工|建设|改造|任务|工作|计划|土建|主体|征拆|征收|拆迁|安装|一期|二期|三期)(?:总体|整体|形象|建设|施工|总)*(?:已|累计|总体|进度|完成|达到?|为|至|到){1,4}(?:总?工程量|形象进度|总?进度|总?量)?的?${PERCENTS}$`,
    'u',
  ),
]

// “占一般公共预算支出的80%”, “占全部计划投资项目的35%” are shares, “增长”, “提高” changes.
const NO_RATE =
  /增长|下降|提高|同比|比重|(?:占|为)(?!.{0,8}(?:年初|年度|全年|调整|计划|目标|任务|进度)).{0,8}(?:预算|投资)/u

function rateIn(clause: Clause): Rate | undefined {
  const words = clause.text.trimEnd()
  for (const form of RATES) {
    const found = form.exec(words)
    if (found === null || NO_RATE.test(found[0])) continue
    const written = found.groups?.['rates'] ?? ''
    const values = [...written.matchAll(/\d+(?:\.\d+)?/gu)].map(([value]) => Number(value))
    // “超额完成省下达任务的29.4%”: by how much it was passed, not how much was done.
    if (/超额?$|超额?了?$/u.test(words.slice(0, found.index))) continue
    return { values, start: clause.start + found.index, end: clause.start + found.index + found[0].length }
  }
  return undefined
}

/** “完成总投资的35%”: a rate without a word on whether that is enough. */
function ratedIn(clause: Clause, index: number): Match | undefined {
  const rate = rateIn(clause)
  if (rate === undefined) return undefined
  const from = rate.start - clause.start
  if (NOT_YET.test(clause.text.slice(0, from)) || /以上$/u.test(clause.text.trimEnd())) return undefined
  return { clause: index, start: rate.start, end: rate.end, text: clause.text.slice(from, rate.end - clause.start) }
}

function matchIn(clause: Clause, index: number): Match | undefined {
  const words = clause.text.trimEnd()
  const bare = withoutAsides(words).trimEnd()
  for (const { status, form } of FORMS) {
    const found = form.exec(bare)
    if (found === null) continue
    const before = bare.slice(0, found.index)
    const after = bare.slice(found.index + found[0].length)
    // “已完成规划中期进度的有12项”, “…的指标1项” are counts; “…的主要原因是” goes on.
    if (
      /^(?:值|数)?的(?!主要原因|原因|\d)/u.test(after) ||
      /^(?:值)?(?:的)?(?:有|指标|为)?\s*\d+\s*[项个]/u.test(after)
    )
      continue
    if (NOT_YET.test(before + (status === 'not-met' ? '' : found[0])) && !/暂未|暂无/u.test(found[0])) continue
    if (isCounted(before)) continue
    // “581万贫困人口稳定脱贫” is how many.
    if (/脱贫|摘帽|出列/u.test(found[0]) && /\d/u.test(before)) continue
    // “完成9.45亿吨保供煤任务”, “完成4886个村点整治任务” are figures of what was done.
    if (status === 'met' && /完成了?\d+(?:\.\d+)?(?!年)/u.test(found[0])) continue
    if (/“[^”]{0,12}$/u.test(before) && !/”/u.test(found[0])) continue
    // “城镇登记失业率高于年度目标0.3个百分点”: what should be low has missed it.
    const missed = status === 'met' && /^(?:高于|超过|超出|超)(?!额)/u.test(found[0]) && SHOULD_BE_LOW.test(bare)
    return {
      clause: index,
      start: clause.start + found.index,
      end: clause.start + found.index + found[0].length,
      status: missed ? 'not-met' : fallsToGoal(words, found[0], status) ? 'met' : status,
      text: words.slice(found.index, found.index + found[0].length),
    }
  }
  return undefined
}

const SHOULD_BE_LOW = /失业率|价格|能耗|排放|死亡|浓度|负债率|事故|发病率|不良/u

// “居民消费价格上涨2.3%，低于3.3%的控制目标”, “城镇登记失业率1.81%、低于省定目标”: what should be low has reached its goal.
function fallsToGoal(words: string, text: string, status: StatusValue): boolean {
  if (status !== 'not-met' || !text.startsWith('低于')) return false
  return /控制|上限|警戒/u.test(text) || SHOULD_BE_LOW.test(words)
}

// “203个省市重点项目超额完成…”, “5项完成中期目标”, “所有指标”: counts, not the state of one thing.
function isCounted(before: string): boolean {
  return /(?:(?:^|[^\d.])\d+|[过近约]?[一二三四五六七八九十百]{1,3})\s*[个项件条家户](?:\p{Script=Han}|[、“”（）]){0,16}$/u.test(
    before.trim(),
  )
}

// “年度任务如期完成”, “全年目标全面完成”: what they are the tasks of stands before.
const TASK_ONLY = /^(?:年度|全年|各项|既定|规划|阶段性|主要)*(?:目标|任务|工作)+$/u

// “全市545座加油站、13座储油库油气回收系统评估和整改工作全面完成”: how many there are is no part of the name.
function withoutNumbers(words: string): string {
  return words.replace(
    /(?<=^|全[省市区县]|[、和及])\d+(?:\.\d+)?(?:余|多)?[万亿]?(?:平方米|公里|座|个|家|条|处|台|套|辆|户|亩|所|栋|批次|件|项)(?=\p{Script=Han})/gu,
    '',
  )
}

// “市十六届人大四次会议确定的目标任务”, “企业上市目标任务”: names a task; “年度任务”, “规划中期进度” do not.
function taskOf(text: string): string | undefined {
  const object =
    /(?:完成|实现|达到|达成|超过)了?(?<object>.*)$/u
      .exec(text)
      ?.groups?.['object']?.replace(
        /(?<=及|和|优化|改造|建设|新建)\d+(?:\.\d+)?[万亿]?\p{Script=Han}(?=\p{Script=Han}{2})/gu,
        '',
      )
      .replace(/(?<=.{4})的工作任务$/u, '') ?? ''
  const bare = object.replace(
    /(?:国家|中央|自治区|上级|[省市区县州])?(?:下达|确定|分解|交办|批准)的?|连续[一二三四五]年|翻番|全年|年度|各项|规划|中期|预期|期末|全部|经济社会发展|目标|任务|进度|计划|要求|“?十[一二三四五六]五”?|\d{4}年|[的值序时三两五年]/gu,
    '',
  )
  return bare.replace(/[“”\s]/gu, '').length >= 4 && !/^\d/u.test(object) ? object : undefined
}

// “规划提出的22项指标”, “32项指标中”
const COUNTED_SET =
  /\d+[项个件](?:主要|重点|约束性|预期性|目标|民生|改革)*(?:指标|任务|实事|事项)(?:[中里]|$|均|已|全部)/u

const COUNTED_CLAUSE =
  /^(?:全[省市区县])?\d{1,4}[条个项件座处所][^，,\d]{2,20}?(?:均已|已全部|全部|全面|均)(?:完工|完成|通过|办结|达标|销号)/u

/** A status reaches back over at most so many clauses to what it is of and why. */
const REACH = 12

class StatusReader {
  constructor(
    private readonly document: Document,
    private readonly sentence: Sentence,
    private readonly matches: readonly Match[],
  ) {}

  read(match: Match, index: number): Status[] {
    const next = this.matches[index + 1]
    const clause = this.sentence.clauses[match.clause]
    if (clause === undefined) return []
    // “规划提出的22项指标均完成或超额完成”, “32项指标中有30项实现预期目标，完成率达93.8%”: of how many, not of what.
    const previous = this.sentence.clauses[match.clause - 1]?.text ?? ''
    const shared = match.status === undefined && /^(?:总体|整体)?完成(?:率|度)/u.test(clause.text.trim())
    if (
      COUNTED_SET.test(clause.text.slice(0, Math.max(0, match.start - clause.start))) ||
      (shared && COUNTED_SET.test(previous))
    )
      return []
    // “无县区数据，暂无统计值”, “由于市生态环境局暂未反馈数据,暂无统计值”: the last says it, those before are the reason.
    if (
      next !== undefined &&
      match.status === 'no-data' &&
      next.status === 'no-data' &&
      next.clause === match.clause + 1
    )
      return []
    // “由于…增长速度低于规划目标7%,预计完成…有一定压力” is a reason, not a statement of its own.
    if (
      match.status !== 'no-data' &&
      /(?:由于|因为|受)/u.test(clause.text.slice(0, match.start - clause.start)) &&
      this.sentence.clauses.length > match.clause + 1
    )
      return []
    const earlier = this.matches[index - 1]
    // “未完成中期目标的主要原因是…,因此人均寿命未达到中期进度”: the same once more.
    const because = /因此|因而|故|所以/u.test(clause.text.slice(0, 3))
    if (because && earlier?.status === match.status) return []
    const subjects = match.objects ?? this.#subjects(match, clause)
    if (subjects.length === 0) return []
    const after = this.#reasonAfter(match)
    const before = after === undefined ? this.#reasonBefore(match) : undefined
    const reason = after?.reason ?? before
    const rate = this.#rate(match)
    const start = Math.min(rate?.start ?? match.start, this.#lead(clause))
    // “…问题整改完成率分别达到98.5%、98.9%和90.3%”: rates of several things that one name holds.
    const several = subjects.length === 1 && (rate?.values.length ?? 0) > 1
    const named = several ? (rate?.values ?? []).map(() => subjects[0] ?? '') : subjects
    return named.map((indicator, place): Status => ({
      ...this.#about(match),
      kind: 'status',
      source: sourceOf(this.document.text, start, after?.end ?? match.end),
      indicator,
      ...(match.status === undefined ? {} : { status: match.status }),
      text: match.text,
      ...(rate === undefined ? {} : { rate: rate.values[place] ?? rate.values[0] ?? 0 }),
      ...(reason === undefined || reason === '' ? {} : { reason }),
    }))
  }

  /** “2021年、2022年…分别为…，已完成规划中期进度”: progress to the middle of a plan is of the whole time so far. */
  #about(match: Match): About {
    const whole = /中期|序时|时序/u.test(match.text)
    return aboutAt(this.document, whole ? match.start : this.sentence.start, match.start)
  }

  #lead(clause: Clause): number {
    return clause.start + (/^\s*/u.exec(clause.text)?.[0].length ?? 0)
  }

  /** What the status is of: named in the clause, in one before it, by the item around it. */
  #subjects(match: Match, clause: Clause): string[] {
    const text = clause.text.slice(0, match.start - clause.start)
    // “经济发展指标除地区生产总值增长指标外,均完成中期目标”: all but the one named.
    const except = /^.{2,40}?(?:中[，,])?除[^。]{2,40}?外(?=[，,]|均|都|其余)/u.exec(
      this.document.text.slice(this.#runStart(match.clause), match.start),
    )
    if (except !== null) return [except[0]]
    const own = nounOf(withoutNumbers(text.replace(/(?:由于|因为?(?=.{3})|受).*$/u, '')), this.document.place)
    if (
      own !== undefined &&
      !/^(?:已|而|均|达到|实际|连续|\d|[一二三四五六七八九十百千万亿]+贫困)/u.test(own) &&
      !TASK_ONLY.test(own)
    )
      return listOf(
        own
          .replace(/等(?:主要)?指标(?:增长|增速|增幅)$/u, '等指标')
          .replace(/(?:在全[国省市]|连续[一二两三四五六七八九十\d]{1,2}年|的?阶段性)$/u, ''),
        clause.text,
      )
    // “5.基本养老保险参保率。…，已完成规划中期进度”: in an item of a list of indicators, the item's own.
    const refers = /该项|该指标|上述/u.test(text)
    const item = contextAt(this.document, match.start).item
    if (item !== undefined && !refers && !this.#inTable(match.start)) return [item]
    // “…占比暂无县级统计数据，无法评价”: the clause before names it.
    const before = this.matches.find(
      (other) => other.clause === match.clause - 1 && other.status === 'no-data' && match.status === 'no-data',
    )
    const named = this.sentence.clauses[match.clause - 1]
    const of = before === undefined || named === undefined ? undefined : ownNoun(before, named)
    if (of !== undefined && this.sentence.clauses[match.clause]?.anew !== true) return [of]
    // “UPS改造方面，已经完成50个点位的安装调试，整体完成率100%”
    const topic = /^(?<topic>[^，,]{3,30})方面$/u.exec(this.sentence.clauses[0]?.text ?? '')?.groups?.['topic']
    if (topic !== undefined && match.clause > 0 && this.#runStart(match.clause) === this.sentence.clauses[0]?.start)
      return [topic]
    // “超额完成学前教育“两个比例”目标任务”: a task that has a name of its own names what is done.
    const task = match.status === undefined || match.text.endsWith('标准') ? undefined : taskOf(match.text)
    if (task !== undefined && !/\d/u.test(task) && (/完成/u.test(match.text) || match.clause === 0)) return [task]
    for (
      let at = match.clause - 1;
      at >= 0 && match.clause - at < REACH && (refers || !(this.sentence.clauses[at + 1]?.anew ?? true));
      at--
    ) {
      const words = this.sentence.clauses[at]?.text ?? ''
      // Only a clause with a figure speaks of a measure: “实际利用外资17.2亿美元、增长157%，…，超额实现…目标”.
      if (!/\d|方面$/u.test(words) && !refers && !/(?:由|因|受).{2,}/u.test(words)) continue
      // “35条黑臭河涌均已通过第三方评估，达到初见成效要求”: goes on about what is counted.
      if (COUNTED_CLAUSE.test(words)) return []
      const noun = this.#nounBefore(words)
      if (noun !== undefined) return listOf(noun, words)
    }
    if (task !== undefined) return [task]
    return item === undefined ? [] : [item]
  }

  /** What a clause before speaks of: 新增就业33.73万人, 帮扶9.07万名就业困难人员再就业, 完成26个点位的信控路口改造, UPS改造方面. */
  #nounBefore(words: string): string | undefined {
    const bare = withoutNumbers(words.replace(/(?:由于|因为?(?=.{3})|受(?=.{2,30}影响)).*$/u, '')).replace(/方面$/u, '')
    const done =
      /(?:完成|实施|开展)了?\d+(?:\.\d+)?[万亿]?(?:\p{Script=Han}{1,3}的|[个处座项条户套家台件])(?<work>[^\d]{4,})$/u.exec(
        bare,
      )
    for (const words of [done?.groups?.['work'] ?? bare, bare.replace(/\d+(?:\.\d+)?[万亿]?[名人户家个件]/u, '')]) {
      const name = (nounOf(words, this.document.place) ?? '')
        .replace(/^(?:共|累计|已)+/u, '')
        .replace(/(?:已|均|已经)?(?:全部|全面)(?!性).*$/u, '')
      if (
        name.length >= 3 &&
        !/[从由在对]$|到$/u.test(name) &&
        !/^(?:名|余名|多名|印发|制定|出台|安排|各区|通过|根据|上报|占|其中|同比|较|比上年|平均)/u.test(name)
      )
        return name
    }
    return undefined
  }

  #inTable(position: number): boolean {
    return this.document.tables.some((table) => table.start <= position && position < table.end)
  }

  /** “占年度目标的107.8%，超额完成年度任务”, “完成度分别为94.6%、97.2%，未完成预期目标”: the rate in or before the words. */
  #rate(match: Match): Rate | undefined {
    const own = this.sentence.clauses[match.clause]
    // “城镇新增就业完成全年任务的108.4%，居民消费价格涨幅控制在预期目标之内”: what has a name of its own has no rate before it.
    const named = own !== undefined && match.status !== undefined && ownNoun(match, own) !== undefined
    const before = own?.anew === true || named ? undefined : this.sentence.clauses[match.clause - 1]
    for (const clause of [own, before]) {
      const rate = clause === undefined ? undefined : rateIn(clause)
      if (rate !== undefined) return rate
    }
    return undefined
  }

  // “的主要原因是…”, “，主要原因是…”, “，原因是资金筹措不到位”
  #reasonAfter(match: Match): { reason: string; end: number } | undefined {
    const rest = foldedText(this.document).slice(match.end, this.sentence.end)
    const found =
      /^(?:值)?(?:的)?[，,]?\s*(?:其)?(?:主要|根本|直接)?(?:原因)(?:是|为|在于|：|:)(?:由于|因为|是)?/u.exec(rest)
    if (found === null) return undefined
    const from = match.end + found[0].length
    const stop = /[，,](?:因此|因而|故|所以|导致该)|[；;](?=[^；;。]{2,40}(?:已完成|未完成|未达到|已达到))/u.exec(
      this.document.text.slice(from, this.sentence.end),
    )
    const end = stop === null ? this.sentence.end : from + stop.index
    return { reason: this.document.text.slice(from, end).replace(/[；;，,\s]+$/u, ''), end }
  }

  // “因市级尚未反馈数据，暂不能评估”, “城镇调查失业率由省统一发布，暂无区级数据”, “受…影响，未完成…”
  #reasonBefore(match: Match): string | undefined {
    const from = this.#runStart(match.clause)
    const words = this.document.text.slice(from, match.start)
    if (match.status === 'no-data' && /未设|不分解|不下达/u.test(match.text))
      return this.document.text.slice(from, this.sentence.end).trim()
    const stated =
      /(?:由于|因为|因(?!此|地|素)|受(?=[^，,；;。]{2,40}(?:影响|制约)))(?<reason>.{2,160}?)[，,\s]*(?:目前)?$/u.exec(
        words,
      )
    if (stated !== null)
      return (
        stated[0].startsWith('受')
          ? (/^受[^，,；;。]{2,60}?(?:影响|制约)/u.exec(stated[0])?.[0] ?? stated[0])
          : (stated.groups?.['reason'] ?? '')
      ).replace(/[，,\s]+(?:目前)?$/u, '')
    if (match.status !== 'no-data') return undefined
    const by =
      /(?:(?:该指标|此项|该项)[^。]{2,120}|由[^，,。]{2,60}(?:发布|统计|核算|公布|提供|反馈))(?=[，,\s]*(?:目前)?$)/u.exec(
        words,
      )
    return by?.[0].replace(/[，,\s]+(?:目前)?$/u, '')
  }

  #runStart(clause: number): number {
    let at = clause
    while (at > 0 && clause - at < REACH && !(this.sentence.clauses[at]?.anew ?? true)) at--
    return this.sentence.clauses[at]?.start ?? this.sentence.start
  }
}

const STATUS_COLUMN =
  /^(?:完成情况|完成状态|是否完成|是否达标|进展情况|评估结果|状态|达标情况|完成与否|进度情况|评估情况)$/u

/** Rows of tables with a column 完成情况: a status in a word or two, or one that its sentences state. */
function inTables(document: Document): Status[] {
  return document.tables.flatMap((table) => {
    const columns = planAndOutcome(table)
    const top = columns?.head ?? 0
    const head = (table.rows[top] ?? []).map((cell) => cell.text.replace(/[\s\u3000*]/gu, ''))
    const column = head.findIndex((words) => STATUS_COLUMN.test(words))
    const states = column === -1 ? (columns?.done[0] ?? -1) : column
    if (states === -1) return []
    const others = { head: top, goals: [], done: [states], ...columns }
    const name =
      columns?.name ?? head.findIndex((words, at) => at !== states && /指标|任务|项目|事项|名称/u.test(words))
    if (name === -1) return []
    return table.rows.slice(top + 1).flatMap((row, index): Status[] => {
      const cell = row[states]
      const indicator = nameIn(row, { ...others, name })
      if (cell === undefined || indicator === undefined) return []
      const words = cell.text.trim()
      const short = cellStatus(words)
      const span = rowSpan(document.text, row, table.rows[top + index] ?? [])
      const said = short === undefined ? statusSaid(document, cell) : { ...span, status: short, text: words }
      if (said === undefined) return []
      return [
        {
          ...aboutAt(document, cell.start, cell.start),
          kind: 'status',
          source: sourceOf(document.text, said.start, said.end),
          indicator,
          status: said.status,
          text: said.text,
        },
      ]
    })
  })
}

// “已完成。”, “已全部完成”, “全面完成年度目标任务”, “超额完成”, “未完成”, “正在推进”, “按计划推进”: a clause that says no more.
const SAID =
  /^(?:目前|现|截至目前|该项工作|均|已经|已|全部|全面|基本|提前|超额|顺利|圆满|如期|按期|按时|都|尚|暂|仍|未能|未|没有|正在|正|按计划|按序时进度|按进度|有序|加快|持续|稳步)+(?:全部|全面|如期|按期|按时|顺利|圆满|超额)*(?:完成|达标|办结|落实到位|推进)(?:了)?(?:(?:年度|全年|年初|既定|各项|市定|省定|省下达|市下达|的|建设|工作|改造|目标|任务|计划|要求|值)*)$/u

/** The first clause of a cell that is nothing but a status. */
function statusSaid(document: Document, cell: Span): (Span & { status: StatusValue; text: string }) | undefined {
  const folded = foldedText(document).slice(cell.start, cell.end)
  for (const match of folded.matchAll(/[^。；;，,！\n<>（()）*、：:]{2,40}/gu)) {
    const words = match[0].trim()
    if (!SAID.test(words)) continue
    const status = cellStatus(words.slice(0, MAX_STATE))
    if (status === undefined) continue
    const start = cell.start + match.index + match[0].indexOf(words)
    return { start, end: start + words.length, status, text: words }
  }
  return undefined
}

/** Longest cell that is a status and nothing else. */
const MAX_STATE = 16

function cellStatus(words: string): StatusValue | undefined {
  if (words === '' || words.length > MAX_STATE) return undefined
  // “500户”, “完成520户”: what was done, which another finder reads.
  if (/\d/u.test(words)) return undefined
  if (/暂无|无数据|未统计/u.test(words)) return 'no-data'
  if (/滞后|落后|欠进度|慢于/u.test(words)) return 'behind'
  if (/未|没有|否/u.test(words)) return 'not-met'
  if (/提前|超前|快于|超进度/u.test(words)) return 'ahead'
  if (/序时|时序|达进度|推进|正常|符合/u.test(words)) return 'on-track'
  return /完成|达标|达到|是|实现|√|办结|落实到位/u.test(words) ? 'met' : undefined
}
