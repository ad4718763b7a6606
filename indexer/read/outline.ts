import type { Section } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import type { MarkedHeading } from './content.ts'

/** Longest heading on a line of its own, in characters; a longer line is a sentence. */
const MAX_HEADING_LENGTH = 50

/** Longest title before the text of its own paragraph (1.完善创新发展体制机制。建强引领…). */
const MAX_RUN_IN_LENGTH = 40

/** A line under an unnumbered heading has at least so many characters; else the line is a signature or a salutation. */
const MIN_BODY_LENGTH = 60

interface Heading {
  readonly rank: number
  readonly number: string
  readonly heading: string
  readonly span: Span
}

/**
 * The numbering of official documents (GB/T 9704 7.3.3: 一、 (一) 1. (1)) and of plans (编 章 节),
 * outermost first. A number alone decides the rank; how deep a section lies follows from what is around it.
 */
const NUMBERINGS: readonly { readonly rank: number; readonly form: RegExp }[] = [
  // “第一篇 …”, “第三编 …”
  { rank: 1, form: /^第[一二三四五六七八九十百零〇\d]{1,4}[编篇]/u },
  // “第一章 开启全面建设社会主义现代化新征程”
  { rank: 2, form: /^第[一二三四五六七八九十百零〇\d]{1,4}章/u },
  // “第二节 新发展阶段面临的新机遇和新挑战”
  { rank: 3, form: /^第[一二三四五六七八九十百零〇\d]{1,4}节/u },
  // “二、主要任务分工”
  { rank: 4, form: /^[一二三四五六七八九十百]{1,4}[、.．]/u },
  // “(三)坚持品质为要,优化城市功能体系”, “（一）精准发力稳增长”
  { rank: 5, form: /^[(（][一二三四五六七八九十百]{1,4}[)）]/u },
  // “1.地区生产总值增长。”, “4． 每个旗县”, “12、…”: not “2.5%”, not “2023.”
  { rank: 6, form: /^\d{1,3}(?:[.．](?!\d)|、)/u },
  // “(1)对金沙洲路”
  { rank: 7, form: /^[(（]\d{1,3}[)）]/u },
  // “①”
  { rank: 8, form: /^[①-⑳]/u },
]

/** What is known of a text beside its words. */
export interface OutlineOptions {
  /** Where the document proper begins, after its YAML head. */
  readonly start?: number
  /** Lines that the file marks as headings (标题 1, <h1>). */
  readonly headings?: readonly MarkedHeading[]
  /** Lines of tables are no headings. */
  readonly tables?: readonly Span[]
}

/** Rank of headings that only the markup or their place on the page shows. */
const MARKDOWN_RANK = 0.1
const BOLD_RANK = 3.5
const PLAIN_RANK = 3.8
const PLAIN_RANK_WITHIN = 5.5
/** Annexes and notes stand beside the chapters, not in the last of them. */
const ANNEX_RANK = 3.6

// “附件”, “附件1”, “《政府工作报告》名词注释”, “名词解释：”, “注释”
const ANNEX =
  /^(?:附件|附录|附表|附)\s*[\d一二三四五六七八九十]{0,2}\s*[：:]?$|^.{0,20}(?:名词|名词术语|词语|有关|相关)?(?:注释|解释|说明|释义)[：:]?$/u

/**
 * The sections of a text, in its order, each with its heading; the first is the whole document.
 *
 * A numbered paragraph that begins with a short sentence (“1.地区生产总值增长。2021年…”) has that
 * sentence as its heading; any other numbered paragraph has its beginning.
 */
export function outline(text: string, title: string, options: OutlineOptions = {}): Section[] {
  const sections: { -readonly [K in keyof Section]: Section[K] }[] = [
    { id: 0, level: 0, heading: title, number: '', headingSpan: { start: 0, end: 0 }, start: 0, end: text.length },
  ]
  const open: { rank: number; id: number }[] = [{ rank: -1, id: 0 }]
  const lines = linesOf(text, options.start ?? 0, options.tables ?? [])
  const marked = markedRanks(text, lines, options.headings ?? [])
  for (const [at, line] of lines.entries()) {
    const rank = marked.get(line.start)
    const heading =
      rank === undefined
        ? headingOf(text, line, lines[at + 1], open.at(-1)?.rank ?? -1)
        : markedHeading(text, line, rank)
    if (heading === undefined) continue
    for (let top = open.at(-1); top !== undefined && top.rank >= heading.rank; top = open.at(-1)) {
      closeSection(sections[top.id], heading.span.start)
      open.pop()
    }
    const parent = open.at(-1)?.id ?? 0
    const id = sections.length
    sections.push({
      id,
      level: open.length,
      heading: heading.heading,
      number: heading.number,
      headingSpan: heading.span,
      start: heading.span.start,
      end: text.length,
      parent,
    })
    open.push({ rank: heading.rank, id })
  }
  return sections
}

function closeSection(section: { end: number } | undefined, end: number): void {
  if (section !== undefined) section.end = end
}

/** Lines that have more than blanks on them, without the blanks around and without tables. */
function linesOf(text: string, start: number, tables: readonly Span[]): Span[] {
  const lines: Span[] = []
  let table = 0
  for (let from = start; from < text.length;) {
    while ((tables[table]?.end ?? Infinity) <= from) table++
    const around = tables[table]
    if (around !== undefined && around.start <= from) {
      from = Math.max(around.end, from + 1)
      continue
    }
    const newline = text.indexOf('\n', from)
    const to = newline === -1 ? text.length : newline
    const line = text.slice(from, to)
    const trimmed = line.trim()
    if (trimmed !== '') {
      const lead = line.length - line.trimStart().length
      lines.push({ start: from + lead, end: from + lead + trimmed.length })
    }
    from = to + 1
  }
  return lines
}

/**
 * The rank of each line that the file marks as a heading, by where it starts: its level, before all numbers. Where
 * a numbering (一、) is marked on some lines and not on others, the number decides for all of them.
 */
function markedRanks(text: string, lines: readonly Span[], headings: readonly MarkedHeading[]): Map<number, number> {
  const levels = new Map(headings.map(({ start, level }) => [start, level]))
  const unmarked = new Set<number>()
  for (const line of lines) {
    const number = levels.has(line.start) ? undefined : numberOf(text.slice(line.start, line.end))
    if (number !== undefined) unmarked.add(number.rank)
  }
  const ranks = new Map<number, number>()
  for (const line of lines) {
    const level = levels.get(line.start)
    if (level === undefined) continue
    const number = numberOf(text.slice(line.start, line.end))
    ranks.set(line.start, number !== undefined && unmarked.has(number.rank) ? number.rank : level * MARKDOWN_RANK)
  }
  return ranks
}

/** A line that the file marks as a heading; a paragraph so marked has its beginning as its heading. */
function markedHeading(text: string, line: Span, rank: number): Heading {
  const whole = text.slice(line.start, line.end)
  const number = numberOf(whole)?.number ?? ''
  const body = whole.slice(number.length).trimStart()
  const from = line.end - body.length
  const stop = body.length > MAX_HEADING_LENGTH ? body.slice(0, MAX_RUN_IN_LENGTH + 1).search(/[。：:]/u) : body.length
  const end = from + (stop === -1 ? MAX_RUN_IN_LENGTH : stop)
  return { rank, number, heading: stripMarks(text.slice(from, end)), span: { start: line.start, end } }
}

function headingOf(text: string, line: Span, next: Span | undefined, around: number): Heading | undefined {
  const whole = text.slice(line.start, line.end)
  // “## 第一篇 …”: the markup says how deep.
  const markdown = /^(#{1,6})[ \t]+/u.exec(whole)
  if (markdown !== null) {
    const body = stripMarks(whole.slice(markdown[0].length))
    const number = numberOf(body)
    return {
      rank: (markdown[1]?.length ?? 1) * MARKDOWN_RANK,
      number: number?.number ?? '',
      heading: number === undefined ? body : body.slice(number.number.length).trim(),
      span: line,
    }
  }
  if (whole.startsWith('|')) return undefined
  // “**一、2015年及“十二五”时期工作回顾**”, “1. **粮食安全。**…”: a number in bold or before bold.
  const marks = /^\*{1,2}/u.exec(whole)?.[0].length ?? 0
  const bare = stripMarks(whole)
  if (bare.length <= 30 && ANNEX.test(bare))
    return { rank: ANNEX_RANK, number: '', heading: bare.replace(/[：:]$/u, ''), span: line }
  const numbered = numberOf(whole.slice(marks))
  if (numbered !== undefined) return numberedHeading(text, line, marks, numbered)
  if (marks === 2 && whole.endsWith('**') && whole.length <= MAX_HEADING_LENGTH) {
    const body = stripMarks(whole)
    if (body !== '' && !/[。；：:,，]$/u.test(body) && !body.startsWith('—'))
      return { rank: BOLD_RANK, number: '', heading: body, span: line }
  }
  return plainHeading(text, line, whole, next, around)
}

function numberOf(line: string): { rank: number; number: string } | undefined {
  for (const { rank, form } of NUMBERINGS) {
    const number = form.exec(line)?.[0]
    if (number !== undefined) return { rank, number }
  }
  return undefined
}

function numberedHeading(
  text: string,
  line: Span,
  marks: number,
  { rank, number }: { rank: number; number: string },
): Heading | undefined {
  const from = line.start + marks + number.length
  const rest = text.slice(from, line.end)
  const lead = rest.length - rest.replace(/^[\s*]+/u, '').length
  const body = rest.slice(lead)
  if (body === '') return undefined
  // The title ends at the first full stop or colon; a line without either is a title as a whole.
  const stop = /[。：:]/u.exec(body.slice(0, MAX_RUN_IN_LENGTH + 1))
  const length =
    stop === null
      ? Math.min(body.length, body.length <= MAX_HEADING_LENGTH ? MAX_HEADING_LENGTH : MAX_RUN_IN_LENGTH)
      : stop.index
  // A chapter's or a part's heading has no sentence on its line: “第一节”里说的…… is a sentence that begins so.
  if (rank <= 3 && body.length > MAX_HEADING_LENGTH) return undefined
  return {
    rank,
    number,
    heading: stripMarks(body.slice(0, length)),
    span: { start: line.start, end: from + lead + length },
  }
}

/**
 * A short line without punctuation before a long paragraph or before a numbered heading
 * (“主要指标分工” before “(一)约束性指标”; “区域实力持续巩固” before its paragraph).
 */
function plainHeading(
  text: string,
  line: Span,
  whole: string,
  next: Span | undefined,
  around: number,
): Heading | undefined {
  if (next === undefined || whole.length > 30 || !/^\p{Script=Han}[^。，；：,;:.、!！?？|>*]*$/u.test(whole))
    return undefined
  if ((whole.match(/\p{Script=Han}/gu) ?? []).length < 2) return undefined
  const nextLine = text.slice(next.start, next.end)
  const nextNumber = numberOf(nextLine.replace(/^\*+/u, ''))
  if (
    nextNumber !== undefined &&
    nextNumber.rank >= 5 &&
    /^(?:[(（]一[)）]|1[.．、]|[(（]1[)）])/u.test(nextLine.replace(/^\*+/u, ''))
  )
    return whole.length >= 4
      ? { rank: Math.max(PLAIN_RANK, nextNumber.rank - 1), number: '', heading: whole, span: line }
      : undefined
  const isHeading =
    (whole.length >= 4 || /^前\s*言$/u.test(whole)) &&
    next.end - next.start >= MIN_BODY_LENGTH &&
    nextNumber === undefined
  if (!isHeading) return undefined
  return {
    rank: around >= 4 && around <= PLAIN_RANK_WITHIN ? PLAIN_RANK_WITHIN : PLAIN_RANK,
    number: '',
    heading: whole,
    span: line,
  }
}

/** Without marks of emphasis and without a page's number (“打造教育现代化强区- 38 -”). */
function stripMarks(line: string): string {
  return line
    .replace(/\*+/gu, '')
    .replace(/-\s*\d{1,3}\s*-$/u, '')
    .trim()
}
