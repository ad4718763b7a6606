import { chineseNumeral, writtenNumber } from '../../../indexer/extract/text/numerals.ts'
import type { Document } from '../../../indexer/model/document.ts'
import type { Span } from '../../../indexer/model/span.ts'
import { Draft } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { sectionAt, sectionPath } from '../../../indexer/model/document.ts'
import { sentenceSpan } from '../../retrieval/sentence-span.ts'
import { alikeThings } from './alike-things.ts'
import { countedThings, mentionsOf, wantsThemNamed } from './counted-things.ts'
import { isSaidOfOther } from './other-period.ts'
import { fitsPeriod } from './of-period.ts'
import { countedRow, listedThings } from './listed-things.ts'
import { sayQuoted } from './quotation.ts'
import { isAskedPlace } from '../../retrieval/of-place.ts'

/** What the things of a list in a row are counted by (一是, 二是): no list of this kind is longer. */
const ORDINALS = Array.from({ length: 10 }, (_, at) => chineseNumeral(at + 1))
// “是哪四好”, “具体是哪三区”, “哪两个县摘帽”, “分哪5类”; 哪一年 asks for one thing.
const SO_MANY = /哪(?<count>[二两三四五六七八九十]|\d{1,2})(?!年|月|天|级|位数|分之)/u

/** How many things a question wants named; nothing where it does not say. */
export function leastItems(question: string): number | undefined {
  const count = SO_MANY.exec(question)?.groups?.['count']
  if (count === undefined) return undefined
  const most = writtenNumber(count) ?? 0
  return most >= 2 ? most : undefined
}

// “安吉、德清和长兴三县”: the last thing of a row.
const LAST_OF_ROW = /、[^、]{1,8}[和及与][^、的]{1,8}(?:等|[二两三四五六七八九十\d]|$)/u

/** The longest row of things in a text: those that 、 divides within a clause, those that ； does, those counted 一是, 二是. */
export function mostListed(text: string): number {
  const rows = text
    .split(/[，,。；;：:]/u)
    .map((clause) => clause.split('、').length + (LAST_OF_ROW.test(clause) ? 1 : 0))
  const counted = ORDINALS.filter((numeral) => new RegExp(`${numeral}(?:是|要)|[（(]${numeral}[）)]`, 'u').test(text))
  const clauses = text.includes('；') ? text.split('；').length : 0
  // “《A》《B》《C》”, “‘甲’‘乙’”
  const quoted = /[”》][“《]/u.test(text) ? (text.match(/[”》](?=[“《])/gu)?.length ?? 0) + 1 : 0
  return Math.max(0, ...rows, counted.length, clauses, quoted)
}

/** Whether an answer names as many things as a question asks for; where it does not say how many, any does. */
export function listsEnough(question: string, outcome: Outcome | undefined): boolean {
  const least = leastItems(question)
  return least === undefined || (outcome?.kind === 'answer' && mostListed(outcome.draft.said) >= least)
}

/** How much of the question a sentence must hold beside the best one to be the one that names the things. */
const MIN_SHARE = 0.6
/** Sentences that are looked at. */
const LOOKED_AT = 8
/** How near a sentence must be. */
const MIN_COSINE = 0.7
/** Longest row that is quoted, in characters. */
const MOST = 420

/**
 * 列举: the sentence, or the sentences from 一是 on, that name as many things as a question asks for (“是哪四好”).
 *
 * @param surely only what says how many there are, in the question's words (三大石化基地)
 */
export async function answerEnumeration(evidence: Evidence, surely = false): Promise<Outcome | undefined> {
  const { query, sentences } = evidence
  if (query.foreignPlaces.length > 0) return undefined
  const named = (await countedAndListed(evidence)) ?? (await someListed(evidence)) ?? answerAlike(evidence)
  if (named !== undefined) return named
  const least = leastItems(query.text)
  if (least === undefined || query.about.words.length === 0) return undefined
  const near = (await sentences.search(query)).slice(0, LOOKED_AT)
  const most = Math.max(0, ...near.map(({ coverage }) => coverage))
  const found = near
    .flatMap(({ document, start, end, coverage, cosine }) => {
      if (coverage < MIN_SHARE * most || coverage === 0 || cosine < MIN_COSINE) return []
      const text = document.text.slice(start, end)
      const spans =
        mostListed(text) >= least
          ? [{ start, end }]
          : (row(document, start, least) ??
            labelled(document, start, query.text, least) ??
            underHeading(document, { start, end }, query.text))
      return spans === undefined ? [] : [{ document, spans, rank: coverage + (countsThem(text, query.text) ? 1 : 0) }]
    })
    .filter(({ rank }) => !surely || rank > 1)
  const best = found.sort((a, b) => b.rank - a.rank)[0]
  if (best === undefined) return undefined
  const draft = new Draft()
  const { document } = best
  const spans = best.spans.flatMap((span) => sentencesOf(document, span))
  const each = Math.max(LEAST_EACH, Math.floor(MOST / spans.length))
  sayQuoted(draft, document, spans, each)
  return { kind: 'answer', draft }
}

/** The least share of a question's words that the sentence which counts the things, with its headings, must hold. */
const MIN_COUNTED = 0.3

/** What is counted by its name in a question, where a document of the place counts just that, and names as many. */
async function countedAndListed({ query, index, sentences }: Evidence): Promise<Outcome | undefined> {
  if (!wantsThemNamed(query.text)) return undefined
  const [first] = await sentences.search(query)
  if (first === undefined) return undefined
  const found = countedThings(query.text).flatMap((counted) =>
    index.documents
      .filter(({ place }) => isAskedPlace(query, place))
      .flatMap((document) =>
        mentionsOf(counted, document.text).flatMap((mention) => {
          const spans = listedThings(document.text, mention, counted.count, counted.noun)
          if (spans === undefined) return []
          const { start, end } = sentenceSpan(document.text, mention.start, mention.end)
          if (isSaidOfOther(query, document, { start, end }, mention)) return []
          const headings = sectionPath(document, sectionAt(document, start)).map(({ heading }) => heading)
          const share = first.share([...headings, document.text.slice(start, end)].join(' '))
          return share >= MIN_COUNTED || counted.isNamed ? [{ document, spans, share }] : []
        }),
      ),
  )
  const best = found.sort((a, b) => b.share - a.share)[0]
  if (best === undefined) return undefined
  const draft = new Draft()
  sayQuoted(draft, best.document, best.spans, Math.max(LEAST_EACH, Math.floor(MOST / best.spans.length)))
  return { kind: 'answer', draft }
}

/** “四个全面”是什么: things that begin with the word that is counted, where no document says the name itself. */
function answerAlike({ query, index }: Evidence): Outcome | undefined {
  const [counted] = countedThings(query.text)
  if (counted === undefined || !wantsThemNamed(query.text)) return undefined
  const documents = index.documents.filter(({ place }) => isAskedPlace(query, place))
  if (documents.some(({ text }) => mentionsOf(counted, text).length > 0)) return undefined
  for (const document of documents) {
    const spans = alikeThings(document.text, counted)
    if (spans === undefined) continue
    const draft = new Draft()
    sayQuoted(draft, document, spans, Math.max(LEAST_EACH, Math.floor(MOST / spans.length)))
    return { kind: 'answer', draft }
  }
  return undefined
}

// “要开通哪几条地铁”, “哪几座水库”; 哪几个 counts anything.
const WHICH_FEW = /哪几(?<measure>[条座所处家种类项件])(?<noun>\p{Script=Han}{0,8})/u
/** How near a sentence that names some things must be, with how much of the question its passage must hold. */
const NAMES_SOME = { cosine: 0.77, passage: 0.6, own: 0.15 }

/** “哪几条地铁”: the nearest sentence that names things in a row and counts them with that measure word. */
async function someListed(evidence: Evidence): Promise<Outcome | undefined> {
  const { query, sentences } = evidence
  const { measure, noun = '' } = WHICH_FEW.exec(query.text)?.groups ?? {}
  if (measure === undefined) return undefined
  for (const sentence of await sentences.search(query)) {
    const { document, cosine, passageCoverage, coverage } = sentence
    if (cosine < NAMES_SOME.cosine || passageCoverage < NAMES_SOME.passage || coverage < NAMES_SOME.own) continue
    const row = fitsPeriod(evidence, sentence) ? countedRow(document.text, sentence, measure, noun) : undefined
    if (row === undefined) continue
    const draft = new Draft()
    sayQuoted(draft, document, row, MOST)
    return { kind: 'answer', draft }
  }
  return undefined
}

// “哪5个片区”, “三大石化基地”, “四好农村路”: a number with what is counted.
const COUNTED = /(?:[二两三四五六七八九十]|\d{1,2})[个大项家类种处条所位座好]?\p{Script=Han}{1,3}/gu

/** Whether a sentence says how many of what there are, as the question does, in either kind of numeral. */
function countsThem(sentence: string, question: string): boolean {
  const bare = sentence.replace(/[\s“”"]+/gu, '')
  return [...question.matchAll(COUNTED)].some(([phrase]) => {
    const [numeral = ''] = /^(?:\d{1,2}|.)/u.exec(phrase) ?? []
    const of = phrase.slice(numeral.length)
    const count = writtenNumber(numeral) ?? 0
    const numerals = [String(count), chineseNumeral(count), ...(count === 2 ? ['两'] : [])]
    // “五个强化是”: the last characters may belong to what follows.
    if (numerals.some((one) => [...of].some((_, at) => at >= 1 && bare.includes(`${one}${of.slice(0, at + 1)}`))))
      return true
    // “哪5个片区”: 5大重点片区
    const noun = of.replace(/^[个大项家类种处条所位座]/u, '').slice(0, 2)
    return (
      noun.length === 2 &&
      new RegExp(`(?:${numerals.join('|')})[个大项家类种处条所位座]\\p{Script=Han}{0,4}${noun}`, 'u').test(bare)
    )
  })
}

/** Fewest characters of each of several sentences that are quoted. */
const LEAST_EACH = 60

/** The sentences of a span, each without its stop: numbers are marked sentence by sentence. */
function sentencesOf(document: Document, { start, end }: Span): Span[] {
  return [...document.text.slice(start, end).matchAll(/[^。\n]{2,}/gu)].map(({ index, 0: sentence }) => ({
    start: start + index,
    end: start + index + sentence.length,
  }))
}

/** So far on the things that a sentence begins to count are looked for, in characters. */
const MOST_BETWEEN = 1600

/** “做到五个强化：一是……。……二是……。”: the sentence up to what it counts, and each thing counted. */
function row(document: Document, start: number, least: number): Span[] | undefined {
  const text = document.text.slice(start, start + MOST_BETWEEN)
  const spans: Span[] = []
  for (const numeral of ORDINALS.slice(0, least)) {
    const from = (spans.at(-1)?.end ?? start) - start
    const found = new RegExp(`[。；;：:\\s]${numeral}(?:是|要)[^。；;\\n]{2,}`, 'u').exec(text.slice(from))
    if (found === null) return undefined
    const at = start + from + found.index + 1
    // The first stands in the sentence itself, or right after it.
    if (spans.length === 0 && text.slice(0, at - start).split('。').length > 2) return undefined
    spans.push({ start: at, end: at + found[0].length - 1 })
  }
  return spans
}

/** A sentence as short as this, in characters, is the title of what follows it. */
const TITLE = 24

/** “做大做强‘三大优势产业’。围绕……”: what follows a title that says how many there are, to the end of its paragraph. */
function underHeading(document: Document, { start, end }: Span, question: string): Span[] | undefined {
  if (end - start > TITLE || !countsThem(document.text.slice(start, end), question)) return undefined
  const paragraph = document.text.slice(start, start + MOST).split('\n', 1)[0] ?? ''
  const stop = paragraph.lastIndexOf('。')
  return stop <= end - start ? undefined : [{ start, end: start + stop }]
}

/** “做大做强集群。高端装备产业，聚焦……。高端化工产业，……”: the labels that the sentences after one begin with, of what is counted. */
function labelled(document: Document, start: number, question: string, least: number): Span[] | undefined {
  const of = /哪(?:[二两三四五六七八九十]|\d{1,2})[个大项家类种处条所位座]?(?<of>\p{Script=Han}{2})/u.exec(question)
    ?.groups?.['of']
  if (of === undefined) return undefined
  const paragraph = document.text.slice(start).split('\n', 1)[0] ?? ''
  const spans = [...paragraph.matchAll(/(?<=。)\p{Script=Han}{2,14}(?=[，：:])/gu)]
    .filter(([label]) => label.endsWith(of))
    .map(({ index, 0: label }) => ({ start: start + index, end: start + index + label.length }))
  return spans.length >= least ? spans : undefined
}
