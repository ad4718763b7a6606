import { departmentsIn, looksLikeDepartment } from './departments.ts'
import { add, empty, roleOf, someone, withFirstLeading, type Units } from './assignment-units.ts'

// “约束性指标，县发改局牵头”, “2024年6月底前完成，县住建局牵头”, “持续推进”: what stands beside the units in a bracket.
const REMARK =
  /^(?:(?:约束性|预期性)(?:指标)?|(?:完成时限[:：])?(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:上半年|年)?(?:底|末)?(?:之?前)?(?:完成|启动|建成)?|(?:\d{4}年)?(?:\d{1,2}月)?(?:底|末)?前[^，,；;。牵负]{0,14}|持续推进|长期坚持|长期|全年|年内(?:完成)?)[，,；;。\s]+/u
const REMARK_AT_END =
  /[，,；;。\s]+(?:\d{4}年(?:\d{1,2}月)?(?:底|末)?(?:之?前)?(?:完成|启动)?|(?:\d{4}年)?(?:\d{1,2}月)?(?:底|末)?前[^，,；;。牵负]{0,14}|持续推进|长期坚持|年内完成)$/u

// “…按职责分工负责；列首位的为牵头单位，下同”: the first of the units leads.
const FIRST_LEADS =
  /[，,；;。]?(?:排|列)(?:在)?(?:首位|第一位|第一|最前面)[^（）()]{0,12}(?:牵头|主责)[^（）()]{0,12}$/u

/** The words of a bracket without dates and remarks, and whether one says that the first unit leads. */
export function withoutRemarks(content: string): { words: string; firstLeads: boolean } {
  const bare = content.replace(FIRST_LEADS, '')
  const trimmed = bare.replace(/^[\s\u3000]+/u, '')
  const words = trimmed.replace(REMARK, '').replace(REMARK_AT_END, '')
  return { words, firstLeads: bare !== content }
}

// “市市场监管局牵头，市财政局、市工业和信息化局按职责分工负责”: verbs after the names.
const VERB =
  /(?:总)?牵头(?:负责|落实|组织|实施)?|按(?:照)?(?:各自)?职责(?:分工)?(?:负责|落实|实施)?|分工负责|分别负责|共同负责|具体负责|负责(?:落实|实施)?|配合(?:落实|实施)?|协助|协同|会同|主办|协办|承办|参与|参加|组织实施|实施|落实|主责|为(?:牵头|责任|主办|配合|协办)(?:责任)?(?:单位|部门)/gu

// “何静波副市长”, “李慧兰同志”, “王强常务副县长”
const PERSON =
  /^\p{Script=Han}{2,4}(?:(?:常务)?副?[省市区县州盟旗]长|(?:[省市区县]委)?常委|副?书记|部长|秘书长|政委|同志)(?:同志)?$/u

/** The units of words like “A牵头，B、C配合”; `undefined` unless the words are only names and such verbs. */
export function verbUnits(content: string, places: readonly string[] = []): Units | undefined {
  const { words, firstLeads } = withoutRemarks(content)
  const units = empty()
  const labels: string[] = []
  let from = 0
  let joined = false
  VERB.lastIndex = 0
  for (const found of words.matchAll(VERB)) {
    const list = words.slice(from, found.index).replace(/^[\s\u3000，,；;、。]*(?:由|并|并由)?/u, '')
    from = found.index + found[0].length
    if (list === '') continue
    const named = departmentsIn(list, places)
    const names = named.filter(({ name }) => !PERSON.test(name))
    // “何静波副市长牵头，市文旅局负责”: a person is no unit.
    if (named.length > 0 && names.length === 0) continue
    if (names.length === 0 || !names.every((unit) => looksLikeDepartment(unit.name))) return undefined
    const verb = found[0]
    labels.push(verb)
    if (verb === '会同') add(units, 'lead', names)
    else add(units, joined ? 'supporting' : (roleOf(verb) ?? 'responsible'), names)
    joined = verb === '会同'
  }
  if (labels.length === 0 || !/^[\s\u3000，,；;、。等]*$/u.test(words.slice(from))) return undefined
  if (!someone(units)) return undefined
  return firstLeads ? withFirstLeading({ labels, ...units }) : { labels, ...units }
}
