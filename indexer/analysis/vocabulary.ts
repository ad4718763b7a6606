import type { Fact } from '../model/fact.ts'
import type { CorpusData } from '../read/corpus.ts'

/** Names that the segmenter must keep together: indicators and departments, with their other spellings. */
export function vocabulary(data: CorpusData, facts: readonly Fact[]): string[] {
  const names = [...data.indicators, ...data.departments].flatMap(({ name, aliases }) => [name, ...aliases])
  for (const fact of facts)
    if (fact.kind === 'responsibility')
      names.push(...(fact.lead ?? []), ...(fact.responsible ?? []), ...(fact.supporting ?? []))
  return [...new Set(names)].filter((name) => name.length <= 8)
}
