import type { Responsibility } from '../../../indexer/model/fact.ts'
import { departmentKey } from '../../retrieval/departments.ts'
import type { Register } from '../../retrieval/register.ts'
import type { Department } from '../../retrieval/duties.ts'
import type { Claim, Discrepancy } from './discrepancy.ts'

/** One department under two names (部门名称写法不一): 区水务湖泊局 beside 区水务和湖泊局, 区政法委 beside 区委政法委. */
export function departmentsSpeltTwice(register: Register): Discrepancy[] {
  const groups = new Map<string, Department[]>()
  for (const department of register.departments) {
    const key = `${department.place ?? ''}\n${departmentKey(department.name)}`
    groups.set(key, [...(groups.get(key) ?? []), department])
  }
  return [...groups.values()].flatMap((group) => {
    const spellings = new Map(group.flatMap((department) => [...spellingsOf(department)]))
    const [first, ...others] = [...spellings]
    const [department] = group
    if (first === undefined || department === undefined) return []
    return others.map(([name, claim]) => ({
      kind: 'name' as const,
      subject: department.name,
      ...(department.place !== undefined && { place: department.place }),
      claims: [first[1], claim] as const,
      explanation: explanationOf(first[0], name),
    }))
  })
}

/** Every spelling with the first place where it stands, in the order of the documents. */
function spellingsOf({ name, otherNames, duties }: Department): Map<string, Claim> {
  const own = new Set([name, ...otherNames])
  const spellings = new Map<string, Claim>()
  for (const {
    entry: { fact, document },
  } of duties)
    for (const written of namesIn(fact).filter((one) => own.has(one) && !spellings.has(one))) {
      const at = fact.source.quote.indexOf(written)
      // A name put together from a shared beginning (市住建局、交通局) is not written so anywhere.
      if (at === -1) continue
      const start = fact.source.start + at
      spellings.set(written, { document, span: { start, end: start + written.length } })
    }
  return spellings
}

function namesIn(fact: Responsibility): readonly string[] {
  return [...(fact.lead ?? []), ...(fact.responsible ?? []), ...(fact.supporting ?? [])]
}

function explanationOf(a: string, b: string): string {
  const withOffice = [a, b].filter((name) => /[(（〈<]/u.test(name))
  if (withOffice.length === 1) return '其中之一写到部门内的科室，其余只写部门；按同一部门统计。'
  return '同一部门的名称写法不同；按同一部门统计，引用时宜统一为全称。'
}
