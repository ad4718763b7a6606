import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { quoteText } from '../../wording/values.ts'
import type { Query } from '../../question/query.ts'

/** A shorter sentence is quoted whole, in characters. */
const SHORT = 60
/** How much a clause with a number of the kind asked for counts beside one of the question's words. */
const NUMBER_WEIGHT = 1.5
/** What a character of a quotation costs: of two that say as much the shorter one is taken. */
const LENGTH_COST = 0.004

/**
 * The clauses of a sentence that answer a question, in a row: those that hold its words and the kind of number that it
 * asks for; the whole sentence where it is short.
 *
 * @param most characters of the quotation
 * @param number what a number of the kind asked for looks like, where one is asked for
 */
export function answeringPart(sentence: string, query: Query, most: number, number?: RegExp): string {
  const text = quoteText(sentence, Infinity)
  if (text.length <= Math.min(SHORT, most)) return text
  const clauses = clausesOf(text)
  const words = [...new Set(query.wordings.flatMap(({ weights }) => [...weights]))].map(
    ([word, weight]) => [nameForm(word), weight] as const,
  )
  let best = { from: 0, to: clauses.length, score: -1 }
  for (let from = 0; from < clauses.length; from++)
    for (let to = from + 1; to <= clauses.length; to++) {
      const part = clauses.slice(from, to).join('')
      if (to > from + 1 && part.length > most) break
      const form = nameForm(part)
      const said = words.reduce((sum, [word, weight]) => sum + (word !== '' && form.includes(word) ? weight : 0), 0)
      const score = said + (number?.test(part) === true ? NUMBER_WEIGHT : 0) - LENGTH_COST * part.length
      if (score > best.score) best = { from, to, score }
    }
  const { from, to } = withSubject(clauses, best, most)
  return quoteText(
    clauses
      .slice(from, to)
      .join('')
      .replace(/[，,；;：:、]+$/u, ''),
    most,
  )
}

// “，占地区生产总值2.5%左右”, “，达到235天”: what it is said of stands in the clause before.
export const WITHOUT_SUBJECT = /^(?:占|达|增长|下降|提高|降低|其中|居|位居|排名|同比|比|较|分别|超|并|也|均|且|\d)/u

function withSubject(
  clauses: readonly string[],
  { from, to }: { from: number; to: number },
  most: number,
): { from: number; to: number } {
  const before = clauses[from - 1]
  return before !== undefined &&
    WITHOUT_SUBJECT.test(clauses[from] ?? '') &&
    clauses.slice(from - 1, to).join('').length <= most
    ? { from: from - 1, to }
    : { from, to }
}

/** Clauses with the marks that end them; marks inside quotation marks and brackets end none. */
export function clausesOf(text: string): string[] {
  const clauses: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? ''
    if ('“（(《'.includes(character)) depth++
    if ('”）)》'.includes(character)) depth = Math.max(0, depth - 1)
    if (depth > 0 || !'，,；;：'.includes(character)) continue
    clauses.push(text.slice(start, at + 1))
    start = at + 1
  }
  if (start < text.length) clauses.push(text.slice(start))
  return clauses
}
