import type { Document } from '../model/document.ts'
import type { Method } from '../model/fact.ts'
import { sourceOf } from '../model/span.ts'
import { contextAt } from './context/context.ts'
import { aboutAt } from './text/about.ts'
import { sentencesOf, type Clause, type Sentence } from './text/sentences.ts'

/** One rule of a rating (评价档次): the verdict, and the clauses that say when it is given. */
interface Rule {
  readonly verdict: string
  readonly first: Clause
  readonly last: Clause
  /** Words such as 为 and ： say many other things: such a rule counts only beside another one of its sentence. */
  readonly isWeak: boolean
}

const VERDICT =
  '[“"‘]?(?<verdict>[^“”"‘’，,；;。：:、的\\d（()）《》]{2,10}?)[”"’]?(?:类(?:指标|项目|任务)?|等次|档次?|等级|指标|一[类档])?$'
const GIVES =
  '评价?为|评定为|判定?为|判断为|认定为|视为|视作|视同|记为|记作|计为|列为|归为|归入|划为|划入|定为|标(?:记|注|识)?为|亮(?=[红黄绿蓝橙])|显示为'
const IS = '即?为|就?是|算(?:作|是)?|属于?|叫做?|称为'

// “…的，|评为“超前””, “尚无核算数据的，|“暂不评价””
const ALONE = new RegExp(`^(?:则|即|就|可|应|均|都|统一|一律)?(?:被)?(?:${GIVES}|${IS}|(?=[“"]))${VERDICT}`, 'u')
// “落后时序10个百分点以内的亮黄灯”, “各年均控制在目标值以内即为“符合预期””
const WITHIN = new RegExp(`^(?<condition>.{3,70}?)(?<!被)(?:${GIVES})${VERDICT}`, 'u')
const WITHIN_WEAKLY = new RegExp(`^(?<condition>.{3,70}?)(?:的(?:则)?|则)?(?<!被)(?:${IS})${VERDICT}`, 'u')
// “黄灯表示滞后3个月以内”
const MEANS =
  /^(?:其中)?[“"]?(?<verdict>[^“”"，,；;。：:、的\d]{1,8}?)[”"]?(?:类(?:指标|项目)?|等次|档)?(?:表示|代表|意味着)(?<condition>.{3,70})$/u
// “A类为完成率超过100%”, “滞后：完成进度低于60%”, “红灯指滞后超过3个月”
const MEANS_WEAKLY =
  /^(?:其中)?[“"]?(?<verdict>[^“”"，,；;。：:、的\d]{2,8}?)[”"]?(?:类(?:指标|项目)?|等次|档)?(?:是指|指(?![标数导引南挥])|即|为|：|:)(?<condition>.{3,70})$/u

/** What a verdict depends on: 达到, 低于60%, 尚无数据. */
const CONDITION =
  /达到|低于|高于|超过|超出|不足|大于|小于|优于|好于|差于|以上|以下|以内|之间|介于|没有|尚?无|未|尚|已|落后|滞后|提前|按[期时序]|[≥≤＞＜<>]|\d(?:%|个百分点|分|个月)/u
/** A verdict by its words: without marks of quotation only such a one follows 为 or a colon. */
const RATING =
  /超前|提前|滞后|落后|缓慢|偏慢|较[好快慢差]|达标|完成|实现|符合|预期|正常|同步|推进|顺利|优秀|良好|合格|一般|评价|评估|[红黄绿蓝橙]灯|[红黄绿蓝橙]色|[类级档星★☆●○▲△■◆]$/u
const QUOTED_VERDICT = /[“"‘][^”"’]{2,10}[”"’][^，,；;。]{0,4}$|^[“"‘][^”"’]{2,10}[”"’]/u

/** Whether words may be a verdict of a rating (滞后, 红灯, A类). */
export function isRatingWord(words: string): boolean {
  return RATING.test(words)
}

/** Whether words say on what a verdict depends (完成率低于60%). */
export function isConditionOfRating(words: string): boolean {
  return CONDITION.test(words)
}

/** Rules by which an evaluation rates (评价规则): 完成进度低于60%的，评为“滞后”; their subject is the verdict. */
export function findRatingRules(document: Document): Method[] {
  return sentencesOf(document).flatMap((sentence) => {
    if (!MAY_RATE.test(sentence.text) || contextAt(document, sentence.start).notes) return []
    return rulesOf(sentence).map(({ verdict, first, last }): Method => {
      const start = first.start + leadOf(first.text)
      return {
        ...aboutAt(document, start, last.end),
        kind: 'method',
        source: sourceOf(document.text, start, last.end),
        subject: verdict,
        text: document.text.slice(start, last.end),
      }
    })
  })
}

/** No other sentence is looked at. */
const MAY_RATE =
  /[评判认标显]\p{Script=Han}{0,2}为|[视记计列归划定]\p{Script=Han}?[为入同作]|亮[红黄绿蓝橙]|表示|代表|的[，,]?[“"]|灯|类|档|等次|优秀|良好|达标|超前|滞后|正常/u

function rulesOf({ clauses }: Sentence): Rule[] {
  const rules: Rule[] = []
  let from = 0
  for (const [at, clause] of clauses.entries()) {
    if (clause.anew) from = at
    const rule = ruleAt(clauses.slice(from, at + 1))
    if (rule === undefined) continue
    rules.push(rule)
    from = at + 1
  }
  return rules.length >= 2 ? rules : rules.filter(({ isWeak }) => !isWeak)
}

/** The rule that the last of some clauses closes; those before it are its condition. */
function ruleAt(clauses: readonly Clause[]): Rule | undefined {
  const [first] = clauses
  const last = clauses.at(-1)
  if (first === undefined || last === undefined) return undefined
  const before = clauses.slice(0, -1)
  const said = before.map(({ text }) => text).join('，')
  const alone = /(?:的|时|指标|项目)$/u.test(said) && CONDITION.test(said) ? ALONE.exec(last.text) : null
  if (alone !== null) return ruleOf(alone, first, last, false)
  const text = last.text.slice(leadOf(last.text))
  const means = MEANS.exec(text)
  const strong = WITHIN.exec(text) ?? (means !== null && isVerdict(means, text) ? means : null)
  if (strong !== null && CONDITION.test(strong.groups?.['condition'] ?? '')) return ruleOf(strong, last, last, false)
  const weak = WITHIN_WEAKLY.exec(text) ?? MEANS_WEAKLY.exec(text)
  return weak !== null && CONDITION.test(weak.groups?.['condition'] ?? '') && isVerdict(weak, text)
    ? ruleOf(weak, last, last, true)
    : undefined
}

function isVerdict(found: RegExpExecArray, text: string): boolean {
  return QUOTED_VERDICT.test(text) || RATING.test(found.groups?.['verdict'] ?? '')
}

function ruleOf(found: RegExpExecArray, first: Clause, last: Clause, isWeak: boolean): Rule | undefined {
  const verdict = (found.groups?.['verdict'] ?? '').trim()
  return verdict === '' ? undefined : { verdict, first, last, isWeak }
}

/** “评价分为四档：”, “（1）”, “一是”: what stands before a rule and is no part of it. */
function leadOf(text: string): number {
  return (
    /^(?:[^：:]{0,60}(?:[档类级等色]|标准|办法|方法|规则|原则|管理|次|如下)[：:])?(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）.．、]|[一二三四五]是)?\s*/u.exec(
      text,
    )?.[0].length ?? 0
  )
}
