import { sentenceAround } from './sentence-span.ts'
import type { Entry } from './register.ts'

// “前11个月”, “前十一个月”, “1—11月”
const MONTHS = /前(?<words>\d{1,2}|[一二三四五六七八九十]{1,2})个?月|1月?(?:[-—–~]|到|至)(?<last>\d{1,2})月/u
const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一']

/** How many months from the beginning of a year on a text speaks of; nothing where it speaks of none. */
export function monthsIn(text: string): number | undefined {
  const { words, last } = MONTHS.exec(text)?.groups ?? {}
  const said = words ?? last
  if (said === undefined) return undefined
  const at = NUMBERS.indexOf(said)
  return at === -1 ? Number(said) : at + 1
}

/** Whether a value is of the months that a question asks about: that of a whole year is no answer to 前11个月. */
export function fitsMonths(question: string, { fact, document }: Entry): boolean {
  return !isOfOtherMonths(question, sentenceAround(document.text, fact.source.start, fact.source.end))
}

/** Whether a question asks about the first months of a year, and a sentence does not speak of them. */
export function isOfOtherMonths(question: string, sentence: string): boolean {
  const asked = monthsIn(question)
  return asked !== undefined && monthsIn(sentence) !== asked
}
