import { listedAsks } from '../question/letter.ts'
import { mattersOf } from '../question/matters.ts'
import { asksAmountOfChange, differenceBeside } from '../question/difference-beside.ts'
import { numberAsksIn, type NumberAsk } from '../question/number-asks.ts'
import type { Query } from '../question/query.ts'
import { periodText } from '../wording/values.ts'
import { answerMatter } from './answer.ts'
import { asksOfOneName } from './asks.ts'
import { Draft } from './draft.ts'
import type { Evidence, Outcome } from './evidence.ts'
import { addDifferenceBeside, addRatioBeside } from './indicators/difference-beside.ts'
import { asksMidtermOnce } from './indicators/midterm-gap.ts'
import { answerSides } from './indicators/sides.ts'
import { withItsIndicator } from './its-indicator.ts'
import { answerLetter } from './letter.ts'
import { answerInOneSentence, leavesNumber } from './passages/one-sentence.ts'
import { answerWork } from './works/work.ts'
import { asksShareOfWhole, statedShare } from './passages/stated-share.ts'
import { addNearest } from './passages/unsaid.ts'

/**
 * The answer to a whole question: a letter as a table of its matters, several matters one after the other, else the one.
 *
 * @param evidenceFor the evidence for a part of the question, with the questions before it
 */
export async function answerAll(
  evidence: Evidence,
  after: readonly string[],
  evidenceFor: (text: string, after: readonly string[]) => Evidence,
): Promise<Outcome> {
  const letter = listedAsks(evidence.query.asked) === undefined ? await answerLetter(evidence) : undefined
  if (letter !== undefined) return letter
  const apart = differenceBeside(evidence.query.asked)
  if (apart !== undefined && namesTwo(evidence.query)) {
    const both = await answerAll(evidenceFor(apart.rest, after), after, evidenceFor)
    if (both.kind === 'answer' && addDifferenceBeside(both.draft, apart.inPercent)) return both
  }
  const asked = listedAsks(evidence.query.asked) ?? mattersOf(evidence.query.asked)
  const matters = withItsIndicator(
    asksOfOneName(asked, evidence, (text) => evidenceFor(text, after)),
    (text) => evidenceFor(text, after),
  )
  // “高速计划投多少，完成了多少”: one row of a table tells both.
  const ofWork = answerWork(evidence, matters.length)
  if (matters.length > 1 && ofWork !== undefined) return ofWork
  // “A比B多多少” names two things, and is one matter where both sides are held.
  const hasSides = matters.length === 2 && evidence.query.sides !== undefined && answerSides(evidence) !== undefined
  // “几号文,什么时候公开的”: of one document.
  const isOfDocument = evidence.query.documentFields.length > 0
  const isOne = matters.length === 1 || hasSides || isOfDocument || asksMidtermOnce(evidence.query.asked)
  const first = isOne ? undefined : evidenceFor(matters[0] ?? '', after).query
  const outcome = isOne
    ? await answerMatter(evidence)
    : await answerMatters(
        matters.map((matter, at) => {
          const before = [...after, ...matters.slice(0, at)]
          const told: Told = {
            places: evidence.query.places,
            periods: evidenceFor(matters.slice(0, at + 1).join('，'), after).query.periods,
            first: at === 0 ? undefined : first,
          }
          return evidenceFor(withContext(matter, evidenceFor(matter, before).query, told), before)
        }),
        evidence,
      )
  const numbers = numberAsksIn(evidence.query.text)
  const together =
    numbers.length > 0 &&
    evidence.query.foreignPlaces.length === 0 &&
    (leavesNumber(outcome.draft.lead, numbers) || (numbers.some(isOfOther) && citesSeveral(outcome.draft.lead)))
      ? await answerInOneSentence(evidence, numbers, (text) => evidenceFor(text, []).query)
      : undefined
  if (together !== undefined) return together
  if (outcome.kind === 'answer' && /(?:几|多少)倍/u.test(evidence.query.text)) addRatioBeside(outcome.draft)
  if (outcome.kind === 'answer' && asksAmountOfChange(evidence.query.text)) addDifferenceBeside(outcome.draft, false)
  if (outcome.kind === 'answer') await addNearest(outcome.draft, evidence)
  return outcome
}

/** “受理了多少件,满意率多少”: a measure of what the clause before names, and no thing of its own. */
function isOfOther({ text }: NumberAsk): boolean {
  return /^(?:群众|居民|总体|综合|其)?(?:满意[率度]|占比|比重|占|增速|增幅|涨幅|办结率|整改率|合格率|成功率|完成率)/u.test(
    text,
  )
}

/** Whether a lead is of several places of documents. */
function citesSeveral(lead: string): boolean {
  return new Set(lead.match(/\[\d+\]/gu)).size > 1
}

/** Whether a question names two times of one thing, or what was reached beside its goal. */
function namesTwo({ periods, sides }: Query): boolean {
  return periods.length === 2 || sides !== undefined
}

/** What the rest of a question tells of one of its matters. */
interface Told {
  readonly places: readonly string[]
  /** Of the clauses up to the matter: what a later one names is not the earlier one's. */
  readonly periods: readonly string[]
  readonly first: Query | undefined
}

/** “成都那年旅游收入多少,接待游客多少人次”: a clause that names its own thing is of the place and time that the question names once. */
function withContext(matter: string, own: Query, { places, periods, first }: Told): string {
  const [place] = places
  const isPlaced = own.places.length > 0 || own.foreignPlaces.length > 0 || places.length !== 1
  // “江西现在多少” is not of the five years to come.
  // “2015年多少,比上年多几天”: the year before that year.
  const isYearBefore = /^(?:[比较]|[跟和与同])(?:上一?年|前一年)/u.test(matter)
  const isTimed =
    (own.periods.length > 0 && !isYearBefore) || periods.length !== 1 || /现在|目前|如今|眼下/u.test(matter)
  const period = isTimed ? '' : (periods.map(periodText)[0] ?? '')
  // “棚改要开多少套 建成多少”: what is only done names no thing.
  const nouns = ({ about: { weights } }: Query): string[] =>
    [...weights].flatMap(([word, weight]) => (weight === 1 ? [word] : []))
  const isDone = first !== undefined && own.about.words.length > 0 && nouns(own).length === 0
  return `${isPlaced ? '' : (place ?? '')}${period}${isDone ? nouns(first).join('') : ''}${matter}`
}

/** Several matters in one question: each answered, the leads one after the other; as one where any has no answer. */
async function answerMatters(matters: readonly Evidence[], whole: Evidence): Promise<Outcome> {
  const outcomes: Outcome[] = []
  for (const matter of matters) {
    const before = outcomes.at(-1)
    const share =
      before?.kind === 'answer' && asksShareOfWhole(matter.query.asked) ? statedShare(before.draft) : undefined
    outcomes.push(share ?? (await answerMatter(matter)))
  }
  // “社零目标、最新值、谁负责”: two that are answered are not given up for the third.
  const answered = outcomes.filter(({ kind }) => kind === 'answer').length
  if (answered < outcomes.length && answered < 2) {
    const asOne = await answerMatter(whole)
    if (asOne.kind === 'answer' || outcomes.every(({ kind }) => kind !== 'answer')) return asOne
  }
  const leads = outcomes.map(({ draft }) => draft.said)
  if (new Set(leads).size < leads.length) return answerMatter(whole)
  // “牵头什么任务,负责什么指标”: the answer to the one may hold that to the other.
  const bare = outcomes.map(({ draft }) =>
    draft.lead
      .replace(/\[[算\d]+\]|[”。]+$/gu, '')
      .replace(/”$/u, '')
      .replace(/(?<=年)为(?=\d)/gu, ''),
  )
  const apart = outcomes.filter((_, at) => {
    const own = bare[at] ?? ''
    // Of two that say the same the first is kept.
    return !bare.some((one, i) => i !== at && one.startsWith(own) && (one.length > own.length || i < at))
  })
  // “失业率控制在多少,去年是多少”: what is held is said, and of the rest that it is not.
  const draft = apart.reduce(
    (all, one) => (one.kind === 'answer' ? all.absorb(one.draft) : all.absorbLead(one.draft)),
    new Draft(),
  )
  return { kind: 'answer', draft }
}
