import { findMeasured } from '../../retrieval/measured.ts'
import { isActual } from '../../retrieval/kinds.ts'
import { placeOf } from '../../retrieval/register.ts'
import { sentenceAround } from '../../retrieval/sentence-span.ts'
import { periodText, quoteText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'

// “是2015年的几倍”, “相当于“十二五”末的多少倍”
const TIMES_ASKED = /(?:是|为|相当于|达到?)?[^,，。?？]{0,12}的?(?:几|多少)倍/u
/** How surely a name must be meant. */
const MIN_NAME = 0.6
/** Longest quotation, in characters. */
const MOST = 60

/** “是2015年的几倍”: how many times an earlier value a thing has come to, as a document tells it. */
export function answerMultipleOf({ query, register }: Evidence): Outcome | undefined {
  if (!TIMES_ASKED.test(query.text)) return undefined
  const years = query.periods.flatMap((period) => period.match(/\d{4}/gu) ?? [])
  const found = findMeasured(
    register,
    query,
    ['actual'],
    ({ fact }) => fact.kind === 'actual' && fact.unit === '倍' && fact.change === undefined,
  )
    .filter(({ score }) => score >= MIN_NAME)
    .map(({ entry }) => entry)
    .filter(isActual)
    .filter(({ fact, document }) => {
      const { start, end } = fact.source
      const told = `${fact.period ?? ''} ${sentenceAround(document.text, start, end)}`
      return years.every((year) => told.includes(year))
    })
  const [best] = found
  if (best === undefined) return undefined
  const { fact } = best
  const draft = new Draft()
  const period = fact.period === undefined ? '' : periodText(fact.period)
  draft.say(
    `${placeOf(best) ?? ''}${fact.indicator}：${period}为${base(years, fact.period)}${String(fact.value)}倍（文件写“${quoteText(fact.source.quote, MOST)}”）${marks([draft.citeFact(best)])}。`,
  )
  return { kind: 'answer', draft }
}

/** The year that the value is held against, where the question names it beside the value's own. */
function base(years: readonly string[], period: string | undefined): string {
  const [year] = years.filter((one) => one !== period)
  return year === undefined ? '' : `${year}年的`
}
