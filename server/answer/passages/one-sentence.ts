import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { sectionAt, sectionPath, type Document } from '../../../indexer/model/document.ts'
import type { Span } from '../../../indexer/model/span.ts'
import type { NumberAsk } from '../../question/number-asks.ts'
import type { Query } from '../../question/query.ts'
import { inOfficialWords } from '../../question/everyday.ts'
import { Draft } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { clausesOf, WITHOUT_SUBJECT } from './answering-part.ts'
import { fitsPeriod } from './of-period.ts'
import { sayQuoted } from './quotation.ts'
import { unitAsked } from './unit-asked.ts'

/** Sentences that are looked at. */
const LOOKED_AT = 20
/** How near to the question a sentence must be. */
const MIN_COSINE = 0.68
/** Longest quotation, in characters; what stands further apart is quoted piece by piece. */
const MOST = 90
/** Longest quotation of one piece. */
const MOST_OF_PIECE = 60
/** How much a word must matter to be one that a sentence has to say. */
const MATTERS = 1
/** The same where only verbs are left (脱贫). */
const VERBS = 0.3

/** How much the very measure word counts beside one of the words. */
const UNIT_WEIGHT = 2

/** A clause of a question that asks for a number, with the words that name what is counted. */
interface Ask {
  readonly words: readonly string[]
  /** What a number of the kind asked for looks like. */
  readonly kind: RegExp
  /** The measure word that is asked for: of 几条线 rather 7条 than 4个. */
  readonly unit: string | undefined
  /** Whether it asks for what came to it: 新增多少个. */
  readonly ofGrowth: boolean
}

// “净增29.4万户” tells of no 市场主体有多少户.
const GROWN = /[新净]增|增加(?![值到至])|又增/u

/** A piece of a sentence, by its place in the document. */
interface Piece extends Span {
  readonly text: string
}

/** A number as a text writes it with what counts it; a year is none. */
const NUMBER =
  /(?<![\d.])(?!\d{4}年)(?:约|超|近)?[\d一二两三四五六七八九十百]+(?:\.\d+)?\s?[^\d，,、；;。一二三四五六七八九十]{0,5}/gu

/**
 * “受理了多少件投诉,满意率怎样”: the one sentence that gives every number that a question asks for, quoted from the first
 * of them to the last.
 *
 * @param queryOf how a clause of the question is understood
 */
export async function answerInOneSentence(
  evidence: Evidence,
  numberAsks: readonly NumberAsk[],
  queryOf: (text: string) => Query,
): Promise<Outcome | undefined> {
  const { query } = evidence
  const queries = numberAsks.map(({ text }) => queryOf(text))
  // “市场主体有多少户了,去年净增多少”: of two times.
  const first = new Set(queries[0]?.periods)
  if (queries.some(({ periods }, at) => at > 0 && periods.some((period) => !first.has(period)))) return undefined
  // “有多少个村、多少人脱贫出列”: where no clause has a noun of its own, what was done must be said.
  const areDone = queries.every((one) => wordsOf(one).length === 0)
  const asks = numberAsks.map(({ text, unit }, at): Ask => ({
    words: wordsOf(queries[at] ?? query, areDone ? VERBS : MATTERS),
    kind: unitAsked(text),
    unit,
    ofGrowth: GROWN.test(text),
  }))
  // “中期要求几年,实际几年”: what names nothing is asked of what stands before.
  if (asks.every(({ words }) => words.length === 0)) return undefined
  for (const sentence of (await evidence.sentences.search(query)).slice(0, LOOKED_AT)) {
    if (sentence.cosine < MIN_COSINE || !fitsPeriod(evidence, sentence)) continue
    const { document, start, end } = sentence
    const headings = sectionPath(document, sectionAt(document, start)).map(({ heading }) => heading)
    const around = nameForm([document.title, ...headings, document.text.slice(start, end)].join(' '))
    if (!asks.every(({ words }) => words.every((word) => saysWord(around, word)))) continue
    const found = piecesFor(asks, piecesOf(document, { start, end }), query.text)
    if (found === undefined) continue
    const draft = new Draft()
    sayQuoted(draft, document, joined(found), MOST)
    return { kind: 'answer', draft }
  }
  return undefined
}

/** Whether an answer leaves one of the numbers unsaid that a question asks for: by their units alone. */
export function leavesNumber(said: string, asks: readonly NumberAsk[]): boolean {
  const bare = said.replace(/\[算?\d+\]|《[^》]*》|\d{4}(?:[—-]\d{4})?年(?:上半年)?/gu, ' ')
  const numbers = numbersIn(bare, asks.map(({ text }) => text).join(' '))
  // Those that name a unit take theirs first; 几条 is no 4个.
  const first = [...asks].sort((a, b) => Number(b.unit !== undefined) - Number(a.unit !== undefined))
  return first.some(({ text, unit }) => {
    const form = unitAsked(text)
    const at = numbers.findIndex((number) => form.test(number) && (unit === undefined || number.includes(unit)))
    if (at !== -1) numbers.splice(at, 1)
    return at === -1
  })
}

/** The words that name what a clause asks about, in the form of names; those of measures tell nothing. */
function wordsOf({ about: { weights } }: Query, least = MATTERS): string[] {
  return [...weights]
    .filter(([word, weight]) => weight >= least && word.length >= 2 && !/比[率重例]|[占全总]/u.test(word))
    .map(([word]) => nameForm(word))
}

/** Whether a text says a word, or what documents call the same: 轨道线路 for 地铁线路. */
function saysWord(text: string, word: string): boolean {
  return text.includes(word) || text.includes(nameForm(inOfficialWords(word)))
}

function piecesOf({ text }: Document, { start, end }: Span): Piece[] {
  const pieces: Piece[] = []
  let at = start
  for (const clause of clausesOf(text.slice(start, end)))
    for (const piece of clause.split(/(?<=、)/u)) {
      pieces.push({ start: at, end: at + piece.length, text: piece })
      at += piece.length
    }
  return pieces
}

/** For each ask the piece that gives its number: one that says its words where it has any, else the next one. */
function piecesFor(asks: readonly Ask[], pieces: readonly Piece[], question: string): Piece[] | undefined {
  const taken = new Set<string>()
  const found: Piece[] = []
  let last = -1
  for (const { words, kind, unit, ofGrowth } of asks) {
    const candidates = pieces.flatMap((piece, at) => {
      const form = nameForm(withSubject(pieces, at))
      if (!ofGrowth && GROWN.test(piece.text)) return []
      const number = numbersIn(piece.text, question).find((one) => kind.test(one) && !taken.has(`${String(at)} ${one}`))
      if (number === undefined) return []
      return [
        {
          at,
          piece,
          number,
          held:
            words.filter((word) => saysWord(form, word)).length +
            (unit !== undefined && number.includes(unit) ? UNIT_WEIGHT : 0),
        },
      ]
    })
    const [best] = candidates.sort(
      (a, b) => b.held - a.held || Math.abs(a.at - last - 0.5) - Math.abs(b.at - last - 0.5),
    )
    if (best === undefined || (words.length > 0 && best.held === 0 && last === -1)) return undefined
    // What names nothing of its own is told beside what it belongs to.
    if (best.held === 0 && Math.abs(best.at - last) > 1) return undefined
    taken.add(`${String(best.at)} ${best.number}`)
    found.push(best.piece)
    last = best.at
  }
  return found
}

/** A piece with the one before it, where it has no subject of its own: 占…, 达…. */
function withSubject(pieces: readonly Piece[], at: number): string {
  const own = pieces[at]?.text ?? ''
  return WITHOUT_SUBJECT.test(own) ? `${pieces[at - 1]?.text ?? ''}${own}` : own
}

/** The numbers of a piece that the question does not say itself. */
function numbersIn(text: string, question: string): string[] {
  return [...text.matchAll(NUMBER)].map(([number]) => number).filter((number) => !question.includes(number.slice(0, 4)))
}

/** Pieces in a row are one quotation; those far apart stand alone. */
function joined(pieces: readonly Piece[]): Span[] {
  const sorted = [...pieces].sort((a, b) => a.start - b.start)
  const start = sorted[0]?.start ?? 0
  const [lastPiece] = sorted.slice(-1)
  const end = lastPiece === undefined ? 0 : withoutEnd(lastPiece)
  const spans =
    end - start <= MOST
      ? [{ start, end }]
      : sorted.map((piece) => ({ start: piece.start, end: Math.min(withoutEnd(piece), piece.start + MOST_OF_PIECE) }))
  return spans.filter((span, at) => span.start !== spans[at - 1]?.start)
}

/** A piece without the mark that ends it. */
function withoutEnd({ start, text }: Piece): number {
  return start + text.replace(/[，,、；;：:。\s]+$/u, '').length
}
