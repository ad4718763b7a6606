import type { Document } from '../../model/document.ts'
import type { Status, StatusValue } from '../../model/fact.ts'
import { overlaps, sourceOf } from '../../model/span.ts'
import { contextAt, type Context } from '../context/context.ts'
import { namedCounts } from '../counts/counts.ts'
import { doneWorkIn } from '../measures/done-work.ts'
import { yearsOf } from '../text/periods.ts'
import { sentencesOf, withoutAsides, type Clause, type Sentence } from '../text/sentences.ts'
import { NOT_YET, STATUS_FORMS } from './status-forms.ts'
import { statusesApart } from './status-lists.ts'
import { withStateClauses } from './state-clauses.ts'
import type { StatusMatch } from './status-match.ts'
import { ownNoun } from './status-names.ts'
import { statusesOfItems, statusesUnderHeadings } from './rated-items.ts'
import { rateIn } from './status-rates.ts'
import { StatusReader } from './status-reader.ts'
import { statusesInTables } from './status-tables.ts'

// Nothing else can hold a status: what lets most sentences be passed over.
const HINT =
  /差距|完成|实现|达到|达标|超过|暂无|暂未|暂不|尚未|未|滞后|落后|进度|提前|目标|任务|计划|预算的|不分解|无法|办结|办复|办理|答复|兑现|不及|脱贫|摘帽|出列|退出|标准|缓慢|偏慢|到位|销号|落实|预期|理想|序时|时序|节点/u

/** What the text says of indicators, tasks and projects: goal reached or not, ahead, behind, or not counted (完成情况). */
export function findStatuses(document: Document): Status[] {
  const apart = statusesApart(document)
  const found: Status[] = [...inBrackets(document), ...apart]
  const counted = namedCounts(document).map(({ fact }) => fact.source)
  let next = 0
  for (const sentence of sentencesOf(document)) {
    if (!HINT.test(sentence.text)) continue
    const context = contextAt(document, sentence.start)
    if (context.notes) continue
    // Among goals 完成全年任务 is what is to be done; what is behind, ahead or not counted is so there too.
    while ((counted[next]?.end ?? Infinity) < sentence.start) next++
    const counts = counted.slice(next, next + 12)
    // “提前一年实现超过火电装机规模的目标” is still to be done there.
    const goals = (status: Status): boolean => context.tense === 'goals' || isToCome(context, status)
    // “十项重点民生工程全面完成” is a count, not the state of one thing.
    const isCount = (status: Status): boolean => counts.some((count) => overlaps(count, status.source))
    found.push(
      ...inSentence(document, withStateClauses(sentence))
        .filter((status) => !isCount(status) && !apart.some((other) => overlaps(other.source, status.source)))
        .filter((status) => !/met|ahead/u.test(status.status ?? '') || status.status === 'not-met' || !goals(status)),
    )
  }
  // “未达计划”, the whole of a cell: its row tells of what, by which values.
  const isOfCell = (status: Status, cell: Status): boolean =>
    overlaps(status.source, cell.source) && status.source.quote.trim() === cell.text && status.text === cell.text
  const inTables = statusesInTables(document)
  const cells = inTables.filter(
    (cell) => !found.some((status) => overlaps(status.source, cell.source) && !isOfCell(status, cell)),
  )
  const items = statusesOfItems(document)
  // What an item's own rating says is not said once more by its clause.
  const others = found.filter(
    (status) =>
      !items.some((item) => item.indicator === status.indicator && overlaps(item.source, status.source)) &&
      !cells.some((cell) => isOfCell(status, cell)),
  )
  return [...others, ...items, ...statusesUnderHeadings(document), ...cells]
}

/** “到2019年，确保…，实现区域性整体脱贫”: of a year after that of the document. */
function isToCome({ reference }: Context, { period, text }: Status): boolean {
  const year = Math.max(reference.thisYear ?? 0, reference.year ?? 0)
  return period !== undefined && year > 0 && yearsOf(period)[1] > year && !/已|\d{4}年/u.test(text)
}

/** “未完成规划中期进度的有2项(地区生产总值增长、人均预期寿命)”: a status of each thing named. */
function inBrackets(document: Document): Status[] {
  return namedCounts(document).flatMap(({ fact, state, value, names }) =>
    state === undefined || value === undefined
      ? []
      : names.map(({ name, start }): Status => ({
          document: fact.document,
          ...(fact.place === undefined ? {} : { place: fact.place }),
          ...(fact.period === undefined ? {} : { period: fact.period }),
          inferred: fact.inferred,
          kind: 'status',
          source: sourceOf(document.text, Math.min(start, fact.source.start), fact.source.end),
          indicator: name,
          status: value,
          text: state,
        })),
  )
}

function inSentence(document: Document, sentence: Sentence): Status[] {
  const matches: StatusMatch[] = []
  for (const [index, clause] of sentence.clauses.entries()) {
    const match = matchIn(clause, index) ?? doneWorkIn(clause, index) ?? ratedIn(clause, index)
    if (match === undefined) continue
    // “占年度目标的107.8%，超额完成年度任务”: the rate belongs to the words after it.
    const before = matches.at(-1)
    if (before !== undefined && before.status === undefined && before.clause === index - 1 && !clause.anew)
      if (match.status !== undefined && rateIn(clause) === undefined && ownNoun(match, clause) === undefined)
        matches.pop()
    matches.push(match)
  }
  const reader = new StatusReader(document, sentence, matches)
  return matches.flatMap((match, index) => reader.read(match, index))
}

/** “完成总投资的35%”: a rate without a word on whether that is enough. */
function ratedIn(clause: Clause, index: number): StatusMatch | undefined {
  const rate = rateIn(clause)
  if (rate === undefined) return undefined
  const from = rate.start - clause.start
  if (NOT_YET.test(clause.text.slice(0, from)) || /以上$/u.test(clause.text.trimEnd())) return undefined
  return { clause: index, start: rate.start, end: rate.end, text: clause.text.slice(from, rate.end - clause.start) }
}

function matchIn(clause: Clause, index: number): StatusMatch | undefined {
  const words = clause.text.trimEnd()
  const bare = withoutAsides(words).trimEnd()
  for (const { status, form } of STATUS_FORMS) {
    const found = form.exec(bare)
    if (found === null) continue
    const before = bare.slice(0, found.index)
    const after = bare.slice(found.index + found[0].length)
    // “已完成规划中期进度的有12项”, “…的指标1项” are counts; “…的主要原因是” goes on.
    if (
      /^(?:值|数)?的(?!主要原因|原因|\d)/u.test(after) ||
      /^(?:值)?(?:的)?(?:有|指标|为)?\s*\d+\s*[项个]/u.test(after)
    )
      continue
    // What follows the verb names what was done: “圆满完成冬奥会等服务保障任务”.
    const until = status === 'not-met' ? 0 : endOfVerb(found[0])
    if (NOT_YET.test(before + found[0].slice(0, until)) && !/暂未|暂无/u.test(found[0])) continue
    // “稳步推进督察反馈问题整改销号”: what is under way.
    if (/^(?:整改|办理|处置|化解)/u.test(found[0]) && /推进|抓好|督促|督办|做好|开展|加快/u.test(before)) continue
    // “达到中期测算值的视为已完成规划中期进度” is a rule, “地表水达到…比率预计可顺利完成目标值” yet to come.
    if (/视为|视同|预计|有望|力争|确保|可(?=顺利|完成|实现)/u.test(found[0])) continue
    const outOfPoverty = OUT_OF_POVERTY.test(found[0])
    if (!outOfPoverty && isCounted(before)) continue
    // “绿灯表示按期推进”, “计算完成进度”: what a word means, or how it is worked out.
    if (/(?:表示|是指|代表|指的是|计算)$/u.test(before)) continue
    // “317名医护人员…出色完成任务”: no goal of a plan.
    if (/^完成任务$/u.test(found[0]) && /(?:人员|队员|干部|官兵|出色)/u.test(before)) continue
    // “581万贫困人口稳定脱贫” is how many; “12.03万户建档立卡贫困人口全部脱贫” is also that the goal is reached.
    if (outOfPoverty && /\d/u.test(before) && !/全部|全面|均|如期|整体/u.test(found[0])) continue
    // “完成9.45亿吨保供煤任务”, “完成4886个村点整治任务” are figures of what was done.
    if (status === 'met' && /完成了?\d+(?:\.\d+)?(?![\d.年])/u.test(found[0])) continue
    if (/“[^”]{0,12}$/u.test(before) && !/”/u.test(found[0])) continue
    // “城镇登记失业率高于年度目标0.3个百分点”: what should be low has missed it.
    const missed = status === 'met' && /^(?:高于|超过|超出|超)(?!额)/u.test(found[0]) && SHOULD_BE_LOW.test(bare)
    return {
      clause: index,
      start: clause.start + found.index,
      end: clause.start + found.index + found[0].length,
      status: missed ? 'not-met' : fallsToGoal(words, found[0], status) ? 'met' : status,
      text: words.slice(found.index, found.index + found[0].length),
    }
  }
  return undefined
}

// “完成”, “实现”: up to this word a clause says whether it has come about.
const VERB = /完成|实现|达到|达成|超过/u

function endOfVerb(words: string): number {
  const verb = VERB.exec(words)
  return verb === null ? words.length : verb.index + verb[0].length
}

// “全部脱贫”, “全部摘帽”, “均达标出列”, “全部退出”
const OUT_OF_POVERTY = /脱贫|摘帽|出列|退出$/u

const SHOULD_BE_LOW = /失业率|价格|能耗|排放|死亡|浓度|负债率|事故|发病率|不良/u

// “居民消费价格上涨2.3%，低于3.3%的控制目标”, “城镇登记失业率1.81%、低于省定目标”: what should be low has reached its goal.
function fallsToGoal(words: string, text: string, status: StatusValue): boolean {
  if (status !== 'not-met' || !text.startsWith('低于')) return false
  return /控制|上限|警戒/u.test(text) || SHOULD_BE_LOW.test(words)
}

// “203个省市重点项目超额完成…”, “5项完成中期目标”, “所有指标”: counts, not the state of one thing.
function isCounted(before: string): boolean {
  return /(?:(?:^|[^\d.])\d+|[过近约]?[一二三四五六七八九十百]{1,3})\s*[个项件条家户](?!主要污染物)(?:\p{Script=Han}|[、“”（）]){0,16}$/u.test(
    // “学校安防“三个百分之百”建设”: a number in a name counts nothing.
    before.trim().replace(/“[^”\d]{2,16}”/gu, '“”'),
  )
}
