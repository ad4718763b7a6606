import type { Span } from '../../../indexer/model/span.ts'
import { SURE_NAME } from '../../retrieval/measured.ts'
import { sentenceSpan } from '../../retrieval/sentence-span.ts'
import { quoteText } from '../../wording/values.ts'
import { marks, type Draft } from '../draft.ts'
import type { Evidence } from '../evidence.ts'
import { findActuals } from '../indicators/value.ts'

const CHANGED = '(?:增加|增长|增|提高|提升|上升|升|扩大|减少|下降|降低|降|缩小|回落|收窄)'

// “由2010年的2万亿元增加到2015年的3万亿元、年均增长8.5%”: a clause that tells where a thing began and where it came to.
const FROM_TO = new RegExp(`[由从](?=[^、，,]*\\d)[^，,]{2,30}?(?:${CHANGED}|调整|变)(?:到|至|为)[^，,]*\\d`, 'u')
// “空气优良天数增加103天、达到235天”: by how much it changed, and what it came to.
const BY_AND_TO = new RegExp(`${CHANGED}了?\\d[^，,、]{0,8}、[^，,、]{0,4}(?:达|到|为)[^，,、]{0,4}\\d`, 'u')

/** Longest clause or sentence that is quoted, in characters. */
const MAX_QUOTED = 100

/** Where a sentence tells the course of the thing whose value stands in a text, in one clause; nothing where it does not. */
export function toldCourse(text: string, value: Span): Span | undefined {
  const before = text.slice(0, value.start).search(/[^，,；;。\n]*$/u)
  const after = text.slice(value.end).search(/[，,；;。\n]/u)
  const clause = { start: before, end: after === -1 ? text.length : value.end + after }
  const said = text.slice(clause.start, clause.end)
  const namesBeginning = FROM_TO.test(said)
  if (!namesBeginning && !BY_AND_TO.test(said)) return undefined
  if (namesBeginning) return clause.end - clause.start <= MAX_QUOTED ? clause : undefined
  // “2017年与2013年相比”: what it is compared with stands before the clause.
  const sentence = sentenceSpan(text, value.start, value.end)
  return sentence.end - sentence.start <= MAX_QUOTED ? sentence : undefined
}

/** “怎么变化的”: the clause that tells the whole course, quoted, where it has a number that the answer does not give. */
export function addToldCourse(draft: Draft, evidence: Evidence): void {
  if (!evidence.query.intents.includes('trend')) return
  const found = findActuals(evidence)
  const surest = Math.max(SURE_NAME, found[0]?.score ?? 0)
  for (const { entry, score } of found) {
    const { document, fact } = entry
    const course = score < surest ? undefined : toldCourse(document.text, fact.source)
    if (course === undefined) continue
    const said = document.text.slice(course.start, course.end)
    if ((said.match(/\d+(?:\.\d+)?/gu) ?? []).every((number) => draft.said.includes(number))) continue
    draft.say(`文件写“${quoteText(said, MAX_QUOTED)}”${marks([draft.cite(document, course)])}。`)
    return
  }
}
