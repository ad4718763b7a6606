import type { Comparison } from '../../indexer/model/fact.ts'

/** What a question puts to us, to be told whether it is so (是非问). */
export type Claim =
  /** “优良天数超过80%了吗”: the value is so much, or more or less. */
  | {
      readonly of: 'bound'
      readonly comparison: Comparison
      readonly value: number
      readonly unit: string
      readonly words: string
    }
  /** “绿化覆盖率是不是下降了”: the value went one way; `isQuality` where better or worse is asked (空气变差了吗). */
  | { readonly of: 'direction'; readonly way: 'up' | 'down'; readonly isQuality: boolean; readonly words: string }
  /** “养老参保率是约束性指标吗”, “能耗算约束性还是预期性”, “属于哪类指标”. */
  | { readonly of: 'attribute'; readonly attribute: '约束性' | '预期性' | undefined; readonly words: string }
  /** “区教育局是不是负责人均预期寿命”: whether it is so is asked, and nothing more is known. */
  | { readonly of: 'any'; readonly words: string }

// “…是不是…”, “…是否…”, “…有没有超过…”, “教育局管不管托育”: what asks within a sentence.
const ASKED_WITHIN = /是不是|是否|有没有|有无|可曾|难道|(?<verb>[管算归属该抓够])不\k<verb>/u
// “…对吗”, “…是吧”, “…了吗”, “…没有”, “…了没”: what asks at the end of one.
const ASKED_AT_END =
  /(?:[,，\s]*(?:对不对|对吗|对吧|对么|是吗|是吧|是么|是不是|没错吧|没错吗|属实吗|真的吗)|了?(?:吗|嘛|(?<![什怎多])么|吧|没有|没|不(?!足|到)))[呢啊呀]?$/u

const MORE = '超过|突破|高于|大于|多于|超出|超|不止|过(?=[\\d百千万亿])|破(?=[\\d百千万亿])'
const LEAST = '达到|达|到|够|满|有|不低于|不少于'
const LESS = '不到|低于|不足|少于|小于|没到|没超过|未超过|没有超过|没达到|未达到|没有达到|没有到|没突破'
const MOST = '不超过|不高于|控制在'
const UNIT =
  '%|‰|个?百分点|万亿元?|亿元|亿美元|亿|万元|万人次|万人|万户|万个|万平方米|万|元|人次|人|岁|个|家|公里|千米|座|件|张|户|所|条|天|栋|处|套|项|吨|平方米|平方公里|倍|年|名|次|位|辆|分钟|[亿万]?(?:公?斤|吨|亩|公顷|千瓦时?|立方米|头|只|户)'

/** 过万亿, 破千亿: one of so much. */
const ROUNDS: Readonly<Record<string, readonly [number, string]>> = {
  万亿: [1, '万亿'],
  千亿: [1000, '亿'],
  百亿: [100, '亿'],
  亿: [1, '亿'],
  千万: [1000, '万'],
  百万: [100, '万'],
  万: [1, '万'],
  千: [1000, ''],
  百: [100, ''],
}
const ROUND = Object.keys(ROUNDS).join('|')

// “超过80%了”, “有1400亿”, “达到每平方公里5座”, “不到900亿元”: the bound, with which the question ends.
const BOUND = new RegExp(
  `(?<not>没有?|未(?:能)?|不)?(?:能)?(?:(?<less>${LESS})|(?<most>${MOST})|(?<more>${MORE})|(?<least>${LEAST}))(?:了|过)?(?:约|每\\p{Script=Han}{1,5})?(?:(?<value>\\d+(?:\\.\\d+)?)(?<unit>${UNIT})?|(?<round>${ROUND})(?<of>元|人|人次)?)(?:每\\p{Script=Han}{1,5})?(?<after>以上|以下|以内)?(?:了|的)?$`,
  'u',
)

// “下降了”, “是在上升”, “比上年少了”: which way it went, with which the question ends.
const DIRECTION =
  /(?:一直|持续|连续|逐年|连年|年年|都|又|还|在)*(?:(?<down>下降|降低|下滑|减少|回落|变差|变少|走低|降|跌|恶化|变坏|[差糟])|(?<up>上升|增长|提高|提升|增加|好转|变好|变多|走高|改善|升高|涨|升))(?:了|过|着|的)?$/u

// “比2021年少了”, “较2022年是不是更高”: since a year.
const SINCE =
  /(?<words>(?:比|较|与)(?:\d{2}|\d{4})年(?:上半年)?(?:相比)?(?:是不是|是否|有没有|是|还|更|要|反而)*(?:(?<down>下降|降低|减少|变差|少|低|差|小|慢|降)|(?<up>上升|提高|提升|增加|改善|变好|多|高|好|大|快|涨|升))(?:了|些|一些|点)?)$/u

// “是约束性指标”, “算预期性的”, “约束性还是预期性”
const ATTRIBUTE =
  /(?:属于|属|算是|算|是|为)?(?<one>约束性|预期性)(?:的)?(?:指标)?(?:的)?(?<or>[,，]?(?:还是|或者?)(?:是|算)?(?:约束性|预期性)(?:的)?(?:指标)?)?$/u

// “新建公厕为什么归市教育局管”, “为什么由区教育局负责”: takes for granted who answers for it.
const TAKEN_FOR_GRANTED =
  /(?:为什么|为啥|怎么|凭什么)(?:会|要|是)?(?:归|由|让|给|属)[^,，。]{2,14}(?:管|负责|牵头|承担|来做)|(?:归|由)[^,，。]{2,14}(?:管|负责|牵头|承担)[^,，。]{0,4}(?:为什么|为啥|原因)/u

// “绿化覆盖率属于哪类指标”, “是什么性质的指标”
const WHICH_KIND = /(?:属于|属|算|是)(?:什么|哪一?)(?:类别?|类型|性质|种|大类)的?(?:指标)?$/u

// “公安分局在里面算什么角色”, “交通大队是什么角色”
const ROLE = /(?:在?(?:里面?|其中|当中))?(?:是|算|当|担任|充当|扮演)(?:个|了)?(?:的是)?(?:什么|啥|哪种)角色$/u

/** What a question puts to us; nothing where it asks for something else. */
export function claimOf(text: string): Claim | undefined {
  const bare = text.replace(/[?？。！!~～\s]+$/u, '')
  const end = ASKED_AT_END.exec(bare)
  // “达到了没有”, “有没有”: a question word that is itself all there is.
  const told = (end === null ? bare : bare.slice(0, end.index)).replace(/[,，\s]+$/u, '')
  const within = ASKED_WITHIN.test(told)
  const kind = WHICH_KIND.exec(told)
  if (kind !== null) return { of: 'attribute', attribute: undefined, words: kind[0] }
  const role = ROLE.exec(told)
  if (role !== null) return { of: 'any', words: role[0] }
  const attribute = ATTRIBUTE.exec(told)
  if (
    attribute !== null &&
    !/哪|几|多少|其他|全部|除/u.test(told) &&
    (attribute.groups?.['or'] !== undefined || end !== null || within)
  )
    return {
      of: 'attribute',
      attribute: attribute.groups?.['or'] === undefined ? asAttribute(attribute.groups?.['one']) : undefined,
      words: attribute[0],
    }
  if (TAKEN_FOR_GRANTED.test(told)) return { of: 'any', words: '' }
  if (end === null && !within) return undefined
  if (/哪|几|多少|谁|什么|为啥|怎么|如何/u.test(told)) return undefined
  // “有没有超过” is no 没有超过.
  const bound = boundIn(told.replace(/有没有/gu, '有'))
  if (bound !== undefined) return bound
  const direction = DIRECTION.exec(told)
  // “比2021年高了吗” holds two values against each other; “目标提高了吗” is none of a series.
  // “差了吗” is worse than before; “服务差吗” is none of a series.
  const isOfTime = direction !== null && (!/[差糟]$/u.test(direction[0]) || /[差糟]了/u.test(bare))
  // “比2021年少了吗”: the newest value held against that year's.
  const isOfGoal = /目标|任务|计划/u.test(told) || (told.match(/\d年/gu) ?? []).length > 1
  const since = isOfGoal ? undefined : SINCE.exec(told)?.groups
  if (since !== undefined)
    return {
      of: 'direction',
      way: since['down'] === undefined ? 'up' : 'down',
      isQuality: /[好差坏强糟]/u.test(since['down'] ?? since['up'] ?? ''),
      words: since['words'] ?? '',
    }
  if (direction !== null && isOfTime && !/比|目标|任务|跟上|同步|措施|办法/u.test(told))
    return {
      of: 'direction',
      way: direction.groups?.['down'] === undefined ? 'up' : 'down',
      isQuality: /[好差坏糟]|恶化|改善/u.test(direction[0]),
      words: direction[0],
    }
  return { of: 'any', words: '' }
}

function asAttribute(word: string | undefined): '约束性' | '预期性' {
  return word === '约束性' ? '约束性' : '预期性'
}

function boundIn(told: string): Claim | undefined {
  const match = BOUND.exec(told)
  const groups = match?.groups
  if (match === null || groups === undefined) return undefined
  const [round, roundUnit] = ROUNDS[groups['round'] ?? ''] ?? [Number(groups['value']), groups['unit'] ?? '']
  const value = round
  const unit = `${roundUnit}${groups['of'] ?? ''}`
  // “到2025年了吗”: a year is a time.
  if (/^(?:19|20)\d\d$/u.test(groups['value'] ?? '') && (unit === '' || unit === '年')) return undefined
  const of = 'bound' as const
  const words = match[0]
  // 没超过5 is at most 5, 没达到5 less than 5.
  if (groups['less'] !== undefined)
    return { of, comparison: /超过|突破/u.test(groups['less']) ? '<=' : '<', value, unit, words }
  const comparison: Comparison =
    groups['after'] === '以内' || groups['after'] === '以下' || groups['most'] !== undefined
      ? '<='
      : groups['more'] !== undefined
        ? '>'
        : '>='
  if (groups['not'] === undefined) return { of, comparison, value, unit, words }
  return { of, comparison: comparison === '>' ? '<=' : comparison === '>=' ? '<' : '>', value, unit, words }
}

/** What only puts something to us; it names nothing. */
export const PUT_TO_US =
  /是不是|是否|(?<verb>[管算归属该抓够])不\k<verb>|(?<=\s)了?(?:没有|没|吗)(?=[?？。\s]*$)|有没有(?:[说提写讲](?:到|过|明)?)?|难道|[,，]?\s*(?:对不对|对吗|对吧|是吗|是吧|没错吧|属实吗|真的吗)(?=[?？。\s]*$)/gu
