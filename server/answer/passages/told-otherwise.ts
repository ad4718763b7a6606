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
  const names = [query.topic, ...officialWordings(query.topic)].map(nameForm).filter((name) => name.length >= 2)
  const clauses = clausesOf(sentence)
  // “，比上年增加3个百分点”: what is said on of the same thing belongs to it.
  const told = clauses.flatMap((clause, at) => {
    const next = clauses[at + 1] ?? ''
    const whole = `${clause}${WITHOUT_SUBJECT.test(next) ? next : ''}`
    return names.some((name) => isFollowedByNumber(nameForm(clause), name)) ? [whole] : []
  })
  return told.length > 0 && !told.some((clause) => unit.test(clause))
}

function isFollowedByNumber(clause: string, name: string): boolean {
  const at = clause.indexOf(name)
  return at !== -1 && /^\p{Script=Han}{0,8}\d/u.test(clause.slice(at + name.length))
}
