import type { Change } from '../../model/fact.ts'
import { longestFirst } from '../text/alternatives.ts'

/** What a clause's last verb before the number says of it. */
export interface Verb {
  readonly change?: Change | 'rise'
  readonly sign: 1 | -1
  /** Whether the verb says that a level is reached (达到, 突破, 提高到). */
  readonly level: boolean
  readonly annual: boolean
  /** Whether the text says that the value is foreseen (预计, 有望). */
  readonly expected: boolean
  /** Whether the text says that it is aimed at (力争, 确保). */
  readonly aimed: boolean
  readonly distributed: boolean
  /** 均: each of the names has the value. */
  readonly each: boolean
  readonly words: string
}

const LEVEL_VERBS =
  '最终核实为|核实为|最终核算为|核算为|最终修订为|修订为|修正为|更正为|达到了|达到|突破了|突破|超过了|超过|已达|高达|多达|升至|增至|降至|减至|增长到|增长至|增加到|增加至|提至|提到|提高到|提高至|提升到|提升至|上升到|上升至|扩大到|扩大至|扩展到|发展到|发展至|壮大到|壮大至|下降到|下降至|降低到|降低至|降到|减少到|减少至|压减到|压减至|压缩到|压缩至|压缩为|缩短到|缩短至|缩减到|缩减至|缩小到|缩小至|缩至|缩为|收窄至|收窄到|回落至|回落到|稳定在|保持在|控制在|维持在|稳定到|控制到|提速到|拓展到|拓展至|延伸至|延长至|延长到|攀升至|攀升到|跃升至|跃升到|跃至|回升至|回升到|恢复至|恢复到|反弹至|反弹到|上调至|上调到|下调至|下调到|提标至|提档至|迈上|跨上|跃上|站上|登上|迈过|越过|跨过|跨越|迈入|冲刺|首破|率先过|破|调整为|合计为|约为|大约为|总计为|平均为|达|为|是|至|到|占|共有|拥有|现有|有|实现|完成|累计达'
const RISES =
  '翻了|翻|增长了|增长|增加了|增加|提高了|提高|提升了|提升|上升了|上升|上涨了|上涨|递增|攀升|扩大了|扩大|净增加|净增|增产|(?<=[率度比重量值])提|上浮|上调|回升|延长|增幅|增速|增'
const FALLS =
  '下降了|下降|降低了|降低|减少了|减少|下滑|回落|缩减|压缩了|压缩|压减|收窄|缩短了|缩短|缩小了|缩小|削减|下调|负增长|萎缩|精简|降'
const MODIFIERS =
  '仍然|依然|逆势|逆市|同比分别|环比|同比|分别|双双|均|各|累计|共计|总计|合计|全部|首次|再次|再|已经|已|仍|预计可|预计将|预计|可望|有望|力争|争取|确保|努力|将|稳步|明显|大幅|显著|持续|连续|进一步|年均|平均每年|每年|年平均|同口径|按(?=年均)|按可比口径|可比口径|按可比价格计算|按可比价计算|按可比价格|按不变价格计算|按不变价计算|按不变价格|按不变价|按现价计算|可比价|可比|按同口径|名义|实际|只|仅|就|也|则|还|又|达|最短|最快|约|超|近|逾|至少|不断|逐年|逐步|全年|年内|左右|成功|始终|一直|连年|略|微|小幅|有所|顺利|率先|提前|圆满|同步|基本|平均|净|共|总|相应|大约|超额|接近|由|了|的|保持|维持|总体|整体|，|同比实际|扣除价格因素|剔除价格因素|不低于|不高于|不超过|不少于|突破'
const COMPARED =
  '(?:比|较|相比|与|同)(?:上年|去年|上一年|前年|[两三四五]年前|年初|上年末|上年度|上年同期|去年同期|同期|全国|全省|全市|期初|建设前|(?:19|20)\\d{2}年(?:底|末|同期)?(?:初)?|[“"]?十[一二三四五]?五[”"]?(?:末|期末|初|时期|同期)?|[三五]年前|五年前)(?:平均水平)?(?:相比)?|在(?:19|20)\\d{2}年的?基础上'
const TRAILING = new RegExp(
  `(?:(?<level>${longestFirst(LEVEL_VERBS)})|(?<rise>${longestFirst(RISES)})|(?<fall>${longestFirst(FALLS)})|(?<modifier>${longestFirst(MODIFIERS)})|(?<compared>${COMPARED}|连续(?:\\d+|[一二三四五六七八九十]+)(?:年|个月|个?季度)|(?:每人|每户)?每月|每[人户]每年|(?<=[到至为])每年|每平方公里|(?<=比例|比重|率|值)在|(?<=率)巩固))$`,
  'u',
)

/** Ends of nouns that would be taken for verbs: 增加值 is none, but 水资源总量 ends in no verb either; 建有 is one. */
const NOUN_ENDS =
  /(?:新增|倍增|递增速度|国有|私有|公有|所有|民有|共有制|拥有量|占有|保有|持有|享有|特有|用途|行为|认为|作为|机制改为|人为|高达|雷达|到达|发达|表达|传达|中共|公共|城市共|增减|高增|轻减|不可|许可|认可|总的|目的|首要|主要|重要|需要|概要|纪要|摘要|新的|会同|合同|共同|胡同|协同|平均年|大约|条约|节约|公约|制约|契约|签约|履约|预约|邻近|附近|战略|策略|侵略|领略|省略|忽略|细微|轻微|显微|刚刚|领先|平等)$/u

/** The words before a quantity divided into the name and the verb with its adverbs. */
export function divide(before: string): { name: string; verb: Verb } {
  let name = before.trimEnd()
  let change: Verb['change']
  let sign: 1 | -1 = 1
  let level = false
  let annual = false
  let expected = false
  let aimed = false
  let distributed = false
  let each = false
  let settled = false
  let words = ''
  for (let turns = 0; turns < 14; turns++) {
    // “经最终核实为186.1亿元”
    if (settled && /(?:核实|核算|修订|修正|更正)为/u.test(words)) name = name.replace(/(?<=.{2})(?:已|被|经)+$/u, '')
    if (NOUN_ENDS.test(name)) break
    const match = TRAILING.exec(name.slice(-16))
    if (match === null) break
    const word = match[0]
    const groups = match.groups ?? {}
    // “地区生产总值增长年均7%左右”, “全员劳动生产率增长分别为”: growth that is part of an indicator's own name stays.
    if (
      (groups.rise !== undefined || groups.fall !== undefined) &&
      settled &&
      level &&
      change === undefined &&
      word.length === 2
    ) {
      change = 'rise'
      sign = groups.fall === undefined ? 1 : -1
      break
    }
    if (
      (groups.rise !== undefined || groups.fall !== undefined) &&
      !settled &&
      annual &&
      words.startsWith('年均') &&
      !/(?:增幅|增速|增|降)$/u.test(word)
    ) {
      change = 'rise'
      sign = groups.fall === undefined ? 1 : -1
      break
    }
    if ((groups.rise !== undefined || groups.fall !== undefined) && !settled && /(?:增幅|增速)$/u.test(word)) break
    // “改造提升15.8万亩”: one verb of work.
    if (groups.rise !== undefined && /(?:改造|优化|巩固|治理)(?:提升|提高|扩大)$/u.test(name) && !settled) break
    if (groups.level !== undefined) {
      // 占 belongs to the name of a share: 外贸进出口总值占全省.
      if (word === '占' || (word === '有' && !/(?:建|现|拥|已|共)$/u.test(name.slice(0, -1)) && name.length > 8)) break
      if (!settled) {
        level = true
        settled = true
      }
    } else if (groups.rise !== undefined || groups.fall !== undefined) {
      if (settled) break
      change = 'rise'
      sign = groups.fall === undefined ? 1 : -1
      settled = true
    }
    // “每人每年不低于4000元” is a standard, no mean of years.
    if (/年均|(?<!人|户)每年|年平均/u.test(word)) annual = true
    if (/预计|有望|可望/u.test(word)) expected = true
    if (/力争|争取|确保|努力/u.test(word)) aimed = true
    if (word === '分别' || word === '同比分别') distributed = true
    if (word === '均' || word === '各' || word === '双双') each = true
    words = word + words
    name = name.slice(0, -word.length).trimEnd()
  }
  return {
    name,
    verb: { ...(change !== undefined && { change }), sign, level, annual, expected, aimed, distributed, each, words },
  }
}
