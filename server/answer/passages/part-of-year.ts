import { nameForm } from '../../../indexer/analysis/name-form.ts'
import type { Query } from '../../question/query.ts'
import { quoteText } from '../../wording/values.ts'
import { marks, type Draft } from '../draft.ts'
import type { Evidence } from '../evidence.ts'
import { answeringPart, clausesOf } from './answering-part.ts'
import { fitsPeriod } from './of-period.ts'
import { unitAsked } from './unit-asked.ts'

// “全年增速到底是多少”, “2022年一整年”
const WHOLE_YEAR = /全年|整年|一年(?:下来|总共|到头)/u
// “前三季度”, “1—11月”, “11月末”
const PART =
  /[一二三四]季度|[上下]半年|前[一二三]季度|前三季|前\d+个?月|\d+月?[-—–~至到]\d+月|(?<!\d)\d{1,2}月(?:份|末|底)/u

/** Longest quotation, in characters. */
const MOST = 100

/** Whether all figures that a text gives are of a part of a year, where the whole year is asked for. */
export function isOfPartOfYear({ text }: Query, told: string): boolean {
  if (!WHOLE_YEAR.test(text)) return false
  const clauses = clausesOf(told).filter((clause) => /\d/u.test(clause.replace(/\d{4}年/gu, '')))
  return clauses.length > 0 && clauses.every((clause) => PART.test(clause) && !/全年|年均/u.test(clause))
}

/** “全年增速是多少”, of which a document tells some quarters only: those, said as what there is instead. */
export async function sayPartOfYear(draft: Draft, evidence: Evidence): Promise<void> {
  const { query, sentences } = evidence
  if (!WHOLE_YEAR.test(query.text)) return
  const unit = unitAsked(query.text)
  const names = query.wordings.flatMap(({ heads }) => heads.slice(-1)).map(nameForm)
  for (const sentence of (await sentences.search(query)).slice(0, LOOKED_AT)) {
    const { document, start, end } = sentence
    const part = answeringPart(document.text.slice(start, end), query, MOST, unit)
    const form = nameForm(part)
    if (!names.some((name) => form.includes(name)) || !unit.test(part) || !isOfPartOfYear(query, part)) continue
    if (!fitsPeriod(evidence, sentence)) continue
    draft.say(`文件只写了年内的：“${quoteText(part, MOST)}”${marks([draft.cite(document, sentence)])}。`)
    return
  }
}

const LOOKED_AT = 8
