import { createRequire } from 'node:module'

/** A place of the country as a text names it. */
export interface NamedPlace {
  /** 襄阳市, 天河区. */
  readonly name: string
  /** Without what kind of place it is: 襄阳, 天河; the name itself where only one character would be left. */
  readonly bare: string
}

/** Names of provinces, cities and counties by the codes of the places that they lie in (GB/T 2260). */
const AREAS = createRequire(import.meta.url)('china-area-data/data.json') as Record<string, Record<string, string>>

/** Shorter full names (城区, 西区, 古县) are words of the language, too. */
const MIN_NAME = 3
const KIND_OF_PLACE = /(?:自治[区州县旗]|特别行政区|新区|地区|省|市|区|县|州|盟|旗)$/u
/** The peoples that autonomous places are named after: 宁夏|回族|自治区, 黔西南|布依族|苗族|自治州, 新疆|维吾尔|自治区. */
const PEOPLES =
  /(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|独龙|鄂伦春|各)族?)+$/u
/** Names of districts that are words of the language: 新城区建设, 城中区. */
const WORDS: ReadonlySet<string> = new Set(['新城区', '老城区', '市中区', '城中区', '市辖区', '开发区', '工业园区'])
/** 北京市, 河北省, 襄阳市: a code that ends so is a province's or a city's; the last two digits are a county's. */
const OF_A_CITY = /00$/u

const FULL_NAMES = new Set<string>()
/** Bare names of provinces and cities: a county's (和平, 新华, 朝阳) are words of the language. */
const BARE_NAMES = new Map<string, string>()
/** Of all, counties too: for where only a place can stand. */
const ALL_BARE_NAMES = new Map<string, string>()
for (const [code, name] of Object.values(AREAS).flatMap((areas) => Object.entries(areas))) {
  if (!/[省市区县州盟旗]$/u.test(name) || name.length < MIN_NAME || WORDS.has(name)) continue
  FULL_NAMES.add(name)
  const bare = bareName(name)
  if (bare === name) continue
  ALL_BARE_NAMES.set(bare, name)
  if (OF_A_CITY.test(code)) BARE_NAMES.set(bare, name)
}
/** The official names of places that documents call shortly, by the short ones: 黔西南州 for 黔西南布依族苗族自治州. */
const OFFICIAL_NAMES = new Map([...FULL_NAMES].map((name) => [shortName(name), name]))
const LONGEST = Math.max(...[...FULL_NAMES].map((name) => name.length))

/** The provinces, cities, districts and counties that a text names in full (临夏回族自治州, 临夏州), longest first where they overlap. */
export function fullNamesIn(text: string): NamedPlace[] {
  const found: NamedPlace[] = []
  for (let at = 0; at < text.length; at++)
    for (let length = Math.min(LONGEST, text.length - at); length >= MIN_NAME; length--) {
      const name = text.slice(at, at + length)
      if (!FULL_NAMES.has(name) && !(OFFICIAL_NAMES.has(name) && /[州旗]$/u.test(name))) continue
      found.push({ name, bare: bareName(name) })
      at += length - 1
      break
    }
  return found
}

/** The province or city whose bare name a text begins with: 深圳2023年GDP; nothing where it begins with none. */
export function bareNameAtStart(text: string): NamedPlace | undefined {
  return nameAtStart(text, BARE_NAMES)
}

/** The place whose bare name a text begins with, a county's too: 洪山 after 和 and before 比. */
export function anyBareNameAtStart(text: string): NamedPlace | undefined {
  return nameAtStart(text, ALL_BARE_NAMES)
}

function nameAtStart(text: string, names: ReadonlyMap<string, string>): NamedPlace | undefined {
  for (let length = Math.min(LONGEST, text.length); length >= 2; length--) {
    const bare = text.slice(0, length)
    const name = names.get(bare)
    if (name !== undefined) return { name, bare }
  }
  return undefined
}

/** What everybody calls a province whose bare name is longer. */
const CALLED: ReadonlyMap<string, string> = new Map([['内蒙古', '内蒙']])

/** How people call a place shortly in speech: 内蒙 for 内蒙古; nothing where the bare name is all. */
export function spokenName(bare: string): string | undefined {
  return CALLED.get(bare)
}

/** A place's name without what kind of place it is and whose: 宁夏 for 宁夏回族自治区; the name where one character would be left. */
export function bareName(name: string): string {
  const place = name.replace(KIND_OF_PLACE, '')
  const bare = /自治[区州县旗]$/u.test(name) ? place.replace(PEOPLES, '') : place
  return bare.length >= 2 ? bare : place.length >= 2 ? place : name
}

/** The official name of an autonomous place that is called shortly (延边州 is 延边朝鲜族自治州), or the name itself. */
export function officialName(name: string): string {
  return OFFICIAL_NAMES.get(name) ?? name
}

/** An autonomous place's short name: 延边州 for 延边朝鲜族自治州; every other place's own. */
export function shortName(name: string): string {
  const bare = bareName(name)
  return /自治[区州县旗]$/u.test(name) && bare !== name ? `${bare}${name.slice(-1)}` : name
}
