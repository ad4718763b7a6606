import { type Document, type Section, sectionPath } from '../../model/document.ts'
import { foldText } from '../text/fold.ts'

/** What the headings around a position say of what stands under them. */
export interface SectionContext {
  readonly attribute?: string
  readonly category?: string
  readonly item?: string
  readonly notes: boolean
}

/** What an explanation of terms is headed by. */
export const NOTES_HEADING = /名词(?:解释|注释|说明|术语)|注释|术语解释|词语解释/u

/** Longest heading that names a group rather than says something, in characters: 新材料产业, 民生福祉. */
const MAX_CATEGORY_LENGTH = 10

/** What the headings of a section and of those around it say. */
export function makeSectionContext(document: Document, section: Section): SectionContext {
  const path = sectionPath(document, section)
  const headings = path.map((each) => foldText(each.heading).replace(/[*\s]/gu, ''))
  const attribute = headings.map(attributeOf).findLast((found) => found !== undefined)
  const numbered = path.findLast((each) => /^\(?（?\d/u.test(each.number))
  const group = headings.findLast((heading, at) => path[at] !== numbered && isCategory(heading))
  const inList =
    path.some((each) => /实事|指标|目标|福祉|绿色|创新/u.test(each.heading)) ||
    /实事|指标|实施要点/u.test(document.title)
  const category = group?.replace(/\d+[件项个]$/u, '').replace(/(?:发展)?指标$/u, '')
  const item = numbered === undefined ? undefined : itemTitle(document, numbered)
  return {
    ...(attribute !== undefined && { attribute }),
    ...(category !== undefined && category !== '' && inList && { category }),
    ...(item !== undefined && { item }),
    notes: headings.some((heading) => NOTES_HEADING.test(heading)),
  }
}

/** 约束性 or 预期性 where a heading names one of them and not both. */
export function attributeOf(heading: string): string | undefined {
  const named = heading.match(/约束性|预期性/gu) ?? []
  return new Set(named).size === 1 ? named[0] : undefined
}

function isCategory(heading: string): boolean {
  return (
    heading.length >= 2 &&
    heading.length <= MAX_CATEGORY_LENGTH &&
    !/约束|预期|[，。：:,]|目标|任务|安排|回顾|总体|附件|工作/u.test(heading)
  )
}

/** A numbered item's title where its paragraph goes on after it: “5.绿化覆盖率。该指标为…”. */
function itemTitle(document: Document, section: Section): string | undefined {
  const end = section.headingSpan.end
  const rest = document.text.slice(end, Math.min(section.end, end + 12)).replace(/^[。.\s：:]+/u, '')
  const own = document.text.slice(end, end + 2)
  if (rest === '' || !/^[。.：:]/u.test(own)) return undefined
  const title = section.heading.trim()
  return title.length >= 2 && title.length <= 40 && !/[，。；]/u.test(title) ? title : undefined
}
