import type { Fact, Responsibility } from '../../indexer/model/fact.ts'
import type { IndicatorNames } from './indicator-names.ts'
import type { Entry, IndicatorFact } from './register.ts'

/** The canonical name of what a fact is about: its indicator, task, term or project. */
export function nameOf(fact: Fact, names: IndicatorNames): string {
  switch (fact.kind) {
    case 'target':
    case 'actual':
    case 'benchmark': {
      // 地区生产总值 that grew is another thing than its level: 地区生产总值增长.
      if (fact.change === 'growth') {
        const growth = names.known(`${fact.indicator}增长`)
        if (growth !== undefined) return growth
      }
      return names.canonical(fact.indicator)
    }
    case 'status':
    case 'indicator':
    case 'forecast':
      return names.canonical(fact.indicator)
    case 'responsibility':
      return names.canonical(bareSubject(fact.subject))
    case 'task':
      return fact.title
    case 'definition':
      return fact.term
    case 'method':
    case 'count':
      return fact.subject
    case 'project':
      return fact.name
  }
}

/** The names under which a fact about an indicator is found. */
export function namesOf({ fact, name }: Entry<IndicatorFact>, indicators: IndicatorNames): string[] {
  const names = [fact.indicator, ...indicators.spellings(name)]
  if ('change' in fact && fact.change === 'growth') names.push(`${fact.indicator}增长`)
  if (isOfEconomy(fact)) names.push('生产总值', '生产总值增长')
  // 启动实施旧改项目: a question names the thing and not what was done to it.
  if ('grade' in fact && fact.grade === 'thing') names.push(withoutWork(fact.indicator))
  // 新增就业岗位, 新增就业人数: what is counted, without the word for its number.
  const counted = fact.indicator.replace(COUNTED, '')
  if (counted.length >= MIN_COUNTED) names.push(counted)
  return [...new Set(names)]
}

/** “经济增长8%左右”: how the economy grows is how its product does. */
export function isOfEconomy(fact: IndicatorFact): boolean {
  return 'change' in fact && fact.change === 'growth' && /^经济(?:总量|增长)?$/u.test(fact.indicator)
}

/** The names under which a duty is found: its subject as written, without its target, and the indicator's other spellings. */
export function namesOfSubject({ fact }: Entry<Responsibility>, indicators: IndicatorNames): string[] {
  const bare = bareSubject(fact.subject)
  const canonical = indicators.known(bare)
  const spellings = canonical === undefined ? [] : indicators.spellings(canonical)
  return [...new Set([fact.subject, bare, ...spellings])].filter((name) => name !== '')
}

/** “人均预期寿命达到83岁” → 人均预期寿命: an item of an indicator list without its target. */
export function bareSubject(subject: string): string {
  return subject
    .replace(/^\d+[.、．]\s*/u, '')
    .replace(
      /(?:年均)?(?:(?:达到|提高到|控制在|大于|小于|超过|不低于|不高于|低于|高于)(?=[\d一二三四五六七八九十百])|完成(?:[省市区县]|上级)|与经济增长|保持|年均|≥|≤|>|<|(?<=[数率量限额])\d).*$/u,
      '',
    )
    .trim()
}

const COUNTED = /(?:人数|个数|岗位|总数|数量|总额|数|量|额)$/u
/** Shortest name that is left of such a one, in characters: 床位 says less than 养老床位数. */
const MIN_COUNTED = 3

// “启动实施”, “引进和培育”, “建成投用”, “新开工”: work that a counted thing's name begins with.
const WORK =
  /^(?:(?:新开工|启动|实施|完成|建成|新建|改建|扩建|改扩建|改造|开工|推进|新增|净增|建设|累计|开展|培育|引进|打造|组织|举办|提供|发放|投用|建立|设立|开通|整治|修建|加装|创建|开放|新开|修复|治理|落户|签约|共建|[建修种])[和与、及]?)+(?=\p{Script=Han}{2})/u

/** 启动实施旧改项目 → 旧改项目: a counted thing's name without what was done to it. */
export function withoutWork(indicator: string): string {
  const bare = indicator.replace(WORK, '')
  // “13条绿道建设”: the work may stand behind the thing, too.
  const thing = bare.replace(/(?:建设|改造|整治)$/u, '')
  return thing.length >= 2 ? thing : bare
}
