import { chineseNumber } from '../extract/text/numerals.ts'
import type { DocumentFacts, DocumentKind } from '../model/document.ts'
import { canBeTitle, titleOf } from './title.ts'

/** How far into a text its title, place and date are looked for, in characters. */
const HEAD_LENGTH = 1500

/** What a document says of itself: title, place, kind, period, date, number. */
export type Metadata = Omit<DocumentFacts, 'id' | 'file'>

/**
 * Reads what a document is from its text, its YAML head and its file's name, in this order of trust:
 * title that the format states, title line of the text, file name.
 *
 * @param text the whole text
 * @param start where the document proper begins, after its YAML head
 * @param heading its outermost heading, where the file marks one
 */
export function metadata(
  file: string,
  text: string,
  start: number,
  head: Readonly<Record<string, string>>,
  heading?: string,
): Metadata {
  const name = file.replace(/\.[^.]+$/u, '')
  const lines = text
    .slice(start, start + HEAD_LENGTH)
    .split('\n')
    .map((line) => line.replace(/[*#]+/gu, '').trim())
    .filter((line) => line !== '')
  const titleLine = titleOf(lines, heading ?? markdownHeading(text.slice(start, start + HEAD_LENGTH)))
  const title = head['title'] ?? titleLine ?? nameOrLine(name, lines)
  const kind = kindOf(`${title} ${titleLine ?? ''}`)
  const beginning = lines.join('\n')
  const place = head['place'] ?? placeOf(title, titleLine, beginning, name, text)
  const date = head['date'] ?? dateOf(title, beginning)
  const year = yearOf(title, name, date)
  const period = head['period'] ?? periodOf(kind, title, text, year)
  const number = /[\p{Script=Han}]{2,10}〔\d{4}〕\d{1,4}号/u.exec(beginning)?.[0]
  const url = head['source'] ?? head['url']
  const issuer = head['issuer']
  return {
    title: title.replace(/\s+/gu, ' ').trim(),
    kind,
    ...(place !== undefined && { place }),
    ...(period !== undefined && { period }),
    ...(date !== undefined && { date }),
    ...(number !== undefined && { number }),
    ...(url !== undefined && { url }),
    ...(issuer !== undefined && { issuer }),
  }
}

/** “# 东河县2024年十件民生实事完成情况”: the first heading of a Markdown text, where it is of the first level. */
function markdownHeading(text: string): string | undefined {
  const heading = /^(?<level>#{1,6})[ \t]+(?<words>[^\n]+)$/mu.exec(text)?.groups
  return heading?.['level'] === '#' ? heading['words']?.replace(/[*#]+/gu, '').trim() : undefined
}

/** The file's name, or the first line that may be a title where the name says nothing in Chinese: wuchang-review-2023. */
function nameOrLine(name: string, lines: readonly string[]): string {
  if ((name.match(/\p{Script=Han}/gu)?.length ?? 0) >= 4) return name
  const [first] = lines
  return first !== undefined && canBeTitle(first) ? first : name
}

function kindOf(title: string): DocumentKind {
  if (/中期评估/u.test(title)) return 'midterm-evaluation'
  // “2024年十件民生实事完成情况”, “重点工作落实情况的通报”: what was done, not what is to be.
  if (/(?:完成|落实|进展|办理|推进)情况/u.test(title) && !/[规计]划|草案|安排/u.test(title)) return 'review'
  if (/分工|责任分解|任务分解|责任清单|任务清单|重点工作|民生实事/u.test(title)) return 'task-division'
  if (/政府工作报告/u.test(title)) return 'work-report'
  if (/规划|纲要/u.test(title)) return 'plan'
  if (/回顾|总结|回眸/u.test(title)) return 'review'
  return 'other'
}

/**
 * Names of places end in the word for their level. “市场”, “城区”, “社区”, “地区生产” are none: the
 * name before the ending has two characters at least and is no common word.
 */
const PLACE =
  /(?:\p{Script=Han}{2,9}?(?:自治区|自治州|自治县|自治旗)|\p{Script=Han}{2,5}?(?:特别行政区|省|市|区|县|州|盟|旗)(?![市区县州]|场|政|级|民|域|委|直|人民))/gu
const NO_PLACE =
  /^(?:自治[区州县旗]|(?:中心|特大|大|小|各|本|外|全国|文明|示范|先行|卫生|枢纽|.{0,6}化)?城市|(?:大|现代)?都市|(?:主|中心|老|新|贫困|高|林|牧|矿)?(?:城|山|林|牧|矿|新)区|.*(?:社|片|园|地|老|市|小|景|辖|全|我|各|本|校|街|库|灾|经济|开发|高新|功能|示范|改革|试验|商务|保税|合作)区|.*(?:全|我|各|本|超|夜|股|入|上|门)市|.*(?:全|我|各|本|两|外)(?:省|县|州|旗|盟)|.*(?:报告|会议|代表|政府|规划|工作).*)$/u

/** The names of places in a stretch of text, in its order. */
export function placesIn(text: string): string[] {
  return [...text.matchAll(PLACE)]
    .map((match) => match[0].replace(/^(?:在|于|中共|经|关于|年)/u, ''))
    .filter((name) => name.length >= 2 && !NO_PLACE.test(name))
}

/**
 * The place that a document is about: the innermost one of its title (“武汉市武昌区…” is about 武昌区),
 * else of the assembly or government that it was given to, else of the file's name.
 */
function placeOf(
  title: string,
  titleLine: string | undefined,
  beginning: string,
  name: string,
  text: string,
): string | undefined {
  if (/^中华人民共和国|^全国/u.test(title) || /^全国/u.test(name)) return '全国'
  for (const line of [titleLine ?? '', title]) {
    // “省发展改革委关于支持青阳县高质量发展的意见”, “转发市发改委关于做好青阳县…的通知”: the place follows what is done about it.
    for (const part of [line, ...line.split(/关于|《/u).slice(1)]) {
      const place = leadingPlace(part)
      if (place !== undefined) return place
    }
  }
  // “——2016年1月17日在株洲市第十四届人民代表大会第五次会议上”, “银川市人民政府市长陶少华”
  const assembly = /在(?<place>\p{Script=Han}{2,20}?)第[一二三四五六七八九十百零〇\d]+届人民代表大会/u.exec(beginning)
    ?.groups?.['place']
  const government = /(?<place>\p{Script=Han}{2,15}?)人民政府/u.exec(beginning)?.groups?.['place']
  for (const named of [assembly, name, government]) {
    const place = named === undefined ? undefined : leadingPlace(named)
    if (place !== undefined) return place
  }
  return mostFrequentPlace(text)
}

// “关于东河县2023年…计划执行情况的报告”, “关于印发《清源区…”, “中共东河县委关于…”, “转发市发改委关于…”: words before a place's name.
const BEFORE_THE_PLACE =
  /^(?:关于|对于?|印发|转发|批转|调整|修订|修改|批准|审议|审查|报送|报请|下达|公布|发布|征求|支持|同意|加快|促进|推动|做好|开展|编制|制定|推进|中共|中国共产党|《|〈|“|"|\(|（|【|\[|\s|\d{4}年度?|\d{4}[—–-]\d{4}年)+/u

/** “2023年内蒙古自治区政府工作报告”, “(湖北省)武汉市江汉区国民经济…”: places that follow each other lead inwards. */
function leadingPlace(line: string): string | undefined {
  let rest = line.replace(BEFORE_THE_PLACE, '')
  let place: string | undefined
  for (;;) {
    const match =
      /^(?:\p{Script=Han}{2,9}?(?:自治区|自治州|自治县|自治旗)|\p{Script=Han}{1,6}?(?:特别行政区|新区|省|市|区|县|州|盟|旗)(?![市区县州]))/u.exec(
        rest,
      )
    if (match === null || NO_PLACE.test(match[0]) || match[0].length < 2) return place
    place = match[0]
    rest = rest.slice(match[0].length).replace(/^[)）\s]+/u, '')
    if (/^(?:场|政府|级|委)/u.test(rest) && !/^政府工作/u.test(rest)) return place
  }
}

function mostFrequentPlace(text: string): string | undefined {
  const counts = new Map<string, number>()
  for (const place of placesIn(text)) counts.set(place, (counts.get(place) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  if (best === undefined || best[1] < 3) return undefined
  return innerPlace(text, best[0]) ?? best[0]
}

/**
 * The district or county of a city that a text is about: it names it behind the city (“武汉市武昌区”), and says 全区 of
 * itself more often than 全市.
 */
function innerPlace(text: string, city: string): string | undefined {
  const at = text.search(new RegExp(`${city}\\p{Script=Han}{2,4}?[区县旗]`, 'u'))
  const inner = at === -1 ? undefined : /^\p{Script=Han}{2,4}?[区县旗]/u.exec(text.slice(at + city.length))?.[0]
  if (inner === undefined || NO_PLACE.test(inner)) return undefined
  const count = (words: string): number => text.split(words).length - 1
  return count(`全${inner.slice(-1)}`) > count(`全${city.slice(-1)}`) ? inner : undefined
}

/** The day the document was given or published: a day in its title, else the first in its beginning, else a year. */
function dateOf(title: string, beginning: string): string | undefined {
  // “——2023年12月1日在武汉市武昌区第十六届人大常委会…” goes before “发布时间:2024-01-30”.
  const given = /—\s*(?<day>(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)\s*在/u.exec(beginning)?.groups?.['day']
  for (const text of [title, given ?? '', beginning]) {
    const day = /(?<year>(?:19|20)\d{2})[年\-./](?<month>\d{1,2})[月\-./](?<day>\d{1,2})/u.exec(text)?.groups
    if (day !== undefined)
      return `${day['year'] ?? ''}-${(day['month'] ?? '').padStart(2, '0')}-${(day['day'] ?? '').padStart(2, '0')}`
  }
  // “2024年3月”, “二〇二四年三月” on a line of its own, under the title or the office that wrote it.
  for (const line of beginning.slice(0, DATE_LINE).split('\n')) {
    const words = line.replace(/[\s*（()）]/gu, '')
    const month =
      words.length <= 10
        ? /^(?<year>(?:19|20)\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})年(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})月$/u.exec(
            words,
          )?.groups
        : undefined
    if (month === undefined) continue
    const number = (written = ''): number =>
      /\d/u.test(written) ? Number(written) : (chineseNumber(written.replace(/[○零]/gu, '〇')) ?? 0)
    return `${String(number(month['year']))}-${String(number(month['month'])).padStart(2, '0')}`
  }
  return undefined
}

/** How far into a text a line that is a date stands at the most, in characters. */
const DATE_LINE = 600

function yearOf(title: string, name: string, date: string | undefined): string | undefined {
  return (
    /(?<year>(?:19|20)\d{2})年(?!\d{1,2}月|远景|更新)/u.exec(title)?.groups?.['year'] ??
    /(?:^|\D)(?<year>(?:19|20)\d{2})(?:\D|$)/u.exec(name)?.groups?.['year'] ??
    date?.slice(0, 4)
  )
}

/** First year of each five-year plan by its name; the tenth began in 2001. */
const PLAN_NUMERALS: Readonly<Record<string, number>> = {
  十: 2001,
  十一: 2006,
  十二: 2011,
  十三: 2016,
  十四: 2021,
  十五: 2026,
  十六: 2031,
}

/** The years of a five-year plan named in a text (“十四五”, 第十四个五年规划): `2021-2025`. */
export function planPeriod(text: string): string | undefined {
  const numeral =
    /“?(?<short>十[一二三四五六]?)五(?:(?<=“十[一二三四五六]?五)”|”?(?:时期|期间|规划|计划|发展|末|以来|中期))|第(?<long>十[一二三四五六]?)个五年/u.exec(
      text,
    )?.groups
  const first = PLAN_NUMERALS[numeral?.['short'] ?? numeral?.['long'] ?? '']
  return first === undefined ? undefined : `${String(first)}-${String(first + 4)}`
}

function periodOf(kind: DocumentKind, title: string, text: string, year: string | undefined): string | undefined {
  const plan = planPeriod(title)
  if (kind === 'midterm-evaluation') {
    // “本次评估期限为2021年1月1日至2023年6月30日”
    const term = /(?<from>20\d{2})年1月1日至(?<to>20\d{2})年(?<month>6月30日|12月31日)/u.exec(text)?.groups
    if (term !== undefined) return `${term['from'] ?? ''}-${term['to'] ?? ''}${term['month'] === '6月30日' ? 'H1' : ''}`
  }
  if (plan !== undefined && kind !== 'work-report' && kind !== 'review') return plan
  return year
}
