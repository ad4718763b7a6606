/**
 * Official words, each with the everyday ones for the same thing.
 *
 * `(甲|乙)` stands for either, `(甲|)` for 甲 or nothing; nothing else has a meaning of its own.
 */
export type Wordings = Readonly<Record<string, readonly string[]>>

/** The words that a pattern of `Wordings` stands for. */
export function spellings(pattern: string): string[] {
  const open = pattern.indexOf('(')
  if (open === -1) return [pattern]
  const close = pattern.indexOf(')', open)
  const choices = pattern.slice(open + 1, close).split('|')
  const rests = spellings(pattern.slice(close + 1))
  const start = pattern.slice(0, open)
  return choices.flatMap((choice) => rests.map((rest) => `${start}${choice}${rest}`))
}
