import type { JudgedStatus } from '../../../indexer/model/fact.ts'
import type { Cell, StatusMark } from '../../protocol/answer.ts'
import { resultOf, type Sheet } from '../../sheet/indicator-sheet.ts'
import { listText, periodText, saysText, targetText } from '../../wording/values.ts'
import type { Draft } from '../draft.ts'
import { citationsOf, gapToBenchmark } from '../figures.ts'
import { statusWords } from './status-words.ts'

/** 完成情况 of indicators: a row each, with value, benchmark, gap, goal and who answers for it. */
export function statusTable(draft: Draft, sheets: readonly Sheet[]): Parameters<Draft['add']>[0] {
  return {
    kind: 'table',
    columns: [
      { title: '指标' },
      { title: '完成情况' },
      { title: '完成值', align: 'decimal' },
      { title: '中期值', align: 'decimal' },
      { title: '差距（复核）', align: 'decimal' },
      { title: '目标', align: 'decimal' },
      { title: '牵头/责任单位' },
    ],
    rows: sheets.map((sheet) => {
      const gap = gapToBenchmark(draft, sheet)
      const { status } = sheet
      const latest = sheet.actuals.filter(({ document }) => document.id === status?.document.id).at(-1)
      const [target] = sheet.targets
      const [duty] = sheet.responsibilities
      return [
        {
          text: sheet.name,
          ...(status !== undefined && { status: markOf(status.fact), citations: [draft.citeFact(status)] }),
        },
        status === undefined ? { text: '—' } : { text: statusWords(status.fact), citations: [draft.citeFact(status)] },
        valueCell(draft, gap, latest),
        gap === undefined
          ? { text: '—' }
          : { text: `${String(gap.benchmark.value)}${gap.benchmark.unit}`, citations: citationsOf([gap.benchmark]) },
        gap === undefined ? { text: '—' } : { text: `${gap.size.replace('-', '−')}${gap.unit}`, figures: [gap.figure] },
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

function valueCell(
  draft: Draft,
  gap: ReturnType<typeof gapToBenchmark>,
  latest: Sheet['actuals'][number] | undefined,
): Cell {
  if (gap?.meanFigure !== undefined)
    return { text: `平均${String(gap.value.value)}${gap.value.unit}`, figures: [gap.meanFigure] }
  if (latest === undefined) return { text: '—' }
  return {
    text: `${saysText(latest.fact).replace(/^为/u, '')}（${latest.fact.period === undefined ? '' : periodText(latest.fact.period)}）`,
    citations: [draft.citeFact(latest)],
  }
}

function markOf({ status }: JudgedStatus): StatusMark {
  return resultOf(status)
}
