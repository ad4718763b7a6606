import { nameForm } from '../../indexer/analysis/name-form.ts'
import type { Responsibility } from '../../indexer/model/fact.ts'
import { departmentsIn, type DepartmentNames } from './departments.ts'
import type { Entry } from './register.ts'

/** One duty of a department: the fact that gives it, and in which role. */
export interface Duty {
  readonly entry: Entry<Responsibility>
  readonly role: 'lead' | 'responsible' | 'supporting'
  /** An indicator of a list of main indicators, or an item of work. */
  readonly subjectKind: 'indicator' | 'task'
}

/** A department under its canonical name, with everything it answers for. */
export interface Department {
  readonly name: string
  readonly otherNames: readonly string[]
  readonly place: string | undefined
  readonly duties: readonly Duty[]
}

/**
 * The departments of all places with their duties (责任分工), in the order in which duties first name them.
 *
 * @param indicators entries of lists of main indicators: a duty for one of them is no task
 */
export function departmentsOf(
  responsibilities: readonly Entry<Responsibility>[],
  indicators: readonly Entry[],
  names: DepartmentNames,
): Department[] {
  const listed = new Set(indicators.map((entry) => `${entry.document.id} ${nameForm(entry.name)}`))
  const found = new Map<string, { written: Set<string>; name: string; place: string | undefined; duties: Duty[] }>()
  for (const entry of responsibilities) {
    const { fact, document } = entry
    const place = fact.place ?? document.place
    const subjectKind = listed.has(`${document.id} ${nameForm(entry.name)}`) ? 'indicator' : 'task'
    for (const role of ['lead', 'responsible', 'supporting'] as const)
      for (const written of (fact[role] ?? []).flatMap(departmentsIn)) {
        const name = names.canonical(written, place)
        const key = `${place ?? ''} ${name}`
        const department = found.get(key) ?? { written: new Set<string>(), name, place, duties: [] }
        found.set(key, department)
        department.written.add(written)
        department.duties.push({ entry, role, subjectKind })
      }
  }
  return [...found.values()].map(({ written, name, place, duties }) => ({
    name,
    otherNames: [...written].filter((other) => other !== name),
    place,
    duties,
  }))
}
