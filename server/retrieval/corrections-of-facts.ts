import type { AppliedCorrection } from '../../indexer/corrections/apply.ts'
import type { NameCorrection } from '../../indexer/corrections/correction.ts'
import { nameForm } from '../../indexer/analysis/name-form.ts'
import type { Document } from '../../indexer/model/document.ts'
import type { Fact } from '../../indexer/model/fact.ts'
import type { SearchIndex } from '../../indexer/search-index/open.ts'
import { rememberCorrected } from './corrected.ts'
import { departmentKey } from './departments.ts'
import { bareSubject } from './names-of-facts.ts'
import type { Entry } from './register.ts'

/** Names that a person has told apart from the first though our rules hold them for one: data cannot divide them. */
export function partedNames(
  corrections: readonly AppliedCorrection[],
  of: NameCorrection['of'],
  formOf: (name: string) => string,
): string[] {
  return corrections.flatMap(({ correction, problem }) => {
    if (correction.do !== 'part' || correction.of !== of || problem !== undefined) return []
    const [first = '', ...others] = correction.names
    return others.filter((name) => formOf(name) === formOf(first))
  })
}

/** By position of a fact: the corrections that made it, and those that join a name that it writes to another. */
export function correctionsByFact({ facts, corrections }: SearchIndex): Map<number, AppliedCorrection[]> {
  const found = new Map<number, AppliedCorrection[]>()
  const add = (fact: number, correction: AppliedCorrection): void => {
    found.set(fact, [...(found.get(fact) ?? []), correction])
  }
  for (const applied of corrections) {
    const { correction, problem } = applied
    for (const fact of applied.facts) add(fact, applied)
    if (correction.do !== 'join' || problem !== undefined) continue
    const formOf = correction.of === 'indicator' ? nameForm : departmentKey
    const forms = new Set(correction.names.map(formOf))
    for (const [at, fact] of facts.entries())
      if (namesIn(fact, correction.of).some((name) => forms.has(formOf(name)))) add(at, applied)
  }
  return found
}

/** The names of indicators or of departments that a fact writes. */
function namesIn(fact: Fact, of: NameCorrection['of']): string[] {
  if (of === 'indicator') {
    if (fact.kind === 'responsibility') return [bareSubject(fact.subject)]
    return 'indicator' in fact ? [fact.indicator] : []
  }
  if (fact.kind !== 'responsibility') return []
  return [...(fact.lead ?? []), ...(fact.responsible ?? []), ...(fact.supporting ?? [])]
}

/** Notes with each document which of its words are corrected, so that whoever cites them says so. */
export function rememberCorrections({ documents, corrections }: SearchIndex, entries: readonly Entry[]): void {
  if (corrections.length === 0) return
  const byDocument = new Map<Document, Entry[]>(documents.map((document) => [document, []]))
  for (const entry of entries) if (entry.corrections !== undefined) byDocument.get(entry.document)?.push(entry)
  for (const document of documents) {
    const places = corrections.flatMap((correction) =>
      correction.places
        .filter((place) => place.document === document.id)
        .map(({ start, end }) => ({ start, end, correction })),
    )
    const joined = (byDocument.get(document) ?? []).flatMap(({ fact: { source }, corrections: of = [] }) =>
      of
        .filter(({ correction }) => correction.do === 'join')
        .map((correction) => ({ start: source.start, end: source.end, correction })),
    )
    rememberCorrected(document, [...places, ...joined])
  }
}
