import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { findPeriods } from '../../../indexer/extract/text/periods.ts'
import { worksIn, type Work, type WorkAspect, type WorkCell } from '../../../indexer/extract/tables/works-tables.ts'
import type { Document } from '../../../indexer/model/document.ts'
import { isAskedPlace } from '../../retrieval/of-place.ts'
import { listText, quoteText, titleText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import { completion } from '../../figures/progress.ts'
import { isFigure } from '../../figures/figure.ts'
import { addFigure } from '../figures.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { aspectsAsked, nameAsked } from './aspects-asked.ts'

export interface FoundWork {
  readonly document: Document
  readonly work: Work
}

/** Most works, and most documents, that one question is answered from. */
const MOST = 3
/** Shorter words name no work, in characters. */
const LEAST_NAME = 3

const TITLES: Readonly<Partial<Record<WorkAspect, string>>> = {
  total: '总投资',
  plan: '计划投资',
  done: '完成投资',
  years: '建设年限',
  content: '建设内容',
  site: '建设地点',
  owner: '建设单位',
}

/** The works that the tables of the places asked about list, those of the newest document first. */
export function worksAsked({ query, index }: Pick<Evidence, 'query' | 'index'>): FoundWork[] {
  return index.documents
    .filter(({ place }) => isAskedPlace(query, place))
    .sort((a, b) => (b.date ?? b.period ?? '').localeCompare(a.date ?? a.period ?? ''))
    .flatMap((document) => worksIn(document).map((work) => ({ document, work })))
}

/**
 * 重大项目: what a table of works tells of one that a question names (总投资, 完成投资, 建设年限, 建设内容).
 *
 * @param least how many of these it must ask for
 */
export function answerWork(evidence: Evidence, least = 1): Outcome | undefined {
  const { query } = evidence
  if (query.foreignPlaces.length > 0) return undefined
  const asked = aspectsAsked(query.text)
  if (asked.length < least) return undefined
  const bare = query.places.reduce((text, place) => text.replace(place, ''), query.text)
  const name = nameForm(nameAsked(bare))
  const named = worksAsked(evidence).filter(({ work }) => isMeant(work, name))
  const told = named.flatMap((found) => {
    const cells = asked
      .flatMap((aspect) => cellFor(found.work, aspect, query.periods) ?? [])
      .sort((a, b) => a.start - b.start)
    return cells.length === 0 ? [] : [{ ...found, cells }]
  })
  // “职教中心” names several of one table: they are told apart; more than a few are not meant.
  if (told.length === 0 || told.length > MOST) return undefined
  const draft = new Draft()
  const ofSeveral = new Set(told.map(({ document }) => document)).size > 1
  for (const { document, work, cells } of told) {
    const mark = markOf(draft, document, work, cells)
    const missing = asked.filter((aspect) => cellFor(work, aspect, query.periods) === undefined)
    const unsaid = missing.map((aspect) => TITLES[aspect]).filter((title) => title !== undefined)
    const rest = unsaid.length === 0 ? '' : `；表中没有列${listText(unsaid)}`
    draft.say(
      `${document.place ?? ''}${nameOf(work)}：${cells.map(cellText).join('，')}${mark}${shareText(draft, document, work, query.text)}${ofSeveral ? `（《${titleText(document.title)}》）` : ''}${rest}。`,
    )
  }
  const [first] = told
  if (first !== undefined && first.work.sums === undefined) draft.followUp(`${first.work.name}进展如何？`)
  return { kind: 'answer', draft }
}

/** 项目进展: how far a work has come by the table that lists it (形象进度), where no sentence tells. */
export function answerStageOfWork(evidence: Evidence): Outcome | undefined {
  const { query } = evidence
  const bare = query.places.reduce((text, place) => text.replace(place, ''), query.topic)
  const name = nameForm(nameAsked(bare).replace(STAGE_WORDS, ''))
  if (query.foreignPlaces.length > 0 || name.length < LEAST_NAME) return undefined
  const [found, ...others] = worksAsked(evidence).flatMap(({ document, work }) => {
    const state = work.cells.find(({ aspect }) => aspect === 'state')
    return state === undefined || work.sums !== undefined || !isNamed(work.name, name)
      ? []
      : [{ document, work, state }]
  })
  if (found === undefined || others.some(({ work }) => work.name !== found.work.name)) return undefined
  const draft = new Draft()
  const mark = marks([draft.cite(found.document, found.work.row)])
  draft.say(
    `${found.document.place ?? ''}${found.work.name}，《${titleText(found.document.title)}》：“${quoteText(found.state.text, MOST_QUOTED)}”${mark}。`,
  )
  return { kind: 'answer', draft }
}

// “搬到哪一步了”, “进展怎么样”, “完工了没有”
const STAGE_WORDS =
  /进展|进度|(?:建|搬|修|做|干)?到哪一?步|怎么?样|如何|(?:开|完|动|竣)工|封顶|建[成好完]|投[用产]|没/gu
/** Longest quotation of a cell, in characters. */
const MOST_QUOTED = 140

// “重点项目总投资多少”, “22个项目一共完成了多少投资”
const ALL = /^(?:重[点大]|全部|所有|主要|全[省市县区]|\d|一)*$/u

/** Whether what a question names is a work, a group of them (产业项目) or, where it names none, all of a table. */
function isMeant({ name, sums }: Work, asked: string): boolean {
  if (sums === 'all') return ALL.test(asked)
  if (sums === 'group') return asked.length >= 2 && nameForm(name).replace(/(?:项目|工程|类)+.*$/u, '') === asked
  return asked.length >= LEAST_NAME && isNamed(name, asked)
}

/** The mark of cells: their row, and their heads where these tell numbers (1—9月完成投资). */
export function markOf(draft: Draft, document: Document, { row }: Work, cells: readonly WorkCell[]): string {
  const heads = cells.filter(({ head }) => /\d/u.test(head)).map(({ headed }) => draft.cite(document, headed))
  return marks([draft.cite(document, row), ...heads])
}

// “完成率多少”, “完成了计划的百分之几”, “占年度计划的比例”
const ASKS_SHARE = /完成率|百分之几|比例|占(?:年度|总)|计划的(?:多少|几)|(?:年度|总)投资的(?:多少|几)/u

/** ，占年度计划投资的104%: the share that is spent, where it is asked for. */
function shareText(draft: Draft, document: Document, work: Work, question: string): string {
  const of = (aspect: WorkAspect): WorkCell | undefined =>
    work.cells.find((cell) => cell.aspect === aspect && cell.value !== undefined)
  const done = of('done')
  const whole = /总投资/u.test(question) ? of('total') : (of('plan') ?? of('total'))
  if (!ASKS_SHARE.test(question) || done === undefined || whole === undefined) return ''
  const citation = draft.cite(document, work.row)
  const [actual, target] = [done, whole].map(({ head, value = 0, unit = '' }) => ({
    name: head,
    value,
    unit,
    citation,
  }))
  if (actual === undefined || target === undefined) return ''
  const share = completion(`${work.name}投资完成率`, actual, target)
  if (!isFigure(share)) return ''
  return `，为${whole.head}的${share.value}%${marks([], [addFigure(draft, share, [actual, target])])}`
}

/** 表中合计, or the name of a work. */
function nameOf({ name, sums }: Work): string {
  return sums === 'all' ? '表中各项合计' : name
}

/** Whether words name a work: all of its name, or what people keep of it, in its order (宁东高速 of 宁东高速公路东河段). */
function isNamed(name: string, asked: string): boolean {
  const form = nameForm(name)
  const core = form.replace(/(?:建设)?(?:项目|工程)$/u, '')
  if (asked === form || asked === core) return true
  if (asked.length > form.length) return false
  let at = 0
  for (const character of form) if (character === asked[at]) at++
  return at === asked.length
}

/** The cell that tells an aspect of a work; of money over several years, of the year asked about. */
function cellFor({ cells }: Work, aspect: WorkAspect, periods: readonly string[]): WorkCell | undefined {
  const fitting = cells.filter((cell) => cell.aspect === aspect)
  const ofYear = (aspect === 'plan' ? periods : []).flatMap((asked) =>
    fitting.filter(({ head }) => findPeriods(head)[0]?.period === asked),
  )
  return ofYear[0] ?? fitting[0]
}

/** 总投资46.8亿元, 建设年限2021—2024年: a cell with its head. */
export function cellText(cell: WorkCell): string {
  const { head, text, value } = cell
  if (value !== undefined) return `${head}${amountText(cell)}`
  return /^[\d一二三四五六七八九十]/u.test(text) ? `${head}${text}` : `${head}为${text}`
}

/** 46.8亿元: the amount of a cell without its head. */
export function amountText({ text, value, unit }: WorkCell): string {
  return value === undefined ? text : `${String(value)}${unit ?? ''}`
}
