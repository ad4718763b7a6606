import type { Document } from '../../model/document.ts'
import type { Count } from '../../model/fact.ts'
import { sourceOf } from '../../model/span.ts'
import { aboutAt } from '../text/about.ts'

// “二、加强社会保障10件” under “43件民生实事”: headings that count the items below them.
const HEADING = /^(?<kind>\p{Script=Han}{2,14})[（(]?(?<count>\d{1,3})(?:件|项)[）)]?$/u

/** Counts that the headings of a list state for the items below them (民生实事: 加强社会保障10件). */
export function countsInHeadings(document: Document): Count[] {
  const headings = document.sections.flatMap((section) => {
    const found = HEADING.exec(section.heading.trim())
    const { kind, count } = found?.groups ?? {}
    // “超前实现的指标（4项）” counts what is in a state, which sentences tell.
    return kind === undefined || count === undefined || kind.endsWith('指标')
      ? []
      : [{ section, kind, count: Number(count) }]
  })
  const groups = new Map<number, typeof headings>()
  for (const heading of headings) {
    const parent = heading.section.parent ?? 0
    groups.set(parent, [...(groups.get(parent) ?? []), heading])
  }
  return [...groups.entries()].flatMap(([parent, group]) => {
    if (group.length < 2) return []
    const total = group.reduce((sum, heading) => sum + heading.count, 0)
    const around = document.sections[parent]
    const words = `${around?.heading ?? ''}${document.title}${document.text.slice(Math.max(0, (group[0]?.section.start ?? 0) - 300), group[0]?.section.start ?? 0)}`
    const subject = /民生实事(?:项目)?|重点(?:任务|工作|项目)|改革任务|主要任务/u.exec(words)?.[0] ?? '事项'
    // The total is given only where the text states it (43件民生实事); a sum would be computed.
    const stated = new RegExp(`(?<!\\d)${total}\\s*(?:件|项)`, 'u').test(document.text)
    return group.map(({ section, kind, count }): Count => {
      const start = section.headingSpan.end - section.heading.length
      const at = document.text.indexOf(section.heading, section.headingSpan.start)
      const from = at === -1 ? start : at
      return {
        ...aboutAt(document, from, from),
        kind: 'count',
        source: sourceOf(document.text, from, from + section.heading.length),
        subject,
        ...(stated ? { total } : {}),
        attribute: kind,
        count,
      }
    })
  })
}
