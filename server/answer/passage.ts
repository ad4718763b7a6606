import { tokens } from '../../indexer/analysis/tokens.ts'
import { sectionAt, sectionPath, type Document } from '../../indexer/model/document.ts'
import { overlaps, type Span } from '../../indexer/model/span.ts'
import { isRejected } from '../retrieval/corrected.ts'
import { findMeasured } from '../retrieval/measured.ts'
import { nameForm } from '../../indexer/analysis/name-form.ts'
import type { PassageHit } from '../retrieval/passages.ts'
import { Draft, marks } from './draft.ts'
import type { Evidence, Outcome } from './evidence.ts'
import { quoteText } from './wording.ts'

/** How many passages are read for the sentences that answer. */
const READ = 8
/** Share of the question's words, by rarity, that a passage with its headings must hold to be an answer. */
const MIN_COVERAGE = 0.62
/** A passage that is first by words and first by meaning, and close to the question (unrelated ones stay below 0.78). */
const SURE_SCORE = 0.95
const SURE_COSINE = 0.79
const MIN_SURE_COVERAGE = 0.25

/** How much the passage's own rank counts beside the words that a sentence holds. */
const RANK_WEIGHT = 0.5
/** How much it counts that a sentence holds the kind of thing asked for (a date for 何时). */
const KIND_WEIGHT = 0.15
/** A sentence longer than this, in characters, holds many words by its length alone. */
const USUAL_LENGTH = 80

/** Share of a heading's words that a question must say for the heading's section to be meant. */
const MIN_HEADING = 0.6

/** A word that stands nowhere in the documents counts as the rarest one, in nats. */
const UNKNOWN_RARITY = 7

/** A sentence of a passage with how well it answers. */
interface Sentence extends Span {
  readonly document: Document
  readonly score: number
  readonly coverage: number
  /** It stands in the passage that words and meaning agree on. */
  readonly isSure: boolean
}

/**
 * 原文摘录: the sentences that answer, quoted; or nothing when the documents do not hold the
 * question's words.
 *
 * @param strict only a sentence that names just the thing asked about and a number after it: for figures that no finder took
 */
export async function answerPassage(evidence: Evidence, strict = false): Promise<Outcome | undefined> {
  const { query, index, passages, register } = evidence
  if (query.foreignPlaces.length > 0) return undefined
  const hits = await passages.search(query.text, query.places, READ)
  const words = contentWords(evidence)
  if (words.length === 0 || words.join('').length < 2) return undefined
  const weight = (word: string): number => (query.about.weights.get(word) ?? 1) * rarityOf(word, passages)
  const total = words.reduce((sum, word) => sum + weight(word), 0)
  const share = (text: string): number => {
    const held = new Set(tokens(text))
    const form = nameForm(text)
    return (
      words.reduce((sum, word) => sum + (held.has(word) || form.includes(nameForm(word)) ? weight(word) : 0), 0) / total
    )
  }
  const documents = new Map(index.documents.map((document) => [document.id, document]))
  const sentences = hits.flatMap((hit) => {
    const document = documents.get(hit.passage.document)
    if (document === undefined || !fitsPeriod(evidence, document, hit)) return []
    const headings = sectionPath(document, sectionAt(document, hit.passage.start))
      .map(({ heading }) => heading)
      .join(' ')
    const ofPassage = share(`${document.title} ${headings} ${hit.passage.text}`)
    // Words and meaning agree on one passage: everyday words may then be others than the document's.
    const isSure = hit.score >= SURE_SCORE && hit.cosine >= SURE_COSINE
    if (!strict && ofPassage < (isSure ? MIN_SURE_COVERAGE : MIN_COVERAGE)) return []
    return sentencesOf(document, hit).map((span): Sentence => {
      const coverage = share(`${headings} ${document.text.slice(span.start, span.end)}`)
      const bonus = kindBonus(query.text, document.text.slice(span.start, span.end))
      return {
        ...span,
        document,
        coverage,
        isSure: hit.score >= SURE_SCORE && hit.cosine >= SURE_COSINE,
        score: coverage * lengthFactor(span) + RANK_WEIGHT * hit.score + KIND_WEIGHT * bonus,
      }
    })
  })
  const isHeld = strict && findMeasured(register, query, ['actual', 'target', 'status']).length > 0
  const isStated = (sentence: Sentence): boolean =>
    // A figure that a person has rejected does not come back as the sentence that it was read from.
    !isRejected(sentence.document, sentence) &&
    (states(sentence.document.text.slice(sentence.start, sentence.end), query.topic) ||
      (!isHeld && answersFigure(evidence, sentence)))
  const best = sentences.filter((sentence) => !strict || isStated(sentence)).sort((a, b) => b.score - a.score)
  const [first] = best
  if (first === undefined || (!strict && first.coverage < MIN_SURE_COVERAGE / 2)) return undefined
  const draft = new Draft()
  const points = asksForPoints(query.text) ? pointsFor(evidence, first) : undefined
  if (points !== undefined && points.spans.length >= 2) {
    const { document, spans } = points
    const said = spans.map(
      (span) => `${quoteText(document.text.slice(span.start, span.end), 60)}${marks([draft.cite(document, span)])}`,
    )
    draft.say(`《${document.title}》列出：${said.join('；')}。`)
    return { kind: 'answer', draft }
  }
  const chosen = best.filter(({ score }) => score >= first.score * 0.85).slice(0, 3)
  draft.say(
    `《${first.document.title}》写道：“${quoteText(first.document.text.slice(first.start, first.end), 240)}”${marks([draft.cite(first.document, first)])}`,
  )
  const others = chosen.slice(1).map((sentence) => draft.cite(sentence.document, sentence))
  const more = hits.slice(0, 3).flatMap(({ passage }) => {
    const document = documents.get(passage.document)
    return document === undefined ? [] : [draft.cite(document, { start: passage.start, end: passage.end })]
  })
  draft.add({ kind: 'passages', title: '相关原文', citations: [...new Set([...others, ...more])] })
  return { kind: 'answer', draft }
}

/**
 * Whether a sentence states a number of just the thing that is asked about: its whole name, nothing
 * before it that makes it another (每千|常住人口), and a number soon after.
 */
function states(sentence: string, topic: string): boolean {
  const name = nameForm(topic)
  const said = nameForm(sentence)
  const at = said.indexOf(name)
  if (name.length < 2 || at === -1) return false
  const before = said[at - 1]
  const isWhole = before === undefined || !/\p{Script=Han}/u.test(before) || /[区市省县州年月全度额达]/u.test(before)
  return isWhole && /^\p{Script=Han}{0,8}\d/u.test(said.slice(at + name.length))
}

function rarityOf(word: string, passages: Evidence['passages']): number {
  const rarity = passages.rarity(word)
  if (rarity > 0) return rarity
  // The segmenter makes words of what it does not know (空着, 提了): with a particle in it, it is none.
  return /[的了着过以把被让由从到在各是有和与谁来]/u.test(word) && word.length <= 3 ? 0.5 : UNKNOWN_RARITY
}

/** Share of the question's words, by rarity, that a sentence must hold to give a figure that the register does not know. */
const MIN_FIGURE_COVERAGE = 0.6

/**
 * Whether a sentence gives the figure of something that the register knows nothing of (“每平方公里住多少人”):
 * in the passage that words and meaning agree on, with a number, and a goal only where a goal is asked for.
 */
function answersFigure({ query, register }: Evidence, { document, start, end, coverage, isSure }: Sentence): boolean {
  if (
    !isSure ||
    coverage < MIN_FIGURE_COVERAGE ||
    !/\d|[一二三四五六七八九十]分之/u.test(document.text.slice(start, end))
  )
    return false
  const isGoal = register
    .of('target')
    .some(({ fact, document: { id } }) => id === document.id && overlaps(fact.source, { start, end }))
  return isGoal ? query.intents[0] === 'target' || !/实际|完成/u.test(query.text) : query.intents[0] !== 'target'
}

function lengthFactor({ start, end }: Span): number {
  return Math.min(1, Math.sqrt(USUAL_LENGTH / Math.max(1, end - start)))
}

/** The words that tell what is asked about, each once. */
function contentWords({ query }: Evidence): string[] {
  return [...new Set(query.about.words)]
}

/** A question of a year is answered by what is said of that year: in the passage, its headings or its document's period. */
function fitsPeriod({ query }: Evidence, document: Document, { passage }: PassageHit): boolean {
  if (query.periods.length === 0) return true
  const around = `${document.title} ${document.period ?? ''} ${sectionPath(document, sectionAt(document, passage.start))
    .map(({ heading }) => heading)
    .join(' ')} ${passage.text}`
  return query.periods.some((period) => [...period.matchAll(/\d{4}/gu)].some(([year]) => around.includes(year)))
}

function sentencesOf(document: Document, { passage }: PassageHit): Span[] {
  const spans: Span[] = []
  let start = passage.start
  for (let at = passage.start; at <= passage.end; at++) {
    const ends = at === passage.end || '。！？\n'.includes(document.text[at] ?? '')
    if (!ends) continue
    const text = document.text.slice(start, at)
    const lead = text.length - text.trimStart().length
    if (text.trim().length >= 6) spans.push({ start: start + lead, end: at })
    start = at + 1
  }
  return spans
}

/** 何时 wants a date, 谁 a person or department, 为什么 a cause, 哪里 a place. */
function kindBonus(question: string, sentence: string): number {
  const wants: readonly (readonly [RegExp, RegExp])[] = [
    [/什么时候|何时|哪年|哪一年|几时|时间/u, /\d{4}年|\d{1,2}月|年底|年内/u],
    [/谁|哪位|什么人/u, /局|委|办|中心|书记|区长|主任|单位|\p{Script=Han}{2,3}同志/u],
    [/为什么|为啥|原因|为何/u, /因|由于|受|影响|导致|制约/u],
    [/哪里|在哪|哪儿|什么地方/u, /路|街|区|片|位于|选址|地块|园/u],
    [/多少|几|多大/u, /\d/u],
    [/怎么|如何|怎样|措施/u, /推进|加强|完善|建立|实施|开展|通过/u],
    [/有没有|是否|是不是/u, /不|未|已|将|无/u],
  ]
  return wants.some(([asked, holds]) => asked.test(question) && holds.test(sentence)) ? 1 : 0
}

/** The points of the section whose heading names what is asked for, else of the best sentence's section. */
function pointsFor({ register, query }: Evidence, best: Sentence): { document: Document; spans: Span[] } {
  const headings = register.byHeading.search(
    query.text.replace(/哪些|什么|哪几?个?/gu, ' '),
    5,
    ({ document }) => query.places.length === 0 || query.places.includes(document.place ?? ''),
  )
  for (const { item, ofName } of headings) {
    if (ofName < MIN_HEADING) continue
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

function asksForPoints(question: string): boolean {
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
  const titled = titledParagraphs(document, section)
  if (titled.length >= MIN_TITLED) return titled
  return document.sections
    .filter((child) => child.parent === section.id && child.headingSpan.end - child.headingSpan.start >= 4)
    .map(({ headingSpan }) => headingSpan)
}

/** So many paragraphs in a row that begin with a title make a list of points. */
const MIN_TITLED = 3

// “全域创新战略。从全局谋划创新发展着力点”: a paragraph whose first sentence is a title.
const TITLED = /(?:^|\n)[ \t\u3000]*(?<title>[^\n。，,；;：:（(]{3,16})。(?=[^\n]{30})/gu

function titledParagraphs(document: Document, section: Span): Span[] {
  return [...document.text.slice(section.start, section.end).matchAll(TITLED)].map((match) => {
    const title = match.groups?.['title'] ?? ''
    const end = section.start + match.index + match[0].length - 1
    return { start: end - title.length, end }
  })
}

/** The closest passages as such, for a refusal: they stand in parts and citations, not in the text. */
export async function addClosest(draft: Draft, { query, index, passages }: Evidence, limit = 3): Promise<void> {
  const hits = await passages.search(
    query.topic.length >= 2 ? `${query.topic} ${query.text}` : query.text,
    query.places,
    limit,
  )
  const citations = hits.flatMap(({ passage }) => {
    const document = index.documents.find(({ id }) => id === passage.document)
    return document === undefined ? [] : [draft.cite(document, { start: passage.start, end: passage.end })]
  })
  if (citations.length > 0) draft.add({ kind: 'passages', title: '库内最接近的原文（不是答案）', citations })
}
