import type { ChartPart } from '../../server/protocol/answer.ts'
import { element, svg, type Child } from '../dom.ts'

/** Drawing field of a trend, in units of the view box; one unit is one CSS pixel at full width. */
const WIDTH = 560
const HEIGHT = 220
const MARGIN = { top: 28, right: 64, bottom: 32, left: 24 }

type Point = ChartPart['points'][number]

/** A chart as SVG with the values written at its points; its numbers are read out as its name. */
export function drawChart(part: ChartPart): HTMLElement {
  const name = `${part.title}：${part.points.map(described).join('，')}${part.target ? `；${part.target.label} ${part.target.text}` : ''}`
  if (part.chart === 'comparison') return bars(part, name)
  const drawing = part.chart === 'progress' ? progress(part) : trend(part)
  return element(
    'div',
    { class: 'chart-field' },
    svg(
      'svg',
      { viewBox: drawing.viewBox, role: 'img', 'aria-label': name, class: `chart-${part.chart}` },
      ...drawing.children,
    ),
  )
}

function described(point: Point): string {
  return `${point.label}${point.half ? '（半年）' : ''} ${point.text}${point.estimated ? '（预计）' : ''}`
}

interface Drawing {
  readonly viewBox: string
  readonly children: readonly Child[]
}

/** A line of the full years; half-years stand apart on the right with a line of their own, because seasons make them another thing. */
function trend(part: ChartPart): Drawing {
  const years = part.points.filter((point) => !point.half)
  const halves = part.points.filter((point) => point.half)
  const values = [...part.points.map((point) => point.value), ...(part.target ? [part.target.value] : [])]
  const low = Math.min(...values)
  const room = Math.max(...values) - low || Math.abs(low) || 1
  const right = WIDTH - MARGIN.right
  const base = HEIGHT - MARGIN.bottom
  const slot = (right - MARGIN.left) / part.points.length
  const y = (value: number) => base - 32 - ((value - low) / room) * (base - MARGIN.top - 40)
  const place = (points: readonly Point[], from: number) =>
    points.map((point, index) => ({ point, x: MARGIN.left + slot * (from + index + 0.5), y: y(point.value) }))
  const placedYears = place(years, 0)
  const placedHalves = place(halves, years.length)
  const children: Child[] = [svg('line', { x1: MARGIN.left, y1: base, x2: right, y2: base, class: 'axis' })]
  if (years.length > 0 && halves.length > 0) {
    const at = MARGIN.left + slot * years.length
    children.push(svg('line', { x1: at, y1: 8, x2: at, y2: base, class: 'apart' }))
  }
  if (part.target) {
    const at = y(part.target.value)
    children.push(
      svg('line', { x1: MARGIN.left, y1: at, x2: right, y2: at, class: 'target' }),
      svg('text', { x: right + 6, y: at - 12, class: 'label' }, '目标'),
      svg('text', { x: right + 6, y: at + 5, class: 'target-text' }, part.target.text),
    )
  }
  for (const [placed, look] of [
    [placedYears, 'line'],
    [placedHalves, 'half-line'],
  ] as const) {
    if (placed.length > 1)
      children.push(svg('polyline', { points: placed.map(({ x, y: at }) => `${x},${at}`).join(' '), class: look }))
    placed.forEach(({ point, x, y: at }, index) => {
      // The value stands on the side of its point where the line does not run.
      const before = placed[index - 1]?.y ?? at
      const after = placed[index + 1]?.y ?? at
      children.push(...pointMark(point, x, at, before + after < 2 * at), ...pointLabel(point, x, base))
    })
  }
  return { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, children }
}

function pointMark(point: Point, x: number, y: number, below: boolean): Child[] {
  const look = ['point', point.estimated && 'estimated', point.half && 'half'].filter(Boolean).join(' ')
  return [
    point.half
      ? svg('rect', { x: x - 5, y: y - 5, width: 10, height: 10, transform: `rotate(45 ${x} ${y})`, class: look })
      : svg('circle', { cx: x, cy: y, r: 5, class: look }),
    svg('text', { x, y: below ? y + 23 : y - 12, class: 'value', 'text-anchor': 'middle' }, point.text),
  ]
}

function pointLabel(point: Point, x: number, base: number): Child[] {
  return [
    svg(
      'text',
      { x, y: base + 20, class: 'label', 'text-anchor': 'middle' },
      point.label + (point.estimated ? '（预计）' : ''),
    ),
  ]
}

/** The way from the first value to the target: a bar as far as the last value, with a mark at each value between. */
function progress(part: ChartPart): Drawing {
  const width = WIDTH
  const [first] = part.points
  const goal = part.target ?? part.points[part.points.length - 1]
  const ends = [...part.points.map((point) => point.value), ...(goal ? [goal.value] : [])]
  // An indicator that shall fall runs from left to right too: its first value is left, its target right.
  const falls = first !== undefined && goal !== undefined && goal.value < first.value
  const low = falls ? Math.max(...ends) : Math.min(...ends)
  const high = falls ? Math.min(...ends) : Math.max(...ends)
  const x = (value: number) => 60 + ((value - low) / (high - low || 1)) * (width - 120)
  const reached = [...part.points].reverse().find((point) => point !== goal)
  const children: Child[] = [svg('rect', { x: 60, y: 52, width: width - 120, height: 16, rx: 8, class: 'track' })]
  if (reached)
    children.push(
      svg('rect', { x: 60, y: 52, width: Math.max(0, x(reached.value) - 60), height: 16, rx: 8, class: 'filled' }),
    )
  const marks = [...part.points, ...(part.target ? [part.target] : [])]
  marks.forEach((point, index) => {
    const above = index % 2 === 0
    const at = x(point.value)
    children.push(
      svg('line', { x1: at, y1: 46, x2: at, y2: 74, class: 'over' }),
      svg('line', { x1: at, y1: 46, x2: at, y2: 74, class: point === part.target ? 'target' : 'axis strong' }),
      svg('text', { x: at, y: above ? 38 : 92, class: 'value', 'text-anchor': 'middle' }, point.text),
      svg('text', { x: at, y: above ? 20 : 110, class: 'label', 'text-anchor': 'middle' }, point.label),
    )
  })
  return { viewBox: `0 0 ${width} 120`, children }
}

/** One bar an item, as rows of text and bar: they wrap and grow with the letters, which SVG text does not. */
function bars(part: ChartPart, name: string): HTMLElement {
  const values = [...part.points.map((point) => point.value), ...(part.target ? [part.target.value] : []), 0]
  const low = Math.min(...values)
  const room = Math.max(...values) - low || 1
  const percent = (value: number) => `${(100 * (value - low)) / room}`
  return element(
    'div',
    { class: 'bars', role: 'img', 'aria-label': name },
    ...part.points.map((point) => {
      const from = Math.min(point.value, 0)
      const bar = svg('rect', {
        x: `${percent(from)}%`,
        y: 0,
        width: `${Number(percent(Math.max(point.value, 0))) - Number(percent(from))}%`,
        height: 16,
        rx: 3,
        class: point.estimated ? 'filled estimated' : 'filled',
      })
      const at = part.target && `${percent(part.target.value)}%`
      const target = ['over', 'target'].map(
        (look) => at !== undefined && svg('line', { x1: at, x2: at, y1: -4, y2: 20, class: look }),
      )
      return element(
        'div',
        { class: 'bar-row' },
        element('span', { class: 'label' }, point.label + (point.half ? '（半年）' : '')),
        svg('svg', { class: 'bar-field', height: 16, 'aria-hidden': 'true' }, bar, ...target),
        element('b', { class: 'value' }, point.text + (point.estimated ? '（预计）' : '')),
      )
    }),
    part.target && element('p', { class: 'where' }, `虚线：${part.target.label} ${part.target.text}`),
  )
}
