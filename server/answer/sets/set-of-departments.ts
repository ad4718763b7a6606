import type { AskedRole, DepartmentConditions } from '../../question/conditions.ts'
import type { Part } from '../../protocol/answer.ts'
import { isCollective } from '../../question/collective.ts'
import { Draft, marks } from '../draft.ts'
import { citeItem, dutyItems, type DutyItem } from '../departments/duty-items.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { listText } from '../../wording/values.ts'

/** Most departments that a lead names; all stand in the table. */
const MAX_NAMED = 12
const MAX_PLACES = 3
/** Departments in the table of an order, the first ones. */
const MAX_ORDERED = 10

/** A department with the items that it leads and those in which it has another part. */
interface Load {
  readonly name: string
  readonly lead: readonly DutyItem[]
  readonly other: readonly DutyItem[]
}

/** “牵头任务最多的部门”, “只参与不牵头的单位”: departments by what they answer for, complete from the register. */
export function answerDepartments(
  { query, register }: Evidence,
  conditions: DepartmentConditions,
  without: readonly string[] = [],
): Outcome | undefined {
  const all = dutyItems(register, query, conditions.items, conditions.services)
  if (all.length === 0) return undefined
  const draft = new Draft()
  const places = [...new Set(all.map(({ place }) => place ?? ''))]
  for (const place of places.slice(0, MAX_PLACES))
    sayPlace(
      draft,
      place,
      loadsOf(all.filter((item) => (item.place ?? '') === place)).filter(({ name }) => !without.includes(name)),
      conditions,
    )
  return draft.isEmpty ? undefined : { kind: 'answer', draft }
}

function loadsOf(items: readonly DutyItem[]): Load[] {
  const names = [
    ...new Set(items.flatMap(({ lead, responsible, supporting }) => [...lead, ...responsible, ...supporting])),
  ]
  return names
    .filter((name) => !isCollective(name))
    .map((name) => ({
      name,
      lead: items.filter(({ lead }) => lead.includes(name)),
      other: items.filter(
        ({ lead, responsible, supporting }) => !lead.includes(name) && [...responsible, ...supporting].includes(name),
      ),
    }))
}

function sayPlace(draft: Draft, place: string, loads: readonly Load[], conditions: DepartmentConditions): void {
  if (conditions.order !== undefined) sayOrder(draft, place, loads, conditions)
  else saySet(draft, place, loads, conditions)
}

// --- an order ------------------------------------------------------------------------------------

function sayOrder(draft: Draft, place: string, loads: readonly Load[], conditions: DepartmentConditions): void {
  const { role, order, first } = conditions
  const what = `${ROLE_WORDS[role]}${nounOf(conditions)}`
  const counted = loads.map((load) => ({ load, items: itemsOf(load, role) })).filter(({ items }) => items.length > 0)
  const sign = order === 'fewest' ? 1 : -1
  const sorted = [...counted].sort((a, b) => sign * (a.items.length - b.items.length))
  const [end] = sorted
  if (end === undefined) return
  const top = sorted.filter(({ items }, at) =>
    first === undefined
      ? items.length === end.items.length
      : at < first || items.length === sorted[first - 1]?.items.length,
  )
  const figures = new Map(top.map(({ load, items }) => [load.name, figureOf(draft, `${load.name}${what}数`, items)]))
  const [one] = top
  const each = top.length > 1 && first === undefined
  const said = top
    .slice(0, MAX_NAMED)
    .map(
      ({ load, items }) =>
        `${load.name}${each ? '' : `（${String(items.length)}项）`}${marks([], [figures.get(load.name) ?? 0])}`,
    )
  draft.say(
    `${place}${what}最${order === 'fewest' ? '少' : '多'}的是${listText(said)}${each ? `，各${String(one?.items.length ?? 0)}项${marks([], [...figures.values()])}` : ''}。`,
  )
  if (one !== undefined && top.length === 1)
    draft.say(
      `分别是${listText(one.items.map((item) => `${item.subject}${marks(citeItem(draft, item).slice(-1))}`))}。`,
    )
  const rows = sorted.slice(0, Math.max(MAX_ORDERED, top.length))
  draft.add({
    kind: 'table',
    title: `${place}各单位${what}数${rows.length < sorted.length ? '（前列）' : ''}`,
    columns: [{ title: '单位' }, { title: `${what}数`, align: 'decimal' }, { title: '事项' }],
    rows: rows.map(({ load, items }) => [
      { text: load.name },
      {
        text: `${String(items.length)}项`,
        figures: [figures.get(load.name) ?? figureOf(draft, `${load.name}${what}数`, items)],
      },
      {
        text: listText(items.map(({ subject }) => subject)),
        citations: items.flatMap((item) => citeItem(draft, item)),
      },
    ]),
  })
  if (one !== undefined) draft.followUp(`${one.load.name}有哪些职责？`)
}

const ROLE_WORDS: Readonly<Record<AskedRole, string>> = { lead: '牵头', responsible: '作为责任单位的', any: '负责' }

function nounOf({ items, services }: DepartmentConditions): string {
  if (items === 'indicator') return '指标'
  if (services) return '实事'
  return items === 'task' ? '任务' : '事项'
}

function itemsOf({ lead, other }: Load, role: AskedRole): readonly DutyItem[] {
  if (role === 'lead') return lead
  return role === 'responsible' ? other : [...lead, ...other]
}

function figureOf(draft: Draft, name: string, items: readonly DutyItem[], bound?: number): number {
  const inputs = items.map((item, at) => {
    const [citation] = citeItem(draft, item)
    return { name: `第${String(at + 1)}项`, value: '1', unit: '项', ...(citation !== undefined && { citation }) }
  })
  return draft.figure({
    name,
    value: String(items.length),
    unit: '项',
    formula: `${name} = 按文件逐项计数 = ${String(items.length)}`,
    inputs: bound === undefined ? inputs : [{ name: '问题给出的项数', value: String(bound), unit: '项' }, ...inputs],
  })
}

// --- a set ---------------------------------------------------------------------------------------

function saySet(draft: Draft, place: string, loads: readonly Load[], conditions: DepartmentConditions): void {
  const { role, count, roles } = conditions
  const noun = nounOf(conditions)
  const fitting = loads.filter((load) => {
    if (roles === 'both') return load.lead.length > 0 && load.other.length > 0
    if (roles === 'no-lead') return load.lead.length === 0 && load.other.length > 0
    if (roles === 'only-lead') return load.lead.length > 0 && load.other.length === 0
    const size = itemsOf(load, role).length
    return size >= (count?.least ?? 1) && size <= (count?.most ?? Infinity)
  })
  const bound = count?.least ?? count?.most
  const phrase =
    roles === 'both'
      ? `既牵头${noun}、又是其他${noun}责任（配合）单位`
      : roles === 'no-lead'
        ? `只参与、不牵头${noun}`
        : roles === 'only-lead'
          ? `只牵头、不参与其他${noun}`
          : `${ROLE_WORDS[role]}${noun}${String(bound ?? 1)}项${count?.most === undefined ? '以上' : ''}`
  const cited = fitting.map((load) => citedItem(draft, load))
  const figure = draft.figure({
    name: `${place}${phrase}的单位数`,
    value: String(fitting.length),
    unit: '家',
    formula: `${place}${phrase}的单位数 = 按文件逐家计数 = ${String(fitting.length)}`,
    inputs: [
      ...(bound === undefined ? [] : [{ name: '问题给出的项数', value: String(bound), unit: '项' }]),
      ...cited.map((citation, at) => ({
        name: `第${String(at + 1)}家`,
        value: '1',
        unit: '家',
        ...(citation !== undefined && { citation }),
      })),
    ],
  })
  if (fitting.length === 0) {
    draft.say(`${place}文件列出的单位中，没有${phrase}的${marks([], [figure])}。`)
    return
  }
  const names = fitting
    .slice(0, MAX_NAMED)
    .map(({ name }, at) => `${name}${marks(cited.slice(at, at + 1).flatMap((citation) => citation ?? []))}`)
  draft.say(
    `${place}${phrase}的单位有${String(fitting.length)}家${marks([], [figure])}：${listText(names)}${fitting.length > MAX_NAMED ? '等（全部见表）' : ''}。`,
  )
  draft.add(tableOf(draft, fitting))
  const [one] = fitting
  if (one !== undefined) draft.followUp(`${one.name}有哪些职责？`)
}

function citedItem(draft: Draft, { lead, other }: Load): number | undefined {
  const [item] = [...lead, ...other]
  return item === undefined ? undefined : citeItem(draft, item)[0]
}

function tableOf(draft: Draft, loads: readonly Load[]): Part {
  const cell = (items: readonly DutyItem[]): { text: string; citations?: number[] } =>
    items.length === 0
      ? { text: '—' }
      : {
          text: listText(items.map(({ subject }) => subject)),
          citations: items.flatMap((item) => citeItem(draft, item)),
        }
  return {
    kind: 'table',
    columns: [{ title: '单位' }, { title: '牵头' }, { title: '责任、配合' }],
    rows: loads.map((load) => [{ text: load.name }, cell(load.lead), cell(load.other)]),
  }
}
