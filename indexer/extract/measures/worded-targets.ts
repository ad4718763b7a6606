/** A target that is no number: what it is of, and its words. */
export interface WordedTarget {
  readonly indicator: string
  readonly text: string
  /** Whether each of several names before it has it (A、B等完成…). */
  readonly several: boolean
}

/** Longest clause that can be a target in words, in characters. */
const MAX_CLAUSE = 120

// “居民人均可支配收入与经济增长同步”, “居民收入增长与经济增长保持同步”, “居民人均可支配收入增长高于经济增长”
const SYNCHRONOUS =
  /^(?<name>.{2,40}?)(?<text>(?:与|和|同)(?:经济|地区生产总值|GDP|生产总值|国民经济|劳动生产率)\p{Script=Han}{0,6}?(?:基本|保持)?(?:保持)?(?:基本)?同步(?:增长)?|(?:高于|快于|不低于|略高于)(?:经济|地区生产总值|GDP|生产总值|(?:城镇)?居民收入)(?:社会)?(?:发展)?(?:增长|增速|增幅)\p{Script=Han}{0,4})$/u
// “地区生产总值增速不低于全省平均水平”, “农村居民人均可支配收入增速高于全省平均水平”
const AGAINST_OTHERS =
  /^(?<name>.{3,40}?)(?<text>(?:力争)?(?:不低于|高于|快于|略高于|好于|优于|不高于|低于|(?:达到|赶上)(?=.{1,8}平均))(?:全国|全省|全市|全区|全州|国家|省|市)(?:[和、](?:全国|全省|全市))?(?:平均)?(?:水平|增速|增幅|增长))$/u
// “单位地区生产总值能耗完成市下达任务”, “居民消费价格涨幅控制在自治区调控目标以内”, “主要污染物减排量达到省控目标”
const ASSIGNED =
  /^(?<name>.{2,50}?)(?<text>(?:全面|确保)?(?:完成|落实|达到|控制在|不低于|不超过|低于)(?:国家|省|市|区|上级|自治区|州|县|省市|国家和省|上级部门)?(?:、?(?:省|市|自治区))?(?:政府)?(?:下达|核定|规定|制定|确定|分解|考核|调控|定|控制|控)的?(?:\p{Script=Han}{0,10}?)(?:(?:目标任务|控制目标|目标|任务|指标|要求|计划)(?:以内|内)?|目标范围(?:以内|之内|内)?|范围内?|以内))$/u
// “确保完成省下达的节能减排降碳控制任务”, “全面完成国家下达的节能减排约束性指标和环境质量改善目标”, “完成省定节能减排任务”
const ASSIGNED_INSIDE =
  /^(?<text>(?:全面|确保)?完成(?:国家|省|市|区|上级|自治区|州|县|省市)(?:政府|委)?(?:下达|核定|分解|定)的?(?<name>\p{Script=Han}{2,30}?)(?:控制)?(?:目标任务|目标|任务|指标|计划))$/u
// “节能减排完成“十四五”目标任务”
const PLANNED =
  /^(?<name>[^，]{2,20}?)(?<text>(?:全面|如期|确保)?完成[“"]?十[一二三四五六七八九]?五[”"]?(?:规划)?(?:目标任务|目标|任务))$/u
// “全面完成节能减排目标任务”
const DONE_INSIDE =
  /^(?<text>(?:全面|确保|如期)?完成(?<name>\p{Script=Han}{0,8}(?:减排|降碳|节能|能耗|能耗双控|碳排放))(?:约束性|年度|控制)?(?:目标任务|目标|任务|指标))$/u
// “外贸外资促稳提质”, “价格总水平基本稳定”, “国际收支趋向基本平衡”, “出口总额小幅增长”
const STEADY =
  /^(?<name>\p{Script=Han}{0,12}(?:外贸|外资|进出口|进出口总额|进出口总值|出口|出口总额|物价|物价水平|价格总水平|价格水平|价格|国际收支|粮食产量|粮食总产量))(?<text>促稳提质|稳中提质|稳中有升|稳中有进|量稳质升|(?:保持)?(?:总体|基本)?稳定|(?:趋向|保持)?基本平衡|小幅增长|止跌企稳|(?:实现|保持)?(?:正增长|稳定增长|平稳增长|稳步增长))$/u
// “地表水环境质量达到或优于Ⅲ类水体”
const WATER =
  /^(?<name>.{3,30}?)(?<text>(?:稳定)?(?:达到或优于|达到或好于|优于|好于|不低于|达到)(?:国家)?(?:地表水)?[ⅠⅡⅢⅣⅤIV]{1,3}类(?:水体|水质|标准)?(?:以上)?(?:标准)?)$/u
// “高龄老人家庭医生签约全覆盖”, “城镇新建居住区养老服务设施全覆盖”
const COVERED = /^(?<name>.{4,40}?)(?:实现)?(?<text>全覆盖|全面覆盖|动态清零|应[\p{Script=Han}]尽[\p{Script=Han}])$/u
// “实现应助尽助”, “做到应救尽救”: of what was named just before.
const WHOLLY = /^(?:实现|做到|确保)?(?<text>应[\p{Script=Han}]尽[\p{Script=Han}]|全覆盖)$/u
// “农村贫困人口全部脱贫”, “国考断面水质稳定达标”, “粮食产量只增不减”
const REACHED =
  /^(?<name>.{4,40}?)(?<text>(?:全部|如期)(?:脱贫|摘帽|退出|出列)|(?:持续)?(?:稳定|全面|全部)达标|(?:逐年)?只增不减|(?<!两)清零)$/u
// “颗粒物年均浓度比上年下降”, “单位能耗持续下降”, “去向落实率保持稳定”: of a measure, not of 社会大局.
const TURNING =
  /^(?<name>.{2,30}?(?:收入|浓度|能耗|水耗|强度|率|比重|占比|产量|支出|总量|排放量|起数|人数|指数))(?<text>(?:力争)?(?:比上年|较上年|持续|稳步|逐年)(?:有所|进一步)?(?:下降|降低|减少|增长|提高|提升|上升)|保持(?:总体|基本)?稳定)$/u
// “实现县县通高速、村村通硬化路”: every one of them is reached.
const EVERY_ONE =
  /^(?:基本)?(?<text>实现)?(?<name>(?<each>[市县镇乡村户组])\k<each>通(?!工程)(?:(?!的)\p{Script=Han}){2,8}(?<!工程|建设))$/u
// “基本消除重污染天气”, “全面消除劣五类水体”: what there shall be no more of.
const REMOVED = /^(?<text>基本消除|全面消除|全部消除)(?<name>[^，]{0,20}(?:水体|天气|断面|危房|大班额|旱厕|散煤))$/u
// “一般公共预算收入正增长”
const GROWING = /^(?<name>.{3,30}?)(?:实现|保持)?(?<text>正增长|稳定增长|平稳增长|稳步增长)$/u

/** The target in words that a clause states, if it states one; the clause has no times in it. */
function wordedTarget(clause: string): WordedTarget | undefined {
  if (clause.length > MAX_CLAUSE) return undefined
  // “实现“低收入家庭收入增长与经济增长同步”的目标”
  const quoted = /^(?:实现|确保)[“"](?<inside>[^“”"]{6,40})[”"]的?目标$/u.exec(clause)?.groups?.inside
  const named = (quoted ?? clause)
    .replace(/^(?:力争)?(?:用[一两三]年(?:左右)?时间)?/u, '')
    .replace(/^(?:确保|力争|努力|坚持|保持|推动|推进|促进|逐步|深入|加快)+/u, '')
  const every = EVERY_ONE.exec(named)?.groups
  if (every?.name !== undefined) return { indicator: every.name, text: '实现', several: false }
  const text = named.replace(/^(?:基本)?实现(?:全[省市区县州盟旗])?/u, '')
  for (const form of [ASSIGNED_INSIDE, DONE_INSIDE, REMOVED]) {
    const inside = form.exec(text)?.groups
    if (inside?.name !== undefined && inside.text !== undefined)
      return { indicator: inside.name, text: inside.text, several: false }
  }
  const whole = WHOLLY.exec(clause)?.groups
  if (whole?.text !== undefined) return { indicator: '', text: whole.text, several: false }
  for (const form of [
    SYNCHRONOUS,
    AGAINST_OTHERS,
    ASSIGNED,
    PLANNED,
    WATER,
    STEADY,
    COVERED,
    REACHED,
    GROWING,
    TURNING,
  ]) {
    const groups = form.exec(text)?.groups
    if (groups?.name === undefined || groups.text === undefined) continue
    // “城镇调查失业率和城镇登记失业率控制在…以内”: two rates.
    const several =
      (form === ASSIGNED && /、|率和/u.test(groups.name)) ||
      (form === AGAINST_OTHERS && /、/u.test(groups.name) && !/保持/u.test(groups.name))
    const name = groups.name.replace(/(?:全部|全面|均|都|实现|增长的|(?<!主|需|必|重)要)$/u, '').replace(/等$/u, '')
    // “主要经济指标增速高于全省平均水平” names none; “保就业稳定” is a slogan.
    if (/^(?:主要(?!节能|污染|城市)|各项|多项|保|稳)|和谐|^(?:建设“|推进|深入|围绕|按照|贯彻)/u.test(name)) continue
    return { indicator: name, text: groups.text, several }
  }
  return undefined
}

/** The targets in words of a clause: “居民收入增长和经济增长同步、劳动报酬提高和劳动生产率提高同步” states two. */
export function wordedTargets(clause: string): readonly WordedTarget[] {
  const whole = wordedTarget(clause)
  const pieces = clause.length > MAX_CLAUSE ? [] : clause.split('、').map(wordedTarget)
  // “实现县县通高速、村村通硬化路”
  const each = pieces.filter((piece) => piece !== undefined)
  if (each.length > 1 && each.length === pieces.length) return each
  return whole === undefined ? [] : [whole]
}
