import type { Table, TableCell } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import { canBeUnit, departmentsIn, looksLikeDepartment, type DepartmentName } from './departments.ts'
import { labelledUnits } from './assignment-labels.ts'
import { roleOf, type Role, type Units } from './assignment-units.ts'
import { verbUnits } from './assignment-verbs.ts'
import { numeralDigits } from '../text/items.ts'
import { headsGroup } from '../tables/rows.ts'

/** One row of a table that names the units for a task or an indicator. */
export interface RowAssignment extends Span {
  /** The cell with the task's or indicator's words. */
  readonly subject: TableCell
  readonly number?: string
  /** Absent where the row names nobody. */
  readonly units?: Units
  /** Roles that come from the row above (同上). */
  readonly carried: readonly Role[]
  /** The subject is a task, not an indicator. */
  readonly task: boolean
}

interface UnitColumn {
  readonly column: number
  readonly label: string
  readonly role: Role | 'labelled'
}

interface Columns {
  readonly head: number
  readonly subject: number
  readonly number: number
  readonly task: boolean
  readonly units: readonly UnitColumn[]
}

const SUBJECT =
  /^(?:(?:重点|主要|具体|工作|目标|年度|改革|建设|整治|重大|民生|实事)*(?:任务|工作|事项|项目|举措|措施|内容|指标)(?:名称|内容|事项|任务|清单)?)$/u
const UNIT_HEAD = /^(?:牵头|责任|配合|协办|主办|参与)(?:责任)?(?:单位|部门)$/u
const INDICATOR = /指标/u
const NUMBER = /^(?:序号|编号|项次|号)$/u

/** A row of units: the columns of a table's head; `undefined` where it divides no tasks. */
function columnsOf(table: Table): Columns | undefined {
  let above: string[] = []
  for (const [head, row] of table.rows.slice(0, 3).entries()) {
    const own = row.map((cell) => cell.text.replace(/[\s\u3000*]|<br\s*\/?>/gu, ''))
    // A head of two rows: 责任分工 over 牵头单位 and 配合单位; a column that goes over both has its name above.
    const names = own.map((name, column) => (name === '' ? (above[column] ?? '') : name))
    above = names
    const units = names.flatMap((label, column): UnitColumn[] => {
      if (/(?:责任|任务|职责)分工$|^分工$/u.test(label)) return [{ column, label, role: 'labelled' }]
      const role = /单位|部门|科室|处室|机构|主体|牵头|责任|配合|协办|主办|承办/u.test(label)
        ? roleOf(label)
        : undefined
      return role === undefined || label.length > 14 ? [] : [{ column, label, role }]
    })
    if (units.length === 0) continue
    const below = table.rows[head + 1]?.map((cell) => cell.text.replace(/[\s\u3000*]/gu, '')) ?? []
    if (
      units.every(({ role }) => role === 'labelled') &&
      units.length > 1 &&
      below.some((name) => UNIT_HEAD.test(name))
    )
      continue
    const taken = new Set(units.map((unit) => unit.column))
    const number = names.findIndex((name) => NUMBER.test(name))
    let subject = names.findIndex((name, column) => !taken.has(column) && SUBJECT.test(name))
    // Several columns of tasks (任务类别, 具体任务): the last is what a row is about.
    for (const [column, name] of names.entries())
      if (!taken.has(column) && /^(?:具体|工作|重点|主要)?(?:任务|事项|举措|措施)(?:内容)?$/u.test(name))
        subject = column
    if (subject === -1) subject = names.findIndex((_, column) => !taken.has(column) && column !== number)
    if (subject === -1) continue
    return { head, subject, number, task: !INDICATOR.test(names[subject] ?? ''), units }
  }
  return undefined
}

// “注：牵头单位栏空白的，与上一行相同。”
const BLANK_AS_ABOVE = /空白[^。\n]{0,12}(?:上一行|上行|同上|上栏)/u
// “注：责任单位中排在第一位的为牵头单位。”, “列第一位的为牵头单位”
const FIRST_LEADS = /(?:第一位|首位|第一个|排在前面|排名第一|排序第一)[^。\n]{0,10}(?:牵头|主责)/u
const AS_ABOVE = /^[\s\u3000]*(?:同上|〃|″|“|同上一行)[\s\u3000]*$/u

/** The rows of a table with columns 牵头单位, 责任部门 …; empty where it has none. */
export function rowAssignments(text: string, table: Table, places: readonly string[] = []): RowAssignment[] {
  const columns = columnsOf(table)
  if (columns === undefined) return []
  const blankAsAbove = BLANK_AS_ABOVE.test(text)
  const firstLeads = FIRST_LEADS.test(text) && !columns.units.some((unit) => unit.role === 'lead')
  const above = new Map<number, readonly DepartmentName[]>()
  return table.rows.slice(columns.head + 1).flatMap((row, index): RowAssignment[] => {
    const subject = row[columns.subject]
    if (subject === undefined || subject.text.trim() === '' || headsGroup(row)) return []
    const units: Record<Role, DepartmentName[]> = { lead: [], responsible: [], supporting: [] }
    const labels: string[] = []
    const carried: Role[] = []
    for (const { column, label, role } of columns.units) {
      const cell = row[column]?.text ?? ''
      // “县农业农村局牵头，县财政局配合” in a cell gives its own roles.
      const inside = (/[:：]/u.test(cell) ? labelledUnits(cell, places) : undefined) ?? verbUnits(cell, places)
      if (inside !== undefined) {
        labels.push(...inside.labels)
        for (const each of ['lead', 'responsible', 'supporting'] as const) units[each].push(...inside[each])
        continue
      }
      if (role === 'labelled') {
        // 责任分工: units without a word on their roles answer for it.
        const listed = departmentsIn(cell, places)
        if (listed.length === 0 || !listed.every((unit) => looksLikeDepartment(unit.name))) continue
        labels.push(label)
        units.responsible.push(...listed)
        continue
      }
      const same = AS_ABOVE.test(cell) || (blankAsAbove && cell.trim() === '')
      const names = same
        ? (above.get(column) ?? [])
        : departmentsIn(cell, places).filter((unit) => canBeUnit(unit.name))
      above.set(column, names)
      if (names.length === 0) continue
      if (same) carried.push(role)
      labels.push(label)
      for (const [place, name] of names.entries())
        units[
          name.lead || (firstLeads && role === 'responsible' && place === 0 && names.length > 1) ? 'lead' : role
        ].push(name)
    }
    const numbered = columns.number === -1 ? undefined : row[columns.number]?.text.trim()
    const previous = table.rows[columns.head + index] ?? []
    return [
      {
        ...rowSpan(text, row, previous),
        subject,
        ...(numbered === undefined || !/^[\d０-９一二三四五六七八九十.．-]+$/u.test(numbered)
          ? {}
          : { number: plainNumber(numbered) }),
        ...(labels.length === 0 ? {} : { units: { labels, ...units } }),
        carried,
        task: columns.task,
      },
    ]
  })
}

function plainNumber(written: string): string {
  return /^[一二三四五六七八九十]+$/u.test(written)
    ? numeralDigits(written)
    : written.normalize('NFKC').replace(/\.$/u, '')
}

/** The words of a row, with the bars around them; cells merged with the row above do not count. */
export function rowSpan(text: string, row: readonly TableCell[], previous: readonly TableCell[]): Span {
  const own = row.filter(
    (cell) => cell.end > cell.start && !previous.some((other) => other.start === cell.start && other.end === cell.end),
  )
  let start = Math.min(...own.map((cell) => cell.start))
  let end = Math.max(...own.map((cell) => cell.end))
  if (!Number.isFinite(start)) return { start: row[0]?.start ?? 0, end: row[0]?.end ?? 0 }
  let at = start
  while (at > 0 && /[|\s*]/u.test(text.charAt(at - 1)) && text.charAt(at - 1) !== '\n') at--
  if (text.charAt(at) === '|') start = at
  at = end
  while (at < text.length && /[|\s*]/u.test(text.charAt(at)) && text.charAt(at) !== '\n') at++
  while (at > end && text.charAt(at - 1) !== '|') at--
  if (at > end) end = at
  return { start, end }
}
