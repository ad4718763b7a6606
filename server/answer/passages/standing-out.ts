import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { findMeasured, SURE_NAME } from '../../retrieval/measured.ts'
import { Draft } from '../draft.ts'
import { RANK_ASKED } from '../../question/query.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { ASKS_WHEN, mayAnswer } from './asked-kind.ts'
import { isOfOtherMonths } from '../../retrieval/months-asked.ts'
import { likelihoodOf } from './likelihood.ts'
import { answeringPart } from './answering-part.ts'
import type { SentenceHit } from '../../retrieval/sentences.ts'
import { isOfOtherKind } from './other-kind.ts'
import { isOfOtherPeriod } from './other-period.ts'
import { fitsPeriod, isOfPlanAsked, isOfYearAsked } from './of-period.ts'
import { tenseAsked, tenseOf } from './tense.ts'
import { isOfPartOfYear } from './part-of-year.ts'
import { isToldOtherwise } from './told-otherwise.ts'
import { isToldByRankAlone } from './told-by-rank.ts'
import { onlyCountsBy } from './number-of.ts'
import { unitAsked } from './unit-asked.ts'
import { sayQuoted } from './quotation.ts'

/**
 * How far one sentence must stand out from all others to be the answer although few of its words are the question's:
 * its lead over the next by score, and the least nearness, share of words (more of a figure: 登记 is no 调查失业率) and
 * rank of its passage. Set on the built
 * questions that were refused: of 29 that have an answer 11 pass, of 88 that have none 1.
 */
const STANDS_OUT = { lead: 0.25, cosine: 0.735, coverage: 0.24, ofFigure: 0.42, rank: 0.83 }

/**
 * The least likelihood of a sentence that is taken for the answer though it does not stand out so far, with the least
 * nearness and share of words; of a figure more, unless the sentence is near. Set on the built questions that were refused.
 */
const LIKELY = { likelihood: 0.6, ofWhether: 0.5, certain: 0.85, cosine: 0.66, coverage: 0.2, near: 0.745, named: 0.55 }

// “有没有企业上市”, “能先住院后交钱吗”, “都通了没”
const ASKS_WHETHER = /有没有|是不是|是否|[能可]不[能可]|(?:[吗吧么没不]|没有)[呢啊呀]?[?？]*$/u

/** Longest quotation, in characters. */
const MOST = 240

/** “老人坐公交多大岁数免费”: the one sentence that is far nearer than any other, where the register knows nothing of the thing. */
export async function answerStandingOut(evidence: Evidence, wantsFigure: boolean): Promise<Outcome | undefined> {
  const { query, register } = evidence
  // “有99号文件吗”: 99.4% holds the number, and says nothing of the file.
  if (query.foreignPlaces.length > 0 || query.about.words.every((word) => /^\d+$/u.test(word))) return undefined
  const sentences = (await evidence.sentences.search(query)).filter((sentence) => fitsPeriod(evidence, sentence))
  const [first, second] = sentences
  if (first === undefined) return undefined
  const { document, start, end } = first
  const isFar =
    first.score - (second?.score ?? 0) >= STANDS_OUT.lead &&
    first.cosine >= STANDS_OUT.cosine &&
    first.coverage >= (wantsFigure ? STANDS_OUT.ofFigure : STANDS_OUT.coverage) &&
    first.hit.score >= STANDS_OUT.rank
  const likelihood = likelihoodOf(sentences)
  const isLikely =
    likelihood >= (ASKS_WHETHER.test(query.text) && !wantsFigure ? LIKELY.ofWhether : LIKELY.likelihood) &&
    first.cosine >= LIKELY.cosine &&
    first.coverage >= (wantsFigure && first.cosine < LIKELY.near ? LIKELY.named : LIKELY.coverage)
  if (!isFar && !isLikely) return undefined
  const text = document.text.slice(start, end)
  // What the register holds of a thing is all that there is of it, but what the report of just that year says.
  const isHeld = findMeasured(register, query, ['actual', 'target', 'status']).some(({ score }) => score >= SURE_NAME)
  if (isHeld && !(isLikely && isOfYearAsked(query, register, first))) return undefined
  if (isOfOtherKind(query, text)) return undefined
  if (wantsFigure && onlyCountsBy(nameForm(text), nameForm(query.topic))) return undefined
  if (!mayAnswer(query, text) && !(ASKS_WHEN.test(query.text) && likelihood >= LIKELY.certain)) return undefined
  if (wantsFigure && !mayGiveFigure(evidence, first, text)) return undefined
  const [asked, told] = [tenseAsked(query), tenseOf(register, document, { start, end })]
  if (asked !== undefined && told !== undefined && asked !== told) return undefined
  const draft = new Draft()
  sayQuoted(draft, document, [first], MOST, '')
  return { kind: 'answer', draft }
}

/** Whether a sentence has a number of the unit asked for, of the period asked for. */
function mayGiveFigure(evidence: Evidence, sentence: SentenceHit, text: string): boolean {
  const { query } = evidence
  const unit = unitAsked(query.text)
  const heads = query.wordings.flatMap((topic) => topic.heads.slice(-1))
  return (
    unit.test(text) &&
    !isToldOtherwise(text, query, unit) &&
    !isOfOtherMonths(query.text, text) &&
    !isOfPartOfYear(query, answeringPart(text, query, MOST, unit)) &&
    (RANK_ASKED.test(query.text) || !isToldByRankAlone(text, heads, unit)) &&
    isOfPlanAsked(evidence, sentence) &&
    !isOfOtherPeriod(evidence, sentence, answeringPart(text, query, MOST, unit))
  )
}

/** How likely, near and covering a sentence must be to go before what is told of a project of that name. */
const CLEAR = { likelihood: 0.75, cosine: 0.74, coverage: 0.5 }

/** “有没有企业上市”: of a thing named alone the one sentence that clearly says what is asked. */
export async function answerClearly(evidence: Evidence): Promise<Outcome | undefined> {
  const { query, sentences } = evidence
  if (!ASKS_WHETHER.test(query.text)) return undefined
  if (query.foreignPlaces.length > 0 || query.about.words.length === 0) return undefined
  const near = (await sentences.search(query)).filter((sentence) => fitsPeriod(evidence, sentence))
  const [first] = near
  if (first === undefined) return undefined
  const { document, start, end, cosine, coverage } = first
  const text = document.text.slice(start, end)
  const isClear = likelihoodOf(near) >= CLEAR.likelihood && cosine >= CLEAR.cosine && coverage >= CLEAR.coverage
  if (!isClear || !mayAnswer(query, text) || isOfOtherKind(query, text)) return undefined
  const draft = new Draft()
  sayQuoted(draft, document, [first], MOST, '')
  return { kind: 'answer', draft }
}
