import type { DocumentDetail } from '../../server/protocol/register.ts'
import { element } from '../dom.ts'
import { lines, pieces, type Range } from '../spans.ts'
import { divisionWords } from './place-words.ts'

/** A range of the text to be shown in another way. */
export interface Highlight extends Range {
  readonly look: 'quoted' | 'quoted current' | 'found' | 'found current'
}

interface Line extends Range {
  readonly node: HTMLElement
}

/** Signs that a heading may have beside its number and words: blanks, a full stop. */
const HEADING_SLACK = 3

/** A document's text as it stands: one paragraph a line, headings as headings, tables as tables, with highlights over it. */
export class DocumentText {
  readonly root = element('div', { class: 'document-text', lang: 'zh' })
  readonly #text: string
  readonly #lines: Line[] = []
  #painted: Line[] = []

  constructor(document: DocumentDetail) {
    this.#text = document.text
    const headings = new Map(document.sections.map((section) => [section.start, section]))
    const tables = [...document.tables].sort((a, b) => a.start - b.start)
    const begun = divisions(document)
    let table = 0
    for (const line of lines(document.text)) {
      while (tables[table] && (tables[table]?.end ?? 0) <= line.start) table++
      const inside = tables[table]
      if (inside && line.start < inside.end && line.end > inside.start) {
        if (line.start > inside.start) continue
        this.#divide(begun, line.end)
        this.#addTable(inside)
        continue
      }
      if (document.text.slice(line.start, line.end).trim() === '') continue
      this.#divide(begun, line.end)
      const level = this.#levelOf(headings, line)
      const node =
        level === undefined
          ? element('p')
          : element('p', {
              class: `heading level-${Math.min(level, 4)}`,
              role: 'heading',
              'aria-level': Math.min(level + 2, 6),
            })
      this.#add(line, node)
      this.root.append(node)
    }
  }

  /** Sets a quiet line above the text where a page of the file, or a sheet, begins. */
  #divide(begun: Division[], end: number): void {
    while (begun[0] && begun[0].start < end) {
      this.root.append(element('p', { class: 'division' }, begun[0].words))
      begun.shift()
    }
  }

  /** The level of the heading that a line is; `undefined` where it is none. */
  #levelOf(headings: ReadonlyMap<number, DocumentDetail['sections'][number]>, line: Range): number | undefined {
    const words = this.#text.slice(line.start, line.end)
    // A heading may stand after blanks: “　　（一）经济发展”.
    const section = headings.get(line.start) ?? headings.get(line.start + words.length - words.trimStart().length)
    if (!section?.heading || !words.includes(section.heading)) return undefined
    // “4.空气质量优良天数比率完成市下达目标。(责任单位:…)”: a heading that goes on as text is set as text.
    const rest = words.trim().length - section.number.length - section.heading.length
    return rest <= HEADING_SLACK ? section.level : undefined
  }

  #add(range: Range, node: HTMLElement): void {
    node.textContent = this.#text.slice(range.start, range.end)
    this.#lines.push({ start: range.start, end: range.end, node })
  }

  #addTable(table: DocumentDetail['tables'][number]): void {
    const rows = table.rows.map((cells) =>
      element(
        'tr',
        {},
        ...cells.map((cell) => {
          const node = element('td')
          this.#add(cell, node)
          return node
        }),
      ),
    )
    this.root.append(
      element(
        'div',
        { class: 'scroll', role: 'region', 'aria-label': '表格', tabindex: 0 },
        element('table', {}, element('tbody', {}, ...rows)),
      ),
    )
  }

  /** Shows these highlights and no others; gives the element of each `current` one, in order. */
  paint(highlights: readonly Highlight[]): HTMLElement[] {
    for (const line of this.#painted) line.node.textContent = this.#text.slice(line.start, line.end)
    this.#painted = []
    const current: HTMLElement[] = []
    if (highlights.length === 0) return current
    for (const line of this.#lines) {
      const over = highlights.filter((highlight) => highlight.start < line.end && highlight.end > line.start)
      if (over.length === 0) continue
      this.#painted.push(line)
      line.node.replaceChildren(
        ...pieces(line.start, line.end, over).map(({ start, end, covered }) => {
          const words = this.#text.slice(start, end)
          if (covered.length === 0) return words
          const look = [...new Set(covered.flatMap((index) => over[index]?.look.split(' ') ?? []))]
          const mark = element('mark', { class: look.join(' ') }, words)
          if (look.includes('current')) current.push(mark)
          return mark
        }),
      )
    }
    return current
  }

  /** The paragraph or cell that holds a position, or the next one after it. */
  lineAt(position: number): HTMLElement | undefined {
    return this.#lines.find((line) => line.end > position)?.node
  }
}

interface Division {
  readonly start: number
  readonly words: string
}

/** Where each page or sheet begins, in the order of the text. */
function divisions({ places = [] }: DocumentDetail): Division[] {
  const found: Division[] = []
  for (const { start, where } of places) {
    const words = divisionWords(where)
    if (words !== undefined && found[found.length - 1]?.words !== words) found.push({ start, words })
  }
  return found
}
