import { difference } from '../../figures/difference.ts'
import { isFigure } from '../../figures/figure.ts'
import { completion } from '../../figures/progress.ts'
import { convert } from '../../figures/units.ts'
import { placeOf, type Entry } from '../../retrieval/register.ts'
import type { Actual, Target } from '../../../indexer/model/fact.ts'
import type { StatusMark } from '../../protocol/answer.ts'
import type { Difference } from '../../review/caliber.ts'
import type { JudgedValue, OtherValue, Outcome, Verdict } from '../../review/outcome.ts'
import { addFigure, citationsOf, inputOf, type CitedInput } from '../figures.ts'
import type { Draft } from '../draft.ts'
import { periodText, saysText } from '../../wording/values.ts'

/** Our verdicts in the words of look.md; what is of a part of the way is never called 完成. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  met: '达到',
  'not-met': '未达到',
  'on-the-way': '只有中途数',
  'other-caliber': '口径不同',
  'no-figure': '没有后续数值',
}

export const VERDICT_MARKS: Readonly<Record<Verdict, StatusMark>> = {
  met: 'met',
  'not-met': 'not-met',
  'on-the-way': 'review',
  'other-caliber': 'review',
  'no-figure': 'no-data',
}

/** A statement with what supports it. */
export interface Supported {
  readonly text: string
  readonly citations: readonly number[]
  readonly figures: readonly number[]
}

/** The bound of a target as an input: its value, or of a range the end that the value has come to. */
function goalOf(draft: Draft, target: Entry<Target>, value: number): CitedInput | undefined {
  const { fact } = target
  if (fact.value !== undefined) return inputOf(draft, target)
  const [lower, upper] = fact.range ?? []
  if (lower === undefined) return undefined
  const isBeyond = upper !== undefined && value > upper
  return {
    name: isBeyond ? '目标上限' : '目标下限',
    value: isBeyond ? upper : lower,
    unit: fact.unit ?? '',
    citation: draft.citeFact(target),
  }
}

function sizeIn({ value, unit }: CitedInput, goal: string): number {
  return convert(value, unit === '' ? goal : unit, goal)?.toNumber() ?? value
}

/** 3-5座 and 4座: between the ends of a range there is no difference to tell. */
function isWithinRange({ range, unit = '' }: Target, { value, unit: own }: CitedInput): boolean {
  const [lower, upper] = range ?? []
  const size = convert(value, own, unit)
  return lower !== undefined && upper !== undefined && size?.gte(lower) === true && size.lte(upper)
}

/** A later value as it is said: 2025年预计为890亿元; the year in brackets where only the document tells it. */
export function laterText({ fact }: Entry<Actual>): string {
  const period = fact.period === undefined ? '' : periodText(fact.period)
  return `${period}${fact.estimated === true ? '预计' : ''}${saysText(fact)}`
}

/** 已达到目标，高出1.98岁; 未达到目标，低于目标310亿元: the deciding value held against the target, with the difference as a figure. */
export function judgementOf(draft: Draft, outcome: Outcome, value: JudgedValue): Supported {
  const { target } = outcome
  const words = value.holds ? '已达到目标' : value.isFinal ? '未达到目标' : '尚未达到目标'
  const actual = inputOf(draft, value.entry)
  const goal = goalOf(draft, target, actual === undefined ? 0 : sizeIn(actual, target.fact.unit ?? ''))
  if (goal === undefined || actual === undefined) return { text: words, citations: [], figures: [] }
  // A series may leave its unit out; it is the target's then.
  const given = { ...actual, unit: actual.unit === '' ? goal.unit : actual.unit }
  const citations = citationsOf([given, goal])
  if (isWithinRange(target.fact, given)) return { text: '在目标区间内', citations, figures: [] }
  if (outcome.verdict === 'on-the-way' && outcome.share !== undefined) {
    const share = completion(`${target.fact.indicator}完成比例`, given, goal)
    if (isFigure(share))
      return {
        text: `${words}，已完成${share.value}%`,
        citations,
        figures: [addFigure(draft, share, [given, goal])],
      }
  }
  const gap = difference(`${target.fact.indicator}与目标之差`, given, goal)
  if (!isFigure(gap) || Number(gap.exact) === 0)
    return {
      text: Number(value.margin) === 0 ? `${words}，与目标值相同${strictness(target.fact, value)}` : words,
      citations,
      figures: [],
    }
  const size = gap.value.replace(/[-−]/u, '')
  return {
    text: `${words}，${Number(gap.exact) > 0 ? (goal.name === '目标上限' ? `比上限${String(goal.value)}${goal.unit}高出` : '高出') : '低于目标'}${size}${gap.unit}`,
    citations,
    figures: [addFigure(draft, gap, [given, goal])],
  }
}

// “五年来…人均预期寿命提高至84.98岁”: told of a stretch of years, so that the year of the level is not said.
const STRETCH = /(?:[二三四五六七八九十\d]年来|以来|期间|时期|回望过去)/u

/** Whether a level of one year stands in a paragraph that looks back on several: which year it is of, no word tells. */
export function isUndated({ fact, document }: Entry<Actual>): boolean {
  if (!fact.inferred.includes('period') || !/^\d{4}$/u.test(fact.period ?? '')) return false
  const { start } = fact.source
  return STRETCH.test(document.text.slice(document.text.lastIndexOf('\n', start) + 1, start))
}

/** “大于99.4%” is not kept by 99.4 itself. */
function strictness({ comparison }: Target, { holds }: JudgedValue): string {
  if (holds) return ''
  return comparison === '>' ? '而目标要求“大于”' : comparison === '<' ? '而目标要求“小于”' : ''
}

/** What else has to be said of a verdict: an estimate, a soft bound, a part, a year that only the document tells. */
export function reservationsOf({ latest, isSoft, isEstimated, target }: Outcome): string[] {
  if (latest === undefined) return []
  const { fact } = latest.entry
  return [
    ...(isEstimated ? ['后来的数为预计数'] : []),
    ...(isSoft ? ['目标写的是“左右”'] : []),
    ...(latest.scope !== undefined ? [`只就${latest.scope}而言`] : []),
    ...(isUndated(latest.entry) ? ['原文未注明年份和口径'] : []),
    ...(latest.isFinal || latest.holds ? [] : ['尚非期末数']),
    ...(latest.holds && !latest.isFinal ? ['期末数未见'] : []),
    ...(target.fact.indicator !== fact.indicator ? [`后来写作“${fact.indicator}”`] : []),
  ]
}

/** In what a later value is of another caliber, in one clause. */
export function differencesText(target: Entry<Target>, { entry, differences }: OtherValue): string {
  const words: Readonly<Record<Difference, string>> = {
    place: placeOf(entry) === placeOf(target) ? '原句说的是另行列名的地方' : `是${placeOf(entry) ?? '别处'}的数`,
    name: `名称不同，写的是“${entry.fact.indicator}”`,
    doing: '所计的事不同（新增、累计、培育、开工等口径不一）',
    unit: '计量单位不同',
    change: entry.fact.change === undefined ? '目标说增减，数值是总量' : '目标说总量，数值是增减',
    annual: target.fact.annual === true ? '目标是年均，数值是单年' : '数值是年均，目标不是',
    span: '时段不同，不是目标所说的整段时间',
    part: '目标是分项，数值是合计',
  }
  return differences.map((difference) => words[difference]).join('；')
}
