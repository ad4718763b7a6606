import type { AppliedCorrection } from '../../indexer/corrections/apply.ts'
import type { NameCorrection } from '../../indexer/corrections/correction.ts'
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
import { rememberCorrected } from './corrected.ts'
import { DepartmentNames, departmentKey, departmentsIn } from './departments.ts'
import { nameForm } from '../../indexer/analysis/name-form.ts'
import { NameIndex } from './names.ts'

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

/** Characters before a fact in which its sentence is looked for. */
const SENTENCE_REACH = 160

/** What a name says besides, in brackets. */
const BRACKETS = /（[^）]*）|\([^)]*\)/gu
/** Shorter names say too little alone. */
const MIN_BARE = 4

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
  readonly departmentNames: DepartmentNames
  readonly departments: readonly Department[]
  /** Places that documents are about, in the order of the documents. */
  readonly places: readonly string[]
  /** Places that only facts are of: a city in a district's report. */
  readonly otherPlaces: readonly string[]
  readonly #byKind: ReadonlyMap<Fact['kind'], readonly Entry[]>
  readonly #byForm: ReadonlyMap<string, readonly Entry[]>
  readonly #byDocument: ReadonlyMap<string, readonly Entry[]>
  readonly #rules: ReadonlyMap<string, IndicatorName['rule']>
  readonly #aliases = new Map<string, string>()
  readonly #spellings = new Map<string, readonly string[]>()
  /** Names of indicators as written that a person has told apart from others of the same form. */
  readonly #apart: ReadonlySet<string>
  readonly #perhapsSame: SearchIndex['perhapsSame']

  constructor(index: SearchIndex) {
    for (const { name, aliases } of index.data.indicators) {
      this.#spellings.set(name, [name, ...aliases])
      for (const spelling of [name, ...aliases])
        if (!this.#aliases.has(nameForm(spelling))) this.#aliases.set(nameForm(spelling), name)
    }
    this.#apart = new Set(partedNames(index.corrections, 'indicator', nameForm))
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
        : [{ id, fact, document, name: this.#nameOf(fact), ...(corrections !== undefined && { corrections }) }]
    })
    rememberCorrections(index, this.entries)
    this.#rules = new Map(index.data.indicators.map(({ name, rule }) => [nameForm(name), rule]))
    this.#byKind = groupBy(this.entries, ({ fact }) => fact.kind)
    this.#byDocument = groupBy(this.entries, ({ document }) => document.id)
    this.#byForm = groupBy(this.entries, ({ name }) => this.keyOf(name))
    this.byIndicator = new NameIndex(
      this.entries.filter(isIndicatorEntry).map((entry) => ({
        item: entry,
        names: this.#namesOf(entry),
        context: contextOf(entry),
      })),
    )
    const responsibilities = this.of('responsibility')
    this.bySubject = new NameIndex(
      responsibilities.map((entry) => ({
        item: entry,
        names: subjectNames(entry, this.#aliases, this.#spellings),
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
    this.departments = this.#departments(responsibilities)
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
    return this.#rules.get(nameForm(name))
  }

  /** What tells names apart: their form, and the name itself where a person has told it apart. */
  keyOf(name: string): string {
    return this.#apart.has(name) ? `${nameForm(name)} ${name}` : nameForm(name)
  }

  /** The canonical name of an indicator by any of its spellings; the name itself where the data knows none. */
  canonical(name: string): string {
    if (this.#apart.has(name)) return name
    return this.#aliases.get(nameForm(name)) ?? name
  }

  /** All spellings of a canonical name that the data knows. */
  spellings(name: string): readonly string[] {
    const known = this.#spellings.get(name)
    // 贫困县（市、区、行委）摘帽 is asked for as 贫困县摘帽.
    const bare = name.replace(BRACKETS, '')
    return known ?? (bare === name || bare.length < MIN_BARE ? [name] : [name, bare])
  }

  #nameOf(fact: Fact): string {
    switch (fact.kind) {
      case 'target':
      case 'actual':
      case 'benchmark': {
        // 地区生产总值 that grew is another thing than its level: 地区生产总值增长.
        if (fact.change === 'growth') {
          const growth = this.#aliases.get(nameForm(`${fact.indicator}增长`))
          if (growth !== undefined) return growth
        }
        return this.canonical(fact.indicator)
      }
      case 'status':
      case 'indicator':
      case 'forecast':
        return this.canonical(fact.indicator)
      case 'responsibility':
        return this.canonical(bareSubject(fact.subject))
      case 'task':
        return fact.title
      case 'definition':
        return fact.term
      case 'method':
      case 'count':
        return fact.subject
      case 'project':
        return fact.name
    }
  }

  #namesOf(entry: Entry<IndicatorFact>): string[] {
    const { fact, name } = entry
    const names = [fact.indicator, ...this.spellings(name)]
    if ('change' in fact && fact.change === 'growth') names.push(`${fact.indicator}增长`)
    // 启动实施旧改项目: a question names the thing and not what was done to it.
    if ('grade' in fact && fact.grade === 'thing') names.push(withoutWork(fact.indicator))
    // 新增就业岗位, 新增就业人数: what is counted, without the word for its number.
    const counted = fact.indicator.replace(COUNTED, '')
    if (counted.length >= MIN_COUNTED) names.push(counted)
    return [...new Set(names)]
  }

  #departments(responsibilities: readonly Entry<Responsibility>[]): Department[] {
    const indicators = new Set(this.of('indicator').map((entry) => `${entry.document.id} ${nameForm(entry.name)}`))
    const found = new Map<string, { names: Set<string>; place: string | undefined; duties: Duty[] }>()
    for (const entry of responsibilities) {
      const { fact, document } = entry
      const subjectKind = indicators.has(`${document.id} ${nameForm(entry.name)}`) ? 'indicator' : 'task'
      for (const role of ['lead', 'responsible', 'supporting'] as const) {
        for (const written of (fact[role] ?? []).flatMap(departmentsIn)) {
          const place = fact.place ?? document.place
          const name = this.departmentNames.canonical(written, place)
          const key = `${place ?? ''} ${name}`
          const department = found.get(key) ?? { names: new Set<string>(), place, duties: [] }
          found.set(key, department)
          department.names.add(written)
          department.duties.push({ entry, role, subjectKind })
        }
      }
    }
    return [...found].map(([key, { names, place, duties }]) => {
      const name = key.slice((place ?? '').length + 1)
      return { name, otherNames: [...names].filter((other) => other !== name), place, duties }
    })
  }
}

/** Names that a person has told apart from the first though our rules hold them for one: data cannot divide them. */
function partedNames(
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
function correctionsByFact({ facts, corrections }: SearchIndex): Map<number, AppliedCorrection[]> {
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
function rememberCorrections({ documents, corrections }: SearchIndex, entries: readonly Entry[]): void {
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

const COUNTED = /(?:人数|个数|岗位|总数|数量|总额|数|量|额)$/u
/** Shortest name that is left of such a one, in characters: 床位 says less than 养老床位数. */
const MIN_COUNTED = 3

// “启动实施”, “引进和培育”, “建成投用”: work that a counted thing's name begins with.
const WORK =
  /^(?:(?:启动|实施|完成|建成|新建|改建|扩建|改扩建|改造|开工|推进|新增|净增|建设|累计|开展|培育|引进|打造|组织|举办|提供|发放|投用|建立|设立|开通|整治|修建|加装|创建|开放|新开|修复|治理|落户|签约|共建|[建修种])[和与、及]?)+(?=\p{Script=Han}{2})/u

/** 启动实施旧改项目 → 旧改项目: a counted thing's name without what was done to it. */
export function withoutWork(indicator: string): string {
  const bare = indicator.replace(WORK, '')
  // “13条绿道建设”: the work may stand behind the thing, too.
  const thing = bare.replace(/(?:建设|改造|整治)$/u, '')
  return thing.length >= 2 ? thing : bare
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

/** The sentence around a span, at most 160 characters before and after it. */
export function sentenceAround(text: string, start: number, end: number): string {
  const span = sentenceSpan(text, start, end)
  return text.slice(span.start, span.end)
}

/** The span of the sentence around a span; it ends at 。；or a line's end. */
export function sentenceSpan(text: string, start: number, end: number): { start: number; end: number } {
  let from = start
  while (from > 0 && start - from < SENTENCE_REACH && !/[。！？；;\n]/u.test(text[from - 1] ?? '')) from--
  let to = end
  while (to < text.length && to - end < SENTENCE_REACH && !/[。！？；;\n]/u.test(text[to] ?? '')) to++
  while (from < start && /\s/u.test(text[from] ?? '')) from++
  return { start: from, end: to }
}

/** The words of an item from its subject to the bracket that closes it. */
function itemText({ fact, document }: Entry<Responsibility>): string {
  const from = fact.subjectSource?.start ?? fact.source.start
  return document.text.slice(Math.min(from, fact.source.start), fact.source.end).slice(0, 4000)
}

/** “人均预期寿命达到83岁” → 人均预期寿命: an item of an indicator list without its target. */
export function bareSubject(subject: string): string {
  return subject
    .replace(/^\d+[.、．]\s*/u, '')
    .replace(
      /(?:年均)?(?:(?:达到|提高到|控制在|大于|小于|超过|不低于|不高于|低于|高于)(?=[\d一二三四五六七八九十百])|完成(?:[省市区县]|上级)|与经济增长|保持|年均|≥|≤|>|<|(?<=[数率量限额])\d).*$/u,
      '',
    )
    .trim()
}

function subjectNames(
  { fact }: Entry<Responsibility>,
  aliases: ReadonlyMap<string, string>,
  spellings: ReadonlyMap<string, readonly string[]>,
): string[] {
  const bare = bareSubject(fact.subject)
  const canonical = aliases.get(nameForm(bare))
  return [
    ...new Set([fact.subject, bare, ...(canonical === undefined ? [] : (spellings.get(canonical) ?? []))]),
  ].filter((name) => name !== '')
}
