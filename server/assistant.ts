import { loadEmbedding, type Embedding } from '../indexer/analysis/embedding.ts'
import { addWords } from '../indexer/analysis/tokens.ts'
import { vocabulary } from '../indexer/analysis/vocabulary.ts'
import { openIndex, type SearchIndex } from '../indexer/search-index/open.ts'
import { answerAll } from './answer/matters.ts'
import type { Evidence, Outcome } from './answer/evidence.ts'
import { unsupportedNumbers } from './answer/guard.ts'
import { resolveReferences } from './answer/references.ts'
import { answerPassage } from './answer/passages/passage.ts'
import { refuse, refusePlainly } from './answer/refusal.ts'
import { suggestionsFor } from './answer/suggestions.ts'
import { UnsupportedNumberError } from './errors.ts'
import type { Answer, Understood } from './protocol/answer.ts'
import { namesNone } from './question/named-documents.ts'
import { understand, type Query, type Vocabulary } from './question/query.ts'
import { PassageSearch } from './retrieval/passages.ts'
import { SentenceSearch, type SentenceHit } from './retrieval/sentences.ts'
import { Register } from './retrieval/register.ts'
import { documentsMeant } from './retrieval/documents-meant.ts'
import { Confined, type Sources } from './retrieval/confined.ts'
import { vocabularyOf } from './vocabulary.ts'
import { isAskedPlace } from './retrieval/of-place.ts'

export interface AskOptions {
  /** Earlier questions of the conversation, oldest first. */
  readonly after?: readonly string[]
  /** Today as `2026-11-22`; without it the date of the newest document of the places asked about. */
  readonly today?: string
  /** What 我区 and 这里 mean to whoever asks; without it, or where no document is about it, the server's own place. */
  readonly place?: string
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

/** Answers questions from one index: question → query → evidence → figures → answer → number guard. */
export class Assistant {
  readonly index: SearchIndex
  readonly register: Register
  readonly #passages: PassageSearch
  readonly #sentences: SentenceSearch
  readonly #confined: Confined
  readonly #vocabulary: Vocabulary
  /** For questions that are made of the documents' own words: nothing in them is misspelt. */
  readonly #asWritten: Vocabulary
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
    this.#confined = new Confined(index, embedding)
    this.#vocabulary = vocabularyOf(index, this.register, options.place)
    this.#asWritten = withoutSpelling(this.#vocabulary)
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
      .filter(({ place }) => isAskedPlace({ places }, place))
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
    const { question, after, told } = await resolveReferences(
      withoutMarks(asked),
      options.after ?? [],
      this.register,
      (earlier, before) => this.ask(earlier, { ...options, after: before }),
    )
    const understood = (text: string, earlier: readonly string[]): Query =>
      this.understand(text, earlier, options.today, options.place)
    options.signal?.throwIfAborted()
    const query = understood(question, after)
    const evidence = this.#evidenceFor(query, options)
    const outcome = await answerAll(evidence, after, (text, earlier) => {
      const part = understood(text, earlier)
      // “十三五规划里森林覆盖率多少,煤电要压多少”: both are asked of the documents that the question names.
      return this.#evidenceFor(namesNone(part.named) ? { ...part, named: query.named } : part, options)
    })
    options.signal?.throwIfAborted()
    const { inherited } = evidence.query
    const evidenceForSuggested = (text: string): Evidence =>
      this.#evidenceFor(this.#understandWith(this.#asWritten, text, [], options), options)
    const shown = told === undefined || inherited.includes(told) ? inherited : [told, ...inherited]
    const answer = await this.#guarded(outcome, { ...evidence, query: { ...evidence.query, inherited: shown } })
    return { ...answer, followUps: [...suggestionsFor(evidence, answer, evidenceForSuggested)] }
  }

  /** What a question is answered from: of the documents that it names, where it names some. */
  #evidenceFor(query: Query, { signal }: AskOptions): Evidence {
    const all: Sources = {
      index: this.index,
      register: this.register,
      passages: this.#passages,
      sentences: this.#sentences,
    }
    const meant = documentsMeant(query, this.index.documents)
    const isConfined = meant !== undefined && meant.documents.length < this.index.documents.length
    return {
      ...(isConfined ? { ...this.#confined.to(meant.documents), all: this.register } : all),
      query: meant?.query ?? query,
      staff: this.#staff,
      ...(signal !== undefined && { signal }),
    }
  }

  /** No number leaves without its source: an answer that has one is replaced by quotations alone. */
  async #guarded(outcome: Outcome, evidence: Evidence): Promise<Answer> {
    const understood = understoodOf(evidence.query)
    // What was refused is not answered by a passage, because a number of the refusal had no source.
    const quoted = outcome.kind === 'refusal' ? [] : [() => answerPassage(evidence)]
    for (const attempt of [() => outcome, ...quoted, () => refuse(evidence), refusePlainly]) {
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
  understand(question: string, after: readonly string[] = [], today?: string, place?: string): Query {
    return this.#understandWith(this.#vocabulary, question, after, {
      ...(today !== undefined && { today }),
      ...(place !== undefined && { place }),
    })
  }

  #understandWith(
    known: Vocabulary,
    question: string,
    after: readonly string[],
    { today, place }: Pick<AskOptions, 'today' | 'place'>,
  ): Query {
    const here = this.register.places.find((known) => known === place)
    const vocabulary = here === undefined ? known : { ...known, here }
    const query = understand(question, after, vocabulary, today ?? this.newestDate)
    if (today !== undefined) return query
    // 去年, asked of a place whose newest report is older than another's, is the year before that report.
    // 今年, asked of a part of places: as their newest documents count that speak of it.
    const around = this.index.documents.flatMap(({ place, text }) =>
      place !== undefined && query.innerPlaces.some((name) => text.includes(name)) ? [place] : [],
    )
    const own = this.#newestDateOf(query.places.length > 0 ? query.places : around) ?? this.newestDate
    return own === this.newestDate ? query : understand(question, after, vocabulary, own)
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

function withoutSpelling({ spelling: _, sounds: __, ...vocabulary }: Vocabulary): Vocabulary {
  return vocabulary
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
