import { resultOf, type Sheet } from '../../sheet/indicator-sheet.ts'
import { listText, periodText, quoteText, saysText, targetText } from '../../wording/values.ts'
import type { Cell, Part } from '../../protocol/answer.ts'
import { marks, type Draft } from '../draft.ts'
import { ownSeries } from './course-of-values.ts'

/** The words that make an indicator one of the set: its state, else its duty, its place in the list. */
export function citeSheet(draft: Draft, { status, responsibilities, targets, actuals }: Sheet): number[] {
  const entry = status ?? targets[0] ?? responsibilities[0] ?? actuals[0]
  return entry === undefined ? [] : [draft.citeFact(entry)]
}

/** The names of some indicators, each with its source: 地区生产总值增长[1]、人均预期寿命[2]. */
export function citedNames(draft: Draft, sheets: readonly Sheet[]): string {
  return listText(sheets.map((sheet) => `${sheet.name}${marks(citeSheet(draft, sheet))}`))
}

/** The indicators of a set with what is known of each. */
export function setTable(draft: Draft, sheets: readonly Sheet[]): Part {
  return {
    kind: 'table',
    columns: [
      { title: '指标' },
      { title: '属性' },
      { title: '完成情况' },
      { title: '各期数值', align: 'decimal' },
      { title: '目标', align: 'decimal' },
      { title: '责任单位' },
    ],
    rows: sheets.map((sheet): Cell[] => {
      const { status, responsibilities } = sheet
      const [target] = sheet.targets
      const [duty] = responsibilities
      const series = ownSeries(sheet)
      return [
        { text: sheet.name, citations: citeSheet(draft, sheet) },
        { text: [sheet.attribute, sheet.category].filter((word) => word !== undefined).join('，') || '—' },
        status === undefined
          ? { text: '—' }
          : {
              text: quoteText(status.fact.text, 40),
              status: resultOf(status.fact.status),
              citations: [draft.citeFact(status)],
            },
        series.length === 0
          ? { text: '—' }
          : {
              text: series
                .map(
                  ({ fact }) =>
                    `${fact.period === undefined ? '' : periodText(fact.period)}${saysText(fact).replace(/^为/u, '')}`,
                )
                .join('，'),
              citations: series.map((entry) => draft.citeFact(entry)),
            },
        target === undefined ? { text: '—' } : { text: targetText(target.fact), citations: [draft.citeFact(target)] },
        duty === undefined
          ? { text: '—' }
          : {
              text: listText([...(duty.fact.lead ?? []), ...(duty.fact.responsible ?? [])]),
              citations: [draft.citeFact(duty)],
            },
      ]
    }),
  }
}
