import { writtenNumber } from '../../../indexer/extract/text/numerals.ts'
import type { Span } from '../../../indexer/model/span.ts'
import { Draft } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { sayQuoted } from './quotation.ts'
import { isRowOf, masked, thingsOf } from './rows.ts'

const NUMBER = '(?:[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])'
// “两横三纵”, “七区二十三带”, “一核双城三轴四区”: a name of several counted things
const NAME = new RegExp(`(?:${NUMBER}(?![一二两三四五六七八九十])\\p{Script=Han}){2,6}`, 'u')
const PART = new RegExp(`(?<count>${NUMBER})(?<noun>(?![一二两三四五六七八九十])\\p{Script=Han})`, 'gu')
/** What asks for the things that a name counts. */
const ASKS_THINGS = /(?:是|指|有|包括|代表)(?:的是|了|着)?(?:哪|什么|啥)|什么意思|怎么(?:讲|理解|解释)|含义/u
/** Longest quotation, in characters. */
const MOST = 240

interface Part {
  readonly count: number
  readonly noun: string
}

/**
 * 合称: what a name of several counted things stands for (“两横三纵”), where one sentence names as many in a row for each of
 * its parts, or for the one that is asked for (“两横三纵”的三纵): 以陆桥通道、沿长江通道为横轴，以……为纵轴.
 */
export function answerRowsOfName({ query, index }: Evidence): Outcome | undefined {
  if (query.foreignPlaces.length > 0 || !ASKS_THINGS.test(query.text)) return undefined
  for (const document of index.documents) {
    if (query.places.length > 0 && !query.places.includes(document.place ?? '')) continue
    const span = rowsOfName(document.text, query.text)
    if (span === undefined) continue
    const draft = new Draft()
    sayQuoted(draft, document, [span], MOST)
    return { kind: 'answer', draft }
  }
  return undefined
}

/** Where a text names the things that a name in a question counts; nothing where no sentence names as many. */
export function rowsOfName(text: string, question: string): Span | undefined {
  const found = NAME.exec(question)
  if (found === null) return undefined
  const [name] = found
  const parts = partsOf(name)
  const rest = question.slice(found.index + name.length)
  const asked = parts.filter(({ count, noun }) => partsOf(rest).some((one) => one.count === count && one.noun === noun))
  return told(text, name, parts, asked)
}

function partsOf(name: string): Part[] {
  return [...name.matchAll(PART)].map(({ groups }) => ({
    count: writtenNumber((groups?.['count'] ?? '').replace('两', '二')) ?? 0,
    noun: groups?.['noun'] ?? '',
  }))
}

/** The clauses of the sentence that names the things: one that says the name, else one that names those of every part. */
function told(text: string, name: string, parts: readonly Part[], asked: readonly Part[]): Span | undefined {
  if (!text.includes(name)) return undefined
  const sentences = [...text.matchAll(/[^。\n]{10,}/gu)]
  const withName = sentences.filter(([sentence]) => sentence.includes(name))
  const wanted = asked.length > 0 ? asked : parts
  for (const { 0: sentence, index } of [...withName, ...sentences]) {
    const spans = (sentence.includes(name) ? wanted : parts).map((part) => rowFor(sentence, part))
    const held = spans.filter((span) => span !== undefined)
    if (held.length < spans.length || (parts.length < 2 && !sentence.includes(name))) continue
    const start = Math.min(...held.map((span) => span.start))
    const end = Math.max(...held.map((span) => span.end))
    return { start: index + start, end: index + end }
  }
  return undefined
}

/** The clause of a sentence that names as many things of a part in a row: as 横轴, in the name of each, or as …区 after it. */
function rowFor(sentence: string, { count, noun }: Part): Span | undefined {
  const bare = masked(sentence)
  for (const { 0: clause, index } of bare.matchAll(/[^，,；;：:]{6,}/gu)) {
    const from = clause.lastIndexOf('以', clause.indexOf('、')) + 1
    const [row = ''] = clause.slice(from).split(/等|为(?!主要)/u)
    const after = clause.slice(from + row.length)
    const ofEach = thingsOf(row).filter((thing) => thing.slice(-2).includes(noun))
    const isRow = isRowOf(row, count) && /^(?:等|为)/u.test(after) && after.includes(noun)
    if (isRow || (ofEach.length === count && row.includes('、'))) return { start: index, end: index + clause.length }
  }
  return undefined
}
