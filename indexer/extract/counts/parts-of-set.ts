/** Counts of a part of what was counted before it. */

import type { Document } from '../../model/document.ts'
import { withoutAsides, type Clause } from '../text/sentences.ts'
import {
  EXPECTED,
  KIND_OF_SET,
  NOT_YET,
  NUMBER_FIRST,
  NUMBER_THEN_STATE,
  STATE_THEN_NUMBER,
  UNDER_WAY,
  numberOf,
  stateOf,
} from './count-forms.ts'
import { LISTED, endOfBracket, leading } from './count-pieces.ts'
import type { Counted, CountReading } from './count-reading.ts'
import { namesBehind } from './counted-names.ts'

// “完成立法项目”, “新建公园”: a state that names what it counts.
const OTHER_THINGS = /(?:项目|工程|任务|事项|法规|制度|文件|规划|方案|平台|企业)$/u

/** A number of a set whose total this sentence or paragraph has given: 符合预期7项, 2项进度滞后, 其余5项跨年推进. */
export function partOfSet(document: Document, piece: Clause, { set, part }: Counted): CountReading | undefined {
  const total = part?.total ?? set?.total
  if (total === undefined || total < 2 || set === undefined) return undefined
  const words = withoutAsides(piece.text).trimEnd()
  const kind = KIND_OF_SET.exec(words)
  const first = STATE_THEN_NUMBER.exec(words)
  const found = first ?? NUMBER_THEN_STATE.exec(words)
  const count = numberOf((kind ?? found)?.groups?.['count'] ?? '')
  if (count === undefined || count > total) return undefined
  const start = piece.start + leading(piece.text)
  if (kind !== null && set.total !== undefined && part === undefined) {
    const attribute = kind.groups?.['kind'] ?? ''
    return { start, end: piece.start + words.length, fields: { subject: set.subject, total, count, attribute } }
  }
  const state = (found?.groups?.['state'] ?? '').trim()
  const value = stateOf(state)
  const isExpected = EXPECTED.test(piece.text)
  if (found === null || (value === undefined && !isExpected && !UNDER_WAY.test(state)) || NOT_YET.test(state))
    return undefined
  // “完成立法项目7件”: counts other things.
  if (first !== null && OTHER_THINGS.test(state) && !state.endsWith(set.subject)) return undefined
  return {
    start,
    end: piece.start + (first === null ? words.length : endOfBracket(piece.text, words)),
    fields: {
      subject: set.subject,
      total,
      count,
      status: isExpected ? `预计${state.replace(/^预计/u, '')}` : (value ?? state),
      ...(part !== undefined && { attribute: part.attribute }),
    },
    state,
    ...(!isExpected && value !== undefined && { value }),
    names: namesBehind(document, piece),
  }
}

/**
 * A count of a list whose last one says the state of all: 省列11件、市列7件为民实事全部办结.
 *
 * @param shared the state that all share
 * @param last the last piece of the list
 */
export function countOfList(
  { start, end, text }: Clause,
  shared: string,
  last: string,
  { set }: Counted,
): CountReading | undefined {
  const listed = LISTED.exec(text.trim())
  const count = numberOf(listed?.groups?.['count'] ?? '')
  if (listed === null || count === undefined) return undefined
  // “省列11件、市列7件为民实事”: what the last counts, all count.
  const own = listed.groups?.['noun'] ?? ''
  const noun = own === '' ? (NUMBER_FIRST.exec(last.trim())?.groups?.['noun'] ?? '').trim() : own
  const words = (listed.groups?.['owner'] ?? '') + noun
  // “6项预期性指标、2项约束性指标没有实现”
  const attribute = /约束性|预期性/u.exec(words)?.[0]
  const named = words.replace(/约束性|预期性/u, '')
  return {
    start: start + leading(text),
    end,
    fields: {
      subject: named === '' ? (set?.subject ?? '事项') : named,
      count,
      status: stateOf(shared) ?? shared,
      ...(attribute !== undefined && { attribute }),
    },
    state: shared,
  }
}

/** “26项预期性指标中21项完成”: a part of the set, before how many of it; it ends before 中. */
export function partThatIsDivided({ start, text }: Clause, { set }: Counted): CountReading | undefined {
  const found = /(?<!\d)(?<count>\d{1,3})[项个](?<attribute>约束性|预期性)指标[中里]/u.exec(text)
  if (found === null) return undefined
  const { count = '', attribute = '' } = found.groups ?? {}
  const from = start + found.index
  return {
    start: from,
    end: from + found[0].length - 1,
    fields: {
      subject: set?.subject ?? '指标',
      count: Number(count),
      attribute,
      ...(set?.total !== undefined && { total: set.total }),
    },
    set: set ?? { subject: '指标' },
    part: { attribute, total: Number(count) },
  }
}
