import type { Fact, Status } from '../../model/fact.ts'

/** Leaves out values that only repeat the rate of a status: “土建工程累计完成50%” is how far it is, not a measure. */
export function withoutRated(facts: readonly Fact[]): Fact[] {
  const rated = new Map<string, Status>()
  for (const fact of facts)
    if (fact.kind === 'status' && fact.rate !== undefined) rated.set(`${fact.source.end} ${fact.rate}`, fact)
  return facts.filter(
    (fact) =>
      fact.kind !== 'actual' ||
      fact.unit !== '%' ||
      // A row of a table has its rate in a column of its own; 100 % in another is a value.
      fact.source.quote.includes('|') ||
      !rated.has(`${fact.source.end} ${fact.value}`),
  )
}
