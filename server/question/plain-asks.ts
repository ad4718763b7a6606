/** How a question asks what another form asks plainly: one of them is enough for the rules that come after. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  // “没有完成中期目标”: 没有 is no word of the thing's name.
  [/(?<!有)没有(?=(?:按时|按期|全部|能)?(?:完成|达到|达标|实现|达成))/gu, '没'],
  // “过没过期末目标”, “达没达到要求”, “完没完成”: whether it did.
  [/过没有?过(?<what>[^,，。;；?？]*)/gu, '超过$<what>了吗'],
  [
    /(?<verb>达|超|完|实|突)没有?\k<verb>(?<rest>[到过标额成现破])(?<what>[^,，。;；?？]*)/gu,
    '$<verb>$<rest>$<what>了吗',
  ],
  // “到2023年年中建了多少”
  [/(?<year>20\d\d)年(?:的)?年中(?!期)/gu, '$<year>年上半年'],
  // “2025年目标预计能不能达到”
  [/(?:能不能|会不会)(?=(?:按期|如期|按时|顺利)?(?:完成|实现|达到|达标|达成))/gu, '能'],
  // “目标悬不悬”, “今年的目标悬吗”: whether it can be done.
  [/(?:到底|究竟|还)?(?:悬不悬|悬(?:了)?[吗么])(?=[啊呀呢]?(?:[?？。,，\s]|$))/gu, '能完成吗'],
  // “达标了吧”, “2022年就达到目标了吧”: whether it did.
  [/了吧(?=[?？。\s]*$)/gu, '了吗'],
  [/(?<=年)(?:就|早就|已经?就)(?=达到|完成|实现|超过|达标|突破)/gu, ''],
  // “新增就业 武昌 vs 江汉”, “武昌PK江汉”
  [/(?<a>\p{Script=Han}{2,10})\s*(?:vs\.?|pk)\s*(?<b>\p{Script=Han}{2,10})/giu, '$<a>和$<b>对比 '],
  // “2026年又定了多少”, “23年的时候又是第几”
  [/又(?=[是定要想打计准]|多少|第?几)/gu, ''],
  // “从2023到2025涨了多少”: from one year to another, and no sum of the years between.
  [/从?(?<from>20\d\d)年?(?:到|至)(?<to>20\d\d)年?(?=[^,，。?？]{0,8}[涨增升降变提减跌])/gu, '从$<from>年到$<to>年'],
  // “哪项完成哪项没完成”, “哪些达标了,哪些没有”: all of them, each with its state.
  [
    /[,，]?哪一?[个项些](?:指标)?(?:已经?)?(?:完成|达标|达到|过关)了?(?:的)?[,，、和\s]*哪?一?[个项些]?(?:指标)?(?:还|又)?(?:没|未)(?:有)?(?:完成|达标|达到|过关)?的?/gu,
    '指标完成情况怎么样',
  ],
  // “涨没涨”, “升没升”
  [/(?<verb>[涨升降增减跌])没有?\k<verb>(?=[?？。,，\s]*$)/gu, '$<verb>了吗'],
  // “中期走到哪了”: how much has been reached; “进展到哪一步” asks for a project's stage.
  [/走到(?:了)?哪(?:儿|里)?(?:了|啦)?(?=[?？。\s]*$)/gu, '完成了多少'],
  // “到得了吧”, “完得成不”, “做得到吗”: whether it can be done.
  [/(?<verb>完|达|做|到|办|实现)得(?<end>[成到了])(?:吗|吧|不|么|没)?(?=[?？。,，\s]*$)/gu, '能完成吗'],
  // “搬迁搞完没有”, “改造弄好了吗”
  [/(?<=\p{Script=Han}{2})[搞弄干](?:完|好|成)了?(?:没有|没|吗|么)(?=[?？。,，\s]*$)/gu, '完成了吗'],
  // “小荷工程是干嘛的”, “明亮行动主要是做啥用的”, “晓康诊所干什么的”: what it is; an office is asked for its duties.
  [
    /(?<![局委办厅处部府会](?:主要|专门|具体|到底|究竟|就|是|拿来|用来)*)(?:主要|专门|具体|到底|究竟|就|是|拿来|用来)*[干做搞](?:嘛|什么|啥|甚么)(?:用|使)?的(?=[?？。!！,，\s呀啊呢]*$)/gu,
    '是什么',
  ],
  // “物价控制住了吗”, “失业率稳没稳住”: whether it stayed within its goal; a fire or a disease has none.
  [
    /(?<![疫病火灾险汛洪毒犯染情])(?:是否|有没有)?(?:控制|管控|[控管压稳守兜])没?[控管压稳守兜]?(?:得)?住(?:了)?(?:没有?|吗|么)?(?=[?？。\s]*$)/gu,
    '控制目标完成了吗',
  ],
  // “比2023年多几百万”
  [/(?<more>[多少高低差])几[十百千]+(?<unit>[万亿]?)/gu, '$<more>多少$<unit>'],
]

/** A question with such forms put plainly. */
export function plainAsks(text: string): string {
  return FORMS.reduce((plain, [form, by]) => plain.replace(form, by), text)
}
