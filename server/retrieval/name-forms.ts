import { nameForm } from '../../indexer/analysis/name-form.ts'
import { oncePer } from '../../indexer/once-per.ts'
import { isOfEconomy } from './names-of-facts.ts'
import type { Entry, IndicatorFact, Register } from './register.ts'

const known = oncePer((_register: Register) => new WeakMap<Entry, readonly string[]>())

/** The spellings of a fact's indicator, each once, in the form in which names are compared. */
export function formsOf(register: Register, entry: Entry<IndicatorFact>): readonly string[] {
  const forms =
    known(register).get(entry) ??
    [
      ...new Set(
        [
          entry.fact.indicator,
          ...register.spellings(entry.name),
          ...(isOnlyOfEconomy(register, entry) ? ['生产总值', '生产总值增长'] : []),
        ].map(nameForm),
      ),
    ].filter((form) => form !== '')
  known(register).set(entry, forms)
  return forms
}

/** “经济增长8%左右”, in a document that sets or tells no growth of the product itself for that time. */
function isOnlyOfEconomy(register: Register, { fact, document }: Entry<IndicatorFact>): boolean {
  return (
    isOfEconomy(fact) &&
    !register
      .inDocument(document)
      .some(
        ({ fact: other }) =>
          other.kind === fact.kind &&
          'period' in other &&
          other.period === fact.period &&
          nameForm(other.indicator).startsWith('gdp'),
      )
  )
}
