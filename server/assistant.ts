import { loadEmbedding, type Embedding } from '../indexer/analysis/embedding.ts'
import { addWords } from '../indexer/analysis/tokens.ts'
import { vocabulary } from '../indexer/analysis/vocabulary.ts'
import { openIndex, type SearchIndex } from '../indexer/search-index/open.ts'
import { answerCircle } from './answer/indicators/circles.ts'
import { askWhatIsMeant } from './answer/clarification.ts'
import { answerBelowLastYear } from './answer/review/below-last-year.ts'
import { answerComparison } from './answer/indicators/comparison.ts'
import { answerDefinition, answerExplained } from './answer/indicators/definition.ts'
import { answerDiscrepancies } from './answer/review/discrepancies.ts'
import { answerDocuments } from './answer/passages/documents.ts'
import { answerDuties } from './answer/departments/duties.ts'
import type { Answerer, Evidence, Outcome } from './answer/evidence.ts'
import { answerFirmness } from './answer/review/firmness.ts'
import { unsupportedNumbers } from './answer/guard.ts'
import { answerLetter } from './answer/letter.ts'
import { answerLevelAndRate } from './answer/indicators/level-and-rate.ts'
import { answerMethod } from './answer/indicators/method.ts'
import { answerMissingDocuments } from './answer/review/missing-documents.ts'
import { answerOutcomes } from './answer/review/outcome.ts'
import { answerPace } from './answer/indicators/pace.ts'
import { answerPassage, answerStatedState } from './answer/passages/passage.ts'
import { answerProject } from './answer/passages/project.ts'
import { answerProjection } from './answer/indicators/projection.ts'
import { refuse, refusePlainly } from './answer/refusal.ts'
import { answerResponsibility } from './answer/departments/responsibility.ts'
import { answerNoData, answerStatus } from './answer/indicators/status.ts'
import { answerTarget } from './answer/indicators/target.ts'
import { answerSets } from './answer/sets/sets.ts'
import { answerSides } from './answer/indicators/sides.ts'
import { addUnsaid } from './answer/passages/unsaid.ts'
import { answerTrend } from './answer/indicators/trend.ts'
import { answerUnreported } from './answer/review/unreported.ts'
import { answerVerify } from './answer/indicators/verify.ts'
import { answerValue } from './answer/indicators/value.ts'
import { Draft } from './answer/draft.ts'
import { UnsupportedNumberError } from './errors.ts'
import type { Answer, Understood } from './protocol/answer.ts'
import type { Intent } from './question/intent.ts'
import { mattersOf } from './question/matters.ts'
import { understand, type Query, type Vocabulary } from './question/query.ts'
import { Spelling } from './question/spelling.ts'
import { findMeasured } from './retrieval/measured.ts'
import { PassageSearch } from './retrieval/passages.ts'
import { SentenceSearch, type SentenceHit } from './retrieval/sentences.ts'
import { Register } from './retrieval/register.ts'

export interface AskOptions {
  /** Earlier questions of the conversation, oldest first. */
  readonly after?: readonly string[]
  /** Today as `2026-11-22`; without it the date of the newest document of the places asked about. */
  readonly today?: string
  readonly signal?: AbortSignal
}

export interface AssistantOptions {
  readonly index: string
  /** What 我区 and 这里 mean. */
  readonly place?: string
  /** Whether questions about differences between documents are answered; they are for staff. */
  readonly staff?: boolean
  /** A model that is loaded already; without it the shipped one is loaded. */
  readonly embedding?: Embedding
  /** Told of an answer that the number guard stopped. */
  readonly onStopped?: (error: UnsupportedNumberError, question: string) => void
}

/** How each intent is answered; several ways are tried in their order. */
const ANSWERERS: Readonly<Record<Intent, readonly Answerer[]>> = {
  status: [answerStatus],
  value: [answerValue, answerNoData, answerPlanned],
  trend: [answerTrend, answerValue],
  projection: [answerProjection],
  target: [answerTarget],
  responsibility: [answerResponsibility],
  duties: [answerDuties],
  comparison: [answerCircle, answerComparison, answerTrend, answerValue, answerTarget],
  definition: [answerDefinition, answerExplained, answerMethod],
  method: [answerMethod],
  project: [answerProject],
  outcome: [answerOutcomes],
  unreported: [answerUnreported],
  firmness: [answerFirmness],
  'below-last-year': [answerBelowLastYear],
  'missing-documents': [answerMissingDocuments],
  pace: [answerPace],
  'level-and-rate': [answerLevelAndRate],
  contradiction: [answerDiscrepancies],
  documents: [answerDocuments],
  passage: [answerPassage],
}

/** Answers questions from one index: question → query → evidence → figures → answer → number guard. */
export class Assistant {
  readonly index: SearchIndex
  readonly register: Register
  readonly #passages: PassageSearch
  readonly #sentences: SentenceSearch
  readonly #vocabulary: Vocabulary
  readonly #onStopped: AssistantOptions['onStopped']
  readonly #staff: boolean

  constructor(
    index: SearchIndex,
    embedding: Embedding,
    options: Pick<AssistantOptions, 'place' | 'staff' | 'onStopped'> = {},
  ) {
    this.index = index
    addWords(vocabulary(index.data, index.facts))
    this.register = new Register(index)
    this.#passages = new PassageSearch(index, embedding)
    this.#sentences = new SentenceSearch(index, this.#passages)
    this.#vocabulary = vocabularyOf(index, this.register, options.place)
    this.#onStopped = options.onStopped
    this.#staff = options.staff === true
  }

  /** Date of the newest document, `2025-12-29`. */
  get newestDate(): string {
    return this.#newestDateOf([]) ?? this.index.manifest.builtAt.slice(0, 10)
  }

  /** Date of the newest document of some places, of all where none is named; one that gives no date counts from its period. */
  #newestDateOf(places: readonly string[]): string | undefined {
    return this.index.documents
      .filter(({ place }) => places.length === 0 || (place !== undefined && places.includes(place)))
      .flatMap(({ date, period }) => {
        const year = /^\d{4}$/u.exec(period ?? '')?.[0]
        const told = date ?? (year === undefined ? undefined : `${year}-01-01`)
        return told === undefined ? [] : [told]
      })
      .sort()
      .at(-1)
  }

  /** The passages for a question, for measuring retrieval. */
  get passages(): PassageSearch {
    return this.#passages
  }

  /**
   * The answer to a question.
   *
   * @throws the signal's reason when it is aborted
   */
  async ask(asked: string, options: AskOptions = {}): Promise<Answer> {
    const question = withoutMarks(asked)
    const after = options.after ?? []
    const evidenceFor = (text: string, earlier: readonly string[]): Evidence => ({
      index: this.index,
      register: this.register,
      passages: this.#passages,
      sentences: this.#sentences,
      query: this.understand(text, earlier, options.today),
      staff: this.#staff,
      ...(options.signal !== undefined && { signal: options.signal }),
    })
    options.signal?.throwIfAborted()
    const evidence = evidenceFor(question, after)
    const matters =
      evidence.query.sides !== undefined && answerSides(evidence) !== undefined ? [question] : mattersOf(question)
    const outcome =
      (await answerLetter(evidence)) ??
      (matters.length === 1
        ? await answer(evidence)
        : await answerMatters(
            matters.map((matter, at) => evidenceFor(matter, [...after, ...matters.slice(0, at)])),
            evidence,
          ))
    options.signal?.throwIfAborted()
    return this.#guarded(outcome, evidence)
  }

  /** No number leaves without its source: an answer that has one is replaced by quotations alone. */
  async #guarded(outcome: Outcome, evidence: Evidence): Promise<Answer> {
    const understood = understoodOf(evidence.query)
    for (const attempt of [() => outcome, () => answerPassage(evidence), () => refuse(evidence), refusePlainly]) {
      const made = await attempt()
      if (made === undefined) continue
      const finished = made.draft.finish(made.kind, understood)
      const unsupported = unsupportedNumbers(finished, evidence.query.asked, made.draft.periods)
      if (unsupported.length === 0) return finished
      const error = new UnsupportedNumberError(
        unsupported.map(({ number }) => number),
        unsupported.map(({ sentence }) => sentence),
      )
      this.#onStopped?.(error, evidence.query.asked)
    }
    throw new UnsupportedNumberError([], [evidence.query.asked])
  }

  /** How a question is understood, for measuring and for finding out why an answer is as it is. */
  understand(question: string, after: readonly string[] = [], today?: string): Query {
    const query = understand(question, after, this.#vocabulary, today ?? this.newestDate)
    if (today !== undefined) return query
    // 去年, asked of a place whose newest report is older than another's, is the year before that report.
    const own = this.#newestDateOf(query.places) ?? this.newestDate
    return own === this.newestDate ? query : understand(question, after, this.#vocabulary, own)
  }

  /** The sentences that are read for a question, best first, for measuring. */
  sentencesFor(query: Query): Promise<readonly SentenceHit[]> {
    return this.#sentences.search(query)
  }

  close(): void {
    // The index is held in memory; there is nothing to let go. Callers need not know.
  }
}

/** A question that repeats a piece of an answer: its marks name no citations of the next one. */
function withoutMarks(question: string): string {
  const bare = question.replace(/\[算?\d+\]/gu, ' ')
  return bare.trim() === '' ? '？' : bare
}

/** Opens an index and the model; throws a plain sentence when either is missing or damaged. */
export async function openAssistant(options: AssistantOptions): Promise<Assistant> {
  const index = openIndex(options.index)
  const embedding = options.embedding ?? (await loadEmbedding())
  return new Assistant(index, embedding, options)
}

// “目标是多少，完成了吗”, “目标和完成情况”
const ASKS_OUTCOME =
  /到没到|达没达到|有没有(?:完成|达到|实现)|(?:完成|达到|达成|实现|做到|达标)(?:了|得)?(?:吗|没有|没|怎么样|如何|情况)|(?:现在|已经?)(?:达到|完成|做到)?(?:了)?多少/u

/** Intents whose answer stands in the register if it stands anywhere: a passage with the same words is none. */
const ONLY_REGISTER: readonly Intent[] = ['responsibility', 'duties', 'status', 'projection']
/** Intents whose answer may stand in a sentence that no finder took: only one that says just what is asked. */
const BY_SENTENCE: readonly Intent[] = ['value', 'target', 'trend']

/** Several matters in one question: each answered, the leads one after the other; as one where any has no answer. */
async function answerMatters(matters: readonly Evidence[], whole: Evidence): Promise<Outcome> {
  const outcomes: Outcome[] = []
  for (const matter of matters) outcomes.push(await answer(matter))
  if (outcomes.some(({ kind }) => kind !== 'answer')) return answer(whole)
  return { kind: 'answer', draft: outcomes.reduce((all, { draft }) => all.absorb(draft), new Draft()) }
}

async function answer(evidence: Evidence): Promise<Outcome> {
  const { query } = evidence
  if (query.foreignPlaces.length > 0) return refuse(evidence)
  const unclear = askWhatIsMeant(evidence)
  if (unclear !== undefined) return unclear
  const bySides = answerSides(evidence)
  if (bySides !== undefined) return withUnsaid(bySides, evidence)
  const bySet = answerSets(evidence)
  if (bySet !== undefined) return bySet
  const verified = answerVerify(evidence)
  if (verified !== undefined) return verified
  // “目标是多少，达到了吗”: a target with what came of it.
  const outcome =
    query.intents[0] === 'target' && ASKS_OUTCOME.test(query.text) ? answerComparison(evidence) : undefined
  if (outcome !== undefined) return withUnsaid(outcome, evidence)
  for (const intent of query.intents) {
    // A target that is not there is not answered by what was reached.
    if (intent === 'value' && query.intents[0] === 'target') continue
    for (const answerer of ANSWERERS[intent]) {
      const outcome = await answerer(evidence)
      if (outcome !== undefined) return withUnsaid(outcome, evidence)
    }
  }
  const [main] = query.intents
  if (main === undefined)
    for (const answerer of [answerDefinitionOfTopic, answerValue, answerTarget, answerProject]) {
      const outcome = answerer(evidence)
      if (outcome !== undefined) return withUnsaid(outcome, evidence)
    }
  // “2023年武昌区绿化覆盖率”: a thing of the register in a year that it does not hold.
  if (
    main === undefined &&
    query.periods.length > 0 &&
    findMeasured(evidence.register, query, ['actual']).some(({ score }) => score >= 0.8)
  )
    return refuse(evidence)
  // “12号线为什么慢”: no indicator, but a project that documents tell of.
  const stated = main === 'status' && !/指标/u.test(query.text) ? await answerStatedState(evidence) : undefined
  if (stated !== undefined) return stated
  const project = main === 'status' && !/指标/u.test(query.text) ? answerProject(evidence) : undefined
  if (project !== undefined) return project
  const noData = answerNoData(evidence)
  if (noData !== undefined) return noData
  if (main !== undefined && ONLY_REGISTER.includes(main) && isOfRegister(query)) {
    const stated = main === 'status' ? await answerStatedState(evidence) : undefined
    return stated ?? refuse(evidence)
  }
  const state = main === 'project' ? await answerStatedState(evidence) : undefined
  if (state !== undefined) return state
  return (await answerPassage(evidence, main !== undefined && BY_SENTENCE.includes(main))) ?? (await refuse(evidence))
}

async function withUnsaid(outcome: Outcome, evidence: Evidence): Promise<Outcome> {
  if (outcome.kind === 'answer') await addUnsaid(outcome.draft, evidence)
  return outcome
}

/** 由哪个单位负责 and 哪些指标没完成 have no answer outside the register; 为什么空着 and 交给谁审议 may have one. */
function isOfRegister({ text, about }: Query): boolean {
  return (
    (about.words.length === 0 && !/向谁|谁来|交给谁|报给谁/u.test(text)) ||
    /负责|牵头|责任|主管|归口|归谁|谁管|哪个(?:部门|单位|局)|指标|完成|达标|达到|测算|预测/u.test(text)
  )
}

/** “电力通道要建多少公里”: what is only planned is answered by its target. */
function answerPlanned(evidence: Evidence): Outcome | undefined {
  const { query, register } = evidence
  if (/实际|完成了|已经?|达到了/u.test(query.text)) return undefined
  const targets = findMeasured(register, query, ['target'])
  // “湖北2021年新增多少托位”, asked of a report that sets goals for that very year.
  const isGoalOfYear = targets.some(
    ({ entry }) => entry.fact.period !== undefined && query.periods.includes(entry.fact.period),
  )
  const isPlanned = /要|将|计划|打算|争取|规划|到20\d\d年|不低于|不少于|不高于|不超过|以上|以内/u.test(query.text)
  const hasActual = findMeasured(register, query, ['actual']).length > 0
  if (isGoalOfYear || isPlanned) return answerTarget(evidence)
  // Nothing was ever reported of it: the target is all that the documents hold, and it is called so.
  return hasActual || query.periods.length > 0 || (targets[0]?.score ?? 0) < SURE_NAME
    ? undefined
    : answerTarget(evidence)
}

/** A name that is surely the one asked about, 0 to 1. */
const SURE_NAME = 0.75

/** A topic alone that is an explained term: 三助一护. */
function answerDefinitionOfTopic(evidence: Evidence): Outcome | undefined {
  return evidence.query.topic.length <= 12 ? answerDefinition(evidence) : undefined
}

function understoodOf(query: Query): Understood {
  return {
    intent: query.intents[0] ?? 'passage',
    indicators: query.topic === '' ? [] : [query.topic],
    departments: [...query.departments],
    places: [...query.places, ...query.foreignPlaces],
    periods: [...query.periods],
    inherited: [...query.inherited],
  }
}

/** 城镇调查失业率 → 失业率: how a rate is called for short, so that 失业律 is known for it. */
function rateOf(name: string): string[] {
  return /\p{Script=Han}{5}率$/u.test(name) ? [name.slice(-3)] : []
}

/** Documents speak of their own parts (杨园, 徐东) again and again, of other cities once or twice. */
const MENTIONS_OF_HOME = 4

function vocabularyOf(index: SearchIndex, register: Register, here: string | undefined): Vocabulary {
  const names = [
    ...index.data.indicators.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...index.facts.flatMap((fact) => ('indicator' in fact && fact.indicator.length <= 12 ? [fact.indicator] : [])),
    ...register.places.flatMap((place) => [place, place.replace(/[省市区县州]$/u, '')]),
    // “多少个街道” is no misspelt 各街道: collective names are not corrected to.
    ...register.departmentNames.spellings.flatMap(({ spelling }) => (/^[各相有]/u.test(spelling) ? [] : [spelling])),
    ...register.of('definition').map(({ fact }) => fact.term),
  ]
  const [only] = register.places
  return {
    places: register.places,
    otherPlaces: register.otherPlaces,
    departments: register.departmentNames.spellings,
    spelling: new Spelling([...new Set([...names, ...names.flatMap(rateOf)])]),
    isAtHome: (name) =>
      index.documents.reduce((count, { text }) => count + text.split(name).length - 1, 0) >= MENTIONS_OF_HOME,
    ...(here !== undefined ? { here } : register.places.length === 1 && only !== undefined ? { here: only } : {}),
  }
}
