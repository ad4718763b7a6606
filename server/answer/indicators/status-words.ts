import { RESULT_WORDS } from './result-asked.ts'
import type { JudgedStatus } from '../../../indexer/model/fact.ts'
import type { Entry } from '../../retrieval/register.ts'
import { type Draft, marks } from '../draft.ts'
import { resultOf, type Sheet } from '../../sheet/indicator-sheet.ts'
import { ratingIn } from '../../sheet/rating.ts'
import { quoteText, uncountedText } from '../../wording/values.ts'

/** 已完成规划中期进度, 未完成（…）, 暂无统计值, 评价为“滞后”: a state in its document's words. */
export function statusWords(status: JudgedStatus): string {
  const { text } = status
  const result = RESULT_WORDS[resultOf(status.status)]
  const rating = ratingIn(status)
  if (status.status === 'no-data')
    return rating?.endsWith('评价') === true || rating?.endsWith('评估') === true ? rating : uncountedText(text)
  if (rating !== undefined && /^[已未]/u.test(rating)) return rating
  if (rating !== undefined) return `评价为“${rating}”`
  return text.includes(result) || text.startsWith('未') || text.startsWith('已') ? text : `${result}（${text}）`
}

/** What documents after the evaluation say of the same indicator: it may change the verdict. */
export function sayLater(draft: Draft, sheet: Sheet, status: Entry<JudgedStatus>): void {
  const later = sheet.actuals.filter(
    ({ document }) => document.id !== status.document.id && (document.date ?? '') > (status.document.date ?? ''),
  )
  if (later.length === 0) return
  const said = later.map((entry) => {
    const { document, fact } = entry
    return `《${document.title}》：“${quoteText(fact.source.quote, 80)}”${marks([draft.citeFact(entry)])}`
  })
  draft.add({ kind: 'text', tone: 'note', label: '后来', text: `${said.join('；')}。` })
}
