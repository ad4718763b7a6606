import type { Sheet } from '../../sheet/indicator-sheet.ts'
import { listText } from '../../wording/values.ts'
import { marks, type Draft } from '../draft.ts'
import type { ChosenIndicators } from './chosen-indicators.ts'
import { citeSheet, setTable } from './set-table.ts'
import { dutyOf } from './who-answers.ts'

/** How many of a set are named in the lead; the table has them all. */
const MAX_NAMED = 12

/**
 * Says how many indicators a set has and which, and adds them as a table.
 *
 * @param set what they are taken from: 武昌区主要指标
 * @param question asks who answers for them, perhaps
 */
export function sayList(
  draft: Draft,
  set: string,
  sheets: readonly Sheet[],
  { words, told }: Pick<ChosenIndicators, 'words' | 'told'>,
  question: string,
): void {
  const condition = words.length === 0 ? '' : `${words.join('、')}的`
  const name = `${set}${condition}`
  const figure = draft.figure({
    name: `${name}数`,
    value: String(sheets.length),
    unit: '项',
    formula: `${name}数 = 按文件逐项计数 = ${String(sheets.length)}`,
    inputs: sheets.map((sheet, at) => {
      const [citation] = citeSheet(draft, sheet)
      return { name: `第${String(at + 1)}项`, value: '1', unit: '项', ...(citation !== undefined && { citation }) }
    }),
  })
  if (sheets.length === 0) {
    draft.say(`${set}中，没有${condition}${marks([], [figure])}。`)
    return
  }
  const asksWho = /谁|哪个?(?:单位|部门|局)|责任单位/u.test(question)
  const named = sheets
    .slice(0, MAX_NAMED)
    .map(
      (sheet) =>
        `${sheet.name}${asksWho ? dutyOf(draft, sheet) : ''}${told?.(draft, sheet) ?? ''}${marks(citeSheet(draft, sheet))}`,
    )
  draft.say(
    `${set}${condition === '' ? '' : `中，${condition}`}有${String(sheets.length)}项${marks([], [figure])}：${listText(named)}${sheets.length > MAX_NAMED ? '等（全部见下表）' : ''}。`,
  )
  draft.add(setTable(draft, sheets))
  draft.followUp(
    ...sheets.slice(0, 2).map((sheet) => `${sheet.name}由谁负责？`),
    ...sheets.slice(0, 1).map((sheet) => `${sheet.name}的历年走势`),
  )
}
