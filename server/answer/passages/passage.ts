import { nameForm } from '../../../indexer/analysis/name-form.ts'
import type { Query } from '../../question/query.ts'
import { isRejected } from '../../retrieval/corrected.ts'
import { holdsKind, type SentenceHit } from '../../retrieval/sentences.ts'
import { quoteText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { mayAnswer } from './asked-kind.ts'
import { isAbout } from './closeness.ts'
import { givesFigure, hasFigure } from './figure-sentence.ts'
import { introducedList } from './listed-things.ts'
import { isOfDefinition } from './of-definition.ts'
import { fitsPeriod } from './of-period.ts'
import { asksForPoints, pointsFor } from './points.ts'
import { sayQuoted } from './quotation.ts'
import { quote } from './quoted-sentence.ts'

/**
 * 原文摘录: the sentences that answer, quoted; or nothing when the documents do not hold the
 * question's words.
 *
 * @param strict only a sentence that gives a number of just the thing asked about: for figures that no finder took;
 *   `loosely` one that is about it and has a number of its unit
 */
export async function answerPassage(
  evidence: Evidence,
  strict: boolean | 'loosely' = false,
): Promise<Outcome | undefined> {
  const { query } = evidence
  if (query.foreignPlaces.length > 0) return undefined
  // “有99号文件吗”: 99.4% holds the number, and says nothing of the file.
  const words = query.about.words.filter((word) => !/^\d+$/u.test(word))
  const isWordless = words.join('').length < 2
  if (isWordless && strict) return undefined
  const sentences = (await evidence.sentences.search(query)).filter((sentence) => fitsPeriod(evidence, sentence))
  const best = sentences.filter((sentence) =>
    // A figure that a person has rejected does not come back as the sentence that it was read from.
    strict
      ? !isRejected(sentence.document, sentence) &&
        (strict === 'loosely' ? hasFigure(query, sentence) : givesFigure(evidence, sentence))
      : isWordless
        ? isMeant(query, sentence)
        : isAbout(sentence) &&
          saysMore(query, sentence) &&
          (query.intents[0] !== 'project' || !isOfDefinition(evidence.register, sentence.document, sentence)),
  )
  const [nearest] = best
  if (nearest === undefined) return undefined
  const draft = new Draft()
  const introduced = asksForPoints(query.text) ? introducedList(nearest.document.text, nearest) : undefined
  if (introduced !== undefined) {
    sayQuoted(draft, nearest.document, introduced, MOST_OF_POINT)
    draft.add({ kind: 'passages', title: '相关原文', citations: [draft.cite(nearest.document, nearest)] })
    return { kind: 'answer', draft }
  }
  const points = asksForPoints(query.text) ? pointsFor(evidence, nearest) : undefined
  if (points !== undefined && points.spans.length >= 2) {
    const { document, spans } = points
    const said = spans.map(
      (span) => `${quoteText(document.text.slice(span.start, span.end), 60)}${marks([draft.cite(document, span)])}`,
    )
    draft.say(`《${document.title}》列出：${said.join('；')}。`)
    return { kind: 'answer', draft }
  }
  const first = best.find(
    ({ document, start, end, coverage }) =>
      coverage >= MIN_OF_NEAREST * nearest.coverage && mayAnswer(query, document.text.slice(start, end)),
  )
  if (first === undefined) return undefined
  const chosen = best.filter(({ score }) => score >= first.score * 0.85).slice(0, 3)
  quote(draft, query, first, strict !== false)
  const others = chosen.slice(1).map((sentence) => draft.cite(sentence.document, sentence))
  const more = [...new Set(sentences.slice(0, 8).map(({ hit }) => hit.passage))]
    .slice(0, 3)
    .flatMap(({ document: id, start, end }) => {
      const document = evidence.index.documents.find((one) => one.id === id)
      return document === undefined ? [] : [draft.cite(document, { start, end })]
    })
  draft.add({ kind: 'passages', title: '相关原文', citations: [...new Set([...others, ...more])] })
  return { kind: 'answer', draft }
}

/** “3.优化城区形象品质”, asked about in the same words: a heading that says nothing of it. */
function saysMore({ text }: Query, { document, start, end }: SentenceHit): boolean {
  const said = nameForm(
    document.text.slice(start, end).replace(/^[\s#*|（(]*[\d一二三四五六七八九十]+[)）.．、\s]*/u, ''),
  )
  return said.length > MOST_OF_HEADING || !nameForm(text).includes(said)
}

/** Longest heading, in characters. */
const MOST_OF_HEADING = 30

/** Longest quotation of one of several points, in characters. */
const MOST_OF_POINT = 60

/** How much of what the nearest sentence holds of a question another must hold that has the kind of thing asked for. */
const MIN_OF_NEAREST = 0.6

/** A question of words that any question on plans has (“为啥没达到预期”): the nearest sentence of the best passage, if it is near. */
const WORDLESS = { cosine: 0.79, rank: 0.95 }

function isMeant({ text }: Query, { cosine, hit, document, start, end }: SentenceHit): boolean {
  const said = document.text.slice(start, end)
  return (
    cosine >= WORDLESS.cosine &&
    hit.score >= WORDLESS.rank &&
    (ASKS_KIND.test(text) ||
      (COUNTS_INDICATORS.test(text) && INDICATORS_COUNTED.test(said) && NOT.test(text) === NOT.test(said))) &&
    holdsKind(text, said)
  )
}

/** “有多少项指标没有达到预期”, and the sentence that counts them: 10项指标没有达到规划预期. */
export const COUNTS_INDICATORS = /(?:多少|几)[项个]?[^,，。?？]{0,6}(?:指标|目标|任务)/u
const INDICATORS_COUNTED = /\d+[项个][^,，。；]{0,8}(?:指标|目标|任务)/u
const NOT = /没|未|不/u

/** 谁, 为什么: what such a question can be answered by. */
const ASKS_KIND = /谁|哪|靠(?:什么|啥)|为什么|为啥|为何|原因|怎么|如何|怎样/u
