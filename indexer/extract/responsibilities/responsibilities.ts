import type { Document } from '../../model/document.ts'
import type { Responsibility, Task } from '../../model/fact.ts'
import { contains, overlaps, sourceOf, type Span } from '../../model/span.ts'
import { alignedTables } from '../tables/aligned-tables.ts'
import { rowAssignments } from './assignment-tables.ts'
import type { Role, Units } from './assignment-units.ts'
import { assignmentsIn, type Assignment } from './assignments.ts'
import type { DepartmentName } from './departments.ts'
import {
  lastItemBefore,
  lineAt,
  linesOf,
  outlineOfDocument,
  type Item,
  type Line,
  type Outline,
} from '../text/items.ts'
import { oncePer } from '../../once-per.ts'

/** A subject is its title or so many characters of its text. */
const SUBJECT_LENGTH = 40

/** Who answers for what in a document (责任分工), and which numbered item each belongs to. */
interface Division {
  readonly responsibilities: readonly Responsibility[]
  readonly tasks: readonly Task[]
}

/** One fact for each bracket, line, clause or table row that says who answers for something (牵头单位, 责任单位 …). */
export function findResponsibilities(document: Document): Responsibility[] {
  return [...divisionOf(document).responsibilities]
}

/** The numbered items of work with a title (任务), where the document says who answers for them. */
export const divisionOf = oncePer(divide)

function divide(document: Document): Division {
  const { text } = document
  const outline = outlineOfDocument(document)
  const places = placesOf(document)
  const responsibilities: Responsibility[] = []
  const tasks: Task[] = []
  const tables: Span[] = []
  // A table of units whose cells go on in the lines below is read as a whole.
  const aligned = alignedTables(text, linesOf(text))
  const others = document.tables.filter((table) => !aligned.some((each) => overlaps(each, table)))
  for (const table of [...others, ...aligned]) {
    const rows = rowAssignments(text, table, places)
    if (rows.length > 0) tables.push(table)
    for (const row of rows) {
      const source = sourceOf(text, row.start, row.end)
      const title = row.subject.text.replace(/<br\s*\/?>/gu, '')
      const number = row.number === undefined ? {} : { number: row.number }
      if (row.units !== undefined)
        responsibilities.push({
          ...base(document, row.units, row.carried),
          source,
          subject: subjectWords(title),
          subjectSource: sourceOf(text, row.subject.start, row.subject.end),
          ...number,
        })
      if (row.task && row.number !== undefined)
        tasks.push({
          ...common(document),
          kind: 'task',
          source,
          inferred: [],
          number: row.number,
          title: subjectWords(title),
        })
    }
  }
  const lines = outline.lines.filter((line) => line.end > line.start && !tables.some((table) => contains(table, line)))
  const assignments = assignmentsIn(text, lines, places)
  const subjects = new Subjects(text, outline, assignments)
  for (const [index, assignment] of assignments.entries()) {
    const subject = subjects.of(index)
    if (subject === undefined) continue
    const { span, item } = subject
    responsibilities.push({
      ...base(document, assignment, []),
      source: sourceOf(text, assignment.start, assignment.end),
      subject: subjectWords(text.slice(span.start, span.end)),
      subjectSource: sourceOf(text, span.start, span.end),
      ...(item === undefined ? {} : { number: item.number }),
    })
    if (item?.title !== undefined && subject.titled)
      tasks.push({
        ...common(document),
        kind: 'task',
        source: sourceOf(text, item.start, item.title.end),
        inferred: [],
        number: item.number,
        title: text.slice(item.title.start, item.title.end).replace(/\s*\n\s*/gu, ''),
        ...groupOf(text, outline, item),
      })
  }
  return {
    responsibilities,
    tasks: [...new Map(tasks.map((task) => [task.source.start, task])).values()],
  }
}

function groupOf(text: string, outline: Outline, item: Item): { group?: string } {
  const parent = item.parent === undefined ? undefined : outline.items[item.parent]
  return parent?.title === undefined ? {} : { group: text.slice(parent.start, parent.title.end) }
}

/** Place names at which a department's name may begin (武昌社保处 in a document of 武昌区). */
function placesOf(document: Document): string[] {
  const place = document.place ?? ''
  return [place, place.replace(/(?:省|市|区|县|州|盟|旗|自治区|新区)$/u, '')].filter((name) => name.length >= 2)
}

function common(document: Document): { document: string; place?: string; period?: string } {
  return {
    document: document.id,
    ...(document.place === undefined ? {} : { place: document.place }),
    ...(document.period === undefined ? {} : { period: document.period }),
  }
}

const ROLES: readonly Role[] = ['lead', 'responsible', 'supporting']

function base(
  document: Document,
  units: Units,
  carried: readonly Role[],
): Omit<Responsibility, 'source' | 'subject' | 'subjectSource' | 'number'> {
  const names = (list: readonly DepartmentName[]): string[] => list.map((unit) => unit.name)
  const inferred = ROLES.filter((role) => carried.includes(role) || units[role].some((unit) => unit.inferred))
  return {
    ...common(document),
    kind: 'responsibility',
    label: [...new Set(units.labels)].join('、'),
    ...(units.lead.length === 0 ? {} : { lead: names(units.lead) }),
    ...(units.responsible.length === 0 ? {} : { responsible: names(units.responsible) }),
    ...(units.supporting.length === 0 ? {} : { supporting: names(units.supporting) }),
    inferred,
  }
}

function subjectWords(words: string): string {
  return words
    .replace(/\s*\n\s*/gu, '')
    .slice(0, SUBJECT_LENGTH)
    .replace(/[。；;，,：:\s\u3000*]+$/u, '')
}

interface Subject {
  readonly span: Span
  /** The numbered item, where the assignment closes one or a part of one. */
  readonly item?: Item
  /** The item has a title and is divided as a task. */
  readonly titled: boolean
}

/** The rank of ① and ②, parts of an item. */
const PART = 7

/** Finds what each assignment closes: the item's title, its words, or only the clause before. */
class Subjects {
  readonly #found: (Subject | undefined)[] = []

  constructor(
    private readonly text: string,
    private readonly outline: Outline,
    private readonly assignments: readonly Assignment[],
  ) {
    for (const index of assignments.keys()) this.#found.push(this.#subject(index))
  }

  of(index: number): Subject | undefined {
    return this.#found[index]
  }

  #subject(index: number): Subject | undefined {
    const assignment = this.assignments[index]
    if (assignment === undefined) return undefined
    const line = this.#line(assignment.start)
    const item = this.#item(assignment.start)
    const onLine = item !== undefined && item.start >= line.start
    if (assignment.work === 'after') return this.#after(assignment, line, onLine ? item : undefined)
    const before = this.assignments[index - 1]
    const sameLine = before !== undefined && before.start >= line.start
    const inItem = sameLine && (!onLine || before.start >= item.start)
    const from = Math.max(line.start, onLine ? item.contentStart : 0, inItem ? before.end : 0)
    const words = this.#trim(from, assignment.start)
    if (words.end === words.start) return inItem ? this.#found[index - 1] : this.#ownLine(index, line, item)
    // “1.提升城市品质。①改造…；②新增…；③建设…。（责任单位：…）”: one bracket behind all parts closes the item around them.
    const parent = item?.parent === undefined ? undefined : this.outline.items[item.parent]
    if (onLine && item.rank === PART && parent?.title !== undefined && this.#closesParent(item, parent, index))
      return this.#whole(parent)
    if (inItem) return { span: this.#short(words), ...(onLine ? { item } : this.#around(index, line)), titled: false }
    if (onLine) return this.#first(index, item, words)
    return this.#unnumbered(index, line, item, words)
  }

  /** The first assignment on an item's own line: its title closes, unless each sentence has an assignment of its own. */
  #first(index: number, item: Item, words: Span): Subject {
    const { title } = item
    const more = title !== undefined && words.end > title.end
    if (title === undefined) return { span: this.#short(words), item, titled: false }
    if (!more) return { span: title, item, titled: this.#hasBody(item, title) && item.rank <= 4 }
    const next = this.assignments[index + 1]
    const divided =
      next !== undefined &&
      next.start < item.lineEnd &&
      this.#trim(this.assignments[index]?.end ?? 0, next.start).end >
        this.#trim(this.assignments[index]?.end ?? 0, next.start).start
    if (!divided) return { span: title, item, titled: true }
    const rest = this.#trim(title.end, words.end)
    return { span: this.#short(rest), item, titled: true }
  }

  /** Whether anything but assignments follows a title within its item. */
  #hasBody(item: Item, title: Span): boolean {
    let from = title.end
    for (const assignment of this.#within(item)) {
      if (assignment.start < from) continue
      if (this.#trim(from, assignment.start).end > this.#trim(from, assignment.start).start) return true
      from = assignment.end
    }
    const rest = this.#trim(from, item.end)
    return rest.end > rest.start
  }

  /** An assignment after unnumbered words: the item they belong to, where it is the only one there; else the paragraph. */
  #unnumbered(index: number, line: Line, item: Item | undefined, words: Span): Subject {
    if (item !== undefined && this.#alone(index, item)) return this.#whole(item)
    return { span: this.#short(words), ...this.#around(index, line), titled: false }
  }

  /** An assignment on a line of its own closes the item before it, or its paragraph; a second line the same again. */
  #ownLine(index: number, line: Line, item: Item | undefined): Subject | undefined {
    const before = this.assignments[index - 1]
    const previous = this.#lineBefore(line)
    if (previous === undefined) return undefined
    if (before !== undefined && before.start >= previous.start && before.end <= previous.end) {
      const start = this.#trim(previous.start, before.start)
      if (start.end === start.start) return this.#found[index - 1]
    }
    if (item !== undefined && this.#alone(index, item, true)) {
      const parent = item.parent === undefined ? undefined : this.outline.items[item.parent]
      if (parent?.title !== undefined && this.#closesParent(item, parent, index)) return this.#whole(parent)
      return this.#whole(item)
    }
    const from = Math.max(
      previous.start,
      before !== undefined && before.end > previous.start ? before.end : 0,
      item !== undefined && item.start >= previous.start ? item.contentStart : 0,
    )
    const words = this.#trim(from, previous.end)
    if (words.end === words.start) return undefined
    return {
      span: this.#short(words),
      ...(item !== undefined && item.start >= previous.start ? { item } : {}),
      titled: false,
    }
  }

  /** The bracket after the last of several sub-items, none of which has one, closes the item around them. */
  #closesParent(item: Item, parent: Item, index: number): boolean {
    if (item.end < parent.end) return false
    const siblings = this.outline.items.filter(
      (other) => other.parent !== undefined && this.outline.items[other.parent] === parent,
    )
    return (
      siblings.length > 1 && this.#within(parent).length === 1 && this.#within(parent)[0] === this.assignments[index]
    )
  }

  #whole(item: Item): Subject {
    if (item.title !== undefined) return { span: item.title, item, titled: this.#hasBody(item, item.title) }
    return { span: this.#short(this.#trim(item.contentStart, item.lineEnd)), item, titled: false }
  }

  /** Words after 由市医保局牵头，: the rest of the sentence. */
  #after(assignment: Assignment, line: Line, item: Item | undefined): Subject | undefined {
    let end = assignment.end
    while (end < line.end && !'。；;！'.includes(this.text.charAt(end))) end++
    const words = this.#trim(assignment.end, end)
    if (words.end === words.start) return undefined
    return { span: this.#short(words), ...(item === undefined ? {} : { item }), titled: false }
  }

  /** No other assignment stands in the item before this one; lines directly above and below it are of the same kind. */
  #alone(index: number, item: Item, ownLine = false): boolean {
    const others = this.#within(item).filter((other) => other !== this.assignments[index] && other.start >= item.start)
    const start = this.assignments[index]?.start ?? 0
    return others.every((other) => ownLine && other.start > start && this.#isOwnLine(other))
  }

  #isOwnLine(assignment: Assignment): boolean {
    const line = this.#line(assignment.start)
    const before = this.#trim(line.start, assignment.start)
    return before.end === before.start
  }

  /** The item whose number the unnumbered paragraph of an assignment carries: none, where it is one of several. */
  #around(index: number, line: Line): { item?: Item } {
    const item = this.#item(this.assignments[index]?.start ?? 0)
    if (item === undefined || item.rank < 3 || item.start < line.start) return {}
    return { item }
  }

  #within(item: Item): Assignment[] {
    let low = 0
    let high = this.assignments.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.assignments[middle]?.start ?? 0) < item.start) low = middle + 1
      else high = middle
    }
    const inside: Assignment[] = []
    for (let at = low; at < this.assignments.length; at++) {
      const assignment = this.assignments[at]
      if (assignment === undefined || assignment.start >= item.end) break
      // Sub-items with assignments of their own are not part of the item's own words.
      if (inside.length < 40) inside.push(assignment)
      else break
    }
    return inside
  }

  #item(position: number): Item | undefined {
    return this.outline.items[lastItemBefore(this.outline.items, position)]
  }

  #line(position: number): Line {
    return this.outline.lines[lineAt(this.outline.lines, position)] ?? { start: 0, end: this.text.length, index: 0 }
  }

  #lineBefore(line: Line): Line | undefined {
    for (let at = line.index - 1; at >= 0 && at > line.index - 6; at--) {
      const before = this.outline.lines[at]
      if (before !== undefined && this.text.slice(before.start, before.end).trim() !== '') return before
    }
    return undefined
  }

  /** A span without stops, blanks, dashes and marks of emphasis around its words. */
  #trim(start: number, end: number): Span {
    let from = start
    let to = end
    while (from < to && /[\s\u3000。；;，,、：:.*#>—\-–·•|]/u.test(this.text.charAt(from))) from++
    while (to > from && /[\s\u3000。；;，,、：:.*—\-–|]/u.test(this.text.charAt(to - 1))) to--
    return { start: from, end: to }
  }

  #short(words: Span): Span {
    return this.#trim(words.start, Math.min(words.end, words.start + SUBJECT_LENGTH))
  }
}
