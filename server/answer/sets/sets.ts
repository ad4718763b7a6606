import { dutyConditions, superlativeOf, asksForSet, type AskedRole } from '../../question/conditions.ts'
import { indicatorConditions } from '../../question/indicator-conditions.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { answerRated } from '../indicators/rated-set.ts'
import { answerAllDone } from './all-done.ts'
import { answerCategories } from './categories.ts'
import { answerOrder } from './order-of-values.ts'
import { answerDepartments } from './set-of-departments.ts'
import { answerIndicators } from './set-of-indicators.ts'
import { answerUnfinishedLater } from './unfinished-later.ts'
import { answerForecasts } from './set-of-forecasts.ts'
import { answerByBound } from './set-by-bound.ts'
import { answerGroups } from './order-of-groups.ts'
import { answerItems, answerSharedItems, type NamedRole } from './set-of-items.ts'

/**
 * Questions that ask for all that fulfils a condition (由两家以上单位负责的指标, 牵头任务最多的部门, 差距最大的): answered
 * completely from the register.
 *
 * @returns nothing where a question has no such condition, or is about one thing
 */
export function answerSets(evidence: Evidence): Outcome | undefined {
  const { query, register } = evidence
  const { text } = query
  const shared = sharedRoles(evidence)
  if (shared !== undefined) {
    const items = /指标/u.test(text) ? (/任务|工作/u.test(text) ? 'any' : 'indicator') : 'task'
    const outcome = answerSharedItems(evidence, { items, services: /实事/u.test(text) }, shared)
    if (outcome !== undefined) return outcome
  }
  const without = query.departments.length > 0 && DEPARTMENT_LEFT_OUT.test(text) ? query.departments : []
  const conditions =
    query.departments.length === 0 || without.length > 0
      ? dutyConditions(text.replace(DEPARTMENT_LEFT_OUT, ''))
      : undefined
  const isNamed = conditions?.of === 'items' && conditions.named !== undefined
  const duties = isNamed || !namesOneThing(evidence) ? conditions : undefined
  if (duties !== undefined)
    return duties.of === 'departments' ? answerDepartments(evidence, duties, without) : answerItems(evidence, duties)
  const whole =
    answerRated(evidence) ??
    answerAllDone(evidence) ??
    answerUnfinishedLater(evidence) ??
    answerForecasts(evidence) ??
    answerByBound(evidence) ??
    answerGroups(evidence) ??
    answerCategories(evidence)
  if (whole !== undefined) return whole
  const indicators = indicatorConditions(text)
  if (indicators !== undefined) {
    const outcome = answerIndicators(evidence, indicators)
    if (outcome !== undefined) return outcome
  }
  const places = query.allPlaces || /各[市区县省地]/u.test(text) ? register.places.length : query.places.length
  const superlative = query.sides === undefined ? superlativeOf(text, places) : undefined
  return superlative === undefined || /指标/u.test(text) ? undefined : answerOrder(evidence, superlative)
}

// “除了区科经局,还有谁牵头三项以上任务”
const DEPARTMENT_LEFT_OUT =
  /^除(?:了|去|开)?[^,，。]{2,20}(?:以外|之外|外)?[,，]?(?=还有|其他|其余|剩下|哪)(?:还有|其他|其余|剩下)?/u

/** Words of conditions on departments: what is asked of them, and of nothing else. */
const CONDITION_WORDS =
  /^(?:任务|事情|指标|主要指标|实事|民生|民生实事|事项|工作|部门|单位|厅局|委办局|机构|局|厅|牵头|负责|责任|职责|承担|参与|配合|共同|联合|单独|独自|主要|重点|规划|分工|方案|任务分工|文件|报告|最多|最少|最重|最轻|多家|一家|两家|三家|好几家|以上|明确|注明|写明|标明|名单|涉及|数量|一起|合作|独立|唯一|超过|不止|至少|没写|只有|只写|其他|别的|担子|写了|列出|列为|安排|规定|落实|重|多)$/u

/** “地表水指标由两家单位负责吗”: a question about one thing, not about all that fulfil a condition. */
function namesOneThing({ query }: Evidence): boolean {
  return query.about.words.some((word) => {
    if (CONDITION_WORDS.test(word)) return false
    // The segmenter makes words of what stands together (牵头单位, 由多个).
    const rest = word.replace(
      /牵头|责任|负责|单位|部门|任务|指标|实事|民生|工作|事项|[一两二三四五六七八九十多几\d][家个项件]|以上|共同|主要|参与|配合|涉及|明确|空[着白缺]|前[二两三四五六七八九十]|最[多少]|[局谁家]?管[得的事]?|[项排数名]|[的由是有没写只了不无未]/gu,
      '',
    )
    return rest.length >= 2 && (query.about.weights.get(word) ?? 0) >= 1
  })
}

const ROLE =
  /(?<lead>牵头|主办|主抓)|(?<responsible>责任单位|责任部门)|(?<any>参与|负责|配合|承担|协助|有份|涉及|出现)/u

/** “区科经局和区金融局都参与的任务”, “X牵头、Y配合的任务”: several departments, each with the role said of it. */
function sharedRoles({ query, register }: Evidence): NamedRole[] | undefined {
  const { text, departments } = query
  if (departments.length < 2 || departments.length > 4) return undefined
  if (!/任务|指标|工作|事项|实事|事/u.test(text) || !(asksForSet(text) || /什么|啥/u.test(text))) return undefined
  if (/分别|各自|各(?:牵头|负责)/u.test(text)) return undefined
  const found = departments
    .flatMap((department) => {
      const spellings = register.departmentNames.spellings.filter(({ name }) => name === department)
      const spelling = spellings.find((one) => text.includes(one.spelling))?.spelling
      return spelling === undefined
        ? []
        : [{ department, at: text.indexOf(spelling), end: text.indexOf(spelling) + spelling.length }]
    })
    .sort((a, b) => a.at - b.at)
  const roles: NamedRole[] = []
  let role: AskedRole | undefined
  // What stands after the last of them holds for those before it that have none of their own.
  for (const [at, { department, end }] of [...found.entries()].reverse()) {
    const said = ROLE.exec(text.slice(end, found[at + 1]?.at ?? text.length))?.groups
    if (said !== undefined)
      role = said['lead'] !== undefined ? 'lead' : said['responsible'] !== undefined ? 'responsible' : 'any'
    if (role === undefined) return undefined
    roles.unshift({ department, role })
  }
  const together = /都|共同|一起|同时|联合|均|一道|合作|共管|又/u.test(text)
  const differ = new Set(roles.map(({ role: one }) => one)).size > 1
  return (together || differ) && roles.length === departments.length ? roles : undefined
}
