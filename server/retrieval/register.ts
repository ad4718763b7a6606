import type { AppliedCorrection } from '../../indexer/corrections/apply.ts'
import { sectionAt, sectionPath, type Document, type Section } from '../../indexer/model/document.ts'
import type {
  Actual,
  Benchmark,
  Definition,
  Fact,
  Forecast,
  IndicatorEntry,
  Method,
  Project,
  Responsibility,
  Status,
  Target,
} from '../../indexer/model/fact.ts'
import type { IndicatorName } from '../../indexer/read/corpus.ts'
import type { SearchIndex } from '../../indexer/search-index/open.ts'
import { correctionsByFact, partedNames, rememberCorrections } from './corrections-of-facts.ts'
import { DepartmentNames, departmentKey } from './departments.ts'
import { departmentsOf, type Department } from './duties.ts'
import { IndicatorNames } from './indicator-names.ts'
import { NameIndex } from './names.ts'
import { nameOf, namesOf, namesOfSubject } from './names-of-facts.ts'
import { sentenceAround } from './sentence-span.ts'

/** A fact with the document it stands in and the name under which it is found. */
export interface Entry<F extends Fact = Fact> {
  readonly id: number
  readonly fact: F
  readonly document: Document
  /** Canonical name of its indicator, task, term or project. */
  readonly name: string
  /** What people have corrected of it, or of the names that it writes; absent where nothing was. */
  readonly corrections?: readonly AppliedCorrection[]
}

/** Facts that are about an indicator. */
export type IndicatorFact = Target | Actual | Benchmark | Status | IndicatorEntry | Forecast

/**
 * The register (指标台账): all facts of the index, complete, by what they are about.
 *
 * Lists (哪些, 多少, 全部) are answered from it and never from the best passages.
 */
export class Register {
  readonly entries: readonly Entry[]
  readonly byIndicator: NameIndex<Entry<IndicatorFact>>
  /** Each bracket by its subject. */
  readonly bySubject: NameIndex<Entry<Responsibility>>
  /** Each bracket by every sentence of the item that it closes. */
  readonly byDutySentence: NameIndex<Entry<Responsibility>>
  readonly byTerm: NameIndex<Entry<Definition>>
  readonly byProject: NameIndex<Entry<Project>>
  readonly byMethod: NameIndex<Entry<Method>>
  readonly byHeading: NameIndex<{ readonly document: Document; readonly section: Section }>
  readonly indicatorNames: IndicatorNames
  readonly departmentNames: DepartmentNames
  readonly departments: readonly Department[]
  /** Places that documents are about, in the order of the documents. */
  readonly places: readonly string[]
  /** Places that only facts are of: a city in a district's report. */
  readonly otherPlaces: readonly string[]
  readonly #byKind: ReadonlyMap<Fact['kind'], readonly Entry[]>
  readonly #byForm: ReadonlyMap<string, readonly Entry[]>
  readonly #byDocument: ReadonlyMap<string, readonly Entry[]>
  readonly #perhapsSame: SearchIndex['perhapsSame']

  constructor(index: SearchIndex) {
    this.indicatorNames = new IndicatorNames(index)
    this.#perhapsSame = index.perhapsSame
    const correctionsOf = correctionsByFact(index)
    const documents = new Map(index.documents.map((document) => [document.id, document]))
    this.places = [...new Set(index.documents.flatMap(({ place }) => (place === undefined ? [] : [place])))]
    const ofFacts = new Set(index.facts.flatMap(({ place }) => (place === undefined ? [] : [place])))
    this.otherPlaces = [...ofFacts].filter(
      (place) =>
        !this.places.includes(place) &&
        /^\p{Script=Han}{2,8}(?:省|市|县|州|旗|(?<!商务|高新|开发|经济|功能|[片社园街城新景]|示范|试验|工业|旅游|保税|合作)区|(?<!主|老|中心|两|各|个|城市)新区)$/u.test(
          place,
        ),
    )
    this.entries = index.facts.flatMap((fact, id) => {
      const document = documents.get(fact.document)
      const corrections = correctionsOf.get(id)
      return document === undefined
        ? []
        : [
            {
              id,
              fact,
              document,
              name: nameOf(fact, this.indicatorNames),
              ...(corrections !== undefined && { corrections }),
            },
          ]
    })
    rememberCorrections(index, this.entries)
    this.#byKind = groupBy(this.entries, ({ fact }) => fact.kind)
    this.#byDocument = groupBy(this.entries, ({ document }) => document.id)
    this.#byForm = groupBy(this.entries, ({ name }) => this.keyOf(name))
    this.byIndicator = new NameIndex(
      this.entries.filter(isIndicatorEntry).map((entry) => ({
        item: entry,
        names: namesOf(entry, this.indicatorNames),
        context: contextOf(entry),
      })),
    )
    const responsibilities = this.of('responsibility')
    this.bySubject = new NameIndex(
      responsibilities.map((entry) => ({
        item: entry,
        names: namesOfSubject(entry, this.indicatorNames),
        context: itemText(entry),
      })),
    )
    this.byDutySentence = new NameIndex(
      responsibilities.flatMap((entry) =>
        itemText(entry)
          .split(/[。；;\n]/u)
          .filter((sentence) => sentence.trim().length >= 4)
          .map((sentence) => ({ item: entry, names: [sentence], context: entry.fact.subject })),
      ),
    )
    this.byTerm = new NameIndex(this.of('definition').map((entry) => ({ item: entry, names: [entry.fact.term] })))
    this.byProject = new NameIndex(
      this.of('project').map((entry) => ({ item: entry, names: [entry.fact.name], context: contextOf(entry) })),
    )
    this.byMethod = new NameIndex(
      this.of('method').map((entry) => ({
        item: entry,
        names: [entry.fact.subject, entry.fact.text],
        context: contextOf(entry),
      })),
    )
    this.byHeading = new NameIndex(
      index.documents.flatMap((document) =>
        document.sections.slice(1).map((section) => ({ item: { document, section }, names: [section.heading] })),
      ),
    )
    this.departmentNames = new DepartmentNames(
      index.data.departments,
      responsibilities.map(({ fact, document }) => ({
        names: [...(fact.lead ?? []), ...(fact.responsible ?? []), ...(fact.supporting ?? [])],
        place: fact.place ?? document.place,
      })),
      partedNames(index.corrections, 'department', departmentKey),
    )
    this.departments = departmentsOf(responsibilities, this.of('indicator'), this.departmentNames)
  }

  /** All facts of a kind, in the order of the documents. */
  of<K extends Fact['kind']>(kind: K): readonly Entry<Extract<Fact, { kind: K }>>[] {
    return (this.#byKind.get(kind) ?? []) as Entry<Extract<Fact, { kind: K }>>[]
  }

  /** All facts of a document, in its order. */
  inDocument(document: Document): readonly Entry[] {
    return this.#byDocument.get(document.id) ?? []
  }

  /** All facts under a name in any of its written forms, of one place or of all; in the order of the documents. */
  named(name: string, place: string | undefined): Entry[] {
    const entries = this.#byForm.get(this.keyOf(name)) ?? []
    return entries.filter((entry) => place === undefined || placeOf(entry) === place)
  }

  /**
   * Names of a place that may mean the same indicator (可能是同一指标), most alike first, with the cosine of their vectors.
   * A doubt, to be shown as one: their facts are kept apart and enter no figure together.
   */
  perhapsSame(name: string, place: string | undefined): { readonly name: string; readonly score: number }[] {
    const key = this.keyOf(name)
    return this.#perhapsSame.flatMap(({ place: of, names: [one, other], score }) => {
      if (of !== place) return []
      if (this.keyOf(one) === key) return [{ name: other, score }]
      return this.keyOf(other) === key ? [{ name: one, score }] : []
    })
  }

  /** Which of the evaluation's rules an indicator falls under, as the data says. */
  ruleOf(name: string): IndicatorName['rule'] {
    return this.indicatorNames.ruleOf(name)
  }

  /** What tells names of indicators apart. */
  keyOf(name: string): string {
    return this.indicatorNames.keyOf(name)
  }

  /** The canonical name of an indicator by any of its spellings; the name itself where the data knows none. */
  canonical(name: string): string {
    return this.indicatorNames.canonical(name)
  }

  /** All spellings of a canonical name of an indicator that the data knows. */
  spellings(name: string): readonly string[] {
    return this.indicatorNames.spellings(name)
  }
}

function groupBy<K>(entries: readonly Entry[], keyOf: (entry: Entry) => K): Map<K, Entry[]> {
  const groups = new Map<K, Entry[]>()
  for (const entry of entries) {
    const group = groups.get(keyOf(entry))
    if (group === undefined) groups.set(keyOf(entry), [entry])
    else group.push(entry)
  }
  return groups
}

/** Whose a fact is: as it says, else its document's place. */
export function placeOf({ fact, document }: Entry): string | undefined {
  return fact.place ?? document.place
}

function isIndicatorEntry(entry: Entry): entry is Entry<IndicatorFact> {
  return ['target', 'actual', 'benchmark', 'status', 'indicator', 'forecast'].includes(entry.fact.kind)
}

/** The sentence that a fact stands in, and the headings above it: what may explain a question's other words. */
function contextOf({ fact, document }: Entry): string {
  const headings = sectionPath(document, sectionAt(document, fact.source.start)).map(({ heading }) => heading)
  const category = 'category' in fact ? fact.category : undefined
  return [...headings, category ?? '', sentenceAround(document.text, fact.source.start, fact.source.end)].join(' ')
}

/** The words of an item from its subject to the bracket that closes it. */
function itemText({ fact, document }: Entry<Responsibility>): string {
  const from = fact.subjectSource?.start ?? fact.source.start
  return document.text.slice(Math.min(from, fact.source.start), fact.source.end).slice(0, 4000)
}
