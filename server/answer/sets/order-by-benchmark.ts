import { isFigure } from '../../figures/figure.ts'
import { difference, relativeDifference } from '../../figures/difference.ts'
import type { Cell, Part } from '../../protocol/answer.ts'
import type { IndicatorConditions } from '../../question/indicator-conditions.ts'
import { baselineOf } from '../../sheet/baseline.ts'
import { benchmarkOf } from '../../sheet/benchmark.ts'
import { dataOf } from '../../sheet/context.ts'
import type { Sheet } from '../../sheet/indicator-sheet.ts'
import { directionOf } from '../../sheet/values.ts'
import { verdictOf, type Verdict } from '../../sheet/verdict.ts'
import { listText } from '../../wording/values.ts'
import { marks, type Draft } from '../draft.ts'
import type { Evidence } from '../evidence.ts'
import { addFigure, addWorked, citationsOf, citedInput } from '../figures.ts'
import { citedNames, citeSheet } from './set-table.ts'

/** How many of an order are named where a question gives no number. */
const FIRST = 1

/** Gaps of indicators with other units are made comparable so; said with every order. */
const MEASURE = '各指标单位不同，按差距占中期值的比例'

/** A sheet whose value was held against a benchmark. */
interface Judged {
  readonly sheet: Sheet
  readonly verdict: Extract<Verdict, { gap: unknown }>
  /** How far the value is beyond its benchmark on the better side, in percent of it. */
  readonly beyond: number
}

/**
 * Says which indicators of a set lie farthest from their mid-term values (中期值), in percent of these.
 *
 * @param set what they are taken from: 武昌区主要指标
 * @param words the question's other conditions
 */
export function sayOrderByBenchmark(
  draft: Draft,
  { register, index }: Evidence,
  set: string,
  sheets: readonly Sheet[],
  { end, first = FIRST, onlyShort }: NonNullable<IndicatorConditions['order']>,
  words: readonly string[],
): void {
  const context = { register, data: index.data, documents: index.documents }
  const condition = words.length === 0 ? '' : `（${words.join('、')}）`
  const judged = sheets.flatMap((sheet): Judged[] => {
    const verdict = verdictOf(context, sheet, benchmarkOf(context, sheet, baselineOf(context, sheet)))
    if (verdict === undefined || !('gap' in verdict)) return []
    const share = relativeDifference('相对差距', verdict.value, verdict.bound)
    if (!isFigure(share)) return []
    const { direction } = directionOf(sheet, dataOf(context, sheet.name))
    return [{ sheet, verdict, beyond: Number(share.exact) * (direction === 'lower' ? -1 : 1) }]
  })
  const candidates = onlyShort ? judged.filter(({ beyond }) => beyond < 0) : judged
  if (candidates.length === 0) {
    if (judged.length > 0)
      draft.say(
        `${set}${condition}中，能与中期值比对的都没有差距${marks(judged.flatMap(({ sheet }) => citeSheet(draft, sheet)))}。`,
      )
    return
  }
  const sorted = [...candidates].sort((a, b) => (end === 'best' ? b.beyond - a.beyond : a.beyond - b.beyond))
  const chosen = sorted.slice(0, first)
  const said = chosen.map((one) => {
    const { size, unit, figure } = gapOf(draft, one)
    return `${one.sheet.name}（${one.beyond < 0 ? '差' : '超'}${size}${unit}${marks(citeSheet(draft, one.sheet), [figure])}）`
  })
  const what = onlyShort
    ? `与中期值差距最${end === 'best' ? '小' : '大'}`
    : `按超出中期值的比例最${end === 'best' ? '高' : '低'}`
  draft.say(`${set}${condition}中，${what}的是${listText(said)}（${MEASURE}比较）。`)
  draft.add(orderTable(draft, sorted))
  const left = sheets.filter((sheet) => !judged.some((one) => one.sheet === sheet))
  if (left.length > 0)
    draft.add({
      kind: 'text',
      tone: 'note',
      text: `没有中期值或数值、不能比对的：${citedNames(draft, left)}。`,
    })
  draft.followUp(...chosen.slice(0, 1).flatMap(({ sheet }) => [`${sheet.name}由谁负责？`, `${sheet.name}的历年走势`]))
}

/** By how much a value lies above or below its mid-term value. */
function gapOf(draft: Draft, { sheet, verdict }: Judged): { size: string; unit: string; figure: number } {
  const inputs = [citedInput(draft, verdict.value), citedInput(draft, verdict.bound)]
  const result = difference(`${sheet.name}与中期值的差距`, verdict.value, verdict.bound)
  if (!isFigure(result))
    return { size: verdict.gap.value.replace('-', ''), unit: verdict.gap.unit, figure: addWorked(draft, verdict.gap) }
  return { size: result.value.replace('-', ''), unit: result.unit, figure: addFigure(draft, result, inputs) }
}

/** Values and mid-term values, in the order that is asked for. */
function orderTable(draft: Draft, sorted: readonly Judged[]): Part {
  return {
    kind: 'table',
    title: `与中期值比对（${MEASURE}排列）`,
    columns: [
      { title: '指标' },
      { title: '完成值', align: 'decimal' },
      { title: '中期值', align: 'decimal' },
      { title: '差距', align: 'decimal' },
      { title: '占中期值', align: 'decimal' },
    ],
    rows: sorted.map((one) => orderRow(draft, one)),
  }
}

function orderRow(draft: Draft, one: Judged): Cell[] {
  const { sheet, verdict } = one
  const [value, bound] = [citedInput(draft, verdict.value), citedInput(draft, verdict.bound)]
  const share = relativeDifference(`${sheet.name}差距占中期值`, verdict.value, verdict.bound)
  const gap = gapOf(draft, one)
  const valueFigures = verdict.mean === undefined ? {} : { figures: [addWorked(draft, verdict.mean)] }
  return [
    { text: sheet.name, citations: citeSheet(draft, sheet), status: one.beyond < 0 ? 'not-met' : 'met' },
    { text: `${String(value.value)}${value.unit}`, citations: citationsOf([value]), ...valueFigures },
    {
      text: `${String(bound.value)}${bound.unit}`,
      citations: citationsOf([bound]),
      ...(verdict.bound.figure !== undefined && { figures: [addWorked(draft, verdict.bound.figure)] }),
    },
    { text: `${one.beyond < 0 ? '差' : '超'}${gap.size}${gap.unit}`, figures: [gap.figure] },
    isFigure(share)
      ? { text: `${share.value}${share.unit}`, figures: [addFigure(draft, share, [value, bound])] }
      : { text: '—' },
  ]
}
