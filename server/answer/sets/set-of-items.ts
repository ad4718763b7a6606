import type { AskedRole, Bounds, ItemConditions } from '../../question/conditions.ts'
import type { Part } from '../../protocol/answer.ts'
import { Draft, marks } from '../draft.ts'
import { citeItem, departmentsOf, dutyItems, type DutyItem } from '../departments/duty-items.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { listText } from '../../wording/values.ts'

/** Most items that a lead names; all stand in the table. */
const MAX_NAMED = 12
/** Places answered apart in one lead. */
const MAX_PLACES = 3

/** “由两家以上单位负责的指标”, “没有责任单位的任务”: all items that fulfil a condition on their departments. */
export function answerItems({ query, register }: Evidence, conditions: ItemConditions): Outcome | undefined {
  const all = dutyItems(register, query, conditions.items, conditions.services)
  if (all.length === 0) return undefined
  const holds = conditionOf(conditions, all)
  return sayItems(all, holds, phraseOf(conditions), boundOf(conditions.count), nounOf(conditions))
}

/** A role that a department must have in an item. */
export interface NamedRole {
  readonly department: string
  readonly role: AskedRole
}

/** “区科经局和区金融局都参与的任务”: items in which all of several departments have the role asked for. */
export function answerSharedItems(
  { query, register }: Evidence,
  conditions: Pick<ItemConditions, 'items' | 'services'>,
  roles: readonly NamedRole[],
): Outcome | undefined {
  const all = dutyItems(register, query, conditions.items, conditions.services)
  if (all.length === 0) return undefined
  const known = new Set(all.flatMap(departmentsOf))
  if (roles.some(({ department }) => !known.has(department))) return undefined
  const holds = (item: DutyItem): boolean =>
    roles.every(({ department, role }) => membersOf(item, role).includes(department))
  const [first] = roles
  const same = roles.every(({ role }) => role === first?.role)
  const phrase = same
    ? `${listText(roles.map(({ department }) => department))}都${ROLE_VERBS[first?.role ?? 'any']}`
    : roles.map(({ department, role }) => `${department}${ROLE_VERBS[role]}`).join('、')
  return sayItems(all, holds, `${phrase}的`, undefined, nounOf({ ...conditions }))
}

const ROLE_VERBS: Readonly<Record<AskedRole, string>> = { lead: '牵头', responsible: '作为责任单位', any: '参与' }

function membersOf(item: DutyItem, role: AskedRole): readonly string[] {
  if (role === 'lead') return item.lead
  return role === 'responsible' ? item.responsible : departmentsOf(item)
}

function conditionOf(
  { role, count, without, order, named }: ItemConditions,
  all: readonly DutyItem[],
): (item: DutyItem) => boolean {
  if (named !== undefined) return (item) => membersOf(item, role).some((name) => name.includes(named))
  if (without === 'lead') return ({ lead }) => lead.length === 0
  // An item without any 牵头 is not one that has only that.
  if (without === 'responsible') return ({ lead, responsible }) => lead.length > 0 && responsible.length === 0
  const size = (item: DutyItem): number => membersOf(item, role).length
  if (order !== undefined) {
    const sizes = all.map(size).filter((one) => one > 0)
    const end = order === 'most' ? Math.max(...sizes) : Math.min(...sizes)
    return (item) => size(item) === end
  }
  return (item) => size(item) >= (count?.least ?? 1) && size(item) <= (count?.most ?? Infinity)
}

/** What a condition is called in a lead: 由2家以上单位共同牵头的. */
function phraseOf({ role, count, without, order, named }: ItemConditions): string {
  if (named !== undefined)
    return `${{ lead: '牵头单位', responsible: '责任单位', any: '涉及单位' }[role]}名称含“${named}”的`
  if (without !== undefined) return without === 'lead' ? '未写牵头单位的' : '只写了牵头单位、未写责任单位的'
  const verb = { lead: '牵头', responsible: '作为责任单位', any: '负责' }[role]
  if (order !== undefined)
    return `${{ lead: '牵头单位', responsible: '责任单位', any: '涉及单位' }[role]}最${order === 'most' ? '多' : '少'}的`
  const { least, most } = count ?? {}
  if (least === 0) return ''
  if (least !== undefined && most === least)
    return least === 1 ? `只由一家单位${verb}的` : `由${String(least)}家单位${verb}的`
  if (least !== undefined) return `由${String(least)}家以上单位${role === 'lead' ? '共同' : ''}${verb}的`
  return `由${String((most ?? 0) + 1)}家以下单位${verb}的`
}

/** The number that a condition names, as an input of the count. */
function boundOf(count: Bounds | undefined): number | undefined {
  return count === undefined || count.least === 0
    ? undefined
    : (count.least ?? (count.most === undefined ? undefined : count.most + 1))
}

function nounOf({ items, services }: Pick<ItemConditions, 'items' | 'services'>): string {
  if (items === 'indicator') return '主要指标'
  if (services) return '民生实事'
  return items === 'task' ? '任务' : '指标和任务'
}

function sayItems(
  all: readonly DutyItem[],
  holds: (item: DutyItem) => boolean,
  phrase: string,
  bound: number | undefined,
  noun: string,
): Outcome {
  const draft = new Draft()
  const places = [...new Set(all.map(({ place }) => place ?? ''))]
  const shown = places.filter((place) => all.some((item) => (item.place ?? '') === place && holds(item)))
  for (const place of (shown.length > 0 ? shown : places).slice(0, MAX_PLACES)) {
    const own = all.filter((item) => (item.place ?? '') === place)
    const fitting = own.filter(holds)
    const figure = countOf(draft, `${place}${phrase}${noun}数`, fitting, bound)
    const names = fitting.slice(0, MAX_NAMED).map((item) => `${item.subject}${marks(citeItem(draft, item).slice(-1))}`)
    const rest = fitting.length > MAX_NAMED ? '等（全部见下表）' : ''
    const figures = marks([], [figure])
    draft.say(
      fitting.length === 0
        ? `${place}列出责任分工的${noun}中，没有${phrase}${figures}。`
        : `${place}列出责任分工的${noun}中，${phrase}有${String(fitting.length)}项${figures}：${listText(names)}${rest}。`,
    )
    if (fitting.length > 0) draft.add(tableOf(draft, fitting, shown.length > 1 ? place : undefined))
  }
  const [first] = all.filter(holds)
  if (first !== undefined) draft.followUp(...followUpsOf(first))
  return { kind: 'answer', draft }
}

function followUpsOf({ subject, lead, responsible, kind }: DutyItem): string[] {
  const department = lead[0] ?? responsible[0]
  return [
    ...(department === undefined ? [] : [`${department}还负责哪些指标和任务？`]),
    ...(kind === 'indicator' ? [`${subject}的目标是多少？`] : [`“${subject}”由谁负责？`]),
  ]
}

/** How many items there are, by the brackets that say who answers for them; the bound of the condition goes in by name. */
function countOf(draft: Draft, name: string, items: readonly DutyItem[], bound: number | undefined): number {
  const inputs = items.map((item, at) => ({
    name: `第${String(at + 1)}项`,
    value: '1',
    unit: '项',
    ...citationOf(citeItem(draft, item)[0]),
  }))
  return draft.figure({
    name,
    value: String(items.length),
    unit: '项',
    formula: `${name} = 按文件逐项计数 = ${String(items.length)}`,
    inputs: bound === undefined ? inputs : [{ name: '问题给出的单位数', value: String(bound), unit: '家' }, ...inputs],
  })
}

function citationOf(citation: number | undefined): { citation?: number } {
  return citation === undefined ? {} : { citation }
}

function tableOf(draft: Draft, items: readonly DutyItem[], title: string | undefined): Part {
  return {
    kind: 'table',
    ...(title !== undefined && { title }),
    columns: [{ title: '事项' }, { title: '牵头单位' }, { title: '责任单位' }, { title: '配合单位' }],
    rows: items.map((item) => {
      const citations = citeItem(draft, item)
      const cell = (names: readonly string[]): { text: string; citations?: number[] } =>
        names.length === 0 ? { text: '—' } : { text: listText(names), citations }
      return [{ text: item.subject, citations }, cell(item.lead), cell(item.responsible), cell(item.supporting)]
    }),
  }
}
