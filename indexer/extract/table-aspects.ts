import type { Document, Table, TableCell } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { foldText } from './fold.ts'
import { findPeriods } from './periods.ts'

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
  readonly goals: readonly number[]
  readonly done: readonly number[]
  readonly name?: number
}

/** The columns of a table that has one for what was done; undefined for any other table. */
export function planAndOutcome(table: Table): Columns | undefined {
  const heads = (table.rows[0] ?? []).map((cell) => cell.text.replace(/[\s*]/gu, ''))
  const indexes = [...heads.keys()]
  const done = indexes.filter((at) => DONE_HEAD.test(heads[at] ?? ''))
  if (done.length === 0) return undefined
  const left = indexes.filter((at) => !done.includes(at))
  const name = NAME_HEADS.map((form) => left.find((at) => form.test(heads[at] ?? ''))).find((at) => at !== undefined)
  const goals = left.filter((at) => at !== name && GOAL_HEAD.test(heads[at] ?? ''))
  return { goals, done, ...(name !== undefined && { name }) }
}

/** The cells of all such tables of a document, in its order. */
export function cellAspects(document: Document): CellAspect[] {
  return document.tables
    .flatMap((table) => {
      const columns = planAndOutcome(table)
      if (columns === undefined) return []
      const period = titlePeriod(document.text, table)
      return table.rows.slice(1).flatMap((row) => {
        const item = nameIn(row, columns)
        const aspect = (at: number, tense: CellAspect['tense']): CellAspect[] => {
          const cell = row[at]
          return cell === undefined || cell.end <= cell.start
            ? []
            : [
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
    })
    .sort((a, b) => a.start - b.start)
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

/** The period that the lines right above a table name. */
function titlePeriod(text: string, table: Table): string | undefined {
  const lines = text.slice(Math.max(0, table.start - TITLE_REACH), table.start).split('\n')
  for (const line of lines.reverse()) {
    const words = foldText(line).replace(/[*#\s]/gu, '')
    if (words === '') continue
    if (words.length > TITLE_LENGTH || /[。；]/u.test(words)) return undefined
    const period = findPeriods(words).at(-1)?.period
    if (period !== undefined) return period
  }
  return undefined
}
