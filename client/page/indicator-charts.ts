import type { ChartPart } from '../../server/protocol/answer.ts'
import type { IndicatorDetail, RegisterFact, SheetFigure } from '../../server/protocol/register.ts'
import { chart } from '../view/parts.ts'
import type { AnswerContext } from '../view/text.ts'
import { longestSeries } from './series.ts'

/**
 * The charts of an indicator's sheet: its stated values over time with the target as a broken line, and its way from base
 * to target with the mid-term mark. Each can be turned into a table.
 *
 * @param facts in the order of their citations, which are counted from 1
 */
export function indicatorCharts(
  context: AnswerContext,
  { name, sheet }: IndicatorDetail,
  facts: readonly RegisterFact[],
): HTMLElement[] {
  const charts = [trendOf(name, facts), progressOf(sheet)]
  return charts.flatMap((one) => (one === undefined ? [] : [chart(context, one)]))
}

/** The stated values by period, where there are at least two. */
function trendOf(name: string, facts: readonly RegisterFact[]): ChartPart | undefined {
  const series = longestSeries(facts)
  if (series === undefined || series.points.length < 2) return undefined
  return {
    kind: 'chart',
    chart: 'trend',
    title: `${name}：文件中的各期数值`,
    unit: series.unit,
    points: [...series.points],
    ...(series.target !== undefined && { target: series.target }),
  }
}

/** 完成进度: base, newest value and target are the inputs of the figure, in this order; the mid-term mark is as stated. */
function progressOf({ progress, benchmark }: IndicatorDetail['sheet']): ChartPart | undefined {
  const figure = progress?.figure
  const [base, actual, target] = figure?.inputs ?? []
  if (base === undefined || actual === undefined || target === undefined) return undefined
  const mark = benchmark.stated
  return {
    kind: 'chart',
    chart: 'progress',
    title: '从基期到目标',
    unit: target.unit,
    points: [base, actual].map((input) => ({ ...pointOf(input), label: labelOf(input) })),
    target: pointOf(target),
    ...(mark !== undefined && {
      benchmark: { label: '中期测算值', value: mark.value, text: mark.text, citations: [] },
    }),
  }
}

// “2020年基期值”, “2022年实际值”: the year says it, except of a base.
const ACTUAL = /实际值$/u

function labelOf({ name }: SheetFigure['inputs'][number]): string {
  return name.replace(ACTUAL, '')
}

function pointOf({ name, value, unit }: SheetFigure['inputs'][number]) {
  return { label: name, value: Number(value), text: `${value}${unit}`, citations: [] }
}
