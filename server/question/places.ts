import { tagged } from '../../indexer/analysis/tokens.ts'

/** Places named in a question. */
export interface PlaceMentions {
  /** Places that documents are about, by their full names. */
  readonly known: readonly string[]
  /** Places that no document is about. */
  readonly foreign: readonly string[]
  /** 两个区, 各区: every place that there is. */
  readonly all: boolean
  /** The question without them. */
  readonly rest: string
}

// “我区”, “这里”, “本市”, “咱们区”: the place of the configuration.
const HERE =
  /我们?(?:[省市区县州]|这[里边儿]?)|本[省市区县州]|咱们?(?:[省市区县州]|这[里边儿]?)|这里|这边|当地|全[区市省县州](?!一般|社会)/u
// “两个区对比一下”, “各区分别是多少”
const ALL = /(?:[两二]|[三四五六七八九几各]|所有|每)个?(?:城?区|市|县|地方|省|地区|城市)(?:之间)?(?:分别)?/u

// “哪个区的目标更高” compares all; it stays in the text, since it also tells that a comparison is asked for.
const WHICH = /哪一?个?(?:区|市|县|省|地方)/u

// “我国GDP”, “国家“十五五”规划”, “全国粮食产量”; in “全国排第几”, “在全国城市里” the country is only what is compared with.
const OF_THE_COUNTRY =
  /我国|咱们?国家|(?<!\p{Script=Han})国家(?=的?[“"]?(?:十|规划|纲要|计划))|(?<![在占居列])全国(?!城市|排|第|平均|各|前|领先|首|其他|范围|重点|文明|人大|政协|百强|最|中|的?比)/u

/**
 * Finds the places of a question.
 *
 * @param places all places that documents are about, full names
 * @param others places that only single facts are of: known by their full names alone
 * @param isAtHome whether the documents speak of a place as of a part of their own
 * @param here what 我区 and 这里 mean; where it is not set and there is one place only, that one
 */
export function findPlaces(
  text: string,
  places: readonly string[],
  others: readonly string[],
  here: string | undefined,
  isAtHome: (name: string) => boolean = () => true,
): PlaceMentions {
  let rest = text
  const known: string[] = []
  const take = (name: string, place: string): void => {
    const pattern = name === '全国' ? OF_THE_COUNTRY : undefined
    if (pattern === undefined ? !rest.includes(name) : !pattern.test(rest)) return
    rest = pattern === undefined ? rest.split(name).join(' ') : rest.replace(pattern, ' ')
    if (!known.includes(place)) known.push(place)
  }
  // Longer names first: 武汉市武昌区 before 武汉市, 内蒙古自治区 before 内蒙古.
  const spellings = places.flatMap((place) => spellingsOf(place).map((name) => ({ name, place })))
  spellings.push(...others.map((place) => ({ name: place, place })))
  spellings.sort((a, b) => b.name.length - a.name.length)
  for (const { name, place } of spellings) take(name, place)
  if (known.length === 0 && here !== undefined && HERE.test(rest)) {
    known.push(here)
    rest = rest.replace(HERE, ' ')
  }
  const all = ALL.test(rest) || WHICH.test(rest)
  if (ALL.test(rest)) rest = rest.replace(ALL, ' ')
  const foreign = known.length > 0 ? [] : foreignPlaces(rest, places, isAtHome)
  return { known, foreign, all, rest }
}

/** 武昌区 and 武昌; 内蒙古自治区 and 内蒙古; 延边朝鲜族自治州 and 延边州, 延边. */
function spellingsOf(place: string): string[] {
  const short = place.replace(
    /(?:[\p{Script=Han}]{1,4}族)*(?:自治区|自治州|自治县|自治旗|特别行政区)$|(?:省|市|区|县|州|盟|旗)$/u,
    '',
  )
  const bare = short.replace(/(?:壮|回|维吾尔|藏|彝|布依|苗|朝鲜|蒙古|土家|白|傣|哈尼|羌|侗|满)族?.*$/u, '')
  const names = [place, short, bare.length >= 2 ? bare : short].filter((name) => name.length >= 2)
  return [...new Set(names)]
}

// “深圳2023年GDP”, “上海的绿化覆盖率”: the segmenter takes 东西 and 开园 for places too, but no question begins so with them.
const AFTER_A_PLACE = /^(?:\d|的|“|十[一二三四五六]五|gdp|去年|今年|前年|明年|近[一二三五几]年|现在|有多少)/iu

function isSubject(text: string, word: string): boolean {
  const bare = text.trim().replace(/^(?:请问|你好|查一下|查查|问一下|想问)[,，]?/u, '')
  return bare.startsWith(word) && AFTER_A_PLACE.test(bare.slice(word.length).trimStart())
}

/** Names that end like a place and that the segmenter knows as one: 洪山区, 上海市, 浦东新区. */
function foreignPlaces(text: string, places: readonly string[], isAtHome: (name: string) => boolean): string[] {
  return tagged(text)
    .filter(
      ({ word, tag }) =>
        tag === 'ns' &&
        word.length >= 2 &&
        // “深圳2018年GDP”: a place without its 市, that the documents hardly speak of.
        (/[省市区县州盟旗]$/u.test(word) || (isSubject(text, word) && !isAtHome(word))) &&
        !/^(?:城[市区]|市区|[郊山社园]区)$/u.test(word),
    )
    .map(({ word }) => word)
    .filter((word) => !places.some((place) => place.includes(word) || word.includes(place)))
}
