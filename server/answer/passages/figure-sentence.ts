import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { overlaps } from '../../../indexer/model/span.ts'
import { RANK_ASKED, type Query } from '../../question/query.ts'
import { findMeasured, SURE_NAME } from '../../retrieval/measured.ts'
import { isOfOtherMonths } from '../../retrieval/months-asked.ts'
import type { SentenceHit } from '../../retrieval/sentences.ts'
import type { Evidence } from '../evidence.ts'
import { answeringPart, clausesOf, WITHOUT_SUBJECT } from './answering-part.ts'
import { isClose, isAbout } from './closeness.ts'
import { givesNumber, onlyCountsBy } from './number-of.ts'
import { isOfPlanAsked } from './of-period.ts'
import { isOfOtherKind } from './other-kind.ts'
import { isOfOtherPeriod } from './other-period.ts'
import { tenseAsked, tenseOf } from './tense.ts'
import { isOfPartOfYear } from './part-of-year.ts'
import { isToldOtherwise } from './told-otherwise.ts'
import { isToldByRankAlone } from './told-by-rank.ts'
import { unitAsked } from './unit-asked.ts'

/** Longest lead that answers with a figure, in characters. */
export const MOST_WITH_FIGURE = 118

/**
 * Whether a sentence gives the figure that is asked for: it names just that thing with a number after it, or it is
 * close to the question, has a number of the unit asked for, and the register holds nothing of that name.
 */
export function givesFigure(evidence: Evidence, sentence: SentenceHit): boolean {
  const { query, register } = evidence
  const { document, start, end } = sentence
  // “不漏一村、不落一人” gives no number of them.
  const text = document.text.slice(start, end).replace(/不[漏落少丢掉]一\p{Script=Han}/gu, ' ')
  const [asked, told] = [tenseAsked(query), tenseOf(register, document, { start, end })]
  if (asked !== undefined && told !== undefined && asked !== told) return false
  if (!isOfPlanAsked(evidence, sentence)) return false
  if (onlyCountsBy(nameForm(text), nameForm(query.topic))) return false
  const unit = figureForm(query)
  const part = answeringPart(text, query, MOST_WITH_FIGURE, unit)
  if (isOfOtherKind(query, part, text)) return false
  if (isOfOtherPeriod(evidence, sentence, part)) return false
  if (
    !RANK_ASKED.test(query.text) &&
    isToldByRankAlone(
      text,
      query.wordings.flatMap(({ heads }) => heads.slice(-1)),
      unit,
    )
  )
    return false
  if (isToldOtherwise(text, query, unit)) return false
  if (isOfPartOfYear(query, part)) return false
  if (isOfOtherMonths(query.text, text)) return false
  if (states(text, query.topic) && unit.test(text)) return true
  if (
    !saysInClauses(query, sentence, text, unit) &&
    !(isClose(sentence) && unit.test(text) && saysEnough(query, sentence, text) && namesThing(query, sentence, part))
  )
    return false
  const wantsGoal = query.intents.includes('target')
  // The register holds values, no places in a row.
  if (RANK_ASKED.test(query.text)) return true
  // A goal that is held does not stand in the way of a result that no finder took, unless just that result is asked for.
  const isHeld = findMeasured(
    register,
    query,
    wantsGoal ? ['target'] : ASKS_RESULT.test(query.text) ? ['actual', 'target', 'status'] : ['actual', 'status'],
  ).some(({ entry: { fact }, score }) => score >= SURE_NAME && (fact.kind !== 'status' || fact.status === 'no-data'))
  if (isHeld) return false
  const isGoal = register
    .of('target')
    .some(({ fact, document: { id } }) => id === document.id && overlaps(fact.source, { start, end }))
  return !isGoal || wantsGoal || !ASKS_RESULT.test(query.text)
}

// “保持在合理区间、各年度视情提出”, “与经济增长基本同步”, “继续保持高于全省态势”: goals without a number.
export function figureForm(query: Query): RegExp {
  const unit = unitAsked(query.text)
  const mayBeWorded = tenseAsked(query) === 'goal' && !query.wantsLevel && /增|涨|速|率/u.test(query.text)
  return mayBeWorded ? new RegExp(`${unit.source}|${WORDED_GOAL}`, 'u') : unit
}
const WORDED_GOAL = '合理区间|视情|同步|高于全|保持稳定|只增不减|稳步提高'

/** Share of the question's words that a near sentence must hold to give the figure; with what is measured among them less. */
const FIGURE_COVERAGE = { without: 0.85, with: 0.6 }

function saysEnough({ about, wordings }: Query, { coverage }: SentenceHit, text: string): boolean {
  const said = nameForm(text)
  const heads = [about, ...wordings].flatMap((topic) => topic.heads.map(nameForm))
  if (heads.some((head) => onlyCountsBy(said, head))) return false
  const isNamed = heads.some((head) => said.includes(head))
  return coverage >= (isNamed ? FIGURE_COVERAGE.with : FIGURE_COVERAGE.without)
}

/** “旅游人次、旅游综合收入……，完成指标交易4088亩、金额12.26亿元”: clauses that name nothing of what is asked give no figure of it. */
function namesThing({ wordings }: Query, sentence: SentenceHit, part: string): boolean {
  if (sentence.coverage < FIGURE_COVERAGE.with) return true
  const form = nameForm(part)
  return wordings.some(({ weights }) =>
    [...weights].some(([word, weight]) => weight === 1 && form.includes(nameForm(word))),
  )
}

/** Share of the question's words that clauses with the number must hold, and how near their sentence must be. */
const IN_CLAUSES = { coverage: 0.75, cosine: 0.7 }

/** Whether two clauses in a row hold the question's words, and give what is measured a number of the unit asked for. */
function saysInClauses(
  { about, wordings, text: question }: Query,
  { share, cosine }: SentenceHit,
  text: string,
  unit: RegExp,
): boolean {
  if (cosine < IN_CLAUSES.cosine) return false
  const isRank = RANK_ASKED.test(question)
  const heads = [about, ...wordings].flatMap((topic) => topic.heads.slice(-1))
  const clauses = clausesOf(text)
  return clauses.some((clause, at) => {
    const next = clauses[at + 1] ?? ''
    if (share(`${clause}${next}`) < IN_CLAUSES.coverage) return false
    // “地区生产总值1.70万亿元、增长7.8%，总量排名全国城市第7”: a place in a row follows its thing.
    if (isRank) return unit.test(`${clause}${next}`)
    return givesNumber(`${clause}${WITHOUT_SUBJECT.test(next) ? next : ''}`, heads, unit)
  })
}

const ASKS_RESULT = /实际|完成|现在|目前|已经/u

/** How much of a measure named alone a sentence must hold to give its figure (“出生人口” is no 贫困人口). */
const NAMED_ALONE = 0.6

export function hasFigure(query: Query, sentence: SentenceHit): boolean {
  const part = answeringPart(sentence.document.text.slice(sentence.start, sentence.end), query, MOST_WITH_FIGURE)
  return (
    sentence.coverage >= NAMED_ALONE &&
    isAbout(sentence) &&
    unitAsked(query.text).test(part) &&
    !isToldOtherwise(part, query, unitAsked(query.text)) &&
    !isOfPartOfYear(query, part) &&
    !isOfOtherKind(query, part)
  )
}

/**
 * Whether a sentence states a number of just the thing that is asked about: its whole name at the beginning of a clause,
 * nothing before it that makes it another (每千|常住人口), and a number soon after.
 */
function states(sentence: string, topic: string): boolean {
  const name = nameForm(topic)
  return (
    name.length >= 2 &&
    clausesOf(sentence).some((clause) => {
      const said = nameForm(clause)
      const at = said.indexOf(name)
      if (at === -1) return false
      const before = said[at - 1]
      const isWhole =
        before === undefined || !/\p{Script=Han}/u.test(before) || /[区市省县州年月全度额达]/u.test(before)
      return isWhole && /^\p{Script=Han}{0,8}\d/u.test(said.slice(at + name.length))
    })
  )
}
