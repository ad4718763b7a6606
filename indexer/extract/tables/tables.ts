import type { Document, Table, TableCell } from '../../model/document.ts'
import type { Actual, Benchmark, Fact, Target } from '../../model/fact.ts'
import { type Context, contextAt } from '../context/context.ts'
import { foldText } from '../text/fold.ts'
import type { Measurement } from '../measures/measurement.ts'
import { findPeriods, isSpan, type PeriodReference, yearsOf } from '../text/periods.ts'
import { isFigure, LEVEL_RATE, MAX_CELL, readCells } from './cell-values.ts'
import { type Entry, isUnit, joinName, nameOf, tidy } from './row-names.ts'
import { rowSpan } from './rows.ts'
import { headOf } from './head-rows.ts'
import { planAndOutcome } from './table-aspects.ts'
import { factOf } from '../measures/values.ts'
import { workColumns } from './works-tables.ts'

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
      /** Whether only means over years are values in it. */
      readonly onlyMeans?: true
      /** Whether the head says that numbers in [ ] are totals of the period. */
      readonly name: string
    }

/** The values that indicator tables state: columns of years, 目标, 计划 and 完成, 年均, 增长 (指标表). */
export function findTableValues(document: Document): Fact[] {
  return document.tables.flatMap((table) =>
    workColumns(table) === undefined ? new IndicatorTable(document, table).read() : [],
  )
}

// “完成进度”, “目标完成进度（%）”, “目标实现程度”, “目标完成率或年均增速”, “完成率”, “累计完成比例”, “占目标比重”, “中期进度”: how far, not how much.
const RATE_HEAD =
  /^(?:截[至止].{4,10})?(?:\d{4}年(?:底|末)?)?(?:目标|指标|任务|计划|规划|中期|年度|五年|累计|总体|实际|当前|目前)*(?:的)?(?:(?:完成|实现|达成|推进)(?:进度|率|比例|百分比|程度|度)|进度(?:完成)?(?:率|比)|占(?:年度|五年|规划|总)*(?:目标|计划|任务)(?:值|数)?(?:的)?(?:比重|比例|百分比)?|时序进度|序时进度|时间进度)(?:[或及和/／、].{2,10})?(?:[（(][^（）()]*[)）])?$/u

// “三年平均6.1”, “前三年年均增长7.3%”, “年均6.5”
const MEAN = /^(?:[前近]?[两三四五]年)?(?:年均|平均|年平均)(?:增长|增速|增幅|下降|降低|提高)?(?:为|达到)?[-\d]/u

class IndicatorTable {
  private readonly context: Context
  /** Index of the last row that heads the columns. */
  private readonly top: number
  private readonly head: readonly string[]

  constructor(
    private readonly document: Document,
    private readonly table: Table,
  ) {
    this.context = contextAt(document, table.start)
    const { row, heads } = headOf(table, planAndOutcome(table)?.head ?? 0)
    this.top = row
    this.head = heads
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
      for (const value of readCells(cellText(cell), role.unit || unit)) {
        if (role.onlyMeans === true && !value.annual) continue
        const mean = value.annual && role.period !== undefined && !isSpan(role.period)
        const period = value.total || mean ? this.total(role.period) : role.period
        const grows = /(?:增速|增幅|涨幅|增长率|增长)$/u.test(name)
        // Under “年均增长/[累计]” a number in [ ] is what is added in all, of a rate in points.
        const growth = !value.total && (role.growth || value.growth || (value.unit === '%' && grows))
        const points = value.total && value.unit === '%' && LEVEL_RATE.test(name)
        const words = value.text
        if (words !== undefined && role.kind !== 'target') continue
        const fact = factOf(this.document, {
          kind: role.kind,
          indicator: name,
          ...(value.value !== undefined && { value: value.value }),
          ...(value.range !== undefined && { range: value.range }),
          ...(words !== undefined && { text: words }),
          unit: words !== undefined ? '' : points ? '百分点' : value.unit,
          ...(growth && words === undefined && value.unit === '%'
            ? { change: 'growth' as const }
            : points
              ? { change: 'points' as const }
              : value.total && value.unit !== '%'
                ? { change: 'amount' as const }
                : {}),
          annual: value.annual || (role.annual && !value.total && words === undefined),
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
    }
    return facts
  }

  /** “[1]”: the total of the years up to the one that heads the column. */
  private total(period: string | undefined): string | undefined {
    const five = this.context.reference.fiveYears
    if (period !== undefined && five !== undefined && (period === five || period === five.slice(5))) return five
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
      if (RATE_HEAD.test(words.replace(/\s+/gu, ''))) return this.means(at)
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

  /**
   * A column that says how far the goals are reached (目标完成进度, 完成率): its rates are no values; “三年平均6.1” in it, of
   * an indicator that is a rate of growth, is one.
   */
  private means(at: number): Role {
    const some = this.table.rows.slice(this.top + 1).some((row) => MEAN.test(cellText(row[at])))
    if (!some || this.context.period === undefined) return { is: 'other' }
    return {
      is: 'value',
      kind: 'actual',
      period: this.context.period,
      unit: '',
      growth: false,
      annual: false,
      name: '',
      onlyMeans: true,
    }
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

function cellText(cell: TableCell | undefined): string {
  return (cell?.text ?? '').replace(/\*\*/gu, '').trim()
}
