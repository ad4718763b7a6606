import { isFigure } from '../../figures/figure.ts'
import { relativeDifference } from '../../figures/difference.ts'
import type { IndicatorConditions } from '../../question/indicator-conditions.ts'
import { outcomeOf } from '../../review/outcome.ts'
import type { Sheet } from '../../sheet/indicator-sheet.ts'
import { targetOf } from '../../sheet/values.ts'
import { listText } from '../../wording/values.ts'
import { marks, type Draft } from '../draft.ts'
import type { Evidence } from '../evidence.ts'
import { inputOf } from '../figures.ts'
import { judgementOf, laterText } from '../indicators/outcome-words.ts'
import { goalTable } from './goal-table.ts'
import { citeSheet } from './set-table.ts'

/** How many of an order are named where a question gives no number. */
const FIRST = 1

/**
 * Says which indicators of a set are farthest from the goals of the end, in percent of these: by their newest values of
 * the same caliber (按文件最新的同口径数值).
 *
 * @param set what they are taken from: 武昌区主要指标
 * @param words the question's other conditions
 */
export function sayOrderByGoal(
  draft: Draft,
  { register }: Evidence,
  set: string,
  sheets: readonly Sheet[],
  { end, first = FIRST }: NonNullable<IndicatorConditions['order']>,
  words: readonly string[],
): void {
  const condition = words.length === 0 ? '' : `（${words.join('、')}）`
  const held = sheets.flatMap((sheet) => {
    const target = targetOf(sheet)
    const outcome = target === undefined ? undefined : outcomeOf(register, target)
    const latest = outcome?.latest
    const [value, goal] =
      outcome === undefined || latest === undefined
        ? []
        : [inputOf(draft, latest.entry), inputOf(draft, outcome.target)]
    if (outcome === undefined || latest === undefined || value === undefined || goal === undefined) return []
    const share = relativeDifference('相对差距', { ...value, unit: value.unit === '' ? goal.unit : value.unit }, goal)
    return isFigure(share) ? [{ sheet, outcome, latest, size: Math.abs(Number(share.exact)) }] : []
  })
  const short = held
    .filter(({ latest }) => !latest.holds)
    .sort((a, b) => (end === 'worst' ? b.size - a.size : a.size - b.size))
  if (held.length === 0) return
  if (short.length === 0) {
    draft.say(
      `${set}${condition}中，能与规划目标比对的都已达到目标${marks(held.flatMap(({ sheet }) => citeSheet(draft, sheet)))}。`,
    )
    return
  }
  const said = short.slice(0, first).map(({ sheet, outcome, latest }) => {
    const { text, citations, figures } = judgementOf(draft, outcome, latest)
    return `${sheet.name}（${laterText(latest.entry)}${marks([draft.citeFact(latest.entry)])}，${text}${marks(citations, figures)}）`
  })
  draft.say(
    `按文件最新的同口径数值，${set}${condition}中，离规划目标最${end === 'worst' ? '远' : '近'}的是${listText(said)}（各指标单位不同，按差距占目标的比例比较）。`,
  )
  draft.add(goalTable(draft, '尚未达到规划目标的（程序比对）', short))
  draft.followUp(...short.slice(0, 2).map(({ sheet }) => `${sheet.name}由谁负责？`))
}
