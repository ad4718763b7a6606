import { verbOf } from '../measures/work-verbs.ts'

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
const ALL = /^(?:全(?:省|市|区|州|盟|县|旗|国)|我(?:省|市|区|州|县|旗|国)|本(?:市|区|县))/u
/** What makes a name a zone, a port, a company: the last word of the name. */
const ZONE_ENDING =
  '高新技术产业开发区|经济技术开发区|高新区|经开区|开发区|新区|综合保税区|综保区|保税区|自贸试验区[\\p{Script=Han}]{0,6}片区|自贸区|试验区|临空经济区|临空区|度假区|工业园区|工业园|产业园区|产业园|物流园区|物流园|科技园|创新园|商务区|片区|生态城|科学城|机场|港区|港|监管场地|交易中心|集团'
// “市高新区盘活闲置厂房16万平方米”, “泸州港外贸集装箱吞吐量5.02万标箱”, “加快江东新区建设”, “起步区生态CBD”
const ZONE = new RegExp(
  `^(?<lead>加快|推动|推进|支持|强化|促进|深化|充分发挥|全力推动)?(?<name>(?:[\\p{Script=Han}A-Za-z·]{0,10}?(?:${ZONE_ENDING})|[\\p{Script=Han}]{2,8}CBD))(?<rest>(?![股口澳币资商湾])[\\p{Script=Han}“0-9A-Za-z])`,
  'u',
)
// 重点园区, 产业园区, 各类开发区 are no names.
const NO_NAME =
  /^(?:产业|工业|重点|各类?|省级|国家级|市级|特色|全部|全市|全省|全区|示范|所有|主要|两个|三个|一批|新|现代|物流|国家|国际|科技|高标准|现代农业|全国|老|跨境|军民|县域|大|首个|创新|专业|千亿|百亿|化工|省级以上|园区|各|多个|骨干|龙头|大型|民营|企业|农业|文旅|支线|通用|主要|空港|枢纽|内陆|自由贸易)?(?:产业|工业|经济|物流)?(?:园区|开发区|产业园|工业园|片区|新区|度假区|试验区|机场|港|集团|物流园|科技园|保税区|交易中心|产业园区|工业园区|物流园区|港区|商务区)$/u
// “主城区新建街头小景133个”, “城区新建70公里管线”: where the work was done; “中心城区污水处理率” is a name of its own.
const QUARTER = /^(?<name>市?(?:主|中心|老|新)?城区|市区|县城|郊区)(?<rest>\p{Script=Han}{2,})/u
const BARE_ZONE = /^(?:市|区|省)?(?:高新区|经开区|综保区|综合保税区|临空区|开发区|自贸区|保税区|临空经济区)$/u
const PLACE_ENDING = '自治区|自治州|自治县|省|市|区|县|州|盟|旗|镇|乡|街道'
// “武汉市数字经济核心产业增加值”, “青石镇、河湾镇分别建成”
const NAMED = new RegExp(
  `^(?<name>[\\p{Script=Han}]{1,5}?(?:${PLACE_ENDING}))(?![级直属场民委政内外域位域际镇村县区市情])(?<rest>[\\p{Script=Han}“])`,
  'u',
)
// “各县（市、区）村均…”
const EACH =
  /^各(?:县|市|区|旗|镇|乡|街道)(?:（[^（）]{1,8}）|\([^()]{1,8}\)|市区|市、区)?(?!级|类|地|部门|单位|项|种|方|园|界|个)/u
/** Characters and words that a place's name does not hold: verbs, prepositions, common nouns in 区 and 市. */
const NO_PLACE =
  /[按推型认真办好充滚托逐步在全占居对的了和与各为将把施展动进促培育设完改造提升快打获批被由从到较比级户棚军社校景辖旧我其本是有个每]|城市|城区|城乡|城镇|乡镇|村镇|市区|园区|地区|片区|街区|老区|库区|灾区|山区|牧区|林区|矿区|小区|学区|新区|旧区|超市|夜市|上市|门市|股市|入市|出市|强[省市县区]|首[府县]|大省|大市|大县|[省市县区]县|区域|功能区|示范区|都市|楼市|[一二三四五六七八九十两几多]|以上|生产|开发|试验|保护|自由|接受|向市|执行|配合|落实|努力|撤县|布局|弘扬|定期|严格|依法|高于|低于|来源|小镇|百镇|重点|试点|建制|集镇|流域|首次|以[省市县]|旗县|县区|苏区|集聚区|加工区|旅游区|建成区|自觉|[强名古重]镇|省市|标准|[联同结]盟|^成立|出省/u

/**
 * Whose figure a clause gives, where it begins with a place: 全省 in a city's report, a county, a zone, a company.
 *
 * @param words the clause from its first word on, without times
 * @param own the document's own place
 * @returns the place as written; `undefined` when it names none, or its own level (全市 of a city)
 */
export function placeAtStart(words: string, own: string | undefined): string | undefined {
  const clause = words.replace(/^[\s“]+/u, '')
  const all = ALL.exec(clause)?.[0]
  // 全省首个, 全国文明城市, 全省盐产业技术研究院: a rank or a name, nobody's figure.
  if (all !== undefined)
    return isOwnLevel(all, own) ||
      /^.{2}(?:首|第|唯一|最|文明|示范|先进|重点|优秀|百强|前|领先|推广|工业百强)/u.test(clause)
      ? undefined
      : all
  const each = EACH.exec(clause)?.[0]
  if (each !== undefined) return each
  const zone = zoneOf(clause)
  if (zone !== undefined) return zone
  const quarter = QUARTER.exec(clause)?.groups
  const work = verbOf(quarter?.rest ?? '')
  // “城区绿化1000公顷” is a name; “县城新建20公里管线” is not.
  if (work.length > 1 && (quarter?.rest !== work || /^(?:新|建|扩|打|铺|实施|完成)/u.test(work))) return quarter?.name
  const named = NAMED.exec(clause)?.groups?.name
  // “摸清清江市…”: the document's own place behind a verb.
  if (named !== undefined && own !== undefined && named !== own && named.endsWith(own)) return undefined
  if (named === '自治区') return own?.endsWith('自治区') === true ? undefined : named
  if (named !== undefined && named.length >= 3 && verbOf(named) === '' && !NO_PLACE.test(named)) return named
  return undefined
}

function zoneOf(clause: string): string | undefined {
  const { name: zone, lead, rest } = ZONE.exec(clause)?.groups ?? {}
  if (zone === undefined) return undefined
  // “高新区等5个重点园区”: one of several. “加快高新区新能源特色产业园、…建设”: a thing that lies there.
  const behind = clause.slice(clause.indexOf(zone) + zone.length)
  // “两岸片区改造提升等项目”: what is done to it.
  if (/^(?:改造|更新|开发|整治|提升|治理|保护)/u.test(behind)) return undefined
  if (
    rest === '等' ||
    /^(?:数量?|总数|个数)(?!据|字)/u.test(behind) ||
    (lead !== undefined && /^[^，。]{2,}、/u.test(behind))
  )
    return undefined
  if (BARE_ZONE.test(zone)) return zone
  if (NO_NAME.test(zone) || verbOf(zone) !== '' || zone.length < 3) return undefined
  return /[的了和与、在]|编制|增强|高质量|加大|实现|依托|滚动|充分|发挥|打造|入驻|落户|做大|做强|抓好|统筹|复制|推广|标准|沿线|重点|^双|^(?:沿|将|把|各|全|每|以|为|对|从|由|在|与|和|加|推|实|开|深|大力|积极|着力|有序|稳步|扎实|加强|建|创|打|获|新)/u.test(
    zone.slice(0, -2),
  )
    ? undefined
    : zone
}

/** Whether 全市, 我区 … mean the document's own place. */
export function isOwnLevel(words: string, own: string | undefined): boolean {
  if (own === undefined) return true
  return LEVELS.some((level) => level.words.test(words) && level.ending.test(own))
}

/** Whether a place is a whole level (全省, 全国), which is said of one figure and not of the clauses after it. */
export function isWholeLevel(place: string): boolean {
  return ALL.test(place) || /(?:集团|交易中心|公司)$/u.test(place)
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

/** The place that a title begins with: 石桥区 of “石桥区2023年就业工作情况”, 月湖经开区, 东浦新区. */
export function placeOfTitle(title: string): string | undefined {
  const name =
    /^(?:(?:19|20)\d{2}年)?(?<name>\p{Script=Han}{1,8}?(?:自治区|自治州|自治县|新区|经开区|高新区|开发区|省|市|区|县|州|盟|旗))(?![级直场民])/u.exec(
      title,
    )?.groups?.name
  return name === undefined || name.length < 2 || /[的了在关于各全]/u.test(name) ? undefined : name
}
