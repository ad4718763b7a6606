import type { Count, Fact } from '../../model/fact.ts'
import { overlaps } from '../../model/span.ts'

/** Leaves out values that only repeat a count: “10条加快建设” is how many are in a state, not how much was done. */
export function withoutCounted(facts: readonly Fact[]): Fact[] {
  const counts = new Map<number, Count[]>()
  for (const fact of facts) if (fact.kind === 'count') counts.set(fact.count, [...(counts.get(fact.count) ?? []), fact])
  return facts.filter((fact) => {
    if (!('grade' in fact) || fact.value === undefined) return true
    const same = counts.get(fact.value) ?? []
    // “年度32项改革任务完成30项”: how many tasks there are is a count however far the words of the value reach.
    return !same.some(
      (count) =>
        (fact.grade === 'thing' && count.source.end === fact.source.end) ||
        (/^[项件]$/u.test(fact.unit ?? '') && overlaps(count.source, fact.source)),
    )
  })
}
