import { chineseNumeral, writtenNumber } from '../../../indexer/extract/text/numerals.ts'

/** Things that a name or a question counts: 八大产业集群, 5件民生实事, “三副”. */
export interface Counted {
  readonly count: number
  /** What is counted: 产业集群; empty where only the number is said (哪八个). */
  readonly noun: string
  /** Whether it is a name that documents give: in quotation marks, or asked for by itself (四纵是哪几条). */
  readonly isNamed: boolean
}

/** Measure words between a number and what it counts. */
const MEASURE = '[大个项件条座处类种方位家所片批支]'

// “八大产业集群是哪八个”, “哪5件民生实事”, “十二大特色产业集群”
const COUNTED = new RegExp(
  `(?<![\\d.第])(?<count>十[一二三四五六七八九]?|二十|[二两三四五六七八九]|\\d{1,2})${MEASURE}(?<noun>[\\p{Script=Han}A-Z]{0,10})`,
  'gu',
)
// “三副”, “路网里的四纵是哪几条路”: without a measure word only in quotation marks, or right before what asks; “九横四纵”
// counts two things.
const NAMED =
  /(?:[“"]|(?<=[的里中和]))(?<count>[二两三四五六七八九十])(?<noun>(?:(?![一二两三四五六七八九十])\p{Script=Han}){1,6}?)(?:[”"]|(?=(?:分别|各)?(?:是|指)(?:的是)?(?:哪|什么|啥)))/gu
/** What ends the name of what is counted. */
const NAME_END =
  /(?:分别|具体|各自|各(?=是|有|指)|都|主要|到底|究竟|是|有|包括|包含|含|指|的|里|中(?=[的有是])|叫|在|为|怎么|如何|什么|哪|讲|说|方面|地方|部分|东西|内容|城市是|情况|完成|任务完成|进展|各位|一共|要|得).*$/u
/** Times and places that are counted without being listed: 五个月, 两个区. */
const NO_LIST = /^(?:月|年|季度|小时|星期|区$|百分点|点$|亿(?!元?级)|万(?!亿?元?级)|多|工作日)/u

/** The things that a question counts, those with a name first. */
export function countedThings(question: string): Counted[] {
  const found = [
    ...[...question.matchAll(NAMED)].map((match) => ({ match, isNamed: true })),
    ...[...question.matchAll(COUNTED)].map((match) => ({ match, isNamed: false })),
  ].flatMap(({ match: { groups }, isNamed }) => {
    const count = writtenNumber((groups?.['count'] ?? '').replace('两', '二')) ?? 0
    const noun = (groups?.['noun'] ?? '').replace(/^[大个项件条](?=\p{Script=Han})/u, '').replace(NAME_END, '')
    const isList = !NO_LIST.test(groups?.['noun'] ?? '') && !NO_LIST.test(noun)
    return count >= 2 && count <= 30 && isList ? [{ count, noun, isNamed }] : []
  })
  return found.sort((a, b) => Number(b.noun !== '') - Number(a.noun !== ''))
}

// “是哪八个”, “有哪些”, “分别是什么”, “包括啥”, “具体内容”
const WANTS_LIST = /哪|什么(?!时候|进展|情况|意义)|啥(?!时候)|分别|包括|具体|列出|指(?=[?？]*$)/u

/** Whether a question wants the things named that it counts. */
export function wantsThemNamed(question: string): boolean {
  return WANTS_LIST.test(question) && !/多少(?!个方面)|谁|哪[年月天一]|哪个[部单局]|由哪|归哪/u.test(question)
}

/** Where a text counts those things, in either kind of numeral (5件, 五件), with at most a few characters before their name. */
export function mentionsOf(
  { count, noun }: Pick<Counted, 'count' | 'noun'>,
  text: string,
): { start: number; end: number }[] {
  if (noun === '') return []
  const numerals = [String(count), chineseNumeral(count), ...(count === 2 ? ['两'] : [])].join('|')
  // “五大国家综合能源基地” asked for as 五大能源基地; “三副” stands without a measure word.
  const form = new RegExp(
    `(?<![\\d.第十])(?:${numerals})(?:${MEASURE}(?:（[^（）]{1,4}）)?[“"]?\\p{Script=Han}{0,6}?)?${noun}`,
    'gu',
  )
  return [...text.matchAll(form)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
}
