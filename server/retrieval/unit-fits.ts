/** Kinds of what is counted in: a length is no answer to 多少个. */
type UnitKind = 'length' | 'area' | 'weight' | 'money' | 'share' | 'count'

/** The kinds by what their units hold; a unit of none of them tells nothing. */
const KINDS: readonly (readonly [UnitKind, RegExp])[] = [
  ['area', /亩|公顷|平方|^平米?$/u],
  ['weight', /吨|斤|^(?:毫|千)?克$/u],
  ['money', /元|^钱$/u],
  ['share', /%|‰|百分点|^个?点$|^成$/u],
  ['length', /公里|千米|^米$|^长$|^里$/u],
  ['count', /^[个家户项件座所条处张名位台辆盏棵套宗只栋间例艘架块部幢次趟列班头株人]/u],
]

// “几个亿元以上的项目” counts projects. “多少亿元”, “几万亩”, “多长(?!时间)”: what is asked for, with its unit where it has one.
const ASKED =
  /(?:多少|好多|(?<![这近那前后十好])几)(?:个(?=[万亿百千](?!元?(?:以上|以下|级|项目))))?[十百千]?[万亿]*(?<unit>平方公里|平方米|平方|平米|平|公里|千米|公顷|亩|吨|公斤|斤|美元|元|钱|个?百分点|个点|[个家户项件座所条处张名位台辆盏棵套宗只栋间例艘架块部幢次趟列班头株人米里点成])?|多(?<long>长)(?!时间|久)/gu

/** A name that ends in what it counts: 失业登记人数, 持证人数. */
const COUNTED_IN_NAME = /(?:人数|户数|家数|件数|个数|人次)(?:是|有|为)?(?:多少)?[?？]*$/u
const SHARE = /率|占|比[例重]|增[长速幅]|百分|涨|降|[高低]了/u

/**
 * Whether a value in a unit can be what a question asks for: 多少公里 is asked of no 12个, 多少钱 of no growth.
 *
 * Nothing is told where something is asked for without a unit.
 */
export function fitsUnit(question: string, unit: string | undefined): boolean {
  if (unit === undefined) return true
  // “失业登记人数”: a share is no number of people.
  if (COUNTED_IN_NAME.test(question) && /^[%‰]|百分点/u.test(unit) && !SHARE.test(question)) return false
  const asked = [...question.matchAll(ASKED)].map(({ groups }) => kindOf(groups?.['unit'] ?? groups?.['long'] ?? ''))
  if (asked.length === 0 || asked.includes(undefined) || asked.includes('share')) return true
  const held = kindOf(unit.replace(/^[十百千万亿]+/u, '').split('/')[0] ?? '')
  return held === undefined || held === 'share' || asked.includes(held)
}

function kindOf(unit: string): UnitKind | undefined {
  return KINDS.find(([, form]) => form.test(unit))?.[0]
}
