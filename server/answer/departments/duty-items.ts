import { sectionAt, sectionPath } from '../../../indexer/model/document.ts'
import type { Responsibility } from '../../../indexer/model/fact.ts'
import { nameForm } from '../../../indexer/analysis/name-form.ts'
import type { Query } from '../../question/query.ts'
import type { ItemKind } from '../../question/conditions.ts'
import { departmentsIn } from '../../retrieval/departments.ts'
import { placeOf, type Entry, type Register } from '../../retrieval/register.ts'
import { bareSubject } from '../../retrieval/names-of-facts.ts'
import { citeDuty } from './responsibility.ts'
import type { Draft } from '../draft.ts'
import { shortSubject } from '../../wording/subjects.ts'
import { quoteText } from '../../wording/values.ts'

/** An item that departments answer for, whole: what 牵头 and 责任 lines of their own say of it together. */
export interface DutyItem {
  readonly subject: string
  readonly kind: 'indicator' | 'task'
  readonly place: string | undefined
  readonly entries: readonly Entry<Responsibility>[]
  /** Canonical names of departments, by role. */
  readonly lead: readonly string[]
  readonly responsible: readonly string[]
  readonly supporting: readonly string[]
}

const ROLES = ['lead', 'responsible', 'supporting'] as const

/**
 * Every indicator or item of work that a document gives to departments, in the order of the documents; of the places
 * asked about, of all where none is named.
 *
 * @param kind which of the two
 * @param services only 民生实事: items that a heading or their document calls so; all where none is called so
 */
export function dutyItems(register: Register, query: Query, kind: ItemKind, services = false): DutyItem[] {
  const indicators = new Set(register.of('indicator').map((entry) => `${entry.document.id} ${nameForm(entry.name)}`))
  const groups = new Map<string, Entry<Responsibility>[]>()
  for (const entry of register.of('responsibility')) {
    const place = placeOf(entry)
    if (query.places.length > 0 && (place === undefined || !query.places.includes(place))) continue
    const { fact, document } = entry
    const key = `${document.id} ${fact.subjectSource === undefined ? fact.subject : String(fact.subjectSource.start)}`
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  const items = [...groups.values()].flatMap((entries): DutyItem[] => {
    const [first] = entries
    if (first === undefined) return []
    const place = placeOf(first)
    const itemKind = indicators.has(`${first.document.id} ${nameForm(first.name)}`) ? 'indicator' : 'task'
    if (kind !== 'any' && kind !== itemKind) return []
    const [lead = [], responsible = [], supporting = []] = ROLES.map((role) => [
      ...new Set(
        entries
          .flatMap(({ fact }) => (fact[role] ?? []).flatMap(departmentsIn))
          .map((written) => register.departmentNames.canonical(written, place)),
      ),
    ])
    const { subject } = first.fact
    const name = itemKind === 'indicator' ? bareSubject(subject) || subject : subject
    return [
      { subject: shortSubject(quoteText(name, 400)), kind: itemKind, place, entries, lead, responsible, supporting },
    ]
  })
  if (!services) return items
  const called = items.filter(isService)
  return called.length > 0 ? called : items
}

/** “2024年自治区政府十大民生实事”: a heading above the item, or its document's title, calls it so. */
function isService({ entries }: DutyItem): boolean {
  return entries.some(({ fact, document }) => {
    const headings = sectionPath(document, sectionAt(document, fact.source.start)).map(({ heading }) => heading)
    return [document.title, ...headings].some((words) => words.includes('实事'))
  })
}

/** Everybody who has a part in an item. */
export function departmentsOf({ lead, responsible, supporting }: DutyItem): string[] {
  return [...new Set([...lead, ...responsible, ...supporting])]
}

/** The citations of an item: its title and its brackets. */
export function citeItem(draft: Draft, { entries }: DutyItem): number[] {
  return [...new Set(entries.flatMap((entry) => citeDuty(draft, entry)))]
}
