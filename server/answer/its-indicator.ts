import { bareSubject } from '../retrieval/names-of-facts.ts'
import type { Evidence } from './evidence.ts'

// “这个指标现在多少了”, “它目标多少”, “完成了吗”: asked of what the clause before brings up.
const POINTS =
  /^(?:那么?)?(?:(?:这|那|该)(?:个|项|一项)?(?:指标)?|它|其)?(?:的)?(?<asks>(?:现在|目前|最新|实际|中期|规划)?(?:的)?(?:目标|数值?|值|情况|进度)?(?:是|有|到)?(?:多少|几|完成|达标|达到|怎么样|如何|什么情况)[^,，。;；]{0,8})$/u

/**
 * “区教育局负责哪个指标,这个指标现在多少了”: the second is asked of the one indicator that the department answers for.
 *
 * @returns the matters as they are where the department answers for none or several
 */
export function withItsIndicator(
  matters: readonly string[],
  evidenceFor: (text: string) => Evidence,
): readonly string[] {
  const [first = '', second = '', ...others] = matters
  const asks = POINTS.exec(second.replace(/[?？。\s]+$/u, ''))?.groups?.['asks']
  if (asks === undefined || others.length > 0 || !/指标/u.test(first)) return matters
  const { query, register } = evidenceFor(first)
  const [name, ...more] = query.departments
  if (name === undefined || more.length > 0 || query.intents[0] !== 'duties') return matters
  const indicators = register.departments
    .filter((one) => one.name === name && (query.places.length === 0 || query.places.includes(one.place ?? '')))
    .flatMap(({ duties, place }) =>
      duties.flatMap(({ entry, subjectKind }) =>
        subjectKind === 'indicator' ? [`${place ?? ''}${bareSubject(entry.fact.subject)}`] : [],
      ),
    )
  const [only, ...rest] = new Set(indicators)
  return only === undefined || rest.length > 0 ? matters : [first, `${only}${asks}`]
}
