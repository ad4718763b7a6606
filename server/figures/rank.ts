import { signed } from './decimal.ts'
import type { Computed, Input, NoFigure } from './figure.ts'
import type { Direction } from './comparison.ts'
import { isSeries, seriesOf } from './series.ts'

/** A place with its rank; equal values share one (1, 2, 2, 4). */
export interface Ranked {
  readonly input: Input
  readonly rank: number
}

/**
 * Places in the order of a value (排名), best first; `inputs` are told by the name of their place and are of one
 * period.
 *
 * @returns the reason where units or periods do not fit
 */
export function ranking(inputs: readonly Input[], direction: Direction): readonly Ranked[] | NoFigure {
  const periods = new Set(inputs.map(({ period }) => period))
  if (periods.size > 1) return { reason: `各地数值不是同一时期：${inputs.map(({ name }) => name).join('、')}` }
  const series = seriesOf(inputs.map(({ name, value, unit }) => ({ name, value, unit })))
  if (!isSeries(series)) return series
  const better = (a: Input, b: Input): number => (direction === 'lower' ? a.value - b.value : b.value - a.value)
  const sorted = [...series.inputs].sort((a, b) => better(a, b) || a.name.localeCompare(b.name, 'zh'))
  return sorted.map((input) => ({ input, rank: 1 + sorted.filter((other) => better(other, input) < 0).length }))
}

/** The rank of one place among those whose value is known (名次). */
export function rank(name: string, own: string, inputs: readonly Input[], direction: Direction): Computed | NoFigure {
  const order = ranking(inputs, direction)
  if ('reason' in order) return order
  const found = order.find(({ input }) => input.name === own)
  if (found === undefined) return { reason: `没有${own}的数值` }
  const row = order
    .map(({ input }) => `${input.name}${signed(input.value)}${input.unit}`)
    .join(direction === 'lower' ? ' ≤ ' : ' ≥ ')
  return {
    name,
    exact: String(found.rank),
    value: String(found.rank),
    unit: '位',
    formula: `${name}：${row}，${own}为第${String(found.rank)}位`,
    note: `只在资料所及的${String(order.length)}个地方之间比较`,
  }
}
