/** When two names mean one department: by rules of how names are written; what else belongs together is data of the corpus. */

/** A department's name reduced to what tells departments apart. */
export interface DepartmentKey {
  /** The department: 区水务湖泊局 for 区水务和湖泊局 and for 武昌区水务湖泊局. */
  readonly key: string
  /** The office within it, where the name gives one in brackets: 人才科 of 区委组织部(人才科). */
  readonly office?: string
}

// “武昌区公安分局”, “武汉市生态环境局”: the place before the level; not 高新区, 开发区, 城市.
const PLACE =
  /^(?<place>(?!高新|开发|经开|经济|新|保税|综保|示范|商务|功能|度假|风景|工业|产业|科技|各|全|有关|相关|国家|中央|直属|市直|区直|沿|所)\p{Script=Han}{2,4}?)(?<level>自治区|自治州|自治县|省|市|区|县|州|盟|旗)(?=\p{Script=Han}{2,})(?!民|政工程|场监)/u

// “区政法委” is the 区委政法委: organs of the party committee, with 委 left out.
const OF_PARTY =
  /^(?<level>[省市区县州盟旗])(?<organ>组织部|宣传部|统战部|政法委|社会工作部|网信办|编办|巡察办|政研室|党校|老干部局|机关工委)/u

// Words of a name that are written or left out: 发展和改革委员会, 发展改革委; 人民政府, 政府; 办公室, 办.
const SHORTER: readonly (readonly [RegExp, string])[] = [
  [/管理委员会$/u, '管委会'],
  [/委员会$/u, '委'],
  [/人民政府/u, '政府'],
  [/办公室$/u, '办'],
  [/街道办事处$/u, '街道'],
  [/人民法院$/u, '法院'],
  [/人民检察院$/u, '检察院'],
]

const BRACKET = /[（(〈<[](?<inside>[^（()）〈〉<>[\]]{1,24})[）)〉>\]]$/u

/**
 * What tells departments apart in a name as written: without the place before its level (武昌区发改局 → 区发改局),
 * without 和, with the 委 of party organs, with the usual short endings. A branch (市生态环境局武昌分局) keeps its
 * whole name and is not the bureau; an office in brackets is told apart and keeps its department.
 *
 * @param places names of places as written in full (武昌区, 武汉市), known from the document or the corpus
 */
export function departmentKey(name: string, places: readonly string[] = []): DepartmentKey {
  let key = name
    .normalize('NFKC')
    .replace(/[\s“”"]/gu, '')
    .replace(/等$/u, '')
  const office = BRACKET.exec(key)?.groups?.['inside']
  if (office !== undefined) key = key.replace(BRACKET, '')
  const place = places.find((each) => key.startsWith(each) && key.length > each.length + 1)
  if (place !== undefined)
    key = (/(?:自治区|自治州|自治县|[省市区县州盟旗])$/u.exec(place)?.[0] ?? '') + key.slice(place.length)
  else key = key.replace(PLACE, '$<level>')
  key = key.replace(OF_PARTY, '$<level>委$<organ>')
  // “水务和湖泊局”, “文化和旅游局”: 和 joins two words of one name.
  key = key.replace(/(?<=\p{Script=Han}{2})[和与](?=\p{Script=Han}{2})/gu, '')
  for (const [long, short] of SHORTER) key = key.replace(long, short)
  return office === undefined ? { key } : { key, office }
}
