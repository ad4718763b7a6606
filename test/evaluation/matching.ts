import type { Span } from '../../indexer/model/span.ts'

// Marks of citations and figures, as answers carry them: “达到83岁[1]。”, “平均6.73%[算1]。”
const MARK = /\[算?\d+\]/gu

/** A text without its marks `[1]` and `[算1]`. */
export function withoutMarks(text: string): string {
  return text.replace(MARK, '')
}

/**
 * A text as it is compared: full-width and half-width forms alike (NFKC), small letters, without blanks,
 * quotation marks and marks of emphasis (expected contents are written without them).
 * A blank between two digits stays, so that two numbers do not become one.
 */
export function comparable(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”"'‘’《》*]/gu, '')
  let result = ''
  let blank = false
  for (const character of plain) {
    if (isBlank(character)) {
      blank = true
      continue
    }
    if (blank && isDigit(character) && isDigit(result.at(-1))) result += ' '
    blank = false
    result += character
  }
  return result
}

/**
 * Whether a text holds an expected entry. An entry may name alternatives (`6.7%|6.73%`). Marks in the
 * text are no part of it; numbers count as whole numbers: `6` is not in `2026`, `7%` not in `6.7%`.
 */
export function holds(text: string, entry: string): boolean {
  const searched = comparable(text.replace(MARK, ' '))
  return entry.split('|').some((alternative) => holdsWhole(searched, comparable(alternative)))
}

function holdsWhole(text: string, entry: string): boolean {
  if (entry === '') return false
  for (let at = text.indexOf(entry); at !== -1; at = text.indexOf(entry, at + 1)) {
    const end = at + entry.length
    const startsInNumber = isDigit(entry[0]) && continuesBefore(text, at)
    const endsInNumber = isDigit(entry.at(-1)) && continuesAfter(text, end)
    if (!startsInNumber && !endsInNumber) return true
  }
  return false
}

/** Whether the digit at `start` belongs to a number that begins earlier: 2|6, 6.|7. */
function continuesBefore(text: string, start: number): boolean {
  const before = text[start - 1]
  return isDigit(before) || (before === '.' && isDigit(text[start - 2]))
}

/** Whether the number that ends at `end` goes on: 6|2, 6|.7. */
function continuesAfter(text: string, end: number): boolean {
  return isDigit(text[end]) || (text[end] === '.' && isDigit(text[end + 1]))
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9'
}

function isBlank(character: string): boolean {
  return character.trim() === '' || character === '\u200b'
}

/** A place of a document that an answer is expected to cite; `doc` is the file's name. */
export interface ExpectedSource {
  readonly doc: string
  readonly quote: string
  readonly start?: number | undefined
  readonly end?: number | undefined
}

/** What of a citation counts when it is compared with an expected source. */
export interface CitedPlace extends Span {
  readonly document: { readonly id: string; readonly file: string }
  readonly quote: string
}

/**
 * Whether one of the citations is of the source's document and overlaps it; a source without a
 * position is cited when one of the two quotations holds the other.
 */
export function isCited(source: ExpectedSource, citations: readonly CitedPlace[]): boolean {
  return citations.some((citation) => {
    if (citation.document.file !== source.doc && citation.document.id !== source.doc) return false
    if (source.start !== undefined && source.end !== undefined)
      return citation.start < source.end && source.start < citation.end
    const [expected, quoted] = [comparable(source.quote), comparable(citation.quote)]
    return quoted !== '' && (quoted.includes(expected) || expected.includes(quoted))
  })
}
