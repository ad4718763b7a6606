import type { Document, Section } from '../model/document.ts'
import type { Passage } from '../model/passage.ts'
import type { Span } from '../model/span.ts'

/** Longest passage, in UTF-16 units: well within the 512 tokens that the embedding model reads. */
export const MAX_PASSAGE_LENGTH = 400

/**
 * The passages of a document: whole sentences, at most 400 characters, none across a section.
 *
 * Every character of the text that is not blank lies in exactly one passage, but for headings that
 * nothing stands under.
 *
 * @param firstId id of the first passage; the others count on
 */
export function passagesOf(document: Document, firstId: number): Passage[] {
  const passages: Passage[] = []
  for (const section of document.sections) {
    for (const span of packed(document.text, ownText(document, section))) {
      if (isHeadingOnly(document.text, section, span)) continue
      const text = document.text.slice(span.start, span.end)
      passages.push({ id: firstId + passages.length, document: document.id, section: section.id, text, ...span })
    }
  }
  return passages
}

/** A section's text up to its first subsection; what follows its subsections belongs to the last of them. */
function ownText(document: Document, section: Section): Span {
  const child = document.sections[section.id + 1]
  return { start: section.start, end: child?.parent === section.id ? child.start : section.end }
}

function isHeadingOnly(text: string, section: Section, span: Span): boolean {
  return section.id !== 0 && text.slice(Math.max(span.start, section.headingSpan.end), span.end).trim() === ''
}

/** Paragraphs packed together up to the limit; a paragraph over it is divided at sentence ends. */
function packed(text: string, span: Span): Span[] {
  const spans: Span[] = []
  let open: Span | undefined
  for (const piece of pieces(text, span)) {
    if (open !== undefined && piece.end - open.start <= MAX_PASSAGE_LENGTH) open = { start: open.start, end: piece.end }
    else {
      if (open !== undefined) spans.push(open)
      open = piece
    }
  }
  if (open !== undefined) spans.push(open)
  return spans
}

/** Shorter lines without a stop are titles, not the first half of a sentence, in characters. */
const MIN_BROKEN_LINE = 12

// “一、”, “(一)”, “1.”, “第一章”, “—— ”, “|”, “#”, “* ”: what begins anew is not the rest of a sentence.
const BEGINS_ANEW =
  /^(?:[一二三四五六七八九十百]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d+[、.．)）]|第[一二三四五六七八九十百\d]+[章节条篇部分]|[—|#*●■◆•【])/u

/**
 * The sentences of a passage: as `pieces`, but a sentence that a line's end breaks (“外沙湖、内沙⏎⏎湖、晒湖获评…”,
 * as PDF text and columns have it) is one.
 */
export function sentencesOf(text: string, span: Span): Span[] {
  const joined: Span[] = []
  for (const piece of pieces(text, span)) {
    const before = joined.at(-1)
    if (before !== undefined && isBroken(text, before, piece)) joined[joined.length - 1] = { ...before, end: piece.end }
    else joined.push(piece)
  }
  return joined
}

function isBroken(text: string, before: Span, after: Span): boolean {
  const first = text.slice(before.start, before.end)
  return (
    first.length >= MIN_BROKEN_LINE &&
    after.end - before.start <= MAX_PASSAGE_LENGTH &&
    /[\p{L}\p{N}，,、]$/u.test(first) &&
    /[，,、]/u.test(first) &&
    !BEGINS_ANEW.test(first) &&
    !BEGINS_ANEW.test(text.slice(after.start, after.end))
  )
}

/** A bracket is taken for one only if it closes within so many characters. */
const CLOSES_WITHIN = 240

/** Where a bracket of a line closes; its beginning where it does not: “（责任领导：孙丽华；牵头单位：县卫健局）” is one piece. */
function closing(text: string, open: number, end: number): number {
  let depth = 0
  for (let at = open; at < Math.min(end, open + CLOSES_WITHIN); at++) {
    const character = text[at] ?? ''
    if (character === '\n' || character === '。') return open
    if ('（('.includes(character)) depth++
    else if ('）)'.includes(character) && --depth === 0) return at
  }
  return open
}

/** Sentences and lines, each without blanks around it; one over the limit is cut at commas, else where it must. */
function pieces(text: string, span: Span): Span[] {
  const found: Span[] = []
  let start = span.start
  let inside = span.start
  for (let at = span.start; at < span.end; at++) {
    const character = text[at] ?? ''
    if ('（('.includes(character)) inside = Math.max(inside, closing(text, at, span.end))
    if (!'。！？；!?;\n'.includes(character)) continue
    if ('；;'.includes(character) && at < inside) continue
    // “。”” closes the sentence with its quotation mark.
    const end = /[”’)）]/u.test(text[at + 1] ?? '') && character !== '\n' ? at + 2 : at + 1
    pushCut(found, text, start, Math.min(end, span.end))
    start = Math.min(end, span.end)
    at = start - 1
  }
  pushCut(found, text, start, span.end)
  return found
}

function pushCut(found: Span[], text: string, start: number, end: number): void {
  while (start < end && /\s/u.test(text[start] ?? '')) start++
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--
  while (end - start > MAX_PASSAGE_LENGTH) {
    const window = text.slice(start, start + MAX_PASSAGE_LENGTH)
    const comma = Math.max(
      window.lastIndexOf('，'),
      window.lastIndexOf(','),
      window.lastIndexOf('、'),
      window.lastIndexOf('|'),
    )
    let cut = start + (comma > MAX_PASSAGE_LENGTH / 2 ? comma + 1 : MAX_PASSAGE_LENGTH)
    // Never between the two halves of a character outside the basic plane.
    if (/[\uD800-\uDBFF]/u.test(text[cut - 1] ?? '')) cut--
    found.push({ start, end: cut })
    start = cut
  }
  if (end > start) found.push({ start, end })
}
