import type { Document } from '../../model/document.ts'
import type { Tense } from '../context/regime.ts'
import type { Clause } from '../text/sentences.ts'
import { BARE, EXPECTED, NUMBER_FIRST, SET, STATE_FIRST, numberOf, stateOf } from './count-forms.ts'
import { endOfBracket, leading } from './count-pieces.ts'
import { after, type Counted, type CountReading } from './count-reading.ts'
import { namesBefore, namesBehind } from './counted-names.ts'
import { countsTasks } from './counts-tasks.ts'
import { kindIn } from './kinds-of-set.ts'

/**
 * A number of things in a state (已完成规划中期进度的有12项, 5项完成中期目标), after the part of the set that they are of
 * where the words before give it (约束性指标6项有5项完成中期目标).
 *
 * @returns empty where the words count no indicators or tasks
 */
export function thingsInState(
  document: Document,
  piece: Clause,
  words: string,
  tense: Tense,
  counted: Counted,
): readonly CountReading[] {
  const first = STATE_FIRST.exec(words.trimEnd())
  const second = first === null ? NUMBER_FIRST.exec(words.trimEnd()) : null
  const groups = first?.groups ?? second?.groups
  if (groups === undefined) return []
  const count = numberOf(groups['count'] ?? '')
  const state = (groups['state'] ?? '').trim()
  const before = (groups['before'] ?? '').trim()
  const noun = (groups['noun'] ?? '').trim()
  if (count === undefined || !countsTasks({ before, noun, state, stateFirst: first !== null }, tense, counted.set))
    return []
  // “社会消费品零售总额2项指标预计难以完成原定目标” names what is expected: a forecast.
  if (EXPECTED.test(noun)) return []
  const value = stateOf(state)
  // “约束性指标6项有5项完成中期目标”: the words before hold a part of the set and its own number.
  const whole = /约束性|预期性/u.test(before)
    ? kindIn({ ...piece, end: piece.start + before.length, text: piece.text.slice(0, before.length) }, counted)
    : undefined
  const { set, part } = whole === undefined ? counted : after(counted, whole)
  const attribute = /约束性|预期性/u.exec(noun)?.[0]
  const other = !BARE.test(noun) && attribute === undefined && noun !== set?.subject
  const subject = other ? noun : (set?.subject ?? subjectIn(before) ?? noun.replace(/约束性|预期性/u, ''))
  if (subject === '') return whole === undefined ? [] : [whole]
  // “12件重点民生实事全部办成”: all of them are in that state.
  const all = /^(?:均|全部|已全部|均已)/u.test(state) ? count : undefined
  const total = other ? all : (part?.total ?? set?.total ?? all)
  const listed = before.lastIndexOf('、')
  const from =
    whole !== undefined
      ? before.length
      : listed === -1 || first !== null || /等$/u.test(before)
        ? leading(piece.text)
        : listed + 1
  const reading: CountReading = {
    start: piece.start + from,
    end: piece.start + (first === null ? words.trimEnd().length : endOfBracket(piece.text, words, groups['rest'])),
    fields: {
      subject,
      count,
      status: value ?? state,
      ...(total !== undefined && { total }),
      ...(attribute !== undefined ? { attribute } : part !== undefined && !other && { attribute: part.attribute }),
    },
    state,
    ...(value !== undefined && { value }),
    names: [...namesBehind(document, piece), ...(first === null ? namesBefore(document, piece, before, noun) : [])],
    ...((set === undefined || other) &&
      SET.test(noun) && {
        set: { subject, ...(all !== undefined && /启动/u.test(state) && { total: all }) },
      }),
  }
  return whole === undefined ? [reading] : [whole, reading]
}

function subjectIn(before: string): string | undefined {
  return /[\p{Script=Han}]{0,8}(?:指标|任务|实事|事项)/u.exec(before)?.[0]
}
