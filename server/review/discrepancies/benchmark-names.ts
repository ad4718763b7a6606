import type { Benchmark } from '../../../indexer/model/fact.ts'
import { placeOf, type Entry, type Register } from '../../retrieval/register.ts'
import type { Claim, Discrepancy } from './discrepancy.ts'

/** One yardstick under several names in one document (中期值名称不一): 中期测算值, 中期预测值, 中期目标. */
export function benchmarksNamedTwice(register: Register): Discrepancy[] {
  const documents = new Map<string, Map<string, Entry<Benchmark>[]>>()
  for (const entry of register.of('benchmark')) {
    const names = documents.get(entry.document.id) ?? new Map<string, Entry<Benchmark>[]>()
    const name = entry.fact.name
    names.set(name, [...(names.get(name) ?? []), entry])
    documents.set(entry.document.id, names)
  }
  return [...documents.values()].flatMap((names) => {
    const [usual, ...others] = [...names].sort((a, b) => b[1].length - a[1].length)
    const [first] = usual?.[1] ?? []
    if (first === undefined) return []
    const place = placeOf(first)
    return others.flatMap(([, [other]]) =>
      other === undefined
        ? []
        : [
            {
              kind: 'name' as const,
              subject: first.fact.name,
              ...(place !== undefined && { place }),
              claims: [nameIn(first), nameIn(other)] as const,
              explanation: '同一文件用不同的名称称呼评估所用的比较值，所指应为同一含义。',
            },
          ],
    )
  })
}

/** The name of the yardstick, where it stands in or just before the fact's words. */
function nameIn({ fact, document }: Entry<Benchmark>): Claim {
  const from = Math.max(0, fact.source.start - 80)
  const at = document.text.slice(from, fact.source.end).lastIndexOf(fact.name)
  if (at === -1) return { document, span: { start: fact.source.start, end: fact.source.end } }
  return { document, span: { start: from + at, end: from + at + fact.name.length } }
}
