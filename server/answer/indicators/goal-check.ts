import { outcomeOf, type JudgedValue, type Outcome as TargetOutcome } from '../../review/outcome.ts'
import { isNewer } from '../../review/document-age.ts'
import { sheetOf } from '../../sheet/indicator-sheet.ts'
import { placeOf } from '../../retrieval/register.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { difference } from '../../figures/difference.ts'
import { isFigure } from '../../figures/figure.ts'
import { baselineOf } from '../../sheet/baseline.ts'
import { benchmarkOf } from '../../sheet/benchmark.ts'
import { comparedValue } from '../../sheet/verdict.ts'
import { byPeriod } from '../../wording/periods.ts'
import { addFigure, addWorked, inputOf } from '../figures.ts'
import { quoteText } from '../../wording/values.ts'
import { judgementOf, laterText, reservationsOf } from './outcome-words.ts'
import { answerTargetOutcome, goalsMeant } from './target-outcome.ts'
import { targetPhrase } from './target.ts'

// “距目标还差多少”, “超目标多少”, “比目标高多少”, “目标还差多少”, “还差多少才能达标”, “离12.5差多少”: how far from the goal.
const HOW_FAR =
  /(?:超(?:过|出|额|了)?|高[于出]|低于|离|距离?|比|较|和|跟|与|同)[^,，。?？]{0,10}?目标值?(?:的)?(?:还|相|又)?(?:差|超|高|低|多|少|缺|欠|远)?(?:了|出|过|着|有|距)?(?:多少|多大|多远|几)|目标值?(?:还|尚)(?:差|缺|欠|剩|有)(?:了)?(?:多少|多远|几)|(?:还|尚)?(?:差|缺|欠)(?:多少|几)[^,，。?？]{0,4}(?:才|就)?(?:能|可以|算)?(?:达标|达到目标|完成目标|到目标|(?:达?到|够|完成)\d)|(?:离|距离?)[^,，。?？]{0,4}\d+(?:\.\d+)?[^,，。?？\d]{0,4}?(?:还|尚)?(?:差|有|缺|欠)(?:了)?(?:多少|多远|几)/u
const REACHED = '(?:达标|完成|达到|实现|达成|兑现|做到|过线|够上)'
// “后来达标了吗”, “最后完成目标没有”, “现在达到了没”: by the newest value, whatever was said at the middle of the way.
const IN_THE_END = new RegExp(
  `(?:后来|最后|最终|到头来|到最后|最新|现在|如今|目前|眼下)[^,，。?？]{0,8}${REACHED}[^,，。?？]{0,6}(?:吗|没有?|不|否|么)?[?？]*$|${REACHED}[^,，。?？]{0,4}(?:后来|最后|最终)`,
  'u',
)
// “没达标对不对”, “未完成,是吧”: what is put to us is that it was not.
const DENIED = new RegExp(
  `(?:没有?|未(?:能)?|不)${REACHED}[^,，。?？]{0,6}[,，]?(?:对不对|对吗|对吧|是吧|是吗|是不是|吧)[?？]*$`,
  'u',
)
// “2022年就达到目标了吗”, “21年完成规划目标没有”: by the value of that year.
const REACHED_GOAL = new RegExp(
  `(?:就|已经?|早就?|是否|有没有)*${REACHED}(?:了)?(?:规划|期末|最终|总|五年|“?十[一二三四五]五”?|20\\d\\d年)?的?(?:目标值?)?(?:了)?(?:吗|没有?|么)[?？]*$`,
  'u',
)
// “绿化覆盖率什么时候达到目标的”, “哪年就达标了”: when it was reached first.
const WHEN_REACHED = new RegExp(
  `(?:什么时候|啥时候|何时|几时|哪一?年)(?:就|开始|第一次|首次|最早|已经?)*${REACHED}(?:了)?(?:规划|期末)?(?:目标)?[的了][?？]*$`,
  'u',
)
// The middle of the way has benchmarks of its own, and of several things another answer tells.
const OTHERWISE =
  /(?<!不)能(?!耗|源|力)|会不会|有望|有没有(?:希望|可能)|预计|中期|测算|时间过半|哪[些几个]|两个?[区市县]|指标.{0,6}最|每年/u

/**
 * A value held against the goal of a plan's end (期末目标): how far it is from it, whether it was reached in the end, whether
 * it was reached in a year that the question names.
 */
export function answerGoalCheck(evidence: Evidence): Outcome | undefined {
  const { query } = evidence
  const { text } = query
  if (WHEN_REACHED.test(text) && query.departments.length === 0) return answerFirst(evidence)
  if (OTHERWISE.test(text) || query.allPlaces || query.departments.length > 0) return undefined
  if (HOW_FAR.test(text) && query.sides === undefined)
    return answerByMean(evidence) ?? answerTargetOutcome(ofAllTimes(evidence), true)
  if (DENIED.test(text)) return answerNewest(evidence, true)
  if (IN_THE_END.test(text) && query.periods.length === 0) return answerNewest(evidence, false)
  return REACHED_GOAL.test(text) ? answerInYear(evidence) : undefined
}

// “离2025年目标还差多少”, “22年就完成2025年的目标了吗”: the year is the goal's.
const YEAR_OF_GOAL = /(?<year>20\d\d|(?<!\d)\d\d)年(?:末|底)?的?(?:规划|期末)?目标/u

/** A question without the year of the goal: what is held against it is of another time. */
function ofAllTimes(evidence: Evidence): Evidence {
  const year = YEAR_OF_GOAL.exec(evidence.query.text)?.groups?.['year']
  if (year === undefined) return evidence
  const periods = evidence.query.periods.filter((period) => !period.endsWith(year))
  return { ...evidence, query: { ...evidence.query, periods } }
}

/** The first time for which a value reaches the goal; that none does. */
function answerFirst(evidence: Evidence): Outcome | undefined {
  const draft = new Draft()
  for (const outcome of outcomesMeant({ ...evidence, query: { ...evidence.query, periods: [] } })) {
    const sorted = [...outcome.judged].sort((a, b) => byPeriod(a.entry.fact.period, b.entry.fact.period))
    const first = sorted.find(({ holds }) => holds)
    const value = first ?? outcome.latest
    if (value === undefined) continue
    const { text, citations, figures } = judgementOf(draft, outcome, value)
    const name = `${placeOf(outcome.target) ?? ''}${outcome.target.fact.indicator}`
    const goal = `目标：${targetPhrase(outcome.target.fact)}${marks([draft.citeFact(outcome.target)])}，程序比对`
    const told = first === undefined ? '文件所列数值都没有达到目标，最新' : '文件所列数值中最早达到目标的是'
    draft.say(
      `${name}${told}${laterText(value.entry)}${marks([draft.citeFact(value.entry)])}，${text}${marks(citations, figures)}（${goal}）。`,
    )
  }
  return draft.isEmpty ? undefined : { kind: 'answer', draft }
}

/** “研发投入比目标高几个点”: of a goal for the mean of years the mean of those that are known, as the evaluation takes it. */
function answerByMean(evidence: Evidence): Outcome | undefined {
  const { register, index } = evidence
  const [target] = goalsMeant(evidence, true)
  if (target === undefined || target.fact.annual !== true || outcomeOf(register, target).latest !== undefined)
    return undefined
  const sheet = sheetOf(register, target.name, placeOf(target))
  const context = { register, data: index.data, documents: index.documents }
  const compared = comparedValue(sheet, benchmarkOf(context, sheet, baselineOf(context, sheet)).stated)
  if (compared === undefined || 'reason' in compared || compared.mean === undefined) return undefined
  const draft = new Draft()
  const goal = inputOf(draft, target)
  if (goal === undefined) return undefined
  const mean = addWorked(draft, compared.mean)
  const value = { name: compared.value.name, value: compared.value.value, unit: compared.value.unit }
  const gap = difference(`${target.fact.indicator}平均值与目标之差`, value, goal)
  if (!isFigure(gap)) return undefined
  const figure = addFigure(draft, gap, [value, goal])
  const cited = compared.series.flatMap(({ entry }) => (entry === undefined ? [] : [draft.citeFact(entry)]))
  draft.say(
    `${placeOf(target) ?? ''}${target.fact.indicator}的目标是${targetPhrase(target.fact)}${marks([draft.citeFact(target)])}，文件所列各期平均${String(compared.value.value)}${compared.value.unit}${marks(cited, [mean])}，${Number(gap.exact) >= 0 ? '高' : '低'}${gap.value.replace(/[-−]/u, '')}${gap.unit}${marks([], [figure])}（按中期评估的平均法，程序比对）。`,
  )
  return { kind: 'answer', draft }
}

/** By the newest value; where only a denial is put to us, only if that value came after the evaluation and turns it. */
function answerNewest(evidence: Evidence, isDenied: boolean): Outcome | undefined {
  const draft = new Draft()
  for (const outcome of outcomesMeant(evidence)) {
    const { latest } = outcome
    if (latest === undefined) continue
    const status = statusOf(evidence, outcome)
    if (isDenied && (status === undefined || !isNewer(latest.entry.document, status.document))) continue
    sayVerdict(draft, evidence, outcome, latest, isDenied)
  }
  return draft.isEmpty ? undefined : { kind: 'answer', draft }
}

/** By the value of the one year that the question names, held against the goal that the plan has for its end. */
function answerInYear(evidence: Evidence): Outcome | undefined {
  const [period, ...more] = ofAllTimes(evidence).query.periods
  if (period === undefined || more.length > 0) return undefined
  const draft = new Draft()
  for (const outcome of outcomesMeant({ ...evidence, query: { ...evidence.query, periods: [] } })) {
    if (outcome.target.fact.period === period) continue
    const value = outcome.judged.find(({ entry }) => entry.fact.period === period)
    if (value === undefined) continue
    sayVerdict(draft, evidence, outcome, value, false)
    const { latest } = outcome
    if (latest !== undefined && latest !== value) {
      const { text, citations, figures } = judgementOf(draft, outcome, latest)
      draft.say(
        `${laterText(latest.entry)}${marks([draft.citeFact(latest.entry)])}，${text}${marks(citations, figures)}。`,
      )
    }
  }
  return draft.isEmpty ? undefined : { kind: 'answer', draft }
}

function outcomesMeant(evidence: Evidence): TargetOutcome[] {
  return goalsMeant(evidence).map((target) => outcomeOf(evidence.register, target))
}

function statusOf({ register }: Evidence, { target }: TargetOutcome): ReturnType<typeof sheetOf>['status'] {
  return sheetOf(register, target.name, placeOf(target)).status
}

/** 达到了：2025年提高至84.98岁，已达到目标，高出1.98岁（目标83岁）; then what was concluded of the middle of the way. */
function sayVerdict(
  draft: Draft,
  evidence: Evidence,
  outcome: TargetOutcome,
  value: JudgedValue,
  isDenied: boolean,
): void {
  const { target } = outcome
  const { text, citations, figures } = judgementOf(draft, outcome, value)
  const isSo = value.holds !== isDenied
  const told = isDenied ? (isSo ? '对' : '不对') : isSo ? '达到了' : value.isFinal ? '没有达到' : '还没有达到'
  const name = `${placeOf(target) ?? ''}${target.fact.indicator}`
  draft.say(
    `${told}，${name}${laterText(value.entry)}${marks([draft.citeFact(value.entry)])}，${text}${marks(citations, figures)}（目标：${targetPhrase(target.fact)}${marks([draft.citeFact(target)])}，程序比对）。`,
  )
  const status = statusOf(evidence, outcome)
  if (status !== undefined && /中期/u.test(status.fact.text))
    draft.say(`中期评估的结论是“${quoteText(status.fact.text, 40)}”${marks([draft.citeFact(status)])}。`)
  const reservations = value === outcome.latest ? reservationsOf(outcome) : []
  if (reservations.length > 0)
    draft.add({
      kind: 'text',
      tone: 'warning',
      text: `比对时请注意：${reservations.join('；')}${marks([draft.citeFact(target), draft.citeFact(value.entry)])}。`,
    })
  draft.followUp(`${target.fact.indicator}由谁负责？`, `${target.fact.indicator}的历年走势`)
}
