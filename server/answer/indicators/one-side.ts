import type { Side, Sides } from '../../question/sides.ts'
import { isTarget } from '../../retrieval/kinds.ts'
import { findMeasured, SURE_NAME } from '../../retrieval/measured.ts'
import { placeOf } from '../../retrieval/register.ts'
import { periodWords } from '../../wording/periods.ts'
import { listText, periodText, saysText, targetText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { matchOf, type Candidate, type Measured } from './side-candidates.ts'

// “比25年实际高还是低”, “跟04年比”; “从2021年到2023年上半年有什么变化” asks for a course.
const HELD_AGAINST = /^(?!.*(?:从|变化|走势|趋势)).*(?:比(?![重例率])|较[去上前\d])/u

/**
 * “26年增长目标比25年实际高还是低”, where nothing of 2025 is held that it could be compared with: that it cannot be told, and
 * what is held of either year.
 *
 * @returns nothing where the sides are not a goal and another year, or neither is held under a name that is surely meant
 */
export function answerOneSide(
  evidence: Evidence,
  { first, second, compares }: Sides,
  ofFirst: readonly Candidate[],
  ofSecond: readonly Candidate[],
): Outcome | undefined {
  const { query } = evidence
  const isOfYear = ({ periods }: Side): boolean => periods.length === 1 && /^\d{4}$/u.test(periods[0] ?? '')
  if (
    !compares ||
    !HELD_AGAINST.test(query.text) ||
    !isOfYear(first) ||
    !isOfYear(second) ||
    first.periods[0] === second.periods[0]
  )
    return undefined
  // Of two results a document may tell how they went, without both of them.
  if (first.kind !== 'target' && second.kind !== 'target') return undefined
  const bounded = againstRange(evidence, first, ofSecond) ?? againstRange(evidence, second, ofFirst)
  if (bounded !== undefined) return bounded
  const held = [ofFirst[0], ofSecond[0]].filter((one): one is Candidate => one !== undefined)
  const [best] = held
  if (best === undefined || held.every(({ score }) => score < SURE_NAME)) return undefined
  const draft = new Draft()
  const said = held.map(({ entry }) => `${sayOf(entry, query.periods)}${marks([draft.citeFact(entry)])}`)
  const missing = [...(ofFirst.length === 0 ? first.periods : []), ...(ofSecond.length === 0 ? second.periods : [])]
  const why = missing.length === 0 ? '所列的数不是同一口径' : `文件中没有${listText(missing.map(periodText))}可比的数值`
  draft.say(`${why}，不能比较高低。现有：${placeOf(best.entry) ?? ''}${said.join('；')}。`)
  return { kind: 'refusal', draft }
}

function sayOf(entry: Measured, asked: readonly string[]): string {
  const { fact } = entry
  const value =
    fact.kind === 'target' ? `目标为${targetText(fact)}` : `${fact.estimated === true ? '预计' : ''}${saysText(fact)}`
  return `${fact.indicator}${periodWords(entry, asked)}${value}`
}

/** “增长5%—5.5%”: a goal that is a range, with where the other side's value lies; nothing where there is no such goal. */
function againstRange({ register, query }: Evidence, side: Side, [other]: readonly Candidate[]): Outcome | undefined {
  if (side.kind !== 'target' || other === undefined) return undefined
  const { fact: value } = other.entry
  const goal = findMeasured(register, query, ['target'])
    .map(({ entry }) => entry)
    .filter(isTarget)
    .find(
      (entry) =>
        entry.fact.range !== undefined &&
        entry.fact.unit === value.unit &&
        entry.fact.change === value.change &&
        placeOf(entry) === placeOf(other.entry) &&
        matchOf(side, entry) > 0,
    )
  if (goal?.fact.range === undefined || value.value === undefined) return undefined
  const [least, most] = goal.fact.range
  const where = value.value < least ? '目标更高' : value.value > most ? '目标更低' : '在目标区间之内'
  const draft = new Draft()
  const both = [goal, other.entry].map((entry) => `${sayOf(entry, query.periods)}${marks([draft.citeFact(entry)])}`)
  draft.say(
    `${placeOf(goal) ?? ''}${both.join('，')}，${where}${marks([draft.citeFact(goal), draft.citeFact(other.entry)])}。`,
  )
  return { kind: 'answer', draft }
}
