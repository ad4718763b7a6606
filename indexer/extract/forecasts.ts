import { sectionAt, sectionPath, type Document } from '../model/document.ts'
import type { Forecast, StatusValue } from '../model/fact.ts'
import { sourceOf } from '../model/span.ts'
import { aboutAt } from './text/about.ts'
import { contextAt } from './context/context.ts'
import { nounOf } from './measures/nouns.ts'
import { sentencesOf, type Sentence } from './text/sentences.ts'

// “预计完成“十四五”目标值有一定压力”, “均可顺利完成“十四五”目标值”, “预计创新驱动指标均可超额完成…目标值”,
// “如全市完成目标则视同各区完成目标”: an expectation speaks of a goal.
const FORM =
  /(?<text>(?:预计|预测|有望|可望|按(?:照)?(?:当前|目前)[^，,]{0,6}趋势[^，,]{0,4}[，,]?)?(?<between>[^，,；;。]{0,30}?)(?:(?:均|都)?(?:可以?|能够?|将|有望|预计)(?:全部|均)?(?:顺利|如期|按期|超额|提前|圆满|全面)*(?:完成|实现|达到|超过)[^，,；;。]{0,24}?(?:目标|任务|预期)(?:值|要求)?|(?:完成|实现|达到)[^，,；;。]{0,24}?(?:目标|任务)(?:值)?(?:有|存在|面临|具有)(?:一定|较大|很大)?的?(?:压力|难度|困难|不确定性|风险)|(?:难以|很难)(?:如期)?(?:完成|实现|达到)[^，,；;。]{0,24}?(?:目标|任务)(?:值)?)|如[^，,；;。]{2,20}(?:则|[，,])?视同[^，,；;。]{2,16}(?:目标|任务))$/u

// “3项完成难度较大”, “经努力可以完成”, “在采取措施后有望达到90.5%”: where the text is about what is expected, the goal goes without saying.
const SHORT_FORM =
  /(?<text>(?:完成|实现|达到)(?:原定|既定|规划)?(?:有|存在|面临)?(?:一定|较大|很大)?的?(?:难度|压力|困难|风险)(?:较大|很大|不小|大)?|(?:预计|经过?努力|通过努力|努力后|基本|均|都)*(?:可以|能够|有望|可望|可|能)(?:全部|均|基本|顺利|如期|按期|超额|提前)*(?:完成|实现|达到)(?:[^，,；;。]{0,4}\d[^，,；;。]{0,10})?|(?:预计)?(?:难以|很难|无法)(?:如期|按期)?(?:完成|实现|达到)|(?:需要?|须|仍需|还需)(?:加力|加快|着力|奋力|全力|努力)(?:冲刺|追赶|赶超|攻坚|推进)?|(?:存在|有|面临)(?:一定|较大|很大)?的?(?:不确定性|不确定因素|变数|难度|压力|困难)|(?:暂|尚|暂时)?(?:难以?|无法|不能)(?:预判|研判|判断|预测))$/u

// “1项实现难度较大（外贸进出口总额）”, “3项需加力冲刺（A、B、C）”: a count, and behind it in brackets of what.
const COUNTED = /^(?:预计)?(?:还有|仍有|有)?\d{1,2}[项个](?:指标)?/u
const IN_BRACKETS =
  /(?<=\p{Script=Han})[（(](?:即|分别是|分别为|为)?(?<names>(?![含占较比其])\p{Script=Han}[^；;。]{3,}?)(?:等?\d{0,2}项?)[）)]$/u

// “后两年年均增速须达到7.5%左右”, “今后三年每年需增长8%以上”: what it takes to reach the goal that the clause before names.
const TAKES =
  /^(?:后|今后|未来|剩余|余下|接下来)的?[一二两三四]年(?:里|内|间)?(?:年均|平均每年|每年|分别)?(?:增速|增长|增幅)?(?:必须|至少|仍需|还需|需要?|须|应|要)(?:年均|每年)?(?:达到|保持在?|增长|提高到?|不低于|在)[^，,；;。]{1,16}$/u
// “地区生产总值要实现年均增长7%的目标”, “若要实现地区生产总值年均增长7%的目标”, “要完成2025年600亿元的目标”
const GOAL_TO_REACH =
  /^(?:其中[，,：:]?|若|如果?|如)?(?:(?:想|要|为了?|需要?)*(?:实现|完成|达到|达成))?(?<name>\p{Script=Han}{2,30}?)(?:(?:想|要|为了?|需要?)*(?:实现|完成|达到|达成))?(?:规划|“?十[三四五]五”?|五年)*(?:确定的|提出的)?(?<rate>年均(?:增长|增速|下降|降低)?)?(?:达到?|为)?\d[^，,；;。]*(?:目标|任务)$/u

// “2.5 2025年完成情况预判”, “综合研判，到2025年，…”: what follows is expected.
const EXPECTATION = /预判|研判|预测|展望|前景|预计完成情况/u

const EXPECTS = /预计|有望|可望|可|能|压力|难度|难以|视同|趋势|不确定|[需须]/u

// Plans and work reports set goals in such words; only an evaluation or what it calls 预计 expects.
const GOAL_WORDS = /确保|力争|努力|争取|要|推动|奋力|为了?/u

/** What a document expects of the end of its indicators (预测): 预计可顺利完成, 有一定压力. */
export function findForecasts(document: Document): Forecast[] {
  return sentencesOf(document).flatMap((sentence) => {
    if (!/目标|任务|完成|实现|达到|难度|不确定/u.test(sentence.text) || !EXPECTS.test(sentence.text)) return []
    const isExpectation =
      EXPECTATION.test(sentence.text) ||
      sectionPath(document, sectionAt(document, sentence.start)).some(({ heading }) => EXPECTATION.test(heading))
    if (!isExpectation && !/目标|任务/u.test(sentence.text)) return []
    const context = contextAt(document, sentence.start)
    if (context.notes || (context.tense === 'goals' && !isExpectation)) return []
    return inSentence(document, sentence, isExpectation)
  })
}

function inSentence(document: Document, sentence: Sentence, isExpectation: boolean): Forecast[] {
  return sentence.clauses.flatMap((clause, index): Forecast[] => {
    const whole = clause.text.trim()
    const taken = TAKES.test(whole) ? takes(document, sentence, index) : undefined
    if (taken !== undefined) return [taken]
    const bracket = COUNTED.test(whole) ? IN_BRACKETS.exec(whole) : null
    const words = bracket === null ? whole : whole.slice(0, bracket.index)
    const found = FORM.exec(words) ?? (isExpectation ? SHORT_FORM.exec(words) : null)
    const text = found?.groups?.['text']
    if (found === null || text === undefined) return []
    const before = words.slice(0, found.index)
    // “完成难度较大，需加力推进”: what is to be done about it.
    if (/^(?:仍|还)?[需须]/u.test(text) && before.trim() === '') return []
    const expects = /预计|预测|有望|可|能|压力|难|视同|风险|不确定|变数|[需须]/u.test(text)
    if (
      !expects ||
      /未|没有/u.test(found[0]) ||
      GOAL_WORDS.test(before.replace(/需要/gu, '需')) ||
      GOAL_WORDS.test(found.groups?.['between'] ?? '')
    )
      return []
    const at = clause.text.indexOf(text)
    const needs = NEEDED.exec(words)
    const hard = needs === null ? undefined : hardBehind(sentence, index)
    const start = clause.start + Math.min(at, needs === null ? at : clause.text.indexOf(needs[0]))
    const end = hard ?? clause.start + at + text.length
    const named = bracket?.groups?.['names']?.split('、').map((name) => name.trim())
    const subjects = named ?? subjectsOf(document, sentence, index, before, found.groups?.['between'] ?? '')
    const status = needs === null ? statusOf(text) : hard === undefined ? undefined : 'behind'
    const from = Math.min(start, clause.start + (/^\s*/u.exec(clause.text)?.[0].length ?? 0))
    const last = bracket === null ? end : clause.start + clause.text.trimEnd().length
    return subjects.map((indicator): Forecast => ({
      ...aboutAt(document, clause.start, start),
      kind: 'forecast',
      source: sourceOf(document.text, from, last),
      indicator,
      text: document.text.slice(start, end),
      ...(status === undefined ? {} : { status }),
    }))
  })
}

// “后两年需年均增长7.8%以上方可达到规划目标”, “需要每年新增200个才能完成”: what it takes, no word that it will be so.
const NEEDED =
  /(?:后[一二两三四]年|每年|年均)?(?:分别|还|仍|至少|必须)?(?:需要?|须)[^，,；;。]{2,40}?(?:方能|方可|才能|才可|才会)/u

// “…方能实现，难度较大”
const HARD =
  /^(?:实现|完成)?(?:目标|任务)?(?:的)?(?:有|存在|面临)?(?:一定|较大|很大)?的?(?:难度|压力|困难)(?:较大|很大|不小|大)?$|^(?:较难|难以|很难)(?:实现|完成|达到)/u

/** Where the clause behind what an end takes ends, if it says that it is hard. */
function hardBehind({ clauses }: Sentence, index: number): number | undefined {
  const next = clauses[index + 1]
  return next !== undefined && !next.anew && HARD.test(next.text.trim()) ? next.end : undefined
}

/** What it takes to reach the goal that a clause before names, as what is expected of it. */
function takes(document: Document, { clauses }: Sentence, index: number): Forecast | undefined {
  const goal = clauses[index - 1]
  const clause = clauses[index]
  const found = goal === undefined || clause?.anew === true ? null : GOAL_TO_REACH.exec(goal.text.trim())
  const name = found?.groups?.['name']
  if (goal === undefined || clause === undefined || name === undefined) return undefined
  const start = goal.start + (/^\s*/u.exec(goal.text)?.[0].length ?? 0)
  const end = clause.start + clause.text.trimEnd().length
  return {
    ...aboutAt(document, goal.start, start),
    kind: 'forecast',
    source: sourceOf(document.text, start, end),
    indicator: found?.groups?.['rate'] === undefined || /增[速长]$/u.test(name) ? name : `${name}年均增长`,
    text: document.text.slice(start, end),
  }
}

function statusOf(text: string): StatusValue | undefined {
  if (/[预研]判|判断|难以?预测/u.test(text)) return undefined
  if (/压力|难|困难|不确定|变数|风险|[需须]/u.test(text)) return 'behind'
  if (/超额|提前|超过/u.test(text)) return 'ahead'
  return /视同/u.test(text) ? undefined : 'met'
}

// “3项经努力可以完成，分别是A、B、C”: named behind.
const NAMED_BEHIND = /^(?:分别)?(?:是|为)|^即|^包括/u

function subjectsOf(document: Document, sentence: Sentence, index: number, before: string, between: string): string[] {
  const behind = sentence.clauses[index + 1]?.text.trim() ?? ''
  if (
    /^\s*(?:预计)?(?:有)?\d{1,2}[项个](?:指标)?(?:经过?努力|通过努力)?$/u.test(before + between) &&
    NAMED_BEHIND.test(behind)
  )
    return behind
      .replace(NAMED_BEHIND, '')
      .split('、')
      .map((name) => name.trim())
  const words = document.text.slice(sentence.start, sentence.clauses[index]?.start ?? sentence.end)
  // “民生福祉指标中,除人均预期寿命外,其余6项指标依当前趋势,均可…”: all but the one named.
  const except = /^.{2,40}?[，,]?除[^。]{2,40}?外[，,]?(?:其余[^，,。]{0,8}?指标)?/u.exec(words)
  if (except !== null) return [except[0].replace(/[，,]$/u, '')]
  for (const part of [between, before]) {
    // “…、每千人口拥有3岁以下婴幼儿托位数3项完成难度较大”, “空气质量优良天数比率在采取强化措施后有望达到90.5%”
    const named = part
      .replace(/(?:均|都)$/u, '')
      .replace(/(?:等)?\d{1,2}[项个](?:主要)?(?:指标)?(?:预计)?$/u, '')
      .replace(/在[^，,]{2,16}[后下]$/u, '')
    // “22项指标中预计18项能够完成”: a count, of no indicator.
    if (/指标[中里]?(?:预计)?(?:有)?$/u.test(named) && /\d$|[中里]/u.test(named)) return []
    const noun = nameIn(named)
    if (noun !== undefined) return names(noun)
  }
  for (let at = partStart(sentence, index); at < index; at++) {
    const clause = sentence.clauses[at]?.text ?? ''
    const noun = nameIn(clause.replace(/(?:由于|是由|因为?(?=.{3})).*$/u, ''))
    if (noun !== undefined && !/趋势/u.test(noun)) return names(noun)
  }
  const item = contextAt(document, sentence.start).item ?? headingOf(document, sentence.start)
  // “其余指标均可顺利完成”: of the group that the heading gives (经济发展指标预测).
  if (/其余/u.test(before + between))
    return [`${(item ?? '').replace(/预测$/u, '')}${item === undefined ? '' : '中'}其余指标`]
  return item === undefined ? [] : [item.replace(/(?:指标)?预测$/u, '')]
}

/** The first clause of the part between semicolons that a clause stands in: what is expected in another is of other indicators. */
function partStart({ clauses }: Sentence, index: number): number {
  let at = index
  while (at > 0 && clauses[at]?.anew !== true) at--
  return at
}

// “社会消费品零售总额后两年年均增长6.7%即可实现…目标”
const YEARS_LEFT = /(?<=\p{Script=Han}{4})(?:后|今后|未来|剩余|余下|接下来)的?[一二两三四五]年.*$/u

// “森林覆盖率通过补植造林0.9万亩”, “托位数在新增托位820个后”, “粮食产量若不受大的灾害影响”: on what it hangs.
const UPON = /(?<=\p{Script=Han}{3})(?:(?:通过|若|只要|如果)\p{Script=Han}.*|在[^，,]{2,40}[后下])$/u

/** What words name: “社会消费品零售总额随消费回暖”, “地区生产总值、数字经济核心产业增加值占地区生产总值比重”; no years. */
function nameIn(words: string): string | undefined {
  const [first = '', ...more] = words.trim().split('、')
  const isList =
    more.length > 0 &&
    more.every((name) =>
      /^[^，,。]{3,30}(?:率|值|额|量|数|收入|寿命|增长|降低|比重|比例|占比|年限|面积|强度|水平|增速)$/u.test(name),
    )
  const noun = isList
    ? [nounOf(first), ...more].join('、')
    : nounOf(
        words
          .replace(/^[^：:]{2,20}(?:研判|判断|预测|预计|测算)[：:]/u, '')
          .replace(/随\p{Script=Han}{2,10}$/u, '')
          .replace(YEARS_LEFT, '')
          .replace(/(?<=\p{Script=Han}{3})(?:虽然?|尽管|仍然?|目前|现)$/u, '')
          .replace(UPON, ''),
      )
  return noun === undefined ||
    /^[前后今近]?[一二两三四五]年|^(?:综合|初步|总体|经)?(?:判断|研判|预判|分析|测算)$/u.test(noun)
    ? undefined
    : noun
}

function names(noun: string): string[] {
  const list = noun.split(/、|和(?=[^、和]{5,}$)/u).map((name) => name.replace(/是$/u, '').trim())
  return list.every((name) => name.length >= 4) ? list : [noun]
}

/** “1.经济发展指标预测”: the heading of a group of indicators. */
function headingOf(document: Document, position: number): string | undefined {
  const { heading } = sectionAt(document, position)
  return /指标/u.test(heading) ? heading : undefined
}
