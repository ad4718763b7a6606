import { nameForm } from '../../../indexer/analysis/name-form.ts'
import type { Intent } from '../../question/intent.ts'
import { askingClauses } from '../../question/matters.ts'
import { RANK_ASKED, type Query } from '../../question/query.ts'
import type { Topic } from '../../question/topic.ts'
import type { Span } from '../../../indexer/model/span.ts'
import type { Document } from '../../../indexer/model/document.ts'
import { marks, type Draft } from '../draft.ts'
import type { Evidence } from '../evidence.ts'
import { fitsPeriod } from './of-period.ts'
import { RANK } from './ranks.ts'
import { quoteText } from '../../wording/values.ts'

/** Intents that are answered with single facts, which a sentence may say more of than was taken from it. */
const BY_FACTS: readonly Intent[] = ['value', 'target', 'trend', 'comparison', 'projection']

/** Share of the question's words, by how much they matter, that an answer may leave unsaid. */
const MAX_UNSAID = 0.2
/** Share of the unsaid words that a sentence must hold to be quoted for them. */
const MIN_HELD = 0.5
/** How near to the question a sentence must be that the answer does not cite already. */
const MIN_COSINE = 0.78
/** A sentence that names all that is asked about, and nothing else. */
const NAMES_ALL = { cosine: 0.82, coverage: 0.8 }
/** Sentences that are looked at. */
const LOOKED_AT = 12

/**
 * “2022年工程设计产业增加值多少,占GDP几成”: what the answer's facts leave unsaid of a question, by the sentence that says
 * it, quoted (原文). First the sentences that the answer cites are looked at, then the ones nearest to the question.
 */
export async function addUnsaid(draft: Draft, evidence: Evidence): Promise<void> {
  const { query } = evidence
  const [main = 'value'] = query.intents
  if (!BY_FACTS.includes(main) && !(main === 'status' && CAUSE_ASKED.test(query.text))) return
  const said = draft.said
  const words = wordsOf(query)
  const unsaid = unsaidOf(query, said)
  const share = weightOf(unsaid) / Math.max(1, weightOf([...words]))
  const own = numbersIn(query.text)
  const fewer = numbersAsked(query.text) + own - numbersIn(said)
  const wantsRank = RANK_ASKED.test(query.text) && !RANK.test(said)
  const wantsCause = CAUSE_ASKED.test(query.text) && !CAUSE.test(said)
  // “不能判断是否达到”, and yet a sentence says it.
  const isUndecided = /不能判断|没有可与之比较/u.test(said)
  if (share <= MAX_UNSAID && fewer <= 0 && !wantsRank && !wantsCause && !isUndecided) return
  const says = (text: string): boolean => {
    const form = nameForm(text)
    const held = unsaid.filter(([word]) => form.includes(nameForm(word)))
    if (wantsRank) return RANK.test(text)
    if (wantsCause) return CAUSE.test(text)
    if (share > MAX_UNSAID) return weightOf(held) >= MIN_HELD * weightOf(unsaid)
    return numbersIn(text) > numbersIn(said)
  }
  const found = isUndecided
    ? await nearest(evidence, (text) => numbersIn(text) > 0, NAMES_ALL)
    : (draft.cited.find(({ quote }) => says(quote)) ?? (await nearest(evidence, says)))
  if (found === undefined) return
  const mark = 'id' in found ? found.id : draft.cite(found.document, found)
  const quote = 'quote' in found ? found.quote : textOf(found)
  addQuotation(draft, quote, mark)
}

/**
 * “高新技术企业多少家了,过没过期末目标”: the nearest sentence of all, quoted (原文), where a question asks several things or
 * its answer leaves words unsaid that this sentence says. What one clause gave seldom answers all of such a question.
 */
export async function addNearest(draft: Draft, evidence: Evidence): Promise<void> {
  const { query } = evidence
  const said = draft.said
  const unsaid = unsaidOf(query, said).map(([word]) => nameForm(word))
  const unconfirmed = numbersLeft(query, said)
  const isWanted = leavesAsks(query, said) || ASKS_EACH.test(query.text)
  // Most answers say all that is asked: no sentence is looked for then.
  if (!isWanted && unsaid.length === 0 && unconfirmed.length === 0) return
  // “垃圾分类归谁管”: another document's words are none of the task that was found.
  const isOfDuty = query.intents.includes('responsibility') || query.intents.includes('duties')
  const documents = new Set(draft.cited.map(({ document }) => document.id))
  const places = new Set(
    evidence.index.documents.flatMap(({ id, place }) => (place !== undefined && documents.has(id) ? [place] : [])),
  )
  const nearest = (await evidence.sentences.search(query)).find(
    (sentence) =>
      fitsPeriod(evidence, sentence) &&
      (isOfDuty
        ? documents.has(sentence.document.id) || SAYS_WHO.test(textOf(sentence))
        : places.has(sentence.document.place ?? '')),
  )
  if (nearest === undefined || nearest.cosine < LEAST_NEAR) return
  const text = textOf(nearest)
  const form = nameForm(text)
  if (nameForm(said).includes(form.slice(0, SAME))) return
  const saysMore = unsaid.some((word) => form.includes(word)) || unconfirmed.some((number) => text.includes(number))
  if (isWanted || saysMore) addQuotation(draft, text, draft.cite(nearest.document, nearest))
}

/** Whether a question asks several things, and not only for numbers of which the answer gives as many. */
function leavesAsks({ asked }: Query, said: string): boolean {
  const clauses = askingClauses(asked)
  const areNumbers = clauses.every((clause) => numbersAsked(clause) > 0)
  return clauses.length > 1 && !(areNumbers && numbersIn(said) - numbersIn(asked) >= clauses.length)
}

/** “五年要带动4.2万人,走到哪了”: the numbers of a question's own that the answer does not say. */
function numbersLeft({ text: question }: Query, said: string): string[] {
  return [...question.matchAll(VALUE)].flatMap(([value]) =>
    /^(?:19|20)\d\d年?$/u.test(value) || said.includes(value) ? [] : [value],
  )
}

/** A number with what counts it. */
const VALUE = /\d+(?:\.\d+)?(?:%|[\p{Script=Han}])/gu

// “七个县区各要冲到多少”, “完成率分别是多少”
const ASKS_EACH = /(?<=\p{Script=Han})各(?![级类项种位界族方国地区县市省乡镇街])|分别/u

/** A sentence that says itself who answers for what it tells. */
const SAYS_WHO = /牵头|负责|承办|责任/u

function textOf({ document, start, end }: Span & { readonly document: Document }): string {
  return document.text.slice(start, end)
}

/** The least cosine of a sentence that is shown beside an answer. */
const LEAST_NEAR = 0.74
/** Two quotations that begin alike for so many characters are of one sentence. */
const SAME = 40

function addQuotation(draft: Draft, quote: string, mark: number): void {
  draft.add({ kind: 'text', text: `原文：“${quoteText(quote.replace(/[。！？；!?;]+$/u, ''), 240)}”${marks([mark])}` })
}

function wordsOf(query: Query): Topic['weights'] {
  return query.wordings.at(-1)?.weights ?? query.about.weights
}

/** The words of a question, with their weights, that an answer does not say. */
function unsaidOf(query: Query, said: string): (readonly [string, number])[] {
  const form = nameForm(said)
  return [...wordsOf(query)].filter(([word]) => !form.includes(nameForm(word)))
}

async function nearest(
  evidence: Evidence,
  says: (text: string) => boolean,
  least: { readonly cosine: number; readonly coverage: number } = { cosine: MIN_COSINE, coverage: 0 },
): Promise<(Span & { readonly document: Document }) | undefined> {
  const sentences = await evidence.sentences.search(evidence.query)
  return sentences
    .slice(0, LOOKED_AT)
    .find(
      (sentence) =>
        sentence.cosine >= least.cosine &&
        sentence.coverage >= least.coverage &&
        fitsPeriod(evidence, sentence) &&
        says(textOf(sentence)),
    )
}

function weightOf(words: readonly (readonly [string, number])[]): number {
  return words.reduce((sum, [, weight]) => sum + weight, 0)
}

/** How many numbers a question asks for: “多少亿,占几成”, “A和B各是多少”. */
function numbersAsked(question: string): number {
  const asked =
    question.match(/多少|几(?=[个家件亿万年岁人项张座公所条处名户次套点成栋只])|百分之几|第几/gu)?.length ?? 0
  return asked === 1 && /[和与、及].{1,20}(?:各|分别)/u.test(question) ? 2 : asked
}

/** Numbers that are values: years, marks and numbers in names are none. */
function numbersIn(text: string): number {
  return (
    text
      .replace(/\[[算\d]+\]|\d{4}年?(?:[—-]\d{4}年?)?|《[^》]*》/gu, ' ')
      .match(/\d+(?:\.\d+)?\s*(?:%|％|‰|个百分点|万|亿|[\p{Script=Han}])/gu)?.length ?? 0
  )
}

const CAUSE_ASKED = /为什么|为啥|为何|原因|怎么没/u
// “主要是受疫情冲击和宏观经济增速放缓影响”
const CAUSE = /因为|由于|原因|受.{1,90}(?:影响|冲击)|导致|主要是/u
