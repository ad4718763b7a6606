/** Counts of a whole set at once: all of it is in one state, or is announced as what is to be done. */

import type { Tense } from '../context/regime.ts'
import type { Clause } from '../text/sentences.ts'
import {
  ALL_OF,
  BUILT,
  LIST_FOLLOWS,
  NOT_YET,
  QUOTED_SET,
  TO_BE_DONE,
  WHOLE_SET,
  numberOf,
  stateOf,
} from './count-forms.ts'
import { leading } from './count-pieces.ts'
import type { CountReading } from './count-reading.ts'

/** A set that quotation marks name, in a state: “民生十件实事”全面完成. */
export function quotedSet({ start, text }: Clause, tense: Tense): CountReading | undefined {
  const found = QUOTED_SET.exec(text.trimEnd())
  const { owner = '', kind = '', state = '' } = found?.groups ?? {}
  const count = numberOf(found?.groups?.['count'] ?? '')
  if (found === null || count === undefined || count < 2 || tense === 'goals') return undefined
  if (NOT_YET.test(text.slice(0, found.index))) return undefined
  const from = start + found.index
  return {
    start: from,
    end: from + found[0].length,
    fields: { subject: owner + kind, count, status: stateOf(state) ?? state },
    state,
  }
}

/**
 * How many things the list behind the sentence has: 办好12件重点民生实事。1.….
 *
 * @param text the whole document's
 */
export function announcedSet({ start }: Clause, words: string, tense: Tense, text: string): CountReading | undefined {
  if (tense !== 'goals') return undefined
  // “抓好100项民生实事：新建公园12个”: what the list begins with belongs to the list.
  const found = TO_BE_DONE.exec(words.replace(/[：:].*$/u, '').trimEnd())
  const { counted = '', kind = '' } = found?.groups ?? {}
  const count = numberOf(found?.groups?.['count'] ?? '')
  if (found === null || count === undefined || count < 2) return undefined
  const end = start + found.index + found[0].replace(/”$/u, '').length
  // “继续办好“十件民生实事””: a set that is called by its number is counted though no list follows.
  const called = /^[一二两三四五六七八九十]+[件项]/u.test(counted) && kind.endsWith('实事')
  if (!called && !LIST_FOLLOWS.test(text.slice(end, end + 12))) return undefined
  return { start: end - counted.length, end, fields: { subject: kind, total: count, count } }
}

/** A whole set in a state that is said before it: 全面完成省、市八件实事. */
export function wholeSet({ start }: Clause, words: string, tense: Tense): CountReading | undefined {
  const found = WHOLE_SET.exec(words.trimEnd())
  const { state = '', owner = '', kind = '', before = '' } = found?.groups ?? {}
  const count = numberOf(found?.groups?.['count'] ?? '')
  if (found === null || count === undefined || count < 2 || tense === 'goals' || NOT_YET.test(before)) return undefined
  return {
    start: start + before.length,
    end: start + words.trimEnd().length,
    fields: { subject: owner + kind, count, status: stateOf(state) ?? state },
    state,
  }
}

/** All things of a set, named before what is said of them: 35条黑臭河涌均已通过第三方评估. */
export function allOfSet({ start, text }: Clause, words: string, tense: Tense): CountReading | undefined {
  const found = ALL_OF.exec(words.trimEnd())
  const { state = '', noun = '', before = '' } = found?.groups ?? {}
  const count = numberOf(found?.groups?.['count'] ?? '')
  if (found === null || count === undefined || count < 2 || tense === 'goals') return undefined
  if (NOT_YET.test(before) || /“[^”]*$/u.test(before) || BUILT.test(noun + state)) return undefined
  return {
    start: start + leading(text),
    end: start + words.trimEnd().length,
    fields: { subject: noun, total: count, count, status: stateOf(state) ?? state },
    state,
  }
}
