import { isSpan, yearsOf } from '../../../indexer/extract/text/periods.ts'
import type { Document } from '../../../indexer/model/document.ts'
import type { Span } from '../../../indexer/model/span.ts'
import type { Query } from '../../question/query.ts'
import { Draft } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { sayQuoted } from './quotation.ts'
import { masked } from './rows.ts'

// “战略性新兴产业有哪些”, “新发展理念是哪些”, “包括什么”, “哪些清洁能源基地”
const ASKS_WHICH = /(?:有|是|包括|包含|指|分为)(?:的是)?(?:哪些|什么|啥)(?=[?？。\s]*$)|(?<=^|[的里说,，\s])哪些/u
/** Shorter names of kinds end too many others (产业, 园区), in characters. */
const LEAST_KIND = 4
/** A row names at least so many things. */
const LEAST_THINGS = 3
/** Longest quotation, in characters. */
const MOST = 240
/** So far before its kind a row may begin, in characters. */
const LONGEST_ROW = 200

/** 列举: the words with which a document names things in a row and says of which kind they are (甲、乙、丙等战略性新兴产业). */
export function answerNamedRow({ query, index }: Evidence): Outcome | undefined {
  if (!ASKS_WHICH.test(query.text) || query.foreignPlaces.length > 0 || query.innerPlaces.length > 0) return undefined
  const kind = query.topic.split(' ').at(-1) ?? ''
  if (kind.length < LEAST_KIND || !/^\p{Script=Han}+$/u.test(kind)) return undefined
  const found = index.documents
    .filter((document) => isAskedOf(query, document))
    .flatMap((document) => rowsOfKind(document.text, kind).map((row) => ({ document, ...row })))
  const best = found.sort((a, b) => b.things - a.things)[0]
  if (best === undefined) return undefined
  const draft = new Draft()
  sayQuoted(draft, best.document, [best.span], MOST)
  return { kind: 'answer', draft }
}

/** A document of the places asked about, and of the time where one is asked for. */
function isAskedOf({ places, periods }: Query, { place, period }: Document): boolean {
  if (places.length > 0 && !places.includes(place ?? '')) return false
  if (periods.length === 0) return true
  if (period === undefined) return false
  return periods.some((asked) => (isSpan(asked) || isSpan(period) ? overlap(asked, period) : asked === period))
}

function overlap(one: string, other: string): boolean {
  const [a, b] = [yearsOf(one), yearsOf(other)]
  return a[0] <= b[1] && b[0] <= a[1]
}

/** The clauses of a text that name things in a row and then their kind, with how many they name. */
export function rowsOfKind(text: string, kind: string): { span: Span; things: number }[] {
  const found: { span: Span; things: number }[] = []
  for (let at = text.indexOf(kind); at !== -1; at = text.indexOf(kind, at + 1)) {
    const before = masked(text.slice(Math.max(0, at - LONGEST_ROW), at))
    const clause = /[^，,。；;：:\n]*$/u.exec(before)?.[0] ?? ''
    // “……、核电等清洁能源基地”, “创新、协调、绿色、开放、共享的新发展理念”
    const row = /^(?<row>.*?)(?:等(?:一批|若干|的|[\p{Script=Han}]{1,4})?|的)$/u.exec(clause)?.groups?.['row'] ?? ''
    const things = row.split('、')
    // “成长潜力大、技术含量高、渗透领域广的新兴支柱产业”: qualities are no things.
    const isOfQualities = things.slice(1).some((one) => /[大小高低广强好优多快新深美]$/u.test(one))
    const isRow = things.length >= LEAST_THINGS && things.slice(1).every((one) => one.length >= 2 && one.length <= 24)
    const isLoose = !/等\p{Script=Han}{0,4}$/u.test(clause)
    if (!isRow || (isLoose && (isOfQualities || things.slice(1).some((one) => one.length > 8)))) continue
    found.push({ span: { start: at - clause.length, end: at + kind.length }, things: things.length })
  }
  return found
}
