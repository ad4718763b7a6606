import type { Benchmark } from '../../../indexer/model/fact.ts'
import { placeOf, type Entry, type Register } from '../../retrieval/register.ts'
import { sentenceSpan } from '../../retrieval/sentence-span.ts'
import type { Claim, Discrepancy } from './discrepancy.ts'

// “超中期目标0.96人”, “中期预测值为67.5%”: what the sentence of a benchmark calls it.
const CALLED = /中期(?:目标|预测|测算|评估|计划)值?/gu

/** One yardstick under several names in one document (中期值名称不一): 中期测算值, 中期预测值, 中期目标. */
export function benchmarksNamedTwice(register: Register): Discrepancy[] {
  const documents = new Map<string, Map<string, Claim[]>>()
  const places = new Map<string, string>()
  for (const entry of register.of('benchmark')) {
    const names = documents.get(entry.document.id) ?? new Map<string, Claim[]>()
    for (const [name, claim] of namesIn(entry)) names.set(name, [...(names.get(name) ?? []), claim])
    documents.set(entry.document.id, names)
    const place = placeOf(entry)
    if (place !== undefined) places.set(entry.document.id, place)
  }
  return [...documents].flatMap(([document, names]) => {
    const [usual, ...others] = [...names].sort((a, b) => b[1].length - a[1].length)
    const place = places.get(document)
    const [name = '', [first] = []] = usual ?? []
    if (first === undefined) return []
    return others.flatMap(([, [other]]) =>
      other === undefined
        ? []
        : [
            {
              kind: 'name' as const,
              subject: name,
              ...(place !== undefined && { place }),
              claims: [first, other] as const,
              explanation: '同一文件用不同的名称称呼评估所用的比较值，所指应为同一含义。',
            },
          ],
    )
  })
}

/** The names of a benchmark in its sentence, where they stand; without them the fact's own words. */
function namesIn({ fact, document }: Entry<Benchmark>): [string, Claim][] {
  const sentence = sentenceSpan(document.text, fact.source.start, fact.source.end)
  const text = document.text.slice(sentence.start, sentence.end)
  const called = [...text.matchAll(CALLED)].map((match): [string, number] => [match[0], match.index])
  const own = text.indexOf(fact.name)
  const all =
    own === -1 || called.some(([name]) => name === fact.name) ? called : [[fact.name, own] as const, ...called]
  return all.map(([name, at]) => {
    const start = sentence.start + at
    return [name, { document, span: { start, end: start + name.length } }]
  })
}
