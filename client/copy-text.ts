import type { Answer, Citation, TablePart } from '../server/protocol/answer.ts'
import { withoutMarks } from './marks.ts'

/** Stands under every answer, and at the end of everything copied from one. */
export const LABEL = '由程序依据所列文件生成，引用以原文为准。'

/** `〔1〕《规划纲要》 › 第二章：“……”` without the mark: where a quotation stands, in one line. */
function citationLine({ document, section, quote }: Citation): string {
  return `《${document.title}》${section ? `（${section}）` : ''}：“${quote.replace(/\s+/gu, ' ').trim()}”`
}

/** An answer as plain text: question, text with marks, sources, label. */
export function answerText(question: string, answer: Answer): string {
  const sources = answer.citations.map((citation) => `[${citation.id}] ${citationLine(citation)}`)
  const figures = answer.figures.map(
    (figure) => `[算${figure.id}] ${figure.formula}${figure.note ? `（${figure.note}）` : ''}`,
  )
  return [question, answer.text, ...section('计算过程', figures), ...section('出处', sources), LABEL].join('\n\n')
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [`${title}\n${lines.join('\n')}`] : []
}

/** A table as tab-separated cells, which spreadsheets take as cells; no cell can start a formula. */
export function tableText(table: TablePart): string {
  const cell = (text: string) => {
    const plain = withoutMarks(text).replace(/\s+/gu, ' ').trim()
    // “=1+1”, “+7%”, “@名称” would be read as formulas by a spreadsheet; “-0.3” is a number and stays.
    return /^[=@]|^[+-](?![\d.])/u.test(plain) ? `'${plain}` : plain
  }
  const rows = [table.columns.map((column) => column.title), ...table.rows.map((row) => row.map((entry) => entry.text))]
  return rows.map((row) => row.map(cell).join('\t')).join('\n')
}
