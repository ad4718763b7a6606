import type { Style } from './docx-styles.ts'
import { canBeTitle, goesOn, isPlaceLine, isTitle } from './title.ts'
import { descend, type Element } from './xml.ts'

/** A paragraph at the head of a Word document, with what its look tells of it. */
export interface HeadParagraph {
  readonly text: string
  /** Of the style Title (标题). */
  readonly isTitle: boolean
  readonly centred: boolean
  /** Size of its letters in half points; 0 where nothing states one. */
  readonly size: number
}

/** Paragraphs at the head of a document among which its title is looked for. */
export const HEAD_PARAGRAPHS = 12
/** Letters of 15 points and more are a title's; body text has 12 to 16, so less than that says nothing. */
const LARGE = 30
/** Lines of one title. */
const MAX_LINES = 4

/** How a paragraph at the head looks. */
export function headParagraph(paragraph: Element, text: string, style: Style | undefined): HeadParagraph {
  const run = paragraph.children.find(
    (child): child is Element => typeof child !== 'string' && child.name === 'r' && descend(child, 't') !== undefined,
  )
  const alignment = descend(paragraph, 'pPr', 'jc')?.attributes['val']
  const size = descend(run, 'rPr', 'sz')?.attributes['val']
  return {
    text: text.replace(/(?<=\p{Script=Han}|[”》])\s*\n\s*(?=\p{Script=Han}|[“《])/gu, '').trim(),
    isTitle: /^(?:title|标题)$/iu.test(style?.name ?? ''),
    centred: alignment === undefined ? (style?.centred ?? false) : alignment === 'center',
    size: size === undefined ? (style?.size ?? 0) : Number(size),
  }
}

/**
 * The title of a Word document by its look: paragraphs of the style Title, else the largest that stand in the middle
 * before the first that does not (红头、文号、落款 aside). One on several lines is put together.
 *
 * @returns nothing where its look tells of none
 */
export function titleByLook(paragraphs: readonly HeadParagraph[]): string | undefined {
  const head = paragraphs.filter(({ text }) => text !== '')
  const styled = head.findIndex(({ isTitle: is, text }) => is && text.length >= 2)
  if (styled !== -1) return wholeTitle(head, styled)
  // “附件2” and a number at the side stand above a title in the middle.
  const first = head.findIndex(({ centred }) => centred)
  const end = head.findIndex(({ centred, text }, at) => at > first && !centred && text.length > 0)
  if (first === -1 || head.slice(0, first).some(({ text }) => text.length > 40 || text.includes('。'))) return undefined
  const middle = head.slice(0, end === -1 ? undefined : end)
  const large = middle.filter(
    ({ text, centred, size }) => centred && canBeTitle(text) && (size >= LARGE || isTitle(text)),
  )
  const largest = Math.max(...large.map(({ size }) => size))
  const chosen = large.find(({ size }) => size === largest)
  return chosen === undefined ? undefined : wholeTitle(middle, fromItsPlace(middle, middle.indexOf(chosen)))
}

/** “青阳县” on a line of its own above the rest of the title. */
function fromItsPlace(head: readonly HeadParagraph[], at: number): number {
  const [before, title] = [head[at - 1], head[at]]
  return before !== undefined && before.size === title?.size && isPlaceLine(before.text) ? at - 1 : at
}

/** A title with the lines below it that look the same, until it is whole. */
function wholeTitle(head: readonly HeadParagraph[], from: number): string {
  const first = head[from]
  if (first === undefined) return ''
  let title = first.text
  for (const next of head.slice(from + 1, from + MAX_LINES)) {
    const alike = next.isTitle === first.isTitle && next.size === first.size && next.centred === first.centred
    if (!alike || !canBeTitle(next.text)) break
    if (isTitle(title) && !goesOn(title, next.text)) break
    title += next.text
  }
  return title
}
