import { placeOf } from '../../retrieval/register.ts'
import { bareSubject } from '../../retrieval/names-of-facts.ts'
import { wholeSubject } from '../../wording/subjects.ts'
import { listText, quoteText } from '../../wording/values.ts'
import { citeDuty, responsibilitiesFor, rolesText } from '../departments/responsibility.ts'
import { Draft, marks } from '../draft.ts'
import { AS_KNOWN } from '../../question/query.ts'
import type { Evidence, Outcome } from '../evidence.ts'

/** “人均预期寿命是区教育局负责吗”: whether the departments named answer for the thing named. */
export async function answerDutyClaim(evidence: Evidence): Promise<Outcome | undefined> {
  const { query, register } = evidence
  if (query.departments.length === 0 || query.about.words.length === 0) return undefined
  // “区教育局负责的托位数完成了吗”: whether it was done is asked.
  if (AS_KNOWN.test(query.text)) return undefined
  if (!/负责|牵头|主管|责任|承担|参与|配合|分管|管|归|抓|角色|的(?:指标|任务|事|活|职责)/u.test(query.text))
    return undefined
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
  const roles = `“${subject}”${rolesText(entry.fact)}${marks(citeDuty(draft, entry))}`
  if (ROLE_ASKED.test(query.text)) {
    const roleOf = (name: string): string =>
      [
        canonical(lead).includes(name) ? '牵头单位' : '',
        canonical(responsible).includes(name) ? '责任单位' : '',
        canonical(supporting).includes(name) ? '配合单位' : '',
      ]
        .filter((role) => role !== '')
        .join('和')
    const told = query.departments.map((name) => `${name}${roleOf(name) === '' ? '未列入' : `是${roleOf(name)}`}`)
    draft.say(`${roles}，其中${told.join('，')}${marks(citeDuty(draft, entry))}。`)
  } else {
    const isSo = isWhy && wrong.length === 0 ? '' : wrong.length > 0 !== isDenied ? '不是，' : '是，'
    draft.say(`${isSo}${roles}${correction}${wrong.length === 0 && isWhy ? '，文件没有写原因' : ''}。`)
  }
  if (within)
    draft.add({ kind: 'text', tone: 'note', text: '文件只分到任务一级：以上为该内容所在任务的牵头、责任单位。' })
  draft.followUp(...query.departments.slice(0, 1).map((name) => `${name}负责哪些指标和任务？`))
  return { kind: 'answer', draft }
}

/** “公安分局在里面算什么角色” */
const ROLE_ASKED = /角色/u

/** What is asked of a thing with a department beside it that only would answer for it: 怎么没, 为什么没, 完成了吗. */
const TAKEN_TO_ANSWER = /怎么(?:还)?没|为什么没|为啥没|什么时候(?:能|才)|完成(?:得|了|没)|达(?:到|标)|搞上去|做到/u

/** “区卫健局怎么没把绿化覆盖率搞上去”: who does answer for it, where the department that a question names does not. */
export async function answerableOtherwise(evidence: Evidence): Promise<Draft | undefined> {
  const { query, register } = evidence
  const isOfDuty = query.intents.includes('duties') || query.intents.includes('responsibility')
  if (isOfDuty || query.departments.length === 0 || query.about.words.length === 0) return undefined
  if (!TAKEN_TO_ANSWER.test(query.text) && !AS_KNOWN.test(query.text)) return undefined
  const { entries, within } = await responsibilitiesFor(evidence)
  const [entry] = entries
  if (entry === undefined || within) return undefined
  const { lead = [], responsible = [], supporting = [] } = entry.fact
  const canonical = (names: readonly string[]): string[] =>
    names.map((name) => register.departmentNames.canonical(name, placeOf(entry)))
  const answerable = canonical([...lead, ...responsible])
  const wrong = query.departments.filter((name) => !answerable.includes(name))
  if (wrong.length === 0) return undefined
  // What another leads is not left undone by one that only supports it.
  const supports = wrong.filter((name) => canonical(supporting).includes(name))
  const isElse = wrong.filter((name) => !supports.includes(name))
  const role = [
    ...(isElse.length === 0 ? [] : [`不是${listText(isElse)}`]),
    ...(supports.length === 0 ? [] : [`${listText(supports)}只是配合单位`]),
  ].join('，')
  const draft = new Draft()
  const subject = wholeSubject(quoteText(bareSubject(entry.fact.subject) || entry.fact.subject, 400))
  draft.say(`“${subject}”${rolesText(entry.fact)}${marks(citeDuty(draft, entry))}，${role}。`)
  return draft
}
