import type { Span } from '../model/span.ts'
import { oncePer } from '../once-per.ts'

/** Most places at which words are looked for in one document. */
const MAX_PLACES = 100

/** A text without what may change when a document is set anew, and where each character of it stood. */
interface Squeezed {
  readonly text: string
  readonly positions: readonly number[]
}

/**
 * Words as they are compared: one width of letters, digits and punctuation, one form of quotation marks, no blanks
 * and line ends, no marks of emphasis. So a quotation is found again when only the setting of a document has changed.
 */
export function squeeze(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[“”„‟"『』「」]/gu, '"')
    .replace(/[\s*#|]+/gu, '')
}

const squeezed = oncePer((document: { readonly text: string }): Squeezed => {
  let text = ''
  const positions: number[] = []
  let at = 0
  for (const character of document.text) {
    const form = squeeze(character)
    text += form
    positions.push(...new Array<number>(form.length).fill(at))
    at += character.length
  }
  return { text, positions }
})

/** Where words stand in a document, in its order, whatever its blanks, line ends and widths; at most 100 places. */
export function findWords(document: { readonly text: string }, words: string): Span[] {
  const wanted = squeeze(words)
  const { text, positions } = squeezed(document)
  const found: Span[] = []
  if (wanted === '') return found
  let at = text.indexOf(wanted)
  while (at !== -1 && found.length < MAX_PLACES) {
    const last = positions[at + wanted.length - 1] ?? 0
    found.push({ start: positions[at] ?? 0, end: last + ((document.text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) })
    at = text.indexOf(wanted, at + wanted.length)
  }
  return found
}
