import { words } from '../../../indexer/analysis/tokens.ts'
import type { Query } from '../../question/query.ts'
import { inOfficialWords } from '../../question/everyday.ts'
import { nameForm } from '../../../indexer/analysis/name-form.ts'
import type { Register } from '../../retrieval/register.ts'
import { sentenceSpan } from '../../retrieval/sentence-span.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { answerCounts } from '../indicators/counts-of-set.ts'
import type { Document } from '../../../indexer/model/document.ts'
import { worksIn } from '../../../indexer/extract/tables/works-tables.ts'
import { planAndOutcome } from '../../../indexer/extract/tables/table-aspects.ts'
import { overlaps, type Span } from '../../../indexer/model/span.ts'
import type { SentenceHit } from '../../retrieval/sentences.ts'
import { ASKS_WHEN, ASKS_WHY, TELLS_WHEN, TELLS_WHY } from './asked-kind.ts'
import { clauseWith, ownClauses, STAGE } from './project-clauses.ts'
import { likelihoodOf } from './likelihood.ts'
import { isOfDefinition } from './of-definition.ts'
import { fitsPeriod } from './of-period.ts'
import { reviewedYear } from './report-year.ts'
import { tenseAsked, tenseOf, type Tense } from './tense.ts'
import { quoteText, titleText } from '../../wording/values.ts'
import { oncePer } from '../../../indexer/once-per.ts'
import { answerStageOfWork } from '../works/work.ts'
import { isAskedPlace } from '../../retrieval/of-place.ts'

/** How much it counts that a sentence is near to the question in meaning, from the cosine on at which any one is. */
const MEANING_WEIGHT = 30
const NEAR = 0.76

/** How much it counts that a sentence is the one most likely to answer, and how likely it must be. */
const BEST = { weight: 4, likelihood: 0.7 }

/** Words for one and the same event of a project's life. */
const EVENTS: readonly RegExp[] = [
  /开工|动工|开建|破土|启动/u,
  /建成|竣工|完工|建好|修好|建完|修完|落成/u,
  /通车|贯通|全通|开通|通行/u,
  /开业|开街|开园|开放|投用|投入使用|启用|运营|营业/u,
  /投产|达产|投运|并网/u,
  /搬迁|搬完|搬走|搬了|迁建|搬入/u,
]
/** How much it counts that a sentence tells of the event that is asked for. */
const OF_EVENT = 3

function tellsEvent(question: string, sentence: string): boolean {
  return EVENTS.some((event) => event.test(question) && event.test(sentence))
}

/** How much it counts for a name that the nearest sentence of all is of it. */
const OF_NEAREST = 2

/** What it costs a sentence to tell of goals where results are asked for, and the other way round. */
const OTHER_TENSE = 1.5

/** Most sentences of one project in a lead. */
const MAX_SENTENCES = 3

/** 项目进展: what each document says of a project, the older first, so that the last is how it stands now. */
export async function answerProject(evidence: Evidence): Promise<Outcome | undefined> {
  const { query, register } = evidence
  const counts = answerCounts(evidence)
  if (counts !== undefined) return counts
  if (query.foreignPlaces.length > 0) return undefined
  const known = register.byProject.search(query.topic, 3)[0]
  const names = [
    ...[query.topic, inOfficialWords(query.topic)].flatMap(shorterNames),
    ...(known !== undefined && known.score >= 0.75 ? [known.item.fact.name] : []),
  ]
  const near = (await evidence.sentences.search(query)).filter((sentence) => fitsPeriod(evidence, sentence))
  const told = names.flatMap(
    (name) =>
      sayProject(evidence, near, nameForm(name).replace(/(?:重点)?(?:建设)?(?:项目|工程|大楼|片区)$/u, '')) ?? [],
  )
  const best = told.sort((x, y) => y.weight - x.weight)[0]
  return best === undefined ? answerStageOfWork(evidence) : { kind: 'answer', draft: best.draft }
}

/** Longer pieces of a question name no project, in characters; without a bound their ends would be many. */
const LONGEST_NAME = 60

/** “轨道交通12号线 段 慢” → 轨道交通12号线, 12号线: documents may name it without what stands before. */
function shorterNames(topic: string): string[] {
  return topic.split(/\s+/u).flatMap((piece) => {
    const pieces = piece.length > LONGEST_NAME ? [] : words(piece)
    return pieces
      .map((_word, at) => pieces.slice(at).join(''))
      .filter((name, at) => name.length >= 3 && (at === 0 || /[a-z\d]/iu.test(name)))
  })
}

function sayProject(
  { query, index, register }: Evidence,
  near: readonly SentenceHit[],
  name: string,
): { draft: Draft; weight: number } | undefined {
  if (name.length < 2) return undefined
  const documents = index.documents
    .filter((document) => formOf(document).includes(name) || withWordsBetween(formOf(document), name).length > 0)
    .filter(
      ({ place }) =>
        isAskedPlace(query, place) ||
        query.places.every((asked) => !index.documents.some((one) => one.place === asked)),
    )
    .sort((a, b) => whenWritten(a).localeCompare(whenWritten(b)))
  const draft = new Draft()
  const [top] = near
  const isBest = (one: Span & { document: Document }): boolean =>
    top?.document === one.document && overlaps(top, one) && likelihoodOf(near) >= BEST.likelihood
  const found = documents.flatMap((document) => {
    const sentences = mentions(document.text, name)
      .map((at) => sentenceSpan(document.text, at, at + 1))
      .filter(({ start, end }) => STAGE.test(document.text.slice(start, end)))
      // “2019年建到哪一步了”: of the year that a report looks back on its goals for the next one tell nothing.
      .filter((span) => !isReviewed(document, query) || tenseOf(register, document, span) !== 'goal')
      // What a term means is no stage of what it names.
      .filter((span) => !isOfDefinition(register, document, span))
      // “写字楼为什么空着” is not answered by how many there are.
      .filter(({ start, end }) => !ASKS_WHY.test(query.text) || TELLS_WHY.test(document.text.slice(start, end)))
    // “2017年建得怎样”, “建完没”: what has come, by the report of the year after; “今年能建成吗”: what is to come.
    const wantsResult =
      tenseAsked(query) !== 'goal' && !/能|会|打算|计划|今年|明年/u.test(query.text) && !ASKS_WHEN.test(query.text)
    const meant = (span: Span): number =>
      MEANING_WEIGHT *
      Math.max(0, ...near.flatMap((hit) => (hit.document === document && overlaps(hit, span) ? hit.cosine - NEAR : [])))
    const weight = (span: Span): number =>
      meant(span) +
      (isBest({ document, ...span }) ? BEST.weight : 0) +
      stageWeight(document.text, span, name) +
      (tellsEvent(query.text, ownClauses(document.text.slice(span.start, span.end), name)) ? OF_EVENT : 0) -
      (tenseOf(register, document, span) === (wantsResult ? 'goal' : 'result') ? OTHER_TENSE : 0) +
      (ASKS_WHEN.test(query.text) && TELLS_WHEN.test(document.text.slice(span.start, span.end)) ? 2 : 0)
    const [best, ...rest] = sentences.sort((a, b) => weight(b) - weight(a))
    if (best === undefined) return []
    // “进展如何，什么时候能用”: how far it has come, and what is to come.
    const tense = tenseOf(register, document, best)
    const other =
      tense !== undefined && ASKS_PROGRESS.test(query.text)
        ? rest.find(
            (span) => isOfOtherTense(register, document, span, tense) && stageWeight(document.text, span, name) >= 2,
          )
        : undefined
    return [best, ...(other === undefined ? [] : [other])]
      .sort((a, b) => a.start - b.start)
      .map((span) => ({ document, span }))
  })
  // “建成运营市第三人民医院”, of a year's goals, tells when; “推动商务区向…转型” does not.
  const tellsWhen = found.some(({ document, span: { start, end } }) =>
    [TELLS_WHEN, ...EVENTS].some((form) => form.test(document.text.slice(start, end))),
  )
  if (ASKS_WHEN.test(query.text) && found.length > 0 && !tellsWhen) draft.say('文件没有写明时间。')
  for (const { document, span } of found.slice(-MAX_SENTENCES)) {
    // What was to be done stands in one column, what came of it in the next.
    const outcome = outcomeBeside(document, span)
    const said = outcome ?? span
    const words = document.text.slice(said.start, said.end)
    draft.say(
      `${yearOf(document)}《${titleText(document.title)}》：“${outcome === undefined ? clauseWith(words, name) : quoteText(words, MAX_OUTCOME)}”${marks([draft.cite(document, said)])}。`,
    )
  }
  const weight = found.reduce(
    (sum, { document, span }) =>
      sum +
      stageWeight(document.text, span, name) +
      (top?.document === document && overlaps(top, span) ? OF_NEAREST : 0),
    0,
  )
  return draft.isEmpty ? undefined : { draft, weight }
}

/** Longest words of a cell that tells an outcome, in characters. */
const MAX_OUTCOME = 140

/** The cell that tells what came of what another cell of its row sets (年度建设内容 | 完成情况); nothing for words outside such a table. */
function outcomeBeside(document: Document, span: Span): Span | undefined {
  const work = worksIn(document).find(({ row }) => overlaps(row, span))
  if (work !== undefined) return work.cells.find(({ aspect }) => aspect === 'state')
  const table = document.tables.find(({ start, end }) => start <= span.start && span.start < end)
  const columns = table === undefined ? undefined : planAndOutcome(table)
  if (table === undefined || columns === undefined) return undefined
  const row = table.rows.slice(columns.head + 1).find((cells) => cells.some((cell) => overlaps(cell, span)))
  const done = columns.done.map((at) => row?.[at]).find((cell) => cell !== undefined && /[，,。；]|\d/u.test(cell.text))
  return done === undefined || row === undefined || row.some((cell) => cell === done && overlapsMost(cell, span))
    ? undefined
    : firstSentence(document, done)
}

/** The first sentence of a cell, without its stop. */
function firstSentence({ text }: Document, { start, end }: Span): Span {
  const stop = text.slice(start, end).search(/[。！？]|<br/u)
  return { start, end: stop <= 0 ? end : start + stop }
}

/** Whether a span lies in a cell, rather than over the row. */
function overlapsMost(cell: Span, span: Span): boolean {
  return span.start >= cell.start && span.end <= cell.end
}

/** Whether a question is of the one year that a work report looks back on. */
function isReviewed(document: Document, { periods }: Query): boolean {
  const [year, ...others] = periods
  return others.length === 0 && document.kind === 'work-report' && year === String(reviewedYear(document))
}

function isOfOtherTense(register: Register, document: Document, span: Span, tense: Tense): boolean {
  const told = tenseOf(register, document, span)
  return told !== undefined && told !== tense
}

// “进展如何,什么时候能用”, “建得怎么样了”
const ASKS_PROGRESS = /进展|进度|进行得|到哪一?步|怎么样了|咋样了/u

/** A document that gives only its year looks back on all of it. */
function whenWritten({ date = '' }: Document): string {
  return /^\d{4}$/u.test(date) ? `${date}-12-31` : date
}

/** 2021年 before a title that does not say it. */
function yearOf({ date, title }: Document): string {
  const year = (date ?? '').slice(0, 4)
  return year === '' || title.includes(year) ? '' : `${year}年`
}

/** Whole documents in the form of names; kept, since most of what a question might name stands in none of them. */
const formOf = oncePer((document: Document): string => nameForm(document.text))

/** What a single character begins a name's form with; kept, since whole documents are gone through. */
const FIRSTS = new Map<string, string | undefined>()

function firstOfForm(character: string): string | undefined {
  if (!FIRSTS.has(character)) FIRSTS.set(character, nameForm(character)[0])
  return FIRSTS.get(character)
}

/** Where a name stands in a text, blanks and brackets inside it passed over; where it stands nowhere, with words between its own. */
function mentions(text: string, name: string): number[] {
  const found: number[] = []
  const first = name[0] ?? ''
  for (let at = 0; at < text.length; at++) {
    if (firstOfForm(text[at] ?? '') !== first) continue
    if (nameForm(text.slice(at, at + name.length * 2 + 4)).startsWith(name)) found.push(at)
  }
  return found.length > 0 ? found : withWordsBetween(text, name)
}

// “天府机场”: 天府国际机场; “滨江地下空间环路”: 滨江核心区地下空间环路.
function withWordsBetween(text: string, name: string): number[] {
  const pieces = words(name)
  if (pieces.length < 2 || pieces.length > MOST_WORDS || !pieces.every((piece) => WORD.test(piece))) return []
  return [...text.matchAll(new RegExp(pieces.join('\\p{Script=Han}{0,4}'), 'giu'))].map(({ index }) => index)
}
/** A name of more words than these is no name. */
const MOST_WORDS = 6
/** A piece of a name that may stand apart from the next one. */
const WORD = /^[\p{L}\d]{2,}$/u

/** A sentence that tells a date or a stage right beside the name goes first; goals for later go last. */
function stageWeight(text: string, { start, end }: { start: number; end: number }, name: string): number {
  const clause = ownClauses(text.slice(start, end), name)
  return (
    (STAGE.test(clause) ? 2 : 0) +
    (/\d{4}年/u.test(clause) ? 1 : 0) +
    (/建成|竣工|投用|开街|开业|通车|开放|封顶/u.test(clause) ? 1 : 0) -
    (/推动|力争|打造|引进/u.test(clause) ? 1 : 0) -
    (isOtherThing(clause, name) ? 2 : 0)
  )
}

// “天府国际机场高速” is another thing than 天府国际机场; “城市更新：旧城、旧厂…” explains the word.
const OTHER_THING = /^(?:高速|快速路|大道|隧道|铁路|公路|地铁|大桥|路(?!网)|站|园区|[：:])/u

function isOtherThing(clause: string, name: string): boolean {
  const places = nameForm(clause)
    .split(new RegExp(words(name).join('\\p{Script=Han}{0,4}'), 'u'))
    .slice(1)
  return (
    (places.length > 0 && places.every((after) => OTHER_THING.test(after))) ||
    new RegExp(`^[*\\d.、\\s]{0,8}[^，。]{0,14}[*]*[：:]`, 'u').test(clause)
  )
}
