import type { ChartPoint } from '../../server/protocol/answer.ts'
import { svg, type Child } from '../dom.ts'
import { timeGroups } from './time-slots.ts'

/** Drawing field in CSS pixels, with room for half a point at its edges. */
const WIDTH = 96
const HEIGHT = 28
const EDGE = 5

/** Radius of a point. */
const RADIUS = 2.5

/**
 * A small line of values in a cell. Years are joined by a line; half-years stand apart on the right, hollow, with a
 * broken line of their own, because seasons make them another thing. The numbers are read out as its name.
 */
export function spark(points: readonly ChartPoint[]): SVGSVGElement {
  const values = points.map(({ value }) => value)
  const low = Math.min(...values)
  const room = Math.max(...values) - low
  const groups = timeGroups(points)
  const step = (WIDTH - 2 * EDGE) / Math.max(1, groups.reduce((sum, { width }) => sum + width, 0) - 1)
  const y = (value: number): number =>
    room === 0 ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) / room) * (HEIGHT - 2 * EDGE)
  let from = 0
  const drawn = groups.flatMap(({ kind, points: own, width }): Child[] => {
    const placed = own.map(({ point, slot }) => ({ point, x: EDGE + step * (from + slot), y: y(point.value) }))
    from += width
    const line = placed.map((one) => `${one.x},${one.y}`).join(' ')
    const look = kind === 'halves' ? 'half-line' : 'line'
    return [
      kind !== 'others' && placed.length > 1 && svg('polyline', { points: line, class: look }),
      ...placed.map(({ point, x, y: at }) => {
        const hollow = kind !== 'years' || point.estimated === true
        return svg('circle', { cx: x, cy: at, r: RADIUS, class: hollow ? 'point hollow' : 'point' })
      }),
    ]
  })
  const name = points.map(({ label, text, estimated }) => `${label}${estimated === true ? '预计' : ''} ${text}`)
  return svg(
    'svg',
    {
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      width: WIDTH,
      height: HEIGHT,
      class: 'spark',
      role: 'img',
      'aria-label': name.join('，'),
    },
    svg('title', {}, name.join('，')),
    ...drawn,
  )
}
