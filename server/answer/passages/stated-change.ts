import type { Span } from '../../../indexer/model/span.ts'
import { marks, type Draft } from '../draft.ts'
import type { Evidence } from '../evidence.ts'

// “比上一年多了几天”, “较去年增加多少”, “跟上年比是升是降”
const ASKS_CHANGE =
  /(?:[比较]|[跟和与同])(?:上一?年|去年|前一?年|上年)(?:同期)?(?:相?比)?[^,，。?？]{0,6}(?:多|少|高|低|[增减升降涨跌变]|好|差)|同比(?:[增减升降涨跌多少变]|$|[?？呢是])/u
/** What an answer says of it. */
const SAYS_CHANGE = /同比|[比较](?:上一?年|去年|上年)|上升|下降|增长|增加|减少|提高|降低|[多少高低]\d/u

// “优良天数达324天，同比增加16天”: the change that a document states right after the value.
const STATED =
  /[，,、(（]?(?<change>(?:同比|[比较](?:上一?年|上年|去年|前一?年)(?:同期)?)(?:[净新]?)(?:增加|增长|增|减少|下降|下跌|降低|降|提高|上升|提升|升|回落|改善|多|少|高|低)了?[^，,。；;、)）\n]{1,16})/u
/** So far after a value its change may stand, in characters. */
const REACH = 24

/** Whether a question asks how a thing changed against the year before. */
export function asksChange(question: string): boolean {
  return ASKS_CHANGE.test(question)
}

/** Where a text states the change of a value that stands from `start` to `end`, beside it; nothing where it does not. */
export function statedChange(text: string, { start, end }: Span): Span | undefined {
  const found = STATED.exec(text.slice(start, end + REACH))
  const change = found?.groups?.['change']
  // Another clause's change, after other values, is not this one's.
  if (found === null || change === undefined || found.index > end - start) return undefined
  const at = start + found.index + found[0].indexOf(change)
  return { start: at, end: at + change.length }
}

/** “比上一年多了几天”: the change that the document states beside the value, quoted, where the answer gives the value alone. */
export function addStatedChange(draft: Draft, { query, index }: Evidence): void {
  if (!asksChange(query.text) || SAYS_CHANGE.test(draft.said)) return
  for (const cited of draft.cited) {
    const document = index.documents.find(({ id }) => id === cited.document.id)
    const change = document === undefined ? undefined : statedChange(document.text, cited)
    if (document === undefined || change === undefined) continue
    draft.say(`文件写“${document.text.slice(change.start, change.end)}”${marks([draft.cite(document, change)])}。`)
    return
  }
}
