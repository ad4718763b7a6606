import { departmentsIn, type DepartmentName } from './departments.ts'

/** What a department does for some work. */
export type Role = 'lead' | 'responsible' | 'supporting'

/** The units that one bracket, line or clause names, by role, and the words that give them their roles. */
export interface Units {
  readonly labels: readonly string[]
  readonly lead: readonly DepartmentName[]
  readonly responsible: readonly DepartmentName[]
  readonly supporting: readonly DepartmentName[]
}

/** The role that a label gives (牵头责任单位 → lead); none for persons, dates and what only sounds like a label. */
export function roleOf(label: string): Role | undefined {
  const words = label.replace(/[\s\u3000*（）()]/gu, '')
  if (/(?:人|领导|负责人|时限|期限|时间|进度|事项|内容|电话|分工)$/u.test(words)) return undefined
  if (/督办|督促|监督|督查|监管责任|指导|考核|报送/u.test(words)) return undefined
  if (/牵头|主办|主责|总责|首责/u.test(words)) return 'lead'
  if (/配合|协办|协同|协助|协作|参与|参加|会办|成员/u.test(words)) return 'supporting'
  if (/责任|承办|承担|负责|实施|落实|执行|主管|具体/u.test(words)) return 'responsible'
  return undefined
}

const HELPED = /^(?<main>[^（(]{3,30})[（(](?<helpers>[^（()）]{3,60}?)(?:配合|协助|协同|参与)[）)]$/u

/** Puts names to a role; one marked （牵头） leads. */
export function add(units: Record<Role, DepartmentName[]>, role: Role, names: readonly DepartmentName[]): void {
  const marked = names.some((name) => name.lead)
  for (const name of names) {
    // “市住建局（市轨道集团配合）”: who helps, in the bracket behind who answers.
    const { main, helpers } = HELPED.exec(name.name)?.groups ?? {}
    units[marked && name.lead ? 'lead' : role].push(main === undefined ? name : { ...name, name: main })
    if (helpers !== undefined) units.supporting.push(...departmentsIn(helpers))
  }
}

/** Units of every role, none yet. */
export const empty = (): Record<Role, DepartmentName[]> => ({ lead: [], responsible: [], supporting: [] })

/** Whether any unit was named. */
export const someone = (units: Record<Role, DepartmentName[]>): boolean =>
  units.lead.length + units.responsible.length + units.supporting.length > 0

/** The first of several responsible units as lead, where the text says so (列首位的为牵头单位). */
export function withFirstLeading<T extends Units>(units: T): T {
  const [first, ...others] = units.responsible
  if (units.lead.length > 0 || first === undefined || others.length === 0) return units
  return { ...units, lead: [first], responsible: others }
}
