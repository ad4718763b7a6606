/** Characters before and after a span in which the ends of its sentence are looked for. */
const SENTENCE_REACH = 160

/** The sentence around a span, at most 160 characters before and after it. */
export function sentenceAround(text: string, start: number, end: number): string {
  const span = sentenceSpan(text, start, end)
  return text.slice(span.start, span.end)
}

/** The span of the sentence around a span; it ends at 。；or a line's end. */
export function sentenceSpan(text: string, start: number, end: number): { start: number; end: number } {
  let from = start
  while (from > 0 && start - from < SENTENCE_REACH && !/[。！？；;\n]/u.test(text[from - 1] ?? '')) from--
  let to = end
  while (to < text.length && to - end < SENTENCE_REACH && !/[。！？；;\n]/u.test(text[to] ?? '')) to++
  while (from < start && /\s/u.test(text[from] ?? '')) from++
  return { start: from, end: to }
}
