import { wantedResult } from './result-asked.ts'
import { isOfPlace } from '../../retrieval/of-place.ts'
import { placeOf } from '../../retrieval/register.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { resultOf } from '../../sheet/indicator-sheet.ts'
import { periodMatch } from '../../wording/periods.ts'
import { listText, quoteText } from '../../wording/values.ts'

// “个别经济指标没有完成年度目标”: no indicator, but how many of them.
const SET_OF_INDICATORS =
  /^(?:个别|部分|一些|少数|多数|大部分|有些|有的|各项|主要|重点|[一二三四五六七八九十几多两\d]+[个项])\p{Script=Han}{0,8}(?:指标|目标|任务|工作|事项)$/u

/** Whether a name only says how many indicators there are (个别经济指标, 主要目标任务). */
export function isSetOfIndicators(name: string): boolean {
  return SET_OF_INDICATORS.test(name)
}

/** Sentences that a lead quotes of what was or was not reached. */
const MAX_STATED = 4

/**
 * “哪几项指标没达到预期”, asked of a report without a list of indicators: the sentences that state such a result, with the
 * things that they state it of.
 */
export function answerStated({ query, register }: Evidence): Outcome | undefined {
  if (query.foreignPlaces.length > 0 || !/哪|[一二三四五六七八九两几\d]+[项个]/u.test(query.text)) return undefined
  const wanted = wantedResult(query.text)
  if (wanted === undefined) return undefined
  const found = register
    .of('status')
    .filter(
      (entry) =>
        isOfPlace(entry, query) &&
        resultOf(entry.fact.status) === wanted &&
        (query.periods.length === 0 ||
          query.periods.some((period) => periodMatch(period, entry.fact.period, true) > 0)),
    )
  if (found.length === 0 || new Set(found.map((entry) => placeOf(entry))).size > 1) return undefined
  const draft = new Draft()
  const sentences = [...new Set(found.map((entry) => draft.citeFact(entry)))].slice(0, MAX_STATED)
  const all = [...new Set(found.map(({ fact }) => fact.indicator))]
  const single = all.filter((name) => !isSetOfIndicators(name))
  const names = single.length > 0 ? single : all
  const state = { met: '达到', 'not-met': '没有达到', 'no-data': '没有统计' }[wanted]
  draft.say(`${found.map(placeOf)[0] ?? ''}文件写明${state}的：${listText(names.slice(0, 8))}${marks(sentences)}。`)
  for (const id of sentences) {
    const quote = draft.cited.find((citation) => citation.id === id)?.quote ?? ''
    draft.add({ kind: 'text', text: `原文：“${quoteText(quote, 240)}”${marks([id])}` })
  }
  return { kind: 'answer', draft }
}
