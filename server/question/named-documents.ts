import { planYears } from '../../indexer/extract/text/periods.ts'
import type { Span } from '../../indexer/model/span.ts'

/** Documents that a question names to be answered from. */
export interface NamedDocuments {
  /** The five years of each plan that is named as a document (“十二五”规划里), as `Fact.period`: `2011-2015`. */
  readonly plans: readonly string[]
  /** The years of the work reports that are named (2021年政府工作报告里): `2021`. */
  readonly reports: readonly string[]
  /** Where the names stand, without the year of a report, with what says that it is told there. */
  readonly spans: readonly Span[]
}

/** Whether a question names no document. */
export function namesNone({ plans, reports }: NamedDocuments): boolean {
  return plans.length + reports.length === 0
}

// “十二五”规划说的, 国家十三五规划纲要里, 十五五纲要提出的; 十三五说, 十四五里: what says or holds something is a document.
// “十四五”规划纲要任务分工方案 and …中期评估 are documents of their own.
const PLAN =
  /[“"‘]?(?:(?<short>十[一二三四五六七八九]五|十五|[九八七]五)[”"’]?|第(?<number>十[一二三四五六七八九]?|[六七八九])个五年)(?:(?:时期|期间)?的?(?:发展|总体|国民经济和社会发展)*(?:规划|计划)?(?:纲要|规划|计划)(?!.{0,4}(?:任务分工|分工方案|实施情况|中期|的?评估)|期末|末)(?:的?正文)?(?:文本|文件|草案)?(?:里面?|中(?!期)|当中|上)?|(?:里面?|中(?!期|[小学])|当中))?(?:(?:所|都|就|有没有|对[^,，。?？]{1,8})?(?:说|写|讲|提出|提到|规定|明确|要求|部署|列出?|确定|定下))?(?:了|的|过|到)*/gu

// “2021年政府工作报告里”, “21年的工作报告”, “2020年报告说”
const REPORT =
  /(?<year>(?:20|19)\d{2}|(?<!\d)\d{2})年(?:度|初)?的?(?:[^\d,，。;；?？、]{0,8}?政府)?(?:工作)?(?<report>报告(?:里面?|中|上)?(?:所?(?:说|写|讲|提出|提到|定下?|确定))?(?:了|的|过|到)*)/gu

/** The documents that a question names: what is asked is what they say. */
export function namedDocuments(text: string): NamedDocuments {
  const plans: string[] = []
  const reports: string[] = []
  const spans: Span[] = []
  for (const { 0: words, index, groups } of text.matchAll(PLAN)) {
    const years = planYears(groups?.['short'] ?? `${groups?.['number'] ?? ''}五`)
    const name = groups?.['short'] ?? ''
    const rest = words.slice(words.indexOf(name) + name.length).replace(/^[”"’]/u, '')
    // The name alone tells of a time: “十三五”期间, “十三五”的目标.
    if (
      years === undefined ||
      /^[的了过到]*$/u.test(rest) ||
      (groups?.['number'] !== undefined && !/[规计]划|纲要/u.test(rest))
    )
      continue
    plans.push(years.join('-'))
    spans.push({ start: index, end: index + words.length })
  }
  for (const { 0: words, index, groups } of text.matchAll(REPORT)) {
    const year = groups?.['year'] ?? ''
    reports.push(year.length === 2 ? `20${year}` : year)
    // What the report is called tells nothing of the thing, its year does; “2021年政府工作报告是谁作的” asks of the report.
    if (groups?.['report'] !== '报告') spans.push({ start: index + words.indexOf('年') + 1, end: index + words.length })
  }
  return { plans: [...new Set(plans)], reports: [...new Set(reports)], spans }
}
