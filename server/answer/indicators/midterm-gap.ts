import type { Actual } from '../../../indexer/model/fact.ts'
import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { difference } from '../../figures/difference.ts'
import { isFigure } from '../../figures/figure.ts'
import { findMeasured } from '../../retrieval/measured.ts'
import { placeOf, type Entry } from '../../retrieval/register.ts'
import { statedBenchmarkOf } from '../../sheet/benchmark.ts'
import { sheetOf, type Sheet } from '../../sheet/indicator-sheet.ts'
import { statedGapsOf } from '../../sheet/stated-gap.ts'
import { seriesOfSheet, sourced } from '../../sheet/values.ts'
import { comparedValue } from '../../sheet/verdict.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addFigure, citationsOf, citedInput, gapToBenchmark, type Gap } from '../figures.ts'
import { ASKS_WHY } from '../passages/asked-kind.ts'
import { periodText, quantityText, quoteText, saysText } from '../../wording/values.ts'
import { withoutAsking } from '../narrowed-query.ts'
import { answerSingleStatus } from './status.ts'
import { answerSet } from './status-of-set.ts'
import { statusWords } from './status-words.ts'

// “离中期目标还差几岁”, “够不够中期测算值”, “中期的时候超了测算值几个百分点”: what is set for the middle of the way, and no evaluation as such.
const MIDTERM_MARK =
  /中期(?:的)?(?:目标|测算|预测|进度|要求|标准|值|线)|中期(?:评估)?(?:的)?(?:时候?|那会儿?|那时)?[^,，。?？]{0,24}(?:测算|预测)值/u
// “超出…多少”, “比…高几个点”, “掉了多少”, “还差几岁”, “够不够”, “有没有富余”
const HOW_FAR =
  /(?:[差缺欠超高低掉短多少]|相距|落后|领先|富余)(?:于|出|过|了|着)?[^,，。?？]{0,12}?(?:多少|几|多大|多远)|够不够|(?:够(?:得?上)?|超(?:过|出)?)(?:了)?[^,，。?？]{0,8}(?:吗|没有?)|富余|[超高多够](?:了|出)?还是[差低少欠不]|[差低少欠]了?还是[超高多够]|[跟和与同][^,，。?？]{0,14}[值标线]相?比(?:较|起来)?(?:怎么样|如何|咋样)/u
// “中期目标完成了没有”, “达到中期测算值了吗”
const REACHED =
  /(?:完成|达到|达标|实现|达成|做到|够上)(?:了)?[^,，。?？]{0,8}(?:吗|没有?|没|否|不)[?？]*$|(?:有没有|是否|是不是)[^,，。?？]{0,4}(?:完成|达到|达标|实现)[^,，。]{0,10}[?？]*$/u
// “哪些指标离中期目标还差”
const FALLS_SHORT = /指标[^,，。?？]{0,4}(?:离|距)[^,，。?？]{0,10}[差缺]/u
// “比中期测算值高多少”: what asks in questions of this kind is no part of a name.
const ASKING =
  /中期(?:评估)?(?:的)?(?:时候?|那会儿?|那时)|(?:测算|预测)值(?:的)?(?:多少|几)?(?:个?(?:百分)?点)?|[比离距跟和与]?(?:十四五|规划)?的?中期(?:的)?(?:目标|测算|预测|进度|要求|标准|完成)?(?:目标|值|数|线)?(?:还|又|相|要)?|(?:还|又|尚|相)?(?:[差缺欠超高低掉短多少]|相距|落后|领先|富余)(?:于|出|过|了|着)*(?:有)?(?:多少|几|多大|多远)?(?:个?(?:百分)?点|岁|年|个|人|件)?|够不够|够(?:得?上)?(?:了)?|有没有|没有?(?=[?？]*$)|多少|吗/gu
// “哪几项差得最多”, “各项指标”: of a set of indicators another answer tells.
const OF_SEVERAL = /哪(?:[些几两]|个指标|一?项)|各项|每[个项]|所有|全部|几项/u

/**
 * 比中期目标高低多少, 中期目标完成了没有: the value of an evaluation held against what was set for the middle of the plan, the difference
 * computed, and the difference that the document itself states.
 *
 * @returns nothing where the question asks for none of these, or names nothing that an evaluation judges
 */
export function answerMidterm(evidence: Evidence): Outcome | undefined {
  const { query, register } = evidence
  const { text } = query
  if (!MIDTERM_MARK.test(text) || ASKS_WHY.test(text) || query.departments.length > 0) return undefined
  if (OF_SEVERAL.test(text)) return FALLS_SHORT.test(text) ? answerSet(evidence) : undefined
  if (REACHED.test(text)) return answerSingleStatus(evidence)
  if (!HOW_FAR.test(text)) return undefined
  const names = new Map<string, { name: string; place: string | undefined }>()
  const named = withoutAsking(query, ASKING)
  const judged = findMeasured(register, named, ['status'])
  for (const { entry } of judged.length > 0 ? judged : findMeasured(register, named, ['benchmark']))
    names.set(`${placeOf(entry) ?? ''} ${nameForm(entry.name)}`, { name: entry.name, place: placeOf(entry) })
  const sheets = [...names.values()].map(({ name, place }) => sheetOf(register, name, place)).slice(0, 3)
  if (sheets.length === 0) return undefined
  const draft = new Draft()
  for (const sheet of sheets) sayGap(draft, sheet, query.periods)
  return draft.isEmpty ? answerSingleStatus(evidence) : { kind: 'answer', draft }
}

/** “达到中期要求了吗?差多少?”: the difference tells both. */
export function asksMidtermOnce(question: string): boolean {
  return (
    MIDTERM_MARK.test(question) &&
    /(?:吗|没有?|没|否)[?？,，、\s]*(?:还|又|到底)?[差超高低多](?:了|出)?(?:多少|几\p{Script=Han}{1,4})[?？]*$/u.test(
      question,
    )
  )
}

/** 人均预期寿命：2022年为80.38岁，中期值82岁，低1.62岁（文件写“掉中期目标1.62岁”），未完成中期目标。 */
function sayGap(draft: Draft, sheet: Sheet, periods: readonly string[]): void {
  const gap = gapIn(draft, sheet, periods)
  if (gap === undefined) return
  const { status } = sheet
  const isSeries = gap.entries.length > 1
  const values = gap.entries.map(
    ({ entry: { fact }, mark }) =>
      `${fact.period === undefined ? '' : periodText(fact.period)}${isSeries ? quantityText(fact) : saysText(fact)}${mark}`,
  )
  const size = Number(gap.size)
  const words = size === 0 ? '两者相同' : `${size > 0 ? '高' : '低'}${gap.size.replace(/[-−]/u, '')}${gap.unit}`
  const mean =
    gap.meanFigure === undefined
      ? ''
      : `，平均${String(gap.value.value)}${gap.value.unit}${marks([], [gap.meanFigure])}`
  const benchmark = `中期值${String(gap.benchmark.value)}${gap.benchmark.unit}${marks(citationsOf([gap.benchmark]))}`
  const stated = statedGapsOf(sheet)
  // “年均增长6.7%，掉…0.3个百分点”, where the mean is 6.73%: both are told.
  const own = gap.isOfEvaluation
    ? stated.find(({ of, value }) => of === 'value' && Math.abs(value) !== Math.abs(size))
    : undefined
  const rounded =
    own === undefined
      ? ''
      : `（文件写“${quoteText(own.source.quote, 40)}”${marks([draft.citeSource(own.document, own.source)])}）`
  const result =
    status === undefined || !gap.isOfEvaluation ? '' : `，${statusWords(status.fact)}${marks([draft.citeFact(status)])}`
  draft.say(
    `${sheet.place ?? ''}${sheet.name}：${values.join('、')}${mean}，${benchmark}，${words}${marks([], [gap.figure])}${rounded}${result}。`,
  )
  for (const { document, source } of gap.isOfEvaluation ? stated : [])
    draft.add({
      kind: 'text',
      label: '文件所述',
      text: `“${quoteText(source.quote, 60)}”${marks([draft.citeSource(document, source)])}。`,
    })
  draft.followUp(`${sheet.name}由谁负责？`, `${sheet.name}的历年走势`)
}

interface SaidGap extends Gap {
  /** Whether it is what the evaluation judged by. */
  readonly isOfEvaluation: boolean
  /** The values that are held against the benchmark. */
  readonly entries: readonly { readonly entry: Entry<Actual>; readonly mark: string }[]
}

/** The gap of the period that is asked about; without one that of the evaluation. */
function gapIn(draft: Draft, sheet: Sheet, periods: readonly string[]): SaidGap | undefined {
  const stated = statedBenchmarkOf(sheet)
  if (stated === undefined) return undefined
  const series = seriesOfSheet(sheet, stated.entry.document.id)
  const cited = (entries: readonly Entry<Actual>[]): SaidGap['entries'] =>
    entries.map((entry) => ({ entry, mark: marks([draft.citeFact(entry)]) }))
  const asked = [...series, ...seriesOfSheet(sheet)].find(({ fact }) => periods.includes(fact.period ?? ''))
  if (asked !== undefined) {
    const value = sourced(sheet, asked)
    const result = value === undefined ? undefined : difference(`${sheet.name}与中期值的差距`, value, stated.input)
    if (value === undefined || result === undefined || !isFigure(result)) return undefined
    const inputs = [citedInput(draft, value), citedInput(draft, stated.input)] as const
    const figure = addFigure(draft, result, inputs)
    const [given, benchmark] = inputs
    return {
      value: given,
      meanFigure: undefined,
      benchmark,
      figure,
      size: result.value,
      unit: result.unit,
      entries: cited([asked]),
      isOfEvaluation: asked === series.at(-1),
    }
  }
  // A year that the evaluation does not speak of is not answered by another.
  if (periods.some((period) => /^\d{4}(?:H\d)?$/u.test(period))) return undefined
  const gap = gapToBenchmark(draft, sheet)
  if (gap === undefined) return undefined
  const compared = comparedValue(sheet, stated)
  const isMean = compared !== undefined && !('reason' in compared) && compared.mean !== undefined
  return { ...gap, isOfEvaluation: true, entries: cited(isMean ? series : series.slice(-1)) }
}
