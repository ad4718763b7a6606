import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { clausesOf, WITHOUT_SUBJECT } from './answering-part.ts'
import { RANK } from './ranks.ts'

/** Ordinals, and numbers that are names: neither is a value. */
const NO_VALUE = /第\s*[一二三四五六七八九十百\d]+[位名]?|pm\s?\d+(?:\.\d+)?|前[一二三四五六七八九十\d]+[位名强]?/giu

/**
 * Whether a sentence gives a thing only a place in a row (位次): “研发投入占比……均列全省第三，科技进步贡献率达60%” holds no
 * value of the first, whatever number another clause has.
 *
 * @param heads what is measured, in the form of names
 * @param unit what a number of the kind asked for looks like
 */
export function isToldByRankAlone(text: string, heads: readonly string[], unit: RegExp): boolean {
  const clauses = clausesOf(text)
  const own = clauses.flatMap((clause, at) => {
    if (!heads.some((head) => head !== '' && nameForm(clause).includes(head))) return []
    const next = clauses[at + 1] ?? ''
    return [`${clause}${WITHOUT_SUBJECT.test(next) ? next : ''}`]
  })
  return own.length > 0 && own.every((clause) => RANK.test(clause) && !unit.test(clause.replace(NO_VALUE, ' ')))
}
