import { distribute, listItems } from './name-lists.ts'
import { MONEY } from '../text/units.ts'
import { verbOf } from './work-verbs.ts'

/** What is said of things whose noun the item before named: “4家获提名奖”, “15名支援甘孜”. */
export const SUBJECTLESS =
  /^(?:获|入选|入围|支援|援助|驰援|列入|纳入|被|荣获|进入|晋级|通过|开工|竣工|投产|建成|完工|签约|落地|落户|上市)/u

/** Names that all have the one value: “游客人次、旅游花费均增长10%以上”, “建成示范村、先进村各50个”. */
export function listNames(words: string): string[] {
  // “新增四星级和三星级园区各1个”: what the names share is told by the nouns.
  const work = /[级类][、和及与]/u.test(words) ? verbOf(words) : ''
  const nouns =
    work === '' || work === words ? undefined : distribute(words.slice(work.length), listItems(words).length)
  if (nouns !== undefined && nouns.every((noun) => verbOf(noun) === '')) return nouns.map((noun) => work + noun)
  const items = listItems(words)
  // “存贷款余额双双突破5000亿元”
  const single = /^(?:存贷款|.*存贷款余额)/u.test(words) ? distribute(words, 2) : undefined
  const names = single ?? distribute(words, items.length) ?? items
  const verb = verbOf(names[0] ?? '')
  return names.map((name, at) => (at > 0 && verb !== '' && verbOf(name) === '' ? verb + name : name))
}

/** “产业园区实现营业收入3450亿元”, “市重点项目完成投资162亿元”: the verb between owner and measure drops out. */
export function withoutAuxiliary(words: string, unit: string): string {
  if (!MONEY.test(unit) && unit !== '%') return words
  const plain = words.replace(/^(?:带动|推动|推进|促进|助推|拉动)(?:全[省市区县州旗])?(?=.{4,})/u, '')
  const groups = /^(?<owner>.{2,40}?)(?:累计|预计|共)?(?:实现|完成|助力|带动)(?<measure>.{2,20})$/u.exec(plain)?.groups
  if (groups?.owner === undefined || groups.measure === undefined) return plain
  // “推行生活垃圾分类实现生活垃圾分类投放正确率”: the measure names its owner itself.
  if (groups.measure.startsWith(groups.owner.slice(-4))) return groups.measure
  // “加快推行垃圾分类实现投放正确率达90%”: what was done before is no owner of the measure.
  return verbOf(groups.owner) !== '' || /、/u.test(groups.owner) || groups.owner.length > 24
    ? groups.measure
    : groups.owner + groups.measure
}

/** “引进A、B等亿元以上产业项目”: the list of examples drops out, unless only 项目 would be left. */
export function withoutList(words: string): string {
  const match = /^(?<list>.+[、].+)(?<![各上中高初同平何优特])等(?![级次效候量于])(?<noun>[^等]{2,})$/u.exec(
    words,
  )?.groups
  if (match?.list === undefined || match.noun === undefined) return words
  const noun = match.noun
  if (/^(?:各类|多个|一批)?(?:重点|重大)?(?:项目|工程|产业)$/u.test(noun)) return words
  if (/(?:专项资金|指标|管道|管网|培训|技术|人才|人员|家庭)/u.test(noun)) return words
  return verbOf(words) + noun
}

export function subjectOf(after: string): string {
  for (let at = 2; at <= Math.min(8, after.length - 1); at++)
    if (SUBJECTLESS.test(after.slice(at))) return after.slice(0, at)
  return ''
}

/** “协议投资强度、产值和税收分别是全省标准的”: names in front, what is said of all behind. */
export function suffixed(words: string, count: number): string[] | undefined {
  const match = /^(?<list>.+?)分别(?<rest>.+)$/u.exec(words)?.groups
  if (match?.list === undefined || match.rest === undefined) return undefined
  const names = distribute(match.list, count)
  const { rest } = match
  return names?.map((name) => name + rest)
}
