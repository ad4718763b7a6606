/** What a measure is taken by: a head (人均, 每千人), a household (户均), an area (亩均, 每公顷), one of many places (每个社区). */
type Per = 'head' | 'household' | 'area' | 'each'

// “每千名老人有几张养老床位”, “万人发明专利拥有量”, “每10万人口”; 每人每月 of a benefit is how it is paid, 人均预期寿命 a mean of years.
const HEAD =
  /人均(?!预期寿命|期望寿命)|每[一十百千万\d]*(?:名|个|位)?(?:常住|户籍|在校|在职)?(?:人(?!次)|居民|老[人年]|儿童|孩子|婴幼儿|学生|职工|劳动者)|(?<![\d.多余几数少])[千万](?:名)?(?:常住)?人口?(?=拥?有|发明|专利|口|床|医|护|托|车|公)/u
// “户均几个停车位”, “每百户汽车拥有量”
const HOUSEHOLD = /户均|每[一十百千万\d]*户/u
// “粮食亩产多少”, “亩均税收”, “每公顷产出”, “每平方公里有几座公厕”
const AREA = /亩均|亩产|单产|地均|每[一万]?(?:亩|公顷|平方公里|平方千米)/u
// “平均每个社区几个床位”, “每所学校几名校医”
const EACH = /(?:平均每|每)(?:一)?[个所家座]\p{Script=Han}{2,8}?(?:有|配|建)?(?:多少|几)/u

const ASKED: readonly (readonly [Per, RegExp])[] = [
  ['head', HEAD],
  ['household', HOUSEHOLD],
  ['area', AREA],
  ['each', EACH],
]
/** What a name, a unit or a sentence says of it; 密度 and 元/亩 say it too. */
const TOLD: Readonly<Record<Per, RegExp>> = {
  head: /均|每[^年月日天周季]{0,8}(?:人|居民|老|儿童|婴|学生|职工)|[千万]人|\/[十百千万\d]*人|\/10万|‰/u,
  household: /户均|每[^，。；]{0,6}户|\/户/u,
  area: /均|亩产|单产|密度|每[^，。；]{0,4}(?:亩|公顷|平方)|\/(?:亩|公顷|平方|km)/u,
  each: /每|均|各/u,
}
// “每人每月补助多少”, “人均可支配收入”: of money that people get, documents write the rate without its measure.
const OF_MONEY = /收入|支出|消费|补[贴助]|标准|待遇|工资|养老金|低保|每月/u

/**
 * Whether a thing may be measured as a question asks: 每千名老人养老床位 is asked of no 新增养老床位.
 *
 * @param said its name, unit and sentence, or any text that would answer
 */
export function fitsPer(question: string, said: string): boolean {
  if (OF_MONEY.test(question)) return true
  return ASKED.every(([per, form]) => !form.test(question) || TOLD[per].test(said))
}
