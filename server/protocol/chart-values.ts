import type { ChartPart } from './answer.ts'

/** One number of a chart as it is read: with its label and what supports it. */
export interface ChartValue {
  readonly label: string
  readonly text: string
  readonly citations: readonly number[]
  readonly figures: readonly number[]
}

/** Every number that a chart shows: its points, then the mid-term benchmark and the target. */
export function valuesOf({ points, benchmark, target }: ChartPart): ChartValue[] {
  return [
    ...points.map(({ label, text, citations, figures = [] }) => ({ label, text, citations, figures })),
    ...[benchmark, target].flatMap((goal) => (goal === undefined ? [] : [{ ...goal, figures: [] }])),
  ]
}
