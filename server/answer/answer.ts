import { nameForm } from '../../indexer/analysis/name-form.ts'
import { bareSubject } from '../retrieval/names-of-facts.ts'
import type { Intent } from '../question/intent.ts'
import { askingClauses } from '../question/matters.ts'
import { outsideOf } from '../question/outside.ts'
import type { Query } from '../question/query.ts'
import { simplified } from '../question/text.ts'
import { findMeasured, SURE_NAME } from '../retrieval/measured.ts'
import { answerClaim } from './claims/claims.ts'
import { answerableOtherwise } from './claims/duty.ts'
import { answerCircle } from './indicators/circles.ts'
import { askWhatIsMeant } from './clarification.ts'
import { answerAskedDifference } from './review/asked-difference.ts'
import { answerBelowLastYear } from './review/below-last-year.ts'
import { answerComparison } from './indicators/comparison.ts'
import { answerAdjustment } from './passages/adjustment.ts'
import { answerDefinition, answerExplained } from './indicators/definition.ts'
import { answerDiscrepancies } from './review/discrepancies.ts'
import { answerDocuments } from './passages/documents.ts'
import { answerShortcomings } from './passages/shortcomings.ts'
import { answerGoalsOfYear } from './passages/goals-of-year.ts'
import { answerUndoneServices } from './passages/undone-services.ts'
import { answerHeadOfPlace } from './passages/head-of-place.ts'
import { withEachPlace } from './each-place.ts'
import { answerDuties } from './departments/duties.ts'
import { answerHeadDuty } from './departments/head-duty.ts'
import { answerDueItems, answerNumberOfItems } from './departments/items-of-division.ts'
import { answerToldDuty } from './departments/told-duty.ts'
import { answerLeaders } from './departments/leaders.ts'
import type { Answerer, Evidence, Outcome } from './evidence.ts'
import { answerFirmness } from './review/firmness.ts'
import { answerLevelAndRate } from './indicators/level-and-rate.ts'
import { answerMethod } from './indicators/method.ts'
import { answerMissingDocuments } from './review/missing-documents.ts'
import { answerOutcomes } from './review/outcome.ts'
import { answerMidterm } from './indicators/midterm-gap.ts'
import { answerGoalReached, answerPlanned } from './indicators/only-planned.ts'
import { answerMultipleOf } from './indicators/multiple-of.ts'
import { answerPace } from './indicators/pace.ts'
import { answerCourseOfYear } from './passages/course-of-year.ts'
import { answerCause } from './passages/cause.ts'
import { answerPassage, COUNTS_INDICATORS } from './passages/passage.ts'
import { answerStatedState } from './passages/stated-state.ts'
import { answerClearly, answerStandingOut } from './passages/standing-out.ts'
import { asksForPerson } from './passages/person-asked.ts'
import { answerProject } from './passages/project.ts'
import { ASKS_WHY, TELLS_WHY } from './passages/asked-kind.ts'
import { answerParts } from './passages/compound-name.ts'
import { answerEnumeration, listsEnough } from './passages/enumeration.ts'
import { answerNamedRow } from './passages/named-row.ts'
import { answerRowsOfName } from './passages/rows-of-name.ts'
import { answerProjection } from './indicators/projection.ts'
import { answerRating } from './indicators/rating.ts'
import { declineOutside } from './outside.ts'
import { refuse } from './refusal.ts'
import { addStatedChange } from './passages/stated-change.ts'
import { answerQuoted, asksUnsaidName } from './passages/quoted-name.ts'
import { answerAgainstWhole, answerRank } from './passages/rank.ts'
import { answerDeadline, answerResponsibility } from './departments/responsibility.ts'
import { answerNoData, answerNotOutYet, answerSingleStatus, answerStatus } from './indicators/status.ts'
import { answerStatedAgainstGoal } from './indicators/stated-against-goal.ts'
import { answerStatedPastGoal } from './indicators/stated-past-goal.ts'
import { answerTermAsked } from './indicators/term-asked.ts'
import { answerTarget } from './indicators/target.ts'
import { answerGoalByAmount } from './indicators/target-outcome.ts'
import { answerGoalsOfGroup } from './sets/goals-of-group.ts'
import { answerGoals } from './sets/set-of-targets.ts'
import { answerSets } from './sets/sets.ts'
import { answerSides } from './indicators/sides.ts'
import { addToldCourse } from './passages/told-course.ts'
import { answerWhereSaid } from './passages/where-said.ts'
import { addUnsaid } from './passages/unsaid.ts'
import { answerRise } from './indicators/rise.ts'
import { answerEndsOfSpan, answerTrend, answerYearsBetween } from './indicators/trend.ts'
import { wantsFigure } from './wants-figure.ts'
import { answerTwoFigures } from './indicators/two-figures.ts'
import { answerUnreported } from './review/unreported.ts'
import { answerVerify } from './indicators/verify.ts'
import { answerValue } from './indicators/value.ts'
import { answerPlanOfWorks } from './works/plan-of-works.ts'
import { answerWork } from './works/work.ts'
import { answerWorks } from './works/works.ts'

/** How each intent is answered; several ways are tried in their order. */
const ANSWERERS: Readonly<Record<Intent, readonly Answerer[]>> = {
  status: [answerStatus, answerGoalReached],
  value: [
    answerMultipleOf,
    answerRank,
    answerAgainstWhole,
    answerEndsOfSpan,
    answerRise,
    answerNotOutYet,
    answerValue,
    answerNoData,
    answerPlanned,
  ],
  trend: [answerRank, answerRise, answerTrend, answerValue],
  projection: [answerProjection],
  target: [answerGoalsOfGroup, answerTarget],
  responsibility: [answerHeadOfPlace, answerResponsibility, answerHeadDuty],
  // “第二项呢”, after what a department leads.
  duties: [answerDuties, answerTaskOfTopic],
  comparison: [answerAgainstWhole, answerCircle, answerComparison, answerTrend, answerValue, answerTarget],
  definition: [answerDefinition, answerExplained, answerMethod],
  // “‘达到预期’是按什么标准定的”: what the paper says it means.
  method: [answerMethod, answerDefinition],
  project: [answerProgressOfIndicator, answerProject],
  outcome: [answerOutcomes],
  unreported: [answerUnreported],
  firmness: [answerFirmness],
  'below-last-year': [answerBelowLastYear],
  'missing-documents': [answerMissingDocuments],
  pace: [answerPace],
  'level-and-rate': [answerLevelAndRate],
  contradiction: [answerDiscrepancies],
  documents: [answerDocuments],
  passage: [answerPassage],
}

/** What a bare thing is asked for, when nothing else tells: 三助一护, 绿化覆盖率. */
const BY_TOPIC: readonly Answerer[] = [
  answerHeadOfPlace,
  answerDefinitionOfTopic,
  answerClearly,
  answerValue,
  answerTarget,
  answerYearsBetween,
  answerTaskOfTopic,
  answerProjectOfTopic,
]

// “夜间经济有哪些”, “停车难怎么解决”, “房地产对GDP有什么影响”, “养老政策”: no value answers; 政策性金融工具资金 has one.
const WANTS_WORDS = /哪些|什么|啥(?!时)|怎么(?!样)|如何|为什么|为何|(?:影响|办法|措施|政策)(?=[?？]*$)/u
const BY_TOPIC_IN_WORDS: readonly Answerer[] = [answerHeadOfPlace, answerDefinitionOfTopic]

// “目标是多少，完成了吗”, “目标和完成情况”
const ASKS_OUTCOME =
  /超(?:了|过|出|额)(?!多少)|够不够|够得上|够(?=目标)|离目标|(?:和|与|跟)实际|到没到|达没达到|有没有(?:完成|达到|实现)|(?:完成|达到|达成|实现|做到|达标)(?:了|得)?(?:吗|没有|没|怎么样|如何|情况)|(?:现在|已经?)(?:达到|完成|做到)?(?:了)?多少/u

/** Intents whose answer stands in the register if it stands anywhere: a passage with the same words is none. */
const ONLY_REGISTER: readonly Intent[] = ['responsibility', 'duties', 'status', 'projection']

/** The answer to one matter. */
export async function answerMatter(evidence: Evidence): Promise<Outcome> {
  return withEachPlace(await answerAsked(evidence), evidence, answerAsked)
}

async function answerAsked(evidence: Evidence): Promise<Outcome> {
  const { query } = evidence
  const outside = outsideOf(simplified(query.asked))
  if (outside !== undefined) return declineOutside(evidence, outside)
  if (query.foreignPlaces.length > 0) return refuse(evidence)
  const led =
    answerLeaders(evidence) ?? answerDueItems(evidence) ?? answerDeadline(evidence) ?? answerNumberOfItems(evidence)
  if (led !== undefined) return led
  const ofWork = answerWork(evidence) ?? answerPlanOfWorks(evidence) ?? answerWorks(evidence)
  if (ofWork !== undefined) return ofWork
  const where = answerWhereSaid(evidence)
  if (where !== undefined) return where
  const difference = answerTwoFigures(evidence) ?? answerAskedDifference(evidence)
  if (difference !== undefined) return difference
  const goals = answerAdjustment(evidence) ?? answerUndoneServices(evidence) ?? answerGoals(evidence)
  if (goals !== undefined) return goals
  const alone =
    answerRating(evidence) ?? answerTermAsked(evidence) ?? answerMidterm(evidence) ?? askWhatIsMeant(evidence)
  if (alone !== undefined) return alone
  const againstGoal = (await answerStatedAgainstGoal(evidence)) ?? (await answerStatedPastGoal(evidence))
  if (againstGoal !== undefined) return againstGoal
  const bySides = answerSides(evidence)
  if (bySides !== undefined) return withUnsaid(withRating(bySides, evidence), evidence)
  const whole =
    answerSets(evidence) ?? answerGoalsOfYear(evidence) ?? (await answerClaim(evidence)) ?? answerVerify(evidence)
  if (whole !== undefined) return whole
  const otherwise = await answerableOtherwise(evidence)
  if (otherwise !== undefined) {
    const rest = await answerMatter({ ...evidence, query: { ...query, departments: [] } })
    return { kind: 'answer', draft: rest.kind === 'answer' ? otherwise.absorb(rest.draft) : otherwise }
  }
  const parts = answerParts(evidence) ?? answerRowsOfName(evidence)
  if (parts !== undefined) return parts
  if (asksForPerson(query.text)) return answerHeadOfPlace(evidence) ?? (await refuse(evidence))
  const fromRegister =
    answerCourseOfYear(evidence) ?? answerGoalByAmount(evidence) ?? (await answerFromRegister(evidence))
  const named =
    fromRegister === undefined ? ((await answerEnumeration(evidence, true)) ?? answerNamedRow(evidence)) : undefined
  if (named !== undefined) return named
  const outcome = await (fromRegister === undefined
    ? answerFromSentences(evidence)
    : withUnsaid(fromRegister, evidence))
  // “为什么慢下来了” is not answered by how far it has come.
  const cause =
    fromRegister?.kind === 'answer' && ASKS_WHY.test(query.text) && !TELLS_WHY.test(outcome.draft.said)
      ? await answerCause(evidence)
      : undefined
  if (cause !== undefined) return { kind: 'answer', draft: cause.draft.absorb(outcome.draft) }
  // “是哪四好”: what names fewer things is no answer.
  if (asksUnsaidName(evidence, outcome)) return refuse(evidence)
  const listed = listsEnough(query.text, outcome) ? undefined : await answerEnumeration(evidence)
  return listed ?? (await answerQuoted(evidence, outcome)) ?? outcome
}

/** By what is asked for, from the facts of the register. */
async function answerFromRegister(evidence: Evidence): Promise<Outcome | undefined> {
  const { intents, text } = evidence.query
  const [main] = intents
  // “目标是多少，达到了吗”: a target with what came of it.
  const outcome = main === 'target' && ASKS_OUTCOME.test(text) ? answerComparison(evidence) : undefined
  if (outcome !== undefined) return outcome
  const answerers =
    main === undefined
      ? WANTS_WORDS.test(text)
        ? BY_TOPIC_IN_WORDS
        : BY_TOPIC
      : // A target that is not there is not answered by what was reached.
        intents
          .filter((intent) => intent !== 'value' || main !== 'target' || evidence.query.changesPeriod)
          // “新增就业目标由哪个局牵头”: the goal is no answer.
          .filter((intent) => main !== 'responsibility' || intent !== 'target' || askingClauses(text).length > 1)
          .flatMap((intent) => ANSWERERS[intent])
  for (const answerer of answerers) {
    const outcome = await answerer(evidence)
    if (outcome !== undefined) return outcome
  }
  return undefined
}

/** A sentence that says itself what a thing was due to. */
const CAUSE_TOLD = /原因|由于|因为|因(?=[^，。,]{2,20}[，,。”])|受[^，。]{2,80}(?:影响|冲击|制约)|导致|制约/u

/** By the sentences of the documents, where the register holds no answer; a refusal where none says what is asked. */
async function answerFromSentences(evidence: Evidence): Promise<Outcome> {
  const { query } = evidence
  const [main] = query.intents
  if (isOfOtherPeriod(evidence)) return refuse(evidence)
  const stated = main === 'status' || main === 'project' ? await answerStatedState(evidence) : undefined
  // “12号线为什么慢”: no indicator, but a project that documents tell of.
  const ofProject =
    main === 'status' && !/指标/u.test(query.text) ? (stated ?? (await answerProject(evidence))) : undefined
  const held = ofProject ?? answerNoData(evidence) ?? stated
  // “综合楼为什么没封顶” is not answered by when it will be.
  const isOfCause = ASKS_WHY.test(query.text) && held !== undefined && !CAUSE_TOLD.test(held.draft.said)
  if (held !== undefined && !isOfCause) return held
  const cause = await answerCause(evidence)
  if (cause !== undefined) return cause
  if (held !== undefined) return held
  const told = main === 'responsibility' ? await answerToldDuty(evidence) : undefined
  if (told !== undefined) return told
  if (main !== undefined && ONLY_REGISTER.includes(main) && isOfRegister(query)) return refuse(evidence)
  return (
    answerShortcomings(evidence) ??
    (await answerPassage(evidence, wantsFigure(query))) ??
    (main === undefined && wantsFigure(query) ? await answerPassage(evidence, 'loosely') : undefined) ??
    (await answerStandingOut(evidence, wantsFigure(query))) ??
    refuse(evidence)
  )
}

/** “跟上进度没有,离2025年目标差多少”: the difference behind how the evaluation rates the thing. */
function withRating(difference: Outcome, evidence: Evidence): Outcome {
  const isAsked = /跟没?跟?上|评为|评价|滞后|超前/u.test(evidence.query.text)
  const rated = isAsked && difference.kind === 'answer' ? answerSingleStatus(evidence) : undefined
  return rated === undefined ? difference : { kind: 'answer', draft: rated.draft.absorb(difference.draft) }
}

async function withUnsaid(outcome: Outcome, evidence: Evidence): Promise<Outcome> {
  if (outcome.kind === 'answer') addStatedChange(outcome.draft, evidence)
  if (outcome.kind === 'answer') addToldCourse(outcome.draft, evidence)
  if (outcome.kind === 'answer') await addUnsaid(outcome.draft, evidence)
  return outcome
}

/** 由哪个单位负责 and 哪些指标没完成 have no answer outside the register; 为什么空着 and 交给谁审议 may have one. */
function isOfRegister({ text, about }: Query): boolean {
  const isWordless = about.words.length === 0
  // “有多少项指标没有达到预期”: a report may count them in a sentence.
  if (isWordless && COUNTS_INDICATORS.test(text)) return false
  return (
    (isWordless && !/向谁|谁来|交给谁|报给谁/u.test(text)) ||
    /负责|牵头|责任|主管|归口|归谁|谁管|哪个(?:部门|单位|局)|指标|完成|达标|达到|测算|预测/u.test(text)
  )
}

/** How a thing stands, where a question names it alone or asks for its state: not which, what or why. */
function answerProjectOfTopic(evidence: Evidence): Outcome | undefined | Promise<Outcome | undefined> {
  // “白云机场2019年旅客吞吐量”: a measure of it is no stage.
  return /哪|什么|为什么|为啥|怎么(?!样)|如何|谁|多少|几/u.test(evidence.query.text) ||
    wantsFigure(evidence.query) ||
    isOfOtherPeriod(evidence)
    ? undefined
    : answerProject(evidence)
}

/** “2023年武昌区绿化覆盖率”: a thing of the register, asked for in a year that it does not hold. */
function isOfOtherPeriod({ query, register }: Evidence): boolean {
  return (
    query.intents.length === 0 &&
    query.periods.length > 0 &&
    findMeasured(register, query, ['actual']).some(({ score }) => score >= SURE_NAME)
  )
}

// “托位那个指标中期进展咋样”: how an evaluation judges it.
function answerProgressOfIndicator(evidence: Evidence): Outcome | undefined {
  return /指标|中期/u.test(evidence.query.text) ? answerSingleStatus(evidence) : undefined
}

/** An item of work named alone (“第二项呢”): who answers for it. */
async function answerTaskOfTopic(evidence: Evidence): Promise<Outcome | undefined> {
  const { query, register } = evidence
  const form = nameForm(query.topic)
  const isItem = register
    .of('responsibility')
    .some(({ fact }) => nameForm(bareSubject(fact.subject) || fact.subject) === form)
  return isItem ? answerResponsibility(evidence) : undefined
}

/** A topic alone that is an explained term: 三助一护. */
function answerDefinitionOfTopic(evidence: Evidence): Outcome | undefined {
  return evidence.query.topic.length <= 12 ? answerDefinition(evidence) : undefined
}
