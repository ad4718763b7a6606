import type { AppliedCorrection } from '../../indexer/corrections/apply.ts'
import { sectionAt, sectionPath, type Document } from '../../indexer/model/document.ts'
import type { Source, Span } from '../../indexer/model/span.ts'
import type { Answer, AnswerFigure, Cell, ChartGoal, Citation, Part, Understood } from '../protocol/answer.ts'
import { correctionsIn } from '../retrieval/corrected.ts'
import type { Entry } from '../retrieval/register.ts'
import { sentenceSpan } from '../retrieval/sentence-span.ts'
import { withoutMarks } from '../wording/values.ts'
import { correctionNote, correctionParts } from './corrections.ts'

/** Longest quotation that is widened to its whole sentence, in characters. */
const MAX_QUOTE_LENGTH = 220

/** An answer in the making: what is cited and computed gets its number here, so that no mark is without its source. */
export class Draft {
  readonly #citations: Citation[] = []
  /** Periods of the facts that a citation stands for; some are told by a heading, not by the words cited. */
  readonly #periods = new Map<number, string[]>()
  /** What people have corrected of the facts that a citation stands for. */
  readonly #corrections = new Map<number, Set<AppliedCorrection>>()
  readonly #figures: AnswerFigure[] = []
  readonly #lead: string[] = []
  readonly #parts: Part[] = []
  readonly #followUps: string[] = []

  /**
   * Cites words of a document, with all that was corrected of what they say; the same words have one number.
   *
   * @param period of what they say, where a heading tells it and not the words
   */
  cite(document: Document, span: Span, period?: string): number {
    const id = this.#citeWords(document, span)
    this.#correct(id, correctionsIn(document, span))
    if (period !== undefined) this.#periods.set(id, [...(this.#periods.get(id) ?? []), period])
    return id
  }

  #correct(id: number, corrections: readonly AppliedCorrection[]): void {
    if (corrections.length > 0)
      this.#corrections.set(id, new Set([...(this.#corrections.get(id) ?? []), ...corrections]))
  }

  #citeWords(document: Document, span: Span): number {
    const known = this.#citations.find(
      ({ document: { id }, start, end }) => id === document.id && start === span.start && end === span.end,
    )
    if (known !== undefined) return known.id
    const path = sectionPath(document, sectionAt(document, span.start))
    const citation: Citation = {
      id: this.#citations.length + 1,
      document: {
        id: document.id,
        title: document.title,
        file: document.file,
        ...(document.place !== undefined && { place: document.place }),
        ...(document.date !== undefined && { date: document.date }),
      },
      section: path.map(({ number, heading }) => `${number}${heading}`).join(' › '),
      start: span.start,
      end: span.end,
      quote: document.text.slice(span.start, span.end),
    }
    this.#citations.push(citation)
    return citation.id
  }

  /** Cites a fact by the sentence it stands in, from its beginning (where the period stands) to the fact's end. */
  citeFact(entry: Entry): number {
    const id = this.#citeSentence(entry)
    this.#correct(id, entry.corrections ?? [])
    const { period } = entry.fact
    if (period !== undefined) this.#periods.set(id, [...(this.#periods.get(id) ?? []), period])
    return id
  }

  #citeSentence({ fact, document }: Entry): number {
    const { start, end } = fact.source
    const sentence = sentenceSpan(document.text, start, end)
    const whole = { start: sentence.start, end: sentence.end }
    if (whole.end - whole.start <= MAX_QUOTE_LENGTH) return this.#citeWords(document, whole)
    return this.#citeWords(
      document,
      end - sentence.start <= MAX_QUOTE_LENGTH ? { start: sentence.start, end } : { start, end },
    )
  }

  /** Cites exactly the words of a source. */
  citeSource(document: Document, source: Source): number {
    return this.cite(document, source)
  }

  /** Adds a computed figure; its id stands in texts as 算 and the number. */
  figure(figure: Omit<AnswerFigure, 'id'>): number {
    const id = this.#figures.length + 1
    this.#figures.push({ id, ...figure })
    return id
  }

  /** A sentence of the lead: it answers the question itself. */
  say(sentence: string): this {
    this.#lead.push(sentence)
    return this
  }

  /** What supports the lead. */
  add(part: Part): this {
    this.#parts.push(part)
    return this
  }

  followUp(...questions: string[]): this {
    for (const question of questions) if (!this.#followUps.includes(question)) this.#followUps.push(question)
    return this
  }

  /** Periods by citation as numbered in the finished answer. */
  get periods(): ReadonlyMap<number, readonly string[]> {
    return this.#finishedPeriods
  }
  #finishedPeriods: ReadonlyMap<number, readonly string[]> = new Map()

  /** Takes over what another draft says, without what stands beside it. */
  absorbLead(other: Draft): this {
    return this.absorb(other, true)
  }

  /** Takes over all of another draft, its marks renumbered: several matters in one question. */
  absorb(other: Draft, leadAlone = false): this {
    const citations = new Map(
      other.#citations.map((citation) => {
        const { id: _id, ...words } = citation
        const known = this.#citations.find(
          (one) => one.document.id === words.document.id && one.start === words.start && one.end === words.end,
        )
        if (known !== undefined) return [citation.id, known.id]
        this.#citations.push({ id: this.#citations.length + 1, ...words })
        return [citation.id, this.#citations.length]
      }),
    )
    const citation = (id: number): number => citations.get(id) ?? id
    for (const [id, corrections] of other.#corrections) this.#correct(citation(id), [...corrections])
    const figures = new Map(
      other.#figures.map((figure) => {
        const inputs = figure.inputs.map((input) => ({
          ...input,
          ...(input.citation !== undefined && { citation: citation(input.citation) }),
        }))
        this.#figures.push({ ...figure, id: this.#figures.length + 1, inputs })
        return [figure.id, this.#figures.length]
      }),
    )
    for (const [id, periods] of other.#periods)
      this.#periods.set(citation(id), [...(this.#periods.get(citation(id)) ?? []), ...periods])
    const renumbered = renumbering(citation, (id) => figures.get(id) ?? id)
    for (const sentence of other.#lead.map(renumbered.text))
      if (!this.#lead.some((said) => bareWords(said).includes(bareWords(sentence)))) this.#lead.push(sentence)
    if (!leadAlone) this.#parts.push(...other.#parts.map(renumbered.part))
    return this.followUp(...other.#followUps)
  }

  /** Everything that is said so far, in lead, texts and tables, with its marks. */
  get said(): string {
    return [...this.#lead, ...this.#parts.map((part) => textOf(part, []))].join('\n')
  }

  /** The lead as said so far, with its marks. */
  get lead(): string {
    return this.#lead.join('')
  }

  /** What is cited so far, by the ids of this draft. */
  get cited(): readonly Citation[] {
    return this.#citations
  }

  get isEmpty(): boolean {
    return this.#lead.length === 0
  }

  /**
   * The answer as it leaves: citations and figures that nothing marks are dropped, the others numbered
   * in the order in which they come, and the text put together from lead and parts.
   */
  finish(kind: Answer['kind'], understood: Understood): Answer {
    const citationIds = new Map<number, number>()
    const figureIds = new Map<number, number>()
    const citation = (id: number): number => numbered(citationIds, id)
    const figure = (id: number): number => {
      if (!figureIds.has(id))
        for (const { citation: cited } of this.#figures[id - 1]?.inputs ?? []) if (cited !== undefined) citation(cited)
      return numbered(figureIds, id)
    }
    const renumbered = renumbering(citation, figure, (id) => id <= this.#citations.length)
    const lead = renumbered.text(this.#lead.join(''))
    const parts = this.#parts.map(renumbered.part)
    const figures = [...figureIds].map(([old, id]): AnswerFigure => {
      const made = this.#figures[old - 1]
      if (made === undefined) throw new RangeError(`no figure ${String(old)}`)
      return {
        ...made,
        id,
        inputs: made.inputs.map((input) => ({
          ...input,
          ...(input.citation !== undefined && { citation: citation(input.citation) }),
        })),
      }
    })
    const citations = [...citationIds].map(([old, id]): Citation => {
      const made = this.#citations[old - 1]
      if (made === undefined) throw new RangeError(`no citation ${String(old)}`)
      const corrections = this.#corrections.get(old)
      return { ...made, id, ...(corrections !== undefined && { corrections: [...corrections].map(correctionNote) }) }
    })
    // A refusal rests on nothing: the passages nearest to the question are only shown.
    if (kind === 'answer') parts.push(...correctionParts(citations))
    this.#finishedPeriods = new Map([...citationIds].map(([old, id]) => [id, this.#periods.get(old) ?? []]))
    const blocks = parts.map((part) => (kind === 'refusal' && part.kind === 'passages' ? '' : textOf(part, citations)))
    return {
      kind,
      understood,
      lead,
      text: [lead, ...blocks].filter((block) => block !== '').join('\n'),
      parts,
      figures,
      citations,
      followUps: this.#followUps.slice(0, 4),
    }
  }
}

/** A sentence as it is compared with one that says the same: 目标是3个 and 目标：3个. */
function bareWords(sentence: string): string {
  return sentence
    .replace(/\[算?\d+\]/gu, '')
    .replace(/目标(?:：|是)/gu, '目标')
    .replace(/。$/u, '')
}

/** Rewrites the marks of texts and parts by two maps of ids; a note's number that a document brought along is no mark. */
function renumbering(
  citation: (id: number) => number,
  figure: (id: number) => number,
  isCitation: (id: number) => boolean = () => true,
): { text: (marked: string) => string; part: (part: Part) => Part } {
  const text = (marked: string): string =>
    marked
      .replace(/\[算(\d+)\]/gu, (_mark, id: string) => `[算${String(figure(Number(id)))}]`)
      .replace(/\[(\d+)\]/gu, (_mark, id: string) =>
        isCitation(Number(id)) ? `[${String(citation(Number(id)))}]` : '',
      )
  const cell = (one: Cell): Cell => ({
    ...one,
    ...(one.citations !== undefined && { citations: one.citations.map(citation) }),
    ...(one.figures !== undefined && { figures: one.figures.map(figure) }),
  })
  const goal = (one: ChartGoal): ChartGoal => ({ ...one, citations: one.citations.map(citation) })
  const part = (one: Part): Part => {
    switch (one.kind) {
      case 'text':
        return { ...one, text: text(one.text) }
      case 'table':
        return { ...one, rows: one.rows.map((row) => row.map(cell)) }
      case 'chart':
        return {
          ...one,
          points: one.points.map((point) => ({
            ...point,
            citations: point.citations.map(citation),
            ...(point.figures !== undefined && { figures: point.figures.map(figure) }),
          })),
          ...(one.benchmark !== undefined && { benchmark: goal(one.benchmark) }),
          ...(one.target !== undefined && { target: goal(one.target) }),
        }
      case 'passages':
        return { ...one, citations: one.citations.map(citation) }
      case 'choices':
        return one
    }
  }
  return { text, part }
}

function numbered(ids: Map<number, number>, id: number): number {
  const known = ids.get(id)
  if (known !== undefined) return known
  ids.set(id, ids.size + 1)
  return ids.size
}

/** Marks for the end of a sentence: [1][3][算1]. */
export function marks(citations: readonly number[], figures: readonly number[] = []): string {
  return (
    [...new Set(citations)].map((id) => `[${String(id)}]`).join('') +
    [...new Set(figures)].map((id) => `[算${String(id)}]`).join('')
  )
}

/** A part as a person would copy it. */
function textOf(part: Part, citations: readonly Citation[]): string {
  switch (part.kind) {
    case 'text':
      return part.label === undefined ? part.text : `${part.label}：${part.text}`
    case 'table':
      return [
        ...(part.title === undefined ? [] : [part.title]),
        ...part.rows.map((row) =>
          row
            .map((cell, at) => cellText(cell, part.columns[at]?.title ?? ''))
            .filter((text) => text !== '')
            .join('；'),
        ),
      ].join('\n')
    case 'passages':
      return [
        part.title,
        ...part.citations.flatMap((id) => {
          const citation = citations.find((one) => one.id === id)
          return citation === undefined
            ? []
            : [
                `“${withoutMarks(citation.quote).replace(/\s*\n\s*/gu, ' ')}”[${String(id)}]（${citation.document.title}）`,
              ]
        }),
      ].join('\n')
    // A chart says nothing that its table does not; choices are buttons.
    case 'chart':
    case 'choices':
      return ''
  }
}

function cellText(cell: Cell, title: string): string {
  if (cell.text === '' || cell.text === '—') return ''
  return `${title}：${cell.text}${marks(cell.citations ?? [], cell.figures ?? [])}`
}
