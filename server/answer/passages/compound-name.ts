import type { Document } from '../../../indexer/model/document.ts'
import { sentenceSpan } from '../../retrieval/sentence-span.ts'
import { Draft } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { sayQuoted } from './quotation.ts'
import { isAskedPlace } from '../../retrieval/of-place.ts'

// “一核两纵五区说的是哪些地方”, “一主四星、一轴两翼指什么”
const COMPOUND =
  /(?<name>(?:[一二两三四五六七八九十]\p{Script=Han}[、和]?){2,6})[”"]?(?:的?(?:空间|发展|总体)?(?:布局|格局|结构))?(?:分别|具体|各|说的?|讲的?)*(?:是|指|代表)(?:的是)?(?:哪|什么|啥)/u
const PART = /[一二两三四五六七八九十]\p{Script=Han}/gu
// “一核”即……, “两纵”指……, “五区”：……
const EXPLAINS = /^[”"]?(?:即|是指|指的是|指|包括|分别[为是]|为|[：:])/u
/** Longest explanation of one part, in characters. */
const MOST = 90

/** 合称: what each part of a name such as 一核两纵五区 stands for, where a document explains most of its parts one by one. */
export function answerParts({ query, index }: Evidence): Outcome | undefined {
  const name = COMPOUND.exec(query.text)?.groups?.['name']
  if (name === undefined || query.foreignPlaces.length > 0) return undefined
  const parts = name.match(PART) ?? []
  const found = index.documents
    .filter(({ place }) => isAskedPlace(query, place))
    .map((document) => ({ document, spans: explained(document, name, parts) }))
    .sort((a, b) => b.spans.length - a.spans.length)[0]
  if (found === undefined || found.spans.length < 2 || found.spans.length * 2 <= parts.length) return undefined
  const draft = new Draft()
  sayQuoted(draft, found.document, found.spans, MOST)
  return { kind: 'answer', draft }
}

/** Where each part is explained: after the whole name first (a name given up may have had the same parts). */
function explained({ text }: Document, name: string, parts: readonly string[]): { start: number; end: number }[] {
  const from = Math.max(0, text.indexOf(name.replace(/[、和]/gu, '')), text.indexOf(name))
  return parts.flatMap((part) => {
    for (let at = text.indexOf(part, from); at !== -1; at = text.indexOf(part, at + 1)) {
      if (!EXPLAINS.test(text.slice(at + part.length, at + part.length + 6))) continue
      const start = /[“"]/u.test(text[at - 1] ?? '') ? at - 1 : at
      const { end } = sentenceSpan(text, at, at + part.length)
      const stop = text.slice(at, end).search(/[；;。\n]/u)
      return [{ start, end: stop === -1 ? end : at + stop }]
    }
    return []
  })
}
