import { findPeriods, isSpan, yearsOf, type PeriodMention } from '../../../indexer/extract/text/periods.ts'
import type { Document } from '../../../indexer/model/document.ts'
import { overlaps, type Span } from '../../../indexer/model/span.ts'
import type { Query } from '../../question/query.ts'
import { quoteText } from '../../wording/values.ts'
import type { Evidence } from '../evidence.ts'
import { goalsYear } from './report-year.ts'

/** Periods that are only held against what is told (比2020年), or from which it comes (由2020年的32张). */
const ONLY_COMPARED: readonly PeriodMention['relation'][] = ['than', 'from']

/** 一季度 alone is of any year. */
const SAYS_YEAR = /\d{4}|[〇零○]|[今去上前明来本]年|年度|五/u

// “开工2020年新增棚改500户”: the year tells which, not when.
const OF_THING = /(?:完成|开工|实施|启动|推进|做好|办好|兑现|消化|清偿)$/u

/**
 * Whether what answers within a sentence is said of other periods than the ones asked for (时点不符): asked for 2023,
 * “2021年、2022年……分别为” is no answer, nor is “2023年上半年”.
 *
 * @param part the clauses of the sentence that answer; what they leave unsaid stands in the clauses before them
 */
export function isOfOtherPeriod(
  { query, register }: Pick<Evidence, 'query' | 'register'>,
  { document, start, end }: Span & { readonly document: Document },
  part: string,
): boolean {
  // Of the years of a plan many ways tell (今后五年, 每年).
  if (query.periods.length === 0 || query.periods.some(isSpan)) return false
  const sentence = quoteText(document.text.slice(start, end), Infinity)
  const from = Math.max(0, sentence.indexOf(part.replace(/…+$/u, '')))
  const told = periodsTold(document, sentence, { start: from, end: from + part.length })
  if (told.length > 0) return !told.some((period) => query.periods.some((asked) => holds(period, asked)))
  // A goal for 2025 that says no year tells nothing of 2021.
  const goals = register
    .inDocument(document)
    .flatMap(({ fact }) => (fact.kind === 'target' && overlaps(fact.source, { start, end }) ? [fact.period] : []))
  return (
    goals.length > 0 &&
    goals.every((goal) => goal !== undefined && !query.periods.some((asked) => goal === asked || goal.endsWith(asked)))
  )
}

/** Whether words of a sentence are said of other years than the ones asked for: of 去年 in “去年……5件实事，今年……5件实事”. */
export function isSaidOfOther({ periods }: Query, document: Document, sentence: Span, words: Span): boolean {
  if (periods.length === 0 || periods.some(isSpan)) return false
  const { start, end } = sentence
  const within = { start: words.start - start, end: words.end - start }
  const told = periodsTold(document, document.text.slice(start, end), within)
  return told.length > 0 && !told.some((period) => periods.some((asked) => holds(period, asked)))
}

/** The periods that a part of a sentence is said of: its own, else the last ones named before it. */
function periodsTold(document: Document, sentence: string, part: Span): string[] {
  const thisYear = document.kind === 'work-report' ? goalsYear(document) : undefined
  const told = findPeriods(sentence, thisYear === undefined ? {} : { thisYear }).filter(
    (mention) =>
      !ONLY_COMPARED.includes(mention.relation) &&
      SAYS_YEAR.test(sentence.slice(mention.start, mention.end)) &&
      !OF_THING.test(sentence.slice(0, mention.start)),
  )
  const within = told.filter(({ start }) => start >= part.start && start < part.end)
  if (within.length > 0) return within.map(({ period }) => period)
  const before = told.filter(({ start }) => start < part.start)
  // “2021年、2022年的……分别为”: those in a row count together.
  const first = before.findLastIndex(
    ({ start }, at) => at === 0 || !/^[、和及与\s]*$/u.test(sentence.slice(before[at - 1]?.end ?? 0, start)),
  )
  return before.slice(Math.max(0, first)).map(({ period }) => period)
}

/** Whether what is told of a period may be told of the one asked for: a part of a year is not the year. */
function holds(told: string, asked: string): boolean {
  if (told === asked) return true
  const [first, last] = yearsOf(told)
  const [from, to] = yearsOf(asked)
  // Of several years any may be meant: “2021—2023年逐年”.
  if (first !== last || from !== to) return first <= to && from <= last
  if (first !== from) return false
  // “截至2022年10月底” tells of 2022, “2023年上半年” not of 2023.
  return asked.length === 4 ? !/[HQ]/u.test(told) : /^\d{4}-\d{2}$/u.test(told)
}
