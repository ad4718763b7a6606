/** How names of departments end. */
const END =
  '(?:局|委员会|委|厅|办公室|管委会|联合会|总工会|(?:办|署|总队|支队|大队|中心|处|院|公司|集团)(?=在|都|也|主要|具体|一?共|负责|牵头|承担|分到|参与|配合|分管|主管|管[些着哪什啥]|干(?:什么|哪些|啥)|要?做(?:什么|哪|啥)|有(?:没有|哪些|什么|几项)(?:职责|任务|指标)|有(?:职责|任务|指标)吗|[列编写]?[进入]了?(?:任务)?分工|的(?:职责|职能|任务)|[?？。\\s]*$))'
/** No name of a department: 哪个局, 这个委, 各街道办, 有关部门. */
const NO_NAME =
  /[哪什啥谁各该这那每几某与及、由归在的是有要把对列]|和(?=[省市区县州])|相关|有关|主管|牵头|负责|责任|部门|单位|结局|格局|布局|委办局/u
/** Bodies whose whole name follows the level of government: 区文联, 市总工会, 县档案馆. */
const WHOLE =
  '(?:文联|侨联|妇联|残联|科协|工商联|总工会|档案馆|图书馆|博物馆|文化馆|科技馆|融媒体中心)(?!建设|建成|项目|工程|新馆)'
// “区统计局”, “自治区林业和草原局”, “市住房公积金管理中心”: a level of government, and what ends as departments do.
const WITH_LEVEL = new RegExp(
  `[省市区县州旗]委(?:组织部|宣传部|统战部|政法委|社会工作部|编办|网信办|巡察办|党校)|(?:自治[区州县]|(?<![社小园景片辖校街])[省市区县州旗])(?:[\\p{Script=Han}]{2,10}?${END}|${WHOLE})`,
  'gu',
)
// “统计局负责哪些指标”, “请问应急管理局牵头…”: without a level, where a question or a clause begins with it.
const WITHOUT_LEVEL =
  /(?<=^|[,，。;；:：?？\s]|请问|请教|问一下|想问|想知道|那么?)\p{Script=Han}{2,8}?(?:局|厅|委员会|委)(?=[\p{Script=Han}])/gu
// “负责哪些指标”, “牵头什么”, “分到了什么任务”, “有哪些职责”, “归区统计局管的指标”, “怎么没把失业率降下来”
const ASKS_DUTY =
  /负责|牵头|承担|分到|分给|参与|配合|职责|职能|分管|主管|主抓|管(?:些|着|哪|什么|啥|的)|任务|指标|责任单位|分工|(?:做|干|办|完成|落实)(?:些)?(?:哪|什么|啥|几|嘛)|(?:怎么|为什么|为啥|凭什么)还?没(?:有)?把/u
// “文化中心由谁负责”, “公积金中心归哪个部门管”: the thing is asked about, and the department is what is sought.
const SEEKS_DEPARTMENT =
  /谁|(?:哪|什么|啥|几|多少|一)(?:个|些|几个|家|几家|级)?(?:部门|单位|局|厅|委|机构|科室|处室|家)/u

/**
 * The departments that a question names as those that answer for something, though no document lists them (区统计局): known
 * by their form alone, so that it can be said that they are not listed.
 *
 * @param text the question without the departments that documents list
 * @param places places of the documents; 武昌区统计局 is 区统计局 of 武昌区
 */
export function unlistedDepartmentsIn(text: string, places: readonly string[]): string[] {
  if (!ASKS_DUTY.test(text) || SEEKS_DEPARTMENT.test(text)) return []
  const apart = [...places]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, place) => rest.split(place).join(` ${place.slice(-1)}`), text)
  const names = apart
    .split(JOINED)
    .flatMap((part) => [...part.matchAll(WITH_LEVEL), ...part.matchAll(WITHOUT_LEVEL)])
    .map(([name]) => {
      const place = places.find((one) => name.startsWith(one.slice(0, 2)) && name.length >= MIN_NAME + 2)
      return place === undefined ? name : name.slice(2)
    })
    .filter((name) => !NO_NAME.test(name) && text.includes(name))
  return [...new Set(names)].filter((name, _, all) => !all.some((other) => other !== name && other.endsWith(name)))
}

/** “审计局和统计局”: where one name ends and the next begins; 和 stands within names too (林业和草原局). */
const JOINED = /(?<=局|委|办|厅|会)[和与及跟、]|(?<=^|\s)[和与及跟、]/u

/** Shortest name of a department, in characters: 统计局. */
const MIN_NAME = 3
