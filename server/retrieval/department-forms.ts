/** One name of a department taken apart. */
interface Parts {
  /** 区, 市, 省; empty where the name gives none. */
  readonly level: string
  /** 卫生健康 of 区卫生健康局. */
  readonly core: string
  /** 局, 委, 办 …, each in its short form. */
  readonly ending: string
  /** A city's branch in a district: 市生态环境局清源分局 is what the district calls its own. */
  readonly isBranch: boolean
}

const LEVEL = /^(?:自治区|自治州|自治县|[省市区县州盟旗])(?!民(?![政宗族航])|场|政工程|容|委(?![员]))/u
// “临江市生态环境局清源分局”, “市自然资源和规划局清源区分局”, “清源生态环境分局”, “区公安分局”
const BRANCH = /^(?:\p{Script=Han}{2,4}?市|市)?(?<core>\p{Script=Han}{2,12}?)局(?:\p{Script=Han}{2,6}?)分局$/u
const OWN_BRANCH =
  /^(?<level>[区县旗]|\p{Script=Han}{2,3}(?=生态|自然|公安|环境|规划|税务))(?<core>\p{Script=Han}{2,10}?)分局$/u
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:管理委员会|管委会)$/u, '管委会'],
  [/(?:委员会|委)$/u, '委'],
  [/(?:办公室|办)$/u, '办'],
  [/(?:联合会|联)$/u, '联'],
  [/局$/u, '局'],
  [/厅$/u, '厅'],
  [/中心$/u, '中心'],
]
/** One organ is called 局 here and 委 or 厅 there. */
const OF_A_GOVERNMENT: ReadonlySet<string> = new Set(['局', '委', '厅'])

function partsOf(written: string): Parts | undefined {
  const name = written.normalize('NFKC').replace(/[\s()（）“”"]/gu, '')
  const branch = BRANCH.exec(name)?.groups ?? OWN_BRANCH.exec(name)?.groups
  if (branch !== undefined) return { level: '', core: joined(branch['core'] ?? ''), ending: '局', isBranch: true }
  const level = LEVEL.exec(name)?.[0] ?? ''
  const rest = name.slice(level.length)
  for (const [form, ending] of ENDINGS) {
    const core = joined(rest.replace(form, ''))
    if (form.test(rest) && core.length >= 2) return { level, core, ending, isBranch: false }
  }
  return undefined
}

/** Without what joins words of one name: 人力资源和社会保障. */
function joined(core: string): string {
  return core.replace(/[和与及、]/gu, '')
}

/** Whether each character of a short name stands in the long one, in its order: 卫健 in 卫生健康. */
function isShortOf(short: string, long: string): boolean {
  let at = -1
  for (const character of short) {
    at = long.indexOf(character, at + 1)
    if (at === -1) return false
  }
  return true
}

/**
 * How well two names may be the short and the long form of one department's: 区卫健局 and 区卫生健康局, 县人社局 and
 * 县人力资源和社会保障局, 区生态环境局 and 市生态环境局清源分局. Offices shorten names by leaving characters out and keep
 * their order, mostly with the first.
 *
 * @returns 0 where they may not; 3 where the ending is the same and the first character too
 */
function likeness(a: Parts, b: Parts): 0 | 1 | 2 | 3 {
  const levels = a.level === b.level || a.level === '' || b.level === '' || a.isBranch !== b.isBranch
  const isSame = a.ending === b.ending
  if (!levels || (!isSame && !(OF_A_GOVERNMENT.has(a.ending) && OF_A_GOVERNMENT.has(b.ending)))) return 0
  const [short, long] = a.core.length <= b.core.length ? [a.core, b.core] : [b.core, a.core]
  if (!isShortOf(short, long)) return 0
  const first = short.charAt(0) === long.charAt(0)
  return first && isSame ? 3 : first || isSame ? 2 : 1
}

/**
 * The department of a list that a name means which is not in it, by how offices shorten names.
 *
 * @returns all its spellings in the list that are as likely, where they are forms of one another; nothing where the name
 *   may mean several
 */
export function departmentsMeant(name: string, listed: Iterable<string>): string[] {
  const own = partsOf(name)
  if (own === undefined) return []
  const found = [...new Set(listed)].flatMap((other) => {
    const parts = partsOf(other)
    const score = parts === undefined ? 0 : likeness(own, parts)
    return parts === undefined || score === 0 ? [] : [{ other, parts, score }]
  })
  const best = Math.max(0, ...found.map(({ score }) => score))
  const likely = found.filter(({ score }) => score === best)
  const isOne = likely.every(({ parts }, at) => likely.slice(0, at).every((each) => likeness(each.parts, parts) > 0))
  return isOne ? likely.map(({ other }) => other) : []
}

// A word that ends as departments do, with the level before it or at the beginning of a clause.
const NAMED =
  /(?:(?:自治[区州县]|[省市区县州旗])\p{Script=Han}{2,14}?|(?<=^|[,，。;；:：?？\s]|请问|由|归|是|把|让|和|与|跟|那)\p{Script=Han}{2,12}?)(?:委员会|管委会|办公室|分局|局|委|厅)(?!长|面|势|限|员|托|部|屈|里|外|内)/gu
/** 哪个局, 各委办局, 结局: no name. */
const NO_NAME =
  /[哪什啥谁各该这那每几某由归的是有要把对]|相关|有关|主管|牵头|负责|责任|单位|部门|结局|格局|布局|委办局|全局|当局/u

/**
 * A department that a text names in a form that no document writes, with the names that documents call it by.
 *
 * @param listed all spellings that questions may use
 */
export function departmentInOtherForm(
  text: string,
  listed: Iterable<string>,
): { readonly said: string; readonly name: string } | undefined {
  const names = [...listed]
  const isListed = (said: string): boolean => names.some((name) => said.includes(name) || name.includes(said))
  for (const [found] of text.matchAll(NAMED))
    for (const said of [found, ...fromLevels(found)]) {
      if (NO_NAME.test(said) || isListed(said)) continue
      const [name] = departmentsMeant(said, names)
      if (name !== undefined) return { said, name }
    }
  return undefined
}

/** 区人社局 of 请问区人社局 and of 清源区人社局. */
function fromLevels(found: string): string[] {
  return [...found.matchAll(/[省市区县州旗]/gu)].filter(({ index }) => index > 0).map(({ index }) => found.slice(index))
}

/** Whether two names are the short and the long form of one department's; 区科技局 may be another than 区科技和工业信息化局. */
export function areForms(a: string, b: string): boolean {
  const [first, second] = [partsOf(a), partsOf(b)]
  if (first === undefined || second === undefined || likeness(first, second) !== 3) return false
  const [short, long] = first.core.length <= second.core.length ? [first.core, second.core] : [second.core, first.core]
  return short === long || !long.includes(short)
}
