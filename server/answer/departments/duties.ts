import { bareSubject, type Department, type Duty } from '../../retrieval/register.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addCount } from '../figures.ts'
import { citeDuty } from './responsibility.ts'
import { wholeSubject } from '../../wording/subjects.ts'
import { listText, quoteText } from '../../wording/values.ts'

const ROLES: Readonly<Record<Duty['role'], string>> = { lead: '牵头', responsible: '责任', supporting: '配合' }

/** 部门职责: everything that a department leads, answers for or supports, complete from the register. */
export function answerDuties(evidence: Evidence): Outcome | undefined {
  const { query, register } = evidence
  const departments = register.departments.filter(
    ({ name, place }) =>
      query.departments.includes(name) &&
      (query.places.length === 0 || place === undefined || query.places.includes(place)),
  )
  if (departments.length === 0) return undefined
  const draft = new Draft()
  for (const department of departments.slice(0, 3)) sayDuties(draft, department, query.text)
  return { kind: 'answer', draft }
}

function sayDuties(draft: Draft, department: Department, question: string): void {
  const duties = department.duties.filter(wantedBy(question))
  const place = department.place ?? ''
  if (duties.length === 0) {
    draft.say(`文件中没有列出${fullName(place, department.name)}的这类职责（本方案未列，不等于无职责）。`)
    sayOtherRole(draft, department, question)
    return
  }
  const indicators = duties.filter(({ subjectKind }) => subjectKind === 'indicator')
  const led = duties.filter(({ subjectKind, role }) => subjectKind === 'task' && role === 'lead')
  const shared = duties.filter(({ subjectKind, role }) => subjectKind === 'task' && role !== 'lead')
  const parts = [
    ...(led.length > 0 ? [sentence('牵头任务', led, draft)] : []),
    ...(indicators.length > 0 ? [sentence('负责指标', indicators, draft)] : []),
    ...(shared.length > 0 ? [sentence('参与任务', shared, draft)] : []),
  ]
  draft.say(`${fullName(place, department.name)}：${parts.join('；')}。`)
  draft.add({
    kind: 'table',
    title: `${department.name}的职责`,
    columns: [{ title: '事项' }, { title: '角色' }, { title: '共同单位' }],
    rows: duties.map((duty) => [
      { text: subjectOf(duty), citations: citeDuty(draft, duty.entry) },
      { text: ROLES[duty.role] },
      { text: othersIn(duty, department), citations: citeDuty(draft, duty.entry) },
    ]),
  })
  draft.followUp(
    ...indicators.slice(0, 1).map((duty) => `${subjectOf(duty)}完成了吗？`),
    ...led.slice(0, 1).map((duty) => `“${subjectOf(duty)}”由谁负责？`),
  )
}

/** “有牵头的任务吗”, asked of a department that only answers for some beside others: those are told instead. */
function sayOtherRole(draft: Draft, department: Department, question: string): void {
  const wanted = wantedBy(question.replace(/牵头|配合|参与/gu, ''))
  const [first, ...more] = department.duties.filter(wanted)
  if (first === undefined) return
  const named = [first, ...more].slice(0, MAX_INSTEAD)
  const said = named.map((duty) => `${subjectOf(duty)}${marks(citeDuty(draft, duty.entry).slice(0, 1))}`)
  const role = first.role === 'lead' ? '牵头' : first.role === 'supporting' ? '配合单位' : '责任单位'
  draft.say(`文件列它为${role}的有：${listText(said)}${more.length >= MAX_INSTEAD ? '等' : ''}。`)
}

/** So many of the other duties are told instead. */
const MAX_INSTEAD = 3

/** 武昌区 and 区科经局: 武昌区科经局; 武昌社保处 names its place itself. */
export function fullName(place: string, name: string): string {
  if (place === '' || name.startsWith(place.slice(0, 2))) return name
  return name.startsWith(place.slice(-1)) ? `${place}${name.slice(1)}` : `${place}${name}`
}

function sentence(title: string, duties: readonly Duty[], draft: Draft): string {
  const cited = duties.map((duty) => ({ duty, citations: citeDuty(draft, duty.entry) }))
  const count = addCount(
    draft,
    `${title}数`,
    '项',
    cited.flatMap(({ citations }) => citations.slice(0, 1)),
  )
  const names = cited.map(({ duty, citations }) => `${subjectOf(duty)}${marks(citations)}`)
  return `${title}${String(duties.length)}项${marks([], [count])}：${listText(names)}`
}

/** 牵头哪些任务 asks for what is led, 负责哪些指标 for indicators; 有哪些职责 for all. */
function wantedBy(question: string): (duty: Duty) => boolean {
  const asksTasks = /任务(?!分工)|工作(?!报告)|事项/u.test(question)
  const asksIndicators = /指标/u.test(question)
  const asksLead = /牵头/u.test(question) && !/负责|责任|配合|参与/u.test(question)
  // 配合呢, 参与哪些任务: what is not led.
  const asksPart = /配合|参与/u.test(question) && !/牵头|负责|职责|责任/u.test(question)
  return ({ role, subjectKind }) => {
    if (asksPart && role === 'lead') return false
    if (asksLead && role !== 'lead') return false
    if (asksTasks && !asksIndicators && subjectKind !== 'task') return false
    if (asksIndicators && !asksTasks && subjectKind !== 'indicator') return false
    return true
  }
}

function subjectOf({ entry: { fact }, subjectKind }: Duty): string {
  return wholeSubject(
    quoteText(subjectKind === 'indicator' ? bareSubject(fact.subject) || fact.subject : fact.subject, 400),
  )
}

function othersIn({ entry: { fact } }: Duty, { name, otherNames }: Department): string {
  const own = new Set([name, ...otherNames])
  return listText(
    [...(fact.lead ?? []), ...(fact.responsible ?? []), ...(fact.supporting ?? [])].filter((other) => !own.has(other)),
  )
}
