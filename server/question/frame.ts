/**
 * A time's preposition, with the time's span taken out as a blank: “江汉|到| 要几条地铁”, “截至| 全区多少家”. 达到 and 提高到
 * are words of their own.
 */
const BEFORE_TIME =
  /(?<![达做提高低多少增降升涨减推扩回直得遇受想说看听找搞弄签收加拓压控])(?:截至到?|截止到?|自从|直到|等到|到|至|自|从|在)$/u
/** “2025年|的时候|几家”, “2013年|当年|排第几”: after a time, and still the time. */
const AFTER_TIME =
  /^(?:的?(?:时候|那会儿?|那时候?|当时)|[那当这]一?年(?!轻|龄|度)|全年)(?:为止|前后|之?前(?!期)|为?止)?|^(?:为止|为?止)/u

/** “跟|上年|比多了几天”, “和|2023年|相比增加多少”: what it is held against. */
const HELD_AGAINST = /(?:[跟和与同]|较之?|对比)(?:它|其)?$/u
const HOLDS_AGAINST = /^(?:同期)?的?相?比(?:较|起来|之下)?(?![例重率赛如分])/u

/** A text without some spans of it, each with the prepositions that it stands in. */
export function withoutTimes(text: string, times: readonly { readonly start: number; readonly end: number }[]): string {
  let rest = text
  for (const { start, end } of [...times].sort((a, b) => b.start - a.start)) {
    const isHeldAgainst = HOLDS_AGAINST.test(rest.slice(end))
    const before = rest.slice(0, start).replace(isHeldAgainst ? HELD_AGAINST : BEFORE_TIME, '')
    rest = `${before} ${rest.slice(end).replace(isHeldAgainst ? HOLDS_AGAINST : AFTER_TIME, '')}`
  }
  return rest
}

/** What says only how or when a thing is asked about, in the order in which it is taken out. */
const FRAMES: readonly RegExp[] = [
  // “那社零呢”: the segmenter makes a word of 那社.
  /^\s*那么?(?=\p{Script=Han}{2})(?![么个些里边儿年时会种样曲坡])/gu,
  // “截至中期有多少家”, “到中期评估时几家”: the middle of a plan is a time, too.
  /(?<![达做提])(?:截至|截止到?|到|在)(?=中期(?!测算|目标|值|评估(?:报告|里|中|的|怎|结)))/gu,
  // “全年完成多少”, “十三五期间一共征收了多少”: over the whole of it.
  /(?<!\p{Script=Han})(?:全年|一年(?:下来|到头)?|整年|年内|期间|时期)(?:里|内|中|的)?(?=\p{Script=Han}{2})(?![一两几])/gu,
  // “社零离目标差了多少”, “距离中期目标还差几岁”, “离任务还有多远”: how far it is from a goal.
  /(?:还|仍)?(?:距离?|离)(?=[^,，。;；?？]{0,10}(?:目标|任务|要求|标准|计划|预期|期末|指标)[^,，。;；?？]{0,6}(?:差|远|距离|多少))/gu,
  // “从多少降到了多少”, “由百分之几提高到百分之几”: the two ends of a change.
  /(?:是?[从由])(?:多少|几|百分之几)\p{Script=Han}{0,3}?(?:一路|逐步|已经?)?(?:下降|上升|提高|提升|降低|增加|增长|减少|扩大|缩小|[变降升涨减增跌])(?:到|成|至|为)了?(?:多少|几|百分之几)\p{Script=Han}{0,3}?(?=[?？,，。;；\s]|$)/gu,
  // “GDP力争达到多少亿”, “增加值有望突破多少亿元”, “增速预计在多少”: what one means to reach, with its measure.
  /(?:(?:力争|争取|力求|有望|确保|努力|计划|预计|打算|准备|拟|将|(?<![主只需重概纲])要)+[要会能可]?(?:超过?|突破|达到?|达成|完成|实现|做到|冲到?|跨上|跨过|迈上|站上|保持在?|稳定在|控制在|维持在|提[高升]到|增[加长]到|[升涨降减扩]到|到|在|有|是|为)(?:了)?)(?=(?:多少|几|百分之|什么水平))/gu,
  // “打算让多少人脱贫”, “准备加多少个停车位”: that one means to, and that it is to be more; of a thing of one character
  // (修多少条路) the verb says what it is.
  /(?:打算|准备|计划|争取|力争|预计|想|(?<![主只需重概纲])要)+(?:再|又|还|要)?(?:让|使|帮助?|带动|给|把|[加添增弄搞办建修盖开装种拆改引减降压招])(?:出|上|起|少|掉)?(?=(?:多少|几)(?![^,，。;；?？]{0,2}[路桥房树楼井坝](?:[?？,，。\s]|$)))/gu,
  // “进出口最后做了多少亿”, “新增就业到头来完成几成”: the end of a year.
  /(?<=\p{Script=Han}{2}|\s)(?:最后|最终|到头来|结果|到底|究竟)(?=(?:一共|总共|实际)?(?:[做干搞弄到有是打收产建修开引招种卖花投涨降增]|完成|达到|实现|增加|引进|新增)?(?:了|到)?(?:多少|好多|几|百分之))/gu,
  // “2023年的安排”, “今年的打算是什么”: what is meant to be done.
  /(?<=[\s,，。;；?？]|^)的?(?:具体)?(?:安排|打算|计划|部署|设想)(?:是?(?:什么|啥|怎样|怎么样|如何))?(?=[?？。\s]*$)/gu,
  // “目标定的90%”, “定了多少”, “定得高”: to set is no end of a word.
  /(?<=[率额量数值标度重比例限\s])定(?:[的了得在到成为]+(?:是)?\d+(?:\.\d+)?(?:%|‰|[\p{Script=Han}]{1,2}(?=[,，。;；?？\s]|$))|(?=[的了得在到成为]|多少))/gu,
  // “中期实际做到多少”, “评估时实际达到”: what came of it, then.
  /(?<=[,，\s])(?:(?:到|在)?中期(?:评估)?(?:的)?(?:时候?)?|评估(?:的)?(?:时候?))?实际(?:上)?(?:做到|达到|完成|实现|搞到|是|有)(?:了)?(?=多少|几|百分之)/gu,
]

/** A question, its times taken out, without what says only how and when a thing is asked about. */
export function withoutFrame(text: string): string {
  return FRAMES.reduce((rest, form) => rest.replace(form, ' '), text)
}

/** “多少亿斤”, “几万人次”, “百分之几点”: at the end of a clause the measure goes with what asks for it. */
const MEASURE_AT_END =
  /(?<asked>多少|好多|几)(?:(?:万亿|[十百千]?[万亿])?(?:美元|元钱|块钱|元|块|钱|人次|人(?!口)|个(?:百分)?点|百分点|个|家|件|项|张|座|公里|千米|里路|里|户|条|处|套|间|所|部|台|辆|架|艘|列|趟|班|棵|株|亩|公顷|平方米|平方公里|平米|平方|平|立方米|立方|方|吨标准煤|吨|公斤|斤|千瓦时|千瓦|度|瓦|毫克|微克|岁|天|年|月|次|场|期|届|批|起|例|宗|笔|头|只|株|箱|标箱|床|位|名|栋|幢|片|段|口|盏|分钟|小时|倍|成|分)?)(?:左右|以上|以下|以内)?(?=[?？,，。;；\s]|$)/gu

/** A question without the measures that stand at the ends of its clauses. */
export function withoutEndMeasures(text: string): string {
  return text.replace(MEASURE_AT_END, '$<asked>')
}
