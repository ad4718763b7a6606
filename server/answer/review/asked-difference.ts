import type { Document } from '../../../indexer/model/document.ts'
import type { Span } from '../../../indexer/model/span.ts'
import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { opposedValuesIn } from '../../question/opposed-values.ts'
import type { Query } from '../../question/query.ts'
import { findMeasured } from '../../retrieval/measured.ts'
import type { Register } from '../../retrieval/register.ts'
import { sentenceSpan } from '../../retrieval/sentence-span.ts'
import { wordsOf, type Discrepancy } from '../../review/discrepancies/discrepancy.ts'
import { findDiscrepancies } from '../../review/discrepancies/find.ts'
import { periodText, quoteText, titleText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { cite, figuresOf, subjectOf } from './discrepancies.ts'

/** Longest words of a statement in the lead, in characters. */
const MAX_WORDS = 50
/** Longest clause that is quoted for a number, in characters. */
const MAX_CLAUSE = 60
/** How surely a fact must be of the thing that is asked about. */
const MIN_SCORE = 0.5

/** A statement of a document that gives one of the numbers. */
interface Statement extends Span {
  readonly document: Document
  /** The number with its unit. */
  readonly shown: string
  readonly period: string | undefined
}

/**
 * “武昌到底是13个街道还是14个街道”, “一处说6.7%,一处说6.3%,哪个对”: a difference that a question names with both of its numbers.
 * Anybody is told it: both statements with their documents, and what may explain them, where a rule knows; the asker has
 * seen them already.
 */
export function answerAskedDifference(evidence: Evidence): Outcome | undefined {
  const { query, register } = evidence
  const opposed = opposedValuesIn(query.text)
  if (opposed === undefined || query.foreignPlaces.length > 0) return undefined
  // “人均预期寿命目标是83岁还是82岁”: which is the goal is asked.
  const isOther = query.intents.some((intent) => intent !== 'contradiction' && intent !== 'value')
  if (opposed.isChoice && isOther) return undefined
  const known = knownDifference(query, register, opposed.numbers)
  if (known !== undefined) {
    const draft = new Draft()
    sayDifference(draft, known)
    return { kind: 'answer', draft }
  }
  const statements = opposed.numbers.flatMap((number) => statementOf(evidence, number) ?? [])
  if (statements.length < 2) return undefined
  return { kind: 'answer', draft: sayStatements(statements) }
}

/** Both statements of a difference, what they are of, and what may explain it. */
function sayDifference(draft: Draft, difference: Discrepancy): void {
  const { claims, computed, explanation } = difference
  const citations = claims.map((claim) => cite(draft, claim))
  const figures = figuresOf(draft, difference, citations)
  const said = claims.map((claim, at) => {
    const of = claim.period === undefined ? '' : `（${spanText(claim.period)}）`
    return `《${titleText(claim.document.title)}》写“${quoteText(wordsOf(claim), MAX_WORDS)}”${of}${marks(citations.slice(at, at + 1))}`
  })
  const result =
    computed === undefined ? '' : `按此计算${computed.name}为${computed.value}${computed.unit}${marks([], figures)}。`
  draft.say(`${subjectOf(difference)}：${said.join('，')}。${result}${explanation}`)
}

/** “十四五”五年, 2021—2023年上半年. */
function spanText(period: string): string {
  const [from, to] = /^\d{4}-\d{4}$/u.test(period) ? period.split('-').map(Number) : []
  const text = periodText(period)
  return from !== undefined && to === from + 4 ? `${text.replace(/期间$/u, '')}五年` : text
}

/** The difference whose two statements give the numbers, of the thing that is named. */
function knownDifference(query: Query, register: Register, numbers: readonly string[]): Discrepancy | undefined {
  const words = query.wordings.map(({ weights }) =>
    [...weights].flatMap(([word, weight]) => (weight === 1 ? [word] : [])),
  )
  const scored = findDiscrepancies(register)
    .filter(({ place }) => query.places.length === 0 || place === undefined || query.places.includes(place))
    .map((one) => {
      const held = one.claims.map((claim) => numbers.filter((number) => holds(wordsOf(claim), number)))
      const said = nameForm([one.subject, ...register.spellings(one.subject), ...one.claims.map(wordsOf)].join(' '))
      const isOfThing = words.some((some) => some.every((word) => said.includes(nameForm(word))))
      const isHeld = held.every((some) => some.length > 0) && new Set(held.flat()).size >= 2
      return { one, score: isOfThing && isHeld ? new Set(held.flat()).size : 0 }
    })
    .sort((a, b) => b.score - a.score)
  const [best] = scored
  return best === undefined || best.score === 0 ? undefined : best.one
}

function holds(text: string, number: string): boolean {
  return new RegExp(`(?<![\\d.])${number.replace('.', '\\.')}(?!\\.?\\d)`, 'u').test(text)
}

/** Where a number is said of the thing: by a fact, else by a clause that says the thing's name right after it. */
function statementOf({ query, register, index }: Evidence, number: string): Statement | undefined {
  const fact = findMeasured(register, { ...query, periods: [] }, ['actual', 'target']).find(
    ({ entry, score }) =>
      score >= MIN_SCORE && 'value' in entry.fact && String(entry.fact.value) === String(Number(number)),
  )?.entry
  if (fact !== undefined) {
    const { document } = fact
    const { start, end } = clauseAround(document.text, fact.fact.source)
    const unit = 'unit' in fact.fact ? (fact.fact.unit ?? '') : ''
    return { document, start, end, shown: `${number}${unit}`, period: fact.fact.period }
  }
  const nouns = [...query.about.weights].flatMap(([word, weight]) =>
    weight === 1 && /\p{Script=Han}{2}/u.test(word) ? [word] : [],
  )
  for (const noun of nouns) {
    const form = new RegExp(`(?<![\\d.])${number.replace('.', '\\.')}(?![\\d.])[^，。,;；\\d]{0,4}${noun}`, 'u')
    for (const document of index.documents) {
      if (query.places.length > 0 && !query.places.includes(document.place ?? '')) continue
      const match = form.exec(document.text)
      if (match === null) continue
      const around = clauseAround(document.text, { start: match.index, end: match.index + match[0].length })
      return { document, ...around, shown: number, period: undefined }
    }
  }
  return undefined
}

/** The clause that says it, so far as it is short. */
function clauseAround(text: string, { start, end }: Span): Span {
  const sentence = sentenceSpan(text, start, end)
  const before = text.slice(sentence.start, start).search(/[^，,；;：:、]*$/u)
  const after = text.slice(end, sentence.end).search(/[，,；;]/u)
  const clause = {
    start: sentence.start + Math.max(0, before),
    end: after === -1 ? sentence.end : end + after,
  }
  return clause.end - clause.start <= MAX_CLAUSE ? clause : { start, end }
}

/** Both are in the documents, each of its own time; which of them is right no document says. */
function sayStatements(statements: readonly Statement[]): Draft {
  const draft = new Draft()
  const [first] = statements
  // “分别为40.33%、41.51%、40.89%”: one clause gives both, each of its own time.
  if (
    first !== undefined &&
    statements.every(
      ({ document, start, end }) => document === first.document && start === first.start && end === first.end,
    )
  ) {
    const { document, start, end } = first
    const mark = Math.max(...statements.map(({ period }) => draft.cite(document, { start, end }, period)))
    const each = statements.flatMap(({ shown, period }) =>
      period === undefined ? [] : [`${shown}是${periodText(period)}的`],
    )
    return draft.say(
      `《${titleText(document.title)}》写“${quoteText(document.text.slice(start, end), MAX_CLAUSE)}”${each.length > 1 ? `，其中${each.join('，')}，时期不同` : ''}${marks([mark])}。`,
    )
  }
  const said = statements.map(({ document, start, end, period }) => {
    const of = period === undefined ? '' : `（${spanText(period)}）`
    const mark = draft.cite(document, { start, end }, period)
    return `《${titleText(document.title)}》写“${quoteText(document.text.slice(start, end), MAX_CLAUSE)}”${of}${marks([mark])}`
  })
  const periods = new Set(statements.map(({ period }) => period))
  const isOfTimes = periods.size > 1 && !periods.has(undefined)
  draft.say(
    `文件中都有：${said.join('；')}。${isOfTimes ? '二者所指的时期不同，不能直接相比。' : '文件没有说明哪个为准，需要核对原文口径。'}`,
  )
  return draft
}
