import { looksLikeDepartment } from '../extract/responsibilities/departments.ts'
import { outlineOfDocument, type Item } from '../extract/text/items.ts'
import type { Document } from '../model/document.ts'
import type { Fact, Responsibility } from '../model/fact.ts'
import { contains, overlaps, type Span } from '../model/span.ts'

// “（牵头单位：…）”, “责任部门 : ”: words that promise a unit. A heading (三、责任单位) has no colon.
const LABEL = /(?:牵头|责任|主办|承办|配合|协办|参与|落实)(?:责任)?(?:单位|部门)[*\s\u3000]{0,3}[:：]/gu

/** So much of the words after a label is shown. */
const SHOWN_LENGTH = 40

/**
 * Labels of responsibility (责任单位：) from which no unit was read, or only what is no unit by its name.
 *
 * @returns the label with the words after it, in the order of the text
 */
export function unclearAssignments(document: Document, facts: readonly Fact[]): Span[] {
  const { text } = document
  const brackets = responsibilitiesOf(facts)
  const found: Span[] = []
  let at = 0
  for (const { index } of text.matchAll(LABEL)) {
    while (at < brackets.length && (brackets[at]?.source.end ?? 0) <= index) at++
    const bracket = brackets[at]
    if (bracket !== undefined && bracket.source.start <= index) continue
    found.push({ start: index, end: endOfLine(text, index) })
  }
  for (const { source, lead = [], responsible = [], supporting = [] } of brackets)
    if (![...lead, ...responsible, ...supporting].some(looksLikeDepartment))
      found.push({ start: source.start, end: Math.min(source.end, source.start + SHOWN_LENGTH) })
  return found.sort((a, b) => a.start - b.start)
}

function responsibilitiesOf(facts: readonly Fact[]): Responsibility[] {
  return facts.filter((fact) => fact.kind === 'responsibility').sort((a, b) => a.source.start - b.source.start)
}

function endOfLine(text: string, from: number): number {
  let end = from
  while (end < text.length && end - from < SHOWN_LENGTH && text.charAt(end) !== '\n') end++
  return end
}

/** Of the items or rows of one group so many must have a unit for the others to be conspicuous. */
const MOST = 0.5
const FEWEST = 3

/**
 * Items (任务、指标) that have no responsible unit where most of their neighbours have one: numbered items under one
 * heading, and rows of one table.
 *
 * @returns where each begins, to the end of its title or line
 */
export function unassignedItems(document: Document, facts: readonly Fact[]): Span[] {
  const brackets = responsibilitiesOf(facts)
  if (brackets.length < FEWEST) return []
  return [...unassignedOf(numberedGroups(document), brackets), ...unassignedOf(tableGroups(document), brackets)].sort(
    (a, b) => a.start - b.start,
  )
}

/** An item or a row: where it stands, and the words by which it is shown. */
interface Place extends Span {
  readonly shown: Span
}

function unassignedOf(groups: Iterable<readonly Place[]>, brackets: readonly Responsibility[]): Span[] {
  return [...groups].flatMap((group) => {
    const without = group.filter((place) => !hasBracket(place, brackets))
    const assigned = group.length - without.length
    return assigned >= FEWEST && assigned >= MOST * group.length ? without.map(({ shown }) => shown) : []
  })
}

/** Whether a bracket, or the subject of one, begins within a place. */
function hasBracket(place: Span, brackets: readonly Responsibility[]): boolean {
  let low = 0
  let high = brackets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((brackets[middle]?.source.end ?? 0) <= place.start) low = middle + 1
    else high = middle
  }
  // The bracket of an item of several paragraphs stands at its end, its subject at its beginning.
  return brackets
    .slice(low, low + 2)
    .some(
      ({ source, subjectSource }) =>
        overlaps(source, place) || (subjectSource !== undefined && contains(place, subjectSource)),
    )
}

/** The numbered items under one heading and of one kind of number, in the order of the text. */
function numberedGroups(document: Document): Iterable<Place[]> {
  const { items } = outlineOfDocument(document)
  const groups = new Map<string, Place[]>()
  for (const item of items) {
    // A note at the end, a chapter and a part of a paragraph are no items of work.
    if (item.rank < 3 || !item.startsLine) continue
    const key = `${String(item.parent ?? -1)} ${String(item.rank)}`
    const group = groups.get(key) ?? []
    group.push({ start: item.start, end: item.end, shown: shownOf(item) })
    groups.set(key, group)
  }
  return groups.values()
}

function shownOf({ start, title, lineEnd }: Item): Span {
  return { start, end: title?.end ?? Math.min(lineEnd, start + SHOWN_LENGTH) }
}

/** The rows of each table without its head. */
function* tableGroups({ tables }: Document): Iterable<Place[]> {
  for (const { rows } of tables)
    yield rows.slice(1).flatMap((row) => {
      const [first] = row
      const last = row.at(-1)
      if (first === undefined || last === undefined) return []
      const titled = row.find(({ text }) => /\p{Script=Han}{2}/u.test(text)) ?? first
      const shown = { start: titled.start, end: Math.min(titled.end, titled.start + SHOWN_LENGTH) }
      return titled.text === '' ? [] : [{ start: first.start, end: last.end, shown }]
    })
}
