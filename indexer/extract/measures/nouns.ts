/** What a clause speaks of: the name before what is said of it. */

/** Words at the end of what is named, that say when or how and not what. */
const TAIL =
  /(?:年均|已经?|均|都|也|则|仍然?|还是?|全部|总体|整体|累计|目前|现已|成功|预计|有望|可望|数据|情况|进度|工作|分别|提前|顺利|如期|圆满|全面|率先|超额|大大|大幅|远|持续|完成率?|实现|其中|高质量|较好地?|地|的|[，,、：:\s])$/u

/** Words at its beginning that say where, when and of what. */
const HEAD =
  /^(?:其中|标志着|但是?|而且?|且|并且?|随着|——?|一是|二是|三是|四是|五是|去年|今年|上年|全年|截至目前|目前|截至|截止|到|至|同时|此外|全[省市区县州]|我[省市区县]|各项|一年来|五年来|[\d年月日底末—\-–至上下半前三个季度初]{3,}[，,]?|“?十[一二三四五]五”?(?:期间|以来|时期|末|中期)?|的|[，,、：:\s])/u

// Where the name of a thing ends and what is said of it begins.
const PREDICATE =
  /(?<![\p{Script=Han}]{0}每|“)(?:\d|(?:增长|下降)(?=\s?-?\d|了|近|超|约|达|到|至|翻|百分)|同比|累计|达到?(?=\s?\d|了|近|超|约|百分)|完成|实现|分别|由(?=.{2,30}(?:发布|统计|公布|提供|核算))|因|由于|受|为(?=\d)|占(?!比)|较|比(?!重|例|率)(?=上年|去年|\d)|超过|低于|高于|控制在|保持|稳定在|维持在)/u

// “全区深入贯彻…部署要求，较好地完成了…”: what begins with a verb names nothing.
const ACTING =
  /^(?:深入|坚持|推动|推进|加快|加强|实施|开展|强化|落实|贯彻|全力|全面|抓好|做好|做实|打造|聚焦|围绕|统筹|积极|大力|扎实|持续|有效|着力|切实|按照|根据|通过|面对|我们|有|以|在|对|把|将)/u

/** A list of things that share what is said of them is at most so long. */
const LONGEST_LIST = 80

// “中期测算值为11.35年，已完成规划中期进度”: what is measured against is not what is measured.
const BENCHMARK = /^(?:\p{Script=Han}{0,4})?(?:测算值|目标值|预测值|基期值|完成值|计划数|序时目标|中期目标)$/u

/** The thing named in words before what is said of it; none where they name nothing. */
export function nounOf(words: string, place?: string): string | undefined {
  let noun = words.trim()
  for (let head = HEAD.exec(noun); head !== null; head = HEAD.exec(noun)) noun = noun.slice(head[0].length)
  if (place !== undefined && noun.startsWith(place) && noun.length > place.length + 2) noun = noun.slice(place.length)
  const cut = cutAtPredicate(noun)
  noun = noun.slice(0, cut)
  for (let tail = TAIL.exec(noun); tail !== null; tail = TAIL.exec(noun)) noun = noun.slice(0, tail.index)
  noun = noun.replace(/^(?:全[省市区县](?=.{3}))/u, '')
  // “森林覆盖率规划目标为64%…超过中期目标”: the goal is the indicator's.
  noun = noun.replace(/(?:的)?(?:规划|中期|年度|序时|期末|最终)*目标值?$/u, '')
  // “人均预期寿命指标” is the indicator's name and 指标; “创新驱动指标” is a group of indicators.
  const bare = noun.replace(/指标$/u, '')
  if (/(?:率|值|额|量|数|收入|寿命|增长|降低|比重|比例|年限|面积|强度|水平|增速)$/u.test(bare)) noun = bare
  // “经济社会各项指标基本完成”
  if (/(?:各项|主要|重点|各类)$/u.test(noun)) noun += '指标'
  if (
    noun.length < 3 ||
    noun.length > (noun.includes('、') ? LONGEST_LIST : 40) ||
    /中$/u.test(noun) ||
    ACTING.test(noun) ||
    BENCHMARK.test(noun)
  )
    return undefined
  if (
    /^(?:该|此|这|本(?!科|级|市|省|地|土)|其(?!余(?!\p{Script=Han}{0,4}(?:指标|任务|目标))\p{Script=Han}{2})|上述|个别|部分|有的|一些|各位代表|过去|刚刚|我们|现行|各项|两项|两者|均|主要(?=指标|目标|任务|工作|经济|是|有|$)|年均|平均|所有|一年|我区|我市|我县)/u.test(
      noun,
    ) ||
    /^[^\p{Script=Han}“]+$/u.test(noun)
  )
    return undefined
  return noun
}

function cutAtPredicate(noun: string): number {
  for (let from = 2; from < noun.length;) {
    const found = PREDICATE.exec(noun.slice(from))
    if (found === null) return noun.length
    const at = from + found.index
    const before = noun.slice(0, at)
    // A number inside the name: 每千人口拥有3岁以下婴幼儿托位数, “455”工程.
    const insideQuote = (before.match(/“/gu)?.length ?? 0) > (before.match(/”/gu)?.length ?? 0)
    const named =
      /\d/u.test(found[0]) && (insideQuote || /^\d+(?:岁|后)/u.test(noun.slice(at)) || /[A-Za-z和及、]$/u.test(before))
    if (!named && !insideQuote) return at
    // “PM2.5平均浓度”: the whole number is inside the name.
    from = at + (/^\d+(?:\.\d+)?/u.exec(noun.slice(at))?.[0].length ?? 1)
  }
  return noun.length
}

/** A list of names that share what is said (服务业增加值占比、研发经费投入强度…分别为); else the words as they are. */
export function listOf(noun: string, clause: string): string[] {
  if (!/、|和/u.test(noun) || !/分别|均|都|指标|两个|三个|等\d|没有|未/u.test(clause)) return [noun]
  const listed = noun.replace(/等?(?:\d+|[两三四五六七八九十])(?:个|项)(?:主要)?(?:指标)?$|等(?:主要)?指标$|等$/u, '')
  const names = listed.split(/、|和(?=[^、]{4,}$)/u).map((name) => name.trim())
  return names.every((name) => name.length >= 3) ? names : [noun]
}
