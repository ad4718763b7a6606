import { nameForm } from '../../../indexer/analysis/name-form.ts'
import type { Span } from '../../../indexer/model/span.ts'
import { inOfficialWords } from '../../question/everyday.ts'
import type { Query } from '../../question/query.ts'
import { topicOf } from '../../question/topic.ts'
import { allSentences } from '../../retrieval/all-sentences.ts'
import { isAskedPlace } from '../../retrieval/of-place.ts'
import { Draft } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { clausesOf } from './answering-part.ts'
import { sayQuoted } from './quotation.ts'
import { reviewedYear } from './report-year.ts'

// “一年里是怎么走的”, “年内走势如何”, “各季度怎么变的”, “几月份转正的”, “上半年到下半年有啥变化”
const ASKS_COURSE =
  /(?:一年(?:里|中|当中|之内|内)|年(?:内|中|度内)|各?(?:个)?季度|分季度?|[逐各分]月|月度|上半年.{0,8}下半年|年初.{0,6}年[底末]|一季度.{0,10}(?:到|至|后)|全年)[^,，。?？]{0,14}(?:怎么|怎样|如何|咋|走势|趋势|变化|起伏|曲线|轨迹|过程)|(?:几|哪个?|什么)(?:月份?|季度|时候)[^,，。?？]{0,6}(?:转正|转负|回正|由负转正|企稳|止跌|回升|反弹)/u
// “一季度”, “1-7月”, “8月”
const PART =
  /[一二三四]季度|[上下]半年|前[一二三]季度|前三季|前\d+个?月|(?:\d+月?[-—–~至到])?\d{1,2}月(?!\d{1,2}日)|年初|年[底末]/u
const PARTS = new RegExp(PART.source, 'gu')
const WAY = /逐[月季]|转正|转负|由负|由正|收窄|回升|回落|反弹|企稳|止跌|攀升|[降涨增减升]/u
// “全市经济逐月企稳回升”
const BY_MONTHS = /逐[月季][^，,。；;]{0,12}(?:升|降|好|稳|落|恢复|改善|提速)|由[负正]转[正负]/u

/** Longest quotation, in characters. */
const MOST = 110

/** Whether a question asks how something went within a year. */
export function asksCourseOfYear(question: string): boolean {
  return ASKS_COURSE.test(question)
}

/** “固定资产投资增速一年里怎么走的”: the clauses that tell how the thing went within the year, quoted. */
export function answerCourseOfYear({ query, index }: Evidence): Outcome | undefined {
  if (!ASKS_COURSE.test(query.text) || query.foreignPlaces.length > 0) return undefined
  const names = namesOf(query)
  if (names.length === 0) return undefined
  const years = query.periods.flatMap((period) => period.match(/\d{4}/gu) ?? [])
  for (const { document, start, end } of allSentences(index)) {
    const text = document.text.slice(start, end)
    if (!PART.test(text) && !BY_MONTHS.test(text)) continue
    if (!isAskedPlace(query, document.place)) continue
    const around = `${document.period ?? ''} ${text} ${document.kind === 'work-report' ? String(reviewedYear(document)) : ''}`
    if (years.length > 0 && !years.some((year) => around.includes(year))) continue
    const course = courseIn(text, names)
    if (course === undefined) continue
    const draft = new Draft()
    const said = text.slice(course.start, course.end)
    sayQuoted(draft, document, [{ start: start + course.start, end: start + course.end, said }], MOST)
    return { kind: 'answer', draft }
  }
  return undefined
}

// 固定资产投资增速|一年, 固投|几月份转正
const OF_COURSE =
  /(?:几|哪个?|什么)(?:月份?|季度|时候)|一年[里中内]?|[年月度]内|全年|各?(?:个)?季度|逐月|月度|由?[负正]?转[负正]|回正|止跌|企稳|走势|增速|增幅/gu

/** What went its way, in the question's words and in those that documents use. */
function namesOf({ topic }: Query): string[][] {
  const thing = topic.replace(OF_COURSE, ' ')
  return [...new Set([thing, inOfficialWords(thing)])]
    .map((said) =>
      [...topicOf(said).weights].flatMap(([word, weight]) =>
        weight === 1 && word.length >= 2 ? [nameForm(word)] : [],
      ),
    )
    .filter((names) => names.length > 0)
}

/** The clause of a sentence that tells how a thing went within a year, with those that go on with it. */
function courseIn(text: string, wordings: readonly (readonly string[])[]): Span | undefined {
  let start = 0
  for (const clause of clausesOf(text)) {
    const end = start + clause.length
    const forms = [nameForm(clause), nameForm(inOfficialWords(clause))]
    const isNamed = wordings.some((names) => forms.some((form) => names.every((name) => form.includes(name))))
    const parts = new Set(clause.match(PARTS))
    if (isNamed && ((parts.size >= 2 && WAY.test(clause)) || BY_MONTHS.test(clause)))
      return { start, end: end - (/[，,；;：:。]$/u.test(clause) ? 1 : 0) }
    start = end
  }
  return undefined
}
