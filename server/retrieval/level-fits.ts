import type { Actual, Target } from '../../indexer/model/fact.ts'
import type { Query } from '../question/query.ts'

// “进出口总额是多少亿元”, “接待游客几万人次”, “产值多少”: an amount, where the unit says so.
const AMOUNT_ASKED =
  /(?:多少|(?<![这近那前后十好])几)个?[十百千]*(?:[万亿]|美元|元|钱|吨|公斤|斤|公里|平方|亩|户|家|件|辆|套|条|座|所|张|人|名|岁|天|[个](?!百分|点))/u
// “空气优良率是百分之几”, “森林覆盖率是多少”, “研发投入占比多少”
const SHARE_ASKED =
  /百分之(?:几|多少)|(?:[^效长幅增速低降]率|比[重例]|占比)(?:[^,，。?？]{0,6})?(?:是|为|有|到|达)?(?:了)?(?:多少|几(?!个?百?分?点)|多高|多大)/u
// “2023年人均增长率多少”, “涨幅是百分之几”, “变化多少”
const CHANGE_ASKED = /增长|增速|增幅|涨|跌|下降|降[了低幅]|升[了幅]|提高|提升|同比|增减|变化|改善|回落|上升|多了|少了/u
// 护理型养老床位占比, 绿化覆盖率: a name of a share; “占几成”, “比例多大”: a question that may be of one.
const SHARE_NAME = /(?:占比|比[重例率]|[^效]率)$/u
const SHARE_WORD = /率|占|比[重例]|成|%|百分|强度/u
// “提高了几个百分点”, “降了几个点”; “比省里定的低几个点” holds two levels against each other.
const POINTS_ASKED =
  /(?:提[高升]|上升|下降|降低?|增[长加]|涨|升|回落|减少|扩大|缩小|(?<!比[^,，。;；?？]{1,14})[高低])了?(?:多少|几)个?(?:百分)?点/u

// “高速公路增加了多少公里”, “床位多了几张”
const RISE_ASKED = /(?:增加|减少|(?<![新净激猛])增|减|涨|升|降|多|少)了(?:多少|几)(?!个?(?:百分)?点)/u
// “新增”, “净增”, “扩大到”: what may tell of a rise.
const TELLS_RISE = /增|减|升|降|涨|跌|新|净|提高|扩|多|少|翻|倍/u
// “增产8.32亿斤”, “新增里程120公里”, “同比多10天”
const RISE_TOLD = /(?:增|减|升|降|涨|跌|提高|扩|多|少|新)\p{Script=Han}{0,6}\d/u

/** Whether it is asked by how much a thing changed, in points or in its unit. */
export function asksRise(question: string): boolean {
  return POINTS_ASKED.test(question) || RISE_ASKED.test(question)
}

/** Whether a share or a rate itself is asked for, and no change of it. */
export function asksShare(question: string): boolean {
  return SHARE_ASKED.test(question) && !CHANGE_ASKED.test(question)
}

/**
 * Whether a value is of the kind that a question asks for. How many points a rate rose is no level of it (百分之几), how much
 * a total grew no amount (多少亿元), and a level no change (提高了几个百分点, 增加了多少公里).
 */
export function fitsLevel({ text, wantsChange }: Pick<Query, 'text' | 'wantsChange'>, fact: Actual | Target): boolean {
  const { change, unit = '' } = fact
  const isChange = change === 'growth' || change === 'points' || change === 'multiple'
  if (POINTS_ASKED.test(text)) return isChange || /百分点/u.test(unit) || CHANGE_ASKED.test(fact.indicator)
  if (RISE_ASKED.test(text)) return change !== undefined || TELLS_RISE.test(`${fact.indicator}${fact.source.quote}`)
  // “养老床位有多少张”: 护理型养老床位占比 is none.
  if (change === undefined && unit === '%' && SHARE_NAME.test(fact.indicator) && AMOUNT_ASKED.test(text))
    return SHARE_WORD.test(text)
  if (!isChange || wantsChange || CHANGE_ASKED.test(text)) return true
  if (AMOUNT_ASKED.test(text)) return false
  return change !== 'points' || !asksShare(text)
}

// “全省森林覆盖率提高1.07个百分点”: a change and no share.
const POINTS = /\d\s*个?百分点/u
const SHARE = /\d\s*[%％‰]|百分之|分之|\d\s*成|\/10万/u
// 优良率, 化率, 投入占比: the end of a rate's name as a question writes it.
const RATE_NAME = /\p{Script=Han}{1,2}(?:率|比[重例]|占比)/u

/** Whether what a text says of a rate is only how far it changed where the rate is asked for, or only the rate where its change is. */
export function tellsOtherThanAsked(question: string, said: string): boolean {
  if (RISE_ASKED.test(question)) return !RISE_TOLD.test(said)
  const wantsPoints = POINTS_ASKED.test(question)
  if (!wantsPoints && !asksShare(question)) return false
  const name = RATE_NAME.exec(question)?.[0]
  const clauses = said.split(/[，,；;、。]/u).filter((clause) => name !== undefined && clause.includes(name))
  const isOther = (text: string): boolean =>
    wantsPoints
      ? SHARE.test(text) && !POINTS.test(text) && !CHANGE_ASKED.test(text)
      : POINTS.test(text) && !SHARE.test(text)
  return clauses.length > 0 ? clauses.every(isOther) : isOther(said)
}
