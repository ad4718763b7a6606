import { isFigure } from '../../figures/figure.ts'
import { completion } from '../../figures/progress.ts'
import type { Cell, Part } from '../../protocol/answer.ts'
import type { Outcome as TargetOutcome } from '../../review/outcome.ts'
import type { Sheet } from '../../sheet/indicator-sheet.ts'
import { targetText } from '../../wording/values.ts'
import type { Draft } from '../draft.ts'
import { addFigure, citationsOf, inputOf } from '../figures.ts'
import { judgementOf, laterText } from '../indicators/outcome-words.ts'
import { citeSheet } from './set-table.ts'

/** An indicator whose newest value can be held against its goal. */
export interface HeldGoal {
  readonly sheet: Sheet
  readonly outcome: TargetOutcome
  readonly latest: NonNullable<TargetOutcome['latest']>
}

/**
 * Indicators with their goals, newest values and what comes of holding them against each other.
 *
 * @param factor a question wants the goal reached so many times: then the share that is reached is told
 */
export function goalTable(draft: Draft, title: string, held: readonly HeldGoal[], factor?: number): Part {
  return {
    kind: 'table',
    title,
    columns: [
      { title: '指标' },
      { title: '目标', align: 'decimal' },
      { title: '最新数值', align: 'decimal' },
      { title: '比对' },
    ],
    rows: held.map((one) => goalRow(draft, one, factor)),
  }
}

function goalRow(draft: Draft, { sheet, outcome, latest }: HeldGoal, factor: number | undefined): Cell[] {
  const { target } = outcome
  const judged = judgementOf(draft, outcome, latest)
  const row: Cell[] = [
    { text: sheet.name, citations: citeSheet(draft, sheet), status: latest.holds ? 'met' : 'not-met' },
    { text: targetText(target.fact), citations: [draft.citeFact(target)] },
    { text: laterText(latest.entry).replace('为', ''), citations: [draft.citeFact(latest.entry)] },
    { text: judged.text, citations: [...judged.citations], figures: [...judged.figures] },
  ]
  if (factor === undefined) return row
  const [value, goal] = [inputOf(draft, latest.entry), inputOf(draft, target)]
  const share =
    value === undefined || goal === undefined
      ? undefined
      : completion(`${sheet.name}完成率`, { ...value, unit: value.unit === '' ? goal.unit : value.unit }, goal)
  if (share !== undefined && isFigure(share) && value !== undefined && goal !== undefined)
    row[3] = {
      text: `为目标的${share.value}%`,
      figures: [addFigure(draft, share, [value, goal])],
      citations: citationsOf([value, goal]),
    }
  return row
}
