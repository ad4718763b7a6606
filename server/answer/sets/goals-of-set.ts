import { convert } from '../../figures/units.ts'
import type { IndicatorConditions } from '../../question/indicator-conditions.ts'
import { outcomeOf } from '../../review/outcome.ts'
import { dataOf, type SheetContext } from '../../sheet/context.ts'
import type { Sheet } from '../../sheet/indicator-sheet.ts'
import { directionOf, targetOf } from '../../sheet/values.ts'
import { listText } from '../../wording/values.ts'
import { marks, type Draft } from '../draft.ts'
import type { Evidence } from '../evidence.ts'
import { addCount } from '../figures.ts'
import { goalTable, type HeldGoal } from './goal-table.ts'
import { citedNames, citeSheet } from './set-table.ts'

type WantedGoal = NonNullable<IndicatorConditions['goal']>

/**
 * Says which indicators of a set have reached the goals of the end, or have not: by their newest values of the same
 * caliber (按文件最新的同口径数值).
 *
 * @param set what they are taken from: 武昌区主要指标
 * @param words the question's other conditions
 */
export function sayGoals(
  draft: Draft,
  { register, index }: Evidence,
  set: string,
  sheets: readonly Sheet[],
  wanted: WantedGoal,
  words: readonly string[],
): void {
  const { factor } = wanted
  const context = { register, data: index.data, documents: index.documents }
  const held = sheets.flatMap((sheet): HeldGoal[] => {
    const target = targetOf(sheet)
    if (target === undefined) return []
    const outcome = outcomeOf(register, target)
    return outcome.latest === undefined ? [] : [{ sheet, outcome, latest: outcome.latest }]
  })
  const judged = held.map((one) => ({ ...one, fits: fitsGoal(context, one, wanted) }))
  const fitting = judged.filter(({ fits }) => fits === true)
  const unknown = sheets.filter((sheet) => !judged.some((one) => one.sheet === sheet && one.fits !== undefined))
  const condition = `${[...words, goalWords(wanted)].join('、')}的`
  const name = `${set}中${condition}`
  const figure = draft.figure({
    name: `${name}数`,
    value: String(fitting.length),
    unit: '项',
    formula: `${name}数 = 按文件逐项比对 = ${String(fitting.length)}`,
    inputs: [
      ...(factor === undefined ? [] : [{ name: '问题给出的倍数', value: String(factor), unit: '倍' }]),
      ...fitting.map(({ latest }, at) => ({
        name: `第${String(at + 1)}项`,
        value: '1',
        unit: '项',
        citation: draft.citeFact(latest.entry),
      })),
    ],
  })
  const fittingNames = fitting.map(({ sheet, latest }) => `${sheet.name}${marks([draft.citeFact(latest.entry)])}`)
  draft.say(
    fitting.length === 0
      ? `按文件最新的同口径数值比对，${set}中没有${condition}${marks([], [figure])}。`
      : `按文件最新的同口径数值比对，${set}中，${condition}有${String(fitting.length)}项${marks([], [figure])}：${listText(fittingNames)}。`,
  )
  // Whoever asks for multiples must know which could not be held against theirs.
  if (factor !== undefined && unknown.length > 0) {
    const cited = unknown.flatMap((sheet) => citeSheet(draft, sheet))
    const count = addCount(draft, `${name}以外不能比对的项数`, '项', cited)
    draft.say(
      `另有${String(unknown.length)}项没有数值目标或同口径数值，未列入${marks([], [count])}：${citedNames(draft, unknown)}。`,
    )
  }
  const shown = fitting.length > 0 ? fitting : held
  if (shown.length > 0) draft.add(goalTable(draft, '与规划目标比对（程序比对）', shown, factor))
  if (factor === undefined && unknown.length > 0)
    draft.add({
      kind: 'text',
      tone: 'note',
      text: `没有数值目标或同口径数值、不能判断的：${citedNames(draft, unknown)}。`,
    })
  draft.followUp(...fitting.slice(0, 2).map(({ sheet }) => `${sheet.name}由谁负责？`))
}

/** Whether a value is where a question wants it; nothing where it asks for a multiple and there is none. */
function fitsGoal(
  context: SheetContext,
  { sheet, outcome, latest }: HeldGoal,
  { reached, factor }: WantedGoal,
): boolean | undefined {
  if (factor === undefined) return latest.holds === reached
  const goal = outcome.target.fact
  const { value, unit = '' } = latest.entry.fact
  const converted = convert(value, unit === '' ? (goal.unit ?? '') : unit, goal.unit ?? '')
  // A goal that less is better of has no multiple.
  const { direction } = directionOf(sheet, dataOf(context, sheet.name))
  if (direction !== 'higher' || goal.value === undefined || goal.value <= 0 || converted === undefined) return undefined
  return converted.gte(goal.value * factor) === reached
}

function goalWords({ reached, factor }: WantedGoal): string {
  if (factor !== undefined) return `${reached ? '' : '没有'}达到规划目标${String(factor)}倍`
  return reached ? '已达到规划目标' : '低于（未达到）规划目标'
}
