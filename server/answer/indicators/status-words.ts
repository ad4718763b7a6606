import { RESULT_WORDS } from './result-asked.ts'
import type { JudgedStatus } from '../../../indexer/model/fact.ts'
import type { Entry } from '../../retrieval/register.ts'
import { type Draft, marks } from '../draft.ts'
import { resultOf, type Sheet } from '../../sheet/indicator-sheet.ts'
import { quoteText, uncountedText } from '../../wording/values.ts'

/** 已完成规划中期进度, 未完成（…）, 暂无统计值: a state in its document's words. */
export function statusWords({ status, text }: JudgedStatus): string {
  const result = RESULT_WORDS[resultOf(status)]
  if (status === 'no-data') return uncountedText(text)
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
