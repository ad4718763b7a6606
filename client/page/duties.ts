import type { DepartmentDetail } from '../../server/protocol/register.ts'

type Duty = DepartmentDetail['duties'][number]

/** How a department takes part, in the order in which it is shown. */
export const ROLES: readonly (readonly [Duty['role'], string])[] = [
  ['lead', '牵头'],
  ['responsible', '责任'],
  ['supporting', '配合'],
]

/** A task or indicator with its departments by role. */
export interface TaskDuty {
  readonly title: string
  readonly group: string | undefined
  readonly quotation: Duty['quotation']
  readonly roles: Readonly<Record<Duty['role'], string[]>>
}

/** Duties of departments gathered by what they are for, in the order in which the documents have them. */
export function tasksOf(departments: readonly Pick<DepartmentDetail, 'name' | 'duties'>[]): TaskDuty[] {
  const tasks = new Map<string, TaskDuty>()
  for (const { name, duties } of departments) {
    for (const { role, subject, number, group, quotation } of duties) {
      const key = `${quotation.document}|${quotation.start}|${subject}`
      const known = tasks.get(key)
      const title = [number, subject].filter(Boolean).join(' ')
      const task = known ?? { title, group, quotation, roles: { lead: [], responsible: [], supporting: [] } }
      if (!task.roles[role].includes(name)) task.roles[role].push(name)
      tasks.set(key, task)
    }
  }
  return [...tasks.values()].sort(
    (a, b) => a.quotation.document.localeCompare(b.quotation.document) || a.quotation.start - b.quotation.start,
  )
}
