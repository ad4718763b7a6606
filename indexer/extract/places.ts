/**
 * Whole levels of government: 全省, 全市. The document's own level is the place itself; another level is a
 * place of its own, as written.
 */
const LEVELS: readonly { readonly words: RegExp; readonly ending: RegExp }[] = [
  { words: /^(?:全省|我省|本省)/u, ending: /省$/u },
  { words: /^(?:全区|我区|本区|自治区|全自治区)/u, ending: /区$/u },
  { words: /^(?:全市|我市|本市)/u, ending: /市$/u },
  { words: /^(?:全州|我州)/u, ending: /州$/u },
  { words: /^(?:全盟|我盟)/u, ending: /盟$/u },
  { words: /^(?:全县|我县|本县)/u, ending: /县$/u },
  { words: /^(?:全旗|我旗)/u, ending: /旗$/u },
  { words: /^(?:全国|我国)/u, ending: /^全国$/u },
]

const ALL = '全省|全市|全区|全州|全盟|全县|全旗|全国|我省|我市|我区|我州|我县|我旗|我国|本市|本区|本县'
/** What makes a name a zone, a port, a company: the last word of the name. */
const ZONE_ENDING =
  '高新技术产业开发区|经济技术开发区|高新区|经开区|开发区|新区|综合保税区|综保区|保税区|自贸试验区[\\p{Script=Han}]{0,6}片区|自贸区|试验区|临空经济区|临空区|度假区|示范区|工业园区|工业园|产业园区|产业园|物流园区|物流园|科技园|创新园|功能区|商务区|片区|生态城|科学城|新城|机场|港区|港|监管场地|交易中心|集团'
// “市高新区盘活闲置厂房16万平方米”, “泸州港外贸集装箱吞吐量5.02万标箱”: at the start of a clause, its owner.
const ZONE = new RegExp(
  `^(?:加快|推动|推进|支持|强化|促进|深化|充分发挥|全力推动|确保|力争)?(?<name>[\\p{Script=Han}A-Za-z·]{0,12}?(?:${ZONE_ENDING})(?:[生态]{0,2}CBD)?)(?<rest>[\\p{Script=Han}“0-9A-Za-z])`,
  'u',
)
// 重点园区, 产业园区, 各类开发区 are no names.
const NO_NAME =
  /^(?:产业|工业|重点|各类?|省级|国家级|市级|特色|全部|全市|全省|全区|示范|建成|所有|主要|两个|三个|一批|新|现代|物流|创建|建设|打造|推进|完成|实施|新建|引进|获批|加快|国际|科技|高标准|全国|老|跨境|军民|县域|大|首个|创新|新增|成功)?(?:产业|工业|经济|物流)?(?:园区|开发区|示范区|产业园|工业园|片区|功能区|新区|度假区|试验区|新城|港|机场|集团|物流园|科技园|保税区|交易中心|产业园区|工业园区|物流园区|港区)$/u
const BARE_ZONE = /^(?:市|区|省)?(?:高新区|经开区|综保区|综合保税区|临空区|开发区|自贸区|保税区|临空经济区)$/u
const PLACE_ENDING = '自治区|自治州|自治县|省|市|区|县|州|盟|旗|镇|乡|街道'
// “武汉市数字经济核心产业增加值”, “青石镇、河湾镇分别建成”, “各县（市、区）村均…”
const NAMED = new RegExp(`^(?<name>[\\p{Script=Han}]{2,6}?(?:${PLACE_ENDING}))(?<rest>[\\p{Script=Han}“])`, 'u')
const EACH = /^各(?:县|市|区|旗|镇|乡|街道)(?:（[^（）]{1,8}）|\([^()]{1,8}\)|市区|市、区)?/u
const ORDINARY =
  /城市|城区|社区|市区|园区|地区|景区|校区|辖区|片区|库区|灾区|山区|牧区|库区|小区|超市|夜市|上市|门市|股市|城镇|乡镇|村镇|新区|街区|旧区|区县|县区|市县|区域|开发区|功能区|示范区|市场|市民|区位|省级|市级|区级|县级|全部/u

/**
 * Whose figure a clause gives, where it begins with a place: 全省 in a city's report, a county, a zone, a company.
 *
 * @param words the clause from its first word on; times before the place are passed over
 * @param own the document's own place
 * @returns the place as written; `undefined` when it names none or its own
 */
export function placeAtStart(words: string, own: string | undefined): string | undefined {
  const clause = words.replace(/^[\s“]+/u, '')
  const all = new RegExp(`^(?:${ALL})`, 'u').exec(clause)?.[0]
  if (all !== undefined) return isOwnLevel(all, own) ? own : all
  const each = EACH.exec(clause)?.[0]
  if (each !== undefined) return each
  const zone = ZONE.exec(clause)?.groups?.name
  if (zone !== undefined && (BARE_ZONE.test(zone) || (!NO_NAME.test(zone) && zone.length >= 4))) return zone
  const named = NAMED.exec(clause)?.groups
  if (named?.name !== undefined && !ORDINARY.test(named.name + (named.rest ?? ''))) return named.name
  return undefined
}

/** Whether 全市, 我区 … mean the document's own place. */
export function isOwnLevel(words: string, own: string | undefined): boolean {
  if (own === undefined) return true
  return LEVELS.some((level) => level.words.test(words) && level.ending.test(own))
}

/** The last place that a stretch of a sentence names at the start of one of its clauses; `undefined` for none, or its own. */
export function scopeOf(words: string, own: string | undefined): string | undefined {
  let found: string | undefined
  for (const clause of words.split(/[，,；;。：:]/u)) {
    const place = placeAtStart(clause, own)
    if (place !== undefined) found = place
  }
  return found === own ? undefined : found
}
