import type { Document } from '../../model/document.ts'
import type { Count, StatusValue } from '../../model/fact.ts'
import { sourceOf } from '../../model/span.ts'
import type { Tense } from '../context/regime.ts'
import { aboutAt } from '../text/about.ts'
import { withoutAsides, type Clause, type Sentence } from '../text/sentences.ts'
import { piecesOf, sharedState } from './count-pieces.ts'
import { after, type Counted, type CountedPart, type CountedSet, type CountReading } from './count-reading.ts'
import type { CountedName } from './counted-names.ts'
import { kindIn } from './kinds-of-set.ts'
import { countOfList, partOfSet, partThatIsDivided } from './parts-of-set.ts'
import { thingsInState } from './things-in-state.ts'
import { allOfSet, announcedSet, quotedSet, wholeSet } from './whole-sets.ts'

/** A count with the things it names in brackets: 未完成的2项（研发经费投入强度、人均预期寿命）. */
export interface NamedCount {
  readonly fact: Count
  /** The state in words, as written: 未完成规划中期进度. */
  readonly state?: string
  readonly value?: StatusValue
  readonly names: readonly CountedName[]
}

/** Reads the counts of one sentence, clause by clause: what one counts, the next ones may divide. */
export class CountReader {
  readonly #found: NamedCount[] = []
  #counted: Counted
  /** A list of what is to be done was counted: its total stands for itself. */
  #announced = false

  constructor(
    private readonly document: Document,
    private readonly sentence: Sentence,
    private readonly tense: Tense,
    before: CountedSet | undefined,
    /** How many indicators of each attribute (约束性, 预期性) the document has counted before. */
    private readonly totals: ReadonlyMap<string, number>,
  ) {
    this.#counted = { set: before, part: undefined }
  }

  /** The set that the sentence has come to divide. */
  get set(): CountedSet | undefined {
    return this.#counted.set
  }

  read(): readonly NamedCount[] {
    for (const clause of this.sentence.clauses) {
      if (clause.anew) this.#counted = { set: this.set, part: this.#partNamed(clause) }
      const pieces = piecesOf(clause)
      // “民生实事25项78件全部办结”: what both count stands before them.
      const both = /(?<of>\p{Script=Han}{0,4}(?:实事|任务|工程|事项))(?:共)?\d{1,3}项\d{1,3}件/u.exec(clause.text)
      if (both !== null) this.#counted = { ...this.#counted, set: { subject: both.groups?.['of'] ?? '' } }
      // “125项改革任务、137项重点改革品牌项目有序推进”: what is said of the last is said of all.
      const shared = sharedState(pieces)
      const last = shared === undefined ? '' : (pieces.at(-1)?.text ?? '')
      for (const [index, piece] of pieces.entries())
        for (const reading of this.#readPiece(piece, index < pieces.length - 1 ? shared : undefined, last))
          this.#take(reading)
    }
    return this.#isTotalAlone() ? [] : this.#found
  }

  /** “约束性指标中，2项超前实现、4项同步推进”: a part of the set that is named without its number. */
  #partNamed({ text, end }: Clause): CountedPart | undefined {
    const attribute = /^\s*(?:其中|从属性看)?[，,：:]?(?<attribute>约束性|预期性)指标(?:中|里|方面)?$/u.exec(text)
      ?.groups?.['attribute']
    if (attribute === undefined || this.set === undefined) return undefined
    const parts = [...this.document.text.slice(end, this.sentence.end).matchAll(/(?<![\d.])(\d{1,3})项/gu)]
    const total = this.totals.get(attribute) ?? parts.reduce((sum, [, count]) => sum + Number(count), 0)
    return total < 2 ? undefined : { attribute, total }
  }

  /** A total alone counts nothing in a state or of a kind: only with what follows is it a set divided. */
  #isTotalAlone(): boolean {
    const [only] = this.#found
    if (this.#announced || only === undefined || this.#found.length > 1) return false
    const { status, attribute, subject } = only.fact
    if (status !== undefined || attribute !== undefined) return false
    return !(/共设置|共设|设定|设置|涉及|提出/u.test(this.sentence.text) && /指标/u.test(subject))
  }

  /** @param shared the state that the last piece of a list gives to all, where this is one of them */
  #readPiece(piece: Clause, shared: string | undefined, last: string): readonly CountReading[] {
    const { document, tense } = this
    const counted = this.#counted
    const part =
      partOfSet(document, piece, counted) ??
      (shared === undefined ? undefined : countOfList(piece, shared, last, counted))
    if (part !== undefined) return [part]
    const divided = partThatIsDivided(piece, counted)
    if (divided !== undefined) {
      // Behind 中 stands how many of the part.
      const start = divided.end + 1
      const text = piece.text.slice(start - piece.start)
      const rest = { ...piece, start, text }
      return [divided, ...thingsInState(document, rest, withoutAsides(text), tense, after(counted, divided))]
    }
    const words = withoutAsides(piece.text)
    const quoted = quotedSet(piece, tense)
    if (quoted !== undefined) return [quoted]
    const announced = announcedSet(piece, words, tense, document.text)
    if (announced !== undefined) {
      this.#announced = true
      return [announced]
    }
    const whole = wholeSet(piece, words, tense)
    if (whole !== undefined) return [whole]
    const inState = thingsInState(document, piece, words, tense, counted)
    if (inState.length > 0) return inState
    const other = allOfSet(piece, words, tense) ?? kindIn(piece, counted)
    return other === undefined ? [] : [other]
  }

  #take(reading: CountReading): void {
    const { start, end, fields, state, value, names = [] } = reading
    this.#counted = after(this.#counted, reading)
    const fact: Count = {
      ...aboutAt(this.document, this.sentence.start, start),
      kind: 'count',
      source: sourceOf(this.document.text, start, end),
      ...fields,
    }
    this.#found.push({ fact, ...(state !== undefined && { state }), ...(value !== undefined && { value }), names })
  }
}
