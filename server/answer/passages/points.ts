import { sectionAt, type Document } from '../../../indexer/model/document.ts'
import type { Span } from '../../../indexer/model/span.ts'
import type { Query } from '../../question/query.ts'
import type { SentenceHit } from '../../retrieval/sentences.ts'
import type { Evidence } from '../evidence.ts'
import { isAskedPlace } from '../../retrieval/of-place.ts'

/** Share of a heading's words that a question must say for the heading's section to be meant. */
const MIN_HEADING = 0.6

/** The points of the section whose heading names what is asked for, else of the best sentence's section. */
export function pointsFor({ register, query }: Evidence, best: SentenceHit): { document: Document; spans: Span[] } {
  const headings = register.byHeading.search(query.text.replace(/哪些|什么|哪几?个?/gu, ' '), 5, ({ document }) =>
    isAskedPlace(query, document.place),
  )
  for (const { item, ofName } of headings) {
    if (ofName < MIN_HEADING || !namesWhatIsAsked(item.section.heading, query)) continue
    const { document, section } = item
    const spans = enumeration(document, { start: section.headingSpan.end, end: section.end })
    if (spans.length >= 2) return { document, spans }
  }
  // The best sentence's own list, where it is a list of what is asked for: “哪三个消费圈” wants no list of chapters.
  const spans = enumeration(best.document, best)
  const heads = query.about.heads
  const fitting = spans.filter(({ start, end }) =>
    heads.some((head) => best.document.text.slice(start, end).includes(head)),
  )
  return { document: best.document, spans: fitting.length * 2 >= spans.length ? spans : [] }
}

/** What lists of points are lists of; as words of a question they tell nothing else. */
const LISTED = ['问题', '困难', '不足', '短板', '措施', '任务', '原则', '目标', '建议', '举措', '实事']

/** “工作报告列了哪些短板” is not answered by the headings under 2024年工作. */
function namesWhatIsAsked(heading: string, { about, text }: Query): boolean {
  return (
    about.words.some((word) => heading.includes(word)) ||
    LISTED.some((word) => heading.includes(word) && text.includes(word))
  )
}

export function asksForPoints(question: string): boolean {
  return /哪些(?!部门|单位)|哪[几两三四五六七八九十\d]+[个项大种条方]|几个方面|主要(?:问题|措施|任务|做法|困难|挑战)|有什么(?:问题|措施|困难|办法)|分别/u.test(
    question,
  )
}

/**
 * The points of a section that counts them: “一是…。二是…。”, “(一)…(二)…”, each by its first clause.
 *
 * @returns empty when fewer than two are counted
 */
function enumeration(document: Document, near: Span): Span[] {
  const section = sectionAt(document, near.start)
  const text = document.text.slice(section.start, section.end)
  const points: Span[] = []
  // “一是空间资源发展潜力有待挖掘。存量空间…”
  for (const match of text.matchAll(/(?:^|[\n。；;：:])\s*(?<point>[一二三四五六七八九十]是[^。；;\n]{2,60})/gu)) {
    const point = match.groups?.['point'] ?? ''
    const start = section.start + match.index + match[0].length - point.length
    points.push({ start, end: start + point.length })
  }
  if (points.length >= 2) return points
  const dashed = titlesOf(document, section, DASHED)
  if (dashed.length >= MIN_TITLED) return dashed
  const titled = titlesOf(document, section, TITLED)
  if (titled.length >= MIN_TITLED) return titled
  return document.sections
    .filter((child) => child.parent === section.id && child.headingSpan.end - child.headingSpan.start >= 4)
    .map(({ headingSpan }) => headingSpan)
}

/** So many paragraphs in a row that begin with a title make a list of points. */
const MIN_TITLED = 3

// “全域创新战略。从全局谋划创新发展着力点”: a paragraph whose first sentence is a title.
const TITLED = /(?:^|\n)[ \t\u3000]*(?<title>[^\n。，,；;：:（(]{3,16})。(?=[^\n]{30})/gu

// “——坚持把科技进步和创新作为加快转变经济发展方式的重要支撑。深入实施科教兴国战略”
const DASHED = /(?:^|\n)[ \t\u3000]*——(?<title>[^\n。，,；;：:]{3,48})。/gu

function titlesOf(document: Document, section: Span, form: RegExp): Span[] {
  return [...document.text.slice(section.start, section.end).matchAll(form)].map((match) => {
    const title = match.groups?.['title'] ?? ''
    const end = section.start + match.index + match[0].length - 1
    return { start: end - title.length, end }
  })
}
