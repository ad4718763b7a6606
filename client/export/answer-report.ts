import type { Answer, Cell, ChartPart, Part, StatusMark } from '../../server/protocol/answer.ts'
import { halfNote } from '../view/time-slots.ts'
import { sourcesOf, type Block, type Report, type SheetCell } from './report.ts'

const SIGNS: Readonly<Record<StatusMark, string>> = { met: '●', 'not-met': '▲', 'no-data': '○', review: '◆' }

/**
 * An answer with its tables, formulas and quotations, to be written into a file.
 *
 * @param today `2026-11-22`
 */
export function answerReport(question: string, answer: Answer, today: string): Report {
  return {
    title: question,
    about: [`规划问答，${today}`],
    blocks: [
      { kind: 'paragraph', text: answer.lead, lead: true },
      ...answer.parts.flatMap((part) => blocksOf(part, answer)),
    ],
    formulas: answer.figures.map(({ id, formula, note }) => `[算${id}] ${formula}${note ? `（${note}）` : ''}`),
    sources: sourcesOf(answer.citations),
  }
}

function blocksOf(part: Part, answer: Answer): Block[] {
  switch (part.kind) {
    case 'text':
      return [{ kind: 'paragraph', text: part.text, ...(part.label !== undefined && { label: part.label }) }]
    case 'table':
      return [
        {
          kind: 'table',
          title: part.title ?? part.columns[0]?.title ?? '表',
          columns: part.columns.map(({ title, align }) => ({ title, numeric: align === 'decimal' })),
          rows: part.rows.map((cells) => cells.map(sheetCell)),
        },
      ]
    case 'chart':
      return chartBlocks(part)
    case 'passages':
      return [
        { kind: 'heading', text: part.title },
        ...sourcesOf(answer.citations.filter(({ id }) => part.citations.includes(id))).map(
          ({ id, title, quote }): Block => ({ kind: 'quote', text: quote, where: `《${title}》[${id}]` }),
        ),
      ]
    case 'choices':
      return part.choices.map(({ label }): Block => ({ kind: 'paragraph', text: `· ${label}` }))
  }
}

function sheetCell({ text, status, citations = [], figures = [] }: Cell): SheetCell {
  const marks = [...figures.map((id) => `[算${id}]`), ...citations.map((id) => `[${id}]`)].join('')
  return { text: status === undefined ? text : `${SIGNS[status]} ${text}`, ...(marks !== '' && { marks }) }
}

/** The numbers of a chart; where a table before it holds its points, only what they are held against. */
function chartBlocks({ title, points, benchmark, target, tabled }: ChartPart): Block[] {
  const goals = [benchmark, target].filter((goal) => goal !== undefined)
  const rows = [
    ...(tabled === true ? [] : points).map((point) => [
      { text: `${point.label}${halfNote(point)}${point.estimated === true ? '（预计）' : ''}` },
      sheetCell(point),
    ]),
    ...goals.map((goal) => [{ text: goal.label }, sheetCell(goal)]),
  ]
  if (rows.length === 0) return []
  return [{ kind: 'table', title, columns: [{ title: '时间或项目' }, { title: '数值', numeric: true }], rows }]
}
