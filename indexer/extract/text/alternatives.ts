/** Alternatives of a pattern, the longest first, so that none hides one that goes on. */
export function longestFirst(words: string): string {
  return [...new Set(words.split('|'))].sort((a, b) => b.length - a.length).join('|')
}
