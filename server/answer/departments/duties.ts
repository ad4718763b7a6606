import { areForms } from '../../retrieval/department-forms.ts'
import { bareSubject } from '../../retrieval/names-of-facts.ts'
import type { Department, Duty } from '../../retrieval/duties.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addCount } from '../figures.ts'
import { citeDuty } from './responsibility.ts'
import { refuseUnlisted, unlistedDepartments, unlistedText } from './unlisted.ts'
import type { Query } from '../../question/query.ts'
import { wholeSubject } from '../../wording/subjects.ts'
import { listText, quoteText } from '../../wording/values.ts'

const ROLES: Readonly<Record<Duty['role'], string>> = { lead: '牵头', responsible: '责任', supporting: '配合' }

/** 部门职责: everything that a department leads, answers for or supports, complete from the register. */
export async function answerDuties(evidence: Evidence): Promise<Outcome | undefined> {
  const { query, register } = evidence
  const departments = register.departments.filter(
    ({ name, place }) =>
      query.departments.includes(name) &&
      (query.places.length === 0 || place === undefined || query.places.includes(place)),
  )
  const unlisted = unlistedDepartments(evidence)
  // “区统计局的失业率任务”: of a thing beside it, what is held may answer.
  if (departments.length === 0)
    return unlisted.length > 0 && isOfDutiesAlone(query) ? refuseUnlisted(evidence, unlisted) : undefined
  const draft = new Draft()
  for (const department of togetherByForms(departments, register.departments).slice(0, 3))
    sayDuties(draft, department, query.text)
  if (unlisted.length > 0) draft.say(unlistedText(evidence, unlisted))
  return { kind: 'answer', draft }
}

/** 县卫健局 and 县卫生健康局, as two documents write one department: all its duties together. */
function togetherByForms(asked: readonly Department[], all: readonly Department[]): Department[] {
  const taken = new Set<Department>()
  return asked.flatMap((department): Department[] => {
    if (taken.has(department)) return []
    const forms = all.filter(
      (other) => other !== department && other.place === department.place && areForms(other.name, department.name),
    )
    for (const one of [department, ...forms]) taken.add(one)
    if (forms.length === 0) return [department]
    return [
      {
        ...department,
        otherNames: [...department.otherNames, ...forms.flatMap(({ name, otherNames }) => [name, ...otherNames])],
        duties: [department, ...forms].flatMap(({ duties }) => duties),
      },
    ]
  })
}

/** Whether a question names nothing but departments and what they do. */
function isOfDutiesAlone({ about }: Query): boolean {
  return about.words.every((word) =>
    /^(?:(?:规划|重点|主要|具体|相关|哪些)*(?:职责|职能|任务|分工|指标|工作|事项|事情|责任)|配合|参与|负责|牵头|承担|列[入进]|分到|分给|[干做](?:什么|啥|嘛)|角色|实事|民生|规划|重点|方案)$/u.test(
      word,
    ),
  )
}

function sayDuties(draft: Draft, department: Department, question: string): void {
  const leadsIndicators = department.duties.some((duty) => duty.subjectKind === 'indicator' && duty.role === 'lead')
  const { role, isWanted } = wantedBy(question, leadsIndicators)
  const wanted = department.duties.filter(isWanted)
  const name = fullName(department.place ?? '', department.name)
  if (wanted.length > 0) {
    // “有没有牵头的任务,作为责任单位的有哪些”: both are asked, and one of them has none.
    const leadsNone = /牵头/u.test(question) && !wanted.some((duty) => duty.role === 'lead')
    draft.say(`${name}：${leadsNone ? '没有列为牵头单位；' : ''}${partsOf(draft, wanted).join('；')}。`)
    addTable(draft, department, wanted)
    return
  }
  const of = role === 'lead' ? '牵头的' : role === 'part' ? '配合、参与的' : ''
  const others = department.duties.filter(wantedBy(question.replace(/牵头|配合|参与/gu, '')).isWanted)
  const instead = others.length > 0 ? others : department.duties
  draft.say(
    `文件中没有列出${name}${of}${/指标/u.test(question) ? '指标' : '任务'}（本方案未列，不等于无职责）；${role === 'lead' ? '作为责任单位，' : ''}列有${partsOf(draft, instead).join('；')}。`,
  )
  addTable(draft, department, instead)
}

/** What is led, what indicators are answered for, what is shared: each with its number and all its names. */
function partsOf(draft: Draft, duties: readonly Duty[]): string[] {
  const indicators = duties.filter(({ subjectKind, role }) => subjectKind === 'indicator' && role !== 'supporting')
  const supported = duties.filter(({ subjectKind, role }) => subjectKind === 'indicator' && role === 'supporting')
  const led = duties.filter(({ subjectKind, role }) => subjectKind === 'task' && role === 'lead')
  const shared = duties.filter(({ subjectKind, role }) => subjectKind === 'task' && role !== 'lead')
  return [
    ...(led.length > 0 ? [sentence('牵头任务', led, draft)] : []),
    ...(indicators.length > 0 ? [sentence('负责指标', indicators, draft)] : []),
    ...(supported.length > 0 ? [sentence('配合指标', supported, draft)] : []),
    ...(shared.length > 0 ? [sentence('参与任务', shared, draft)] : []),
  ]
}

function addTable(draft: Draft, department: Department, duties: readonly Duty[]): void {
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
  const indicator = duties.find(({ subjectKind }) => subjectKind === 'indicator')
  const led = duties.find(({ subjectKind, role }) => subjectKind === 'task' && role === 'lead')
  draft.followUp(
    ...(indicator === undefined ? [] : [`${subjectOf(indicator)}完成了吗？`]),
    ...(led === undefined ? [] : [`“${subjectOf(led)}”由谁负责？`]),
  )
}

/** 武昌区 and 区科经局: 武昌区科经局; 武昌社保处 names its place itself. */
export function fullName(place: string, name: string): string {
  if (place === '' || name.startsWith(place.slice(0, 2))) return name
  // 市生态环境局武昌分局 in a district's document is the city's.
  if (/^\p{Script=Han}{2,4}[省市州].{2,}分局$/u.test(name)) return name
  if (/^[省市]/u.test(name) && !place.endsWith(name.slice(0, 1))) return name
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
function wantedBy(
  question: string,
  leadsIndicators = false,
): { role: 'lead' | 'part' | 'any'; isWanted: (duty: Duty) => boolean } {
  const asksTasks = /任务(?!分工)|工作(?!报告)|事项/u.test(question)
  const asksIndicators = /指标/u.test(question)
  const asksLead = /牵头/u.test(question) && !/负责|责任|配合|参与/u.test(question)
  // 配合呢, 还参与哪些任务: what is not led; to lead a task is to take part in it, too.
  const asksPart = /配合|(?:还|也|另外|除).{0,8}参与/u.test(question) && !/牵头|负责|职责|责任/u.test(question)
  const isWanted = ({ role, subjectKind }: Duty): boolean => {
    if (asksPart && role === 'lead') return false
    // “牵头哪些任务，管啥指标”: indicators are led by none.
    const isOfOthers = asksTasks && asksIndicators && subjectKind === 'indicator' && !leadsIndicators
    if (asksLead && role !== 'lead' && !isOfOthers) return false
    if (asksTasks && !asksIndicators && subjectKind !== 'task') return false
    if (asksIndicators && !asksTasks && subjectKind !== 'indicator') return false
    return true
  }
  return { role: asksLead ? 'lead' : asksPart ? 'part' : 'any', isWanted }
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
