import type { Document } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import { foldedText } from '../context/context.ts'
import { cellAspects } from '../tables/table-aspects.ts'
import { oncePer } from '../../once-per.ts'

/** Words between two commas or semicolons of a sentence; those inside brackets and quotation marks do not divide. */
export interface Clause extends Span {
  /** The folded words (`foldText`), of the same length as those in the file. */
  readonly text: string
  /** A semicolon, not a comma, stands before it: it starts anew. */
  readonly anew: boolean
}

/** A sentence of a document (句), with its clauses. */
export interface Sentence extends Span {
  readonly text: string
  readonly clauses: readonly Clause[]
}

/** The pieces of a clause between the characters at some positions of it, which belong to none; the first begins as it does. */
export function cutClause(clause: Clause, cuts: readonly number[]): Clause[] {
  const bounds = [-1, ...cuts, clause.text.length]
  return bounds.slice(1).map((end, at): Clause => {
    const from = (bounds[at] ?? -1) + 1
    return {
      start: clause.start + from,
      end: clause.start + end,
      text: clause.text.slice(from, end),
      anew: clause.anew && at === 0,
    }
  })
}

/**
 * The sentences of a document, ended by 。！？ or a line's end; lines of tables are left out, but for the cells that
 * say what was planned and what was done.
 */
export const sentencesOf = oncePer(divideIntoSentences)

function divideIntoSentences(document: Document): readonly Sentence[] {
  const text = foldedText(document)
  const sentences: Sentence[] = []
  let table = 0
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const end = at === text.length || '。！？\n'.includes(text.charAt(at))
    if (!end) continue
    while ((document.tables[table]?.end ?? Infinity) <= start) table++
    const inTable = (document.tables[table]?.start ?? Infinity) <= start
    const sentence = inTable ? undefined : sentenceAt(text, start, at)
    if (sentence !== undefined) sentences.push(sentence)
    start = at + 1
  }
  return withCells(document, text, sentences)
}

function withCells(document: Document, text: string, sentences: readonly Sentence[]): readonly Sentence[] {
  const inside: Sentence[] = []
  for (const cell of cellAspects(document)) {
    let start = cell.start
    for (let at = cell.start; at <= cell.end; at++) {
      const mark = /^<br\s?\/?>/u.exec(text.slice(at, at + 6))?.[0]
      if (at < cell.end && !'。！？\n'.includes(text.charAt(at)) && mark === undefined) continue
      const number = /^\s*[（(]\d{1,2}[)）]/u.exec(text.slice(start, start + 12))?.[0].length ?? 0
      const sentence = sentenceAt(text, Math.min(start + number, at), at)
      if (sentence !== undefined) inside.push(sentence)
      at += (mark?.length ?? 1) - 1
      start = at + 1
    }
  }
  return inside.length === 0 ? sentences : [...sentences, ...inside].sort((a, b) => a.start - b.start)
}

function sentenceAt(text: string, start: number, end: number): Sentence | undefined {
  let from = start
  while (from < end && /[\s\u3000*#>”’]/u.test(text.charAt(from))) from++
  let to = end
  while (to > from && /[\s\u3000*]/u.test(text.charAt(to - 1))) to--
  if (to === from) return undefined
  return { start: from, end: to, text: text.slice(from, to), clauses: clausesOf(text, from, to) }
}

/** What goes on longer than so many characters without a comma is no statement but broken text. */
const CLAUSE_LENGTH = 1000

/** A bracket or a quotation is taken for one only if it closes within so many characters. */
const CLOSES_WITHIN = 160

const PAIRS: Readonly<Record<string, string>> = {
  '(': ')）',
  '（': '）)',
  '“': '”',
  '《': '》',
  '[': ']',
  '【': '】',
  '〈': '〉',
}

/** Any mark that opens or closes: one search is quicker than a look at every character. */
const MARK = /[(（“《[【〈)）”》\]】〉]/gu

/** For each opening mark of a stretch, where it closes, if it does so soon enough; one pass from the right. */
function closings(text: string, start: number, end: number): Map<number, number> {
  const found = new Map<number, number>()
  const open: number[] = []
  // In the stretch alone: a search of the whole text would run on to the next mark, however far.
  for (const mark of text.slice(start, end).matchAll(MARK)) {
    const at = start + mark.index
    const [character] = mark
    if (character in PAIRS) open.push(at)
    else
      while (open.length > 0) {
        const last = open.pop() ?? at
        if (!(PAIRS[text.charAt(last)] ?? '').includes(character)) continue
        if (at - last <= CLOSES_WITHIN) found.set(last, at)
        break
      }
  }
  return found
}

function clausesOf(text: string, start: number, end: number): Clause[] {
  const clauses: Clause[] = []
  const closed = closings(text, start, end)
  let from = start
  let anew = true
  const cut = (to: number, semicolon: boolean): void => {
    if (to - from <= CLAUSE_LENGTH && text.slice(from, to).trim() !== '')
      clauses.push({ start: from, end: to, text: text.slice(from, to), anew })
    from = to + 1
    anew = semicolon
  }
  for (let at = start; at < end; at++) {
    const close = closed.get(at)
    if (close !== undefined) {
      at = close
      continue
    }
    const character = text.charAt(at)
    if ('；;'.includes(character)) cut(at, true)
    // “12,345.6”: a comma between digits belongs to the number.
    else if (character === '，' || (character === ',' && !/\d,\d{3}(?!\d)/u.test(text.slice(at - 1, at + 5))))
      cut(at, false)
  }
  cut(end, false)
  return clauses
}

/** What stands in brackets and quotation marks replaced by blanks of the same length, for patterns that look at words only. */
export function withoutAsides(words: string): string {
  const closed = closings(words, 0, words.length)
  let out = ''
  for (let at = 0; at < words.length; at++) {
    const close = words.charAt(at) === '“' ? undefined : closed.get(at)
    if (close === undefined) out += words.charAt(at)
    else {
      out += ' '.repeat(close - at + 1)
      at = close
    }
  }
  return out
}
