import type { Count, Fact } from '../../model/fact.ts'

/** Leaves out values that only repeat a count: “10条加快建设” is how many are in a state, not how much was done. */
export function withoutCounted(facts: readonly Fact[]): Fact[] {
  const counts = new Map<string, Count>()
  for (const fact of facts) if (fact.kind === 'count') counts.set(`${fact.source.end} ${fact.count}`, fact)
  return facts.filter((fact) => {
    if (fact.kind !== 'actual' || fact.grade !== 'thing') return true
    return !counts.has(`${fact.source.end} ${fact.value}`)
  })
}
