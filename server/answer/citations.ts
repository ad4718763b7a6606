import type { AppliedCorrection } from '../../indexer/corrections/apply.ts'
import { sectionAt, sectionPath, type Document } from '../../indexer/model/document.ts'
import type { Span } from '../../indexer/model/span.ts'
import type { Citation } from '../protocol/answer.ts'
import { correctionsIn } from '../retrieval/corrected.ts'
import type { Entry } from '../retrieval/register.ts'
import { sentenceSpan } from '../retrieval/sentence-span.ts'
import { correctionNote } from './corrections.ts'

/** Longest quotation that is widened to its whole sentence, in characters. */
const MAX_QUOTE_LENGTH = 220

/** What an answer in the making cites, numbered from 1; the same words have one number. */
export class Citations {
  readonly #made: Citation[] = []
  /** Periods of the facts that a citation stands for; some are told by a heading, not by the words cited. */
  readonly #periods = new Map<number, readonly string[]>()
  /** What people have corrected of the facts that a citation stands for. */
  readonly #corrections = new Map<number, ReadonlySet<AppliedCorrection>>()

  /** What is cited so far. */
  get all(): readonly Citation[] {
    return this.#made
  }

  /**
   * Cites words of a document, with all that was corrected of what they say.
   *
   * @param period of what they say, where a heading tells it and not the words
   */
  cite(document: Document, span: Span, period?: string): number {
    const id = this.#idOf(document.id, span) ?? this.#add(citationOf(document, span))
    this.#note(id, period === undefined ? [] : [period], correctionsIn(document, span))
    return id
  }

  /** Cites a fact by the sentence it stands in, from its beginning (where the period stands) to the fact's end. */
  citeFact(entry: Entry): number {
    const { fact, document, corrections = [] } = entry
    const span = quotedSpan(entry)
    const id = this.#idOf(document.id, span) ?? this.#add(citationOf(document, span))
    this.#note(id, fact.period === undefined ? [] : [fact.period], corrections)
    return id
  }

  /** Takes over what another answer cites; gives for each of its numbers the one that its words have here. */
  absorb(other: Citations): ReadonlyMap<number, number> {
    const ids = new Map(
      other.#made.map((citation) => [citation.id, this.#idOf(citation.document.id, citation) ?? this.#add(citation)]),
    )
    for (const [old, id] of ids) this.#note(id, other.periodsOf(old), other.#corrections.get(old) ?? [])
    return ids
  }

  /** Periods of the facts that a citation stands for. */
  periodsOf(id: number): readonly string[] {
    return this.#periods.get(id) ?? []
  }

  /** A citation as it leaves, under another number and with what was corrected of it. */
  finished(id: number, as: number): Citation {
    const made = this.#made[id - 1]
    if (made === undefined) throw new RangeError(`no citation ${String(id)}`)
    const corrections = this.#corrections.get(id)
    return { ...made, id: as, ...(corrections !== undefined && { corrections: [...corrections].map(correctionNote) }) }
  }

  #idOf(document: string, { start, end }: Span): number | undefined {
    return this.#made.find((one) => one.document.id === document && one.start === start && one.end === end)?.id
  }

  #add({ document, section, start, end, quote }: Omit<Citation, 'id'>): number {
    const id = this.#made.length + 1
    this.#made.push({ id, document, section, start, end, quote })
    return id
  }

  #note(id: number, periods: readonly string[], corrections: Iterable<AppliedCorrection>): void {
    if (periods.length > 0) this.#periods.set(id, [...this.periodsOf(id), ...periods])
    const corrected = new Set([...(this.#corrections.get(id) ?? []), ...corrections])
    if (corrected.size > 0) this.#corrections.set(id, corrected)
  }
}

function citationOf(document: Document, { start, end }: Span): Omit<Citation, 'id'> {
  const path = sectionPath(document, sectionAt(document, start))
  return {
    document: {
      id: document.id,
      title: document.title,
      file: document.file,
      ...(document.place !== undefined && { place: document.place }),
      ...(document.date !== undefined && { date: document.date }),
    },
    section: path.map(({ number, heading }) => `${number}${heading}`).join(' › '),
    start,
    end,
    quote: document.text.slice(start, end),
  }
}

/** The fact's sentence; of a long one what stands before the fact, or the fact's own words alone. */
function quotedSpan({ fact: { source }, document }: Entry): Span {
  const { start, end } = source
  const sentence = sentenceSpan(document.text, start, end)
  if (sentence.end - sentence.start <= MAX_QUOTE_LENGTH) return sentence
  return end - sentence.start <= MAX_QUOTE_LENGTH ? { start: sentence.start, end } : { start, end }
}
