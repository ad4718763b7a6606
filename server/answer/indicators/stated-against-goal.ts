import { inOfficialWords } from '../../question/everyday.ts'
import { isOfPlace } from '../../retrieval/of-place.ts'
import type { SentenceHit } from '../../retrieval/sentences.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { clausesOf } from '../passages/answering-part.ts'
import { fitsPeriod } from '../passages/of-period.ts'
import { reviewedYear } from '../passages/report-year.ts'
import { quoteText, titleText } from '../../wording/values.ts'

// “增速比目标低了几个百分点”, “离目标差多少”, “控制在目标以内了吗”, “达到年初目标了吗”, “任务完成得怎么样”, “任务完成了多少”
const ASKS =
  /(?:比|离|距|较|超|低于|高于)[^,，。?？]{0,8}(?:目标|任务|计划)[^,，。?？]{0,6}(?:[低高多少差超]|远)|(?:目标|任务|计划)(?:值)?(?:以|之)?[内下][^,，。?？]{0,4}(?:吗|没|么)|(?:达到|完成|实现|达成)[^,，。?？]{0,8}(?:目标|任务|计划)[^,，。?？]{0,3}(?:吗|没|么)|(?:目标|任务|计划)[^,，。?？]{0,4}(?:完成|达到|实现)(?:得|了|情况)?(?:怎么样|如何|怎样|多少|几成|百分之几|吗|没|么)/u
// Of the goal of another year, or of a plan's end, later values tell.
const OF_OTHER_GOAL = /20\d\d年(?:的)?(?:规划|预期)?目标|中期|规划|十[二三四五]五|明年|今年|来年/u

// “低于目标2个”, “低于3.3%的控制目标”, “控制在3.5%的目标以内”, “未能实现年初既定目标”, “完成年度任务（6万名）的195.5%”, “为年度目标的110%”
const SAYS =
  /(?:低于|高于|高出|超出|超过?|好于|优于)(?:[^，。；\d]{0,10}|\d+(?:\.\d+)?(?:%|％|‰|个百分点)?的[^，。；\d]{0,6})(?:目标|计划|预期)|的?目标(?:值)?(?:以|之)?[内下]|(?:未能?|没有?|没能|尚未)(?:如期|全面)?(?:完成|实现|达到)[^，。；]{0,12}(?:目标|任务|计划)|(?:完成|达到?|占|为|是)(?:了|全年|年度|年初|省定|市定|省下达|下达)*(?:的)?(?:目标|任务|计划)(?:任务|数)?(?:[（(][^（）()]{1,12}[）)])?的?\d/u
// “除地区生产总值增速和固定资产投资增速外，其余各项指标均达到或好于计划”: of the others, not of those named.
const IS_EXCEPTED = /除[^，。；]{2,60}外[，,]?其[余他]/u
/** How much of a question's words the sentence must hold, 0 to 1. */
const MIN_COVERAGE = 0.85
/** Longest quotation in a lead, in characters. */
const MOST = 100

/**
 * 比年度目标高低多少, as the report on the year itself says it: the clauses that hold a result against the goal of its
 * own year, which the report that reviews it seldom repeats as a goal.
 *
 * @returns nothing where no such sentence of the year's own report is on just what is asked
 */
export async function answerStatedAgainstGoal(evidence: Evidence): Promise<Outcome | undefined> {
  const { query, register } = evidence
  const [year, ...more] = query.periods
  if (year === undefined || more.length > 0 || !/^\d{4}$/u.test(year)) return undefined
  if (query.foreignPlaces.length > 0 || query.departments.length > 0 || query.about.words.length === 0) return undefined
  const asked = query.text.replace(new RegExp(`${year}年`, 'gu'), '')
  if (!ASKS.test(asked) || OF_OTHER_GOAL.test(asked)) return undefined
  const said = (await evidence.sentences.search(query)).find(
    (sentence) =>
      sentence.coverage >= MIN_COVERAGE &&
      reviewedYear(sentence.document) === Number(year) &&
      fitsPeriod({ query, register }, sentence) &&
      SAYS.test(textOf(sentence)) &&
      !IS_EXCEPTED.test(textOf(sentence)) &&
      register.inDocument(sentence.document).some((entry) => isOfPlace(entry, query)),
  )
  if (said === undefined) return undefined
  const draft = new Draft()
  const mark = marks([draft.cite(said.document, said)])
  const whole = quoteText(textOf(said), 240)
  const words = query.wordings.flatMap((topic) => topic.words).flatMap((word) => [word, inOfficialWords(word)])
  const listed = memberOf(textOf(said), words)
  const part = partOf(textOf(said), words, listed === undefined ? MOST : 0)
  draft.say(
    `${listed === undefined ? '' : `${listed}${mark}，`}《${titleText(said.document.title)}》写道：“${part}”${mark}。`,
  )
  if (part !== whole) draft.add({ kind: 'text', text: `原文：“${whole}”${mark}` })
  return { kind: 'answer', draft }
}

function textOf({ document, start, end }: SentenceHit): string {
  return document.text.slice(start, end)
}

/** From the first clause that names the thing to the one that holds it against its goal, as far as they are short. */
export function partOf(sentence: string, words: readonly string[], most: number): string {
  const clauses = clausesOf(sentence)
  const says = Math.max(
    0,
    clauses.findIndex((clause) => SAYS.test(clause)),
  )
  const names = (clause: string): boolean => words.some((word) => clause.includes(word))
  for (let from = 0; from <= says; from++) {
    const part = quoteText(withoutEnd(clauses.slice(from, says + 1).join('')), 240)
    if (part.length <= most && (from === says || names(clauses[from] ?? ''))) return part
  }
  const only = withoutEnd(clauses[says] ?? sentence)
  // “地区生产总值、…五项指标增速分别低于目标2个、4.2个…”: of a long list the values, which are told of its members.
  const values = only.search(/[^、，]{0,6}分别/u)
  return quoteText(only.length > most && values !== -1 ? only.slice(values) : only, MOST)
}

function withoutEnd(part: string): string {
  return part.replace(/[，,；;：:、。]+$/u, '')
}

// “地区生产总值、规模以上工业增加值、…五项指标增速分别低于目标2个、4.2个、…和1.5个百分点”
const LISTED =
  /(?<names>[^，。；：:]{2,160}?)(?:(?:等|这)?[一二三四五六七八九十两\d]+项)?(?:指标|任务)?(?<of>[^，。；、]{0,4})分别(?<verb>[^\d，。；]{1,8})(?<values>\d[^，。；]*)/u

/** 规模以上工业增加值增速低于目标4.2个: what a list of things and a list of values say of one of them. */
export function memberOf(sentence: string, words: readonly string[]): string | undefined {
  const { names = '', of = '', verb = '', values = '' } = LISTED.exec(sentence)?.groups ?? {}
  const members = names.replace(/^.*\d{4}年/u, '').split(/[、和]/u)
  const numbers = values.split(/[、和]/u).map((value) => /^\d+(?:\.\d+)?(?:%|个百分点|个)?/u.exec(value)?.[0] ?? '')
  if (members.length < 2 || members.length !== numbers.length) return undefined
  const shares = members.map((member) => words.filter((word) => member.includes(word)).length)
  const best = Math.max(...shares)
  const at = shares.indexOf(best)
  if (best === 0 || shares.lastIndexOf(best) !== at || numbers[at] === '') return undefined
  return `${members[at] ?? ''}${of}${verb}${numbers[at] ?? ''}`
}
