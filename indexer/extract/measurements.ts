import type { Document } from '../model/document.ts'
import { readLine } from './clauses.ts'
import { type Context, contextAt, foldedText, NOTES_HEADING } from './context.ts'
import type { Measurement } from './measurement.ts'
import { isSpan } from './periods.ts'
import { SentenceReader } from './sentence-reader.ts'

const CACHE = new WeakMap<Document, readonly Measurement[]>()

/** All values that the sentences of a document state, in its order; tables are not read here. */
export function measurementsOf(document: Document): readonly Measurement[] {
  const known = CACHE.get(document)
  if (known !== undefined) return known
  const folded = foldedText(document)
  const found: Measurement[] = []
  let notes = false
  for (let from = 0; from < folded.length;) {
    const newline = folded.indexOf('\n', from)
    const to = newline === -1 ? folded.length : newline
    const beginning = folded.slice(from, Math.min(to, from + 60))
    if (to - from < 30 && NOTES_HEADING.test(beginning)) notes = true
    if (isProse(beginning)) {
      const explains = notes || contextAt(document, from).notes
      const reference = (position: number): Context['reference'] => contextAt(document, position).reference
      let zone: string | undefined
      for (const sentence of readLine(folded, from, to, reference)) {
        // A note's numbers are no facts, unless it says of when they are: “2015-2016年，重点建设10个创新创业园区”.
        if (explains && !sentence.periods.some((mention) => mention.relation === 'in' && isSpan(mention.period)))
          continue
        const reader = new SentenceReader(document, folded, sentence, zone)
        found.push(...reader.read())
        zone = reader.zone()
      }
    }
    from = to + 1
  }
  found.push(...tableProse(document, folded))
  CACHE.set(document, found)
  return found
}

/** A cell of a table with more characters than this is read as sentences, not as a name or a value. */
const MIN_PROSE_CELL = 30

/** What the cells with sentences say: “（1）完成145个老旧小区微改造项目…”. */
function tableProse(document: Document, folded: string): Measurement[] {
  const found: Measurement[] = []
  const read = new Set<number>()
  for (const table of document.tables)
    for (const cell of table.rows.slice(1).flat()) {
      if (cell.end - cell.start < MIN_PROSE_CELL || read.has(cell.start)) continue
      read.add(cell.start)
      const reference = (position: number): Context['reference'] => contextAt(document, position).reference
      for (const sentence of readLine(folded, cell.start, cell.end, reference))
        found.push(...new SentenceReader(document, folded, sentence).read())
    }
  return found
}

/** Not a row of a table, a YAML head, a header of a web page (索引号, 文号), an example. */
function isProse(beginning: string): boolean {
  const line = beginning.trim()
  if (line === '') return false
  return !/^(?:\||source:|title:|date:|<|!\[|索\s*引\s*号|文\s*号|名\s*称|发布(?:时间|日期|机构)|公开(?:日期|时间)|联系|邮编|电话|首页)/u.test(
    line,
  )
}
