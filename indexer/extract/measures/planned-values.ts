// “计划增长6.5%左右，实际增长5.6%”, “空气质量优良天数比率计划达到90.2%”, “城镇新增就业计划4200人”, “年初预期增长8%”, “目标任务500户”
const PLANNED_LAST =
  /^(?<name>.*?)(?:年初|年度|全年|当年|原|既定)?(?:(?<![超按低高于占列照纳达成合财])计划(?:目标|任务)?|(?<!符合|高于|低于|超|超过|好于|不及)预期|目标任务|任务目标|下达任务|任务(?=数$|量$))(?:数|值|量)?$/u
// “计划新增就业4200人”, “年初计划新建学校5所”; 计划单列市, 计划生育 are names.
const PLANNED_FIRST =
  /^(?:年初|年度|全年|当年|原)?(?:计划|拟定)(?!单列|生育|免疫|经济|外|内|数|指标|总?投资|执行)(?<name>\p{Script=Han}{2,}.*)$/u

/**
 * The name of what a report on a year says was planned for it (年度计划), without the word that says so; undefined where the
 * words before a number say nothing of a plan.
 */
export function plannedName(rough: string): string | undefined {
  return PLANNED_LAST.exec(rough)?.groups?.name ?? PLANNED_FIRST.exec(rough)?.groups?.name
}

// “超过目标0.1万吨”, “低于年度计划2个百分点”, “比计划高0.2个百分点”, “距2025年目标还差2.4个百分点”, “的目标0.4个百分点”
const FROM_GOAL =
  /(?:超|超过|超出|超额|高于|高出|低于|掉|快于|慢于|好于|优于|多于|少于|不及|落后于?|滞后于?|(?<![占同环])比(?![率重例值])|较|距离?|离)[^，]{0,14}?(?:目标值?|测算值|任务数?|计划数?|预期)[^，]{0,4}$/u
const STILL_TO_GO = /^(?:距离?|离)(?=[^，]{0,16}(?:目标|任务|要求|[还仍尚]|差))|(?:还差|尚差|仍差|还缺|尚缺|相差)$/u

/** Whether the words before a number say how far something is from its goal, which is no value of it. */
export function isDistanceFromGoal(rough: string): boolean {
  return FROM_GOAL.test(rough) || STILL_TO_GO.test(rough)
}

// “比此前公布的快报数减少0.8亿元”, “较初步核算数增加2.5亿元”
const FROM_EARLIER_FIGURE =
  /(?:比|较|与)[^，]{0,10}(?:快报|初步核算|初核|初步统计|公布|核算|年报)(?:的?数(?:据|字)?)?$/u

/** Whether the words before a number say how far a corrected figure is from the one given before. */
export function isDistanceFromEarlier(rough: string): boolean {
  return FROM_EARLIER_FIGURE.test(rough)
}

// “满意度最高的是安全饮水，为98.4%；最低的是城乡公交提升，为89.7%”
const EXTREME =
  /(?:其中)?[，,]?(?<measure>\p{Script=Han}{0,12}?)(?:最高|最低|最多|最少|最大|最小|最快|最慢|最好|最差)的(?:分别)?(?:是|为)?[“"]?(?<who>[\p{Script=Han}A-Za-z0-9（）、]{2,24})[”"]?$/u

/** Of whom the clause before a number says that it has the most or the least, and of what. */
export function extremeOf(topic: string): { readonly measure: string; readonly who: string } | undefined {
  const groups = EXTREME.exec(topic.trim())?.groups
  return groups?.who === undefined ? undefined : { measure: groups.measure ?? '', who: groups.who }
}
