import { nameForm } from '../../../indexer/analysis/name-form.ts'
import type { Responsibility } from '../../../indexer/model/fact.ts'
import { placeOf, type Entry, type Register } from '../../retrieval/register.ts'
import { claimOf } from './claim.ts'
import type { Discrepancy } from './discrepancy.ts'
import { intervalOf, intervalsOverlap } from './interval.ts'

/** Shortest subject that names one duty and no other, in characters: 加强组织领导 stands in many documents. */
const MIN_SUBJECT = 6

/** One duty of one place given to different departments, in two documents or two places of one (责任单位不一). */
export function dutiesGivenTwice(register: Register): Discrepancy[] {
  const groups = new Map<string, Entry<Responsibility>[]>()
  for (const entry of register.of('responsibility')) {
    const form = nameForm(entry.name)
    if (form.length < MIN_SUBJECT) continue
    const key = `${placeOf(entry) ?? ''}\n${form}`
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group
    if (first === undefined) return []
    const own = departmentsOf(register, first)
    const other = others.find((entry) => isOfOneTime(first, entry) && isOtherDuty(own, departmentsOf(register, entry)))
    if (other === undefined) return []
    const place = placeOf(first)
    return [
      {
        kind: 'value' as const,
        subject: first.name,
        ...(place !== undefined && { place }),
        claims: [claimOf(first), claimOf(other)] as const,
        explanation: '同一事项的牵头或责任单位前后不同，需要核对以何者为准。',
      },
    ]
  })
}

/** Two documents of the same years; a later year's division may give a duty to others. */
function isOfOneTime(a: Entry, b: Entry): boolean {
  const [one, other] = [intervalOf(a.fact.period), intervalOf(b.fact.period)]
  if (a.document.id === b.document.id) return true
  return one !== undefined && other !== undefined && intervalsOverlap(one, other)
}

/** Who leads or answers, by canonical names. */
function departmentsOf(register: Register, entry: Entry<Responsibility>): Set<string> {
  const { fact } = entry
  const names = [...(fact.lead ?? []), ...(fact.responsible ?? [])]
  return new Set(names.map((name) => register.departmentNames.canonical(name, placeOf(entry))))
}

/** Two lines of one duty (牵头 on one, 责任 on the next) complete each other; two that share a department but differ do not. */
function isOtherDuty(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const isIn = (one: ReadonlySet<string>, all: ReadonlySet<string>): boolean => [...one].every((name) => all.has(name))
  return a.size > 0 && b.size > 0 && !isIn(a, b) && !isIn(b, a)
}
