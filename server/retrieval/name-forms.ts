import { nameForm } from '../../indexer/analysis/name-form.ts'
import { oncePer } from '../../indexer/once-per.ts'
import type { Entry, IndicatorFact, Register } from './register.ts'

const known = oncePer((_register: Register) => new WeakMap<Entry, readonly string[]>())

/** The spellings of a fact's indicator, each once, in the form in which names are compared. */
export function formsOf(register: Register, entry: Entry<IndicatorFact>): readonly string[] {
  const forms =
    known(register).get(entry) ??
    [...new Set([entry.fact.indicator, ...register.spellings(entry.name)].map(nameForm))].filter((form) => form !== '')
  known(register).set(entry, forms)
  return forms
}
