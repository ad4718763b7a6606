import { isInDictionary } from '../../indexer/analysis/tokens.ts'
import { unlistedPlacesIn } from './unlisted-places.ts'
import {
  anyBareNameAtStart,
  bareName,
  bareNameAtStart,
  fullNamesIn,
  officialName,
  shortName,
  spokenName,
  type NamedPlace,
} from './gazetteer.ts'

/** Places named in a question. */
export interface PlaceMentions {
  /** Places that documents are about, by their full names. */
  readonly known: readonly string[]
  /** Places that no document says a word of. */
  readonly foreign: readonly string[]
  /** Places that documents mention without being about them, by bare names: a county in its city's report. They stay in the text. */
  readonly inner: readonly string[]
  /** 两个区, 各区: every place that there is. */
  readonly all: boolean
  /** The question without them. */
  readonly rest: string
}

// “我区”, “这里”, “本市”, “咱们区”: the place of the configuration.
const HERE =
  /我们?(?:[省市区县州]|这[里边儿]?)|本[省市区县州]|咱们?(?:[省市区县州]|这[里边儿]?)|这里|这边|当地|全[区市省县州](?!一般|社会)/u
// “两个区对比一下”, “各区分别是多少”, “俩区有啥不一样”; 城八区, 城六区 are the name of a part.
const ALL =
  /(?<!城(?=[四五六七八九]区))(?:[两二俩]|[三四五六七八九几各]|所有|每)个?(?:城?区|市|县|地方|省|地区|城市)(?:之间)?(?:分别)?/u

// “哪个区的目标更高” compares all; it stays in the text, since it also tells that a comparison is asked for.
const WHICH = /哪一?个?(?:区|市|县|省|地方)/u

// “我国GDP”, “国家“十五五”规划”, “全国粮食产量”; in “全国排第几”, “在全国城市里” the country is only what is compared with.
const OF_THE_COUNTRY =
  /我国|咱们?国家|国家(?=(?:的)?(?:gdp|经济增长|层面|那边|粮食))|(?<!\p{Script=Han})国家(?=的?[“"]?(?:十|规划|纲要|计划))|(?<![在占居列])全国(?!城市|排|第|平均|各|前|领先|首|其他|范围|重点|文明|人大|政协|百强|最|中|的?比)/iu

// “全市失业率多少”, asked of districts: their city's; “占全市几成” and “全市第几” only compare with it, and in “市里没给区下目标”
// the city does something.
const OF_THE_CITY =
  /(?<![占在居列是比非])(?:全市|[我本]市|市里(?!(?:也|又|还|都|就|并)?(?:没有?|未|有没有)?(?:给|向|对|下达|分解|考核|交办)))(?!场|民|区|第|排|前|首|最|一半|领先|各|的?(?:比|几|多少)|[^,，?？]{0,12}(?:第几|排[名第几位在]))/u

/** The one city that the documents of districts tell figures of; nothing where documents are of cities themselves. */
function cityAround(places: readonly string[], others: readonly string[]): string | undefined {
  const cities = others.filter((place) => place.endsWith('市'))
  return cities.length === 1 && places.every((place) => /[区县旗]$/u.test(place)) ? cities[0] : undefined
}

/**
 * Finds the places of a question.
 *
 * @param places all places that documents are about, full names
 * @param others places that only single facts are of: known by their full names, and by bare ones where a question begins with them
 * @param isMentioned whether the documents say a name at all
 * @param isCalledAfter whether what follows a place's name is part of a name with it: 武昌古城
 * @param here what 我区 and 这里 mean; where it is not set and there is one place only, that one
 */
export function findPlaces(
  text: string,
  places: readonly string[],
  others: readonly string[],
  here: string | undefined,
  isMentioned: (name: string) => boolean = () => false,
  isCalledAfter: (place: string, next: string) => boolean = () => false,
): PlaceMentions {
  let rest = text
  const known: string[] = []
  const calledAfter: string[] = []
  const take = (name: string, place: string): void => {
    const pattern =
      name === '全国' ? OF_THE_COUNTRY : /[省市区县]$/u.test(name) ? withoutItsHead(name) : notOfAStreet(name)
    if (rest.search(pattern) === -1) {
      // “南通机场吞吐量”: what is called after the place lies in it, and keeps its name.
      if (places.includes(place) && known.length === 0 && new RegExp(`${name}(?:站|机场|大?桥)`, 'u').test(rest))
        calledAfter.push(place)
      return
    }
    rest = rest.replace(pattern, (said, at: number, all: string) => {
      const next = all.slice(at + said.length, at + said.length + 2)
      // “承德市区PM2.5”: 市区 is a part of the city, and of the thing's name.
      // “山南市场主体”: of 山南, and no 场主体.
      if (name.endsWith('市') && /^区(?![县委级划])|^场[主监化]/u.test(next)) return ' 市'
      // “武昌古城谁负责”: of 武昌, and called so.
      return next.length === 2 && isCalledAfter(said, next) ? said : ' '
    })
    if (!known.includes(place)) known.push(place)
  }
  // Longer names first: 武汉市武昌区 before 武汉市, 内蒙古自治区 before 内蒙古.
  const spellings = places.flatMap((place) => spellingsOf(place).map((name) => ({ name, place })))
  spellings.push(...others.map((place) => ({ name: place, place })))
  spellings.sort((a, b) => b.name.length - a.name.length)
  for (const { name, place } of spellings) take(name, place)
  if (known.length === 0) known.push(...new Set(calledAfter))
  const city = cityAround(places, others)
  if (known.length === 0 && city !== undefined && OF_THE_CITY.test(rest)) {
    known.push(city)
    rest = rest.replace(OF_THE_CITY, ' ')
  }
  if (known.length === 0 && here !== undefined && HERE.test(rest)) {
    known.push(here)
    rest = rest.replace(HERE, ' ')
  }
  const all = ALL.test(rest) || WHICH.test(rest)
  if (ALL.test(rest)) rest = rest.replace(ALL, ' ')
  if (known.length === 0) {
    // “武汉2023年GDP”: a place of single facts, by its bare name where the question is about it.
    const bare = others.find((place) => /[省市]$/u.test(place) && isSubject(rest, place.slice(0, -1)))
    if (bare !== undefined) {
      known.push(bare)
      rest = rest.replace(bare.slice(0, -1), ' ')
    }
  }
  const named = otherPlaces(rest, [...places, ...known])
  const unlisted = unlistedPlacesIn(rest.replace(TITLE, ' '), isInDictionary).filter(
    ({ name }) => ![...places, ...others, ...named.map((one) => one.name)].some((place) => overlap(place, name)),
  )
  // A town or a township that documents mention lies in their place, and its name is a part of many a thing's: 石门镇污水处理厂.
  const mentioned = unlisted.filter(({ name }) => isMentioned(name) && !/[镇乡]$/u.test(name))
  return {
    known,
    foreign: [
      ...named.filter(({ bare }) => !isMentioned(bare)),
      ...unlisted.filter(({ name }) => !isMentioned(name)),
    ].map(({ name }) => name),
    inner: [...named.filter(({ bare }) => isMentioned(bare)), ...mentioned].map(({ bare }) => bare),
    all,
    rest,
  }
}

// “广州市长是谁”: the mayor of 广州; 广州市长期… is not.
function withoutItsHead(name: string): RegExp {
  return new RegExp(`${name}(?!长(?:是|叫|姓|名|谁|的|$|[?？，,\\s]))`, 'gu')
}

// “江汉路步行街”, “南通大桥”: streets and bridges are called after places.
function notOfAStreet(name: string): RegExp {
  // “咸宁路太堵了”: the roads of the place, of which one complains.
  return new RegExp(
    `${name}(?!路(?!太|好堵|真|很|堵|老是?|总是?|天天|经常|怎么|不好|难走|又)|街(?!道)|大道|大?桥|站|机场)`,
    'gu',
  )
}

/** 武昌区 and 武昌; 宁夏回族自治区 and 宁夏; 延边朝鲜族自治州, 延边州 and 延边, whichever of them the documents write. */
export function spellingsOf(place: string): string[] {
  const official = officialName(place)
  const bare = bareName(official)
  return [...new Set([official, place, shortName(official), bare, spokenName(bare) ?? bare])].filter(
    (name) => name.length >= 2,
  )
}

/** 清源区 and 临江市清源区. */
function overlap(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a)
}

/** Whether a question is about a place that it begins with by its bare name. */
function isSubject(text: string, bare: string): boolean {
  const asked = withoutGreeting(text)
  return asked.startsWith(bare) && AFTER_A_PLACE.test(asked.slice(bare.length).trimStart())
}

// “深圳2023年GDP”, “上海的绿化覆盖率”: 中山 and 大同 are words too, but no question about them goes on so.
const AFTER_A_PLACE = /^(?:\d|的|“|十[一二三四五六]五|gdp|去年|今年|前年|明年|近[一二三五几]年|现在|有多少)/iu

const GREETING = /^(?:请问|你好|查一下|查查|问一下|想问|那么?)[,，]?/u

function withoutGreeting(text: string): string {
  return text.trim().replace(GREETING, '').trimStart()
}

// “和洪山区比呢”, “武昌跟上海比”: what something is compared with.
const COMPARED = /[和跟与比](?<place>\p{Script=Han}{2,5})(?=比|呢|相比|对比|哪|谁|[差高低多少]|[?？]|$)/gu

/** The titles of documents in a question name places that it does not ask about. */
const TITLE = /《[^》]*》/gu

/** Places that a question names and that no document is about: by their full names, or by bare ones where only a place can stand. */
function otherPlaces(text: string, places: readonly string[]): NamedPlace[] {
  const asked = text.replace(TITLE, ' ')
  const first = bareNameAtStart(withoutGreeting(asked))
  const compared = [...asked.matchAll(COMPARED)].flatMap(
    ({ groups }) => anyBareNameAtStart(groups?.['place'] ?? '') ?? [],
  )
  const found = [
    ...fullNamesIn(asked),
    ...(first !== undefined && isSubject(asked, first.bare) ? [first] : []),
    ...compared,
  ]
  return found.filter(({ name }) => !places.some((place) => place.includes(name) || name.includes(place)))
}
