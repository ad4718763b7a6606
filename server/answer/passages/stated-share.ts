import { Draft, marks } from '../draft.ts'
import type { Outcome } from '../evidence.ts'
import { sentenceSpan } from '../../retrieval/sentence-span.ts'

// “占全区多少”, “占全国的比重是多少”: a share of a larger place, and nothing before it
const SHARE_ASKED =
  /^(?:\p{Script=Han}{2,12}[省市区县州盟旗])?(?:“[^”]{2,6}”(?:期间|时期)?|\d{4}年)?(?:约|大约|大概)?占(?:全[国省市区县]|我[国省市区]|西部|世界|全球)[^,，]{0,6}(?:多少|几|比[重例])/u
// “、约占全区总量的三分之一”, “，占全省、全国14.9%和1.68%”
const SHARE =
  /(?:^|[，,、；;])(?<share>(?:约|大约|分别)?占(?:全[国省市区县]|我[国省市区]|西部|世界|全球)[^，,；;。\n]{0,24}?(?:\d[\d.]*(?:%|％)(?:[和、]\d[\d.]*(?:%|％))*|[一二三四五六七八九十]+分之[一二三四五六七八九十]+(?:强|弱|左右|以上)?|[一二三四五六七八九]成(?:以上|左右|多)?|半壁江山|一半(?:以上)?))/u

/** Whether a clause asks only what share of a larger place's total a thing is. */
export function asksShareOfWhole(clause: string): boolean {
  return SHARE_ASKED.test(clause.trim())
}

/** “总装机达到多少,占全区多少”: the share that a sentence states right after the value that an answer gives. */
export function statedShare(draft: Draft): Outcome | undefined {
  for (const { fact, document } of draft.facts) {
    const { end } = fact.source
    const rest = document.text.slice(end, sentenceSpan(document.text, fact.source.start, end).end)
    const share = SHARE.exec(rest)?.groups?.['share']
    const at = share === undefined ? -1 : rest.indexOf(share)
    if (share === undefined || at === -1 || at > REACH) continue
    const said = new Draft()
    const start = end + at
    said.say(`文件写“${share}”${marks([said.cite(document, { start, end: start + share.length })])}。`)
    return { kind: 'answer', draft: said }
  }
  return undefined
}

/** So far after a value its share may stand, in characters. */
const REACH = 36
