import type { Document } from '../../model/document.ts'
import type { Status, StatusValue } from '../../model/fact.ts'
import { sourceOf, type Span } from '../../model/span.ts'
import { aboutAt } from '../text/about.ts'
import { rowSpan } from '../responsibilities/assignment-tables.ts'
import { foldedText } from '../context/context.ts'
import { nameIn, planAndOutcome } from '../tables/table-aspects.ts'

const STATUS_COLUMN =
  /^(?:完成情况|完成状态|是否完成|是否达标|进展情况|评估结果|状态|达标情况|完成与否|进度情况|评估情况)$/u

/** Rows of tables with a column 完成情况: a status in a word or two, or one that its sentences state. */
export function statusesInTables(document: Document): Status[] {
  return document.tables.flatMap((table) => {
    const columns = planAndOutcome(table)
    const top = columns?.head ?? 0
    const head = (table.rows[top] ?? []).map((cell) => cell.text.replace(/[\s\u3000*]/gu, ''))
    const column = head.findIndex((words) => STATUS_COLUMN.test(words))
    const states = column === -1 ? (columns?.done[0] ?? -1) : column
    if (states === -1) return []
    const others = { head: top, goals: [], done: [states], ...columns }
    const name =
      columns?.name ?? head.findIndex((words, at) => at !== states && /指标|任务|项目|事项|名称/u.test(words))
    if (name === -1) return []
    return table.rows.slice(top + 1).flatMap((row, index): Status[] => {
      const cell = row[states]
      const indicator = nameIn(row, { ...others, name })
      if (cell === undefined || indicator === undefined) return []
      const words = cell.text.trim()
      const short = cellStatus(words)
      const span = rowSpan(document.text, row, table.rows[top + index] ?? [])
      const said = short === undefined ? statusSaid(document, cell) : { ...span, status: short, text: words }
      if (said === undefined) return []
      return [
        {
          ...aboutAt(document, cell.start, cell.start),
          kind: 'status',
          source: sourceOf(document.text, said.start, said.end),
          indicator,
          status: said.status,
          text: said.text,
        },
      ]
    })
  })
}

// “已完成。”, “已全部完成”, “全面完成年度目标任务”, “超额完成”, “未完成”, “正在推进”, “按计划推进”: a clause that says no more.
const SAID =
  /^(?:目前|现|截至目前|该项工作|均|已经|已|全部|全面|基本|提前|超额|顺利|圆满|如期|按期|按时|都|尚|暂|仍|未能|未|没有|正在|正|按计划|按序时进度|按进度|有序|加快|持续|稳步)+(?:全部|全面|如期|按期|按时|顺利|圆满|超额)*(?:完成|达标|办结|落实到位|推进)(?:了)?(?:(?:年度|全年|年初|既定|各项|市定|省定|省下达|市下达|的|建设|工作|改造|目标|任务|计划|要求|值)*)$/u

/** The first clause of a cell that is nothing but a status. */
function statusSaid(document: Document, cell: Span): (Span & { status: StatusValue; text: string }) | undefined {
  const folded = foldedText(document).slice(cell.start, cell.end)
  for (const match of folded.matchAll(/[^。；;，,！\n<>（()）*、：:]{2,40}/gu)) {
    const words = match[0].trim()
    if (!SAID.test(words)) continue
    const status = cellStatus(words.slice(0, MAX_STATE))
    if (status === undefined) continue
    const start = cell.start + match.index + match[0].indexOf(words)
    return { start, end: start + words.length, status, text: words }
  }
  return undefined
}

/** Longest cell that is a status and nothing else. */
const MAX_STATE = 16

function cellStatus(words: string): StatusValue | undefined {
  if (words === '' || words.length > MAX_STATE) return undefined
  // “500户”, “完成520户”: what was done, which another finder reads.
  if (/\d/u.test(words)) return undefined
  if (/暂无|无数据|未统计/u.test(words)) return 'no-data'
  if (/滞后|落后|欠进度|慢于/u.test(words)) return 'behind'
  if (/未|没有|否/u.test(words)) return 'not-met'
  if (/提前|超前|快于|超进度/u.test(words)) return 'ahead'
  if (/序时|时序|达进度|推进|正常|符合/u.test(words)) return 'on-track'
  return /完成|达标|达到|是|实现|√|办结|落实到位/u.test(words) ? 'met' : undefined
}
