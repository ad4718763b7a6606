import type { Document, TableCell } from '../../model/document.ts'
import type { Status, StatusValue } from '../../model/fact.ts'
import { sourceOf, type Span } from '../../model/span.ts'
import { aboutAt } from '../text/about.ts'
import { rowSpan } from '../responsibilities/assignment-tables.ts'
import { foldedText } from '../context/context.ts'
import { indicatorInCell } from '../indicator-entries.ts'
import { ratingOf } from './rating-words.ts'
import { nameIn, planAndOutcome } from '../tables/table-aspects.ts'

// “完成情况”, “是否达标”: the column of a status, however few of its cells are nothing but that.
const STATUS_COLUMN =
  /^(?:完成情况|完成状态|是否完成|是否达标|进展情况|评估结果|状态|达标情况|完成与否|进度情况|评估情况)$/u

// “评价”, “进展评价”, “评估结论”, “实现程度”, “目标达成情况”, “中期评估”, “办理结果”: columns that may hold ratings.
const MAY_RATE = /评价|评估|评定|评判|评级|评议|状态|情况|进展|结论|判断|达标|是否|结果|完成|实现|达成|亮灯|预警/u
// “2025年预计完成情况”, “期末预判”: what is expected, not how things stand.
const EXPECTED = /预计|预判|预测|期末|展望/u

/** A column is one of ratings where so great a part of its cells are. */
const MOST = 0.6

// “完成进度”, “目标完成率（%）”, “完成度”: how much of the goal is reached.
const RATE_COLUMN =
  /^(?:目标|规划|任务|指标|年度|总体)*(?:完成|实现|达成)(?:进度|率|度|程度|比例)(?:[（(][%％][)）])?$/u

/** Rows of tables with a column of ratings (完成情况, 评价): a status in a word or two, or one that its sentences state. */
export function statusesInTables(document: Document): Status[] {
  return document.tables.flatMap((table) => {
    const columns = planAndOutcome(table)
    const top = columns?.head ?? 0
    const head = (table.rows[top] ?? []).map((cell) => cell.text.replace(/[\s\u3000*]/gu, ''))
    const rows = table.rows.slice(top + 1)
    const named = head.findIndex((words) => STATUS_COLUMN.test(words))
    const states = [ratingColumn(head, rows), named, columns?.done[0] ?? -1].find((at) => at !== -1)
    if (states === undefined) return []
    const others = { head: top, goals: [], done: [states], ...columns }
    const name =
      columns?.name ?? head.findIndex((words, at) => at !== states && /指标|任务|项目|事项|名称/u.test(words))
    if (name === -1) return []
    const rates = head.findIndex((words) => RATE_COLUMN.test(words))
    return rows.flatMap((row, index): Status[] => {
      const cell = row[states]
      const named = nameIn(row, { ...others, name })
      if (cell === undefined || named === undefined) return []
      const indicator = indicatorInCell(named)
      const words = cell.text.trim()
      const short = ratingOf(words)
      const span = rowSpan(document.text, row, table.rows[top + index] ?? [])
      const said = short === undefined ? statusSaid(document, cell) : { ...span, status: short, text: words }
      if (said === undefined) return []
      const rate = rateOf(row[rates]?.text ?? '', head[rates] ?? '')
      return [
        {
          ...aboutAt(document, cell.start, cell.start),
          kind: 'status',
          source: sourceOf(document.text, said.start, said.end),
          indicator,
          status: said.status,
          text: said.text,
          ...(rate !== undefined && { rate }),
        },
      ]
    })
  })
}

/** The column whose cells are ratings, the last of several; -1 where there is none. */
function ratingColumn(head: readonly string[], rows: readonly (readonly TableCell[])[]): number {
  return [...head.keys()].findLastIndex((at) => {
    const words = head[at] ?? ''
    if (!MAY_RATE.test(words) || EXPECTED.test(words) || RATE_COLUMN.test(words)) return false
    const cells = rows.map((row) => row[at]?.text.trim() ?? '').filter((text) => !/^[-—–/／\s]*$/u.test(text))
    const rated = cells.filter((text) => ratingOf(text) !== undefined)
    return rated.length >= 2 && rated.length >= cells.length * MOST
  })
}

/** “61.8%”; a bare number where the column's head gives the sign. */
function rateOf(words: string, head: string): number | undefined {
  const found = /^(?<rate>\d+(?:\.\d+)?)(?<sign>[%％])?$/u.exec(words.trim())
  if (found === null || (found.groups?.['sign'] === undefined && !/[%％]/u.test(head))) return undefined
  return Number(found.groups?.['rate'])
}

// “已完成。”, “已全部完成”, “全面完成年度目标任务”, “超额完成”, “未完成”, “正在推进”, “按计划推进”: a clause that says no more.
const SAID =
  /^(?:目前|现|截至目前|该项工作|均|已经|已|全部|全面|基本|提前|超额|顺利|圆满|如期|按期|按时|都|尚|暂|仍|未能|未|没有|正在|正|按计划|按序时进度|按进度|有序|加快|持续|稳步)+(?:全部|全面|如期|按期|按时|顺利|圆满|超额)*(?:完成|达标|办结|落实到位|推进)(?:了)?(?:(?:年度|全年|年初|既定|各项|市定|省定|省下达|市下达|的|建设|工作|改造|目标|任务|计划|要求|值)*)$/u

/** Of a clause no more is read for its status. */
const MAX_STATE = 16

/** The first clause of a cell that is nothing but a status. */
function statusSaid(document: Document, cell: Span): (Span & { status: StatusValue; text: string }) | undefined {
  const folded = foldedText(document).slice(cell.start, cell.end)
  for (const match of folded.matchAll(/[^。；;，,！\n<>（()）*、：:]{2,40}/gu)) {
    const words = match[0].trim()
    if (!SAID.test(words)) continue
    const status = ratingOf(words.slice(0, MAX_STATE))
    if (status === undefined) continue
    const start = cell.start + match.index + match[0].indexOf(words)
    return { start, end: start + words.length, status, text: words }
  }
  return undefined
}
