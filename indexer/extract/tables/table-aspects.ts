import type { Document, Table, TableCell } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import { foldText } from '../text/fold.ts'
import { findPeriods } from '../text/periods.ts'
import { oncePer } from '../../once-per.ts'
import { headsGroup } from './rows.ts'
import { workColumns, workName, type WorkColumns } from './works-tables.ts'

/** What a cell of a table that sets a plan beside its outcome speaks of (目标任务 | 完成情况). */
export interface CellAspect extends Span {
  readonly tense: 'review' | 'goals'
  /** The period that the table's title names: 2019 of “2019年十件民生实事完成情况”. */
  readonly period?: string
  /** The row's own name (事项), of which a cell speaks that names nothing itself. */
  readonly item?: string
}

// “目标任务”, “年度目标”, “计划”, “具体内容”, “建设任务”
const GOAL_HEAD = /目标|任务|计划|安排|内容|要求|举措/u
// “完成情况”, “进展情况”, “落实情况”, “完成进度”, “实际完成”, “办理结果”
const DONE_HEAD =
  /(?:完成|进展|落实|办理|推进|实施|执行|兑现|办结)(?:的)?(?:情况|进度|结果|状态|成效)|^(?:实际)?完成$|^实际完成|^(?:工作)?进展$/u
const NAME_HEADS = [/事项|实事|项目|指标|任务名称|工作名称/u, /任务|工作|名称|内容/u, /领域|类别|分类/u]

/** What the columns of a table hold. */
export interface Columns {
  /** Index of the row that heads the columns. */
  readonly head: number
  readonly goals: readonly number[]
  readonly done: readonly number[]
  readonly name?: number
}

/** The columns of a table that has one for what was done; undefined for any other table. */
export function planAndOutcome(table: Table): Columns | undefined {
  const head = titleRow(table) === undefined ? 0 : 1
  const heads = (table.rows[head] ?? []).map((cell) => cell.text.replace(/[\s*]/gu, ''))
  const indexes = [...heads.keys()]
  const done = indexes.filter((at) => DONE_HEAD.test(heads[at] ?? ''))
  if (done.length === 0) return undefined
  const left = indexes.filter((at) => !done.includes(at))
  const name = NAME_HEADS.map((form) => left.find((at) => form.test(heads[at] ?? ''))).find((at) => at !== undefined)
  const goals = left.filter((at) => at !== name && GOAL_HEAD.test(heads[at] ?? ''))
  return { head, goals, done, ...(name !== undefined && { name }) }
}

/** A first row that is one title over all columns. */
function titleRow(table: Table): string | undefined {
  if (table.rows.length < 3) return undefined
  const words = new Set((table.rows[0] ?? []).map((cell) => cell.text.trim()).filter((text) => text !== ''))
  const [only] = words
  return words.size === 1 && (table.rows[0]?.length ?? 0) > 1 && only !== undefined && only.length >= 6
    ? only
    : undefined
}

/** A cell with more characters than this holds sentences. */
const PROSE = 30
// “2019年十件民生实事完成情况”; “2020年十件民生实事安排”, “重点任务清单”
const BACK_TITLE = /(?:完成|执行|实施|进展|办理|落实|推进|兑现)情况|总结|回顾/u
const AHEAD_TITLE = /安排|计划|目标|任务|清单|方案|实事|打算|要点|建议/u

/** The cells with words of the tables of a document whose head or title says whether they look back, in its order. */
export const cellAspects = oncePer((document: Document): readonly CellAspect[] =>
  document.tables.flatMap((table) => aspectsOf(document, table)).sort((a, b) => a.start - b.start),
)

function aspectsOf(document: Document, table: Table): CellAspect[] {
  const works = workColumns(table)
  if (works !== undefined) return stagesOf(works, table)
  const columns = planAndOutcome(table)
  const title = titleOf(document.text, table)
  const period = title === undefined ? undefined : findPeriods(title).at(-1)?.period
  if (columns === undefined) {
    if (title === undefined || period === undefined) return []
    const tense = BACK_TITLE.test(title) ? 'review' : AHEAD_TITLE.test(title) ? 'goals' : undefined
    if (tense === undefined) return []
    return table.rows
      .slice(1)
      .flat()
      .filter((cell) => cell.end - cell.start >= PROSE)
      .map((cell) => ({ start: cell.start, end: cell.end, tense, period }))
  }
  return table.rows.slice(columns.head + 1).flatMap((row) => {
    const item = nameIn(row, columns)
    const aspect = (at: number, tense: CellAspect['tense']): CellAspect[] => {
      const cell = row[at]
      if (cell === undefined || cell.end <= cell.start) return []
      return [
        {
          start: cell.start,
          end: cell.end,
          tense,
          ...(period !== undefined && { period }),
          ...(item !== undefined && { item }),
        },
      ]
    }
    return [
      ...columns.goals.flatMap((at) => aspect(at, 'goals')),
      ...columns.done.flatMap((at) => aspect(at, 'review')),
    ]
  })
}

/** The cells of a table of works that tell how far each has come (形象进度). */
function stagesOf({ head, name, aspects }: WorkColumns, table: Table): CellAspect[] {
  return table.rows.slice(head + 1).flatMap((row) => {
    const item = workName(row[name])
    if (item === undefined || headsGroup(row)) return []
    return row.flatMap((cell, at): CellAspect[] =>
      aspects[at] === 'state' ? [{ start: cell.start, end: cell.end, tense: 'review', item }] : [],
    )
  })
}

/** The name of a row, without its number: 新建公厕 of “3.新建公厕”. */
export function nameIn(row: readonly TableCell[], columns: Columns): string | undefined {
  const words = (columns.name === undefined ? '' : (row[columns.name]?.text ?? '')).replace(/[\s*]|<br\s*\/?>/gu, '')
  const name = words.replace(/^(?:\d{1,3}[.．、]|[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+、)/u, '')
  return name.length >= 2 && name.length <= 60 ? name.replace(/[。；;]$/u, '') : undefined
}

/** How far above a table its title stands, in characters. */
const TITLE_REACH = 300
const TITLE_LENGTH = 60

/** The words over a table that name a period: its first row, or one of the lines right above it. */
function titleOf(text: string, table: Table): string | undefined {
  const row = titleRow(table)
  if (row !== undefined && findPeriods(foldText(row)).length > 0) return foldText(row)
  const lines = text.slice(Math.max(0, table.start - TITLE_REACH), table.start).split('\n')
  for (const line of lines.reverse()) {
    const words = foldText(line).replace(/[*#\s]/gu, '')
    if (words === '') continue
    if (words.length > TITLE_LENGTH || /[。；|]/u.test(words)) return undefined
    if (findPeriods(words).length > 0) return words
  }
  return undefined
}
