import type { Document } from '../../../indexer/model/document.ts'
import type { Span } from '../../../indexer/model/span.ts'
import { quoteText, titleText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'

const NUMERALS = '一二三四五六七八九十'
// “是哪四好”, “具体是哪三区”, “哪两个县摘帽”, “分哪5类”; 哪一年 asks for one thing.
const SO_MANY = /哪(?<count>[二两三四五六七八九十]|\d{1,2})(?!年|月|天|级|位数|分之)/u

/** How many things a question wants named; nothing where it does not say. */
export function leastItems(question: string): number | undefined {
  const count = SO_MANY.exec(question)?.groups?.['count']
  if (count === undefined) return undefined
  const most = count === '两' ? 2 : /\d/u.test(count) ? Number(count) : NUMERALS.indexOf(count) + 1
  return most >= 2 ? most : undefined
}

/** The longest row of things in a text: those that 、 divides within a clause, those that ； or ， does, those counted 一是, 二是. */
export function mostListed(text: string): number {
  const rows = text
    .split(/[，,。；;：:]/u)
    .map((clause) => clause.split('、').length + (/、.*[和及与]/u.test(clause) ? 1 : 0))
  const counted = [...NUMERALS].filter((numeral) =>
    new RegExp(`${numeral}(?:是|要)|[（(]${numeral}[）)]`, 'u').test(text),
  )
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

/** 列举: the sentence, or the sentences from 一是 on, that name as many things as a question asks for (“是哪四好”). */
export async function answerEnumeration({ query, sentences }: Evidence): Promise<Outcome | undefined> {
  const least = leastItems(query.text)
  if (least === undefined || query.foreignPlaces.length > 0 || query.about.words.length === 0) return undefined
  const near = (await sentences.search(query)).slice(0, LOOKED_AT)
  const most = Math.max(0, ...near.map(({ coverage }) => coverage))
  const found = near.flatMap((sentence) => {
    const { document, start, end, coverage, cosine } = sentence
    if (coverage < MIN_SHARE * most || coverage === 0 || cosine < MIN_COSINE) return []
    const span = mostListed(document.text.slice(start, end)) >= least ? { start, end } : row(document, start, least)
    return span === undefined
      ? []
      : [{ document, span, counts: countsThem(document.text.slice(start, end), query.text) }]
  })
  const best = found.find(({ counts }) => counts) ?? found[0]
  if (best === undefined) return undefined
  const draft = new Draft()
  const said = quoteText(best.document.text.slice(best.span.start, best.span.end), MOST)
  draft.say(`《${titleText(best.document.title)}》写道：“${said}”${marks([draft.cite(best.document, best.span)])}。`)
  return { kind: 'answer', draft }
}

// “哪5个片区”: “……等5个片区”
const COUNTED = /哪(?<count>[二两三四五六七八九十]|\d{1,2})(?<of>[个大项家类种处条所位座好]?\p{Script=Han}{0,2})/u

/** Whether a sentence says the number with what is counted, in either kind of numeral. */
function countsThem(sentence: string, question: string): boolean {
  const { of = '' } = COUNTED.exec(question)?.groups ?? {}
  const count = leastItems(question) ?? 0
  const numerals = [String(count), NUMERALS[count - 1] ?? '', ...(count === 2 ? ['两'] : [])].filter(
    (one) => one !== '',
  )
  const bare = sentence.replace(/\s+/gu, '')
  return of !== '' && numerals.some((numeral) => bare.includes(`${numeral}${of}`))
}

/** “做到五个强化：一是……。二是……。”: from a sentence that begins to count to the end of the last thing counted. */
function row(document: Document, start: number, least: number): Span | undefined {
  const text = document.text.slice(start, start + MOST)
  const first = text.search(/[。；：:]?一(?:是|要)/u)
  const last = text.search(new RegExp(`${NUMERALS[least - 1] ?? '十'}(?:是|要)`, 'u'))
  if (first === -1 || last <= first || text.slice(0, first).includes('\n')) return undefined
  const stop = text.slice(last).search(/[。；\n]/u)
  return { start, end: start + (stop === -1 ? text.length : last + stop) }
}
