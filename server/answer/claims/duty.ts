import { bareSubject, placeOf } from '../../retrieval/register.ts'
import { wholeSubject } from '../../wording/subjects.ts'
import { listText, quoteText } from '../../wording/values.ts'
import { citeDuty, responsibilitiesFor, rolesText } from '../departments/responsibility.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'

/** “人均预期寿命是区教育局负责吗”: whether the departments named answer for the thing named. */
export async function answerDutyClaim(evidence: Evidence): Promise<Outcome | undefined> {
  const { query, register } = evidence
  if (query.departments.length === 0 || query.about.words.length === 0) return undefined
  if (!/负责|牵头|主管|责任|承担|参与|配合|分管|管|归|抓|的(?:指标|任务|事|活|职责)/u.test(query.text)) return undefined
  const { entries, within } = await responsibilitiesFor(evidence)
  const [entry] = entries
  if (entry === undefined) return undefined
  const { lead = [], responsible = [], supporting = [] } = entry.fact
  const canonical = (names: readonly string[]): string[] =>
    names.map((name) => register.departmentNames.canonical(name, placeOf(entry)))
  const wanted = /牵头/u.test(query.text) ? canonical(lead) : canonical([...lead, ...responsible, ...supporting])
  const wrong = query.departments.filter((name) => !wanted.includes(name))
  const draft = new Draft()
  // “为什么由区城管局负责”: documents say who, and not why.
  // “区卫健局不负责托位数吧”
  const isDenied = /不(?:负责|归|由|管(?!不)|牵头|参与|承担)(?!不)|没有?(?:负责|牵头|参与)/u.test(
    query.text.replace(/(?<verb>[管归])不\k<verb>/gu, ''),
  )
  const isWhy = /为什么|为啥|凭什么|原因/u.test(query.text)
  const subject = wholeSubject(quoteText(bareSubject(entry.fact.subject) || entry.fact.subject, 400))
  const correction = wrong.length === 0 ? '' : `，${/牵头/u.test(query.text) ? '牵头的' : ''}不是${listText(wrong)}`
  draft.say(
    `${isWhy && wrong.length === 0 ? '' : wrong.length > 0 !== isDenied ? '不是，' : '是，'}“${subject}”${rolesText(entry.fact)}${marks(citeDuty(draft, entry))}${correction}${wrong.length === 0 && isWhy ? '，文件没有写原因' : ''}。`,
  )
  if (within)
    draft.add({ kind: 'text', tone: 'note', text: '文件只分到任务一级：以上为该内容所在任务的牵头、责任单位。' })
  draft.followUp(...query.departments.slice(0, 1).map((name) => `${name}负责哪些指标和任务？`))
  return { kind: 'answer', draft }
}
