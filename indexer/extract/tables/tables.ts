import type { Document, Table, TableCell } from '../../model/document.ts'
import type { Actual, Benchmark, Fact, Target } from '../../model/fact.ts'
import { type Context, contextAt } from '../context/context.ts'
import { foldText } from '../text/fold.ts'
import type { Measurement } from '../measures/measurement.ts'
import { findPeriods, isSpan, type PeriodReference, yearsOf } from '../text/periods.ts'
import { findQuantities, type Quantity } from '../text/quantities.ts'
import { planAndOutcome } from './table-aspects.ts'
import { factOf } from '../measures/values.ts'

/** What the cells of a column say. */
type Role =
  | { readonly is: 'name' | 'unit' | 'attribute' | 'category' | 'other' }
  | {
      readonly is: 'value'
      readonly kind: 'actual' | 'target' | 'benchmark'
      readonly period?: string
      readonly unit: string
      readonly growth: boolean
      readonly annual: boolean
      /** Whether the head says that numbers in [ ] are totals of the period. */
      readonly name: string
    }

/** The values that indicator tables state: columns of years, 目标, 计划 and 完成, 年均, 增长 (指标表). */
export function findTableValues(document: Document): Fact[] {
  return document.tables.flatMap((table) => new IndicatorTable(document, table).read())
}

/** Longest cell that is a name or a value; longer ones are prose. */
const MAX_CELL = 40

class IndicatorTable {
  private readonly context: Context
  /** Index of the row that heads the columns. */
  private readonly top: number
  private readonly head: readonly string[]

  constructor(
    private readonly document: Document,
    private readonly table: Table,
  ) {
    this.context = contextAt(document, table.start)
    this.top = planAndOutcome(table)?.head ?? 0
    this.head = (table.rows[this.top] ?? []).map((cell) => cellText(cell))
  }

  read(): (Actual | Target | Benchmark)[] {
    const roles = this.roles()
    const nameAt = roles.findIndex((role) => role.is === 'name')
    if (nameAt === -1 || !roles.some((role) => role.is === 'value')) return []
    const facts: (Actual | Target | Benchmark)[] = []
    let parent = ''
    let within = false
    for (const row of this.table.rows.slice(this.top + 1)) {
      const written = row[nameAt]
      if (written === undefined) continue
      const entry = nameOf(cellText(written))
      if (entry.name.length < 2 || entry.name.length > MAX_CELL) continue
      // “其中：城镇居民”, “农村居民” under 居民人均可支配收入.
      if (entry.part) within = true
      const joined = within ? joinName(entry.name, parent) : undefined
      const name = joined ?? entry.name
      if (joined === undefined) {
        parent = entry.name
        if (!entry.part) within = false
      }
      facts.push(...this.row(row, roles, name, entry))
    }
    return facts
  }

  private row(
    row: readonly TableCell[],
    roles: readonly Role[],
    name: string,
    entry: Entry,
  ): (Actual | Target | Benchmark)[] {
    const at = (is: Role['is']): string => {
      const index = roles.findIndex((role) => role.is === is)
      return index === -1 ? '' : cellText(row[index])
    }
    const unit = tidy(at('unit')) || entry.unit
    const attribute = /约束/u.test(at('attribute'))
      ? '约束性'
      : /预期/u.test(at('attribute'))
        ? '预期性'
        : this.marked(entry)
    const category = at('category')
    const source = rowSpan(this.document.text, row)
    const facts: (Actual | Target | Benchmark)[] = []
    for (const [index, role] of roles.entries()) {
      const cell = row[index]
      if (role.is !== 'value' || cell === undefined) continue
      const value = readCell(cellText(cell), role.unit || unit)
      if (value === undefined) continue
      const period = value.total ? this.total(role.period) : role.period
      const growth = role.growth || (value.unit === '%' && /(?:增速|增幅|涨幅|增长率|增长)$/u.test(name))
      const words = value.text
      if (words !== undefined && role.kind !== 'target') continue
      const fact = factOf(this.document, {
        kind: role.kind,
        indicator: name,
        ...(value.value !== undefined && { value: value.value }),
        ...(value.range !== undefined && { range: value.range }),
        ...(words !== undefined && { text: words }),
        unit: words === undefined ? value.unit : '',
        ...(growth && words === undefined && value.unit === '%'
          ? { change: 'growth' as const }
          : value.total
            ? { change: 'amount' as const }
            : {}),
        annual: role.annual,
        estimated: false,
        comparison: value.comparison,
        grade: 'measure',
        ...(period !== undefined && { period }),
        ...(this.context.place !== undefined && { place: this.context.place }),
        ...(attribute !== undefined && { attribute }),
        ...(category !== '' && category.length <= 12 && { category }),
        ...(role.kind === 'benchmark' && { name: role.name }),
        source,
        inferred: this.context.place === undefined ? [] : ['place'],
      } satisfies Measurement)
      if (fact !== undefined) facts.push(fact)
    }
    return facts
  }

  /** “[1]”: the total of the years up to the one that heads the column. */
  private total(period: string | undefined): string | undefined {
    const five = this.context.reference.fiveYears
    if (period !== undefined && five !== undefined && period === five.slice(5)) return five
    return this.context.period !== undefined && isSpan(this.context.period) ? this.context.period : period
  }

  /** “（*）” where the head says “*为约束性”. */
  private marked(entry: Entry): string | undefined {
    if (!entry.marked) return undefined
    const note = this.head.join(' ') + this.document.text.slice(this.table.end, this.table.end + 120)
    return /[*＊][^，。]{0,6}预期性/u.test(note)
      ? '预期性'
      : /[*＊][^，。]{0,6}约束性/u.test(note)
        ? '约束性'
        : undefined
  }

  private roles(): Role[] {
    const spoken = planAndOutcome(this.table)
    const roles = this.head.map((words, at): Role => {
      if (spoken?.name === at) return { is: 'name' }
      // “目标任务” over “500户”, “完成情况” over “520户”
      const tense = spoken?.goals.includes(at) === true ? 'target' : spoken?.done.includes(at) === true ? 'actual' : ''
      if (tense !== '') return this.figures(at, tense, words)
      return this.roleOf(words, at)
    })
    if (!roles.some((role) => role.is === 'name') && roles.some((role) => role.is === 'value')) {
      const first = roles.findIndex((role) => role.is === 'other')
      if (first !== -1) roles[first] = { is: 'name' }
    }
    // “增长（%）” after “2022年（元）” is of that year.
    for (const [at, role] of roles.entries()) {
      if (role.is !== 'value' || role.period !== undefined) continue
      const before = roles.slice(0, at).findLast((each) => each.is === 'value' && each.period !== undefined)
      const period = before?.is === 'value' ? before.period : this.context.period
      const kind = role.growth && before?.is === 'value' ? before.kind : role.kind
      roles[at] = { ...role, kind, ...(period !== undefined && { period }) }
    }
    return roles
  }

  /** A column of plans or outcomes whose cells are figures; in one of sentences there are none to read here. */
  private figures(at: number, kind: 'target' | 'actual', head: string): Role {
    const cells = this.table.rows.slice(this.top + 1).map((row) => cellText(row[at]))
    const figures = cells.filter(isFigure).length
    const own = this.valueRole(head.replace(/\s+/gu, ''))
    if (figures === 0 || (own === undefined && figures * 2 < cells.filter((cell) => cell !== '').length))
      return own ?? { is: 'other' }
    const first = this.table.rows[this.top + 1]?.[at]
    const period = own?.is === 'value' ? own.period : undefined
    const cell = period ?? (first === undefined ? undefined : contextAt(this.document, first.start).period)
    return {
      is: 'value',
      unit: '',
      growth: false,
      annual: false,
      name: head,
      ...(own?.is === 'value' && own),
      kind,
      ...(cell !== undefined && { period: cell }),
    }
  }

  private roleOf(head: string, at: number): Role {
    const words = head.replace(/\s+/gu, '')
    if (/^(?:计量)?单位$/u.test(words)) return { is: 'unit' }
    if (/^(?:指标)?(?:属性|性质|类型)$/u.test(words)) return { is: 'attribute' }
    if (/^(?:类别|领域|分类|一级指标|指标类别|民生领域)$/u.test(words)) return { is: 'category' }
    if (/责任|牵头|配合|序号|备注|时限|负责|领导|部门|任务|内容|情况$|进度$/u.test(words)) return { is: 'other' }
    if (/^(?:主要)?(?:指标|项目|指标名称|名称|事项)(?:名称)?(?:[（(].*)?$/u.test(words)) return { is: 'name' }
    return this.valueRole(words) ?? (at === 0 ? { is: 'name' } : { is: 'other' })
  }

  private valueRole(words: string): Role | undefined {
    const reference = this.context.reference
    const mention =
      findPeriods(foldText(words.replace(/[（([［].*$/u, '')), reference)[0] ??
      findPeriods(foldText(words), reference)[0]
    const annual = /年均|年平均/u.test(words)
    const growth = /增长|增速|增幅|涨幅|年均增/u.test(words)
    const goal = /目标|计划|规划|预期|任务/u.test(words)
    const done = /完成|实际|现状|基期|基数|实绩|达到/u.test(words)
    if (mention === undefined && !annual && !growth && !goal && !done && !/^(?:数值|累计|本年|上年)/u.test(words))
      return undefined
    const period =
      annual && this.context.reference.fiveYears !== undefined && (mention === undefined || !isSpan(mention.period))
        ? this.context.reference.fiveYears
        : mention?.period
    const kind = /中期(?:测算|目标)/u.test(words)
      ? 'benchmark'
      : done && !goal
        ? 'actual'
        : goal
          ? 'target'
          : this.kindOf(period, reference)
    const unit = /[（(](?<unit>[^（）()]{1,10})[)）]/u.exec(words)?.groups?.unit ?? ''
    return {
      is: 'value',
      kind,
      ...(period !== undefined && { period }),
      unit: isUnit(unit) ? tidy(unit) : '',
      growth,
      annual,
      name: words.replace(/[（(].*$/u, ''),
    }
  }

  /** A year's column looks back when the year had passed when the document was made. */
  private kindOf(period: string | undefined, reference: PeriodReference): 'actual' | 'target' {
    if (this.context.tense === 'review' && period !== undefined && reference.year !== undefined)
      return yearsOf(period)[1] > Math.max(reference.year, reference.thisYear ?? 0) ? 'target' : 'actual'
    if (period === undefined) return this.context.tense === 'goals' ? 'target' : 'actual'
    const [, last] = yearsOf(period)
    return reference.thisYear !== undefined && last < reference.thisYear ? 'actual' : 'target'
  }
}

interface Entry {
  readonly name: string
  readonly unit: string
  /** 其中 */
  readonly part: boolean
  /** （*） */
  readonly marked: boolean
}

/** A name cell without its number, its unit in brackets and its mark: “地区生产总值（亿元）”, “空气质量优良天数比率（*）”. */
function nameOf(cell: string): Entry {
  let name = cell
    .replace(/^(?:\d{1,3}[.．、]|[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+、|[①-⑳])\s*/u, '')
    .trim()
  const part = /^(?:其中)[:：]?\s*/u.test(name)
  name = name.replace(/^(?:其中)[:：]?\s*/u, '')
  const marked = /[*＊]/u.test(name)
  name = name.replace(/[（(]?[*＊]+[)）]?/gu, '').trim()
  const bracket = /[（(](?<unit>[^（）()]{1,10})[)）]$/u.exec(name)
  const unit = bracket?.groups?.unit ?? ''
  if (bracket === null || !isUnit(unit)) return { name, unit: '', part, marked }
  return { name: name.slice(0, bracket.index).trim(), unit: tidy(unit), part, marked }
}

function isUnit(words: string): boolean {
  return /^(?:[%‰％]|百分点|(?:万亿|亿|万|千)?(?:元|美元|人|户|吨|亩|公顷|平方公里|平方米|公里|千米|立方米|千瓦|千瓦时|人次|个|家|件|张|套|辆|台|所|座|岁|年|天|头|只|标准煤|吨标准煤|倍|项|名|床|公斤|斤|户次|艘|册|株))(?:\/.{1,4})?$/u.test(
    words.trim(),
  )
}

function tidy(unit: string): string {
  const words = unit.trim()
  return words === '％' ? '%' : words === '-' || words === '—' ? '' : words
}

/** What a row's name lacks, put together with the row above: 城镇居民 + 居民人均可支配收入. */
function joinName(name: string, parent: string): string | undefined {
  for (let shared = Math.min(name.length, parent.length); shared >= 2; shared--)
    if (name.endsWith(parent.slice(0, shared)) && name.length > shared) return name + parent.slice(shared)
  return undefined
}

interface CellValue {
  readonly value?: number
  readonly range?: readonly [number, number]
  readonly text?: string
  readonly unit: string
  readonly comparison: Quantity['comparison']
  readonly total: boolean
}

// “[1]”, “〔45〕”, “【3.5】”: totals of the period.
const TOTAL = /^[[［〔【]\s*(?<inside>.+?)\s*[\]］〕】]$/u

/** A value cell: a number with or without words of degree and unit, or a target in words. */
function readCell(cell: string, unit: string): CellValue | undefined {
  const folded = foldText(cell).trim()
  if (folded === '' || folded.length > MAX_CELL || /^[-—–/]+$/u.test(folded)) return undefined
  const inside = TOTAL.exec(folded)?.groups?.inside
  const words = inside ?? folded
  const total = inside !== undefined
  const bare =
    /^(?:<|>|≥|≤|>=|<=|大于|小于|不低于|不高于|不少于|超过|约|左右)?\s*-?[\d,.]+\s*(?:%|‰)?\s*(?:左右|以上|以下|以内|以上左右)?$/u.test(
      words,
    )
  const negative = /^-\d/u.test(words)
  const quantity = findQuantities(words)[0]
  if (quantity !== undefined && (bare || quantity.start <= 2) && words.length - (quantity.end - quantity.start) <= 6) {
    const own = quantity.unit === '' ? unit : quantity.unit
    return {
      ...(quantity.value !== undefined && { value: negative ? -quantity.value : quantity.value }),
      ...(quantity.range !== undefined && { range: quantity.range }),
      unit: own,
      comparison: quantity.comparison,
      total,
    }
  }
  if (
    /完成|同步|下达|控制|高于|低于|以内|达标|覆盖|提高|增长|下降|保持|稳定|达到/u.test(words) &&
    !/^\d/u.test(words) &&
    !/^(?:已|未)?完成$/u.test(words)
  )
    return { text: words, unit: '', comparison: '=', total: false }
  return undefined
}

/** Whether a cell is a number with its unit and little else: “500户”, “≥95%”, “累计520户”. */
export function isFigure(cell: string): boolean {
  const words = foldText(cell).replace(/\*\*/gu, '').trim()
  if (words.length > MAX_FIGURE) return false
  const quantity = findQuantities(words)[0]
  return quantity !== undefined && quantity.start <= 2 && words.length - (quantity.end - quantity.start) <= 6
}

const MAX_FIGURE = 16

function cellText(cell: TableCell | undefined): string {
  return (cell?.text ?? '').replace(/\*\*/gu, '').trim()
}

/** The row as it stands, from bar to bar. */
function rowSpan(text: string, row: readonly TableCell[]): { start: number; end: number } {
  const first = row[0]?.start ?? 0
  const last = row.at(-1)?.end ?? first
  const start = Math.max(0, text.lastIndexOf('\n', first - 1) + 1)
  const newline = text.indexOf('\n', last)
  let end = newline === -1 ? text.length : newline
  while (end > last && /\s/u.test(text[end - 1] ?? '')) end--
  return { start, end }
}
