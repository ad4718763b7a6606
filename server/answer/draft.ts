import type { Document } from '../../indexer/model/document.ts'
import type { Source, Span } from '../../indexer/model/span.ts'
import type { Answer, AnswerFigure, Cell, Citation, Part, Understood } from '../protocol/answer.ts'
import type { Entry } from '../retrieval/register.ts'
import { withoutMarks } from '../wording/values.ts'
import { Citations } from './citations.ts'
import { correctionParts } from './corrections.ts'
import { renumbering } from './renumbering.ts'

/** An answer in the making: what is cited and computed gets its number here, so that no mark is without its source. */
export class Draft {
  readonly #citations = new Citations()
  readonly #figures: AnswerFigure[] = []
  readonly #lead: string[] = []
  readonly #parts: Part[] = []
  readonly #followUps: string[] = []
  readonly #facts: Entry[] = []

  /**
   * Cites words of a document, with all that was corrected of what they say; the same words have one number.
   *
   * @param period of what they say, where a heading tells it and not the words
   */
  cite(document: Document, span: Span, period?: string): number {
    return this.#citations.cite(document, span, period)
  }

  /** Cites a fact by the sentence it stands in, from its beginning (where the period stands) to the fact's end. */
  citeFact(entry: Entry): number {
    if (!this.#facts.includes(entry)) this.#facts.push(entry)
    return this.#citations.citeFact(entry)
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
    const citations = this.#citations.absorb(other.#citations)
    const citation = (id: number): number => citations.get(id) ?? id
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
    this.#facts.push(...other.#facts.filter((fact) => !this.#facts.includes(fact)))
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
    return this.#citations.all
  }

  /** The facts that are cited so far, in the order in which they came. */
  get facts(): readonly Entry[] {
    return this.#facts
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
    const renumbered = renumbering(citation, figure, (id) => id <= this.#citations.all.length)
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
    const citations = [...citationIds].map(([old, id]) => this.#citations.finished(old, id))
    // A refusal rests on nothing: the passages nearest to the question are only shown.
    if (kind === 'answer') parts.push(...correctionParts(citations))
    this.#finishedPeriods = new Map([...citationIds].map(([old, id]) => [id, this.#citations.periodsOf(old)]))
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

/** The number that an id is given, in the order in which they come. */
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
