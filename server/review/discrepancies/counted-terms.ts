import { chineseNumber } from '../../../indexer/extract/text/numerals.ts'
import { placeOf, type Register } from '../../retrieval/register.ts'
import { claimOf } from './claim.ts'
import type { Discrepancy } from './discrepancy.ts'
import { listLength } from './list-length.ts'

// “五个中心”, “三大产业”: a term that says of how many it is made.
const COUNTED = /^(?<number>[二两三四五六七八九十]{1,2})(?:个|大|项|类|种|支)/u

/** Explanations that are more than a list, or a list with more behind it. */
const NO_LIST = /等|[，,。；;：:（(]|指|和|及|与|是/u

/** A term that names a number (五个中心) beside an explanation that lists more or fewer (计数不符). */
export function countedTerms(register: Register): Discrepancy[] {
  return register.of('definition').flatMap((entry) => {
    const { term, text } = entry.fact
    const said = chineseNumber((COUNTED.exec(term)?.groups?.['number'] ?? '').replace('两', '二'))
    const list = text.replace(/[。；;\s]+$/u, '')
    const listed = listLength(list)
    if (said === undefined || listed < 2 || listed === said || NO_LIST.test(list)) return []
    const place = placeOf(entry)
    const claim = claimOf(entry)
    const { source } = entry.fact
    const [termAt, listAt] = [source.quote.indexOf(term), source.quote.indexOf(list)]
    if (termAt === -1 || listAt === -1) return []
    const spanned = (at: number, length: number): Discrepancy['claims'][0] => ({
      ...claim,
      span: { start: source.start + at, end: source.start + at + length },
    })
    return [
      {
        kind: 'count' as const,
        subject: term,
        ...(place !== undefined && { place }),
        claims: [spanned(termAt, term.length), spanned(listAt, list.length)] as const,
        explanation: '名词里的数目与其解释列出的项数不同。',
        computed: {
          name: '列出的项数',
          exact: String(listed),
          value: String(listed),
          unit: '项',
          formula: `列出的项数 = 按顿号逐项计数 = ${String(listed)}`,
        },
        inputs: [{ name: '名词里的数目', value: said, unit: '项', claim: 0 as const }],
      },
    ]
  })
}
