import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { RANK_ASKED, type Query } from '../../question/query.ts'
import { officialWordings } from '../../question/everyday.ts'
import { clausesOf, WITHOUT_SUBJECT } from './answering-part.ts'

/**
 * Whether a sentence gives the thing that is asked about a number, but of no kind that was asked for: 地区生产总值增长2.7% is
 * no amount, whatever amounts of other things stand beside it.
 *
 * @param unit what a number of the kind asked for looks like
 */
export function isToldOtherwise(sentence: string, query: Query, unit: RegExp): boolean {
  if (RANK_ASKED.test(query.text)) return false
  const names = namesOf(query)
  const clauses = clausesOf(sentence)
  // “，比上年增加3个百分点”: what is said on of the same thing belongs to it.
  const told = clauses.flatMap((clause, at) => {
    const next = clauses[at + 1] ?? ''
    const whole = `${clause}${WITHOUT_SUBJECT.test(next) ? next : ''}`
    return names.some((name) => name.test(nameForm(clause))) ? [whole] : []
  })
  return told.length > 0 && !told.some((clause) => unit.test(clause))
}

/** How much a word must matter to be a part of the thing's name: 收入 may be a verb. */
const SAID = 0.3

/** The thing as a text names it with a number after it: 旅游收入 is 旅游综合收入 too. */
function namesOf({ topic, wordings }: Query): RegExp[] {
  const whole = [topic, ...officialWordings(topic)].map((name) => [nameForm(name)])
  const inWords = wordings.map(({ words, weights }) =>
    words.filter((word) => (weights.get(word) ?? 0) >= SAID).map(nameForm),
  )
  return [...whole, ...inWords.filter((words) => words.length >= 2)]
    .filter((words) => words.join('').length >= 2)
    .map((words) => new RegExp(`${words.map(escaped).join('\\p{Script=Han}{0,3}')}\\p{Script=Han}{0,8}\\d`, 'u'))
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}
