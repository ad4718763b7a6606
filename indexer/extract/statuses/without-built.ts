import type { Fact, Project } from '../../model/fact.ts'

/** Leaves out statuses that only repeat a project's stage: “高速出入口改造提升工程全面完成” is a work that stands. */
export function withoutBuilt(facts: readonly Fact[]): Fact[] {
  const built = new Map<number, Project[]>()
  for (const fact of facts)
    if (fact.kind === 'project') built.set(fact.source.end, [...(built.get(fact.source.end) ?? []), fact])
  return facts.filter(
    (fact) =>
      fact.kind !== 'status' ||
      fact.status !== 'met' ||
      !(built.get(fact.source.end) ?? []).some(
        ({ name, stage }) =>
          /竣工|主体完工/u.test(stage) &&
          (fact.indicator.includes(name) || fact.indicator.startsWith(name.slice(0, 3))),
      ),
  )
}
