import type { Document } from '../../../indexer/model/document.ts'
import type { Register } from '../../retrieval/register.ts'
import { candidates } from './candidates.ts'
import { documentsOf } from './claim.ts'
import { wordsOf, type Claim, type Discrepancy } from './discrepancy.ts'

// “时间过半、完成过半”: a coined phrase between quotation marks.
const QUOTED = /“(?<term>[^“”\n]{6,24})”/gu
// “在中国城区经济高质量发展百强榜中攀升至第42位”: the name of a ranking.
const RANKING = /在(?<term>[\p{Script=Han}]{6,24}(?:榜|榜单|排行|排名))(?=中|上|中的|里|[，,])/gu

/** Characters of a term that may differ. */
const MAX_DIFFERENT = 2
/** Shorter terms differ in a character and are two things: 中医专家联盟, 中医专科联盟. */
const MIN_LENGTH = 8
/** Longest term for its length: so many characters in common for each that differs. */
const COMMON_FOR_EACH = 3

/**
 * A coined phrase or the name of a ranking that stands in two slightly different forms in the documents of one place
 * (提法不一): “时间过半、完成过半” beside “时间过半,任务过半”. Forms that differ in a number, or only in how they are
 * punctuated, are not reported.
 */
export function nearTerms(register: Register): Discrepancy[] {
  const places = new Map<string, Map<string, Claim>>()
  for (const document of documentsOf(register))
    for (const [form, claim] of termsIn(document)) {
      const terms = places.get(document.place ?? document.id) ?? new Map<string, Claim>()
      if (!terms.has(form)) terms.set(form, claim)
      places.set(document.place ?? document.id, terms)
    }
  return [...places.values()].flatMap(nearPairs)
}

function termsIn(document: Document): [string, Claim][] {
  return [QUOTED, RANKING].flatMap((form) =>
    [...document.text.matchAll(form)].map((match): [string, Claim] => {
      const term = match.groups?.['term'] ?? ''
      const start = match.index + match[0].indexOf(term)
      return [folded(term), { document, span: { start, end: start + term.length } }]
    }),
  )
}

/** Only what is read aloud: without punctuation and blanks. */
function folded(term: string): string {
  return term.normalize('NFKC').replace(/[^\p{Script=Han}a-zA-Z\d]/gu, '')
}

function nearPairs(terms: ReadonlyMap<string, Claim>): Discrepancy[] {
  const long = [...terms].filter(([form]) => form.length >= MIN_LENGTH)
  // Two forms that differ little begin or end alike.
  return candidates(long, ([form]) => [`^${form.slice(0, 3)}`, `${form.slice(-3)}$`]).flatMap(
    ([[a, first], [b, other]]) => {
      if (!isNear(a, b) || areNamedTogether(first, other)) return []
      return [
        {
          kind: 'name' as const,
          subject: wordsOf(first),
          ...(first.document.place !== undefined && { place: first.document.place }),
          claims: [first, other] as const,
          explanation: '提法或名称的写法略有不同，可能是同一提法，引用时宜核对统一。',
        },
      ]
    },
  )
}

/** “甲联盟”和“乙联盟” in one sentence are two. */
function areNamedTogether(a: Claim, b: Claim): boolean {
  if (a.document.id !== b.document.id) return false
  const [from, to] = [Math.min(a.span.end, b.span.end), Math.max(a.span.start, b.span.start)]
  return !/[。；\n]/u.test(a.document.text.slice(from, to))
}

function isNear(a: string, b: string): boolean {
  if (numeralsIn(a) !== numeralsIn(b)) return false
  const off = distance(a, b, MAX_DIFFERENT)
  return off > 0 && off <= MAX_DIFFERENT && (a.length - off) / off >= COMMON_FOR_EACH
}

/** 一号工程 and 二号工程 are two things. */
function numeralsIn(term: string): string {
  return (term.match(/[\d一二三四五六七八九十百千万两]/gu) ?? []).join('')
}

/** Edit distance (编辑距离), given up beyond `limit`. */
function distance(a: string, b: string, limit: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      )
    if (Math.min(...next) > limit) return limit + 1
    row = next
  }
  return row[b.length] ?? 0
}
