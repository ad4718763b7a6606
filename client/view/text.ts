import type { Citation } from '../../server/protocol/answer.ts'
import { button, element, type Child } from '../dom.ts'
import { tokens, type Token } from '../marks.ts'

/** What the parts of an answer can do and know. */
export interface AnswerContext {
  /** Those that have arrived. */
  citation(id: number): Citation | undefined
  /** Opens the source beside the answer, at the quoted words. */
  openCitation(id: number, opener: HTMLElement): void
  /** Unfolds the formula of a figure. */
  openFigure(id: number, opener: HTMLElement): void
  /** Asks a question as if it were typed. */
  ask(question: string): void
  /** Says something to screen readers and shows it for a moment. */
  say(text: string): void
}

/** The mark of a citation: a small number that opens the source. */
export function citationMark(context: AnswerContext, id: number): HTMLElement {
  const citation = context.citation(id)
  const name = citation ? `出处 ${id}：${citation.document.title}` : `出处 ${id}`
  return button(String(id), (event) => context.openCitation(id, event.currentTarget as HTMLElement), {
    class: 'mark',
    'aria-label': name,
    title: name,
    'data-citation': id,
  })
}

/** The mark of a figure: opens its formula. */
export function figureMark(context: AnswerContext, id: number): HTMLElement {
  return button(`算${id}`, (event) => context.openFigure(id, event.currentTarget as HTMLElement), {
    class: 'mark figure-mark',
    'aria-label': `算${id}：计算过程`,
    title: '计算过程',
    'data-figure': id,
  })
}

// “17项主要指标中有2项未完成”, “年均6.73%”, “84.98岁”: the number with its percent sign is made bold in a lead, so that it carries far.
const BOLD = /[-−+]?\d[\d,.]*\d%?|\d%?/gu

// “2021年10.4%”, “2021—2023年上半年”: a year is not what is asked for.
const YEAR = /^\d{4}$/u
const YEAR_SIGNS = ['年', '—', '-', '–', '～']

function boldNumbers(text: string): Child[] {
  const found: Child[] = []
  let from = 0
  for (const match of text.matchAll(BOLD)) {
    const after = text[match.index + match[0].length] ?? ''
    if (YEAR.test(match[0]) && YEAR_SIGNS.includes(after)) continue
    if (match.index > from) found.push(text.slice(from, match.index))
    found.push(element('b', {}, match[0]))
    from = match.index + match[0].length
  }
  if (from < text.length) found.push(text.slice(from))
  return found
}

/** A text with its marks as buttons; with `bold`, its numbers stand out. A mark whose citation is not there stays as it is written. */
export function markedText(context: AnswerContext, text: string, bold = false): Child[] {
  const words = (piece: string): Child[] => (bold ? boldNumbers(piece) : [piece])
  const all = tokens(text)
  const shown: Child[] = []
  let from = 0
  for (let index = 0; index < all.length; index++) {
    const token = all[index]
    if (token === undefined) continue
    if (token.kind === 'words') {
      const before = token.text.slice(from)
      const next = all[index + 1]
      from = 0
      if (next === undefined || next.kind === 'words') {
        shown.push(...words(before))
        continue
      }
      // A mark never stands alone on a new line: it keeps to the last two signs before it, such as “命。”.
      const cut = Math.max(0, before.length - 2)
      shown.push(...words(before.slice(0, cut)))
      const marks: Child[] = []
      for (let token = all[index + 1]; marks.length < MOST_TOGETHER; token = all[index + 1]) {
        if (token === undefined || token.kind === 'words') break
        marks.push(mark(context, token))
        index++
      }
      const behind = closing(all[index + 1])
      from = behind.length
      shown.push(element('span', { class: 'together' }, ...words(before.slice(cut)), ...marks, behind))
      continue
    }
    // Nor does what closes a sentence or an item: “体系[1][5]、”.
    const behind = closing(all[index + 1])
    from = behind.length
    shown.push(
      behind === '' ? mark(context, token) : element('span', { class: 'together' }, mark(context, token), behind),
    )
  }
  return shown
}

/** The sign with which a token closes what stands before it: 。，、； and the like; empty where it begins with words. */
function closing(token: Token | undefined): string {
  const first = token?.kind === 'words' ? token.text[0] : undefined
  return first !== undefined && CLOSING.includes(first) ? first : ''
}

/** Most marks that keep together: more would not fit on a line of a phone. */
export const MOST_TOGETHER = 4

const CLOSING = '。，、；：！？）》”'

function mark(context: AnswerContext, token: Exclude<Token, { kind: 'words' }>): Child {
  if (token.kind === 'figure') return figureMark(context, token.id)
  return context.citation(token.id) ? citationMark(context, token.id) : `[${token.id}]`
}

/** One paragraph a line. */
export function paragraphs(context: AnswerContext, text: string, bold = false): HTMLElement[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => element('p', {}, ...markedText(context, line, bold)))
}
