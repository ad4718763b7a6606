import { nameForm } from '../analysis/name-form.ts'
import { departmentKey } from '../extract/responsibilities/department-keys.ts'
import type { Fact } from '../model/fact.ts'
import type { DepartmentName, IndicatorName } from '../read/corpus.ts'
import type { NameCorrection } from './correction.ts'

/** The names of the corpus folder, as data says and as people have corrected them. */
export interface NameData {
  readonly indicators: readonly IndicatorName[]
  readonly departments: readonly DepartmentName[]
}

/** Joins and parts names in the data: a joined name becomes another spelling of the first, a parted one stands alone. */
export function withNameCorrections<T extends NameData>(data: T, corrections: readonly NameCorrection[]): T {
  let { indicators, departments } = data
  for (const { do: what, of, names } of corrections) {
    const [first = '', ...others] = names
    const edit = what === 'join' ? joined : parted
    if (of === 'indicator') indicators = edit(indicators, first, others, nameForm)
    else departments = edit(departments, first, others, keyOfDepartment)
  }
  return { ...data, indicators, departments }
}

function keyOfDepartment(name: string): string {
  return departmentKey(name).key
}

type Edit = <N extends DepartmentName>(
  list: readonly N[],
  first: string,
  others: readonly string[],
  formOf: (name: string) => string,
) => N[]

const joined: Edit = (list, first, others, formOf) => {
  const forms = new Set([first, ...others].map(formOf))
  const isMeant = ({ name, aliases }: DepartmentName): boolean =>
    [name, ...aliases].some((spelling) => forms.has(formOf(spelling)))
  const main = list.find(({ name, aliases }) => [name, ...aliases].some((one) => formOf(one) === formOf(first)))
  const meant = list.filter((one) => one !== main && isMeant(one))
  const base = main ?? ({ name: first, aliases: [] as string[] } as unknown as (typeof list)[number])
  const spellings = new Set([
    ...base.aliases,
    ...(base.name === first ? [] : [first]),
    ...others,
    ...meant.flatMap(({ name, aliases }) => [name, ...aliases]),
  ])
  spellings.delete(base.name)
  // It comes first: where two entries have one spelling, the earlier counts.
  return [{ ...base, aliases: [...spellings] }, ...list.filter((one) => one !== main && !meant.includes(one))]
}

const parted: Edit = (list, first, others, formOf) => {
  // Names that our rules hold for one are told apart as written, others in any of their written forms.
  const leaves = (spelling: string): boolean =>
    others.some((other) => (formOf(other) === formOf(first) ? spelling === other : formOf(spelling) === formOf(other)))
  return list.flatMap((one) => {
    const names = [one.name, ...one.aliases].filter((spelling) => !leaves(spelling))
    const [name, ...aliases] = names
    // An entry that was the parted name's own keeps its other spellings under the first of them.
    return name === undefined ? [] : [{ ...one, name, aliases }]
  })
}

/** Names as the facts write them, by what they name. */
export interface WrittenNames {
  readonly indicator: readonly string[]
  readonly department: readonly string[]
}

/** All names of indicators and departments that facts write. */
export function writtenNames(facts: readonly Fact[]): WrittenNames {
  const indicator = new Set<string>()
  const department = new Set<string>()
  for (const fact of facts) {
    if ('indicator' in fact) indicator.add(fact.indicator)
    if (fact.kind !== 'responsibility') continue
    indicator.add(fact.subject)
    for (const name of [...(fact.lead ?? []), ...(fact.responsible ?? []), ...(fact.supporting ?? [])])
      department.add(name)
  }
  return { indicator: [...indicator], department: [...department] }
}

/** Why a correction of names does nothing: a name that no document writes; nothing where each is written. */
export function problemOfNames({ of, names }: NameCorrection, written: WrittenNames): string | undefined {
  const formOf = of === 'indicator' ? nameForm : keyOfDepartment
  const known = new Set(written[of].map(formOf))
  const missing = names.filter((name) => !known.has(formOf(name)))
  if (missing.length === 0) return undefined
  return `文件中没有这样的${of === 'indicator' ? '指标' : '部门'}：${missing.map((name) => `“${name}”`).join('、')}`
}
