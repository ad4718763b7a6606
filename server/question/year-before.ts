import type { PeriodMention } from '../../indexer/extract/text/periods.ts'

/** The times that a question names. */
export interface TimesNamed {
  readonly all: readonly PeriodMention[]
  /** Those that values are asked of. */
  readonly asked: readonly PeriodMention[]
}

// “2015年有多少个蓝天,比|上年|多几天”
const YEAR_BEFORE = /^(?:上一?年|前一年)(?:度|同期)?$/u

/**
 * “2015年多少,比上年多几天”: the year before is the one before the year that the question names, not before the newest
 * document's; where it is another, it only says what the value is held against.
 */
export function withoutYearBefore(text: string, mentions: readonly PeriodMention[]): TimesNamed {
  const named = mentions.find(({ start, end }) => /^(?:19|20)\d\d年?度?$/u.test(text.slice(start, end)))
  if (named === undefined) return { all: mentions, asked: mentions }
  const before = String(Number(named.period) - 1)
  return {
    all: mentions,
    asked: mentions.filter(({ start, end, period }) => !YEAR_BEFORE.test(text.slice(start, end)) || period === before),
  }
}
