import { nameForm } from '../../indexer/analysis/name-form.ts'
import type { IndicatorName } from '../../indexer/read/corpus.ts'
import type { SearchIndex } from '../../indexer/search-index/open.ts'
import { partedNames } from './corrections-of-facts.ts'

/** What a name says besides, in brackets. */
const BRACKETS = /（[^）]*）|\([^)]*\)/gu
/** Shorter names say too little alone. */
const MIN_BARE = 4

/** The names of indicators (指标名称) with their other spellings, as the data beside the documents and people's corrections tell. */
export class IndicatorNames {
  readonly #rules: ReadonlyMap<string, IndicatorName['rule']>
  readonly #aliases = new Map<string, string>()
  readonly #spellings = new Map<string, readonly string[]>()
  /** Names as written that a person has told apart from others of the same form. */
  readonly #apart: ReadonlySet<string>

  constructor({ data, corrections }: Pick<SearchIndex, 'data' | 'corrections'>) {
    for (const { name, aliases } of data.indicators) {
      this.#spellings.set(name, [name, ...aliases])
      for (const spelling of [name, ...aliases])
        if (!this.#aliases.has(nameForm(spelling))) this.#aliases.set(nameForm(spelling), name)
    }
    this.#rules = new Map(data.indicators.map(({ name, rule }) => [nameForm(name), rule]))
    this.#apart = new Set(partedNames(corrections, 'indicator', nameForm))
  }

  /** Which of the evaluation's rules an indicator falls under, as the data says. */
  ruleOf(name: string): IndicatorName['rule'] {
    return this.#rules.get(nameForm(name))
  }

  /** What tells names apart: their form, and the name itself where a person has told it apart. */
  keyOf(name: string): string {
    return this.#apart.has(name) ? `${nameForm(name)} ${name}` : nameForm(name)
  }

  /** The canonical name of an indicator by any of its spellings; nothing where the data knows none. */
  known(spelling: string): string | undefined {
    return this.#aliases.get(nameForm(spelling))
  }

  /** The canonical name of an indicator by any of its spellings; the name itself where the data knows none. */
  canonical(name: string): string {
    if (this.#apart.has(name)) return name
    return this.known(name) ?? name
  }

  /** All spellings of a canonical name that the data knows. */
  spellings(name: string): readonly string[] {
    const known = this.#spellings.get(name)
    // 贫困县（市、区、行委）摘帽 is asked for as 贫困县摘帽.
    const bare = name.replace(BRACKETS, '')
    return known ?? (bare === name || bare.length < MIN_BARE ? [name] : [name, bare])
  }
}
