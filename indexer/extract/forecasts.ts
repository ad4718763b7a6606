import { sectionAt, type Document } from '../model/document.ts'
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

const EXPECTS = /预计|有望|可望|可|能|压力|难度|难以|视同|趋势/u

// Plans and work reports set goals in such words; only an evaluation or what it calls 预计 expects.
const GOAL_WORDS = /确保|力争|努力|争取|要|推动|奋力|为了?/u

/** What a document expects of the end of its indicators (预测): 预计可顺利完成, 有一定压力. */
export function findForecasts(document: Document): Forecast[] {
  return sentencesOf(document).flatMap((sentence) => {
    if (!/目标|任务/u.test(sentence.text) || !EXPECTS.test(sentence.text)) return []
    const context = contextAt(document, sentence.start)
    if (context.notes || context.tense === 'goals') return []
    return inSentence(document, sentence)
  })
}

function inSentence(document: Document, sentence: Sentence): Forecast[] {
  return sentence.clauses.flatMap((clause, index): Forecast[] => {
    const found = FORM.exec(clause.text.trim())
    const text = found?.groups?.['text']
    if (found === null || text === undefined) return []
    const before = clause.text.trim().slice(0, found.index)
    const expects = /预计|预测|有望|可|能|压力|难|视同/u.test(text)
    if (
      !expects ||
      /未|没有/u.test(found[0]) ||
      GOAL_WORDS.test(before) ||
      GOAL_WORDS.test(found.groups?.['between'] ?? '')
    )
      return []
    const start = clause.start + clause.text.indexOf(text)
    const subjects = subjectsOf(document, sentence, index, before, found.groups?.['between'] ?? '')
    const status = statusOf(text)
    const from = Math.min(start, clause.start + (/^\s*/u.exec(clause.text)?.[0].length ?? 0))
    return subjects.map((indicator): Forecast => ({
      ...aboutAt(document, clause.start, start),
      kind: 'forecast',
      source: sourceOf(document.text, from, start + text.length),
      indicator,
      text: document.text.slice(start, start + text.length),
      ...(status === undefined ? {} : { status }),
    }))
  })
}

function statusOf(text: string): StatusValue | undefined {
  if (/压力|难|困难|不确定|风险/u.test(text)) return 'behind'
  if (/超额|提前|超过/u.test(text)) return 'ahead'
  return /视同/u.test(text) ? undefined : 'met'
}

function subjectsOf(document: Document, sentence: Sentence, index: number, before: string, between: string): string[] {
  const words = document.text.slice(sentence.start, sentence.clauses[index]?.start ?? sentence.end)
  // “民生福祉指标中,除人均预期寿命外,其余6项指标依当前趋势,均可…”: all but the one named.
  const except = /^.{2,40}?[，,]?除[^。]{2,40}?外[，,]?(?:其余[^，,。]{0,8}?指标)?/u.exec(words)
  if (except !== null) return [except[0].replace(/[，,]$/u, '')]
  for (const part of [between, before]) {
    const noun = nounOf(part.replace(/(?:均|都)$/u, ''))
    if (noun !== undefined) return names(noun)
  }
  for (let at = 0; at < index; at++) {
    const clause = sentence.clauses[at]?.text ?? ''
    const noun = nounOf(clause.replace(/(?:由于|是由|因为?(?=.{3})).*$/u, ''))
    if (noun !== undefined && !/趋势/u.test(noun)) return names(noun)
  }
  const item = contextAt(document, sentence.start).item ?? headingOf(document, sentence.start)
  // “其余指标均可顺利完成”: of the group that the heading gives (经济发展指标预测).
  if (/其余/u.test(before + between))
    return [`${(item ?? '').replace(/预测$/u, '')}${item === undefined ? '' : '中'}其余指标`]
  return item === undefined ? [] : [item.replace(/(?:指标)?预测$/u, '')]
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
