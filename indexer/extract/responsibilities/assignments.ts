import type { Span } from '../../model/span.ts'
import { BRACKET_LENGTH, bracketsAround, bracketUnits } from './assignment-brackets.ts'
import { clausesIn, NAMED_UNIT } from './assignment-clauses.ts'
import { withFirstLeading, type Units } from './assignment-units.ts'
import { withoutRemarks } from './assignment-verbs.ts'
import { compact } from '../text/compact.ts'
import { departmentsIn, looksLikeDepartment } from './departments.ts'
import type { Line } from '../text/items.ts'
import { bareLine, openLabel, openUnits } from './open-assignments.ts'

/** Where a text says who answers for something: a bracket, a line of its own, a clause. */
export interface Assignment extends Span, Units {
  /** `before`: bracket or clause after the words it closes. `after`: 由市医保局牵头，推进…, the work comes after it. */
  readonly work: 'before' | 'after'
  /** The units stand in a bracket. */
  readonly bracket?: true
}
const FIRST_LEADS_ALL =
  /(?:排|列)(?:在)?(?:首位|第一位|第一|最前面)[^（）()\n]{0,12}(?:牵头|主责)[^（）()\n]{0,8}下同|(?:责任|承办|负责)(?:单位|部门)[^。；\n]{0,10}(?:首位|第一位|第一个|第一的|最前面)[^。；\n]{0,10}(?:牵头|主责|总责)/u

// What can be a label or a verb of assignment: where a look at its surroundings is worth while.
const HINT = /牵头|责任|主办|承办|配合|协办|协同|协助|参与|参加|落实|实施|负责|主责|会同/gu

/** “牵头单位：县工信局。责任单位：县科技局。” on one line say one thing. */
function joinLabels(text: string, found: readonly Assignment[]): Assignment[] {
  const joined: Assignment[] = []
  for (const next of found) {
    const last = joined.at(-1)
    if (last === undefined || !isOneStatement(text, last, next)) {
      joined.push(next)
      continue
    }
    joined[joined.length - 1] = {
      start: last.start,
      end: next.end,
      labels: [...last.labels, ...next.labels],
      lead: [...last.lead, ...next.lead],
      responsible: [...last.responsible, ...next.responsible],
      supporting: [...last.supporting, ...next.supporting],
      work: 'before',
    }
  }
  return joined
}

function isOneStatement(text: string, last: Assignment, next: Assignment): boolean {
  return (
    last.bracket !== true &&
    next.bracket !== true &&
    last.work === 'before' &&
    next.work === 'before' &&
    next.start - last.end < 8 &&
    /^[\s\u3000。；;，,*]*$/u.test(text.slice(last.end, next.start)) &&
    !next.labels.some((label) => last.labels.includes(label))
  )
}

// A line end or the blanks of “责 任 单 位” inside a line.
const BROKEN = /\n|[责牵配协主承落][ \u3000]+[任头合办实]|[单部][ \u3000]+[位门]/u

/** All places in the lines where units are named for some work, in the order of the text. Linear in its length. */
export function assignmentsIn(text: string, lines: readonly Line[], places: readonly string[] = []): Assignment[] {
  const firstLeads = FIRST_LEADS_ALL.test(text)
  const found = lines.flatMap((line) => {
    if (!BROKEN.test(text.slice(line.start, line.end))) return inLines(text, [line], places, firstLeads)
    // A line that a page was too narrow for is read as its words run.
    const { text: words, spanOf } = compact(text, line)
    return inLines(words, [{ start: 0, end: words.length, index: 0 }], places, firstLeads).map((assignment) => ({
      ...assignment,
      ...spanOf(assignment.start, assignment.end),
    }))
  })
  // Where brackets divide the work, one that holds nothing but units does so too.
  const dividesByBrackets =
    found.filter(({ bracket }) => bracket === true).length >= DIVIDES_BY_BRACKETS ||
    DIVIDES.test(text.slice(0, PREAMBLE))
  if (!dividesByBrackets) return found
  const bare = lines
    .flatMap((line) => bareBrackets(text, line, places))
    .map((each) => (firstLeads ? withFirstLeading(each) : each))
  const others = bare.filter((each) => !found.some(({ start, end }) => start < each.end && each.start < end))
  return others.length === 0 ? found : [...found, ...others].sort((a, b) => a.start - b.start)
}

/** So many brackets with labels or verbs show that a document divides its work by brackets. */
const DIVIDES_BY_BRACKETS = 2

/** Its title or its first lines say that a document divides work: 任务分工方案, 责任分解表. */
const DIVIDES = /分工(?:方案|表|的通知)|任务分[工解]|责任分[工解]|责任清单|(?:目标|任务|工作)分解/u
const PREAMBLE = 600

// “推行信用承诺。（市发展改革委、各行业主管部门，持续推进）”, “森林覆盖率达到58.6%。【区林业局】”: units alone, at the end of an item.
const BARE_BRACKET =
  /[（(【〔［[](?<units>(?:[^（()）【】〔〕［］[\]：:。；;]|[（(](?:县|区|市)[）)]){4,120})[）)】〕］\]][。；;\s*]*$/u

function bareBrackets(text: string, line: Span, places: readonly string[]): Assignment[] {
  const from = Math.max(line.start, line.end - BRACKET_LENGTH)
  const found = BARE_BRACKET.exec(text.slice(from, line.end))
  const { words } = withoutRemarks(found?.groups?.['units'] ?? '')
  if (found === null || line.end - line.start === found[0].length) return []
  const units = departmentsIn(words, places)
  if (units.length === 0 || !units.every(({ name }) => looksLikeDepartment(name) && NAMED_UNIT.test(name))) return []
  const start = from + found.index
  const end = start + found[0].search(/[）)】〕］\]][。；;\s*]*$/u) + 1
  return [{ start, end, labels: [], lead: [], responsible: units, supporting: [], work: 'before', bracket: true }]
}

function inLines(text: string, lines: readonly Line[], places: readonly string[], firstLeads: boolean): Assignment[] {
  const found: Assignment[] = []
  for (const line of lines) {
    const hints = [...text.slice(line.start, line.end).matchAll(HINT)].map((hint) => line.start + hint.index)
    if (hints.length === 0) continue
    const brackets = bracketsAround(text, line, hints)
    let done = line.start
    const tried = new Set<number>()
    let failed = { end: line.start, times: 0 }
    const inLine: Assignment[] = []
    for (const [index, position] of hints.entries()) {
      if (position < done) continue
      const bracket = brackets[index]
      if (bracket !== undefined) {
        if (tried.has(bracket.open)) continue
        tried.add(bracket.open)
        // A line of opening brackets holds one list at most: what failed once is not read again from each of them.
        if (bracket.open >= failed.end) failed = { end: bracket.end, times: 0 }
        if (failed.times > 3) continue
        const units = bracketUnits(text, bracket, places)
        if (units === undefined) {
          failed.times++
          continue
        }
        inLine.push({ start: bracket.open, end: bracket.end, ...units, work: 'before', bracket: true })
        done = bracket.end
        continue
      }
      const label = openLabel(text, line, position)
      if (label === undefined) {
        const bare = bareLine(text, line, position, places)
        if (bare === undefined) continue
        inLine.push({ start: position, end: line.end, ...bare, work: 'before' })
        done = line.end
        continue
      }
      const { units, end } = openUnits(text, line, position, !label.begins, places)
      // Where no label of a stretch has a unit, none of those that follow in it has one.
      done = Math.max(end, position + 1)
      if (units !== undefined) inLine.push({ start: position, end, ...units, work: 'before' })
    }
    for (const clause of clausesIn(text, line, places))
      if (!inLine.some((other) => other.start < clause.end && clause.start < other.end)) inLine.push(clause)
    inLine.sort((a, b) => a.start - b.start)
    found.push(...joinLabels(text, inLine).map((each) => (firstLeads ? withFirstLeading(each) : each)))
  }
  return found
}
