import type { Document, Table } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import { readLine, type Sentence } from '../text/clauses.ts'
import { type Context, contextAt, foldedText } from '../context/context.ts'
import type { Measurement } from './measurement.ts'
import { isSpan } from '../text/periods.ts'
import { NOTES_HEADING } from '../context/section-context.ts'
import { readSentence, type SentenceValues } from './sentence-reader.ts'
import { planAndOutcome } from '../tables/table-aspects.ts'
import { isFigure } from '../tables/cell-values.ts'
import { oncePer } from '../../once-per.ts'

/** All values that the sentences of a document state, in its order; tables are not read here. */
export const measurementsOf = oncePer(readMeasurements)

function readMeasurements(document: Document): readonly Measurement[] {
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
      let before: SentenceValues | undefined
      for (const sentence of readLine(folded, from, to, reference)) {
        // A note's numbers are no facts, unless it says of when they are: “2015-2016年，重点建设10个创新创业园区”.
        if (explains && !isDated(sentence, folded.slice(sentence.start, sentence.end))) continue
        const read = readSentence(document, folded, sentence, before)
        for (const measurement of read.measurements) found.push(measurement)
        before = read
      }
    }
    from = to + 1
  }
  found.push(...tableProse(document, folded), ...revisedInBrackets(document, folded))
  return found
}

/**
 * Whether a note tells what was in a time: “2015-2016年，重点建设10个创新创业园区”, “2017年，…GDP过千亿元，达到1142.58亿元”.
 * “力争”, “提出” in a note explain a programme's name.
 */
function isDated(sentence: Sentence, words: string): boolean {
  if (/力争|提出/u.test(words)) return false
  return sentence.periods.some(
    (mention) => mention.relation === 'in' && (isSpan(mention.period) || /[，,；;：]\s?(?:已)?达到\s?\d/u.test(words)),
  )
}

/** A cell of a table with more characters than this is read as sentences, not as a name or a value. */
const MIN_PROSE_CELL = 30
/** In a column that says what is planned or done, so few are enough. */
const MIN_ASPECT_CELL = 6

/** What the cells with sentences say: “（1）完成145个老旧小区微改造项目…”. */
function tableProse(document: Document, folded: string): Measurement[] {
  const found: Measurement[] = []
  const read = new Set<number>()
  const reference = (position: number): Context['reference'] => contextAt(document, position).reference
  for (const table of document.tables) {
    const columns = planAndOutcome(table)
    const spoken = new Set([...(columns?.goals ?? contentsBesideDuties(table)), ...(columns?.done ?? [])])
    for (const row of table.rows.slice((columns?.head ?? 0) + 1))
      for (const [at, cell] of row.entries()) {
        const enough = spoken.has(at) && !isFigure(cell.text) ? MIN_ASPECT_CELL : MIN_PROSE_CELL
        if (cell.end - cell.start < enough || read.has(cell.start)) continue
        read.add(cell.start)
        for (const line of cellLines(folded, cell))
          for (const sentence of readLine(folded, line.start, line.end, reference))
            for (const measurement of readSentence(document, folded, sentence).measurements) found.push(measurement)
      }
  }
  return found
}

// “主要内容”, “重点任务”, “工作要求”, “目标任务” beside “牵头单位”: what is to be done; no column of figures (2025年目标值).
const WORK_HEAD =
  /^(?:主要|重点|具体|工作|建设|年度|目标|任务|实施|改革|民生)*(?:内容|任务|举措|措施|要求|事项|实事)(?:名称|内容|要求|安排|分解|及目标)*$/u
// “总投资”, “形象进度”: a list of projects, whose contents are told as theirs.
const PROJECT_HEAD = /投资|进度|进展|建设地点|建设性质/u
const DUTY_HEAD = /牵头|责任|负责|主办|承办|配合|协办|落实单位|分管/u

/** The columns of a table of duties that say in words what is to be done. */
function contentsBesideDuties(table: Table): number[] {
  const heads = (table.rows[0] ?? []).map((cell) => cell.text.replace(/[\s*]/gu, ''))
  return heads.some((words) => DUTY_HEAD.test(words)) && !heads.some((words) => PROJECT_HEAD.test(words))
    ? [...heads.keys()].filter((at) => WORK_HEAD.test(heads[at] ?? ''))
    : []
}

// “（据省统计局最终核实，2022年地区生产总值修订为451.3亿元）”: a value of another time, told beside one of this.
const REVISED =
  /[（(](?<inside>[^（）()\n]{0,40}\d{4}年[^（）()\n，；]{2,24}(?:修订|核实|核定|修正|更正)为[^（）()\n]{2,20})[)）]/gu

/** Values that brackets in the text say to be put right. */
function revisedInBrackets(document: Document, folded: string): Measurement[] {
  return [...folded.matchAll(REVISED)].flatMap((match) => {
    const start = match.index + 1
    const end = start + (match.groups?.inside ?? '').length
    return readLine(folded, start, end, (position) => contextAt(document, position).reference).flatMap(
      (sentence) => readSentence(document, folded, sentence).measurements,
    )
  })
}

/** The lines of a cell, which Markdown divides by `<br>`. */
function cellLines(folded: string, cell: Span): Span[] {
  const lines: Span[] = []
  let start = cell.start
  for (const mark of folded.slice(cell.start, cell.end).matchAll(/<br\s?\/?>/gu)) {
    lines.push({ start, end: cell.start + mark.index })
    start = cell.start + mark.index + mark[0].length
  }
  lines.push({ start, end: cell.end })
  return lines
}

/** Not a row of a table, a YAML head, a header of a web page (索引号, 文号), an example. */
function isProse(beginning: string): boolean {
  const line = beginning.trim()
  if (line === '') return false
  return !/^(?:\||source:|title:|date:|<|!\[|索\s*引\s*号|文\s*号|名\s*称|发布(?:时间|日期|机构)|公开(?:日期|时间)|联系|邮编|电话|首页)/u.test(
    line,
  )
}
