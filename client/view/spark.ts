import type { ChartPoint } from '../../server/protocol/answer.ts'
import { svg, type Child } from '../dom.ts'

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
  const years = points.filter(({ half }) => half !== true)
  const halves = points.filter(({ half }) => half === true)
  const values = points.map(({ value }) => value)
  const low = Math.min(...values)
  const room = Math.max(...values) - low
  const slots = slotsOf(points)
  const step = (WIDTH - 2 * EDGE) / Math.max(1, ...slots)
  const y = (value: number): number =>
    room === 0 ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) / room) * (HEIGHT - 2 * EDGE)
  const placed = (some: readonly ChartPoint[], from: number) =>
    some.map((point, index) => ({ point, x: EDGE + step * (slots[from + index] ?? 0), y: y(point.value) }))
  const line = (some: ReturnType<typeof placed>, look: string): Child[] => [
    some.length > 1 && svg('polyline', { points: some.map((one) => `${one.x},${one.y}`).join(' '), class: look }),
    ...some.map(({ point, x, y: at }) =>
      svg('circle', {
        cx: x,
        cy: at,
        r: RADIUS,
        class: point.half === true || point.estimated === true ? 'point hollow' : 'point',
      }),
    ),
  ]
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
    ...line(placed(years, 0), 'line'),
    ...line(placed(halves, years.length), 'half-line'),
  )
}

// “2021年”, “2023年上半年”: the year that a point is of.
const YEAR = /^\d{4}/u

/** Where each point stands, years first and half-years after them: a year without a value leaves its room empty. */
export function slotsOf(points: readonly ChartPoint[]): number[] {
  const slots: number[] = []
  for (const half of [false, true]) {
    const from = slots.length === 0 ? 0 : Math.max(...slots) + 1
    const years = points
      .filter((point) => (point.half === true) === half)
      .map(({ label }) => Number(YEAR.exec(label)?.[0]))
    years.forEach((year, index) => {
      const first = years[0] ?? 0
      slots.push(from + (Number.isNaN(year - first) ? index : year - first))
    })
  }
  return slots
}
