import type { Status } from '../../../indexer/model/fact.ts'
import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { resultOf } from '../../sheet/indicator-sheet.ts'
import { placeOf, type Entry, type Register } from '../../retrieval/register.ts'
import { claimOf } from './claim.ts'
import type { Claim, Discrepancy } from './discrepancy.ts'
import { likeness } from './likeness.ts'

/** Reasons that have so much in common say the same, 0 to 1. */
const SAME_REASON = 0.5

/**
 * Two statements of how one indicator stands: met in one place and not in another (结论不一), or one lack of data with
 * two reasons (原因不一: 未设年度考核目标 here, 部门未反馈数据 there).
 */
export function statusesThatDiffer(register: Register): Discrepancy[] {
  const groups = new Map<string, Entry<Status>[]>()
  for (const entry of register.of('status')) {
    const key = [placeOf(entry) ?? '', entry.document.id, nameForm(entry.name)].join('\n')
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return [...groups.values()].flatMap((group) => {
    const other = otherResult(group) ?? otherReason(group)
    return other === undefined ? [] : [other]
  })
}

function otherResult(group: readonly Entry<Status>[]): Discrepancy | undefined {
  for (const [at, a] of group.entries())
    for (const b of group.slice(at + 1)) {
      if (a.fact.period !== b.fact.period) continue
      const results = [resultOf(a.fact.status), resultOf(b.fact.status)]
      if (results.includes('met') && results.includes('not-met'))
        return between(a, b, 'value', '对同一指标是否完成，前后结论不同，需要核对。')
    }
  return undefined
}

function otherReason(group: readonly Entry<Status>[]): Discrepancy | undefined {
  const without = group.filter(({ fact }) => fact.status === 'no-data' && fact.reason !== undefined)
  for (const [at, a] of without.entries())
    for (const b of without.slice(at + 1))
      if (likeness(nameForm(a.fact.reason ?? ''), nameForm(b.fact.reason ?? '')) < SAME_REASON)
        return between(a, b, 'caliber', '同一指标没有数据，前后给出的原因不同。')
  return undefined
}

function between(a: Entry<Status>, b: Entry<Status>, kind: Discrepancy['kind'], explanation: string): Discrepancy {
  const place = placeOf(a)
  return {
    kind,
    subject: a.name,
    ...(place !== undefined && { place }),
    claims: [reasonClaim(a), reasonClaim(b)],
    explanation,
  }
}

/** The reason's own words where the document has them in one piece, else what the status stands on. */
function reasonClaim(entry: Entry<Status>): Claim {
  const { fact, document } = entry
  const claim = claimOf(entry)
  const from = Math.max(0, fact.source.start - 120)
  const at = fact.reason === undefined ? -1 : document.text.slice(from, fact.source.end + 240).indexOf(fact.reason)
  if (at === -1 || fact.reason === undefined) return claim
  const start = Math.min(from + at, fact.source.start)
  return { ...claim, span: { start, end: Math.max(from + at + fact.reason.length, fact.source.end) } }
}
