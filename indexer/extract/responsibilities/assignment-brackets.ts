import type { Span } from '../../model/span.ts'
import { labelledUnits } from './assignment-labels.ts'
import type { Units } from './assignment-units.ts'
import { verbUnits } from './assignment-verbs.ts'

const OPENING = '（([［〔【〈{「'
const CLOSING = '）)]］〕】〉}」'

/** A bracket is read up to so many characters: the longest list of units seen has 180. */
export const BRACKET_LENGTH = 700

/** A label stands within so many characters after its bracket's beginning (（完成时限：长期坚持；牵头单位：…）). */
const LABEL_WITHIN = 260

/** A bracket of a line. */
export interface Bracket {
  readonly open: number
  /** Position after the closing bracket, or where the words of an unclosed one end. */
  readonly end: number
  readonly closed: boolean
}

/** The innermost bracket around each hint of a line, in one pass; absent where it stands in none. */
export function bracketsAround(text: string, line: Span, hints: readonly number[]): (Bracket | undefined)[] {
  const stack: { open: number; hints: number[] }[] = []
  const found = new Array<Bracket | undefined>(hints.length).fill(undefined)
  let next = 0
  for (let at = line.start; at < line.end; at++) {
    const top = stack.at(-1)
    if (next < hints.length && hints[next] === at) {
      if (top !== undefined && at - top.open <= LABEL_WITHIN) top.hints.push(next)
      next++
    }
    const character = text.charAt(at)
    if (OPENING.includes(character)) stack.push({ open: at, hints: [] })
    else if (CLOSING.includes(character) && top !== undefined) {
      for (const hint of top.hints) found[hint] = { open: top.open, end: at + 1, closed: true }
      stack.pop()
    }
  }
  for (const { open, hints: inside } of stack) {
    if (inside.length === 0) continue
    // “(责任单位:市委金融办、市公安局。8.…”: an unclosed bracket ends with its sentence or its line.
    let end = open
    while (end < line.end && end - open < BRACKET_LENGTH && text.charAt(end) !== '。') end++
    while (end > open && /[\s\u3000，,；;、]/u.test(text.charAt(end - 1))) end--
    for (const hint of inside) found[hint] = { open, end, closed: false }
  }
  return found
}

/** The units that a bracket names, by labels or verbs. */
export function bracketUnits(text: string, bracket: Bracket, places: readonly string[]): Units | undefined {
  if (bracket.end - bracket.open > BRACKET_LENGTH) return undefined
  const content = text.slice(bracket.open + 1, bracket.closed ? bracket.end - 1 : bracket.end)
  if (/[:：∶﹕︰]|(?:单位|部门)/u.test(content)) {
    const labelled = labelledUnits(content, places)
    if (labelled !== undefined) return labelled
  }
  return verbUnits(content, places)
}
