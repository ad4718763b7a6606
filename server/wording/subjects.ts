/** Longest name of an item in a lead or a table, in characters: a fact keeps the first 40 of a subject, which may end within a number. */
const MAX_SUBJECT = 38
/** Shortest first clauses that tell an item from others, in characters. */
const MIN_CLAUSE = 8

/** An item of work as the register keeps it, never ending within a number. */
export function wholeSubject(subject: string): string {
  return subject.length < MAX_SUBJECT ? subject : `${subject.replace(/[\d.]+$/u, '')}……`
}

/** A long item of work by its first clauses, cut where a clause ends and never within a number. */
export function shortSubject(subject: string): string {
  if (subject.length < MAX_SUBJECT) return subject.replace(/[，；、]$/u, '')
  const head = subject.slice(0, MAX_SUBJECT)
  const clause = Math.max(...['，', '；', '。', ','].map((mark) => head.lastIndexOf(mark)))
  const cut = clause >= MIN_CLAUSE ? head.slice(0, clause) : head.replace(/[\d.]+$/u, '')
  return `${cut}……`
}
