import type { Count } from '../../../indexer/model/fact.ts'
import { completion } from '../../figures/progress.ts'
import { isFigure } from '../../figures/figure.ts'
import type { Entry } from '../../retrieval/register.ts'
import { sentenceSpan } from '../../retrieval/sentence-span.ts'
import { listText, quoteText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addFigure } from '../figures.ts'

// “滨江、古城、杨园、白沙这几片哪个进度最好”, “杨园和白沙哪个片区推进得最慢”: of several named things the best or the worst.
const NAMED =
  /^(?<names>[^,，。?？]{2,10}(?:(?:、|和|与|跟|及)[^,，。?？、]{2,10}?)+?)(?:这|那)?(?:[几两三四五六\d]+个?|些)?(?:片区?|片|区域|地方|功能区|园区|项目)?(?:里|中|之中)?[,，]?(?:的)?(?:项目)?(?:哪一?个?(?:片区|片|区)?|谁)(?:的)?(?:项目)?(?:进度|进展|推进|完成|达标|进行|干|建)(?:得|率|情况)?最/u
const LEAST = 2

/** One group's count of what has reached its goal among all of it. */
interface Rated {
  readonly name: string
  readonly entry: Entry<Count>
  readonly share: number
  readonly text: string
}

/** Several groups of which a document counts how many projects keep up: in the order of their shares. */
export function answerGroups(evidence: Evidence): Outcome | undefined {
  const { query, register } = evidence
  const said = NAMED.exec(query.text)?.groups?.['names']
  if (said === undefined) return undefined
  const names = said.split(/[、和与跟及]/u).filter((name) => name.length >= 2)
  const counts = register
    .of('count')
    .filter(({ fact }) => fact.status !== undefined && fact.total !== undefined && fact.count < fact.total)
  const draft = new Draft()
  const rated: Rated[] = []
  const others: string[] = []
  const statuses = names.map((name) => counts.find(({ fact }) => fact.subject.includes(name))?.fact.status)
  const common = mostOf(statuses.filter((status) => status !== undefined))
  for (const name of names) {
    // 13项已开启相关规划研究 is no 达到进度要求.
    const entry = counts.find(({ fact }) => fact.subject.includes(name) && fact.status === common)
    const one = entry === undefined ? undefined : rate(draft, name, entry)
    if (one !== undefined) rated.push(one)
    else others.push(name)
  }
  if (rated.length < LEAST) return undefined
  const sorted = [...rated].sort((a, b) => b.share - a.share)
  const [best, worst] = [sorted[0], sorted.at(-1)]
  if (best === undefined || worst === undefined) return undefined
  draft.say(
    `按达到进度要求的项目占比，最高的是${best.entry.fact.subject}，最低的是${worst.entry.fact.subject}：${listText(sorted.map(({ text }) => text))}。`,
  )
  for (const name of others) {
    const entry = register.of('count').find(({ fact }) => fact.subject.includes(name))
    if (entry === undefined) continue
    const { document, fact } = entry
    const span = sentenceSpan(document.text, fact.source.start, fact.source.end)
    draft.say(
      `${name}没有同口径的占比，文件写“${quoteText(document.text.slice(span.start, span.end), 80)}”${marks([draft.cite(document, span)])}。`,
    )
  }
  return { kind: 'answer', draft }
}

function mostOf(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

function rate(draft: Draft, name: string, entry: Entry<Count>): Rated | undefined {
  const { fact, document } = entry
  const span = sentenceSpan(document.text, fact.source.start, fact.source.end)
  const citation = draft.citeFact(entry)
  const done = { name: '达到进度要求的项目', value: fact.count, unit: '个', citation }
  const all = { name: '全部项目', value: fact.total ?? 0, unit: '个', citation }
  const share = completion(`${fact.subject}达到进度要求的占比`, done, all)
  if (!isFigure(share)) return undefined
  return {
    name,
    entry,
    share: Number(share.exact),
    text: `“${quoteText(document.text.slice(span.start, span.end), 60)}”${marks([draft.cite(document, span), citation], [addFigure(draft, share, [done, all])])}`,
  }
}
