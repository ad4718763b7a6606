import { oncePer } from '../../once-per.ts'
import type { Document, Table, TableCell } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import { nameOf } from './row-names.ts'
import { headsGroup, rowSpan } from './rows.ts'

/** What a column of a table of works (重大项目表) tells of each. */
export type WorkAspect = 'total' | 'plan' | 'done' | 'years' | 'content' | 'state' | 'site' | 'owner'

export interface WorkCell extends Span {
  readonly aspect: WorkAspect
  /** What heads its column, without the unit: 累计完成投资. */
  readonly head: string
  /** Where its head stands. */
  readonly headed: Span
  readonly text: string
  /** Of money: the amount, with the unit of the cell, of the head or of the line over the table. */
  readonly value?: number
  readonly unit?: string
}

/** A row of a table of works. */
export interface Work {
  readonly name: string
  /** A row that adds up others: all of the table (合计), or a group of it (一、产业项目). */
  readonly sums?: 'all' | 'group'
  /** The row as it stands. */
  readonly row: Span
  readonly cells: readonly WorkCell[]
}

/** The columns of a table of works. */
export interface WorkColumns {
  /** Index of the row that heads the columns. */
  readonly head: number
  readonly name: number
  readonly aspects: readonly (WorkAspect | undefined)[]
}

// “项目名称”, “工程名称”, “重大项目”, “名称”
const NAME_HEAD = /^(?:重[点大]|主要)?(?:建设)?(?:项目|工程)(?:（工程）)?(?:名称)?$|^名称$/u

/** The first that fits tells the column. */
const ASPECTS: readonly (readonly [WorkAspect, RegExp])[] = [
  // “总投资（亿元）”, “计划总投资”, “投资规模”, “估算投资”
  ['total', /^(?:计划|项目|预计|规划)?总投资|^投资(?:总额|规模|估算|概算|额)|^(?:项目|工程|估算|概算)投资$/u],
  // “2024年计划投资”, “年度计划完成投资”, “投资计划”
  ['plan', /计划[^完]{0,4}(?:完成)?投资|年度投资|投资计划|当年投资/u],
  // “累计完成投资”, “截至2023年底完成投资”, “投资完成额”
  ['done', /完成投资|投资完成|到位投资|累计投资|已投资/u],
  // “建设年限”, “起止年限”, “建设工期”, “开竣工时间”
  ['years', /(?:建设|起止|实施|开竣工|开完工)(?:起止)?(?:年限|年份|时间|周期|工期|期限|年月)|^工期|^建设期/u],
  // “形象进度”, “工程进度”, “进展情况”, “目前进展”, “建设阶段”
  ['state', /形象进度|(?:进度|进展)(?:情况)?$|(?:建设|项目|工程)(?:状态|阶段|情况)$|^完成情况$/u],
  // “建设内容及规模”, “主要建设内容”, “建设规模”
  ['content', /^(?:主要)?(?:项目|工程)?(?:建设)?(?:内容|规模)/u],
  ['site', /地点|选址|位置|所在/u],
  ['owner', /(?:业主|建设|实施|项目)(?:单位|主体|法人)/u],
]
/** So far down the head may stand, below titles. */
const HEAD_ROWS = 4
// “合计”, “总 计”; “一、产业项目（8个）”, “（二）民生类”
const SUM = /^(?:合计|总计|共计|总投资)$/u
const GROUP = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])|^小计$|[（(]\d+[个项件][)）]$/u
const MAX_NAME = 50
const MONEY = /^[约超近]?(?<value>\d[\d,，]*(?:\.\d+)?)\s*(?<unit>[万亿]?元)?$/u
const MONEY_UNIT = /[万亿]?元/u
/** How far above a table its unit stands (单位：万元), in characters. */
const UNIT_REACH = 80

/** The columns of a table that lists works with money, years or progress; undefined for any other table. */
export const workColumns = oncePer((table: Table): WorkColumns | undefined => {
  for (const [head, row] of table.rows.slice(0, HEAD_ROWS).entries()) {
    const heads = row.map(headWords)
    const name = heads.findIndex((words) => NAME_HEAD.test(words))
    if (name === -1) continue
    const aspects = heads.map((words, at) => (at === name ? undefined : aspectOf(words)))
    const ofMoney = aspects.some((aspect) => aspect === 'total' || aspect === 'done' || aspect === 'plan')
    if (ofMoney || aspects.includes('years') || heads.some((words) => /形象进度/u.test(words)))
      return { head, name, aspects }
  }
  return undefined
})

/** The works that the tables of a document list, in its order. */
export const worksIn = oncePer((document: Document): readonly Work[] =>
  document.tables.flatMap((table) => worksOf(document, table)),
)

function worksOf(document: Document, table: Table): Work[] {
  const columns = workColumns(table)
  if (columns === undefined) return []
  const headCells = table.rows[columns.head] ?? []
  const heads = headCells.map(headWords)
  const above = document.text.slice(Math.max(0, table.start - UNIT_REACH), table.start)
  const unitAbove = /单位[：:]\s*(?<unit>[万亿]?元)/u.exec(above)?.groups?.['unit']
  return table.rows.slice(columns.head + 1).flatMap((row): Work[] => {
    const name = workName(row[columns.name])
    if (name === undefined) return []
    const cells = row.flatMap((cell, at): WorkCell[] => {
      const aspect = columns.aspects[at]
      const text = cell.text.replace(/\*\*|\s+/gu, '')
      if (aspect === undefined || text === '' || /^[-—–/]+$/u.test(text)) return []
      const head = heads[at] ?? ''
      return [
        {
          aspect,
          head: bareHead(head),
          headed: spanOf(headCells[at] ?? cell),
          text,
          start: cell.start,
          end: cell.end,
          ...moneyIn(text, head, unitAbove),
        },
      ]
    })
    const sums = row.some((cell) => SUM.test(headWords(cell)))
      ? 'all'
      : row.slice(0, columns.name + 1).some((cell) => GROUP.test(headWords(cell)))
        ? 'group'
        : undefined
    return headsGroup(row) || cells.length === 0
      ? []
      : [{ name, ...(sums !== undefined && { sums }), row: rowSpan(document.text, row), cells }]
  })
}

/** The amount of a cell of money; nothing for words. */
function moneyIn(text: string, head: string, unitAbove?: string): Pick<WorkCell, 'value' | 'unit'> {
  const groups = /投资/u.test(head) ? MONEY.exec(text)?.groups : undefined
  const unit =
    groups?.['unit'] ?? MONEY_UNIT.exec(/[（(](?<unit>[^（）()]*)[)）]/u.exec(head)?.[0] ?? '')?.[0] ?? unitAbove
  if (groups === undefined || unit === undefined) return {}
  return { value: Number((groups['value'] ?? '').replace(/[,，]/gu, '')), unit }
}

function aspectOf(words: string): WorkAspect | undefined {
  return ASPECTS.find(([, form]) => form.test(words))?.[0]
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

function headWords(cell: TableCell): string {
  return cell.text.replace(/\*\*|\s+/gu, '')
}

function bareHead(words: string): string {
  return words.replace(/[（(].*$/u, '')
}

/** The name of a work without its number. */
export function workName(cell: TableCell | undefined): string | undefined {
  const { name } = nameOf((cell?.text ?? '').replace(/\*\*/gu, '').trim())
  return name.length < 2 || name.length > MAX_NAME || /^\d+$/u.test(name) ? undefined : name
}
