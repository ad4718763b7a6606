import { sourceOf, type Source } from '../../indexer/model/span.ts'
import type { Document } from '../../indexer/model/document.ts'
import type { Sheet } from './indicator-sheet.ts'
import { sentenceSpan } from '../retrieval/sentence-span.ts'
import { evaluationOf } from './context.ts'

/** A gap as the document itself states it (文件所述差距), below 0 where the value falls short. */
export interface StatedGap {
  readonly document: Document
  readonly source: Source
  readonly value: number
  /** Empty where the text gives none. */
  readonly unit: string
  /** `increment`: of the yearly increase (增长值超0.03人), else of the value. */
  readonly of: 'value' | 'increment'
}

const VERB = '超出|超过|超|高于|高出|掉|低于|落后于|落后'
const NUMBER = '(?<value>\\d{1,6}(?:\\.\\d{1,4})?)(?<unit>个百分点|[\\p{Script=Han}%]{0,2})(?=[,，;；。、]|$)'
// “掉规划进度年均增长目标(7%)0.3个百分点”, “超中期目标0.96人”, “超“十四五”目标值5.93件”: bounded, so that no text is slow.
const OF_VALUE = new RegExp(
  `(?<verb>${VERB})[^,，;；。0-9]{0,16}(?:目标|测算值|预测值|目标值)(?:[（(][^（）()]{1,12}[)）])?${NUMBER}`,
  'gmu',
)
// “增长值超0.03人”
const OF_INCREMENT = new RegExp(`(?:增长值|增长量|增量)(?<verb>${VERB})${NUMBER}`, 'gmu')

/** The gaps that an evaluation states in the sentences on an indicator. */
export function statedGapsOf(sheet: Sheet): StatedGap[] {
  const document = evaluationOf(sheet)
  if (document === undefined) return []
  const found = new Map<number, StatedGap>()
  for (const { start, end } of sentencesOf(sheet, document)) {
    const text = document.text.slice(start, end)
    for (const [form, of] of [
      [OF_VALUE, 'value'],
      [OF_INCREMENT, 'increment'],
    ] as const)
      for (const match of text.matchAll(form)) {
        const { verb = '', value = '', unit = '' } = match.groups ?? {}
        const at = start + match.index
        found.set(at, {
          document,
          source: sourceOf(document.text, at, at + match[0].length),
          value: /掉|低于|落后/u.test(verb) ? -Number(value) : Number(value),
          unit,
          of,
        })
      }
  }
  return [...found.values()].sort((a, b) => a.source.start - b.source.start)
}

/** The sentences of the evaluation in which its values, benchmark and status of an indicator stand. */
function sentencesOf(sheet: Sheet, document: Document): { start: number; end: number }[] {
  const entries = [...sheet.actuals, ...sheet.benchmarks].filter((entry) => entry.document.id === document.id)
  const spans = entries.map(({ fact }) => sentenceSpan(document.text, fact.source.start, fact.source.end))
  return spans.filter((span, at) => spans.findIndex((other) => other.start === span.start) === at)
}
