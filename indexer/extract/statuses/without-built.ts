import type { Fact, Project, Status } from '../../model/fact.ts'

// “适老化改造工程”, “无障碍改造工程”, “农村危房改造工程”: a programme for many households, called a work.
const PROGRAMME = /(?:适老化|无障碍|改厕|户厕|危旧?房|安居|惠民|关爱|素质|普及)\p{Script=Han}{0,8}(?:工程|项目)?$/u

/**
 * Of a status and a project on the same words, keeps the one that is meant: “高速出入口改造提升工程全面完成” is a work
 * that stands, “家庭适老化改造工程全面完成” a task that is done.
 */
export function withoutBuilt(facts: readonly Fact[]): Fact[] {
  const built = new Map<number, Project[]>()
  for (const fact of facts)
    if (fact.kind === 'project') built.set(fact.source.end, [...(built.get(fact.source.end) ?? []), fact])
  const repeats = (status: Status): Project[] =>
    (built.get(status.source.end) ?? []).filter(
      ({ name, stage }) =>
        /竣工|主体完工/u.test(stage) &&
        (status.indicator.includes(name) || status.indicator.startsWith(name.slice(0, 3))),
    )
  const done = facts.filter((fact) => fact.kind === 'status' && fact.status === 'met')
  const programmes = new Set(
    done.flatMap((fact) => (fact.kind === 'status' && PROGRAMME.test(fact.indicator) ? repeats(fact) : [])),
  )
  return facts.filter(
    (fact) =>
      !(fact.kind === 'project' && programmes.has(fact)) &&
      (fact.kind !== 'status' || fact.status !== 'met' || PROGRAMME.test(fact.indicator) || repeats(fact).length === 0),
  )
}
