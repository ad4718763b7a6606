import { writtenNumber } from '../../indexer/extract/text/numerals.ts'
import { asksForSet, firstOf } from './conditions.ts'

/** A result of an evaluation that a question wants, or wants left out. */
export interface WantedResult {
  readonly value: 'met' | 'not-met' | 'no-data'
  readonly negated: boolean
}

/** “除民生福祉类以外没完成的指标”, “超过2025年目标的”, “差距最大的”: main indicators by what is known of them. */
export interface IndicatorConditions {
  /** The question without what it leaves out: categories and departments in it are wanted. */
  readonly wanted: string
  /** What 除了…以外, 不是…的, 不含… names; empty where nothing is left out. */
  readonly excluded: string
  readonly attribute?: '约束性' | '预期性'
  readonly result?: WantedResult
  /** Final goal reached or not (已经达到2025年目标的, 低于目标的); `factor`: the value is at least so many times the goal. */
  readonly goal?: { readonly reached: boolean; readonly factor?: number }
  /** In the order of how far the value is beyond its mid-term benchmark, or beyond the goal of the end. */
  readonly order?: {
    readonly end: 'best' | 'worst'
    readonly first?: number
    readonly onlyShort: boolean
    readonly ofGoal?: true
  }
  /** 连续下降, 逐年上升; between two named years where `periods` are told. */
  readonly trend?: 'falling' | 'rising'
  readonly compares: boolean
  /** 数值下降的, 比2021年下降的: by the last step, or since the one year that is named. */
  readonly isOneStep?: true
  /** Whose figures there are: only another place's (全市数据), or the place's own (不是全市的). */
  readonly figuresOf?: 'other-place' | 'own-place'
  /** 没有2022年数值的, 没有数值目标的. */
  readonly missing?: 'value' | 'target'
}

// “除民生福祉类以外”, “除了绿化覆盖率,”, “不算约束性的”, “不包括区发改局负责的”
const EXCLUSION =
  /除(?:了|去|开)?(?<what>[^,，。?？]{2,24}?)(?:以外|之外|外(?!贸|资|商|汇)|,|，|(?=还有|其他|其余|剩下))|(?<plain>\p{Script=Han}{2,10})(?:以外|之外)|(?:不由|不归|不是由)(?<duty>[^,，。?？]{2,14}?)(?:负责|牵头|主管|管)(?:的)?|(?:不算|不包括|不包含|不含|排除|扣除|去掉|撇开)(?<other>[^,，。?？]{2,24}?)(?=的?(?:指标|,|，|$|[?？])|以外|之外|外)/u
// “不是约束性的”, “非约束性”, “不属于民生福祉类”
const NEGATED = /(?:不是|不属于|非|并非)(?<what>[^,，。?？的]{2,10}?)(?:类|指标|的|$)/u

// “超过了中期目标的”, “低于中期测算值的”: held against the middle of the way, as the evaluation did.
const BEYOND_MIDDLE = /(?:超过|超出|高于|达到)了?中期/u
const SHORT_OF_MIDDLE = /(?:低于|不及|不到|没到|未到|没达到|未达到|没有达到)了?中期/u
const NO_DATA = /暂无|(?:没有?|无|缺)(?:年度|本地|区级|最新|相关)?的?(?:统计|数据)/u
const NOT_MET =
  /未(?:能)?(?:完成|达标|达到|达成|实现)|没(?:有|能)?(?:完成|达标|达到|达成|实现|做到)|不达标|落后|滞后|掉队|拖后腿|完不成/u
const MET = /(?:已|已经|都|按期)?(?:完成|达标|达到|实现)(?:了|的|中期)|完成(?:几|多少)[项个]/u

// “达到2025年目标”, “超过期末目标”, “低于目标”, “没达到规划目标”: the final goal, not the middle of the way.
const GOAL =
  /(?<verb>未?(?:能)?达到|没(?:有|能)?达到|达不到|低于|不及|不到|未完成|没(?:有)?完成|没(?:有)?实现|超过|超出|超额完成|高于|突破|完成|实现|达成)了?(?<which>规划|期末|最终|终期|总|20\d\d年|“?十四五”?末?)?(?:的)?(?:规划|期末|最终)?目标值?/u
const MISSED = /^(?:未|没|达不到|低于|不及|不到)/u
// “超过目标一倍”, “超目标50%以上”, “是目标的两倍”
const FACTOR_OVER =
  /超(?:过|出|额)?[^,，。]{0,8}目标值?(?:的)?(?<number>[一二两三四五]|半|\d+(?:\.\d+)?)(?<unit>倍|成|%)/u
const FACTOR_OF =
  /(?<not>没(?:有)?|未(?:能)?|不|达不)?(?:是|达到|达|到|为)(?:了)?[^,，。]{0,6}目标值?的?(?<number>[一二两三四五]|\d+(?:\.\d+)?)倍/u

// “还差目标最多的”, “离规划目标最远的”: from the goal of the end, where the middle of the way is not named.
const GOAL_ORDER =
  /(?:还|离|距)*(?:差|欠|缺)(?:规划|期末|最终)?目标值?最(?<end>多|少|大|小|远|近)|(?:离|距离?|与|跟|和)(?:规划|期末|最终|20\d\d年)?目标值?(?:的)?(?:差距|距离|缺口|差得|还差|差)?最(?<far>多|少|大|小|远|近)/u
// “差距最大”, “完成得最好”, “超出测算值最多”, “离目标最近”, “完成情况最差”
const ORDER =
  /(?:差距|缺口|差得|落后得?)[^,，。]{0,4}最(?<short>大|小|多|少|远|近)|最(?<early>大|小)的?(?:差距|缺口)|完成(?:得|情况|进度|度)?[^,，。]{0,4}最(?<done>好|差|快|慢|高|低|出色|理想)|超(?:出|过|额)?[^,，。]{0,12}最(?<over>多|少|大|小)|离[^,，。]{0,10}最(?<near>远|近)|(?<last>倒数)|(?<rank>排名|排序|排个?[队名])/u

const TREND =
  /一[年期]比一[年期](?:(?<lower>低|少|差)|(?<higher>高|多|好))|(?:连续|逐年|连年|年年|逐期|一路|持续|一直)(?:在|都)?(?:(?<down>下降|下滑|降低|走低|减少|回落|变差|降|跌)|(?<up>上升|增长|提高|走高|增加|上涨|变好|涨|升))/u
const COMPARES = /比[^,，。]{0,10}(?:(?<down>下降|降|低|减少|少|差|下滑)|(?<up>上升|升|提高|高|增长|增加|多|好))/u

const FALLS = '下降|下滑|降低|减少|回落|变差|变少|走低|倒退|退步'
const RISES = '上升|增长|提高|增加|变好|变多|走高|好转|进步'
// “数值下降的指标”, “比2021年下降的有哪些”, “哪些指标退步了”: the whole question.
const ONE_STEP = new RegExp(
  `^(?:有)?(?:哪些|哪几[个项]|哪个)?(?:主要|规划)?(?:指标|数值|数据)?的?(?:数值|数据|数)?(?:比|较|与|相比)?(?:20\\d\\d年|上年|去年|前一年|上一?期|之前|以前|期初)?(?:相比)?(?:数值|数据|数|是|在|出现|有所|还|反而)*(?:(?<down>${FALLS})|(?<up>${RISES}))了?(?:的)?(?:主要)?(?:指标)?(?:都|分别)?(?:有|是)?(?:哪些|哪几[个项]|哪个|什么|多少[个项]|几[个项])?$`,
  'u',
)

// “全市数据”, “不是全市的”, “用的是市里的数”
const OTHER_PLACE =
  /(?<not>不是|非|并非)?(?:用|取|引用|采用)?的?(?:是)?(?:全[市省国]|[市省]里|[市省]级)的?(?:数据|数值|统计值|统计|口径|数|平均|的|$)/u
const MISSING_VALUE =
  /(?:没有?|缺少?|无|未(?:列|公布|给出))[^,，。]{0,14}(?:20\d\d年|上半年|年度|当年)[^,，。]{0,4}(?:数值|数据|统计值|数字|数)|(?:20\d\d年|上半年)[^,，。]{0,6}(?:没有?|缺少?|无)[^,，。]{0,3}(?:数值|数据|统计值|数字)|20\d\d年[^,，。]{0,6}(?:数据|数值|数字)?(?:缺失|空缺|空白)/u
// “没有数值目标的”, “目标由市里下达的”, “只写了完成市下达目标、没给具体数的”
const MISSING_TARGET =
  /(?:没有?|缺少?|无|未(?:列|给出|设)?)(?:具体|量化|数值|明确|数字)*的?目标值?|目标[^,，。]{0,6}(?:[省市]|上级)下达|目标(?:值)?(?:没有|不是|未|无)(?:写)?(?:具体)?(?:数字|数值|量化|值)|完成(?:[省市]|上级)?下达的?目标|没有?给出?(?:具体|明确)的?(?:数|目标)/u

/** Conditions on main indicators; nothing where a question names none. */
export function indicatorConditions(text: string): IndicatorConditions | undefined {
  const step = ONE_STEP.exec(text.replace(/[?？。\s]+$/u, '').replace(/^\p{Script=Han}{2,4}区的?/u, ''))?.groups
  if (step === undefined && !/指标|约束性|预期性|硬性|类(?:里|中|的|有|都|包括|分别)/u.test(text)) {
    if (!GOAL_ORDER.test(text)) return undefined
  }
  const order = orderOf(text)
  if (order === undefined && step === undefined && !asksForSet(text)) return undefined
  const places = OTHER_PLACE.exec(text)
  // “有没有达到目标的指标” asks for those that did.
  let wanted = text.replace(/有没有/gu, '有').replace(/是不是/gu, '是')
  const excluded: string[] = []
  const exclusion = EXCLUSION.exec(wanted)
  if (exclusion !== null) {
    excluded.push(
      exclusion.groups?.['what'] ??
        exclusion.groups?.['plain'] ??
        exclusion.groups?.['duty'] ??
        exclusion.groups?.['other'] ??
        '',
    )
    wanted = wanted.replace(exclusion[0], ' ')
  }
  const negated = places?.groups?.['not'] === undefined ? NEGATED.exec(wanted) : null
  if (negated !== null) {
    excluded.push(negated.groups?.['what'] ?? '')
    wanted = wanted.replace(negated[0], ' ')
  }
  const missing =
    MISSING_VALUE.test(wanted) && /20\d\d年|上半年/u.test(wanted)
      ? 'value'
      : MISSING_TARGET.test(wanted)
        ? 'target'
        : undefined
  const goal = missing === undefined && order === undefined ? goalOf(wanted) : undefined
  const trend = TREND.exec(wanted)?.groups
  const compared = COMPARES.exec(wanted)?.groups
  const falls = step?.['down'] ?? trend?.['down'] ?? trend?.['lower'] ?? compared?.['down']
  const rises = step?.['up'] ?? trend?.['up'] ?? trend?.['higher'] ?? compared?.['up']
  const result = missing === undefined && goal === undefined && order === undefined ? resultIn(wanted) : undefined
  return {
    wanted,
    excluded: excluded.join(' '),
    compares: trend === undefined && compared !== undefined,
    ...(step !== undefined && { isOneStep: true as const }),
    // 硬性指标 is what people say for one that binds.
    ...(/约束性|硬性|硬指标|刚性/u.test(wanted)
      ? { attribute: '约束性' as const }
      : /预期性|软指标|软性/u.test(wanted)
        ? { attribute: '预期性' as const }
        : {}),
    ...(result !== undefined && { result }),
    ...(goal !== undefined && { goal }),
    ...(order !== undefined && { order }),
    ...(falls !== undefined ? { trend: 'falling' as const } : rises !== undefined ? { trend: 'rising' as const } : {}),
    ...(places !== null && {
      figuresOf: places.groups?.['not'] === undefined ? ('other-place' as const) : ('own-place' as const),
    }),
    ...(missing !== undefined && { missing }),
  }
}

function resultIn(text: string): WantedResult | undefined {
  if (NO_DATA.test(text)) return { value: 'no-data', negated: false }
  if (SHORT_OF_MIDDLE.test(text)) return { value: 'not-met', negated: false }
  if (BEYOND_MIDDLE.test(text)) return { value: 'met', negated: false }
  if (NOT_MET.test(text)) return { value: 'not-met', negated: false }
  return MET.test(text) ? { value: 'met', negated: false } : undefined
}

function goalOf(text: string): IndicatorConditions['goal'] {
  const over = FACTOR_OVER.exec(text)?.groups
  const of = FACTOR_OF.exec(text)?.groups
  if (over !== undefined) {
    const number = numberOf(over['number'] ?? '')
    if (number !== undefined)
      return { reached: true, factor: 1 + number / ({ 倍: 1, 成: 10, '%': 100 }[over['unit'] ?? '倍'] ?? 1) }
  }
  if (of !== undefined) {
    const number = numberOf(of['number'] ?? '')
    if (number !== undefined) return { reached: of['not'] === undefined, factor: number }
  }
  // “提前完成的” is the evaluation's word; “提前达到2025年目标的” names the goal.
  if (/中期|时间过半|测算值/u.test(text) || (/提前/u.test(text) && !/(?:20\d\d年|规划|期末)的?目标/u.test(text)))
    return undefined
  const groups = GOAL.exec(text)?.groups
  const verb = groups?.['verb']
  if (verb === undefined) return undefined
  // “哪些指标没完成目标” is asked of the evaluation; 低于目标, 2025年目标 of the goal itself.
  if (groups?.['which'] === undefined && !/低于|不及|不到|超过|超出|高于|突破|达到/u.test(verb)) return undefined
  if (groups?.['which'] === undefined && /^(?:未|没)/u.test(verb)) return undefined
  return { reached: !MISSED.test(verb) }
}

function numberOf(written: string): number | undefined {
  if (written === '半') return 0.5
  return writtenNumber(written)
}

function orderOf(text: string): IndicatorConditions['order'] {
  const groups = ORDER.exec(text)?.groups
  const first = firstOf(text)
  const ofGoal = /中期|测算/u.test(text) ? undefined : GOAL_ORDER.exec(text)?.groups
  const far = ofGoal?.['end'] ?? ofGoal?.['far']
  if (far !== undefined)
    return {
      end: /[小少近]/u.test(far) ? 'best' : 'worst',
      onlyShort: true,
      ofGoal: true,
      ...(first !== undefined && { first }),
    }
  if (groups === undefined) return undefined
  const { short, early, done, over, near, last, rank } = groups
  const gap = short ?? early ?? (near === undefined ? undefined : near === '远' ? '大' : '小')
  const limit = first === undefined ? {} : { first }
  if (gap !== undefined) return { end: /[小少近]/u.test(gap) ? 'best' : 'worst', onlyShort: true, ...limit }
  if (done !== undefined) return { end: /[差慢低]/u.test(done) ? 'worst' : 'best', onlyShort: false, ...limit }
  if (over !== undefined) return { end: /[少小]/u.test(over) ? 'worst' : 'best', onlyShort: false, ...limit }
  if (last !== undefined) return { end: 'worst', onlyShort: false, ...limit }
  return rank === undefined ? undefined : { end: 'best', onlyShort: false, first: first ?? ALL }
}

/** 排名 wants all in their order. */
const ALL = 100
