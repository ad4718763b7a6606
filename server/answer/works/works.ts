import type { WorkAspect, WorkCell } from '../../../indexer/extract/tables/works-tables.ts'
import { writtenNumber } from '../../../indexer/extract/text/numerals.ts'
import { convert } from '../../figures/units.ts'
import { listText, titleText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addCount } from '../figures.ts'
import { amountText, worksAsked, type FoundWork } from './work.ts'

// “总投资最大的项目是哪个”, “哪个工程投资最多”, “完成投资最少的”
const SUPERLATIVE = /投资(?:额|规模)?最(?<end>[大多高小少低])|最(?<before>[大多高小少低])的?投资/u
// “总投资超过10亿元的工程”, “投资10亿以上的项目有几个”, “总投资不到5亿元的”
const BOUND =
  /投资(?:额|规模)?(?:在|达到?)?(?<over>超过|大于|高于|不低于|不少于|不到|低于|少于|小于|不足)?(?<value>\d+(?:\.\d+)?|[一二两三四五六七八九十]+)(?<unit>[万亿])元?(?<above>及?以上|及?以下|以内)?/u
const OF_WORKS = /项目|工程/u
/** Most works that a lead names. */
const MOST = 12

interface Amount extends FoundWork {
  readonly cell: WorkCell
  /** In 元. */
  readonly size: number
}

/** 重大项目: those of a table by their money: 总投资最大的, 投资超过10亿元的; complete from the table. */
export function answerWorks(evidence: Evidence): Outcome | undefined {
  const { query } = evidence
  if (query.foreignPlaces.length > 0 || !OF_WORKS.test(query.text)) return undefined
  const superlative = SUPERLATIVE.exec(query.text)?.groups
  const bound = /哪|几|多少|名单|列/u.test(query.text) ? BOUND.exec(query.text)?.groups : undefined
  if (superlative === undefined && bound === undefined) return undefined
  const amounts = amountsOf(evidence, /完成投资|投资完成/u.test(query.text) ? 'done' : 'total')
  const [first] = amounts
  if (first === undefined) return undefined
  const isSmall = /[小少低]/u.test(superlative?.['end'] ?? superlative?.['before'] ?? '')
  const chosen =
    superlative !== undefined ? extremes(amounts, isSmall) : amounts.filter(({ size }) => isWithin(size, bound ?? {}))
  const draft = new Draft()
  const table = `《${titleText(first.document.title)}》表中${String(amounts.length)}项`
  const count = addCount(
    draft,
    '表中列出的项目数',
    '项',
    amounts.map(({ document, work }) => draft.cite(document, work.row)),
  )
  const names = chosen
    .slice(0, MOST)
    .map(({ document, work, cell }) => `${work.name}${amountText(cell)}${marks([draft.cite(document, work.row)])}`)
  const head = `${first.cell.head}${/\d/u.test(first.cell.head) ? marks([draft.cite(first.document, first.cell.headed)]) : ''}`
  const said =
    superlative !== undefined
      ? `${head}最${isSmall ? '少' : '多'}的是${listText(names)}`
      : chosen.length === 0
        ? '没有这样的项目'
        : `有${String(chosen.length)}项：${listText(names)}`
  const counted = superlative === undefined && chosen.length > 0 ? marks([], [countOf(draft, chosen)]) : ''
  draft.say(`${table}${marks([], [count])}中，${said}${counted}。`)
  draft.add({
    kind: 'table',
    columns: [{ title: '项目' }, { title: first.cell.head, align: 'decimal' }],
    rows: [...amounts]
      .sort((a, b) => b.size - a.size)
      .map(({ document, work, cell }) => [
        { text: work.name, citations: [draft.cite(document, work.row)] },
        { text: amountText(cell), citations: [draft.cite(document, work.row)] },
      ]),
  })
  return { kind: 'answer', draft }
}

function countOf(draft: Draft, chosen: readonly Amount[]): number {
  return addCount(
    draft,
    '其中的项目数',
    '项',
    chosen.map(({ document, work }) => draft.cite(document, work.row)),
  )
}

/** The works of the newest document that gives the money asked about. */
function amountsOf(evidence: Evidence, aspect: WorkAspect): Amount[] {
  const all = worksAsked(evidence).flatMap((found): Amount[] => {
    if (found.work.sums !== undefined) return []
    const cell = found.work.cells.find((one) => one.aspect === aspect && one.value !== undefined)
    const size = cell === undefined ? undefined : convert(cell.value ?? 0, cell.unit ?? '', '元')?.toNumber()
    return cell === undefined || size === undefined ? [] : [{ ...found, cell, size }]
  })
  return all.filter(({ document }) => document === all[0]?.document)
}

function extremes(amounts: readonly Amount[], isSmall: boolean): Amount[] {
  const sizes = amounts.map(({ size }) => size)
  const extreme = isSmall ? Math.min(...sizes) : Math.max(...sizes)
  return amounts.filter(({ size }) => size === extreme)
}

/** Whether an amount lies within the bound that a question names (超过10亿元, 5亿元以下). */
function isWithin(size: number, groups: Readonly<Record<string, string | undefined>>): boolean {
  const bound = (writtenNumber(groups['value'] ?? '') ?? NaN) * (groups['unit'] === '亿' ? 1e8 : 1e4)
  const isBelow = /不到|低于|少于|小于|不足/u.test(groups['over'] ?? '') && !/不低于|不少于/u.test(groups['over'] ?? '')
  if (isBelow) return size < bound
  if (/以?[下内]/u.test(groups['above'] ?? '')) return size <= bound
  return /^(?:超过|大于|高于)$/u.test(groups['over'] ?? '') ? size > bound : size >= bound
}
