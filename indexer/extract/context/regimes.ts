import type { Document } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import type { Years } from './document-years.ts'
import { headingLine, headingRegime } from './heading-regimes.ts'
import { type LineOfDocument, regimesOfParagraph, turnOfPlan } from './paragraph-regimes.ts'
import { findPeriods, isSpan, yearsOf } from '../text/periods.ts'
import type { Regime } from './regime.ts'

/** What each part of a document is about, in its order: from headings, paragraphs, title and kind. */
export function regimesOf(
  document: Document,
  folded: string,
  title: string,
  plan: string | undefined,
  years: Years,
): Regime[] {
  const first = documentRegime(document, title, plan, years)
  const regimes: Regime[] = [first]
  // What is in force, outermost first: a heading ends what was said under its sisters.
  const open: Regime[] = [first]
  const headings = new Map(document.sections.slice(1).map((section) => [section.start, section]))
  const above = levelsAbove(document)
  let level = 0
  for (let from = 0; from < folded.length;) {
    const newline = folded.indexOf('\n', from)
    const to = newline === -1 ? folded.length : newline
    const line = folded.slice(from, to)
    const lead = line.length - line.trimStart().length
    const section = headings.get(from + lead)
    if (section !== undefined) {
      level = Math.max(1, section.level - above)
      const restored = closeLevel(open, level, from, document)
      if (restored !== undefined) regimes.push(restored)
    }
    const state = open.at(-1) ?? first
    if (!isFurniture(line, title))
      for (const next of regimesOfLine({ line, from, section, level, state, document, years, plan })) {
        while ((open.at(-1)?.level ?? -1) >= next.level && open.length > 1) open.pop()
        open.push(next)
        regimes.push(next)
      }
    from = to + 1
  }
  return regimes
}

/** How many levels a report's parts (一、, 二、) lie below the first: “**省长：某某**” above them may count as a heading. */
function levelsAbove(document: Document): number {
  if (document.kind !== 'work-report' && document.kind !== 'review') return 0
  const parts = document.sections.filter((section) =>
    /^[\s*#]*[一二三四五六七八九十]{1,2}、/u.test(
      document.text.slice(section.headingSpan.start, section.headingSpan.start + 12),
    ),
  )
  return parts.length < 2 ? 0 : Math.max(0, Math.min(...parts.map((section) => section.level)) - 1)
}

// “首页 > 政务公开 > 规划计划”, “您当前的位置：首页＞信息公开＞年度计划”: where a web page stands on its site.
const BREADCRUMB =
  /^\s*(?:您?(?:当前|现在|所在)的?位置|首页)[^。；]{0,20}[>＞›»]|[>＞›»][^>＞›»。；]{1,16}[>＞›»][^。；]{0,30}$/u

/** “title: …” of a YAML head, the title itself, a line of a table of contents. */
function isFurniture(line: string, title: string): boolean {
  const bare = line.replace(/[*#\s]/gu, '')
  return (
    bare === '' ||
    bare === title.replace(/[*#\s]/gu, '') ||
    /^(?:title|source|date):/u.test(line) ||
    BREADCRUMB.test(line) ||
    /^\s*[-|]/u.test(line)
  )
}

/** A heading ends what was said under its sisters; a work report never turns back to its review. */
function closeLevel(open: Regime[], level: number, from: number, document: Document): Regime | undefined {
  const before = open.at(-1)
  const kept = open.filter((regime) => regime.level < level)
  const after = kept.at(-1)
  if (before === undefined || after === undefined || after === before) return undefined
  if (document.kind === 'work-report' && before.tense === 'goals' && after.tense !== 'goals') return undefined
  open.splice(0, open.length, ...kept)
  return { ...after, start: from }
}

/** What title and kind say of a document before its first heading. */
function documentRegime(document: Document, title: string, plan: string | undefined, years: Years): Regime {
  const { thisYear, reviewYear } = years
  const named = findPeriods(title.replace(/[（(][^（()）]*[)）]/gu, ''), {
    ...(thisYear !== undefined && { thisYear }),
  }).filter((mention) => !isSpan(mention.period))
  const year = named.at(-1)?.period
  const base = { start: 0, level: 0, ...(thisYear !== undefined && { thisYear }) }
  if (document.kind === 'midterm-evaluation' || /评估/u.test(title)) {
    const period = plan === undefined ? year : evaluationPeriod(plan, years.end)
    return { ...base, tense: 'review', ...(period !== undefined && { period }) }
  }
  if (document.kind === 'work-report')
    return { ...base, tense: 'review', ...(reviewYear !== undefined && { period: String(reviewYear) }) }
  // “2024年国民经济和社会发展计划执行情况”: what came of a plan, and no plan, where no other plan is named beside it.
  const bare = title.replace(
    /(?:计划|方案|要点)[^，。、与和及暨]{0,8}(?:执行|完成|实施|落实|进展|推进)(?:的)?(?:情况|进展|进度)/gu,
    '情况',
  )
  const back =
    /回顾|总结|通报|情况|分析|进展|成就|公报|目录/u.test(bare) && !/打算|安排|计划|思路|方案|要点/u.test(bare)
  if (document.kind === 'review' || back) {
    const period = year ?? (reviewYear === undefined ? undefined : String(reviewYear))
    return { ...base, tense: 'review', ...(period !== undefined && { period }) }
  }
  const ahead =
    document.kind === 'plan' ||
    document.kind === 'task-division' ||
    /规划|计划|方案|要点|安排|打算|任务|目标|实事|清单|思路|指标/u.test(title)
  const period = plan ?? year ?? document.period
  return { ...base, tense: ahead ? 'goals' : 'open', ...(period !== undefined && { period }) }
}

/** A mid-term evaluation speaks of the plan's years up to its own end; a final one of all of them. */
function evaluationPeriod(plan: string, end: string | undefined): string {
  const [first, last] = yearsOf(plan)
  if (end === undefined || yearsOf(end)[0] >= last || yearsOf(end)[0] < first) return plan
  return `${first}-${end}`
}

/** A line that is no numbered heading, but says by itself what the next part is about: “2021年重点工作”. */
const PLAIN_HEADING_LEVEL = 0.5

function* regimesOfLine(input: LineOfDocument): Generator<Regime> {
  const { line, from, section, document, years, plan } = input
  let current = input.state
  const short = line.trim().length <= 36 && !/[。；]/u.test(line)
  if (section !== undefined || short) {
    // “展望⏎2024”: the year of the line before.
    const year = /^\s*(?<year>20\d{2})年?\s*$/u.exec(line)?.groups?.year
    if (year !== undefined && section === undefined) {
      yield { ...current, start: from, period: year, level: PLAIN_HEADING_LEVEL }
      return
    }
    const heading = section === undefined ? line : headingLine(line, section)
    const next = headingRegime(
      heading,
      from,
      current,
      years,
      section === undefined ? PLAIN_HEADING_LEVEL : input.level,
      document,
      plan,
    )
    if (next !== undefined) {
      current = next
      yield next
    }
    if (heading.trim().length >= line.trim().length - 2) return
  }
  if (document.kind === 'work-report' || document.kind === 'review' || document.kind === 'other')
    yield* regimesOfParagraph({ ...input, state: current })
  else if (document.kind === 'plan') {
    const turned = turnOfPlan({ ...input, state: current })
    if (turned !== undefined) yield turned
  }
}

// “增长14.8%（预计数，下同）”, “（初步统计数，下同）”
const ESTIMATES = /[（(](?:均?为|以上为)?(?:预计|预测|初步统计|快报)数?(?:据|字)?[，,、；]\s?下同[)）]/gu

/** From the sentence that says so up to where the look back ends, figures are estimates. */
export function estimatesIn(folded: string, regimes: readonly Regime[]): Span[] {
  return [...folded.matchAll(ESTIMATES)].map((match) => {
    const start = Math.max(folded.lastIndexOf('。', match.index), folded.lastIndexOf('\n', match.index)) + 1
    const next = regimes.find((regime) => regime.start > match.index && regime.tense !== 'review')
    return { start, end: next?.start ?? folded.length }
  })
}
