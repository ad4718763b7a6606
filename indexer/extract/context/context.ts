import { type Document, type Section, sectionAt } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import { fiveYearsOf, planOf, reachOf, reportYears, titleOf } from './document-years.ts'
import { foldText } from '../text/fold.ts'
import { isSpan, type PeriodMention, type PeriodReference, yearsOf } from '../text/periods.ts'
import { placeOfTitle, scopeOf } from '../text/places.ts'
import type { Regime, Tense } from './regime.ts'
import { estimatesIn, regimesOf } from './regimes.ts'
import { makeSectionContext, type SectionContext } from './section-context.ts'
import { type CellAspect, cellAspects } from '../tables/table-aspects.ts'
import { oncePer } from '../../once-per.ts'

/** What a position of a document is about, from headings, the paragraphs before it, the title and the kind. */
export interface Context {
  readonly tense: Tense
  /** The period of a statement that names none: `2022`, `2021-2025`, `2021-2023H1`. */
  readonly period?: string
  /** The document's own place; a sentence may name another (`statedPlace`). */
  readonly place?: string
  /** What 今年 and 五年来 mean here. */
  readonly reference: PeriodReference
  /** 约束性 or 预期性, from the heading of a list of indicators. */
  readonly attribute?: string
  /** The group that a short heading gives: 就业创业, 绿色生态. */
  readonly category?: string
  /** The title of the numbered item around the position: 绿化覆盖率 of “5.绿化覆盖率。2021年…”. */
  readonly item?: string
  /** Whether the text said that its figures from there on are estimates (“预计数，下同”). */
  readonly estimated: boolean
  /** Whether this is an explanation of terms (名词解释), where numbers are no facts. */
  readonly notes: boolean
}

interface DocumentContext {
  readonly folded: string
  readonly regimes: readonly Regime[]
  readonly reviewYear?: number
  readonly thisYear?: number
  readonly fiveYears?: string
  readonly end?: string
  readonly place?: string
  readonly sections: Map<number, SectionContext>
  readonly cells: readonly CellAspect[]
  readonly estimates: readonly Span[]
  /** What was asked for last. */
  last?: { readonly regime?: Regime; readonly section: SectionContext; readonly context: Context }
}

/** The document's text as patterns want to see it (`foldText`), made once. */
export function foldedText(document: Document): string {
  return documentContext(document).folded
}

/** What a position of a document is about; cheap after the first call for a document. */
export function contextAt(document: Document, position: number): Context {
  const whole = documentContext(document)
  const around = contextOfPart(document, whole, position)
  const cell = lastFrom(whole.cells, position)
  return cell === undefined || position >= cell.end ? around : contextOfCell(around, cell)
}

/** A cell of a table of plan and outcome tells itself whether it looks back; the year it speaks of is that of the table. */
function contextOfCell(around: Context, cell: CellAspect): Context {
  const { period, item } = cell
  const year = period === undefined ? undefined : yearsOf(period)[1]
  return {
    ...around,
    tense: cell.tense,
    ...(period !== undefined && { period }),
    ...(item !== undefined && { item }),
    ...(year !== undefined && {
      reference: { ...around.reference, year, ...(cell.tense === 'goals' && { thisYear: year }) },
    }),
  }
}

function contextOfPart(document: Document, whole: DocumentContext, position: number): Context {
  const regime = lastFrom(whole.regimes, position)
  const section = sectionContext(document, whole, sectionAt(document, position))
  const estimated = position < (lastFrom(whole.estimates, position)?.end ?? 0)
  // Positions are asked for one after the other: most are about what the last one was about.
  const { last } = whole
  if (last?.regime === regime && last?.section === section && last.context.estimated === estimated) return last.context
  const context = makeContextOfPart(document, whole, regime, section, estimated)
  whole.last = { ...(regime !== undefined && { regime }), section, context }
  return context
}

function makeContextOfPart(
  document: Document,
  whole: DocumentContext,
  regime: Regime | undefined,
  section: SectionContext,
  estimated: boolean,
): Context {
  const thisYear = regime?.thisYear ?? whole.thisYear
  const year = regime?.period === undefined ? whole.reviewYear : yearsOf(regime.period)[1]
  // 五年 in a look back at the plan before is that plan's.
  const back =
    regime?.tense === 'review' && regime.period !== undefined && isSpan(regime.period) && document.kind === 'plan'
  const fiveYears = back ? regime.period : whole.fiveYears
  return {
    tense: regime?.tense ?? 'open',
    ...(regime?.period !== undefined && { period: regime.period }),
    ...(whole.place !== undefined && { place: whole.place }),
    reference: {
      ...(thisYear !== undefined && { thisYear }),
      ...(year !== undefined && { year }),
      ...(whole.end !== undefined && { end: whole.end }),
      ...(fiveYears !== undefined && { fiveYears }),
    },
    ...section,
    estimated,
  }
}

/**
 * The place that a sentence names before a position, if it names one (全省, 全国, 武汉市, a zone, a company): as
 * written. 全市 in a city's own report is the city itself and gives nothing.
 */
export function statedPlace(document: Document, sentenceStart: number, position: number): string | undefined {
  return scopeOf(foldedText(document).slice(sentenceStart, position), documentContext(document).place)
}

/** The period mention that governs a position of a sentence: the last one before it that says when, not than when. */
export function governingPeriod(mentions: readonly PeriodMention[], position: number): PeriodMention | undefined {
  return mentions.filter((mention) => mention.end <= position && mention.relation !== 'than').at(-1)
}

const documentContext = oncePer(makeContext)

function makeContext(document: Document): DocumentContext {
  const folded = foldText(document.text)
  const { thisYear, reviewYear } = reportYears(document, folded)
  const place = document.place ?? placeOfTitle(titleOf(document))
  const title = titleOf(document)
  const plan = planOf(`${title} ${document.period ?? ''}`)
  const end = reachOf(document, folded, reviewYear)
  const fiveYears = fiveYearsOf(document, folded, reviewYear, plan)
  const years = {
    ...(thisYear !== undefined && { thisYear }),
    ...(reviewYear !== undefined && { reviewYear }),
    ...(fiveYears !== undefined && { fiveYears }),
    ...(end !== undefined && { end }),
  }
  const regimes = regimesOf(document, folded, title, plan, years)
  return {
    folded,
    regimes,
    estimates: estimatesIn(folded, regimes),
    ...years,
    ...(place !== undefined && { place }),
    sections: new Map(),
    cells: cellAspects(document),
  }
}

/** The last of a list in order that begins at or before a position. */
function lastFrom<T extends { readonly start: number }>(list: readonly T[], position: number): T | undefined {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.start ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return list[low - 1]
}

function sectionContext(document: Document, whole: DocumentContext, section: Section): SectionContext {
  const known = whole.sections.get(section.id)
  if (known !== undefined) return known
  const made = makeSectionContext(document, section)
  whole.sections.set(section.id, made)
  return made
}
