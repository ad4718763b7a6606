import { titleText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'

// “广州市长是谁”, “省长叫什么”
const ASKED =
  /(?<office>[省市区县州盟旗]长|主席)(?:是|叫|姓|名字?)*(?:谁|啥|什么|哪位)|谁是.{0,8}(?<of>[省市区县州盟旗]长|主席)/u

/** Characters at the beginning of a report in which it names who makes it. */
const HEAD = 800

/** 行政首长: who leads a place's government, by the line of a report that names who makes it (市长 王晖); of the year of that report only. */
export function answerHeadOfPlace({ query, index }: Evidence): Outcome | undefined {
  const { office, of } = ASKED.exec(query.text)?.groups ?? {}
  const wanted = office ?? of
  if (wanted === undefined || query.foreignPlaces.length > 0) return undefined
  // “广州市市长 **温国辉**”, “市长 罗 强”
  const line = new RegExp(`${wanted}[\\s*\\u00a0]{1,6}\\p{Script=Han}(?:\\s?\\p{Script=Han}){1,3}(?=[\\s*])`, 'u')
  const found = index.documents.flatMap((document) => {
    if (query.places.length > 0 && !query.places.includes(document.place ?? '')) return []
    const year = document.date?.slice(0, 4) ?? document.period ?? ''
    if (query.periods.length > 0 && !query.periods.some((period) => period.startsWith(year))) return []
    const match = line.exec(document.text.slice(0, HEAD))
    return match === null ? [] : [{ document, start: match.index, end: match.index + match[0].length }]
  })
  const last = found.sort((a, b) => (a.document.date ?? '').localeCompare(b.document.date ?? '')).at(-1)
  if (last === undefined || new Set(found.map(({ document }) => document.place)).size > 1) return undefined
  const { document, start, end } = last
  const draft = new Draft()
  const said = document.text.slice(start, end).replace(/\*/gu, '').replace(/\s+/gu, ' ')
  draft.say(`《${titleText(document.title)}》署名：“${said}”${marks([draft.cite(document, { start, end })])}。`)
  return { kind: 'answer', draft }
}
