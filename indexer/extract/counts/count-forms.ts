/** How documents word that so many of a set of indicators, goals or tasks are in a state or of a kind. */

import type { StatusValue } from '../../model/fact.ts'

/** How many, in digits or as Chinese numeral up to 99: 12, 十二, 两, 40多; an indicator that is half of a kind makes 14.5. */
export const NUMBER = '(?<count>\\d{1,4}(?:\\.5)?|[一二两三四五六七八九十百]{1,4})(?:余|多)?'
const UNIT = '(?<unit>项|个|件|条|类|大类|大(?=(?:惠|利|为)?民(?:生)?(?:实事|工程|项目|办实事)))'

/** What can be counted as indicators, goals and tasks are: 主要指标, 重点任务, 民生实事, 改革项目, 省市重点项目. */
export const SET =
  /(?:指标|任务|事项|实事|项目|工程|举措|目标|改革|通道|站场|片区|行动|新区|改革试点|[家省市区县]级试点|重点工作|改革工作|专题|议案|建议|提案)(?:年度计划|年度任务|增速)?$/u

/** Words for a set that the set itself has named: “重点发展项目共计20个,14个项目达到进度要求”. */
export const BARE = /^(?:指标|任务|项目|工程|事项|工作)?$/u

// “预计有16项能够完成或超额完成”, “3项有望实现”, “2项预计难以完成”, “2项指标完成难度较大”: how it may end, which is no state yet.
export const EXPECTED =
  /预计|预判|有望|可望|(?<!不)可以?(?=完成|实现|达到|如期|顺利)|(?<![未没不])能够?(?=完成|实现|达到|如期|顺利)|难以|难度|压力/u

/** The state that words of a count describe; none for 开工, 签约, which count things done. */
export function stateOf(words: string): StatusValue | undefined {
  // “2项接近完成”, “4项完成投资过半”
  if (/接近|过半|部分完成/u.test(words)) return undefined
  // “2项低于全省平均水平”: no goal.
  if (/(?:低于|高于|快于|好于)[^，,]{0,6}(?:平均|全[国省市]|周边)/u.test(words)) return undefined
  if (EXPECTED.test(words)) return undefined
  if (/暂无|暂未|未统计|无统计|无法评估|暂不/u.test(words)) return 'no-data'
  // “已完成或提前完成”: both have reached their goal.
  if (/(?:完成|达到|实现)(?:或|和|及)(?:提前|超额|超过)/u.test(words)) return 'met'
  if (/提前|超前|快于|超序时|高于[^，,]{0,6}(?:序时|时序)/u.test(words)) return 'ahead'
  if (/滞后|落后|慢于|偏慢|缓慢|较慢|(?:未达到?(?:序时|时序|进度)|低于[^，,]{0,6}(?:序时|时序))|欠进度/u.test(words))
    return 'behind'
  if (
    /未(?:能)?(?:按期|如期|按时|全部|全面)?(?:完成|达到?|达标|实现)|没有(?:完成|达到|实现)|没能|不及|低于|难以完成/u.test(
      words,
    )
  )
    return 'not-met'
  if (/序时|时序|进度要求|按计划|(?:正常|同步)推进|基本符合|达到?进度|预期进度|正在推进|符合预期/u.test(words))
    return 'on-track'
  // “28项指标体系中…两项指标尚有差距”
  if (/[有在](?:一定|较大|不小|明显)?的?差距/u.test(words)) return 'not-met'
  if (/完成(?!进度|情况|率|度|难度|压力|有)|达到|实现|达标|超过|办结|办成|办妥|办复|兑现|件件有/u.test(words))
    return 'met'
  return undefined
}

/** “截止2023年6月,已完成规划中期进度的有12项”, “未完成的2项（…）”, “滞后的9项”, “已完成38项”: state, then number. */
export const STATE_FIRST = new RegExp(
  `^(?<before>.{0,24}?)(?<state>(?:已|均|均已|基本|全部|提前|超额|暂|尚|未|达|快|滞|落|慢|超|按|正|顺|圆|进|如期|没)[^，,；;的\\d]{1,20}?)(?:的)?(?:(?<noun>指标|任务|项目|事项|目标)?(?:有|为|共)?)?${NUMBER}${UNIT}(?<rest>$|[^\\d\\p{Script=Han}].*$)`,
  'u',
)

/** “5项完成中期目标”, “有7项完成中期目标”, “1项暂无统计数据”, “14个项目达到进度要求”, “1项指标暂无统计数据”, “203个省市重点项目超额完成年度投资计划” */
export const NUMBER_FIRST = new RegExp(
  `^(?<before>.{0,160}?)(?:有|共有|共|过)?(?<![\\d.])${NUMBER}${UNIT}(?<noun>[^，,；;\\d]{0,16}?)(?<state>(?:已|均|均已|基本|全部|提前|超额|全面|顺利|圆满|如期|率先|暂|尚|未|没有|达到|快于|滞后|落后|慢于|超过|超序时|不及|低于|高于(?=[^，,；;]{0,8}(?:序时|时序|进度|目标|计划|平均|全[国省市区]))|好于(?=[^，,；;]{0,8}(?:预期|平均|全[国省市区]))|按|正在|正常|扎实|深入|完成|[尚仍还]有|成效|进展|建设加快|加快|加速|有序|稳步|高质量|高标准|序时|落地见效|件件)[^，,；;]{0,20})$`,
  'u',
)

/** “预期性指标14项”, “约束性指标6项有5项…”, “主要指标22项”, “经济发展指标(2个)”, “民生福祉类指标共计7项”, “28项指标” */
export const KIND_FIRST = new RegExp(
  `(?<kind>[\\p{Script=Han}“”]{2,24}?)(?:共计|共有|共|总计|合计|有|为|[（(])?(?:四类|[一二三四五六七八九十\\d]+(?:大)?类)?[（(]?${NUMBER}${UNIT}[）)]?`,
  'u',
)

/** “28项指标”, “102项重大工程项目中”: the number of all of a set, then what they are. */
export const TOTAL_FIRST = new RegExp(
  `(?:^|[^\\d.])${NUMBER}${UNIT}(?<kind>(?:主要|重点|约束性|预期性|发展|规划|核心|具体|量化|年度|民生|惠民|便民|考核|定量|目标|工作|改革|重大|经济|社会|工程|建设|督查|督办|为民办|办|整改|治理|攻坚|创建|考核|反馈|突出)*(?:指标|任务|实事|事项|项目|工程|工作|举措|问题)(?:项目)?)(?=[中里]|体系|[，,]|总体|构成|组成|进展|落实|整改|的指标体系|$|已|有|的|（|\\()`,
  'u',
)

/** “77个整治项目主体工程已全部完工”, “35条黑臭河涌均已通过第三方评估”: all of them are in a state, whatever they are. */
export const ALL_OF = new RegExp(
  `^(?<before>.{0,40}?)(?<![\\d.])${NUMBER}(?:项|个|件|条|座|处|所)(?![区县市州省镇]|乡镇|街道|社区|村)(?<noun>[^，,；;\\d]{2,24}?)(?<state>(?:已|均|全部|全面)+(?:完工|完成(?!投资|率|度|情况)[^，,；;\\d]{0,8}|竣工验收|通过\\p{Script=Han}{2,8}(?:评估|验收|考核|评审)|办结|办成|办妥|办好|达标|销号|(?:整改)?(?:到位|完成|销号|清零)|(?:按期|如期|按时)?(?:办结|办复|办理完毕|答复)|兑现|落实到位))$`,
  'u',
)

/** “11个特色街区改造项目顺利完成”, “10个重点项目全部完工”: things built, however many, are no tasks in a state. */
export const BUILT =
  /^(?![^，,]*(?:整治|治理|整改|任务|改革|民生))[^，,；;]*(?:(?:建设|改造|新建|扩建|修缮|更新)(?:项目|工程)(?:已|均|全部|全面|顺利|如期|基本)*完成|(?:项目|工程|[路桥街巷渠站厂馆楼])(?:已|均|全部|全面|顺利|如期|基本)*(?:完工|竣工验收))$/u

/** “35条黑臭河涌治理达到初见成效考核要求”: work that has reached what was asked of it. */
export const WORK_DONE = /(?:治理|整治|改造|整改|创建|建设)$/u

/** “达到初见成效考核要求”: what such work has reached. */
export const REACHED = /^(?:均|已|全部)*(?:达到|符合)[^，,；;\d]{2,14}(?:要求|标准|目标)$/u

/** “13项预期性指标、8项约束性指标”, “5个经济发展指标”: number, then kind. */
export const KIND_LAST = new RegExp(
  `^(?:其中|包括|包含|含有?|分为|有|及|和|[：:，,])*${NUMBER}(?:项|个)(?:为|是)?(?<kind>[\\p{Script=Han}“”]{2,12}?)类?指标$`,
  'u',
)

const INTRO = '(?:其中|预计|预判|综合研判|目前|已有|另有|还有|其余|剩余|其他|有|共|截至[^，,]{1,10}|[，,：:\\s])*'

/** “民生十件实事”全面完成: a set that quotation marks name. */
export const QUOTED_SET = new RegExp(
  `“(?<owner>\\p{Script=Han}{0,6}?)${NUMBER}[项件](?<kind>(?:重点|重大|惠民|民生)?(?:实事|工程|项目|任务|事项))”(?<state>(?:已|均|全部|全面|如期|顺利|圆满|基本)+(?:完成|兑现|办结|落实)(?:到位|落地)?)$`,
  'u',
)

/** Where a set is known: “提前完成4项”, “年内完成81项”, “在建51项”, “未达到进度要求的有5项”. */
export const STATE_THEN_NUMBER = new RegExp(
  `^${INTRO}(?<state>[^，,；;：:、\\d一二三四五六七八九十百中]{2,20}?)(?:的)?(?:指标|任务|项目|事项|工程)?(?:有|为|共|达)?${NUMBER}[项个件]$`,
  'u',
)

/** “7项提前完成2025年目标”, “2项进度滞后”, “其余5项跨年推进”, “2项因资金不到位未按期完成”. */
export const NUMBER_THEN_STATE = new RegExp(
  `^${INTRO}${NUMBER}[项个件](?:指标|任务|项目|事项|工程|工作|实事)?(?<state>(?:[^，,；;：:、\\d]|\\d{4}年){2,30})$`,
  'u',
)

/** “经济发展类4项”, “民生福祉领域7项”: how many of the set are of a kind. */
export const KIND_OF_SET = new RegExp(
  `^${INTRO}(?<kind>[\\p{Script=Han}]{2,10}?)(?:类|领域|方面)(?:指标)?(?:有|为|共)?${NUMBER}[项个件]$`,
  'u',
)

/** “在建51项”, “尚未启动2项”, “其余5项跨年推进”: states of work that say nothing of a goal. */
export const UNDER_WAY =
  /接近|过半|跨年|^(?:位?居|列|排名?|进入)全|在建|完工|竣工|开工|前期|启动|推进|实施|投产|投用|建成|高于|低于|快于/u

/** To be done: then nothing is in a state yet. */
export const NOT_YET = /确保|推动|力争|争取|(?<![主需重])要|努力|将|奋力/u
/** “全面完成省、市八件实事”, “圆满完成年度十项重点任务” */
export const WHOLE_SET = new RegExp(
  `^(?<before>.{0,6}?)(?<state>(?:全面|全部|如期|圆满|顺利|较好|高质量)(?:地)?(?:完成|兑现|办成|办好|落实))了?(?<owner>[\\p{Script=Han}、]{0,10}?)${NUMBER}${UNIT}(?<kind>\\p{Script=Han}{0,8}(?:实事|任务|事项|工程|项目|目标|指标))(?:项目)?$`,
  'u',
)

/** “办好12件重点民生实事”, “实施十大民生工程”: how many a list of what is to be done has. */
export const TO_BE_DONE = new RegExp(
  `(?:办好|办成|办实|抓好|做好|实施|推进|完成|落实|兴办)(?:全[省市区县]|年度|[省市区县](?:[委定列级])?(?:、?[省市区县](?:政府|[定列级])?)?|一批|好|以下|下列|了)*(?:[^，,；;：:\\d]{1,24}的)?“?(?<counted>${NUMBER}(?:项|件|个|大)(?<kind>(?:重点|重大|重要|年度|惠民|民生|为民|利民|为民办|“[^”]{1,6}”)*(?:实事|民生工程|民生项目|民生事项))(?:项目|工程)?)”?$`,
  'u',
)

// “1.增加…”, “一是新改建…”, “（一）”, “①”: the first of what was announced.
export const LIST_FOLLOWS =
  /^(?:项目|工程)?”?(?:[：:]|[。：:，,*\s]{1,6}(?:(?:重点)?(?:一是|一、|①|[（(](?:一|1)[)）])|1[.．、]))/u

const DIGITS = '一二三四五六七八九'

/** The number that `NUMBER` has found; `undefined` for none. */
export function numberOf(written: string): number | undefined {
  if (/^\d+(?:\.5)?$/u.test(written)) return Number(written)
  if (written === '百') return 100
  if (written === '两') return 2
  const ten = written.indexOf('十')
  if (ten === -1) return written.length === 1 ? DIGITS.indexOf(written) + 1 || undefined : undefined
  const tens = ten === 0 ? 1 : DIGITS.indexOf(written.charAt(ten - 1)) + 1
  return tens * 10 + DIGITS.indexOf(written.charAt(ten + 1) || '?') + 1
}
