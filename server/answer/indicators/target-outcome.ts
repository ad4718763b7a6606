import type { Actual, Target } from '../../../indexer/model/fact.ts'
import { asksRise, fitsLevel } from '../../retrieval/level-fits.ts'
import { findMeasured } from '../../retrieval/measured.ts'
import { isOfPlace } from '../../retrieval/of-place.ts'
import { isNumeric, isTarget, numbersIn } from '../../retrieval/kinds.ts'
import { placeOf, type Entry, type Register } from '../../retrieval/register.ts'
import { outcomeOf, type Outcome as TargetOutcome } from '../../review/outcome.ts'
import { MAX_SIDE_BY_SIDE } from '../clarification.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { sheetOf, type Sheet } from '../../sheet/indicator-sheet.ts'
import { withoutAsking } from '../narrowed-query.ts'
import { differencesText, isUndated, judgementOf, laterText, reservationsOf } from './outcome-words.ts'
import { findTargets, isOfTimeAsked, targetPhrase } from './target.ts'
import { periodMatch, periodWords } from '../../wording/periods.ts'
import { listText, periodText, quoteText, saysText } from '../../wording/values.ts'

/**
 * 目标后来达到没有: one target that a question names, of each place that has it, with what came of it.
 *
 * @param ofKnown where a difference is asked for: of several targets that a value is held of goes first
 */
export function answerTargetOutcome(evidence: Evidence, ofKnown = false): Outcome | undefined {
  const targets = goalsMeant(evidence, ofKnown)
  if (targets.length === 0) return undefined
  const ofOtherTime = answerOfOtherTime(evidence, targets)
  if (ofOtherTime !== undefined) return ofOtherTime
  // “2018年比上年提高几个百分点”: what is to come of the next year tells nothing of it.
  if (asksRise(evidence.query.text) && !isOfAnyTime(evidence, targets)) return undefined
  const outcomes = targets.map((target) => ({ target, outcome: outcomeOf(evidence.register, target) }))
  // What is known of one place answers; that nothing is known of another is told below.
  const known = outcomes.filter(({ outcome: { latest, others } }) => latest !== undefined || others.length > 0)
  const draft = new Draft()
  for (const { target, outcome } of known.length > 0 ? known : outcomes) {
    draft.say(goalText(draft, target))
    sayOutcome(draft, outcome)
    addOfficialStatus(draft, evidence.register, target)
  }
  if (known.length > 0)
    for (const { target, outcome } of outcomes)
      if (!known.some((one) => one.outcome === outcome))
        draft.add({ kind: 'text', tone: 'note', text: `${goalText(draft, target)}${NOTHING_LATER}` })
  draft.followUp(`${targets[0]?.fact.indicator ?? ''}由谁负责？`)
  return { kind: 'answer', draft }
}

// “新增240个托位的任务完成了没有”, “公交车30辆买齐了吗”
const ASKS_DONE = /完成|达到|达标|实现|兑现|到位|(?:买|配|购|建|装|发|改|修|招|补)(?:齐|完|够|全|足)/u

/** A goal that a question names by its number, asked whether it was reached, where a later value tells. */
export function answerGoalByAmount(evidence: Evidence): Outcome | undefined {
  const { text } = evidence.query
  if (!ASKS_DONE.test(text) || !/吗|没|是否|有没有/u.test(text)) return undefined
  // “原定320亿能完成吗”: what is expected is asked.
  if (
    evidence.query.intents.includes('projection') ||
    /(?<![新功产动节智效技潜性职])能(?![源力耗效级量])|可以|预计|估计/u.test(text)
  )
    return undefined
  const named = goalsMeant(evidence).filter(({ fact }) => namesAmount(text, fact))
  if (named.length === 0 || named.some((target) => outcomeOf(evidence.register, target).latest === undefined))
    return undefined
  return answerTargetOutcome(evidence)
}

/** The targets that a question names, one of each place. */
export function goalsMeant(evidence: Evidence, ofKnown = false): Entry<Target>[] {
  const asking = ofKnown ? ASKING_HOW_FAR : ASKING
  const isKnown = (target: Entry<Target>): boolean => outcomeOf(evidence.register, target).latest !== undefined
  const named = targetsMeant(evidence, asking)
  // “GDP目标后来达到了吗”, where nothing is known of the level, and something of its growth.
  const grown =
    evidence.query.periods.length > 0 || named.some(isKnown)
      ? []
      : targetsMeant({ ...evidence, query: { ...evidence.query, wantsChange: true } }, asking).filter(isKnown)
  const meant = grown.length > 0 ? grown : named
  const known = ofKnown ? meant.filter(isKnown) : []
  return onePerPlace(known.length > 0 ? known : meant, evidence.query.text).slice(0, MAX_SIDE_BY_SIDE)
}

/** “2025年固定资产投资410亿完成了没”, where that is the goal of 2026: what is held of the year that is asked about. */
function answerOfOtherTime(evidence: Evidence, targets: readonly Entry<Target>[]): Outcome | undefined {
  const { register, query } = evidence
  if (isOfAnyTime(evidence, targets)) return undefined
  const reached = findMeasured(register, query, ['actual'])
    .map(({ entry }) => entry)
    .filter((entry): entry is Entry<Actual> => entry.fact.kind === 'actual')
    .filter(({ fact }) => query.periods.some((period) => periodMatch(period, fact.period, false) > 0))
    .filter(({ fact }) => fitsLevel(query, fact))
  const [value] = reached
  if (value === undefined) return undefined
  const draft = new Draft()
  draft.say(
    `${placeOf(value) ?? ''}${value.fact.indicator}${periodWords(value, query.periods)}${value.fact.estimated === true ? '预计' : ''}${saysText(value.fact)}${marks([draft.citeFact(value)])}。`,
  )
  const when = listText(query.periods.map(periodText))
  const own = targets.filter((target) => placeOf(target) === placeOf(value))
  if (own.length === 0) draft.say(`文件中没有${placeOf(value) ?? ''}${when}的目标。`)
  for (const target of own) {
    const gap = ASKS_GAP.test(query.text) ? gapText(draft, register, target, value) : undefined
    draft.say(`${goalText(draft, target).replace(/。$/u, '')}，${gap ?? `文件中没有${when}的目标`}。`)
  }
  return { kind: 'answer', draft }
}

// “2024年优良天数比率离2025年目标还差多少”, “2024年跟目标差几个点”: how far it is to a goal of later years.
const ASKS_GAP = /(?:离|距|和|跟|与|比)[^,，。?？]{0,12}(?:目标|任务)[^,，。?？]{0,6}(?:差|缺|远|多少|几)/u

/** How far a value of the way is from the goal of the end; nothing where they are of another caliber. */
function gapText(draft: Draft, register: Register, target: Entry<Target>, value: Entry<Actual>): string | undefined {
  const outcome = outcomeOf(register, target)
  const judged = outcome.judged.find(({ entry }) => entry.id === value.id)
  if (judged === undefined) return undefined
  const { text, citations, figures } = judgementOf(draft, outcome, judged)
  return `${periodText(value.fact.period ?? '')}${text}${marks(citations, figures)}（程序比对）`
}

/** Whether a goal is set for one of the periods, or no period is asked about. */
function isOfAnyTime(evidence: Evidence, targets: readonly Entry<Target>[]): boolean {
  return evidence.query.periods.length === 0 || targets.some((target) => isOfTimeAsked(evidence, target))
}

/** What an evaluation concluded of the middle of the way: another thing than the end, and not ours. */
function addOfficialStatus(draft: Draft, register: Register, target: Entry<Target>): void {
  const { status } = sheetOf(register, target.name, placeOf(target))
  if (status === undefined || !/中期/u.test(status.fact.text)) return
  draft.add({
    kind: 'text',
    tone: 'note',
    text: `《${status.document.title}》的结论是“${quoteText(status.fact.text, 40)}”${marks([draft.citeFact(status)])}：中期进度与期末目标是两回事。`,
  })
}

const NOTHING_LATER = '文件中没有可与之比较的后来数值，不能判断是否达到。'

function goalText(draft: Draft, target: Entry<Target>): string {
  return `${placeOf(target) ?? ''}${target.fact.indicator}的目标是${targetPhrase(target.fact)}${marks([draft.citeFact(target)])}。`
}

// “社零目标后来达到没有”, “新增绿道20公里的目标完成了没”: what only asks in questions of this kind.
const ASKING =
  /目标|任务|后来|最后|最终|到底|实际|结果|是否|有没有|达到|达标|完成|实现|达成|兑现|做到|怎么样|如何|多少|了没有?|没有|没|了|吗|呢|的/gu

// “社零还差多少亿才到1200亿”: what asks how far.
const ASKING_HOW_FAR = new RegExp(`${ASKING.source}|还|尚|差|缺|欠|超|才|亿|万|到|能`, 'gu')

/** Share of the question that a name must explain to be meant where no whole name is: 托位, 失业率, 独角兽企业. */
const EXPLAINED = 0.85

/** The numeric targets that a question names; where it names none as a whole, those whose name holds all that it says. */
function targetsMeant({ register, query }: Evidence, asking: RegExp): Entry<Target>[] {
  const found = findTargets({ register, query })
    .map(({ entry }) => entry)
    .filter(isNumeric)
  if (found.length > 0) return found
  // “年初定的目标实现了吗” names no thing.
  if (query.about.words.length === 0) return []
  const { wordings } = withoutAsking(query, asking)
  return wordings
    .flatMap(({ pairs }) => register.byIndicator.search(pairs, 40, (entry) => isOfPlace(entry, query)))
    .filter(({ ofTopic }) => ofTopic >= EXPLAINED)
    .map(({ item }) => item)
    .filter(isTarget)
    .filter(isNumeric)
}

/** Of each place the target that the question names by its amount (社零1200亿的目标), else the first. */
function onePerPlace(targets: readonly Entry<Target>[], question: string): Entry<Target>[] {
  // The plan's own words (7%左右) go before an evaluation's of the same target (7%).
  const byAge = [...targets].sort((a, b) => (a.document.date ?? '').localeCompare(b.document.date ?? ''))
  const named = byAge.filter(({ fact }) => namesAmount(question, fact))
  const byPlace = new Map<string, Entry<Target>>()
  for (const target of named.length > 0 ? named : targets) {
    const place = placeOf(target) ?? ''
    if (!byPlace.has(place)) byPlace.set(place, target)
  }
  return [...byPlace.values()]
}

/** The deciding value with our verdict; what is of another caliber is said, not judged. */
function sayOutcome(draft: Draft, outcome: TargetOutcome): void {
  const { latest, judged, others, target } = outcome
  if (latest === undefined) {
    const [nearest] = others
    if (nearest === undefined) {
      draft.say(NOTHING_LATER)
      return
    }
    draft.say(
      `后来的文件只有口径不同的数：${nearest.entry.fact.indicator}${laterText(nearest.entry)}${marks([draft.citeFact(nearest.entry)])}（${differencesText(target, nearest)}）${marks([draft.citeFact(target), draft.citeFact(nearest.entry)])}，不能判断是否达到。`,
    )
    return
  }
  const { text, citations, figures } = judgementOf(draft, outcome, latest)
  draft.say(
    `${laterText(latest.entry)}${marks([draft.citeFact(latest.entry)])}，${text}${marks(citations, figures)}（程序比对）。`,
  )
  const reservations = reservationsOf(outcome)
  if (reservations.length > 0)
    draft.add({
      kind: 'text',
      tone: 'warning',
      text: `比对时请注意：${reservations.join('；')}${marks([draft.citeFact(target), draft.citeFact(latest.entry)])}。`,
    })
  for (const { entry } of judged.filter((value) => value !== latest).slice(-3))
    draft.add({ kind: 'text', tone: 'note', text: `${laterText(entry)}${marks([draft.citeFact(entry)])}。` })
}

function namesAmount(question: string, { value, range }: Target): boolean {
  const numbers = numbersIn(question)
  return [value, ...(range ?? [])].some((number) => number !== undefined && numbers.includes(number))
}

/** What later documents say of an indicator that was evaluated, held against its target. */
export function sayLaterOutcome(draft: Draft, register: Register, sheet: Sheet, target?: Entry<Target>): void {
  const evaluated = sheet.status?.document.date
  const all = sheet.actuals.filter(({ document }) => evaluated !== undefined && (document.date ?? '') > evaluated)
  // What came of an amount is an amount, where one is told.
  const alike = all.filter(({ fact }) => fact.change === target?.fact.change && fact.annual === target?.fact.annual)
  const later = target === undefined || alike.length === 0 ? all : alike
  const newest = later.at(-1)
  if (newest === undefined) return
  const said = `后来《${newest.document.title}》：${laterText(newest)}${marks([draft.citeFact(newest)])}`
  const outcome = (
    target === undefined || alike.length === 0
      ? sheet.targets
      : sheet.targets.filter(({ fact }) => fact.period === target.fact.period)
  )
    .filter(isNumeric)
    .map((target) => outcomeOf(register, target))
    .find(({ judged }) => judged.some(({ entry }) => entry.id === newest.id))
  const value = outcome?.judged.find(({ entry }) => entry.id === newest.id)
  if (outcome === undefined || value === undefined) {
    draft.say(`${said}。`)
    return
  }
  const { text, citations, figures } = judgementOf(draft, outcome, value)
  const undated = isUndated(newest) ? '，原文未注明年份和口径' : ''
  draft.say(`${said}，${text}${marks(citations, figures)}（程序比对${undated}）。`)
}
