/** A piece of an answer's text: words, the mark of a citation, or the mark of a figure. */
export type Token =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'citation'; readonly id: number }
  | { readonly kind: 'figure'; readonly id: number }

// “17项主要指标中有2项未完成规划中期进度。[1]”, “平均增幅为6.73%。[算1]”: the mark stands in square brackets.
const MARK = /\[(?<figure>算)?(?<id>\d{1,4})\]/gu

/** Text with marks → words and marks in order; the words in between are never empty. */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  let from = 0
  for (const match of text.matchAll(MARK)) {
    if (match.index > from) found.push({ kind: 'words', text: text.slice(from, match.index) })
    found.push({ kind: match.groups?.['figure'] ? 'figure' : 'citation', id: Number(match.groups?.['id']) })
    from = match.index + match[0].length
  }
  if (from < text.length) found.push({ kind: 'words', text: text.slice(from) })
  return found
}

/** The text as it is read out or searched: without marks. */
export function withoutMarks(text: string): string {
  return tokens(text)
    .map((token) => (token.kind === 'words' ? token.text : ''))
    .join('')
}
